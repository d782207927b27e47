/* SPDX-License-Identifier: MIT
 *
 * The Lua file of a mod through the sandbox and all checks of content. */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes) {
    fuzz_load_addon("tests/mods/good_addon/content.lua", data, bytes);
    return 0;
}
