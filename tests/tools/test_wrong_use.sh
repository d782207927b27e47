#!/bin/sh
# SPDX-License-Identifier: MIT
# Help, version and wrong use of every command: exit codes and messages. usage: test_wrong_use.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
# gives CODE WORDS COMMAND...: the exit code and, on stderr (on stdout for 0), the words.
gives() {
    want=$1 words=$2
    shift 2
    code=0
    "$mitictl" "$@" >"$work/out" 2>"$work/err" </dev/null || code=$?
    [ $code -eq "$want" ] || { cat "$work/err"; fail "mitictl $*: exit code $code, not $want"; }
    stream=$work/err
    [ "$want" -ne 0 ] || stream=$work/out
    grep -qF -- "$words" "$stream" || { cat "$stream"; fail "mitictl $*: does not say '$words'"; }
}
gives 0 "usage: mitictl COMMAND" --help
gives 0 "(rules " --version
gives 2 "usage: mitictl COMMAND"
gives 2 "did you mean 'simulate'?" simulat
for command in play simulate replay backtest calibrate sensitivity games counts model check; do
    gives 0 "mitictl $command" $command --help
done
gives 2 "did you mean --scenario?" play --scenari s1
gives 2 "a value is missing after --seed" play --seed
gives 2 "--lang takes en, ja" play --lang fr
gives 2 "--load brings its own scenario" play --load x --seed 3
gives 2 "whole number" simulate --seed minus
gives 2 "from 1 to" simulate --runs 0
gives 2 "--format takes" simulate --format xml
gives 2 "--only takes a run from 0" simulate --runs 3 --only 3
gives 2 "--threads takes" simulate --threads 0
gives 2 "--save keeps a single run" simulate --runs 2 --save x
gives 2 "one word too many: there" replay here there
gives 2 "which save?" replay
gives 2 "--format takes" backtest --format csv
gives 2 "from 1 to" games --games 0
gives 2 "--format takes" games --format csv
gives 1 "there are: s0 s1 s2" games --scenario nowhere
gives 2 "did you mean --json?" counts --jso
gives 1 "there are: s0 s1 s2" play --scenario nowhere
gives 1 "no player 'nobody'" simulate --player nobody
gives 1 "--data FOLDER" play --data /nowhere
gives 1 "cannot be written" simulate --scenario s0 -o /nowhere/x.csv
echo "wrong use is told"
