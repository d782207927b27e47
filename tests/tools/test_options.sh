#!/bin/sh
# SPDX-License-Identifier: MIT
# Options of dossiers: text and JSON say the same, --event and --faults choose, the exit code follows the faults.
# usage: test_options.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "$*"
    exit 1
}

"$mitictl" options --seeds 2 --event system_360 --format json >"$work/json" || true
"$mitictl" options --seeds 2 --event system_360 >"$work/text" || true
code=0
"$mitictl" options --seeds 2 --event japan_software_company --faults >"$work/faults" || code=$?
options=$(grep -c '"option"' "$work/json")
[ "$options" -ge 3 ] || fail "system_360 has $options options"
[ "$(grep -c '^system_360 ' "$work/text")" -eq "$options" ] || fail "text and JSON have different options"
grep -q '"digital_trade_balance": -\{0,1\}[0-9]' "$work/json" || fail "no number for the balance"
grep -q ' 10 y ' "$work/text" || fail "no ten years in the text"

if grep -q ': choice$' "$work/faults"; then fail "--faults prints a choice"; fi
found=$(tail -n 1 "$work/faults" | sed "s/.*options, \([0-9]*\) at fault.*/\1/")
[ "$found" -eq "$(grep -cE ': (no effect|dominates|not met)$' "$work/faults")" ] || fail "faults are counted wrongly"
[ "$code" -eq "$([ "$found" -gt 0 ] && echo 1 || echo 0)" ] || fail "exit $code with $found faults"

code=0
"$mitictl" options --event no_such_dossier >/dev/null 2>"$work/error" || code=$?
[ "$code" -eq 1 ] && grep -q "no event 'no_such_dossier'" "$work/error" || fail "an unknown event: exit $code"
code=0
"$mitictl" options --seeds 1 >/dev/null 2>&1 || code=$?
[ "$code" -eq 2 ] || fail "one seed has no spread: exit $code"
