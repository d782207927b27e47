#!/bin/sh
# SPDX-License-Identifier: MIT
# The same campaigns give the same digests with gcc and clang, at -O0 and -O3. usage: same_digests.sh SOURCE
set -eu
cd "$1"
first=""
for compiler in gcc clang; do
    for level in 0 3; do
        build=build/digest-$compiler-O$level
        cmake -S . -B "$build" -G Ninja -DCMAKE_C_COMPILER=$compiler -DCMAKE_BUILD_TYPE=None -DCMAKE_C_FLAGS="-O$level" \
            -DMITI_GAME=OFF -DMITI_TESTS=OFF >"$build.log" 2>&1 || { cat "$build.log"; exit 1; }
        cmake --build "$build" --target mitictl >"$build.log" 2>&1 || { cat "$build.log"; exit 1; }
        digests=$(for player in history nothing random; do
            "$build/mitictl" simulate --scenario s14 --player $player --runs 2 --digests -o /dev/null 2>&1
        done)
        printf '%s -O%s\n%s\n' "$compiler" "$level" "$digests"
        [ -n "$digests" ] || { echo "no digests printed"; exit 1; }
        [ -n "$first" ] || first=$digests
        [ "$digests" = "$first" ] || { echo "error: $compiler -O$level computes another story than gcc -O0"; exit 1; }
    done
done
echo "the same digests from gcc and clang at -O0 and -O3"
