/* SPDX-License-Identifier: MIT
 *
 * The year report: a front page that is read in ten seconds. The headline, three numbers with the choices behind them,
 * what was decided and is not felt yet, one remark. */
#include <math.h>

#include "screens/screens_internal.h"

enum { REPORT_NUMBERS = 3, REPORT_PIPELINE_MOST = 6 };

static const CampaignTurn *last_turn(const Screens *screens) {
    int count = campaign_turn_count(screens->view.campaign);
    return count > 0 ? campaign_turn(screens->view.campaign, count - 1) : NULL;
}

/* ---- Three numbers ---- */

typedef struct YearNumber {
    const ScreenMetric *metric;
    double value, change, weight; /* weight: share by which it moved, to choose the three */
} YearNumber;

static YearNumber number_of(const Screens *screens, const ScreenMetric *metric, int year) {
    const Campaign *campaign = screens->view.campaign;
    double now = campaign_value(campaign, metric->variable_id, year);
    double before = campaign_value(campaign, metric->variable_id, year - 1);
    double change = isnan(before) ? 0.0 : now - before;
    return (YearNumber){metric, now, change, fabs(change) / (fabs(before) + 1e-9)};
}

/* The scenario's own number first, then the two aims that moved most. */
static int choose_numbers(Screens *screens, const ScreenMetric *metrics, int count, YearNumber *out) {
    int year = last_turn(screens)->year;
    int chosen = 0;
    bool is_taken[SCREEN_METRICS_MOST] = {false};
    for (; chosen < REPORT_NUMBERS; chosen++) {
        int best = -1;
        double most = -1.0;
        for (int i = 0; i < count; i++) {
            double weight = number_of(screens, &metrics[i], year).weight;
            bool is_candidate = i == 0 || metrics[i].higher_is_better >= 0;
            if (!is_taken[i] && is_candidate && (weight > most || (chosen == 0 && i == 0)) && !(chosen == 0 && i > 0)) {
                best = i;
                most = weight;
            }
        }
        if (best < 0) {
            break;
        }
        is_taken[best] = true;
        out[chosen] = number_of(screens, &metrics[best], year);
    }
    return chosen;
}

static void show_number(Screens *screens, const YearNumber *number) {
    UiContext *ui = screens->ui;
    bool has_side = number->metric->higher_is_better >= 0;
    const char *change = chart_say(screens, number->metric, number->change, true);
    bool is_none = text_starts_with(change, "±");
    bool is_good = (number->change > 0) == (number->metric->higher_is_better == 1);
    UiTone tone = is_none || !has_side ? UI_TONE_MUTED : is_good ? UI_TONE_GOOD : UI_TONE_BAD;
    const char *sign = is_none || !has_side ? ""
                       : is_good            ? say(screens, "ui.sign.better")
                                            : say(screens, "ui.sign.worse");
    ui_card_begin(ui, NULL, NULL, UI_CARD_RULED);
    ui_set_gap(ui, 2);
    part_label(screens, number->metric->name);
    ui_text(ui, UI_TEXT_NUMBER, chart_say(screens, number->metric, number->value, false));
    ui_text_look(ui, LOOK(UI_TEXT_SMALL, tone),
                 say_with(screens, "ui.report.change", "sign", sign, "change", change, NULL));
    const char *causes = causes_say(screens, number->metric, last_turn(screens)->year);
    if (causes) {
        part_label(screens, causes);
    }
    ui_card_end(ui);
}

static void show_numbers(Screens *screens) {
    ScreenMetric metrics[SCREEN_METRICS_MOST];
    YearNumber numbers[REPORT_NUMBERS];
    int count = chart_metrics(screens, metrics, SCREEN_METRICS_MOST);
    count = choose_numbers(screens, metrics, count, numbers);
    for (int i = 0; i < count; i++) {
        show_number(screens, &numbers[i]);
    }
}

/* ---- The story ---- */

/* What the year is remembered for: its first dossier, else its first news. */
static int headline(const CampaignTurn *turn) {
    return turn->dossier_count > 0 ? turn->dossiers[0] : turn->news_count > 0 ? turn->news[0] : -1;
}

static void show_answer(Screens *screens, int event_index) {
    UiContext *ui = screens->ui;
    int count;
    const ContentEvent *event = &content_events(screens->content, &count)[event_index];
    int choice = event->option_count > 0 ? campaign_answer(screens->view.campaign, event_index, NULL) : -1;
    if (choice < 0) {
        return;
    }
    const char *id = say_format(screens, "event.%s.%s", event->id, event->options[choice].id);
    ui_text_look(ui, LOOK(UI_TEXT_STRONG, UI_TONE_INK),
                 say_with(screens, "ui.report.answer", "option", say(screens, id), NULL));
    const char *after = say_format(screens, "%s.after", id);
    if (content_has_text(screens->content, "en", after)) {
        ui_text(ui, UI_TEXT_BODY, say(screens, after));
    }
}

static void show_story(Screens *screens, const CampaignTurn *turn) {
    UiContext *ui = screens->ui;
    int count;
    const ContentEvent *events = content_events(screens->content, &count);
    int first = headline(turn);
    if (first < 0) {
        ui_text(ui, UI_TEXT_TITLE, say(screens, "ui.report.quiet"));
        ui_text(ui, UI_TEXT_BODY, say(screens, "ui.report.quiet.line"));
        return;
    }
    ui_text(ui, UI_TEXT_TITLE, say_at(screens, "event.%s.title", events[first].id));
    if (events[first].picture) {
        ui_picture(ui, events[first].picture, 0, part_is_small(screens) ? 120 : 180);
    }
    show_answer(screens, first);
    if (events[first].option_count == 0) {
        ui_text(ui, UI_TEXT_BODY, say_at(screens, "event.%s.body", events[first].id));
    }
    for (int i = 0; i < turn->dossier_count + turn->news_count; i++) {
        int index = i < turn->dossier_count ? turn->dossiers[i] : turn->news[i - turn->dossier_count];
        if (index != first) {
            ui_space(ui, 4);
            ui_rule(ui);
            ui_text(ui, UI_TEXT_STRONG, say_at(screens, "event.%s.title", events[index].id));
            show_answer(screens, index);
        }
    }
}

/* ---- Decided, not yet felt ---- */

static void show_delays(Screens *screens, const ContentEffects *effects, const char *name, int decided, int *shown) {
    int now = campaign_year(screens->view.campaign);
    double latest = 0.0;
    for (int i = 0; i < effects->count; i++) {
        double full = effects->items[i].delay_years + effects->items[i].over_years;
        latest = full > latest ? full : latest;
    }
    int felt = decided + (int)ceil(latest);
    if (felt > now && *shown < REPORT_PIPELINE_MOST) {
        ui_text(screens->ui, UI_TEXT_SMALL,
                say_with(screens, "ui.report.felt", "name", name, "year", say_format(screens, "%d", felt), NULL));
        ++*shown;
    }
}

static void show_decision_delay(Screens *screens, const Decision *decision, int decided, int *shown) {
    int count;
    const ContentEvent *events = content_events(screens->content, &count);
    if (decision->kind == DECISION_CHOOSE) {
        const ContentEvent *event = &events[decision->subject];
        show_delays(screens, &event->options[decision->choice].effects,
                    say_at(screens, "event.%s.%s", event->id, event->options[decision->choice].id), decided, shown);
    }
}

static void show_pipeline(Screens *screens) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    int shown = 0, count;
    const ContentProgramme *programmes = content_programmes(screens->content, &count);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.report.pipeline"));
    for (int i = 0; i < count; i++) {
        ProgrammeView view = campaign_programme(campaign, i);
        if (view.state == PROGRAMME_RUNNING && shown < REPORT_PIPELINE_MOST) {
            ui_text(ui, UI_TEXT_SMALL,
                    say_with(screens, "ui.report.ends", "name", say_at(screens, "programme.%s.name", programmes[i].id),
                             "year", say_format(screens, "%d", view.end_year), NULL));
            shown++;
        }
    }
    for (int t = campaign_turn_count(campaign) - 1; t >= 0; t--) {
        const CampaignTurn *turn = campaign_turn(campaign, t);
        for (int i = 0; i < turn->decision_count; i++) {
            show_decision_delay(screens, &turn->decisions[i], turn->year, &shown);
        }
    }
    if (shown == 0) {
        part_label(screens, say(screens, "ui.report.pipeline.none"));
    }
}

/* The adviser who feels most strongly speaks. */
static void show_remark(Screens *screens) {
    int count, speaker = -1;
    double strongest = -1.0;
    const ContentActor *actors = content_actors(screens->content, &count);
    for (int i = 0; i < count; i++) {
        double strength = fabs(campaign_relation(screens->view.campaign, i));
        if (actors[i].is_adviser && campaign_actor_line(screens->view.campaign, i) && strength > strongest) {
            speaker = i;
            strongest = strength;
        }
    }
    if (speaker >= 0) {
        part_person(screens, speaker, true);
    }
}

/* ---- The page ---- */

static void show_page(Screens *screens, const CampaignTurn *turn) {
    UiContext *ui = screens->ui;
    part_masthead(screens, turn->year, say(screens, "ui.paper.year_end"));
    UiSize sizes[] = {UI_WEIGHT(1.5f, 340), UI_WEIGHT(1, 280)};
    ui_row_begin(ui, sizes, 2, UI_ALIGN_START);
    ui_set_gap(ui, 48);
    show_story(screens, turn);
    ui_space(ui, 12);
    show_pipeline(screens);
    ui_row_next(ui);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.report.numbers"));
    show_numbers(screens);
    show_remark(screens);
    ui_row_end(ui);
    ui_space(ui, 16);
}

void screen_report(Screens *screens) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    const CampaignTurn *turn = last_turn(screens);
    UiRect rest = ui_inset(part_middle(ui_window(ui), 1160), part_is_small(screens) ? 16 : 48, 0);
    ui_cut_top(&rest, part_is_small(screens) ? 8 : 20);
    UiRect foot = ui_cut_bottom(&rest, 68);
    ui_scroll_begin(ui, "ui.report", rest);
    if (turn) {
        show_page(screens, turn);
    }
    ui_scroll_end(ui);
    ui_column_begin(ui, foot);
    ui_rule(ui);
    ui_space(ui, 2);
    const char *label = campaign_is_over(campaign) ? say(screens, "ui.report.to_end")
                                                   : say_with(screens, "ui.report.to_desk", "year",
                                                              say_fiscal_year(screens, campaign_year(campaign)), NULL);
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    bool goes_on = ui_button(ui, "ui.report.go_on", label, UI_BUTTON_PRIMARY, NULL);
    ui_flow_end(ui);
    ui_column_end(ui);
    if (goes_on || ui_shortcut(ui, UI_KEY_ENTER, 0) || ui_shortcut(ui, UI_KEY_ESCAPE, 0)) {
        give_plain(screens, SCREEN_COMMAND_BACK);
    }
}
