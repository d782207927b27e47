#!/bin/sh
# SPDX-License-Identifier: MIT
# A whole S14 by typed commands, far from MITI's: it meets what history never met, replays to its digest, and is what
# docs/ANOTHER-HISTORY.md shows of it. usage: test_open_roads.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
game=$2/tests/replays/s14_open_roads.txt
page=$2/docs/ANOTHER-HISTORY.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }

"$mitictl" play --scenario s14 --save "$work/save" <"$game" >"$work/open" || fail "a command of the game is refused"
"$mitictl" play --scenario s14 <"$2/tests/replays/s14_as_miti.txt" >"$work/miti"

# Dossiers that lay on the desk here and never where everything goes as MITI did.
for story in open miti; do
    sed -n 's/^Dossier [0-9]*: .*\[\([a-z0-9_]*\)\].*/\1/p' "$work/$story" | sort -u >"$work/$story.ids"
done
comm -23 "$work/open.ids" "$work/miti.ids" >"$work/only_here"
comm -13 "$work/open.ids" "$work/miti.ids" >"$work/only_there"
for dossier in ibm_laboratory new_series_alone american_packages common_machine_abroad early_copyright package_champion \
    wall_falls_early unix_holds ledger_abroad imode_exported index_at_home own_cloud many_unicorns; do
    grep -qx "$dossier" "$work/only_here" || fail "$dossier did not come, or comes in history too"
    grep -q "(not in history: .*\[$dossier\]" "$work/open" || fail "$dossier is not marked"
done
for dossier in new_series_dossier spy_case fujitsu_settlement arbitration dos_v tron_list; do
    grep -qx "$dossier" "$work/only_there" || fail "$dossier came though nothing led to it"
done
grep -q '^News: A dull June in California ' "$work/open" || fail "there was a sting"

# The save tells the same story again.
digest=$(sed -n 's/^final digest //p' "$work/open")
"$mitictl" replay "$work/save" >"$work/replay" || fail "the save does not replay"
grep -q "$digest" "$work/replay" || { cat "$work/replay"; fail "the replay ends elsewhere than $digest"; }

# Every line of the page's excerpts was printed.
awk '/^```text/ { inside = 1; next } /^```/ { inside = 0 } inside && NF' "$page" >"$work/excerpt"
[ "$(wc -l <"$work/excerpt")" -ge 5 ] || fail "the page shows nothing"
while IFS= read -r line; do
    grep -qxF -- "$line" "$work/open" || fail "$page shows what was not printed: $line"
done <"$work/excerpt"
echo "$(wc -l <"$work/only_here") dossiers that history never met, $(wc -l <"$work/only_there") that it met alone"
