#!/bin/sh
# SPDX-License-Identifier: MIT
# Lenses in the commands: named in the briefing, kept by a save, another story than without, faults told.
# usage: test_lens.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
for lens in catch_up institutions network; do
    printf 'stamp\nquit\n' | "$mitictl" play --scenario s0 --lens $lens --save "$work/$lens.miti" >"$work/$lens.txt"
    grep -q 'rival views' "$work/$lens.txt" || fail "the briefing does not name $lens"
    "$mitictl" replay "$work/$lens.miti" >/dev/null || fail "a save with $lens is not the same story again"
    grep -q "\"lens\":\"$lens\"" "$work/$lens.miti" || fail "the save does not hold $lens"
    printf 'quit\n' | "$mitictl" play --load "$work/$lens.miti" >"$work/$lens.again"
    grep -q 'rival views' "$work/$lens.again" || fail "a loaded save forgets $lens"
done
cmp -s "$work/catch_up.txt" "$work/network.txt" && fail "two lenses tell the same"
printf 'stamp\nquit\n' | "$mitictl" play --scenario s0 --save "$work/plain.miti" >"$work/plain.txt"
grep -q 'rival views' "$work/plain.txt" && fail "a game without a lens names one"
grep -q lens "$work/plain.miti" && fail "a save without a lens names one"
for command in play "simulate --scenario s0" backtest experiments; do
    code=0
    "$mitictl" $command --lens rose_tinted </dev/null >/dev/null 2>"$work/err" || code=$?
    [ $code -eq 1 ] && grep -q 'no lens .rose_tinted.; there are: catch_up institutions network' "$work/err" ||
        fail "an unknown lens in '$command' is not told"
done
code=0
"$mitictl" play --load "$work/network.miti" --lens network </dev/null >/dev/null 2>"$work/err" || code=$?
[ $code -eq 2 ] || fail "--load with --lens gives exit code $code"
# A lens that changed since is refused, and one that names what the model has not is told with its line.
mkdir -p "$work/data"
cp -r "$2/scripts" "$2/assets" "$work/data"
echo "pass through = 0.9" >>"$work/data/assets/lenses/network.cin"
"$mitictl" replay --data "$work/data" "$work/network.miti" >/dev/null 2>"$work/err" && fail "a changed lens is taken"
grep -q 'another lens' "$work/err" || { cat "$work/err"; fail "a changed lens is not told"; }
echo "effort exponent = 0.9" >>"$work/data/assets/lenses/institutions.cin"
"$mitictl" check --data "$work/data" "$work/data/scripts/base" >"$work/out" 2>&1 || true
grep -q 'institutions.cin.*warning W206' "$work/out" || { cat "$work/out"; fail "a lens out of range is not told"; }
"$mitictl" check --strict "$2/scripts/base" >/dev/null || fail "a shipped lens goes beyond a range that the model states"
sed -i 's/lens = "catch_up"/lens = "catch_upp"/' "$work/data/scripts/base/actors/makers.lua"
"$mitictl" check --data "$work/data" "$work/data/scripts/base" >"$work/out" 2>&1 && fail "an adviser may believe anything"
grep -q "makers.lua:[0-9]*: error E208: actor.makers: there is no lens 'catch_upp'; did you mean 'catch_up'?" "$work/out" ||
    { cat "$work/out"; fail "the lens of an adviser is not checked"; }
echo "no such constant = 1" >>"$work/data/assets/lenses/network.cin"
echo "import licences = 1" >>"$work/data/assets/lenses/catch_up.cin"
"$mitictl" play --data "$work/data" </dev/null >/dev/null 2>"$work/err" && fail "a broken lens is taken"
grep -q 'network.cin:[0-9]*:.*error' "$work/err" || { cat "$work/err"; fail "no place of the broken line"; }
grep -q 'catch_up.cin.*error E225' "$work/err" || { cat "$work/err"; fail "a lever in a lens is taken"; }
echo "lenses hold"
