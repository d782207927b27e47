/* SPDX-License-Identifier: MIT
 *
 * A map from name key to number with open addressing. Walking it is never needed, so no result can hang on its
 * order. Keys are borrowed and must live as long as the map. */
#include "model/equation_internal.h"

/* base */
#include "base/digest.h"

#include <string.h>

EquationNames equation_names_begin(Arena *arena) {
    EquationNames names = {.arena = arena, .capacity = 64};
    names.keys = ARENA_ARRAY(arena, const char *, names.capacity);
    names.values = ARENA_ARRAY(arena, int, names.capacity);
    return names;
}

/* The place of a key, or the empty place where it belongs. */
static int find_place(const EquationNames *names, const char *key) {
    uint64_t hash = digest_text(DIGEST_START, key);
    int at = (int)(hash & (uint64_t)(names->capacity - 1));
    while (names->keys[at] && strcmp(names->keys[at], key) != 0) at = (at + 1) & (names->capacity - 1);
    return at;
}

int equation_names_find(const EquationNames *names, const char *key) {
    int at = find_place(names, key);
    return names->keys[at] ? names->values[at] : -1;
}

/* At most half full, so that a search is short; the old table stays in the arena. */
static void grow(EquationNames *names) {
    EquationNames larger = {.arena = names->arena, .capacity = names->capacity * 2, .count = names->count};
    larger.keys = ARENA_ARRAY(names->arena, const char *, larger.capacity);
    larger.values = ARENA_ARRAY(names->arena, int, larger.capacity);
    for (int i = 0; i < names->capacity; i++) {
        if (!names->keys[i]) continue;
        int at = find_place(&larger, names->keys[i]);
        larger.keys[at] = names->keys[i];
        larger.values[at] = names->values[i];
    }
    *names = larger;
}

void equation_names_set(EquationNames *names, const char *key, int value) {
    if (2 * names->count >= names->capacity) grow(names);
    int at = find_place(names, key);
    if (!names->keys[at]) names->count++;
    names->keys[at] = key;
    names->values[at] = value;
}
