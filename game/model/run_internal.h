/* SPDX-License-Identifier: MIT
 *
 * Private to the run_* files: the numbers of a run, and what an operation needs of them. */
#ifndef MODEL_RUN_INTERNAL_H
#define MODEL_RUN_INTERNAL_H

#include "model/model_batch.h"
#include "model/run_program.h"

enum {
    RUN_MOST_LANES = 64, /* of a block */
    RUN_LEAST_LANES = 8, /* of a block of many runs: a cache line, and the widest vector */
    RUN_SINGLE_LANES =
        2, /* of a run alone: the narrowest vector, because lanes cost time though they stand for no run */
    RUN_PIECE_COLUMNS = 4,                  /* low, high, y, slope: what a lookup remembers */
    RUN_MASK_COUNT = 1 << RUN_MOST_OPERANDS /* of operands that are literals */
};

/* Does an operation that hangs on its lanes alone; its outcome is none of its operands. Where the
 * compiler can jump it goes on with the calls behind; returns the first call that is not done. */
typedef struct RunCall RunCall;
typedef const RunCall *(*RunHandler)(double *numbers, const RunCall *call, size_t lanes);

/* An operation made ready for the blocks of one run: where its numbers stand, counted from the block's first. */
struct RunCall {
    RunHandler handler; /* run_stop_here for draws and fixed delays, and behind the last */
    union {
        struct {
            uint32_t out, operands[RUN_MOST_OPERANDS];
        };
        struct { /* lookups */
            uint32_t curve_out, x, pieces, piece_stride;
            const RunTable *table;
        };
    };
};

typedef struct RunCalls {
    const RunOperation *operations;
    RunCall *items;
    int count;
} RunCalls;

/* One block of runs, all its numbers side by side: columns, remembered pieces, wide literals, registers, literals. */
typedef struct RunBlock {
    const ModelRun *run;
    double *numbers;
    double *rings;     /* [(ring * ring_capacity + place) * stride + lane] */
    int *ring_lengths; /* [ring * stride + lane] */
    size_t lanes;      /* worked on: the runs of the block, rounded up to the width of a vector */
    int step;          /* steps taken, the key of draws */
} RunBlock;

/* The same source compiled for one kind of processor; the numbers do not hang on which. */
typedef struct RunHandlers {
    const char *name; /* "sse2", "avx2", "avx512", "neon", "plain" */
    size_t width;     /* lanes of a vector: lane counts are multiples of it */
    /* [RUN_FIRST_LOOKUP][mask]: bit k is set where operand k is a literal; NULL where run_takes_literals says no. */
    const RunHandler (*operation)[RUN_MASK_COUNT];
    /* [opcode - RUN_FIRST_LOOKUP]: the piece remembered for a lane at its x; a lane that has left its piece searches.
     */
    const RunHandler *look_up;
} RunHandlers;

/* NULL where the program was not compiled for such processors. */
const RunHandlers *run_handlers_base(void);
const RunHandlers *run_handlers_avx2(void);
const RunHandlers *run_handlers_avx512(void);
/* For RUN_SINGLE_LANES exactly. */
const RunHandlers *run_handlers_single(void);
/* run_block: the best this processor has, or the one of that name; NULL when it has none such. */
const RunHandlers *run_choose_handlers(const char *name);

struct ModelRun {
    const Model *model;
    const RunHandlers *handlers;
    ModelWorkers workers; /* count 0: the caller's own thread */
    int run_count;
    int block_count;
    size_t stride;     /* lanes of a block, with those that fill up the last one */
    size_t block_size; /* numbers of a block */
    double *numbers;   /* [block][block_size] */
    RunCall *calls;    /* of all segments */
    RunCalls start, inputs, initial, step, shift, lean;
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

/* run_copy: rings become at least as long; what they hold is kept. */
void run_widen_rings(ModelRun *to, int capacity);
/* run_steps: everything that hangs on constants, inputs and states. */
void run_evaluate_all(ModelRun *run);

/* run_block: makes all segments of the program ready for this run's blocks. */
void run_prepare_calls(ModelRun *run);
void run_calls(const RunBlock *block, const RunCalls *calls);
/* The handler that does nothing. */
const RunCall *run_stop_here(double *numbers, const RunCall *call, size_t lanes);
size_t run_call_count(const RunProgram *program);
/* Where a slot stands, counted from the block's first number. */
size_t run_slot_offset(const ModelRun *run, int slot);

/* Any column of the program, also the hidden ones behind those of the variables. */
double run_number(const ModelRun *run, int column, int lane);

/* run_lookups: one lane that left its piece: its value, and the piece that it is on now. */
double run_find_piece(RunOpcode opcode, const RunTable *table, double x, double piece[RUN_PIECE_COLUMNS]);

/* run_functions: draws. */
double run_random_uniform(double seed, int site, int step);
double run_random_normal(double low, double high, double seed, int site, int step);

#endif
