/* SPDX-License-Identifier: MIT
 *
 * One chart on the whole page, alone or with others beside it; the same numbers as a table; and all aims at once. */
#include "screens/screens_internal.h"

static const char chart_id[] = "ui.chart.history";

static void show_ways_out(Screens *screens, const ScreenMetric *metric, const UiChart *beside) {
    UiContext *ui = screens->ui;
    ui_flow_begin(ui, UI_ALIGN_START);
    if (ui_button(ui, "ui.chart.why", say(screens, "ui.report.why"), UI_BUTTON_QUIET, NULL)) {
        why_open(screens, metric->variable_id);
    }
    if (ui_button(ui, "ui.chart.copy", say(screens, "ui.chart.copy"), UI_BUTTON_QUIET, NULL)) {
        give_text(screens, SCREEN_COMMAND_COPY,
                  beside ? ui_chart_csv(screens->frame, beside) : chart_history_csv(screens, metric));
    }
    if (screens->plot.tab == 0 &&
        ui_button(ui, "ui.chart.save", say(screens, "ui.chart.save"), UI_BUTTON_QUIET, NULL)) {
        give_text(screens, SCREEN_COMMAND_PICTURE, chart_id);
    }
    ui_flow_end(ui);
}

static void show_what_is_known(Screens *screens, const ScreenMetric *metric) {
    UiContext *ui = screens->ui;
    const char *error = chart_say_error(screens, metric);
    const char *source = chart_say_source(screens, metric);
    part_label(screens, error ? error : say(screens, "ui.chart.no_published"));
    ui_set_gap(ui, 2);
    if (source) {
        part_label(screens, source);
    }
    part_label(screens, chart_say_grade(screens, metric));
    part_label(screens, say(screens, "ui.chart.definition"));
    ui_set_gap(ui, 8);
}

static void show_one(Screens *screens, const ScreenMetric *metrics, int count, float height) {
    UiContext *ui = screens->ui;
    const ScreenMetric *metric = &metrics[screens->metric];
    bool as_table = screens->plot.tab == 1;
    chart_choices(screens, metrics, count);
    const UiChart *beside = chart_beside(screens, metric, height);
    if (!beside) {
        chart_history(screens, chart_id, metric, height, as_table);
    } else if (as_table) {
        ui_chart_table(ui, chart_id, beside);
    } else {
        chart_show(screens, chart_id, beside);
        chart_say_no_log(screens, beside);
    }
    show_ways_out(screens, metric, beside);
    show_what_is_known(screens, metric);
}

void screen_chart(Screens *screens) {
    UiContext *ui = screens->ui;
    UiRect rest = part_page_begin(screens, say(screens, "ui.chart.title"));
    ScreenMetric metrics[SCREEN_METRICS_MOST];
    int count = chart_metrics(screens, metrics, SCREEN_METRICS_MOST);
    ui_scroll_begin(ui, "ui.chart", rest);
    if (count > 0) {
        UiSize sizes[] = {UI_WEIGHT(1, 240), UI_WEIGHT(1, 200)};
        ui_row_begin(ui, sizes, 2, UI_ALIGN_CENTRE);
        chart_metric_choice(screens, "ui.chart.metric", metrics, count);
        ui_row_next(ui);
        UiOption tabs[] = {{"ui.chart.as_chart", say(screens, "ui.chart.as_chart")},
                           {"ui.chart.as_table", say(screens, "ui.chart.as_table")},
                           {"ui.plot.aims", say(screens, "ui.plot.aims")}};
        ui_tabs(ui, "ui.chart.tabs", tabs, COUNT_OF(tabs), &screens->plot.tab);
        ui_row_end(ui);
        if (screens->plot.tab == 2) {
            chart_aims(screens);
        } else {
            show_one(screens, metrics, count, rest.h - 252 > 300 ? rest.h - 252 : 300);
        }
    }
    ui_space(ui, 16);
    ui_scroll_end(ui);
    part_page_end(screens);
}
