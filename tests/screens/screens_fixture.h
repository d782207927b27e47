/* SPDX-License-Identifier: MIT
 *
 * All screens with the real content and the real fonts on SDL's dummy driver: a game in its sixth year and one that has
 * ended; open_screen shows one screen until nothing is left to compute. */
#ifndef TESTS_SCREENS_FIXTURE_H
#define TESTS_SCREENS_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/problems.h"
#include "platform/platform.h"
#include "screens/screens.h"

typedef struct Fixture {
    Arena *arena;
    Content *content;
    Platform *platform;
    UiContext *ui;
    Screens *screens;
    Campaign *open, *over; /* a game in its sixth year with a full draft, and one that has ended */
    Campaign *fresh;       /* nothing stamped */
    ScreenSave saves[3];   /* an autosave, a named one, and one that cannot be continued */
    ScreenView view;
    UiInput input;
    ScreenCommands commands;
    const UiCommands *drawn; /* of the last frame */
    const Campaign *known;   /* of which the screens have worked things out, in this year */
    int known_year;
} Fixture;

typedef struct Size {
    int width, height;
    float text_size;
} Size;

static const Size sizes[] = {{1280, 720, 1.0f}, {1024, 768, 1.0f}, {1280, 720, 2.0f}, {1920, 1080, 1.5f}};
static const char *const languages[] = {"en", "ja"};

static inline Campaign *play(const Content *content, const char *scenario, int years) {
    Error error;
    Campaign *campaign = campaign_create(content, scenario, 7, &error);
    if (!campaign) fail_msg("%s", error.message);
    for (int i = 0; i < years; i++) {
        campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
    }
    return campaign;
}

/* The table that says which published column is the same quantity as which variable. */
static inline CsvTable *load_plan(Arena *arena) {
    const FileAccess *files = file_access_system();
    Error error;
    char *text;
    size_t bytes;
    const char *path = MITI_SOURCE_FOLDER "/scripts/base/backtest.csv";
    if (!files->read(files->user, arena, path, &text, &bytes, &error)) fail_msg("%s", error.message);
    Problems problems = problems_begin(arena);
    return csv_parse(arena, path, text, bytes, &problems);
}

static inline ScreenSave make_save(Fixture *f, const Campaign *campaign, const char *name, const char *why_not) {
    ScreenSave save = {.name = name, .autosave = !name, .saved_at = "2026-03-31 17:15", .why_not = why_not};
    const char *text = campaign_log_text(campaign, f->arena);
    Error error;
    if (!campaign_log_read_stored(&save.stored, f->arena, "save", text, strlen(text), &error)) {
        fail_msg("%s", error.message);
    }
    return save;
}

static inline Fixture *make_fixture(const FileAccess *files) {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    Fixture *f = calloc(1, sizeof *f);
    Error error;
    f->arena = arena_create();
    Problems problems = problems_begin(f->arena);
    ContentOptions options = {.files = files,
                              .scripts_folder = MITI_SOURCE_FOLDER "/scripts",
                              .model_file = MITI_SOURCE_FOLDER "/assets/models/japan.mdl"};
    f->content = content_load(&options, &problems);
    if (!f->content) fail_msg("%s", problems_text(f->arena, &problems));
    PlatformOptions window = {.title = "test", .width = 1280, .height = 720};
    f->platform = platform_create(&window, &error);
    if (!f->platform) fail_msg("%s", error.message);
    f->ui = ui_create(platform_text_measure(f->platform));
    f->screens = screens_create(f->content, load_plan(f->arena));
    f->open = play(f->content, "s1", 5);
    campaign_decide_as_history(f->open);
    f->over = play(f->content, "s0", 3);
    f->fresh = play(f->content, "s1", 0);
    f->saves[0] = make_save(f, f->open, NULL, NULL);
    f->saves[1] = make_save(f, f->over, "The first day, as MITI did", NULL);
    f->saves[2] = make_save(f, f->open, "Before the rules changed", "old.miti:1: error: made by rules version 1");
    platform_quiet_input(f->platform, &f->input);
    return f;
}

static inline void free_fixture(Fixture *f) {
    screens_destroy(f->screens);
    campaign_destroy(f->open);
    campaign_destroy(f->over);
    campaign_destroy(f->fresh);
    ui_destroy(f->ui);
    platform_destroy(f->platform);
    content_destroy(f->content);
    arena_destroy(f->arena);
    free(f);
}

static inline int set_up(void **state) {
    *state = make_fixture(file_access_system());
    return 0;
}

static inline int tear_down(void **state) {
    free_fixture(*state);
    return 0;
}

static inline void show_frame(Fixture *f) {
    f->commands.count = 0;
    do {
        ui_begin_frame(f->ui, &f->input);
        screens_show(f->screens, f->ui, &f->view, &f->commands);
        f->drawn = ui_end_frame(f->ui);
    } while (ui_must_repeat(f->ui));
    f->input.key_count = 0;
}

/* What was worked out of the same campaign is kept: the same again for every page would take minutes. */
static inline void forget_another(Fixture *f) {
    int year = f->view.campaign ? campaign_year(f->view.campaign) : 0;
    if (f->known != f->view.campaign || f->known_year != year) screens_forget_campaign(f->screens);
    f->known = f->view.campaign;
    f->known_year = year;
}

static inline void open_screen(Fixture *f, ScreenId id, const char *language, Size size) {
    bool is_outside = id == SCREEN_TITLE || id == SCREEN_SCENARIOS;
    int count;
    f->view = (ScreenView){.id = id, .has_save = true, .has_saves = true, .version = "1.0", .notice = NULL};
    f->view.saves = f->saves;
    f->view.save_count = COUNT_OF(f->saves);
    f->view.deleted = "An old idea";
    f->view.campaign = is_outside ? NULL : id == SCREEN_END ? f->over : id == SCREEN_AIMS ? f->fresh : f->open;
    f->view.subject = id == SCREEN_DOSSIER ? campaign_inbox(f->open, &count)[0] : 0;
    f->view.settings = (ScreenSettings){.text_size = size.text_size};
    snprintf(f->view.settings.language, sizeof f->view.settings.language, "%s", language);
    f->input.window_width = size.width;
    f->input.window_height = size.height;
    ui_set_scale(f->ui, size.text_size);
    forget_another(f);
    show_frame(f);
    while (screens_work(f->screens, f->view.campaign)) continue;
    show_frame(f);
}

static inline const UiSeen *find_seen(const Fixture *f, const char *id) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (seen->id && text_equal(seen->id, id)) return seen;
    }
    return NULL;
}

#endif
