#!/bin/sh
# SPDX-License-Identifier: MIT
# The causal map in the text game. usage: test_map.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
says() { grep -q -- "$1" "$2" || { cat "$2"; fail "$2 does not say '$1'"; }; }

cat >"$work/game" <<'END'
map
miti 3
map
feeds know_how
feeds Digital imports
feeds digital trade balance
path import_licences
path software autonomy
disagree know how[mainframe]
END
"$mitictl" play --scenario s1 <"$work/game" >"$work/a" || fail "the map fails"
says '^Causal map, 1964 (Showa 39) with nothing decided' "$work/a"
says '^Causal map, 1966 (Showa 41)$' "$work/a"
says '^Know-how \[know_how\]' "$work/a"
says '^  Digital imports → Digital trade balance: more of it makes less (−). It was [0-9]* % of what moved' "$work/a"
says '^What Know-how feeds' "$work/a"
says '^From import_licences to Digital trade balance' "$work/a"
says '^From software to Autonomy' "$work/a"
says '^Numbers behind know-how in mainframes$' "$work/a"
says '^  at [0-9.]*: Digital trade balance [+−][0-9.]* bn yen' "$work/a"
! grep -n '\[\(term\|report\)\.' "$work/a" || fail "texts are missing"
! grep -n '{[a-z]*}' "$work/a" || fail "a name in braces was not filled"
"$mitictl" play --scenario s1 --lang ja <"$work/game" >"$work/ja" || fail "the map fails in Japanese"
says '^因果図　' "$work/ja"
says '^技術力 \[know_how\]' "$work/ja"

# Looking is no move.
grep -v 'map\|feeds\|path\|disagree' "$work/game" >"$work/mute"
"$mitictl" play --scenario s1 <"$work/mute" >"$work/c"
[ "$(tail -1 "$work/a")" = "$(tail -1 "$work/c")" ] || fail "looking at the map changes the story"

for wrong in 'feeds no such thing' 'path nobody' 'path software no such thing' 'disagree nothing' \
    'disagree know how[mainframe]'; do
    echo "$wrong" | "$mitictl" play --scenario s1 >/dev/null 2>"$work/e" && fail "'$wrong' passes"
    says '^stdin:1: error: ' "$work/e"
done
