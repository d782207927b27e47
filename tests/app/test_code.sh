#!/bin/sh
# SPDX-License-Identifier: MIT
# A run code of the terminal opened in the window gives the same game; a wrong one says why and loses nothing.
# usage: test_code.sh BUILD SOURCE
set -u
[ -x "$1/miti" ] || exit 77
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
fail() { cat "$work/out"; echo "error: $*"; exit 1; }
"$1/mitictl" simulate --scenario s0 --player history --seed 5 --save "$work/a.log" -o /dev/null 2>"$work/digest" || exit 1
code=$("$1/mitictl" code "$work/a.log") || exit 1
cat >"$work/a.drive" <<END
click @ui.title.code
click @ui.code.field
type "${code%?}"
key Enter
expect "A sign is missing"
click @ui.code.field
key Ctrl+a
type "$code"
click @ui.code.play
click @ui.end.step.transfer
click @ui.end.code
expect "$code"
quit
END
XDG_DATA_HOME=$work XDG_CONFIG_HOME=$work SDL_VIDEODRIVER=dummy "$1/miti" --drive "$work/a.drive" --lang en >"$work/out" 2>&1 ||
    fail "the drive failed"
grep -q "$(sed 's/.*digest //' "$work/digest")" "$work/out" || fail "another final digest"
