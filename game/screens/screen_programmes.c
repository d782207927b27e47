/* SPDX-License-Identifier: MIT
 *
 * Programmes with a life: what runs and what can be started as cards, what may come next and what has ended as lines.
 * When nothing can be started, the page says what comes and what was. */
#include "screens/screens_internal.h"

static bool is_in_draft(const Campaign *campaign, DecisionKind kind, int index) {
    int count;
    const Decision *draft = campaign_draft(campaign, &count);
    for (int i = 0; i < count; i++) {
        if (draft[i].kind == kind && draft[i].subject == index) {
            return true;
        }
    }
    return false;
}

static const char *say_state(Screens *screens, const ContentProgramme *programme, ProgrammeView view) {
    int year = campaign_year(screens->view.campaign);
    const char *end = say_format(screens, "%d", view.end_year);
    switch (view.state) {
    case PROGRAMME_RUNNING:
        return say_with(screens, "ui.programme.running", "year", say_format(screens, "%d", year - view.start_year + 1),
                        "years", say_format(screens, "%d", programme->years), NULL);
    case PROGRAMME_SUCCEEDED:
        return say_with(screens, "ui.programme.succeeded", "year", end, NULL);
    case PROGRAMME_FAILED:
        return say_with(screens, "ui.programme.failed", "year", end, NULL);
    case PROGRAMME_KILLED:
        return say_with(screens, "ui.programme.killed", "year", end, NULL);
    case PROGRAMME_IDLE:
        break;
    }
    return say_with(screens, "ui.programme.idle", "first", say_format(screens, "%d", programme->first_year), "last",
                    say_format(screens, "%d", programme->last_year), NULL);
}

static void show_fact(Screens *screens, const char *id, const char *value) {
    ui_set_gap(screens->ui, 0);
    part_label(screens, say(screens, id));
    ui_text(screens->ui, UI_TEXT_STRONG, value);
}

static const char *say_partners(Screens *screens, const ContentProgramme *programme) {
    Text text = text_begin(screens->frame);
    for (int i = 0; i < programme->partner_count; i++) {
        text_add(&text, i > 0 ? say(screens, "ui.list.and") : "");
        text_add(&text, say_at(screens, "actor.%s.name", programme->partners[i]));
    }
    return text.bytes > 0 ? text.data : say(screens, "ui.programme.alone");
}

static void show_facts(Screens *screens, const ContentProgramme *programme) {
    UiContext *ui = screens->ui;
    UiSize sizes[] = {UI_WEIGHT(1, 100), UI_WEIGHT(1, 80), UI_WEIGHT(1, 80)};
    ui_row_begin(ui, sizes, 3, UI_ALIGN_START);
    show_fact(screens, "ui.programme.cost", say_money(screens, programme->yearly_money));
    ui_row_next(ui);
    show_fact(screens, "ui.programme.years",
              say_with(screens, "ui.years", "n", say_format(screens, "%d", programme->years), NULL));
    ui_row_next(ui);
    show_fact(screens, "ui.programme.chance", say_number(screens, "pct", programme->chance));
    ui_row_end(ui);
    part_label(screens, say_with(screens, "ui.programme.partners", "names", say_partners(screens, programme), NULL));
}

static void show_action(Screens *screens, const ContentProgramme *programme, int index, ProgrammeView view) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    bool is_running = view.state == PROGRAMME_RUNNING;
    DecisionKind kind = is_running ? DECISION_KILL_PROGRAMME : DECISION_START_PROGRAMME;
    const char *id = say_format(screens, "programme.%s.%s", programme->id, is_running ? "kill" : "start");
    if (is_in_draft(campaign, DECISION_START_PROGRAMME, index) ||
        is_in_draft(campaign, DECISION_KILL_PROGRAMME, index)) {
        ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_ACCENT), say(screens, "ui.programme.in_draft"));
        return;
    }
    if (view.state != PROGRAMME_RUNNING && view.state != PROGRAMME_IDLE) {
        return;
    }
    Decision decision = {.kind = kind, .subject = index};
    Error error = {.message = ""};
    bool can = campaign_check_decision_in(campaign, decision, screens->view.settings.language, &error);
    const char *label =
        say_with(screens, is_running ? "ui.programme.kill" : "ui.programme.start", "points",
                 say_number(screens, "int", is_running ? programme->kill_cost : programme->capital_cost), NULL);
    if (ui_button(ui, id, label, UI_BUTTON_QUIET, can ? NULL : say_format(screens, "%s", error.message))) {
        give_decision(screens, decision);
    }
    advice_link(screens, say_format(screens, "programme.%s.ask", programme->id),
                (AdviceQuestion){ADVICE_ON_PROGRAMME, index});
}

static const char *say_outcome(Screens *screens, const ContentProgramme *programme, ProgrammeView view) {
    switch (view.state) {
    case PROGRAMME_SUCCEEDED:
        return say_at(screens, "programme.%s.success", programme->id);
    case PROGRAMME_FAILED:
        return say_at(screens, "programme.%s.failure", programme->id);
    case PROGRAMME_KILLED:
        return say_at(screens, "programme.%s.killed", programme->id);
    case PROGRAMME_IDLE:
    case PROGRAMME_RUNNING:
        break;
    }
    return say_at(screens, "programme.%s.exit", programme->id);
}

static void show_programme(Screens *screens, const ContentProgramme *programme, int index) {
    UiContext *ui = screens->ui;
    const char *name = say_at(screens, "programme.%s.name", programme->id);
    ProgrammeView view = campaign_programme(screens->view.campaign, index);
    bool is_running = view.state == PROGRAMME_RUNNING;
    ui_card_begin(ui, NULL, name, is_running ? UI_CARD_SELECTED : UI_CARD_PAPER);
    ui_set_gap(ui, 8);
    if (programme->picture) {
        ui_picture(ui, programme->picture, 0, 112);
    }
    ui_text_look(ui, LOOK(UI_TEXT_SMALL, is_running ? UI_TONE_ACCENT : UI_TONE_MUTED),
                 say_state(screens, programme, view));
    ui_text(ui, UI_TEXT_STRONG, name);
    if (is_running) {
        int done = campaign_year(screens->view.campaign) - view.start_year + 1;
        ui_progress(ui, say_state(screens, programme, view), (double)done / programme->years);
    }
    ui_text(ui, UI_TEXT_SMALL, say_at(screens, "programme.%s.body", programme->id));
    show_facts(screens, programme);
    part_label(screens, say_outcome(screens, programme, view));
    show_action(screens, programme, index, view);
    ui_card_end(ui);
}

/* ---- The cards: running, or of this year ---- */

static bool is_open(const Campaign *campaign, const ContentProgramme *programme, int index) {
    ProgrammeView view = campaign_programme(campaign, index);
    int year = campaign_year(campaign);
    bool is_of_now = year >= programme->first_year && year <= programme->last_year &&
                     campaign_allows(campaign, DECISION_START_PROGRAMME, index);
    return view.state == PROGRAMME_RUNNING || (view.state == PROGRAMME_IDLE && (view.can_start || is_of_now));
}

static void show_open(Screens *screens, const ContentProgramme *programmes, int count, int open_count) {
    UiContext *ui = screens->ui;
    int shown = 0;
    ui_grid_begin(ui, 300, open_count);
    for (int i = 0; i < count; i++) {
        if (is_open(screens->view.campaign, &programmes[i], i)) {
            if (shown++ > 0) {
                ui_grid_next(ui);
            }
            show_programme(screens, &programmes[i], i);
        }
    }
    ui_grid_end(ui);
}

/* ---- The lines ---- */

static void show_line(Screens *screens, const ContentProgramme *programme, const char *when, const char *words) {
    UiContext *ui = screens->ui;
    UiSize sizes[] = {UI_FIXED(164), UI_WEIGHT(1, 240), UI_WEIGHT(1.6f, 280)};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_START);
    ui_text_look(ui, LOOK(UI_TEXT_BODY, UI_TONE_MUTED), when);
    ui_row_next(ui);
    ui_text(ui, UI_TEXT_STRONG, say_at(screens, "programme.%s.name", programme->id));
    ui_row_next(ui);
    ui_text(ui, UI_TEXT_BODY, words);
    ui_row_end(ui);
}

enum { HORIZON_MOST = 3, HORIZON_YEARS = 8 };

/* The next ones by their first year; those of one year in the order of the content. What lies further off, nobody in
 * the bureau can see. */
static void show_horizon(Screens *screens, const ContentProgramme *programmes, int count) {
    int shown = 0, year = campaign_year(screens->view.campaign);
    for (int k = 0; k < HORIZON_YEARS * count && shown < HORIZON_MOST; k++) {
        int first = year + 1 + k / count, i = k % count;
        if (programmes[i].first_year != first ||
            !campaign_allows(screens->view.campaign, DECISION_START_PROGRAMME, i) ||
            campaign_programme(screens->view.campaign, i).state != PROGRAMME_IDLE) {
            continue;
        }
        if (shown++ == 0) {
            ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.programmes.horizon"));
            part_label(screens, say(screens, "ui.programmes.horizon.line"));
        } else {
            ui_rule(screens->ui);
        }
        const char *when =
            say_with(screens, "ui.programmes.horizon.from", "year", say_format(screens, "%d", first), NULL);
        show_line(screens, &programmes[i], when, say_at(screens, "programme.%s.body", programmes[i].id));
    }
    ui_space(screens->ui, shown > 0 ? 16 : 0);
}

static void show_ended(Screens *screens, const ContentProgramme *programmes, int count) {
    int shown = 0;
    for (int i = 0; i < count; i++) {
        ProgrammeView view = campaign_programme(screens->view.campaign, i);
        if (view.state == PROGRAMME_IDLE || view.state == PROGRAMME_RUNNING) {
            continue;
        }
        if (shown++ == 0) {
            ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.programmes.ended"));
        } else {
            ui_rule(screens->ui);
        }
        show_line(screens, &programmes[i], say_state(screens, &programmes[i], view),
                  say_outcome(screens, &programmes[i], view));
    }
}

static void show_page(Screens *screens, const ContentProgramme *programmes, int count) {
    UiContext *ui = screens->ui;
    int open_count = 0;
    for (int i = 0; i < count; i++) {
        open_count += is_open(screens->view.campaign, &programmes[i], i);
    }
    ui_text_look(ui, LOOK(UI_TEXT_BODY, UI_TONE_MUTED),
                 say(screens, open_count > 0 ? "ui.programmes.line" : "ui.programmes.none"));
    ui_space(ui, 8);
    /* One or two cards leave room for the lines beside them. */
    bool is_beside = open_count > 0 && open_count < 3;
    UiSize sizes[] = {UI_WEIGHT((float)open_count, 300), UI_FIXED(8), UI_WEIGHT((float)(3 - open_count), 300)};
    if (is_beside) {
        ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_START);
    }
    if (open_count > 0) {
        show_open(screens, programmes, count, open_count);
        ui_space(ui, 16);
    }
    if (is_beside) {
        ui_row_next(ui);
        ui_row_next(ui);
    }
    show_horizon(screens, programmes, count);
    show_ended(screens, programmes, count);
    if (is_beside) {
        ui_row_end(ui);
    }
}

void screen_programmes(Screens *screens) {
    UiContext *ui = screens->ui;
    int count;
    const ContentProgramme *programmes = content_programmes(screens->content, &count);
    UiRect rest = part_page_begin(screens, say(screens, "ui.programmes.title"));
    ui_scroll_begin(ui, "ui.programmes", rest);
    show_page(screens, programmes, count);
    ui_space(ui, 24);
    ui_scroll_end(ui);
    part_page_end(screens);
}
