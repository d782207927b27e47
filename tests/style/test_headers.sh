#!/bin/sh
# SPDX-License-Identifier: MIT
# Every header compiles alone. usage: test_headers.sh BUILD SOURCE
cd "$2" || exit 1
compiler=$(command -v gcc || command -v clang || command -v cc)
flags="-std=c11 -Wall -Wextra -Wpedantic -Werror -D_XOPEN_SOURCE=700 -fsyntax-only -Igame $(pkg-config --cflags jansson lua5.4 sdl2 2>/dev/null)"
failed=0
count=0
for header in $(find game -name '*.h' | sort); do
    count=$((count + 1))
    # shellcheck disable=SC2086
    printf '#include "%s"\nint header_alone;\n' "${header#game/}" | $compiler $flags -xc - || {
        echo "$header: error: does not compile alone"
        failed=1
    }
done
[ $count -gt 0 ] || { echo "no headers found"; exit 1; }
[ $failed -eq 0 ] && echo "$count headers compile alone"
exit $failed
