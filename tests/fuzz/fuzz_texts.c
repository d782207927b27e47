/* SPDX-License-Identifier: MIT
 *
 * The table of texts of a mod, and its sentences filled with numbers. */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes) {
    fuzz_load_addon("tests/mods/good_addon/text.lua", data, bytes);
    return 0;
}
