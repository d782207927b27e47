/* SPDX-License-Identifier: MIT
 *
 * What the stated ranges of the model's constants do to results: which constants are uncertain, and a screening of them
 * by elementary effects (Morris 1991) along the levers of a campaign. A draw is a function of seed, constant and
 * trajectory alone, so that another constant or more trajectories change no draw that was there. */
#ifndef REPORT_REPORT_UNCERTAIN_H
#define REPORT_REPORT_UNCERTAIN_H

#include "campaign/campaign_levers.h"
#include "model/model_batch.h"
#include "model/model_sample.h"

/* Constants with a range [low,high], low < high, outside the groups .Levers, .Switches and .Control: a triangle over
 * the range with its peak at the model's own number (at the nearer end where that lies outside). In the model's order.
 */
ModelUncertain *report_uncertain(const Model *model, Arena *arena, int *count);

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
