/* SPDX-License-Identifier: MIT
 *
 * Why a number is what it is: the values of a run kept step by step, what each input contributed to a change, and
 * which variables feed a variable or are fed by it. An equation is worked out by the run's own operations, with one
 * input at a time put in from the other moment. */
#ifndef MODEL_EXPLAIN_H
#define MODEL_EXPLAIN_H

#include "model/model.h"

/* ---- A trace: every number of one lane at each step ---- */

typedef struct ModelTrace ModelTrace;

/* Belongs to the caller; the model must outlive it. */
ModelTrace *model_trace_create(const Model *model);
void model_trace_destroy(ModelTrace *trace); /* accepts NULL */
/* Keeps the lane as last evaluated. Called again at the same step it replaces the row; otherwise the run must be one
 * step further than the last row (CHECK). The first row may be at any step. */
void model_trace_record(ModelTrace *trace, const ModelRun *run, int lane);
/* Starts the run (of any lane count) and records the lane from INITIAL TIME to FINAL TIME. */
void model_trace_record_all(ModelTrace *trace, ModelRun *run, int lane);
int model_trace_rows(const ModelTrace *trace);
double model_trace_time(const ModelTrace *trace, int row);
/* The row nearest to a time; -1 where the trace is empty. */
int model_trace_find(const ModelTrace *trace, double time);

/* Variables and, behind them, the stocks inside SMOOTH, DELAY and the like, and the names inside macros. */
int model_scalar_count(const Model *model);

/* ---- Contributions ---- */

typedef struct ModelMoment {
    const ModelTrace *trace;
    int row;
} ModelMoment;

typedef enum ModelReason {
    MODEL_REASON_GIVEN,   /* a constant, lever, external or Time: nothing inside the model made it */
    MODEL_REASON_INPUTS,  /* an equation: each input alone put to its value of 'after' */
    MODEL_REASON_FLOWS,   /* a stock in one run: each flow added up over the steps between the moments */
    MODEL_REASON_HISTORY, /* a stock in two runs: where they began, then each input of the flows, alone put to the
                             other run's value at each step and added up */
    MODEL_REASON_EARLIER  /* a fixed delay, INITIAL or a kept sample: the inputs at the earlier moment it shows */
} ModelReason;

typedef struct ModelPart {
    const char *name;  /* "births"; a flow that has no name of its own as text; "chance" for draws */
    int variable_id;   /* what to explain next, -1 when there is none. At or above model_variable_count: the stock
                          inside a SMOOTH, DELAY or the like; model_explain takes it too */
    const int *inputs; /* [input_count] what the part reads: the variable itself, or all inputs of an unnamed flow */
    int input_count;
    double before, after; /* value of the input, or of the flow with its sign, at the moments */
    double contribution;
} ModelPart;

typedef struct ModelExplanation {
    int variable_id;
    const char *name;
    ModelReason reason;
    double before, after, change; /* change = after - before */
    ModelPart *parts;             /* [part_count] in the order of the equation */
    int part_count;
    double remainder; /* what no input made alone: interaction */
    double rounding;  /* what one more number cannot hold: below the last bit of the largest part, mostly 0 */
} ModelExplanation;

/* Two moments of one trace, or equal times of two traces of the same model (CHECK). The contributions added in order,
 * then the remainder, then the rounding give the change, bit for bit. Stocks need traces with each step between the
 * moments; in two traces from where both begin, which must be the same step (CHECK). Lives in the arena. */
ModelExplanation model_explain(ModelMoment before, ModelMoment after, int variable_id, Arena *arena);
/* Contributions in order, plus remainder, plus rounding. */
double model_explanation_sum(const ModelExplanation *explanation);

/* ---- What feeds it, what it feeds ---- */

typedef enum ModelTreeEnd {
    MODEL_TREE_GOES_ON,
    MODEL_TREE_LEAF,  /* nothing feeds it, or it feeds nothing */
    MODEL_TREE_LOOP,  /* stands above on the same branch: the tree is cut here */
    MODEL_TREE_SHOWN, /* its branches stand further above */
    MODEL_TREE_DEPTH  /* cut at the depth asked for */
} ModelTreeEnd;

typedef struct ModelTreeRow {
    int variable_id;
    int depth; /* 0 for the variable asked for */
    ModelTreeEnd end;
} ModelTreeRow;

/* Branches in order, each variable's branches once. uses false gives causes. depth < 0: to the end. */
ModelTreeRow *model_tree(const Model *model, int variable_id, bool uses, int depth, Arena *arena, int *row_count);
/* One line a row, indented by two, with units and why the tree was cut. */
char *model_tree_text(const Model *model, const ModelTreeRow *rows, int row_count, Arena *arena);

#endif
