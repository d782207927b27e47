#!/bin/sh
# SPDX-License-Identifier: MIT
# The text game says why a number changed: part by part, in both languages, for years that were played and no others.
# usage: test_why.sh BUILD SOURCE
mitictl=$1/mitictl
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
fail() {
    echo "error: $1"
    exit 1
}
says() {
    grep -q -- "$1" "$2" || {
        cat "$2"
        fail "no line says '$1'"
    }
}
game() {
    printf 'miti 4\n%s\n' "$1"
}

game "why digital trade balance" | "$mitictl" play --scenario s6 >"$work/out" || fail "why fails"
says '^Digital trade balance, 1989 to 1990: −' "$work/out"
says '^  −.* bn yen  imports of custom software$' "$work/out"
says ' rest$' "$work/out"
game "why digital trade balance 1985 1990" | "$mitictl" play --scenario s6 >"$work/out" || fail "two years fail"
says '^Digital trade balance, 1985 to 1990: −' "$work/out"
game "why openness" | "$mitictl" play --scenario s6 --lang ja >"$work/out" || fail "why fails in Japanese"
says '^開放度、1989年から1990年：' "$work/out"
game "report" | "$mitictl" play --scenario s6 >"$work/out" || fail "the report fails"
says '^  [+−].*: .*, rest [+−]' "$work/out"
# A question changes nothing.
game "status" | "$mitictl" play --scenario s6 | tail -1 >"$work/a"
game "why openness" | "$mitictl" play --scenario s6 | tail -1 >"$work/b"
cmp -s "$work/a" "$work/b" || fail "asking why changes the story"
# Years not played, and no variable of that name.
for question in "why openness 1995" "why openness 1990 1988" "why openness 1963" "why opennes"; do
    code=0
    game "$question" | "$mitictl" play --scenario s6 >"$work/out" 2>"$work/err" || code=$?
    [ $code -eq 1 ] || fail "'$question' was taken"
    [ "$(wc -l <"$work/err")" -eq 1 ] || fail "'$question': not one line"
done
says "openness" "$work/err"
# The same of a save, without playing it.
game "save $work/game.save" | "$mitictl" play --scenario s6 >/dev/null || fail "no save"
game "why openness 1988 1990" | "$mitictl" play --scenario s6 | grep -A3 '^Openness, 1988' >"$work/a"
"$mitictl" why "$work/game.save" --variable openness --year 1990 --since 1988 >"$work/b" || fail "mitictl why fails"
head -4 "$work/b" | cmp -s - "$work/a" || fail "mitictl why says something else than why"
"$mitictl" why "$work/game.save" --variable openness --lang ja >"$work/out" || fail "mitictl why fails in Japanese"
says '^開放度、1989年から1990年：' "$work/out"
refuses() {
    wanted=$1
    words=$2
    shift 2
    code=0
    "$mitictl" why "$@" >"$work/out" 2>"$work/err" || code=$?
    [ $code -eq "$wanted" ] || fail "why $*: exit code $code, not $wanted"
    says "$words" "$work/err"
    [ "$(wc -l <"$work/err")" -eq 1 ] || fail "why $*: not one line"
}
refuses 2 'which save' --variable openness
refuses 2 'add --variable' "$work/game.save"
refuses 2 "did you mean 'openness'" "$work/game.save" --variable opennes
refuses 2 'needs --year' "$work/game.save" --variable openness --since 1988
refuses 2 'en, ja' "$work/game.save" --variable openness --lang fr
refuses 1 'it ends with 1990' "$work/game.save" --variable openness --year 1995
refuses 1 'no-such' "$work/no-such.save" --variable openness
echo "the text game says why"
