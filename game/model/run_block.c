/* SPDX-License-Identifier: MIT
 *
 * One operation is one small loop over the lanes of a block, without a branch where that can be, so that the
 * compiler makes vectors of it. There is no other way to run a model: a single run is a block of one lane. */
#include "model/run_internal.h"

/* base */
#include "base/exact_math.h"

#include <math.h>

typedef void (*Unary)(double *restrict out, const double *restrict a, int lanes);
typedef void (*Binary)(double *restrict out, const double *restrict a, const double *restrict b, int lanes);

#define UNARY(name, expression)                                                                                        \
    static void name(double *restrict out, const double *restrict a, int lanes) {                                      \
        for (int i = 0; i < lanes; i++) out[i] = (expression);                                                         \
    }
#define BINARY(name, expression)                                                                                       \
    static void name(double *restrict out, const double *restrict a, const double *restrict b, int lanes) {            \
        for (int i = 0; i < lanes; i++) out[i] = (expression);                                                         \
    }

UNARY(run_copy, a[i])
UNARY(run_negate, -a[i])
UNARY(run_not, a[i] == 0.0 ? 1.0 : 0.0)
UNARY(run_abs, fabs(a[i]))
UNARY(run_sqrt, sqrt(a[i]))
UNARY(run_exp, exact_exp(a[i]))
UNARY(run_ln, exact_ln(a[i]))
UNARY(run_sin, exact_sin(a[i]))
UNARY(run_cos, exact_cos(a[i]))
UNARY(run_tan, exact_tan(a[i]))
UNARY(run_arcsin, exact_arcsin(a[i]))
UNARY(run_arccos, exact_arccos(a[i]))
UNARY(run_arctan, exact_arctan(a[i]))
UNARY(run_sinh, exact_sinh(a[i]))
UNARY(run_cosh, exact_cosh(a[i]))
UNARY(run_tanh, exact_tanh(a[i]))
UNARY(run_truncate, trunc(a[i]))
UNARY(run_floor, floor(a[i]))
UNARY(run_gamma_ln, exact_gamma_ln(a[i]))
BINARY(run_add, a[i] + b[i])
BINARY(run_subtract, a[i] - b[i])
BINARY(run_multiply, a[i] * b[i])
BINARY(run_divide, a[i] / b[i])
BINARY(run_less, a[i] < b[i] ? 1.0 : 0.0)
BINARY(run_less_equal, a[i] <= b[i] ? 1.0 : 0.0)
BINARY(run_greater, a[i] > b[i] ? 1.0 : 0.0)
BINARY(run_greater_equal, a[i] >= b[i] ? 1.0 : 0.0)
BINARY(run_equal, a[i] == b[i] ? 1.0 : 0.0)
BINARY(run_not_equal, a[i] != b[i] ? 1.0 : 0.0)
BINARY(run_and, ((a[i] != 0.0) & (b[i] != 0.0)) ? 1.0 : 0.0)
BINARY(run_or, ((a[i] != 0.0) | (b[i] != 0.0)) ? 1.0 : 0.0)
BINARY(run_minimum, a[i] < b[i] ? a[i] : b[i])
BINARY(run_maximum, a[i] > b[i] ? a[i] : b[i])
BINARY(run_modulo, fmod(a[i], b[i]))
BINARY(run_quantum_lanes, run_quantum(a[i], b[i]))
BINARY(run_divide_or_zero, run_divide_or_else(a[i], b[i], 0.0))

/* First the usual case for all lanes at once, then the few others one by one; exact_pow makes the same choice. */
static void run_power(double *restrict out, const double *restrict a, const double *restrict b, int lanes) {
    for (int i = 0; i < lanes; i++) out[i] = exact_pow_short(a[i], b[i]);
    for (int i = 0; i < lanes; i++) {
        if (!exact_pow_is_short(a[i], b[i])) out[i] = exact_pow(a[i], b[i]);
    }
}

static const Unary unary_table[] = {
    [RUN_COPY] = run_copy,
    [RUN_NEGATE] = run_negate,
    [RUN_NOT] = run_not,
    [RUN_ABS] = run_abs,
    [RUN_SQRT] = run_sqrt,
    [RUN_EXP] = run_exp,
    [RUN_LN] = run_ln,
    [RUN_SIN] = run_sin,
    [RUN_COS] = run_cos,
    [RUN_TAN] = run_tan,
    [RUN_ARCSIN] = run_arcsin,
    [RUN_ARCCOS] = run_arccos,
    [RUN_ARCTAN] = run_arctan,
    [RUN_SINH] = run_sinh,
    [RUN_COSH] = run_cosh,
    [RUN_TANH] = run_tanh,
    [RUN_TRUNCATE] = run_truncate,
    [RUN_FLOOR] = run_floor,
    [RUN_GAMMA_LN] = run_gamma_ln,
};

static const Binary binary_table[] = {
    [RUN_ADD] = run_add,
    [RUN_SUBTRACT] = run_subtract,
    [RUN_MULTIPLY] = run_multiply,
    [RUN_DIVIDE] = run_divide,
    [RUN_POWER] = run_power,
    [RUN_LESS] = run_less,
    [RUN_LESS_EQUAL] = run_less_equal,
    [RUN_GREATER] = run_greater,
    [RUN_GREATER_EQUAL] = run_greater_equal,
    [RUN_EQUAL] = run_equal,
    [RUN_NOT_EQUAL] = run_not_equal,
    [RUN_AND] = run_and,
    [RUN_OR] = run_or,
    [RUN_MINIMUM] = run_minimum,
    [RUN_MAXIMUM] = run_maximum,
    [RUN_MODULO] = run_modulo,
    [RUN_QUANTUM] = run_quantum_lanes,
    [RUN_DIVIDE_OR_ZERO] = run_divide_or_zero,
};

/* IF THEN ELSE chooses: the side not taken may be infinite or NaN. */
static void run_select(double *restrict out, const double *const operands[3], int lanes) {
    const double *restrict condition = operands[0];
    const double *restrict yes = operands[1];
    const double *restrict no = operands[2];
    for (int i = 0; i < lanes; i++) out[i] = condition[i] != 0.0 ? yes[i] : no[i];
}

static void run_ternary(int opcode, double *restrict out, const double *const operands[3], int lanes) {
    if (opcode == RUN_SELECT) {
        run_select(out, operands, lanes);
    } else {
        for (int i = 0; i < lanes; i++) out[i] = run_divide_or_else(operands[0][i], operands[1][i], operands[2][i]);
    }
}

/* Rare in models, so it may be slow. */
static void run_random(const RunBlock *block, const RunOperation *operation, double *out,
                       const double *const operands[3]) {
    for (int i = 0; i < block->lanes; i++) {
        out[i] = operation->opcode == RUN_RANDOM_UNIFORM
                     ? run_random_uniform(operands[0][i], operation->site, block->step)
                     : run_random_normal(operands[0][i], operands[1][i], operands[2][i], operation->site, block->step);
    }
}

/* Scratch belongs to the block at hand, so it is not counted from the run's first lane. */
static double *column(const RunBlock *block, int slot) {
    if (slot < 0) return block->scratch + (size_t)~slot * RUN_BLOCK_LANES;
    return block->values + (size_t)slot * block->stride + block->first;
}

/* The kinds of operations stand in order in RunOpcode, so four comparisons find the way. */
static void run_operation(const RunBlock *block, const RunOperation *operation) {
    int opcode = operation->opcode;
    double *out = column(block, operation->out);
    const double *a = column(block, operation->operands[0]);
    if (opcode < (int)RUN_FIRST_BINARY) {
        unary_table[opcode](out, a, block->lanes);
    } else if (opcode < (int)RUN_FIRST_TERNARY) {
        binary_table[opcode](out, a, column(block, operation->operands[1]), block->lanes);
    } else if (opcode < (int)RUN_FIRST_LOOKUP) {
        const double *operands[3] = {a, column(block, operation->operands[1]), column(block, operation->operands[2])};
        run_ternary(opcode, out, operands, block->lanes);
    } else if (opcode < (int)RUN_FIRST_RANDOM) {
        RunLookup lookup = {.table = &block->program->tables[operation->table],
                            .remembered = block->segments + (size_t)operation->site * block->stride + block->first,
                            .lanes = block->lanes};
        run_lookup((RunOpcode)opcode, &lookup, out, a);
    } else {
        const double *operands[3] = {a, column(block, operation->operands[1]), column(block, operation->operands[2])};
        run_random(block, operation, out, operands);
    }
}

void run_segment(const RunBlock *block, const RunSegment *segment) {
    for (int i = 0; i < segment->count; i++) run_operation(block, &segment->items[i]);
}

/* The same loops with one lane: a folded number has the bits of a computed one. */
double run_fold(RunOpcode opcode, double a, double b, double c) {
    double out = 0.0;
    const double *operands[3] = {&a, &b, &c};
    if (opcode < RUN_FIRST_BINARY) {
        unary_table[opcode](&out, &a, 1);
    } else if (opcode < RUN_FIRST_TERNARY) {
        binary_table[opcode](&out, &a, &b, 1);
    } else {
        run_ternary((int)opcode, &out, operands, 1);
    }
    return out;
}
