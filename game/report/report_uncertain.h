/* SPDX-License-Identifier: MIT
 *
 * What the stated ranges of the model's constants do to results: which constants are uncertain, and a screening of them
 * by elementary effects (Morris 1991) along the levers of a campaign. A draw is a function of seed, constant and
 * trajectory (or run) alone, so that another constant or more trajectories change no draw that was there. */
#ifndef REPORT_REPORT_UNCERTAIN_H
#define REPORT_REPORT_UNCERTAIN_H

#include "campaign/campaign_levers.h"
#include "model/model_batch.h"
#include "model/model_sample.h"

/* Constants with a range [low,high], low < high, outside the groups .Levers, .Switches and .Control: a triangle over
 * the range with its peak at the number of the run, which is started (at the nearer end where that lies outside). In
 * the model's order. */
ModelUncertain *report_uncertain(const ModelRun *run, Arena *arena, int *count);

/* Draws of many runs: settings[run - sampling.first_run][constant] for `run_count` runs. Each is a function of seed,
 * constant, run and, of a Latin hypercube, the number of all runs. */
ModelSetting *report_uncertain_draw(const Model *model, const ModelUncertain *uncertain, int uncertain_count,
                                    const ModelSampling *sampling, int run_count, Arena *arena);

/* The number below which `percent` of the sorted ones lie, between neighbours by their distance. */
double report_quantile(const double *sorted, int count, int percent);

/* Quantiles 5, 25, 50, 75 and 95 % over runs of values[run][year][variable], between neighbours by their distance: one
 * row a year and variable, as CSV (with a head) or JSON. */
typedef struct ReportQuantiles {
    const Model *model;
    const int *variable_ids;
    int variable_count;
    int first_year, year_count, run_count;
    const double *values;
} ReportQuantiles;
void report_quantiles(Text *out, const ReportQuantiles *quantiles, bool as_json);

typedef struct Screening {
    const Model *model;
    const CampaignLevers *levers;
    const ModelUncertain *uncertain; /* of which the range alone is used */
    int uncertain_count;
    const int *variable_ids; /* results, by the one rule of campaign_value */
    int variable_count;
    int year;         /* of the results; inside the levers (CHECK) */
    int trajectories; /* from 2 */
    uint64_t seed;
} Screening;

/* In units of the result for the whole range of the constant. */
typedef struct ScreeningEffect {
    double mean_size; /* mu*: mean of |effect|, what ranks it */
    double mean;      /* mu */
    double spread;    /* sigma: of effects over trajectories; large against mu*: it depends on the other constants */
} ScreeningEffect;

/* effects[result][constant]; each trajectory is a job, constants + 1 lanes of one batch. `workers` NULL: the caller's
 * thread. False with a message when a run is not finite. */
ScreeningEffect *report_screen(const Screening *screening, Arena *arena, const ModelWorkers *workers, Error *error);
/* The `most` largest mu* of each result, and everything as JSON. */
char *report_screening_text(const Screening *screening, const ScreeningEffect *effects, int most, Arena *arena);
char *report_screening_json(const Screening *screening, const ScreeningEffect *effects, Arena *arena);

#endif
