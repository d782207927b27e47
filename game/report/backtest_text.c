/* SPDX-License-Identifier: MIT
 *
 * The backtest as a table for people and as JSON. It decides nothing. */
#include <math.h>

#include "base/json.h"
#include "report/report_backtest.h"

static const char *const kind_words[] = {"not used", "input of the model", "projection", "duplicate", "not Japan"};

/* ---- Rows ---- */

static void add_rows(Text *out, const Backtest *backtest) {
    text_format(out, "%-52s %5s %11s %11s %8s %5s  %-7s %s\n", "series", "year", "published", "model", "error", "grade",
                "verdict", "compared with");
    for (int i = 0; i < backtest->count; i++) {
        const BacktestRow *row = &backtest->rows[i];
        text_format(out, "%-52s %5d %11.5g %11.5g %+7.1f%% %5c  %-7s %s", row->series, row->year, row->published,
                    row->model, 100.0 * row->error, row->grade, row->verdict,
                    backtest->plan.series[row->series_index].expression);
        if (isfinite(row->low) && isfinite(row->high)) {
            text_format(out, " (published %.5g to %.5g)", row->low, row->high);
        }
        text_add(out, "\n");
    }
}

/* Figures that are no outcome, or are not used; and numbers of years without a run. */
static void add_unused(Text *out, const Backtest *backtest) {
    for (int i = 0; i < backtest->plan.other_count; i++) {
        const BacktestOther *other = &backtest->plan.others[i];
        const BacktestSeries *series = &backtest->plan.series[other->series_index];
        const char *reason = series->expression[0] == '\0' ? series->note : "no number of a year";
        text_format(out, "%-52s %5s %11.60s  %s: %s\n", series->name, other->year, other->text,
                    kind_words[series->kind], reason);
    }
}

static void add_counts(Text *out, const Backtest *backtest) {
    text_format(out, "\n%d figures: %d inside the published range or 10 %%, %d within 25 %%, %d off\n", backtest->count,
                backtest->inside, backtest->near, backtest->off);
}

/* ---- Series ---- */

static void add_score(Text *out, const Backtest *backtest, int index, Arena *arena) {
    const BacktestSeries *series = &backtest->plan.series[index];
    const BacktestScore *score = &backtest->scores[index];
    const char *verdict = score->judged == 0 ? "shown" : score->is_missed ? "MISSED" : "good";
    int first = 0, last = 0;
    for (int i = 0; i < backtest->count; i++) {
        if (backtest->rows[i].series_index == index) {
            first = first == 0 ? backtest->rows[i].year : first;
            last = backtest->rows[i].year;
        }
    }
    const char *years = first == last ? arena_format(arena, "%d", first) : arena_format(arena, "%d-%d", first, last);
    text_format(out, "%-52s %-9s %-38s %3d %3d %7.1f%% %5.0f%%  %s\n", series->name, years, series->expression,
                score->figures, score->judged, 100.0 * score->median, 100.0 * score->near, verdict);
}

static void add_scores(Text *out, const Backtest *backtest, Arena *arena) {
    int judged = 0, good = 0;
    text_format(out, "\n%-52s %-9s %-38s %3s %3s %8s %6s  %s\n", "series", "figures", "compared with", "all", "A,B",
                "median", "near", "verdict");
    for (int i = 0; i < backtest->plan.series_count; i++) {
        const BacktestScore *score = &backtest->scores[i];
        if (score->figures > 0) {
            add_score(out, backtest, i, arena);
            judged += score->judged > 0;
            good += score->judged > 0 && !score->is_missed;
        }
    }
    text_format(out,
                "%d of %d judged series keep their limits: the balance 5 %%, computer services 20 %%, the others a "
                "median of 20 %% and three quarters near\n",
                good, judged);
    text_format(out, "%d of %d outcomes are not compared (%.1f %%; at most 20 %%)\n", backtest->unused,
                backtest->outcomes, backtest->outcomes == 0 ? 0.0 : 100.0 * backtest->unused / backtest->outcomes);
    if (backtest->parameter_count >= 0) {
        text_format(out, "%d constants fitted to %d figures\n", backtest->parameter_count, backtest->fitted);
    }
}

/* ---- Totals ---- */

static void add_total(Text *out, double value, double published) {
    if (isnan(value)) {
        text_format(out, " %17s", "");
    } else {
        text_format(out, " %8.2f %+7.1f%%", value, 100.0 * (value - published) / fabs(published));
    }
}

static double mean_error(const Backtest *backtest, size_t member) {
    double sum = 0.0;
    for (int i = 0; i < BACKTEST_TOTALS; i++) {
        const BacktestTotal *total = &backtest->totals[i];
        double value = *(const double *)((const char *)total + member);
        sum += fabs((value - total->published) / total->published) / BACKTEST_TOTALS;
    }
    return 100.0 * sum;
}

static void add_totals(Text *out, const Backtest *backtest) {
    text_format(out, "\n%-32s %9s %17s %17s %17s %17s\n", "digital balance, trillion yen", "published", "model",
                "without news", "early fit", "benchmark");
    for (int i = 0; i < BACKTEST_TOTALS; i++) {
        const BacktestTotal *total = &backtest->totals[i];
        text_format(out, "%-32d %9.2f", total->year, total->published);
        add_total(out, total->model, total->published);
        add_total(out, total->quiet, total->published);
        add_total(out, total->early, total->published);
        add_total(out, total->benchmark, total->published);
        text_add(out, "\n");
    }
    text_format(out,
                "benchmark, %.1f billion dollars in 2014 growing %.1f %% a year, times the yen (two numbers): mean "
                "error %.1f %%, the model's %.1f %%\n",
                backtest->benchmark_dollars, 100.0 * backtest->benchmark_growth,
                mean_error(backtest, offsetof(BacktestTotal, benchmark)),
                mean_error(backtest, offsetof(BacktestTotal, model)));
    text_add(out, "so the path of the balance proves nothing; components, shares, stocks and experiments do\n");
}

static void add_parts(Text *out, const BacktestParts *parts) {
    if (parts->is_known) {
        text_format(out,
                    "change 2014 to 2024 %+.2f = exchange rate %+.2f, price (what sellers ask) %+.2f, volume %+.2f; of "
                    "it %+.2f is rate and price together, divided evenly\n",
                    parts->change, parts->rate, parts->price, parts->volume, parts->joint);
    }
}

/* ---- The early fit ---- */

static int compare_sizes(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double later_median(const Backtest *backtest, Arena *arena, int series, bool of_early, int *count) {
    double *sizes = ARENA_ARRAY(arena, double, backtest->count);
    *count = 0;
    for (int i = 0; i < backtest->count; i++) {
        const BacktestRow *row = &backtest->rows[i];
        if (row->year > backtest->early_until && (series < 0 || row->series_index == series)) {
            sizes[(*count)++] = fabs(of_early ? row->early_error : row->error);
        }
    }
    qsort(sizes, (size_t)*count, sizeof *sizes, compare_sizes);
    return *count == 0 ? (double)NAN : 0.5 * (sizes[(*count - 1) / 2] + sizes[*count / 2]);
}

static void add_early(Text *out, const Backtest *backtest, Arena *arena) {
    text_format(out, "\n%-52s %7s %9s %9s\n", arena_format(arena, "median error after %d", backtest->early_until),
                "figures", "model", "early fit");
    for (int i = -1; i < backtest->plan.series_count; i++) {
        int count = 0;
        double model = later_median(backtest, arena, i, false, &count);
        double early = later_median(backtest, arena, i, true, &count);
        if (count > 0) {
            text_format(out, "%-52s %7d %8.1f%% %8.1f%%\n", i < 0 ? "all series" : backtest->plan.series[i].name, count,
                        100.0 * model, 100.0 * early);
        }
    }
    text_format(out, "the early fit has seen no figure after %d\n", backtest->early_until);
}

char *report_backtest_text(const Backtest *backtest, bool with_unused, Arena *arena) {
    Text out = text_begin(arena);
    add_rows(&out, backtest);
    if (with_unused) {
        add_unused(&out, backtest);
    }
    add_counts(&out, backtest);
    add_scores(&out, backtest, arena);
    add_totals(&out, backtest);
    add_parts(&out, &backtest->parts);
    if (!isnan(backtest->totals[BACKTEST_TOTALS - 1].early)) {
        add_early(&out, backtest, arena);
    }
    return out.data;
}

/* ---- JSON ---- */

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
