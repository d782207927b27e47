/* SPDX-License-Identifier: MIT
 *
 * The usual case of pow, free of branches, so that loops over many lanes are vectorised: y * ln x in two words, then
 * e to that power. Below 0.9 units in the last place; whole powers that are numbers come out exactly. exact_pow in
 * exact_math.h does the rest. */
#ifndef BASE_EXACT_POWER_H
#define BASE_EXACT_POWER_H

#include "base/exact_math.h"

#if defined(EXACT_FUSED)
/* a * b - product, where product is a * b rounded. */
static inline double exact_product_rest(double a, double b, double product) {
    return __builtin_fma(a, b, -product);
}

/* a - b * c rounded once, where b * c is near a. */
static inline double exact_quotient_rest(double a, double b, double c) {
    return __builtin_fma(-b, c, a);
}
/* z - 3 g, where g is near z / 3. */
static inline double exact_less_thrice(double z, double g) {
    return __builtin_fma(-3.0, g, z);
}
#else
/* To 26 bits, so that products of two such are exact. */
static inline double exact_rounded_upper(double x) {
    return exact_from_bits((exact_bits(x) + (UINT64_C(1) << 26)) & ~((UINT64_C(1) << 27) - 1));
}

/* Dekker's way, which is as exact as fusing as long as nothing leaves the normal range. */
static inline double exact_product_rest(double a, double b, double product) {
    const double a_high = exact_rounded_upper(a), a_low = a - a_high;
    const double b_high = exact_rounded_upper(b), b_low = b - b_high;
    return (((a_high * b_high - product) + a_high * b_low) + a_low * b_high) + a_low * b_low;
}

static inline double exact_quotient_rest(double a, double b, double c) {
    const double product = b * c;
    return (a - product) - exact_product_rest(b, c, product);
}

static inline double exact_less_thrice(double z, double g) {
    return (z - (g + g)) - g; /* both differences are exact */
}
#endif

/* Any normal positive x is m * 2^k, m between sqrt(1/2) and sqrt(2); s = (m - 1) / (m + 1) in two words. */
static inline double exact_ln_ratio(double x, double *k, double *s_low) {
    const double m = exact_split(x, k), sum = m + 1.0, sum_low = m - (sum - 1.0), v = 1.0 / sum;
    const double s = (m - 1.0) * v;
    *s_low = v * (exact_quotient_rest(m - 1.0, s, sum) - s * sum_low);
    return s;
}

/* ln x of that number in two words, relative error about 2^-64: ln m = 2 s (1 + s^2 / 3 + s^4 / 5 + ...), the first two
 * terms in two words, the others by a polynomial that was fitted (Remez) to the series. */
static inline double exact_ln_series(double s, double s_low, double k, double *low) {
    const double z = s * s, w = z * z;
    const double p01 = 0.2000000000000034 + z * 0.1428571428538153;
    const double p23 = 0.11111111206798865 + z * 0.09090896424399911;
    const double p45 = 0.07693198535373774 + z * 0.06632310524047026;
    const double p = (p01 + w * p23) + (w * w) * (p45 + w * 0.06564244069158726);
    const double third = 0.33333333333333331, g = z * third;
    const double g_low = (exact_less_thrice(z, g) + exact_product_rest(s, s, z)) * third + w * p;
    const double s2 = s + s, s2_low = s_low + s_low, t = s2 * g;
    const double t_low = (exact_product_rest(s2, g, t) + s2 * g_low) + (s2_low + s2_low * z);
    const double whole = k * 6.93147180369123816490e-01;
    const double first = whole + s2, high = first + t;
    *low = (((whole - first) + s2) + ((first - high) + t)) + (k * 1.90821492927058770002e-10 + t_low);
    return high;
}

/* e^(high + low), low far smaller. */
static inline double exact_exp_of_pair(double high, double low) {
    const double shifted = exact_shifted_exponent(high + low), n = exact_shifted_integer(shifted);
    const double rest = exact_less_product(high, n, 6.93147180369123816490e-01);
    return exact_exp_of_rest(shifted, rest + (low - n * 1.90821492927058770002e-10));
}

/* y * ln x in two words, from ln x in two words. */
static inline double exact_power_exponent(double ln_high, double ln_low, double y, double *low) {
    const double high = y * ln_high;
    *low = exact_product_rest(y, ln_high, high) + y * ln_low;
    return high;
}

/* Marked where the steps above are not exact_pow: bases beyond 2^512 and results beyond e^128, either way. */
static inline uint64_t exact_power_mark(double x, double exponent) {
    return exact_mark_far(x) | exact_mark_beyond(exponent, 1.0 / 128.0);
}

#endif
