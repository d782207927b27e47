/* SPDX-License-Identifier: MIT
 *
 * The year report: a front page that is read in ten seconds. The headline, three numbers with the choices behind them,
 * what was decided and is not felt yet, one remark. */
#include <math.h>
#include <string.h>

#include "report/report.h"
#include "screens/screens_internal.h"

/* A front page that is read in ten seconds. */
enum { PIPELINE_MOST = 5, CAUSES_SHOWN = 1, PATH_HEIGHT = 44 };

static const CampaignTurn *last_turn(const Screens *screens) {
    int count = campaign_turn_count(screens->view.campaign);
    return count > 0 ? campaign_turn(screens->view.campaign, count - 1) : NULL;
}

/* ---- Three numbers ---- */

static void show_causes(Screens *screens, int variable_id) {
    const WhyAnswer *answer = why_answer(screens, variable_id);
    if (!answer) {
        part_label(screens, say(screens, "ui.report.working"));
        return;
    }
    int most = screens->has_reasons ? answer->part_count : CAUSES_SHOWN;
    WhyAnswer brief = report_why_shorten(answer, most, screens->frame);
    part_label(screens,
               report_why_sentence(screens->view.campaign, screens->frame, screens->view.settings.language, &brief));
}

/* A number of the first year has nothing to be compared with. */
static bool is_first(const Screens *screens, int variable_id, int year) {
    return isnan(campaign_value(screens->view.campaign, variable_id, year - 1));
}

/* The years so far, as a line. */
static void show_path(Screens *screens, int variable_id, int year) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    int first = campaign_scenario(campaign)->first_year - 1, most = year - first + 1;
    double *years = ARENA_ARRAY(screens->frame, double, most);
    double *values = ARENA_ARRAY(screens->frame, double, most);
    UiSeries series = {.years = years, .values = values, .style = UI_LINE_YOU};
    for (int at = first; at <= year; at++) {
        double value = campaign_value(campaign, variable_id, at);
        if (!isnan(value)) {
            years[series.count] = at;
            values[series.count++] = value;
        }
    }
    ui_sparkline(ui, chart_metric_of(screens, variable_id).name, &series, ui_available_width(ui),
                 part_tall(screens, PATH_HEIGHT));
}

/* The name leads to the waterfall, the number is a door. */
static void show_number(Screens *screens, int variable_id, int year) {
    UiContext *ui = screens->ui;
    double value = campaign_value(screens->view.campaign, variable_id, year);
    UiSize sizes[] = {UI_WEIGHT(1, 150), UI_CONTENT};
    ui_rule(ui);
    ui_set_gap(ui, 2);
    ui_row_begin(ui, sizes, 2, UI_ALIGN_CENTRE);
    if (ui_link(ui, say_format(screens, "report.number.%d", variable_id), chart_metric_of(screens, variable_id).name)) {
        why_open(screens, variable_id);
    }
    ui_tooltip(ui, say(screens, "ui.report.why"));
    ui_row_next(ui);
    door_number(screens, say_format(screens, "report.%d", variable_id), LOOK(UI_TEXT_NUMBER, UI_TONE_INK),
                report_number(screens->content, screens->frame, screens->view.settings.language, variable_id, value),
                variable_id);
    ui_row_end(ui);
    if (!is_first(screens, variable_id, year)) {
        show_path(screens, variable_id, year);
        show_causes(screens, variable_id);
    }
    ui_set_gap(ui, 8);
}

static void show_numbers(Screens *screens, const Report *report, int year) {
    UiContext *ui = screens->ui;
    bool is_early = false;
    for (int i = 0; i < report->count; i++) {
        const ReportLine *line = &report->items[i];
        if (line->kind == REPORT_FIGURE && line->variable_id >= 0) {
            show_number(screens, line->variable_id, year);
            is_early = is_early || is_first(screens, line->variable_id, year);
        } else if (line->kind == REPORT_SURPRISE) {
            ui_rule(ui);
            const char *words = say_with(screens, "ui.report.surprise", "surprise", line->text, NULL);
            if (ui_link(ui, "ui.report.surprise", words)) {
                why_open(screens, line->variable_id);
            }
        }
    }
    if (is_early) {
        part_label(screens, say(screens, "ui.why.too_early"));
    }
}

/* ---- The story ---- */

/* What the year is remembered for: its first dossier, else its first news. */
static int headline(const CampaignTurn *turn) {
    return turn->dossier_count > 0 ? turn->dossiers[0] : turn->news_count > 0 ? turn->news[0] : -1;
}

static const char *first_sentence(Screens *screens, const char *text) {
    const char *stop = strstr(text, ". "), *full_stop = strstr(text, "。");
    const char *end = stop ? stop + 1 : full_stop ? full_stop + strlen("。") : text + strlen(text);
    return arena_copy_bytes(screens->frame, text, (size_t)(end - text));
}

/* Which of the answers it was, by its number on the page of the file; the door names them all. */
static void show_choice(Screens *screens, const ContentEvent *event, int choice) {
    int count = event->option_count;
    const char *list = "";
    for (int i = 1; i <= count; i++) {
        const char *title = say_at(screens, "event.%s.%s", event->id, event->options[i % count].id);
        list = say_format(screens, "%s%s%s %s", list, i > 1 ? "\n" : "", i % count == choice ? "✓" : "–", title);
    }
    door_words(screens, say_format(screens, "report.answer.%s", event->id), LOOK(UI_TEXT_STRONG, UI_TONE_ACCENT),
               say_format(screens, "✓ %d/%d", choice == 0 ? count : choice, count), list);
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
    UiSize sizes[] = {UI_FIXED(64), UI_WEIGHT(1, 200)};
    ui_row_begin(ui, sizes, 2, UI_ALIGN_CENTRE);
    int year = last_turn(screens)->year;
    part_seal(screens, 64, ui_motion(ui, say_format(screens, "ui.seal.%d", year), screens->sealed_year == year, 200));
    ui_row_next(ui);
    ui_set_gap(ui, 4);
    /* The seal says whose answer it is, and the door which. */
    const char *after = say_format(screens, "%s.after", id);
    bool has_after = content_has_text(screens->content, "en", after);
    if (!has_after || screens->has_reasons) {
        ui_text_look(ui, LOOK(UI_TEXT_STRONG, UI_TONE_INK), say(screens, id));
    }
    if (has_after) {
        const char *told = say_told(screens, after);
        ui_text(ui, UI_TEXT_BODY, screens->has_reasons ? told : first_sentence(screens, told));
    }
    show_choice(screens, event, choice);
    ui_row_end(ui);
}

/* What else came over the desk, the answers and what came of them. */
static void show_others(Screens *screens, const CampaignTurn *turn, int first) {
    UiContext *ui = screens->ui;
    int count;
    const ContentEvent *events = content_events(screens->content, &count);
    for (int i = 0; i < turn->dossier_count + turn->news_count; i++) {
        int index = i < turn->dossier_count ? turn->dossiers[i] : turn->news[i - turn->dossier_count];
        if (index != first) {
            ui_rule(ui);
            ui_text(ui, UI_TEXT_BODY, say_at(screens, "event.%s.title", events[index].id));
            show_answer(screens, index);
        }
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
    part_headline(screens, say_at(screens, "event.%s.title", events[first].id));
    if (events[first].picture) {
        ui_space(ui, 8);
        bool is_small = part_is_small(screens) || screens->has_reasons;
        ui_picture(ui, events[first].picture, 0, is_small ? 120 : part_tall(screens, 280));
    }
    show_answer(screens, first);
    if (events[first].option_count == 0) {
        const char *body = say_told(screens, say_format(screens, "event.%s.body", events[first].id));
        ui_text(ui, UI_TEXT_BODY, screens->has_reasons ? body : first_sentence(screens, body));
    }
    if (screens->has_reasons) {
        show_others(screens, turn, first);
    }
}

/* ---- Decided, not yet felt ---- */

/* How many, as a door to what they are; with the switch all of them. */
static void show_pipeline(Screens *screens) {
    UiContext *ui = screens->ui;
    Report pipeline = report_pipeline(screens->view.campaign, screens->frame, screens->view.settings.language);
    const char *list = "";
    int count = 0;
    for (int i = 0; i < pipeline.count; i++) {
        if (pipeline.items[i].kind == REPORT_ITEM && count++ < PIPELINE_MOST) {
            list = say_format(screens, "%s%s%s", list, list[0] ? "\n" : "",
                              say_with(screens, "ui.bullet", "text", pipeline.items[i].text, NULL));
        }
    }
    if (count == 0) {
        return;
    }
    const char *words = say_with(screens, "ui.report.pipeline.count", "n", say_format(screens, "%d", count), NULL);
    door_words(screens, "ui.report.pipeline", LOOK(UI_TEXT_STRONG, UI_TONE_INK), words, list);
    if (screens->has_reasons) {
        ui_text(ui, UI_TEXT_SMALL, list);
    }
}

/* A surprise takes the place of what somebody says; that stands on the desk. */
static void show_remarks(Screens *screens, const Report *report) {
    UiContext *ui = screens->ui;
    bool has_surprise = false;
    for (int i = 0; i < report->count; i++) {
        has_surprise = has_surprise || report->items[i].kind == REPORT_SURPRISE;
    }
    for (int i = 0; i < report->count; i++) {
        if (report->items[i].kind == REPORT_REMARK && (!has_surprise || screens->has_reasons)) {
            ui_rule(ui);
            ui_text(ui, UI_TEXT_BODY, report->items[i].text);
        }
    }
}

/* ---- The page ---- */

static void show_page(Screens *screens, const CampaignTurn *turn) {
    UiContext *ui = screens->ui;
    Report report = report_year(screens->view.campaign, screens->frame, screens->view.settings.language);
    part_masthead(screens, turn->year, NULL);
    UiSize sizes[] = {UI_WEIGHT(1.5f, 340), UI_FIXED(16), UI_WEIGHT(1, 280)};
    ui_row_begin(ui, sizes, 3, UI_ALIGN_START);
    show_story(screens, turn);
    ui_space(ui, 12);
    show_pipeline(screens);
    ui_row_next(ui);
    ui_row_next(ui);
    show_numbers(screens, &report, turn->year);
    forecast_report(screens, turn->year);
    show_remarks(screens, &report);
    ui_row_end(ui);
    ui_space(ui, 16);
}

void screen_report(Screens *screens) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    const CampaignTurn *turn = last_turn(screens);
    UiRect rest = ui_inset(part_middle(ui_window(ui), part_tall(screens, 1160)), part_is_small(screens) ? 16 : 48, 0);
    ui_cut_top(&rest, part_is_small(screens) ? 8 : 20);
    UiRect foot = ui_cut_bottom(&rest, 68);
    ui_scroll_begin(ui, "ui.report", rest);
    if (turn) {
        show_page(screens, turn);
    }
    ui_scroll_end(ui);
    screens->sealed_year = turn ? turn->year : 0;
    ui_column_begin(ui, foot);
    ui_rule(ui);
    ui_space(ui, 2);
    const char *label =
        campaign_is_over(campaign) ? say(screens, "ui.report.to_end") : say(screens, "ui.report.to_desk");
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    bool goes_on = ui_button(ui, "ui.report.go_on", label, UI_BUTTON_PRIMARY, NULL);
    part_reasons(screens);
    ui_flow_end(ui);
    ui_column_end(ui);
    if (goes_on || ui_shortcut(ui, UI_KEY_ENTER, 0) || ui_shortcut(ui, UI_KEY_ESCAPE, 0)) {
        give_plain(screens, SCREEN_COMMAND_BACK);
    }
}
