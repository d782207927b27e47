#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs each fuzz target for some seconds from its seeds: corpus/ and what other tests have. A finding stops it, and the
# input that did it is kept in BUILD/found. usage: run.sh BUILD SECONDS [TARGET...]
set -eu
build=$(cd "$1" && pwd)
seconds=$2
shift 2
cd "$(dirname "$0")/../.."
# Several targets: two at a time, each by a call of its own.
if [ $# -ne 1 ]; then
    [ $# -gt 0 ] || set -- csv sentence settings changes model manifest texts mod log play
    printf '%s\n' "$@" | xargs -P 2 -n 1 sh tests/fuzz/run.sh "$build" "$seconds"
    exit
fi
target=$1

# Its seeds: the committed ones, and files of other tests.
case $target in
csv) others="scripts/base/facts/sources.csv tests/mods/*/facts/*.csv" ;;
model) others="tests/models/*/model.mdl tests/mods/small.mdl" ;;
manifest) others="tests/mods/*/mod.json" ;;
texts) others="tests/mods/*/text.lua tests/mods/*/text/*.lua" ;;
mod) others="tests/mods/*/content.lua tests/mods/*/events/*.lua" ;;
play) others="tests/replays/s0*.txt" ;;
*) others="" ;;
esac
seeds="$build/seeds/$target"
mkdir -p "$seeds" "$build/found" "$build/corpus/$target"
[ ! -d "tests/fuzz/corpus/$target" ] || cp "tests/fuzz/corpus/$target"/* "$seeds"
for file in $others; do cp "$file" "$seeds/$(printf %s "$file" | tr '/' '_')"; done

log="$build/found/$target.log"
status=0
# 10 s under the sanitizers are about 1 s of the game. A small quarantine, so that memory is what the program takes, not
# what the sanitizer keeps back.
ASAN_OPTIONS=quarantine_size_mb=4:allocator_release_to_os_interval_ms=500 "$build/fuzz_$target" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=256 -malloc_limit_mb=128 -close_fd_mask=3 \
    -print_final_stats=1 -dict="tests/fuzz/words/$target.dict" -artifact_prefix="$build/found/$target-" \
    "$build/corpus/$target" "$build/seeds/$target" >"$log" 2>&1 || status=$?
figure() { sed -n "s/^stat::$1: *//p" "$log"; }
if [ $status -ne 0 ]; then
    tail -n 60 "$log" >&2
    printf '%s: error: a finding; repeat it with %s/fuzz_%s FILE of %s/found\n' "$target" "$build" "$target" "$build" >&2
    exit 1
fi
printf 'fuzz %-9s %8s executions, %3s MiB, slowest %s s, no finding\n' "$target" \
    "$(figure number_of_executed_units)" "$(figure peak_rss_mb)" "$(figure slowest_unit_time_sec)"
