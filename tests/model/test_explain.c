/* SPDX-License-Identifier: MIT
 *
 * Contributions on toys whose answer is known (a sum, a product, two inputs of which one is enough, stocks, delays),
 * and on the shipped model: every equation worked out alone has the bits of the run, and the parts sum up. */
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
#include "model/model_explain.h"

static const char toys[] = "sum = 2 * a + b - c ~~|\n"
                           "product = a * b ~~|\n"
                           "both = MIN(1, a + b) ~~|\n"
                           "tank = INTEG(inflow - tank * leak + 2 / TIME STEP * step, first) ~~|\n"
                           "inflow = base inflow + ramp ~~|\n"
                           "base inflow = 4 ~~|\n"
                           "ramp = RAMP(1, 2, 6) ~~|\n"
                           "calm = SMOOTH(ramp, wait) * weight ~~|\n"
                           "late = DELAY FIXED(ramp, wait, 7) ~~|\n"
                           "kept = SAMPLE IF TRUE(Time < 3.5, ramp, 0) ~~|\n"
                           "at start = INITIAL(first * 3) ~~|\n"
                           "noise = level of noise * RANDOM UNIFORM(0, 1, 5) ~~|\n"
                           "level of noise = 3 ~~|\n"
                           "wait = 2 ~~|\nweight = 0.5 ~~|\nfirst = 10 ~~|\n"
                           "****\n.Levers\n****~|\n"
                           "a = 1 ~~|\nb = 2 ~~|\nc = 3 ~~|\nleak = 0.125 ~~|\nstep = 0 ~~|\n"
                           "INITIAL TIME = 0 ~~| FINAL TIME = 8 ~~| TIME STEP = 0.5 ~~| SAVEPER = 1 ~~|\n";

typedef struct Fixture {
    Arena *arena;
    Model *model;
    ModelTrace *base, *other; /* of two runs */
} Fixture;

static Fixture load(const char *text, size_t bytes) {
    Fixture fixture = {.arena = arena_create()};
    Problems problems = problems_begin(fixture.arena);
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = bytes};
    fixture.model = model_load(&source, &problems);
    if (!fixture.model) fail_msg("%s", problems_text(fixture.arena, &problems));
    fixture.base = model_trace_create(fixture.model);
    fixture.other = model_trace_create(fixture.model);
    return fixture;
}

static Fixture load_toys(void) {
    return load(toys, strlen(toys));
}

static void unload(Fixture *fixture) {
    model_trace_destroy(fixture->base);
    model_trace_destroy(fixture->other);
    model_destroy(fixture->model);
    arena_destroy(fixture->arena);
}

static int find(const Fixture *fixture, const char *name) {
    int id = model_find(fixture->model, name);
    if (id < 0) fail_msg("no variable '%s'", name);
    return id;
}

typedef struct Change {
    const char *name;
    double value;
} Change;

static void run_both(Fixture *fixture, const Change *changes, int count) {
    ModelRun *run = model_run_create(fixture->model, 1);
    model_trace_record_all(fixture->base, run, 0);
    model_run_destroy(run);
    run = model_run_create(fixture->model, 1);
    for (int i = 0; i < count; i++) model_run_set_all(run, find(fixture, changes[i].name), changes[i].value);
    model_trace_record_all(fixture->other, run, 0);
    model_run_destroy(run);
}

static ModelExplanation compare_runs(Fixture *fixture, const char *name, double time) {
    int row = model_trace_find(fixture->base, time);
    return model_explain((ModelMoment){fixture->base, row}, (ModelMoment){fixture->other, row}, find(fixture, name),
                         fixture->arena);
}

static ModelExplanation compare_times(Fixture *fixture, const char *name, double from, double to) {
    return model_explain((ModelMoment){fixture->base, model_trace_find(fixture->base, from)},
                         (ModelMoment){fixture->base, model_trace_find(fixture->base, to)}, find(fixture, name),
                         fixture->arena);
}

static const ModelPart *part(const ModelExplanation *explanation, const char *name) {
    for (int i = 0; i < explanation->part_count; i++) {
        if (text_equal(explanation->parts[i].name, name)) return &explanation->parts[i];
    }
    fail_msg("'%s' has no part '%s'", explanation->name, name);
    return NULL;
}

static void expect_part(const ModelExplanation *explanation, const char *name, double contribution) {
    double found = part(explanation, name)->contribution;
    if (found != contribution) fail_msg("%s of %s: %.17g, not %.17g", name, explanation->name, found, contribution);
}

static void expect_whole(const ModelExplanation *explanation, double change, double remainder) {
    if (explanation->change != change) fail_msg("change of %s: %.17g", explanation->name, explanation->change);
    if (explanation->remainder != remainder) {
        fail_msg("remainder of %s: %.17g", explanation->name, explanation->remainder);
    }
    assert_true(model_explanation_sum(explanation) == explanation->change);
}

/* ---- Equations ---- */

static void test_additive(void **state) {
    (void)state;
    Fixture fixture = load_toys();
    run_both(&fixture, (Change[]){{"a", 4}, {"b", 7}, {"c", 5}}, 3);
    ModelExplanation sum = compare_runs(&fixture, "sum", 3);
    assert_int_equal(sum.reason, MODEL_REASON_INPUTS);
    assert_int_equal(sum.part_count, 3);
    expect_part(&sum, "a", 6.0);
    expect_part(&sum, "b", 5.0);
    expect_part(&sum, "c", -2.0);
    expect_whole(&sum, 9.0, 0.0);
    assert_true(part(&sum, "a")->before == 1.0 && part(&sum, "a")->after == 4.0);
    ModelExplanation lever = compare_runs(&fixture, "a", 3);
    assert_int_equal(lever.reason, MODEL_REASON_GIVEN);
    expect_whole(&lever, 3.0, 3.0);
    unload(&fixture);
}

/* 1 * 2 -> 4 * 7: a alone makes 6, b alone 5, and 15 is of both together. */
static void test_multiplicative(void **state) {
    (void)state;
    Fixture fixture = load_toys();
    run_both(&fixture, (Change[]){{"a", 4}, {"b", 7}}, 2);
    ModelExplanation product = compare_runs(&fixture, "product", 3);
    expect_part(&product, "a", 6.0);
    expect_part(&product, "b", 5.0);
    expect_whole(&product, 26.0, 15.0);
    unload(&fixture);
}

/* Either input is enough: each made all of the change, and the remainder takes one of them back. */
static void test_redundant(void **state) {
    (void)state;
    Fixture fixture = load("both = MIN(1, a + b) ~~|\na = 0 ~~|\nb = 0 ~~|\nINITIAL TIME = 0 ~~| FINAL TIME = 1 ~~| "
                           "TIME STEP = 1 ~~| SAVEPER = 1 ~~|\n",
                           118);
    run_both(&fixture, (Change[]){{"a", 1}, {"b", 1}}, 2);
    ModelExplanation both = compare_runs(&fixture, "both", 0);
    expect_part(&both, "a", 1.0);
    expect_part(&both, "b", 1.0);
    expect_whole(&both, 1.0, -1.0);
    unload(&fixture);
}

static void test_chance(void **state) {
    (void)state;
    Fixture fixture = load_toys();
    run_both(&fixture, (Change[]){{"level of noise", 6}}, 1);
    ModelExplanation later = compare_times(&fixture, "noise", 1, 2);
    expect_part(&later, "level of noise", 0.0);
    expect_part(&later, "chance", later.change);
    assert_true(later.change != 0.0);
    ModelExplanation other = compare_runs(&fixture, "noise", 2);
    expect_part(&other, "chance", 0.0);
    expect_part(&other, "level of noise", other.change);
    unload(&fixture);
}

/* ---- Stocks ---- */

/* ramp is 0 up to time 2, then Time - 2: the inflow adds up to 0.5 * (16 * 4 + 0.5 + 1 + ... + 4 (eight) + 4 * 3). */
static void test_flows(void **state) {
    (void)state;
    Fixture fixture = load_toys();
    run_both(&fixture, NULL, 0);
    ModelExplanation tank = compare_times(&fixture, "tank", 0, 8);
    assert_int_equal(tank.reason, MODEL_REASON_FLOWS);
    assert_int_equal(tank.part_count, 3);
    expect_part(&tank, "inflow", 47.0);
    assert_int_equal(part(&tank, "inflow")->variable_id, find(&fixture, "inflow"));
    const ModelPart *outflow = part(&tank, "- tank * leak");
    assert_true(outflow->variable_id == -1 && outflow->input_count == 2);
    assert_true(outflow->contribution < 0.0 && outflow->before == -1.25);
    expect_part(&tank, "2 / TIME STEP * step", 0.0);
    assert_true(fabs(tank.remainder) < 1e-13 && model_explanation_sum(&tank) == tank.change);
    ModelExplanation back = compare_times(&fixture, "tank", 8, 0);
    expect_part(&back, "inflow", -47.0);
    unload(&fixture);
}

/* Half a step from the start: the leak is zero in both runs, so all is exact. */
static void test_two_runs_of_a_stock(void **state) {
    (void)state;
    Fixture fixture = load_toys();
    run_both(&fixture, (Change[]){{"first", 12}, {"base inflow", 6}, {"leak", 0.25}}, 3);
    ModelExplanation tank = compare_runs(&fixture, "tank", 0.5);
    assert_int_equal(tank.reason, MODEL_REASON_HISTORY);
    expect_part(&tank, "tank at 0", 2.0);
    assert_int_equal(part(&tank, "tank at 0")->inputs[0], find(&fixture, "first"));
    expect_part(&tank, "inflow", 1.0);  /* 0.5 * 2 */
    expect_part(&tank, "tank", -0.125); /* 0.5 * -(12 - 10) * 0.125 */
    expect_part(&tank, "leak", -0.625); /* 0.5 * -10 * 0.125 */
    expect_whole(&tank, 2.125, -0.125); /* 0.5 * -2 * 0.125 */
    ModelExplanation later = compare_runs(&fixture, "tank", 8);
    expect_part(&later, "inflow", 16.0);
    assert_true(model_explanation_sum(&later) == later.change);
    unload(&fixture);
}

/* The stock inside SMOOTH is a part that can be followed on. */
static void test_inside_smooth(void **state) {
    (void)state;
    Fixture fixture = load_toys();
    run_both(&fixture, (Change[]){{"weight", 1}}, 1);
    ModelExplanation calm = compare_times(&fixture, "calm", 0, 8);
    const ModelPart *inside = part(&calm, "the stock inside calm");
    assert_true(inside->variable_id >= model_variable_count(fixture.model));
    assert_true(inside->contribution == calm.change && inside->contribution > 0.0);
    ModelExplanation stock = model_explain((ModelMoment){fixture.base, 0}, (ModelMoment){fixture.base, 16},
                                           inside->variable_id, fixture.arena);
    assert_int_equal(stock.reason, MODEL_REASON_FLOWS);
    assert_string_equal(stock.parts[0].name, "(ramp - the stock inside calm) / wait");
    assert_true(stock.change == inside->after - inside->before);
    unload(&fixture);
}

static void test_earlier_moments(void **state) {
    (void)state;
    Fixture fixture = load_toys();
    run_both(&fixture, (Change[]){{"first", 11}}, 1);
    ModelExplanation late = compare_times(&fixture, "late", 5, 7);
    assert_int_equal(late.reason, MODEL_REASON_EARLIER);
    expect_part(&late, "ramp", 2.0);
    assert_true(part(&late, "ramp")->before == 1.0 && part(&late, "ramp")->after == 3.0);
    expect_whole(&late, 2.0, 0.0);
    ModelExplanation first = compare_times(&fixture, "late", 0, 5);
    expect_part(&first, "the first input that came through", -6.0);
    ModelExplanation at_start = compare_runs(&fixture, "at start", 4);
    expect_part(&at_start, "first", 3.0);
    expect_whole(&at_start, 3.0, 0.0);
    ModelExplanation kept = compare_times(&fixture, "kept", 2, 8);
    expect_part(&kept, "ramp", 4.0); /* it would have come through at 2; by 8 the gate is shut and 1 is kept */
    expect_whole(&kept, 1.0, -3.0);
    unload(&fixture);
}

/* ---- Trees ---- */

static void test_trees(void **state) {
    (void)state;
    Fixture fixture = load_toys();
    int count;
    ModelTreeRow *rows = model_tree(fixture.model, find(&fixture, "tank"), false, -1, fixture.arena, &count);
    assert_string_equal(model_tree_text(fixture.model, rows, count, fixture.arena), "tank\n"
                                                                                    "  inflow\n"
                                                                                    "    base inflow\n"
                                                                                    "    ramp\n"
                                                                                    "  tank <- a loop closes here\n"
                                                                                    "  leak\n"
                                                                                    "  TIME STEP\n"
                                                                                    "  step\n"
                                                                                    "  first\n");
    rows = model_tree(fixture.model, find(&fixture, "ramp"), true, 1, fixture.arena, &count);
    assert_int_equal(count, 5);
    assert_int_equal(rows[1].variable_id, find(&fixture, "inflow"));
    assert_int_equal(rows[1].end, MODEL_TREE_DEPTH);
    assert_int_equal(rows[2].end, MODEL_TREE_LEAF);
    unload(&fixture);
}

/* ---- The shipped model ---- */

static Fixture load_japan(void) {
    Arena *arena = arena_create();
    const FileAccess *access = file_access_system();
    char *text;
    size_t bytes;
    Error error;
    if (!access->read(access->user, arena, MITI_SOURCE_FOLDER "/assets/models/japan.mdl", &text, &bytes, &error)) {
        fail_msg("%s", error.message);
    }
    Fixture fixture = load(text, bytes);
    arena_destroy(arena);
    return fixture;
}

/* Moves every lever a little, the same in each program. */
static void run_japan(Fixture *fixture) {
    ModelRun *run = model_run_create(fixture->model, 1);
    model_trace_record_all(fixture->base, run, 0);
    for (int i = 0, k = 0; i < model_variable_count(fixture->model); i++) {
        const ModelVariable *variable = model_variable(fixture->model, i);
        if (variable->is_lever) model_run_set_all(run, i, model_run_value(run, i, 0) + 0.01 * (1 + k++ % 7));
    }
    model_trace_record_all(fixture->other, run, 0);
    model_run_destroy(run);
}

/* What one input contributes is worked out with all others at 'before': with the moment itself nothing changes, and
 * where a single input changed, it made all of the change, bit for bit. This ties the formulas to the run. */
static void test_single_inputs_have_the_bits_of_the_run(void **state) {
    (void)state;
    Fixture fixture = load_japan();
    run_japan(&fixture);
    int checked = 0;
    for (int i = 1; i < model_variable_count(fixture.model); i++) {
        for (int row = 8; row < model_trace_rows(fixture.base); row += 97) {
            ModelExplanation e =
                model_explain((ModelMoment){fixture.base, row - 8}, (ModelMoment){fixture.base, row}, i, fixture.arena);
            int moved = 0;
            if (e.reason != MODEL_REASON_INPUTS) break;
            for (int k = 0; k < e.part_count; k++) moved += e.parts[k].before != e.parts[k].after;
            if (moved != 1) continue;
            checked++;
            if (e.remainder != 0.0) fail_msg("%s: remainder %g", e.name, e.remainder);
        }
        arena_clear(fixture.arena);
    }
    assert_true(checked > 200);
    unload(&fixture);
}

static void test_parts_sum_up(void **state) {
    (void)state;
    Fixture fixture = load_japan();
    run_japan(&fixture);
    int rows = model_trace_rows(fixture.base), stocks = 0;
    assert_true(rows > 100);
    for (int i = 1; i < model_variable_count(fixture.model); i++) {
        ModelMoment a = {fixture.base, rows / 3}, b = {fixture.base, rows - 1}, c = {fixture.other, rows - 1};
        ModelExplanation over_time = model_explain(a, b, i, fixture.arena);
        ModelExplanation over_runs = model_explain(b, c, i, fixture.arena);
        if (model_explanation_sum(&over_time) != over_time.change)
            fail_msg("%s: over time: %.17g, not %.17g, remainder %.17g", over_time.name,
                     model_explanation_sum(&over_time), over_time.change, over_time.remainder);
        if (model_explanation_sum(&over_runs) != over_runs.change) fail_msg("%s: over runs", over_runs.name);
        if (over_time.reason == MODEL_REASON_FLOWS) {
            double size = fabs(over_time.before) + fabs(over_time.after);
            for (int k = 0; k < over_time.part_count; k++) size += fabs(over_time.parts[k].contribution);
            stocks++;
            /* Flows are all there is to a stock: only rounding may remain. */
            if (fabs(over_time.remainder) > 1e-12 * size) fail_msg("%s: %g", over_time.name, over_time.remainder);
        }
        arena_clear(fixture.arena);
    }
    assert_true(stocks > 10);
    unload(&fixture);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_additive),      cmocka_unit_test(test_multiplicative),
        cmocka_unit_test(test_redundant),     cmocka_unit_test(test_chance),
        cmocka_unit_test(test_flows),         cmocka_unit_test(test_two_runs_of_a_stock),
        cmocka_unit_test(test_inside_smooth), cmocka_unit_test(test_earlier_moments),
        cmocka_unit_test(test_trees),         cmocka_unit_test(test_single_inputs_have_the_bits_of_the_run),
        cmocka_unit_test(test_parts_sum_up)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
