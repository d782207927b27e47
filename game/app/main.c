/* SPDX-License-Identifier: MIT
 *
 * miti: the game in its window. Opens what it needs in order, says in one line what is missing, and hands over to
 * the frame function. */
#include <stdio.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "app/app.h"

enum { EXIT_GOOD = 0, EXIT_BAD = 1, EXIT_USE = 2, WINDOW_WIDTH = 1280, WINDOW_HEIGHT = 720 };

static bool load_content(App *app, const char *folder) {
    ContentOptions options = {
        .files = app->files,
        .scripts_folder = file_join(app->arena, folder, "scripts"),
        .model_file = file_join(app->arena, folder, "assets/models/japan.mdl"),
        .lens_folder = file_join(app->arena, folder, "assets/lenses"),
    };
    Problems problems = problems_begin(app->arena);
    app->content = content_load(&options, &problems);
    if (!app->content) {
        problems_sort(&problems);
        fprintf(stderr, "%s", problems_text(app->arena, &problems));
    }
    return app->content != NULL;
}

/* The plan is only for the published lines of the charts: without it the game goes on. */
static const CsvTable *load_plan(App *app, const char *folder) {
    char *path = file_join(app->arena, folder, "scripts/base/backtest.csv");
    char *text;
    size_t bytes;
    Error error;
    if (!app->files->read(app->files->user, app->arena, path, &text, &bytes, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return NULL;
    }
    Problems problems = problems_begin(app->arena);
    return csv_parse(app->arena, path, text, bytes, &problems);
}

static bool open_window(App *app, const char *folder, Error *error) {
    PlatformOptions options = {
        .title = "MITI 1964",
        .width = WINDOW_WIDTH,
        .height = WINDOW_HEIGHT,
        .font_folder = file_join(app->arena, folder, "assets/fonts"),
        .picture_folder = file_join(app->arena, folder, "assets/pictures"),
    };
    app->platform = platform_create(&options, error);
    if (!app->platform) {
        return false;
    }
    app->ui = ui_create(platform_text_measure(app->platform));
    ui_set_clipboard(app->ui, platform_clipboard_get, platform_clipboard_set, app->platform);
    return true;
}

static void load_settings(App *app, const AppArguments *arguments) {
    app->settings = app_default_settings();
    const char *folder = platform_user_folder(app->platform);
    if (folder) {
        app->settings_path = arena_format(app->arena, "%ssettings.json", folder);
        app->save_path = arena_format(app->arena, "%sautosave.miti", folder);
        app->has_save = app->files->exists(app->files->user, app->save_path);
        app->has_saves = app_has_saves(app);
        app_load_settings(&app->settings, app->files, app->settings_path, &app->notice);
    } else {
        error_set(&app->notice, "error: no folder for saves can be made in the home folder; nothing will be kept");
        fprintf(stderr, "%s\n", app->notice.message);
    }
    /* What the command line says holds for this run and is kept only when the player changes a setting. */
    if (arguments->language) {
        snprintf(app->settings.language, sizeof app->settings.language, "%s", arguments->language);
    }
    if (arguments->text_size > 0) {
        app->settings.text_size = arguments->text_size;
    }
    if (arguments->theme) {
        bool is_fixed = !text_equal(arguments->theme, "decade");
        snprintf(app->settings.theme, sizeof app->settings.theme, "%s", is_fixed ? arguments->theme : "");
    }
}

/* Everything before the first frame; false with a message. */
static bool open_app(App *app, const AppArguments *arguments, Error *error) {
    app->arena = arena_create();
    app->files = file_access_system();
    app->stack[0] = (AppPage){SCREEN_TITLE, 0};
    app->depth = 1;
    app->dragged_line = -1;
    app->seed = arguments->seed;
    app->has_seed = arguments->has_seed;
    app->lens_id = arguments->lens;
    app->narrates_aloud = arguments->narrates;
    if (arguments->drive) {
        app->drive = drive_load(arguments->drive, error);
        if (!app->drive) {
            return false;
        }
    }
    const char *folder = file_find_data(app->arena, MITI_SOURCE_FOLDER, MITI_DATA_FOLDER);
    if (!open_window(app, folder, error) || !load_content(app, folder)) {
        return false;
    }
    app->screens = screens_create(app->content, load_plan(app, folder));
    load_settings(app, arguments);
    if (app->settings.is_fullscreen && !app->drive) {
        platform_set_fullscreen(app->platform, true);
    }
    if (arguments->load) {
        return app_load_game(app, arguments->load, error);
    }
    return !arguments->scenario || app_start_game(app, arguments->scenario, error);
}

static void close_app(App *app) {
    app_end_narration(app);
    app_forget_saves(app);
    screens_destroy(app->screens);
    campaign_destroy(app->campaign);
    content_destroy(app->content);
    drive_destroy(app->drive);
    ui_destroy(app->ui);
    platform_destroy(app->platform);
    arena_destroy(app->arena);
}

/* Large blocks go back to the system when they are freed. Left alone, the C library takes them from its heap after the
 * first such block, where holes stay: two and a half megabytes, in one start of two. */
static void return_large_blocks(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
#endif
}

int main(int count, char **words) {
    return_large_blocks();
    file_hold_standard();
    AppArguments arguments;
    Error error = {.message = ""};
    if (!app_read_arguments(&arguments, count, words, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return EXIT_USE;
    }
    if (arguments.wants_help || arguments.wants_version) {
        printf("%s", arguments.wants_help ? app_help_text() : "miti " MITI_VERSION "\n");
        if (fflush(stdout) == 0) {
            return EXIT_GOOD;
        }
        fprintf(stderr, "miti: error: the output cannot be written; send it elsewhere\n");
        return EXIT_BAD;
    }
    App app = {0};
    if (open_app(&app, &arguments, &error)) {
        platform_run(app.platform, app_frame, &app);
    } else {
        if (error.message[0]) {
            fprintf(stderr, "%s\n", error.message);
        }
        app.exit_code = EXIT_BAD;
    }
    close_app(&app);
    return app.exit_code;
}
