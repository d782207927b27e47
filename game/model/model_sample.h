/* SPDX-License-Identifier: MIT
 *
 * Many lanes: branches of a run, and lanes filled with draws of uncertain numbers. A draw is a function of seed,
 * variable and run number alone, so more runs, other variables or another order never change a run that was there. */
#ifndef MODEL_SAMPLE_H
#define MODEL_SAMPLE_H

#include "base/problems.h"
#include "model/model.h"

/* ---- Branches. A snapshot is a run; model_run_copy brings it back. ---- */

/* A new run of `run_count` lanes, each the lane `from_lane` at the present step: levers may then be set lane by lane.
 * Each lane goes on exactly as the origin would. Belongs to the caller. */
ModelRun *model_run_fork(const ModelRun *from, int from_lane, int run_count);
/* All lanes as they stand. Belongs to the caller. */
ModelRun *model_run_snapshot(const ModelRun *from);

/* ---- Draws ---- */

typedef enum ModelDistribution {
    MODEL_UNIFORM,    /* a .. b */
    MODEL_NORMAL,     /* mean a, standard deviation b */
    MODEL_TRIANGULAR, /* a .. c with the peak at b */
    MODEL_LOGNORMAL   /* median a, and b the standard deviation of the logarithm */
} ModelDistribution;

typedef struct ModelUncertain {
    int variable_id;
    ModelDistribution distribution;
    double a, b, c;
} ModelUncertain;

typedef struct ModelSampling {
    uint64_t seed;
    int first_run; /* number of lane 0 among all runs, so that many runs can be done in several blocks */
    bool is_latin; /* Latin hypercube: each of `run_total` equal slices of every distribution is drawn from once */
    int run_total; /* of a Latin hypercube: all runs. Here, and only here, a draw depends on how many runs there are */
} ModelSampling;

/* Sets the variable of every entry in every lane. Before the start any constant, later levers only, as model_run_set.
 * False with a message, and nothing set, where a distribution makes no sense or a variable cannot be set. */
bool model_run_sample(ModelRun *run, const ModelUncertain *uncertain, int uncertain_count,
                      const ModelSampling *sampling, Error *error);
/* The draw at `share` of the distribution, 0 < share < 1: half of all draws lie below share 0.5. */
double model_uncertain_value(const ModelUncertain *uncertain, double share);
/* The standard normal distribution turned round; |error| below 1e-15 relative for 0 < share < 1. */
double model_normal_quantile(double share);

#endif
