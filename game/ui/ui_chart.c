/* SPDX-License-Identifier: MIT
 *
 * The frame of a chart: room for title, axes and end labels, ticks at round figures, and what mouse and keyboard
 * ask. Lines are drawn by ui_chart_lines.c, marks of events by ui_chart_marks.c. */
#include "ui/ui_chart_internal.h"

#include <math.h>
#include <string.h>

UiTicks ui_chart_ticks(double low, double high, int wanted) {
    if (!(high > low)) {
        double middle = isfinite(low) ? low : 0, half = fmax(fabs(middle) * 0.1, 0.5);
        low = middle - half;
        high = middle + half;
    }
    if (wanted < 2) wanted = 2;
    double rough = (high - low) / wanted, power = pow(10, floor(log10(rough)));
    static const double steps[] = {1, 2, 2.5, 5, 10};
    double step = power * 10;
    for (int i = 0; i < COUNT_OF(steps); i++) {
        if (steps[i] * power < rough * 0.999999) continue;
        step = steps[i] * power;
        break;
    }
    UiTicks ticks = {.first = floor(low / step + 1e-9) * step, .step = step};
    ticks.count = (int)(ceil(high / step - 1e-9) - floor(low / step + 1e-9)) + 1;
    while (ticks.decimals < 6) {
        double scaled = step * pow(10, ticks.decimals);
        if (fabs(scaled - round(scaled)) < 1e-6 * scaled) break;
        ticks.decimals++;
    }
    return ticks;
}

float ui_plot_x(const UiPlot *plot, double year) {
    double share = (year - plot->chart->first_year) / (plot->chart->last_year - plot->chart->first_year);
    return plot->area.x + plot->area.w * (float)share;
}

float ui_plot_y(const UiPlot *plot, double value) {
    double place = plot->is_log ? log10(fmax(value, 1e-300)) : value;
    double share = (place - plot->low) / (plot->high - plot->low);
    return plot->area.y + plot->area.h * (float)(1 - share);
}

const char *ui_chart_number(UiContext *ui, double value, int decimals) {
    if (isnan(value)) return "–";
    const char *sign = value < 0 && fabs(value) * pow(10, decimals) >= 0.5 ? "−" : "";
    char *digits = arena_format(ui->now->arena, "%.*f", decimals, fabs(value));
    size_t whole = strcspn(digits, ".");
    if (whole <= 4) return arena_format(ui->now->arena, "%s%s", sign, digits);
    Text text = text_begin(ui->now->arena);
    text_add(&text, sign);
    for (size_t i = 0; i < whole; i++) {
        text_add_bytes(&text, digits + i, 1);
        if (i + 1 < whole && (whole - i - 1) % 3 == 0) text_add(&text, ",");
    }
    text_add(&text, digits + whole);
    return text.data;
}

static void widen(double value, double *low, double *high) {
    if (!isfinite(value)) return;
    if (value < *low) *low = value;
    if (value > *high) *high = value;
}

static void find_values(const UiChart *chart, double *low, double *high) {
    *low = INFINITY;
    *high = -INFINITY;
    for (int s = 0; s < chart->series_count; s++) {
        const UiSeries *series = &chart->series[s];
        for (int i = 0; i < series->count; i++) {
            if (series->years[i] < chart->first_year || series->years[i] > chart->last_year) continue;
            widen(series->values[i], low, high);
        }
    }
    for (int f = 0; f < chart->fan_count; f++) {
        for (int i = 0; i < chart->fans[f].count; i++) {
            widen(chart->fans[f].low80[i], low, high);
            widen(chart->fans[f].high80[i], low, high);
        }
    }
    if (chart->least < chart->most) {
        widen(chart->least, low, high);
        widen(chart->most, low, high);
    }
    if (*low > *high) *low = 0, *high = 1;
}

bool ui_chart_can_log(const UiChart *chart) {
    double low, high;
    find_values(chart, &low, &high);
    return low > 0;
}

static void add_tick(UiPlot *plot, double value, int decimals) {
    if (plot->tick_count == CHART_TICKS_MOST) return;
    plot->ticks[plot->tick_count].value = value;
    plot->ticks[plot->tick_count++].decimals = decimals;
}

static void find_plain_ticks(UiPlot *plot, double low, double high, int wanted) {
    /* Zero belongs on the chart when it is near: a cut axis exaggerates. */
    if (low > 0 && low < (high - low) * 0.6) low = 0;
    if (high < 0 && -high < (high - low) * 0.6) high = 0;
    UiTicks ticks = ui_chart_ticks(low, high, wanted);
    for (int i = 0; i < ticks.count; i++) {
        double value = ticks.first + ticks.step * i;
        add_tick(plot, fabs(value) < ticks.step * 1e-6 ? 0 : value, ticks.decimals);
    }
    plot->low = ticks.first;
    plot->high = ticks.first + ticks.step * (ticks.count - 1);
}

/* 1, 2 and 5 times each power of ten; over many decades the powers alone. */
static void find_log_ticks(UiPlot *plot, double low, double high, int wanted) {
    static const double steps[] = {1, 2, 5};
    double decades = log10(high / low);
    int stride = decades * 3 > wanted + 2 ? 3 : 1, first = -1;
    double below = low, above = high;
    for (int k = 3 * (int)floor(log10(low)); k <= 3 * (int)ceil(log10(high)) + 3; k += stride) {
        int power = (int)floor(k / 3.0);
        double value = steps[k - 3 * power] * pow(10, power);
        if (value <= low * 1.000001) {
            below = value;
            first = k;
        }
        above = value;
        if (value >= high * 0.999999) break;
    }
    for (int k = first; plot->tick_count < CHART_TICKS_MOST; k += stride) {
        int power = (int)floor(k / 3.0);
        double value = steps[k - 3 * power] * pow(10, power);
        if (value > above * 1.000001) break;
        add_tick(plot, value, power < 0 ? -power : 0);
    }
    plot->low = log10(below);
    plot->high = log10(above);
}

static void find_range(UiPlot *plot, int wanted) {
    double low, high;
    find_values(plot->chart, &low, &high);
    plot->is_log = plot->chart->is_log && low > 0 && high > low;
    if (plot->is_log)
        find_log_ticks(plot, low, high, wanted);
    else
        find_plain_ticks(plot, low, high, wanted);
}

static void draw_value_axis(const UiPlot *plot) {
    UiContext *ui = plot->ui;
    const UiTheme *theme = ui->theme;
    UiType type = ui_type(UI_TEXT_SMALL);
    for (int i = 0; i < plot->tick_count; i++) {
        double value = plot->ticks[i].value;
        float y = ui_plot_y(plot, value);
        bool is_zero = value == 0;
        ui_draw_hairline(ui, (UiRect){plot->area.x, y, plot->area.w, 0}, is_zero ? theme->muted : theme->rule);
        const char *text = ui_chart_number(ui, value, plot->ticks[i].decimals);
        float w = ui_measure(ui, type, text, strlen(text));
        UiRect rect = {plot->area.x - 10 - w, y - type.line / 2, w, type.line};
        ui_note(ui, NULL, text, rect, 0);
        ui_draw_run(ui, type, theme->muted, (UiPoint){rect.x, rect.y}, text, strlen(text));
    }
}

static double year_step(const UiPlot *plot, float label_width) {
    static const double steps[] = {1, 2, 5, 10, 20, 25, 50, 100};
    double years = plot->chart->last_year - plot->chart->first_year;
    for (int i = 0; i < COUNT_OF(steps); i++) {
        if (plot->area.w * (float)(steps[i] / fmax(years, 0.01)) >= label_width + 18) return steps[i];
    }
    return 200;
}

static void draw_year_axis(const UiPlot *plot) {
    UiContext *ui = plot->ui;
    UiType type = ui_type(UI_TEXT_SMALL);
    float label_width = ui_measure(ui, type, "2000", 4), foot = plot->area.y + plot->area.h;
    double step = year_step(plot, label_width);
    float axis = foot + ui_chart_marks_height(plot->chart);
    ui_draw_hairline(ui, (UiRect){plot->area.x, axis, plot->area.w, 0}, ui->theme->ink);
    for (double year = ceil(plot->chart->first_year / step) * step; year <= plot->chart->last_year; year += step) {
        float x = ui_plot_x(plot, year);
        ui_draw_hairline(ui, (UiRect){x, axis, 0, 5}, ui->theme->ink);
        const char *text = ui_year(ui, year);
        UiRect rect = {x - label_width / 2, axis + 6, label_width, type.line};
        ui_note(ui, NULL, text, rect, 0);
        ui_draw_run(ui, type, ui->theme->muted, (UiPoint){rect.x, rect.y}, text, strlen(text));
    }
    if (!isfinite(plot->chart->now_year)) return;
    float x = ui_plot_x(plot, plot->chart->now_year);
    UiPoint now[2] = {{x, plot->area.y}, {x, axis}};
    ui_draw_polyline(ui, now, 2, 1, ui->theme->accent, UI_PATTERN_DOTTED);
}

/* Room at the right for the longest end label, none when that would take a third of the chart. */
static float end_label_room(UiPlot *plot, float width) {
    float widest = 0;
    UiType type = ui_type(UI_TEXT_SMALL);
    for (int i = 0; i < plot->chart->series_count; i++) {
        if (plot->chart->series[i].style == UI_LINE_MIDDLE) continue;
        const char *label = plot->chart->series[i].label;
        widest = fmaxf(widest, ui_measure(plot->ui, type, label, strlen(label)));
    }
    for (int i = 0; i < plot->chart->fan_count; i++) {
        const char *label = plot->chart->fans[i].label;
        widest = fmaxf(widest, ui_measure(plot->ui, type, label, strlen(label)));
    }
    if (plot->chart->is_small) return 22;
    plot->has_end_labels = widest + 24 < width * 0.34f;
    return plot->has_end_labels ? widest + 24 : 20;
}

/* Without room at the ends the labels stand above the plot, each with a piece of its line. */
static float draw_legend(const UiPlot *plot, UiRect rect) {
    UiContext *ui = plot->ui;
    UiType type = ui_type(UI_TEXT_SMALL);
    float x = rect.x, y = rect.y;
    int total = plot->chart->series_count + plot->chart->fan_count;
    for (int i = 0; i < total; i++) {
        bool is_fan = i >= plot->chart->series_count;
        const UiFan *fan = is_fan ? &plot->chart->fans[i - plot->chart->series_count] : NULL;
        UiLineStyle style = is_fan ? fan->style : plot->chart->series[i].style;
        const char *label = is_fan ? fan->label : plot->chart->series[i].label;
        if (!label[0] || style == UI_LINE_MIDDLE) continue;
        float w = ui_measure(ui, type, label, strlen(label));
        if (x > rect.x && x + 36 + w > rect.x + rect.w) {
            x = rect.x;
            y += type.line;
        }
        UiColor color = ui_line_color(ui, style);
        static const UiPattern patterns[] = {UI_PATTERN_SOLID, UI_PATTERN_DASHED, UI_PATTERN_SOLID, UI_PATTERN_DOTTED};
        UiPoint sample[2] = {{x, y + type.line / 2}, {x + 28, y + type.line / 2}};
        if (is_fan)
            ui_draw_rect(ui, (UiRect){x, y + 5, 28, type.line - 10}, ui_fade(color, 0.3f), 0);
        else
            ui_draw_polyline(ui, sample, 2, style == UI_LINE_YOU ? 3.5f : 2, color, patterns[style]);
        ui_note(ui, NULL, label, (UiRect){x + 34, y, w, type.line}, 0);
        ui_draw_run(ui, type, color, (UiPoint){x + 34, y}, label, strlen(label));
        x += 34 + w + 20;
    }
    return y + type.line + 8 - rect.y;
}

static float draw_chart_head(UiContext *ui, const UiChart *chart, UiRect rect) {
    float y = rect.y;
    UiType strong = ui_type(UI_TEXT_STRONG), small = ui_type(UI_TEXT_SMALL);
    if (chart->title && chart->title[0]) {
        UiLines lines = ui_wrap(ui, strong, chart->title, rect.w);
        UiRect title = {rect.x, y, rect.w, strong.line * (float)lines.count};
        ui_note(ui, NULL, chart->title, title, 0);
        ui_draw_lines(ui, strong, ui->theme->ink, title, &lines, UI_ALIGN_START);
        y += title.h;
    }
    const char *unit_text = chart->unit ? chart->unit : "";
    bool has_region = chart->region.from_year < chart->last_year;
    float key = has_region ? ui_chart_region_key_width(ui, &chart->region) : 0;
    UiLines lines = ui_wrap(ui, small, unit_text, rect.w);
    UiRect unit = {rect.x, y, rect.w, unit_text[0] ? small.line * (float)lines.count : 0};
    if (unit.h > 0) {
        ui_note(ui, NULL, unit_text, unit, 0);
        ui_draw_lines(ui, small, ui->theme->muted, unit, &lines, UI_ALIGN_START);
        y += unit.h;
    }
    if (key > 0) {
        bool is_beside = lines.count == 1 && unit.h > 0 && lines.items[0].width + 24 + key <= rect.w;
        y += is_beside ? 0 : small.line;
        ui_chart_region_key(ui, &chart->region, (UiRect){rect.x, y - small.line, rect.w, small.line});
    }
    return y - rect.y + 10;
}

/* The year asked for by mouse or arrows; NaN for none. */
static double asked_year(const UiPlot *plot, const UiReply *reply) {
    UiContext *ui = plot->ui;
    const UiChart *chart = plot->chart;
    if (ui->focus == reply->id) {
        UiState *state = ui_state(ui, reply->id);
        double first = ceil(chart->first_year), last = floor(chart->last_year);
        double year = isnan(state->number) ? last : state->number;
        if (ui_use_key(ui, UI_KEY_LEFT, 0)) state->number = fmax(year - 1, first);
        if (ui_use_key(ui, UI_KEY_RIGHT, 0)) state->number = fmin(year + 1, last);
        if (ui_use_key(ui, UI_KEY_HOME, 0)) state->number = first;
        if (ui_use_key(ui, UI_KEY_END, 0)) state->number = last;
        if (ui->is_focus_visible && !reply->is_hovered) return state->number;
    }
    if (!reply->is_hovered) return NAN;
    double share = (ui->input.mouse_x / ui->scale - plot->area.x) / plot->area.w;
    double year = round(chart->first_year + share * (chart->last_year - chart->first_year));
    bool is_inside = share > -0.02 && share < 1.02 && year >= chart->first_year && year <= chart->last_year;
    return is_inside ? year : NAN;
}

int ui_chart(UiContext *ui, const char *id, const UiChart *chart) {
    UiPlot plot = {.ui = ui, .chart = chart, .full_id = ui_full_id(ui, id)};
    float width = ui_width_for(ui, 480, true);
    UiRect rect = ui_place(ui, width, chart->height, 480);
    unsigned flags = UI_NOTE_FOCUS | UI_NOTE_SIDEWAYS;
    UiReply reply = ui_interact(ui, plot.full_id, chart->title ? chart->title : "", rect, flags);
    float right = end_label_room(&plot, width);
    float head = draw_chart_head(ui, chart, rect);
    if (!plot.has_end_labels && !chart->is_small) {
        UiRect legend = {rect.x, rect.y + head, rect.w, 0};
        head += draw_legend(&plot, legend);
    }
    UiRect key = {rect.x, rect.y, rect.w, 0};
    float key_height = ui_chart_marks_key(ui, chart, key, false);
    float foot = 30 + ui_chart_marks_height(chart) + key_height;
    plot.area = (UiRect){rect.x, rect.y + head, width - right, fmaxf(rect.h - head - foot, 40)};
    find_range(&plot, (int)(plot.area.h / 46));
    UiType small = ui_type(UI_TEXT_SMALL);
    float left = 0;
    for (int i = 0; i < plot.tick_count; i++) {
        const char *text = ui_chart_number(ui, plot.ticks[i].value, plot.ticks[i].decimals);
        left = fmaxf(left, ui_measure(ui, small, text, strlen(text)));
    }
    plot.area.x += left + 10;
    plot.area.w = fmaxf(plot.area.w - left - 10, 40);
    ui_chart_region(&plot);
    draw_value_axis(&plot);
    draw_year_axis(&plot);
    ui_chart_lines(&plot);
    if (reply.is_focused) ui_draw_focus(ui, rect, 0);
    double year = asked_year(&plot, &reply);
    int pressed = ui_chart_marks(&plot);
    key.y = rect.y + rect.h - key_height + 6;
    ui_chart_marks_key(ui, chart, key, true);
    if (!isnan(year)) ui_chart_read_out(&plot, year);
    return pressed;
}
