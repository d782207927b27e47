/* SPDX-License-Identifier: MIT
 *
 * Published figures beside the model's, row by row, with the error printed and not hidden. A row of the plan without
 * an expression is left out: its note says why. Nothing here knows what a good error would be but the four balance
 * years, which must be within 25 %. */
#include "report/report_backtest.h"

#include <math.h>
#include <string.h>

#include "base/json.h"

static const double inside_share = 0.10;
static const double near_share = 0.25;
static const char balance_series[] = "digital_balance.total_tn_yen";
static const int balance_years[] = {2014, 2015, 2023, 2024};

typedef LIST(BacktestRow) RowList;

typedef struct Comparison {
    const Campaign *history;
    Arena *arena;
    RowList rows;
} Comparison;

/* ---- Rows ---- */

static const char *verdict_of(const BacktestRow *row) {
    if (row->model >= row->low && row->model <= row->high) {
        return "inside";
    }
    double error = fabs(row->error);
    return error <= inside_share ? "inside" : error <= near_share ? "near" : "off";
}

static double number_in(const CsvTable *facts, int row, const char *name) {
    int column = csv_column(facts, name);
    double value = 0.0;
    bool is_number = column >= 0 && text_read_double(csv_cell(facts, row, column), &value);
    return is_number ? value : (double)NAN;
}

static char grade_in(const CsvTable *facts, int row) {
    int column = csv_column(facts, "grade");
    const char *text = column < 0 ? "" : csv_cell(facts, row, column);
    return text[0] >= 'A' && text[0] <= 'D' ? text[0] : 'D';
}

static void compare_series(Comparison *comparison, const char *series, const CsvTable *facts, const char *column,
                           int variable_id, double scale) {
    for (int i = 0; i < facts->row_count; i++) {
        double year = number_in(facts, i, "year");
        BacktestRow row = {.series = series,
                           .year = isnan(year) ? 0 : (int)year,
                           .published = number_in(facts, i, column),
                           .low = number_in(facts, i, "low"),
                           .high = number_in(facts, i, "high"),
                           .grade = grade_in(facts, i)};
        row.model = campaign_value(comparison->history, variable_id, row.year) * scale;
        if (!isfinite(row.published) || !isfinite(row.model)) {
            continue; /* no figure that year, or a year the campaign has not */
        }
        double size = row.published == 0.0 ? 1.0 : fabs(row.published);
        row.error = (row.model - row.published) / size;
        row.verdict = verdict_of(&row);
        list_push(comparison->arena, &comparison->rows, row);
    }
}

static bool plan_error(Problems *problems, const CsvTable *plan, int row, const char *what, const char *hint) {
    problems_error(problems, "E420", plan->file, plan->lines[row], hint, "%s", what);
    return false;
}

static bool compare_plan_row(Comparison *comparison, const CsvTable *plan, int row, Problems *problems) {
    const Content *content = campaign_content(comparison->history);
    const Model *model = content_model(content);
    const char *series = csv_cell(plan, row, csv_column(plan, "series"));
    const char *expression = csv_cell(plan, row, csv_column(plan, "expression"));
    if (expression[0] == '\0') {
        return true;
    }
    const char *dot = strchr(series, '.');
    const char *file = dot == NULL ? series : arena_copy_bytes(comparison->arena, series, (size_t)(dot - series));
    const CsvTable *facts = content_facts(content, file);
    if (dot == NULL || facts == NULL || csv_column(facts, dot + 1) < 0) {
        return plan_error(problems, plan, row, arena_format(comparison->arena, "no published series '%s'", series),
                          "write file.column of a table in facts/");
    }
    int variable_id = model_find(model, expression);
    if (variable_id < 0) {
        const char *nearest = model_nearest_name(model, expression);
        return plan_error(problems, plan, row,
                          arena_format(comparison->arena, "the model has no variable '%s'", expression),
                          nearest == NULL ? NULL : arena_format(comparison->arena, "did you mean '%s'?", nearest));
    }
    double scale = 1.0;
    if (!text_read_double(csv_cell(plan, row, csv_column(plan, "scale")), &scale)) {
        return plan_error(problems, plan, row, "the scale is not a number", "write 1 when the units are the same");
    }
    compare_series(comparison, series, facts, dot + 1, variable_id, scale);
    return true;
}

/* ---- Summary ---- */

static bool is_balance_year(const BacktestRow *row) {
    for (int i = 0; i < COUNT_OF(balance_years); i++) {
        if (row->year == balance_years[i] && text_equal(row->series, balance_series)) {
            return true;
        }
    }
    return false;
}

static double yen_rate(const Content *content, int year) {
    const CsvTable *fx = content_facts(content, "fx");
    for (int i = 0; fx != NULL && i < fx->row_count; i++) {
        if (number_in(fx, i, "year") == year) {
            return number_in(fx, i, "yen_per_usd_avg");
        }
    }
    return (double)NAN;
}

/* Constant dollar growth times the yen: two numbers that any model of the balance has to be weighed against. */
static double benchmark_balance(const Content *content, int year) {
    double dollars_bn = 19.9;
    for (int y = 2014; y < year; y++) {
        dollars_bn *= 1.079;
    }
    return -dollars_bn * yen_rate(content, year) / 1000.0;
}

static void sum_up(Backtest *out, const Content *content) {
    int balance_count = 0;
    int good_count = 0;
    for (int i = 0; i < out->count; i++) {
        const BacktestRow *row = &out->rows[i];
        out->inside += row->verdict[0] == 'i';
        out->near += row->verdict[0] == 'n';
        out->off += row->verdict[0] == 'o';
        out->mean_error += fabs(row->error) / out->count;
        if (is_balance_year(row)) {
            double benchmark = benchmark_balance(content, row->year);
            balance_count++;
            good_count += fabs(row->error) <= near_share;
            out->balance_error += fabs(row->error);
            out->benchmark_error += fabs((benchmark - row->published) / row->published);
        }
    }
    if (balance_count > 0) {
        out->balance_error /= balance_count;
        out->benchmark_error /= balance_count;
    }
    out->is_balance_good = good_count == COUNT_OF(balance_years);
}

bool report_backtest(Backtest *out, const Campaign *history, const CsvTable *plan, Arena *arena, Problems *problems) {
    *out = (Backtest){0};
    if (csv_column(plan, "series") < 0 || csv_column(plan, "expression") < 0 || csv_column(plan, "scale") < 0) {
        problems_error(problems, "E420", plan->file, 1, "the head is series,expression,statistic,scale,note",
                       "a column is missing");
        return false;
    }
    Comparison comparison = {history, arena, {0}};
    bool is_good = true;
    for (int row = 0; row < plan->row_count; row++) {
        is_good = compare_plan_row(&comparison, plan, row, problems) && is_good;
    }
    out->rows = comparison.rows.items;
    out->count = comparison.rows.count;
    sum_up(out, campaign_content(history));
    return is_good;
}

/* ---- As text and JSON ---- */

char *report_backtest_text(const Backtest *backtest, Arena *arena) {
    Text out = text_begin(arena);
    text_format(&out, "%-46s %5s %11s %11s %8s %5s  %s\n", "series", "year", "published", "model", "error", "grade",
                "verdict");
    for (int i = 0; i < backtest->count; i++) {
        const BacktestRow *row = &backtest->rows[i];
        text_format(&out, "%-46s %5d %11.5g %11.5g %+7.1f%% %5c  %s", row->series, row->year, row->published,
                    row->model, 100.0 * row->error, row->grade, row->verdict);
        if (isfinite(row->low) && isfinite(row->high)) {
            text_format(&out, " (published %.5g to %.5g)", row->low, row->high);
        }
        text_add(&out, "\n");
    }
    text_format(&out,
                "\n%d figures: %d inside the published range or 10 %%, %d within 25 %%, %d off; mean error %.1f %%\n",
                backtest->count, backtest->inside, backtest->near, backtest->off, 100.0 * backtest->mean_error);
    text_format(&out, "digital balance 2014, 2015, 2023, 2024: mean error %.1f %%, %s within 25 %% each\n",
                100.0 * backtest->balance_error, backtest->is_balance_good ? "all" : "not all");
    text_format(&out, "benchmark, constant dollar growth times the yen (two numbers): %.1f %%\n",
                100.0 * backtest->benchmark_error);
    return out.data;
}

static json_t *number_or_null(double value) {
    return isfinite(value) ? json_real(value) : json_null();
}

char *report_backtest_json(const Backtest *backtest, Arena *arena) {
    json_t *list = json_array();
    for (int i = 0; i < backtest->count; i++) {
        const BacktestRow *row = &backtest->rows[i];
        json_t *object = json_object();
        json_object_set_new(object, "series", json_string(row->series));
        json_object_set_new(object, "year", json_integer(row->year));
        json_object_set_new(object, "published", number_or_null(row->published));
        json_object_set_new(object, "low", number_or_null(row->low));
        json_object_set_new(object, "high", number_or_null(row->high));
        json_object_set_new(object, "model", number_or_null(row->model));
        json_object_set_new(object, "error", number_or_null(row->error));
        json_object_set_new(object, "grade", json_stringn(&row->grade, 1));
        json_object_set_new(object, "verdict", json_string(row->verdict));
        json_array_append_new(list, object);
    }
    char *text = base_json_write_pretty(arena, list);
    json_decref(list);
    return text;
}
