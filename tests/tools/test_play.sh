#!/bin/sh
# SPDX-License-Identifier: MIT
# The text game from a file, from the first turn to the debrief. usage: test_play.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
replays=$2/tests/replays
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
says() { grep -qF -- "$1" "$2" || { cat "$2"; fail "$2 does not say '$1'"; }; }

"$mitictl" play --scenario s1 <"$replays/s1_own_way.txt" >"$work/a" || fail "s1 from a file fails"
"$mitictl" play --scenario s1 <"$replays/s1_own_way.txt" >"$work/b"
cmp -s "$work/a" "$work/b" || fail "the same file plays two stories"
says "debrief" "$work/a"
says "A profile, not a score" "$work/a"
says "Report for 1972" "$work/a"
grep -q '^final digest [0-9a-f]\{16\}$' "$work/a" || fail "no final digest"
! grep -n '\[\(term\|report\|refuse\)\.' "$work/a" || fail "texts are missing"
! grep -n '{[a-z]*}' "$work/a" || fail "a name in braces was not filled"
! LC_ALL=C grep -n "$(printf '\342\224')" "$work/a" || fail "boxes are drawn; a screen reader spells them"

"$mitictl" play --scenario s1 --lang ja <"$replays/s1_own_way.txt" >"$work/ja" || fail "s1 fails in Japanese"
says "点数ではなく、輪郭" "$work/ja"
! grep -n '\[\(term\|report\|refuse\)\.' "$work/ja" || fail "Japanese texts are missing"
[ "$(tail -1 "$work/a")" = "$(tail -1 "$work/ja")" ] || fail "the language changes the story"

"$mitictl" play --scenario s0 <"$replays/s0_first_day.txt" >"$work/s0" || fail "s0 from a file fails"
"$mitictl" play --scenario s14 <"$replays/s14_as_miti.txt" >"$work/s14" || fail "s14 as MITI fails"
says "They did not part" "$work/s14"
grep -q '^Dossier [0-9]*: .*(not in history: .*\[writing_machines\]' "$work/s14" || fail "a conjecture is not marked"
! grep -q '(not in history.*\[system_360\]' "$work/s14" || fail "history is marked as none"
"$mitictl" simulate --scenario s14 -o /dev/null 2>"$work/history"
digest=$(tail -1 "$work/s14" | sed 's/final digest //')
says "$digest" "$work/history"

# A price says how it comes about: 2.5 × 1.10.
echo favour | "$mitictl" play --scenario s1 >"$work/favour" || fail "favour fails"
says "[capital] 2.8 of political capital" "$work/favour"
says "2.5 at an even attitude × 1.10 for theirs × 1.00 for favours not forgotten" "$work/favour"

# The same decisions without a word.
"$mitictl" simulate --scenario s1 --player "$replays/s1_own_way.txt" -o /dev/null 2>"$work/quiet"
digest=$(tail -1 "$work/a" | sed 's/final digest //')
says "$digest" "$work/quiet"

# A bad command is one message with its line, the game goes on, and the exit code says so.
printf 'opeen 1\n# a comment\n\nbudget software much\nchoose system_36 1\nopen ibm_unbundling\nstart vlsi\nbudget\nstamp 9\n' >"$work/bad"
code=0
"$mitictl" play --scenario s1 <"$work/bad" >"$work/out" 2>"$work/err" || code=$?
[ $code -eq 1 ] || fail "exit code $code for a file with bad commands"
says "stdin:1: error: 'opeen' is not known here; did you mean 'open'?" "$work/err"
says "stdin:4: error: 'much' is not a number" "$work/err"
says "did you mean 'system_360'?" "$work/err"
says "stdin:6: error: 'ibm_unbundling' is not on the desk; on it: system_360, article_viii" "$work/err"
says "stdin:7: error:" "$work/err"
[ "$(wc -l <"$work/err")" -eq 5 ] || { cat "$work/err"; fail "not one message for each bad command"; }
says "debrief" "$work/out"

# Save after each stamp, go on from the save, end as if nothing had happened.
head -11 "$replays/s1_own_way.txt" >"$work/first"
tail -n +12 "$replays/s1_own_way.txt" >"$work/second"
"$mitictl" play --scenario s1 --save "$work/game.log" <"$work/first" >/dev/null || fail "the first half fails"
"$mitictl" play --load "$work/game.log" --save "$work/game.log" <"$work/second" >"$work/rest" ||
    fail "the second half fails"
[ "$(tail -1 "$work/a")" = "$(tail -1 "$work/rest")" ] || fail "a game saved and loaded ends otherwise"
"$mitictl" replay "$work/game.log" >/dev/null || fail "the save does not replay"
# Every lesson between S2 and S9 with one plan: it ends, asks on the way and asks three questions to take along.
for game in "s2 software_first" "s3 open_standards" "s4 education_first" "s5 free_trade" "s6 open_standards" \
    "s7 startups_and_mobility" "s8 software_first" "s9 everything"; do
    scenario=${game% *}
    : >"$work/plan"
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
        printf 'strategy %s\nstamp\n' "${game#* }" >>"$work/plan"
    done
    "$mitictl" play --scenario "$scenario" <"$work/plan" >"$work/out" || fail "$scenario does not go by ${game#* }"
    [ "$(grep -c '^Before the year begins: ' "$work/out")" -eq 3 ] || fail "$scenario: not three questions on the way"
    [ "$(sed '1,/^To take along/d' "$work/out" | grep -c '[?.]$')" -eq 3 ] || fail "$scenario: not three at the end"
done
code=0
echo "instrument research_associations 0.25" | "$mitictl" play --scenario s6 >"$work/out" 2>"$work/err" || code=$?
[ $code -eq 1 ] || fail "what S6 leaves aside was taken"
says "This scenario leaves it aside" "$work/err"
echo "the text game plays"
