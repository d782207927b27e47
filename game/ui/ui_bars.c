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

static const float least_press = 44.0f;

/* A thin line from the end of the bar before: where this one starts. */
static void draw_step(const BarView *view, float x, float from, float to) {
    if (to > from) ui_draw_hairline(view->ui, (UiRect){x, from, 0, to - from}, view->ui->theme->muted);
}

static void draw_bar_shape(const BarView *view, UiRect bar, bool is_rising, bool is_total) {
    const UiTheme *theme = view->ui->theme;
    UiColor color = is_total ? theme->ink : theme->lines[is_rising ? UI_LINE_YOU : UI_LINE_MODEL];
    if (is_rising || is_total) {
        ui_draw_rect(view->ui, bar, color, 0);
        return;
    }
    /* Falling bars are open: direction without colour. */
    bar.w = fmaxf(bar.w, 3);
    ui_draw_rect(view->ui, bar, ui_fade(color, 0.25f), 0);
    ui_draw_frame(view->ui, bar, color, 1.5f, 0);
}

/* True when pressed. `*last` is the foot of the bar before, 0 for none. */
static bool draw_bar(const BarView *view, const UiBar *bar, double from, double to, bool is_total, float *last) {
    UiContext *ui = view->ui;
    UiType type = ui_type(is_total ? UI_TEXT_STRONG : UI_TEXT_BODY);
    UiLines lines = ui_wrap(ui, type, bar->label, view->label_width);
    float text = type.line * (float)lines.count, height = fmaxf(text + 8, bar->id ? least_press : 0);
    UiRect rect = ui_place(ui, ui_available_width(ui), height, 360);
    const char *words = bar_text(ui, bar);
    UiReply reply = {0};
    if (bar->id) {
        const char *spoken = arena_format(ui->now->arena, "%s %s", bar->label, words);
        reply = ui_interact(ui, ui_full_id(ui, bar->id), spoken, rect, UI_NOTE_FOCUS | UI_NOTE_PRESS);
        if (reply.is_hovered || reply.is_held) ui_draw_rect(ui, rect, ui->theme->sunk, ui->theme->corner);
        if (reply.is_focused) ui_draw_focus(ui, rect, 0);
    }
    UiRect label = {rect.x, rect.y + (height - text) / 2, view->label_width, text};
    ui_note(ui, NULL, bar->label, label, 0);
    ui_draw_lines(ui, type, bar->id ? ui->theme->accent : ui->theme->ink, label, &lines, UI_ALIGN_START);
    float a = bar_x(view, fmin(from, to)), b = bar_x(view, fmax(from, to)), y = rect.y + (height - 18) / 2;
    if (*last > 0) draw_step(view, bar_x(view, from), *last, y);
    *last = y + 18;
    draw_bar_shape(view, (UiRect){a, y, fmaxf(b - a, 1.5f), 18}, to >= from, is_total);
    UiRect value = {rect.x + rect.w - view->value_width, rect.y + (height - type.line) / 2, view->value_width,
                    type.line};
    ui_note(ui, NULL, words, value, 0);
    ui_draw_label(ui, type, ui->theme->ink, value, words, UI_ALIGN_END);
    return reply.is_pressed;
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

static void measure_bar(BarView *view, const UiBar *bar, UiTextStyle style) {
    UiType type = ui_type(style);
    const char *text = bar_text(view->ui, bar);
    view->label_width = fmaxf(view->label_width, ui_measure(view->ui, type, bar->label, strlen(bar->label)));
    view->value_width = fmaxf(view->value_width, ui_measure(view->ui, type, text, strlen(text)));
}

int ui_bars(UiContext *ui, const char *id, const UiBar *bars, int count, const UiBarTotal *total) {
    BarView view = {.ui = ui};
    UiBar sum = {.label = total ? total->label : "", .value_text = total ? total->value_text : NULL};
    for (int i = 0; i < count; i++) {
        sum.value += bars[i].value;
        measure_bar(&view, &bars[i], UI_TEXT_BODY);
    }
    if (total) measure_bar(&view, &sum, UI_TEXT_STRONG);
    float width = ui_available_width(ui);
    view.label_width = fminf(ceilf(view.label_width) + 1, width * 0.45f);
    view.value_width = ceilf(view.value_width) + 1;
    ui_push_id(ui, id);
    find_bar_range(&view, bars, count, total != NULL);
    view.x = ui_next_place(ui).x + view.label_width + 12;
    view.width = fmaxf(width - view.label_width - view.value_width - 28, 8);
    float gap = ui_box(ui)->gap, top = ui_next_place(ui).y, last = 0;
    double at = 0;
    int pressed = -1;
    for (int i = 0; i < count; i++) {
        double from = total ? at : 0;
        at += bars[i].value;
        if (draw_bar(&view, &bars[i], from, total ? at : bars[i].value, false, &last)) pressed = i;
        if (!total) last = 0;
        ui_set_gap(ui, 0);
    }
    if (total) {
        ui_rule(ui);
        last = 0;
        draw_bar(&view, &sum, 0, sum.value, true, &last);
    }
    float foot = ui_next_place(ui).y;
    ui_draw_hairline(ui, (UiRect){bar_x(&view, 0), top, 0, foot - top}, ui->theme->ink);
    ui_set_gap(ui, gap);
    ui_pop_id(ui);
    return pressed;
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
