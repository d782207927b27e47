/* SPDX-License-Identifier: MIT
 *
 * Draws of uncertain numbers: the distributions against their formulas, and what a draw may depend on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* core */
#include "model/model_sample.h"

static const char text[] = "out = a + b + c + d + lever ~~|\n"
                           "a = 1 ~~|\nb = 2 ~~|\nc = 3 ~~|\nd = 4 ~~|\n"
                           "INITIAL TIME = 0 ~~| FINAL TIME = 4 ~~| TIME STEP = 1 ~~| SAVEPER = 1 ~~|\n"
                           "****\n.Levers\n****~|\nlever = 5 ~~|\n";

enum { MANY = 2000, FEW = 1000 };

typedef struct Fixture {
    Arena *arena;
    Model *model;
    ModelUncertain all[4];
} Fixture;

static Fixture load(void) {
    Fixture fixture = {.arena = arena_create()};
    Problems problems = problems_begin(fixture.arena);
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = strlen(text)};
    fixture.model = model_load(&source, &problems);
    if (!fixture.model) fail_msg("%s", problems_text(fixture.arena, &problems));
    fixture.all[0] = (ModelUncertain){model_find(fixture.model, "a"), MODEL_UNIFORM, -1, 3, 0};
    fixture.all[1] = (ModelUncertain){model_find(fixture.model, "b"), MODEL_NORMAL, 10, 2, 0};
    fixture.all[2] = (ModelUncertain){model_find(fixture.model, "c"), MODEL_TRIANGULAR, 0, 1, 4};
    fixture.all[3] = (ModelUncertain){model_find(fixture.model, "d"), MODEL_LOGNORMAL, 2, 0.5, 0};
    return fixture;
}

static void unload(Fixture *fixture) {
    model_destroy(fixture->model);
    arena_destroy(fixture->arena);
}

static ModelRun *draw(const Fixture *fixture, int lanes, const ModelUncertain *uncertain, int count,
                      ModelSampling sampling) {
    Error error;
    ModelRun *run = model_run_create(fixture->model, lanes);
    if (!model_run_sample(run, uncertain, count, &sampling, &error)) fail_msg("%s", error.message);
    return run;
}

/* Values worked out with Python's statistics.NormalDist. */
static void test_normal_quantile(void **state) {
    (void)state;
    static const double known[][2] = {{1e-16, -8.2220822161304348},   {1e-09, -5.9978070150076865},
                                      {0.001, -3.0902323061678132},   {0.02425, -1.9729610513118845},
                                      {0.07499, -1.4396021182393162}, {0.0751, -1.4388253927525398},
                                      {0.3, -0.52440051270804067},    {0.5, 0.0},
                                      {0.8413447460685429, 1.0},      {0.97575, 1.9729610513118847},
                                      {0.999999, 4.7534243088170891}};
    for (int i = 0; i < COUNT_OF(known); i++) {
        double found = model_normal_quantile(known[i][0]);
        if (fabs(found - known[i][1]) > 2e-15 * fabs(known[i][1])) fail_msg("%g: %.17g", known[i][0], found);
    }
}

static void test_quantiles(void **state) {
    (void)state;
    Fixture fixture = load();
    assert_true(model_uncertain_value(&fixture.all[0], 0.25) == 0.0);
    assert_true(model_uncertain_value(&fixture.all[1], 0.5) == 10.0);
    assert_true(fabs(model_uncertain_value(&fixture.all[1], 0.8413447460685429) - 12.0) < 1e-12);
    /* A quarter of the triangle lies left of its peak; right of it 1 - share is (4 - x)^2 / 12. */
    assert_true(fabs(model_uncertain_value(&fixture.all[2], 0.25) - 1.0) < 1e-15);
    assert_true(fabs(model_uncertain_value(&fixture.all[2], 0.0625) - 0.5) < 1e-15);
    assert_true(fabs(model_uncertain_value(&fixture.all[2], 1.0 - 0.75 / 9.0) - 3.0) < 1e-14);
    assert_true(model_uncertain_value(&fixture.all[3], 0.5) == 2.0);
    assert_true(fabs(model_uncertain_value(&fixture.all[3], 0.8413447460685429) - 2.0 * 1.6487212707001282) < 1e-12);
    unload(&fixture);
}

static double *column_of(const Fixture *fixture, const ModelRun *run, int id) {
    double *column = ARENA_ARRAY(fixture->arena, double, model_run_count(run));
    for (int i = 0; i < model_run_count(run); i++) column[i] = model_run_value(run, id, i);
    return column;
}

static double mean_of(const double *column, int count) {
    double sum = 0.0;
    for (int i = 0; i < count; i++) sum += column[i];
    return sum / count;
}

/* Means within four standard errors; the seed is fixed, so this never fails by luck later. */
static void test_means(void **state) {
    (void)state;
    static const double means[] = {1.0, 10.0, 5.0 / 3.0, 2.0 * 1.1331484530668263};
    static const double deviations[] = {1.1547, 2.0, 0.8498, 1.2080};
    Fixture fixture = load();
    ModelRun *run = draw(&fixture, MANY, fixture.all, 4, (ModelSampling){.seed = 1964});
    for (int i = 0; i < 4; i++) {
        const double *column = column_of(&fixture, run, fixture.all[i].variable_id);
        double mean = mean_of(column, MANY), squares = 0.0;
        for (int k = 0; k < MANY; k++) squares += (column[k] - mean) * (column[k] - mean);
        assert_true(fabs(mean - means[i]) < 4.0 * deviations[i] / sqrt(MANY));
        assert_true(fabs(sqrt(squares / MANY) / deviations[i] - 1.0) < 0.1);
    }
    /* Columns of different names hang together no more than chance allows. */
    const double *a = column_of(&fixture, run, fixture.all[0].variable_id);
    const double *b = column_of(&fixture, run, fixture.all[1].variable_id);
    double both = 0.0;
    for (int k = 0; k < MANY; k++) both += (a[k] - 1.0) * (b[k] - 10.0);
    assert_true(fabs(both / MANY / (deviations[0] * deviations[1])) < 0.09);
    model_run_destroy(run);
    unload(&fixture);
}

/* 1,000 runs are the first 1,000 of 2,000, in blocks too; other variables and their order change nothing. */
static void test_what_a_draw_hangs_on(void **state) {
    (void)state;
    Fixture fixture = load();
    ModelUncertain turned[2] = {fixture.all[2], fixture.all[1]};
    ModelRun *many = draw(&fixture, MANY, fixture.all, 4, (ModelSampling){.seed = 7});
    ModelRun *few = draw(&fixture, FEW, fixture.all, 4, (ModelSampling){.seed = 7});
    ModelRun *second = draw(&fixture, FEW, turned, 2, (ModelSampling){.seed = 7, .first_run = FEW});
    ModelRun *other = draw(&fixture, FEW, fixture.all, 4, (ModelSampling){.seed = 8});
    int equal = 0;
    for (int lane = 0; lane < FEW; lane++) {
        for (int i = 0; i < 4; i++) {
            int id = fixture.all[i].variable_id;
            assert_true(model_run_value(few, id, lane) == model_run_value(many, id, lane));
            equal += model_run_value(few, id, lane) == model_run_value(other, id, lane);
        }
        for (int i = 0; i < 2; i++) {
            int id = turned[i].variable_id;
            assert_true(model_run_value(second, id, lane) == model_run_value(many, id, FEW + lane));
        }
        assert_true(model_run_value(second, fixture.all[0].variable_id, lane) == 1.0);
    }
    assert_int_equal(equal, 0);
    model_run_start(few);
    assert_true(model_run_value(few, model_find(fixture.model, "out"), 5) != 15.0);
    model_run_destroy(many);
    model_run_destroy(few);
    model_run_destroy(second);
    model_run_destroy(other);
    unload(&fixture);
}

/* Each slice of the distribution holds exactly one run, and the slices of two variables are shuffled apart. */
static void test_latin_hypercube(void **state) {
    (void)state;
    Fixture fixture = load();
    ModelUncertain both[2] = {fixture.all[0], {fixture.all[1].variable_id, MODEL_UNIFORM, -1, 3, 0}};
    ModelSampling sampling = {.seed = 3, .is_latin = true, .run_total = FEW};
    ModelRun *run = draw(&fixture, FEW, both, 2, sampling);
    int same = 0, in_place = 0;
    int *seen = ARENA_ARRAY(fixture.arena, int, 2 * FEW);
    for (int lane = 0; lane < FEW; lane++) {
        int slices[2];
        for (int i = 0; i < 2; i++) {
            slices[i] = (int)floor((model_run_value(run, both[i].variable_id, lane) + 1.0) / 4.0 * FEW);
            assert_int_equal(seen[i * FEW + slices[i]]++, 0);
        }
        same += slices[0] == slices[1];
        in_place += slices[0] == lane;
    }
    assert_true(same < 10 && in_place < 10);
    sampling.first_run = 600;
    ModelRun *block = draw(&fixture, FEW - 600, both, 2, sampling);
    assert_true(model_run_value(block, both[1].variable_id, 17) == model_run_value(run, both[1].variable_id, 617));
    model_run_destroy(run);
    model_run_destroy(block);
    unload(&fixture);
}

static void expect_refused(ModelRun *run, ModelUncertain uncertain, const char *piece) {
    Error error;
    const ModelSampling sampling = {.seed = 1};
    assert_false(model_run_sample(run, &uncertain, 1, &sampling, &error));
    if (!strstr(error.message, piece)) fail_msg("%s", error.message);
}

static void test_refusals(void **state) {
    (void)state;
    Fixture fixture = load();
    Error error;
    ModelRun *run = model_run_create(fixture.model, 3);
    int a = fixture.all[0].variable_id, lever = model_find(fixture.model, "lever");
    expect_refused(run, (ModelUncertain){a, MODEL_UNIFORM, 2, 1, 0}, "low <= high");
    expect_refused(run, (ModelUncertain){a, MODEL_NORMAL, 2, -1, 0}, "deviation");
    expect_refused(run, (ModelUncertain){a, MODEL_TRIANGULAR, 2, 1, 3}, "low <= peak");
    expect_refused(run, (ModelUncertain){a, MODEL_LOGNORMAL, 0, 1, 0}, "median");
    expect_refused(run, (ModelUncertain){a, MODEL_NORMAL, (double)NAN, 1, 0}, "finite");
    expect_refused(run, (ModelUncertain){model_find(fixture.model, "out"), MODEL_NORMAL, 0, 1, 0}, "'out'");
    expect_refused(run, (ModelUncertain){model_find(fixture.model, "TIME STEP"), MODEL_NORMAL, 0, 1, 0}, "control");
    model_run_start(run);
    expect_refused(run, fixture.all[0], "while the model runs");
    const ModelUncertain later = {lever, MODEL_UNIFORM, 0, 1, 0};
    assert_true(model_run_sample(run, &later, 1, &(ModelSampling){.seed = 1}, &error));
    assert_true(model_run_value(run, a, 0) == 1.0 && model_run_value(run, lever, 0) < 1.0);
    model_run_destroy(run);
    unload(&fixture);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_normal_quantile), cmocka_unit_test(test_quantiles),
        cmocka_unit_test(test_means),           cmocka_unit_test(test_what_a_draw_hangs_on),
        cmocka_unit_test(test_latin_hypercube), cmocka_unit_test(test_refusals)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
