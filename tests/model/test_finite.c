/* SPDX-License-Identifier: MIT
 *
 * The first NaN or infinity of a run: which variable is named, when, in which run and with which inputs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

/* core */
#include "model/model.h"

static const char control[] = "INITIAL TIME = 0 ~~| FINAL TIME = 8 ~~| TIME STEP = 1 ~~| SAVEPER = 1 ~~|\n";

typedef struct Fixture {
    Arena *arena;
    Model *model;
    ModelRun *run;
} Fixture;

static Fixture load(const char *equations, int lanes) {
    Fixture fixture = {.arena = arena_create()};
    Problems problems = problems_begin(fixture.arena);
    char *text = arena_format(fixture.arena, "%s\n%s", equations, control);
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = strlen(text)};
    fixture.model = model_load(&source, &problems);
    if (!fixture.model) fail_msg("%s", problems_text(fixture.arena, &problems));
    fixture.run = model_run_create(fixture.model, lanes);
    return fixture;
}

static void unload(Fixture *fixture) {
    model_run_destroy(fixture->run);
    model_destroy(fixture->model);
    arena_destroy(fixture->arena);
}

/* Steps until the check fails and compares the whole message. */
static void expect(Fixture *fixture, const char *message) {
    Error error;
    model_run_start(fixture->run);
    for (int step = 0; step < 8; step++) {
        if (!model_run_check_finite(fixture->run, &error)) {
            assert_string_equal(error.message, message);
            return;
        }
        model_run_step(fixture->run);
    }
    fail_msg("every number was finite");
}

/* The effects stand before the cause in the file. */
static void test_cause_before_effects(void **state) {
    (void)state;
    Fixture fixture = load("last = middle * 2 ~~|\nmiddle = 3 + ratio ~~|\nratio = above / below ~~|\n"
                           "above = 6 ~~|\nbelow = 4 - Time ~~|\n",
                           1);
    expect(&fixture, "m.mdl:3: error M400: 'ratio' is infinite at time 4 in run 1; its inputs: above = 6, below = 0");
    unload(&fixture);
}

static void test_run_is_named(void **state) {
    (void)state;
    Fixture fixture = load("root = SQRT(base - Time) ~~|\nbase = 100 ~~|\n", 3);
    model_run_set(fixture.run, model_find(fixture.model, "base"), 1, 2.5);
    expect(&fixture, "m.mdl:1: error M400: 'root' is NaN at time 3 in run 2; its inputs: base = 2.5, Time = 3");
    unload(&fixture);
}

/* The flow has no name: it is told at the time when its inputs still show the fault, not when the stock is spoiled. */
static void test_flow_of_a_stock(void **state) {
    (void)state;
    Fixture fixture = load("tank = INTEG(1 / gap, 5) ~~|\ngap = IF THEN ELSE(Time = 2, 0, 1) ~~|\n", 1);
    expect(&fixture, "m.mdl:1: error M400: the flow into 'tank' is infinite at time 2 in run 1; its inputs: gap = 0");
    unload(&fixture);
}

static void test_stock_inside_smooth(void **state) {
    (void)state;
    Fixture fixture = load("calm = SMOOTH(wild, delay) ~~|\nwild = 3 ~~|\ndelay = 2 - Time ~~|\n", 1);
    expect(&fixture, "m.mdl:1: error M400: the flow into 'the stock inside calm' is NaN at time 2 in run 1; "
                     "its inputs: wild = 3, the stock inside calm = 3, delay = 0");
    unload(&fixture);
}

static void test_wrong_start(void **state) {
    (void)state;
    Fixture fixture = load("tank = INTEG(1, full / 0) ~~|\nfull = 5 ~~|\n", 1);
    expect(&fixture, "m.mdl:1: error M400: 'tank' is infinite at time 0 in run 1; its inputs: full = 5");
    unload(&fixture);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_cause_before_effects), cmocka_unit_test(test_run_is_named),
                                       cmocka_unit_test(test_flow_of_a_stock),
                                       cmocka_unit_test(test_stock_inside_smooth), cmocka_unit_test(test_wrong_start)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
