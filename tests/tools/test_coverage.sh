#!/bin/sh
# SPDX-License-Identifier: MIT
# docs/COVERAGE.md is true: a row for every dated event from 1964 on, and every name it gives exists. Planted faults are found.
# usage: test_coverage.sh BUILD SOURCE
set -eu
source=$2
base=$source/scripts/base
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "$*"
    exit 1
}

# Names of one kind in the second table: "kind: `a`, `b`".
names_of() {
    grep -oE "$1: (\`[^\`]+\`(, )?)+" "$2" | grep -oE "\`[^\`]+\`" | tr -d '`' | sort -u
}

# Prints what is wrong with a table.
check() {
    sed -n '/^## Dated/,/^## Subjects/p' "$1" | grep -E '^\| [12]' >"$work/rows" || true
    sed -n '/^## Subjects/,$p' "$1" | grep -E '^\| ' | tail -n +2 >"$work/subjects"
    tail -n +2 "$base/facts/events.csv" | cut -d, -f1 | awk '$0 >= "1964"' | sort >"$work/dates"
    cut -d'|' -f2 "$work/rows" | tr -d ' ' | sort | diff "$work/dates" - || true
    {
        grep -oE "\`[^\`]+\`" "$work/rows" | tr -d '`'
        names_of events "$work/subjects"
    } | sort -u >"$work/events"
    while read -r name; do
        grep -qs "^event \"$name\"" "$base"/events/*.lua || echo "no event $name"
    done <"$work/events"
    for kind in instrument programme; do
        for name in $(names_of "${kind}s" "$work/subjects"); do
            grep -qs "^$kind \"$name\"" "$base/${kind}s"/*.lua || echo "no $kind $name"
        done
    done
    names_of equations "$work/subjects" >"$work/equations"
    while read -r name; do
        grep -qE "^$name *(\[|=)" "$source/assets/models/japan.mdl" || echo "no equation $name"
    done <"$work/equations"
    grep -vE '(events|instruments|programmes|equations): ' "$work/subjects" || true
}

table=$source/docs/COVERAGE.md
check "$table" >"$work/wrong"
[ ! -s "$work/wrong" ] || fail "$(cat "$work/wrong")"
[ "$(wc -l <"$work/rows")" -ge 117 ] || fail "too few dated events"
[ "$(wc -l <"$work/subjects")" -ge 50 ] || fail "too few subjects"

plant() {
    sed "$1" "$table" >"$work/planted"
    check "$work/planted" >"$work/wrong"
    [ -s "$work/wrong" ] || fail "not found: $1"
}
plant '/`dos_v` |$/d'
plant 's/`grand_voyage`/`grand_journey`/'
plant 's/instruments: `venture_rules`/instruments: `adventure_rules`/'
plant 's/programmes: `sigma`/programmes: `omega`/'
plant 's/`maintenance share`/`maintenance fare`/'
