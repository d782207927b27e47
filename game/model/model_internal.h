/* SPDX-License-Identifier: MIT
 *
 * Private to model: what a loaded model keeps. */
#ifndef MODEL_MODEL_INTERNAL_H
#define MODEL_MODEL_INTERNAL_H

#include "model/equation_internal.h"

/* What explanations know of a column: of a variable, or of the stock inside a SMOOTH (behind the variables). */
typedef struct ModelScalar {
    const char *name;
    const char *file; /* where its equation stands */
    int line;         /* 0 for Time and externals */
    bool is_state, is_hidden, is_computed;
    RunStateKind state_kind;
    int value, initial, length; /* expressions, -1 where there is none: see EquationScalar */
} ModelScalar;

struct Model {
    Arena *arena;
    const MdlTree *tree;                     /* as the author wrote it, with the text itself */
    const MdlDefinition *const *definitions; /* [variable] NULL for Time, queries and externals */
    const int *list_positions;               /* [variable] which number of a list of numbers */
    const EquationExpression *expressions;   /* what the program was written from */
    int expression_count;
    const ModelScalar *scalars; /* [scalar_count] the variables first */
    int scalar_count;
    const int *order; /* [order_count] scalars as they are computed: given ones and states first */
    int order_count;
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

/* model_load, and the same model without subscripts into `flat` where that is asked for. */
Model *model_load_flat(const ModelSource *source, Problems *problems, Text *flat);
/* equations that were built; before their scratch memory goes. */
void model_write_flat(Equations *equations, Text *flat);

#endif
