/* SPDX-License-Identifier: MIT
 *
 * x / d for many x and one d without a division, to the bit: only for processors that can multiply and add with one
 * rounding (fma), which is where EXACT_FUSED is defined. Others divide, and get the same bits.
 *
 * Why it is exact. Let 1/d = high + low + e, |e| below 2^-105 of 1/d, and high the double nearest to 1/d. Then
 * q = fma(x, high, x * low) is x/d with an error below 0.5 + 2^-50 units in the last place. Hence x - q * d is a
 * double, which fma finds without rounding. By Markstein's theorem (IBM Journal of Research and Development 34, 1990)
 * fma(x - q * d, high, q) is then x/d rounded to nearest, because high is 1/d rounded to nearest. All this as long as
 * nothing leaves the normal range: with the bounds below even x * low and x - q * d stay above 1e-300, or are zero. */
#ifndef BASE_EXACT_DIVISION_H
#define BASE_EXACT_DIVISION_H

#include "base/exact_math.h"

#if defined(EXACT_FUSED)
typedef struct ExactReciprocal {
    double divisor, high, low; /* high + low = 1 / divisor */
    uint64_t mark;             /* of the divisor */
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

/* Marked unless 2^-512 <= |x| < 2^512 or x is 0; minus zero, which would lose its sign, is marked. */
static inline uint64_t exact_quotient_mark(double x) {
    return exact_bits(x) == 0 ? 0 : exact_mark_far(fabs(x));
}
#endif

#endif
