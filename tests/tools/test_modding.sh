#!/bin/sh
# The mod in docs/MODDING.md is what it says: it passes the checker. Every field the loader knows, every allowed
# function and every code it can give stands in the page.
build=$1
source=$2
page=$source/docs/MODDING.md
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# A block follows the line `first_mod/<file>`.
mkdir "$out/first_mod"
awk -v out="$out/" '
    /^`first_mod\/.*`$/ { file = substr($0, 2, length($0) - 2); next }
    /^```/ { if (inside) { inside = 0; file = "" } else if (file != "") inside = 1; next }
    inside { print > (out file) }' "$page"
"$build/mitictl" check --strict "$out/first_mod" >"$out/log" 2>&1
grep -q '^first_mod 1.0.0: 1 events (0 outside shocks), .* 2 texts x 1 languages, 0 errors' "$out/log" || {
    cat "$out/log" >&2
    exit 1
}

status=0
want() {
    grep -q "\b$1\b" "$page" || {
        echo "docs/MODDING.md does not mention $2 '$1'" >&2
        status=1
    }
}
for field in $(sed -n 's/.*{\.name = "\([a-z_]*\)", \.type = FIELD_.*/\1/p' "$source"/game/content/*.c | sort -u); do
    case $field in effect | subject | size | document | grade | month) continue ;; esac
    want "$field" field
done
for name in $(sed -n 's/^    {\(NULL\|"[a-z]*"\), "\([a-z]*\)", library_.*/\2/p' "$source/game/script/sandbox.c"); do
    want "$name" function
done
for code in $(grep -oh '"[EWH][0-9][0-9][0-9]"' "$source"/game/script/*.c "$source"/game/content/*.c | tr -d '"' | sort -u); do
    want "$code" code
done
exit $status
