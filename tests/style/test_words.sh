#!/bin/sh
# SPDX-License-Identifier: MIT
# Words that may not stand in a folder (forbidden_words.txt), the first lines of every source, and no variable that
# changes in the core's object files. usage: test_words.sh BUILD SOURCE
build=$(cd "$1" 2>/dev/null && pwd)
cd "$2" || exit 1
failed=0
while IFS= read -r line; do
    case $line in "#"* | "") continue ;; esac
    folders=$(printf '%s' "$line" | sed 's/ | .*//')
    why=$(printf '%s' "$line" | sed 's/.* | //')
    pattern=$(printf '%s' "$line" | sed 's/^[^ ]* | //; s/ | [^|]*$//')
    [ "$folders" = "*" ] && folders=$(ls game | tr '\n' ',')
    for folder in $(printf '%s' "$folders" | tr ',' ' '); do
        [ -d "game/$folder" ] || continue
        # Comments are not code.
        found=$(find "game/$folder" -name '*.[ch]' | sort | while read -r file; do
            sed -e 's://.*$::' -e 's:/\*.*\*/::g' -e 's:^ \*.*$::' "$file" | grep -nE "$pattern" | sed "s|^|$file:|"
        done)
        [ -z "$found" ] && continue
        printf '%s\n' "$found" | sed "s/\$/   <- $why/"
        failed=1
    done
done <tests/style/forbidden_words.txt
for file in $(find game -name '*.[ch]' | sort); do
    head -1 "$file" | grep -q 'SPDX-License-Identifier: MIT' || { echo "$file:1: error: no licence line"; failed=1; }
    case $file in
    *.c) sed -n 2,10p "$file" | grep -q '^ \* [A-Za-z`"]' || { echo "$file:1: error: say the file's one idea first"; failed=1; } ;;
    esac
done
for folder in base model script content campaign report ui; do
    library="$build/libmiti_$folder.a"
    [ -f "$library" ] || continue
    changing=$(objdump -t "$library" 2>/dev/null | awk '$0 ~ / O \.(bss|data)[ \t]/ && $0 !~ /__(odr|asan|ubsan)|\.L/ {print $NF}')
    [ -z "$changing" ] || { echo "$library: error: variables that change: $changing"; failed=1; }
done
[ $failed -eq 0 ] && echo "no forbidden words"
exit $failed
