/* SPDX-License-Identifier: MIT
 *
 * Text as search and dictionaries see it: case, width and the kind of kana do not matter. */
#include <string.h>

#include "report/encyclopaedia_internal.h"

enum { FULL_WIDTH_FIRST = 0xFF01, FULL_WIDTH_LAST = 0xFF5E, KATAKANA_FIRST = 0x30A1, KATAKANA_LAST = 0x30F6 };

static uint32_t fold_character(uint32_t c) {
    if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
        c = c - FULL_WIDTH_FIRST + '!';
    }
    if (c == 0x3000) {
        return ' ';
    }
    if (c >= 'A' && c <= 'Z') {
        return c - 'A' + 'a';
    }
    return c >= KATAKANA_FIRST && c <= KATAKANA_LAST ? c - 0x60 : c;
}

static void add_character(Text *text, uint32_t c) {
    char bytes[4];
    if (c < 0x80) {
        bytes[0] = (char)c;
        text_add_bytes(text, bytes, 1);
    } else if (c < 0x800) {
        bytes[0] = (char)(0xC0 | c >> 6);
        bytes[1] = (char)(0x80 | (c & 0x3F));
        text_add_bytes(text, bytes, 2);
    } else if (c < 0x10000) {
        bytes[0] = (char)(0xE0 | c >> 12);
        bytes[1] = (char)(0x80 | (c >> 6 & 0x3F));
        bytes[2] = (char)(0x80 | (c & 0x3F));
        text_add_bytes(text, bytes, 3);
    } else {
        bytes[0] = (char)(0xF0 | c >> 18);
        bytes[1] = (char)(0x80 | (c >> 12 & 0x3F));
        bytes[2] = (char)(0x80 | (c >> 6 & 0x3F));
        bytes[3] = (char)(0x80 | (c & 0x3F));
        text_add_bytes(text, bytes, 4);
    }
}

char *book_fold(Arena *arena, const char *text) {
    Text folded = text_begin(arena);
    for (uint32_t c; (c = text_next_character(&text)) != 0;) {
        add_character(&folded, fold_character(c));
    }
    return folded.data;
}

/* Voiced and small hiragana to plain ones; 0 for the long mark and the middle dot, which dictionaries pass over. */
static uint32_t plain_kana(uint32_t c) {
    static const char marked[] = "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽぁぃぅぇぉっゃゅょゎゔ";
    static const char plain[] = "かきくけこさしすせそたちつてとはひふへほはひふへほあいうえおつやゆよわう";
    const char *from = marked, *to = plain;
    for (uint32_t one; (one = text_next_character(&from)) != 0;) {
        uint32_t base = text_next_character(&to);
        if (one == c) {
            return base;
        }
    }
    return c == 0x30FC || c == 0x30FB ? 0 : c;
}

char *book_sort_key(Arena *arena, const char *text) {
    Text key = text_begin(arena);
    for (uint32_t c; (c = text_next_character(&text)) != 0;) {
        uint32_t plain = plain_kana(fold_character(c));
        if (plain) {
            add_character(&key, plain);
        }
    }
    return key.data;
}

static bool is_latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool book_mentions(const char *folded_text, const char *folded_words) {
    size_t bytes = strlen(folded_words);
    if (bytes == 0) {
        return false;
    }
    for (const char *at = strstr(folded_text, folded_words); at; at = strstr(at + 1, folded_words)) {
        bool begins = at == folded_text || !is_latin(folded_words[0]) || !is_latin(at[-1]);
        const char *end = at + bytes;
        bool is_plural = *end == 's' && !is_latin(end[1]);
        bool ends = !is_latin(end[-1]) || !is_latin(*end) || is_plural;
        if (begins && ends) {
            return true;
        }
    }
    return false;
}
