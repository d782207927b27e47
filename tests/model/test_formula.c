/* SPDX-License-Identifier: MIT
 *
 * One equation worked out on its own has the bits of the run: every variable and every stock of every model of
 * tests/models and of the shipped one, at each step. What explanations say rests on this. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

/* base */
#include "base/exact_math.h"
#include "base/file.h"
/* core */
#include "model/model_formula_internal.h"
#include "model/model_trace_internal.h"

typedef struct Fixture {
    Arena *arena;
    Model *model;
    ModelTrace *trace;
} Fixture;

static Fixture load(const char *path) {
    Fixture fixture = {.arena = arena_create()};
    Problems problems = problems_begin(fixture.arena);
    const FileAccess *access = file_access_system();
    Error error;
    char *text = NULL;
    size_t bytes = 0;
    char *file = file_join(fixture.arena, MITI_SOURCE_FOLDER, path);
    if (!access->read(access->user, fixture.arena, file, &text, &bytes, &error)) fail_msg("%s", error.message);
    ModelSource source = {.file = path, .text = text, .bytes = bytes};
    fixture.model = model_load(&source, &problems);
    if (!fixture.model) fail_msg("%s", problems_text(fixture.arena, &problems));
    fixture.trace = model_trace_create(fixture.model);
    ModelRun *run = model_run_create(fixture.model, 1);
    model_trace_record_all(fixture.trace, run, 0);
    model_run_destroy(run);
    return fixture;
}

static void unload(Fixture *fixture) {
    model_trace_destroy(fixture->trace);
    model_destroy(fixture->model);
    arena_destroy(fixture->arena);
}

static double value_at(const Fixture *fixture, ModelFormula *formula, double *numbers, int row) {
    const double *values = model_trace_row(fixture->trace, row);
    for (int i = 0; i < formula->inputs.count; i++) numbers[i] = values[formula->inputs.items[i]];
    return model_formula_value(fixture->model, formula, numbers, row);
}

static void compare(const Fixture *fixture, int id, int row, double found, double expected) {
    if (exact_bits(found) == exact_bits(expected)) return;
    fail_msg("'%s' at step %d: %.17g, the run has %.17g", fixture->model->scalars[id].name, row, found, expected);
}

/* A stock of the next step is the present one and its flow; what is no state is its equation. */
static int compare_scalar(const Fixture *fixture, ModelFormulaMaker *maker, int id) {
    const ModelScalar *scalar = &fixture->model->scalars[id];
    bool is_stock = scalar->is_state && scalar->state_kind == RUN_INTEGRATE;
    int rows = model_trace_rows(fixture->trace);
    if (!scalar->is_computed && !is_stock) return 0;
    ModelFormula formula = model_formula_make(maker, scalar->value);
    double *numbers = ARENA_ARRAY(fixture->arena, double, formula.inputs.count);
    for (int row = 0; row + is_stock < rows; row++) {
        double found = value_at(fixture, &formula, numbers, row);
        if (is_stock) found = model_trace_row(fixture->trace, row)[id] + fixture->model->time_step * found;
        compare(fixture, id, row, found, model_trace_row(fixture->trace, row + is_stock)[id]);
    }
    return rows;
}

static void compare_model(const char *path, int least) {
    Fixture fixture = load(path);
    ModelFormulaMaker maker = model_formula_maker(fixture.model, fixture.arena);
    int compared = 0;
    for (int i = 1; i < fixture.model->scalar_count; i++) compared += compare_scalar(&fixture, &maker, i);
    if (compared < least) fail_msg("only %d numbers were compared", compared);
    unload(&fixture);
}

static void test_language(void **state) {
    (void)state;
    compare_model("tests/models/language/model.mdl", 100);
}
static void test_delays(void **state) {
    (void)state;
    compare_model("tests/models/delays/model.mdl", 100);
}
static void test_arrays(void **state) {
    (void)state;
    compare_model("tests/models/arrays/model.mdl", 20);
}
static void test_lookups(void **state) {
    (void)state;
    compare_model("tests/models/lookups/model.mdl", 50);
}
static void test_time(void **state) {
    (void)state;
    compare_model("tests/models/time/model.mdl", 50);
}
static void test_macros(void **state) {
    (void)state;
    compare_model("tests/models/macros/model.mdl", 20);
}
static void test_japan(void **state) {
    (void)state;
    compare_model("assets/models/japan.mdl", 100000);
}

/* The texts of unnamed flows read as an author writes. */
static void test_text(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    const char *text =
        "y = -(a - (b - a)) * MAX(a, 2 ^ b) / (a / b) ~~|\nz = IF THEN ELSE(a > b :AND: b < 3, a, SQRT(b)) ~~|\n"
        "a = 1 ~~|\nb = 2 ~~|\nINITIAL TIME = 0 ~~| FINAL TIME = 1 ~~| TIME STEP = 1 ~~|";
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = strlen(text)};
    Model *model = model_load(&source, &problems);
    if (!model) fail_msg("%s", problems_text(arena, &problems));
    assert_string_equal(model_formula_text(model, arena, model->scalars[model_find(model, "y")].value),
                        "-(a - (b - a)) * MAX(a, 2 ^ b) / (a / b)");
    assert_string_equal(model_formula_text(model, arena, model->scalars[model_find(model, "z")].value),
                        "IF THEN ELSE(a > b :AND: b < 3, a, SQRT(b))");
    model_destroy(model);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_language), cmocka_unit_test(test_delays),
                                       cmocka_unit_test(test_arrays),   cmocka_unit_test(test_lookups),
                                       cmocka_unit_test(test_time),     cmocka_unit_test(test_macros),
                                       cmocka_unit_test(test_japan),    cmocka_unit_test(test_text)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
