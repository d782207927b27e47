/* SPDX-License-Identifier: MIT
 *
 * exp, ln, pow and the trigonometric functions from + - * / and bits of doubles alone, so that every compiler, level
 * of optimisation and machine gives the same bits. exp and ln are here in full, free of branches, so that loops over
 * many lanes are vectorised; they stay below 1 unit in the last place. Trigonometric functions and
 * their inverses stay below 2, at any size of the argument; pow below 1. tests/base/test_exact_accuracy.c measures.
 * The coefficients are those published with fdlibm (Sun Microsystems, 1993) and Taylor's. */
#ifndef BASE_EXACT_MATH_H
#define BASE_EXACT_MATH_H

#include <stdint.h>
#include <string.h>

static inline uint64_t exact_bits(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline double exact_from_bits(uint64_t bits) {
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* exp(x + tail), tail small: the second word of a longer logarithm. */
static inline double exact_exp_long(double x, double tail) {
    /* Adding and taking away 1.5 * 2^52 rounds to an integer, which then stands in the low bits. */
    const double shifter = 6755399441055744.0;
    const double bounded = x < -750.0 ? -750.0 : (x > 710.0 ? 710.0 : x);
    const double n = (bounded * 1.44269504088896338700e+00 + shifter) - shifter;
    const double r = ((bounded - n * 6.93147180369123816490e-01) - n * 1.90821492927058770002e-10) + tail;
    double p = 1.0 / 6227020800.0;
    p = p * r + 1.0 / 479001600.0;
    p = p * r + 1.0 / 39916800.0;
    p = p * r + 1.0 / 3628800.0;
    p = p * r + 1.0 / 362880.0;
    p = p * r + 1.0 / 40320.0;
    p = p * r + 1.0 / 5040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    p = 1.0 + (r + (r * r) * p);
    /* Two factors, so that a result below the normal range is rounded once. */
    const double half = (n * 0.5 + shifter) - shifter;
    const double rest = n - half;
    const uint64_t one = UINT64_C(1023) << 52;
    const double first = exact_from_bits((exact_bits(half + shifter) << 52) + one);
    const double second = exact_from_bits((exact_bits(rest + shifter) << 52) + one);
    return (p * first) * second;
}

static inline double exact_exp(double x) {
    return exact_exp_long(x, 0.0);
}

/* ln(1 + f) - f + f * f / 2 for 1 + f between sqrt(1/2) and sqrt(2). */
static inline double exact_ln_tail(double f, double half_square) {
    const double s = f / (2.0 + f);
    const double z = s * s;
    const double w = z * z;
    const double t1 = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
    const double t2 =
        z * (6.666666666666735130e-01 +
             w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
    return s * (half_square + (t1 + t2));
}

static inline double exact_ln(double x) {
    const uint64_t root_half = UINT64_C(0x3fe6a09e667f3bcd); /* sqrt(1/2) */
    const uint64_t one = UINT64_C(0x3ff0000000000000);
    const int is_small = x < 2.2250738585072014e-308;
    const double normal = is_small ? x * 18014398509481984.0 : x;
    const uint64_t shifted = exact_bits(normal) + (one - root_half);
    /* The exponent as a double: its bits beside those of 2^52. */
    const double k = (exact_from_bits((shifted >> 52) | UINT64_C(0x4330000000000000)) - 4503599627370496.0) -
                     (is_small ? 1077.0 : 1023.0);
    const double f = exact_from_bits((shifted & UINT64_C(0x000fffffffffffff)) + root_half) - 1.0;
    const double half_square = 0.5 * f * f;
    const double low = exact_ln_tail(f, half_square) + k * 1.90821492927058770002e-10;
    const double result = k * 6.93147180369123816490e-01 - ((half_square - low) - f);
    const double infinity = exact_from_bits(UINT64_C(0x7ff0000000000000));
    const double invalid = exact_from_bits(UINT64_C(0x7ff8000000000000));
    /* NaN and infinity pass through; 0 has no logarithm but a limit. */
    return x > 0.0 ? (x < infinity ? result : x) : (x == 0.0 ? -infinity : (x < 0.0 ? invalid : x));
}

/* As C's pow in all special cases. */
double exact_pow(double x, double y);
double exact_sin(double x);
double exact_cos(double x);
double exact_tan(double x);
double exact_arcsin(double x);
double exact_arccos(double x);
double exact_arctan(double x);
double exact_sinh(double x);
double exact_cosh(double x);
double exact_tanh(double x);
/* ln of the gamma function, for x > 0; NaN otherwise. */
double exact_gamma_ln(double x);

#endif
