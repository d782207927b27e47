/* SPDX-License-Identifier: MIT
 *
 * Stepping: a block of lanes goes through all the steps asked for before the next one begins, so that it stays in the
 * cache, and blocks may be worked on by several threads, because no block reads another. */
#include "model/model_internal.h"
#include "model/run_internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What every block does in one go; a job of the workers. */
typedef struct RunTask {
    ModelRun *run;
    const RunCalls *segments[3]; /* worked out once, before the first step */
    int segment_count;
    int steps;
    bool has_new_inputs;
    const ModelRecord *record;
} RunTask;

static RunBlock block_of(const ModelRun *run, int index) {
    size_t rest = (size_t)run->run_count - (size_t)index * run->stride, width = run->handlers->width;
    size_t used = rest < run->stride ? rest : run->stride;
    size_t rings = (size_t)run->model->program.ring_count * run->stride;
    RunBlock block = {.run = run,
                      .numbers = run->numbers + (size_t)index * run->block_size,
                      .ring_lengths = run->ring_lengths + (size_t)index * rings,
                      .lanes = (used + width - 1) / width * width,
                      .step = run->steps_taken};
    if (run->rings) block.rings = run->rings + (size_t)index * rings * (size_t)run->ring_capacity;
    return block;
}

static bool is_kept(const RunTask *task, int step) {
    return task->record && step % task->record->every == 0;
}

static void keep_row(const RunTask *task, const RunBlock *block, int index) {
    const ModelRecord *record = task->record;
    const ModelRun *run = task->run;
    size_t first = (size_t)index * run->stride, rest = (size_t)run->run_count - first;
    size_t used = rest < run->stride ? rest : run->stride;
    size_t row = (size_t)(block->step / record->every - run->steps_taken / record->every - 1);
    for (int i = 0; i < record->variable_count; i++) {
        size_t place = (row * (size_t)record->variable_count + (size_t)i) * (size_t)run->run_count + first;
        memcpy(record->values + place, block->numbers + (size_t)record->variable_ids[i] * run->stride,
               sizeof(double) * used);
    }
}

static double time_at(const Model *model, int step) {
    return model->initial_time + (double)step * model->time_step;
}

static void set_time(const RunBlock *block) {
    double time = time_at(block->run->model, block->step);
    for (size_t i = 0; i < block->run->stride; i++) block->numbers[i] = time;
}

/* From one time to the next: states move with the flows of the present time, and everything is evaluated anew. A time
 * that nobody looks at is not evaluated: its lean segment finds the flows and moves the states in one. */
static void work_block(void *user, int index, int worker) {
    const RunTask *task = user;
    const ModelRun *run = task->run;
    RunBlock block = block_of(run, index);
    bool is_evaluated = true;
    (void)worker;
    set_time(&block);
    for (int i = 0; i < task->segment_count; i++) run_calls(&block, task->segments[i]);
    for (int step = 1; step <= task->steps; step++) {
        run_calls(&block, is_evaluated ? &run->shift : &run->lean);
        block.step++;
        set_time(&block);
        if (task->has_new_inputs && step == 1) run_calls(&block, &run->inputs);
        is_evaluated = step == task->steps || is_kept(task, block.step);
        if (is_evaluated) run_calls(&block, &run->step);
        if (is_kept(task, block.step)) keep_row(task, &block, index);
    }
}

static void work_all_blocks(RunTask *task) {
    ModelRun *run = task->run;
    if (run->workers.count > 1 && run->block_count > 1) {
        run->workers.run_jobs(run->workers.user, run->block_count, work_block, task);
    } else {
        for (int i = 0; i < run->block_count; i++) work_block(task, i, 0);
    }
}

void model_run_evaluate(ModelRun *run) {
    CHECK(run->is_started);
    RunTask task = {.run = run};
    if (run->has_new_inputs) task.segments[task.segment_count++] = &run->inputs;
    task.segments[task.segment_count++] = &run->step;
    run->has_new_inputs = false;
    work_all_blocks(&task);
}

void run_evaluate_all(ModelRun *run) {
    RunTask task = {.run = run, .segments = {&run->start, &run->inputs, &run->step}, .segment_count = 3};
    run->has_new_inputs = false;
    work_all_blocks(&task);
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
    int capacity = 1, lanes = run->block_count * (int)run->stride;
    for (int i = 0; i < program->state_count; i++) {
        const RunState *state = &program->states[i];
        if (state->kind != RUN_DELAY_FIXED) continue;
        for (int lane = 0; lane < lanes; lane++) {
            /* lanes that are not worked on have no length yet and take the least */
            int length = ring_length(run_number(run, state->length, lane), run->model->time_step);
            *run_ring_length(run, state->ring, lane) = length;
            if (length > capacity) capacity = length;
        }
    }
    if (program->ring_count > 0 && capacity > run->ring_capacity) {
        free(run->rings);
        run->rings = run_zeroed((size_t)program->ring_count * (size_t)capacity * (size_t)lanes, sizeof(double));
        run->ring_capacity = capacity;
    }
}

void model_run_start(ModelRun *run) {
    RunTask task = {.run = run, .segments = {&run->start, &run->inputs, &run->initial}, .segment_count = 3};
    run->steps_taken = 0;
    run->is_started = true;
    run->has_new_inputs = false;
    run_forget_pieces(run);
    work_all_blocks(&task);
    start_rings(run);
    model_run_evaluate(run);
}

void model_run_advance(ModelRun *run, int steps, const ModelRecord *record) {
    CHECK(run->is_started && steps >= 0);
    CHECK(!record || record->every >= 1);
    RunTask task = {.run = run, .steps = steps, .has_new_inputs = run->has_new_inputs, .record = record};
    if (steps == 0) return;
    run->has_new_inputs = false;
    work_all_blocks(&task);
    run->steps_taken += steps;
}

void model_run_step(ModelRun *run) {
    model_run_advance(run, 1, NULL);
}

double model_run_time(const ModelRun *run) {
    return time_at(run->model, run->steps_taken);
}

int model_run_steps_taken(const ModelRun *run) {
    return run->steps_taken;
}
