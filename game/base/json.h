/* SPDX-License-Identifier: MIT
 *
 * Thin calls over jansson: reading with a message that names file and line, writing with sorted keys and exact
 * numbers (%.17g), so that the same value always gives the same text. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <jansson.h>

#include "base/base.h"
#include "base/problems.h"

/* The caller owns the result (json_decref). NULL with a message `file:line: ...` on failure. */
json_t *base_json_read(const char *file, const char *text, size_t bytes, Error *error);
/* Compact, keys sorted, ASCII escapes off; text lives in the arena. */
char *base_json_write(Arena *arena, const json_t *value);
/* Indented by two for people. */
char *base_json_write_pretty(Arena *arena, const json_t *value);

#endif
