/* SPDX-License-Identifier: MIT
 *
 * Conditions of events: plain words, external functions, names with 'and' inside, and problems at the place of the
 * condition. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

/* core */
#include "model/model.h"

static const char control[] = "INITIAL TIME = 1964 ~~| FINAL TIME = 1970 ~~| TIME STEP = 1 ~~| SAVEPER = 1 ~~|";
static const char body[] = "market: mainframe, games ~~|\n"
                           "share[market] = 0.4, 0.1 ~~|\n"
                           "jobs and pay = Time - 1960 ~~|\n";

static const char *const functions[] = {"flag", "adopted", "chosen", "years since"};

typedef struct Fixture {
    Arena *arena;
    Problems problems;
    Model *model;
    ModelRun *run;
} Fixture;

static Fixture load(const char *const *texts, int count) {
    Fixture fixture = {.arena = arena_create()};
    fixture.problems = problems_begin(fixture.arena);
    ModelQuery *queries = ARENA_ARRAY(fixture.arena, ModelQuery, count);
    for (int i = 0; i < count; i++) queries[i] = (ModelQuery){"events/spy.lua", 10 + i, texts[i]};
    char *text = arena_format(fixture.arena, "%s%s", body, control);
    ModelSource source = {.file = "m.mdl",
                          .text = text,
                          .bytes = strlen(text),
                          .queries = queries,
                          .query_count = count,
                          .external_functions = functions,
                          .external_function_count = COUNT_OF(functions)};
    fixture.model = model_load(&source, &fixture.problems);
    if (fixture.model) {
        fixture.run = model_run_create(fixture.model, 1);
        model_run_start(fixture.run);
    }
    return fixture;
}

static void unload(Fixture *fixture) {
    model_run_destroy(fixture->run);
    model_destroy(fixture->model);
    arena_destroy(fixture->arena);
}

static double value_of(const Fixture *fixture, int query) {
    return model_run_value(fixture->run, model_query_variable(fixture->model, query), 0);
}

static void test_truth(void **state) {
    (void)state;
    static const struct {
        const char *text;
        double expected;
    } cases[] = {
        {"share[mainframe] > 0.3", 1.0},
        {"share[mainframe] > 0.3 :AND: :NOT: share[games] > 0.3", 1.0},
        {"share[mainframe] > 0.3 AND share[games] > 0.3", 0.0},
        {"NOT share[games] > 0.3 and Time >= 1964", 1.0},
        {"not share[games] > 0.3 or Time < 1964", 1.0},
        {"jobs and pay > 3", 1.0},
        {"Jobs_and pay > 3 and jobs and pay > 5", 0.0},
        {"not jobs and pay > 5 AND not (Time = 1965)", 1.0},
        {"SUM(share[market!]) = 0.5", 1.0},
        {"Time\n >= 1964", 1.0},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Fixture fixture = load(&cases[i].text, 1);
        if (!fixture.model) fail_msg("%s", problems_text(fixture.arena, &fixture.problems));
        if (value_of(&fixture, 0) != cases[i].expected) fail_msg("%s", cases[i].text);
        assert_string_equal(model_variable(fixture.model, model_query_variable(fixture.model, 0))->name,
                            i == COUNT_OF(cases) - 1 ? "Time >= 1964" : cases[i].text);
        unload(&fixture);
    }
}

static void test_externals(void **state) {
    (void)state;
    const char *texts[] = {"share[mainframe] > 0.3 AND NOT flag(spy case settled)", "years since(ibm.unbundling) > 2",
                           "chosen( unbundling , sell at home ) OR flag(spy case settled)"};
    Fixture fixture = load(texts, 3);
    assert_non_null(fixture.model);
    assert_int_equal(model_external_count(fixture.model), 3);
    const ModelExternal *flag = model_external(fixture.model, 0);
    const ModelExternal *years = model_external(fixture.model, 1);
    const ModelExternal *chosen = model_external(fixture.model, 2);
    assert_string_equal(flag->function, "flag");
    assert_string_equal(flag->arguments[0], "spy case settled");
    assert_string_equal(years->function, "years since");
    assert_string_equal(years->arguments[0], "ibm.unbundling");
    assert_int_equal(chosen->argument_count, 2);
    assert_string_equal(chosen->arguments[1], "sell at home");
    assert_int_equal(model_variable(fixture.model, flag->variable_id)->kind, MODEL_EXTERNAL);
    assert_true(value_of(&fixture, 0) == 1.0 && value_of(&fixture, 1) == 0.0 && value_of(&fixture, 2) == 0.0);
    model_run_set(fixture.run, flag->variable_id, 0, 1.0);
    model_run_set_all(fixture.run, years->variable_id, 3.0);
    model_run_evaluate(fixture.run);
    assert_true(value_of(&fixture, 0) == 0.0 && value_of(&fixture, 1) == 1.0 && value_of(&fixture, 2) == 1.0);
    unload(&fixture);
}

static void test_problems(void **state) {
    (void)state;
    const char *texts[] = {"shar[mainframe] > 1", "Time > 1964 Time", "flagg(x) > 1", "share > 1", "flag(x"};
    Fixture fixture = load(texts, COUNT_OF(texts));
    assert_null(fixture.model);
    assert_int_equal(fixture.problems.error_count, 5);
    for (int i = 0; i < 5; i++) {
        assert_string_equal(fixture.problems.list.items[i].file, "events/spy.lua");
        assert_int_equal(fixture.problems.list.items[i].line, 10 + i);
    }
    assert_string_equal(fixture.problems.list.items[0].hint, "did you mean 'share'?");
    assert_int_equal(fixture.problems.list.items[1].column, 13);
    assert_string_equal(fixture.problems.list.items[2].hint, "did you mean 'flag'?");
    unload(&fixture);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_truth), cmocka_unit_test(test_externals),
                                       cmocka_unit_test(test_problems)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
