#!/bin/sh
# SPDX-License-Identifier: MIT
# Wrong words give one line and exit code 2; no display gives one line and exit code 1; settings are kept; broken
# settings and a broken save cost nothing but a line. usage: test_arguments.sh BUILD SOURCE
build=$1
[ -x "$build/miti" ] || exit 77
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config"
unset DISPLAY WAYLAND_DISPLAY
faults=0

# expect CODE LINES OPTIONS...: exit code and lines on stderr
expect() {
    code=$1 lines=$2
    shift 2
    "$build/miti" "$@" >"$folder/out" 2>"$folder/err"
    got=$?
    count=$(wc -l <"$folder/err")
    if [ $got -ne "$code" ] || [ "$count" -ne "$lines" ]; then
        echo "miti $*: exit code $got and $count lines, expected $code and $lines:"
        cat "$folder/err"
        faults=1
    fi
}

expect 0 0 --help
expect 0 0 --version
expect 2 1 --nonsense
expect 2 1 --seed
expect 2 1 --lens
expect 2 1 --seed x
expect 2 1 --scale 3
expect 2 1 --lang fr
expect 2 1 --theme plaid
expect 2 1 --scenario s0 --load file
SDL_VIDEODRIVER=x11 expect 1 1 --scenario s0

export SDL_VIDEODRIVER=dummy
expect 1 1 --scenario nowhere
expect 1 1 --load "$folder/none"
expect 1 1 --drive "$folder/none"
echo 'jump @ui.title.new' >"$folder/bad.drive"
expect 1 1 --drive "$folder/bad.drive"
echo 'click @ui.title.nothing' >"$folder/fails.drive"
expect 1 1 --drive "$folder/fails.drive"

# Japanese chosen on the title is still chosen after a new start.
printf 'click @ui.language.ja\nexpect "新しく始める"\nquit\n' >"$folder/choose.drive"
printf 'expect "新しく始める"\nabsent "続きから"\nquit\n' >"$folder/kept.drive"
expect 0 0 --drive "$folder/choose.drive"
expect 0 0 --drive "$folder/kept.drive"
settings=$(find "$folder" -name settings.json)
[ -f "$settings" ] || { echo "no settings were kept"; exit 1; }
echo '{"language": ' >"$settings"
printf 'expect "New game"\nexpect "settings.json"\nquit\n' >"$folder/broken.drive"
LANG=C expect 0 0 --lang en --drive "$folder/broken.drive"

# A save that is none is told on the title, and Continue goes away.
rm -f "$settings"
echo garbage >"$(dirname "$settings")/autosave.miti"
printf 'click @ui.title.continue\nexpect "autosave.miti"\nabsent "Continue"\nquit\n' >"$folder/garbage.drive"
expect 0 0 --lang en --drive "$folder/garbage.drive"
exit $faults
