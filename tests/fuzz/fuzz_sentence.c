/* SPDX-License-Identifier: MIT
 *
 * A sentence with {placeholders}, as an author or translator may write it. */
#include "fuzz/fuzz.h"

static bool value_of(void *user, const char *name, double *out) {
    (void)user;
    *out = name[0] == 'n' ? -1e18 : 1969.5;
    return name[0] != 'x';
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes) {
    Arena *arena = arena_create();
    const char *sentence = arena_copy_bytes(arena, (const char *)data, bytes);
    content_fill_text(arena, "en", sentence, value_of, NULL);
    content_fill_text(arena, "ja", sentence, value_of, NULL);
    arena_destroy(arena);
    return 0;
}
