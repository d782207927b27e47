#!/bin/sh
# SPDX-License-Identifier: MIT
# The encyclopaedia in the window: from the title by key, the search with readings, links, the way back, and out again
# with one press, also from a dossier.
# usage: test_encyclopaedia.sh BUILD SOURCE
set -u
[ -x "$1/miti" ] || exit 77
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cat >"$work/a.drive" <<'END'
resize 1280 720
key e
expect "どこまで確かか"
click @ui.book.search
type "つうしょうさんぎょうしょう"
key Enter
expect "通商産業省"
click @book.word.miti
expect "プレーヤーの勤め先"
key Escape
key Escape
expect "新しく始める"
click @ui.title.new
click @scenario.s1.title
key Enter
key Enter
click @event.system_360.title
click @ui.dossier.words
key e
expect "事典"
key Escape
expect "案件"
quit
END
XDG_DATA_HOME=$work XDG_CONFIG_HOME=$work SDL_VIDEODRIVER=dummy "$1/miti" --drive "$work/a.drive" --seed 1 --lang ja >"$work/out" 2>&1 || {
    cat "$work/out"
    exit 1
}
