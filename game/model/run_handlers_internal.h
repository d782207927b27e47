/* SPDX-License-Identifier: MIT
 *
 * Private to run_handlers_*.c, each of which includes this once and is compiled for another kind of processor: one
 * operation is one small loop over the lanes, without a branch, so that the compiler makes vectors of it. Everything
 * here is static; only + - * / sqrt, comparisons and bits, never fused, so every processor computes the same bits. */
#ifndef MODEL_RUN_HANDLERS_INTERNAL_H
#define MODEL_RUN_HANDLERS_INTERNAL_H

#include "model/run_internal.h"

/* base */
#include "base/exact_math.h"
#include "base/exact_power.h"

#include <math.h>

#if defined(__AVX512F__)
enum { WIDTH = 8 };
#elif defined(__AVX2__)
enum { WIDTH = 4 };
#else
enum { WIDTH = 2 };
#endif

/* One vector at a time also for few lanes: clang would unroll and leave a single run to its scalar rest. */
#if defined(__clang__)
#define EACH_LANE _Pragma("clang loop interleave(disable) unroll(disable)") for (size_t i = 0; i < count; i++)
#else
#define EACH_LANE for (size_t i = 0; i < count; i++)
#endif

#define HANDLER(name, expression)                                                                                      \
    static void name(double *restrict out, const double *restrict a, const double *restrict b,                         \
                     const double *restrict c, size_t lanes) {                                                         \
        const size_t count = lanes & ~(size_t)(WIDTH - 1);                                                             \
        (void)a, (void)b, (void)c;                                                                                     \
        EACH_LANE out[i] = (expression);                                                                               \
    }

/* Vensim: a divisor below 1e-6 counts as zero. */
static inline double divide_or_else(double a, double b, double otherwise) {
    const double quotient = a / b;
    return fabs(b) < 1e-6 ? otherwise : quotient;
}

/* Vensim reference, QUANTUM: towards zero, and a itself where the quantum is not positive. */
static inline double quantum_of(double a, double quantum) {
    return quantum <= 0.0 ? a : quantum * trunc(a / quantum);
}

HANDLER(run_copy, a[i])
HANDLER(run_negate, -a[i])
HANDLER(run_not, a[i] == 0.0 ? 1.0 : 0.0)
HANDLER(run_abs, fabs(a[i]))
HANDLER(run_sqrt, sqrt(a[i]))
HANDLER(run_exp, exact_exp(a[i]))
HANDLER(run_ln, exact_ln(a[i]))
HANDLER(run_sin, exact_sin(a[i]))
HANDLER(run_cos, exact_cos(a[i]))
HANDLER(run_tan, exact_tan(a[i]))
HANDLER(run_arcsin, exact_arcsin(a[i]))
HANDLER(run_arccos, exact_arccos(a[i]))
HANDLER(run_arctan, exact_arctan(a[i]))
HANDLER(run_sinh, exact_sinh(a[i]))
HANDLER(run_cosh, exact_cosh(a[i]))
HANDLER(run_tanh, exact_tanh(a[i]))
HANDLER(run_truncate, trunc(a[i]))
HANDLER(run_floor, floor(a[i]))
HANDLER(run_gamma_ln, exact_gamma_ln(a[i]))
HANDLER(run_add, a[i] + b[i])
HANDLER(run_subtract, a[i] - b[i])
HANDLER(run_multiply, a[i] * b[i])
HANDLER(run_divide, a[i] / b[i])
HANDLER(run_less, a[i] < b[i] ? 1.0 : 0.0)
HANDLER(run_less_equal, a[i] <= b[i] ? 1.0 : 0.0)
HANDLER(run_greater, a[i] > b[i] ? 1.0 : 0.0)
HANDLER(run_greater_equal, a[i] >= b[i] ? 1.0 : 0.0)
HANDLER(run_equal, a[i] == b[i] ? 1.0 : 0.0)
HANDLER(run_not_equal, a[i] != b[i] ? 1.0 : 0.0)
HANDLER(run_and, (a[i] != 0.0 ? 1.0 : 0.0) * (b[i] != 0.0 ? 1.0 : 0.0))
HANDLER(run_or, (a[i] != 0.0 ? 1.0 : (b[i] != 0.0 ? 1.0 : 0.0)))
HANDLER(run_minimum, a[i] < b[i] ? a[i] : b[i])
HANDLER(run_maximum, a[i] > b[i] ? a[i] : b[i])
HANDLER(run_modulo, fmod(a[i], b[i]))
HANDLER(run_quantum, quantum_of(a[i], b[i]))
HANDLER(run_divide_or_zero, divide_or_else(a[i], b[i], 0.0))
/* IF THEN ELSE chooses: the side not taken may be infinite or NaN. */
HANDLER(run_select, a[i] != 0.0 ? b[i] : c[i])
HANDLER(run_divide_or_else, divide_or_else(a[i], b[i], c[i]))

/* Two operations that stand one behind the other: the first outcome never goes to memory. */
#define PAIRS(name, sign)                                                                                              \
    HANDLER(name##_add, (a[i] sign b[i]) + c[i])                                                                       \
    HANDLER(name##_subtract, (a[i] sign b[i]) - c[i])                                                                  \
    HANDLER(name##_subtract_from, c[i] - (a[i] sign b[i]))                                                             \
    HANDLER(name##_multiply, (a[i] sign b[i]) * c[i])                                                                  \
    HANDLER(name##_divide, (a[i] sign b[i]) / c[i])                                                                    \
    HANDLER(name##_divide_into, c[i] / (a[i] sign b[i]))
#define PAIR_ROW(inner, name)                                                                                          \
    [RUN_FIRST_PAIR + inner * RUN_PAIR_OUTER_COUNT +                                                                   \
        RUN_PAIR_ADD] = name##_add,                                                                                    \
        [RUN_FIRST_PAIR + inner * RUN_PAIR_OUTER_COUNT + RUN_PAIR_SUBTRACT] = name##_subtract,                         \
        [RUN_FIRST_PAIR + inner * RUN_PAIR_OUTER_COUNT + RUN_PAIR_SUBTRACT_FROM] = name##_subtract_from,               \
        [RUN_FIRST_PAIR + inner * RUN_PAIR_OUTER_COUNT + RUN_PAIR_MULTIPLY] = name##_multiply,                         \
        [RUN_FIRST_PAIR + inner * RUN_PAIR_OUTER_COUNT + RUN_PAIR_DIVIDE] = name##_divide,                             \
        [RUN_FIRST_PAIR + inner * RUN_PAIR_OUTER_COUNT + RUN_PAIR_DIVIDE_INTO] = name##_divide_into

PAIRS(run_sum, +)
PAIRS(run_difference, -)
PAIRS(run_product, *)
PAIRS(run_quotient, /)

/* First the usual case for all lanes at once, then the few others one by one; exact_pow makes the same choice. */
static void run_power(double *restrict out, const double *restrict a, const double *restrict b,
                      const double *restrict c, size_t lanes) {
    const size_t count = lanes & ~(size_t)(WIDTH - 1);
    int64_t rare = 0;
    (void)c;
    EACH_LANE {
        out[i] = exact_pow_short(a[i], b[i]);
        rare |= exact_pow_is_short(a[i], b[i]) ? 0 : 1;
    }
    if (!rare) return;
    for (size_t i = 0; i < count; i++) {
        if (!exact_pow_is_short(a[i], b[i])) out[i] = exact_pow(a[i], b[i]);
    }
}

static void run_integrate(double *restrict stock, const double *restrict source, double time_step, size_t lanes) {
    const size_t count = lanes & ~(size_t)(WIDTH - 1);
    EACH_LANE stock[i] = stock[i] + time_step * source[i];
}

/* First as if every lane were still on its piece; a few lanes at a time are checked, so that one that left makes only
 * its neighbours wait. */
static void run_look_up(double *restrict out, const double *restrict x, double *restrict pieces, size_t stride,
                        size_t lanes, RunOpcode opcode, const RunTable *table) {
    enum { GROUP = 8 };
    double *restrict low = pieces;
    double *restrict high = pieces + stride;
    double *restrict y = pieces + 2 * stride;
    double *restrict slope = pieces + 3 * stride;
    const size_t count = lanes & ~(size_t)(WIDTH - 1);
    EACH_LANE out[i] = y[i] + slope[i] * (x[i] - low[i]);
    for (size_t first = 0; first < count; first += GROUP) {
        const size_t end = count - first < GROUP ? count : first + GROUP;
        int64_t left = 0;
        for (size_t i = first; i < end; i++) left |= !((x[i] >= low[i]) & (x[i] < high[i]));
        if (!left) continue;
        for (size_t i = first; i < end; i++) {
            if (x[i] >= low[i] && x[i] < high[i]) continue;
            double piece[RUN_PIECE_COLUMNS];
            out[i] = run_find_piece(opcode, table, x[i], piece);
            low[i] = piece[0], high[i] = piece[1], y[i] = piece[2], slope[i] = piece[3];
        }
    }
}

static const RunHandler operation_table[RUN_FIRST_LOOKUP] = {
    [RUN_LITERAL] = run_copy,
    [RUN_VARIABLE] = run_copy,
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
    [RUN_QUANTUM] = run_quantum,
    [RUN_DIVIDE_OR_ZERO] = run_divide_or_zero,
    [RUN_SELECT] = run_select,
    [RUN_DIVIDE_OR_ELSE] = run_divide_or_else,
    PAIR_ROW(0, run_sum),
    PAIR_ROW(1, run_difference),
    PAIR_ROW(2, run_product),
    PAIR_ROW(3, run_quotient),
};

#define RUN_HANDLERS_OF(name)                                                                                          \
    { name, WIDTH, operation_table, run_look_up, run_integrate }

#endif
