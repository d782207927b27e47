/* SPDX-License-Identifier: MIT
 *
 * Saved games in the user's folder: autosave.miti, the autosaves of games before it (autosave_2.miti …), and those the
 * player named, in saves/. Every write replaces a file in one step, so a full disk loses nothing; what is deleted is
 * kept in memory until it is put back, another is deleted or the program ends. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/app.h"
#include "campaign/campaign_log.h"

enum { SAVES_MOST = 200 };

static const char suffix[] = ".miti";

/* ---- Paths ---- */

static char *saves_folder(const App *app, Arena *arena) {
    return arena_format(arena, "%ssaves", platform_user_folder(app->platform));
}

/* 1: the latest, the one the game goes on writing. */
static char *autosave_path(const App *app, Arena *arena, int number) {
    const char *folder = platform_user_folder(app->platform);
    return number == 1 ? arena_copy(arena, app->save_path) : arena_format(arena, "%sautosave_%d.miti", folder, number);
}

/* A name as a file's: signs that some system cannot have in one become '_'. */
static char *named_path(const App *app, Arena *arena, const char *name) {
    char *file = arena_copy(arena, name);
    for (char *at = file; *at; at++) {
        if ((unsigned char)*at < ' ' || strchr("/\\:*?\"<>|", *at) || (at == file && *at == '.')) {
            *at = '_';
        }
    }
    return arena_format(arena, "%s/%s%s", saves_folder(app, arena), file, suffix);
}

/* ---- The list ---- */

static const char *say_time(Arena *arena, int64_t seconds) {
    time_t moment = (time_t)seconds;
    struct tm parts;
    char text[32];
    if (seconds <= 0 || !localtime_r(&moment, &parts) || strftime(text, sizeof text, "%Y-%m-%d %H:%M", &parts) == 0) {
        return "";
    }
    return arena_copy(arena, text);
}

/* A file that is no save at all is listed too, with what is wrong with it. */
static void add_save(App *app, const char *path, const char *name, int autosave) {
    Arena *arena = app->saves_arena;
    char *text;
    size_t bytes;
    Error error;
    AppSave save = {.path = path, .written = app->files->modified(app->files->user, path)};
    save.shown = (ScreenSave){.name = name, .autosave = autosave, .saved_at = say_time(arena, save.written)};
    bool is_good = app->files->read(app->files->user, arena, path, &text, &bytes, &error) &&
                   campaign_log_read_stored(&save.shown.stored, arena, path, text, bytes, &error) &&
                   campaign_log_can_continue(app->content, path, text, bytes, &error);
    save.shown.why_not = is_good ? NULL : arena_copy(arena, error.message);
    if (!save.shown.stored.scenario) {
        save.shown.stored.scenario = "";
    }
    list_push(arena, &app->saves, save);
}

static void add_named(App *app) {
    Arena *arena = app->saves_arena;
    const char *folder = saves_folder(app, arena);
    char **names;
    int count;
    if (!app->files->list(app->files->user, arena, folder, &names, &count, NULL)) {
        return;
    }
    for (int i = 0; i < count && app->saves.count < SAVES_MOST; i++) {
        size_t bytes = strlen(names[i]), end = sizeof suffix - 1;
        if (bytes > end && text_equal(names[i] + bytes - end, suffix)) {
            add_save(app, file_join(arena, folder, names[i]), arena_copy_bytes(arena, names[i], bytes - end), 0);
        }
    }
}

/* The latest first; those of one moment by name, so that the order is always the same. */
static int compare_saves(const void *left, const void *right) {
    const AppSave *a = left, *b = right;
    return a->written != b->written ? (a->written < b->written) - (a->written > b->written) : strcmp(a->path, b->path);
}

void app_list_saves(App *app) {
    if (!app->saves_arena) {
        app->saves_arena = arena_create();
    }
    arena_clear(app->saves_arena);
    memset(&app->saves, 0, sizeof app->saves);
    app->shown_saves = NULL;
    if (!app->save_path) {
        return;
    }
    for (int number = 1; number <= SCREEN_AUTOSAVES_MOST; number++) {
        const char *path = autosave_path(app, app->saves_arena, number);
        if (app->files->exists(app->files->user, path)) {
            add_save(app, path, NULL, number);
        }
    }
    add_named(app);
    app->has_save = app->files->exists(app->files->user, app->save_path);
    app->has_saves = app->saves.count > 0;
    if (app->has_saves) {
        qsort(app->saves.items, (size_t)app->saves.count, sizeof *app->saves.items, compare_saves);
    }
    ScreenSave *shown = ARENA_ARRAY(app->saves_arena, ScreenSave, app->saves.count);
    for (int i = 0; i < app->saves.count; i++) {
        shown[i] = app->saves.items[i].shown;
    }
    app->shown_saves = shown;
}

bool app_has_saves(const App *app) {
    Arena *arena = arena_create();
    char **names;
    int count = 0;
    bool is_read = app->files->list(app->files->user, arena, saves_folder(app, arena), &names, &count, NULL);
    arena_destroy(arena);
    return app->has_save || (is_read && count > 0);
}

/* ---- The autosave ---- */

typedef struct Autosave {
    char *text; /* NULL: none */
    size_t bytes;
} Autosave;

static bool is_same(const Autosave *a, const Autosave *b) {
    return a->bytes == b->bytes && (a->bytes == 0 || memcmp(a->text, b->text, a->bytes) == 0);
}

/* Makes room for another game: the autosaves of earlier ones move one back, up to the first that is missing or that
 * stands there twice, as after a move that could not be finished; without one the oldest goes. False, and nothing is
 * lost, when one cannot be read or written. */
static bool move_autosaves(const App *app, Arena *arena, Error *error) {
    const FileAccess *files = app->files;
    Autosave saves[SCREEN_AUTOSAVES_MOST + 1] = {{NULL, 0}}; /* by number */
    int last = 1;
    for (int number = 1; number <= app->settings.autosaves; number++) {
        const char *path = autosave_path(app, arena, number);
        if (!files->exists(files->user, path)) break;
        if (!files->read(files->user, arena, path, &saves[number].text, &saves[number].bytes, error)) return false;
        if (number > 1 && is_same(&saves[number], &saves[number - 1])) break;
        last = number;
    }
    if (last == app->settings.autosaves) last--;
    for (int number = last; number >= 1; number--) {
        const char *to = autosave_path(app, arena, number + 1);
        bool is_there = is_same(&saves[number], &saves[number + 1]);
        if (!is_there && !files->write(files->user, to, saves[number].text, saves[number].bytes, error)) return false;
    }
    return true;
}

/* The file on disk tells the beginning of this game. */
static bool is_this_game(const App *app, Arena *arena) {
    char *text;
    size_t bytes;
    const char *log = campaign_log_text(app->campaign, arena);
    return app->files->read(app->files->user, arena, app->save_path, &text, &bytes, NULL) && bytes <= strlen(log) &&
           memcmp(text, log, bytes) == 0;
}

bool app_autosave(App *app, Error *error) {
    if (!app->save_path) {
        return true;
    }
    Arena *arena = arena_create();
    bool is_other = app->files->exists(app->files->user, app->save_path) && !is_this_game(app, arena);
    bool is_saved = (!is_other || move_autosaves(app, arena, error)) &&
                    campaign_log_save(app->campaign, app->files, app->save_path, error);
    arena_destroy(arena);
    app->has_save = app->has_save || is_saved;
    app->has_saves = app->has_saves || is_saved;
    return is_saved;
}

/* ---- Named saves ---- */

bool app_save_as(App *app, const char *name, Error *error) {
    const char *language = app->settings.language;
    if (!app->save_path) {
        return error_set(error, "%s", content_text(app->content, language, "ui.saves.no_folder"));
    }
    Arena *arena = arena_create();
    const char *path = named_path(app, arena, name);
    bool is_saved = false;
    if (app->files->exists(app->files->user, path)) {
        error_set(error, "%s", content_text(app->content, language, "ui.saves.taken"));
    } else {
        is_saved = app->files->make_folder(app->files->user, saves_folder(app, arena), error) &&
                   campaign_log_save(app->campaign, app->files, path, error);
    }
    arena_destroy(arena);
    app_list_saves(app);
    return is_saved;
}

/* ---- Deleting ---- */

static void forget_deleted(App *app) {
    arena_destroy(app->deleted.arena);
    app->deleted = (AppDeleted){0};
}

bool app_delete_save(App *app, int index, Error *error) {
    CHECK(index >= 0 && index < app->saves.count);
    const AppSave *save = &app->saves.items[index];
    AppDeleted kept = {.arena = arena_create()};
    bool is_gone = app->files->read(app->files->user, kept.arena, save->path, &kept.text, &kept.bytes, error) &&
                   app->files->remove(app->files->user, save->path, error);
    if (!is_gone) {
        arena_destroy(kept.arena);
        return false;
    }
    kept.path = arena_copy(kept.arena, save->path);
    kept.name = arena_copy(kept.arena, save->shown.name ? save->shown.name : "");
    forget_deleted(app);
    app->deleted = kept;
    app_list_saves(app);
    return true;
}

bool app_put_back(App *app, Error *error) {
    const AppDeleted *kept = &app->deleted;
    if (!kept->arena) {
        return true;
    }
    if (app->files->exists(app->files->user, kept->path)) {
        return error_set(error, "%s", content_text(app->content, app->settings.language, "ui.saves.taken"));
    }
    if (!app->files->write(app->files->user, kept->path, kept->text, kept->bytes, error)) {
        return false;
    }
    forget_deleted(app);
    app_list_saves(app);
    return true;
}

void app_forget_saves(App *app) {
    forget_deleted(app);
    arena_destroy(app->saves_arena);
    app->saves_arena = NULL;
}
