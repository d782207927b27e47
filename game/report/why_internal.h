/* SPDX-License-Identifier: MIT
 *
 * Private to report_why*.c: the years run again, and the way down the equations. */
#ifndef REPORT_WHY_INTERNAL_H
#define REPORT_WHY_INTERNAL_H

#include "campaign/campaign_levers.h"
#include "model/model_explain.h"
#include "report/report_why.h"

typedef LIST(WhyPart) WhyParts;

/* Years whose levers are recorded with their parts, and the trace of them when nobody moves anything. */
typedef struct WhyWindow {
    const Model *model;
    int first_step, steps; /* of the first year's opening; to the end of the last year */
    int steps_per_year;
    ModelTrace *trace; /* of the window, origins held after its first year */
} WhyWindow;

/* Adds what a variable's change in the trace is made of. `names`: which variables can be told, [variable]. The parts
 * do not quite add up to the change: the caller closes the sum. */
void why_follow(const WhyWindow *window, int variable_id, const bool *names, WhyParts *parts, Arena *arena);

#endif
