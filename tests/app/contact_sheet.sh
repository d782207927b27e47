#!/bin/sh
# SPDX-License-Identifier: MIT
# Pictures of every screen, joined into one sheet for each language and size, and one of the desk through the decades.
# Look at each before a release. Needs ImageMagick; without it an index.html shows the same pictures.
# usage: contact_sheet.sh BUILD SOURCE OUTPUT_FOLDER [LANGUAGE SIZE SCALE]
set -eu
build=$(cd "$1" && pwd)
source=$(cd "$2" && pwd)
mkdir -p "$3"
output=$(cd "$3" && pwd)
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export SDL_VIDEODRIVER=dummy HOME="$home" XDG_DATA_HOME="$home" XDG_CONFIG_HOME="$home"
unset DISPLAY WAYLAND_DISPLAY

# join SHEET FOLDER: the pictures of the folder in one.
join() {
    if command -v montage >/dev/null 2>&1; then
        font=$(find "$build/fonts" /usr/share/fonts -name '*.ttf' 2>/dev/null | sort | head -1)
        mkdir -p "$home/small"
        rm -f "$home"/small/*
        for picture in "$2"/*.png; do convert "$picture" -resize 640x "$home/small/${picture##*/}"; done
        montage ${font:+-font "$font"} -label '%t' "$home"/small/*.png -tile 5x -geometry +8+8 -background '#808080' "$1.png"
        echo "$1.png"
    else
        (cd "$2" && for picture in *.png; do echo "<figure><img src=\"$picture\" width=640><figcaption>$picture</figcaption></figure>"; done) >"$2/index.html"
        echo "$2/index.html"
    fi
}

# sheet LANGUAGE WIDTHxHEIGHT SCALE
sheet() {
    folder="$output/$1_$2_$3"
    rm -rf "$folder" "$home/miti"
    mkdir -p "$folder"
    { echo "resize ${2%x*} ${2#*x}" && cat "$source/tests/app/sheet.drive"; } >"$home/sheet.drive"
    (cd "$folder" && "$build/miti" --seed 7 --lang "$1" --scale "$3" --drive "$home/sheet.drive" >/dev/null)
    join "$output/sheet_$1_$2_$3" "$folder"
}

# The desk of the first year of scenarios in each decade, and the two themes that hold in all.
decades() {
    folder="$output/decades"
    rm -rf "$folder"
    mkdir -p "$folder"
    for look in s1:decade s2:decade s3:decade s5:decade s7:decade s8:decade s9:decade s1:dark s1:contrast; do
        scenario=${look%:*} theme=${look#*:}
        name=$(sed -n 's/.*first = \([0-9]*\).*/\1/p' "$source/scripts/base/scenarios/$scenario.lua" | head -1)_$theme
        printf 'resize 1280 720\nclick @ui.briefing.begin\nkey h\nwait 1500\nshot %s.png\nkey b\nshot %s_budget.png\nquit\n' \
            "$name" "$name" >"$home/decade.drive"
        (cd "$folder" && "$build/miti" --seed 7 --lang en --scenario "$scenario" --theme "$theme" \
            --drive "$home/decade.drive" >/dev/null)
    done
    join "$output/sheet_decades" "$folder"
}

if [ $# -ge 6 ]; then
    sheet "$4" "$5" "$6"
    exit
fi
for language in en ja; do
    sheet $language 1280x720 1.0
    sheet $language 1024x768 1.0
    sheet $language 1280x720 2.0
done
sheet en 3840x2160 2.0
decades
