#!/bin/sh
# SPDX-License-Identifier: MIT
# The causal map on screen, with pictures, in both languages, large and small. usage: test_map.sh BUILD SOURCE
build=$1 source=$2
[ -x "$build/miti" ] || exit 77
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
export SDL_VIDEODRIVER=dummy HOME="$folder" XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config"
faults=0

for settings in "en 1.0" "ja 1.0" "en 2.0"; do
    set -- $settings
    rm -rf "$folder/data" "$folder/config"
    sed "s|MAP_|$folder/$1-$2-|" "$source/tests/app/map.drive" >"$folder/map.drive"
    "$build/miti" --drive "$folder/map.drive" --seed 1 --lang "$1" --scale "$2" >/dev/null 2>"$folder/faults" || {
        cat "$folder/faults"
        faults=1
    }
    [ "$(ls "$folder/$1-$2-"*.png 2>/dev/null | wc -l)" -eq 7 ] || {
        echo "$settings: not every picture was made"
        faults=1
    }
    ! cmp -s "$folder/$1-$2-whole.png" "$folder/$1-$2-node.png" || {
        echo "$settings: choosing a node changes nothing"
        faults=1
    }
done
exit $faults
