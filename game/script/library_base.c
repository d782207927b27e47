/* SPDX-License-Identifier: MIT
 *
 * The part of Lua's base library that a mod may call, written so that no result depends on an address, an order of
 * hashing or the locale. It must never offer a way to catch an error. */
#include <stdlib.h>
#include <string.h>

#include "script/script_lua.h"

enum { MOST_KEYS = 32768 };

int library_assert(lua_State *L) {
    if (lua_toboolean(L, 1)) return lua_gettop(L);
    if (lua_type(L, 2) == LUA_TSTRING) return luaL_error(L, "%s", lua_tostring(L, 2));
    return luaL_error(L, "assertion failed");
}

int library_error(lua_State *L) {
    if (lua_type(L, 1) == LUA_TSTRING) return luaL_error(L, "%s", lua_tostring(L, 1));
    return luaL_error(L, "error() was called with %s, not with a text", luaL_typename(L, 1));
}

static int next_item(lua_State *L) {
    lua_Integer at = luaL_checkinteger(L, 2) + 1;
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_pushinteger(L, at);
    return lua_rawgeti(L, 1, at) == LUA_TNIL ? 1 : 2;
}

int library_ipairs(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_pushcfunction(L, next_item);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

typedef struct Key {
    bool is_text;
    lua_Integer number;
    const char *text;
    size_t bytes;
} Key;

/* Whole numbers first, then texts by bytes. */
static int compare_keys(const void *left, const void *right) {
    const Key *a = left, *b = right;
    if (a->is_text != b->is_text) return a->is_text ? 1 : -1;
    if (!a->is_text) return a->number < b->number ? -1 : a->number > b->number;
    int order = memcmp(a->text, b->text, a->bytes < b->bytes ? a->bytes : b->bytes);
    return order != 0 ? order : a->bytes < b->bytes ? -1 : a->bytes > b->bytes;
}

/* Pushes the keys of the table at 1 as a sorted list. The texts stay alive in the table meanwhile. */
static void push_sorted_keys(lua_State *L) {
    int count = 0;
    for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
        if (++count > MOST_KEYS) luaL_error(L, "pairs() of a table with more than %d keys", MOST_KEYS);
    }
    budget_charge(L, 20 * (int64_t)count);
    Key *keys = lua_newuserdatauv(L, sizeof(Key) * (size_t)(count + 1), 0);
    int filled = 0;
    for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
        Key *key = &keys[filled++];
        *key = (Key){.is_text = lua_type(L, -2) == LUA_TSTRING};
        if (key->is_text) {
            key->text = lua_tolstring(L, -2, &key->bytes);
        } else if (lua_isinteger(L, -2)) {
            key->number = lua_tointeger(L, -2);
        } else {
            luaL_error(L, "pairs() of a table with %s as a key", luaL_typename(L, -2));
        }
    }
    qsort(keys, (size_t)count, sizeof *keys, compare_keys);
    lua_createtable(L, count, 0);
    for (int i = 0; i < count; i++) {
        if (keys[i].is_text) lua_pushlstring(L, keys[i].text, keys[i].bytes);
        if (!keys[i].is_text) lua_pushinteger(L, keys[i].number);
        lua_rawseti(L, -2, i + 1);
    }
    lua_remove(L, -2);
}

/* Upvalues: the sorted keys, the table, how many were given. */
static int next_pair(lua_State *L) {
    lua_Integer at = lua_tointeger(L, lua_upvalueindex(3)) + 1;
    for (;; at++) {
        if (lua_rawgeti(L, lua_upvalueindex(1), at) == LUA_TNIL) return 1;
        lua_pushvalue(L, -1);
        if (lua_rawget(L, lua_upvalueindex(2)) != LUA_TNIL) break;
        lua_pop(L, 2);
    }
    lua_pushinteger(L, at);
    lua_replace(L, lua_upvalueindex(3));
    return 2;
}

int library_pairs(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    push_sorted_keys(L);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_pair, 3);
    return 1;
}

/* A text for any value, without addresses; pushes it. */
static const char *push_text_of(lua_State *L, int index, size_t *bytes) {
    switch (lua_type(L, index)) {
    case LUA_TNUMBER:
    case LUA_TSTRING:
        lua_pushvalue(L, index);
        break;
    case LUA_TBOOLEAN:
        lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false");
        break;
    default:
        lua_pushstring(L, luaL_typename(L, index));
    }
    return lua_tolstring(L, -1, bytes);
}

/* Goes to the problems as a hint, so that authors see it where they see everything else. */
int library_print(lua_State *L) {
    ScriptHost *host = script_host(L);
    int count = lua_gettop(L);
    if (host->prints_left <= 0) return luaL_error(L, "print() was called too often");
    host->prints_left--;
    Text line = text_begin(host->arena);
    for (int i = 1; i <= count; i++) {
        size_t bytes = 0;
        const char *piece = push_text_of(L, i, &bytes);
        if (bytes > host->print_bytes_left) return luaL_error(L, "print() wrote too much");
        host->print_bytes_left -= bytes;
        if (i > 1) text_add(&line, " ");
        text_add_bytes(&line, piece, bytes);
        lua_pop(L, 1);
    }
    Problem problem = {.kind = PROBLEM_HINT, .code = "H101", .file = files_current_name(host), .message = line.data};
    problem.line = files_line_here(L);
    problems_add(host->problems, &problem);
    return 0;
}

int library_select(lua_State *L) {
    int count = lua_gettop(L) - 1;
    if (lua_type(L, 1) == LUA_TSTRING && text_equal(lua_tostring(L, 1), "#")) {
        lua_pushinteger(L, count);
        return 1;
    }
    lua_Integer from = luaL_checkinteger(L, 1);
    if (from < 0) from = count + from + 1;
    luaL_argcheck(L, from >= 1, 1, "index out of range");
    return from > count ? 0 : count - (int)from + 1;
}

int library_tonumber(lua_State *L) {
    luaL_checkany(L, 1);
    if (lua_type(L, 1) == LUA_TNUMBER) {
        lua_settop(L, 1);
        return 1;
    }
    const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tostring(L, 1) : NULL;
    if (!text || lua_stringtonumber(L, text) != lua_rawlen(L, 1) + 1) lua_pushnil(L);
    return 1;
}

int library_tostring(lua_State *L) {
    size_t bytes = 0;
    luaL_checkany(L, 1);
    push_text_of(L, 1, &bytes);
    return 1;
}

int library_type(lua_State *L) {
    luaL_checkany(L, 1);
    lua_pushstring(L, luaL_typename(L, 1));
    return 1;
}
