/* SPDX-License-Identifier: MIT
 *
 * exp, ln, pow and the trigonometric functions from + - * / and bits of doubles alone, so that every compiler, level
 * of optimisation and machine gives the same bits. The usual cases of exp and ln are here, free of branches, so that
 * loops over many lanes are vectorised: such a loop computes the short function everywhere, joins the marks, and goes
 * back to marked lanes. exp, ln and pow stay below 1 unit in the last place; trigonometric functions and their inverses
 * below 2, at any size of the argument. tests/base/test_exact_accuracy.c measures. */
#ifndef BASE_EXACT_MATH_H
#define BASE_EXACT_MATH_H

#include <math.h>
#include <stdint.h>
#include <string.h>

#if defined(__FMA__) || defined(__ARM_FEATURE_FMA)
#define EXACT_FUSED /* the processor can multiply and add with one rounding */
#endif

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

/* Marks of the rare cases that the short functions below get wrong, joined over many lanes by |. */
static inline int exact_is_marked(uint64_t marks) {
    return marks >> 62 != 0;
}

/* Marked unless 2^-512 <= x < 2^512. */
static inline uint64_t exact_mark_far(double x) {
    return exact_bits(x) - (UINT64_C(511) << 52);
}

/* Marked unless |x| <= 1 / inverse_limit. */
static inline uint64_t exact_mark_beyond(double x, double inverse_limit) {
    return exact_bits(1.0 - fabs(x) * inverse_limit);
}

/* a - b * c where b * c is a double, so that fusing, which saves time, changes no bit. */
static inline double exact_less_product(double a, double b, double c) {
#if defined(EXACT_FUSED)
    return __builtin_fma(-b, c, a);
#else
    return a - b * c;
#endif
}

/* x / ln 2 rounded to an integer, which stands in the lowest bits: adding 1.5 * 2^52 rounds. */
static inline double exact_shifted_exponent(double x) {
    return x * 1.44269504088896338700e+00 + 6755399441055744.0;
}

static inline double exact_shifted_integer(double shifted) {
    return shifted - 6755399441055744.0;
}

/* 2^n * e^r for |r| <= 0.35, n as exact_shifted_exponent gives it and the result in the normal range. The polynomial
 * was fitted (Remez) to (e^r - 1 - r) / r^2; its error is 2^-57. What 1 + r loses is added again. */
static inline double exact_exp_of_rest(double shifted, double r) {
    const double r2 = r * r;
    const double p01 = 0.5000000000000009 + r * 0.16666666666666693;
    const double p23 = 0.04166666666654608 + r * 0.008333333333310294;
    const double p45 = 0.0013888888940031335 + r * 0.00019841269911700184;
    const double p67 = 2.4801496394588285e-05 + r * 2.755722072689946e-06;
    const double p89 = 2.7629189602990025e-07 + r * 2.5116616019133487e-08;
    const double p = (p01 + r2 * p23) + (r2 * r2) * ((p45 + r2 * p67) + (r2 * r2) * p89);
    const double one = 1.0 + r;
    const double power = one + (((1.0 - one) + r) + r2 * p);
    return exact_from_bits(exact_bits(power) + (exact_bits(shifted) << 52));
}

/* For |x| <= 700. */
static inline double exact_exp_short(double x) {
    const double shifted = exact_shifted_exponent(x), n = exact_shifted_integer(shifted);
    const double r = exact_less_product(x, n, 6.93147180369123816490e-01) - n * 1.90821492927058770002e-10;
    return exact_exp_of_rest(shifted, r);
}

static inline uint64_t exact_exp_mark(double x) {
    return exact_mark_beyond(x, 1.0 / 700.0);
}

double exact_exp_rare(double x);

static inline double exact_exp(double x) {
    return exact_is_marked(exact_exp_mark(x)) ? exact_exp_rare(x) : exact_exp_short(x);
}

/* x = m * 2^k with m between sqrt(1/2) and sqrt(2), for normal positive numbers. */
static inline double exact_split(double x, double *k) {
    const uint64_t root_half = UINT64_C(0x3fe6a09e667f3bcd); /* sqrt(1/2) */
    const uint64_t shifted = exact_bits(x) + (UINT64_C(0x3ff0000000000000) - root_half);
    /* The exponent as a double: its bits beside those of 2^52. */
    *k = exact_from_bits((shifted >> 52) | UINT64_C(0x4330000000000000)) - 4503599627371519.0;
    return exact_from_bits((shifted & UINT64_C(0x000fffffffffffff)) + root_half);
}

/* ln x + scale * ln 2 for normal positive x. After fdlibm's e_log.c. */
static inline double exact_ln_scaled(double x, double scale) {
    double k;
    const double f = exact_split(x, &k) - 1.0;
    k += scale;
    const double half_square = 0.5 * f * f;
    const double s = f / (2.0 + f);
    const double z = s * s;
    const double w = z * z;
    const double t1 = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
    const double t2 =
        z * (6.666666666666735130e-01 +
             w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860510658591e-01)));
    const double low = s * (half_square + (t1 + t2)) + k * 1.90821492927058770002e-10;
    return k * 6.93147180369123816490e-01 - ((half_square - low) - f);
}

static inline double exact_ln_short(double x) {
    return exact_ln_scaled(x, 0.0);
}

static inline uint64_t exact_ln_mark(double x) {
    return exact_mark_far(x);
}

double exact_ln_rare(double x);

static inline double exact_ln(double x) {
    return exact_is_marked(exact_ln_mark(x)) ? exact_ln_rare(x) : exact_ln_short(x);
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
