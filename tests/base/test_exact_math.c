/* SPDX-License-Identifier: MIT
 *
 * The project's own functions against the C library's long double ones, in units in the last place, and against fixed
 * bits: the bits must be the same from every compiler, or a save would differ. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>

/* base */
#include "base/base.h"
#include "base/exact_math.h"

static double ulps(double ours, long double reference) {
    double near = (double)reference;
    long double unit = (long double)nextafter(fabs(near), INFINITY) - (long double)fabs(near);
    return (double)(fabsl((long double)ours - reference) / unit);
}

static void test_accuracy(void **state) {
    (void)state;
    static const struct {
        const char *name;
        double (*ours)(double);
        long double (*reference)(long double);
        double from, to, most_ulps;
    } cases[] = {
        {"exp", exact_exp, expl, -700.0, 700.0, 1.0},
        {"exp", exact_exp, expl, -2.0, 2.0, 1.0},
        {"ln", exact_ln, logl, 1e-9, 1e9, 1.0},
        {"ln", exact_ln, logl, 0.5, 2.0, 1.0},
        {"sin", exact_sin, sinl, -1e6, 1e6, 1.0},
        {"cos", exact_cos, cosl, -10.0, 10.0, 1.0},
        {"tan", exact_tan, tanl, -10.0, 10.0, 2.5},
        {"arctan", exact_arctan, atanl, -5.0, 5.0, 1.0},
        {"arcsin", exact_arcsin, asinl, -0.999, 0.999, 3},
        {"arccos", exact_arccos, acosl, -0.999, 0.999, 3.0},
        {"sinh", exact_sinh, sinhl, -5.0, 5.0, 2.5},
        {"cosh", exact_cosh, coshl, -5.0, 5.0, 2.0},
        {"tanh", exact_tanh, tanhl, -5.0, 5.0, 3.5},
        {"gamma ln", exact_gamma_ln, lgammal, 3.0, 50.0, 100.0},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        double step = (cases[i].to - cases[i].from) / 20011.0;
        for (int k = 0; k < 20011; k++) {
            double x = cases[i].from + k * step;
            double off = ulps(cases[i].ours(x), cases[i].reference(x));
            if (!(off <= cases[i].most_ulps)) fail_msg("%s(%.17g) is off by %g ulp", cases[i].name, x, off);
        }
    }
}

static void test_power_accuracy(void **state) {
    (void)state;
    for (int i = 1; i < 200; i++) {
        for (int k = -150; k < 150; k++) {
            double x = i * 0.0373, y = k * 0.3117;
            double off = ulps(exact_pow(x, y), powl(x, y));
            if (!(off <= 1.5)) fail_msg("pow(%.17g, %.17g) is off by %g ulp", x, y, off);
        }
    }
    assert_true(exact_pow(3.0, 2.0) == 9.0 && exact_pow(10.0, 15.0) == 1e15 && exact_pow(-2.0, 3.0) == -8.0);
    assert_true(exact_pow(2.0, -1074.0) == 4.9406564584124654e-324 && exact_pow(2.0, 1023.0) == ldexp(1.0, 1023));
}

static int is_equal(double a, double b) {
    return (a != a && b != b) || (a == b && signbit(a) == signbit(b));
}

static void test_special_cases(void **state) {
    (void)state;
    const double cases[] = {0.0, -0.0, 1.0,      -1.0,      2.0, -2.0, 3.0,   -3.0,   0.5,  -0.5,
                            1e9, -1e9, INFINITY, -INFINITY, NAN, 1e20, 1e308, -1e308, 1e300};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        for (int k = 0; k < COUNT_OF(cases); k++) {
            double ours = exact_pow(cases[i], cases[k]), reference = pow(cases[i], cases[k]);
            bool is_near = fabs(ours - reference) <= 1e-14 * fabs(reference);
            if (!is_equal(ours, reference) && !is_near) {
                fail_msg("pow(%g, %g) is %g, not %g", cases[i], cases[k], ours, reference);
            }
        }
    }
    assert_true(is_equal(exact_exp(INFINITY), INFINITY) && is_equal(exact_exp(-INFINITY), 0.0));
    assert_true(exact_exp(NAN) != exact_exp(NAN) && is_equal(exact_exp(710.0), INFINITY));
    assert_true(is_equal(exact_exp(-746.0), 0.0) && is_equal(exact_exp(0.0), 1.0));
    assert_true(exact_exp(-740.0) == exp(-740.0));
    assert_true(is_equal(exact_ln(0.0), -INFINITY) && exact_ln(-1.0) != exact_ln(-1.0));
    assert_true(is_equal(exact_ln(INFINITY), INFINITY) && is_equal(exact_ln(1.0), 0.0));
    assert_true(ulps(exact_ln(5e-324), logl((long double)5e-324)) < 1.0);
    assert_true(exact_sin(INFINITY) != exact_sin(INFINITY) && is_equal(exact_sin(0.0), 0.0));
    assert_true(exact_arcsin(1.0) == asin(1.0) && exact_arccos(-1.0) == acos(-1.0) && exact_arccos(1.0) == 0.0);
    assert_true(exact_tanh(400.0) == 1.0 && exact_sinh(710.2) < INFINITY && exact_sinh(-711.0) == -INFINITY);
    assert_true(exact_gamma_ln(-1.0) != exact_gamma_ln(-1.0));
}

static void test_fixed_bits(void **state) {
    (void)state;
    static const struct {
        double x;
        uint64_t exponential, logarithm, sine; /* logarithm of |x| */
    } cases[] = {
        {1, UINT64_C(0x4005bf0a8b145769), UINT64_C(0x0000000000000000), UINT64_C(0x3feaed548f090cee)},
        {-1, UINT64_C(0x3fd78b56362cef38), UINT64_C(0x0000000000000000), UINT64_C(0xbfeaed548f090cee)},
        {0.10000000000000001, UINT64_C(0x3ff1aec7b35a00d4), UINT64_C(0xc0026bb1bbb55515), UINT64_C(0x3fb98eaecb8bcb2c)},
        {20.5, UINT64_C(0x41c7d6c4f0bcdd5c), UINT64_C(0x400829d485d01dd2), UINT64_C(0x3fefe60798c36321)},
        {-30.25, UINT64_C(0x3d34835bd010a41b), UINT64_C(0x400b46a5ef8151a0), UINT64_C(0x3fed69b50213432b)},
        {700, UINT64_C(0x7f0d945df4f8ec8e), UINT64_C(0x401a344e6741ebab), UINT64_C(0x3fe16834defaadb0)},
        {-744.5, UINT64_C(0x0000000000000001), UINT64_C(0x401a736aff76d8d2), UINT64_C(0xbfad671c1048f3c4)},
        {9.9999999999999694e-311, UINT64_C(0x3ff0000000000000), UINT64_C(0xc0864e69394d9508),
         UINT64_C(0x000012688b70e62b)},
    };
    static const struct {
        double x, y;
        uint64_t power;
    } powers[] = {
        {2, 0.5, UINT64_C(0x3ff6a09e667f3bcc)},
        {10, -3, UINT64_C(0x3f50624dd2f1a9fc)},
        {1.05, 37.5, UINT64_C(0x4018ed255705bae1)},
        {0.29999999999999999, 2.2000000000000002, UINT64_C(0x3fb21c08eb3f512e)},
        {123.456, -7.8899999999999997, UINT64_C(0x3c8224ec1169f129)},
        {0.001, 0.001, UINT64_C(0x3fefc79b4ea338a2)},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        assert_int_equal(exact_bits(exact_exp(cases[i].x)), cases[i].exponential);
        assert_int_equal(exact_bits(exact_ln(fabs(cases[i].x))), cases[i].logarithm);
        assert_int_equal(exact_bits(exact_sin(cases[i].x)), cases[i].sine);
    }
    for (int i = 0; i < COUNT_OF(powers); i++) {
        assert_int_equal(exact_bits(exact_pow(powers[i].x, powers[i].y)), powers[i].power);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_accuracy), cmocka_unit_test(test_power_accuracy),
                                       cmocka_unit_test(test_special_cases), cmocka_unit_test(test_fixed_bits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
