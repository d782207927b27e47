/* SPDX-License-Identifier: MIT
 *
 * Runs put away. Of the columns only those last that no segment but the initial one and the shift writes: constants,
 * levers, externals and states. The others are worked out anew from them, with the same bits. */
#include "base/exact_math.h"
#include "model/model_internal.h"
#include "model/run_internal.h"

#include <stdlib.h>
#include <string.h>

typedef struct KeptColumn {
    int column;
    bool is_shared; /* by all lanes: kept once */
    size_t first;   /* in the numbers */
} KeptColumn;

struct ModelKept {
    const Model *model;
    int run_count, steps_taken, ring_capacity;
    KeptColumn *columns; /* in rising order */
    int column_count;
    double *numbers;
    size_t number_count;
    double *rings; /* [lane][ring][length, then the places] */
};

/* ---- What lasts ---- */

static void mark_written(const RunSegment *segment, bool *is_written) {
    for (int i = 0; i < segment->count; i++) {
        if (segment->items[i].out >= 0) is_written[segment->items[i].out] = true;
    }
}

static bool is_same_in_all(const ModelRun *run, int column) {
    uint64_t first = exact_bits(run_number(run, column, 0));
    for (int lane = 1; lane < run->run_count; lane++) {
        if (exact_bits(run_number(run, column, lane)) != first) return false;
    }
    return true;
}

static void choose_columns(ModelKept *kept, const ModelRun *run) {
    const RunProgram *program = &run->model->program;
    bool *is_written = run_zeroed((size_t)program->value_count, sizeof *is_written);
    mark_written(&program->start, is_written);
    mark_written(&program->inputs, is_written);
    mark_written(&program->step, is_written);
    for (int column = 0; column < program->value_count; column++) {
        if (is_written[column]) continue;
        bool is_shared = is_same_in_all(run, column);
        kept->columns[kept->column_count++] = (KeptColumn){column, is_shared, kept->number_count};
        kept->number_count += is_shared ? 1 : (size_t)run->run_count;
    }
    free(is_written);
}

/* ---- Rings ---- */

static double *kept_ring(const ModelKept *kept, int ring, int lane) {
    size_t row = (size_t)lane * (size_t)kept->model->program.ring_count + (size_t)ring;
    return kept->rings + row * (size_t)(kept->ring_capacity + 1);
}

static void keep_rings(ModelKept *kept, const ModelRun *run) {
    for (int lane = 0; lane < run->run_count; lane++) {
        for (int ring = 0; ring < run->model->program.ring_count; ring++) {
            double *out = kept_ring(kept, ring, lane);
            out[0] = *run_ring_length(run, ring, lane);
            for (int k = 0; k < run->ring_capacity; k++) out[1 + k] = *run_ring_place(run, ring, k, lane);
        }
    }
}

static void resume_rings(ModelRun *run, const ModelKept *kept) {
    run_widen_rings(run, kept->ring_capacity);
    for (int lane = 0; lane < run->block_count * (int)run->stride; lane++) {
        for (int ring = 0; ring < run->model->program.ring_count; ring++) {
            const double *in = kept_ring(kept, ring, lane < run->run_count ? lane : run->run_count - 1);
            *run_ring_length(run, ring, lane) = (int)in[0];
            for (int k = 0; k < kept->ring_capacity; k++) *run_ring_place(run, ring, k, lane) = in[1 + k];
        }
    }
}

/* ---- Keeping and going on ---- */

ModelKept *model_run_keep(const ModelRun *run) {
    CHECK(run->is_started);
    const RunProgram *program = &run->model->program;
    ModelKept *kept = run_zeroed(1, sizeof *kept);
    *kept = (ModelKept){.model = run->model,
                        .run_count = run->run_count,
                        .steps_taken = run->steps_taken,
                        .ring_capacity = run->ring_capacity};
    kept->columns = run_zeroed((size_t)program->value_count, sizeof *kept->columns);
    choose_columns(kept, run);
    kept->columns = realloc(kept->columns, sizeof *kept->columns * (size_t)(kept->column_count + 1));
    kept->numbers = run_zeroed(kept->number_count, sizeof(double));
    size_t rings = (size_t)program->ring_count * (size_t)run->run_count;
    kept->rings = run_zeroed(rings * (size_t)(run->ring_capacity + 1), sizeof(double));
    for (int i = 0; i < kept->column_count; i++) {
        const KeptColumn *column = &kept->columns[i];
        int lanes = column->is_shared ? 1 : run->run_count;
        for (int lane = 0; lane < lanes; lane++) {
            kept->numbers[column->first + (size_t)lane] = run_number(run, column->column, lane);
        }
    }
    keep_rings(kept, run);
    return kept;
}

static double number_of(const ModelKept *kept, const KeptColumn *column, int lane) {
    return kept->numbers[column->first + (column->is_shared ? 0 : (size_t)lane)];
}

void model_run_resume(ModelRun *run, const ModelKept *kept) {
    CHECK(run->model == kept->model && run->run_count == kept->run_count);
    int lanes = run->block_count * (int)run->stride;
    run_forget_pieces(run);
    for (int i = 0; i < kept->column_count; i++) {
        for (int lane = 0; lane < lanes; lane++) {
            int from = lane < run->run_count ? lane : run->run_count - 1;
            *run_place(run, kept->columns[i].column, lane) = number_of(kept, &kept->columns[i], from);
        }
    }
    resume_rings(run, kept);
    run->is_started = true;
    run->steps_taken = kept->steps_taken;
    run_evaluate_all(run);
}

static int compare_columns(const void *left, const void *right) {
    return ((const KeptColumn *)left)->column - ((const KeptColumn *)right)->column;
}

double model_kept_value(const ModelKept *kept, int variable_id, int lane) {
    CHECK(lane >= 0 && lane < kept->run_count);
    KeptColumn wanted = {.column = variable_id};
    const KeptColumn *found =
        bsearch(&wanted, kept->columns, (size_t)kept->column_count, sizeof wanted, compare_columns);
    CHECK(found != NULL);
    return number_of(kept, found, lane);
}

size_t model_kept_bytes(const ModelKept *kept) {
    size_t rings = (size_t)kept->run_count * (size_t)kept->model->program.ring_count;
    return sizeof *kept + sizeof *kept->columns * (size_t)kept->column_count + sizeof(double) * kept->number_count +
           sizeof(double) * rings * (size_t)(kept->ring_capacity + 1);
}

void model_kept_destroy(ModelKept *kept) {
    if (kept == NULL) return;
    free(kept->columns);
    free(kept->numbers);
    free(kept->rings);
    free(kept);
}
