/* SPDX-License-Identifier: MIT
 *
 * What a mod can reach: exactly the names of ALLOWED below and the words of the prelude. Nothing is opened and then
 * taken away; Lua's own libraries are never opened at all, so ("x"):rep has no metatable to go through, and there is
 * no function that loads code, catches an error, sets a metatable or starts a coroutine.
 *
 * The mod's _ENV is an empty table: reading goes to the words, writing is refused. An unknown name is reported and
 * gives a value that lets the file go on, so that one misspelling does not hide the next. */
#include <math.h>
#include <string.h>

#include "script/script_lua.h"

typedef struct Allowed {
    const char *group; /* NULL = a global */
    const char *name;
    lua_CFunction function;
} Allowed;

static const Allowed ALLOWED[] = {
    /* the base library, trimmed; print writes to the problems */
    {NULL, "assert", library_assert},
    {NULL, "error", library_error},
    {NULL, "ipairs", library_ipairs},
    {NULL, "pairs", library_pairs}, /* in the order of the keys */
    {NULL, "print", library_print},
    {NULL, "select", library_select},
    {NULL, "tonumber", library_tonumber},
    {NULL, "tostring", library_tostring}, /* without addresses */
    {NULL, "type", library_type},
    /* lists */
    {"table", "concat", library_table_concat},
    {"table", "insert", library_table_insert},
    {"table", "remove", library_table_remove},
    {"table", "sort", library_table_sort}, /* keeps ties in order */
    {"table", "unpack", library_table_unpack},
    /* exact arithmetic only; nothing random */
    {"math", "abs", library_math_abs},
    {"math", "ceil", library_math_ceil},
    {"math", "floor", library_math_floor},
    {"math", "fmod", library_math_fmod},
    {"math", "max", library_math_max},
    {"math", "min", library_math_min},
    {"math", "sqrt", library_math_sqrt},
    /* plain text */
    {"text", "find", library_text_find},
    {"text", "replace", library_text_replace},
    {"text", "split", library_text_split},
    {"text", "starts", library_text_starts},
    {"text", "trim", library_text_trim},
};

/* Names of Lua that authors may look for; the message then says that they are left out on purpose. */
static const char *const LEFT_OUT[] = {
    "collectgarbage", "coroutine", "debug",        "dofile",  "getmetatable", "io",       "load",   "loadfile",
    "loadstring",     "next",      "os",           "package", "pcall",        "rawequal", "rawget", "rawlen",
    "rawset",         "require",   "setmetatable", "string",  "utf8",         "warn",     "xpcall", "_G",
};

static const char BROKEN_KEY[] = "broken value";

/* ---- The value that stands for something already reported ---- */

static int give_broken(lua_State *L) {
    sandbox_push_broken(L);
    return 1;
}

static int give_false(lua_State *L) {
    lua_pushboolean(L, false);
    return 1;
}

static int give_zero(lua_State *L) {
    lua_pushinteger(L, 0);
    return 1;
}

static int ignore_write(lua_State *L) {
    (void)L;
    return 0;
}

/* One table for all, with every operator leading back to it. */
static void make_broken(lua_State *L) {
    static const char *const alike[] = {"__index", "__call", "__add",  "__sub",  "__mul",    "__div",
                                        "__mod",   "__pow",  "__unm",  "__idiv", "__concat", "__band",
                                        "__bor",   "__bxor", "__bnot", "__shl",  "__shr"};
    lua_newtable(L);
    lua_newtable(L);
    for (int i = 0; i < COUNT_OF(alike); i++) {
        lua_pushcfunction(L, give_broken);
        lua_setfield(L, -2, alike[i]);
    }
    lua_pushcfunction(L, give_false);
    lua_setfield(L, -2, "__lt");
    lua_pushcfunction(L, give_false);
    lua_setfield(L, -2, "__le");
    lua_pushcfunction(L, give_zero);
    lua_setfield(L, -2, "__len");
    lua_pushcfunction(L, ignore_write);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
    lua_rawsetp(L, LUA_REGISTRYINDEX, BROKEN_KEY);
}

void sandbox_push_broken(lua_State *L) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, BROKEN_KEY);
}

bool sandbox_is_broken(lua_State *L, int index) {
    int at = lua_absindex(L, index);
    sandbox_push_broken(L);
    bool is_same = lua_rawequal(L, at, -1);
    lua_pop(L, 1);
    return is_same;
}

/* The key that an __index or __newindex was called with. */
static const char *name_asked(lua_State *L) {
    return lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2);
}

/* ---- The doors of the prelude ---- */

/* add(type, id, table): an object of the mod. The one way out of the box. */
static int door_add(lua_State *L) {
    ScriptHost *host = script_host(L);
    if (sandbox_is_broken(L, 3)) return 0;
    luaL_checktype(L, 3, LUA_TTABLE);
    if (host->objects.count >= SCRIPT_MOST_OBJECTS) {
        return luaL_error(L, "the mod makes more than %d objects", SCRIPT_MOST_OBJECTS);
    }
    int line = (int)luaL_optinteger(L, 4, files_line_here(L));
    ScriptObject object = {.line = line, .file = files_current_name(host)};
    object.type = arena_copy(host->arena, luaL_checkstring(L, 1));
    object.id = arena_copy(host->arena, luaL_checkstring(L, 2));
    object.value = values_copy(L, 3, line);
    if (host->lines) {
        for (int i = 0; i < host->lines->heads.count; i++) {
            const ScriptLineHead *head = &host->lines->heads.items[i];
            bool is_it = head->line == line && text_equal(head->type, object.type) && text_equal(head->id, object.id);
            if (is_it && head->table) script_lines_apply(&object.value, head->table);
        }
    }
    list_push(host->arena, &host->objects, object);
    return 0;
}

/* complain(what, hint): reports the line of the mod and goes on; gives the broken value. */
static int door_complain(lua_State *L) {
    ScriptHost *host = script_host(L);
    const char *what = luaL_checkstring(L, 1);
    int line = files_line_here(L);
    if (!files_is_first_report(L, what, line)) return give_broken(L);
    problems_error(host->problems, "E107", files_current_name(host), line, luaL_optstring(L, 2, NULL), "%.200s", what);
    return give_broken(L);
}

static int door_here(lua_State *L) {
    lua_pushinteger(L, files_line_here(L));
    return 1;
}

static int door_is_broken(lua_State *L) {
    lua_pushboolean(L, sandbox_is_broken(L, 1));
    return 1;
}

/* __index of a word's table; upvalues: the word, the names it has. */
static int read_word(lua_State *L) {
    ScriptHost *host = script_host(L);
    const char *word = lua_tostring(L, lua_upvalueindex(1)), *names = lua_tostring(L, lua_upvalueindex(2));
    const char *name = name_asked(L);
    int line = files_line_here(L);
    if (files_is_first_report(L, name, line)) {
        problems_error(host->problems, "E107", files_current_name(host), line,
                       arena_format(host->arena, "it has %s", names), "%s has no ':%.60s'", word, name);
    }
    return give_broken(L);
}

/* seal(table, word, names): an unknown name asked of the table is reported, and the file goes on. */
static int door_seal(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checkstring(L, 2);
    luaL_checkstring(L, 3);
    lua_settop(L, 3);
    lua_newtable(L);
    lua_pushvalue(L, 2);
    lua_pushvalue(L, 3);
    lua_pushcclosure(L, read_word, 2);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, 1);
    lua_settop(L, 1);
    return 1;
}

static const Allowed DOORS[] = {
    {NULL, "add", door_add},   {NULL, "complain", door_complain},
    {NULL, "here", door_here}, {NULL, "is_broken", door_is_broken},
    {NULL, "seal", door_seal},
};

/* ---- The environment ---- */

/* The nearest word, in the table at upvalue 1. Read in an order that does not matter: the least distance, then the
 * least word, wins. */
static const char *nearest_word(lua_State *L, const char *name) {
    const char *words[256];
    int count = 0;
    for (lua_pushnil(L); lua_next(L, lua_upvalueindex(1)); lua_pop(L, 1)) {
        if (count < COUNT_OF(words) && lua_type(L, -2) == LUA_TSTRING) words[count++] = lua_tostring(L, -2);
    }
    for (int i = 1; i < count; i++) {
        const char *moving = words[i];
        int at = i;
        for (; at > 0 && strcmp(moving, words[at - 1]) < 0; at--) words[at] = words[at - 1];
        words[at] = moving;
    }
    return text_nearest(name, words, count);
}

/* __index of the mod's _ENV; upvalue: the words. */
static int read_global(lua_State *L) {
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
    ScriptHost *host = script_host(L);
    const char *name = name_asked(L);
    int line = files_line_here(L);
    if (!files_is_first_report(L, name, line)) return give_broken(L);
    const char *hint = "declare it with 'local', or correct the name";
    for (int i = 0; i < COUNT_OF(LEFT_OUT); i++) {
        if (text_equal(name, LEFT_OUT[i])) hint = "it is not offered to mods; docs/MODDING.md lists what is";
    }
    const char *near = nearest_word(L, name);
    if (near) hint = arena_format(host->arena, "did you mean '%s'?", near);
    problems_error(host->problems, "E103", files_current_name(host), line, hint, "unknown name '%.60s'", name);
    return give_broken(L);
}

/* __newindex of the mod's _ENV. */
static int write_global(lua_State *L) {
    ScriptHost *host = script_host(L);
    const char *name = name_asked(L);
    int line = files_line_here(L);
    if (!files_is_first_report(L, name, line)) return 0;
    problems_error(host->problems, "E104", files_current_name(host), line, "write 'local' before it",
                   "assignment to the undeclared global '%.60s'", name);
    return 0;
}

static int write_library(lua_State *L) {
    return luaL_error(L, "the libraries cannot be changed");
}

static int call_library(lua_State *L) {
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_replace(L, 1);
    lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
    return lua_gettop(L);
}

/* Replaces the table on top by an empty one that shows it and refuses to be written. */
static void seal_library(lua_State *L) {
    lua_newtable(L);
    lua_newtable(L);
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, write_library);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
    lua_remove(L, -2);
}

/* The table `group` of the words, made when it is missing; pushes it. */
static void push_group(lua_State *L, int words, const char *group) {
    if (lua_getfield(L, words, group) == LUA_TTABLE) return;
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    lua_setfield(L, words, group);
}

static void fill_words(lua_State *L, int words) {
    for (int i = 0; i < COUNT_OF(ALLOWED); i++) {
        if (ALLOWED[i].group) push_group(L, words, ALLOWED[i].group);
        if (!ALLOWED[i].group) lua_pushvalue(L, words);
        lua_pushcfunction(L, ALLOWED[i].function);
        lua_setfield(L, -2, ALLOWED[i].name);
        lua_pop(L, 1);
    }
    push_group(L, words, "math");
    lua_pushnumber(L, 3.141592653589793);
    lua_setfield(L, -2, "pi");
    lua_pushnumber(L, HUGE_VAL);
    lua_setfield(L, -2, "huge");
    lua_pop(L, 1);
    static const char *const groups[] = {"table", "math", "text"};
    for (int i = 0; i < COUNT_OF(groups); i++) {
        lua_getfield(L, words, groups[i]);
        seal_library(L);
        lua_setfield(L, words, groups[i]);
    }
    for (int i = 0; i < COUNT_OF(DOORS); i++) {
        lua_pushcfunction(L, DOORS[i].function);
        lua_setfield(L, words, DOORS[i].name);
    }
}

void sandbox_push(lua_State *L) {
    make_broken(L);
    lua_newtable(L);
    int words = lua_gettop(L);
    fill_words(L, words);
    lua_newtable(L);
    lua_newtable(L);
    lua_pushvalue(L, words);
    lua_pushcclosure(L, read_global, 1);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, write_global);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
}

/* The word `text` is a library and a constructor at once: the prelude's call_text becomes the call of the library. */
void sandbox_close_doors(lua_State *L, int words_index) {
    int words = lua_absindex(L, words_index);
    for (int i = 0; i < COUNT_OF(DOORS); i++) {
        lua_pushnil(L);
        lua_setfield(L, words, DOORS[i].name);
    }
    if (lua_getfield(L, words, "call_text") == LUA_TFUNCTION) {
        lua_getfield(L, words, "text");
        lua_getmetatable(L, -1);
        lua_pushvalue(L, -3);
        lua_pushcclosure(L, call_library, 1);
        lua_setfield(L, -2, "__call");
        lua_pop(L, 2);
        lua_pushnil(L);
        lua_setfield(L, words, "call_text");
    }
    lua_pop(L, 1);
}
