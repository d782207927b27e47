/* SPDX-License-Identifier: MIT
 *
 * What a mod may use up: instructions by a count hook, bytes in the allocator. Both are counts, so every machine stops
 * a script at the same place. Bytes taken and work inside C calls are charged to the same purse, because one
 * instruction may copy a large text. It must never look at a clock. */
#include <stdlib.h>

#include "script/script_lua.h"

enum {
    HOOK_EVERY = 1000,
    BYTES_FOR_ONE_INSTRUCTION = 64,
    WORK_FOR_A_REFUSAL = 20000, /* the collector ran through everything in vain */
    MOST_REFUSALS = 50
};

/* Sitting just under the limit turns every allocation into a full collection, so refusals cost, and end. */
static void refuse(ScriptHost *host) {
    host->work_left -= WORK_FOR_A_REFUSAL;
    if (++host->refusals > MOST_REFUSALS) host->is_out_of_memory = true;
}

static bool may_grow(ScriptHost *host, size_t more, size_t bytes, bool is_text) {
    if (host->is_out_of_memory) return false;
    host->work_left -= (int64_t)(more / BYTES_FOR_ONE_INSTRUCTION);
    size_t most_block = is_text ? SCRIPT_MOST_TEXT + 64 : SCRIPT_MOST_BLOCK;
    return bytes <= most_block && host->bytes_used + more <= SCRIPT_MOST_BYTES;
}

/* lua_Alloc; for a new block Lua passes the kind of object as old_bytes. */
static void *allocate(void *user, void *block, size_t old_bytes, size_t bytes) {
    ScriptHost *host = user;
    bool is_text = !block && old_bytes == LUA_TSTRING;
    size_t had = block ? old_bytes : 0;
    if (bytes == 0) {
        host->bytes_used -= had;
        free(block);
        return NULL;
    }
    if (bytes > had && !may_grow(host, bytes - had, bytes, is_text)) {
        refuse(host);
        return NULL;
    }
    void *moved = realloc(block, bytes);
    if (!moved) base_out_of_memory();
    host->bytes_used += bytes;
    host->bytes_used -= had;
    if (host->bytes_used > host->bytes_most) host->bytes_most = host->bytes_used;
    return moved;
}

void budget_charge(lua_State *L, int64_t work) {
    ScriptHost *host = script_host(L);
    host->work_left -= work;
    if (host->work_left > 0) return;
    host->is_out_of_work = true;
    luaL_error(L, "used up its instructions");
}

static void count(lua_State *L, lua_Debug *where) {
    (void)where;
    budget_charge(L, HOOK_EVERY);
}

lua_State *budget_open_state(ScriptHost *host) {
    host->work_left = SCRIPT_MOST_INSTRUCTIONS;
    lua_State *L = lua_newstate(allocate, host);
    if (L) *(ScriptHost **)lua_getextraspace(L) = host;
    return L;
}

void budget_start(lua_State *L) {
    lua_sethook(L, count, LUA_MASKCOUNT, HOOK_EVERY);
}
