/* SPDX-License-Identifier: MIT
 *
 * What the model is fitted to, how far it is off, and what the data say about each fitted constant. A candidate is a
 * list of numbers, one a parameter, each from 0 (low end of its range) to 1 (high end); many candidates run as lanes
 * of one batch along the levers of the campaign player `history`. Nothing here chooses a candidate: a search does
 * (tools/tool_calibrate.c). */
#ifndef REPORT_REPORT_FIT_H
#define REPORT_REPORT_FIT_H

#include "campaign/campaign_levers.h"
#include "report/report_plan.h"

typedef struct FitParameter {
    int variable_id;
    const char *name;
    double start, low, high; /* the range is the constant's own in the model */
    double shipped;          /* what stands in the model, or in the settings that change it */
} FitParameter;

typedef struct FitSource {
    const Content *content;
    const char *scenario_id;    /* whose history is replayed */
    const CsvTable *plan;       /* series, expression, scale, tolerance: report_plan.h */
    const CsvTable *parameters; /* parameter, start, reason */
    int until_year;             /* later rows are shown, not fitted */
    const ModelSetting *settings;
    int setting_count; /* constants that differ from the model's in every run */
} FitSource;

typedef struct Fit Fit;

/* NULL with every problem. Lives in the arena. */
Fit *report_fit_create(Arena *arena, const FitSource *source, Problems *problems);
int report_fit_parameter_count(const Fit *fit);
const FitParameter *report_fit_parameter(const Fit *fit, int index);
/* shares[parameter] of the start values. */
void report_fit_start(const Fit *fit, double *shares);
double report_fit_value(const Fit *fit, int parameter, double share);
/* The nearest share whose value has four significant digits, as it is printed and stands in the model. */
double report_fit_round(const Fit *fit, int parameter, double share);
/* A change file's settings of the candidate. */
ModelSetting *report_fit_settings(const Fit *fit, Arena *arena, const double *shares);

/* Plays history with the candidate and keeps its levers for the runs that follow. Call it before those below. */
bool report_fit_record(Fit *fit, const double *shares, Error *error);
/* cost[candidate] of candidates[candidate][parameter]: the mean over the rows of each series of the squared error in
 * tolerances (doubled for rows graded C or D; far beyond two of them no longer squared), summed over series, and the
 * squared distance of every parameter from its start in ranges. A run that is not finite is far off everywhere. */
void report_fit_costs(const Fit *fit, const double *candidates, int candidate_count, double *costs);
/* The cost and its slopes along every parameter, by central differences in one batch; slopes may be NULL. */
double report_fit_slopes(const Fit *fit, const double *shares, double *slopes);

/* Before and after: parameters with ranges and what the data say about them, pairs that the data cannot tell apart,
 * errors of each series, those after until_year apart. `before` and `after` ran along their own levers. */
typedef struct FitOutcome {
    const double *shares; /* [parameter] */
    double cost;
    const double *errors; /* [row of the plan] (model - published) / |published| */
} FitOutcome;
/* Of the levers last recorded. In the arena. */
FitOutcome report_fit_outcome(const Fit *fit, Arena *arena, const double *shares);
/* Call it while the levers are those of `after`. */
char *report_fit_text(const Fit *fit, Arena *arena, const FitOutcome *before, const FitOutcome *after);

/* The parameter whose fitted value is furthest, in ranges, from `shipped`; the distance too. */
int report_fit_furthest(const Fit *fit, const FitOutcome *after, double *distance);

#endif
