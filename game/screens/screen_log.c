/* SPDX-License-Identifier: MIT
 *
 * The log: every stamped year with its files, news and decisions, the latest first; `subject` is a year to show
 * first. A file opens as it was left. */
#include "screens/screens_internal.h"

static void show_ways(Screens *screens, int year) {
    UiContext *ui = screens->ui;
    ui_flow_begin(ui, UI_ALIGN_START);
    if (ui_link(ui, say_format(screens, "log.%d.branch", year), say(screens, "ui.log.branch"))) {
        give_branch(screens, year, (Decision){.subject = -1});
    }
    if (ui_link(ui, say_format(screens, "log.%d.whatif", year), say(screens, "ui.log.whatif"))) {
        give_open(screens, SCREEN_WHATIF, year);
    }
    ui_flow_end(ui);
}

/* Years before the player's first have no branches. */
static void show_turn(Screens *screens, const CampaignTurn *turn, bool is_own) {
    UiContext *ui = screens->ui;
    int count;
    const ContentEvent *events = content_events(screens->content, &count);
    UiSize sizes[] = {UI_FIXED(120), UI_WEIGHT(1, 240), UI_WEIGHT(1, 240)};
    ui_rule(ui);
    ui_row_begin(ui, sizes, 3, UI_ALIGN_START);
    ui_text(ui, UI_TEXT_STRONG, say_fiscal_year(screens, turn->year));
    if (screens->view.settings.years == SCREEN_YEARS_BOTH) {
        part_label(screens, say_era(screens, turn->year));
    }
    ui_row_next(ui);
    for (int i = 0; i < turn->dossier_count + turn->news_count; i++) {
        bool is_news = i >= turn->dossier_count;
        int index = is_news ? turn->news[i - turn->dossier_count] : turn->dossiers[i];
        const char *id = events[index].id;
        if (ui_link(ui, say_format(screens, "log.%d.event.%s", turn->year, id),
                    say_at(screens, "event.%s.title", id))) {
            give_open(screens, SCREEN_DOSSIER, index);
        }
    }
    ui_row_next(ui);
    ui_set_gap(ui, 4);
    if (is_own) {
        show_ways(screens, turn->year);
    }
    for (int i = 0; i < turn->decision_count; i++) {
        ui_text(ui, UI_TEXT_SMALL,
                say_with(screens, "ui.bullet", "text", say_decision(screens, &turn->decisions[i]), NULL));
    }
    if (turn->decision_count == 0) {
        part_label(screens, say(screens, "ui.log.nothing"));
    }
    ui_row_end(ui);
}

void screen_log(Screens *screens) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    UiRect rest = part_page_begin(screens, say(screens, "ui.log.title"));
    ui_scroll_begin(ui, "ui.log", rest);
    int count = campaign_turn_count(campaign);
    for (int t = count - 1; t >= 0; t--) {
        show_turn(screens, campaign_turn(campaign, t), t >= campaign_prologue_count(campaign));
    }
    if (count == 0) {
        part_label(screens, say(screens, "ui.log.empty"));
    }
    ui_space(ui, 24);
    ui_scroll_end(ui);
    if (screens->is_page_new && screens->view.subject > 0) {
        ui_reveal(ui, say_format(screens, "log.%d.branch", screens->view.subject), 0);
    }
    part_page_end(screens);
}
