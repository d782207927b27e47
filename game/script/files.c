/* SPDX-License-Identifier: MIT
 *
 * Runs the prelude and the files of one mod and turns everything that goes wrong into problems with file and line.
 * A file that Lua refuses is cut at the heads of its objects, so that each piece is heard; a file that stops half-way
 * does not stop the next one. Chunks are named f<number> and p<number> (prelude), which Lua never shortens.
 * Every call that can raise runs inside lua_pcall. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "script/script_lua.h"

enum { MOST_REPORTS = 200, MOST_VALUES = 400000, MOST_PRINTS = 200, MOST_PIECES = 256 };

static const char WORDS_KEY[] = "words", VIEW_KEY[] = "view";

static const ScriptFile *current_file(const ScriptHost *host) {
    bool is_prelude = host->file_index < 0;
    return is_prelude ? &host->source->prelude[-host->file_index - 1] : &host->source->files[host->file_index];
}

const char *files_current_name(const ScriptHost *host) {
    return current_file(host)->name;
}

int files_line_here(lua_State *L) {
    lua_Debug frame;
    for (int level = 0; lua_getstack(L, level, &frame); level++) {
        if (!lua_getinfo(L, "Sl", &frame)) return 0;
        if (frame.source[0] == '=' && frame.source[1] == 'f' && frame.currentline > 0) return frame.currentline;
    }
    return 0;
}

bool files_is_first_report(lua_State *L, const char *what, int line) {
    ScriptHost *host = script_host(L);
    budget_charge(L, 500);
    for (int i = 0; i < host->reported.count; i++) {
        const ScriptReported *old = &host->reported.items[i];
        if (old->file_index == host->file_index && old->line == line && text_equal(old->what, what)) return false;
    }
    if (host->reported.count >= MOST_REPORTS)
        luaL_error(L, "more than %d problems; the rest is not read", MOST_REPORTS);
    ScriptReported report = {.what = arena_copy(host->arena, what), .file_index = host->file_index, .line = line};
    list_push(host->arena, &host->reported, report);
    return true;
}

/* Takes "f12:34: " off the front; *line becomes 34 when it was not known. */
static const char *strip_place(const char *message, int *line) {
    const char *at = message;
    if (*at != 'f' && *at != 'p') return message;
    for (at++; isdigit((unsigned char)*at);) at++;
    if (at == message + 1 || *at != ':') return message;
    int found = atoi(++at);
    while (isdigit((unsigned char)*at)) at++;
    if (at[0] != ':' || at[1] != ' ') return message;
    if (*line == 0) *line = found;
    return at + 2;
}

/* Message handler: keeps what happened before the stack is gone. */
static int note_error(lua_State *L) {
    ScriptHost *host = script_host(L);
    const char *message = lua_type(L, 1) == LUA_TSTRING ? lua_tostring(L, 1) : "an error that is not a text";
    host->error_line = files_line_here(L);
    message = strip_place(message, &host->error_line);
    host->error_text = arena_copy_bytes(host->arena, message, strnlen(message, 400));
    return 1;
}

static void report_stop(ScriptHost *host, int status) {
    const char *file = files_current_name(host);
    int line = host->error_line;
    if (host->is_out_of_work || host->work_left <= 0) {
        host->is_out_of_work = true;
        problems_error(host->problems, "E105", file, line, "look for a loop that does not end",
                       "the mod used up its %d instructions", SCRIPT_MOST_INSTRUCTIONS);
    } else if (status == LUA_ERRMEM || host->is_out_of_memory) {
        problems_error(
            host->problems, "E106", file, line, "look for recursion or a table or text that only grows",
            "the mod asked for more memory than it may have (%d MiB; %d KiB for one table, %d KiB for a text)",
            SCRIPT_MOST_BYTES >> 20, SCRIPT_MOST_BLOCK >> 10, SCRIPT_MOST_TEXT >> 10);
    } else {
        problems_error(host->problems, "E102", file, line, "the object was not read to its end", "%s",
                       host->error_text ? host->error_text : "the script stopped");
    }
}

/* Runs the function on top of the stack with the table `environment_key` of the registry as its _ENV. */
static bool run_chunk(lua_State *L, const char *environment_key) {
    ScriptHost *host = script_host(L);
    host->error_line = 0;
    host->error_text = NULL;
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, environment_key) != LUA_TTABLE || !lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
    lua_pushcfunction(L, note_error);
    lua_insert(L, -2);
    int status = lua_pcall(L, 0, 0, -2);
    lua_settop(L, 0);
    if (status != LUA_OK) report_stop(host, status);
    return status == LUA_OK;
}

typedef struct Piece {
    const char *text;
    size_t start, end; /* what stands before start is read as blank lines */
    const char *chunk;
} Piece;

/* Only texts ("t"): bytecode is never read. */
static bool load_piece(lua_State *L, const Piece *piece, int *line, const char **message) {
    ScriptHost *host = script_host(L);
    char *text = arena_copy_bytes(host->lines_arena, piece->text, piece->end);
    for (size_t i = 0; i < piece->start; i++) text[i] = text[i] == '\n' ? '\n' : ' ';
    int status = luaL_loadbufferx(L, text, piece->end, piece->chunk, "t");
    if (status == LUA_OK) return true;
    const char *said = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "cannot be read";
    *line = 0;
    said = strip_place(said, line);
    *message = arena_copy_bytes(host->arena, said, strnlen(said, 400));
    lua_settop(L, 0);
    if (status == LUA_ERRMEM) *message = "the file needs more memory to be read than a mod may have";
    return false;
}

static void report_syntax(ScriptHost *host, int line, const char *message) {
    problems_error(host->problems, "E101", files_current_name(host), line, "correct the Lua text", "%s", message);
}

/* Reads each object after a line by itself: of a file that Lua refused as a whole, or that stopped there. Pieces share
 * no locals, so they are run only when the file has none. False when no piece was at fault. */
static bool run_pieces(lua_State *L, const char *chunk, int after_line) {
    ScriptHost *host = script_host(L);
    const ScriptFile *file = current_file(host);
    bool found = false;
    int heard = 0;
    for (int i = -1; i < host->lines->heads.count && heard < MOST_PIECES; i++) {
        const ScriptLineHead *heads = host->lines->heads.items;
        if ((i < 0 ? 0 : heads[i].line) < after_line) continue;
        Piece piece = {.text = file->text, .chunk = chunk, .start = i < 0 ? 0 : heads[i].offset};
        piece.end = i + 1 < host->lines->heads.count ? heads[i + 1].offset : file->bytes;
        int line = 0;
        const char *message = NULL;
        if (host->work_left <= 0) break;
        heard++;
        if (!load_piece(L, &piece, &line, &message)) {
            report_syntax(host, line, message);
            found = true;
        } else if (host->lines->has_locals) {
            lua_settop(L, 0);
        } else if (!run_chunk(L, VIEW_KEY) && (host->is_out_of_work || host->is_out_of_memory)) {
            break;
        }
    }
    return found;
}

static bool has_object(const ScriptHost *host, const ScriptLineHead *head, int first_object) {
    for (int i = first_object; i < host->objects.count; i++) {
        const ScriptObject *object = &host->objects.items[i];
        if (text_equal(object->type, head->type) && text_equal(object->id, head->id)) return true;
    }
    return false;
}

/* Heads without an object: others may name them without being called wrong. */
static void note_lost(ScriptHost *host, int first_object) {
    for (int i = 0; i < host->lines->heads.count; i++) {
        const ScriptLineHead *head = &host->lines->heads.items[i];
        if (has_object(host, head, first_object)) continue;
        ScriptObject lost = {.file = files_current_name(host), .line = head->line};
        lost.type = arena_copy(host->arena, head->type);
        lost.id = arena_copy(host->arena, head->id);
        list_push(host->arena, &host->lost, lost);
    }
}

/* Checked before Lua sees the file: size, because the parser has no limit of its own, and UTF-8. */
static bool check_bytes(ScriptHost *host, const ScriptFile *file) {
    if (file->bytes > SCRIPT_MOST_FILE) {
        problems_error(host->problems, "E109", file->name, 0, "split it", "the file is larger than %d KiB",
                       SCRIPT_MOST_FILE >> 10);
        return false;
    }
    ptrdiff_t broken = text_find_invalid_utf8(file->text, file->bytes);
    if (broken < 0) return true;
    int line = 1;
    for (ptrdiff_t i = 0; i < broken; i++) line += file->text[i] == '\n';
    problems_error(host->problems, "E109", file->name, line, "save it as UTF-8", "the file is not valid UTF-8");
    return false;
}

/* After an error in one object the objects below it can be heard, when they need nothing from above. */
static bool can_go_on(const ScriptHost *host) {
    return host->error_line > 0 && !host->lines->has_locals && !host->is_out_of_work && !host->is_out_of_memory;
}

static void run_file(lua_State *L, int index) {
    ScriptHost *host = script_host(L);
    const ScriptFile *file = &host->source->files[index];
    host->file_index = index;
    arena_clear(host->lines_arena);
    host->lines = script_lines_read(host->lines_arena, file->text, file->bytes);
    int first_object = host->objects.count;
    int errors = host->problems->error_count;
    if (check_bytes(host, file)) {
        for (int i = 0; i < host->lines->powers.count; i++) {
            problems_error(host->problems, "E110", file->name, host->lines->powers.items[i], "multiply instead",
                           "the operator ^ is not offered: its last bit differs between machines");
        }
        const char *chunk = arena_format(host->arena, "=f%d", index);
        Piece whole = {.text = file->text, .end = file->bytes, .chunk = chunk};
        int line = 0;
        const char *message = NULL;
        bool is_read = load_piece(L, &whole, &line, &message);
        if (is_read && !run_chunk(L, VIEW_KEY) && can_go_on(host)) run_pieces(L, chunk, host->error_line + 1);
        if (!is_read && !run_pieces(L, chunk, 0)) report_syntax(host, line, message);
    }
    if (host->problems->error_count > errors) note_lost(host, first_object);
}

static int set_up(lua_State *L) {
    sandbox_push(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, VIEW_KEY);
    lua_rawsetp(L, LUA_REGISTRYINDEX, WORDS_KEY);
    return 0;
}

static int close_prelude(lua_State *L) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, WORDS_KEY);
    sandbox_close_doors(L, -1);
    return 0;
}

/* Prelude files are numbered -1, -2 ... as file_index. */
static bool run_prelude(lua_State *L) {
    ScriptHost *host = script_host(L);
    bool is_good = true;
    for (int i = 0; i < host->source->prelude_count; i++) {
        const ScriptFile *file = &host->source->prelude[i];
        host->file_index = -i - 1;
        Piece whole = {.text = file->text, .end = file->bytes, .chunk = arena_format(host->arena, "=p%d", i)};
        int line = 0;
        const char *message = NULL;
        if (load_piece(L, &whole, &line, &message)) {
            is_good = run_chunk(L, WORDS_KEY) && is_good;
        } else {
            report_syntax(host, line, message);
            is_good = false;
        }
    }
    lua_pushcfunction(L, close_prelude);
    bool is_closed = lua_pcall(L, 0, 0, 0) == LUA_OK;
    CHECK(is_closed);
    return is_good;
}

static void run_files(lua_State *L) {
    ScriptHost *host = script_host(L);
    budget_start(L);
    for (int i = 0; i < host->source->file_count; i++) {
        if (host->is_out_of_work || host->is_out_of_memory) break;
        run_file(L, i);
        lua_gc(L, LUA_GCCOLLECT);
    }
}

bool script_run(Arena *arena, const ScriptSource *source, ScriptResult *out, Problems *problems) {
    ScriptHost host = {.arena = arena, .problems = problems, .source = source, .values_left = MOST_VALUES};
    host.prints_left = MOST_PRINTS;
    host.print_bytes_left = SCRIPT_MOST_TEXT;
    *out = (ScriptResult){0};
    int errors = problems->error_count;
    if (source->file_count > SCRIPT_MOST_FILES) {
        problems_error(problems, "E109", source->files[0].name, 0, "join some", "the mod has more than %d files",
                       SCRIPT_MOST_FILES);
        return false;
    }
    host.lines_arena = arena_create();
    lua_State *L = budget_open_state(&host);
    CHECK(L);
    lua_pushcfunction(L, set_up);
    bool is_set_up = lua_pcall(L, 0, 0, 0) == LUA_OK;
    CHECK(is_set_up);
    if (run_prelude(L)) run_files(L);
    lua_close(L);
    arena_destroy(host.lines_arena);
    out->objects = host.objects.items;
    out->object_count = host.objects.count;
    out->lost = host.lost.items;
    out->lost_count = host.lost.count;
    out->work_used = SCRIPT_MOST_INSTRUCTIONS - host.work_left;
    out->most_bytes = host.bytes_most;
    return problems->error_count == errors;
}
