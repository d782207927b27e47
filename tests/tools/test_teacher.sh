#!/bin/sh
# SPDX-License-Identifier: MIT
# The teachers' pages: docs/lessons holds what mitictl teacher prints, for every scenario in both languages, each on at
# most two sheets. usage: test_teacher.sh BUILD SOURCE [--write]   (--write makes the pages again)
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

scenarios=$("$mitictl" teacher --data "$2" | cut -d ' ' -f 1)
[ "$(echo "$scenarios" | wc -l)" -ge 14 ] || fault "too few scenarios: $scenarios"
for scenario in $scenarios; do
    for language in en ja; do
        "$mitictl" teacher "$scenario" --lang "$language" --data "$2" >"$work/${scenario}_$language.md"
    done
done
[ "${3-}" != --write ] || cp "$work"/*.md "$folder"
for page in "$work"/*.md; do
    name=$(basename "$page")
    cmp -s "$page" "$folder/$name" || fault "docs/lessons/$name is stale; tests/tools/test_teacher.sh BUILD SOURCE --write"
    ! grep -q '{' "$page" || fault "$name: a placeholder is left"
    ! grep -qF '[' "$page" || fault "$name: a text is missing"
    [ "$(LC_ALL=C.UTF-8 wc -m <"$page")" -le 6000 ] || fault "$name: more than two sheets"
done
[ "$(ls "$folder" | grep -c '^s')" -eq "$(ls "$work" | wc -l)" ] || fault "docs/lessons has a page of no scenario"

for wrong in s66 "s6 --lang fr" "s6 s7"; do
    # shellcheck disable=SC2086
    if "$mitictl" teacher $wrong --data "$2" >"$work/out" 2>"$work/error"; then fault "taken: $wrong"; fi
    [ "$(wc -l <"$work/error")" -eq 1 ] || fault "$wrong: not one line: $(cat "$work/error")"
done
exit $faults
