#!/bin/sh
# SPDX-License-Identifier: MIT
# Killed at any moment, a game leaves a save that loads to the last whole turn. usage: test_crash.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
# `timeout` kills its own child alone; the milliseconds spread over the whole game.
whole=0
cut=0
saves=0
for moment in 0.10 0.15 0.20 0.22 0.25 0.27 0.30 0.32 0.35 0.37 0.40 0.42 0.45 0.47 0.50 0.55 0.60 0.70 0.80 1 2 8; do
    save=$work/$moment.log
    timeout -s KILL $moment "$mitictl" play --scenario s14 --save "$save" <"$2/tests/replays/s14_as_miti.txt" \
        >/dev/null 2>&1 && whole=$((whole + 1)) || cut=$((cut + 1))
    [ -f "$save" ] || continue
    saves=$((saves + 1))
    "$mitictl" replay "$save" >"$work/out" 2>"$work/err" || { cat "$work/err"; fail "killed after $moment s"; }
done
[ $saves -gt 0 ] || fail "no game came as far as its first save"
echo "$cut games killed, $whole ended: all $saves saves load"
