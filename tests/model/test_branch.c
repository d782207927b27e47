/* SPDX-License-Identifier: MIT
 *
 * Branches: a run grows from one lane to many at any step, every lane with levers of its own, conditions are told lane
 * by lane, and a snapshot brings everything back. Each branch is compared with a run that did the same alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

/* base */
#include "base/digest.h"
/* core */
#include "model/model_sample.h"

static const char text[] =
    "fish = INTEG(grown - caught, 1000) ~~|\n"
    "grown = fish * 0.1 * (1 - fish / 2000) ~~|\n"
    "caught = DELAY3(boats, 2) * catch * curve(fish / 1000) ~~|\n"
    "curve((0,0),(1,1),(2,1.2)) ~~|\n"
    "price = DELAY FIXED(20 - caught / 10, wait, 20) + SMOOTH(boats, 3) * 0.01 + RANDOM UNIFORM(0, luck, 9) ~~|\n"
    "wait = 2 ~~|\n"
    "****\n.Levers\n****~|\nboats = 10 ~~|\ncatch = 3 ~~|\nluck = 0.1 ~~|\n"
    "INITIAL TIME = 0 ~~| FINAL TIME = 40 ~~| TIME STEP = 0.5 ~~| SAVEPER = 1 ~~|\n";

enum { BRANCHES = 70, BEFORE = 11, AFTER = 30, OVERFISHED = 0, DEAR = 1, TOLD = 2 };

typedef struct Fixture {
    Arena *arena;
    Model *model;
    int boats, caught, fish;
} Fixture;

static Fixture load(void) {
    static const ModelQuery queries[] = {{"e.lua", 1, "fish < 700 and boats > 30"},
                                         {"e.lua", 2, "price > 14"},
                                         {"e.lua", 3, "told(the fleet) and not Time < 10"}};
    static const char *const functions[] = {"told"};
    Fixture fixture = {.arena = arena_create()};
    Problems problems = problems_begin(fixture.arena);
    ModelSource source = {.file = "m.mdl",
                          .text = text,
                          .bytes = strlen(text),
                          .queries = queries,
                          .query_count = 3,
                          .external_functions = functions,
                          .external_function_count = 1};
    fixture.model = model_load(&source, &problems);
    if (!fixture.model) fail_msg("%s", problems_text(fixture.arena, &problems));
    fixture.boats = model_find(fixture.model, "boats");
    fixture.caught = model_find(fixture.model, "caught");
    fixture.fish = model_find(fixture.model, "fish");
    return fixture;
}

static void unload(Fixture *fixture) {
    model_destroy(fixture->model);
    arena_destroy(fixture->arena);
}

static ModelRun *run_to_fork(const Fixture *fixture) {
    ModelRun *run = model_run_create(fixture->model, 1);
    model_run_start(run);
    for (int i = 0; i < BEFORE; i++) model_run_step(run);
    return run;
}

/* The course of branch k: other boats from the fork on, and again later. */
static void steer(const Fixture *fixture, ModelRun *run, int lane, int k, int step) {
    if (step == 0) model_run_set(run, fixture->boats, lane, 10.0 + k);
    if (step == 12) model_run_set(run, fixture->boats, lane, 60.0 - 0.5 * k);
    if (step == 5 && k % 3 == 0) model_run_set(run, model_external(fixture->model, 0)->variable_id, lane, 1.0);
}

static void test_fork(void **state) {
    (void)state;
    Fixture fixture = load();
    ModelRun *origin = run_to_fork(&fixture), *branches = model_run_fork(origin, 0, BRANCHES);
    bool conditions[3][2] = {{false}};
    assert_int_equal(model_run_count(branches), BRANCHES);
    assert_true(model_run_time(branches) == BEFORE * 0.5);
    for (int k = 0; k < BRANCHES; k++) {
        assert_true(model_run_digest(branches, k, DIGEST_START) == model_run_digest(origin, 0, DIGEST_START));
    }
    for (int step = 0; step < AFTER; step++) {
        for (int k = 0; k < BRANCHES; k++) steer(&fixture, branches, k, k, step);
        model_run_evaluate(branches);
        model_run_step(branches);
    }
    for (int k = 0; k < BRANCHES; k++) {
        ModelRun *alone = run_to_fork(&fixture);
        for (int step = 0; step < AFTER; step++) {
            steer(&fixture, alone, 0, k, step);
            model_run_evaluate(alone);
            model_run_step(alone);
        }
        assert_true(model_run_digest(alone, 0, DIGEST_START) == model_run_digest(branches, k, DIGEST_START));
        for (int query = 0; query < 3; query++) {
            int id = model_query_variable(fixture.model, query);
            double told = model_run_value(branches, id, k);
            assert_true(told == model_run_value(alone, id, 0) && (told == 0.0 || told == 1.0));
            conditions[query][told != 0.0] = true;
        }
        bool is_overfished =
            model_run_value(branches, fixture.fish, k) < 700.0 && model_run_value(branches, fixture.boats, k) > 30.0;
        int id = model_query_variable(fixture.model, OVERFISHED);
        assert_true(is_overfished == (model_run_value(branches, id, k) != 0.0));
        assert_true((k % 3 == 0) == (model_run_value(branches, model_query_variable(fixture.model, TOLD), k) != 0.0));
        model_run_destroy(alone);
    }
    /* Each condition must have held in some lanes and not in others, or the test has seen nothing. */
    assert_true(conditions[OVERFISHED][0] && conditions[OVERFISHED][1]);
    assert_true(conditions[DEAR][0] && conditions[DEAR][1]);
    assert_true(conditions[TOLD][0] && conditions[TOLD][1]);
    model_run_destroy(origin);
    model_run_destroy(branches);
    unload(&fixture);
}

/* A fork before the start carries the constants. */
static void test_fork_before_the_start(void **state) {
    (void)state;
    Fixture fixture = load();
    ModelRun *origin = model_run_create(fixture.model, 1);
    model_run_set_all(origin, model_find(fixture.model, "wait"), 1.0);
    ModelRun *branches = model_run_fork(origin, 0, 9);
    model_run_start(origin);
    model_run_start(branches);
    for (int i = 0; i < 20; i++) {
        model_run_step(origin);
        model_run_step(branches);
    }
    assert_true(model_run_digest(branches, 8, DIGEST_START) == model_run_digest(origin, 0, DIGEST_START));
    model_run_destroy(origin);
    model_run_destroy(branches);
    unload(&fixture);
}

static void test_snapshot(void **state) {
    (void)state;
    enum { LANES = 13 };
    Fixture fixture = load();
    ModelRun *origin = run_to_fork(&fixture), *run = model_run_fork(origin, 0, LANES);
    uint64_t digests[LANES];
    for (int lane = 0; lane < LANES; lane++) model_run_set(run, fixture.boats, lane, 5.0 + lane);
    model_run_step(run);
    ModelRun *snapshot = model_run_snapshot(run);
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < 15; i++) model_run_step(run);
        for (int lane = 0; lane < LANES; lane++) {
            uint64_t digest = model_run_digest(run, lane, DIGEST_START);
            if (round == 0) digests[lane] = digest;
            assert_true(digest == digests[lane]);
            assert_true(digest != model_run_digest(snapshot, lane, DIGEST_START));
        }
        model_run_set_all(run, fixture.boats, 99.0);
        model_run_step(run);
        model_run_copy(run, snapshot);
    }
    model_run_destroy(origin);
    model_run_destroy(run);
    model_run_destroy(snapshot);
    unload(&fixture);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_fork), cmocka_unit_test(test_fork_before_the_start),
                                       cmocka_unit_test(test_snapshot)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
