/* SPDX-License-Identifier: MIT
 *
 * The chart of three lines: published figures, the model replaying MITI's real choices, and the player; with the next
 * years in this model as a fan for the draft and a line for MITI's own choices from here. Published figures are shown
 * up to the open year only, never spliced, nor joined over years in which nothing was published. */
#include <math.h>
#include <string.h>

#include "base/file.h"
#include "report/report_plan.h"
#include "screens/screens_internal.h"

enum { CHART_YEARS_MOST = 120, CHART_SERIES_MOST = 5 };

typedef struct ChartLine {
    double years[CHART_YEARS_MOST], values[CHART_YEARS_MOST];
    int count;
} ChartLine;

static void add_point(ChartLine *line, double year, double value) {
    if (line->count < CHART_YEARS_MOST) {
        line->years[line->count] = year;
        line->values[line->count++] = value;
    }
}

/* The table and the column of one row of the backtest plan. */
static bool find_column(const Screens *screens, const char *series, ChartPublished *out) {
    const char *dot = strchr(series, '.');
    const char *facts = dot ? arena_copy_bytes(screens->frame, series, (size_t)(dot - series)) : "";
    out->table = content_facts(screens->content, facts);
    out->year_column = out->table ? csv_column(out->table, "year") : -1;
    out->value_column = out->table ? csv_column(out->table, dot + 1) : -1;
    return out->year_column >= 0 && out->value_column >= 0;
}

static bool is_row_of(const Screens *screens, int row, int variable_id) {
    int expression = csv_column(screens->plan, "expression");
    return model_find(content_model(screens->content), csv_cell(screens->plan, row, expression)) == variable_id;
}

/* The years of every row of the plan that compares the series with the variable. */
static void read_definitions(const Screens *screens, const char *series, int variable_id, ChartPublished *out) {
    const CsvTable *plan = screens->plan;
    int name = csv_column(plan, "series"), years = csv_column(plan, "years");
    out->definition_count = 0;
    for (int row = 0; row < plan->row_count && out->definition_count < CHART_DEFINITIONS_MOST; row++) {
        if (text_equal(csv_cell(plan, row, name), series) && is_row_of(screens, row, variable_id)) {
            const char *text = years < 0 ? "" : csv_cell(plan, row, years);
            int at = out->definition_count++;
            report_plan_years(screens->frame, text, &out->definitions[at].first_year, &out->definitions[at].last_year);
        }
    }
}

bool chart_find_published(const Screens *screens, int variable_id, ChartPublished *out) {
    const CsvTable *plan = screens->plan;
    int series = plan ? csv_column(plan, "series") : -1;
    int expression = plan ? csv_column(plan, "expression") : -1;
    int scale = plan ? csv_column(plan, "scale") : -1;
    for (int row = 0; series >= 0 && expression >= 0 && scale >= 0 && row < plan->row_count; row++) {
        if (is_row_of(screens, row, variable_id) && text_read_double(csv_cell(plan, row, scale), &out->scale) &&
            out->scale != 0 && find_column(screens, csv_cell(plan, row, series), out)) {
            read_definitions(screens, csv_cell(plan, row, series), variable_id, out);
            return true;
        }
    }
    return false;
}

int chart_definition(const ChartPublished *published, double year) {
    for (int i = 0; i < published->definition_count; i++) {
        if (year >= published->definitions[i].first_year && year <= published->definitions[i].last_year) {
            return i;
        }
    }
    return -1;
}

bool chart_read_published(const ChartPublished *published, int row, double *year, double *value) {
    const CsvTable *table = published->table;
    int status = csv_column(table, "status");
    /* What an office expects is not what was published. */
    bool is_expected = status >= 0 && strstr(csv_cell(table, row, status), "projection");
    if (is_expected || !text_read_double(csv_cell(table, row, published->year_column), year) ||
        !text_read_double(csv_cell(table, row, published->value_column), value) ||
        chart_definition(published, *year) < 0) {
        return false;
    }
    *value /= published->scale;
    return true;
}

static void collect_published(const Screens *screens, ChartLine *line, int variable_id, int first, int last) {
    ChartPublished published;
    double year, value;
    int definition = -1;
    if (!chart_find_published(screens, variable_id, &published)) {
        return;
    }
    for (int row = 0; row < published.table->row_count; row++) {
        if (chart_read_published(&published, row, &year, &value) && year >= first && year <= last) {
            int now = chart_definition(&published, year);
            if (line->count > 0 && now != definition) {
                add_point(line, year - 0.5, (double)NAN);
            }
            definition = now;
            add_point(line, year, value);
        }
    }
}

static void collect_campaign(ChartLine *line, const Campaign *campaign, int variable_id, int first, int last) {
    for (int year = first; year <= last && campaign; year++) {
        double value = campaign_value(campaign, variable_id, year);
        if (!isnan(value)) {
            add_point(line, year, value);
        }
    }
}

typedef struct ChartLines {
    ChartLine published, model, you, draft, ahead;
    ChartBands bands; /* of the draft */
    int first_year, last_year;
} ChartLines;

/* What lies ahead starts at the player's last point, so that the lines join. */
static void collect_ahead(Screens *screens, ChartLines *lines, int variable_id, int year) {
    const Preview *preview = futures_preview(screens);
    PreviewBand band;
    report_preview_watch(futures_preview(screens), variable_id);
    if (lines->you.count > 0) {
        double last = lines->you.years[lines->you.count - 1], value = lines->you.values[lines->you.count - 1];
        chart_add_band(&lines->bands, last, &(PreviewBand){value, value, value, value, value});
        add_point(&lines->draft, last, value);
        add_point(&lines->ahead, last, value);
    }
    for (int i = year; i < year + PREVIEW_YEARS; i++) {
        if (report_preview_band(preview, (PreviewPlace){PREVIEW_DRAFT, variable_id, i}, &band)) {
            chart_add_band(&lines->bands, i, &band);
            add_point(&lines->draft, i, band.median);
        }
        if (report_preview_band(preview, (PreviewPlace){PREVIEW_HISTORY, variable_id, i}, &band)) {
            add_point(&lines->ahead, i, band.median);
        }
    }
}

/* What was published is not drawn through years in which nothing was. */
static void break_at_gaps(ChartLine *line) {
    ChartLine broken = {.count = 0};
    for (int i = 0; i < line->count; i++) {
        if (i > 0 && line->years[i] - line->years[i - 1] > 1.5) {
            add_point(&broken, line->years[i - 1] + 1, (double)NAN);
        }
        add_point(&broken, line->years[i], line->values[i]);
    }
    *line = broken;
}

void chart_years(const Screens *screens, int *first, int *last) {
    const Campaign *campaign = screens->view.campaign;
    int year = campaign_year(campaign);
    bool is_over = campaign_is_over(campaign);
    *first = campaign_scenario(campaign)->first_year - 4;
    *last = is_over ? year : year + PREVIEW_YEARS;
    if (!is_over && *last < *first + 10) {
        *last = *first + 10;
    }
}

static ChartLines *collect_lines(Screens *screens, int variable_id) {
    const Campaign *campaign = screens->view.campaign;
    ChartLines *lines = ARENA_NEW(screens->frame, ChartLines);
    int year = campaign_year(campaign);
    bool is_over = campaign_is_over(campaign);
    chart_years(screens, &lines->first_year, &lines->last_year);
    collect_published(screens, &lines->published, variable_id, lines->first_year, is_over ? year : year - 1);
    break_at_gaps(&lines->published);
    collect_campaign(&lines->model, screens->futures.replay, variable_id, lines->first_year, year - 1);
    collect_campaign(&lines->you, campaign, variable_id, lines->first_year, year - 1);
    if (!is_over) {
        collect_ahead(screens, lines, variable_id, year);
    }
    return lines;
}

/* ---- Scale: one factor for all lines ---- */

static double largest_size(const ChartLines *lines) {
    const ChartLine *all[] = {&lines->published, &lines->model, &lines->you, &lines->draft, &lines->ahead};
    double largest = 0.0;
    for (int i = 0; i < COUNT_OF(all); i++) {
        for (int k = 0; k < all[i]->count; k++) {
            largest = fmax(largest, fabs(all[i]->values[k]));
        }
    }
    for (int k = 0; k < lines->bands.count; k++) {
        largest = fmax(largest, fmax(fabs(lines->bands.low80[k]), fabs(lines->bands.high80[k])));
    }
    return largest;
}

void chart_fit_scale(Screens *screens, ScreenMetric *metric, double largest) {
    if (text_equal(metric->form, "tn") && largest > 0 && largest < 0.5) {
        metric->factor = say_counts_oku(screens) ? 10000.0 : 1000.0;
        metric->unit = say_unit(screens, "ui.unit.small_money");
    }
    double shown = largest * metric->factor;
    metric->decimals = shown >= 100 ? 0 : shown >= 10 ? 1 : shown >= 1 ? 2 : 3;
}

/* Your own value of the first year shown is 100. */
static void scale_to_index(Screens *screens, const ChartLine *you, ScreenMetric *metric) {
    for (int i = 0; i < you->count; i++) {
        if (you->years[i] >= screens->plot.from && you->values[i] != 0.0) {
            metric->form = NULL; /* no longer money */
            metric->factor = 100.0 / fabs(you->values[i]);
            metric->unit = say_with(screens, "ui.plot.index_unit", "year", say_year(screens, (int)you->years[i]), NULL);
            return;
        }
    }
}

static void scale_lines(Screens *screens, ChartLines *lines, ScreenMetric *metric, bool is_index) {
    if (is_index) {
        scale_to_index(screens, &lines->you, metric);
    }
    chart_fit_scale(screens, metric, largest_size(lines));
    ChartLine *all[] = {&lines->published, &lines->model, &lines->you, &lines->draft, &lines->ahead};
    for (int i = 0; i < COUNT_OF(all); i++) {
        for (int k = 0; k < all[i]->count; k++) {
            all[i]->values[k] *= metric->factor;
        }
    }
    chart_scale_bands(&lines->bands, metric->factor);
}

/* ---- What is assumed ---- */

/* From the middle of the last published year's point to the next. */
static UiChartRegion region_of(Screens *screens, const ChartLines *lines) {
    int last = content_rules(screens->content)->last_published;
    if (last <= 0 || lines->last_year <= last) {
        return (UiChartRegion){0.0, NULL};
    }
    return (UiChartRegion){last + 0.5, chart_say_assumption(screens, "ui.chart.assumed")};
}

/* ---- Drawing ---- */

static int add_series(UiSeries *series, int count, const ChartLine *line, const char *label, UiLineStyle style) {
    if (line->count == 0) {
        return count;
    }
    series[count] = (UiSeries){label, line->years, line->values, line->count, style};
    return count + 1;
}

typedef struct HistoryChart {
    UiChart chart;
    UiSeries series[CHART_SERIES_MOST];
    UiFan fan;
} HistoryChart;

/* What was chosen for the page of charts: the scale and the years. */
static void apply_plot(const Screens *screens, UiChart *chart) {
    const ScreenPlot *plot = &screens->plot;
    chart->is_log = plot->scale == PLOT_LOG;
    chart->first_year = plot->from > chart->first_year ? plot->from : chart->first_year;
    chart->last_year = plot->to > chart->first_year && plot->to < chart->last_year ? plot->to : chart->last_year;
    if (chart->fan_count > 0 && chart->fans[0].years[0] >= chart->last_year) {
        chart->fan_count = 0;
    }
    if (chart->now_year > chart->last_year) {
        chart->now_year = (double)NAN;
    }
}

static HistoryChart *make_chart(Screens *screens, const ScreenMetric *chosen, float height, bool is_page) {
    HistoryChart *made = ARENA_NEW(screens->frame, HistoryChart);
    ScreenMetric metric = *chosen;
    ChartLines *lines = collect_lines(screens, metric.variable_id);
    scale_lines(screens, lines, &metric, is_page && screens->plot.scale == PLOT_INDEX);
    UiSeries *series = made->series;
    int count = add_series(series, 0, &lines->published, say(screens, "ui.chart.published"), UI_LINE_PUBLISHED);
    count = add_series(series, count, &lines->model, say(screens, "ui.chart.model"), UI_LINE_MODEL);
    count = add_series(series, count, &lines->you, say(screens, "ui.chart.you"), UI_LINE_YOU);
    count = add_series(series, count, &lines->ahead, say(screens, "ui.preview.history"), UI_LINE_MODEL);
    count = add_series(series, count, &lines->draft, say(screens, "ui.preview.median"), UI_LINE_MIDDLE);
    made->fan = chart_fan(&lines->bands, say(screens, "ui.preview.draft"));
    const Campaign *campaign = screens->view.campaign;
    made->chart = (UiChart){
        .unit = metric.unit,
        .first_year = lines->first_year,
        .last_year = lines->last_year,
        .series = series,
        .series_count = count,
        .fans = &made->fan,
        .fan_count = made->fan.count > 1,
        .region = region_of(screens, lines),
        .now_year = campaign_is_over(campaign) ? (double)NAN : campaign_year(campaign),
        .decimals = metric.decimals,
        .height = height,
    };
    chart_put_marks(screens, &made->chart);
    if (is_page) {
        apply_plot(screens, &made->chart);
    }
    return made;
}

void chart_history(Screens *screens, const char *id, const ScreenMetric *metric, float height, bool as_table) {
    bool is_page = screens->view.id == SCREEN_CHART;
    HistoryChart *made = make_chart(screens, metric, height, is_page);
    made->chart.title = is_page ? metric->name : NULL; /* a saved picture needs its name */
    if (screens->view.id != SCREEN_DESK) {
        chart_name_marks(screens, &made->chart);
    }
    if (as_table) {
        ui_chart_table(screens->ui, id, &made->chart);
        return;
    }
    chart_show(screens, id, &made->chart);
    chart_say_no_log(screens, &made->chart);
}

void chart_history_small(Screens *screens, const char *id, const ScreenMetric *metric, float height) {
    UiChart *chart = &make_chart(screens, metric, height, false)->chart;
    chart->is_small = true;
    chart->region.label = NULL;
    ui_push_id(screens->ui, id);
    chart_show(screens, "chart", chart);
    ui_pop_id(screens->ui);
}

const char *chart_history_csv(Screens *screens, const ScreenMetric *metric) {
    UiChart *chart = &make_chart(screens, metric, 0, true)->chart;
    chart_name_marks(screens, chart);
    return ui_chart_csv(screens->frame, chart);
}
