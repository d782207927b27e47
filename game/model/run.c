/* SPDX-License-Identifier: MIT
 *
 * The life of a run: blocks of lanes, each with all its numbers side by side. Nothing is allocated between
 * model_run_start and the end, and nothing but the numbers here decides what comes next, so a copy is a branch. */
#include "model/model_internal.h"
#include "model/run_internal.h"

#include <stdlib.h>
#include <string.h>

/* On a cache line of its own, so that vectors never straddle two. */
void *run_zeroed(size_t count, size_t bytes) {
    enum { LINE = 64 };
    size_t size = (count * bytes + LINE) / LINE * LINE;
    void *memory = aligned_alloc(LINE, size);
    if (!memory) base_out_of_memory();
    memset(memory, 0, size);
    return memory;
}

static void fill(double *column, double value, size_t count) {
    for (size_t i = 0; i < count; i++) column[i] = value;
}

static size_t column_count(const RunProgram *program) {
    return (size_t)program->value_count + (size_t)program->site_count * RUN_PIECE_COLUMNS +
           (size_t)program->wide_count + (size_t)program->register_count;
}

/* As many lanes as make calls of operations cheap, as few as leave a block in the second cache; not below 32, where
 * calls cost more than a large block does. */
static size_t choose_stride(const RunProgram *program, int run_count, int wanted) {
    const size_t cache_bytes = 1 << 20;
    size_t stride = wanted > 0 ? (size_t)wanted : RUN_MOST_LANES;
    while (wanted <= 0 && stride > 4 * RUN_LEAST_LANES && column_count(program) * stride * sizeof(double) > cache_bytes)
        stride /= 2;
    while (stride > RUN_LEAST_LANES && stride / 2 >= (size_t)run_count) stride /= 2;
    return stride;
}

size_t run_slot_offset(const ModelRun *run, int slot) {
    const RunProgram *program = &run->model->program;
    size_t lasting = (size_t)program->value_count + (size_t)program->site_count * RUN_PIECE_COLUMNS;
    if (slot >= 0) return (size_t)slot * run->stride;
    if (~slot < program->literal_count) return column_count(program) * run->stride + (size_t)~slot;
    return (lasting + (size_t)(~slot - program->literal_count)) * run->stride;
}

static void lay_literals(ModelRun *run) {
    const RunProgram *program = &run->model->program;
    for (int block = 0; block < run->block_count; block++) {
        double *numbers = run->numbers + (size_t)block * run->block_size;
        for (int i = 0; i < program->literal_count; i++) numbers[run_slot_offset(run, ~i)] = program->literals[i];
        for (int i = 0; i < program->wide_count; i++) {
            fill(numbers + run_slot_offset(run, ~(program->literal_count + i)), program->wide_literals[i], run->stride);
        }
    }
}

/* A run alone goes by its own handlers, unless others are asked for. */
static void choose_block(ModelRun *run, const ModelRunOptions *options) {
    const size_t line = RUN_LEAST_LANES;
    const RunProgram *program = &run->model->program;
    bool is_single = run->run_count <= RUN_SINGLE_LANES && !options->simd && options->block_lanes == 0;
    run->handlers = is_single ? run_handlers_single() : run_choose_handlers(options->simd);
    CHECK(run->handlers != NULL);
    run->stride = is_single ? RUN_SINGLE_LANES : choose_stride(program, run->run_count, options->block_lanes);
    run->block_count = (int)(((size_t)run->run_count + run->stride - 1) / run->stride);
    run->block_size = (column_count(program) * run->stride + (size_t)program->literal_count + line - 1) / line * line;
    CHECK(run->block_size <= UINT32_MAX);
}

/* The whole stride, with lanes that stand for no run: they go along with the last one. */
static void set_everywhere(ModelRun *run, int column, double value) {
    for (int block = 0; block < run->block_count; block++) {
        fill(run_place(run, column, block * (int)run->stride), value, run->stride);
    }
}

ModelRun *model_run_create_with(const Model *model, int run_count, const ModelRunOptions *options) {
    int lanes = options->block_lanes;
    CHECK(run_count >= 1);
    CHECK(lanes == 0 || lanes == 8 || lanes == 16 || lanes == 32 || lanes == 64);
    const RunProgram *program = &model->program;
    ModelRun *run = run_zeroed(1, sizeof *run);
    run->model = model;
    run->run_count = run_count;
    if (options->workers) run->workers = *options->workers;
    choose_block(run, options);
    run->numbers = run_zeroed((size_t)run->block_count * run->block_size, sizeof(double));
    run->ring_lengths = run_zeroed((size_t)run->block_count * (size_t)program->ring_count * run->stride, sizeof(int));
    run_prepare_calls(run);
    for (int i = 0; i < program->value_count; i++) set_everywhere(run, i, program->defaults[i]);
    lay_literals(run);
    return run;
}

ModelRun *model_run_create(const Model *model, int run_count) {
    return model_run_create_with(model, run_count, &(ModelRunOptions){0});
}

void model_run_destroy(ModelRun *run) {
    if (!run) return;
    free(run->numbers);
    free(run->calls);
    free(run->rings);
    free(run->ring_lengths);
    free(run);
}

int model_run_count(const ModelRun *run) {
    return run->run_count;
}
const Model *model_run_model(const ModelRun *run) {
    return run->model;
}
const char *model_run_simd(const ModelRun *run) {
    return run->handlers->name;
}
int model_run_block_lanes(const ModelRun *run) {
    return (int)run->stride;
}

size_t model_run_bytes(const ModelRun *run) {
    const RunProgram *program = &run->model->program;
    size_t rings = (size_t)program->ring_count * run->stride, blocks = (size_t)run->block_count;
    return sizeof *run + sizeof *run->calls * run_call_count(program) + sizeof(double) * blocks * run->block_size +
           blocks * rings * (sizeof(int) + sizeof(double) * (size_t)run->ring_capacity);
}

/* ---- Where numbers stand ---- */

double *run_place(const ModelRun *run, int column, int lane) {
    size_t block = (size_t)lane / run->stride, within = (size_t)lane % run->stride;
    return run->numbers + block * run->block_size + (size_t)column * run->stride + within;
}

double *run_ring_place(const ModelRun *run, int ring, int place, int lane) {
    size_t block = (size_t)lane / run->stride, within = (size_t)lane % run->stride;
    size_t row = (block * (size_t)run->model->program.ring_count + (size_t)ring) * (size_t)run->ring_capacity;
    return run->rings + (row + (size_t)place) * run->stride + within;
}

int *run_ring_length(const ModelRun *run, int ring, int lane) {
    size_t block = (size_t)lane / run->stride, within = (size_t)lane % run->stride;
    return run->ring_lengths + (block * (size_t)run->model->program.ring_count + (size_t)ring) * run->stride + within;
}

int run_lane_span(const ModelRun *run, int lane) {
    return lane < run->run_count - 1 ? 1 : (int)(run->stride - (size_t)lane % run->stride);
}

double run_number(const ModelRun *run, int column, int lane) {
    return *run_place(run, column, lane);
}

double model_run_value(const ModelRun *run, int variable_id, int lane) {
    CHECK(lane >= 0 && lane < run->run_count);
    CHECK(variable_id >= 0 && variable_id < run->model->variable_count);
    return run_number(run, variable_id, lane);
}

/* ---- Setting ---- */

/* Constants were folded into the start, so only levers and externals can change a running model. */
static void check_settable(const ModelRun *run, int variable_id) {
    CHECK(variable_id >= 0 && variable_id < run->model->variable_count);
    const ModelVariable *variable = &run->model->variables[variable_id];
    for (int i = 0; i < 4; i++) CHECK(variable_id != run->model->control[i]);
    if (run->is_started) {
        CHECK(variable->is_lever || variable->kind == MODEL_EXTERNAL);
    } else {
        CHECK(variable->kind == MODEL_CONSTANT || variable->kind == MODEL_EXTERNAL);
    }
}

void model_run_set(ModelRun *run, int variable_id, int lane, double value) {
    check_settable(run, variable_id);
    CHECK(lane >= 0 && lane < run->run_count);
    fill(run_place(run, variable_id, lane), value, (size_t)run_lane_span(run, lane));
    run->has_new_inputs = true;
}

void model_run_set_all(ModelRun *run, int variable_id, double value) {
    check_settable(run, variable_id);
    set_everywhere(run, variable_id, value);
    run->has_new_inputs = true;
}

/* No x lies on a piece from 1 to 0, so every lookup searches first. */
void run_forget_pieces(ModelRun *run) {
    const RunProgram *program = &run->model->program;
    for (int site = 0; site < program->site_count; site++) {
        int column = program->value_count + site * RUN_PIECE_COLUMNS;
        set_everywhere(run, column, 1.0);
        for (int k = 1; k < RUN_PIECE_COLUMNS; k++) set_everywhere(run, column + k, 0.0);
    }
}
