#!/bin/sh
# SPDX-License-Identifier: MIT
# Aims and assists in the terminal: chosen by argument or command, kept by a save, refused in one line.
# usage: test_aims.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
printf 'stamp\nquit\n' | "$mitictl" play --scenario s0 --save "$work/plain.miti" >"$work/plain.txt"
grep -q 'You judge these years by User benefit, Autonomy and Public cost' "$work/plain.txt" || fail "the scenario's own aims are not told"
grep -q '"aims"\|"assists"' "$work/plain.miti" && fail "a save names what was not chosen"
printf 'aims openness,jobs_and_pay,autonomy\nstamp\nquit\n' | "$mitictl" play --scenario s0 --save "$work/aims.miti" >"$work/aims.txt"
grep -q '"aims":\["openness","jobs_and_pay","autonomy"\]' "$work/aims.miti" || fail "the save does not hold the aims"
[ "$(tail -1 "$work/aims.txt")" = "$(tail -1 "$work/plain.txt")" ] || fail "aims change the world"
printf 'quit\n' | "$mitictl" play --load "$work/aims.miti" | grep -q "by Openness, Programmers' jobs and pay and Autonomy" || fail "a loaded save forgets its aims"
printf 'stamp\nquit\n' | "$mitictl" play --scenario s0 --aims openness,jobs_and_pay,autonomy --save "$work/same.miti" >/dev/null
cmp "$work/aims.miti" "$work/same.miti" || fail "--aims is not the command aims"
printf 'stamp\nquit\n' | "$mitictl" play --scenario s0 --assists budget,ministries --save "$work/help.miti" >"$work/help.txt"
[ "$(tail -1 "$work/help.txt")" != "$(tail -1 "$work/plain.txt")" ] || fail "assists are not in the digest"
"$mitictl" replay "$work/help.miti" >/dev/null || fail "a save with assists is not the same story again"
printf 'stamp 3\n' | "$mitictl" play --scenario s0 --aims openness,jobs_and_pay,autonomy | grep -q 'By the aims you chose, against MITI: Openness' ||
    fail "the debrief does not speak of the aims"
refuse() { # refuse CODE WORDS ARGUMENTS...
    code=$1 words=$2 got=0
    shift 2
    "$mitictl" play "$@" </dev/null >/dev/null 2>"$work/err" || got=$?
    [ $got -eq "$code" ] && [ "$(wc -l <"$work/err")" -eq 1 ] && grep -q -- "$words" "$work/err" ||
        { cat "$work/err"; fail "$* gives $got, not $code with '$words'"; }
}
refuse 1 "no aim 'glory'" --aims glory,autonomy,openness
refuse 1 "3 different aims" --aims autonomy,openness
refuse 2 "no assist 'cheat'" --assists cheat
refuse 2 "leave those out" --load "$work/aims.miti" --aims autonomy,openness,public_cost
printf 'stamp\naims autonomy,openness,public_cost\nquit\n' | "$mitictl" play --scenario s0 >/dev/null 2>"$work/err" && fail "aims change after the stamp"
grep -q 'before the first year is stamped' "$work/err" || fail "no reason is told"
echo "aims and assists hold"
