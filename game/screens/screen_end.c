/* SPDX-License-Identifier: MIT
 *
 * The debrief, in the order facilitators use: what happened, what differed from history, what to take along. A profile,
 * never a grade. */
#include <math.h>

#include "report/report.h"
#include "screens/screens_internal.h"

/* ---- Aims ---- */

enum { END_COLUMNS = 5 };

/* The rows of the table as doors. */
typedef struct EndAims {
    Screens *screens;
    const char **ids;
    int *variables;
} EndAims;

static void explain_aim(void *user, int row) {
    const EndAims *aims = user;
    door_explain(aims->screens, aims->ids[row], aims->variables[row]);
}

static void show_aims(Screens *screens) {
    UiContext *ui = screens->ui;
    const ScreenFutures *futures = &screens->futures;
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.end.aims"));
    if (!futures->replay || !futures->replay_nothing) {
        part_label(screens, say(screens, "ui.number.pending"));
        return;
    }
    int count, all_count;
    const ContentAim *all = content_aims(screens->content, &all_count);
    const ReportAim *aims = report_aims(screens->view.campaign, futures->replay, futures->replay_nothing,
                                        screens->frame, screens->view.settings.language, &count);
    const ContentScenario *scenario = campaign_scenario(screens->view.campaign);
    UiColumn columns[END_COLUMNS] = {
        {say(screens, "ui.end.aim"), UI_ALIGN_START, 1},
        {say_fiscal_year(screens, scenario->first_year), UI_ALIGN_END, 0},
        {say_fiscal_year(screens, scenario->last_year), UI_ALIGN_END, 0},
        {say(screens, "ui.end.as_miti"), UI_ALIGN_END, 0},
        {say(screens, "ui.end.nothing"), UI_ALIGN_END, 0},
    };
    const char **cells = ARENA_ARRAY(screens->frame, const char *, count *END_COLUMNS);
    double *values = ARENA_ARRAY(screens->frame, double, count *END_COLUMNS);
    EndAims doors = {screens, ARENA_ARRAY(screens->frame, const char *, count),
                     ARENA_ARRAY(screens->frame, int, count)};
    for (int i = 0; i < count; i++) {
        const char *sign = aims[i].verdict == VERDICT_BETTER  ? say(screens, "ui.sign.better")
                           : aims[i].verdict == VERDICT_WORSE ? say(screens, "ui.sign.worse")
                                                              : "";
        const char **row = cells + i * END_COLUMNS;
        row[0] = aims[i].name;
        ScreenMetric metric = chart_metric_of(screens, all[aims[i].aim_index].variable_id);
        doors.ids[i] = say_format(screens, "end.aim.%s", all[aims[i].aim_index].id);
        doors.variables[i] = metric.variable_id;
        values[i * END_COLUMNS] = NAN;
        for (int k = 0; k < 4; k++) {
            values[i * END_COLUMNS + 1 + k] = aims[i].values[k];
            row[1 + k] = chart_say(screens, &metric, aims[i].values[k], false);
        }
        row[2] = say_format(screens, "%s%s", sign, row[2]);
    }
    UiTable table = {.label = say(screens, "ui.end.aims"),
                     .columns = columns,
                     .column_count = END_COLUMNS,
                     .cells = cells,
                     .row_count = count,
                     .row_ids = doors.ids,
                     .selected_row = -1,
                     .can_sort = true,
                     .sort_values = values,
                     .explain = explain_aim,
                     .user = &doors};
    ui_table(ui, "ui.end.aims", &table);
    part_label(screens, say(screens, "ui.end.aims.key"));
}

/* The debrief in words, as the terminal prints it; its aims stand in the table above. */
static void show_words(Screens *screens) {
    UiContext *ui = screens->ui;
    const ScreenFutures *futures = &screens->futures;
    if (!futures->replay || !futures->replay_nothing) {
        return;
    }
    Report report = report_debrief(screens->view.campaign, futures->replay, futures->replay_nothing, screens->frame,
                                   screens->view.settings.language);
    for (int i = 0; i < report.count; i++) {
        const ReportLine *line = &report.items[i];
        switch (line->kind) {
        case REPORT_SECTION:
            /* A section of figures stands in the table above. */
            if (i + 1 < report.count && report.items[i + 1].kind != REPORT_FIGURE) {
                ui_heading(ui, UI_TEXT_SECTION, line->text);
            }
            break;
        case REPORT_TEXT:
        case REPORT_REMARK:
            ui_text(ui, UI_TEXT_BODY, line->text);
            break;
        case REPORT_ITEM:
        case REPORT_EVENT:
            ui_text(ui, UI_TEXT_SMALL, say_with(screens, "ui.bullet", "text", line->text, NULL));
            break;
        case REPORT_CAUSE:
        case REPORT_SURPRISE:
            part_label(screens, line->text);
            break;
        case REPORT_TITLE:
        case REPORT_FIGURE:
            break;
        }
    }
}

/* ---- Files ---- */

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
    ui_text_look(ui, LOOK(UI_TEXT_STRONG, UI_TONE_MUTED), say_format(screens, "%d", year));
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

static void show_files(Screens *screens) {
    const Campaign *campaign = screens->view.campaign;
    ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.end.files"));
    for (int t = campaign_prologue_count(campaign); t < campaign_turn_count(campaign); t++) {
        const CampaignTurn *turn = campaign_turn(campaign, t);
        for (int i = 0; i < turn->dossier_count; i++) {
            show_file(screens, turn->dossiers[i], turn->year);
        }
    }
}

/* ---- The page ---- */

static void show_chart_part(Screens *screens, const ScreenMetric *metrics, int count) {
    UiContext *ui = screens->ui;
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.end.happened"));
    chart_metric_choice(screens, "ui.chart.metric", metrics, count);
    const ScreenMetric *metric = &metrics[screens->metric];
    int event = chart_history(screens, "ui.end.history", metric, 340, false);
    if (event >= 0) {
        give_open(screens, SCREEN_DOSSIER, event);
    }
    const char *error = chart_say_error(screens, metric);
    part_label(screens, error ? error : say(screens, "ui.chart.no_published"));
}

static void show_transfer(Screens *screens) {
    Report report = report_questions(screens->view.campaign, screens->frame, screens->view.settings.language);
    for (int i = 0; i < report.count; i++) {
        if (report.items[i].kind == REPORT_SECTION) {
            ui_heading(screens->ui, UI_TEXT_SECTION, report.items[i].text);
        } else {
            ui_text(screens->ui, UI_TEXT_BODY, report.items[i].text);
        }
    }
    ui_space(screens->ui, 8);
    part_label(screens, say(screens, "ui.end.leaves_out"));
}

static void show_ways(Screens *screens, UiRect foot) {
    UiContext *ui = screens->ui;
    ui_column_begin(ui, foot);
    ui_rule(ui);
    ui_space(ui, 2);
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    if (ui_button(ui, "ui.end.title", say(screens, "ui.menu.title"), UI_BUTTON_PRIMARY, NULL)) {
        give_plain(screens, SCREEN_COMMAND_TITLE);
    }
    if (ui_button(ui, "ui.end.log", say(screens, "ui.desk.log"), UI_BUTTON_QUIET, NULL)) {
        give_open(screens, SCREEN_LOG, 0);
    }
    if (ui_button(ui, "ui.end.chart", say(screens, "ui.chart.title"), UI_BUTTON_QUIET, NULL)) {
        give_open(screens, SCREEN_CHART, 0);
    }
    ui_flow_end(ui);
    ui_column_end(ui);
}

void screen_end(Screens *screens) {
    UiContext *ui = screens->ui;
    const ContentScenario *scenario = campaign_scenario(screens->view.campaign);
    UiRect rest = ui_inset(part_middle(ui_window(ui), 1160), part_is_small(screens) ? 16 : 48, 0);
    ui_cut_top(&rest, part_is_small(screens) ? 8 : 24);
    UiRect foot = ui_cut_bottom(&rest, 68);
    ScreenMetric metrics[SCREEN_METRICS_MOST];
    int count = chart_metrics(screens, metrics, SCREEN_METRICS_MOST);
    ui_scroll_begin(ui, "ui.end", rest);
    part_label(screens, say_with(screens, "ui.scenario.years", "first", say_format(screens, "%d", scenario->first_year),
                                 "last", say_format(screens, "%d", scenario->last_year), NULL));
    ui_text(ui, UI_TEXT_TITLE, say_at(screens, "scenario.%s.title", scenario->id));
    ui_text_look(ui, LOOK(UI_TEXT_LEAD, UI_TONE_MUTED), say_at(screens, "scenario.%s.question", scenario->id));
    ui_space(ui, 16);
    if (count > 0) {
        show_chart_part(screens, metrics, count);
        ui_space(ui, 24);
    }
    show_aims(screens);
    ui_space(ui, 24);
    show_words(screens);
    ui_space(ui, 24);
    show_files(screens);
    ui_space(ui, 24);
    show_transfer(screens);
    if (ui_link(ui, "ui.end.code", say(screens, "ui.end.code"))) {
        give_open(screens, SCREEN_CODE, 0);
    }
    ui_space(ui, 32);
    ui_scroll_end(ui);
    show_ways(screens, foot);
    if (ui_shortcut(ui, UI_KEY_ESCAPE, 0)) {
        give_plain(screens, SCREEN_COMMAND_TITLE);
    }
    part_shortcuts(screens);
}
