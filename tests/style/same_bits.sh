#!/bin/sh
# SPDX-License-Identifier: MIT
# One hash over all variables, lanes and steps of two models, from gcc and clang, -O0 and -O3, every kind of vectors
# this machine has, blocks of 8 to 64 lanes, 1, 2 and 8 threads. usage: same_bits.sh SOURCE
# Uses the builds of same_digests.sh, and makes them where they are missing.
set -eu
cd "$1"
first_model=assets/models/japan.mdl
second_model=build/same_bits.mdl
cat >$second_model <<'MODEL'
a = INTEG(b * 0.1 - a / (3 + wide), 1 + wide) ~~|
b = MAX(MIN(a * spread, 4), -2) + SIN(Time * spread) * COS(a) - TAN(a * 0.1) ~~|
c = IF THEN ELSE(b > a, a / b, b - 2) + EXP(b) * LN(2 + ABS(a)) + ABS(a) ^ spread + (1 + ABS(b)) ^ -2.5 ~~|
d = WITH LOOKUP(b, ((-2,-1),(-1,-0.5),(0,0.1),(0.7,0.2),(1.5,0.9),(3,1.5))) + DELAY FIXED(a, 1 + spread, 0.5) ~~|
e = SMOOTH3(d, 2) + ARCSIN(b / 9) + ARCCOS(b / 9) + ARCTAN(c) + RANDOM NORMAL(-2, 2, 0, 1, 3) + SIN(c * 1e12) ~~|
****
.Levers
****~|
spread = 0.7 ~~| wide = 0.2 ~~|
INITIAL TIME = 0 ~~| FINAL TIME = 50 ~~| TIME STEP = 0.125 ~~| SAVEPER = 1 ~~|
MODEL
tried=0
for model in $first_model $second_model; do
    first=""
    for compiler in gcc clang; do
        for level in 0 3; do
            build=build/digest-$compiler-O$level
            if [ ! -f "$build/build.ninja" ]; then
                cmake -S . -B "$build" -G Ninja -DCMAKE_C_COMPILER=$compiler -DCMAKE_BUILD_TYPE=None \
                    -DCMAKE_C_FLAGS="-O$level" -DMITI_GAME=OFF -DMITI_TESTS=OFF >"$build.log" 2>&1 || { cat "$build.log"; exit 1; }
            fi
            cmake --build "$build" --target mitictl >"$build.log" 2>&1 || { cat "$build.log"; exit 1; }
            for simd in sse2 avx2 avx512 neon plain; do
                "$build/mitictl" model bench $second_model --runs 1 --digest --simd $simd >/dev/null 2>&1 || continue
                for setting in "8 1" "16 2" "32 8" "64 1" "64 2"; do
                    lanes=${setting% *}
                    threads=${setting#* }
                    hash=$("$build/mitictl" model bench $model --runs 70 --digest --simd $simd --lanes "$lanes" \
                        --threads "$threads" | cut -d' ' -f1)
                    [ -n "$hash" ] || { echo "error: no hash from $build"; exit 1; }
                    [ -n "$first" ] || first=$hash
                    [ "$hash" = "$first" ] || {
                        echo "error: $model: $compiler -O$level $simd, $lanes lanes, $threads threads: $hash, not $first"
                        exit 1
                    }
                    tried=$((tried + 1))
                done
                echo "$(basename $model) $compiler -O$level $simd: $hash"
            done
        done
    done
done
echo "$tried ways to compute, one hash a model"
