/* SPDX-License-Identifier: MIT
 *
 * Labels at the ends of lines. A line that ends early has its label behind, above or below its end where nothing else
 * is drawn; all others stand in the margin, pushed apart so that none touches another. */
#include "ui/ui_chart_internal.h"

#include <math.h>
#include <string.h>

enum { END_LABELS = 16 };

typedef struct EndLabel {
    const char *text;
    UiColor color;
    UiPoint end;
    float width;
    float x, y; /* left and middle of the label */
    bool is_beside;
} EndLabel;

static bool crosses(UiRect rect, UiPoint a, UiPoint b) {
    float x0 = fmaxf(rect.x, fminf(a.x, b.x)), x1 = fminf(rect.x + rect.w, fmaxf(a.x, b.x));
    if (x0 > x1) return false;
    float slope = b.x != a.x ? (b.y - a.y) / (b.x - a.x) : 0;
    float y0 = a.y + slope * (x0 - a.x), y1 = a.y + slope * (x1 - a.x);
    return fmaxf(y0, y1) >= rect.y && fminf(y0, y1) <= rect.y + rect.h;
}

static bool is_on_a_line(const UiPlot *plot, UiRect rect) {
    for (int s = 0; s < plot->chart->series_count; s++) {
        const UiSeries *series = &plot->chart->series[s];
        for (int i = 1; i < series->count; i++) {
            if (!isfinite(series->values[i]) || !isfinite(series->values[i - 1])) continue;
            UiPoint a = {ui_plot_x(plot, series->years[i - 1]), ui_plot_y(plot, series->values[i - 1])};
            UiPoint b = {ui_plot_x(plot, series->years[i]), ui_plot_y(plot, series->values[i])};
            if (crosses(rect, a, b)) return true;
        }
    }
    return false;
}

static bool is_on_a_fan(const UiPlot *plot, UiRect rect) {
    for (int f = 0; f < plot->chart->fan_count; f++) {
        const UiFan *fan = &plot->chart->fans[f];
        for (int i = 0; i < fan->count; i++) {
            float x = ui_plot_x(plot, fan->years[i]);
            if (x < rect.x - 2 || x > rect.x + rect.w) continue;
            float top = ui_plot_y(plot, fan->high80[i]), foot = ui_plot_y(plot, fan->low80[i]);
            if (foot >= rect.y && top <= rect.y + rect.h) return true;
        }
    }
    return false;
}

static UiRect room_of(const EndLabel *label, float line) {
    return (UiRect){label->x, label->y - line / 2, label->width, line};
}

/* Whether nothing is drawn where the label stands. */
static bool is_free(const UiPlot *plot, const EndLabel *labels, int index, float line) {
    UiRect rect = room_of(&labels[index], line);
    if (rect.x < plot->area.x || rect.x + rect.w > plot->area.x + plot->area.w - 8) return false;
    if (rect.y < plot->area.y || rect.y + rect.h > plot->area.y + plot->area.h) return false;
    for (int i = 0; i < index; i++) {
        UiRect both = ui_rect_intersect(rect, room_of(&labels[i], line));
        if (labels[i].is_beside && both.w > 0 && both.h > 0) return false;
    }
    return !is_on_a_line(plot, rect) && !is_on_a_fan(plot, rect);
}

/* Right behind the end of its line; above or below when others reach on to `latest`. False when there is no room. */
static bool place_beside(const UiPlot *plot, EndLabel *labels, int index, float line, float latest) {
    EndLabel *label = &labels[index];
    float away = line / 2 + 5, before = -label->width - 5;
    const UiPoint places[] = {{9, 0}, {4, -away}, {4, away}, {before, -away}, {before, away}};
    bool ends_early = label->end.x < latest - 20;
    for (int i = 0; i < (ends_early ? COUNT_OF(places) : 1); i++) {
        label->x = label->end.x + places[i].x;
        label->y = label->end.y + places[i].y;
        if (is_free(plot, labels, index, line)) return true;
    }
    label->y = label->end.y;
    return false;
}

/* Sorted by height, pushed apart, then pushed back up from the foot. */
static void spread_labels(EndLabel *labels, int count, float top, float foot, float line) {
    for (int i = 1; i < count; i++) {
        for (int j = i; j > 0 && labels[j].y < labels[j - 1].y; j--) {
            EndLabel swap = labels[j];
            labels[j] = labels[j - 1];
            labels[j - 1] = swap;
        }
    }
    for (int i = 0; i < count; i++) {
        float least = i ? labels[i - 1].y + line : top + line / 2;
        if (labels[i].y < least) labels[i].y = least;
    }
    for (int i = count - 1; i >= 0; i--) {
        float most = i + 1 < count ? labels[i + 1].y - line : foot - line / 2;
        if (labels[i].y > most) labels[i].y = most;
    }
}

static EndLabel make_label(const UiPlot *plot, const char *text, UiLineStyle style, UiPoint end) {
    float width = ui_measure(plot->ui, ui_type(UI_TEXT_SMALL), text, strlen(text));
    return (EndLabel){text, ui_line_color(plot->ui, style), end, width, end.x, end.y, false};
}

static int collect_labels(const UiPlot *plot, EndLabel *labels) {
    int count = 0;
    for (int s = 0; s < plot->chart->series_count && count < END_LABELS; s++) {
        const UiSeries *series = &plot->chart->series[s];
        int last = series->count - 1;
        while (last >= 0 && (!isfinite(series->values[last]) || series->years[last] > plot->chart->last_year)) last--;
        if (last < 0 || !series->label[0] || series->style == UI_LINE_MIDDLE) continue;
        UiPoint end = {ui_plot_x(plot, series->years[last]), ui_plot_y(plot, series->values[last])};
        labels[count++] = make_label(plot, series->label, series->style, end);
    }
    for (int f = 0; f < plot->chart->fan_count && count < END_LABELS; f++) {
        const UiFan *fan = &plot->chart->fans[f];
        if (fan->count < 1 || !fan->label[0]) continue;
        int last = fan->count - 1;
        UiPoint end = {ui_plot_x(plot, fan->years[last]), ui_plot_y(plot, (fan->low50[last] + fan->high50[last]) / 2)};
        labels[count++] = make_label(plot, fan->label, fan->style, end);
    }
    return count;
}

static void draw_label(const UiPlot *plot, const EndLabel *label, float x) {
    UiType type = ui_type(UI_TEXT_SMALL);
    UiRect rect = {x, label->y - type.line / 2, label->width, type.line};
    ui_note(plot->ui, NULL, label->text, rect, 0);
    ui_draw_run(plot->ui, type, label->color, (UiPoint){rect.x, rect.y}, label->text, strlen(label->text));
}

/* A short line from the end of the line, or from the margin when the end is far away. */
static void draw_lead(const UiPlot *plot, const EndLabel *label, float x) {
    bool is_moved = fabsf(label->end.y - label->y) > 3, is_far = label->end.x < x - 60;
    if (label->end.x >= x - 26 && !is_moved) return;
    UiPoint lead[3] = {{label->end.x + 5, label->end.y}, {x - 10, label->y}, {x - 3, label->y}};
    if (is_far) lead[0] = (UiPoint){x - 14, label->y};
    ui_draw_polyline(plot->ui, lead, 3, 1, ui_fade(label->color, 0.6f), UI_PATTERN_SOLID);
}

void ui_chart_end_labels(const UiPlot *plot) {
    EndLabel all[END_LABELS], margin[END_LABELS];
    float line = ui_type(UI_TEXT_SMALL).line;
    int count = collect_labels(plot, all), margin_count = 0;
    float latest = 0;
    for (int i = 0; i < count; i++) latest = fmaxf(latest, all[i].end.x);
    for (int i = 0; i < count; i++) {
        all[i].is_beside = place_beside(plot, all, i, line, latest);
        if (all[i].is_beside)
            draw_label(plot, &all[i], all[i].x);
        else
            margin[margin_count++] = all[i];
    }
    spread_labels(margin, margin_count, plot->area.y - 10, plot->area.y + plot->area.h + 10, line);
    float x = plot->area.x + plot->area.w + 16;
    for (int i = 0; i < margin_count; i++) {
        draw_lead(plot, &margin[i], x);
        draw_label(plot, &margin[i], x);
    }
}
