/* SPDX-License-Identifier: MIT
 *
 * model_batch: many steps of many runs in one call. Runs are kept in blocks that fit the cache; a block goes through
 * all steps before the next begins, and blocks may be shared out to threads that the caller owns. Neither the lanes of
 * a block, nor the threads, nor the processor's vectors change one bit of a result. */
#ifndef MODEL_MODEL_BATCH_H
#define MODEL_MODEL_BATCH_H

#include "model/model.h"

/* One piece of work; `worker` is below ModelWorkers.count and never twice at the same time. */
typedef void (*ModelJob)(void *job_user, int index, int worker);

/* Somebody who runs jobs 0 .. job_count - 1 in any order and returns when all are done; base/threads.h is one. */
typedef struct ModelWorkers {
    int count;
    void (*run_jobs)(void *user, int job_count, ModelJob job, void *job_user);
    void *user;
} ModelWorkers;

typedef struct ModelRunOptions {
    const char *simd;            /* "sse2", "avx2", "avx512", ...; NULL: the best this processor has */
    int block_lanes;             /* 8, 16, 32 or 64; 0: chosen for the cache */
    const ModelWorkers *workers; /* borrowed as long as the run lives; NULL: the caller's thread */
} ModelRunOptions;

/* As model_run_create; options.simd must be available (CHECK). */
ModelRun *model_run_create_with(const Model *model, int run_count, const ModelRunOptions *options);
/* Whether this program and this processor have such vectors. */
bool model_simd_is_available(const char *simd);
/* The kind of vectors; "single" for a run alone, which has two lanes whatever the processor could do. */
const char *model_run_simd(const ModelRun *run);
int model_run_block_lanes(const ModelRun *run);
/* All memory of the run's numbers. */
size_t model_run_bytes(const ModelRun *run);

/* What to keep while stepping: one row whenever the count of steps is a multiple of `every`. */
typedef struct ModelRecord {
    const int *variable_ids;
    int variable_count;
    int every;      /* steps, from 1 */
    double *values; /* [row][variable][run], owned by the caller: steps / every rounded up rows */
} ModelRecord;

/* As `steps` calls of model_run_step; no memory is taken. `record` may be NULL. */
void model_run_advance(ModelRun *run, int steps, const ModelRecord *record);

/* ---- Runs put away in little memory ---- */

/* What all lanes of a started run need to go on: constants, levers, externals, stocks and delays, those that all lanes
 * share only once; not what these decide. */
typedef struct ModelKept ModelKept;
ModelKept *model_run_keep(const ModelRun *run); /* belongs to the caller */
void model_kept_destroy(ModelKept *kept);       /* accepts NULL */
/* Another run of the same model and as many lanes, started or not, stands as the kept one did when it was evaluated
 * last or, with levers set since then, as if it were evaluated now: every later bit is the same. */
void model_run_resume(ModelRun *run, const ModelKept *kept);
/* Of a constant, a lever, an external or a stock (CHECK). */
double model_kept_value(const ModelKept *kept, int variable_id, int lane);
size_t model_kept_bytes(const ModelKept *kept);

#endif
