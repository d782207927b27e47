/* SPDX-License-Identifier: MIT
 *
 * The manifest of a mod (mod.json). */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes) {
    fuzz_load_addon("tests/mods/good_addon/mod.json", data, bytes);
    return 0;
}
