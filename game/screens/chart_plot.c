/* SPDX-License-Identifier: MIT
 *
 * The page of charts beyond one chart: what stands beside the variable, the scale and the years, and all aims at once.
 */
#include <math.h>

#include "screens/screens_internal.h"

enum { PLOT_YEARS_MOST = 120, YEAR_CHOICES_MOST = 40, AIMS_MOST = 16 };

/* ---- Variables beside each other ---- */

typedef struct OwnLine {
    double years[PLOT_YEARS_MOST], values[PLOT_YEARS_MOST];
    int count;
} OwnLine;

static OwnLine *own_line(Screens *screens, const ScreenMetric *metric, int first, int last) {
    OwnLine *line = ARENA_NEW(screens->frame, OwnLine);
    for (int year = first; year <= last && line->count < PLOT_YEARS_MOST; year++) {
        double value = campaign_value(screens->view.campaign, metric->variable_id, year);
        if (isfinite(value)) {
            line->years[line->count] = year;
            line->values[line->count++] = value * metric->factor;
        }
    }
    return line;
}

static void make_index(OwnLine *line) {
    double base = line->count > 0 ? fabs(line->values[0]) : 0.0;
    for (int i = 0; i < line->count && base > 0.0; i++) {
        line->values[i] *= 100.0 / base;
    }
}

const UiChart *chart_beside(Screens *screens, const ScreenMetric *metric, float height) {
    static const UiLineStyle styles[] = {UI_LINE_YOU, UI_LINE_MODEL, UI_LINE_PUBLISHED, UI_LINE_FOURTH};
    const ScreenPlot *plot = &screens->plot;
    if (plot->beside[0] == 0) {
        return NULL;
    }
    int first, last;
    chart_years(screens, &first, &last);
    first = plot->from > first ? plot->from : first;
    last = plot->to > first ? plot->to : campaign_year(screens->view.campaign) - 1;
    UiChart *chart = ARENA_NEW(screens->frame, UiChart);
    UiSeries *series = ARENA_ARRAY(screens->frame, UiSeries, 1 + SCREEN_BESIDE_MOST);
    OwnLine *lines[1 + SCREEN_BESIDE_MOST];
    bool is_index = plot->scale == PLOT_INDEX;
    int count = 0;
    for (int i = 0; i <= SCREEN_BESIDE_MOST && (i == 0 || plot->beside[i - 1] > 0); i++) {
        ScreenMetric shown = i == 0 ? *metric : chart_metric_of(screens, plot->beside[i - 1] - 1);
        is_index = is_index || !text_equal(shown.unit, metric->unit); /* apples and pears only as an index */
        lines[i] = own_line(screens, &shown, first, last);
        series[i] = (UiSeries){shown.name, lines[i]->years, lines[i]->values, lines[i]->count, styles[i]};
        count++;
    }
    for (int i = 0; i < count && is_index; i++) {
        make_index(lines[i]);
    }
    chart->title = say(screens, "ui.plot.beside_title");
    chart->unit =
        is_index ? say_with(screens, "ui.plot.index_unit", "year", say_year(screens, first), NULL) : metric->unit;
    chart->first_year = first;
    chart->last_year = last > first ? last : first + 1;
    chart->series = series;
    chart->series_count = count;
    chart->decimals = is_index ? 0 : metric->decimals;
    chart->is_log = plot->scale == PLOT_LOG;
    chart->now_year = (double)NAN;
    chart->height = height;
    chart_put_marks(screens, chart);
    chart_name_marks(screens, chart);
    return chart;
}

/* ---- Choices ---- */

static void choose_scale(Screens *screens) {
    UiOption options[] = {{"ui.plot.plain", say(screens, "ui.plot.plain")},
                          {"ui.plot.log", say(screens, "ui.plot.log")},
                          {"ui.plot.index", say(screens, "ui.plot.index")}};
    ui_choice(screens->ui, "ui.plot.scale", say(screens, "ui.plot.scale"), options, COUNT_OF(options),
              &screens->plot.scale);
}

/* Every year of a short game, every fifth of a long one; the first option stands for no limit. */
static void choose_year(Screens *screens, const char *id, int first, int last, int *year) {
    UiOption options[YEAR_CHOICES_MOST];
    int years[YEAR_CHOICES_MOST], count = 1, chosen = 0, step = last - first > 24 ? 5 : 1;
    options[0] = (UiOption){say_format(screens, "%s.all", id), say_at(screens, "%s.all", id)};
    years[0] = 0;
    for (int at = (first + step) / step * step; at < last && count < YEAR_CHOICES_MOST; at += step) {
        options[count] =
            (UiOption){say_format(screens, "%s.%d", id, at),
                       say_with(screens, say_format(screens, "%s.year", id), "year", say_year(screens, at), NULL)};
        chosen = at == *year ? count : chosen;
        years[count++] = at;
    }
    ui_choice(screens->ui, id, say(screens, id), options, count, &chosen);
    *year = years[chosen];
}

void chart_say_no_log(Screens *screens, const UiChart *chart) {
    if (chart->is_log && !ui_chart_can_log(chart)) {
        part_label(screens, say(screens, "ui.plot.no_log"));
    }
}

static void close_gaps(ScreenPlot *plot) {
    int kept = 0;
    for (int i = 0; i < SCREEN_BESIDE_MOST; i++) {
        int variable = plot->beside[i];
        plot->beside[i] = 0;
        if (variable > 0) {
            plot->beside[kept++] = variable;
        }
    }
}

static void choose_beside(Screens *screens, const ScreenMetric *metrics, int count, int place) {
    UiOption options[1 + SCREEN_METRICS_MOST];
    int chosen = 0;
    const char *id = say_format(screens, "ui.plot.beside.%d", place);
    options[0] = (UiOption){say_format(screens, "%s.none", id), say(screens, "ui.plot.beside.none")};
    for (int i = 0; i < count; i++) {
        options[i + 1] = (UiOption){say_format(screens, "%s.v%d", id, metrics[i].variable_id), metrics[i].name};
        chosen = screens->plot.beside[place] == metrics[i].variable_id + 1 ? i + 1 : chosen;
    }
    ui_choice(screens->ui, id, say(screens, "ui.plot.beside"), options, count + 1, &chosen);
    screens->plot.beside[place] = chosen == 0 ? 0 : metrics[chosen - 1].variable_id + 1;
}

void chart_choices(Screens *screens, const ScreenMetric *metrics, int count) {
    ScreenPlot *plot = &screens->plot;
    int first, last, played = campaign_year(screens->view.campaign) - 1;
    chart_years(screens, &first, &last);
    ui_flow_begin(screens->ui, UI_ALIGN_CENTRE);
    choose_scale(screens);
    choose_year(screens, "ui.plot.from", first, played, &plot->from);
    choose_year(screens, "ui.plot.to", plot->from > first ? plot->from : first, played + 1, &plot->to);
    for (int i = 0; i < SCREEN_BESIDE_MOST && (i == 0 || plot->beside[i - 1] > 0); i++) {
        choose_beside(screens, metrics, count, i);
    }
    ui_flow_end(screens->ui);
    close_gaps(plot);
}

/* ---- All aims ---- */

static int find_aims(Screens *screens, ScreenMetric *out) {
    int count = 0, shown = 0;
    const ContentAim *aims = content_aims(screens->content, &count);
    for (int i = 0; i < count && shown < AIMS_MOST; i++) {
        if (aims[i].is_aim) {
            out[shown++] = chart_metric_of(screens, aims[i].variable_id);
        }
    }
    return shown;
}

static void show_alone(Screens *screens, int variable_id) {
    ScreenMetric metrics[SCREEN_METRICS_MOST];
    int count = chart_metrics(screens, metrics, SCREEN_METRICS_MOST);
    for (int i = 0; i < count; i++) {
        screens->metric = metrics[i].variable_id == variable_id ? i : screens->metric;
    }
    screens->plot.tab = 0;
}

static void show_little_charts(Screens *screens, const ScreenMetric *aims, int count) {
    UiContext *ui = screens->ui;
    int columns = part_is_small(screens) ? 1 : 4;
    const UiSize sizes[] = {UI_WEIGHT(1, 200), UI_WEIGHT(1, 200), UI_WEIGHT(1, 200), UI_WEIGHT(1, 200)};
    for (int i = 0; i < count; i += columns) {
        ui_row_begin(ui, sizes, columns, UI_ALIGN_START);
        for (int k = 0; k < columns; k++) {
            if (k > 0) {
                ui_row_next(ui);
            }
            if (i + k < count) {
                const ScreenMetric *aim = &aims[i + k];
                ui_set_gap(ui, 0);
                if (ui_link(ui, say_format(screens, "plot.aim.%d", aim->variable_id), aim->name)) {
                    show_alone(screens, aim->variable_id);
                }
                chart_history_small(screens, say_format(screens, "plot.little.%d", aim->variable_id), aim, 190);
            }
        }
        ui_row_end(ui);
    }
}

static void show_aims_table(Screens *screens, const ScreenMetric *aims, int count) {
    enum { COLUMNS = 4 };
    const Campaign *campaign = screens->view.campaign;
    int first, last = campaign_year(campaign) - 1, end;
    chart_years(screens, &first, &end);
    first = campaign_scenario(campaign)->first_year - 1;
    const UiColumn columns[COLUMNS] = {
        {say(screens, "ui.plot.column.aim"), UI_ALIGN_START, 2},
        {say_with(screens, "ui.plot.column.you", "year", say_year(screens, first), NULL), UI_ALIGN_END, 1},
        {say_with(screens, "ui.plot.column.you", "year", say_year(screens, last), NULL), UI_ALIGN_END, 1},
        {say_with(screens, "ui.plot.column.miti", "year", say_year(screens, last), NULL), UI_ALIGN_END, 1}};
    const char **cells = ARENA_ARRAY(screens->frame, const char *, COLUMNS *count);
    for (int i = 0; i < count; i++) {
        int id = aims[i].variable_id;
        double miti = screens->futures.replay ? campaign_value(screens->futures.replay, id, last) : (double)NAN;
        cells[COLUMNS * i] = aims[i].name;
        cells[COLUMNS * i + 1] = chart_say(screens, &aims[i], campaign_value(campaign, id, first), false);
        cells[COLUMNS * i + 2] = chart_say(screens, &aims[i], campaign_value(campaign, id, last), false);
        cells[COLUMNS * i + 3] = chart_say(screens, &aims[i], miti, false);
    }
    UiTable table = {.label = say(screens, "ui.plot.aims"),
                     .columns = columns,
                     .column_count = COLUMNS,
                     .cells = cells,
                     .row_count = count,
                     .selected_row = -1};
    ui_table(screens->ui, "ui.plot.table", &table);
}

void chart_aims(Screens *screens) {
    ScreenMetric aims[AIMS_MOST];
    int count = find_aims(screens, aims);
    part_label(screens, say(screens, "ui.plot.key"));
    show_little_charts(screens, aims, count);
    ui_space(screens->ui, 8);
    show_aims_table(screens, aims, count);
}
