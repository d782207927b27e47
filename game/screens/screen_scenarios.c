/* SPDX-License-Identifier: MIT
 *
 * Choosing a scenario: one card each, the question first. Pressing the card is the choice. Assists, a rival view of the
 * economy and the luck stand behind one button, for who wants them. */
#include <stdlib.h>

#include "screens/start_internal.h"

/* ---- More ---- */

static void show_assists(Screens *screens) {
    UiContext *ui = screens->ui;
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.assists.title"));
    for (int i = 0; i < CAMPAIGN_ASSIST_COUNT; i++) {
        const char *id = say_format(screens, "ui.assist.%s", campaign_assist_name(i));
        bool is_on = screens->start->assists >> i & 1;
        if (ui_checkbox(ui, id, say(screens, id), &is_on)) {
            screens->start->assists ^= 1u << i;
        }
    }
    part_label(screens, say(screens, "ui.assists.line"));
}

static void show_lenses(Screens *screens) {
    UiContext *ui = screens->ui;
    int count;
    const ContentLens *lenses = content_lenses(screens->content, &count);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.start.lens"));
    ui_list_begin(ui, "ui.start.lenses");
    if (ui_radio(ui, "ui.start.lens.none", say(screens, "ui.start.lens.none"), screens->start->lens == 0)) {
        screens->start->lens = 0;
    }
    for (int i = 0; i < count; i++) {
        const char *name = say_at(screens, "lens.%s.name", lenses[i].id);
        if (ui_radio(ui, say_format(screens, "lens.%s.name", lenses[i].id), name, screens->start->lens == i + 1)) {
            screens->start->lens = i + 1;
        }
        ui_tooltip(ui, say_at(screens, "lens.%s.body", lenses[i].id));
    }
    ui_list_end(ui);
    part_label(screens, say(screens, "ui.start.lens.line"));
}

/* The number in the field; false where there is none. */
static bool read_seed(const ScreenStart *start, uint64_t *out) {
    char *end;
    *out = strtoull(start->seed, &end, 10);
    return start->seed[0] >= '0' && start->seed[0] <= '9' && *end == 0;
}

static void show_seed(Screens *screens) {
    UiContext *ui = screens->ui;
    uint64_t seed;
    bool is_wrong = screens->start->seed[0] != 0 && !read_seed(screens->start, &seed);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.start.seed"));
    ui_text_field(ui, "ui.start.seed", say(screens, "ui.start.seed.number"), screens->start->seed, START_SEED_BYTES);
    ui_text_look(ui, LOOK(UI_TEXT_SMALL, is_wrong ? UI_TONE_BAD : UI_TONE_MUTED),
                 say(screens, is_wrong ? "ui.start.seed.wrong" : "ui.start.seed.line"));
}

static void show_more(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenStart *start = screens->start;
    bool is_plain = start->assists == 0 && start->lens == 0 && start->seed[0] == 0;
    const char *label = say(screens, start->is_more_open ? "ui.start.less"
                                     : is_plain          ? "ui.start.more"
                                                         : "ui.start.more.changed");
    ui_flow_begin(ui, UI_ALIGN_START);
    if (ui_button(ui, "ui.start.more", label, UI_BUTTON_QUIET, NULL)) {
        start->is_more_open = !start->is_more_open;
    }
    ui_flow_end(ui);
    if (start->is_more_open) {
        UiSize sizes[] = {UI_WEIGHT(1, 300), UI_FIXED(24), UI_WEIGHT(1, 300), UI_FIXED(24), UI_WEIGHT(1, 260)};
        ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_START);
        show_assists(screens);
        ui_row_next(ui);
        ui_row_next(ui);
        show_lenses(screens);
        ui_row_next(ui);
        ui_row_next(ui);
        show_seed(screens);
        ui_row_end(ui);
        ui_space(ui, 8);
    }
}

/* A scenario that fixes or hides its lens is not given another. */
static void start_scenario(Screens *screens, const ContentScenario *scenario, int index) {
    const ScreenStart *start = screens->start;
    ScreenNewGame game = {.assists = start->assists, .lens = -1};
    game.lens = scenario->lens == LENS_CHOOSE ? start->lens - 1 : -1;
    game.has_seed = read_seed(start, &game.seed);
    give_new_game(screens, index, game);
}

/* ---- Cards ---- */

static void show_scenario(Screens *screens, const ContentScenario *scenario, int index) {
    UiContext *ui = screens->ui;
    const char *title = say_at(screens, "scenario.%s.title", scenario->id);
    int turns = scenario->last_year - scenario->first_year + 1;
    ui_card_begin(ui, say_format(screens, "scenario.%s.title", scenario->id), title, UI_CARD_PAPER);
    ui_set_gap(ui, 8);
    if (scenario->picture) {
        ui_picture(ui, scenario->picture, 0, 120);
    }
    part_label(screens, say_with(screens, "ui.scenario.years", "first", say_fiscal_year(screens, scenario->first_year),
                                 "last", say_fiscal_year(screens, scenario->last_year), NULL));
    ui_text(ui, UI_TEXT_HEADING, title);
    ui_text(ui, UI_TEXT_BODY, say_at(screens, "scenario.%s.question", scenario->id));
    ui_space(ui, 4);
    part_label(screens, say_with(screens, "ui.scenario.size", "turns", say_format(screens, "%d", turns), "minutes",
                                 say_format(screens, "%d", scenario->minutes), "level",
                                 say_at(screens, "ui.level.%d", scenario->level), NULL));
    part_label(screens, say_at(screens, "ui.lens.%d", scenario->lens));
    if (ui_card_end(ui)) {
        start_scenario(screens, scenario, index);
    }
}

void screen_scenarios(Screens *screens) {
    UiContext *ui = screens->ui;
    UiRect rest = part_page_begin(screens, say(screens, "ui.scenarios.title"));
    ui_scroll_begin(ui, "ui.scenarios", rest);
    ui_text_look(ui, LOOK(UI_TEXT_LEAD, UI_TONE_INK), say(screens, "ui.scenarios.line"));
    show_more(screens);
    ui_space(ui, 8);
    int count;
    const ContentScenario *scenarios = content_scenarios(screens->content, &count);
    ui_list_begin(ui, "ui.scenarios.list");
    ui_grid_begin(ui, 296, count);
    for (int i = 0; i < count; i++) {
        if (i > 0) {
            ui_grid_next(ui);
        }
        show_scenario(screens, &scenarios[i], i);
    }
    ui_grid_end(ui);
    ui_list_end(ui);
    ui_space(ui, 24);
    ui_scroll_end(ui);
    part_page_end(screens);
}
