/* SPDX-License-Identifier: MIT
 *
 * What a chart says: fans with hatching, lines by pattern, points, the read-out of one year, and the table that says
 * it all again. */
#include "ui/ui_chart_internal.h"

#include <math.h>
#include <string.h>

UiColor ui_line_color(const UiContext *ui, UiLineStyle style) {
    return ui->theme->lines[style == UI_LINE_MIDDLE ? UI_LINE_FOURTH : style];
}

double ui_series_at(const UiSeries *series, double year) {
    for (int i = 0; i < series->count; i++) {
        if (fabs(series->years[i] - year) < 0.5) return series->values[i];
    }
    return NAN;
}

int ui_fan_at(const UiFan *fan, double year) {
    for (int i = 0; i < fan->count; i++) {
        if (fabs(fan->years[i] - year) < 0.5) return i;
    }
    return -1;
}

/* ---- Fans ---- */

static float edge_at(const UiPoint *edge, int count, float x) {
    for (int i = 1; i < count; i++) {
        if (x > edge[i].x && i + 1 < count) continue;
        float width = edge[i].x - edge[i - 1].x;
        float share = width > 0 ? (x - edge[i - 1].x) / width : 0;
        return edge[i - 1].y + (edge[i].y - edge[i - 1].y) * share;
    }
    return edge[0].y;
}

/* Lines at 45 degrees inside a band: walks along each and draws the parts between the edges. */
static void draw_hatching(UiContext *ui, const UiPoint *upper, const UiPoint *lower, int count, UiColor color) {
    const float gap = 9, step = 1.5f;
    float left = upper[0].x, right = upper[count - 1].x, top = INFINITY, bottom = -INFINITY;
    for (int i = 0; i < count; i++) {
        top = fminf(top, upper[i].y);
        bottom = fmaxf(bottom, lower[i].y);
    }
    for (float c = ceilf((left + top) / gap) * gap; c < right + bottom; c += gap) {
        float x0 = fmaxf(left, c - bottom), x1 = fminf(right, c - top), from = NAN;
        for (float x = x0; x <= x1 + step; x += step) {
            float at = fminf(x, x1), y = c - at;
            bool is_inside = y >= edge_at(upper, count, at) && y <= edge_at(lower, count, at) && x <= x1;
            if (is_inside && isnan(from)) from = at;
            if (is_inside || isnan(from)) continue;
            ui_draw_line(ui, (UiPoint){from, c - from}, (UiPoint){at, y}, 1, color);
            from = NAN;
        }
    }
}

static void draw_band(const UiPlot *plot, const UiFan *fan, const double *low, const double *high, UiColor color,
                      bool is_hatched) {
    Arena *arena = plot->ui->now->arena;
    UiPoint *upper = ARENA_ARRAY(arena, UiPoint, fan->count), *lower = ARENA_ARRAY(arena, UiPoint, fan->count);
    UiPoint *band = ARENA_ARRAY(arena, UiPoint, 2 * fan->count);
    for (int i = 0; i < fan->count; i++) {
        float x = ui_plot_x(plot, fan->years[i]);
        band[2 * i] = upper[i] = (UiPoint){x, ui_plot_y(plot, high[i])};
        band[2 * i + 1] = lower[i] = (UiPoint){x, ui_plot_y(plot, low[i])};
    }
    ui_draw_shape(plot->ui, UI_COMMAND_BAND, band, 2 * fan->count, color);
    if (is_hatched) draw_hatching(plot->ui, upper, lower, fan->count, color);
}

static void draw_fan(const UiPlot *plot, const UiFan *fan) {
    if (fan->count < 2) return;
    UiColor color = ui_line_color(plot->ui, fan->style);
    draw_band(plot, fan, fan->low80, fan->high80, ui_fade(color, 0.14f), false);
    draw_band(plot, fan, fan->low50, fan->high50, ui_fade(color, 0.22f), true);
}

/* ---- The region ---- */

static void draw_hatched(UiContext *ui, UiRect rect) {
    UiPoint upper[2] = {{rect.x, rect.y}, {rect.x + rect.w, rect.y}};
    UiPoint lower[2] = {{rect.x, rect.y + rect.h}, {rect.x + rect.w, rect.y + rect.h}};
    ui_draw_rect(ui, rect, ui_fade(ui->theme->muted, 0.08f), 0);
    draw_hatching(ui, upper, lower, 2, ui_fade(ui->theme->muted, 0.35f));
}

/* A region from a year on; nothing when the chart ends before it. */
static bool find_region(const UiPlot *plot, UiRect *out) {
    const UiChartRegion *region = &plot->chart->region;
    if (!region->label || region->from_year >= plot->chart->last_year) return false;
    float x = ui_plot_x(plot, fmax(region->from_year, plot->chart->first_year));
    *out = (UiRect){x, plot->area.y, plot->area.x + plot->area.w - x, plot->area.h};
    return true;
}

void ui_chart_region(const UiPlot *plot) {
    UiRect rect;
    if (find_region(plot, &rect)) draw_hatched(plot->ui, rect);
}

static const float key_sample = 28.0f;

float ui_chart_region_key_width(UiContext *ui, const UiChartRegion *region) {
    if (!region->label) return 0;
    return key_sample + 8 + ui_measure(ui, ui_type(UI_TEXT_SMALL), region->label, strlen(region->label));
}

void ui_chart_region_key(UiContext *ui, const UiChartRegion *region, UiRect rect) {
    UiType type = ui_type(UI_TEXT_SMALL);
    float width = ui_chart_region_key_width(ui, region), x = fmaxf(rect.x, rect.x + rect.w - width);
    draw_hatched(ui, (UiRect){x, rect.y + 3, key_sample, type.line - 6});
    UiRect label = {x + key_sample + 8, rect.y, rect.x + rect.w - x - key_sample - 8, type.line};
    ui_note(ui, NULL, region->label, label, 0);
    if (ui_draw_label(ui, type, ui->theme->muted, label, region->label, UI_ALIGN_START))
        ui->now->notes.items[ui->now->notes.count - 1].flags |= UI_NOTE_CUT;
}

/* ---- Lines ---- */

static void draw_stretch(const UiPlot *plot, const UiSeries *series, const UiPoint *points, int count) {
    static const struct {
        float width;
        UiPattern pattern;
        float point;
    } styles[] = {
        [UI_LINE_PUBLISHED] = {1.75f, UI_PATTERN_SOLID, 3.5f}, [UI_LINE_MODEL] = {2, UI_PATTERN_DASHED, 0},
        [UI_LINE_YOU] = {3.5f, UI_PATTERN_SOLID, 0},           [UI_LINE_FOURTH] = {2, UI_PATTERN_DOTTED, 0},
        [UI_LINE_MIDDLE] = {2, UI_PATTERN_DOTTED, 0},
    };
    UiColor color = ui_line_color(plot->ui, series->style);
    float width = styles[series->style].width, radius = styles[series->style].point;
    ui_draw_polyline(plot->ui, points, count, width, color, styles[series->style].pattern);
    float apart = count > 1 ? (points[count - 1].x - points[0].x) / (float)(count - 1) : 99;
    if (radius > 0 && apart < 6) radius = 2.25f;
    if (count == 1 && radius == 0) radius = 3;
    for (int i = 0; radius > 0 && i < count; i++) ui_draw_disc(plot->ui, points[i], radius, color);
}

static void draw_series(const UiPlot *plot, const UiSeries *series) {
    UiPoint *points = ARENA_ARRAY(plot->ui->now->arena, UiPoint, series->count);
    int count = 0;
    for (int i = 0; i <= series->count; i++) {
        bool is_drawn = i < series->count && isfinite(series->values[i]) &&
                        series->years[i] >= plot->chart->first_year && series->years[i] <= plot->chart->last_year;
        if (is_drawn) {
            points[count++] = (UiPoint){ui_plot_x(plot, series->years[i]), ui_plot_y(plot, series->values[i])};
        } else if (count > 0) {
            draw_stretch(plot, series, points, count);
            points += count;
            count = 0;
        }
    }
}

void ui_chart_lines(const UiPlot *plot) {
    for (int i = 0; i < plot->chart->fan_count; i++) draw_fan(plot, &plot->chart->fans[i]);
    /* The player's line is the widest and is drawn first: where another runs along it, both are seen. */
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < plot->chart->series_count; i++) {
            if ((plot->chart->series[i].style == UI_LINE_YOU) == (pass == 0))
                draw_series(plot, &plot->chart->series[i]);
        }
    }
    if (plot->has_end_labels) ui_chart_end_labels(plot);
}

/* ---- Read-out ---- */

enum { READ_LINES = 16 };

typedef struct ReadLine {
    const char *label, *value;
    UiColor color;
    UiLines wrapped; /* the label */
} ReadLine;

static int collect_read_out(const UiPlot *plot, double year, ReadLine *lines) {
    UiContext *ui = plot->ui;
    int count = 0, decimals = plot->chart->decimals;
    for (int i = 0; i < plot->chart->series_count && count < READ_LINES; i++) {
        const UiSeries *series = &plot->chart->series[i];
        double value = ui_series_at(series, year);
        if (isnan(value)) continue;
        lines[count++] = (ReadLine){.label = series->label,
                                    .value = ui_chart_number(ui, value, decimals),
                                    .color = ui_line_color(ui, series->style)};
        UiPoint at = {ui_plot_x(plot, year), ui_plot_y(plot, value)};
        ui_draw_disc(ui, at, 6, ui->theme->panel);
        ui_draw_disc(ui, at, 4.5f, lines[count - 1].color);
    }
    for (int i = 0; i < plot->chart->fan_count && count < READ_LINES; i++) {
        const UiFan *fan = &plot->chart->fans[i];
        int at = ui_fan_at(fan, year);
        if (at < 0) continue;
        const char *range = arena_format(ui->now->arena, "%s – %s", ui_chart_number(ui, fan->low80[at], decimals),
                                         ui_chart_number(ui, fan->high80[at], decimals));
        lines[count++] = (ReadLine){.label = fan->label, .value = range, .color = ui_line_color(ui, fan->style)};
    }
    return count;
}

/* Beside the year, inside what can be seen; from the plot's top, or higher where it is longer than that leaves. */
static UiRect place_read_out(const UiPlot *plot, double year, float w, float h) {
    UiRect seen = ui_inset(ui_units(plot->ui, plot->ui->clip), 4, 4);
    float x = ui_plot_x(plot, year), right = fminf(plot->area.x + plot->area.w, seen.x + seen.w);
    UiRect box = {x + 12 + w > right ? x - 12 - w : x + 12, plot->area.y + 4, w, h};
    box.x = fmaxf(fminf(box.x, seen.x + seen.w - w), seen.x);
    box.y = fmaxf(fminf(box.y, seen.y + seen.h - h), seen.y);
    return box;
}

/* Lays out, and gives each line its wrapped label; the size of the whole. */
static UiRect measure_read_out(const UiPlot *plot, double year, ReadLine *lines, int count) {
    UiContext *ui = plot->ui;
    UiType head = ui_type(UI_TEXT_STRONG), type = ui_type(UI_TEXT_SMALL);
    float labels = 0, values = 0, h = head.line + 14;
    for (int i = 0; i < count; i++) {
        labels = fmaxf(labels, ui_measure(ui, type, lines[i].label, strlen(lines[i].label)));
        values = fmaxf(values, ui_measure(ui, type, lines[i].value, strlen(lines[i].value)));
    }
    float most = ui_units(ui, ui->clip).w - 8;
    float w = fminf(fmaxf(labels + values + 40, 88), most);
    for (int i = 0; i < count; i++) {
        lines[i].wrapped = ui_wrap(ui, type, lines[i].label, ceilf(w - values - 40) + 1);
        h += type.line * (float)lines[i].wrapped.count;
    }
    return place_read_out(plot, year, w, h);
}

void ui_chart_read_out(const UiPlot *plot, double year) {
    UiContext *ui = plot->ui;
    UiType head = ui_type(UI_TEXT_STRONG), type = ui_type(UI_TEXT_SMALL);
    ReadLine lines[READ_LINES];
    float x = ui_plot_x(plot, year);
    int count = collect_read_out(plot, year, lines);
    if (count == 0) return;
    ui_draw_hairline(ui, (UiRect){x, plot->area.y, 0, plot->area.h}, ui->theme->edge);
    UiRect box = measure_read_out(plot, year, lines, count);
    int layer = ui->layer;
    if (layer < UI_LAYER_TOOLTIP) ui->layer++;
    ui_draw_rect(ui, box, ui->theme->panel, ui->theme->corner);
    ui_draw_frame(ui, box, ui->theme->edge, 1, ui->theme->corner);
    const char *title = ui_year(ui, year);
    UiRect row = {box.x + 12, box.y + 6, box.w - 24, head.line};
    ui_draw_label(ui, head, ui->theme->ink, row, title, UI_ALIGN_START);
    row.y += head.line;
    for (int i = 0; i < count; i++) {
        row.h = type.line * (float)lines[i].wrapped.count;
        ui_note(ui, NULL, arena_format(ui->now->arena, "%s %s: %s", title, lines[i].label, lines[i].value), row, 0);
        ui_draw_lines(ui, type, lines[i].color, row, &lines[i].wrapped, UI_ALIGN_START);
        ui_draw_label(ui, type, ui->theme->ink, (UiRect){row.x, row.y, row.w, type.line}, lines[i].value, UI_ALIGN_END);
        row.y += row.h;
    }
    ui->layer = layer;
}
