/* SPDX-License-Identifier: MIT
 *
 * A dossier: what happened, what can be answered, who says so. While its year is open the mark of MITI's own answer is
 * hidden; once the year is stamped the page shows what was answered, what MITI did, and what came of it. News have the
 * same page without answers. */
#include <math.h>

#include "report/report_touched.h"
#include "screens/screens_internal.h"

enum { SENTENCES_FIRST = 1 };

typedef struct Dossier {
    const ContentEvent *event;
    int index;
    bool is_open; /* can be answered now */
    int stamped;  /* option answered in a year gone by; -1 */
    int stamped_year;
} Dossier;

static Dossier find_dossier(const Screens *screens) {
    int count;
    Dossier dossier = {.index = screens->view.subject};
    dossier.event = &content_events(screens->content, &count)[dossier.index];
    dossier.stamped = campaign_answer(screens->view.campaign, dossier.index, &dossier.stamped_year);
    const int *inbox = campaign_inbox(screens->view.campaign, &count);
    for (int i = 0; i < count; i++) {
        dossier.is_open = dossier.is_open || inbox[i] == dossier.index;
    }
    if (dossier.is_open) {
        dossier.stamped = -1;
    }
    return dossier;
}

/* As much as says what has happened; the rest of the story stands behind the switch. */
static const char *first_sentences(Screens *screens, const char *text, int count) {
    const char *at = text;
    while (*at && count > 0) {
        uint32_t c = text_next_character(&at);
        count -= c == 0x3002 || (c == '.' && (*at == ' ' || *at == 0));
    }
    return arena_copy_bytes(screens->frame, text, (size_t)(at - text));
}

static void show_story(Screens *screens, const Dossier *dossier) {
    UiContext *ui = screens->ui;
    const ContentEvent *event = dossier->event;
    if (event->picture) {
        float height = fminf(part_tall(screens, 232), ui_available_width(ui) * 0.75f);
        ui_picture(ui, event->picture, 0, part_is_small(screens) ? 120 : height);
    }
    bool was_queued = event->year == 0 && dossier->stamped >= 0;
    ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_ACCENT),
                 was_queued ? say_fiscal_year(screens, dossier->stamped_year) : say_event_date(screens, event));
    if (event->kind != EVENT_HISTORICAL) {
        bool is_plausible = event->kind == EVENT_PLAUSIBLE;
        ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_ACCENT),
                     say(screens, is_plausible ? "ui.dossier.plausible" : "ui.dossier.counterfactual"));
    }
    ui_text(ui, UI_TEXT_HEADING, say_at(screens, "event.%s.title", event->id));
    const char *body = say_told(screens, say_format(screens, "event.%s.body", event->id));
    bool is_short = dossier->is_open && event->option_count > 0 && !screens->has_reasons;
    ui_text_look(ui, LOOK(is_short ? UI_TEXT_LEAD : UI_TEXT_BODY, UI_TONE_INK),
                 is_short ? first_sentences(screens, body, SENTENCES_FIRST) : body);
    if (is_short && ui_link(ui, "ui.dossier.more", say(screens, "ui.dossier.more"))) {
        screens->has_reasons = true;
    }
}

/* ---- Answers ---- */

static const char *say_cost(Screens *screens, const ContentOption *option) {
    bool has_money = option->money_cost != 0, has_capital = option->capital_cost != 0;
    if (!has_money && !has_capital) {
        return say(screens, "ui.cost.nothing");
    }
    const char *money =
        has_money ? say_with(screens, "ui.cost.money", "amount", say_money(screens, option->money_cost), NULL) : "";
    const char *capital = has_capital ? say_with(screens, "ui.cost.capital", "points",
                                                 say_number(screens, "int", option->capital_cost), NULL)
                                      : "";
    return say_format(screens, "%s%s%s", capital, has_money && has_capital ? say(screens, "ui.cost.and") : "", money);
}

/* Waiting is free; so is nothing else, if only of a file. */
static void show_cost(Screens *screens, const Dossier *dossier, int choice, const char *option_id) {
    const UiLook look = LOOK(UI_TEXT_SMALL, UI_TONE_MUTED);
    const char *words = say_cost(screens, &dossier->event->options[choice]);
    const char *id = say_format(screens, "%s.cost", option_id);
    Decision decision = {.kind = DECISION_CHOOSE, .subject = dossier->index, .choice = choice};
    if (choice == 0) {
        ui_line(screens->ui, look, words);
    } else {
        (dossier->is_open ? door_cost : door_past_cost)(screens, id, look, words, decision);
    }
}

static void show_named(Screens *screens, const char *label_id, const char *text_id) {
    if (content_has_text(screens->content, "en", text_id)) {
        ui_set_gap(screens->ui, 0);
        part_label(screens, say(screens, label_id));
        ui_text(screens->ui, UI_TEXT_SMALL, say_told(screens, text_id));
    }
}

static void show_reasons(Screens *screens, const char *option_id) {
    UiContext *ui = screens->ui;
    const char *how = say_format(screens, "%s.how", option_id);
    if (content_has_text(screens->content, "en", how)) {
        ui_text(ui, UI_TEXT_BODY, say_told(screens, how));
    }
    UiSize sizes[] = {UI_WEIGHT(1, 160), UI_WEIGHT(1, 160)};
    ui_row_begin(ui, sizes, 2, UI_ALIGN_START);
    show_named(screens, "ui.dossier.angry", say_format(screens, "%s.angry", option_id));
    ui_row_next(ui);
    show_named(screens, "ui.dossier.unknown", say_format(screens, "%s.unknown", option_id));
    ui_row_end(ui);
}

static void show_marks(Screens *screens, const Dossier *dossier, int choice, bool is_chosen) {
    UiContext *ui = screens->ui;
    bool is_miti = !dossier->is_open && dossier->event->options[choice].is_historical;
    if (is_chosen && !dossier->is_open) {
        part_seal(screens, 56, 1.0);
    }
    if (is_chosen) {
        ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_ACCENT),
                     say(screens, dossier->is_open ? "ui.dossier.in_draft" : "ui.dossier.you_did"));
    }
    if (is_miti) {
        ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_INK), say(screens, "ui.dossier.miti_did"));
    }
}

static void show_option(Screens *screens, const Dossier *dossier, int choice) {
    UiContext *ui = screens->ui;
    const ContentOption *option = &dossier->event->options[choice];
    const char *id = say_format(screens, "event.%s.%s", dossier->event->id, option->id);
    Decision decision = {.kind = DECISION_CHOOSE, .subject = dossier->index, .choice = choice};
    Error error = {.message = ""};
    bool is_chosen = dossier->is_open ? campaign_chosen_option(screens->view.campaign, dossier->index) == choice
                                      : dossier->stamped == choice;
    bool can_choose = dossier->is_open && !is_chosen &&
                      (choice == 0 || campaign_check_decision_in(screens->view.campaign, decision,
                                                                 screens->view.settings.language, &error));
    ui_card_begin(ui, can_choose ? id : NULL, say(screens, id), is_chosen ? UI_CARD_SELECTED : UI_CARD_PAPER);
    ui_set_gap(ui, 6);
    bool is_short = dossier->is_open && !screens->has_reasons;
    float spare = is_short ? part_tall(screens, 24) - 24 : 0;
    ui_space(ui, spare);
    UiSize sizes[] = {UI_WEIGHT(1, 160), UI_CONTENT};
    ui_row_begin(ui, sizes, 2, UI_ALIGN_START);
    ui_text(ui, UI_TEXT_STRONG, say(screens, id));
    ui_row_next(ui);
    show_cost(screens, dossier, choice, id);
    ui_row_end(ui);
    show_marks(screens, dossier, choice, is_chosen);
    if (!is_short) {
        show_reasons(screens, id);
    }
    const char *after = say_format(screens, "%s.after", id);
    if (dossier->stamped >= 0 && (is_chosen || option->is_historical) &&
        content_has_text(screens->content, "en", after)) {
        show_named(screens, "ui.dossier.after", after);
    }
    if (error.message[0]) {
        ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_BAD), say_format(screens, "%s", error.message));
    }
    ui_space(ui, spare);
    if (ui_card_end(ui)) {
        give_decision(screens, decision);
    }
}

static void show_options(Screens *screens, const Dossier *dossier) {
    UiContext *ui = screens->ui;
    const ContentEvent *event = dossier->event;
    ui_heading(ui, UI_TEXT_SECTION,
               say(screens, dossier->is_open      ? "ui.dossier.answers"
                            : event->option_count ? "ui.dossier.answered"
                                                  : "ui.dossier.news"));
    if (dossier->is_open) {
        part_reasons(screens);
    }
    if (event->option_count == 0) {
        part_label(screens, say(screens, "ui.dossier.news.line"));
    } else if (dossier->stamped >= 0) {
        part_label(screens, say_with(screens, "ui.dossier.stamped", "year",
                                     say_fiscal_year(screens, dossier->stamped_year), NULL));
    }
    ui_list_begin(ui, "ui.dossier.options");
    for (int i = 1; i <= event->option_count; i++) {
        /* Waiting is the first option of the file and the last on the page. */
        show_option(screens, dossier, i % event->option_count);
    }
    ui_list_end(ui);
}

/* ---- People, numbers and sources ---- */

/* What the advisers say to this file, under the button. */
static void show_advice(Screens *screens, const Dossier *dossier) {
    AdviceQuestion question = {ADVICE_ON_DOSSIER, dossier->index};
    if (!dossier->is_open || dossier->event->option_count == 0) {
        return;
    }
    const AdviceAnswer *answer = advice_answer_to(screens, question);
    if (advice_button(screens, "ui.advice.ask", question)) {
        screens->dossier_tab = 2;
    }
    if (answer && screens->dossier_tab == 2) {
        advice_show(screens, answer);
        ui_space(screens->ui, 8);
        ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.dossier.people"));
    }
}

static void show_people(Screens *screens, const ContentEvent *event) {
    for (int i = 0; i < event->people_count; i++) {
        int actor = content_find_actor(screens->content, event->people[i]);
        if (actor >= 0) {
            part_person(screens, actor, true);
        }
    }
    if (event->people_count == 0) {
        part_label(screens, say(screens, "ui.dossier.nobody"));
    }
}

/* Each lever the answers move is a door, with what moves it below. */
static void show_numbers(Screens *screens, const Dossier *dossier) {
    const Campaign *campaign = screens->view.campaign;
    int count, year = campaign_year(campaign) - 1;
    const ReportTouch *touched =
        report_touched(campaign, screens->frame, screens->view.settings.language, dossier->index, &count);
    part_label(screens, say(screens, count > 0 ? "ui.dossier.numbers.line" : "ui.dossier.numbers.none"));
    for (int i = 0; i < count; i++) {
        int id = touched[i].variable_id;
        if (i == 0 || touched[i - 1].variable_id != id) {
            ScreenMetric metric = chart_metric_of(screens, id);
            const char *value = chart_say(screens, &metric, campaign_value(campaign, id, year), false);
            ui_space(screens->ui, 4);
            door_number(screens, say_format(screens, "dossier.number.%d", id), LOOK(UI_TEXT_STRONG, UI_TONE_INK),
                        say_format(screens, "%s  %s", metric.name, value), id);
        }
        ui_text(screens->ui, UI_TEXT_SMALL, touched[i].text);
    }
}

static void show_evidence(Screens *screens, const Dossier *dossier) {
    UiOption tabs[] = {{"ui.dossier.words", say(screens, "ui.dossier.words")},
                       {"ui.dossier.people", say(screens, "ui.dossier.people")},
                       {"ui.dossier.numbers", say(screens, "ui.dossier.numbers")},
                       {"ui.dossier.sources", say(screens, "ui.dossier.sources")}};
    int tab = screens->dossier_tab - 1;
    ui_tabs(screens->ui, "ui.dossier.tabs", tabs, COUNT_OF(tabs), &tab);
    screens->dossier_tab = tab + 1;
    show_advice(screens, dossier);
    if (screens->dossier_tab == 1) {
        book_show_words(screens, dossier->index);
    } else if (screens->dossier_tab == 2) {
        show_people(screens, dossier->event);
    } else if (screens->dossier_tab == 3) {
        show_numbers(screens, dossier);
    } else if (screens->dossier_tab == 4) {
        part_sources(screens, dossier->event->sources, dossier->event->source_count);
    }
}

/* ---- The page ---- */

static void show_columns(Screens *screens, const Dossier *dossier, UiRect rest) {
    UiContext *ui = screens->ui;
    bool has_three = rest.w >= 1120;
    UiRect left = ui_cut_left(&rest, has_three ? rest.w * 0.28f : rest.w * 0.42f);
    ui_cut_left(&rest, 32);
    UiRect right = has_three ? ui_cut_right(&rest, 384) : (UiRect){0};
    if (has_three) {
        ui_cut_right(&rest, 32);
    }
    ui_scroll_begin(ui, "ui.dossier.story", left);
    show_story(screens, dossier);
    if (!has_three) {
        ui_space(ui, 16);
        show_evidence(screens, dossier);
    }
    ui_scroll_end(ui);
    ui_scroll_begin(ui, "ui.dossier.answers", rest);
    show_options(screens, dossier);
    ui_scroll_end(ui);
    if (has_three) {
        ui_scroll_begin(ui, "ui.dossier.evidence", right);
        show_evidence(screens, dossier);
        ui_scroll_end(ui);
    }
}

static void choose_by_number(Screens *screens, const Dossier *dossier) {
    for (int i = 1; i <= dossier->event->option_count && dossier->is_open; i++) {
        Decision decision = {DECISION_CHOOSE, dossier->index, i % dossier->event->option_count, 0.0};
        if (ui_shortcut(screens->ui, '0' + i, 0) && campaign_check_decision(screens->view.campaign, decision, NULL)) {
            give_decision(screens, decision);
        }
    }
}

void screen_dossier(Screens *screens) {
    UiContext *ui = screens->ui;
    Dossier dossier = find_dossier(screens);
    UiRect rest =
        part_page_begin(screens, say(screens, dossier.event->option_count ? "ui.dossier.title" : "ui.dossier.news"));
    if (screens->dossier_shown != dossier.index) {
        screens->dossier_shown = dossier.index;
        ui_scroll_to_top(ui, "ui.dossier.story");
        ui_scroll_to_top(ui, "ui.dossier.answers");
        ui_scroll_to_top(ui, "ui.dossier.page");
    }
    if (part_is_small(screens)) {
        ui_scroll_begin(ui, "ui.dossier.page", rest);
        show_story(screens, &dossier);
        ui_space(ui, 16);
        show_options(screens, &dossier);
        ui_space(ui, 16);
        show_evidence(screens, &dossier);
        ui_space(ui, 16);
        ui_scroll_end(ui);
    } else {
        show_columns(screens, &dossier, rest);
    }
    choose_by_number(screens, &dossier);
    part_page_end(screens);
}
