/* SPDX-License-Identifier: MIT
 *
 * Published figures beside the model's, row by row, with the error printed and not hidden. A row of the plan without
 * an expression is left out: its note says why. Nothing here knows what a good error would be but the four balance
 * years, which must be within 25 %. */
#include "report/report_backtest.h"

#include <math.h>

#include "base/json.h"
#include "report/report_plan.h"

static const double inside_share = 0.10;
static const double near_share = 0.25;
static const char balance_series[] = "digital_balance.total_tn_yen";
static const int balance_years[] = {2014, 2015, 2023, 2024};

/* ---- Rows ---- */

static const char *verdict_of(const BacktestRow *row) {
    if (row->model >= row->low && row->model <= row->high) {
        return "inside";
    }
    double error = fabs(row->error);
    return error <= inside_share ? "inside" : error <= near_share ? "near" : "off";
}

/* Rows of years that the campaign has. */
static void compare_rows(Backtest *out, const Campaign *history, const BacktestPlan *plan, Arena *arena) {
    BacktestRow *rows = ARENA_ARRAY(arena, BacktestRow, plan->count);
    for (int i = 0; i < plan->count; i++) {
        const BacktestPlanRow *from = &plan->rows[i];
        BacktestRow row = {.series = from->series,
                           .year = from->year,
                           .published = from->published,
                           .low = from->low,
                           .high = from->high,
                           .model = campaign_value(history, from->variable_id, from->year) * from->scale,
                           .grade = from->grade};
        if (!isfinite(row.model)) {
            continue;
        }
        row.error = (row.model - row.published) / report_plan_size(from);
        row.verdict = verdict_of(&row);
        rows[out->count++] = row;
    }
    out->rows = rows;
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
        if (report_plan_number(fx, i, "year") == year) {
            return report_plan_number(fx, i, "yen_per_usd_avg");
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
    BacktestPlan read;
    bool is_good = report_plan_read(&read, campaign_content(history), plan, arena, problems);
    compare_rows(out, history, &read, arena);
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
