/* SPDX-License-Identifier: MIT
 *
 * The briefing: one front page, one question, one person who wants something. Thirty seconds, and it can be left at
 * once. */
#include "screens/start_internal.h"

/* Three of the eight to judge by; none of them is the win. */
static void show_aims(Screens *screens) {
    const Campaign *campaign = screens->view.campaign;
    int aims[CAMPAIGN_AIMS_MOST];
    int count = campaign_aims(campaign, aims);
    if (count == 0) {
        return;
    }
    ui_card_begin(screens->ui, NULL, NULL, UI_CARD_RULED);
    part_label(screens, say(screens, "ui.briefing.judge"));
    ui_text(screens->ui, UI_TEXT_BODY, start_say_aims(screens, aims, count));
    ui_card_end(screens->ui);
}

/* The help taken for this game, in words. */
static void show_assists(Screens *screens) {
    unsigned assists = campaign_assists(screens->view.campaign);
    for (int i = 0; i < CAMPAIGN_ASSIST_COUNT; i++) {
        if (assists >> i & 1) {
            part_label(screens, say_at(screens, "ui.assist.%s", campaign_assist_name(i)));
        }
    }
}

static void show_front_page(Screens *screens, const ContentScenario *scenario) {
    UiContext *ui = screens->ui;
    part_masthead(screens, scenario->first_year, say(screens, "ui.paper.morning"));
    UiSize sizes[] = {UI_WEIGHT(1.6f, 360), UI_FIXED(24), UI_WEIGHT(1, 260)};
    ui_row_begin(ui, sizes, 3, UI_ALIGN_START);
    part_headline(screens, say_at(screens, "scenario.%s.paper", scenario->id));
    ui_space(ui, part_tall(screens, 12) - 12);
    ui_text_look(ui, LOOK(UI_TEXT_LEAD, UI_TONE_INK), say_at(screens, "scenario.%s.briefing", scenario->id));
    show_aims(screens);
    ui_row_next(ui);
    ui_row_next(ui);
    if (scenario->picture) {
        ui_picture(ui, scenario->picture, 0, part_is_small(screens) ? 120 : part_tall(screens, 184));
    }
    ui_card_begin(ui, NULL, NULL, UI_CARD_RULED);
    part_label(screens, say(screens, "ui.briefing.wants"));
    ui_text(ui, UI_TEXT_BODY, say_at(screens, "scenario.%s.person", scenario->id));
    ui_card_end(ui);
    ui_card_begin(ui, NULL, NULL, UI_CARD_RULED);
    part_label(screens, say(screens, "ui.briefing.question"));
    ui_text(ui, UI_TEXT_HEADING, say_at(screens, "scenario.%s.question", scenario->id));
    ui_card_end(ui);
    ui_row_end(ui);
}

/* Under which rival view of the economy this game is played, or that this is not told. */
static void show_lens(Screens *screens) {
    const ContentLens *lens = campaign_shown_lens(screens->view.campaign);
    if (!lens && campaign_scenario(screens->view.campaign)->lens == LENS_HIDDEN) {
        ui_space(screens->ui, 16);
        part_label(screens, say(screens, "report.lens.hidden"));
    }
    if (lens) {
        ui_space(screens->ui, 16);
        part_label(screens, say_with(screens, "report.lens", "lens", say_at(screens, "lens.%s.name", lens->id), "body",
                                     say_at(screens, "lens.%s.body", lens->id), NULL));
    }
}

static void show_ways_out(Screens *screens) {
    UiContext *ui = screens->ui;
    if (campaign_aims_are_open(screens->view.campaign) &&
        ui_button(ui, "ui.briefing.change", say(screens, "ui.briefing.change"), UI_BUTTON_PLAIN, NULL)) {
        give_open(screens, SCREEN_AIMS, 0);
    }
    if (ui_button(ui, "ui.menu.title", say(screens, "ui.menu.title"), UI_BUTTON_PLAIN, NULL)) {
        give_plain(screens, SCREEN_COMMAND_TITLE);
    }
}

void screen_briefing(Screens *screens) {
    UiContext *ui = screens->ui;
    const ContentScenario *scenario = campaign_scenario(screens->view.campaign);
    UiRect rest = ui_inset(part_middle(ui_window(ui), 1240), part_is_small(screens) ? 16 : 48, 0);
    ui_cut_top(&rest, part_is_small(screens) ? 8 : 24);
    const char *begin = say(screens, "ui.briefing.begin"), *leave = say(screens, "ui.menu.title"),
               *change = say(screens, "ui.briefing.change");
    float buttons = ui_text_width(ui, UI_TEXT_STRONG, begin) + ui_text_width(ui, UI_TEXT_BODY, leave) +
                    ui_text_width(ui, UI_TEXT_BODY, change) + 136;
    bool has_line = buttons <= rest.w; /* for all three; else two of them stand under the story */
    UiRect foot = ui_cut_bottom(&rest, 72);
    ui_scroll_begin(ui, "ui.briefing", rest);
    show_front_page(screens, scenario);
    show_lens(screens);
    show_assists(screens);
    ui_space(ui, 16);
    if (!has_line) {
        show_ways_out(screens);
    }
    ui_scroll_end(ui);

    ui_column_begin(ui, foot);
    ui_rule(ui);
    ui_space(ui, 2);
    ui_flow_begin(ui, UI_ALIGN_START);
    bool is_begun = ui_button(ui, "ui.briefing.begin", begin, UI_BUTTON_PRIMARY, NULL);
    if (has_line) {
        show_ways_out(screens);
    }
    ui_flow_end(ui);
    ui_column_end(ui);
    if (is_begun || ui_shortcut(ui, UI_KEY_ENTER, 0) || ui_shortcut(ui, UI_KEY_ESCAPE, 0)) {
        give_plain(screens, SCREEN_COMMAND_BACK);
    }
}
