/* SPDX-License-Identifier: MIT
 *
 * From operation to handler: finds the columns of each operation and calls the loop over lanes that fits the
 * processor. There is no other way to run a model: a single run is a block of one vector. */
#include "model/run_internal.h"

#include <string.h>

/* Rare in models, so it may be slow. */
static void run_random(const RunBlock *block, const RunOperation *operation, double *out,
                       const double *const operands[3]) {
    for (size_t i = 0; i < block->lanes; i++) {
        out[i] = operation->opcode == RUN_RANDOM_UNIFORM
                     ? run_random_uniform(operands[0][i], operation->site, block->step)
                     : run_random_normal(operands[0][i], operands[1][i], operands[2][i], operation->site, block->step);
    }
}

static inline double *column(const RunBlock *block, int slot) {
    double *base = slot < 0 ? block->scratch : block->values;
    return base + (size_t)(slot < 0 ? ~slot : slot) * block->stride;
}

static void run_special(const RunBlock *block, const RunHandlers *handlers, const RunOperation *operation) {
    double *out = column(block, operation->out);
    const double *operands[3];
    for (int i = 0; i < 3; i++) operands[i] = column(block, operation->operands[i]);
    if (operation->opcode >= (int)RUN_FIRST_RANDOM) {
        run_random(block, operation, out, operands);
        return;
    }
    double *pieces = block->pieces + (size_t)operation->site * RUN_PIECE_COLUMNS * block->stride;
    handlers->look_up(out, operands[0], pieces, block->stride, block->lanes, (RunOpcode)operation->opcode,
                      &block->program->tables[operation->table]);
}

void run_segment(const RunBlock *block, const RunHandlers *handlers, const RunSegment *segment) {
    const RunOperation *end = segment->items + segment->count;
    for (const RunOperation *operation = segment->items; operation < end; operation++) {
        if (operation->opcode >= (int)RUN_FIRST_LOOKUP) {
            run_special(block, handlers, operation);
            continue;
        }
        handlers->operation[operation->opcode](column(block, operation->out), column(block, operation->operands[0]),
                                               column(block, operation->operands[1]),
                                               column(block, operation->operands[2]), block->lanes);
    }
}

/* The same loops: a folded number has the bits of a computed one. */
double run_fold(RunOpcode opcode, double a, double b, double c) {
    double columns[4][RUN_LEAST_LANES];
    for (int i = 0; i < RUN_LEAST_LANES; i++) columns[1][i] = a, columns[2][i] = b, columns[3][i] = c;
    run_handlers_base()->operation[opcode](columns[0], columns[1], columns[2], columns[3], RUN_LEAST_LANES);
    return columns[0][0];
}

/* ---- The processor ---- */

static bool has_avx2(void) {
#if defined(__x86_64__) || defined(__i386__)
    return __builtin_cpu_supports("avx2");
#else
    return false;
#endif
}

static bool has_avx512(void) {
#if defined(__x86_64__) || defined(__i386__)
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw");
#else
    return false;
#endif
}

const RunHandlers *run_choose_handlers(const char *name) {
    const RunHandlers *kinds[] = {has_avx512() ? run_handlers_avx512() : NULL, has_avx2() ? run_handlers_avx2() : NULL,
                                  run_handlers_base()};
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        if (kinds[i] && (!name || strcmp(kinds[i]->name, name) == 0)) return kinds[i];
    }
    return NULL;
}

bool model_simd_is_available(const char *simd) {
    return run_choose_handlers(simd) != NULL;
}
