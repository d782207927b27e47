#!/bin/sh
# SPDX-License-Identifier: MIT
# A save goes through its run code and comes back; codes that are wrong say how. usage: test_code.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
# refuses WORDS ARGUMENTS: exit code 1, one line, with the words.
refuses() {
    words=$1
    shift
    code=0
    "$mitictl" code "$@" >"$work/out" 2>"$work/err" || code=$?
    [ $code -eq 1 ] && [ "$(wc -l <"$work/err")" -eq 1 ] || { cat "$work/err"; fail "$*: exit code $code"; }
    grep -qF -- "$words" "$work/err" || { cat "$work/err"; fail "$*: not '$words'"; }
}

"$mitictl" simulate --scenario s1 --player random --seed 3 --save "$work/a.log" -o /dev/null 2>/dev/null
code_text=$("$mitictl" code "$work/a.log")
"$mitictl" code --open "$code_text" -o "$work/b.log" >"$work/out" || fail "its own code is refused"
grep -q "scenario s1, seed 3: 9 turns" "$work/out" || { cat "$work/out"; fail "not the same game"; }
cmp "$work/a.log" "$work/b.log" || fail "another save came back"

refuses "begins with MITI-" --open "hello"
refuses "mistyped or incomplete" --open "${code_text%?}"
refuses "nowhere.log" "$work/nowhere.log"
cp -r "$2/scripts" "$work/scripts"
mkdir "$work/assets"
cp -r "$2/assets/models" "$2/assets/lenses" "$work/assets"
sed -i 's/inbox_size = [0-9]*/inbox_size = 2/' "$work/scripts/base/rules.lua"
refuses "another history, model or lens" --data "$work" --open "$code_text"
result=0
"$mitictl" code >/dev/null 2>"$work/err" || result=$?
[ $result -eq 2 ] || fail "no words: exit code $result"

if ! "$mitictl" code "$work/a.log" --qr >"$work/qr" 2>"$work/err"; then
    grep -q 'without libqrencode' "$work/err" || { cat "$work/err"; fail "no QR code, and not why"; }
    echo "built without libqrencode: the rest is skipped"
    exit 0
fi
# What the blocks show is read back from a picture of them, where somebody can read it.
if command -v zbarimg >/dev/null 2>&1; then
    python3 - "$work/qr" "$work/qr.pgm" <<'PYTHON'
import sys
lines = [line.rstrip("\n") for line in open(sys.argv[1], encoding="utf-8") if not line.startswith("MITI")]
rows = []
for line in lines:
    rows.append([0 if c in " ▄" else 255 for c in line])
    rows.append([0 if c in " ▀" else 255 for c in line])
zoom = 4
with open(sys.argv[2], "w", encoding="ascii") as out:
    out.write(f"P2 {len(rows[0]) * zoom} {len(rows) * zoom} 255\n")
    for row in rows:
        for _ in range(zoom):
            out.write(" ".join(str(v) for v in row for _ in range(zoom)) + "\n")
PYTHON
    [ "$(zbarimg -q --raw "$work/qr.pgm")" = "$code_text" ] || fail "the QR code says something else"
else
    echo "no reader of QR codes here: the picture is not read back"
fi
echo "a run fits in a line: $(printf %s "$code_text" | wc -c) signs for nine turns of random decisions"
