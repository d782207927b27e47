/* SPDX-License-Identifier: MIT
 *
 * Lists and numbers for mods: every call here is bounded in time and size, and sort() keeps equal items in their
 * order, because Lua's own order of ties differs between versions. No function here depends on libm's last bit. */
#include <math.h>
#include <string.h>

#include "script/script_lua.h"

enum { MOST_ITEMS = 32768, MOST_UNPACKED = 200 };

static int check_list(lua_State *L, int index) {
    luaL_checktype(L, index, LUA_TTABLE);
    size_t count = lua_rawlen(L, index);
    if (count > MOST_ITEMS) luaL_error(L, "a list of more than %d items", MOST_ITEMS);
    return (int)count;
}

/* One instruction must not cost a megabyte: size and work are bounded as the text grows. */
int library_table_concat(lua_State *L) {
    int count = check_list(L, 1);
    size_t between = 0;
    const char *separator = luaL_optlstring(L, 2, "", &between);
    budget_charge(L, count);
    size_t total = 0;
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (int i = 1; i <= count; i++) {
        if (i > 1) luaL_addlstring(&buffer, separator, between);
        int kind = lua_rawgeti(L, 1, i);
        if (kind != LUA_TSTRING && kind != LUA_TNUMBER) return luaL_error(L, "concat: item %d is no text", i);
        size_t bytes = 0;
        lua_tolstring(L, -1, &bytes);
        total += bytes + between;
        if (total > SCRIPT_MOST_TEXT) return luaL_error(L, "concat: the text is too long");
        budget_charge(L, (int64_t)((bytes + between) / 16));
        luaL_addvalue(&buffer);
    }
    luaL_pushresult(&buffer);
    return 1;
}

int library_table_insert(lua_State *L) {
    int count = check_list(L, 1);
    int arguments = lua_gettop(L);
    if (arguments != 2 && arguments != 3) return luaL_error(L, "insert wants (list, value) or (list, place, value)");
    lua_Integer at = arguments == 2 ? count + 1 : luaL_checkinteger(L, 2);
    luaL_argcheck(L, at >= 1 && at <= count + 1, 2, "place out of range");
    budget_charge(L, count + 1 - at);
    for (lua_Integer i = count; i >= at; i--) {
        lua_rawgeti(L, 1, i);
        lua_rawseti(L, 1, i + 1);
    }
    lua_pushvalue(L, arguments);
    lua_rawseti(L, 1, at);
    return 0;
}

int library_table_remove(lua_State *L) {
    int count = check_list(L, 1);
    lua_Integer at = luaL_optinteger(L, 2, count);
    if (count == 0) return 0;
    luaL_argcheck(L, at >= 1 && at <= count, 2, "place out of range");
    budget_charge(L, count - at);
    lua_rawgeti(L, 1, at);
    for (lua_Integer i = at; i < count; i++) {
        lua_rawgeti(L, 1, i + 1);
        lua_rawseti(L, 1, i);
    }
    lua_pushnil(L);
    lua_rawseti(L, 1, count);
    return 1;
}

/* Does b belong before a? Both are on the top of the stack (a, then b) and are taken off. */
static bool is_out_of_order(lua_State *L, bool has_function) {
    bool out = false;
    if (has_function) {
        lua_pushvalue(L, 2);
        lua_pushvalue(L, -2);
        lua_pushvalue(L, -4);
        lua_call(L, 2, 1);
        out = lua_toboolean(L, -1);
        lua_pop(L, 1);
    } else {
        out = lua_compare(L, -1, -2, LUA_OPLT);
    }
    lua_pop(L, 2);
    return out;
}

/* Merges [low, middle) and [middle, high) of the table at `from` into the table at `to`; on ties the left one first. */
static void merge(lua_State *L, int from, int to, const int bounds[3], bool has_function) {
    int left = bounds[0], right = bounds[1];
    for (int at = bounds[0]; at < bounds[2]; at++) {
        bool take_right = left >= bounds[1];
        if (!take_right && right < bounds[2]) {
            lua_rawgeti(L, from, left);
            lua_rawgeti(L, from, right);
            take_right = is_out_of_order(L, has_function);
        }
        lua_rawgeti(L, from, take_right ? right++ : left++);
        lua_rawseti(L, to, at);
    }
}

int library_table_sort(lua_State *L) {
    int count = check_list(L, 1);
    bool has_function = !lua_isnoneornil(L, 2);
    if (has_function) luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    lua_createtable(L, count, 0);
    lua_createtable(L, count, 0);
    for (int i = 1; i <= count; i++) {
        lua_rawgeti(L, 1, i);
        lua_rawseti(L, 3, i);
    }
    int from = 3, to = 4;
    for (int width = 1; width < count; width *= 2) {
        budget_charge(L, 4 * (int64_t)count);
        for (int low = 1; low <= count; low += 2 * width) {
            int middle = low + width > count + 1 ? count + 1 : low + width;
            int high = low + 2 * width > count + 1 ? count + 1 : low + 2 * width;
            merge(L, from, to, (int[]){low, middle, high}, has_function);
        }
        from = to;
        to = from == 3 ? 4 : 3;
    }
    for (int i = 1; i <= count; i++) {
        lua_rawgeti(L, from, i);
        lua_rawseti(L, 1, i);
    }
    return 0;
}

int library_table_unpack(lua_State *L) {
    int count = check_list(L, 1);
    if (count > MOST_UNPACKED) return luaL_error(L, "unpack of more than %d items", MOST_UNPACKED);
    budget_charge(L, count);
    luaL_checkstack(L, count, "unpack");
    for (int i = 1; i <= count; i++) lua_rawgeti(L, 1, i);
    return count;
}

/* Lua prints 3 and 3.0 differently, so what is whole becomes an integer where it fits. */
static void push_whole(lua_State *L, double value) {
    lua_Integer whole = 0;
    if (lua_numbertointeger(value, &whole)) {
        lua_pushinteger(L, whole);
    } else {
        lua_pushnumber(L, value);
    }
}

int library_math_abs(lua_State *L) {
    double value = luaL_checknumber(L, 1);
    if (lua_isinteger(L, 1)) {
        push_whole(L, fabs(value));
    } else {
        lua_pushnumber(L, fabs(value));
    }
    return 1;
}

int library_math_ceil(lua_State *L) {
    push_whole(L, ceil(luaL_checknumber(L, 1)));
    return 1;
}

int library_math_floor(lua_State *L) {
    push_whole(L, floor(luaL_checknumber(L, 1)));
    return 1;
}

int library_math_fmod(lua_State *L) {
    double by = luaL_checknumber(L, 2);
    luaL_argcheck(L, by != 0, 2, "zero");
    lua_pushnumber(L, fmod(luaL_checknumber(L, 1), by));
    return 1;
}

static int push_extreme(lua_State *L, int operation_sign) {
    int best = 1, count = lua_gettop(L);
    luaL_checknumber(L, 1);
    for (int i = 2; i <= count; i++) {
        double difference = luaL_checknumber(L, i) - lua_tonumber(L, best);
        if (difference * operation_sign > 0) best = i;
    }
    lua_pushvalue(L, best);
    return 1;
}

int library_math_max(lua_State *L) {
    return push_extreme(L, 1);
}

int library_math_min(lua_State *L) {
    return push_extreme(L, -1);
}

int library_math_sqrt(lua_State *L) {
    lua_pushnumber(L, sqrt(luaL_checknumber(L, 1)));
    return 1;
}
