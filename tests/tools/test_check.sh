#!/bin/sh
# mitictl check: the shipped game is clean, broken mods give their problems, exit codes as promised.
build=$1
source=$2
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
fail() {
    echo "$1" >&2
    cat "$out/out" "$out/err" >&2
    exit 1
}
run() {
    want=$1
    shift
    "$build/mitictl" check "$@" >"$out/out" 2>"$out/err"
    got=$?
    [ "$got" = "$want" ] || fail "check $*: exit $got, not $want"
}

run 0 "$source/scripts/base"
grep -q '^base [0-9.]*: [0-9]* events ([0-9]* outside shocks), .* texts x 2 languages, 0 errors' "$out/out" || fail "no summary"
grep -q 'W205' "$out/err" && fail "the shipped history is pushed by dates"
run 0 "$source/scripts/base/"
run 1 "$source/tests/mods/broken_file"
grep -q 'broken_file/content.lua:3: error E101: ' "$out/err" || fail "no syntax error"
grep -q 'broken_file/content.lua:29: error E101: ' "$out/err" || fail "no second syntax error"
grep -q 'broken_file/content.lua:6: error E103: .*did you mean .event.' "$out/err" || fail "no unknown name"
grep -q 'broken_file/second.lua:3: error E102: ' "$out/err" || fail "the second file was not read"
[ -s "$out/out" ] && fail "errors belong to standard error"
run 1 "$source/tests/mods/broken_file" --format json
grep -q '"code": "E103"' "$out/out" || fail "no JSON"
run 1 "$source/no/such/mod"
run 2
run 2 --format xml "$source/scripts/base"
run 2 --unknown "$source/scripts/base"
run 0 --help
grep -q '^usage: ' "$out/out" || fail "no help"
exit 0
