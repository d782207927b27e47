#!/bin/sh
# SPDX-License-Identifier: MIT
# miti starts or explains itself in one line: no place to keep anything, a full disk, missing data, model, fonts or
# pictures, closed streams, no display. What needs a file system of its own is tried where one may be mounted.
# usage: test_startup.sh BUILD SOURCE
build=$(cd "$1" && pwd)
source=$2
[ -x "$build/miti" ] || exit 77
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
mkdir "$work/home"
: >"$work/file"
export HOME="$work/home" XDG_DATA_HOME="$work/home" SDL_VIDEODRIVER=dummy
unset DISPLAY WAYLAND_DISPLAY
miti="$build/miti"
faults=0
cases=0
printf 'expect "New game"\nquit\n' >"$work/title.drive"
printf 'expect "nothing will be kept"\nquit\n' >"$work/told.drive"

# expect CODE WORDS COMMAND: exit code, and one line that holds WORDS (empty: none) on stderr.
expect() {
    code=$1 words=$2 command=$3
    timeout 60 sh -c "$command" >"$work/out" 2>"$work/err"
    got=$?
    wanted=1
    [ -n "$words" ] || wanted=0
    cases=$((cases + 1))
    if [ $got -ne "$code" ] || [ "$(wc -l <"$work/err")" -ne $wanted ] || ! grep -qF -- "$words" "$work/err" && [ -n "$words" ]; then
        echo "$command: exit code $got, expected $code and one line with '$words':"
        cat "$work/err"
        faults=1
    fi
}

title="'$miti' --lang en --drive '$work/title.drive'"
expect 0 "" "$title"
expect 0 "nothing will be kept" "HOME='$work/file' XDG_DATA_HOME='$work/file' '$miti' --lang en --drive '$work/told.drive'"
expect 0 "nothing will be kept" "HOME=/proc/none XDG_DATA_HOME=/proc/none '$miti' --lang en --drive '$work/told.drive'"
expect 0 "" "$title <&-"
expect 0 "" "$title <&- >&- 2>&-"
expect 1 "cannot be written" "'$miti' --help >/dev/full"
expect 1 "more than 64 MiB" "'$miti' --load /dev/zero"
expect 1 "is a folder" "'$miti' --load '$work'"
expect 1 "no window can be opened" "SDL_VIDEODRIVER=x11 '$miti'"
mkdir -p "$work/home/miti/settings.json"
expect 0 "" "$title"
rm -r "$work/home/miti"

if unshare -rm mount -t tmpfs none "$work/home" 2>/dev/null; then
    inside() { # inside CODE WORDS FOLDER...
        code=$1 words=$2
        shift 2
        mounts=""
        for folder in "$@"; do [ ! -d "$folder" ] || mounts="$mounts mount -t tmpfs none '$folder';"; done
        expect "$code" "$words" "unshare -rm sh -c \"$mounts $title\""
    }
    inside 1 "scripts/base/mod.json" "$source/scripts"
    inside 1 "assets/models/japan.mdl" "$source/assets/models"
    inside 1 "install the package fonts-morisawa-bizud-gothic" "$build/fonts" /usr/share/fonts
    inside 0 "" "$source/assets/pictures"
    expect 0 "nothing will be kept" \
        "unshare -rm sh -c \"mount -t tmpfs -o ro none '$work/home'; '$miti' --lang en --drive '$work/told.drive'\""
    # Full: the game goes on and says that it is not kept.
    printf 'key Enter\nkey h\nkey Enter\nexpect "autosave.miti"\nkey Enter\nquit\n' >"$work/full.drive"
    expect 0 "" \
        "unshare -rm sh -c \"mount -t tmpfs -o nr_inodes=2 none '$work/home'; '$miti' --scenario s0 --lang en --drive '$work/full.drive'\""
else
    echo "no file system can be mounted here: missing data, fonts and full disks were not tried"
fi
[ $faults -eq 0 ] && echo "$cases cases"
exit $faults
