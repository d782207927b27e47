/* SPDX-License-Identifier: MIT
 *
 * Private to the run_* files: the numbers of a run, and what an operation needs of them. */
#ifndef MODEL_RUN_INTERNAL_H
#define MODEL_RUN_INTERNAL_H

#include "model/model.h"
#include "model/run_program.h"

/* What one call of an operation works on: lanes first .. first + lanes of the whole run. */
typedef struct RunBlock {
    const RunProgram *program;
    double *values;  /* [column * stride + lane] */
    double *scratch; /* [register * RUN_BLOCK_LANES + lane - first] */
    int *segments;   /* [site * stride + lane]: where each lookup was last */
    size_t stride;
    int first;
    int lanes;
    int step; /* steps taken, the key of draws */
} RunBlock;

/* Any column of the program, also the hidden ones behind those of the variables; borrowed as model_run_column is. */
const double *run_column(const ModelRun *run, int column);

void run_segment(const RunBlock *block, const RunSegment *segment);

/* run_lookups: out[i] = curve(x[i]); remembered[i] is where the lane was last. */
typedef struct RunLookup {
    const RunTable *table;
    int *remembered;
    int lanes;
} RunLookup;
void run_lookup(RunOpcode opcode, const RunLookup *lookup, double *restrict out, const double *restrict x);

/* run_functions: the operations that are more than one line. */
double run_random_uniform(double seed, int site, int step);
double run_random_normal(double low, double high, double seed, int site, int step);
double run_divide_or_else(double a, double b, double otherwise);
double run_quantum(double a, double quantum);

#endif
