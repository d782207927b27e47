#!/bin/sh
# SPDX-License-Identifier: MIT
# The sentences of the screens: the same ids in both languages, and every one that the code asks for by name.
# usage: test_texts.sh BUILD SOURCE
cd "$2" || exit 1
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
faults=0
for language in en ja; do
    sed -n 's/^ *\["\([^"]*\)"\].*/\1/p' scripts/base/text/*_"$language".lua | grep '^ui\.' | sort >"$folder/$language"
done
[ -s "$folder/en" ] || { echo "no ids of screens found"; exit 1; }
diff "$folder/en" "$folder/ja" >"$folder/difference" || {
    echo "ids of one language only (< en, > ja):"
    grep '^[<>]' "$folder/difference"
    faults=1
}
# say(screens, "id") and say_with(screens, "id", ...), also where the call goes over two lines
cat game/screens/*.c | tr '\n' ' ' | grep -oE 'say(_with)?\(screens, +"ui\.[a-z0-9_.]+"' | grep -oE 'ui\.[a-z0-9_.]+' |
    sort -u >"$folder/used"
[ "$(wc -l <"$folder/used")" -gt 100 ] || { echo "too few texts found in game/screens"; exit 1; }
missing=$(comm -23 "$folder/used" "$folder/en")
[ -z "$missing" ] || { echo "asked for and not written: $missing"; faults=1; }
exit $faults
