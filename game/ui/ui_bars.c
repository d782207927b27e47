/* SPDX-License-Identifier: MIT
 *
 * Bars from a zero line, waterfalls, and lines in the room of a word. The figure always stands beside its bar, so the
 * length need not be read. */
#include "ui/ui_chart_internal.h"

#include <math.h>
#include <string.h>

typedef struct BarView {
    UiContext *ui;
    float label_width, value_width;
    double low, high; /* range of the bars */
    float x, width;   /* where bars lie */
} BarView;

static const char *bar_text(UiContext *ui, const UiBar *bar) {
    if (bar->value_text) return bar->value_text;
    const char *number = ui_chart_number(ui, bar->value, fabs(bar->value) < 10 ? 1 : 0);
    return arena_format(ui->now->arena, "%s%s", bar->value > 0 ? "+" : "", number);
}

static float bar_x(const BarView *view, double value) {
    return view->x + view->width * (float)((value - view->low) / (view->high - view->low));
}

static void draw_bar(const BarView *view, const UiBar *bar, double from, double to, bool is_total) {
    UiContext *ui = view->ui;
    const UiTheme *theme = ui->theme;
    UiType type = ui_type(is_total ? UI_TEXT_STRONG : UI_TEXT_BODY);
    UiLines lines = ui_wrap(ui, type, bar->label, view->label_width);
    float height = type.line * (float)lines.count + 8;
    UiRect rect = ui_place(ui, ui_available_width(ui), height, 360);
    UiRect label = {rect.x, rect.y + 4, view->label_width, height - 8};
    ui_note(ui, NULL, bar->label, label, 0);
    ui_draw_lines(ui, type, theme->ink, label, &lines, UI_ALIGN_START);
    float a = bar_x(view, fmin(from, to)), b = bar_x(view, fmax(from, to)), y = rect.y + (height - 18) / 2;
    UiColor color = is_total ? theme->ink : to >= from ? theme->lines[UI_LINE_YOU] : theme->lines[UI_LINE_MODEL];
    if (to >= from || is_total) {
        ui_draw_rect(ui, (UiRect){a, y, fmaxf(b - a, 1.5f), 18}, color, 0);
    } else {
        /* Falling bars are open: direction without colour. */
        ui_draw_rect(ui, (UiRect){a, y, fmaxf(b - a, 1.5f), 18}, ui_fade(color, 0.25f), 0);
        ui_draw_frame(ui, (UiRect){a, y, fmaxf(b - a, 3), 18}, color, 1.5f, 0);
    }
    const char *text = bar_text(ui, bar);
    UiRect value = {rect.x + rect.w - view->value_width, rect.y + (height - type.line) / 2, view->value_width,
                    type.line};
    ui_note(ui, NULL, text, value, 0);
    ui_draw_label(ui, type, theme->ink, value, text, UI_ALIGN_END);
}

static void find_bar_range(BarView *view, const UiBar *bars, int count, bool is_waterfall) {
    double at = 0;
    for (int i = 0; i < count; i++) {
        at = is_waterfall ? at + bars[i].value : bars[i].value;
        view->low = fmin(view->low, at);
        view->high = fmax(view->high, at);
    }
    if (view->high - view->low < 1e-12) view->high = view->low + 1;
}

void ui_bars(UiContext *ui, const char *id, const UiBar *bars, int count, const char *waterfall_total) {
    BarView view = {.ui = ui};
    double total = 0;
    UiType type = ui_type(UI_TEXT_BODY), strong = ui_type(UI_TEXT_STRONG);
    for (int i = 0; i < count; i++) {
        const char *text = bar_text(ui, &bars[i]);
        total += bars[i].value;
        view.label_width = fmaxf(view.label_width, ui_measure(ui, type, bars[i].label, strlen(bars[i].label)));
        view.value_width = fmaxf(view.value_width, ui_measure(ui, type, text, strlen(text)));
    }
    UiBar sum = {waterfall_total, total, NULL};
    if (waterfall_total) {
        const char *text = bar_text(ui, &sum);
        view.label_width = fmaxf(view.label_width, ui_measure(ui, strong, waterfall_total, strlen(waterfall_total)));
        view.value_width = fmaxf(view.value_width, ui_measure(ui, strong, text, strlen(text)));
    }
    float width = ui_available_width(ui);
    view.label_width = fminf(ceilf(view.label_width) + 1, width * 0.45f);
    view.value_width = ceilf(view.value_width) + 1;
    ui_push_id(ui, id);
    find_bar_range(&view, bars, count, waterfall_total != NULL);
    view.x = ui_next_place(ui).x + view.label_width + 12;
    view.width = fmaxf(width - view.label_width - view.value_width - 28, 8);
    float gap = ui_box(ui)->gap, top = ui_next_place(ui).y;
    double at = 0;
    for (int i = 0; i < count; i++) {
        draw_bar(&view, &bars[i], waterfall_total ? at : 0, waterfall_total ? at + bars[i].value : bars[i].value,
                 false);
        at += bars[i].value;
        ui_set_gap(ui, 0);
    }
    if (waterfall_total) {
        ui_rule(ui);
        draw_bar(&view, &sum, 0, total, true);
    }
    float foot = ui_next_place(ui).y;
    ui_draw_hairline(ui, (UiRect){bar_x(&view, 0), top, 0, foot - top}, ui->theme->ink);
    ui_set_gap(ui, gap);
    ui_pop_id(ui);
}

void ui_sparkline(UiContext *ui, const char *label, const UiSeries *series, float width, float height) {
    UiRect rect = ui_place(ui, fminf(width, ui_available_width(ui)), height, width);
    ui_note(ui, NULL, label, rect, 0);
    double low = INFINITY, high = -INFINITY;
    for (int i = 0; i < series->count; i++) {
        if (!isfinite(series->values[i])) continue;
        low = fmin(low, series->values[i]);
        high = fmax(high, series->values[i]);
    }
    if (!(high > low) || series->count < 2) return;
    UiPoint *points = ARENA_ARRAY(ui->now->arena, UiPoint, series->count);
    double first = series->years[0], years = series->years[series->count - 1] - first;
    int count = 0;
    for (int i = 0; i < series->count; i++) {
        if (!isfinite(series->values[i])) continue;
        float share = (float)((series->values[i] - low) / (high - low));
        points[count++] = (UiPoint){rect.x + 3 + (rect.w - 6) * (float)((series->years[i] - first) / years),
                                    rect.y + 3 + (rect.h - 6) * (1 - share)};
    }
    UiColor color = ui_line_color(ui, series->style);
    ui_draw_polyline(ui, points, count, 2, color,
                     series->style == UI_LINE_MODEL ? UI_PATTERN_DASHED : UI_PATTERN_SOLID);
    ui_draw_disc(ui, points[count - 1], 3, color);
}
