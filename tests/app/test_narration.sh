#!/bin/sh
# SPDX-License-Identifier: MIT
# What is shown as lines of text: to standard output, and with the setting into a file beside the saves; the settings
# page's questions and years. usage: test_narration.sh BUILD SOURCE
build=$1
[ -x "$build/miti" ] || exit 77
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
export SDL_VIDEODRIVER=dummy HOME="$folder" XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config"
faults=0

# has FILE LINE: the file holds exactly this line
has() {
    grep -qxF -- "$2" "$1" || {
        echo "no line '$2' in $1:"
        cat "$1"
        faults=1
    }
}

printf 'click @ui.title.settings\nclick @ui.settings.asks_first\nclick @ui.settings.asks_first\n' >"$folder/1.drive"
printf 'click @ui.settings.asks_first\nclick @ui.settings.years.era\nclick @ui.settings.narrates\nquit\n' >>"$folder/1.drive"
"$build/miti" --narrate --lang en --drive "$folder/1.drive" >"$folder/spoken" || faults=1
has "$folder/spoken" "--- Page ---"
has "$folder/spoken" "Settings"
has "$folder/spoken" "Ask before what cannot be taken back (chosen)"
has "$folder/spoken" "Ask before what cannot be taken back (no longer chosen)"
has "$folder/spoken" "Focus: Era only (chosen)"

# The next run has the settings: it writes the file, asks before the stamp, and counts years by the era.
printf 'click @ui.title.new\nclick @scenario.s0.title\nkey Enter\nkey Enter\nkey h\nkey Enter\n' >"$folder/2.drive"
printf 'click @ui.ask.no\nexpect "Stamp FY Showa 39"\nkey Enter\nclick @ui.ask.yes\nclick @ui.report.go_on\nclick @ui.pause.go_on\n' >>"$folder/2.drive"
printf 'expect "Stamp FY Showa 40"\nquit\n' >>"$folder/2.drive"
"$build/miti" --lang en --drive "$folder/2.drive" >/dev/null || faults=1
told=$(find "$folder" -name narration.txt)
[ -n "$told" ] || {
    echo "no narration.txt"
    exit 1
}
has "$told" "Stamp this year?"
has "$told" "FY Showa 40"
exit $faults
