/* SPDX-License-Identifier: MIT
 *
 * One setting of an experiment: what is changed, by how much, and when. Private to this folder. */
#ifndef REPORT_EXPERIMENTS_INTERNAL_H
#define REPORT_EXPERIMENTS_INTERNAL_H

#include "base/problems.h"
#include "model/model.h"

typedef enum ExperimentChange { EXPERIMENT_SET, EXPERIMENT_SCALE, EXPERIMENT_ADD, EXPERIMENT_DIVIDE } ExperimentChange;

typedef struct ExperimentSetting {
    int variable_id;
    ExperimentChange change;
    double amount;
    int divisor_id;     /* of EXPERIMENT_DIVIDE */
    bool is_lever;      /* set at every step; else once before the start */
    double from, until; /* in force while from <= time < until */
} ExperimentSetting;

typedef LIST(ExperimentSetting) ExperimentSettings;

/* Reads `text`; false after a message that names the wrong part. */
bool experiment_read_settings(ExperimentSettings *out, const Model *model, Arena *arena, const char *text,
                              Error *error);
/* The new value; `present` is what stands there, `divisor` the value of divisor_id. */
double experiment_changed(const ExperimentSetting *setting, double present, double divisor);

#endif
