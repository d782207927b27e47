/* SPDX-License-Identifier: MIT
 *
 * JSON through jansson. Text made here is a function of the value alone: sorted keys, 17 digits. */
#include "base/json.h"

#include <stdlib.h>

json_t *base_json_read(const char *file, const char *text, size_t bytes, Error *error) {
    json_error_t cause;
    json_t *value = json_loadb(text, bytes, JSON_REJECT_DUPLICATES, &cause);
    if (!value) error_set(error, "%s:%d: error: %s; correct the JSON text", file, cause.line, cause.text);
    return value;
}

static char *write_with(Arena *arena, const json_t *value, size_t flags) {
    char *text = json_dumps(value, flags | JSON_SORT_KEYS | JSON_ENCODE_ANY | JSON_REAL_PRECISION(17));
    if (!text) base_out_of_memory();
    char *copy = arena_copy(arena, text);
    free(text);
    return copy;
}

char *base_json_write(Arena *arena, const json_t *value) {
    return write_with(arena, value, JSON_COMPACT);
}

char *base_json_write_pretty(Arena *arena, const json_t *value) {
    return write_with(arena, value, JSON_INDENT(2));
}
