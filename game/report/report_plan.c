/* SPDX-License-Identifier: MIT
 *
 * Reads the plan of the backtest against content and model. It compares nothing and knows no campaign. */
#include "report/report_plan.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const kind_names[] = {"outcome", "input", "projection", "duplicate", "elsewhere"};

typedef struct PlanReader {
    const Content *content;
    const CsvTable *table;
    Arena *arena;
    Problems *problems;
    LIST(BacktestSeries) series;
    LIST(BacktestPlanRow) rows;
    LIST(BacktestOther) others;
} PlanReader;

double report_plan_number(const CsvTable *table, int row, const char *column) {
    int index = csv_column(table, column);
    double value = 0.0;
    bool is_number = index >= 0 && text_read_double(csv_cell(table, row, index), &value);
    return is_number ? value : (double)NAN;
}

double report_plan_size(const BacktestPlanRow *row) {
    return row->published == 0.0 ? 1.0 : fabs(row->published);
}

static const char *cell(const CsvTable *table, int row, const char *column) {
    int index = csv_column(table, column);
    return index < 0 ? "" : csv_cell(table, row, index);
}

/* ---- Figures of a series ---- */

static char grade_in(const CsvTable *facts, int row) {
    const char *text = cell(facts, row, "grade");
    return text[0] >= 'A' && text[0] <= 'D' ? text[0] : 'D';
}

/* "2001-03-04" or "2000-08" in years from the middle of its year; a month is read at its middle. 0 without a date. */
static double shift_in(const CsvTable *facts, int row) {
    const char *text = cell(facts, row, "date");
    if (strlen(text) < 7 || text[4] != '-') {
        return 0.0;
    }
    long month = strtol(text + 5, NULL, 10);
    double days = text[7] == '-' ? strtod(text + 8, NULL) - 1.0 : 15.0;
    return (double)(month - 1) / 12.0 + days / 365.25 - 0.5;
}

static bool is_flow(const Model *model, int variable_id) {
    const char *units = model_variable(model, variable_id)->units;
    size_t bytes = strlen(units);
    return bytes > 5 && text_equal(units + bytes - 5, "/year");
}

/* One row a year that has a figure; `common` holds what all rows of the series share. */
static void take_figures(PlanReader *reader, BacktestPlanRow common, const CsvTable *facts, const char *column) {
    BacktestSeries *series = &reader->series.items[common.series_index];
    const Model *model = content_model(reader->content);
    for (int i = 0; i < facts->row_count; i++) {
        BacktestPlanRow row = common;
        double year = report_plan_number(facts, i, "year");
        if (cell(facts, i, column)[0] == '\0' || year < series->first_year || year > series->last_year) {
            continue;
        }
        series->figure_count++;
        row.published = report_plan_number(facts, i, column);
        if (!isfinite(row.published) || isnan(year) || series->expression[0] == '\0') {
            BacktestOther other = {common.series_index, cell(facts, i, "year"), cell(facts, i, column)};
            list_push(reader->arena, &reader->others, other);
            continue;
        }
        row.low = report_plan_number(facts, i, "low");
        row.high = report_plan_number(facts, i, "high");
        row.grade = grade_in(facts, i);
        row.year = (int)year;
        row.shift_years = is_flow(model, row.variable_id) ? 0.0 : shift_in(facts, i);
        list_push(reader->arena, &reader->rows, row);
    }
}

/* ---- Rows of the plan ---- */

static bool plan_error(PlanReader *reader, int row, const char *what, const char *hint) {
    problems_error(reader->problems, "E420", reader->table->file, reader->table->lines[row], hint, "%s", what);
    return false;
}

static bool find_variable(PlanReader *reader, int row, const char *expression, int *variable_id) {
    const Model *model = content_model(reader->content);
    *variable_id = model_find(model, expression);
    if (*variable_id < 0) {
        const char *nearest = model_nearest_name(model, expression);
        return plan_error(reader, row, arena_format(reader->arena, "the model has no variable '%s'", expression),
                          nearest == NULL ? NULL : arena_format(reader->arena, "did you mean '%s'?", nearest));
    }
    const char *statistic = cell(reader->table, row, "statistic");
    const char *wanted = is_flow(model, *variable_id) ? "mean" : "point";
    if (statistic[0] != '\0' && !text_equal(statistic, wanted)) {
        return plan_error(reader, row, arena_format(reader->arena, "'%s' is read as %s", expression, wanted),
                          "flows are compared by their mean of the year, anything else in the middle of the year");
    }
    return true;
}

bool report_plan_years(Arena *arena, const char *text, int *first, int *last) {
    const char *dash = strchr(text, '-');
    double from = -10000.0, to = 10000.0;
    const char *head = dash == NULL ? text : arena_copy_bytes(arena, text, (size_t)(dash - text));
    bool is_good = text[0] == '\0' || dash != NULL;
    is_good = is_good && (head[0] == '\0' || text_read_double(head, &from));
    is_good = is_good && (dash == NULL || dash[1] == '\0' || text_read_double(dash + 1, &to)) && from <= to;
    *first = is_good ? (int)from : 0;
    *last = is_good ? (int)to : 0;
    return is_good;
}

static bool read_kind(PlanReader *reader, int row, BacktestKind *out) {
    const char *text = cell(reader->table, row, "kind");
    *out = BACKTEST_OUTCOME;
    for (int i = 0; i < COUNT_OF(kind_names); i++) {
        if (text_equal(text, kind_names[i])) {
            *out = (BacktestKind)i;
            return true;
        }
    }
    return text[0] == '\0' || plan_error(reader, row, arena_format(reader->arena, "there is no kind '%s'", text),
                                         "write outcome, input, projection, duplicate or elsewhere");
}

/* What is compared: variable, scale, tolerance. */
static bool read_comparison(PlanReader *reader, int row, const char *expression, BacktestPlanRow *out) {
    if (!find_variable(reader, row, expression, &out->variable_id)) {
        return false;
    }
    if (!text_read_double(cell(reader->table, row, "scale"), &out->scale)) {
        return plan_error(reader, row, "the scale is not a number", "write 1 when the units are the same");
    }
    out->tolerance = report_plan_number(reader->table, row, "tolerance");
    if (out->tolerance <= 0.0) {
        return plan_error(reader, row, "the tolerance is not above 0", "write a share such as 0.1, or leave it empty");
    }
    return true;
}

static bool take_series(PlanReader *reader, int row) {
    const CsvTable *table = reader->table;
    BacktestSeries series = {.name = cell(table, row, "series"),
                             .expression = cell(table, row, "expression"),
                             .note = cell(table, row, "note")};
    const char *dot = strchr(series.name, '.');
    const char *file =
        dot == NULL ? series.name : arena_copy_bytes(reader->arena, series.name, (size_t)(dot - series.name));
    const CsvTable *facts = content_facts(reader->content, file);
    if (dot == NULL || facts == NULL || csv_column(facts, dot + 1) < 0) {
        return plan_error(reader, row, arena_format(reader->arena, "no published series '%s'", series.name),
                          "write file.column of a table in facts/");
    }
    bool is_good = report_plan_years(reader->arena, cell(table, row, "years"), &series.first_year, &series.last_year);
    if (!is_good) {
        plan_error(reader, row, "the years are not understood", "write 1992-2004, 1992- or -2004");
    }
    is_good = is_good && read_kind(reader, row, &series.kind);
    bool is_used = series.expression[0] != '\0';
    if (is_good && is_used && series.kind != BACKTEST_OUTCOME) {
        is_good = plan_error(reader, row, "only an outcome is compared", "take the expression away or the kind");
    }
    if (is_good && !is_used && series.note[0] == '\0') {
        is_good = plan_error(reader, row, "nothing says why the series is not used", "write the reason into note");
    }
    BacktestPlanRow common = {.series = series.name, .series_index = reader->series.count};
    is_good = is_good && (!is_used || read_comparison(reader, row, series.expression, &common));
    if (is_good) {
        list_push(reader->arena, &reader->series, series);
        take_figures(reader, common, facts, dot + 1);
    }
    return is_good;
}

bool report_plan_read(BacktestPlan *out, const Content *content, const CsvTable *table, Arena *arena,
                      Problems *problems) {
    *out = (BacktestPlan){0};
    if (csv_column(table, "series") < 0 || csv_column(table, "expression") < 0 || csv_column(table, "scale") < 0) {
        problems_error(problems, "E420", table->file, 1,
                       "the head is series,expression,statistic,years,scale,tolerance,kind,note",
                       "a column is missing");
        return false;
    }
    PlanReader reader = {.content = content, .table = table, .arena = arena, .problems = problems};
    bool is_good = true;
    for (int row = 0; row < table->row_count; row++) {
        is_good = take_series(&reader, row) && is_good;
    }
    *out = (BacktestPlan){.rows = reader.rows.items,
                          .count = reader.rows.count,
                          .others = reader.others.items,
                          .other_count = reader.others.count,
                          .series = reader.series.items,
                          .series_count = reader.series.count};
    return is_good;
}
