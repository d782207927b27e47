/* SPDX-License-Identifier: MIT
 *
 * The project's own functions against MPFR with 160 bits: the greatest error in units in the last place, printed, and
 * subnormal, huge and infinite arguments. Skipped where the build found no MPFR. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>

/* base */
#include "base/base.h"
#include "base/exact_math.h"

#if defined(MITI_MPFR)
#include <mpfr.h>

enum { SAMPLES = 30000 };

typedef int (*Reference)(mpfr_t, const mpfr_t, mpfr_rnd_t);

/* Equal steps of a generator of its own, so that every machine tests the same arguments. */
static double next_unit(uint64_t *state) {
    *state += UINT64_C(0x9e3779b97f4a7c15);
    uint64_t z = *state;
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (double)((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

/* Units in the last place of the result, also of a subnormal one; infinity where only one of the two is finite. */
static double ulps_off(double ours, mpfr_t reference) {
    double near = mpfr_get_d(reference, MPFR_RNDN);
    if (near != near || ours != ours) return near != near && ours != ours ? 0.0 : INFINITY;
    if (isinf(near) || isinf(ours)) return near == ours ? 0.0 : INFINITY;
    int exponent = near == 0.0 ? -1022 : ilogb(near);
    if (exponent < -1022) exponent = -1022;
    mpfr_t gap;
    mpfr_init2(gap, 160);
    mpfr_sub_d(gap, reference, ours, MPFR_RNDN);
    mpfr_mul_2si(gap, gap, 52 - exponent, MPFR_RNDN);
    double off = fabs(mpfr_get_d(gap, MPFR_RNDN));
    mpfr_clear(gap);
    return off;
}

typedef struct Case {
    const char *name;
    double (*ours)(double);
    Reference reference;
    double from, to;
    double most_ulps;
    bool is_exponent; /* from and to are powers of two, both signs */
} Case;

static double argument_of(const Case *self, uint64_t *state) {
    double unit = next_unit(state);
    if (!self->is_exponent) return self->from + (self->to - self->from) * unit;
    double size = ldexp(1.0 + next_unit(state), (int)floor(self->from + (self->to - self->from) * unit));
    return self->ours == exact_ln || next_unit(state) < 0.5 ? size : -size;
}

static void test_functions(void **test_state) {
    (void)test_state;
    static const Case cases[] = {
        {"exp", exact_exp, mpfr_exp, -745, 710, 1.0, false},
        {"exp small", exact_exp, mpfr_exp, -1, 1, 1.0, false},
        {"ln", exact_ln, mpfr_log, -1074, 1023, 1.0, true},
        {"ln near 1", exact_ln, mpfr_log, 0.5, 2, 1.0, false},
        {"sin", exact_sin, mpfr_sin, -10, 10, 2.0, false},
        {"sin to 1e6", exact_sin, mpfr_sin, -1e6, 1e6, 2.0, false},
        {"sin huge", exact_sin, mpfr_sin, -1074, 1023, 2.0, true},
        {"cos", exact_cos, mpfr_cos, -10, 10, 2.0, false},
        {"cos to 1e6", exact_cos, mpfr_cos, -1e6, 1e6, 2.0, false},
        {"cos huge", exact_cos, mpfr_cos, 0, 1023, 2.0, true},
        {"tan", exact_tan, mpfr_tan, -10, 10, 2.0, false},
        {"tan huge", exact_tan, mpfr_tan, -1074, 1023, 2.0, true},
        {"arcsin", exact_arcsin, mpfr_asin, -1, 1, 2.0, false},
        {"arcsin small", exact_arcsin, mpfr_asin, -1074, -1, 2.0, true},
        {"arccos", exact_arccos, mpfr_acos, -1, 1, 2.0, false},
        {"arccos small", exact_arccos, mpfr_acos, -1074, -1, 2.0, true},
        {"arctan", exact_arctan, mpfr_atan, -5, 5, 2.0, false},
        {"arctan all", exact_arctan, mpfr_atan, -1074, 1023, 2.0, true},
    };
    mpfr_t exact, x;
    mpfr_inits2(160, exact, x, (mpfr_ptr)0);
    for (int i = 0; i < COUNT_OF(cases); i++) {
        uint64_t state = 1964;
        double most = 0.0, where = 0.0;
        for (int k = 0; k < SAMPLES; k++) {
            double argument = argument_of(&cases[i], &state);
            mpfr_set_d(x, argument, MPFR_RNDN);
            cases[i].reference(exact, x, MPFR_RNDN);
            double off = ulps_off(cases[i].ours(argument), exact);
            if (off > most) most = off, where = argument;
        }
        printf("%-14s %.3f ulp at most, at %.17g\n", cases[i].name, most, where);
        if (!(most <= cases[i].most_ulps)) fail_msg("%s(%.17g) is off by %g ulp", cases[i].name, where, most);
    }
    mpfr_clears(exact, x, (mpfr_ptr)0);
}

static void test_pow(void **test_state) {
    (void)test_state;
    static const struct {
        const char *name;
        double low, high, reach; /* exponents of the base, and how far the exponent goes */
    } cases[] = {{"pow usual", -3, 3, 8},
                 {"pow near 1", 0, 0, 1400},
                 {"pow all", -1074, 1023, 3},
                 {"pow to its ends", -40, 40, 1200},
                 {"pow whole", -4, 4, -40}};
    mpfr_t exact, x, y;
    mpfr_inits2(160, exact, x, y, (mpfr_ptr)0);
    for (int i = 0; i < COUNT_OF(cases); i++) {
        uint64_t state = 64;
        double most = 0.0, base = 0.0, power = 0.0;
        for (int k = 0; k < SAMPLES; k++) {
            double a = ldexp(1.0 + next_unit(&state),
                             (int)floor(cases[i].low + (cases[i].high - cases[i].low) * next_unit(&state)));
            double b = cases[i].reach * (2.0 * next_unit(&state) - 1.0);
            if (cases[i].reach < 0.0) b = floor(b);
            mpfr_set_d(x, a, MPFR_RNDN);
            mpfr_set_d(y, b, MPFR_RNDN);
            mpfr_pow(exact, x, y, MPFR_RNDN);
            double off = ulps_off(exact_pow(a, b), exact);
            if (off > most) most = off, base = a, power = b;
        }
        printf("%-14s %.3f ulp at most, at %.17g ^ %.17g\n", cases[i].name, most, base, power);
        if (!(most <= 1.0)) fail_msg("%s: %.17g ^ %.17g is off by %g ulp", cases[i].name, base, power, most);
    }
    mpfr_clears(exact, x, y, (mpfr_ptr)0);
}
#else
static void test_functions(void **test_state) {
    (void)test_state;
    print_message("no MPFR when this was built: accuracy is not measured\n");
    skip();
}

static void test_pow(void **test_state) {
    (void)test_state;
    skip();
}
#endif

static void test_ends(void **test_state) {
    (void)test_state;
    double (*const periodic[])(double) = {exact_sin, exact_cos, exact_tan};
    for (int i = 0; i < COUNT_OF(periodic); i++) {
        assert_true(isnan(periodic[i](INFINITY)) && isnan(periodic[i](-INFINITY)) && isnan(periodic[i]((double)NAN)));
    }
    assert_true(exact_sin(5e-324) == 5e-324 && exact_tan(-5e-324) == -5e-324 && exact_cos(5e-324) == 1.0);
    assert_true(isnan(exact_arcsin(1.0000000000000002)) && isnan(exact_arccos(-1.5)));
    assert_true(exact_arcsin(5e-324) == 5e-324 && exact_arctan(5e-324) == 5e-324);
    assert_true(exact_exp(5e-324) == 1.0 && exact_ln((double)INFINITY) == (double)INFINITY);
    assert_true(exact_pow(5e-324, 0.5) == 0x1p-537 && exact_pow(0x1p-537, 2.0) == 5e-324);
    assert_true(exact_pow(1.0000000000000002, 1e18) > 1e90 && exact_pow(0.99, 1e300) == 0.0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_functions), cmocka_unit_test(test_pow),
                                       cmocka_unit_test(test_ends)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
