/* SPDX-License-Identifier: MIT
 *
 * x / d for many x and one d without a division, to the bit: only for processors that can multiply and add with one
 * rounding (fma), which is where EXACT_RECIPROCAL is defined. Others divide, and get the same bits.
 *
 * Why it is exact. Let 1/d = high + low + e, |e| below 2^-105 of 1/d, and high the double nearest to 1/d. Then
 * q = fma(x, high, x * low) is x/d with an error below 0.5 + 2^-50 units in the last place. Hence x - q * d is a
 * double, which fma finds without rounding. By Markstein's theorem (IBM Journal of Research and Development 34, 1990)
 * fma(x - q * d, high, q) is then x/d rounded to nearest, because high is 1/d rounded to nearest. All this as long as
 * nothing leaves the normal range: with the bounds below even x * low and x - q * d stay above 1e-300, or are zero. */
#ifndef BASE_EXACT_DIVISION_H
#define BASE_EXACT_DIVISION_H

#include "base/exact_math.h"

#include <math.h>

#if defined(__FMA__) || defined(__ARM_FEATURE_FMA)
#define EXACT_RECIPROCAL

typedef struct ExactReciprocal {
    double divisor, high, low; /* high + low = 1 / divisor */
    uint64_t rare;             /* the highest bit is set: divide instead */
} ExactReciprocal;

static inline ExactReciprocal exact_reciprocal(double divisor) {
    const double high = 1.0 / divisor;
    const uint64_t is_rare = !(divisor >= 1e-30 && divisor <= 1e30);
    return (ExactReciprocal){divisor, high, __builtin_fma(-divisor, high, 1.0) * high, is_rare << 63};
}

static inline double exact_quotient(double x, ExactReciprocal reciprocal) {
    const double near = __builtin_fma(x, reciprocal.high, x * reciprocal.low);
    return __builtin_fma(__builtin_fma(-reciprocal.divisor, near, x), reciprocal.high, near);
}

/* The two highest bits are clear where exact_quotient holds: for 2^-512 <= |x| < 2^512, and for 0, but not for minus
 * zero, which would lose its sign. */
static inline uint64_t exact_quotient_is_rare(double x) {
    const uint64_t bits = exact_bits(x), from_lowest = (bits & ~(UINT64_C(1) << 63)) - (UINT64_C(511) << 52);
    return bits == 0 ? 0 : from_lowest;
}
#endif

#endif
