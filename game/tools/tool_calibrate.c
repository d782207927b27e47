/* SPDX-License-Identifier: MIT
 *
 * mitictl calibrate: searches with NLopt for the constants that fit the published figures best. The decisions are those
 * of the player `history`; because some of its events answer to the model, their levers are recorded again with each
 * result until the result stays. NLopt is optional: a build without it says so. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "model/model_edit.h"
#include "report/report_fit.h"
#include "tools/tools.h"

#if defined(MITI_NLOPT)
#include <nlopt.h>
#endif

static const char help[] =
    "usage: mitictl calibrate [--until YEAR] [--rounds N] [--rows FILE.csv] [--parameters FILE.csv]\n"
    "                         [--changes F.cin] [-o OUT.cin] [--check] [--data FOLDER]\n"
    "Fits the constants of scripts/base/calibration.csv inside the ranges the model states to the published figures that\n"
    "have a tolerance in scripts/base/backtest.csv, from the values given there as start, and prints before and after.\n"
    "--until YEAR leaves later figures out and prints their error beside; --changes sets other constants first (a lens).\n"
    "-o writes the result as a change file; `mitictl model edit FILE.mdl --changes OUT.cin` puts it into a model.\n"
    "--check: exit code 1 when what stands in the model, or in --changes, is not the result (to 1 % of a range).\n"
    "The same files give the same result. --rounds: how often the decisions' levers are recorded again, 8 at most\n"
    "unless given; it stops as soon as the result stays.\n";

typedef struct Options {
    const char *until, *rounds, *rows, *parameters, *changes, *out, *data;
    bool is_check;
} Options;

#if defined(MITI_NLOPT)

static const double settled_share = 1e-3; /* of a range: a round that moves no parameter further is the last */
static const double checked_share = 1e-2;
static const int slope_calls = 400, polish_calls = 1500;

/* ---- Search ---- */

typedef struct Search {
    Fit *fit;
    nlopt_opt optimiser; /* at work */
    int calls;
    bool is_polishing;
    double best_cost;
} Search;

static double cost_of(unsigned count, const double *shares, double *slopes, void *user) {
    Search *search = user;
    (void)count;
    double cost = report_fit_slopes(search->fit, shares, slopes);
    if (tool_was_interrupted()) {
        nlopt_force_stop(search->optimiser);
    }
    search->calls++;
    search->best_cost = cost < search->best_cost ? cost : search->best_cost;
    if (isatty(STDERR_FILENO)) {
        fprintf(stderr, "\r%s, call %d: cost %.5g   ", search->is_polishing ? "polishing" : "slopes", search->calls,
                search->best_cost);
    }
    return cost;
}

/* From `shares` to a better candidate; NLopt keeps the best it saw even when it stops without converging. */
static void run_search(Search *search, nlopt_algorithm algorithm, int calls, double *shares) {
    int count = report_fit_parameter_count(search->fit);
    nlopt_opt optimiser = nlopt_create(algorithm, (unsigned)count);
    double cost = 0.0;
    CHECK(optimiser != NULL);
    search->optimiser = optimiser;
    nlopt_set_min_objective(optimiser, cost_of, search);
    nlopt_set_lower_bounds1(optimiser, 0.0);
    nlopt_set_upper_bounds1(optimiser, 1.0);
    nlopt_set_ftol_rel(optimiser, 1e-6);
    nlopt_set_xtol_abs1(optimiser, 1e-5);
    nlopt_set_maxeval(optimiser, calls);
    double *found = calloc((size_t)count, sizeof *found);
    CHECK(found != NULL);
    memcpy(found, shares, sizeof *found * (size_t)count);
    double before = report_fit_slopes(search->fit, shares, NULL);
    nlopt_optimize(optimiser, found, &cost);
    if (report_fit_slopes(search->fit, found, NULL) < before) {
        memcpy(shares, found, sizeof *found * (size_t)count);
    }
    free(found);
    nlopt_destroy(optimiser);
}

static double furthest_move(const double *from, const double *to, int count) {
    double furthest = 0.0;
    for (int i = 0; i < count; i++) {
        double move = from[i] < to[i] ? to[i] - from[i] : from[i] - to[i];
        furthest = move > furthest ? move : furthest;
    }
    return furthest;
}

/* Rounds until the levers of the result are those it was found with. False after a message. */
static bool search_all(Fit *fit, Arena *arena, int rounds, double *shares) {
    int count = report_fit_parameter_count(fit);
    double *before = ARENA_ARRAY(arena, double, count);
    Search search = {.fit = fit, .best_cost = 1e9};
    Error error;
    for (int round = 1; round <= rounds && !tool_was_interrupted(); round++) {
        memcpy(before, shares, sizeof *shares * (size_t)count);
        search.is_polishing = false;
        run_search(&search, NLOPT_LD_SLSQP, slope_calls, shares);
        search.is_polishing = true;
        run_search(&search, NLOPT_LN_SBPLX, polish_calls, shares);
        if (!report_fit_record(fit, shares, &error)) {
            fprintf(stderr, "mitictl calibrate: error: %s\n", error.message);
            return false;
        }
        double move = furthest_move(before, shares, count);
        fprintf(stderr, "%sround %d: cost %.5g, the furthest parameter moved %.2g of its range\n",
                isatty(STDERR_FILENO) ? "\n" : "", round, report_fit_slopes(fit, shares, NULL), move);
        if (move < settled_share) {
            break;
        }
    }
    if (tool_was_interrupted()) {
        fprintf(stderr, "mitictl calibrate: stopped; nothing was written\n");
    }
    return !tool_was_interrupted();
}

/* ---- Files ---- */

static CsvTable *read_table(const ToolContent *content, const char *given, const char *usual, Problems *problems) {
    return given != NULL ? tool_read_csv(content, given, problems) : tool_read_table(content, usual, problems);
}

static Fit *open_fit(const ToolContent *content, const Options *options, int until) {
    Problems problems = problems_begin(content->arena);
    FitSource source = {
        .content = content->content, .scenario_id = tool_longest_scenario(content), .until_year = until};
    source.plan = read_table(content, options->rows, "scripts/base/backtest.csv", &problems);
    source.parameters = read_table(content, options->parameters, "scripts/base/calibration.csv", &problems);
    bool is_read = source.plan != NULL && source.parameters != NULL && problems.error_count == 0;
    if (is_read && options->changes != NULL) {
        is_read = tool_read_changes(content, options->changes, &source.settings, &source.setting_count, &problems);
    }
    Fit *fit = is_read ? report_fit_create(content->arena, &source, &problems) : NULL;
    fputs(problems_text(content->arena, &problems), stderr);
    return fit;
}

static int write_changes(const ToolContent *content, const Fit *fit, const FitOutcome *after, const char *path) {
    const FileAccess *files = file_access_system();
    ModelSetting *settings = report_fit_settings(fit, content->arena, after->shares);
    char *text =
        model_write_changes(content_model(content->content), content->arena, settings, report_fit_parameter_count(fit));
    Error error;
    if (path != NULL && !files->write(files->user, path, text, strlen(text), &error)) {
        fprintf(stderr, "%s\n", error.message);
        return TOOL_BAD;
    }
    return TOOL_GOOD;
}

static int check_shipped(const Fit *fit, const FitOutcome *after) {
    double distance = 0.0;
    const FitParameter *parameter = report_fit_parameter(fit, report_fit_furthest(fit, after, &distance));
    if (distance <= checked_share) {
        return TOOL_GOOD;
    }
    fprintf(
        stderr,
        "mitictl calibrate: error: '%s' is %g in the model, %.2g of its range from the result; put the result in: with "
        "`mitictl model edit --changes` into a model, by hand into a change file\n",
        parameter->name, parameter->shipped, distance);
    return TOOL_BAD;
}

static int calibrate(const ToolContent *content, const Options *options, int until, int rounds) {
    Fit *fit = open_fit(content, options, until);
    if (fit == NULL) {
        return TOOL_BAD;
    }
    Error error;
    double *shares = ARENA_ARRAY(content->arena, double, report_fit_parameter_count(fit));
    report_fit_start(fit, shares);
    if (!report_fit_record(fit, shares, &error)) {
        fprintf(stderr, "mitictl calibrate: error: %s\n", error.message);
        return TOOL_BAD;
    }
    FitOutcome before = report_fit_outcome(fit, content->arena, shares);
    tool_watch_interrupt();
    if (!search_all(fit, content->arena, rounds, shares)) {
        return TOOL_BAD;
    }
    FitOutcome after = report_fit_outcome(fit, content->arena, shares);
    fputs(report_fit_text(fit, content->arena, &before, &after), stdout);
    int code = write_changes(content, fit, &after, options->out);
    return code == TOOL_GOOD && options->is_check ? check_shipped(fit, &after) : code;
}

#else

static int calibrate(const ToolContent *content, const Options *options, int until, int rounds) {
    (void)content, (void)options, (void)until, (void)rounds;
    fprintf(stderr, "mitictl calibrate: error: this build has no NLopt; install libnlopt-dev and build again\n");
    return TOOL_BAD;
}

#endif

int tool_calibrate(int argc, char **argv) {
    Options given = {0};
    const ToolOption options[] = {{"--until", &given.until, NULL},     {"--rounds", &given.rounds, NULL},
                                  {"--rows", &given.rows, NULL},       {"--parameters", &given.parameters, NULL},
                                  {"--changes", &given.changes, NULL}, {"-o", &given.out, NULL},
                                  {"--check", NULL, &given.is_check},  {"--data", &given.data, NULL}};
    ToolWords words = {.help = help};
    uint64_t until = 9999, rounds = 8;
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    code = code == TOOL_GO_ON ? tool_read_number("--until", given.until, 1900, 9999, &until) : code;
    code = code == TOOL_GO_ON ? tool_read_number("--rounds", given.rounds, 1, 100, &rounds) : code;
    if (code != TOOL_GO_ON) {
        return code;
    }
    ToolContent content;
    code = tool_load_content(&content, given.data);
    if (code == TOOL_GO_ON) {
        code = calibrate(&content, &given, (int)until, (int)rounds);
    }
    tool_release_content(&content);
    return code;
}
