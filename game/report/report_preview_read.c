/* SPDX-License-Identifier: MIT
 *
 * What a preview's runs say: bands, changes run by run, and what separates the runs in which a plan is best. */
#include <math.h>
#include <stdlib.h>

#include "report/preview_internal.h"
#include "report/report_uncertain.h"

/* A constant separates the runs when its means lie this many standard errors apart: of a hundred constants, by chance
 * less than one in ten games shows one. */
static const double least_sure = 3.5;
enum { LEAST_RUNS = 10 }; /* on either side, to compare means at all */

/* ---- Places ---- */

static int variable_index(const Preview *preview, int variable_id) {
    for (int i = 0; i < preview->variable_count; i++) {
        if (preview->variables[i] == variable_id) return i;
    }
    return -1;
}

static bool is_known(const Preview *preview, PreviewPlace place) {
    const PreviewState *state = &preview->plans[place.plan];
    int year = place.year - preview->year;
    return state->is_wanted && year >= 0 && year < state->years && variable_index(preview, place.variable_id) >= 0;
}

static double run_at(const Preview *preview, PreviewPlace place, int index, int run) {
    int luck = run / PREVIEW_LANES, lane = run % PREVIEW_LANES;
    size_t row =
        ((size_t)luck * PREVIEW_YEARS + (size_t)(place.year - preview->year)) * (size_t)preview->variable_count +
        (size_t)index;
    return preview->plans[place.plan].values[row * PREVIEW_LANES + (size_t)lane];
}

static double opening_of(const Preview *preview, int index, int run) {
    size_t luck = (size_t)run / PREVIEW_LANES, lane = (size_t)run % PREVIEW_LANES;
    return preview->opening[(luck * (size_t)preview->variable_count + (size_t)index) * PREVIEW_LANES + lane];
}

double report_preview_run(const Preview *preview, PreviewPlace place, int run) {
    CHECK(run >= 0 && run < report_preview_run_count(preview));
    return is_known(preview, place) ? run_at(preview, place, variable_index(preview, place.variable_id), run)
                                    : (double)NAN;
}

double report_preview_constant(const Preview *preview, int variable_id, int run) {
    return model_kept_value(preview->runs[run / PREVIEW_LANES], variable_id, run % PREVIEW_LANES);
}

/* ---- Bands ---- */

static int compare_numbers(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static PreviewBand band_of(double *runs, int count) {
    qsort(runs, (size_t)count, sizeof *runs, compare_numbers);
    return (PreviewBand){report_quantile(runs, count, 10), report_quantile(runs, count, 25),
                         report_quantile(runs, count, 50), report_quantile(runs, count, 75),
                         report_quantile(runs, count, 90)};
}

static PreviewNote *note_at(const Preview *preview, PreviewPlace place) {
    int row = (place.year - preview->year) * preview->variable_count;
    return &preview->plans[place.plan].notes[row + variable_index(preview, place.variable_id)];
}

static PreviewBand find_band(const Preview *preview, PreviewPlace place) {
    Arena *arena = arena_create();
    int count = report_preview_run_count(preview), index = variable_index(preview, place.variable_id);
    double *runs = ARENA_ARRAY(arena, double, count);
    double now = campaign_value_now(preview->recorder, place.variable_id);
    for (int i = 0; i < count; i++) {
        runs[i] = run_at(preview, place, index, i) + now - opening_of(preview, index, i);
    }
    PreviewBand band = band_of(runs, count);
    arena_destroy(arena);
    return band;
}

bool report_preview_band(const Preview *preview, PreviewPlace place, PreviewBand *out) {
    *out = (PreviewBand){(double)NAN, (double)NAN, (double)NAN, (double)NAN, (double)NAN};
    if (!is_known(preview, place)) return false;
    PreviewNote *note = note_at(preview, place);
    if (!note->has_band) note->band = find_band(preview, place);
    note->has_band = true;
    *out = note->band;
    return true;
}

static PreviewChange find_change(const Preview *preview, PreviewPlace place, PreviewPlace other) {
    Arena *arena = arena_create();
    PreviewChange change = {.rises = 0.0};
    int count = report_preview_run_count(preview), index = variable_index(preview, place.variable_id);
    double *runs = ARENA_ARRAY(arena, double, count);
    for (int i = 0; i < count; i++) {
        runs[i] = run_at(preview, place, index, i) - run_at(preview, other, index, i);
        change.rises += runs[i] > 0.0;
        change.falls += runs[i] < 0.0;
    }
    change.rises /= count;
    change.falls /= count;
    change.band = band_of(runs, count);
    arena_destroy(arena);
    return change;
}

bool report_preview_change(const Preview *preview, PreviewPlace place, PreviewPlan against, PreviewChange *out) {
    PreviewPlace other = {against, place.variable_id, place.year};
    *out = (PreviewChange){.rises = 0.0};
    if (!is_known(preview, place) || !is_known(preview, other)) return false;
    PreviewNote *note = note_at(preview, place);
    bool is_noted = against == PREVIEW_NOTHING;
    *out = is_noted && note->has_change ? note->change : find_change(preview, place, other);
    if (is_noted) note->change = *out;
    note->has_change = note->has_change || is_noted;
    return true;
}

/* ---- What would have to be true ---- */

/* Of the drafts and nothing: MITI's choices go on after this year, so that they are no draft's rival. */
static bool is_best(const Preview *preview, PreviewPlace place, int run, double sign) {
    int index = variable_index(preview, place.variable_id);
    double own = run_at(preview, place, index, run);
    for (int plan = 0; plan < PREVIEW_PLANS; plan++) {
        PreviewPlace other = {plan, place.variable_id, place.year};
        if (plan != PREVIEW_HISTORY && is_known(preview, other) &&
            sign * run_at(preview, other, index, run) > sign * own)
            return false;
    }
    return true;
}

/* How the runs in which the plan is best have drawn one constant. */
static PreviewCondition compare_means(const Preview *preview, int variable_id, const bool *best, int best_count) {
    int count = report_preview_run_count(preview);
    double sum[2] = {0.0, 0.0}, squares = 0.0;
    for (int i = 0; i < count; i++) sum[best[i]] += report_preview_constant(preview, variable_id, i);
    double mean = (sum[0] + sum[1]) / count;
    for (int i = 0; i < count; i++) {
        double off = report_preview_constant(preview, variable_id, i) - mean;
        squares += off * off;
    }
    PreviewCondition condition = {
        .variable_id = variable_id, .best = sum[1] / best_count, .rest = sum[0] / (count - best_count)};
    double error = sqrt(squares / (count - 1)) * sqrt(1.0 / best_count + 1.0 / (count - best_count));
    condition.sure = error > 0.0 ? (condition.best - condition.rest) / error : 0.0;
    return condition;
}

/* Keeps the list sorted by how sure it is. */
static void add_condition(PreviewCase *found, PreviewCondition condition) {
    int at = found->condition_count;
    while (at > 0 && fabs(found->conditions[at - 1].sure) < fabs(condition.sure)) at--;
    if (at == PREVIEW_CONDITIONS_MOST) return;
    if (found->condition_count < PREVIEW_CONDITIONS_MOST) found->condition_count++;
    for (int i = found->condition_count - 1; i > at; i--) found->conditions[i] = found->conditions[i - 1];
    found->conditions[at] = condition;
}

static void find_conditions(const Preview *preview, const bool *best, int best_count, PreviewCase *out) {
    int count = report_preview_run_count(preview);
    if (best_count < LEAST_RUNS || count - best_count < LEAST_RUNS) return;
    for (int i = 0; i < preview->constant_count; i++) {
        PreviewCondition condition = compare_means(preview, preview->constants[i], best, best_count);
        if (fabs(condition.sure) >= least_sure) add_condition(out, condition);
    }
}

bool report_preview_case(const Preview *preview, PreviewPlace place, bool higher_is_better, PreviewCase *out) {
    *out = (PreviewCase){.luck_low = 1.0};
    if (!is_known(preview, place)) return false;
    Arena *arena = arena_create();
    int count = report_preview_run_count(preview), best_count = 0;
    bool *best = ARENA_ARRAY(arena, bool, count);
    for (int luck = 0; luck < preview->lucks; luck++) {
        int of_luck = 0;
        for (int run = luck * PREVIEW_LANES; run < (luck + 1) * PREVIEW_LANES; run++) {
            best[run] = is_best(preview, place, run, higher_is_better ? 1.0 : -1.0);
            of_luck += best[run];
        }
        best_count += of_luck;
        out->luck_low = fmin(out->luck_low, of_luck / (double)PREVIEW_LANES);
        out->luck_high = fmax(out->luck_high, of_luck / (double)PREVIEW_LANES);
    }
    out->share = best_count / (double)count;
    find_conditions(preview, best, best_count, out);
    arena_destroy(arena);
    return true;
}
