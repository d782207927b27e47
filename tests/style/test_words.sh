#!/bin/sh
# SPDX-License-Identifier: MIT
# Words that may not stand in a folder (forbidden_words.txt), the first lines of every source, and no variable that
# changes in the core's object files. usage: test_words.sh BUILD SOURCE
build=$(cd "$1" 2>/dev/null && pwd)
cd "$2" || exit 1
failed=0
find game -name '*.[ch]' | sort | xargs awk '
BEGIN {
    while ((getline line < "tests/style/forbidden_words.txt") > 0) {
        if (line ~ /^#/ || line !~ / [|] /) continue
        first = index(line, " | ")
        last = first
        while ((next_bar = index(substr(line, last + 3), " | ")) > 0) last += next_bar + 2
        rules++
        folders[rules] = "," substr(line, 1, first - 1) ","
        pattern[rules] = substr(line, first + 3, last - first - 3)
        why[rules] = substr(line, last + 3)
    }
    if (rules == 0) { print "no forbidden words were read"; exit 1 }
}
function fault(line_number, what) { printf "%s:%d: error: %s\n", FILENAME, line_number, what; faults++ }
FNR == 1 {
    split(FILENAME, path, "/")
    if (index($0, "SPDX-License-Identifier: MIT") == 0) fault(1, "no licence line")
    told = 0
    comment = 0
}
FNR > 1 && FNR <= 10 && /^ \* [A-Za-z`"]/ { told = 1 }
FNR == 11 && !told && FILENAME ~ /\.c$/ { fault(1, "say the idea of the file first") }
{
    code = $0
    gsub(/\/\*[^*]*\*\//, "", code)
    if (comment) { if (index(code, "*/") == 0) next; sub(/^.*\*\//, "", code); comment = 0 }
    if (match(code, /\/\*/)) { code = substr(code, 1, RSTART - 1); comment = 1 }
    sub(/\/\/.*$/, "", code)
    for (i = 1; i <= rules; i++) {
        if (folders[i] != ",*," && index(folders[i], "," path[2] ",") == 0) continue
        text = pattern[i] ~ /TODO/ ? $0 : code
        if (text ~ pattern[i]) fault(FNR, why[i] ": " code)
    }
}
END { exit faults > 0 }' || failed=1
for folder in base model script content campaign report ui; do
    library="$build/libmiti_$folder.a"
    [ -f "$library" ] || continue
    changing=$(objdump -t "$library" 2>/dev/null | awk '$0 ~ / O \.(bss|data)[ \t]/ && $0 !~ /__(odr|asan|ubsan|unnamed)|\.L/ {print $NF}')
    [ -z "$changing" ] || { echo "$library: error: variables that change: $changing"; failed=1; }
done
[ $failed -eq 0 ] && echo "no forbidden words"
exit $failed
