#!/bin/sh
# SPDX-License-Identifier: MIT
# What people say, remember, and were right about, in the text game. usage: test_advice.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
says() { grep -q -- "$1" "$2" || { cat "$2"; fail "$2 does not say '$1'"; }; }

cat >"$work/game" <<'EOF'
miti 12
people makers
ask school_computing
ask 1
history
ask
record
record mof
EOF
"$mitictl" play --scenario s14 <"$work/game" >"$work/a" || fail "asking fails"
"$mitictl" play --scenario s14 <"$work/game" >"$work/b"
cmp -s "$work/a" "$work/b" || fail "the same question has two answers"
[ "$(grep -c '^Question: ' "$work/a")" -eq 3 ] || fail "not three questions"
for person in Kuroda Omi Sakai Hayami; do
    [ "$(grep -c "$person (.*): " "$work/a")" -eq 3 ] || fail "$person does not answer every question"
done
says '(Budget examiner.*It would change .* in 19[78][0-9] (Showa [45][0-9]).*of my 16 runs say so' "$work/a"
says 'It comes by way of ' "$work/a"
says '^President Omi remembers: 19[67][0-9], ' "$work/a"
says '^Mr Kuroda: Right [0-9]* of [0-9]* times, the right way [0-9]* times; [0-9.]*% off' "$work/a"
says '^  19[67][0-9]: said .* came\.' "$work/a"
! grep -n '\[\(term\|report\)\.' "$work/a" || fail "texts are missing"
! grep -n '{[a-z]*}' "$work/a" || fail "a name in braces was not filled"

# Asking is no move.
grep -v 'ask\|record\|people' "$work/game" >"$work/mute"
"$mitictl" play --scenario s14 <"$work/mute" >"$work/c"
[ "$(tail -1 "$work/a")" = "$(tail -1 "$work/c")" ] || fail "asking changes the story"

# Another past, another answer.
sed 's/miti 12/stamp 12/' "$work/game" | "$mitictl" play --scenario s14 >"$work/d"
grep 'Omi (' "$work/a" | head -1 >"$work/omi_a"
grep 'Omi (' "$work/d" | head -1 >"$work/omi_d"
! cmp -s "$work/omi_a" "$work/omi_d" || fail "the advice does not know what was decided"

"$mitictl" play --scenario s14 --lang ja <"$work/game" >"$work/ja" || fail "asking fails in Japanese"
says '試算のうち' "$work/ja"
! grep -n '\[\(term\|report\)\.' "$work/ja" || fail "Japanese texts are missing"

code=0
printf 'ask vlsi\nask nobody\npeople nobody\nrecord nobody\nask a b\n' |
    "$mitictl" play --scenario s1 >"$work/out" 2>"$work/err" || code=$?
[ $code -eq 1 ] || fail "exit code $code for wrong questions"
[ "$(wc -l <"$work/err")" -eq 5 ] || { cat "$work/err"; fail "not one message for each"; }
says 'stdin:1: error: There is nothing to choose here now' "$work/err"
says 'stdin:5: error: the command is written so: ask' "$work/err"
