#!/bin/sh
# SPDX-License-Identifier: MIT
# Campaigns without a player: every player and scenario ends, the same twice, rows as promised. usage: BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }

for scenario in s0 s1 s14; do
    for player in history nothing random software_first; do
        "$mitictl" simulate --scenario $scenario --player $player --runs 2 --digests -o "$work/a" 2>"$work/a.digest" ||
            fail "$scenario by $player fails"
        "$mitictl" simulate --scenario $scenario --player $player --runs 2 --digests -o "$work/b" 2>"$work/b.digest"
        cmp -s "$work/a.digest" "$work/b.digest" || fail "$scenario by $player: other digests the second time"
        cmp -s "$work/a" "$work/b" || fail "$scenario by $player: other rows the second time"
        [ "$(grep -c 'final digest' "$work/a.digest")" -eq 2 ] || fail "not a digest a run"
        ! grep -qi 'nan\|inf' "$work/a" || fail "$scenario by $player: a number is not finite"
    done
done
"$mitictl" simulate --scenario s1 --runs 3 --seed 5 --fixed --vars 'digital trade balance,foreign share[mainframe]' \
    >"$work/csv" 2>/dev/null
[ "$(head -1 "$work/csv")" = "run,year,digital trade balance,foreign share[mainframe]" ] || fail "another head"
[ "$(wc -l <"$work/csv")" -eq 28 ] || fail "not 3 runs of 9 years and a head"
# With the constants left alone, run 2 of seed 5 is run 0 of seed 7.
"$mitictl" simulate --scenario s1 --seed 7 --vars 'digital trade balance,foreign share[mainframe]' 2>/dev/null |
    tail -n +2 >"$work/seven"
grep '^2,' "$work/csv" | sed 's/^2,/0,/' | cmp -s - "$work/seven" || fail "a run depends on its neighbours"
# Sampled runs differ; each is the same alone and with any number of threads; --fixed leaves the constants alone.
balance() { "$mitictl" simulate --scenario s1 --player nothing --vars 'digital trade balance' "$@" 2>/dev/null; }
balance --runs 70 --threads 3 >"$work/many"
balance --runs 70 --threads 1 | cmp -s - "$work/many" || fail "threads change the runs"
[ "$(grep ',1972,' "$work/many" | cut -d, -f3 | sort -u | wc -l)" -eq 70 ] || fail "runs do not differ in their constants"
balance --runs 70 --only 66 | tail -n +2 >"$work/alone"
grep '^66,' "$work/many" | cmp -s - "$work/alone" || fail "a run is another one alone"
[ "$(balance --runs 9 --fixed | grep ',1972,' | cut -d, -f3 | sort -u | wc -l)" -eq 1 ] || fail "--fixed draws constants"
# Quantiles: a head, a row a year and variable, rising; of the 70 values above.
balance --runs 70 --quantiles >"$work/quantiles"
[ "$(head -1 "$work/quantiles")" = "year,variable,p5,p25,p50,p75,p95" ] || fail "no head of quantiles"
[ "$(wc -l <"$work/quantiles")" -eq 10 ] || fail "not a row of quantiles a year"
median=$(grep ',1972,' "$work/many" | cut -d, -f3 | sort -g | awk 'NR == 35 || NR == 36 { sum += $1 } END { printf "%.6g", sum / 2 }')
[ "$(awk -F, '/^1972/ { printf "%.6g", $5 }' "$work/quantiles")" = "$median" ] || fail "the median is not that of the runs"
awk -F, 'NR > 1 && !($3 <= $4 && $4 <= $5 && $5 <= $6 && $6 <= $7) { exit 1 }' "$work/quantiles" || fail "quantiles do not rise"
[ "$(balance --runs 5 --quantiles --format json | grep -c '"p95":')" -eq 9 ] || fail "no quantiles as JSON"
# An array by its name gives its elements; JSON is JSON.
[ "$("$mitictl" simulate --scenario s0 --vars 'foreign share' 2>/dev/null | head -1 | tr ',' '\n' | wc -l)" -eq 10 ] ||
    fail "an array does not give its eight elements"
"$mitictl" simulate --scenario s0 --runs 2 --format json 2>/dev/null >"$work/json"
[ "$(grep -c '"year":' "$work/json")" -eq 6 ] || fail "not six rows of JSON"
if command -v python3 >/dev/null 2>&1; then
    python3 -c 'import json,sys; assert len(json.load(open(sys.argv[1]))) == 6' "$work/json" || fail "not JSON"
fi
code=0
"$mitictl" simulate --vars 'foreign shere' >/dev/null 2>"$work/err" || code=$?
[ $code -eq 1 ] && grep -q "did you mean 'foreign share" "$work/err" || { cat "$work/err"; fail "no hint for a variable"; }
echo "simulations run to their end"
