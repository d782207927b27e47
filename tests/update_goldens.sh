#!/bin/sh
# SPDX-License-Identifier: MIT
# Writes the golden lists of tests/golden anew from what the program draws now, and says which changed. Look at the
# pictures first (tests/app/contact_sheet.sh); the commit says why they changed. usage: update_goldens.sh BUILD
set -eu
build=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
MITI_UPDATE_GOLDENS=1 "$build/screens_test_golden" >/dev/null 2>&1
MITI_UPDATE_GOLDENS=1 "$build/ui_test_ui_commands" >/dev/null 2>&1
git status --short tests/golden
