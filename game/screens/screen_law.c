/* SPDX-License-Identifier: MIT
 *
 * Law and trade: a dial for each instrument under the name of whose business it is, with what both ends mean. */
#include <math.h>

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

static void show_cost(Screens *screens, const ContentInstrument *instrument) {
    const char *points = say_number(screens, "int", instrument->capital_cost);
    if (instrument->yearly_money > 0) {
        part_label(screens, say_with(screens, "ui.law.cost_money", "points", points, "amount",
                                     say_money(screens, instrument->yearly_money), NULL));
    } else {
        part_label(screens, say_with(screens, "ui.law.cost", "points", points, NULL));
    }
}

static void show_instrument(Screens *screens, const ContentInstrument *instrument, int index) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    UiSlider slider = {
        .label = say_at(screens, "instrument.%s.name", instrument->id),
        .low = 0,
        .high = 100,
        .step = instrument->level_step > 0 ? instrument->level_step * 100 : 25,
        .unit = "%",
    };
    ui_card_begin(ui, NULL, slider.label, UI_CARD_RULED);
    ui_set_gap(ui, 8);
    double level = campaign_instrument_level(campaign, index) * 100;
    const char *id = say_format(screens, "instrument.%s.name", instrument->id);
    if (ui_slider(ui, id, &slider, &level)) {
        give_decision(screens, (Decision){DECISION_INSTRUMENT, index, 0, round(level) / 100.0});
    }
    show_ends(screens, instrument->id);
    ui_text(ui, UI_TEXT_BODY, say_at(screens, "instrument.%s.body", instrument->id));
    show_cost(screens, instrument);
    advice_link(screens, say_format(screens, "instrument.%s.ask", instrument->id),
                (AdviceQuestion){ADVICE_ON_INSTRUMENT, index});
    ui_card_end(ui);
}

/* What cannot be moved this year is only named. */
static void show_closed(Screens *screens, const ContentInstrument *instruments, int count) {
    int shown = 0;
    for (int i = 0; i < count; i++) {
        if (campaign_instrument_available(screens->view.campaign, i) ||
            !campaign_allows(screens->view.campaign, DECISION_INSTRUMENT, i)) {
            continue;
        }
        if (shown++ == 0) {
            ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.law.closed"));
        }
        double level = campaign_instrument_level(screens->view.campaign, i);
        part_label(screens, say_with(screens, "ui.decision.instrument", "name",
                                     say_at(screens, "instrument.%s.name", instruments[i].id), "level",
                                     say_number(screens, "pct", level), NULL));
    }
}

static const char *jurisdiction_of(const ContentInstrument *instrument) {
    return instrument->jurisdiction ? instrument->jurisdiction : "ours";
}

/* The dials of one ministry or body that can be turned this year. */
static void show_jurisdiction(Screens *screens, const ContentInstrument *instruments, int count, const char *name) {
    int *open = ARENA_ARRAY(screens->frame, int, count);
    int open_count = 0;
    for (int i = 0; i < count; i++) {
        if (text_equal(jurisdiction_of(&instruments[i]), name) &&
            campaign_allows(screens->view.campaign, DECISION_INSTRUMENT, i) &&
            campaign_instrument_available(screens->view.campaign, i)) {
            open[open_count++] = i;
        }
    }
    if (open_count == 0) {
        return;
    }
    ui_heading(screens->ui, UI_TEXT_SECTION, say_at(screens, "ui.jurisdiction.%s", name));
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
    static const char *const jurisdictions[] = {"ours", "mof", "mpt", "education", "diet", "treaty"};
    for (int i = 0; i < COUNT_OF(jurisdictions); i++) {
        show_jurisdiction(screens, instruments, count, jurisdictions[i]);
    }
    show_closed(screens, instruments, count);
    ui_space(ui, 24);
    ui_scroll_end(ui);
    part_page_end(screens);
}
