#!/bin/sh
# SPDX-License-Identifier: MIT
# Drafts side by side in the text game: the same question has the same answer, looking is no move, what is kept comes
# back. usage: test_whatif.sh BUILD SOURCE
set -eu
mitictl=$1/mitictl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "error: $*"; exit 1; }
says() { grep -q -- "$1" "$2" || { cat "$2"; fail "$2 does not say '$1'"; }; }

cat >"$work/game" <<'EOF'
miti 2
history
preview
whatif keep a
undo
budget software 0.5
whatif
whatif 10
whatif load a
whatif forget a
whatif 1
stamp
EOF
for language in en ja; do
    "$mitictl" play --scenario s1 --lang $language <"$work/game" >"$work/$language" || fail "looking ahead fails"
    ! grep -n '\[\(term\|report\|ui\)\.' "$work/$language" || fail "texts are missing"
    ! grep -n '{[a-z]*}' "$work/$language" || fail "a name in braces was not filled"
done
"$mitictl" play --scenario s1 <"$work/game" >"$work/again"
cmp -s "$work/en" "$work/again" || fail "the same question has two answers"
says 'by 1970 .*against deciding nothing: the middle of 200 runs' "$work/en"
says '^Autonomy: this plan +[0-9.]* points (+.* … +.*), better [0-9]* %; as MITI did ' "$work/en"
says 'no draft does better in [0-9]* % of the runs ([0-9]* to [0-9]* % by luck)\. For it to be best: ' "$work/en"
says 'by 1975 ' "$work/en"
[ "$(grep -c '^Draft A$' "$work/en")" -eq 2 ] || fail "a draft that was forgotten is shown, or one that was kept is not"
grep -v 'whatif\|preview\|undo\|budget' "$work/game" >"$work/mute"
"$mitictl" play --scenario s1 <"$work/mute" >"$work/c"
[ "$(tail -1 "$work/en")" = "$(tail -1 "$work/c")" ] || fail "what was loaded is not what was kept"

# From a year gone by: the same four plans, one of them what was decided then; the campaign goes on as it was.
sed 's/^stamp$/whatif from 1965 3\nstamp/' "$work/game" >"$work/from"
for language in en ja; do
    "$mitictl" play --scenario s1 --lang $language <"$work/from" >"$work/from.$language" || fail "a year gone by fails"
    [ "$(tail -1 "$work/from.$language")" = "$(tail -1 "$work/$language")" ] || fail "looking back changes the story"
done
says 'by 1967 ' "$work/from.en"
says '^As you decided$' "$work/from.en"
says '^This year as MITI did$' "$work/from.en"
for words in 'from 1963' 'from 1966' 'from 1965 11' 'from x'; do
    code=0
    printf 'stamp 2\nwhatif %s\n' "$words" | "$mitictl" play --scenario s1 >"$work/out" 2>"$work/errors" || code=$?
    [ "$code" -eq 1 ] || fail "whatif $words: exit code $code, not 1"
    says "stdin:2: error: 'whatif from' takes a year that you have stamped" "$work/errors"
done

for words in 'keep a' 'keep d' 'load b' '11' '0.5' 'keep'; do
    code=0
    echo "whatif $words" | "$mitictl" play --scenario s1 >"$work/out" 2>"$work/errors" || code=$?
    [ "$code" -eq 1 ] || fail "whatif $words: exit code $code, not 1"
    says "stdin:1: error: 'whatif $words' does nothing: give 1 to 10 years" "$work/errors"
done
