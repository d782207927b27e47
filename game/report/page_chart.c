/* SPDX-License-Identifier: MIT
 *
 * A line chart as inline SVG. Lines differ by pattern and by their name at the end, never by colour alone; published
 * series of different definitions are different lines. */
#include <math.h>

#include "report/page_internal.h"

enum { WIDTH = 720, HEIGHT = 300, LEFT = 56, RIGHT = 110, TOP = 14, BOTTOM = 28, WANTED_TICKS = 5, LABEL_STEP = 15 };

typedef struct PageChart {
    Text *out;
    const ReportPageSource *source;
    int variable_id;
    double factor; /* of model values: percentage points for shares */
    int first_year, last_year;
    double low, high, step;
    int decimals;
    double label_y[3]; /* of end labels, so that none stands on another */
    int label_count;
} PageChart;

/* 1, 2 or 5 times a power of ten, at most `wanted` of them between low and high. */
static double round_step(double span, int wanted, int *decimals) {
    static const double parts[] = {1, 2, 5};
    double power = 1e-6;
    *decimals = 6;
    for (;; power *= 10, *decimals -= *decimals > 0) {
        for (int i = 0; i < COUNT_OF(parts); i++) {
            if (span / (parts[i] * power) <= wanted) {
                return parts[i] * power;
            }
        }
    }
}

static bool is_shown(const PageChart *chart, const BacktestPlanRow *row) {
    return row->variable_id == chart->variable_id && row->scale != 0.0 && row->year >= chart->first_year &&
           row->year <= chart->last_year;
}

static void stretch(PageChart *chart, double value) {
    if (isfinite(value)) {
        chart->low = value < chart->low ? value : chart->low;
        chart->high = value > chart->high ? value : chart->high;
    }
}

static void find_range(PageChart *chart) {
    chart->low = INFINITY;
    chart->high = -INFINITY;
    for (int year = chart->first_year; year <= chart->last_year; year++) {
        stretch(chart, chart->factor * campaign_value(chart->source->campaign, chart->variable_id, year));
        stretch(chart, chart->factor * campaign_value(chart->source->history, chart->variable_id, year));
    }
    const BacktestPlan *plan = chart->source->plan;
    for (int i = 0; plan != NULL && i < plan->count; i++) {
        if (is_shown(chart, &plan->rows[i])) {
            stretch(chart, chart->factor * plan->rows[i].published / plan->rows[i].scale);
        }
    }
    if (!(chart->high >= chart->low)) {
        chart->low = chart->high = 0.0;
    }
    double least = fabs(chart->high) * 0.02 > 1e-3 ? fabs(chart->high) * 0.02 : 1e-3; /* a flat line gets some air */
    if (chart->high - chart->low < least) {
        chart->low -= least;
        chart->high += least;
    }
    chart->step = round_step(chart->high - chart->low, WANTED_TICKS, &chart->decimals);
    chart->low = floor(chart->low / chart->step) * chart->step;
    chart->high = ceil(chart->high / chart->step) * chart->step;
}

static double x_of(const PageChart *chart, double year) {
    int span = chart->last_year > chart->first_year ? chart->last_year - chart->first_year : 1;
    return LEFT + (WIDTH - LEFT - RIGHT) * (year - chart->first_year) / span;
}

static double y_of(const PageChart *chart, double value) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (chart->high - value) / (chart->high - chart->low);
}

static void add_grid(const PageChart *chart) {
    int count = (int)floor((chart->high - chart->low) / chart->step + 0.5);
    for (int i = 0; i <= count; i++) {
        double value = chart->low + i * chart->step;
        double y = y_of(chart, value);
        text_format(chart->out, "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT,
                    WIDTH - RIGHT, y, y);
        const char *sign = value < -chart->step / 2 ? "−" : "";
        text_format(chart->out, "<text class=\"axis\" text-anchor=\"end\" x=\"%d\" y=\"%.1f\">%s%.*f</text>\n",
                    LEFT - 6, y + 4, sign, chart->decimals, fabs(fabs(value) < chart->step / 2 ? 0.0 : value));
    }
    int span = chart->last_year - chart->first_year;
    int every = span > 40 ? 10 : span > 16 ? 5 : span > 8 ? 2 : 1;
    for (int year = chart->first_year; year <= chart->last_year; year++) {
        if (year % every == 0) {
            text_format(chart->out, "<text class=\"axis\" text-anchor=\"middle\" x=\"%.1f\" y=\"%d\">%d</text>\n",
                        x_of(chart, year), HEIGHT - 8, year);
        }
    }
}

/* Below the labels that stand already. */
static void add_label(PageChart *chart, double y, const char *css_class, const char *words) {
    for (int i = 0; i < chart->label_count; i++) {
        if (fabs(chart->label_y[i] - y) < LABEL_STEP - 1) {
            y = chart->label_y[i] + LABEL_STEP;
            i = -1;
        }
    }
    chart->label_y[chart->label_count++] = y;
    text_format(chart->out, "<text class=\"%s name\" x=\"%d\" y=\"%.1f\">", css_class, WIDTH - RIGHT + 8, y + 4);
    html_escaped(chart->out, words);
    text_add(chart->out, "</text>\n");
}

static void add_campaign(PageChart *chart, const Campaign *campaign, const char *css_class, const char *words) {
    double last = (double)NAN;
    text_format(chart->out, "<polyline class=\"%s\" points=\"", css_class);
    for (int year = chart->first_year; year <= chart->last_year; year++) {
        double value = chart->factor * campaign_value(campaign, chart->variable_id, year);
        if (isfinite(value)) {
            text_format(chart->out, "%.1f,%.1f ", x_of(chart, year), y_of(chart, value));
            last = value;
        }
    }
    text_add(chart->out, "\"/>\n");
    if (isfinite(last)) {
        add_label(chart, y_of(chart, last), css_class, words);
    }
}

/* One polyline a series of the plan: definitions are never joined. */
static void add_published(PageChart *chart, const char *words) {
    const BacktestPlan *plan = chart->source->plan;
    double last = (double)NAN;
    for (int series = 0; plan != NULL && series < plan->series_count; series++) {
        Text points = {0};
        int count = 0;
        for (int i = 0; i < plan->count; i++) {
            const BacktestPlanRow *row = &plan->rows[i];
            if (row->series_index != series || !is_shown(chart, row)) {
                continue;
            }
            points = count++ == 0 ? text_begin(chart->out->arena) : points;
            last = chart->factor * row->published / row->scale;
            double x = x_of(chart, row->year), y = y_of(chart, last);
            text_format(&points, "%.1f,%.1f ", x, y);
            text_format(chart->out, "<circle class=\"published\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", x, y);
        }
        if (count > 0) {
            text_format(chart->out, "<polyline class=\"published\" points=\"%s\"/>\n", points.data);
        }
    }
    if (isfinite(last)) {
        add_label(chart, y_of(chart, last), "published", words);
    }
}

void report_page_chart(Text *out, const ReportPageSource *source, const char *language, int variable_id) {
    const Content *content = campaign_content(source->campaign);
    double points = content_form_points(content_form_of(content, variable_id));
    PageChart chart = {.out = out,
                       .source = source,
                       .variable_id = variable_id,
                       .factor = points > 0.0 ? points : 1.0,
                       .first_year = campaign_scenario(source->campaign)->first_year,
                       .last_year = campaign_year(source->campaign) - 1};
    find_range(&chart);
    const char *name = report_variable_name(content, out->arena, language, variable_id);
    text_format(out, "<svg viewBox=\"0 0 %d %d\" role=\"img\"><title>", WIDTH, HEIGHT);
    html_escaped(out, name);
    text_add(out, "</title>\n");
    add_grid(&chart);
    add_campaign(&chart, source->history, "miti", content_text(content, language, "report.page.as_miti"));
    add_published(&chart, content_text(content, language, "report.page.published"));
    add_campaign(&chart, source->campaign, "you", content_text(content, language, "report.page.you"));
    text_add(out, "</svg>\n");
}
