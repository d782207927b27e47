#!/bin/sh
# SPDX-License-Identifier: MIT
# The experiments: every mechanism has one, text and JSON say the same, the exit code follows the verdicts.
# usage: test_experiments.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
code=0
"$mitictl" experiments >"$work/text" || code=$?
"$mitictl" experiments --format json >"$work/json" || true
failed=$(grep -c ' FAILS$' "$work/text" || true)
[ "$code" -eq "$([ "$failed" -eq 0 ] && echo 0 || echo 1)" ] || fail "exit code $code with $failed failures"
[ "$(grep -c '"verdict": "fails"' "$work/json" || true)" -eq "$failed" ] || fail "JSON and text judge differently"
[ "$(grep -c '"id"' "$work/json")" -ge 22 ] || fail "fewer than 22 experiments"
[ "$(grep -c '"published": true' "$work/json")" -ge 10 ] || fail "fewer than ten published ranges"
for mechanism in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18; do
    grep -q "\"mechanism\": \"m$mechanism\"" "$work/json" || fail "no experiment for M$mechanism"
done
"$mitictl" experiments --only yen_106_balance >"$work/one" || fail "the balance with the yen held is outside its range"
grep -q '^1 experiments' "$work/one" || fail "--only gives more than one"
code=0
"$mitictl" experiments --only no_such 2>"$work/err" || code=$?
[ $code -eq 1 ] && grep -q 'no such experiment' "$work/err" || fail "an unknown id is not told"
code=0
"$mitictl" experiments --format yaml 2>"$work/err" || code=$?
[ $code -eq 2 ] || fail "exit code $code for a wrong format"
# Every key of the column source is one of the table of sources.
cut -d, -f1 "$2/scripts/base/facts/sources.csv" >"$work/keys"
echo "our assumption" >>"$work/keys"
sed -n 's/.*"source": "\(.*\)".*/\1/p' "$work/json" | sort -u | grep -vxFf "$work/keys" && fail "keys without a source"
echo "the experiments run"
