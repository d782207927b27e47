/* SPDX-License-Identifier: MIT
 *
 * Private to script: the only header that includes Lua, and the host that every state carries in its extra space. */
#ifndef SCRIPT_SCRIPT_LUA_H
#define SCRIPT_SCRIPT_LUA_H

#include <lauxlib.h>
#include <lua.h>

#include "script/script.h"
#include "script/script_lines.h"

typedef struct ScriptReported {
    const char *what;
    int file_index;
    int line;
} ScriptReported;

/* What C knows about the mod being run. Reached by script_host(L). */
typedef struct ScriptHost {
    Arena *arena;
    Problems *problems;
    const ScriptSource *source;
    /* budget */
    int64_t work_left;
    size_t bytes_used, bytes_most;
    int refusals;
    bool is_out_of_work, is_out_of_memory;
    /* the file being run */
    int file_index; /* -1 in the prelude */
    const ScriptLines *lines;
    Arena *lines_arena; /* of the file being run */
    /* what came out */
    LIST(ScriptObject) objects;
    LIST(ScriptObject) lost;
    LIST(ScriptReported) reported; /* one complaint a name and line of a file */
    int values_left;               /* to copy */
    int prints_left;
    size_t print_bytes_left;
    /* where the running error came from, filled by the message handler */
    int error_line;
    const char *error_text;
} ScriptHost;

static inline ScriptHost *script_host(lua_State *L) {
    return *(ScriptHost **)lua_getextraspace(L);
}

/* ---- budget.c ---- */
lua_State *budget_open_state(ScriptHost *host); /* NULL when out of memory */
/* Pays for work done inside one C call; ends the script when the budget is used up. */
void budget_charge(lua_State *L, int64_t work);
/* Switches the counting hook on; only the prelude runs without it. */
void budget_start(lua_State *L);

/* ---- sandbox.c ---- */
/* Leaves two tables on the stack: the words (filled by the prelude) and the mod's read-only view of them. */
void sandbox_push(lua_State *L);
/* Takes the prelude's private doors away from the words at the index. */
void sandbox_close_doors(lua_State *L, int words_index);
/* Pushes the value that stands for something already reported: it can be called, indexed and computed with. */
void sandbox_push_broken(lua_State *L);
bool sandbox_is_broken(lua_State *L, int index);

/* ---- values.c ---- */
/* Copies the value at the index; complains about what cannot be content. Raises only when a limit is passed. */
ScriptValue values_copy(lua_State *L, int index, int line);

/* ---- files.c ---- */
/* Line of the innermost frame that is the mod's own; 0 when there is none. */
int files_line_here(lua_State *L);
/* Name of the file now running. */
const char *files_current_name(const ScriptHost *host);
/* False when this was reported for this line of the file already; ends the script when a mod has too many. */
bool files_is_first_report(lua_State *L, const char *what, int line);

/* ---- the libraries: C functions named in the allow list ---- */
int library_assert(lua_State *L);
int library_error(lua_State *L);
int library_ipairs(lua_State *L);
int library_pairs(lua_State *L);
int library_print(lua_State *L);
int library_select(lua_State *L);
int library_tonumber(lua_State *L);
int library_tostring(lua_State *L);
int library_type(lua_State *L);
int library_table_concat(lua_State *L);
int library_table_insert(lua_State *L);
int library_table_remove(lua_State *L);
int library_table_sort(lua_State *L);
int library_table_unpack(lua_State *L);
int library_math_abs(lua_State *L);
int library_math_ceil(lua_State *L);
int library_math_floor(lua_State *L);
int library_math_fmod(lua_State *L);
int library_math_max(lua_State *L);
int library_math_min(lua_State *L);
int library_math_sqrt(lua_State *L);
int library_text_find(lua_State *L);
int library_text_replace(lua_State *L);
int library_text_split(lua_State *L);
int library_text_starts(lua_State *L);
int library_text_trim(lua_State *L);

#endif
