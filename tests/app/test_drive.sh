#!/bin/sh
# SPDX-License-Identifier: MIT
# The same decisions on screen and in the terminal give the same final digest. usage: test_drive.sh BUILD SOURCE
build=$1 source=$2
[ -x "$build/miti" ] || exit 77
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
export SDL_VIDEODRIVER=dummy HOME="$folder" XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config"
faults=0

# compare NAME SCENARIO OPTIONS...   with $lens, if any
compare() {
    name=$1 scenario=$2
    shift 2
    rm -rf "$folder/data" "$folder/config" "$folder/.local"
    (cd "$folder" && "$build/miti" --seed 11 ${lens:+--lens "$lens"} "$@" --drive "$source/tests/app/$name.drive") >"$folder/screen" 2>"$folder/faults" || {
        cat "$folder/faults"
        faults=1
    }
    "$build/mitictl" play --scenario "$scenario" --seed 11 ${lens:+--lens "$lens"} <"$source/tests/app/$name.txt" >"$folder/terminal" || faults=1
    on_screen=$(grep '^final digest' "$folder/screen" | sort -u)
    in_terminal=$(grep '^final digest' "$folder/terminal")
    if [ -z "$on_screen" ] || [ "$on_screen" != "$in_terminal" ]; then
        echo "$name: on screen '$on_screen', in the terminal '$in_terminal'"
        faults=1
    fi
}

compare s0 s0 --lang ja --scale 2.0
compare s1 s1 --lang en
lens=network compare s0 s0 --lang ja
compare s14 s14 --lang en

# The picture of the README can still be made.
rm -rf "$folder/data"
sed "s|docs/desk.png|$folder/desk.png|" "$source/docs/desk.drive" >"$folder/desk.drive"
"$build/miti" --drive "$folder/desk.drive" --seed 1 --lang en >/dev/null 2>"$folder/faults" && [ -s "$folder/desk.png" ] || {
    cat "$folder/faults"
    faults=1
}
exit $faults
