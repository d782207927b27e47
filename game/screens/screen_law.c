/* SPDX-License-Identifier: MIT
 *
 * Law and trade: a dial for each instrument under the name of whose business it is, with what both ends mean. Dials of
 * another body wait for its favour, which is asked above them. */
#include <math.h>

#include "campaign/campaign_favours.h"
#include "report/report_law.h"
#include "screens/screens_internal.h"

static void show_ends(Screens *screens, const char *instrument_id) {
    UiContext *ui = screens->ui;
    UiSize sizes[] = {UI_WEIGHT(1, 100), UI_WEIGHT(1, 100)};
    ui_row_begin(ui, sizes, 2, UI_ALIGN_START);
    part_label(screens,
               say_with(screens, "ui.law.low", "text", say_at(screens, "instrument.%s.low", instrument_id), NULL));
    ui_row_next(ui);
    ui_text_look(ui, LOOK_END(UI_TEXT_SMALL, UI_TONE_MUTED),
                 say_with(screens, "ui.law.high", "text", say_at(screens, "instrument.%s.high", instrument_id), NULL));
    ui_row_end(ui);
}

static const char *say_body(Screens *screens, int body) {
    int count;
    return body < 0 ? say(screens, "ui.jurisdiction.ours")
                    : say_at(screens, "jurisdiction.%s.name", content_jurisdictions(screens->content, &count)[body].id);
}

/* Asked, it tells of the drafted level, or of the way to the end that is further off. */
static void show_cost(Screens *screens, const ContentInstrument *instrument, int index) {
    const Campaign *campaign = screens->view.campaign;
    const char *words = say_with(screens, instrument->yearly_money > 0 ? "ui.law.cost_money" : "ui.law.cost", "points",
                                 say_number(screens, "int", instrument->capital_cost), "amount",
                                 say_money(screens, instrument->yearly_money), NULL);
    double before = campaign_instrument_before(campaign, index), level = campaign_instrument_level(campaign, index);
    if (level == before) {
        level = before > 0.5 ? 0.0 : 1.0;
    }
    door_cost(screens, say_format(screens, "instrument.%s.cost", instrument->id), LOOK(UI_TEXT_SMALL, UI_TONE_MUTED),
              words, (Decision){DECISION_INSTRUMENT, index, 0, level});
}

static void show_instrument(Screens *screens, const ContentInstrument *instrument, int index) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    UiSlider slider = {
        .label = say_at(screens, "instrument.%s.name", instrument->id),
        .low = 0,
        .high = 100,
        .step = instrument->level_step > 0 ? instrument->level_step * 100 : 25,
        .form = "{n} %",
    };
    ui_card_begin(ui, NULL, slider.label, UI_CARD_RULED);
    ui_set_gap(ui, 8);
    if (campaign_needs_favour(campaign, index)) {
        slider.why_not =
            say_with(screens, "ui.favour.needed", "name", say_body(screens, instrument->jurisdiction), NULL);
    }
    double level = campaign_instrument_level(campaign, index) * 100;
    const char *id = say_format(screens, "instrument.%s.name", instrument->id);
    if (ui_slider(ui, id, &slider, &level)) {
        give_decision(screens, (Decision){DECISION_INSTRUMENT, index, 0, round(level) / 100.0});
    }
    show_ends(screens, instrument->id);
    ui_text(ui, UI_TEXT_BODY, say_at(screens, "instrument.%s.body", instrument->id));
    show_cost(screens, instrument, index);
    const char *language = screens->view.settings.language;
    const char *leverage = report_leverage(campaign, screens->frame, language, index);
    if (leverage) {
        part_label(screens, leverage);
    }
    part_label(screens, report_reaction(campaign, screens->frame, language, index));
    advice_link(screens, say_format(screens, "instrument.%s.ask", instrument->id),
                (AdviceQuestion){ADVICE_ON_INSTRUMENT, index});
    ui_card_end(ui);
}

/* ---- Favours ---- */

static void show_payment(Screens *screens, const ContentJurisdiction *body, int index, int payment) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    const char *language = screens->view.settings.language;
    Decision decision = {DECISION_ASK_FAVOUR, index, payment, 0.0};
    Error error = {.message = ""};
    bool can = campaign_check_decision_in(campaign, decision, language, &error);
    const char *words = report_payment(campaign, screens->frame, language, index, payment);
    UiSize sizes[] = {UI_WEIGHT(1, 160), UI_CONTENT};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    const char *id = say_format(screens, "favour.%s.%d", body->id, payment);
    door_cost(screens, say_format(screens, "%s.cost", id), LOOK(UI_TEXT_SMALL, UI_TONE_INK), words, decision);
    ui_row_next(ui);
    bool is_pressed = ui_button(ui, id, say(screens, "ui.favour.ask"), UI_BUTTON_QUIET,
                                can ? NULL : say_format(screens, "%s", error.message));
    if (can) {
        ui_tooltip(ui, say_with(screens, "ui.favour.ask.help", "words", words, NULL));
    }
    if (is_pressed) {
        give_decision(screens, decision);
    }
    ui_row_end(ui);
}

/* Asked already: how it is paid, and the way out of it. */
static void show_asked(Screens *screens, const ContentJurisdiction *body, int index, int payment) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    const char *language = screens->view.settings.language;
    Decision withdrawal = {DECISION_ASK_FAVOUR, index, -1, 0.0};
    ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_ACCENT), say(screens, "ui.favour.asked"));
    door_cost(screens, say_format(screens, "favour.%s.cost", body->id), LOOK(UI_TEXT_SMALL, UI_TONE_INK),
              report_payment(campaign, screens->frame, language, index, payment),
              (Decision){DECISION_ASK_FAVOUR, index, payment, 0.0});
    const char *gone = report_goes_with(campaign, screens->frame, language, withdrawal);
    if (gone) {
        part_label(screens, gone);
    }
    const char *id = say_format(screens, "favour.%s.none", body->id);
    if (ui_button(ui, id, say(screens, "ui.favour.take_back"), UI_BUTTON_QUIET, NULL)) {
        give_decision(screens, withdrawal);
    }
}

/* Who is asked, what they want, and what each way of paying costs this year. */
static void show_favour(Screens *screens, int index) {
    UiContext *ui = screens->ui;
    int count;
    const ContentJurisdiction *body = &content_jurisdictions(screens->content, &count)[index];
    CampaignFavour favour = campaign_favour(screens->view.campaign, index);
    UiSize sizes[] = {UI_WEIGHT(1, 300), UI_FIXED(16), UI_WEIGHT(2, 300)};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_START);
    part_person(screens, body->actor, true);
    part_label(screens,
               say_with(screens, "ui.favour.wants", "wants", say_at(screens, "jurisdiction.%s.wants", body->id), NULL));
    ui_row_next(ui);
    ui_row_next(ui);
    if (favour.payment >= 0) {
        show_asked(screens, body, index, favour.payment);
    } else {
        part_label(screens, say(screens, "ui.favour.line"));
        for (int payment = 0; payment <= body->concession_count; payment++) {
            show_payment(screens, body, index, payment);
        }
    }
    ui_row_end(ui);
    ui_space(ui, 8);
}

/* What cannot be moved this year, or is in force and left aside by the scenario, is only named. */
static void show_closed(Screens *screens, const ContentInstrument *instruments, int count) {
    int shown = 0;
    for (int i = 0; i < count; i++) {
        bool is_left = campaign_allows(screens->view.campaign, DECISION_INSTRUMENT, i);
        double level = campaign_instrument_level(screens->view.campaign, i);
        if (is_left ? campaign_instrument_available(screens->view.campaign, i) : level == 0) {
            continue;
        }
        if (shown++ == 0) {
            ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.law.closed"));
        }
        part_label(screens, say_with(screens, "ui.decision.instrument", "name",
                                     say_at(screens, "instrument.%s.name", instruments[i].id), "level",
                                     say_number(screens, "pct", level), NULL));
    }
}

/* The dials of one body (-1: ours) that can be turned this year. */
static void show_jurisdiction(Screens *screens, const ContentInstrument *instruments, int count, int body) {
    int *open = ARENA_ARRAY(screens->frame, int, count);
    int open_count = 0;
    for (int i = 0; i < count; i++) {
        if (instruments[i].jurisdiction == body && campaign_allows(screens->view.campaign, DECISION_INSTRUMENT, i) &&
            campaign_instrument_available(screens->view.campaign, i)) {
            open[open_count++] = i;
        }
    }
    if (open_count == 0) {
        return;
    }
    ui_heading(screens->ui, UI_TEXT_SECTION, say_body(screens, body));
    if (body >= 0) {
        show_favour(screens, body);
    }
    ui_grid_begin(screens->ui, 400, open_count);
    for (int i = 0; i < open_count; i++) {
        if (i > 0) {
            ui_grid_next(screens->ui);
        }
        part_cell_begin(screens);
        show_instrument(screens, &instruments[open[i]], open[i]);
        part_cell_end(screens);
    }
    ui_grid_end(screens->ui);
    ui_space(screens->ui, 16);
}

void screen_law(Screens *screens) {
    UiContext *ui = screens->ui;
    int count;
    const ContentInstrument *instruments = content_instruments(screens->content, &count);
    UiRect rest = part_page_begin(screens, say(screens, "ui.law.title"));
    ui_scroll_begin(ui, "ui.law", rest);
    ui_text_look(ui, LOOK(UI_TEXT_BODY, UI_TONE_MUTED), say(screens, "ui.law.line"));
    ui_space(ui, 8);
    int body_count;
    content_jurisdictions(screens->content, &body_count);
    for (int body = -1; body < body_count; body++) {
        show_jurisdiction(screens, instruments, count, body);
    }
    show_closed(screens, instruments, count);
    ui_space(ui, 24);
    ui_scroll_end(ui);
    part_page_end(screens);
}
