#!/bin/sh
# SPDX-License-Identifier: MIT
# Full disks, closed and broken streams, devices and folders in the place of files: one clear message, the right exit
# code, no crash, nothing endless. usage: test_streams.sh BUILD SOURCE
build=$1
source=$2
mitictl=$(cd "$build" && pwd)/mitictl
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
game=$source/tests/replays/s0_first_day.txt
model=$source/tests/mods/small.mdl
faults=0
cases=0
# Root could replace the machine's own device, so root gets one of its own; others cannot.
full=/dev/full
if [ "$(id -u)" -eq 0 ]; then
    full=$work/full
    mknod "$full" c 1 7 2>/dev/null && : 2>/dev/null <"$full" || exit 77
fi

# expect CODE WORDS COMMAND: exit code, and one line on stderr that holds WORDS (empty: no error line at all).
expect() {
    code=$1 words=$2 command=$3
    timeout 60 sh -c "$command" >out 2>err
    got=$?
    count=$(grep -c 'error' err)
    wanted=1
    [ -n "$words" ] || wanted=0
    cases=$((cases + 1))
    if [ $got -ne "$code" ] || [ "$count" -ne $wanted ] || ! grep -qF -- "$words" err && [ -n "$words" ]; then
        echo "$command: exit code $got, expected $code and one line with '$words':"
        cat err
        faults=1
    fi
}

# Full disks.
for command in "simulate --scenario s0" backtest "backtest --format json" "model run $model" "model graph $model" --help; do
    expect 1 "cannot be written" "'$mitictl' $command >/dev/full"
done
expect 1 "cannot be written" "'$mitictl' play --scenario s0 <'$game' >/dev/full"
expect 1 "full: error: cannot" "'$mitictl' simulate --scenario s0 -o '$full'"
expect 1 "full: error: cannot write" "'$mitictl' model run '$model' -o '$full'"
printf 'stamp\nquit\n' >one_turn
expect 1 "full: error: cannot write" "'$mitictl' play --scenario s0 --save '$full' <one_turn"
expect 1 "full: error: cannot write" "'$mitictl' simulate --scenario s0 --save '$full'"
expect 1 "cannot create" "'$mitictl' play --scenario s0 --save '$work/none/x' <one_turn"
[ -c "$full" ] || { echo "the device was replaced by a file"; faults=1; }
ln -s /proc/self/fd/1 link
expect 0 "" "'$mitictl' model run '$model' -o link | cat"
[ -s out ] && [ -h link ] || { echo "nothing came through a link to stdout"; faults=1; }

# Closed streams: what is printed must not land in a save.
expect 1 "cannot be written" "'$mitictl' simulate --scenario s0 --save save.log >&-"
"$mitictl" replay save.log >/dev/null || { echo "a save made with stdout closed does not load"; faults=1; }
"$mitictl" simulate --scenario s0 --save same.log >/dev/null 2>&1
cmp save.log same.log || faults=1
expect 0 "" "'$mitictl' play --scenario s0 <&-"
expect 0 "" "'$mitictl' simulate --scenario s0 <&- 2>&-"
expect 1 "" "'$mitictl' replay none <&- >&- 2>&-"

# A reader that goes away ends the writer without a word.
expect 0 "" "'$mitictl' simulate --scenario s1 --runs 3 | head -n 1"

# What is no file.
expect 1 "is a folder" "'$mitictl' replay '$work'"
expect 1 "cannot be read" "'$mitictl' simulate --scenario s0 --player '$work'"
expect 1 "more than 64 MiB" "'$mitictl' replay /dev/zero"
expect 1 "no complete line" "'$mitictl' replay /dev/null"
expect 1 "cannot" "'$mitictl' replay '$work/none'"
expect 1 "scripts/base/mod.json" "'$mitictl' simulate --data '$work'"
expect 2 "no command" "'$mitictl' playy"

[ $faults -eq 0 ] && echo "$cases cases"
exit $faults
