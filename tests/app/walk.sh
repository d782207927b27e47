#!/bin/sh
# SPDX-License-Identifier: MIT
# Turns a walk (tests/app/walks/*.walk: what is decided, year by year) into a drive of one hand: the mouse clicks, the
# keyboard goes by Tab and the arrows and presses Enter. Lines of a walk:
#   begin SCENARIO    answer EVENT OPTION    more LINE, less LINE (one step of a slider)    stamp    question    end
# usage: walk.sh mouse|keys FILE.walk
set -eu
case $1 in mouse | keys) ;; *) echo "walk.sh: '$1' is no hand; say mouse or keys" >&2 && exit 2 ;; esac
awk -v hand="$1" '
    function press(id) { print hand == "mouse" ? "click @" id : "reach @" id "\nkey Enter" }
    function step(id, sign) {
        if (hand == "mouse") print "click @" id "." (sign > 0 ? "plus" : "minus")
        else print "reach @" id "\nkey " (sign > 0 ? "Right" : "Left")
    }
    function change(line, sign) {
        press(line ~ /^budget/ ? "ui.desk.budget" : "ui.desk.law")
        step(line ".name", sign)
        press("ui.back")
    }
    /^#/ || NF == 0 { next }
    $1 == "begin" { press("ui.title.new"); press("scenario." $2 ".title"); press("ui.aims.go_on"); press("ui.briefing.begin"); next }
    $1 == "answer" { press("event." $2 ".title"); press("event." $2 "." $3); press("ui.back"); next }
    $1 == "more" { change($2, 1); next }
    $1 == "less" { change($2, -1); next }
    $1 == "stamp" { press("ui.desk.stamp"); press("ui.report.go_on"); next }
    $1 == "question" { press("ui.pause.go_on"); next }
    $1 == "end" { press("ui.end.title"); print "quit"; next }
    { print FILENAME ": " $0 ": no such line" | "cat >&2"; exit 1 }
' "$2"
