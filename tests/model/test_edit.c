/* SPDX-License-Identifier: MIT
 *
 * The text of a model: kept byte for byte, changed by spans; change files out and in again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

/* core */
#include "model/model_edit.h"

static const char text[] = "\xEF\xBB\xBF{UTF-8}\r\nregion : north,\r\n\tsouth\r\n\t~\r\n\t~ both |\r\n"
                           "people[region] =  10 , -2.5e1\t~ person [0,100,1] ~ a list |\r\n"
                           "{ = 7 ~ | } rate\\\r\n\tof change == +.72 ~ 1/year ~ odd | \r\n"
                           "grid[region] = TABBED ARRAY(\r\n1\r\n2\r\n) ~~|\r\n"
                           "curve([(0,0)-(1,1)],(0,0),(1,1)) ~ dmnl ~~:SUPPLEMENTARY:|\r\n"
                           "flow = rate of change * { inside } 2 + people[north] / 10 ~ person/year ~ |\r\n"
                           "bare = 5 |\r\n"
                           "INITIAL TIME = 0 ~ year ~| FINAL TIME = 1 ~ year [0,?] ~| TIME STEP = 1 ~ year ~|\r\n"
                           "\\\\\\---/// Sketch\r\n10,1,flow\r\n";

static Model *load(Arena *arena, const char *from, size_t bytes) {
    ModelSource source = {.file = "m.mdl", .text = from, .bytes = bytes};
    Problems problems = problems_begin(arena);
    Model *model = model_load(&source, &problems);
    if (!model) fail_msg("%s", problems_text(arena, &problems));
    return model;
}

static void expect_span(const Model *model, const char *name, ModelPart part, const char *words) {
    ModelSpan span;
    size_t bytes;
    int id = model_find(model, name);
    if (id < 0) fail_msg("no %s", name);
    if (!model_span(model, id, part, &span)) fail_msg("no span of %s", name);
    const char *all = model_text(model, &bytes);
    if (span.end - span.start != strlen(words) || memcmp(all + span.start, words, strlen(words)) != 0) {
        fail_msg("%s: '%.*s' is not '%s'", name, (int)(span.end - span.start), all + span.start, words);
    }
}

static void test_spans(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Model *model = load(arena, text, sizeof text - 1);
    size_t bytes;
    ModelSpan span;
    assert_memory_equal(model_text(model, &bytes), text, sizeof text);
    assert_int_equal(bytes, sizeof text - 1);
    expect_span(model, "people[south]", MODEL_PART_NUMBER, "-2.5e1");
    expect_span(model, "people[north]", MODEL_PART_NUMBER, "10");
    expect_span(model, "people[north]", MODEL_PART_EQUATION, "10 , -2.5e1");
    expect_span(model, "people[north]", MODEL_PART_BOUNDS, "[0,100,1]");
    expect_span(model, "people[north]", MODEL_PART_UNITS, "person");
    expect_span(model, "Rate_of_Change", MODEL_PART_NUMBER, "+.72");
    expect_span(model, "rate of change", MODEL_PART_BOUNDS, "");
    expect_span(model, "rate of change", MODEL_PART_UNITS, "1/year");
    expect_span(model, "grid[south]", MODEL_PART_NUMBER, "2");
    expect_span(model, "curve", MODEL_PART_EQUATION, "([(0,0)-(1,1)],(0,0),(1,1))");
    expect_span(model, "flow", MODEL_PART_EQUATION, "rate of change * { inside } 2 + people[north] / 10");
    assert_false(model_span(model, model_find(model, "flow"), MODEL_PART_NUMBER, &span));
    assert_false(model_span(model, model_find(model, "Time"), MODEL_PART_EQUATION, &span));
    assert_false(model_span(model, model_find(model, "bare"), MODEL_PART_UNITS, &span));
    assert_true(model_range_span(model, "Region", &span));
    assert_memory_equal(text + span.start, "north,\r\n\tsouth", span.end - span.start);
    assert_false(model_range_span(model, "nowhere", &span));
    model_destroy(model);
    arena_destroy(arena);
}

/* A replacement changes its span and nothing else; put back, the file is the same to the byte. */
static void test_replace(void **state) {
    (void)state;
    Arena *arena = arena_create();
    static const struct {
        const char *name;
        ModelPart part;
        const char *words;
        double value; /* of the variable afterwards */
    } changes[] = {{"people[south]", MODEL_PART_NUMBER, "42", 42.0},
                   {"grid[north]", MODEL_PART_NUMBER, "-3", -3.0},
                   {"rate of change", MODEL_PART_EQUATION, "1 / 4", 0.25},
                   {"flow", MODEL_PART_EQUATION, "people[north] ^ 2", 100.0},
                   {"rate of change", MODEL_PART_BOUNDS, " [0,1,0.01]", 0.72}};
    for (int i = 0; i < COUNT_OF(changes); i++) {
        Model *model = load(arena, text, sizeof text - 1);
        ModelSpan span;
        size_t bytes, back_bytes;
        assert_true(model_span(model, model_find(model, changes[i].name), changes[i].part, &span));
        const char *changed = model_replace(model, arena, span, changes[i].words, &bytes);
        size_t length = strlen(changes[i].words);
        assert_int_equal(bytes, sizeof text - 1 - (span.end - span.start) + length);
        assert_memory_equal(changed, text, span.start);
        assert_string_equal(changed + span.start + length, text + span.end);
        Model *after = load(arena, changed, bytes);
        ModelRun *run = model_run_create(after, 1);
        model_run_start(run);
        assert_true(model_run_value(run, model_find(after, changes[i].name), 0) == changes[i].value);
        model_run_destroy(run);
        const char *old = arena_copy_bytes(arena, text + span.start, span.end - span.start);
        ModelSpan now = {span.start, span.start + length};
        assert_string_equal(model_replace(after, arena, now, old, &back_bytes), text);
        model_destroy(after);
        model_destroy(model);
    }
    arena_destroy(arena);
}

static void test_bounds_are_read(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Model *model = load(arena, text, sizeof text - 1);
    ModelSpan span;
    size_t bytes;
    assert_true(model_span(model, model_find(model, "people[north]"), MODEL_PART_BOUNDS, &span));
    const char *changed = model_replace(model, arena, span, "[5,?]", &bytes);
    Model *after = load(arena, changed, bytes);
    const ModelVariable *people = model_variable(after, model_find(after, "people[north]"));
    assert_true(people->range_low == 5.0);
    assert_false(people->range_high == people->range_high);
    assert_string_equal(people->units, "person");
    assert_true(model_range_span(model, "region", &span));
    model_destroy(after);
    model_destroy(model);
    arena_destroy(arena);
}

static void test_change_files(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Model *model = load(arena, text, sizeof text - 1);
    ModelSetting settings[] = {{model_find(model, "people[north]"), 0.1},
                               {model_find(model, "rate of change"), 1.0 / 3.0},
                               {model_find(model, "bare"), -1e300},
                               {model_find(model, "grid[south]"), 1e-5}};
    const char *file = model_write_changes(model, arena, settings, COUNT_OF(settings));
    assert_true(text_starts_with(file, "people[north] = 0.1\nrate of change = 0.3333333333333333\nbare = -1e+300\n"));
    ModelSetting *back;
    int count;
    Problems problems = problems_begin(arena);
    assert_true(model_read_changes(model, arena, "c.cin", file, strlen(file), &back, &count, &problems));
    assert_int_equal(count, COUNT_OF(settings));
    for (int i = 0; i < count; i++) {
        assert_int_equal(back[i].variable_id, settings[i].variable_id);
        assert_true(back[i].value == settings[i].value);
    }
    assert_string_equal(model_write_changes(model, arena, NULL, 0), "");
    model_destroy(model);
    arena_destroy(arena);
}

/* The text of an output is that of another variable: putting something there would change that one. */
static void test_outputs_have_no_text(void **state) {
    (void)state;
    static const char model_text[] = ":MACRO: M(a : b)\nM = a ~~|\nb = 2 * a ~~|\n:END OF MACRO:\nx = M(3 : y) ~~|\n"
                                     "INITIAL TIME = 0 ~~| FINAL TIME = 1 ~~| TIME STEP = 1 ~~|";
    Arena *arena = arena_create();
    Model *model = load(arena, model_text, sizeof model_text - 1);
    ModelSpan span;
    assert_true(model_span(model, model_find(model, "x"), MODEL_PART_EQUATION, &span));
    assert_false(model_span(model, model_find(model, "y"), MODEL_PART_EQUATION, &span));
    assert_false(model_span(model, model_find(model, "y"), MODEL_PART_UNITS, &span));
    model_destroy(model);
    arena_destroy(arena);
}

/* A range stands for its elements: one number for all, or one for each. */
static void test_changes_of_arrays(void **state) {
    (void)state;
    static const char model_text[] = "a: a1, a2, a3 ~~| b: b1, b2 ~~| x[a] = 1, 2, 3 ~~|\n"
                                     "y[a,b] = 1, 2; 3, 4; 5, 6; ~~| z[a] = x[a] ~~|\n"
                                     "INITIAL TIME = 0 ~~| FINAL TIME = 1 ~~| TIME STEP = 1 ~~|";
    static const char good[] = "X[a] = 7\ny[a, b1] = -1, .5, 3e1\ny[a1,b]= 8; 9;\nx[a2] = 4\n";
    static const char *const bad[] = {"x[a] = 1, 2", "x[a3] = 1, 2", "x[b] = 1", "z[a] = 1", "x[a] = 1,,2", "x[] = 1"};
    static const char *const codes[] = {"M305", "M305", "M302", "M303", "M304", "M302"};
    Arena *arena = arena_create();
    Model *model = load(arena, model_text, sizeof model_text - 1);
    Problems problems = problems_begin(arena);
    ModelSetting *settings;
    int count;
    assert_true(model_read_changes(model, arena, "c.cin", good, sizeof good - 1, &settings, &count, &problems));
    assert_string_equal(model_write_changes(model, arena, settings, count),
                        "x[a1] = 7\nx[a2] = 7\nx[a3] = 7\ny[a1,b1] = -1\ny[a2,b1] = 0.5\ny[a3,b1] = 3e+01\n"
                        "y[a1,b1] = 8\ny[a1,b2] = 9\nx[a2] = 4\n");
    for (int i = 0; i < COUNT_OF(bad); i++) {
        assert_false(model_read_changes(model, arena, "c.cin", bad[i], strlen(bad[i]), &settings, &count, &problems));
        assert_int_equal(problems.error_count, i + 1);
        assert_string_equal(problems.list.items[i].code, codes[i]);
    }
    model_destroy(model);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_spans),
                                       cmocka_unit_test(test_replace),
                                       cmocka_unit_test(test_bounds_are_read),
                                       cmocka_unit_test(test_change_files),
                                       cmocka_unit_test(test_changes_of_arrays),
                                       cmocka_unit_test(test_outputs_have_no_text)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
