#!/bin/sh
# SPDX-License-Identifier: MIT
# gcc and clang made vectors of every hot handler: its machine code computes with packed doubles of the full width.
# x86-64 only. usage: vector_handlers.sh SOURCE
set -eu
cd "$1"
[ "$(uname -m)" = x86_64 ] || { echo "not x86-64: nothing to look at"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Every handler but these: what moves no doubles about, what is rare, and what only some processors round at once.
cold="copy sin cos tan arcsin arccos arctan sinh cosh tanh gamma_ln modulo quantum truncate floor"
faults=0
checked=0
for compiler in gcc clang; do
    for kind in base:xmm: "avx2:ymm:-mavx2 -mfma" "avx512:zmm:-mfma -mavx512f -mavx512dq -mavx512vl -mavx512bw -mprefer-vector-width=512"; do
        name=${kind%%:*}
        rest=${kind#*:}
        register=${rest%%:*}
        # shellcheck disable=SC2086
        $compiler -std=c11 -O3 -DNDEBUG -D_XOPEN_SOURCE=700 -Igame -ffp-contract=off -fno-math-errno -fno-trapping-math -Werror \
            ${rest#*:} -c game/model/run_handlers_$name.c -o "$work/object"
        objdump -d --no-show-raw-insn "$work/object" >"$work/code"
        # Fused by name in exp, pow and quotients by a literal, and nowhere else.
        fused=$(awk '/^[0-9a-f]+ </ { name = $2 } /vfn?m(add|sub)/ { print name }' "$work/code" | sort -u |
            grep -Ev '^<run_(exp_0|power_0|divide_2|(sum|difference|product|quotient)_divide_[456]|quotient_[a-z_]*_[26])(\.[a-z0-9.]*)?>:$' || true)
        if [ -n "$fused" ]; then
            echo "error: $compiler $name: fused multiply-add in" $fused
            faults=$((faults + 1))
        fi
        for handler in $(nm "$work/object" | sed -n 's/.* t \(run_[a-z_]*\(_[0-9]*\)\?\)$/\1/p'); do
            kind_of=${handler#run_}
            case " $cold " in *" ${kind_of%_[0-9]*} "*) continue ;; esac
            checked=$((checked + 1))
            # Sums, products, roots, limits, comparisons, signs and choices of packed doubles.
            sed -n "/<$handler\(\.[a-z0-9.]*\)\?>:/,/^\$/p" "$work/code" |
                grep -Eq "v?(add|sub|mul|div|sqrt|min|max|cmp[a-z_]*|and|andn|or|xor|blendv?|blendm)pd .*%$register|v?(xor|and|or)ps .*%$register|vp(and|andn|or|xor|ternlog|blendm)[dq]* .*%$register|vptest[a-z]*q .*%$register|p(and|andn|or|xor) .*%$register" || {
                echo "error: $compiler $name: $handler has no packed doubles in $register"
                faults=$((faults + 1))
            }
        done
    done
done
[ $faults -eq 0 ] || exit 1
echo "$checked handlers are vectors of full width, with gcc and clang, and nothing is fused that must not be"
