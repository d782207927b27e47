#!/bin/sh
# SPDX-License-Identifier: MIT
# The backtest: text and JSON say the same, the four balance years are within 25 %. usage: test_backtest.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
"$mitictl" backtest >"$work/text" || { tail -5 "$work/text"; fail "the balance is off"; }
"$mitictl" backtest --format json >"$work/json"
for year in 2014 2015 2023 2024; do
    grep -qE "^digital_balance.total_tn_yen +$year .* (inside|near)" "$work/text" || fail "$year is not good"
done
[ "$(grep -c '"series"' "$work/json")" -eq "$(grep -cE '% +[A-D]  (inside|near|off)' "$work/text")" ] ||
    fail "JSON and text have other rows"
for key in series year published low high model error grade verdict; do
    grep -q "\"$key\":" "$work/json" || fail "no $key in the JSON"
done
grep -q '^benchmark' "$work/text" || fail "no benchmark"
# A plan that names what does not exist is refused with file and line.
mkdir -p "$work/data"
cp -r "$2/scripts" "$2/assets" "$work/data"
printf 'digital_balance.total_tn_yen,no such thing,mean,,1,,,\nnothing.here,digital trade balance,mean,,1,,,\n' \
    >>"$work/data/scripts/base/backtest.csv"
code=0
"$mitictl" backtest --data "$work/data" >/dev/null 2>"$work/err" || code=$?
[ $code -eq 1 ] || fail "exit code $code for a bad plan"
[ "$(grep -c 'backtest.csv:[0-9]*: error E420' "$work/err")" -eq 2 ] || { cat "$work/err"; fail "not both problems"; }
echo "the backtest compares"
