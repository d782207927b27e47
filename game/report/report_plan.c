/* SPDX-License-Identifier: MIT
 *
 * Reads the plan of the backtest against content and model. It compares nothing and knows no campaign. */
#include "report/report_plan.h"

#include <math.h>
#include <string.h>

typedef struct PlanReader {
    const Content *content;
    const CsvTable *table;
    Arena *arena;
    Problems *problems;
    int series_count;
    LIST(BacktestPlanRow) rows;
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

static char grade_in(const CsvTable *facts, int row) {
    int column = csv_column(facts, "grade");
    const char *text = column < 0 ? "" : csv_cell(facts, row, column);
    return text[0] >= 'A' && text[0] <= 'D' ? text[0] : 'D';
}

/* One row a year that has a figure; `common` holds what all rows of the series share. */
static void take_figures(PlanReader *reader, BacktestPlanRow common, const CsvTable *facts, const char *column) {
    for (int i = 0; i < facts->row_count; i++) {
        BacktestPlanRow row = common;
        double year = report_plan_number(facts, i, "year");
        row.published = report_plan_number(facts, i, column);
        row.low = report_plan_number(facts, i, "low");
        row.high = report_plan_number(facts, i, "high");
        row.grade = grade_in(facts, i);
        row.year = isnan(year) ? 0 : (int)year;
        if (isfinite(row.published) && !isnan(year)) {
            list_push(reader->arena, &reader->rows, row);
        }
    }
}

static bool plan_error(PlanReader *reader, int row, const char *what, const char *hint) {
    problems_error(reader->problems, "E420", reader->table->file, reader->table->lines[row], hint, "%s", what);
    return false;
}

static bool find_variable(PlanReader *reader, int row, const char *expression, int *variable_id) {
    const Model *model = content_model(reader->content);
    *variable_id = model_find(model, expression);
    if (*variable_id >= 0) {
        return true;
    }
    const char *nearest = model_nearest_name(model, expression);
    return plan_error(reader, row, arena_format(reader->arena, "the model has no variable '%s'", expression),
                      nearest == NULL ? NULL : arena_format(reader->arena, "did you mean '%s'?", nearest));
}

static bool take_series(PlanReader *reader, int row) {
    const CsvTable *table = reader->table;
    const char *series = csv_cell(table, row, csv_column(table, "series"));
    const char *expression = csv_cell(table, row, csv_column(table, "expression"));
    if (expression[0] == '\0') {
        return true;
    }
    const char *dot = strchr(series, '.');
    const char *file = dot == NULL ? series : arena_copy_bytes(reader->arena, series, (size_t)(dot - series));
    const CsvTable *facts = content_facts(reader->content, file);
    if (dot == NULL || facts == NULL || csv_column(facts, dot + 1) < 0) {
        return plan_error(reader, row, arena_format(reader->arena, "no published series '%s'", series),
                          "write file.column of a table in facts/");
    }
    BacktestPlanRow common = {.series = series, .series_index = reader->series_count++};
    if (!find_variable(reader, row, expression, &common.variable_id)) {
        return false;
    }
    if (!text_read_double(csv_cell(table, row, csv_column(table, "scale")), &common.scale)) {
        return plan_error(reader, row, "the scale is not a number", "write 1 when the units are the same");
    }
    common.tolerance = report_plan_number(table, row, "tolerance");
    if (common.tolerance <= 0.0) {
        return plan_error(reader, row, "the tolerance is not above 0", "write a share such as 0.1, or leave it empty");
    }
    take_figures(reader, common, facts, dot + 1);
    return true;
}

bool report_plan_read(BacktestPlan *out, const Content *content, const CsvTable *table, Arena *arena,
                      Problems *problems) {
    *out = (BacktestPlan){0};
    if (csv_column(table, "series") < 0 || csv_column(table, "expression") < 0 || csv_column(table, "scale") < 0) {
        problems_error(problems, "E420", table->file, 1, "the head is series,expression,statistic,scale,note",
                       "a column is missing");
        return false;
    }
    PlanReader reader = {content, table, arena, problems, 0, {0}};
    bool is_good = true;
    for (int row = 0; row < table->row_count; row++) {
        is_good = take_series(&reader, row) && is_good;
    }
    *out = (BacktestPlan){reader.rows.items, reader.rows.count, reader.series_count};
    return is_good;
}
