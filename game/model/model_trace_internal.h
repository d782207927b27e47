/* SPDX-License-Identifier: MIT
 *
 * Private to model: the rows of a trace, for explanations and signs. */
#ifndef MODEL_TRACE_INTERNAL_H
#define MODEL_TRACE_INTERNAL_H

#include "model/model_explain.h"

struct ModelTrace {
    const Model *model;
    double *values; /* [row * scalars of the model + scalar] */
    int row_count;
    int row_capacity;
    int first_step; /* steps taken at row 0 */
};

/* Values of all scalars [scalar], borrowed until the next row is recorded. */
const double *model_trace_row(const ModelTrace *trace, int row);

#endif
