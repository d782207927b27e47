#!/bin/sh
# SPDX-License-Identifier: MIT
# The backtest: text and JSON say the same, every column of the facts is in the plan, limits decide the exit code.
# usage: test_backtest.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
facts=$2/scripts/base/facts
plan=$2/scripts/base/backtest.csv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
run() {
    want=$1
    shift
    code=0
    "$mitictl" backtest "$@" >"$work/out" 2>"$work/err" || code=$?
    [ $code -eq "$want" ] || { cat "$work/err"; fail "backtest $*: exit code $code, not $want"; }
}

# The shipped model keeps every limit.
run 0 --all
cp "$work/out" "$work/text"
[ -s "$work/err" ] && fail "something is said though nothing is missed"
grep -q '  MISSED$' "$work/text" && fail "a missed series does not count"
run 0 --format json
cp "$work/out" "$work/json"
[ "$(grep -c '"series"' "$work/json")" -eq "$(grep -cE '% +[A-D]  (inside|near|off)' "$work/text")" ] ||
    fail "JSON and text have other rows"
for key in series year published low high model error grade verdict; do
    grep -q "\"$key\":" "$work/json" || fail "no $key in the JSON"
done
for words in '^benchmark, .*two numbers' '^change 2014 to 2024 .* = exchange rate' 'outcomes are not compared'; do
    grep -qE "$words" "$work/text" || fail "the text has no '$words'"
done
for year in 2014 2015 2023 2024; do
    grep -qE "^digital_balance.total_tn_yen +$year .* (inside|near)" "$work/text" || fail "$year is not good"
done

# What is not compared is listed on demand, with a reason.
for kind in 'not used' 'input of the model' projection duplicate 'not Japan'; do
    grep -qE "  $kind: [^ ]" "$work/text" || fail "--all lists no '$kind'"
    grep -qE "  $kind: *$" "$work/text" && fail "a reason is missing"
done
unused=$(sed -n 's/^\([0-9]*\) of [0-9]* outcomes are not compared.*/\1/p' "$work/text")
[ "$(grep -c '  not used: ' "$work/text")" -eq "$unused" ] || fail "the unused figures are not the $unused counted"
run 0
grep -q '  not used: ' "$work/out" && fail "unused figures are listed without --all"
cp "$work/out" "$work/with"
run 0 --without events
[ "$(grep -cE '% +[A-D]  (inside|near|off)' "$work/out")" -eq "$(grep -cE '% +[A-D]  (inside|near|off)' "$work/with")" ] ||
    fail "without events there are other rows"

# Every column of the facts that holds figures stands in the plan.
for table in "$facts"/*.csv; do
    name=$(basename "$table" .csv)
    case $name in events | sources | causal_map) continue ;; esac
    for column in $(head -1 "$table" | tr ',' ' '); do
        case $column in
        year | date | month | low | high | item | status | note | source | survey | grade | grade_* | countries) ;;
        indicator | project | start | end | participants | outcome | forecast_made) ;;
        *) grep -q "^$name\.$column," "$plan" || echo "$name.$column" >>"$work/missing" ;;
        esac
    done
done
[ ! -s "$work/missing" ] || { cat "$work/missing"; fail "columns of the facts are not in the plan"; }

# Wrong use, and a plan that names what does not exist.
run 2 --without news
run 2 --format xml
mkdir -p "$work/data"
cp -r "$2/scripts" "$2/assets" "$work/data"
printf 'digital_balance.total_tn_yen,no such thing,mean,,1,,,\nnothing.here,digital trade balance,mean,,1,,,\n' \
    >>"$work/data/scripts/base/backtest.csv"
run 1 --data "$work/data"
[ "$(grep -c 'backtest.csv:[0-9]*: error E420' "$work/err")" -eq 2 ] || { cat "$work/err"; fail "not both problems"; }
# A balance that is far off is named and fails.
cp "$plan" "$work/data/scripts/base/backtest.csv"
sed -i 's/^digital_balance.total_tn_yen,digital trade balance,mean,-2024,1,/digital_balance.total_tn_yen,digital trade balance,mean,-2024,2,/' \
    "$work/data/scripts/base/backtest.csv"
run 1 --data "$work/data"
grep -q 'error: digital_balance.total_tn_yen 2024: .*the limit is 5 %' "$work/err" || fail "a missed total is not named"
echo "the backtest compares"
