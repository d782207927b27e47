/* SPDX-License-Identifier: MIT
 *
 * Handlers of every kind of processor against the plainest way to compute the same, bit for bit, on the numbers that
 * are hardest to round. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* base */
#include "base/base.h"
#include "base/exact_math.h"
/* core */
#include "model/run_internal.h"

enum { LANES = RUN_MOST_LANES, RANDOM_DIVISORS = 10000, ROUNDS = 4, FUNCTION_ROUNDS = 10000, LOOKUP_ROUNDS = 2000 };

static const char *const kinds[] = {"sse2", "avx2", "avx512", "neon", "plain"};

static uint64_t next_bits(uint64_t *state) {
    *state += UINT64_C(0x9e3779b97f4a7c15);
    uint64_t z = *state;
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

/* In [1, 2), any mantissa. */
static double next_mantissa(uint64_t *state) {
    return exact_from_bits(UINT64_C(0x3ff0000000000000) | next_bits(state) >> 12);
}

static double next_between(uint64_t *state, int lowest, int highest) {
    int exponent = lowest + (int)(next_bits(state) % (uint64_t)(highest - lowest + 1));
    double x = ldexp(next_mantissa(state), exponent);
    return next_bits(state) & 1 ? -x : x;
}

/* The double next to d * (q + half a unit of q): its quotient by d is as near as can be to the middle of two doubles.
 */
static double hard_dividend(double d, uint64_t *state) {
    double q = ldexp(next_mantissa(state), (int)(next_bits(state) % 40) - 20), half = (nextafter(q, DBL_MAX) - q) * 0.5;
    double x = (double)((long double)d * q + (long double)d * half);
    int aside = (int)(next_bits(state) % 5) - 2;
    for (int i = 0; i < abs(aside); i++) x = nextafter(x, aside < 0 ? 0.0 : DBL_MAX);
    return x;
}

static void must_be_same(const char *what, double ours, double expected, double a, double b) {
    bool is_same = exact_bits(ours) == exact_bits(expected) || (ours != ours && expected != expected);
    if (!is_same) fail_msg("%s of %a and %a: %a instead of %a", what, a, b, ours, expected);
}

/* One block: columns of outcomes, x, 0 and 1, and two literals. */
enum { X = LANES, ZEROS = 2 * LANES, ONES = 3 * LANES, DIVISOR = 4 * LANES, ZERO };

/* One call and the stop behind it. */
#define CALL(...) ((const RunCall[]){{.operands = {__VA_ARGS__}}, {.handler = run_stop_here}})

/* All handlers that divide by one number, with 0, 1 or 2 operations around. */
static void divide_all(const RunHandlers *handlers, const double x[LANES], double d) {
    static double block[4 * LANES + 8];
    for (int i = 0; i < LANES; i++) {
        block[X + i] = x[i];
        block[ONES + i] = 1.0;
    }
    block[DIVISOR] = d;
    int quotient_of = RUN_FIRST_PAIR + (RUN_DIVIDE - RUN_ADD) * RUN_PAIR_OUTER_COUNT;
    int product_of = RUN_FIRST_PAIR + (RUN_MULTIPLY - RUN_ADD) * RUN_PAIR_OUTER_COUNT;
    handlers->operation[RUN_DIVIDE][2](block, CALL(X, DIVISOR), LANES);
    for (int i = 0; i < LANES; i++) must_be_same("quotient", block[i], x[i] / d, x[i], d);
    handlers->operation[product_of + RUN_PAIR_DIVIDE][4](block, CALL(X, ONES, DIVISOR), LANES);
    for (int i = 0; i < LANES; i++) must_be_same("product, divided,", block[i], x[i] / d, x[i], d);
    handlers->operation[quotient_of + RUN_PAIR_SUBTRACT_FROM][2](block, CALL(X, DIVISOR, ZEROS), LANES);
    for (int i = 0; i < LANES; i++) must_be_same("quotient, from 0,", block[i], 0.0 - x[i] / d, x[i], d);
    handlers->operation[quotient_of + RUN_PAIR_ADD][6](block, CALL(X, DIVISOR, ZERO), LANES);
    for (int i = 0; i < LANES; i++) must_be_same("quotient, and 0,", block[i], x[i] / d + 0.0, x[i], d);
}

static void divide_hard_cases(const RunHandlers *handlers, double d, uint64_t *state) {
    double x[LANES];
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < LANES; i++)
            x[i] = round < ROUNDS - 1 ? hard_dividend(d, state) : next_between(state, -511, 511);
        divide_all(handlers, x, d);
    }
}

/* Both signs of everything at and beyond the ends of the short way, one in a block of usual numbers. */
static void divide_ends(const RunHandlers *handlers, double d) {
    static const double ends[] = {0.0,
                                  5e-324,
                                  DBL_MIN,
                                  1e-320,
                                  0x1p-1022,
                                  0x1p-969,
                                  0x1p-513,
                                  0x1p-512,
                                  0x1p511,
                                  0x1p512,
                                  DBL_MAX,
                                  INFINITY,
                                  (double)NAN,
                                  0x1.fffffffffffffp511,
                                  0x1.fffffffffffffp-513};
    for (int k = 0; k < 2 * COUNT_OF(ends); k++) {
        double x[LANES];
        for (int i = 0; i < LANES; i++) x[i] = 1.0 + i / 7.0;
        x[k * 5 % LANES] = k & 1 ? -ends[k / 2] : ends[k / 2];
        divide_all(handlers, x, d);
    }
}

static void test_quotients_by_a_literal(void **test_state) {
    (void)test_state;
    for (int kind = 0; kind < COUNT_OF(kinds); kind++) {
        const RunHandlers *handlers = run_choose_handlers(kinds[kind]);
        uint64_t state = 1964;
        if (!handlers) continue;
        for (int k = 0; k < RANDOM_DIVISORS; k++) divide_hard_cases(handlers, next_mantissa(&state), &state);
        for (int k = 1; k <= 64; k++) { /* mantissas at the ends, and with few ones or zeros */
            divide_hard_cases(handlers, 1.0 + k * DBL_EPSILON, &state);
            divide_hard_cases(handlers, 2.0 - k * DBL_EPSILON, &state);
            divide_hard_cases(handlers, k, &state);
            divide_hard_cases(handlers, k / 1000.0, &state);
            if (k <= 52) divide_hard_cases(handlers, 1.0 + ldexp(1.0, -k), &state);
            if (k <= 52) divide_hard_cases(handlers, 2.0 - ldexp(1.0, -k), &state);
        }
        static const double divisors[] = {1.0,      3.0,    -3.0, 1e-30,  1e30, 9.9e-31, 1.1e30, 1e300,
                                          1e-300,   5e-324, 0.25, 1024.0, 0.0,  -0.0,    0.1,    0x1.fffffffffffffp0,
                                          INFINITY, -1e-10};
        for (int k = 0; k < COUNT_OF(divisors); k++) divide_ends(handlers, divisors[k]);
    }
}

/* exp, ln and pow of whole blocks, fused or not, against the functions alone. */
static void functions_of(const RunHandlers *handlers, const double a[LANES], const double b[LANES]) {
    double out[3 * LANES];
    memcpy(out + LANES, a, LANES * sizeof *a);
    memcpy(out + 2 * LANES, b, LANES * sizeof *b);
    handlers->operation[RUN_EXP][0](out, CALL(LANES, 2 * LANES), LANES);
    for (int i = 0; i < LANES; i++) must_be_same("exp", out[i], exact_exp(a[i]), a[i], 0.0);
    handlers->operation[RUN_LN][0](out, CALL(LANES, 2 * LANES), LANES);
    for (int i = 0; i < LANES; i++) must_be_same("ln", out[i], exact_ln(a[i]), a[i], 0.0);
    handlers->operation[RUN_POWER][0](out, CALL(LANES, 2 * LANES), LANES);
    for (int i = 0; i < LANES; i++) must_be_same("pow", out[i], exact_pow(a[i], b[i]), a[i], b[i]);
}

static void test_functions(void **test_state) {
    (void)test_state;
    static const double ends[] = {0.0,      5e-324,   DBL_MIN, 0x1p-513, 0x1p-512, 0x1p512,        DBL_MAX, INFINITY,
                                  699.9999, 700.0001, 128.0,   709.9,    745.2,    (double)NAN,    1.0,     3.0,
                                  2.0,      0x1p-970, 0x1p60,  1e19,     1e300,    1.000000000001, 1e-320,  0.5};
    for (int kind = 0; kind < COUNT_OF(kinds); kind++) {
        const RunHandlers *handlers = run_choose_handlers(kinds[kind]);
        uint64_t state = 64;
        if (!handlers) continue;
        for (int round = 0; round < FUNCTION_ROUNDS; round++) {
            double a[LANES], b[LANES];
            for (int i = 0; i < LANES; i++) {
                /* usual numbers, bases near 1 with great exponents, all bases, all exponents */
                a[i] = round % 4 == 1
                           ? 1.0 + ldexp(next_mantissa(&state) - 1.5, -(int)(next_bits(&state) % 50))
                           : fabs(next_between(&state, round % 4 == 2 ? -1022 : -6, round % 4 == 2 ? 1023 : 9));
                b[i] =
                    round % 4 == 1 ? next_between(&state, -4, 60) : next_between(&state, -9, round % 4 == 3 ? 60 : 3);
            }
            if (round % 4 == 3) { /* every end with every other, one after the other */
                double end = ends[round / 4 % COUNT_OF(ends)],
                       other = ends[round / 4 / COUNT_OF(ends) % COUNT_OF(ends)];
                a[7] = round & 16 ? -end : end;
                b[7] = round & 32 ? -other : other;
            }
            functions_of(handlers, a, b);
        }
    }
}

/* Whatever was remembered, a lane gets what a search would find: on the points of the curve, beside them, beyond the
 * ends, on both zeros. */
static void test_lookups(void **test_state) {
    (void)test_state;
    static const double xs[] = {-2.0, -1.0, 0.0, 0.7, 1.5, 3.0}, ys[] = {-1.0, -0.37, 0.1, 0.2, 0.9, 1.5};
    static const double others[] = {-0.0,  INFINITY, -INFINITY, (double)NAN, -(double)NAN,
                                    1e308, -1e308,   5e-324,    -5e-324};
    enum { POINTS = COUNT_OF(xs) };
    double slopes[POINTS] = {0.0};
    const RunTable table = {POINTS, xs, ys, slopes};
    for (int i = 0; i + 1 < POINTS; i++) slopes[i] = (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]);
    for (int kind = 0; kind < COUNT_OF(kinds); kind++) {
        const RunHandlers *handlers = run_choose_handlers(kinds[kind]);
        double block[(RUN_PIECE_COLUMNS + 2) * LANES] = {0.0}, scratch[RUN_PIECE_COLUMNS];
        double *out = block, *x = block + LANES, *pieces = block + 2 * LANES;
        const RunCall calls[] = {{.x = LANES, .pieces = 2 * LANES, .piece_stride = LANES, .table = &table},
                                 {.handler = run_stop_here}};
        uint64_t state = 7;
        if (!handlers) continue;
        for (int i = 0; i < LANES; i++) pieces[i] = 1.0, pieces[LANES + i] = 0.0;
        for (int round = 0; round < LOOKUP_ROUNDS; round++) {
            RunOpcode opcode = round % 500 < 250 ? RUN_LOOKUP : RUN_LOOKUP_EXTRAPOLATE;
            if (round % 250 == 0) { /* another kind of lookup has a site of its own */
                for (int i = 0; i < LANES; i++) pieces[i] = 1.0, pieces[LANES + i] = 0.0;
            }
            for (int i = 0; i < LANES; i++) {
                double point = xs[next_bits(&state) % POINTS];
                const double near[] = {point, nextafter(point, 9.0), nextafter(point, -9.0),
                                       next_between(&state, -4, 1)};
                x[i] =
                    next_bits(&state) % 9 ? near[next_bits(&state) % 4] : others[next_bits(&state) % COUNT_OF(others)];
                /* One lane alone leaves its piece, so that nothing but itself can send it searching. */
                if (round % 4 == 1 || (round % 4 == 2 && i != round / 4 % LANES)) x[i] = -0.5;
            }
            handlers->look_up[opcode - RUN_FIRST_LOOKUP](block, calls, LANES);
            for (int i = 0; i < LANES; i++) {
                must_be_same("curve", out[i], run_find_piece(opcode, &table, x[i], scratch), x[i], 0.0);
            }
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_quotients_by_a_literal), cmocka_unit_test(test_functions),
                                       cmocka_unit_test(test_lookups)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
