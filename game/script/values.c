/* SPDX-License-Identifier: MIT
 *
 * Lua tables copied into plain trees, at the moment a constructor hands them over; what the script does to the table
 * later changes nothing. Keys come out sorted, so the result never depends on Lua's hashing. A table may carry a
 * field `_line` put there by a word of the prelude: it becomes the line of the copy. */
#include <stdlib.h>
#include <string.h>

#include "script/script_lua.h"

enum { DEEPEST = 16 };

typedef struct Copying {
    lua_State *L;
    ScriptHost *host;
    int line; /* of the object, for complaints */
} Copying;

static ScriptValue copy_value(Copying *copying, int index, int depth);

static void complain(Copying *copying, const char *what, const char *hint) {
    if (!files_is_first_report(copying->L, what, copying->line)) return;
    problems_error(copying->host->problems, "E108", files_current_name(copying->host), copying->line, hint, "%s", what);
}

/* Texts with a 0 byte would end early in C, so they are refused like broken UTF-8. */
static ScriptValue copy_text(Copying *copying, int index) {
    size_t bytes = 0;
    const char *text = lua_tolstring(copying->L, index, &bytes);
    budget_charge(copying->L, (int64_t)(bytes / 16));
    if (strlen(text) != bytes || text_find_invalid_utf8(text, bytes) >= 0) {
        complain(copying, "a text that is not valid UTF-8", "save the file as UTF-8");
        return (ScriptValue){.kind = SCRIPT_BROKEN};
    }
    return (ScriptValue){.kind = SCRIPT_TEXT, .text = arena_copy_bytes(copying->host->arena, text, bytes)};
}

static int compare_fields(const void *left, const void *right) {
    return strcmp(((const ScriptField *)left)->key, ((const ScriptField *)right)->key);
}

/* What is neither in the list part nor `_line`. The arrays are made in one piece: they stay as long as the content. */
static int count_fields(lua_State *L, int table) {
    int count = 0;
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
        count += lua_type(L, -2) == LUA_TSTRING && strcmp(lua_tostring(L, -2), "_line") != 0;
    }
    return count;
}

/* The fields, without the list part and `_line`. */
static void copy_fields(Copying *copying, int table, ScriptValue *out, int depth) {
    lua_State *L = copying->L;
    LIST(ScriptField) fields = {.capacity = count_fields(L, table)};
    if (fields.capacity > 0) fields.items = ARENA_ARRAY(copying->host->arena, ScriptField, fields.capacity);
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
        if (lua_isinteger(L, -2) && lua_tointeger(L, -2) >= 1 && lua_tointeger(L, -2) <= out->item_count) continue;
        if (lua_type(L, -2) != LUA_TSTRING) {
            complain(copying, "a table with keys that are neither names nor 1, 2, 3 without a hole",
                     "write a list as { a, b, c }");
            continue;
        }
        ScriptValue key = copy_text(copying, -2);
        if (key.kind != SCRIPT_TEXT) continue;
        if (text_equal(key.text, "_line")) {
            out->line = (int)lua_tointeger(L, -1);
            continue;
        }
        ScriptField field = {.key = key.text, .value = copy_value(copying, -1, depth + 1)};
        list_push(copying->host->arena, &fields, field);
    }
    if (fields.count > 0) qsort(fields.items, (size_t)fields.count, sizeof *fields.items, compare_fields);
    out->fields = fields.items;
    out->field_count = fields.count;
}

static ScriptValue copy_table(Copying *copying, int index, int depth) {
    lua_State *L = copying->L;
    int table = lua_absindex(L, index);
    ScriptValue out = {.kind = SCRIPT_TABLE};
    if (sandbox_is_broken(L, table)) return (ScriptValue){.kind = SCRIPT_BROKEN};
    if (depth > DEEPEST) {
        complain(copying, "a table that is nested too deeply, or holds itself", "at most 16 tables inside each other");
        return (ScriptValue){.kind = SCRIPT_BROKEN};
    }
    luaL_checkstack(L, 8, "copying a table");
    LIST(ScriptValue) items = {.capacity = (int)lua_rawlen(L, table)};
    if (items.capacity > 0) items.items = ARENA_ARRAY(copying->host->arena, ScriptValue, items.capacity);
    for (lua_Integer i = 1; lua_rawgeti(L, table, i) != LUA_TNIL; i++) {
        ScriptValue item = copy_value(copying, -1, depth + 1);
        list_push(copying->host->arena, &items, item);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    out.items = items.items;
    out.item_count = items.count;
    copy_fields(copying, table, &out, depth);
    return out;
}

static ScriptValue copy_value(Copying *copying, int index, int depth) {
    lua_State *L = copying->L;
    budget_charge(L, 10);
    if (--copying->host->values_left < 0) luaL_error(L, "the mod's objects hold too many values");
    switch (lua_type(L, index)) {
    case LUA_TNIL:
        return (ScriptValue){.kind = SCRIPT_NIL};
    case LUA_TBOOLEAN:
        return (ScriptValue){.kind = SCRIPT_BOOLEAN, .boolean = lua_toboolean(L, index)};
    case LUA_TNUMBER:
        return (ScriptValue){.kind = SCRIPT_NUMBER, .number = lua_tonumber(L, index)};
    case LUA_TSTRING:
        return copy_text(copying, index);
    case LUA_TTABLE:
        return copy_table(copying, index, depth);
    default:
        return (ScriptValue){.kind = SCRIPT_FUNCTION};
    }
}

ScriptValue values_copy(lua_State *L, int index, int line) {
    Copying copying = {.L = L, .host = script_host(L), .line = line};
    ScriptValue value = copy_value(&copying, index, 0);
    if (value.line == 0) value.line = line;
    return value;
}

const ScriptField *script_field(const ScriptValue *table, const char *key) {
    int low = 0, high = table->field_count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        int order = strcmp(key, table->fields[middle].key);
        if (order == 0) return &table->fields[middle];
        if (order < 0) high = middle;
        if (order > 0) low = middle + 1;
    }
    return NULL;
}

const char *script_kind_name(ScriptKind kind) {
    static const char *const names[] = {"nothing", "true or false", "a number",        "a text",
                                        "a table", "a function",    "something broken"};
    return names[kind];
}
