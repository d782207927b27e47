/* SPDX-License-Identifier: MIT
 *
 * Runs: levers at any step, lanes apart from each other, copies as branches, digests, and the questions a model
 * answers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

/* base */
#include "base/digest.h"
/* core */
#include "model/model.h"

static const char text[] =
    "{UTF-8}\n"
    "market: mainframe, Packaged Software ~~|\n"
    "Exports By_Market[market] = level[market] * price ~ yen/year [0,100,?] ~ What is sold. | \n"
    "level[market] = INTEG(growth[market] * level[market] - lost, 1) ~ unit ~|\n"
    "growth[market] = base growth * (1 + aid / (1 + aid)) + 0.01 * SIN(Time) ~ 1/year ~|\n"
    "lost = DELAY FIXED(total * 0.01, wait, 0) + DELAY3(total, 3) * 0.01 + worn ~ unit/year ~|\n"
    "worn = EXP(-decay) * LN(2 + decay) * decay ^ 1.7 * 0.001 ~ unit/year ~|\n"
    "total = SUM(level[market!]) * curve(aid + Time / 10) + RANDOM NORMAL(-3, 3, 0, 0.01, seed) ~ unit ~|\n"
    "curve((0,1),(1,1.1),(2,0.9)) ~ dmnl ~|\n"
    "decay = 0.3 ~ 1/year ~|\n"
    "wait = 1.2 ~ year ~|\n"
    "seed = 7 ~ dmnl ~|\n"
    "at start = INITIAL(total) ~ unit ~|\n"
    "****\n.Levers\n****~|\n"
    "aid = 0.5 ~ dmnl [0,2,0.1] ~|\n"
    "price = 2 ~ yen/unit ~|\n"
    "base growth = 0.05 ~ 1/year [0,?] ~|\n"
    "****\n.Control\n****~|\n"
    "INITIAL TIME = 1964 ~ year ~| FINAL TIME = 1974 ~ year ~| TIME STEP = 0.25 ~ year ~| SAVEPER = 1 ~ year ~|\n"
    "\\\\\\---/// Sketch\n|~ anything = ( \n";

typedef struct Fixture {
    Arena *arena;
    Model *model;
    int aid, price, decay, wait, total, exports;
} Fixture;

static Fixture load(void) {
    Fixture fixture = {.arena = arena_create()};
    Problems problems = problems_begin(fixture.arena);
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = strlen(text)};
    fixture.model = model_load(&source, &problems);
    if (!fixture.model) fail_msg("%s", problems_text(fixture.arena, &problems));
    fixture.aid = model_find(fixture.model, "AID");
    fixture.price = model_find(fixture.model, "price");
    fixture.decay = model_find(fixture.model, "decay");
    fixture.wait = model_find(fixture.model, "wait");
    fixture.total = model_find(fixture.model, "total");
    fixture.exports = model_find(fixture.model, "exports by market[ packaged_software ]");
    return fixture;
}

static void unload(Fixture *fixture) {
    model_destroy(fixture->model);
    arena_destroy(fixture->arena);
}

/* A lane's own course: other constants, and a lever that moves every fourth step. */
static void prepare(const Fixture *fixture, ModelRun *run, int lane, int number) {
    model_run_set(run, fixture->decay, lane, 0.1 + 0.01 * number);
    model_run_set(run, fixture->wait, lane, 0.5 + 0.07 * number);
}

static void pull_lever(const Fixture *fixture, ModelRun *run, int lane, int number) {
    int steps = model_run_steps_taken(run);
    if (steps % 4 == 3) model_run_set(run, fixture->aid, lane, 0.02 * number + 0.05 * steps);
}

static void test_lanes(void **state) {
    (void)state;
    enum { LANES = 131 };
    Fixture fixture = load();
    ModelRun *many = model_run_create(fixture.model, LANES);
    for (int lane = 0; lane < LANES; lane++) prepare(&fixture, many, lane, lane);
    model_run_start(many);
    for (int step = 0; step < 40; step++) {
        for (int lane = 0; lane < LANES; lane++) pull_lever(&fixture, many, lane, lane);
        model_run_step(many);
    }
    for (int lane = 0; lane < LANES; lane++) {
        ModelRun *one = model_run_create(fixture.model, 1);
        prepare(&fixture, one, 0, lane);
        model_run_start(one);
        for (int step = 0; step < 40; step++) {
            pull_lever(&fixture, one, 0, lane);
            model_run_step(one);
        }
        assert_true(model_run_digest(one, 0, DIGEST_START) == model_run_digest(many, lane, DIGEST_START));
        if (lane > 0) assert_true(model_run_value(one, fixture.total, 0) != model_run_value(many, fixture.total, 0));
        model_run_destroy(one);
    }
    model_run_destroy(many);
    unload(&fixture);
}

static void step_both(ModelRun *a, ModelRun *b, int steps) {
    for (int i = 0; i < steps; i++) {
        model_run_step(a);
        model_run_step(b);
    }
}

static void test_copies(void **state) {
    (void)state;
    Fixture fixture = load();
    ModelRun *origin = model_run_create(fixture.model, 9), *copy = model_run_create(fixture.model, 9);
    ModelRun *single = model_run_create(fixture.model, 1);
    for (int lane = 0; lane < 9; lane++) prepare(&fixture, origin, lane, 3 * lane);
    model_run_start(origin);
    for (int i = 0; i < 7; i++) model_run_step(origin);
    model_run_set_all(origin, fixture.aid, 1.5); /* not evaluated yet: the copy must know */
    model_run_copy(copy, origin);
    model_run_copy_lane(single, 0, origin, 8);
    step_both(origin, copy, 9);
    for (int i = 0; i < 9; i++) model_run_step(single);
    for (int lane = 0; lane < 9; lane++) {
        assert_true(model_run_digest(origin, lane, DIGEST_START) == model_run_digest(copy, lane, DIGEST_START));
    }
    assert_true(model_run_digest(single, 0, DIGEST_START) == model_run_digest(origin, 8, DIGEST_START));
    model_run_set_all(copy, fixture.price, 3.0);
    step_both(origin, copy, 1);
    assert_true(model_run_digest(origin, 0, DIGEST_START) != model_run_digest(copy, 0, DIGEST_START));
    model_run_destroy(origin);
    model_run_destroy(copy);
    model_run_destroy(single);
    unload(&fixture);
}

static void test_levers_act_at_once(void **state) {
    (void)state;
    Fixture fixture = load();
    ModelRun *run = model_run_create(fixture.model, 2);
    model_run_start(run);
    assert_true(model_run_value(run, fixture.exports, 0) == 2.0);
    model_run_set(run, fixture.price, 1, 5.0);
    assert_true(model_run_value(run, fixture.exports, 1) == 2.0);
    model_run_evaluate(run);
    assert_true(model_run_value(run, fixture.exports, 0) == 2.0 && model_run_value(run, fixture.exports, 1) == 5.0);
    assert_true(model_run_time(run) == 1964.0 && model_run_steps_taken(run) == 0);
    model_run_start(run); /* a second start keeps what was set and begins again */
    assert_true(model_run_value(run, fixture.exports, 1) == 5.0);
    model_run_destroy(run);
    unload(&fixture);
}

/* The bits themselves: every compiler and level of optimisation must give this number. */
static void test_fixed_digest(void **state) {
    (void)state;
    Fixture fixture = load();
    ModelRun *run = model_run_create(fixture.model, 3);
    prepare(&fixture, run, 1, 5);
    model_run_start(run);
    for (int i = 0; i < 40; i++) model_run_step(run);
    char digest[17];
    digest_print(digest, model_run_digest(run, 1, DIGEST_START));
    assert_string_equal(digest, "d8bb9b2f96942350");
    model_run_destroy(run);
    unload(&fixture);
}

static void test_finite(void **state) {
    (void)state;
    Fixture fixture = load();
    Error error;
    ModelRun *run = model_run_create(fixture.model, 2);
    model_run_start(run);
    assert_true(model_run_check_finite(run, &error));
    model_run_set(run, fixture.aid, 1, -1.0);
    model_run_evaluate(run);
    assert_false(model_run_check_finite(run, &error));
    assert_non_null(strstr(error.message, "'growth[mainframe]'"));
    assert_non_null(strstr(error.message, "in run 2"));
    assert_non_null(strstr(error.message, "aid = -1"));
    model_run_destroy(run);
    unload(&fixture);
}

static void test_questions(void **state) {
    (void)state;
    Fixture fixture = load();
    const ModelVariable *exports = model_variable(fixture.model, fixture.exports);
    int count;
    assert_string_equal(exports->name, "Exports By_Market[Packaged Software]");
    assert_string_equal(exports->array_name, "Exports By_Market");
    assert_string_equal(exports->equation, "level[market] * price");
    assert_string_equal(exports->units, "yen/year");
    assert_string_equal(exports->comment, "What is sold.");
    assert_true(exports->range_low == 0.0 && exports->range_high == 100.0 && isnan(exports->range_step));
    assert_int_equal(exports->line, 3);
    assert_int_equal(exports->kind, MODEL_AUXILIARY);
    assert_true(model_variable(fixture.model, fixture.aid)->is_lever);
    assert_string_equal(model_variable(fixture.model, fixture.aid)->group, "Levers");
    assert_false(model_variable(fixture.model, fixture.decay)->is_lever);
    assert_int_equal(model_variable(fixture.model, fixture.decay)->kind, MODEL_CONSTANT);
    assert_int_equal(model_variable(fixture.model, model_find(fixture.model, "at start"))->kind, MODEL_INITIAL);
    assert_int_equal(model_variable(fixture.model, model_find(fixture.model, "curve"))->kind, MODEL_LOOKUP);
    assert_int_equal(model_variable(fixture.model, model_find(fixture.model, "level[mainframe]"))->kind, MODEL_STOCK);
    const char *const *elements = model_range_elements(fixture.model, "Market", &count);
    assert_int_equal(count, 2);
    assert_string_equal(elements[1], "Packaged Software");
    assert_null(model_range_elements(fixture.model, "none", &count));
    assert_int_equal(count, 0);
    const int *inputs = model_inputs(fixture.model, fixture.exports, &count);
    assert_int_equal(count, 2);
    assert_string_equal(model_variable(fixture.model, inputs[0])->name, "level[Packaged Software]");
    assert_int_equal(inputs[1], fixture.price);
    assert_string_equal(model_nearest_name(fixture.model, "decey"), "decay");
    assert_int_equal(model_find(fixture.model, "nothing like it"), -1);
    assert_true(model_initial_time(fixture.model) == 1964.0 && model_final_time(fixture.model) == 1974.0);
    assert_true(model_time_step(fixture.model) == 0.25 && model_save_period(fixture.model) == 1.0);
    assert_non_null(strstr(model_graph(fixture.model, fixture.arena, false), "\"aid\" -> \"growth[mainframe]\""));
    assert_non_null(
        strstr(model_graph(fixture.model, fixture.arena, true), "{\"from\":\"aid\",\"to\":\"total\",\"sign\":"));
    unload(&fixture);
}

static void test_changes(void **state) {
    (void)state;
    Fixture fixture = load();
    Problems problems = problems_begin(fixture.arena);
    ModelSetting *settings;
    int count;
    const char *good = "{a comment}\r\naid = 1.5\r\n\r\nBase_Growth=-2e-1\n";
    assert_true(
        model_read_changes(fixture.model, fixture.arena, "l.cin", good, strlen(good), &settings, &count, &problems));
    assert_int_equal(count, 2);
    assert_true(settings[0].variable_id == fixture.aid && settings[0].value == 1.5 && settings[1].value == -0.2);
    const char *bad = "aid 1.5\naidd = 2\ntotal = 3\naid = high\nTIME STEP = 1\n";
    assert_false(
        model_read_changes(fixture.model, fixture.arena, "l.cin", bad, strlen(bad), &settings, &count, &problems));
    assert_int_equal(problems.error_count, 5);
    for (int i = 0; i < 5; i++) assert_int_equal(problems.list.items[i].line, i + 1);
    assert_string_equal(problems.list.items[1].hint, "did you mean 'aid'?");
    unload(&fixture);
}

/* The text ends where `bytes` says, also within a byte order mark. */
static void test_changes_end_within_a_mark(void **state) {
    (void)state;
    Fixture fixture = load();
    Problems problems = problems_begin(fixture.arena);
    ModelSetting *settings;
    int count;
    assert_false(
        model_read_changes(fixture.model, fixture.arena, "l.cin", "\xEF\xBB\xBF", 2, &settings, &count, &problems));
    assert_int_equal(problems.error_count, 1);
    unload(&fixture);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_lanes),
                                       cmocka_unit_test(test_copies),
                                       cmocka_unit_test(test_levers_act_at_once),
                                       cmocka_unit_test(test_fixed_digest),
                                       cmocka_unit_test(test_finite),
                                       cmocka_unit_test(test_questions),
                                       cmocka_unit_test(test_changes),
                                       cmocka_unit_test(test_changes_end_within_a_mark)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
