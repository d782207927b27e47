#!/bin/sh
# SPDX-License-Identifier: MIT
# A drive plays by visible labels, and a line that cannot be done names file, line and what is there instead.
set -u
game=$(cd "$1" && pwd)/miti
[ -x "$game" ] || exit 77
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
HOME=$folder XDG_DATA_HOME=$folder SDL_VIDEODRIVER=dummy
export HOME XDG_DATA_HOME SDL_VIDEODRIVER
failed=0

# try NAME EXIT_CODE TEXT_IN_STDERR, the drive on stdin
try() {
    cat >"$folder/drive.txt"
    (cd "$folder" && timeout 60 "$game" --lang en --drive drive.txt) >"$folder/out" 2>"$folder/err"
    code=$?
    if [ "$code" -ne "$2" ]; then
        echo "$1: exit code $code, not $2"
        cat "$folder/err"
        failed=1
    fi
    if ! grep -qF -e "$3" "$folder/err"; then
        [ -n "$3" ] && echo "$1: no '$3' in:" && cat "$folder/err" && failed=1
    fi
}

try "good lines" 0 "" <<'END'
# a comment, then an empty line

expect "MITI 1964"
absent "no such words anywhere"
resize 1024 768
fits
shot small.png
key Tab
redraw
wait 50
shot "with a blank.png"
quit
click "never reached"
END
# A PNG starts with 89 50 4e 47; width and height stand at bytes 16 to 23.
size=$(od -An -tu1 -j16 -N8 "$folder/small.png" | tr -s ' \n' ' ')
[ "$size" = " 0 0 4 0 0 0 3 0 " ] || [ "$size" = " 0 0 4 0 0 0 3 0" ] || {
    echo "the shot is not 1024x768:$size"
    failed=1
}
[ -s "$folder/with a blank.png" ] || {
    echo "no second shot"
    failed=1
}

try "unknown label" 1 "drive.txt:2: error: no widget 'Nothing of the kind' on screen; visible are: " <<'END'
expect "MITI"
click "Nothing of the kind"
END
try "unknown id" 1 "drive.txt:1: error: no widget '@no.such' on screen; visible are: @" <<'END'
click @no.such
END
try "missing text" 1 "drive.txt:1: error: no text 'Osaka' on screen" <<'END'
expect "Osaka"
END
try "text that should be gone" 1 "drive.txt:1: error: there still is the text 'MITI' on screen" <<'END'
absent "MITI"
END
try "no such command" 1 "drive.txt:3: error: 'clack \"MITI\"': no such command; use click, key, type" <<'END'
expect "MITI"

clack "MITI"
END
try "no such key" 1 "drive.txt:1: error: 'key Entre': no such key" <<'END'
key Entre
END
try "open quote" 1 "drive.txt:1: error: 'click \"MITI': the argument is missing or its" <<'END'
click "MITI
END
# The question between two years, and a player who wants none.
try "a question" 0 "" <<'END'
click @ui.title.new
click @scenario.s0.title
key Enter
key Enter
key Enter
key Enter
expect "Before the year begins"
key Enter
expect "Stamp FY1965"
quit
END
try "no question" 0 "" <<'END'
click @ui.title.settings
click @ui.settings.pauses.on
key Escape
click @ui.title.new
click @scenario.s0.title
key Enter
key Enter
key Enter
key Enter
expect "Stamp FY1965"
quit
END
exit $failed
