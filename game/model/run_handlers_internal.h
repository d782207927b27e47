/* SPDX-License-Identifier: MIT
 *
 * Private to run_handlers_*.c, each of which includes this once and is compiled for another kind of processor: one
 * operation is one small loop over the lanes, without a branch, so that the compiler makes vectors of it. Everything
 * here is static; only + - * / sqrt, comparisons and bits, so every processor computes the same bits. Multiplying and
 * adding is fused only by name, where it provably changes no bit: base/exact_division.h. */
#ifndef MODEL_RUN_HANDLERS_INTERNAL_H
#define MODEL_RUN_HANDLERS_INTERNAL_H

#include "model/run_internal.h"
#include "model/run_joins_internal.h"

/* base */
#include "base/exact_division.h"
#include "base/exact_math.h"
#include "base/exact_power.h"

#include <math.h>

#if defined(RUN_IS_SINGLE)
enum { WIDTH = RUN_SINGLE_LANES };
#define LANE_COUNT(lanes) ((size_t)WIDTH) /* no loop at all */
#else
#if defined(__AVX512F__)
enum { WIDTH = 8 };
#elif defined(__AVX2__)
enum { WIDTH = 4 };
#else
enum { WIDTH = 2 };
#endif
#define LANE_COUNT(lanes) ((lanes) & ~(size_t)(WIDTH - 1))
#endif

/* One vector at a time also for few lanes: clang would unroll and leave a single run to its scalar rest. */
#if defined(__clang__) && !defined(RUN_IS_SINGLE)
#define EACH_LANE _Pragma("clang loop interleave(disable) unroll(disable)") for (size_t i = 0; i < count; i++)
#else
#define EACH_LANE for (size_t i = 0; i < count; i++)
#endif

/* The operands of an expression: of a literal the one number, for every lane. */
#define A a[i * A_STEP]
#define B b[i * B_STEP]
#define C c[i * C_STEP]

/* A loop over columns becomes a handler. It is a function of its own, because `restrict` is heeded there alone. */
#if defined(__GNUC__)
#define LOOP static inline __attribute__((always_inline)) void
#else
#define LOOP static inline void
#endif
#define LOOP_OPERANDS                                                                                                  \
    double *restrict out, const double *restrict a, const double *restrict b, const double *restrict c,                \
        const double *restrict d, const double *restrict e, size_t lanes
/* One handler jumps to the next: each has a jump of its own, which the processor foresees better than one for all. */
#if defined(__wasm__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__OPTIMIZE__)
#define GO_ON return call + 1
#elif defined(__clang__)
#define GO_ON __attribute__((musttail)) return call[1].handler(numbers, call + 1, lanes)
#else
#define GO_ON return call[1].handler(numbers, call + 1, lanes)
#endif
#define HANDLER_OF_LOOP(name)                                                                                          \
    static const RunCall *name(double *numbers, const RunCall *call, size_t lanes) {                                   \
        const uint32_t *at = call->operands;                                                                           \
        name##_loop(numbers + call->out, numbers + at[0], numbers + at[1], numbers + at[2], numbers + at[3],           \
                    numbers + at[4], lanes);                                                                           \
        GO_ON;                                                                                                         \
    }

#define FUNCTION(name, a_step, b_step, c_step, ...)                                                                    \
    LOOP name##_loop(LOOP_OPERANDS) {                                                                                  \
        enum { A_STEP = a_step, B_STEP = b_step, C_STEP = c_step };                                                    \
        const size_t count = LANE_COUNT(lanes);                                                                        \
        (void)a, (void)b, (void)c, (void)d, (void)e, (void)lanes;                                                      \
        __VA_ARGS__                                                                                                    \
    }                                                                                                                  \
    HANDLER_OF_LOOP(name)
#define VARIANT(name, a_step, b_step, c_step, expression)                                                              \
    FUNCTION(name, a_step, b_step, c_step, EACH_LANE out[i] = (expression);)

#define ITSELF(p) (p)
/* What becomes of x / d for one d for all lanes. Where a processor can fuse, the quotient comes from the reciprocal. */
#define QUOTIENT(name, a_step, b_step, c_step, x, d, outer)                                                            \
    FUNCTION(name, a_step, b_step, c_step, TRY_RECIPROCAL(x, d, outer) EACH_LANE out[i] = outer((x) / (d));)
#if defined(EXACT_FUSED)
#define TRY_RECIPROCAL(x, d, outer)                                                                                    \
    const ExactReciprocal reciprocal = exact_reciprocal(d);                                                            \
    uint64_t marks = reciprocal.mark;                                                                                  \
    EACH_LANE {                                                                                                        \
        const double dividend = (x), quotient = exact_quotient(dividend, reciprocal);                                  \
        marks |= exact_quotient_mark(dividend);                                                                        \
        out[i] = outer(quotient);                                                                                      \
    }                                                                                                                  \
    if (!exact_is_marked(marks)) return;
#else
#define TRY_RECIPROCAL(x, d, outer)
#endif

/* The number behind the name is the mask of literals. */
#define HANDLER(name, expression) VARIANT(name##_0, 1, 1, 1, expression)
#define HANDLER_OF_TWO(name, expression)                                                                               \
    HANDLER(name, expression)                                                                                          \
    VARIANT(name##_1, 0, 1, 1, expression)                                                                             \
    VARIANT(name##_2, 1, 0, 1, expression)
#define HANDLER_OF_THREE(name, expression)                                                                             \
    HANDLER_OF_TWO(name, expression)                                                                                   \
    VARIANT(name##_4, 1, 1, 0, expression)                                                                             \
    VARIANT(name##_5, 0, 1, 0, expression)                                                                             \
    VARIANT(name##_6, 1, 0, 0, expression)
/* x / C, where x is made of A and B. */
#define HANDLER_OF_DIVISION(name, x)                                                                                   \
    HANDLER_OF_TWO(name, (x) / C)                                                                                      \
    QUOTIENT(name##_4, 1, 1, 0, x, *c, ITSELF)                                                                         \
    QUOTIENT(name##_5, 0, 1, 0, x, *c, ITSELF)                                                                         \
    QUOTIENT(name##_6, 1, 0, 0, x, *c, ITSELF)
/* What becomes of A / B. */
#define HANDLER_OF_QUOTIENT(name, outer)                                                                               \
    HANDLER(name, outer(A / B))                                                                                        \
    VARIANT(name##_1, 0, 1, 1, outer(A / B))                                                                           \
    QUOTIENT(name##_2, 1, 0, 1, A, *b, outer)                                                                          \
    VARIANT(name##_4, 1, 1, 0, outer(A / B))                                                                           \
    VARIANT(name##_5, 0, 1, 0, outer(A / B))                                                                           \
    QUOTIENT(name##_6, 1, 0, 0, A, *b, outer)

#define ROW(opcode, name)          [opcode] = {name##_0}
#define ROW_OF_TWO(opcode, name)   [opcode] = {name##_0, name##_1, name##_2}
#define ROW_OF_THREE(opcode, name) [opcode] = {name##_0, name##_1, name##_2, NULL, name##_4, name##_5, name##_6}

/* A function, so that both sides are read whatever is chosen. */
static inline double choose(double condition, double yes, double no) {
    return condition != 0.0 ? yes : no;
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

HANDLER(run_copy, A)
HANDLER(run_negate, -A)
HANDLER(run_not, A == 0.0 ? 1.0 : 0.0)
HANDLER(run_abs, fabs(A))
HANDLER(run_sqrt, sqrt(A))
HANDLER(run_sin, exact_sin(A))
HANDLER(run_cos, exact_cos(A))
HANDLER(run_tan, exact_tan(A))
HANDLER(run_arcsin, exact_arcsin(A))
HANDLER(run_arccos, exact_arccos(A))
HANDLER(run_arctan, exact_arctan(A))
HANDLER(run_sinh, exact_sinh(A))
HANDLER(run_cosh, exact_cosh(A))
HANDLER(run_tanh, exact_tanh(A))
HANDLER(run_truncate, trunc(A))
HANDLER(run_floor, floor(A))
HANDLER(run_gamma_ln, exact_gamma_ln(A))
HANDLER_OF_TWO(run_add, A + B)
HANDLER_OF_TWO(run_subtract, A - B)
HANDLER_OF_TWO(run_multiply, A *B)
HANDLER(run_divide, A / B)
VARIANT(run_divide_1, 0, 1, 1, A / B)
QUOTIENT(run_divide_2, 1, 0, 1, A, *b, ITSELF)
HANDLER_OF_TWO(run_less, A < B ? 1.0 : 0.0)
HANDLER_OF_TWO(run_less_equal, A <= B ? 1.0 : 0.0)
HANDLER_OF_TWO(run_greater, A > B ? 1.0 : 0.0)
HANDLER_OF_TWO(run_greater_equal, A >= B ? 1.0 : 0.0)
HANDLER_OF_TWO(run_equal, A == B ? 1.0 : 0.0)
HANDLER_OF_TWO(run_not_equal, A != B ? 1.0 : 0.0)
HANDLER(run_and, (A != 0.0 ? 1.0 : 0.0) * (B != 0.0 ? 1.0 : 0.0))
HANDLER(run_or, (A != 0.0 ? 1.0 : (B != 0.0 ? 1.0 : 0.0)))
HANDLER_OF_TWO(run_minimum, A < B ? A : B)
HANDLER_OF_TWO(run_maximum, A > B ? A : B)
HANDLER(run_modulo, fmod(A, B))
HANDLER(run_quantum, quantum_of(A, B))
HANDLER(run_divide_or_zero, divide_or_else(A, B, 0.0))
/* IF THEN ELSE chooses: the side not taken may be infinite or NaN. */
HANDLER(run_select, choose(A, B, C))
VARIANT(run_select_2, 1, 0, 1, choose(A, B, C))
VARIANT(run_select_4, 1, 1, 0, choose(A, B, C))
VARIANT(run_select_6, 1, 0, 0, choose(A, B, C))
HANDLER(run_divide_or_else, divide_or_else(A, B, C))

/* Euler: a stock, its flow, TIME STEP. */
HANDLER_OF_TWO(run_move, out[i] + A * B)

/* Two operations that stand one behind the other: the first outcome never goes to memory. */
#define ADD(p)           (p) + C
#define SUBTRACT(p)      (p) - C
#define SUBTRACT_FROM(p) C - (p)
#define MULTIPLY(p)      (p) * C
#define DIVIDE(p)        (p) / C
#define DIVIDE_INTO(p)   C / (p)
#define LESSER(p)        (p) < C ? (p) : C
#define GREATER(p)       (p) > C ? (p) : C
#define PAIRS(name, sign)                                                                                              \
    HANDLER_OF_THREE(name##_add, ADD(A sign B))                                                                        \
    HANDLER_OF_THREE(name##_subtract, SUBTRACT(A sign B))                                                              \
    HANDLER_OF_THREE(name##_subtract_from, SUBTRACT_FROM(A sign B))                                                    \
    HANDLER_OF_THREE(name##_multiply, MULTIPLY(A sign B))                                                              \
    HANDLER_OF_DIVISION(name##_divide, A sign B)                                                                       \
    HANDLER_OF_THREE(name##_divide_into, DIVIDE_INTO(A sign B))                                                        \
    HANDLER_OF_THREE(name##_minimum, LESSER(A sign B))                                                                 \
    HANDLER_OF_THREE(name##_maximum, GREATER(A sign B))
#define PAIR(inner, outer) (RUN_FIRST_PAIR + (inner - RUN_ADD) * RUN_PAIR_OUTER_COUNT + outer)
#define PAIR_ROWS(inner, name)                                                                                         \
    ROW_OF_THREE(PAIR(inner, RUN_PAIR_ADD), name##_add),                                                               \
        ROW_OF_THREE(PAIR(inner, RUN_PAIR_SUBTRACT), name##_subtract),                                                 \
        ROW_OF_THREE(PAIR(inner, RUN_PAIR_SUBTRACT_FROM), name##_subtract_from),                                       \
        ROW_OF_THREE(PAIR(inner, RUN_PAIR_MULTIPLY), name##_multiply),                                                 \
        ROW_OF_THREE(PAIR(inner, RUN_PAIR_DIVIDE), name##_divide),                                                     \
        ROW_OF_THREE(PAIR(inner, RUN_PAIR_DIVIDE_INTO), name##_divide_into),                                           \
        ROW_OF_THREE(PAIR(inner, RUN_PAIR_MINIMUM), name##_minimum),                                                   \
        ROW_OF_THREE(PAIR(inner, RUN_PAIR_MAXIMUM), name##_maximum)

PAIRS(run_sum, +)
PAIRS(run_difference, -)
PAIRS(run_product, *)
HANDLER_OF_QUOTIENT(run_quotient_add, ADD)
HANDLER_OF_QUOTIENT(run_quotient_subtract, SUBTRACT)
HANDLER_OF_QUOTIENT(run_quotient_subtract_from, SUBTRACT_FROM)
HANDLER_OF_QUOTIENT(run_quotient_multiply, MULTIPLY)
HANDLER_OF_QUOTIENT(run_quotient_divide, DIVIDE)
HANDLER_OF_QUOTIENT(run_quotient_divide_into, DIVIDE_INTO)
HANDLER_OF_QUOTIENT(run_quotient_minimum, LESSER)
HANDLER_OF_QUOTIENT(run_quotient_maximum, GREATER)

JOIN_HANDLERS

/* First the usual case for all lanes at once, then the few others one by one; each lane as the function alone. */
#define HANDLER_OF_FUNCTION(name, function)                                                                            \
    FUNCTION(                                                                                                          \
        name##_0, 1, 1, 1, uint64_t marks = 0; EACH_LANE {                                                             \
            out[i] = function##_short(A);                                                                              \
            marks |= function##_mark(A);                                                                               \
        } if (exact_is_marked(marks)) for (size_t i = 0; i < count; i++) {                                             \
            if (exact_is_marked(function##_mark(A))) out[i] = function(A);                                             \
        })

HANDLER_OF_FUNCTION(run_exp, exact_exp)
HANDLER_OF_FUNCTION(run_ln, exact_ln)

/* The same steps as exact_pow. In short loops, so that the processor works on several vectors at a time. */
LOOP run_power_0_loop(LOOP_OPERANDS) {
    const size_t count = LANE_COUNT(lanes);
    double k[RUN_MOST_LANES], low[RUN_MOST_LANES];
    uint64_t mark[RUN_MOST_LANES], marks = 0;
    (void)c, (void)d, (void)e, (void)lanes;
    EACH_LANE out[i] = exact_ln_ratio(a[i], &k[i], &low[i]);
    EACH_LANE out[i] = exact_ln_series(out[i], low[i], k[i], &low[i]);
    EACH_LANE {
        const double exponent = exact_power_exponent(out[i], low[i], b[i], &low[i]);
        mark[i] = exact_power_mark(a[i], exponent);
        marks |= mark[i];
        out[i] = exact_exp_of_pair(exponent, low[i]);
    }
    if (!exact_is_marked(marks)) return;
    for (size_t i = 0; i < count; i++) {
        if (exact_is_marked(mark[i])) out[i] = exact_pow(a[i], b[i]);
    }
}
HANDLER_OF_LOOP(run_power_0)

/* The lanes that left their piece search for another. */
static void find_pieces(double *restrict out, const double *restrict x, double *restrict pieces, size_t stride,
                        size_t count, RunOpcode opcode, const RunTable *table) {
    double *restrict low = pieces;
    double *restrict high = pieces + stride;
    for (size_t i = 0; i < count; i++) {
        if (x[i] >= low[i] && x[i] < high[i]) continue;
        double piece[RUN_PIECE_COLUMNS];
        out[i] = run_find_piece(opcode, table, x[i], piece);
        for (size_t k = 0; k < RUN_PIECE_COLUMNS; k++) pieces[k * stride + i] = piece[k];
    }
}

/* As if every lane were still on its piece; mostly they all are. */
LOOP look_up(double *restrict out, const double *restrict x, double *restrict pieces, size_t stride, size_t lanes,
             RunOpcode opcode, const RunTable *table) {
    const double *restrict low = pieces;
    const double *restrict high = pieces + stride;
    const double *restrict y = pieces + 2 * stride;
    const double *restrict slope = pieces + 3 * stride;
    const size_t count = LANE_COUNT(lanes);
    uint64_t below = 0, inside = ~UINT64_C(0); /* the highest bit is the sign of a difference */
    (void)lanes;
    EACH_LANE {
        const double from_low = x[i] - low[i];
        out[i] = y[i] + slope[i] * from_low;
        below |= exact_bits(from_low);
        inside &= exact_bits(x[i] - high[i]);
    }
    if ((below | ~inside) >> 63) find_pieces(out, x, pieces, stride, count, opcode, table);
}

#define HANDLER_OF_LOOKUP(name, opcode)                                                                                \
    static const RunCall *name(double *numbers, const RunCall *call, size_t lanes) {                                   \
        look_up(numbers + call->curve_out, numbers + call->x, numbers + call->pieces, call->piece_stride, lanes,       \
                opcode, call->table);                                                                                  \
        GO_ON;                                                                                                         \
    }
HANDLER_OF_LOOKUP(run_look_up, RUN_LOOKUP)
HANDLER_OF_LOOKUP(run_extrapolate, RUN_LOOKUP_EXTRAPOLATE)
HANDLER_OF_LOOKUP(run_look_forward, RUN_LOOKUP_FORWARD)
HANDLER_OF_LOOKUP(run_look_backward, RUN_LOOKUP_BACKWARD)

static const RunHandler lookup_table[] = {run_look_up, run_extrapolate, run_look_forward, run_look_backward};

static const RunHandler operation_table[RUN_FIRST_LOOKUP][RUN_MASK_COUNT] = {
    ROW(RUN_LITERAL, run_copy),
    ROW(RUN_VARIABLE, run_copy),
    ROW(RUN_COPY, run_copy),
    ROW(RUN_NEGATE, run_negate),
    ROW(RUN_NOT, run_not),
    ROW(RUN_ABS, run_abs),
    ROW(RUN_SQRT, run_sqrt),
    ROW(RUN_EXP, run_exp),
    ROW(RUN_LN, run_ln),
    ROW(RUN_SIN, run_sin),
    ROW(RUN_COS, run_cos),
    ROW(RUN_TAN, run_tan),
    ROW(RUN_ARCSIN, run_arcsin),
    ROW(RUN_ARCCOS, run_arccos),
    ROW(RUN_ARCTAN, run_arctan),
    ROW(RUN_SINH, run_sinh),
    ROW(RUN_COSH, run_cosh),
    ROW(RUN_TANH, run_tanh),
    ROW(RUN_TRUNCATE, run_truncate),
    ROW(RUN_FLOOR, run_floor),
    ROW(RUN_GAMMA_LN, run_gamma_ln),
    ROW_OF_TWO(RUN_ADD, run_add),
    ROW_OF_TWO(RUN_SUBTRACT, run_subtract),
    ROW_OF_TWO(RUN_MULTIPLY, run_multiply),
    ROW_OF_TWO(RUN_DIVIDE, run_divide),
    ROW(RUN_POWER, run_power),
    ROW_OF_TWO(RUN_LESS, run_less),
    ROW_OF_TWO(RUN_LESS_EQUAL, run_less_equal),
    ROW_OF_TWO(RUN_GREATER, run_greater),
    ROW_OF_TWO(RUN_GREATER_EQUAL, run_greater_equal),
    ROW_OF_TWO(RUN_EQUAL, run_equal),
    ROW_OF_TWO(RUN_NOT_EQUAL, run_not_equal),
    ROW(RUN_AND, run_and),
    ROW(RUN_OR, run_or),
    ROW_OF_TWO(RUN_MINIMUM, run_minimum),
    ROW_OF_TWO(RUN_MAXIMUM, run_maximum),
    ROW(RUN_MODULO, run_modulo),
    ROW(RUN_QUANTUM, run_quantum),
    ROW(RUN_DIVIDE_OR_ZERO, run_divide_or_zero),
    [RUN_SELECT] = {run_select_0, NULL, run_select_2, NULL, run_select_4, NULL, run_select_6},
    ROW(RUN_DIVIDE_OR_ELSE, run_divide_or_else),
    PAIR_ROWS(RUN_ADD, run_sum),
    PAIR_ROWS(RUN_SUBTRACT, run_difference),
    PAIR_ROWS(RUN_MULTIPLY, run_product),
    PAIR_ROWS(RUN_DIVIDE, run_quotient),
    JOIN_ROWS,
    ROW_OF_TWO(RUN_MOVE, run_move),
};

#define RUN_HANDLERS_OF(name)                                                                                          \
    { name, WIDTH, operation_table, lookup_table }

#endif
