/* SPDX-License-Identifier: MIT
 *
 * A trace: one row of numbers a step, of one lane, with the stocks inside SMOOTH and its like. Steps follow each
 * other without a gap, so that flows can be added up from any row to any other. */
#include "model/model_formula_internal.h"
#include "model/model_trace_internal.h"
#include "model/run_internal.h"

#include <math.h>
#include <stdlib.h>

ModelTrace *model_trace_create(const Model *model) {
    ModelTrace *trace = calloc(1, sizeof *trace);
    if (!trace) base_out_of_memory();
    trace->model = model;
    return trace;
}

void model_trace_destroy(ModelTrace *trace) {
    if (!trace) return;
    free(trace->values);
    free(trace);
}

static void grow(ModelTrace *trace) {
    trace->row_capacity = trace->row_capacity ? 2 * trace->row_capacity : 64;
    size_t bytes = sizeof(double) * (size_t)trace->model->scalar_count * (size_t)trace->row_capacity;
    double *values = realloc(trace->values, bytes);
    if (!values) base_out_of_memory();
    trace->values = values;
}

void model_trace_record(ModelTrace *trace, const ModelRun *run, int lane) {
    int steps = model_run_steps_taken(run);
    CHECK(model_run_model(run) == trace->model);
    CHECK(lane >= 0 && lane < model_run_count(run));
    if (trace->row_count == 0) trace->first_step = steps;
    int row = steps - trace->first_step;
    CHECK(row == trace->row_count || row == trace->row_count - 1);
    if (row == trace->row_capacity) grow(trace);
    trace->row_count = row + 1;
    double *values = trace->values + (size_t)row * (size_t)trace->model->scalar_count;
    for (int i = 0; i < trace->model->scalar_count; i++) values[i] = run_number(run, i, lane);
}

void model_trace_record_all(ModelTrace *trace, ModelRun *run, int lane) {
    const Model *model = trace->model;
    model_run_start(run);
    model_trace_record(trace, run, lane);
    while (model_run_time(run) + model->time_step <= model->final_time + model->time_step * 1e-6) {
        model_run_step(run);
        model_trace_record(trace, run, lane);
    }
}

int model_trace_rows(const ModelTrace *trace) {
    return trace->row_count;
}

double model_trace_time(const ModelTrace *trace, int row) {
    CHECK(row >= 0 && row < trace->row_count);
    return trace->model->initial_time + (double)(trace->first_step + row) * trace->model->time_step;
}

int model_trace_find(const ModelTrace *trace, double time) {
    if (trace->row_count == 0) return -1;
    double row = floor((time - model_trace_time(trace, 0)) / trace->model->time_step + 0.5);
    if (!(row > 0.0)) return 0;
    return row < (double)trace->row_count ? (int)row : trace->row_count - 1;
}

const double *model_trace_row(const ModelTrace *trace, int row) {
    CHECK(row >= 0 && row < trace->row_count);
    return trace->values + (size_t)row * (size_t)trace->model->scalar_count;
}

int model_scalar_count(const Model *model) {
    return model->scalar_count;
}
