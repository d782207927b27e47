#!/bin/sh
# SPDX-License-Identifier: MIT
# mitictl attribute: text in two languages, CSV, JSON, the same with any number of threads, and what it refuses.
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "test_attribute: $1"
    exit 1
}

"$mitictl" simulate --scenario s4 --player random --seed 3 --save "$work/game.save" -o "$work/rows.csv" >/dev/null

# The same numbers whatever the threads, and nothing on stderr away from a terminal.
for threads in 1 2; do
    "$mitictl" attribute "$work/game.save" --seeds 3 --orders 6 --format csv --threads $threads >"$work/$threads.csv" 2>"$work/err"
    [ ! -s "$work/err" ] || fail "it speaks on stderr: $(cat "$work/err")"
done
cmp -s "$work/1.csv" "$work/2.csv" || fail "two threads give other numbers than one"
head -1 "$work/1.csv" | grep -q '^year,kind,subject,choice,amount,aim,removed_seeds,' || fail "the head of the CSV"
awk -F, 'NR > 1 && $7 != 3 { bad = 1 } NR > 1 && $9 != 0 { moved = 1 } END { exit bad || !moved || NR < 9 }' "$work/1.csv" ||
    fail "rows without three kinds of luck, or none that moves an aim"

"$mitictl" attribute "$work/game.save" --seeds 2 --orders 4 --aim autonomy >"$work/en.txt"
grep -q '^What made the difference$' "$work/en.txt" || fail "no title"
grep -q '^Autonomy$' "$work/en.txt" || fail "no heading of the aim"
[ "$(grep -c 'All decisions together' "$work/en.txt")" = 1 ] || fail "more than the one aim"
"$mitictl" attribute "$work/game.save" --seeds 2 --orders 4 --lang ja | grep -q '何が違いを生んだか' || fail "no Japanese"
"$mitictl" attribute "$work/game.save" --seeds 2 --orders 4 --format json | grep -q '"unassigned"' || fail "no JSON"

# Wrong use says what to do.
expect() {
    wanted=$1
    words=$2
    shift 2
    code=0
    "$mitictl" attribute "$@" >/dev/null 2>"$work/err" || code=$?
    [ "$code" = "$wanted" ] || fail "'$*' gives $code, not $wanted"
    grep -q -- "$words" "$work/err" || fail "'$*' says: $(cat "$work/err")"
}
expect 2 'which save'
expect 2 'text, json or csv' "$work/game.save" --format pdf
expect 2 'en, ja' "$work/game.save" --lang fr
expect 2 "did you mean 'autonomy'" "$work/game.save" --aim autonmy
expect 2 '--seeds' "$work/game.save" --seeds 0
expect 1 'no-such' "$work/no-such.save"
head -1 "$work/game.save" >"$work/unplayed.save"
expect 1 'no year of this save' "$work/unplayed.save"

# In the text game: of the years stamped, and after the debrief, where what needs an open year is passed over.
printf 'attribute\n' | "$mitictl" play --scenario s0 >"$work/out" 2>"$work/err" && fail "attribute without a year"
grep -q 'No year is stamped yet' "$work/err" || fail "attribute without a year says: $(cat "$work/err")"
for language in en ja; do
    printf 'history\nstamp\nattribute autonomy\nquit\n' | "$mitictl" play --scenario s4 --lang $language >"$work/out" ||
        fail "attribute fails in the text game"
    grep -q '^What made the difference$\|^何が違いを生んだか$' "$work/out" || fail "attribute says nothing in $language"
done
printf 'miti 9\nattribute autonomy\nstamp\nwhy autonomy\n' | "$mitictl" play --scenario s0 >"$work/out" 2>"$work/err" ||
    fail "nothing can be asked at the end: $(cat "$work/err")"
sed -n '/A profile, not a score/,$p' "$work/out" >"$work/end"
grep -q '^What made the difference$' "$work/end" && grep -q '^Autonomy, 1965 to 1966' "$work/end" ||
    fail "the end answers no questions"
printf 'attribute autonmy\n' | "$mitictl" play --scenario s4 >"$work/out" 2>"$work/err" && fail "an aim that is none"
grep -q "autonomy" "$work/err" || fail "no aim is named: $(cat "$work/err")"
