/* SPDX-License-Identifier: MIT
 *
 * One turn of the main loop: input in, screen out, commands carried out, and only then the picture. It never waits:
 * the answer says when it wants to be called again, and a still screen sleeps until something happens. */
#include <stdio.h>
#include <string.h>

#include "app/app.h"

enum { FRAME_ROUNDS_MOST = 4 };

static ScreenView make_view(const App *app) {
    const AppPage *top = &app->stack[app->depth - 1];
    return (ScreenView){
        .id = top->id,
        .subject = top->subject,
        .campaign = app->campaign,
        .settings = app->settings,
        .has_save = app->has_save,
        .code_fault = app->code_fault,
        .has_saves = app->has_saves,
        .saves = app->shown_saves,
        .save_count = app->saves.count,
        .deleted = app->deleted.arena ? app->deleted.name : NULL,
        .notice = app->notice.message[0] ? app->notice.message : NULL,
        .version = MITI_VERSION,
    };
}

static void set_up_ui(App *app) {
    const UiTheme *theme = ui_theme_find(app->settings.theme);
    if (!theme) {
        theme = ui_theme_for_year(app->campaign ? campaign_year(app->campaign) : 1964);
    }
    ui_set_theme(app->ui, theme);
    ui_set_scale(app->ui, app->settings.text_size);
    ui_set_safe_colors(app->ui, app->settings.has_safe_colors);
    ui_set_tooltips(app->ui, app->settings.tooltips, app->settings.tooltip_depth);
    /* A drive looks at pictures: nothing may be half way. */
    ui_set_motion(app->ui, app->drive ? 0.0f : app->settings.motion);
}

/* The same situation without anything pressed, for the frame after a command. */
static UiInput without_presses(const UiInput *input) {
    UiInput quiet = *input;
    quiet.mouse_pressed = quiet.mouse_released = quiet.middle_pressed = false;
    quiet.wheel = 0;
    quiet.key_count = 0;
    quiet.text[0] = 0;
    return quiet;
}

static const UiCommands *show_once(App *app, const UiInput *input, ScreenCommands *commands) {
    const UiCommands *drawn;
    set_up_ui(app);
    ScreenView view = make_view(app);
    do {
        ui_begin_frame(app->ui, input);
        screens_show(app->screens, app->ui, &view, commands);
        drawn = ui_end_frame(app->ui);
    } while (ui_must_repeat(app->ui));
    return drawn;
}

/* F11, kept as the setting is. */
static void toggle_fullscreen(App *app, const UiInput *input) {
    for (int i = 0; i < input->key_count; i++) {
        if (input->keys[i].key == UI_KEY_F11) {
            ScreenCommands commands = {.items = {{.kind = SCREEN_COMMAND_SETTINGS, .settings = app->settings}}};
            commands.items[0].settings.is_fullscreen = !app->settings.is_fullscreen;
            commands.count = 1;
            app_apply(app, &commands);
        }
    }
}

/* The player's keys become the letters the screens know. */
static void translate_keys(const App *app, UiInput *input) {
    for (int i = 0; i < input->key_count; i++) {
        UiKeyPress *press = &input->keys[i];
        if (press->modifiers == 0) {
            press->key = screen_key_meaning(&app->settings, press->key);
        }
    }
}

/* Frames until no command is left, so that what is drawn is what holds. NULL when the player leaves. */
static const UiCommands *show_until_still(App *app, const UiInput *given) {
    UiInput input = *given;
    const UiCommands *drawn = NULL;
    if (input.mouse_pressed) {
        app->dragged_line = -1;
    }
    for (int round = 0; round < FRAME_ROUNDS_MOST; round++) {
        ScreenCommands commands = {.count = 0};
        drawn = show_once(app, &input, &commands);
        if (!app_apply(app, &commands)) {
            return NULL;
        }
        if (given->mouse_released || given->key_count > 0) {
            app->dragged_line = -1;
        }
        if (commands.count == 0) {
            break;
        }
        input = without_presses(given);
    }
    return drawn;
}

static int leave(App *app, int exit_code) {
    app->exit_code = exit_code;
    if (app->drive) {
        app_tell_digest(app);
    }
    return PLATFORM_QUIT;
}

/* Fills the input from the drive; false when it has ended, well or badly. */
static bool drive(App *app, UiInput *input, int *exit_code) {
    Error error;
    platform_quiet_input(app->platform, input);
    DriveState state = drive_step(app->drive, app->ui, app->platform, input, &error);
    if (state == DRIVE_HAS_FAILED) {
        fprintf(stderr, "%s\n", error.message);
    }
    *exit_code = state == DRIVE_HAS_FAILED ? 1 : 0;
    return state == DRIVE_GOES_ON;
}

/* Several pieces, so that an answer does not wait for as many pictures; the next input waits for one piece at most
 * after these milliseconds. */
static void work(App *app) {
    enum { WORK_MS = 6 };
    uint64_t begun = platform_now_ms(app->platform);
    bool goes_on;
    app->has_work = false; /* after any piece there is something new to show, also when it was the last */
    do {
        goes_on = screens_work(app->screens, app->campaign);
        app->has_work = app->has_work || goes_on;
    } while (goes_on && platform_now_ms(app->platform) - begun < WORK_MS);
}

int app_frame(void *user, const UiInput *given) {
    App *app = user;
    UiInput input = *given;
    int exit_code = 0;
    if (app->drive && app->has_drawn && !app->has_work && !drive(app, &input, &exit_code)) {
        return leave(app, exit_code);
    }
    if (input.wants_quit) {
        return leave(app, 0);
    }
    toggle_fullscreen(app, &input);
    translate_keys(app, &input);
    const UiCommands *drawn = show_until_still(app, &input);
    if (!drawn) {
        return leave(app, 0);
    }
    if (app->campaign && campaign_is_over(app->campaign)) {
        app_tell_digest(app);
    }
    platform_draw(app->platform, drawn);
    app_save_picture(app, drawn);
    app->has_drawn = true;
    work(app);
    app_narrate(app);
    return app->drive || app->has_work ? 0 : ui_next_frame_ms(app->ui);
}
