/* SPDX-License-Identifier: MIT
 *
 * Private to the run_* files: the numbers of a run, and what an operation needs of them. */
#ifndef MODEL_RUN_INTERNAL_H
#define MODEL_RUN_INTERNAL_H

#include "model/model_batch.h"
#include "model/run_program.h"

enum {
    RUN_MOST_LANES = 64,  /* of a block */
    RUN_LEAST_LANES = 8,  /* a cache line, and the widest vector: every column begins on a line of its own */
    RUN_PIECE_COLUMNS = 4 /* low, high, y, slope: what a lookup remembers */
};

/* One block of runs, all its numbers side by side. */
typedef struct RunBlock {
    const RunProgram *program;
    double *values;    /* [column * stride + lane] */
    double *pieces;    /* [(site * RUN_PIECE_COLUMNS + field) * stride + lane] */
    double *rings;     /* [(ring * ring_capacity + place) * stride + lane] */
    int *ring_lengths; /* [ring * stride + lane] */
    double *scratch;   /* [register * stride + lane], of the worker */
    size_t stride;     /* RUN_LEAST_LANES .. RUN_MOST_LANES */
    size_t lanes;      /* worked on: the runs of the block, rounded up to the width of a vector */
    int ring_capacity;
    int step; /* steps taken, the key of draws */
} RunBlock;

/* An operation without tables and sites over `lanes` lanes; `out` is none of the operands. */
typedef void (*RunHandler)(double *restrict out, const double *restrict a, const double *restrict b,
                           const double *restrict c, size_t lanes);

/* The same source compiled for one kind of processor; the numbers do not hang on which. */
typedef struct RunHandlers {
    const char *name;            /* "sse2", "avx2", "avx512", "neon", "plain" */
    size_t width;                /* lanes of a vector: lane counts are multiples of it */
    const RunHandler *operation; /* [RUN_FIRST_LOOKUP] */
    /* out[i] = the piece remembered for lane i at x[i]; a lane that has left its piece searches. */
    void (*look_up)(double *restrict out, const double *restrict x, double *restrict pieces, size_t stride,
                    size_t lanes, RunOpcode opcode, const RunTable *table);
    void (*integrate)(double *restrict stock, const double *restrict source, double time_step, size_t lanes);
} RunHandlers;

/* NULL where the program was not compiled for such processors. */
const RunHandlers *run_handlers_base(void);
const RunHandlers *run_handlers_avx2(void);
const RunHandlers *run_handlers_avx512(void);
/* run_block: the best this processor has, or the one of that name; NULL when it has none such. */
const RunHandlers *run_choose_handlers(const char *name);

struct ModelRun {
    const Model *model;
    const RunHandlers *handlers;
    ModelWorkers workers; /* count 0: the caller's own thread */
    int run_count;
    int block_count;
    size_t stride;     /* lanes of a block, with those that fill up the last one */
    size_t block_size; /* numbers of a block: columns and remembered pieces */
    double *numbers;   /* [block][block_size] */
    double *scratch;   /* [worker][scratch_count * stride], literals first */
    double *rings;     /* [block][(ring * ring_capacity + place) * stride + lane] */
    int *ring_lengths; /* [block][ring * stride + lane] */
    int ring_capacity;
    int steps_taken;
    bool is_started;
    bool has_new_inputs;
};

/* run.c: where one lane's number stands; the next one of the same column in the same block is beside it. */
double *run_place(const ModelRun *run, int column, int lane);
double *run_ring_place(const ModelRun *run, int ring, int place, int lane);
int *run_ring_length(const ModelRun *run, int ring, int lane);
/* How many lanes from here hold this run: more than 1 for the last, which fills up its block. */
int run_lane_span(const ModelRun *run, int lane);
void *run_zeroed(size_t count, size_t bytes);
void run_forget_pieces(ModelRun *run);

void run_segment(const RunBlock *block, const RunHandlers *handlers, const RunSegment *segment);

/* Any column of the program, also the hidden ones behind those of the variables. */
double run_number(const ModelRun *run, int column, int lane);

/* run_lookups: one lane that left its piece: its value, and the piece that it is on now. */
double run_find_piece(RunOpcode opcode, const RunTable *table, double x, double piece[RUN_PIECE_COLUMNS]);

/* run_functions: draws. */
double run_random_uniform(double seed, int site, int step);
double run_random_normal(double low, double high, double seed, int site, int step);

#endif
