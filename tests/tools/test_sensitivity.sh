#!/bin/sh
# SPDX-License-Identifier: MIT
# Screening of the shipped model: the same twice and with any number of threads. usage: test_sensitivity.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
"$mitictl" sensitivity --trajectories 2 --threads 1 --most 3 >"$work/one" || fail "does not run"
"$mitictl" sensitivity --trajectories 2 --threads 3 --most 3 >"$work/three"
cmp -s "$work/one" "$work/three" || fail "threads change the result"
"$mitictl" sensitivity --trajectories 2 --seed 2 --most 3 | cmp -s - "$work/one" && fail "the seed changes nothing"
grep -q '^digital trade balance in 2024 (trillion yen/year)' "$work/one" || fail "no balance"
grep -q '^productivity in 2024 ' "$work/one" || fail "no productivity"
[ "$(grep -c '^   [1-9] ' "$work/one")" -eq 6 ] || fail "not three rows a result"
"$mitictl" sensitivity --trajectories 2 --player nothing --vars openness --year 1990 --format json >"$work/json"
if command -v python3 >/dev/null 2>&1; then
    python3 -c '
import json, sys
rows = json.load(open(sys.argv[1]))
assert rows and all(r["result"] == "openness" and r["year"] == 1990 for r in rows)
assert [r["rank"] for r in rows] == list(range(1, len(rows) + 1))
assert all(a["mu_star"] >= b["mu_star"] for a, b in zip(rows, rows[1:]))' "$work/json" || fail "not the JSON promised"
fi
wrong() { # wrong CODE WORDS OPTIONS...
    want=$1 words=$2
    shift 2
    code=0
    "$mitictl" sensitivity "$@" >/dev/null 2>"$work/err" || code=$?
    [ $code -eq "$want" ] && grep -qF -- "$words" "$work/err" || { cat "$work/err"; fail "sensitivity $*: not '$words'"; }
}
wrong 2 "--trajectories takes a whole number from 2" --trajectories 1
wrong 2 "--year takes a year from 1964" --year 1900
wrong 2 "--format takes" --format csv
wrong 1 "did you mean 'openness'?" --vars opennes
wrong 1 "no player 'nobody'" --player nobody
echo "screening is repeatable"
