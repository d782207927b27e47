#!/bin/sh
# SPDX-License-Identifier: MIT
# Random games: nothing breaks in a few through every scenario; any number of threads counts the same; an event that
# cannot come and an option that cannot be taken are found. usage: test_games.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "$*"
    tail -n 20 "$work"/out*
    exit 1
}

# So few games need not meet everything: `./miti test all` plays enough of them for that.
"$mitictl" games --games 10 --faults >"$work/out" || [ $? -eq 1 ] || fail "exit code"
grep -q ': 0 broken, 0 dead ends, ' "$work/out" || fail "something broke"
scenarios=$(cat "$source"/scripts/base/scenarios/*.lua | grep -cE '^scenario "')
[ "$(grep -cE '^s[0-9]+ +2[0-9] ' "$work/out")" -eq "$scenarios" ] || fail "not every scenario was played"

"$mitictl" games --scenario s1 --games 12 --threads 1 >"$work/out1"
"$mitictl" games --scenario s1 --games 12 --threads 3 >"$work/out3"
cmp "$work/out1" "$work/out3" || fail "threads count differently"
"$mitictl" games --scenario s1 --games 12 --seed 2 | cmp -s - "$work/out1" && fail "the seed changes nothing"
"$mitictl" games --scenario s1 --games 12 --format json >"$work/outj"
came=$(sed -n 's/^system_360 .* //p' "$work/out1")
grep -A 1 '"came": '"$came" "$work/outj" | grep -q system_360 || fail "JSON and text differ"

# Two planted faults: what is true for no Time, in a short world of its own.
mkdir -p "$work/data/assets"
cp -R "$source/scripts" "$work/data/scripts"
cp -R "$source/assets/models" "$source/assets/lenses" "$work/data/assets"
base=$work/data/scripts/base
sed -i 's/^  kind = "counterfactual",/&\n  when = "Time < 1900",/' "$base/events/1972_no_common_software.lua"
sed -i '0,/id = "accept",/s//id = "accept", needs = "Time < 1900",/' "$base/events/1967_ibm_laboratory.lua"
code=0
"$mitictl" games --games 20 --faults --data "$work/data" >"$work/out" || code=$?
[ $code -eq 1 ] || fail "exit $code with planted faults"
grep -q '^never: no_common_software came in no game' "$work/out" || fail "an impossible event was not found"
grep -q '^never: ibm_laboratory.accept could be taken in no game' "$work/out" || fail "an impossible option was not found"
echo "random games end, and what cannot be is found"
