#!/bin/sh
# SPDX-License-Identifier: MIT
# The player's own forecasts in the terminal: stated, told when their year comes, counted at the end, kept by a save.
# usage: test_forecasts.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
printf 'stamp 3\n' | "$mitictl" play --scenario s0 --save "$work/plain.miti" >"$work/plain.txt"
grep -q '"forecasts"' "$work/plain.miti" && fail "a save names forecasts that were not stated"
grep -q 'You stated no range' "$work/plain.txt" || fail "the debrief does not say how to state one"
cat >"$work/words" <<'W'
forecast digital trade balance -0.5 0.5
stamp
forecast digital trade balance 5 6 1
forecasts
save WORK/half.miti
stamp
stamp
W
sed "s|WORK|$work|" "$work/words" | "$mitictl" play --scenario s0 --save "$work/told.miti" >"$work/told.txt"
grep -q '^Noted. 1964: Digital trade balance in 1965' "$work/told.txt" || fail "what was stated is not said"
[ "$(tail -1 "$work/told.txt")" = "$(tail -1 "$work/plain.txt")" ] || fail "forecasts change the world"
grep -q '^Your range for Digital trade balance: .*: held\.$' "$work/told.txt" || fail "the year report does not tell"
grep -q '^Ranges that held what came: 1 of 2 (50%)' "$work/told.txt" || fail "the debrief does not count"
grep -q '^So few ranges say little' "$work/told.txt" || fail "the debrief has no caution"
"$mitictl" replay "$work/told.miti" >/dev/null || fail "the save does not load"
"$mitictl" report "$work/told.miti" --seeds 2 -o "$work/page.html" --forecasts "$work/ranges.csv" || fail "no report"
grep -q '<h2>Your forecasts</h2>' "$work/page.html" || fail "the page has no forecasts"
grep -q '^1964,1965,digital trade balance,-0.5,0.5,-0.00[0-9]*,1,-[0-9.]*,-[0-9.]*$' "$work/ranges.csv" &&
    grep -q '^1965,1966,digital trade balance,5,6,-0.00[0-9]*,0,' "$work/ranges.csv" || { cat "$work/ranges.csv"; fail "rows of the ranges"; }
printf 'forecasts\n' | "$mitictl" play --load "$work/told.miti" --lang ja | grep -q 'あなたの予測' || fail "not in Japanese"
printf 'forecasts\nquit\n' | "$mitictl" play --load "$work/half.miti" | grep -q '1964: Digital trade balance.*not yet' ||
    fail "a loaded save forgets them"
refuse() { # refuse LINE WORDS
    printf '%s\nquit\n' "$1" | "$mitictl" play --scenario s0 >/dev/null 2>"$work/err" && fail "$1 is taken"
    [ "$(wc -l <"$work/err")" -eq 1 ] && grep -q -- "$2" "$work/err" || { cat "$work/err"; fail "$1 does not say '$2'"; }
}
refuse 'forecast digital trade balance 3 1' 'state the low end first'
refuse 'forecast digital trade balance 1 3 7' '1 or 5 years ahead, not 7'
refuse 'forecast digital trade balance 1 3 5' 'the scenario ends with 1966'
refuse 'forecast digital trade balnce 1 3' "digital trade balance"
refuse 'forecast digital trade balance x' 'low end'
refuse 'forecast x' 'written so: forecast VARIABLE LOW HIGH'
echo "forecasts hold"
