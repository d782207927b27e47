#!/bin/sh
# SPDX-License-Identifier: MIT
# Every #include of game/ follows the arrows of layers.txt; private headers stay in their folder.
# usage: test_layers.sh BUILD SOURCE
cd "$2" || exit 1
find game -name '*.[ch]' | sort | xargs awk '
BEGIN {
    while ((getline line < "tests/style/layers.txt") > 0) {
        if (line ~ /^#/ || line !~ /:/) continue
        split(line, parts, "[:|]")
        allowed[parts[1]] = " base " parts[1] " " parts[2] " "
        outside[parts[1]] = parts[3]
    }
    standard = "^(assert|ctype|errno|float|inttypes|limits|math|signal|stdarg|stdbool|stddef|stdint|stdio|stdlib|string)\\.h$"
    system_files = "^(dirent|fcntl|unistd|sys/stat|sys/types|time)\\.h$"
    private_headers = "(_internal\\.h|mdl_tree\\.h|run_program\\.h|script_lua\\.h)$"
}
function fault(what) { printf "%s:%d: error: %s\n", FILENAME, FNR, what; faults++ }
/^[ \t]*#[ \t]*include/ {
    split(FILENAME, path, "/")
    folder = path[2]
    if (!(folder in allowed)) { fault("folder " folder " is not in layers.txt"); next }
    if (match($0, /"[^"]+"/)) {
        name = substr($0, RSTART + 1, RLENGTH - 2)
        if (name !~ /\//) { fault("write the path from game/: " name); next }
        split(name, target, "/")
        if (index(allowed[folder], " " target[1] " ") == 0) fault(folder " may not include " target[1] ": " name)
        else if (target[1] != folder && name ~ private_headers) fault(name " is private to " target[1])
    } else if (match($0, /<[^>]+>/)) {
        name = substr($0, RSTART + 1, RLENGTH - 2)
        if (name ~ standard) next
        if (name ~ system_files && (FILENAME ~ /^game\/base\/file\.c$/ || folder ~ /^(app|tools|platform)$/)) next
        count = split(outside[folder], patterns, " ")
        good = 0
        for (i = 1; i <= count; i++) if (name ~ ("^" patterns[i] "$")) good = 1
        if (!good) fault(folder " may not include <" name ">")
    }
}
END { if (faults) { print faults " includes against the arrows"; exit 1 } print "all includes follow layers.txt" }
'
