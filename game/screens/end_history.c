/* SPDX-License-Identifier: MIT
 *
 * What MITI did, beside what the player answered, and what historians dispute. */
#include "screens/end_internal.h"

static int historical_option(const ContentEvent *event) {
    for (int i = 0; i < event->option_count; i++) {
        if (event->options[i].is_historical) {
            return i;
        }
    }
    return -1;
}

static void show_file(Screens *screens, int event_index, int year) {
    UiContext *ui = screens->ui;
    int count;
    const ContentEvent *event = &content_events(screens->content, &count)[event_index];
    int answer = campaign_answer(screens->view.campaign, event_index, NULL);
    int miti = historical_option(event);
    ui_rule(ui);
    UiSize sizes[] = {UI_FIXED(72), UI_WEIGHT(1, 220), UI_WEIGHT(1.2f, 240)};
    ui_row_begin(ui, sizes, 3, UI_ALIGN_START);
    ui_text_look(ui, LOOK(UI_TEXT_STRONG, UI_TONE_MUTED), say_year(screens, year));
    ui_row_next(ui);
    if (ui_link(ui, say_format(screens, "end.event.%s", event->id), say_at(screens, "event.%s.title", event->id))) {
        give_open(screens, SCREEN_DOSSIER, event_index);
    }
    ui_row_next(ui);
    ui_set_gap(ui, 2);
    if (answer >= 0) {
        const char *words = say_at(screens, "event.%s.%s", event->id, event->options[answer].id);
        ui_text_look(ui, LOOK(UI_TEXT_SMALL, answer == miti ? UI_TONE_INK : UI_TONE_ACCENT),
                     say_with(screens, answer == miti ? "ui.end.both" : "ui.end.you", "option", words, NULL));
    }
    if (miti >= 0 && answer != miti) {
        part_label(screens, say_with(screens, "ui.end.miti", "option",
                                     say_at(screens, "event.%s.%s", event->id, event->options[miti].id), NULL));
    }
    ui_row_end(ui);
}

void end_history(Screens *screens) {
    const Campaign *campaign = screens->view.campaign;
    const ContentScenario *scenario = campaign_scenario(campaign);
    const char *dispute = say_format(screens, "scenario.%s.dispute", scenario->id);
    if (content_has_text(screens->content, "en", dispute)) {
        ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.end.disputed"));
        ui_text(screens->ui, UI_TEXT_BODY, say(screens, dispute));
        part_sources(screens, scenario->sources, scenario->source_count);
        ui_space(screens->ui, 16);
    }
    ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.end.files"));
    for (int t = campaign_prologue_count(campaign); t < campaign_turn_count(campaign); t++) {
        const CampaignTurn *turn = campaign_turn(campaign, t);
        for (int i = 0; i < turn->dossier_count; i++) {
            show_file(screens, turn->dossiers[i], turn->year);
        }
    }
}
