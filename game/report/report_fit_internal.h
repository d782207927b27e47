/* SPDX-License-Identifier: MIT
 *
 * Private to report: what a fit holds, shared by its runs (report_fit.c) and what is told of it (report_fit_text.c). */
#ifndef REPORT_REPORT_FIT_INTERNAL_H
#define REPORT_REPORT_FIT_INTERNAL_H

#include "report/report_fit.h"

/* Of one row of the plan. */
typedef struct FitWeight {
    double share;     /* of its series; 0: shown, not fitted */
    double tolerance; /* relative error that costs one share */
} FitWeight;

struct Fit {
    FitSource source;
    const FitParameter *parameters;
    int parameter_count;
    BacktestPlan plan;
    const FitWeight *weights; /* [row] */
    int *variable_ids;        /* what the rows look at, each once */
    int variable_count;
    const int *watch_of; /* [row] index in variable_ids */
    int first_year;
    Arena *path_arena; /* of the levers */
    CampaignLevers levers;
};

/* errors[candidate][row], (model - published) / |published|; NaN for years that were not run. */
void fit_errors(const Fit *fit, const double *candidates, int candidate_count, double *errors);
/* What turns a slope of the error into one of the root of the row's cost. */
double fit_steepness(const FitWeight *weight, double error);
double fit_cost(const Fit *fit, const double *shares, const double *errors);
/* Pairs of candidates around `shares`, one pair a parameter: [2 * parameter] above, [2 * parameter + 1] below, inside
 * the ranges; widths[parameter] is their distance. */
void fit_neighbours(const Fit *fit, const double *shares, double *candidates, double *widths);

#endif
