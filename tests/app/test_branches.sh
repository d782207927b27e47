#!/bin/sh
# SPDX-License-Identifier: MIT
# A year of the log opens as a branch with its decisions as the draft; stamped as it was it is the same story, decided
# otherwise its own; the game it left is kept, and the tree says all this. The debrief lets one decision be left out and
# is written as a page. usage: test_branches.sh BUILD SOURCE
set -u
[ -x "$1/miti" ] || exit 77
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
export SDL_VIDEODRIVER=dummy HOME="$work" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config"
unset DISPLAY WAYLAND_DISPLAY
sh "$2/tests/app/walk.sh" mouse "$2/tests/app/walks/s0.walk" | grep -v '@ui.end.title\|^quit' >"$work/a.drive"
cat >>"$work/a.drive" <<'END'
click @ui.end.step.transfer
click @ui.end.page
expect "debrief_1.html"
click @ui.end.log
click @log.1965.branch
click @ui.desk.stamp
click @ui.report.go_on
click @ui.pause.go_on
click @ui.desk.menu
click @ui.menu.saves
click @ui.saves.tree
expect "the same story, shorter"
click @ui.back
click @ui.back
click @ui.desk.log
click @log.1965.branch
click @event.bank_online.title
click @event.bank_online.common_bank_package
click @ui.back
click @ui.desk.stamp
click @ui.report.go_on
click @ui.pause.go_on
click @ui.desk.menu
click @ui.menu.saves
click @ui.saves.tree
expect "its own way from 1965 on"
quit
END
"$1/miti" --seed 11 --lang en --drive "$work/a.drive" >"$work/out" 2>&1 || { cat "$work/out"; exit 1; }
page=$(find "$work" -name debrief_1.html)
grep -q 'MITI-' "$page" || { echo "error: no page, or no run code on it"; exit 1; }
