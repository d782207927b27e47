#!/bin/sh
# SPDX-License-Identifier: MIT
# Each style check objects to the tree of planted faults. usage: test_checks_can_fail.sh BUILD SOURCE
source=$(cd "$2" && pwd)
planted=$(mktemp -d)
cp -r "$source/tests/style/planted/." "$planted"
mkdir -p "$planted/tests/style"
cp "$source"/tests/style/*.txt "$planted/tests/style/"
failed=0
expect() { # CHECK PATTERN...: the check fails and names each fault
    check=$1
    shift
    output=$(sh "$source/tests/style/$check" /nonexistent "$planted" 2>&1) && { echo "$check passed over planted faults"; failed=1; }
    for pattern in "$@"; do
        printf '%s\n' "$output" | grep -q "$pattern" || { echo "$check did not say: $pattern"; printf '%s\n' "$output"; failed=1; }
    done
}

expect test_layers.sh 'upward.c:1: error: model may not include <SDL.h>' 'upward.c:2: error: model may not include campaign' 'upward.c:3: error: .* is private'
expect test_headers.sh 'not_alone.h: error: does not compile alone'
expect test_words.sh 'upward.c:.*reads no clock' 'upward.c:1: error: no licence line'
expect test_sizes.sh 'too_long.c:.*function of 122 lines'
rm -rf "$planted"
[ $failed -eq 0 ] && echo "every style check can fail"
exit $failed
