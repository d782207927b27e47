/* SPDX-License-Identifier: MIT
 *
 * One chart on the whole page, and the same numbers as a table. */
#include "screens/screens_internal.h"

static void show_ways_out(Screens *screens, const ScreenMetric *metric) {
    UiContext *ui = screens->ui;
    ui_flow_begin(ui, UI_ALIGN_START);
    if (ui_button(ui, "ui.chart.copy", say(screens, "ui.chart.copy"), UI_BUTTON_QUIET, NULL)) {
        give_text(screens, SCREEN_COMMAND_COPY, chart_history_csv(screens, metric));
    }
    if (screens->chart_tab == 0 &&
        ui_button(ui, "ui.chart.save", say(screens, "ui.chart.save"), UI_BUTTON_QUIET, NULL)) {
        give_text(screens, SCREEN_COMMAND_PICTURE, "ui.chart.history");
    }
    ui_flow_end(ui);
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
                           {"ui.chart.as_table", say(screens, "ui.chart.as_table")}};
        ui_tabs(ui, "ui.chart.tabs", tabs, COUNT_OF(tabs), &screens->chart_tab);
        ui_row_end(ui);
        const ScreenMetric *metric = &metrics[screens->metric];
        const char *error = chart_say_error(screens, metric);
        const char *source = chart_say_source(screens, metric);
        float height = rest.h - 252 > 300 ? rest.h - 252 : 300;
        int event = chart_history(screens, "ui.chart.history", metric, height, screens->chart_tab == 1);
        if (event >= 0) {
            give_open(screens, SCREEN_DOSSIER, event);
        }
        part_label(screens, error ? error : say(screens, "ui.chart.no_published"));
        ui_set_gap(ui, 2);
        if (source) {
            part_label(screens, source);
        }
        part_label(screens, chart_say_grade(screens, metric));
        part_label(screens, say(screens, "ui.chart.definition"));
        ui_set_gap(ui, 8);
        show_ways_out(screens, metric);
    }
    ui_space(ui, 16);
    ui_scroll_end(ui);
    part_page_end(screens);
}
