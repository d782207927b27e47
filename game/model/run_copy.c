/* SPDX-License-Identifier: MIT
 *
 * Copies of runs and their digests. What lasts is columns, remembered pieces of curves and rings; scratch is dead
 * between steps. Runs whose blocks differ in size are copied lane by lane. */
#include "model/model_internal.h"
#include "model/run_internal.h"

/* base */
#include "base/digest.h"

#include <stdlib.h>
#include <string.h>

void run_widen_rings(ModelRun *to, int capacity) {
    size_t rings = (size_t)to->model->program.ring_count * (size_t)to->block_count;
    if (rings == 0 || capacity <= to->ring_capacity) return;
    double *wider = run_zeroed(rings * (size_t)capacity * to->stride, sizeof(double));
    for (size_t ring = 0; ring < rings && to->ring_capacity > 0; ring++) {
        memcpy(wider + ring * (size_t)capacity * to->stride, to->rings + ring * (size_t)to->ring_capacity * to->stride,
               sizeof(double) * (size_t)to->ring_capacity * to->stride);
    }
    free(to->rings);
    to->rings = wider;
    to->ring_capacity = capacity;
}

static void copy_lane(ModelRun *to, int to_lane, const ModelRun *from, int from_lane) {
    const RunProgram *program = &to->model->program;
    int columns = program->value_count + program->site_count * RUN_PIECE_COLUMNS, span = run_lane_span(to, to_lane);
    run_widen_rings(to, from->ring_capacity);
    for (int lane = to_lane; lane < to_lane + span; lane++) {
        double *out = run_place(to, 0, lane);
        const double *in = run_place(from, 0, from_lane);
        for (int i = 0; i < columns; i++) out[(size_t)i * to->stride] = in[(size_t)i * from->stride];
        for (int ring = 0; ring < program->ring_count; ring++) {
            *run_ring_length(to, ring, lane) = *run_ring_length(from, ring, from_lane);
            for (int k = 0; k < from->ring_capacity; k++) {
                *run_ring_place(to, ring, k, lane) = *run_ring_place(from, ring, k, from_lane);
            }
        }
    }
    to->has_new_inputs = to->has_new_inputs || from->has_new_inputs;
    to->is_started = from->is_started;
    to->steps_taken = from->steps_taken;
}

void model_run_copy(ModelRun *to, const ModelRun *from) {
    CHECK(to->model == from->model && to->run_count == from->run_count);
    if (to == from) return;
    if (to->stride != from->stride) {
        to->has_new_inputs = false;
        for (int lane = 0; lane < to->run_count; lane++) copy_lane(to, lane, from, lane);
        return;
    }
    size_t blocks = (size_t)to->block_count, rings = blocks * (size_t)to->model->program.ring_count;
    run_widen_rings(to, from->ring_capacity);
    memcpy(to->numbers, from->numbers, sizeof(double) * blocks * to->block_size);
    memcpy(to->ring_lengths, from->ring_lengths, sizeof(int) * rings * to->stride);
    for (size_t ring = 0; ring < rings && from->ring_capacity > 0; ring++) {
        memcpy(to->rings + ring * (size_t)to->ring_capacity * to->stride,
               from->rings + ring * (size_t)from->ring_capacity * from->stride,
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

/* Remembered pieces of curves are left out: they never decide a number. */
uint64_t model_run_digest(const ModelRun *run, int lane, uint64_t digest) {
    const RunProgram *program = &run->model->program;
    CHECK(lane >= 0 && lane < run->run_count);
    digest = digest_integer(digest, run->steps_taken);
    for (int i = 0; i < program->value_count; i++) digest = digest_doubles(digest, run_place(run, i, lane), 1);
    for (int ring = 0; ring < program->ring_count; ring++) {
        int length = *run_ring_length(run, ring, lane);
        int filled = run->steps_taken < length ? run->steps_taken : length;
        digest = digest_integer(digest, length);
        for (int k = 0; k < filled; k++) digest = digest_doubles(digest, run_ring_place(run, ring, k, lane), 1);
    }
    return digest;
}
