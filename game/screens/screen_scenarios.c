/* SPDX-License-Identifier: MIT
 *
 * Choosing a scenario: one card each, the question first. Pressing the card is the choice. */
#include "screens/screens_internal.h"

static void show_scenario(Screens *screens, const ContentScenario *scenario, int index) {
    UiContext *ui = screens->ui;
    const char *title = say_at(screens, "scenario.%s.title", scenario->id);
    int turns = scenario->last_year - scenario->first_year + 1;
    ui_card_begin(ui, say_format(screens, "scenario.%s.title", scenario->id), title, UI_CARD_PAPER);
    ui_set_gap(ui, 8);
    if (scenario->picture) {
        ui_picture(ui, scenario->picture, 0, 120);
    }
    part_label(screens, say_with(screens, "ui.scenario.years", "first", say_format(screens, "%d", scenario->first_year),
                                 "last", say_format(screens, "%d", scenario->last_year), NULL));
    ui_text(ui, UI_TEXT_HEADING, title);
    ui_text(ui, UI_TEXT_BODY, say_at(screens, "scenario.%s.question", scenario->id));
    ui_space(ui, 4);
    part_label(screens, say_with(screens, "ui.scenario.size", "turns", say_format(screens, "%d", turns), "minutes",
                                 say_format(screens, "%d", scenario->minutes), "level",
                                 say_at(screens, "ui.level.%d", scenario->level), NULL));
    if (scenario->lens != LENS_CHOOSE) {
        part_label(screens, say_at(screens, "ui.lens.%d", scenario->lens));
    }
    if (ui_card_end(ui)) {
        give_subject(screens, SCREEN_COMMAND_NEW_GAME, index);
    }
}

void screen_scenarios(Screens *screens) {
    UiContext *ui = screens->ui;
    UiRect rest = part_page_begin(screens, say(screens, "ui.scenarios.title"));
    ui_scroll_begin(ui, "ui.scenarios", rest);
    ui_text_look(ui, LOOK(UI_TEXT_LEAD, UI_TONE_INK), say(screens, "ui.scenarios.line"));
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
