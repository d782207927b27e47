#!/bin/sh
# SPDX-License-Identifier: MIT
# Whole games by one hand alone, mouse or keyboard, in both languages, at 100 % and 200 %: the same decisions end in the
# same digest. `./miti test` plays S0 in all eight ways and S1 and S6 in two each; with `all`, every one of the 24.
# usage: test_walks.sh BUILD SOURCE [all]
build=$(cd "$1" && pwd) source=$2 range=${3:-}
[ -x "$build/miti" ] || exit 77
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
export SDL_VIDEODRIVER=dummy HOME="$folder" XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config"
unset DISPLAY WAYLAND_DISPLAY
faults=0
played=0

# walk SCENARIO HAND LANGUAGE SCALE: adds its digest to the scenario's.
walk() {
    sh "$source/tests/app/walk.sh" "$2" "$source/tests/app/walks/$1.walk" >"$folder/$1.$2.drive" || exit 1
    rm -rf "$folder/data" "$folder/config"
    if "$build/miti" --seed 11 --lang "$3" --scale "$4" --drive "$folder/$1.$2.drive" >"$folder/out" 2>"$folder/err"; then
        grep '^final digest' "$folder/out" >>"$folder/$1.digests"
        played=$((played + 1))
    else
        echo "$1 by $2, $3, scale $4:"
        cat "$folder/err"
        faults=1
    fi
}

for scenario in s0 s1 s6; do
    for hand in mouse keys; do
        for language in en ja; do
            for scale in 1.0 2.0; do
                case $range,$scenario,$hand,$language,$scale in
                all,* | ,s0,* | ,*,mouse,ja,1.0 | ,*,keys,en,2.0) walk $scenario $hand $language $scale ;;
                esac
            done
        done
    done
    presses=$(awk '/@ui.desk.stamp/ { if (n > most) most = n; n = 0 } /^click/ { n++ } END { print most }' "$folder/$scenario.mouse.drive")
    [ "$presses" -le 12 ] || { echo "$scenario: $presses presses in a turn"; faults=1; }
    # The walk decides something: years without a decision end elsewhere.
    grep '^stamp' "$source/tests/app/walks/$scenario.walk" >"$folder/quiet"
    "$build/mitictl" play --scenario $scenario --seed 11 <"$folder/quiet" | grep '^final digest' >"$folder/quiet.digest"
    if [ "$(sort -u "$folder/$scenario.digests" | wc -l)" -ne 1 ] ||
        [ "$(sort -u "$folder/$scenario.digests")" = "$(cat "$folder/quiet.digest")" ]; then
        echo "$scenario: the digests of the walks are"
        sort "$folder/$scenario.digests" | uniq -c
        echo "and without a decision: $(cat "$folder/quiet.digest")"
        faults=1
    fi
done
echo "$played games"
exit $faults
