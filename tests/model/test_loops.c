/* SPDX-License-Identifier: MIT
 *
 * Signs, circles and loops of small models in which they can be counted by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

/* core */
#include "model/model_loops.h"

typedef struct Fixture {
    Arena *arena;
    Model *model;
    ModelTrace *trace;
    ModelLinkList links;
} Fixture;

static Fixture load(const char *equations, int moments) {
    Fixture fixture = {.arena = arena_create()};
    Problems problems = problems_begin(fixture.arena);
    char *text = arena_format(
        fixture.arena, "%s\nINITIAL TIME = 0 ~~| FINAL TIME = 20 ~~| TIME STEP = 1 ~~| SAVEPER = 1 ~~|\n", equations);
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = strlen(text)};
    fixture.model = model_load(&source, &problems);
    if (!fixture.model) fail_msg("%s", problems_text(fixture.arena, &problems));
    fixture.trace = model_trace_create(fixture.model);
    ModelRun *run = model_run_create(fixture.model, 1);
    model_trace_record_all(fixture.trace, run, 0);
    model_run_destroy(run);
    fixture.links = model_links(fixture.trace, moments, fixture.arena);
    return fixture;
}

static void unload(Fixture *fixture) {
    model_trace_destroy(fixture->trace);
    model_destroy(fixture->model);
    arena_destroy(fixture->arena);
}

static int find(const Fixture *fixture, const char *name) {
    int id = model_find(fixture->model, name);
    if (id < 0) fail_msg("no variable '%s'", name);
    return id;
}

static ModelLink link_of(const Fixture *fixture, const char *from, const char *to) {
    for (int i = 0; i < fixture->links.count; i++) {
        ModelLink link = fixture->links.items[i];
        if (link.from == find(fixture, from) && link.to == find(fixture, to)) return link;
    }
    fail_msg("no link from '%s' to '%s'", from, to);
    return (ModelLink){0};
}

/* Two stocks that feed each other, a balancing loop through a delay, and a hill of which both sides are seen. */
static const char herd[] = "births = herd * birth rate ~~|\n"
                           "herd = INTEG(births - deaths, first herd) ~~|\n"
                           "deaths = herd / lifetime * crowding ~~|\n"
                           "crowding = SMOOTH(herd / grass, pause) ~~|\n"
                           "grass = INTEG(growth - eaten, 90) ~~|\n"
                           "eaten = 0.01 * herd ~~|\n"
                           "growth = hill(grass) * sun ~~|\n"
                           "hill((0,0),(99,3),(101,1),(1000,0)) ~~|\n"
                           "sun = 1 + 0.5 * SIN(Time) ~~|\n"
                           "news = DELAY FIXED(herd, pause, 0) ~~|\n"
                           "flat = MAX(5, herd * 0) ~~|\n"
                           "first herd = 100 ~~|\nbirth rate = 0.05 ~~|\nlifetime = 40 ~~|\npause = 3 ~~|\n";

static void test_signs(void **state) {
    (void)state;
    Fixture fixture = load(herd, 21);
    assert_int_equal(link_of(&fixture, "herd", "births").sign, MODEL_SIGN_POSITIVE);
    assert_int_equal(link_of(&fixture, "lifetime", "deaths").sign, MODEL_SIGN_NEGATIVE);
    assert_int_equal(link_of(&fixture, "deaths", "herd").sign, MODEL_SIGN_NEGATIVE);
    assert_true(link_of(&fixture, "deaths", "herd").is_flow && !link_of(&fixture, "deaths", "herd").is_delay);
    ModelLink smoothed = link_of(&fixture, "herd", "crowding");
    assert_true(smoothed.sign == MODEL_SIGN_POSITIVE && smoothed.is_delay && !smoothed.is_flow);
    assert_int_equal(link_of(&fixture, "grass", "crowding").sign, MODEL_SIGN_NEGATIVE);
    assert_int_equal(link_of(&fixture, "grass", "growth").sign, MODEL_SIGN_MIXED);
    assert_int_equal(link_of(&fixture, "Time", "sun").sign, MODEL_SIGN_MIXED);
    assert_int_equal(link_of(&fixture, "herd", "flat").sign, MODEL_SIGN_NONE);
    ModelLink fixed = link_of(&fixture, "herd", "news");
    assert_true(fixed.sign == MODEL_SIGN_POSITIVE && fixed.is_delay && !fixed.is_initial);
    assert_true(link_of(&fixture, "pause", "news").is_initial);
    ModelLink start = link_of(&fixture, "first herd", "herd");
    assert_true(start.is_initial && start.sign == MODEL_SIGN_POSITIVE);
    unload(&fixture);
}

/* At one moment the curve has one side only. */
static void test_signs_hold_where_the_run_was(void **state) {
    (void)state;
    Fixture fixture = load("y = x * x ~~|\nx = Time - 10 ~~|\n", 1);
    assert_int_equal(link_of(&fixture, "x", "y").sign, MODEL_SIGN_POSITIVE);
    ModelLinkList both = model_links(fixture.trace, 21, fixture.arena);
    assert_int_equal(both.count, fixture.links.count);
    fixture.links = both;
    assert_int_equal(link_of(&fixture, "x", "y").sign, MODEL_SIGN_MIXED);
    unload(&fixture);
}

static void test_circles(void **state) {
    (void)state;
    Fixture fixture = load("a = INTEG(b, 1) ~~|\nb = INTEG(-a, c) ~~|\nc = 2 ~~|\nd = INTEG(e - d * 0.1, a start) ~~|\n"
                           "a start = INITIAL(a + d2) ~~|\nd2 = 1 ~~|\ne = a ~~|\n",
                           3);
    int count;
    ModelCircle *circles = model_circles(fixture.model, fixture.links, fixture.arena, &count);
    assert_int_equal(count, 2);
    assert_int_equal(circles[0].stock_count, 2);
    assert_int_equal(circles[0].variable_count, 2);
    assert_int_equal(circles[0].stocks[1], find(&fixture, "b"));
    assert_int_equal(circles[1].variable_count, 1);
    assert_int_equal(circles[1].variables[0], find(&fixture, "d"));
    unload(&fixture);
}

static ModelLoopList search(const Fixture *fixture, const char *first, const char *second, int most, int length) {
    int variables[2] = {find(fixture, first), second ? find(fixture, second) : -1};
    ModelLoopSearch wanted = {variables, second ? 2 : 1, most, length};
    return model_find_loops(fixture->model, fixture->links, &wanted, fixture->arena);
}

static void test_loops(void **state) {
    (void)state;
    Fixture fixture = load(herd, 21);
    ModelLoopList loops = search(&fixture, "herd", NULL, 100, 100);
    assert_int_equal(loops.count, 4);
    assert_false(loops.is_cut);
    assert_int_equal(loops.items[0].length, 2);
    assert_int_equal(loops.items[0].polarity, MODEL_SIGN_POSITIVE); /* births */
    assert_int_equal(loops.items[1].length, 2);
    assert_int_equal(loops.items[1].polarity, MODEL_SIGN_NEGATIVE); /* deaths */
    assert_false(loops.items[1].has_delay);
    assert_int_equal(loops.items[2].length, 3);
    assert_int_equal(loops.items[2].polarity, MODEL_SIGN_NEGATIVE); /* crowding */
    assert_true(loops.items[2].has_delay);
    const ModelLoop *grass = &loops.items[3]; /* herd, eaten, grass, crowding, deaths */
    assert_int_equal(grass->length, 5);
    assert_int_equal(grass->polarity, MODEL_SIGN_NEGATIVE);
    assert_int_equal(grass->variables[0], find(&fixture, "herd"));
    assert_int_equal(grass->variables[2], find(&fixture, "grass"));
    assert_int_equal(search(&fixture, "herd", "grass", 100, 100).count, 1);
    assert_int_equal(search(&fixture, "grass", NULL, 100, 100).items[0].polarity, MODEL_SIGN_MIXED);
    assert_int_equal(search(&fixture, "herd", NULL, 100, 2).count, 2);
    assert_true(search(&fixture, "herd", NULL, 3, 100).is_cut);
    assert_int_equal(search(&fixture, "herd", NULL, 3, 100).count, 3);
    assert_int_equal(search(&fixture, "sun", NULL, 3, 100).count, 0);
    unload(&fixture);
}

/* All of 7 stocks feed each other: of length L there are 6 * 5 * ... (L - 1 factors) loops through one of them. */
static void test_count_of_loops(void **state) {
    (void)state;
    Fixture fixture = load("n: (n1-n7) ~~|\ns[n] = INTEG(SUM(s[n!]) - s[n], 1) ~~|\n", 1);
    ModelLoopList loops = search(&fixture, "s[n1]", NULL, 100000, 100);
    int by_length[8] = {0};
    for (int i = 0; i < loops.count; i++) by_length[loops.items[i].length]++;
    int expected = 1;
    for (int length = 2; length <= 7; length++) {
        expected *= 8 - length;
        assert_int_equal(by_length[length], expected);
    }
    unload(&fixture);
}

static void test_graph(void **state) {
    (void)state;
    Fixture fixture = load(herd, 1);
    const char *json = model_graph(fixture.model, fixture.arena, true);
    assert_non_null(strstr(json, "{\"from\":\"herd\",\"to\":\"crowding\",\"sign\":\"+\",\"delay\":true,\"flow\":false,"
                                 "\"initial\":false}"));
    const char *dot = model_graph(fixture.model, fixture.arena, false);
    assert_non_null(strstr(dot, "\"herd\" -> \"crowding\" [label=\"+ ||\"];"));
    assert_non_null(strstr(dot, "\"deaths\" -> \"herd\" [label=\"-\", penwidth=2];"));
    assert_non_null(strstr(dot, "\"first herd\" -> \"herd\" [label=\"+\", style=dotted];"));
    unload(&fixture);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_signs),          cmocka_unit_test(test_signs_hold_where_the_run_was),
        cmocka_unit_test(test_circles),        cmocka_unit_test(test_loops),
        cmocka_unit_test(test_count_of_loops), cmocka_unit_test(test_graph)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
