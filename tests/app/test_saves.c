/* SPDX-License-Identifier: MIT
 *
 * The saves of the game on a disk that fails. For every call of the file table in turn and for everything a player can
 * do with saves: one clear line says so, nothing that was kept is lost, and the same again on a mended disk works. */
#include "app/app.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/campaign_fixture.h"
#include "campaign/campaign_log.h"

/* ---- A disk in memory ---- */

enum { FILES_MOST = 16 };

typedef struct Disk {
    Arena *arena;
    struct {
        const char *path, *data; /* NULL: no file */
    } files[FILES_MOST];
    int calls, at; /* the call that fails; 0: none */
    bool stays_broken;
} Disk;

static bool fails(Disk *disk, const char *path, Error *error) {
    disk->calls++;
    bool now = disk->at > 0 && (disk->calls == disk->at || (disk->stays_broken && disk->calls > disk->at));
    if (now) error_set(error, "%s: error: no space left on the disk; make room and try again", path);
    return now;
}

static int find_file(const Disk *disk, const char *path) {
    for (int i = 0; i < FILES_MOST; i++) {
        if (disk->files[i].path && text_equal(disk->files[i].path, path)) return i;
    }
    return -1;
}

static bool disk_read(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error) {
    Disk *disk = user;
    int at = find_file(disk, path);
    if (fails(disk, path, error)) return false;
    if (at < 0) return error_set(error, "%s: error: no such file", path);
    *out = arena_copy(arena, disk->files[at].data);
    *bytes = strlen(*out);
    return true;
}

static void put(Disk *disk, const char *path, const char *data) {
    int at = find_file(disk, path);
    for (int i = 0; at < 0 && i < FILES_MOST; i++) at = disk->files[i].path ? -1 : i;
    assert_in_range(at, 0, FILES_MOST - 1);
    disk->files[at].path = arena_copy(disk->arena, path);
    disk->files[at].data = arena_copy(disk->arena, data);
}

static bool disk_write(void *user, const char *path, const char *data, size_t bytes, Error *error) {
    Disk *disk = user;
    if (fails(disk, path, error)) return false;
    put(disk, path, arena_copy_bytes(disk->arena, data, bytes));
    return true;
}

static bool disk_append(void *user, const char *path, const char *data, size_t bytes, Error *error) {
    Disk *disk = user;
    if (fails(disk, path, error)) return false;
    const char *old = disk->files[find_file(disk, path)].data;
    put(disk, path, arena_format(disk->arena, "%s%.*s", old, (int)bytes, data));
    return true;
}

static bool disk_list(void *user, Arena *arena, const char *folder, char ***names, int *count, Error *error) {
    Disk *disk = user;
    (void)error;
    size_t bytes = strlen(folder);
    *names = ARENA_ARRAY(arena, char *, FILES_MOST);
    *count = 0;
    for (int i = 0; i < FILES_MOST; i++) {
        const char *path = disk->files[i].path;
        if (path && text_starts_with(path, folder) && path[bytes] == '/')
            (*names)[(*count)++] = arena_copy(arena, path + bytes + 1);
    }
    return true;
}

static bool disk_exists(void *user, const char *path) {
    return find_file(user, path) >= 0;
}

static bool disk_make_folder(void *user, const char *path, Error *error) {
    return !fails(user, path, error);
}

static bool disk_remove(void *user, const char *path, Error *error) {
    Disk *disk = user;
    if (fails(disk, path, error)) return false;
    disk->files[find_file(disk, path)].path = NULL;
    return true;
}

static int64_t disk_modified(void *user, const char *path) {
    (void)user;
    return (int64_t)strlen(path); /* any order that is always the same */
}

/* Whether a file has this, or the beginning of a story that goes on. */
static bool is_kept(const Disk *disk, const char *data) {
    for (int i = 0; i < FILES_MOST; i++) {
        if (disk->files[i].path && text_starts_with(disk->files[i].data, data)) return true;
    }
    return false;
}

/* ---- A game, an autosave of another, and a named save ---- */

typedef struct Table {
    App app;
    Disk disk;
    FileAccess files;
    const char *before, *other, *named; /* saves on the disk */
} Table;

static Content *content;
static Platform *platform;

static Campaign *play_years(uint64_t seed, int years) {
    Error error;
    Campaign *campaign = campaign_create(content, "whole", seed, &error);
    if (!campaign) fail_msg("%s", error.message);
    for (int i = 0; i < years; i++) campaign_stamp(campaign);
    return campaign;
}

static const char *log_of(uint64_t seed, int years, Arena *arena) {
    Campaign *campaign = play_years(seed, years);
    const char *text = campaign_log_text(campaign, arena);
    campaign_destroy(campaign);
    return text;
}

static Table *open_table(bool has_other_game) {
    Table *t = calloc(1, sizeof *t);
    Arena *arena = t->disk.arena = arena_create();
    t->files = (FileAccess){.read = disk_read,
                            .write = disk_write,
                            .append = disk_append,
                            .list = disk_list,
                            .exists = disk_exists,
                            .make_folder = disk_make_folder,
                            .remove = disk_remove,
                            .modified = disk_modified,
                            .user = &t->disk};
    const char *folder = platform_user_folder(platform);
    t->app = (App){.files = &t->files, .content = content, .platform = platform, .campaign = play_years(1, 2)};
    t->app.save_path = arena_format(arena, "%sautosave.miti", folder);
    t->app.settings.autosaves = 3;
    strcpy(t->app.settings.language, "en");
    t->before = log_of(has_other_game ? 2 : 1, 1, arena);
    t->other = log_of(3, 2, arena);
    t->named = log_of(4, 2, arena);
    put(&t->disk, t->app.save_path, t->before);
    put(&t->disk, arena_format(arena, "%sautosave_2.miti", folder), t->other);
    put(&t->disk, arena_format(arena, "%ssaves/kept.miti", folder), t->named);
    app_list_saves(&t->app);
    assert_int_equal(t->app.saves.count, 3);
    t->disk.calls = 0;
    return t;
}

static void close_table(Table *t) {
    app_forget_saves(&t->app);
    campaign_destroy(t->app.campaign);
    arena_destroy(t->disk.arena);
    free(t);
}

/* ---- What a player does ---- */

static int index_of_named(const Table *t) {
    for (int i = 0; i < t->app.saves.count; i++) {
        if (t->app.saves.items[i].shown.name) return i;
    }
    fail_msg("the named save is not listed");
    return -1;
}

static bool autosave(Table *t, Error *error) {
    return app_autosave(&t->app, error);
}

static bool save_as(Table *t, Error *error) {
    return app_save_as(&t->app, "new", error);
}

static bool delete_named(Table *t, Error *error) {
    return app_delete_save(&t->app, index_of_named(t), error);
}

static bool put_back(Table *t, Error *error) {
    return app_put_back(&t->app, error);
}

/* Everything that was kept is in some file, or can be put back. */
static void check_kept(const Table *t) {
    assert_true(is_kept(&t->disk, t->before));
    assert_true(is_kept(&t->disk, t->other));
    assert_true(is_kept(&t->disk, t->named) || (t->app.deleted.text && text_equal(t->app.deleted.text, t->named)));
}

/* Every call of the disk fails once, and once together with all that follow. */
static void fail_everywhere(bool has_other_game, bool is_deleted, bool (*act)(Table *t, Error *error)) {
    for (int stays = 0; stays < 2; stays++) {
        int refused = 0;
        for (int at = 1;; at++) {
            Table *t = open_table(has_other_game);
            Error error = {.message = ""};
            if (is_deleted) assert_true(delete_named(t, &error));
            t->disk.calls = 0;
            t->disk.at = at;
            t->disk.stays_broken = stays;
            bool is_done = act(t, &error), was_hit = t->disk.calls >= at;
            assert_true(is_done || error.message[0] != 0);
            assert_null(strchr(error.message, '\n'));
            check_kept(t);
            refused += !is_done;
            t->disk.at = 0;
            app_list_saves(&t->app);
            error.message[0] = 0;
            if (!is_done && !act(t, &error)) fail_msg("the mended disk still refuses: %s", error.message);
            check_kept(t);
            close_table(t);
            if (!was_hit) break;
        }
        assert_true(refused > 0);
    }
}

static void autosaves_survive(void **state) {
    (void)state;
    fail_everywhere(false, false, autosave);
    fail_everywhere(true, false, autosave);
}

static void named_saves_survive(void **state) {
    (void)state;
    fail_everywhere(false, false, save_as);
    fail_everywhere(false, false, delete_named);
    fail_everywhere(false, true, put_back);
}

/* A save cut short, an empty one, and none at all: listed with what is wrong, and never written over by a name. */
static void torn_saves_are_listed(void **state) {
    (void)state;
    Table *t = open_table(false);
    const char *folder = platform_user_folder(platform);
    Arena *arena = t->disk.arena;
    put(&t->disk, arena_format(arena, "%ssaves/torn.miti", folder), arena_format(arena, "%.*s", 40, t->named));
    put(&t->disk, arena_format(arena, "%ssaves/empty.miti", folder), "");
    put(&t->disk, arena_format(arena, "%ssaves/note.txt", folder), "no save");
    app_list_saves(&t->app);
    assert_int_equal(t->app.saves.count, 5);
    int faults = 0;
    for (int i = 0; i < t->app.saves.count; i++) {
        const ScreenSave *shown = &t->app.saves.items[i].shown;
        bool is_torn = shown->name && !text_equal(shown->name, "kept");
        assert_true(is_torn == (shown->why_not != NULL));
        faults += is_torn;
    }
    assert_int_equal(faults, 2);
    Error error;
    assert_false(app_save_as(&t->app, "torn", &error));
    assert_true(error.message[0] != 0);
    close_table(t);
}

static int open_all(void **state) {
    (void)state;
    Error error;
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    PlatformOptions window = {.title = "test", .width = 640, .height = 480};
    platform = platform_create(&window, &error);
    content = fixture_load();
    return platform && content ? 0 : -1;
}

static int close_all(void **state) {
    (void)state;
    content_destroy(content);
    platform_destroy(platform);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(autosaves_survive),
        cmocka_unit_test(named_saves_survive),
        cmocka_unit_test(torn_saves_are_listed),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
