/* SPDX-License-Identifier: MIT
 *
 * Text: a growing string, UTF-8 by character, and the word distance behind every 'did you mean'.
 * Nothing here depends on the locale. */
#include "base/base.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Text text_begin(Arena *arena) {
    Text text = {.arena = arena, .capacity = 256};
    text.data = arena_alloc(arena, text.capacity);
    return text;
}

void text_add_bytes(Text *text, const char *piece, size_t bytes) {
    if (text->bytes + bytes + 1 > text->capacity) {
        size_t capacity = text->capacity * 2;
        while (capacity < text->bytes + bytes + 1) capacity *= 2;
        char *larger = arena_alloc(text->arena, capacity);
        memcpy(larger, text->data, text->bytes);
        text->data = larger;
        text->capacity = capacity;
    }
    if (bytes > 0) memcpy(text->data + text->bytes, piece, bytes);
    text->bytes += bytes;
    text->data[text->bytes] = 0;
}

void text_add(Text *text, const char *piece) {
    if (piece) text_add_bytes(text, piece, strlen(piece));
}

void text_format(Text *text, const char *format, ...) {
    char small[512];
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(small, sizeof small, format, arguments);
    va_end(arguments);
    CHECK(length >= 0);
    if ((size_t)length < sizeof small) {
        text_add_bytes(text, small, (size_t)length);
    } else {
        text_add(text, arena_format_list(text->arena, format, again));
    }
    va_end(again);
}

bool text_equal(const char *a, const char *b) {
    if (!a || !b) return a == b;
    return strcmp(a, b) == 0;
}

bool text_starts_with(const char *text, const char *start) {
    return strncmp(text, start, strlen(start)) == 0;
}

/* Length of the valid UTF-8 sequence at the start of bytes (1 to 4), or 0 when it is broken. RFC 3629. */
static int sequence_length(const unsigned char *bytes, size_t count, uint32_t *character) {
    unsigned char first = bytes[0];
    if (first < 0x80) {
        *character = first;
        return 1;
    }
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || (size_t)length > count) return 0;
    uint32_t value = first & (0x7Fu >> length);
    for (int i = 1; i < length; i++) {
        if ((bytes[i] & 0xC0) != 0x80) return 0;
        value = value << 6 | (bytes[i] & 0x3F);
    }
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (value < smallest[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 0;
    *character = value;
    return length;
}

uint32_t text_next_character(const char **text) {
    const unsigned char *bytes = (const unsigned char *)*text;
    if (!bytes[0]) return 0;
    uint32_t character = 0;
    int length = sequence_length(bytes, strnlen(*text, 4), &character);
    *text += length > 0 ? length : 1;
    return length > 0 ? character : 0xFFFD;
}

ptrdiff_t text_find_invalid_utf8(const char *text, size_t bytes) {
    for (size_t at = 0; at < bytes;) {
        uint32_t character = 0;
        int length = sequence_length((const unsigned char *)text + at, bytes - at, &character);
        if (length == 0) return (ptrdiff_t)at;
        at += (size_t)length;
    }
    return -1;
}

enum { LONGEST_WORD = 64 };

int text_edit_distance(const char *a, const char *b) {
    size_t a_length = strlen(a), b_length = strlen(b);
    if (a_length > LONGEST_WORD || b_length > LONGEST_WORD) return strcmp(a, b) == 0 ? 0 : 99;
    int row[LONGEST_WORD + 1];
    for (size_t j = 0; j <= b_length; j++) row[j] = (int)j;
    for (size_t i = 1; i <= a_length; i++) {
        int diagonal = row[0];
        row[0] = (int)i;
        for (size_t j = 1; j <= b_length; j++) {
            bool same = tolower((unsigned char)a[i - 1]) == tolower((unsigned char)b[j - 1]);
            int replaced = diagonal + (same ? 0 : 1);
            diagonal = row[j];
            int best = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;
            row[j] = replaced < best ? replaced : best;
        }
    }
    return row[b_length];
}

const char *text_nearest(const char *word, const char *const *candidates, int candidate_count) {
    size_t length = strlen(word);
    int nearest = length < 6 ? (int)(length / 3) + 1 : 3;
    const char *found = NULL;
    for (int i = 0; i < candidate_count; i++) {
        int distance = text_edit_distance(word, candidates[i]);
        if (distance < nearest) {
            nearest = distance;
            found = candidates[i];
        }
    }
    return found;
}

bool text_read_double(const char *text, double *out) {
    if (!text[0] || isspace((unsigned char)text[0])) return false;
    for (const char *c = text; *c; c++) {
        if (!isdigit((unsigned char)*c) && !strchr("+-.eE", *c)) return false;
    }
    char *end = NULL;
    *out = strtod(text, &end);
    return end != text && *end == 0;
}
