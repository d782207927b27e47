/* SPDX-License-Identifier: MIT
 *
 * The `text` library: plain search and splitting in linear time. There are no patterns, because one pattern can keep
 * one C call busy for ever without passing an instruction. */
#include <string.h>

#include "script/script_lua.h"

enum { MOST_PIECES = 8192 };

/* A text argument without a 0 byte inside; pays for reading it. */
static const char *check_text(lua_State *L, int index, size_t *bytes) {
    const char *text = luaL_checklstring(L, index, bytes);
    if (strlen(text) != *bytes) luaL_argerror(L, index, "a text must not hold the byte 0");
    budget_charge(L, (int64_t)(*bytes / 16));
    return text;
}

static const char *check_not_empty(lua_State *L, int index, size_t *bytes) {
    const char *text = check_text(L, index, bytes);
    luaL_argcheck(L, *bytes > 0, index, "the text is empty");
    return text;
}

/* text.find(text, piece): place of its first byte from 1, or nil. */
int library_text_find(lua_State *L) {
    size_t bytes = 0;
    const char *text = check_text(L, 1, &bytes);
    const char *found = strstr(text, check_not_empty(L, 2, &bytes));
    if (found) lua_pushinteger(L, found - text + 1);
    if (!found) lua_pushnil(L);
    return 1;
}

/* text.replace(text, piece, other): every one of them. */
int library_text_replace(lua_State *L) {
    size_t bytes = 0, piece_bytes = 0, other_bytes = 0;
    const char *text = check_text(L, 1, &bytes);
    const char *piece = check_not_empty(L, 2, &piece_bytes);
    const char *other = check_text(L, 3, &other_bytes);
    size_t total = bytes;
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (const char *found; (found = strstr(text, piece)); text = found + piece_bytes) {
        total += other_bytes;
        if (total > 2 * (size_t)SCRIPT_MOST_TEXT) return luaL_error(L, "the text is too long");
        luaL_addlstring(&buffer, text, (size_t)(found - text));
        luaL_addlstring(&buffer, other, other_bytes);
    }
    luaL_addstring(&buffer, text);
    luaL_pushresult(&buffer);
    budget_charge(L, (int64_t)(total / 16));
    return 1;
}

/* text.split(text, separator): a list. */
int library_text_split(lua_State *L) {
    size_t bytes = 0, separator_bytes = 0;
    const char *text = check_text(L, 1, &bytes);
    const char *separator = check_not_empty(L, 2, &separator_bytes);
    int count = 0;
    lua_newtable(L);
    for (const char *found; (found = strstr(text, separator)); text = found + separator_bytes) {
        if (count >= MOST_PIECES) return luaL_error(L, "more than %d pieces", MOST_PIECES);
        lua_pushlstring(L, text, (size_t)(found - text));
        lua_rawseti(L, -2, ++count);
    }
    lua_pushstring(L, text);
    lua_rawseti(L, -2, count + 1);
    budget_charge(L, count);
    return 1;
}

/* text.starts(text, start) */
int library_text_starts(lua_State *L) {
    size_t bytes = 0, start_bytes = 0;
    const char *text = check_text(L, 1, &bytes);
    const char *start = check_text(L, 2, &start_bytes);
    lua_pushboolean(L, start_bytes <= bytes && memcmp(text, start, start_bytes) == 0);
    return 1;
}

/* text.trim(text): without blanks and line ends around it. */
int library_text_trim(lua_State *L) {
    size_t bytes = 0;
    const char *text = check_text(L, 1, &bytes);
    const char *end = text + bytes;
    while (text < end && strchr(" \t\r\n", *text)) text++;
    while (end > text && strchr(" \t\r\n", end[-1])) end--;
    lua_pushlstring(L, text, (size_t)(end - text));
    return 1;
}
