#!/bin/sh
# SPDX-License-Identifier: MIT
# The strategies: ten of them in three lenses, text and JSON judge alike, the exit code follows the judgements.
# usage: test_strategies.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
code=0
"$mitictl" strategies --seeds 2 >"$work/text" || code=$?
"$mitictl" strategies --seeds 2 --threads 1 --format json >"$work/json" || true
failed=$(grep -cE '^[a-z_]+ +FAILS ' "$work/text" || true)
[ "$code" -eq "$([ "$failed" -eq 0 ] && echo 0 || echo 1)" ] || fail "exit code $code with $failed failures"
[ "$(grep -c '"good": false' "$work/json" || true)" -eq "$failed" ] || fail "JSON and text judge differently"
[ "$(grep -c '"lens"' "$work/json")" -eq 3 ] || fail "not three lenses"
for strategy in history nothing hardware_first software_first education_first open_standards protection free_trade \
    startups_and_mobility everything; do
    [ "$(grep -c "\"strategy\": \"$strategy\"" "$work/json")" -eq 3 ] || fail "$strategy is not in every lens"
    [ -f "$2/scripts/base/strategies/$strategy.lua" ] || fail "$strategy has no file"
done
"$mitictl" strategies --seeds 1 --lens none >"$work/none" || true
grep -q '^as the model stands, 2024' "$work/none" || fail "--lens none does not play the model as it stands"
for wrong in "--lens rose_tinted 1" "--year 2099 1" "--seeds 0 2" "--format yaml 2"; do
    # shellcheck disable=SC2086
    set -- $wrong
    code=0
    "$mitictl" strategies "$1" "$2" >/dev/null 2>"$work/err" || code=$?
    [ $code -eq "$3" ] && [ -s "$work/err" ] || fail "$1 $2 gives exit code $code"
done
echo "the strategies are compared"
