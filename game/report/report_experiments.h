/* SPDX-License-Identifier: MIT
 *
 * Experiments with the model, written as data (scripts/base/experiments.csv): change levers or constants along the
 * lever path of a campaign and see whether one number lands in the range that was expected before the run, and no
 * longer does when the mechanism's switch is at 0. Columns:
 *   id, mechanism (m1 .. m18: the constant `switch m1`; empty: none to cut), base (history or nothing: whose path),
 *   settings (`lever=value@1970-1990; other=value@1985-; constant=value`), variable, year (by the one rule of
 *   campaign_value), measure (value, change: with less without the settings, ratio: with by without), low, high,
 *   published (yes: the range is a published figure's), reasoning, source.
 * Years of a setting are whole and both included; the first may have a part (2014.5). A value may be a number, *2 or
 * +2 (of what the path sets, or of the constant), or 106/name: that number by the variable's present value. */
#ifndef REPORT_REPORT_EXPERIMENTS_H
#define REPORT_REPORT_EXPERIMENTS_H

#include "base/file.h"
#include "campaign/campaign_levers.h"

typedef struct Experiment {
    const char *id, *mechanism, *base, *settings, *variable, *measure, *reasoning, *source; /* borrowed from the plan */
    int year;
    double low, high;
    bool is_published;
    double in_force, cut; /* the measure with the switch at 1 and at 0; cut is NaN without a mechanism */
    bool is_good;         /* in_force inside the range, cut outside */
} Experiment;

typedef struct Experiments {
    const Experiment *list; /* in the order of the plan */
    int count, failed, published;
} Experiments;

/* `only`: a single id, or NULL. Models of the setup's scenario start with its settings (a lens). False when the plan
 * names what does not exist; every problem at once. */
bool report_experiments(Experiments *out, const Content *content, const CampaignSetup *setup, const CsvTable *plan,
                        const char *only, Problems *problems);
/* Both take memory from the arena. */
char *report_experiments_text(const Experiments *experiments, Arena *arena);
char *report_experiments_json(const Experiments *experiments, Arena *arena);

#endif
