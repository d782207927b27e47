/* SPDX-License-Identifier: MIT
 *
 * The checks of `mitictl model check`: units, delays, the time step, unused names, and a file with ten faults that
 * must all be told at once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

/* base */
#include "base/file.h"
/* core */
#include "model/model.h"

static const char control[] = "\nINITIAL TIME = 0 ~year~| FINAL TIME = 2 ~year~| TIME STEP = 0.5 ~year~|\n";

static Problems check(Arena *arena, const char *file, const char *text) {
    ModelSource source = {.file = file, .text = text, .bytes = strlen(text), .check_units = true};
    Problems problems = problems_begin(arena);
    model_destroy(model_load(&source, &problems));
    return problems;
}

/* Whether a problem of that code stands on that line, with these words. */
static bool has(const Problems *problems, ProblemKind kind, const char *code, int line, const char *words) {
    for (int i = 0; i < problems->list.count; i++) {
        const Problem *problem = &problems->list.items[i];
        if (problem->kind == kind && text_equal(problem->code, code) && problem->line == line &&
            strstr(problem->message, words)) {
            return true;
        }
    }
    return false;
}

typedef struct Case {
    const char *body;  /* a and its like are what the others need; x is judged */
    const char *words; /* in the message; NULL where all is well */
} Case;

#define GIVEN "m = 3 ~yen~| f = 2 ~yen/year~| t = 4 ~years~| d = 1 ~dmnl~| p = 5 ~people~| big = 1 ~million yen~|"

static const Case cases[] = {
    {GIVEN "x = m ~yen~|", NULL},
    {GIVEN "x = m ~yen/year~|", "'x' is in yen/year, but its equation comes to yen"},
    {GIVEN "x = f * t + m ~yen~|", NULL},
    {GIVEN "x = f + m ~yen~|", "units differ in this sum: yen/year against yen"},
    {GIVEN "x = m - 5 ~yen~|", NULL},
    {GIVEN "x = 2 * m / p ~ yen / Persons ~|", NULL},
    {GIVEN "x = m / t / t ~yen/(year*year)~|", NULL},
    {GIVEN "x = t ^ 2 ~year^2~|", NULL},
    {GIVEN "x = SQRT(t * t) ~year~|", NULL},
    {GIVEN "x = t ^ d ~year~|", "raised to a power"},
    {GIVEN "x = d ^ t ~dmnl~|", "an exponent must be dimensionless"},
    {GIVEN "x = 1 / t ~1/year~|", NULL},
    {GIVEN "x = d / t ~Dimensionless/Year~|", NULL},
    {GIVEN "x = m / m ~1~|", NULL},
    {GIVEN "x = IF THEN ELSE(m > f * t :AND: d > 0, m, 0) ~yen~|", NULL},
    {GIVEN "x = IF THEN ELSE(m > f, m, 0) ~yen~|", "units differ in this comparison"},
    {GIVEN "x = IF THEN ELSE(d > 0, m, f) ~yen~|", "units differ in the arguments"},
    {GIVEN "x = MAX(m, f) ~yen~|", "units differ in the arguments: yen against yen/year"},
    {GIVEN "x = EXP(t) ~dmnl~|", "'EXP' wants dmnl here, this is year"},
    {GIVEN "x = LN(m / (f * t)) ~dmnl~|", NULL},
    {GIVEN "x = INTEG(f, m) ~yen~|", NULL},
    {GIVEN "x = INTEG(m, m) ~yen~|", "units differ in the arguments"},
    {GIVEN "x = INTEG(f, 0) ~yen/year~|", "'x' is in yen/year"},
    {GIVEN "x = SMOOTHI(m, t, 0) ~yen~|", NULL},
    {GIVEN "x = DELAY3(m, d) ~yen~|", "'DELAY3' wants year here, this is dmnl"},
    {GIVEN "x = TREND(m, t, 0) ~1/year~|", NULL},
    {GIVEN "x = RAMP(f, t, 3 * t) ~yen~|", NULL},
    {GIVEN "x = STEP(m, Time) ~yen~|", NULL},
    {GIVEN "x = ZIDZ(m, t) ~yen/year~|", NULL},
    {GIVEN "x = XIDZ(m, t, m) ~yen/year~|", "units differ in the arguments"},
    {GIVEN "x = Time ~year~|", NULL},
    {GIVEN "x = Time ~month~|", "'x' is in month, but its equation comes to year"},
    {GIVEN "x = big + m ~yen~|", "million yen against yen"},
    {GIVEN "x = big * 1000000 ~yen~|", NULL},
    {GIVEN "c = 1000 ~thousand yen/million yen~| x = big * c ~thousand yen~|", NULL},
    {GIVEN "x = 3 ~兆円~| y = x ~trillion yen~|", NULL},
    {GIVEN "x = 3 ~億円/年~| y = x * t ~100 million yen~|", NULL},
    {GIVEN "s = 50 ~%~| x = s / 100 * m ~yen~|", NULL},
    {GIVEN "s = 50 ~%~| x = s * m ~yen~|", "10^-2 yen"},
    {GIVEN "x = m ~~| y = x + t ~year~|", NULL}, /* no units: fits anything */
    {GIVEN "r: a, b ~~| v[r] = 1, 2 ~yen~| x = SUM(v[r!]) ~yen~|", NULL},
    {GIVEN "r: a, b ~~| v[r] = 1, 2 ~yen~| x = SUM(v[r!]) ~year~|", "'x' is in year"},
    {GIVEN "g((0,0),(1,1)) ~yen~| x = g(d) ~yen~|", NULL},
    {GIVEN "x = WITH LOOKUP(t, ((0,0),(1,1))) ~yen~|", NULL},
    {GIVEN "x = m ~yen / ~|", "cannot be read"},
    {GIVEN "x = 1 ~widgets/year~| y = x * t ~widget~|", NULL},
    {GIVEN "w = 1 ~wigdets~| v = 1 ~widgets~| u = v ~widget~| x = m ~yen~|", "the unit 'wigdet' of 'w' is unknown"},
    {GIVEN "x = m ~yen~| \\\\\\---/// Sketch", NULL},
};

static void test_each_rule(void **state) {
    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Arena *arena = arena_create();
        const char *sketch = strstr(cases[i].body, "\\\\\\---");
        size_t bytes = sketch ? (size_t)(sketch - cases[i].body) : strlen(cases[i].body);
        Problems problems = check(arena, "m.mdl", arena_format(arena, "%.*s%s", (int)bytes, cases[i].body, control));
        bool is_told = cases[i].words && strstr(problems_text(arena, &problems), cases[i].words);
        if (cases[i].words ? !is_told || problems.error_count != 1 : problems.error_count != 0) {
            fail_msg("%s\ngave %s", cases[i].body + strlen(GIVEN), problems_text(arena, &problems));
        }
        arena_destroy(arena);
    }
}

/* Synonyms stand in the settings behind the sketch. */
static void test_synonyms(void **state) {
    (void)state;
    Arena *arena = arena_create();
    const char *body = "x = 1 ~sheep~| y = x ~ovine~| z = x ~ovines~|";
    Problems problems = check(arena, "m.mdl", arena_format(arena, "%s%s", body, control));
    assert_int_equal(problems.error_count, 2);
    problems =
        check(arena, "m.mdl",
              arena_format(arena, "%s%s\\\\\\---/// Sketch\nV300\n///---\\\\\\\n22:Sheep,Ovine\n", body, control));
    assert_int_equal(problems.error_count, 0);
    arena_destroy(arena);
}

/* A run needs no units: only the check asks for them. */
static void test_a_run_loads(void **state) {
    (void)state;
    Arena *arena = arena_create();
    char *text = arena_format(arena, "x = 1 ~yen~| y = x ~year~|%s", control);
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = strlen(text)};
    Problems problems = problems_begin(arena);
    Model *model = model_load(&source, &problems);
    assert_non_null(model);
    assert_int_equal(problems.error_count, 0);
    model_destroy(model);
    arena_destroy(arena);
}

static void test_steps_and_delays(void **state) {
    (void)state;
    Arena *arena = arena_create();
    const char *body = "i = 2 ~dmnl~|\ns = SMOOTH(i, 0.5) ~dmnl~|\nl = SMOOTH(i, 1) ~dmnl~|\n"
                       "d = DELAY3(i, 1.4) ~dmnl~|\nf = DELAY FIXED(i, 0.4, 0) ~dmnl~|\n"
                       "o = s + l + d + f ~dmnl~~:SUPPLEMENTARY:|\nu = 3 ~dmnl~|\n";
    Problems problems = check(arena, "m.mdl", arena_format(arena, "%s%s", body, control));
    assert_int_equal(problems.error_count, 0);
    assert_int_equal(problems.warning_count, 4);
    assert_true(has(&problems, PROBLEM_WARNING, "M272", 2, "0.5 is too short for TIME STEP 0.5"));
    assert_true(has(&problems, PROBLEM_WARNING, "M272", 4, "1.4 is too short"));
    assert_true(has(&problems, PROBLEM_WARNING, "M272", 5, "0.4 is shorter than TIME STEP, 0.5"));
    assert_true(has(&problems, PROBLEM_WARNING, "M271", 7, "nothing reads 'u'"));
    problems = check(arena, "m.mdl",
                     "INITIAL TIME = 0 ~year~| FINAL TIME = 2 ~year~|\nTIME STEP = 0.1 ~year~| SAVEPER = 1 ~year~|");
    assert_int_equal(problems.warning_count, 1);
    assert_true(has(&problems, PROBLEM_WARNING, "M273", 2, "0.1 is not exact in binary"));
    arena_destroy(arena);
}

static void test_ten_faults(void **state) {
    (void)state;
    static const struct {
        const char *code;
        int line;
        const char *words;
    } faults[] = {{"M110", 5, "ends too early"},
                  {"M220", 7, "'unheard of' is not defined"},
                  {"M210", 10, "first on line 9"},
                  {"M203", 13, "no range or element 'west'"},
                  {"M280", 16, "'savings' is in yen, but its equation comes to yen/year"},
                  {"M260", 18, "hen (line 18) <- egg (line 19) <- hen"},
                  {"M261", 21, "first stock (line 21) <- second stock (line 22) <- first stock"},
                  {"M252", 24, "'INTEG' takes 2 arguments"},
                  {"M240", 26, "out of order"},
                  {"M281", 28, "the unit 'yeer' of 'length of a year' is unknown"}};
    Arena *arena = arena_create();
    const FileAccess *access = file_access_system();
    char *text = NULL;
    size_t bytes = 0;
    Error error;
    const char *path = MITI_SOURCE_FOLDER "/tests/models/ten_faults/model.mdl";
    if (!access->read(access->user, arena, path, &text, &bytes, &error)) fail_msg("%s", error.message);
    Problems problems = check(arena, "model.mdl", text);
    for (int i = 0; i < COUNT_OF(faults); i++) {
        if (!has(&problems, PROBLEM_ERROR, faults[i].code, faults[i].line, faults[i].words)) {
            fail_msg("not told: %s on line %d; told:\n%s", faults[i].code, faults[i].line,
                     problems_text(arena, &problems));
        }
    }
    if (problems.error_count != COUNT_OF(faults)) fail_msg("more told:\n%s", problems_text(arena, &problems));
    assert_true(has(&problems, PROBLEM_WARNING, "M271", 28, "nothing reads 'length of a year'"));
    assert_int_equal(problems.warning_count, 1);
    arena_destroy(arena);
}

/* The shipped model keeps its units. */
static void test_japan(void **state) {
    (void)state;
    Arena *arena = arena_create();
    const FileAccess *access = file_access_system();
    char *text = NULL;
    size_t bytes = 0;
    Error error;
    if (!access->read(access->user, arena, MITI_SOURCE_FOLDER "/assets/models/japan.mdl", &text, &bytes, &error)) {
        fail_msg("%s", error.message);
    }
    Problems problems = check(arena, "japan.mdl", text);
    if (problems.list.count > 0) fail_msg("%s", problems_text(arena, &problems));
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_each_rule),   cmocka_unit_test(test_synonyms),
                                       cmocka_unit_test(test_a_run_loads), cmocka_unit_test(test_steps_and_delays),
                                       cmocka_unit_test(test_ten_faults),  cmocka_unit_test(test_japan)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
