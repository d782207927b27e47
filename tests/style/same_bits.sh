#!/bin/sh
# SPDX-License-Identifier: MIT
# One hash over all variables, lanes and steps of two models, from gcc and clang, -O0 and -O3, every kind of vectors
# this machine has, blocks of 8 to 64 lanes, 1, 2 and 8 threads. usage: same_bits.sh SOURCE
# Uses the builds of same_digests.sh, and makes them where they are missing.
set -eu
cd "$1"
first_model=build/same_bits_japan.mdl # a copy: somebody may work on the model meanwhile
cp assets/models/japan.mdl $first_model
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
# One hash: model, build, vectors, runs, lanes, threads. A run alone has handlers of its own, where neither vectors nor lanes are asked for.
hash_of() {
    "$2/mitictl" model bench "$1" --runs "$4" --digest --threads "$6" ${3:+--simd "$3"} ${5:+--lanes "$5"} | cut -d' ' -f1
}
tried=0
compare() {
    hash=$(hash_of "$@")
    [ -n "$hash" ] || { echo "error: no hash from $2"; exit 1; }
    eval "first=\${first_$4:-}"
    [ -n "$first" ] || eval "first_$4=$hash first=$hash"
    [ "$hash" = "$first" ] || { echo "error: $1: $2 $3, $4 runs, $5 lanes, $6 threads: $hash, not $first"; exit 1; }
    tried=$((tried + 1))
}
for compiler in gcc clang; do
    for level in 0 3; do
        build=build/digest-$compiler-O$level
        if [ ! -f "$build/build.ninja" ]; then
            cmake -S . -B "$build" -G Ninja -DCMAKE_C_COMPILER=$compiler -DCMAKE_BUILD_TYPE=None -DCMAKE_C_FLAGS="-O$level" \
                -DMITI_GAME=OFF -DMITI_TESTS=OFF >"$build.log" 2>&1 || { cat "$build.log"; exit 1; }
        fi
        cmake --build "$build" --target mitictl >"$build.log" 2>&1 || { cat "$build.log"; exit 1; }
    done
done
for model in $first_model $second_model; do
    first_70="" first_1=""
    for compiler in gcc clang; do
        for level in 0 3; do
            build=build/digest-$compiler-O$level
            # Lanes and threads once for all of one build; the others compute with two settings.
            settings="16:2 64:1"
            [ $compiler$level != gcc3 ] || settings="8:1 16:2 32:8 64:1 64:2"
            for simd in sse2 avx2 avx512 neon plain; do
                "$build/mitictl" model bench $second_model --runs 1 --digest --simd $simd >/dev/null 2>&1 || continue
                for setting in $settings; do
                    compare $model "$build" $simd 70 "${setting%:*}" "${setting#*:}"
                done
                echo "$(basename $model) $compiler -O$level $simd: $hash"
            done
            compare $model "$build" "" 1 "" 1
            echo "$(basename $model) $compiler -O$level a run alone: $hash"
        done
    done
done
echo "$tried ways to compute, one hash a model for many runs and one for a run alone"
