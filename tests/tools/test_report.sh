#!/bin/sh
# SPDX-License-Identifier: MIT
# The debrief as a page: well formed, self-contained, in both languages, with charts, decisions, causes, a run code that
# opens, and a worksheet; pictured by a browser where one is installed. usage: test_report.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }

"$mitictl" simulate --scenario s1 --player random --seed 3 --save "$work/a.log" -o /dev/null 2>/dev/null
for language in en ja; do
    page=$work/$language.html
    "$mitictl" report "$work/a.log" -o "$page" --csv "$work/years.csv" --lang $language --seeds 4 || fail "$language"
    python3 - "$page" <<'PYTHON' || fail "$language: the page is not well formed"
import re, sys
from html.parser import HTMLParser
text = open(sys.argv[1], encoding="utf-8").read()
empty = {"meta", "br"}
class Reader(HTMLParser):
    stack, seen = [], {}
    def handle_starttag(self, tag, attributes):
        self.seen[tag] = self.seen.get(tag, 0) + 1
        for name, value in attributes:
            if name in ("src", "href") or (value and "://" in value):
                sys.exit(f"the page reaches outside: {tag} {name}={value}")
        if tag not in empty:
            self.stack.append(tag)
    def handle_startendtag(self, tag, attributes):
        self.seen[tag] = self.seen.get(tag, 0) + 1
    def handle_endtag(self, tag):
        if not self.stack or self.stack.pop() != tag:
            sys.exit(f"</{tag}> closes nothing")
reader = Reader()
reader.feed(text)
if reader.stack:
    sys.exit(f"still open: {reader.stack}")
if reader.seen.get("script") or reader.seen.get("svg", 0) < 5 or reader.seen.get("polyline", 0) < 8:
    sys.exit(f"what should be there is not: {reader.seen}")
shown = re.sub(r"<style>.*?</style>", "", text, flags=re.S)
if re.search(r"\{[a-z]+\}|report\.page|\bnan\b|\binf\b", re.sub(r"<[^>]*>", " ", shown)):
    sys.exit("an unfilled text or a number that is none")
PYTHON
done
[ "$(wc -l <"$work/years.csv")" -eq 28 ] || fail "not nine years of three runs"
grep -q 'class="bar' "$work/en.html" || fail "no bar of a decision"
code=$(grep -o 'MITI-[0-9A-Z-]*' "$work/en.html" | head -1)
"$mitictl" code --open "$code" | grep -q "9 turns" || fail "the code of the page does not open"

# A page of a game is about that game: another luck, another page.
"$mitictl" simulate --scenario s1 --player history --seed 4 --save "$work/b.log" -o /dev/null 2>/dev/null
"$mitictl" report "$work/b.log" --seeds 2 >"$work/b.html" || fail "to standard output"
! cmp -s "$work/b.html" "$work/en.html" || fail "two games, one page"
result=0
"$mitictl" report "$work/nowhere.log" -o "$work/x.html" 2>"$work/err" || result=$?
[ $result -eq 1 ] && [ ! -e "$work/x.html" ] || fail "a save that is not there: $result"
result=0
"$mitictl" report "$work/a.log" -o "$work/no/such/folder.html" 2>"$work/err" || result=$?
[ $result -eq 1 ] && [ -s "$work/err" ] || fail "a folder that is not there: $result"

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ]; then
    echo "no browser here: the page is not pictured"
    exit 0
fi
HOME=$work timeout 60 "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" \
    --screenshot="$work/page.png" --window-size=800,2000 "file://$work/ja.html" >"$work/browser" 2>&1 ||
    { tail -3 "$work/browser"; fail "the browser cannot show it"; }
[ "$(wc -c <"$work/page.png")" -gt 40000 ] || fail "the picture is empty"
HOME=$work timeout 60 "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" \
    --print-to-pdf="$work/page.pdf" "file://$work/en.html" >"$work/browser" 2>&1 || fail "it does not print"
head -c 4 "$work/page.pdf" | grep -q '%PDF' || fail "no print"
