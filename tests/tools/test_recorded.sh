#!/bin/sh
# SPDX-License-Identifier: MIT
# Two recorded games in which something is decided in every year (games/*.txt): each can be played to its end, and at
# least a fifth of its decisions can be seen in the last year (report_attribution_visible). Prints the share.
# usage: test_recorded.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
games=$2/tests/tools/games
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "test_recorded: $1"
    exit 1
}

for scenario in s6 s14; do
    awk '/^stamp/ { if (!decided) exit 1; decided = 0 } /^(choose|budget|instrument|start|rescope|kill)/ { decided = 1 }' \
        "$games/$scenario.txt" || fail "$scenario: a year in which nothing is decided"
    "$mitictl" play --scenario $scenario --seed 7 --save "$work/$scenario.save" <"$games/$scenario.txt" >"$work/out" 2>"$work/err" ||
        fail "$scenario cannot be played: $(head -3 "$work/err")"
    grep -q '^A profile, not a score' "$work/out" || fail "$scenario does not come to its debrief"
    "$mitictl" attribute "$work/$scenario.save" --seeds 6 --orders 1 --threads 2 --format json >"$work/causes"
    visible=$(sed -n 's/^ *"visible": \([0-9]*\),*$/\1/p' "$work/causes")
    all=$(grep -c '"history_is_none"' "$work/causes")
    echo "$scenario: $visible of $all decisions can be seen in the last year"
    [ "$((5 * visible))" -ge "$all" ] || fail "$scenario: less than a fifth of the decisions can be seen"
done
