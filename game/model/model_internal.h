/* SPDX-License-Identifier: MIT
 *
 * Private to model: what a loaded model keeps. */
#ifndef MODEL_MODEL_INTERNAL_H
#define MODEL_MODEL_INTERNAL_H

#include "model/equation_internal.h"

struct Model {
    Arena *arena;
    ModelVariable *variables;
    int variable_count;
    int query_start; /* the first query's variable */
    int query_count;
    EquationNames names;
    const char *const *keys; /* [variable] NULL for queries and externals; for 'did you mean' */
    EquationNames range_names;
    EquationRange *ranges;
    const int **inputs; /* [variable] */
    int *input_counts;
    const ModelExternal *externals;
    int external_count;
    RunProgram program;
    double initial_time, final_time, time_step, save_period;
    uint64_t digest;
    int control[4]; /* variables that hold the grid of time; -1 where the model has none */
};

#endif
