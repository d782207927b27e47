#!/bin/sh
# SPDX-License-Identifier: MIT
# mitictl model from outside: tab files, settings, exit codes and messages. usage: test_model.sh BUILD SOURCE
tool=$1/mitictl
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failed=0
fail() {
    echo "failed: $1"
    failed=1
}
cat >tank.mdl <<'END'
rain = 2 ~ litre/year ~|
tank[side] = INTEG(rain - leak * tank[side], size[side]) ~ litre ~|
side: left, right ~~|
size[side] = 10, 20 ~ litre ~|
****
.Levers
****~|
leak = 0.5 ~ 1/year ~|
INITIAL TIME = 0 ~ year ~| FINAL TIME = 2 ~ year ~| TIME STEP = 0.5 ~ year ~| SAVEPER = 1 ~ year ~|
END
"$tool" model run tank.mdl -o tank.tab || fail "run"
printf 'Time\train\ttank[left]\ttank[right]\tsize[left]\tsize[right]\tleak\tINITIAL TIME\tFINAL TIME\tTIME STEP\tSAVEPER\n' >head
head -1 tank.tab | cmp -s - head || fail "head of the tab file"
[ "$(wc -l <tank.tab)" -eq 4 ] || fail "a row for each saved time"
printf 'run\tTime\ttank[right]\n1\t0\t20\n1\t1\t20\n1\t2\t20\n2\t0\t20\n2\t1\t20\n2\t2\t20\n' >expected
printf '{a lens}\nleak = 0.25\n' >lens.cin
"$tool" model run tank.mdl --changes lens.cin --set 'rain = 5' --runs 2 --vars 'tank[right]' | cmp -s - expected || fail "changes"
"$tool" model run tank.mdl --vars tank | head -1 | grep -q 'tank\[left\].tank\[right\]' || fail "an array by its name"
"$tool" model run tank.mdl --set 'leek = 1' 2>message >/dev/null
[ $? -eq 1 ] || fail "exit code of a wrong setting"
grep -q "did you mean 'leak'" message || fail "hint for a setting"
"$tool" model run tank.mdl --vars tink 2>message >/dev/null
[ $? -eq 1 ] || fail "exit code of a wrong variable"
"$tool" model check tank.mdl | grep -q '^0 errors, 0 warnings$' || fail "check of a good model"
sed 's/leak \*/leek */' tank.mdl >bad.mdl
"$tool" model check bad.mdl >message
[ $? -eq 1 ] || fail "exit code of a bad model"
grep -q "^bad.mdl:2:27: error M220: 'leek' is not defined; did you mean 'leak'?" message || fail "message of a bad model"
grep -q '^1 errors, 0 warnings$' message || fail "count line"
"$tool" model run bad.mdl 2>message >/dev/null
[ $? -eq 1 ] || fail "exit code of running a bad model"
"$tool" model graph tank.mdl | grep -q '"leak" -> "tank\[left\]" \[label="-", penwidth=2\]' || fail "graph"
"$tool" model graph tank.mdl --json | grep -q '{"from":"leak","to":"tank\[left\]","sign":"-","delay":false,"flow":true,"initial":false}' || fail "graph as JSON"
"$tool" model explain tank.mdl 'tank[left]' >told || fail "explain"
grep -q '^at 0: 10, at 2: 5.8984375: change -4.1015625$' told || fail "change"
grep -q '^  +4  rain: 2 -> 2$' told || fail "contribution of a flow"
grep -q '^  -8.1015625  - leak \* tank\[left\]: -5 -> -2.94921875$' told || fail "contribution of an unnamed flow"
"$tool" model explain tank.mdl 'tank[left]' --to 0.5 --set 'leak = 0.25' | grep -q '^  +1.25  leak: 0.5 -> 0.25$' || fail "two runs"
"$tool" model explain tank.mdl tonk 2>message
[ $? -eq 1 ] || fail "exit code of an unknown variable"
"$tool" model causes tank.mdl 'tank[left]' | grep -q '^  tank\[left\] (litre) <- a loop closes here$' || fail "causes"
[ "$("$tool" model uses tank.mdl leak --depth 1 | wc -l)" -eq 3 ] || fail "uses"
"$tool" model loops tank.mdl | grep -q '^1 stocks, 1 variables: tank\[left\]$' || fail "circles"
"$tool" model loops tank.mdl 'tank[left]' | grep -q '^B \[tank\[left\]\] ---> \[tank\[left\]\]$' || fail "loops"
"$tool" model explain tank.mdl 2>/dev/null
[ $? -eq 2 ] || fail "exit code of explain without a variable"
"$tool" model sample tank.mdl --runs 5 --parameter 'leak=uniform(0.25,0.5)' --parameter='size[left] = normal(10, 0)' \
    --vars 'tank[left],leak' -o drawn.csv || fail "sample"
[ "$(head -1 drawn.csv)" = 'run,leak,size[left],tank[left]' ] && [ "$(wc -l <drawn.csv)" -eq 6 ] || fail "table of draws"
awk -F, 'NR > 1 && ($2 < 0.25 || $2 > 0.5 || $3 != 10 || $1 != NR - 1) { bad = 1 } END { exit bad }' drawn.csv || fail "draws"
head -3 drawn.csv >first.csv
"$tool" model sample tank.mdl --runs 2 --parameter 'leak=uniform(0.25,0.5)' --parameter 'size[left]=normal(10,0)' \
    --vars 'tank[left]' | cmp -s - first.csv || fail "a draw hangs on the number of runs"
"$tool" model sample tank.mdl --runs 4 --latin --parameter 'leak=uniform(0,4)' --vars leak |
    tail -n +2 | cut -d, -f2 | cut -c1 | sort -u | wc -l | grep -q 4 || fail "Latin hypercube"
"$tool" model sample tank.mdl --runs 1 --parameter 'leak=uniform(0.5,0.5)' --at 0 --vars 'tank[left]' | grep -q '^1,0.5,10$' || fail "sample at a time"
"$tool" model sample tank.mdl --runs 2 --parameter 'leak=even(1,2)' 2>message >/dev/null
[ $? -eq 2 ] && grep -q "not a distribution" message || fail "exit code of an unknown distribution"
"$tool" model sample tank.mdl --runs 2 --parameter 'tank[left]=uniform(1,2)' 2>message >/dev/null
[ $? -eq 1 ] && grep -q "cannot be drawn" message || fail "exit code of drawing a stock"
"$tool" model bench tank.mdl --runs 4 | grep -q '^[0-9.]* ns per equation-step' || fail "bench"
sed 's/^rain = 2/rain = 1 \/ (1 - Time)/' tank.mdl >break.mdl
"$tool" model run break.mdl --vars tank 2>message >rows
[ $? -eq 1 ] || fail "exit code of a number that is not finite"
grep -q "^break.mdl:1: error M400: 'rain' is infinite at time 1 in run 1; its inputs: Time = 1$" message || fail "first infinity"
[ "$(wc -l <rows)" -eq 4 ] || fail "rows are complete in spite of an infinity"
"$tool" model flatten tank.mdl -o flat.mdl || fail "flatten"
grep -q '^tank left = INTEG(rain - leak \* tank left, size left)$' flat.mdl || fail "flat names"
"$tool" model run tank.mdl | tail -n +2 >rows
"$tool" model run flat.mdl | tail -n +2 | cmp -s - rows || fail "flat numbers"
"$tool" model flatten bad.mdl >/dev/null 2>message
[ $? -eq 1 ] || fail "exit code of flattening a bad model"
"$tool" model edit tank.mdl --set 'size[right] = 21' --set 'rain = 3 * leak' -o edited.mdl || fail "edit"
sed 's/10, 20/10, 21/; s/^rain = 2 /rain = 3 * leak /' tank.mdl | cmp -s - edited.mdl || fail "only the spans change"
"$tool" model edit tank.mdl --set 'rain = 3 * leek' 2>message >/dev/null
[ $? -eq 1 ] || fail "exit code of a bad edit"
"$tool" model changes tank.mdl --changes lens.cin --set 'rain = 0.1' -o out.cin || fail "changes out"
printf 'leak = 0.25\nrain = 0.1\n' | cmp -s - out.cin || fail "change file"
"$tool" model run 2>/dev/null
[ $? -eq 2 ] || fail "exit code of wrong use"
"$tool" model run none.mdl 2>message
[ $? -eq 1 ] || fail "exit code of a missing file"
"$tool" model --help | grep -q 'usage: mitictl model run' || fail "help"
[ $failed -eq 0 ] && echo "mitictl model does what it says"
exit $failed
