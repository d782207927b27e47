/* SPDX-License-Identifier: MIT
 *
 * A model without subscripts is the same model: every variable of every step has the same bits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

/* base */
#include "base/file.h"
/* core */
#include "model/model_edit.h"

static const char control[] = "\nINITIAL TIME = 0 ~year~| FINAL TIME = 3 ~year~| TIME STEP = 0.25 ~year~|\n";

static Model *load(Arena *arena, const char *text, size_t bytes) {
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = bytes};
    Problems problems = problems_begin(arena);
    Model *model = model_load(&source, &problems);
    if (!model) fail_msg("%s\n%s", problems_text(arena, &problems), text);
    return model;
}

static const char *flatten(Arena *arena, const char *text, size_t bytes, size_t *flat_bytes) {
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = bytes};
    Problems problems = problems_begin(arena);
    const char *flat = model_flatten(&source, arena, flat_bytes, &problems);
    if (!flat) fail_msg("%s", problems_text(arena, &problems));
    return flat;
}

/* Variables stand in the same order, so they are compared by number. */
static void compare(Arena *arena, const char *text, size_t bytes) {
    size_t flat_bytes;
    const char *flat = flatten(arena, text, bytes, &flat_bytes);
    Model *model = load(arena, text, bytes), *flat_model = load(arena, flat, flat_bytes);
    assert_int_equal(model_variable_count(model), model_variable_count(flat_model));
    ModelRun *run = model_run_create(model, 1), *flat_run = model_run_create(flat_model, 1);
    model_run_start(run);
    model_run_start(flat_run);
    for (int step = 0; step < 40; step++) {
        for (int i = 0; i < model_variable_count(model); i++) {
            double a = model_run_value(run, i, 0), b = model_run_value(flat_run, i, 0);
            if (model_variable(model, i)->kind == MODEL_LOOKUP) continue;
            /* Bits, for 0 and -0 are two. NOLINTNEXTLINE(bugprone-suspicious-memory-comparison) */
            if (memcmp(&a, &b, sizeof a) != 0 && !(isnan(a) && isnan(b))) {
                fail_msg("step %d: %s = %.17g, flat %s = %.17g", step, model_variable(model, i)->name, a,
                         model_variable(flat_model, i)->name, b);
            }
        }
        model_run_step(run);
        model_run_step(flat_run);
    }
    for (int i = 0; i < model_variable_count(model); i++) {
        assert_string_equal(model_variable(model, i)->units, model_variable(flat_model, i)->units);
        assert_string_equal(model_variable(model, i)->group, model_variable(flat_model, i)->group);
        assert_string_equal(model_variable(model, i)->comment, model_variable(flat_model, i)->comment);
        assert_true(model_variable(model, i)->is_lever == model_variable(flat_model, i)->is_lever);
    }
    model_run_destroy(run);
    model_run_destroy(flat_run);
    model_destroy(model);
    model_destroy(flat_model);
}

static const char *const bodies[] = {
    /* sums, products, extremes, counts, in any place */
    "r: a, b, c ~~| s: d, e ~~| x[r,s] = 1,2;3,4;5,6.1; ~~| y = 2 * SUM(x[r!,s!] - 0.1) / PROD(x[r!,d]) ~~|"
    "v[r] = SUM(IF THEN ELSE(s! = e :AND: r! < 3, x[r!,s!] * r, r!)) ~~|"
    "z[r] = VMAX(x[r,s!]) - VMIN(x[r,s!]) ^ 2 - ELMCOUNT(s) ~~| one: a ~~| w = SUM(x[one!,e]) ~~|",
    /* exceptions, sub-ranges, mapping, positions as numbers */
    "r: (q1-q4) ~~| late: q3, q4 ~~| t: u, v, w, k -> r ~~| x[r] :EXCEPT: [late] = r * 1.5 ~~| x[late] = -late ~~|"
    "y[r] = x[r] + z[t] ~~| z[t] = t / 7 ~~| p[late] = y[late] - x[q1] ~~|",
    /* signs, brackets, continuations, :NOT:, stocks, delays, lookups, draws */
    "r: a, b ~~| g[a]((0,0),(2,1)) ~~| g[b]([(0,0)-(9,9)],(0,1),(2,-1)) ~~|"
    "k[r] = INTEG(-(0.3 - g[r](Time)) * (k[r] - 2) / (1 + 3 * 2), 2 ^ -r) ~ yen [0,9] ~ a stock |"
    "d[r] = DELAY FIXED(k[r], 0.5, 0) - SMOOTH3(k[r], 2) ~~| n[r] = RANDOM UNIFORM(0, k[r], 3) ~~|"
    "l[r] = IF THEN ELSE(:NOT: (k[r] > 1 :AND: Time < 2) :OR: r = 2, -(-k[r]), a - (b - k[r])) ~~|"
    "w[r] = WITH LOOKUP(Time, ((0,0),(1.5,.25),(3,1e-5))) ^ 2 ^ 0.5 ~~| m[r] = MODULO(-5, k[r] + 1) ~~|"
    "i[r] = INITIAL(k[r] + 1) ~~| s[r] = SAMPLE IF TRUE(Time = 1, k[r], 0) ~~| c = 7 ~~|",
    /* names that would fall together, quoted names, macros that are left alone */
    "r: a, b c ~~| \"the x\"[r] = 1, 2 ~~| the x a = 3 ~~| the z[r, r2] = 5 ~~| r2 <-> r ~~|"
    ":MACRO: HALF(v)\nHALF = v / 2 + c$ ~~|\n:END OF MACRO:\nc = 4 ~~| h[r] = HALF(\"the y\\\" |\"[r]) ~~|"
    "\"the y\\\" |\"[r] = 6, 7 ~~| b c[r] = 1 ~~| b[r] = 2 ~~|",
};

static void test_bodies(void **state) {
    (void)state;
    for (int i = 0; i < COUNT_OF(bodies); i++) {
        Arena *arena = arena_create();
        char *text = arena_format(arena, "%s%s", bodies[i], control);
        compare(arena, text, strlen(text));
        arena_destroy(arena);
    }
}

static void compare_file(const char *path) {
    Arena *arena = arena_create();
    const FileAccess *access = file_access_system();
    char *text = NULL;
    size_t bytes = 0;
    Error error;
    if (!access->read(access->user, arena, path, &text, &bytes, &error)) fail_msg("%s", error.message);
    compare(arena, text, bytes);
    arena_destroy(arena);
}

static void test_files(void **state) {
    (void)state;
    compare_file(MITI_SOURCE_FOLDER "/tests/models/arrays/model.mdl");
    compare_file(MITI_SOURCE_FOLDER "/tests/models/macros/model.mdl");
    compare_file(MITI_SOURCE_FOLDER "/tests/models/language/model.mdl");
    compare_file(MITI_SOURCE_FOLDER "/tests/models/delays/model.mdl");
    compare_file(MITI_SOURCE_FOLDER "/assets/models/japan.mdl");
}

/* What stays is copied, what changes is named by its elements. */
static void test_text(void **state) {
    (void)state;
    Arena *arena = arena_create();
    size_t bytes;
    const char *text = "{UTF-8}\r\nr: cloud, \"a b\" ~~|\r\n****\r\n\t.Levers\r\n****~\r\n\tGroup text |\r\n"
                       "adoption[r] = 1, 2 ~ dmnl [0,1,0.1] ~ How far. |\r\nadoption cloud = 3 ~~|\r\n"
                       "kept   =  2 +\\\r\n 3 ~ dmnl ~ as it was ~:SUPPLEMENTARY:|\r\n"
                       "INITIAL TIME=0~~|FINAL TIME=1~~|TIME STEP=1~~|\r\n"
                       "\\\\\\---/// Sketch\r\nV300\r\n///---\\\\\\\r\n22:Year,Years\r\n";
    const char *flat = flatten(arena, text, strlen(text), &bytes);
    assert_non_null(strstr(flat, "adoption cloud 2 = 1\n\t~ dmnl [0,1,0.1] ~ How far. |"));
    assert_non_null(strstr(flat, "\"adoption a b\" = 2\n\t~ dmnl [0,1,0.1] ~ How far. |"));
    assert_non_null(strstr(flat, "\r\n****\r\n\t.Levers\r\n****~\r\n\tGroup text |\r\n"));
    assert_non_null(strstr(flat, "kept   =  2 +\\\r\n 3 ~ dmnl ~ as it was ~:SUPPLEMENTARY:|\r\n"));
    assert_non_null(strstr(flat, "22:Year,Years\n"));
    assert_null(strstr(flat, "r: cloud"));
    text = "x = 1 ~~|\nINITIAL TIME=0~~|FINAL TIME=1~~|TIME STEP=1~~|\n\\\\\\---/// Sketch\nanything\n";
    flat = flatten(arena, text, strlen(text), &bytes);
    assert_string_equal(flat, text); /* without ranges nothing changes */
    assert_int_equal(bytes, strlen(text));
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_bodies), cmocka_unit_test(test_files),
                                       cmocka_unit_test(test_text)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
