/* SPDX-License-Identifier: MIT
 *
 * The usual case of pow, free of branches, so that loops over many lanes are vectorised: y * log2 x in two words, then
 * 2 to that power. Below 1 unit in the last place; exact_pow in exact_math.h does the rest. After fdlibm's e_pow.c. */
#ifndef BASE_EXACT_POWER_H
#define BASE_EXACT_POWER_H

#include "base/exact_math.h"

#include <math.h>

/* The upper half of a number: products of two such are exact. */
static inline double exact_upper(double x) {
    return exact_from_bits(exact_bits(x) & UINT64_C(0xffffffff00000000));
}

/* A normal positive number is m * 2^n; s = (m - c) / (m + c) in two words, c = 1, or 3/2 where is_middle is 1. */
static inline double exact_log2_ratio(double x, double *n, double *is_middle, double *s_low) {
    const uint64_t bits = exact_bits(x);
    const double whole = (exact_from_bits((bits >> 52) | UINT64_C(0x4330000000000000)) - 4503599627370496.0) - 1023.0;
    const double m = exact_from_bits((bits & UINT64_C(0x000fffffffffffff)) | UINT64_C(0x3ff0000000000000));
    const double root_low = 1.2247448713915889, root_high = 1.7320508075688772; /* sqrt(3/2), sqrt(3) */
    const double ax = m >= root_high ? 0.5 * m : m;
    const double from_middle = m >= root_low ? 1.0 : 0.0;
    *n = m >= root_high ? whole + 1.0 : whole;
    *is_middle = m >= root_high ? 0.0 : from_middle;
    const double c = 1.0 + 0.5 * *is_middle;
    const double u = ax - c, v = 1.0 / (ax + c);
    const double s = u * v, s_high = exact_upper(s);
    const double sum_high = exact_upper(ax + c), sum_low = ax - (sum_high - c);
    *s_low = v * ((u - s_high * sum_high) - s_high * sum_low);
    return s;
}

/* log2 of that number in two words, relative error about 2^-66, the first an upper half:
 * ln m = ln c + 2 s + 2/3 s^3 + ... (fdlibm, e_pow.c). */
static inline double exact_log2_series(double s, double s_low, double n, double is_middle, double *low) {
    const double c_high = is_middle * 5.84962487220764160156e-01, c_low = is_middle * 1.35003920212974897128e-08;
    const double s_high = exact_upper(s), z = s * s;
    const double series = z * z *
                          (5.99999999999994648725e-01 +
                           z * (4.28571428578550184252e-01 +
                                z * (3.33333329818377432918e-01 +
                                     z * (2.72728123808534006489e-01 +
                                          z * (2.30660745775561754067e-01 + z * 2.06975017800338417784e-01)))));
    const double r = series + s_low * (s_high + s);
    const double square = s_high * s_high;
    const double t_high = exact_upper(3.0 + square + r), t_low = r - ((t_high - 3.0) - square);
    const double p = s_high * t_high, q = s_low * t_high + t_low * s;
    const double p_high = exact_upper(p + q), p_low = q - (p_high - p);
    const double z_high = 9.61796700954437255859e-01 * p_high;
    const double z_low = -7.02846165095275826516e-09 * p_high + p_low * 9.61796693925975554329e-01 + c_low;
    const double high = exact_upper(((z_high + z_low) + c_high) + n);
    *low = z_low - (((high - n) - c_high) - z_high);
    return high;
}

static inline double exact_log2_pair(double x, double *low) {
    double n, is_middle, s_low;
    const double s = exact_log2_ratio(x, &n, &is_middle, &s_low);
    return exact_log2_series(s, s_low, n, is_middle, low);
}

/* 2^(high + low) for high an exact product and |high + low| < 1024. */
static inline double exact_power_of_two(double high, double low) {
    const double shifter = 6755399441055744.0;
    const double n = ((high + low) + shifter) - shifter;
    const double rest = high - n;
    const double t = exact_upper(rest + low);
    const double u = t * 6.93147182464599609375e-01;
    const double v = (low - (t - rest)) * 6.93147180559945286227e-01 + t * -1.90465429995776804525e-09;
    const double z = u + v, w = v - (z - u);
    const double q = z * z;
    const double t1 = z - q * (1.66666666666666019037e-01 +
                               q * (-2.77777777770155933842e-03 +
                                    q * (6.61375632143793436117e-05 +
                                         q * (-1.65339022054652515390e-06 + q * 4.13813679705723846039e-08))));
    const double r = (z * t1) / (t1 - 2.0) - (w + z * w);
    const double p = 1.0 - (r - z);
    /* Two factors, so that a result below the normal range is rounded once. */
    const double half = (n * 0.5 + shifter) - shifter;
    const uint64_t one = UINT64_C(1023) << 52;
    const double first = exact_from_bits((exact_bits(half + shifter) << 52) + one);
    const double second = exact_from_bits((exact_bits((n - half) + shifter) << 52) + one);
    return (p * first) * second;
}

/* y * log2 x in two words, from log2 x in two words. */
static inline double exact_power_exponent(double log_high, double log_low, double y, double *low) {
    const double y_high = exact_upper(y);
    *low = (y - y_high) * log_high + y * log_low;
    return y_high * log_high;
}

/* 1.0 where exact_pow_short holds, else 0.0: a normal positive base, an exponent of usual size, and a result in the
 * normal range. Choices between numbers, because every compiler makes vectors of those. */
static inline double exact_pow_is_short(double x, double y) {
    const uint64_t bits = exact_bits(x);
    const double power = (exact_from_bits((bits >> 52) | UINT64_C(0x4330000000000000)) - 4503599627370496.0) - 1023.0;
    double is_short = x >= 2.2250738585072014e-308 ? 1.0 : 0.0;
    is_short = x <= 1.7976931348623157e308 ? is_short : 0.0;
    is_short = fabs(y) <= 1e9 ? is_short : 0.0;
    return fabs(y) * (fabs(power) + 1.0) < 1020.0 ? is_short : 0.0;
}

/* x^y, below 0.8 units in the last place; whole powers that are numbers come out exactly. Free of branches; any bits
 * come out where exact_pow_is_short does not hold. */
static inline double exact_pow_short(double x, double y) {
    double low;
    const double log = exact_log2_pair(x, &low);
    const double high = exact_power_exponent(log, low, y, &low);
    return exact_power_of_two(high, low);
}

#endif
