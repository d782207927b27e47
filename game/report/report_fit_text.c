/* SPDX-License-Identifier: MIT
 *
 * What is told of a fit. How well the data hold a parameter is read from the slopes of all rows at the fitted values:
 * with the pull to the start as the prior, the inverse of (slopes' squares + prior) is how uncertain each parameter is
 * left, in ranges. Nothing here runs a search. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/report_fit_internal.h"

static const double bound_share = 0.005; /* nearer to an end of the range than this: at the bound */
static const double held_share = 0.5;    /* data that take away less of the uncertainty do not hold a parameter */
static const double told_correlation = 0.8;
enum { MOST_PAIRS = 10 };

/* ---- What the data say ---- */

typedef struct Identified {
    double *covariance; /* [parameter][parameter], in ranges; the prior alone gives 1 on the diagonal */
    int count;
} Identified;

/* slopes[row][parameter] of the roots of the rows' costs. */
static double *slopes_of_rows(const Fit *fit, Arena *arena, const FitOutcome *outcome) {
    int count = fit->parameter_count, rows = fit->plan.count;
    double *candidates = ARENA_ARRAY(arena, double, 2 * count * count), *widths = ARENA_ARRAY(arena, double, count);
    double *errors = ARENA_ARRAY(arena, double, 2 * count * rows), *slopes = ARENA_ARRAY(arena, double, rows *count);
    fit_neighbours(fit, outcome->shares, candidates, widths);
    fit_errors(fit, candidates, 2 * count, errors);
    for (int row = 0; row < rows; row++) {
        if (fit->weights[row].share <= 0.0 || isnan(outcome->errors[row])) {
            continue;
        }
        double steepness = fit_steepness(&fit->weights[row], outcome->errors[row]);
        for (int i = 0; i < count; i++) {
            double rise = errors[2 * i * rows + row] - errors[(2 * i + 1) * rows + row];
            slopes[row * count + i] = steepness * rise / widths[i];
        }
    }
    return slopes;
}

/* The inverse of a symmetric positive matrix by Gauss and Jordan; the prior keeps every pivot at 1 or more. */
static void invert(double *matrix, double *inverse, int count) {
    for (int i = 0; i < count; i++) {
        inverse[i * count + i] = 1.0;
    }
    for (int pivot = 0; pivot < count; pivot++) {
        double divisor = matrix[pivot * count + pivot];
        for (int k = 0; k < count; k++) {
            matrix[pivot * count + k] /= divisor;
            inverse[pivot * count + k] /= divisor;
        }
        for (int row = 0; row < count; row++) {
            double factor = row == pivot ? 0.0 : matrix[row * count + pivot];
            for (int k = 0; k < count && factor != 0.0; k++) {
                matrix[row * count + k] -= factor * matrix[pivot * count + k];
                inverse[row * count + k] -= factor * inverse[pivot * count + k];
            }
        }
    }
}

static Identified identify(const Fit *fit, Arena *arena, const FitOutcome *outcome) {
    int count = fit->parameter_count;
    const double *slopes = slopes_of_rows(fit, arena, outcome);
    double *matrix = ARENA_ARRAY(arena, double, count *count);
    Identified identified = {ARENA_ARRAY(arena, double, count *count), count};
    for (int i = 0; i < count; i++) {
        matrix[i * count + i] = 1.0;
        for (int k = 0; k < count; k++) {
            for (int row = 0; row < fit->plan.count; row++) {
                matrix[i * count + k] += slopes[row * count + i] * slopes[row * count + k];
            }
        }
    }
    invert(matrix, identified.covariance, count);
    return identified;
}

static double variance(const Identified *identified, int i) {
    return identified->covariance[i * identified->count + i];
}

static double correlation(const Identified *identified, int i, int k) {
    return identified->covariance[i * identified->count + k] / sqrt(variance(identified, i) * variance(identified, k));
}

/* ---- Parameters ---- */

static void add_parameters(Text *out, const Fit *fit, const FitOutcome *after, const Identified *identified) {
    double held = 0.0;
    int at_bound = 0, loose = 0;
    text_format(out, "%-52s %9s %9s %9s %9s %9s %5s\n", "parameter", "low", "start", "fitted", "high", "in model",
                "held");
    for (int i = 0; i < fit->parameter_count; i++) {
        const FitParameter *parameter = &fit->parameters[i];
        double share = after->shares[i], by_data = 1.0 - variance(identified, i);
        bool is_at_bound = share < bound_share || share > 1.0 - bound_share;
        held += by_data;
        at_bound += is_at_bound;
        loose += by_data < held_share;
        text_format(out, "%-52s %9.4g %9.4g %9.4g %9.4g %9.4g %4.0f%%%s%s\n", parameter->name, parameter->low,
                    parameter->start, report_fit_value(fit, i, share), parameter->high, parameter->shipped,
                    100.0 * by_data, is_at_bound ? "  at its bound" : "",
                    by_data < held_share ? "  not held: an assumption" : "");
    }
    text_format(out,
                "%d parameters, as good as %.1f free ones; %d at a bound, %d not held by data (held: the part of the\n"
                "uncertainty of its range that the rows take away; below %.0f %% the value is an assumption)\n",
                fit->parameter_count, held, at_bound, loose, 100.0 * held_share);
}

static void add_pairs(Text *out, const Fit *fit, const Identified *identified) {
    int told = 0;
    for (int i = 0; i < fit->parameter_count; i++) {
        for (int k = 0; k < i && told < MOST_PAIRS; k++) {
            double both = correlation(identified, k, i);
            if (fabs(both) >= told_correlation) {
                text_format(out, "%s%s with %s: correlation %+.2f\n",
                            told == 0 ? "pairs that the rows hardly tell apart:\n" : "", fit->parameters[k].name,
                            fit->parameters[i].name, both);
                told++;
            }
        }
    }
    if (told == 0) {
        text_format(out, "no pair has a correlation of %.1f or more\n", told_correlation);
    }
}

/* ---- Errors ---- */

static int compare_numbers(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

/* The median of |error| over the rows of a series (all series: -1), of fitted ones or of those after the last year
 * fitted. NaN when there is none. */
static double median_error(const Fit *fit, const FitOutcome *outcome, int series, bool is_later, int *count) {
    double *sizes = calloc((size_t)fit->plan.count + 1, sizeof *sizes);
    CHECK(sizes != NULL);
    *count = 0;
    for (int i = 0; i < fit->plan.count; i++) {
        const BacktestPlanRow *row = &fit->plan.rows[i];
        bool is_asked = (series < 0 || row->series_index == series) && row->tolerance > 0.0;
        if (is_asked && (row->year > fit->source.until_year) == is_later && !isnan(outcome->errors[i])) {
            sizes[(*count)++] = fabs(outcome->errors[i]);
        }
    }
    qsort(sizes, (size_t)*count, sizeof *sizes, compare_numbers);
    int middle = *count / 2;
    double median = *count == 0      ? (double)NAN
                    : *count % 2 > 0 ? sizes[middle]
                                     : 0.5 * (sizes[middle - 1] + sizes[middle]);
    free(sizes);
    return median;
}

static void add_series_line(Text *out, const Fit *fit, const FitOutcome *outcomes[2], int series, const char *name) {
    text_format(out, "%-58s", name);
    for (int later = 0; later < 2; later++) {
        int count = 0;
        double before = median_error(fit, outcomes[0], series, later > 0, &count);
        double after = median_error(fit, outcomes[1], series, later > 0, &count);
        if (count > 0) {
            text_format(out, " %5d %7.1f%% %7.1f%%", count, 100.0 * before, 100.0 * after);
        } else if (later == 0) {
            text_format(out, " %5d %8s %8s", 0, "", "");
        }
    }
    text_add(out, "\n");
}

static void add_errors(Text *out, const Fit *fit, const FitOutcome *outcomes[2]) {
    int later = 0, fitted = 0, told = -1;
    median_error(fit, outcomes[1], -1, true, &later);
    median_error(fit, outcomes[1], -1, false, &fitted);
    text_format(out, "%-58s %5s %8s %8s", "median error of a row", "rows", "start", "fitted");
    if (later > 0) {
        text_format(out, "  and of rows after %d, not fitted", fit->source.until_year);
    }
    text_add(out, "\n");
    for (int i = 0; i < fit->plan.count; i++) {
        const BacktestPlanRow *row = &fit->plan.rows[i];
        if (row->series_index != told && row->tolerance > 0.0) {
            told = row->series_index;
            add_series_line(out, fit, outcomes, told, row->series);
        }
    }
    add_series_line(out, fit, outcomes, -1, "all rows with a tolerance");
    if (later > 0) {
        text_add(
            out,
            "whoever wrote starts, ranges and equations knew the later rows: the fit has not seen them, its author has\n");
    }
    text_format(out, "cost %.4g at the start, %.4g fitted; %d parameters, %d rows\n", outcomes[0]->cost,
                outcomes[1]->cost, fit->parameter_count, fitted);
}

char *report_fit_text(const Fit *fit, Arena *arena, const FitOutcome *before, const FitOutcome *after) {
    Text out = text_begin(arena);
    Identified identified = identify(fit, arena, after);
    add_parameters(&out, fit, after, &identified);
    add_pairs(&out, fit, &identified);
    add_errors(&out, fit, (const FitOutcome *[2]){before, after});
    return out.data;
}
