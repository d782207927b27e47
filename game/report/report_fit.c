/* SPDX-License-Identifier: MIT
 *
 * Runs candidates along the recorded levers of history and weighs their errors. All candidates of a question are lanes
 * of one batch. It searches nothing and prints nothing. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/report_fit_internal.h"

static const double error_of_no_number = 1e6, highest_cost = 1e9;
static const double weak_grade_factor = 2.0; /* on the tolerance of rows graded C or D */
static const double most_squared = 2.0;      /* tolerances */
static const double neighbour_share = 1e-3;

/* ---- Reading ---- */

static bool parameter_error(const CsvTable *table, int row, Problems *problems, const char *what, const char *hint) {
    problems_error(problems, "E421", table->file, table->lines[row], hint, "%s", what);
    return false;
}

static bool read_parameter(FitParameter *out, Arena *arena, const FitSource *source, int row, Problems *problems) {
    const CsvTable *table = source->parameters;
    const Model *model = content_model(source->content);
    *out = (FitParameter){.name = csv_cell(table, row, csv_column(table, "parameter")),
                          .start = report_plan_number(table, row, "start")};
    out->variable_id = model_find(model, out->name);
    if (out->variable_id < 0) {
        const char *nearest = model_nearest_name(model, out->name);
        return parameter_error(table, row, problems, arena_format(arena, "the model has no constant '%s'", out->name),
                               nearest == NULL ? NULL : arena_format(arena, "did you mean '%s'?", nearest));
    }
    const ModelVariable *variable = model_variable(model, out->variable_id);
    out->low = variable->range_low;
    out->high = variable->range_high;
    if (variable->kind != MODEL_CONSTANT || variable->is_lever || !(out->low < out->high)) {
        return parameter_error(table, row, problems, arena_format(arena, "'%s' cannot be fitted", out->name),
                               "fit a constant outside .Levers that has a range [low,high] behind its units");
    }
    if (!(out->start >= out->low && out->start <= out->high)) {
        return parameter_error(
            table, row, problems,
            arena_format(arena, "the start of '%s' is not in its range %g to %g", out->name, out->low, out->high),
            "start inside the range the model states");
    }
    return true;
}

static void read_shipped(const Fit *fit, FitParameter *parameters) {
    ModelRun *run = model_run_create(content_model(fit->source.content), 1);
    CampaignSetup setup = {.settings = fit->source.settings, .setting_count = fit->source.setting_count};
    campaign_set_constants(fit->source.content, &setup, run);
    model_run_start(run);
    for (int i = 0; i < fit->parameter_count; i++) {
        parameters[i].shipped = model_run_value(run, parameters[i].variable_id, 0);
    }
    model_run_destroy(run);
}

static bool read_parameters(Fit *fit, Arena *arena, Problems *problems) {
    const CsvTable *table = fit->source.parameters;
    if (csv_column(table, "parameter") < 0 || csv_column(table, "start") < 0) {
        problems_error(problems, "E421", table->file, 1, "the head is parameter,start,reason", "a column is missing");
        return false;
    }
    FitParameter *parameters = ARENA_ARRAY(arena, FitParameter, table->row_count);
    bool is_good = true;
    for (int row = 0; row < table->row_count; row++) {
        is_good = read_parameter(&parameters[row], arena, &fit->source, row, problems) && is_good;
    }
    fit->parameters = parameters;
    fit->parameter_count = table->row_count;
    if (is_good) {
        read_shipped(fit, parameters);
    }
    return is_good;
}

static bool is_fitted(const Fit *fit, const BacktestPlanRow *row) {
    return row->tolerance > 0.0 && row->year <= fit->source.until_year;
}

/* Series count alike, however many rows they have. */
static bool weigh_rows(Fit *fit, Arena *arena, Problems *problems) {
    const BacktestPlan *plan = &fit->plan;
    FitWeight *weights = ARENA_ARRAY(arena, FitWeight, plan->count);
    int *counts = ARENA_ARRAY(arena, int, plan->series_count);
    int fitted_count = 0;
    for (int i = 0; i < plan->count; i++) {
        counts[plan->rows[i].series_index] += is_fitted(fit, &plan->rows[i]);
        fitted_count += is_fitted(fit, &plan->rows[i]);
    }
    for (int i = 0; i < plan->count; i++) {
        const BacktestPlanRow *row = &plan->rows[i];
        weights[i].tolerance = row->tolerance * (row->grade >= 'C' ? weak_grade_factor : 1.0);
        weights[i].share = is_fitted(fit, row) ? 1.0 / counts[row->series_index] : 0.0;
    }
    fit->weights = weights;
    if (fitted_count == 0) {
        problems_error(problems, "E421", fit->source.plan->file, 1, "give series a tolerance, such as 0.1",
                       "no row to fit: none until %d has a tolerance", fit->source.until_year);
    }
    return fitted_count > 0;
}

static void list_variables(Fit *fit, Arena *arena) {
    int *ids = ARENA_ARRAY(arena, int, fit->plan.series_count);
    int *watch_of = ARENA_ARRAY(arena, int, fit->plan.count);
    for (int i = 0; i < fit->plan.count; i++) {
        int at = 0;
        while (at < fit->variable_count && ids[at] != fit->plan.rows[i].variable_id) {
            at++;
        }
        ids[at] = fit->plan.rows[i].variable_id;
        fit->variable_count = at == fit->variable_count ? at + 1 : fit->variable_count;
        watch_of[i] = at;
    }
    fit->variable_ids = ids;
    fit->watch_of = watch_of;
}

Fit *report_fit_create(Arena *arena, const FitSource *source, Problems *problems) {
    Fit *fit = ARENA_NEW(arena, Fit);
    fit->source = *source;
    fit->path_arena = arena;
    fit->first_year = (int)model_initial_time(content_model(source->content));
    bool is_good = report_plan_read(&fit->plan, source->content, source->plan, arena, problems);
    is_good = read_parameters(fit, arena, problems) && is_good;
    is_good = is_good && weigh_rows(fit, arena, problems);
    list_variables(fit, arena);
    return is_good ? fit : NULL;
}

int report_fit_parameter_count(const Fit *fit) {
    return fit->parameter_count;
}

const FitParameter *report_fit_parameter(const Fit *fit, int index) {
    CHECK(index >= 0 && index < fit->parameter_count);
    return &fit->parameters[index];
}

/* ---- Candidates ---- */

static double share_of(const FitParameter *parameter, double value) {
    return (value - parameter->low) / (parameter->high - parameter->low);
}

void report_fit_start(const Fit *fit, double *shares) {
    for (int i = 0; i < fit->parameter_count; i++) {
        shares[i] = share_of(&fit->parameters[i], fit->parameters[i].start);
    }
}

static double value_at(const FitParameter *range, double share) {
    return share >= 1.0 ? range->high : range->low + share * (range->high - range->low);
}

double report_fit_value(const Fit *fit, int parameter, double share) {
    const FitParameter *range = report_fit_parameter(fit, parameter);
    char text[32];
    double value = 0.0;
    snprintf(text, sizeof text, "%.4g", value_at(range, share));
    bool is_number = text_read_double(text, &value);
    CHECK(is_number);
    return value < range->low ? range->low : value > range->high ? range->high : value;
}

double report_fit_round(const Fit *fit, int parameter, double share) {
    return share_of(report_fit_parameter(fit, parameter), report_fit_value(fit, parameter, share));
}

ModelSetting *report_fit_settings(const Fit *fit, Arena *arena, const double *shares) {
    ModelSetting *settings = ARENA_ARRAY(arena, ModelSetting, fit->parameter_count);
    for (int i = 0; i < fit->parameter_count; i++) {
        settings[i] = (ModelSetting){fit->parameters[i].variable_id, report_fit_value(fit, i, shares[i])};
    }
    return settings;
}

/* ---- Runs ---- */

/* The model's own levers do not change, so neither does what has been set before them. */
static ModelSetting *join_settings(const Fit *fit, Arena *arena, const double *shares, int *count) {
    *count = fit->source.setting_count + fit->parameter_count;
    ModelSetting *settings = ARENA_ARRAY(arena, ModelSetting, *count);
    for (int i = 0; i < fit->source.setting_count; i++) {
        settings[i] = fit->source.settings[i];
    }
    const ModelSetting *fitted = report_fit_settings(fit, arena, shares);
    for (int i = 0; i < fit->parameter_count; i++) {
        settings[fit->source.setting_count + i] = fitted[i];
    }
    return settings;
}

bool report_fit_record(Fit *fit, const double *shares, Error *error) {
    Arena *arena = arena_create();
    CampaignSetup setup = {.scenario_id = fit->source.scenario_id, .seed = 1, .records_levers = true};
    setup.settings = join_settings(fit, arena, shares, &setup.setting_count);
    Campaign *campaign = campaign_create_with(fit->source.content, &setup, error);
    bool is_good = campaign != NULL;
    while (is_good && !campaign_is_over(campaign)) {
        campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
    }
    if (is_good) {
        fit->levers = campaign_levers(campaign, fit->path_arena);
    }
    campaign_destroy(campaign);
    arena_destroy(arena);
    return is_good;
}

static void set_candidate(const Fit *fit, ModelRun *run, int lane, const double *shares) {
    for (int i = 0; i < fit->source.setting_count; i++) {
        model_run_set(run, fit->source.settings[i].variable_id, lane, fit->source.settings[i].value);
    }
    for (int i = 0; i < fit->parameter_count; i++) {
        model_run_set(run, fit->parameters[i].variable_id, lane, value_at(&fit->parameters[i], shares[i]));
    }
}

void fit_errors(const Fit *fit, const double *candidates, int candidate_count, double *errors) {
    Arena *arena = arena_create();
    int years = fit->levers.steps / fit->levers.steps_per_year;
    int lanes = candidate_count;
    CampaignWatch watch = {.variable_ids = fit->variable_ids, .variable_count = fit->variable_count};
    watch.values = ARENA_ARRAY(arena, double, years * fit->variable_count * lanes);
    ModelRun *run = model_run_create(content_model(fit->source.content), lanes);
    for (int lane = 0; lane < lanes; lane++) {
        set_candidate(fit, run, lane, candidates + (size_t)lane * (size_t)fit->parameter_count);
    }
    campaign_run_levers(&fit->levers, run, &watch);
    for (int i = 0; i < fit->plan.count; i++) {
        const BacktestPlanRow *row = &fit->plan.rows[i];
        int year = row->year - fit->first_year;
        bool is_run = year >= 0 && year < years;
        const double *values =
            watch.values + (size_t)((is_run ? year : 0) * fit->variable_count + fit->watch_of[i]) * (size_t)lanes;
        for (int lane = 0; lane < lanes; lane++) {
            double error = (values[lane] * row->scale - row->published) / report_plan_size(row);
            errors[(size_t)lane * (size_t)fit->plan.count + (size_t)i] = !is_run           ? (double)NAN
                                                                         : isfinite(error) ? error
                                                                                           : error_of_no_number;
        }
    }
    model_run_destroy(run);
    arena_destroy(arena);
}

/* c^2 for small errors c in tolerances, 2 k |c| far beyond k of them: one figure that no candidate meets must not
 * bend all others. */
static double row_cost(const FitWeight *weight, double error) {
    double size = error / (most_squared * weight->tolerance);
    return weight->share * 2.0 * most_squared * most_squared * (sqrt(1.0 + size * size) - 1.0);
}

double fit_steepness(const FitWeight *weight, double error) {
    double size = error / (most_squared * weight->tolerance);
    return sqrt(weight->share) / weight->tolerance / sqrt(sqrt(1.0 + size * size));
}

double fit_cost(const Fit *fit, const double *shares, const double *errors) {
    double cost = 0.0;
    for (int i = 0; i < fit->plan.count; i++) {
        if (fit->weights[i].share > 0.0 && !isnan(errors[i])) {
            cost += row_cost(&fit->weights[i], errors[i]);
        }
    }
    for (int i = 0; i < fit->parameter_count; i++) {
        double distance = shares[i] - share_of(&fit->parameters[i], fit->parameters[i].start);
        cost += distance * distance;
    }
    return cost < highest_cost ? cost : highest_cost;
}

void report_fit_costs(const Fit *fit, const double *candidates, int candidate_count, double *costs) {
    double *errors = calloc((size_t)candidate_count * (size_t)fit->plan.count, sizeof *errors);
    CHECK(errors != NULL);
    fit_errors(fit, candidates, candidate_count, errors);
    for (int i = 0; i < candidate_count; i++) {
        costs[i] = fit_cost(fit, candidates + (size_t)i * (size_t)fit->parameter_count,
                            errors + (size_t)i * (size_t)fit->plan.count);
    }
    free(errors);
}

void fit_neighbours(const Fit *fit, const double *shares, double *candidates, double *widths) {
    int count = fit->parameter_count;
    for (int i = 0; i < 2 * count; i++) {
        memcpy(candidates + (size_t)i * (size_t)count, shares, sizeof *shares * (size_t)count);
    }
    for (int i = 0; i < count; i++) {
        double above = fmin(shares[i] + neighbour_share, 1.0), below = fmax(shares[i] - neighbour_share, 0.0);
        candidates[(size_t)(2 * i) * (size_t)count + (size_t)i] = above;
        candidates[(size_t)(2 * i + 1) * (size_t)count + (size_t)i] = below;
        widths[i] = above - below;
    }
}

double report_fit_slopes(const Fit *fit, const double *shares, double *slopes) {
    Arena *arena = arena_create();
    int count = fit->parameter_count, lanes = slopes == NULL ? 1 : 2 * count + 1;
    double *candidates = ARENA_ARRAY(arena, double, lanes *count), *costs = ARENA_ARRAY(arena, double, lanes);
    double *widths = ARENA_ARRAY(arena, double, count);
    if (slopes != NULL) {
        fit_neighbours(fit, shares, candidates, widths);
    }
    memcpy(candidates + (size_t)(lanes - 1) * (size_t)count, shares, sizeof *shares * (size_t)count);
    report_fit_costs(fit, candidates, lanes, costs);
    for (int i = 0; slopes != NULL && i < count; i++) {
        slopes[i] = (costs[2 * i] - costs[2 * i + 1]) / widths[i];
    }
    double cost = costs[lanes - 1];
    arena_destroy(arena);
    return cost;
}

FitOutcome report_fit_outcome(const Fit *fit, Arena *arena, const double *shares) {
    double *kept = ARENA_ARRAY(arena, double, fit->parameter_count),
           *errors = ARENA_ARRAY(arena, double, fit->plan.count);
    for (int i = 0; i < fit->parameter_count; i++) {
        kept[i] = report_fit_round(fit, i, shares[i]);
    }
    fit_errors(fit, kept, 1, errors);
    return (FitOutcome){kept, fit_cost(fit, kept, errors), errors};
}

int report_fit_furthest(const Fit *fit, const FitOutcome *after, double *distance) {
    int furthest = 0;
    *distance = -1.0;
    for (int i = 0; i < fit->parameter_count; i++) {
        double away = fabs(after->shares[i] - share_of(&fit->parameters[i], fit->parameters[i].shipped));
        if (away > *distance) {
            furthest = i;
            *distance = away;
        }
    }
    return furthest;
}
