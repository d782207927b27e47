#!/bin/sh
# SPDX-License-Identifier: MIT
# The encyclopaedia in the terminal: kinds, lists, entries by id, name and reading, the search, the printed page, the
# word `look` of the text game, and wrong use.
# usage: test_encyclopaedia.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "$*"
    exit 1
}
want_code() {
    wanted=$1
    shift
    code=0
    "$mitictl" encyclopaedia "$@" >"$work/out" 2>"$work/error" || code=$?
    [ "$code" -eq "$wanted" ] || fail "encyclopaedia $*: exit $code, wanted $wanted"
}

"$mitictl" encyclopaedia >"$work/kinds"
while read -r kind count _; do
    "$mitictl" encyclopaedia --list "$kind" >"$work/list"
    [ "$(wc -l <"$work/list")" -eq "$count" ] || fail "$kind: $count announced, $(wc -l <"$work/list") listed"
done <"$work/kinds"

"$mitictl" encyclopaedia word.miti --language ja >"$work/id"
"$mitictl" encyclopaedia つうしょうさんぎょうしょう --language ja >"$work/reading"
"$mitictl" encyclopaedia 通産省 --language ja >"$work/name"
cmp -s "$work/id" "$work/reading" && cmp -s "$work/id" "$work/name" || fail "id, reading and name lead to different pages"
grep -q '^通商産業省' "$work/id" || fail "the page does not begin with its name"
"$mitictl" encyclopaedia variable.digital_trade_balance >"$work/variable"
grep -q '^    digital trade balance = ' "$work/variable" || fail "the equation is missing"
"$mitictl" encyclopaedia --search 'unbundling' | head -n 1 | grep -q '^word.unbundling ' || fail "the word is not found first"

"$mitictl" encyclopaedia --html "$work/page.html" --language ja
grep -q '<html lang="ja">' "$work/page.html" || fail "the page does not say its language"
grep -o 'href="#[^"]*"' "$work/page.html" | sed 's/href="#//;s/"//' | sort -u >"$work/wanted"
grep -o 'id="[^"]*"' "$work/page.html" | sed 's/id="//;s/"//' | sort -u >"$work/given"
[ -z "$(comm -23 "$work/wanted" "$work/given")" ] || fail "links to nowhere: $(comm -23 "$work/wanted" "$work/given" | head -n 3)"

printf 'look シグマ計画\nlook event.iphone\nlook zzzz\nquit\n' |
    "$mitictl" play --scenario s1 --seed 1 --lang ja >"$work/play" 2>"$work/error" || true
grep -q '\[programme.sigma\]' "$work/play" || fail "look finds no name"
grep -q 'まだ起きていない' "$work/play" || fail "look tells what has not come yet"
grep -q 'zzzz' "$work/error" || fail "look says nothing of a word that is nowhere"

want_code 1 no_such_thing
want_code 1 --search zzzzzz
want_code 1 event.ibm_unbunddling
grep -q "did you mean 'event.ibm_unbundling'" "$work/error" || fail "no 'did you mean' for an entry"
want_code 2 --list evnt
grep -q "did you mean 'event'" "$work/error" || fail "no 'did you mean' for a kind"
want_code 2 word.miti --list word
want_code 2 --language fr
want_code 0 --help
