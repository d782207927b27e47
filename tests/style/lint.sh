#!/bin/sh
# SPDX-License-Identifier: MIT
# clang-tidy over every source (its list of checks is .clang-tidy). usage: lint.sh BUILD SOURCE
cd "$2" || exit 1
find game -name '*.c' | sort | xargs -P 2 -n 4 clang-tidy --quiet -p "$1" 2>/dev/null
status=$?
[ $status -eq 0 ] && echo "clang-tidy: no findings"
exit $status
