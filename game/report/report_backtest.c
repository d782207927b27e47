/* SPDX-License-Identifier: MIT
 *
 * Published figures beside the model's, with the error printed and not hidden, and the limits: what is missed is said
 * line by line. Nothing here changes a run. */
#include "report/report_backtest.h"

#include <math.h>
#include <string.h>

#include "report/backtest_internal.h"

static const double inside_share = 0.10;
static const double near_share = 0.25;
static const char balance_series[] = "digital_balance.total_tn_yen";
static const char services_series[] = "tci_gross.balance_tn_yen";

/* What a model of this history has to keep. */
static const double total_limit = 0.05;
static const double services_limit = 0.20;
static const double median_limit = 0.20;
static const double near_limit = 0.75;
static const double unused_limit = 0.20;
static const double quiet_limit = 0.10;

typedef struct Judge {
    Backtest *out;
    const BacktestSource *source;
    Arena *arena;
    LIST(const char *) misses;
} Judge;

/* ---- Rows ---- */

static bool is_in_range(double value, double low, double high) {
    return value >= low && value <= high;
}

static const char *verdict_of(const BacktestRow *row) {
    double error = fabs(row->error);
    bool is_inside = is_in_range(row->model, row->low, row->high) || error <= inside_share;
    return is_inside ? "inside" : error <= near_share ? "near" : "off";
}

double backtest_value(const Campaign *campaign, const BacktestPlanRow *row) {
    double value = campaign_value(campaign, row->variable_id, row->year);
    if (row->shift_years != 0.0) {
        int next = row->year + (row->shift_years > 0.0 ? 1 : -1);
        value += fabs(row->shift_years) * (campaign_value(campaign, row->variable_id, next) - value);
    }
    return value * row->scale;
}

/* Rows of years that the campaign has. */
static void compare_rows(Judge *judge) {
    Backtest *out = judge->out;
    BacktestRow *rows = ARENA_ARRAY(judge->arena, BacktestRow, out->plan.count);
    for (int i = 0; i < out->plan.count; i++) {
        const BacktestPlanRow *from = &out->plan.rows[i];
        BacktestRow row = {.series = from->series,
                           .series_index = from->series_index,
                           .year = from->year,
                           .published = from->published,
                           .low = from->low,
                           .high = from->high,
                           .model = backtest_value(judge->source->history, from),
                           .early_error = (double)NAN,
                           .grade = from->grade};
        if (!isfinite(row.model)) {
            continue;
        }
        row.error = (row.model - row.published) / report_plan_size(from);
        if (judge->source->early != NULL) {
            row.early_error = (backtest_value(judge->source->early, from) - row.published) / report_plan_size(from);
        }
        row.verdict = verdict_of(&row);
        out->inside += row.verdict[0] == 'i';
        out->near += row.verdict[0] == 'n';
        out->off += row.verdict[0] == 'o';
        out->fitted += !isnan(from->tolerance);
        rows[out->count++] = row;
    }
    out->rows = rows;
}

/* ---- Scores ---- */

static void miss(Judge *judge, const char *line) {
    list_push(judge->arena, &judge->misses, line);
}

static bool is_judged(const Judge *judge, const BacktestRow *row) {
    return row->grade == 'A' || (row->grade == 'B' && !judge->source->only_grade_a);
}

/* Puts the number among `count` sorted ones. */
static void insert(double *sorted, int count, double number) {
    int place = count;
    for (; place > 0 && number < sorted[place - 1]; place--) {
        sorted[place] = sorted[place - 1];
    }
    sorted[place] = number;
}

static double median(const double *sorted, int count) {
    return count == 0 ? (double)NAN : 0.5 * (sorted[(count - 1) / 2] + sorted[count / 2]);
}

static BacktestScore score_series(const Judge *judge, int series) {
    const Backtest *out = judge->out;
    BacktestScore score = {0};
    for (int i = 0; i < out->count; i++) {
        if (out->rows[i].series_index == series) {
            score.figures++;
            score.judged += is_judged(judge, &out->rows[i]);
        }
    }
    double *sizes = ARENA_ARRAY(judge->arena, double, score.figures);
    int count = 0, near_count = 0;
    for (int i = 0; i < out->count; i++) {
        const BacktestRow *row = &out->rows[i];
        if (row->series_index == series && (score.judged == 0 || is_judged(judge, row))) {
            insert(sizes, count++, fabs(row->error));
            near_count += row->verdict[0] != 'o';
        }
    }
    score.median = median(sizes, count);
    score.near = count == 0 ? (double)NAN : (double)near_count / count;
    return score;
}

/* Series whose every figure has a limit of its own; 0 for the others. */
static double limit_of_each(const char *series) {
    return text_equal(series, balance_series)    ? total_limit
           : text_equal(series, services_series) ? services_limit
                                                 : 0.0;
}

static void judge_each(Judge *judge, int series, double limit, BacktestScore *score) {
    for (int i = 0; i < judge->out->count; i++) {
        const BacktestRow *row = &judge->out->rows[i];
        bool is_good = row->series_index != series || !is_judged(judge, row) || fabs(row->error) <= limit ||
                       is_in_range(row->model, row->low, row->high);
        if (!is_good) {
            score->is_missed = true;
            miss(judge,
                 arena_format(judge->arena, "%s %d: %.4g against %.4g, %+.1f %%; the limit is %.0f %%", row->series,
                              row->year, row->model, row->published, 100.0 * row->error, 100.0 * limit));
        }
    }
}

static void judge_series(Judge *judge, int series, BacktestScore *score) {
    const char *name = judge->out->plan.series[series].name;
    double limit = limit_of_each(name);
    if (limit > 0.0) {
        judge_each(judge, series, limit, score);
    } else if (score->judged > 0 && (score->median > median_limit || score->near < near_limit)) {
        score->is_missed = true;
        miss(judge, arena_format(judge->arena,
                                 "%s (%s): median error %.1f %%, %.0f %% of %d figures near; the limits are %.0f %% "
                                 "and %.0f %%",
                                 name, judge->out->plan.series[series].expression, 100.0 * score->median,
                                 100.0 * score->near, score->judged, 100.0 * median_limit, 100.0 * near_limit));
    }
}

static void score_all(Judge *judge) {
    Backtest *out = judge->out;
    BacktestScore *scores = ARENA_ARRAY(judge->arena, BacktestScore, out->plan.series_count);
    for (int i = 0; i < out->plan.series_count; i++) {
        const BacktestSeries *series = &out->plan.series[i];
        scores[i] = score_series(judge, i);
        judge_series(judge, i, &scores[i]);
        if (series->kind == BACKTEST_OUTCOME) {
            out->outcomes += series->figure_count;
            out->unused += series->figure_count - scores[i].figures;
        }
    }
    out->scores = scores;
    if (out->unused > unused_limit * out->outcomes) {
        miss(judge, arena_format(judge->arena, "%d of %d outcomes are not compared; the limit is %.0f %%", out->unused,
                                 out->outcomes, 100.0 * unused_limit));
    }
}

/* ---- Totals ---- */

static void judge_totals(Judge *judge) {
    for (int i = 0; i < BACKTEST_TOTALS; i++) {
        const BacktestTotal *total = &judge->out->totals[i];
        double quiet_error = (total->quiet - total->published) / fabs(total->published);
        if (isnan(total->model)) {
            miss(judge, arena_format(judge->arena, "%s %d: not compared", balance_series, total->year));
        } else if (fabs(quiet_error) > quiet_limit && !is_in_range(total->quiet, total->low, total->high) &&
                   !judge->source->only_grade_a) {
            miss(judge, arena_format(judge->arena,
                                     "%s %d without the effects of news: %.4g against %.4g, %+.1f %%; the limit is "
                                     "%.0f %%",
                                     balance_series, total->year, total->quiet, total->published, 100.0 * quiet_error,
                                     100.0 * quiet_limit));
        }
    }
}

bool report_backtest(Backtest *out, const BacktestSource *source, const CsvTable *plan, Arena *arena,
                     Problems *problems) {
    const Content *content = campaign_content(source->history);
    *out = (Backtest){.parameter_count = source->parameter_count, .early_until = source->early_until};
    Judge judge = {.out = out, .source = source, .arena = arena};
    bool is_good = report_plan_read(&out->plan, content, plan, arena, problems);
    compare_rows(&judge);
    score_all(&judge);
    backtest_take_totals(out, source);
    backtest_fit_benchmark(out, content);
    out->parts = backtest_take_parts(source);
    judge_totals(&judge);
    out->misses = judge.misses.items;
    out->miss_count = judge.misses.count;
    return is_good;
}
