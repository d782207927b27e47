/* SPDX-License-Identifier: MIT
 *
 * The functions that are too long to stand in a loop: pow with a logarithm of two words, and trigonometry.
 * Only + - * / sqrt, floor and bits: nothing here may call the C library's own exp, log, pow or sin. */
#include "base/exact_math.h"

#include <math.h>

/* A number in two words: the sum counts, and the second is below half a unit of the first. */
typedef struct Pair {
    double high, low;
} Pair;

/* Knuth's sum: exact whatever the sizes. */
static Pair pair_of_sum(double a, double b) {
    double sum = a + b;
    double part = sum - a;
    return (Pair){sum, (a - (sum - part)) + (b - part)};
}

/* Dekker's product: exact as long as nothing overflows. */
static Pair pair_of_product(double a, double b) {
    const double splitter = 134217729.0; /* 2^27 + 1 */
    double ca = splitter * a, cb = splitter * b;
    double a_high = ca - (ca - a), b_high = cb - (cb - b);
    double a_low = a - a_high, b_low = b - b_high;
    double product = a * b;
    return (Pair){product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low};
}

static Pair pair_add(Pair a, Pair b) {
    Pair sum = pair_of_sum(a.high, b.high);
    return pair_of_sum(sum.high, sum.low + (a.low + b.low));
}

static Pair pair_multiply(Pair a, Pair b) {
    Pair product = pair_of_product(a.high, b.high);
    return pair_of_sum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

/* One step of long division: the rest of the first quotient gives the second word. */
static Pair pair_divide(Pair a, Pair b) {
    double quotient = a.high / b.high;
    Pair back = pair_of_product(quotient, b.high);
    double rest = ((a.high - back.high) - back.low) + (a.low - quotient * b.low);
    return pair_of_sum(quotient, rest / b.high);
}

/* ln of a positive finite number in two words, relative error about 2^-64:
 * ln m = 2 artanh s, s = (m - 1) / (m + 1), first two terms in pairs. */
static Pair ln_pair(double x) {
    double exponent = 0.0;
    if (x < 2.2250738585072014e-308) {
        x *= 18014398509481984.0;
        exponent = -54.0;
    }
    const uint64_t root_half = UINT64_C(0x3fe6a09e667f3bcd);
    uint64_t shifted = exact_bits(x) + (UINT64_C(0x3ff0000000000000) - root_half);
    exponent += (double)(int)(shifted >> 52) - 1023.0;
    double m = exact_from_bits((shifted & UINT64_C(0x000fffffffffffff)) + root_half);
    Pair s = pair_divide((Pair){m - 1.0, 0.0}, pair_of_sum(1.0, m));
    Pair z = pair_multiply(s, s);
    double tail = 0.0;
    static const double terms[] = {2.0 / 23, 2.0 / 21, 2.0 / 19, 2.0 / 17, 2.0 / 15,
                                   2.0 / 13, 2.0 / 11, 2.0 / 9,  2.0 / 7,  2.0 / 5};
    for (int i = 0; i < 10; i++) tail = (tail + terms[i]) * z.high;
    /* tail = 2/5 z + 2/7 z^2 + ...; ln m = s (2 + z (2/3 + tail)) */
    const Pair two_thirds = {0.66666666666666662966, 3.7007434154171884873e-17};
    Pair inner = pair_add(two_thirds, (Pair){tail, 0.0});
    Pair series = pair_multiply(s, pair_add((Pair){2.0, 0.0}, pair_multiply(z, inner)));
    /* ln 2 in two words, the first with zeros at its end so that exponent * high is exact */
    Pair whole = pair_of_sum(exponent * 6.93147180369123816490e-01, exponent * 1.90821492927058770002e-10);
    return pair_add(whole, series);
}

/* x^n by squaring in pairs; the caller has made sure that nothing leaves the normal range. */
static double whole_power(double x, double n) {
    Pair result = {1.0, 0.0}, square = {x, 0.0};
    for (int rest = (int)fabs(n); rest > 0; rest >>= 1) {
        if (rest & 1) result = pair_multiply(result, square);
        if (rest > 1) square = pair_multiply(square, square);
    }
    if (n < 0.0) result = pair_divide((Pair){1.0, 0.0}, result);
    return result.high + result.low;
}

/* Whole exponents first, as long as no square can leave the range; then the long logarithm. */
static double power_of_positive(double x, double y) {
    if (floor(y) == y && fabs(y) <= 1024.0 && x > 1e-280 && x < 1e280 && fabs(y * exact_ln(x)) < 600.0) {
        return whole_power(x, y);
    }
    Pair logarithm = ln_pair(x);
    double size = y * logarithm.high;
    if (!(fabs(size) < 800.0)) return exact_exp(size);
    Pair product = pair_of_product(y, logarithm.high);
    product = pair_of_sum(product.high, product.low + y * logarithm.low);
    return exact_exp_long(product.high, product.low);
}

double exact_pow(double x, double y) {
    if (exact_pow_is_short(x, y)) return exact_pow_short(x, y);
    const double infinity = exact_from_bits(UINT64_C(0x7ff0000000000000));
    const double invalid = exact_from_bits(UINT64_C(0x7ff8000000000000));
    if (y == 0.0 || x == 1.0) return 1.0;
    if (x != x || y != y) return invalid;
    int is_whole = floor(y) == y;
    int is_odd = is_whole && fabs(y) < 9007199254740992.0 && fmod(y, 2.0) != 0.0;
    double size = fabs(x);
    double sign = exact_bits(x) >> 63 && is_odd ? -1.0 : 1.0;
    if (fabs(y) == infinity) {
        if (size == 1.0) return 1.0;
        return (size > 1.0) == (y > 0.0) ? infinity : 0.0;
    }
    if (size == 0.0) return y > 0.0 ? sign * 0.0 : sign * infinity;
    if (size == infinity) return y > 0.0 ? sign * infinity : sign * 0.0;
    if (x < 0.0 && !is_whole) return invalid;
    /* An exponent of this size leaves the range for every base but 1, and must not lose its own digits below. */
    if (fabs(y) > 1e19) return (size > 1.0) == (y > 0.0) ? (size == 1.0 ? 1.0 : infinity) : (size == 1.0 ? 1.0 : 0.0);
    return sign * power_of_positive(size, y);
}

/* ---- Trigonometry ---- */

/* x less the nearest multiple of pi/2, in two words; the multiple's last two bits. */
static Pair reduce_angle(double x, int *quarter) {
    if (fabs(x) > 1e15) x = fmod(x, 6.28318530717958623200e+00);
    double n = floor(x * 6.36619772367581382433e-01 + 0.5);
    *quarter = (int)(n - 4.0 * floor(n / 4.0));
    /* pi/2 in three words of 33 bits and a rest: n * word is exact while n < 2^20 */
    Pair rest = pair_of_sum(x - n * 1.57079632673412561417e+00, -(n * 6.07710050630396597660e-11));
    return pair_of_sum(rest.high, rest.low - n * 2.02226624879595063154e-21);
}

/* sin and cos below pi/4; the low word enters with the first derivative. */
static double sine_kernel(Pair x) {
    double z = x.high * x.high, v = z * x.high;
    double r =
        8.33333333332248946124e-03 +
        z * (-1.98412698298579493134e-04 +
             z * (2.75573137070700676789e-06 + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
    return x.high - ((z * (0.5 * x.low - v * r) - x.low) + v * 1.66666666666666324348e-01);
}

static double cosine_kernel(Pair x) {
    double z = x.high * x.high;
    double r = z * (4.16666666666666019037e-02 +
                    z * (-1.38888888888741095749e-03 +
                         z * (2.48015872894767294178e-05 +
                              z * (-2.75573143513906633035e-07 +
                                   z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))));
    double half = 0.5 * z;
    double w = 1.0 - half;
    return w + (((1.0 - w) - half) + (z * r - x.high * x.low));
}

/* cos is sin a quarter turn on; each quarter is one of the two kernels with a sign. */
static double quarter_sine(double x, int turn) {
    int quarter;
    if (!(fabs(x) < 1.7976931348623157e308)) return exact_from_bits(UINT64_C(0x7ff8000000000000));
    Pair rest = reduce_angle(x, &quarter);
    quarter = (quarter + turn) & 3;
    double size = quarter & 1 ? cosine_kernel(rest) : sine_kernel(rest);
    return quarter & 2 ? -size : size;
}

double exact_sin(double x) {
    return quarter_sine(x, 0);
}

double exact_cos(double x) {
    return quarter_sine(x, 1);
}

double exact_tan(double x) {
    return exact_sin(x) / exact_cos(x);
}

/* Five pieces, each with the arctangent of its middle in two words. */
double exact_arctan(double x) {
    static const double high[4] = {4.63647609000806093515e-01, 7.85398163397448278999e-01, 9.82793723247329054082e-01,
                                   1.57079632679489655800e+00};
    static const double low[4] = {2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17,
                                  6.12323399573676603587e-17};
    static const double even[6] = {3.33333333333329318027e-01, 1.42857142725034663711e-01, 9.09088713343650656196e-02,
                                   6.66107313738753120669e-02, 4.97687799461593236017e-02, 1.62858201153657823623e-02};
    static const double odd[5] = {-1.99999999998764832476e-01, -1.11111104054623557880e-01, -7.69187620504482999495e-02,
                                  -5.83357013379057348645e-02, -3.65315727442169155270e-02};
    double size = fabs(x);
    int part = -1;
    if (x != x) return x;
    if (size > 1e300) return x < 0.0 ? -high[3] : high[3];
    if (size >= 2.4375) {
        part = 3;
        size = -1.0 / size;
    } else if (size >= 1.1875) {
        part = 2;
        size = (size - 1.5) / (1.0 + 1.5 * size);
    } else if (size >= 0.6875) {
        part = 1;
        size = (size - 1.0) / (size + 1.0);
    } else if (size >= 0.4375) {
        part = 0;
        size = (2.0 * size - 1.0) / (2.0 + size);
    }
    double z = size * size, w = z * z;
    double s1 = z * (even[0] + w * (even[1] + w * (even[2] + w * (even[3] + w * (even[4] + w * even[5])))));
    double s2 = w * (odd[0] + w * (odd[1] + w * (odd[2] + w * (odd[3] + w * odd[4]))));
    double result = part < 0 ? size - size * (s1 + s2) : high[part] - ((size * (s1 + s2) - low[part]) - size);
    return x < 0.0 ? -result : result;
}

/* asin x = atan(x / sqrt(1 - x^2)), the square as a product of two small errors */
double exact_arcsin(double x) {
    if (fabs(x) == 1.0) return x * 1.57079632679489655800e+00;
    return exact_arctan(x / sqrt((1.0 - x) * (1.0 + x)));
}

/* acos x = 2 atan(sqrt((1 - x) / (1 + x))) */
double exact_arccos(double x) {
    if (x == -1.0) return 3.14159265358979311600e+00;
    return 2.0 * exact_arctan(sqrt((1.0 - x) / (1.0 + x)));
}

double exact_sinh(double x) {
    if (fabs(x) < 0.5) { /* the difference of two near numbers would lose digits */
        double z = x * x, series = 0.0;
        for (int n = 15; n >= 3; n -= 2) series = (series + 1.0) * z / (double)(n * (n - 1));
        return x + x * series;
    }
    if (fabs(x) > 700.0) {
        double half = exact_exp(0.5 * fabs(x));
        return x < 0.0 ? -(0.5 * half) * half : (0.5 * half) * half;
    }
    return 0.5 * (exact_exp(x) - exact_exp(-x));
}

double exact_cosh(double x) {
    if (fabs(x) > 700.0) {
        double half = exact_exp(0.5 * fabs(x));
        return (0.5 * half) * half;
    }
    return 0.5 * (exact_exp(x) + exact_exp(-x));
}

/* Beyond 22 the difference from 1 is below half a unit. */
double exact_tanh(double x) {
    if (fabs(x) > 22.0) return x < 0.0 ? -1.0 : 1.0;
    if (fabs(x) < 0.5) return exact_sinh(x) / exact_cosh(x);
    double twice = exact_exp(2.0 * fabs(x));
    double size = 1.0 - 2.0 / (twice + 1.0);
    return x < 0.0 ? -size : size;
}

/* Stirling's series from 15 on, and the recurrence below. */
double exact_gamma_ln(double x) {
    if (!(x > 0.0)) return exact_from_bits(UINT64_C(0x7ff8000000000000));
    double product = 1.0;
    for (; x < 15.0; x += 1.0) product *= x;
    double z = 1.0 / (x * x);
    double series =
        z * (-1.0 / 360.0 + z * (1.0 / 1260.0 + z * (-1.0 / 1680.0 + z * (1.0 / 1188.0 - z * 691.0 / 360360.0))));
    double tail = (1.0 / 12.0 + series) / x;
    return ((x - 0.5) * exact_ln(x) - x) + (0.91893853320467274178 + tail) - exact_ln(product);
}
