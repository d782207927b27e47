#!/bin/sh
# SPDX-License-Identifier: MIT
# A toy model is fitted to what it did with known constants, and these come back. usage: test_calibrate.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
data=$work/data
mkdir -p "$data/assets/models" "$data/scripts"
cp -r "$2/scripts/api" "$data/scripts/api"
cp -r "$2/tests/campaign/fixture/base" "$data/scripts/base"
# The fixture's model, with a stock that fades at an unknown rate towards an unknown height, and a constant that moves
# nothing.
awk '/^growth = /{ print "fading[place] = 0.3, 0.6 ~ 1/year [0.05,1] ~|\nplace: near, far ~~|\nheight = 4 ~ dmnl [1,20] ~|"
    print "idle = 2 ~ dmnl [1,3] ~|"
    print "reached[place] = INTEG(fading[place] * (height + push + 0 * idle - reached[place]), 0) ~ dmnl ~|\n" } { print }' \
    "$2/tests/campaign/fixture/model.mdl" >"$data/assets/models/japan.mdl"
simulate() {
    "$mitictl" simulate --data "$data" --scenario whole --player history --vars 'reached[near],reached[far]' 2>/dev/null
}
cat >"$data/scripts/base/calibration.csv" <<'END'
parameter,start,reason
fading[near],0.7,the rise of the near place
fading[far],0.2,the rise of the far place
height,12,where both end
idle,1.5,nothing holds it
END
cat >"$data/scripts/base/backtest.csv" <<'END'
series,expression,statistic,scale,tolerance,note
toy.near,reached[near],point,1,0.001,
toy.far,reached[far],point,10,0.001,
END
printf 'year,near,far,source,grade\n' >"$data/scripts/base/facts/toy.csv"
simulate | awk -F, 'NR > 1 { printf "%s,%.9g,%.9g,Toy,A\n", $2, $3, 10 * $4 }' >>"$data/scripts/base/facts/toy.csv"

code=0
"$mitictl" calibrate --data "$data" -o "$work/out.cin" >"$work/told" 2>"$work/err" || code=$?
if grep -q 'has no NLopt' "$work/err"; then
    [ $code -eq 1 ] && [ "$(wc -l <"$work/err")" -eq 1 ] || fail "a build without NLopt says more than one line"
    echo "built without NLopt: skipped"
    exit 77
fi
[ $code -eq 0 ] || { cat "$work/err"; fail "does not fit the toy model"; }
near() { # near NAME VALUE: within 1 %
    awk -v name="$1" -v want="$2" -F' = ' '$1 == name { seen = 1; off = ($2 - want) / want }
        END { exit !(seen && off < 0.01 && off > -0.01) }' "$work/out.cin" || { cat "$work/out.cin"; fail "$1 is not $2"; }
}
near 'fading[near]' 0.3
near 'fading[far]' 0.6
near height 4
near idle 1.5
grep -q '^idle .* not held: an assumption' "$work/told" || fail "does not say what the data do not hold"
grep '^height ' "$work/told" | grep -q '100%$' || fail "does not say what the data hold"
grep -q '4 parameters, 14 rows' "$work/told" || fail "does not count"
# The same again, to the byte.
"$mitictl" calibrate --data "$data" -o "$work/again.cin" >"$work/told2" 2>/dev/null
cmp -s "$work/out.cin" "$work/again.cin" && cmp -s "$work/told" "$work/told2" || fail "another result the second time"
# Rows after a year are shown, not fitted.
"$mitictl" calibrate --data "$data" --until 1968 >"$work/until" 2>/dev/null
grep -q 'and of rows after 1968, not fitted' "$work/until" || fail "no errors of later rows"
grep -q '4 parameters, 10 rows' "$work/until" || fail "fits later rows"
# What stands in the model is not yet the result; then it is, and what is no number stays byte for byte.
"$mitictl" calibrate --data "$data" --check >/dev/null 2>"$work/err" && fail "the check cannot fail"
grep -q "'idle' is 2 in the model" "$work/err" || { cat "$work/err"; fail "does not name what differs"; }
"$mitictl" calibrate --data "$data" --changes "$work/out.cin" --check >/dev/null 2>"$work/err" ||
    { cat "$work/err"; fail "a change file that holds the result is not taken for it"; }
"$mitictl" model edit "$data/assets/models/japan.mdl" --changes "$work/out.cin" -o "$work/new.mdl"
diff "$data/assets/models/japan.mdl" "$work/new.mdl" >"$work/diff" && fail "the result is not put in"
grep '^>' "$work/diff" | grep -qv '^> \(fading\[place\]\|height\|idle\) = ' && { cat "$work/diff"; fail "more than numbers changed"; }
cp "$work/new.mdl" "$data/assets/models/japan.mdl"
"$mitictl" calibrate --data "$data" --check >/dev/null 2>"$work/err" || { cat "$work/err"; fail "the result differs from itself"; }

wrong() { # wrong CODE WORDS OPTIONS...
    want=$1 words=$2
    shift 2
    code=0
    "$mitictl" calibrate --data "$data" "$@" >/dev/null 2>"$work/err" || code=$?
    [ $code -eq "$want" ] && grep -qF -- "$words" "$work/err" || { cat "$work/err"; fail "calibrate $*: not '$words'"; }
}
printf 'parameter,start\nhight,3\n' >"$work/p.csv"
wrong 1 "p.csv:2: error E421: the model has no constant 'hight'; did you mean 'height'?" --parameters "$work/p.csv"
printf 'parameter,start\nheight,30\npush,1\n' >"$work/p.csv"
wrong 1 "the start of 'height' is not in its range 1 to 20" --parameters "$work/p.csv"
wrong 1 "'push' cannot be fitted" --parameters "$work/p.csv"
wrong 1 "no row to fit" --until 1963
wrong 1 "nowhere.csv" --rows nowhere.csv
wrong 2 "--rounds takes a whole number from 1" --rounds 0
echo "known constants are found again"
