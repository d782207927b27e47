#!/bin/sh
# SPDX-License-Identifier: MIT
# Counts of the shipped game against what stands in its files, text against JSON. usage: test_counts.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
base=$2/scripts/base
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "$*"
    cat "$work/text"
    exit 1
}
"$mitictl" counts >"$work/text"
"$mitictl" counts --json >"$work/json"
# has GROUP NUMBER
has() { grep -qE "^$1 +$2\$" "$work/text" || fail "$1 should be $2"; }
has events "$(find "$base/events" -name '*.lua' -exec grep -ohE '^event "' {} + | wc -l)"
has instruments "$(cat "$base"/instruments/*.lua | grep -cE '^instrument "')"
has programmes "$(cat "$base"/programmes/*.lua | grep -cE '^programme "')"
has 'budget lines' "$(grep -cE '^budget_line "' "$base/budget.lua")"
has actors "$(cat "$base"/actors/*.lua | grep -cE '^actor "')"
has scenarios "$(cat "$base"/scenarios/*.lua | grep -cE '^scenario "')"
has strategies "$(cat "$base"/strategies/*.lua | grep -cE '^strategy "')"
has sources "$(($(wc -l <"$base/facts/sources.csv") - 1))"
has 'texts en' "$(cat "$base"/text/*_en.lua | grep -cE '^ *\["')"
has 'texts ja' "$(cat "$base"/text/*_ja.lua | grep -cE '^ *\["')"
# Every number of the text stands in the JSON, and there are as many.
sed 's/.* //' "$work/text" | sort -n >"$work/numbers"
sed -n 's/.*: \([0-9]*\),\{0,1\}$/\1/p' "$work/json" | sort -n | cmp - "$work/numbers" || fail "text and JSON differ"
