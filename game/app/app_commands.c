/* SPDX-License-Identifier: MIT
 *
 * What the screens ask for is done here and nowhere else: the stack moves, the draft changes, the year is stamped and
 * saved. The campaign has no other writer. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "app/app.h"
#include "base/digest.h"
#include "campaign/campaign_levers.h"
#include "campaign/campaign_log.h"
#include "campaign/campaign_replay.h"
#include "campaign/campaign_scenario.h"
#include "ui/ui_widgets.h"

/* ---- What is heard ---- */

/* A drive is silent: it looks at pictures, and tests run where nobody wants to listen. */
static void play(App *app, PlatformSound sound) {
    if (!app->drive) {
        platform_play(app->platform, sound, app->settings.volume);
    }
}

static void tell(App *app, const char *sentence) {
    ui_toast(app->ui, sentence);
    play(app, PLATFORM_SOUND_ALERT);
}

/* ---- The stack ---- */

static void set_stack(App *app, const AppPage *pages, int count) {
    for (int i = 0; i < count; i++) {
        app->stack[i] = pages[i];
    }
    app->depth = count;
}

static bool is_binder(ScreenId id) {
    return id == SCREEN_BUDGET || id == SCREEN_PROGRAMMES || id == SCREEN_LAW || id == SCREEN_CHART ||
           id == SCREEN_LOG || id == SCREEN_WHATIF;
}

/* Pages of the binder, and those of the encyclopaedia, take each other's place, so that one Back leads out. */
static void open_page(App *app, ScreenId id, int subject) {
    AppPage *top = &app->stack[app->depth - 1];
    bool takes_place = (is_binder(id) && is_binder(top->id)) || (id == top->id && id != SCREEN_SAVES);
    if (!takes_place && app->depth < APP_STACK_MOST) {
        top = &app->stack[app->depth++];
    }
    *top = (AppPage){id, subject};
}

/* SCREEN_COUNT as `above` stands for none. */
static void show_game(App *app, ScreenId above) {
    ScreenId base = campaign_is_over(app->campaign) ? SCREEN_END : SCREEN_DESK;
    set_stack(app, (AppPage[]){{SCREEN_TITLE, 0}, {base, 0}, {above, 0}}, above == SCREEN_COUNT ? 2 : 3);
    app->dragged_line = -1;
}

static bool has_pause(const App *app) {
    return app->settings.has_pauses && campaign_pause(app->campaign);
}

/* The report of the year that passed, and under it the question of the one that opens. */
static void show_year(App *app) {
    if (app->settings.skips_reports) {
        show_game(app, has_pause(app) ? SCREEN_PAUSE : SCREEN_COUNT);
        return;
    }
    show_game(app, SCREEN_REPORT);
    if (has_pause(app)) {
        app->stack[app->depth - 1] = (AppPage){SCREEN_PAUSE, 0};
        app->stack[app->depth++] = (AppPage){SCREEN_REPORT, 0};
    }
}

/* ---- Games ---- */

void app_tell_digest(App *app) {
    if (!app->campaign || app->has_told_digest) {
        return;
    }
    char digits[17];
    digest_print(digits, campaign_digest(app->campaign));
    printf("final digest %s\n", digits);
    fflush(stdout);
    app->has_told_digest = true;
}

static void take_campaign(App *app, Campaign *campaign) {
    screens_forget_campaign(app->screens);
    campaign_destroy(app->campaign);
    app->campaign = campaign;
    app->has_told_digest = false;
    app->notice.message[0] = 0;
}

static bool start_with(App *app, const CampaignSetup *setup, Error *error) {
    Campaign *campaign = campaign_create_with(app->content, setup, error);
    if (!campaign) {
        return false;
    }
    take_campaign(app, campaign);
    show_game(app, SCREEN_BRIEFING);
    return true;
}

static uint64_t find_seed(const App *app) {
    return app->has_seed ? app->seed : app->drive ? 1 : (uint64_t)time(NULL);
}

bool app_start_game(App *app, const char *scenario_id, Error *error) {
    CampaignSetup setup = {.scenario_id = scenario_id, .seed = find_seed(app), .lens_id = app->lens_id};
    return start_with(app, &setup, error);
}

bool app_load_game(App *app, const char *path, Error *error) {
    Arena *arena = arena_create();
    char *text;
    size_t bytes;
    bool was_torn = false;
    CampaignLogMismatch mismatch = {0};
    Campaign *campaign = NULL;
    if (app->files->read(app->files->user, arena, path, &text, &bytes, error)) {
        campaign = campaign_log_load(app->content, path, text, bytes, &was_torn, &mismatch, error);
    }
    arena_destroy(arena);
    if (!campaign) {
        return false;
    }
    take_campaign(app, campaign);
    show_game(app, SCREEN_COUNT);
    const char *language = app->settings.language;
    if (mismatch.found) {
        tell(app, content_text(app->content, language, "ui.save.differs"));
    } else if (was_torn) {
        tell(app, content_text(app->content, language, "ui.save.torn"));
    }
    return true;
}

/* A code that cannot be played leaves the game as it is; its page says why. */
static void open_code(App *app, const char *code) {
    Campaign *campaign = campaign_code_read(app->content, code, &app->code_fault, NULL);
    if (campaign) {
        take_campaign(app, campaign);
        show_game(app, SCREEN_COUNT);
        ui_toast(app->ui, content_text(app->content, app->settings.language, "ui.code.opened"));
    }
}

/* The story as it was until the year, and its draft again without the one decision: what comes is open. */
static void open_branch(App *app, int year, Decision without) {
    Campaign *branch = campaign_replay_until(app->campaign, year);
    campaign_decide_as(branch, app->campaign);
    if (without.subject >= 0) {
        campaign_decide(branch, campaign_taking_out(branch, without), NULL);
    }
    take_campaign(app, branch);
    show_game(app, SCREEN_COUNT);
    ui_toast(app->ui, content_text(app->content, app->settings.language, "ui.branch.opened"));
}

/* The debrief as a page beside the saves, under a name that is not taken. */
static void save_page(App *app, const char *page) {
    Arena *arena = arena_create();
    Error error;
    const char *language = app->settings.language;
    char *name;
    int number = 0;
    do {
        name = arena_format(arena, "%sdebrief_%d.html", platform_user_folder(app->platform), ++number);
    } while (app->files->exists(app->files->user, name));
    if (!app->settings_path) {
        tell(app, content_text(app->content, language, "ui.picture.no_folder"));
    } else if (app->files->write(app->files->user, name, page, strlen(page), &error)) {
        ui_toast(app->ui, arena_format(arena, "%s %s", content_text(app->content, language, "ui.picture.saved"), name));
    } else {
        tell(app, error.message);
    }
    arena_destroy(arena);
}

static void save_game(App *app) {
    Error error;
    if (!app_autosave(app, &error)) {
        tell(app, error.message);
    }
}

static void stamp(App *app, bool runs_on) {
    int waiting = 0;
    play(app, PLATFORM_SOUND_STAMP);
    do {
        campaign_stamp(app->campaign);
        campaign_inbox(app->campaign, &waiting);
    } while (runs_on && waiting == 0 && !has_pause(app) && !campaign_is_over(app->campaign));
    save_game(app);
    show_year(app);
}

/* ---- The draft ---- */

/* A slider answers in every frame of a drag; all of them together are one step of undo. */
static void decide(App *app, Decision decision) {
    bool is_slider = decision.kind == DECISION_BUDGET || decision.kind == DECISION_INSTRUMENT;
    Error error;
    const char *language = app->settings.language;
    bool goes_on = is_slider && app->dragged_line == decision.subject && app->dragged_kind == decision.kind;
    bool was_undone = goes_on && campaign_undo(app->campaign);
    if (!campaign_check_decision_in(app->campaign, decision, language, &error) ||
        !campaign_decide(app->campaign, decision, &error)) {
        if (was_undone) {
            campaign_redo(app->campaign);
        }
        tell(app, error.message);
        return;
    }
    app->dragged_line = is_slider ? decision.subject : -1;
    app->dragged_kind = decision.kind;
}

/* ---- Commands ---- */

static void take_settings(App *app, const ScreenSettings *settings) {
    Error error;
    bool is_louder_or_softer = app->settings.volume != settings->volume;
    if (app->settings.is_fullscreen != settings->is_fullscreen) {
        platform_set_fullscreen(app->platform, settings->is_fullscreen);
    }
    app->settings = *settings;
    if (is_louder_or_softer) {
        play(app, PLATFORM_SOUND_STAMP);
    }
    if (app->settings_path && !app_save_settings(settings, app->files, app->settings_path, &error)) {
        tell(app, error.message);
    }
}

static UiRect find_widget(const App *app, const char *id) {
    for (int i = 0; i < ui_seen_count(app->ui); i++) {
        if (text_equal(ui_seen(app->ui, i)->id, id)) {
            return ui_seen(app->ui, i)->rect;
        }
    }
    return (UiRect){0};
}

/* A name that is not taken: chart_1.png and chart_1.svg. */
static char *free_picture_name(const App *app, Arena *arena) {
    char *name;
    int number = 0;
    do {
        name = arena_format(arena, "%schart_%d", platform_user_folder(app->platform), ++number);
    } while (app->files->exists(app->files->user, arena_format(arena, "%s.png", name)));
    return name;
}

void app_save_picture(App *app, const UiCommands *drawn) {
    if (!app->picture_id[0]) {
        return;
    }
    Arena *arena = arena_create();
    Error error;
    UiRect area = find_widget(app, app->picture_id);
    const char *language = app->settings.language;
    app->picture_id[0] = 0;
    if (!app->settings_path) {
        tell(app, content_text(app->content, language, "ui.picture.no_folder"));
        arena_destroy(arena);
        return;
    }
    char *name = free_picture_name(app, arena);
    char *svg = ui_commands_svg(arena, drawn, area);
    bool is_saved = platform_save_piece(app->platform, area, arena_format(arena, "%s.png", name), &error) &&
                    app->files->write(app->files->user, arena_format(arena, "%s.svg", name), svg, strlen(svg), &error);
    if (is_saved) {
        ui_toast(app->ui, arena_format(arena, "%s %s.png, .svg",
                                       content_text(app->content, language, "ui.picture.saved"), name));
    } else {
        tell(app, error.message);
    }
    arena_destroy(arena);
}

static void copy_text(App *app, const char *text) {
    platform_clipboard_set(app->platform, text);
    ui_toast(app->ui, content_text(app->content, app->settings.language, "ui.picture.copied"));
}

static void leave_game(App *app) {
    take_campaign(app, NULL);
    set_stack(app, (AppPage[]){{SCREEN_TITLE, 0}}, 1);
}

static void continue_game(App *app) {
    if (!app->save_path || !app_load_game(app, app->save_path, &app->notice)) {
        app->has_save = false;
    }
}

/* The aims are chosen first, on top of the briefing. */
static void start_game(App *app, int scenario_index, const ScreenNewGame *game) {
    CampaignSetup setup = {.scenario_id = content_scenarios(app->content, &(int){0})[scenario_index].id,
                           .seed = game->has_seed ? game->seed : find_seed(app),
                           .lens_id = app->lens_id,
                           .assists = game->assists};
    if (game->lens >= 0) {
        setup.lens_id = content_lenses(app->content, &(int){0})[game->lens].id;
    }
    if (start_with(app, &setup, &app->notice)) {
        app->stack[app->depth++] = (AppPage){SCREEN_AIMS, 0};
    } else {
        set_stack(app, (AppPage[]){{SCREEN_TITLE, 0}}, 1);
    }
}

static void choose_aims(App *app, const int *aims) {
    Error error;
    if (app->campaign && !campaign_choose_aims(app->campaign, aims, CAMPAIGN_AIMS_MOST, &error)) {
        tell(app, error.message);
    }
}

static void note_forecast(App *app, CampaignRange range) {
    Error error;
    if (app->campaign && !campaign_state_range(app->campaign, range, &error)) {
        tell(app, error.message);
    }
}

/* ---- Saves ---- */

static void tell_done(App *app, const char *id, const char *name) {
    Arena *arena = arena_create();
    ui_toast(app->ui, arena_format(arena, "%s %s", content_text(app->content, app->settings.language, id), name));
    arena_destroy(arena);
}

static void apply_to_saves(App *app, const ScreenCommand *command) {
    Error error = {.message = ""};
    bool is_done = true;
    if (command->kind == SCREEN_COMMAND_SAVE && app->campaign) {
        is_done = app_save_as(app, command->text, &error);
        if (is_done) {
            tell_done(app, "ui.saves.saved", command->text);
        }
    } else if (command->kind == SCREEN_COMMAND_LOAD) {
        is_done = app_load_game(app, app->saves.items[command->subject].path, &error);
    } else if (command->kind == SCREEN_COMMAND_DELETE) {
        is_done = app_delete_save(app, command->subject, &error);
    } else if (app->deleted.arena) {
        Arena *arena = arena_create();
        const char *name = arena_copy(arena, app->deleted.name);
        is_done = app_put_back(app, &error);
        if (is_done) {
            tell_done(app, "ui.saves.is_back", name);
        }
        arena_destroy(arena);
    }
    if (!is_done) {
        tell(app, error.message);
    }
}

/* Commands that only make sense while a year is open. */
static void apply_to_year(App *app, const ScreenCommand *command) {
    if (!app->campaign || campaign_is_over(app->campaign)) {
        return;
    }
    if (command->kind != SCREEN_COMMAND_DECIDE) {
        app->dragged_line = -1;
    }
    switch (command->kind) {
    case SCREEN_COMMAND_DECIDE:
        decide(app, command->decision);
        break;
    case SCREEN_COMMAND_AS_HISTORY:
        campaign_decide_as_history(app->campaign);
        break;
    case SCREEN_COMMAND_DRAFT:
        campaign_decide_list(app->campaign, command->plan, command->subject, true);
        break;
    case SCREEN_COMMAND_UNDO:
        campaign_undo(app->campaign);
        break;
    case SCREEN_COMMAND_REDO:
        campaign_redo(app->campaign);
        break;
    default:
        stamp(app, command->kind == SCREEN_COMMAND_RUN_ON);
        break;
    }
}

bool app_apply(App *app, const ScreenCommands *commands) {
    for (int i = 0; i < commands->count; i++) {
        const ScreenCommand *command = &commands->items[i];
        switch (command->kind) {
        case SCREEN_COMMAND_OPEN:
            if (command->screen == SCREEN_SAVES && command->subject == 0) {
                app_list_saves(app);
            }
            open_page(app, command->screen, command->subject);
            play(app, PLATFORM_SOUND_PAGE);
            break;
        case SCREEN_COMMAND_BACK:
            app->depth -= app->depth > 1;
            app->code_fault = CAMPAIGN_CODE_GOOD;
            play(app, PLATFORM_SOUND_PAGE);
            break;
        case SCREEN_COMMAND_TITLE:
            leave_game(app);
            break;
        case SCREEN_COMMAND_NEW_GAME:
            start_game(app, command->subject, &command->new_game);
            break;
        case SCREEN_COMMAND_AIMS:
            choose_aims(app, command->aims);
            break;
        case SCREEN_COMMAND_FORECAST:
            note_forecast(app, command->range);
            break;
        case SCREEN_COMMAND_SAVE:
        case SCREEN_COMMAND_LOAD:
        case SCREEN_COMMAND_DELETE:
        case SCREEN_COMMAND_PUT_BACK:
            apply_to_saves(app, command);
            break;
        case SCREEN_COMMAND_CONTINUE:
            continue_game(app);
            break;
        case SCREEN_COMMAND_SETTINGS:
            take_settings(app, &command->settings);
            break;
        case SCREEN_COMMAND_BRANCH:
            open_branch(app, command->subject, command->decision);
            break;
        case SCREEN_COMMAND_SAVE_PAGE:
            save_page(app, command->text);
            break;
        case SCREEN_COMMAND_OPEN_CODE:
            open_code(app, command->text);
            break;
        case SCREEN_COMMAND_COPY:
            copy_text(app, command->text);
            break;
        case SCREEN_COMMAND_PICTURE:
            snprintf(app->picture_id, sizeof app->picture_id, "%s", command->text);
            break;
        case SCREEN_COMMAND_QUIT:
            return false;
        case SCREEN_COMMAND_DECIDE:
        case SCREEN_COMMAND_AS_HISTORY:
        case SCREEN_COMMAND_DRAFT:
        case SCREEN_COMMAND_UNDO:
        case SCREEN_COMMAND_REDO:
        case SCREEN_COMMAND_STAMP:
        case SCREEN_COMMAND_RUN_ON:
            apply_to_year(app, command);
            break;
        }
    }
    return true;
}
