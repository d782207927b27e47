#!/bin/sh
# SPDX-License-Identifier: MIT
# The teachers' pages: docs/lessons holds what mitictl teacher prints, for every scenario in both languages, each on at
# most two sheets. usage: test_teacher.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
folder=$2/docs/lessons
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0
fault() {
    echo "$*"
    faults=1
}

count=$("$mitictl" teacher --data "$2" | wc -l)
[ "$count" -ge 14 ] || fault "too few scenarios"
"$mitictl" teacher -o "$work" --data "$2"
[ "$(find "$work" -name '*.md' | wc -l)" -eq $((2 * count)) ] || fault "not a page for every scenario and language"
"$mitictl" teacher s6 --language ja --data "$2" | cmp - "$work/s6_ja.md" || fault "one page differs from all of them"
for page in "$work"/*.md; do
    name=$(basename "$page")
    cmp -s "$page" "$folder/$name" || fault "docs/lessons/$name is stale; run mitictl teacher -o docs/lessons"
    ! grep -q '{' "$page" || fault "$name: a placeholder is left"
    ! grep -qF '[' "$page" || fault "$name: a text is missing"
    [ "$(LC_ALL=C.UTF-8 wc -m <"$page")" -le 6000 ] || fault "$name: more than two sheets"
done
for page in "$folder"/s*.md; do
    [ -f "$work/$(basename "$page")" ] || fault "$page is a page of no scenario"
done

for wrong in s66 "s6 --lang fr" "s6 s7" "s6 -o $work" "-o $work/nowhere/at/all"; do
    # shellcheck disable=SC2086
    if "$mitictl" teacher $wrong --data "$2" >"$work/out" 2>"$work/error"; then fault "taken: $wrong"; fi
    [ "$(wc -l <"$work/error")" -eq 1 ] || fault "$wrong: not one line: $(cat "$work/error")"
done
exit $faults
