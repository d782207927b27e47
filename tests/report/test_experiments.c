/* SPDX-License-Identifier: MIT
 *
 * Experiments on a small model whose numbers can be worked out by hand: every measure, every kind of setting, the
 * switch, and what is said about a plan that is wrong. */
#include "campaign/campaign_fixture.h"

#include "report/report_experiments.h"

static const char head[] = "id,mechanism,base,settings,variable,year,measure,low,high,published,reasoning,source\n";

typedef struct World {
    Arena *arena;
    Content *content;
    Problems problems;
} World;

static int setup(void **state) {
    Arena *arena = arena_create();
    World *world = ARENA_NEW(arena, World);
    *world = (World){.arena = arena, .problems = problems_begin(arena)};
    FileAccess files = {.read = fixture_read, .list = fixture_list};
    ContentOptions options = {.files = &files,
                              .scripts_folder = "fixture",
                              .model_file = MITI_SOURCE_FOLDER "/tests/report/fixture/experiments.mdl"};
    world->content = content_load(&options, &world->problems);
    if (world->content == NULL) {
        fail_msg("%s", problems_text(arena, &world->problems));
    }
    *state = world;
    return 0;
}

static int teardown(void **state) {
    World *world = *state;
    content_destroy(world->content);
    arena_destroy(world->arena);
    return 0;
}

static bool run(World *world, const char *rows, const char *only, Experiments *out) {
    char *text = arena_format(world->arena, "%s%s", head, rows);
    world->problems = problems_begin(world->arena);
    CsvTable *plan = csv_parse(world->arena, "plan.csv", text, strlen(text), &world->problems);
    CampaignSetup campaign = {.scenario_id = "whole", .seed = 1};
    return report_experiments(out, world->content, &campaign, plan, only, &world->problems);
}

/* One row must give this number in force, this one cut, and this verdict. */
static void expect(void **state, const char *row, double in_force, double cut, bool is_good) {
    Experiments found;
    if (!run(*state, row, NULL, &found)) {
        fail_msg("%s", problems_text(((World *)*state)->arena, &((World *)*state)->problems));
    }
    assert_int_equal(found.count, 1);
    assert_near(found.list[0].in_force, in_force);
    assert_near(found.list[0].cut, cut);
    assert_int_equal(found.list[0].is_good, is_good);
    assert_int_equal(found.failed, !is_good);
}

/* Where nothing is decided the path holds the licence lever at 1. */
static void measures_are_worked_out(void **state) {
    expect(state, "a,m1,nothing,licence lever=1,seen,1965,value,1.5,2.5,no,,\n", 2.0, 0.0, true);
    expect(state, "a,m1,nothing,licence lever=2,seen,1965,change,1.5,2.5,no,,\n", 2.0, 0.0, true);
    expect(state, "a,m1,nothing,strength=*3;licence lever=+1,seen,1965,value,11,13,no,,\n", 12.0, 0.0, true);
    expect(state, "a,m1,nothing,strength=+1;licence lever=1,seen,1965,value,2,2.5,no,,\n", 3.0, 0.0, false);
    expect(state, "a,m1,nothing,push=*3,push,1965,ratio,2,4,no,,\n", 3.0, 3.0, false);
}

static void settings_hold_for_their_years(void **state) {
    const char *years = "a,m1,nothing,licence lever=+1@1965-1966,level,%d,change,%d,%d.5,no,,\n";
    Arena *arena = ((World *)*state)->arena;
    expect(state, arena_format(arena, years, 1964, 0, 0), 0.0, 0.0, false);
    expect(state, arena_format(arena, years, 1965, 0, 1), 0.5, 0.5, false);
    expect(state, arena_format(arena, years, 1968, 1, 2), 2.0, 2.0, false);
    expect(state, "a,m1,nothing,licence lever=+1@1965.5-1965,level,1968,change,0,1,no,,\n", 0.5, 0.5, false);
    expect(state, "a,m1,nothing,licence lever=6/rising@1966-,seen,1967,value,3.4,3.5,no,,\n", 2 * 6 / 3.5, 0.0, true);
}

static void without_a_mechanism_nothing_is_cut(void **state) {
    Experiments found;
    assert_true(run(*state, "a,,history,licence lever=2,seen,1965,value,3,5,yes,,\n", NULL, &found));
    assert_true(found.list[0].is_good && found.list[0].cut != found.list[0].cut);
    assert_int_equal(found.published, 1);
    Arena *arena = ((World *)*state)->arena;
    assert_non_null(strstr(report_experiments_text(&found, arena), "1 experiments, 1 with a published range: 1 good"));
    assert_non_null(strstr(report_experiments_json(&found, arena), "\"cut\": null"));
}

static void one_may_be_asked_for(void **state) {
    const char *rows = "a,m1,nothing,licence lever=1,seen,1965,value,1,3,no,,\n"
                       "b,m1,history,licence lever=1,seen,1966,value,7,8,no,,\n";
    Experiments found;
    assert_true(run(*state, rows, NULL, &found));
    assert_int_equal(found.count, 2);
    assert_int_equal(found.failed, 1);
    assert_true(run(*state, rows, "a", &found));
    assert_int_equal(found.count, 1);
    assert_string_equal(found.list[0].id, "a");
    assert_false(run(*state, rows, "c", &found));
}

static void wrong_plans_are_told_line_by_line(void **state) {
    static const struct {
        const char *row, *words;
    } faults[] = {
        {"a,m1,nothing,licence lever=1,sean,1965,value,1,3,no,,\n", "did you mean 'seen'?"},
        {"a,m7,nothing,licence lever=1,seen,1965,value,1,3,no,,\n", "no 'switch m7'"},
        {"a,m1,nobody,licence lever=1,seen,1965,value,1,3,no,,\n", "the base is not known"},
        {"a,m1,nothing,licence lever=1,seen,1965,mean,1,3,no,,\n", "the measure is not known"},
        {"a,m1,nothing,licence lever=1,seen,1965,value,3,1,no,,\n", "is no range"},
        {"a,m1,nothing,licence lever=1,seen,2044,value,1,3,no,,\n", "asks for 2044"},
        {"a,m1,nothing,licence lever,seen,1965,value,1,3,no,,\n", "has no '='"},
        {"a,m1,nothing,licence lever=much,seen,1965,value,1,3,no,,\n", "is no value"},
        {"a,m1,nothing,licence lever=1@1970,seen,1965,value,1,3,no,,\n", "are no years"},
        {"a,m1,nothing,strength=1@1970-,seen,1965,value,1,3,no,,\n", "holds for the whole run"},
        {"a,m1,nothing,seen=1,seen,1965,value,1,3,no,,\n", "is computed by the model"},
    };
    World *world = *state;
    for (int i = 0; i < COUNT_OF(faults); i++) {
        Experiments found;
        assert_false(run(world, faults[i].row, NULL, &found));
        assert_int_equal(world->problems.error_count, 1);
        if (strstr(problems_text(world->arena, &world->problems), faults[i].words) == NULL) {
            fail_msg("'%s' is not said: %s", faults[i].words, problems_text(world->arena, &world->problems));
        }
    }
}

#define test_world(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void) {
    const struct CMUnitTest tests[] = {test_world(measures_are_worked_out), test_world(settings_hold_for_their_years),
                                       test_world(without_a_mechanism_nothing_is_cut), test_world(one_may_be_asked_for),
                                       test_world(wrong_plans_are_told_line_by_line)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
