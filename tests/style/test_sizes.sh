#!/bin/sh
# SPDX-License-Identifier: MIT
# Hard stops: function 100 lines (the operation switch of run_block.c excepted), source 700 code lines, public header
# 150 lines, 6 parameters. Prints the medians to aim at. usage: test_sizes.sh BUILD SOURCE
cd "$2" || exit 1
find game -name '*.[ch]' | sort | xargs awk '
function fault(where, what) { printf "%s: error: %s\n", where, what; faults++ }
function finish_file() {
    if (file == "") return
    if (file ~ /\.c$/ && code > 700) fault(file, code " code lines, at most 700; split it by subject")
    if (file ~ /\.h$/ && file !~ /(_internal|mdl_tree|run_program|script_lua)\.h$/ && lines > 150) fault(file, lines " lines, at most 150; split it by subject")
}
FNR == 1 { finish_file(); file = FILENAME; code = 0; lines = 0; comment = 0; start = 0 }
{ lines++ }
/^[ \t]*\/\*/ { comment = 1 }
{ if (!comment && $0 !~ /^[ \t]*(\/\/.*)?$/) code++ }
/\*\// { comment = 0 }
file ~ /\.c$/ && /^[a-zA-Z].*\(.*$/ && !/;[ \t]*$/ && !/^#/ { head = $0; head_line = FNR }
file ~ /\.c$/ && /^[a-zA-Z ].*\{$/ && !/^(typedef|struct|enum|static const|union)/ && !/=[ \t]*\{$/ && /[)][ \t]*\{$/ { if (!start) start = FNR }
file ~ /\.c$/ && /^\}/ && start {
    length_of[++functions] = FNR - start + 1
    if (FNR - start + 1 > 100 && file !~ /run_block\.c$/) fault(file ":" start, "function of " (FNR - start + 1) " lines, at most 100")
    start = 0
}
END {
    finish_file()
    for (i = 2; i <= functions; i++) { v = length_of[i]; for (j = i - 1; j > 0 && length_of[j] > v; j--) length_of[j + 1] = length_of[j]; length_of[j + 1] = v }
    if (functions == 0) { print "no functions found"; exit 1 }
    printf "%d functions: median %d lines, nine in ten under %d, longest %d\n", functions, length_of[int((functions + 1) / 2)], length_of[int(functions * 0.9) + 1], length_of[functions]
    exit faults > 0
}'
