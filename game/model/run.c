/* SPDX-License-Identifier: MIT
 *
 * The life of a run: columns of numbers for all lanes, worked on block by block. Nothing is allocated between
 * model_run_start and the end, and nothing but the numbers here decides what comes next, so a copy is a branch. */
#include "model/model_internal.h"
#include "model/run_internal.h"

/* base */
#include "base/digest.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct ModelRun {
    const Model *model;
    int run_count;
    size_t stride;
    double *values;    /* [column * stride + lane] */
    double *scratch;   /* [register * RUN_BLOCK_LANES + lane of the block] */
    int *segments;     /* [site * stride + lane] */
    double *rings;     /* [(ring * ring_capacity + place) * stride + lane] */
    int *ring_lengths; /* [ring * stride + lane] */
    int ring_capacity;
    int steps_taken;
    bool is_started;
    bool has_new_inputs;
};

static void *zeroed(size_t count, size_t bytes) {
    void *memory = calloc(count > 0 ? count : 1, bytes);
    if (!memory) base_out_of_memory();
    return memory;
}

static double *column_of(const ModelRun *run, int slot) {
    return run->values + (size_t)slot * run->stride;
}

static void fill(double *column, double value, int count) {
    for (int i = 0; i < count; i++) column[i] = value;
}

/* Literals are laid down once for all blocks; registers behind them are free for every block. */
ModelRun *model_run_create(const Model *model, int run_count) {
    CHECK(run_count >= 1);
    const RunProgram *program = &model->program;
    ModelRun *run = zeroed(1, sizeof *run);
    run->model = model;
    run->run_count = run_count;
    /* An odd number of cache lines: columns of a power of two would all fall on the same lines of the cache. */
    size_t lines = ((size_t)run_count + 7) / 8;
    run->stride = run_count < 8 ? (size_t)run_count : (lines | 1) * 8;
    run->values = zeroed((size_t)program->value_count * run->stride, sizeof(double));
    run->scratch = zeroed((size_t)program->scratch_count * RUN_BLOCK_LANES, sizeof(double));
    run->segments = zeroed((size_t)program->site_count * run->stride, sizeof(int));
    run->ring_lengths = zeroed((size_t)program->ring_count * run->stride, sizeof(int));
    for (int i = 0; i < program->value_count; i++) fill(column_of(run, i), program->defaults[i], run_count);
    for (int i = 0; i < program->literal_count; i++) {
        fill(run->scratch + (size_t)i * RUN_BLOCK_LANES, program->literals[i], RUN_BLOCK_LANES);
    }
    return run;
}

void model_run_destroy(ModelRun *run) {
    if (!run) return;
    free(run->values);
    free(run->scratch);
    free(run->segments);
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
    column_of(run, variable_id)[lane] = value;
    run->has_new_inputs = true;
}

void model_run_set_all(ModelRun *run, int variable_id, double value) {
    check_settable(run, variable_id);
    fill(column_of(run, variable_id), value, run->run_count);
    run->has_new_inputs = true;
}

/* ---- Stepping ---- */

/* Block by block through all segments, not segment by segment: a block's scratch stays in the cache. */
static void run_all_blocks(ModelRun *run, const RunSegment *const *segments, int segment_count) {
    RunBlock block = {.program = &run->model->program,
                      .values = run->values,
                      .scratch = run->scratch,
                      .segments = run->segments,
                      .stride = run->stride,
                      .step = run->steps_taken};
    for (block.first = 0; block.first < run->run_count; block.first += RUN_BLOCK_LANES) {
        int rest = run->run_count - block.first;
        block.lanes = rest < RUN_BLOCK_LANES ? rest : RUN_BLOCK_LANES;
        for (int i = 0; i < segment_count; i++) run_segment(&block, segments[i]);
    }
}

void model_run_evaluate(ModelRun *run) {
    const RunProgram *program = &run->model->program;
    const RunSegment *segments[2];
    int count = 0;
    CHECK(run->is_started);
    if (run->has_new_inputs) segments[count++] = &program->inputs;
    segments[count++] = &program->step;
    run->has_new_inputs = false;
    run_all_blocks(run, segments, count);
}

/* Vensim keeps at least one value, and rounds half up. */
static int ring_length(double delay, double time_step) {
    double length = floor(delay / time_step + 0.5);
    if (!(length > 1.0)) return 1;
    return length < 1e6 ? (int)length : 1000000;
}

/* The only memory a start may take: lengths of fixed delays may differ from lane to lane and start to start. */
static void start_rings(ModelRun *run) {
    const RunProgram *program = &run->model->program;
    int capacity = 1;
    for (int i = 0; i < program->state_count; i++) {
        const RunState *state = &program->states[i];
        if (state->kind != RUN_DELAY_FIXED) continue;
        for (int lane = 0; lane < run->run_count; lane++) {
            int length = ring_length(column_of(run, state->length)[lane], run->model->time_step);
            run->ring_lengths[(size_t)state->ring * run->stride + (size_t)lane] = length;
            if (length > capacity) capacity = length;
        }
    }
    if (program->ring_count > 0 && capacity > run->ring_capacity) {
        free(run->rings);
        run->rings = zeroed((size_t)program->ring_count * (size_t)capacity * run->stride, sizeof(double));
        run->ring_capacity = capacity;
    }
}

void model_run_start(ModelRun *run) {
    const RunProgram *program = &run->model->program;
    const RunSegment *segments[] = {&program->start, &program->inputs, &program->initial};
    run->steps_taken = 0;
    run->is_started = true;
    run->has_new_inputs = false;
    fill(column_of(run, 0), run->model->initial_time, run->run_count);
    memset(run->segments, 0, sizeof(int) * (size_t)program->site_count * run->stride);
    run_all_blocks(run, segments, COUNT_OF(segments));
    start_rings(run);
    model_run_evaluate(run);
}

/* Writes the input of this step, then reads the place that the next step will overwrite. */
static void move_ring(ModelRun *run, const RunState *state) {
    double *out = column_of(run, state->slot);
    const double *in = column_of(run, state->source);
    size_t ring = (size_t)state->ring * (size_t)run->ring_capacity;
    for (int lane = 0; lane < run->run_count; lane++) {
        int length = run->ring_lengths[(size_t)state->ring * run->stride + (size_t)lane];
        int next = run->steps_taken + 1;
        run->rings[(ring + (size_t)(run->steps_taken % length)) * run->stride + (size_t)lane] = in[lane];
        if (next >= length) out[lane] = run->rings[(ring + (size_t)(next % length)) * run->stride + (size_t)lane];
    }
}

/* Euler; sources are never states, so the order of states does not matter. */
static void move_state(ModelRun *run, const RunState *state) {
    double time_step = run->model->time_step;
    if (state->kind == RUN_HOLD) return;
    if (state->kind == RUN_DELAY_FIXED) {
        move_ring(run, state);
        return;
    }
    double *restrict stock = column_of(run, state->slot);
    const double *restrict source = column_of(run, state->source);
    if (state->kind == RUN_ASSIGN) {
        for (int i = 0; i < run->run_count; i++) stock[i] = source[i];
    } else {
        for (int i = 0; i < run->run_count; i++) stock[i] = stock[i] + time_step * source[i];
    }
}

/* Flows were evaluated at the present time; states move with them, then everything is evaluated anew. */
void model_run_step(ModelRun *run) {
    const RunProgram *program = &run->model->program;
    CHECK(run->is_started);
    for (int i = 0; i < program->state_count; i++) move_state(run, &program->states[i]);
    run->steps_taken++;
    fill(column_of(run, 0), model_run_time(run), run->run_count);
    model_run_evaluate(run);
}

double model_run_time(const ModelRun *run) {
    return run->model->initial_time + (double)run->steps_taken * run->model->time_step;
}

int model_run_steps_taken(const ModelRun *run) {
    return run->steps_taken;
}

/* ---- Reading ---- */

double model_run_value(const ModelRun *run, int variable_id, int lane) {
    CHECK(lane >= 0 && lane < run->run_count);
    return model_run_column(run, variable_id)[lane];
}

const double *model_run_column(const ModelRun *run, int variable_id) {
    CHECK(variable_id >= 0 && variable_id < run->model->variable_count);
    return column_of(run, variable_id);
}

const double *run_column(const ModelRun *run, int column) {
    CHECK(column >= 0 && column < run->model->program.value_count);
    return column_of(run, column);
}

/* ---- Copying ---- */

/* Rings of `to` become at least as long as those of `from`; what they hold is kept. */
static void widen_rings(ModelRun *to, int capacity) {
    int ring_count = to->model->program.ring_count;
    if (ring_count == 0 || capacity <= to->ring_capacity) return;
    double *wider = zeroed((size_t)ring_count * (size_t)capacity * to->stride, sizeof(double));
    for (int ring = 0; ring < ring_count && to->ring_capacity > 0; ring++) {
        memcpy(wider + (size_t)ring * (size_t)capacity * to->stride,
               to->rings + (size_t)ring * (size_t)to->ring_capacity * to->stride,
               sizeof(double) * (size_t)to->ring_capacity * to->stride);
    }
    free(to->rings);
    to->rings = wider;
    to->ring_capacity = capacity;
}

/* All that lasts: columns, remembered pieces of curves, rings. Scratch is dead between steps. */
static void copy_lane(ModelRun *to, int to_lane, const ModelRun *from, int from_lane) {
    const RunProgram *program = &to->model->program;
    widen_rings(to, from->ring_capacity);
    for (int i = 0; i < program->value_count; i++) column_of(to, i)[to_lane] = column_of(from, i)[from_lane];
    for (int i = 0; i < program->site_count; i++) {
        to->segments[(size_t)i * to->stride + (size_t)to_lane] =
            from->segments[(size_t)i * from->stride + (size_t)from_lane];
    }
    for (int ring = 0; ring < program->ring_count; ring++) {
        to->ring_lengths[(size_t)ring * to->stride + (size_t)to_lane] =
            from->ring_lengths[(size_t)ring * from->stride + (size_t)from_lane];
        for (int k = 0; k < from->ring_capacity; k++) {
            to->rings[((size_t)ring * (size_t)to->ring_capacity + (size_t)k) * to->stride + (size_t)to_lane] =
                from->rings[((size_t)ring * (size_t)from->ring_capacity + (size_t)k) * from->stride +
                            (size_t)from_lane];
        }
    }
    to->has_new_inputs = to->has_new_inputs || from->has_new_inputs;
    to->is_started = from->is_started;
    to->steps_taken = from->steps_taken;
}

/* Runs of equal count have equal layout, so all lanes are copied as they lie. */
void model_run_copy(ModelRun *to, const ModelRun *from) {
    CHECK(to->model == from->model && to->run_count == from->run_count);
    if (to == from) return;
    const RunProgram *program = &to->model->program;
    widen_rings(to, from->ring_capacity);
    memcpy(to->values, from->values, sizeof(double) * (size_t)program->value_count * to->stride);
    memcpy(to->segments, from->segments, sizeof(int) * (size_t)program->site_count * to->stride);
    memcpy(to->ring_lengths, from->ring_lengths, sizeof(int) * (size_t)program->ring_count * to->stride);
    for (int ring = 0; ring < program->ring_count && from->ring_capacity > 0; ring++) {
        memcpy(to->rings + (size_t)ring * (size_t)to->ring_capacity * to->stride,
               from->rings + (size_t)ring * (size_t)from->ring_capacity * from->stride,
               sizeof(double) * (size_t)from->ring_capacity * from->stride);
    }
    to->has_new_inputs = from->has_new_inputs;
    to->is_started = from->is_started;
    to->steps_taken = from->steps_taken;
}

void model_run_copy_lane(ModelRun *to, int to_lane, const ModelRun *from, int from_lane) {
    CHECK(to->model == from->model);
    CHECK(to_lane >= 0 && to_lane < to->run_count && from_lane >= 0 && from_lane < from->run_count);
    copy_lane(to, to_lane, from, from_lane);
}

/* ---- Checking ---- */

/* Remembered pieces of curves are left out: they never decide a number. */
uint64_t model_run_digest(const ModelRun *run, int lane, uint64_t digest) {
    const RunProgram *program = &run->model->program;
    CHECK(lane >= 0 && lane < run->run_count);
    digest = digest_integer(digest, run->steps_taken);
    for (int i = 0; i < program->value_count; i++) digest = digest_doubles(digest, column_of(run, i) + lane, 1);
    for (int ring = 0; ring < program->ring_count; ring++) {
        int length = run->ring_lengths[(size_t)ring * run->stride + (size_t)lane];
        int filled = run->steps_taken < length ? run->steps_taken : length;
        digest = digest_integer(digest, length);
        for (int k = 0; k < filled; k++) {
            size_t place = (size_t)ring * (size_t)run->ring_capacity + (size_t)k;
            digest = digest_doubles(digest, run->rings + place * run->stride + (size_t)lane, 1);
        }
    }
    return digest;
}
