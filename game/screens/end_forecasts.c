/* SPDX-License-Identifier: MIT
 *
 * The step of the debrief about the player's own forecasts: how often the stated ranges held, each range as a bar with
 * what came as a mark, and the same as a table. */
#include <math.h>

#include "report/report_forecast.h"
#include "screens/end_internal.h"

enum { BAR_HEIGHT = 36 };

static ReportForecasts forecasts_of(Screens *screens) {
    return report_forecasts(screens->view.campaign, screens->end->attribution, screens->frame);
}

static const char *say_figure(Screens *screens, int variable_id, double value) {
    return report_number(screens->content, screens->frame, screens->view.settings.language, variable_id, value);
}

/* ---- The picture ---- */

/* Every range is drawn with the same width, so that misses can be compared; what came lies where it lay beside it. A
 * filled mark lies inside, a hollow one outside; far away stands at the edge. */
static void draw_range(Screens *screens, const ReportForecast *forecast) {
    static const double edge = 2.6; /* half widths from the middle to the end of the room */
    UiContext *ui = screens->ui;
    const UiTheme *theme = ui_theme(ui);
    UiRect room = ui_take(ui, 0, BAR_HEIGHT);
    float middle = room.x + room.w / 2, line = room.y + room.h / 2, half = (room.w / 2 - 12) / (float)edge;
    ui_draw_hairline(ui, (UiRect){room.x, line, room.w, 0}, theme->edge);
    ui_draw_rect(ui, (UiRect){middle - half, line - 7, 2 * half, 14}, ui_mix(theme->panel, theme->ink, 0.2f), 0);
    ui_draw_line(ui, (UiPoint){middle - half, line - 11}, (UiPoint){middle - half, line + 11}, 2, theme->ink);
    ui_draw_line(ui, (UiPoint){middle + half, line - 11}, (UiPoint){middle + half, line + 11}, 2, theme->ink);
    if (!forecast->has_come || !isfinite(forecast->outcome)) {
        return;
    }
    double width = (forecast->range.high - forecast->range.low) / 2;
    double away = forecast->outcome - (forecast->range.high + forecast->range.low) / 2;
    double place = width > 0.0 ? away / width : forecast->is_inside ? 0.0 : copysign(edge, away);
    UiPoint mark = {middle + (float)fmax(-edge, fmin(edge, place)) * half, line};
    ui_draw_disc(ui, mark, 7, theme->accent);
    if (!forecast->is_inside) {
        ui_draw_disc(ui, mark, 4, theme->panel);
    }
}

static void show_range(Screens *screens, const ReportForecast *forecast) {
    UiContext *ui = screens->ui;
    const char *language = screens->view.settings.language;
    const char *result = report_forecast_result(screens->content, language, forecast);
    UiSize sizes[] = {UI_WEIGHT(1.5f, 220), UI_FIXED(12), UI_WEIGHT(1, 140), UI_FIXED(12), UI_FIXED(150)};
    ui_rule(ui);
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    ui_text(ui, UI_TEXT_BODY, report_forecast_range(screens->view.campaign, screens->frame, language, forecast->range));
    ui_row_next(ui);
    ui_row_next(ui);
    draw_range(screens, forecast);
    ui_row_next(ui);
    ui_row_next(ui);
    ui_set_gap(ui, 0);
    if (forecast->has_come) {
        ui_text(ui, UI_TEXT_STRONG, say_figure(screens, forecast->range.variable_id, forecast->outcome));
    }
    part_label(screens, result);
    ui_row_end(ui);
}

static void show_picture(Screens *screens, const ReportForecasts *forecasts) {
    for (int i = 0; i < forecasts->count; i++) {
        show_range(screens, &forecasts->items[i]);
    }
    ui_rule(screens->ui);
    part_label(screens, say(screens, "ui.forecasts.key"));
}

/* ---- The table ---- */

static void show_table(Screens *screens, const ReportForecasts *forecasts) {
    enum { COLUMNS = 6 };
    static const char *const ids[COLUMNS] = {"ui.forecasts.figure", "ui.forecasts.year", "ui.forecasts.low",
                                             "ui.forecasts.high",   "ui.forecasts.came", "ui.forecasts.result"};
    const char *language = screens->view.settings.language;
    UiColumn columns[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
        columns[i] = (UiColumn){say(screens, ids[i]), i >= 2 && i <= 4 ? UI_ALIGN_END : UI_ALIGN_START, 1};
    }
    const char **cells = ARENA_ARRAY(screens->frame, const char *, forecasts->count *COLUMNS);
    for (int i = 0; i < forecasts->count; i++) {
        const ReportForecast *forecast = &forecasts->items[i];
        const char **row = cells + i * COLUMNS;
        int id = forecast->range.variable_id;
        row[0] = report_variable_name(screens->content, screens->frame, language, id);
        row[1] = say_year(screens, forecast->year);
        row[2] = say_figure(screens, id, forecast->range.low);
        row[3] = say_figure(screens, id, forecast->range.high);
        row[4] = forecast->has_come ? say_figure(screens, id, forecast->outcome) : NULL;
        row[5] = report_forecast_result(screens->content, language, forecast);
    }
    UiTable table = {.label = say(screens, "report.section.forecasts"),
                     .columns = columns,
                     .column_count = COLUMNS,
                     .cells = cells,
                     .row_count = forecasts->count,
                     .selected_row = -1};
    ui_table(screens->ui, "ui.forecasts.rows", &table);
}

void end_forecasts(Screens *screens) {
    UiContext *ui = screens->ui;
    ReportForecasts forecasts = forecasts_of(screens);
    Report report =
        report_forecasts_text(screens->view.campaign, &forecasts, screens->frame, screens->view.settings.language);
    for (int i = 0; i < report.count; i++) {
        if (report.items[i].kind == REPORT_TEXT) {
            ui_text(ui, i == 1 ? UI_TEXT_LEAD : UI_TEXT_BODY, report.items[i].text);
        }
    }
    if (forecasts.count == 0) {
        return;
    }
    ui_space(ui, 8);
    UiOption options[] = {{"ui.forecasts.picture", say(screens, "ui.forecasts.picture")},
                          {"ui.forecasts.table", say(screens, "ui.forecasts.table")}};
    ui_tabs(ui, "ui.forecasts", options, COUNT_OF(options), &screens->end->forecasts_tab);
    ui_space(ui, 8);
    if (screens->end->forecasts_tab == 0) {
        show_picture(screens, &forecasts);
    } else {
        show_table(screens, &forecasts);
    }
}
