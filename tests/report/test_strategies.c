/* SPDX-License-Identifier: MIT
 *
 * Strategies compared: the table holds what a campaign played by hand gives, in whatever order the jobs are done; and
 * each judgement holds and fails where it should, on made-up numbers. */
#include "campaign/campaign_fixture.h"

#include "base/threads.h"
#include "report/strategies_internal.h"

enum { SEEDS = 3, YEAR = 1966, FIRST = 2, SECOND = 3 /* two strategies, neither everything nor nothing */ };

static bool compare(Strategies *out, const StrategyPlan *plan, int threads, Arena *arena, Error *error) {
    ThreadPool *pool = thread_pool_create(threads);
    ModelWorkers workers = {thread_pool_count(pool), thread_pool_run, pool};
    bool is_done = report_strategies(out, plan, &workers, arena, error);
    thread_pool_destroy(pool);
    return is_done;
}

static StrategyPlan small_plan(void **state, const char *const *lenses) {
    return (StrategyPlan){.content = *state,
                          .scenario_id = "whole",
                          .lens_ids = lenses,
                          .lens_count = 1,
                          .year = YEAR,
                          .first_seed = 7,
                          .seed_count = SEEDS};
}

static void table_is_what_a_campaign_gives(void **state) {
    Arena *arena = arena_create();
    const char *lenses[] = {NULL};
    StrategyPlan plan = small_plan(state, lenses);
    Strategies one, four;
    Error error = {""};
    assert_true(compare(&one, &plan, 1, arena, &error));
    assert_true(compare(&four, &plan, 4, arena, &error));
    size_t bytes = sizeof *one.numbers * (size_t)(one.strategy_count * one.aim_count);
    assert_memory_equal(one.numbers, four.numbers, bytes);
    const ContentAim *aims = content_aims(*state, &(int){0});
    int spendthrift = content_find_strategy(*state, "spendthrift");
    double mean = 0.0;
    for (int seed = 7; seed < 7 + SEEDS; seed++) {
        Campaign *campaign = campaign_create(*state, "whole", (uint64_t)seed, &error);
        while (campaign_year(campaign) <= YEAR) {
            campaign_decide_as_strategy(campaign, spendthrift);
            campaign_stamp(campaign);
        }
        mean += campaign_value(campaign, aims[one.aims[0]].variable_id, YEAR) / SEEDS;
        campaign_destroy(campaign);
    }
    assert_near(strategies_numbers(&one, 0, spendthrift, 0).mean, mean);
    assert_non_null(strstr(report_strategies_text(&one, arena), "spendthrift"));
    assert_non_null(strstr(report_strategies_json(&one, arena), "\"strategy\": \"spendthrift\""));
    arena_destroy(arena);
}

static void wrong_plans_are_told(void **state) {
    Arena *arena = arena_create();
    const char *lenses[] = {"rose_tinted"};
    const char *none[] = {NULL};
    StrategyPlan plan = small_plan(state, lenses);
    Strategies out;
    Error error = {""};
    assert_false(compare(&out, &plan, 1, arena, &error));
    assert_non_null(strstr(error.message, "rose_tinted"));
    plan = small_plan(state, none);
    plan.year = 2044;
    assert_false(compare(&out, &plan, 1, arena, &error));
    assert_non_null(strstr(error.message, "2044"));
    arena_destroy(arena);
}

/* ---- Judging ---- */

typedef struct Made {
    StrategyPlan plan;
    Strategies strategies;
    StrategyNumbers *numbers;
    int everything, nothing;
} Made;

static StrategyNumbers *cell(Made *made, int lens, int strategy, int aim) {
    const Strategies *strategies = &made->strategies;
    return &made->numbers[(lens * strategies->strategy_count + strategy) * strategies->aim_count + aim];
}

/* A strategy gets this worth on an aim, whatever way is better. */
static void put(Made *made, int lens, int strategy, int aim, double worth) {
    const ContentAim *aims = content_aims(made->plan.content, &(int){0});
    bool is_higher = aims[made->strategies.aims[aim]].higher_is_better;
    *cell(made, lens, strategy, aim) = (StrategyNumbers){is_higher ? worth : -worth, 0.1};
}

/* Two lenses in which every judgement is good: all strategies but everything take turns at being best, the best of
 * the first aim is another in each lens, and the gaps are 4 and 8. */
static Made make_good(const Content *content, Arena *arena) {
    static const char *const lenses[] = {"catch_up", "network"};
    static const int every_aim[] = {0, 1, 2, 3, 4, 5, 6, 7};
    Made made = {.everything = content_find_strategy(content, "everything"),
                 .nothing = content_find_strategy(content, "nothing")};
    made.plan = (StrategyPlan){.content = content, .lens_ids = lenses, .lens_count = 2, .seed_count = 2};
    made.strategies = (Strategies){.aims = every_aim, .aim_count = 8};
    content_strategies(content, &made.strategies.strategy_count);
    int count = made.strategies.strategy_count;
    made.numbers = ARENA_ARRAY(arena, StrategyNumbers, 2 * count * 8);
    made.strategies.numbers = made.numbers;
    for (int i = 0; i < 2 * count * 8; i++) {
        int strategy = i / 8 % count;
        double worth = strategy == made.everything ? 0.0 : 1.0 + (strategy + i % 8 + i / 8 / count) % count * 0.1;
        put(&made, i / 8 / count, strategy, i % 8, worth);
    }
    put(&made, 0, FIRST, 0, 4.0);
    put(&made, 1, SECOND, 0, 8.0);
    return made;
}

static bool holds(Made *made, const char *id, Arena *arena) {
    made->strategies.plan = &made->plan;
    strategies_judge(&made->strategies, arena);
    for (int i = 0; i < made->strategies.judgement_count; i++) {
        if (text_equal(made->strategies.judgements[i].id, id)) {
            return made->strategies.judgements[i].is_good;
        }
    }
    fail_msg("no judgement %s", id);
    return false;
}

static void good_numbers_are_good(void **state) {
    Arena *arena = arena_create();
    Made made = make_good(*state, arena);
    made.strategies.plan = &made.plan;
    strategies_judge(&made.strategies, arena);
    for (int i = 0; i < made.strategies.judgement_count; i++) {
        if (!made.strategies.judgements[i].is_good) {
            fail_msg("%s: %s", made.strategies.judgements[i].id, made.strategies.judgements[i].says);
        }
    }
    assert_true(made.strategies.is_good);
    assert_near(made.strategies.gaps[1], 8.0);
    arena_destroy(arena);
}

static void a_recipe_is_seen(void **state) {
    Arena *arena = arena_create();
    Made made = make_good(*state, arena);
    for (int aim = 0; aim < 8; aim++) {
        put(&made, 1, FIRST, aim, 20.0);
    }
    assert_false(holds(&made, "no_recipe", arena));
    assert_false(made.strategies.is_good);
    arena_destroy(arena);
}

static void agreement_is_seen(void **state) {
    Arena *arena = arena_create();
    Made made = make_good(*state, arena);
    put(&made, 1, FIRST, 0, 9.0);
    assert_false(holds(&made, "lenses_disagree", arena));
    arena_destroy(arena);
}

static void everything_as_the_answer_is_seen(void **state) {
    Arena *arena = arena_create();
    Made made = make_good(*state, arena);
    for (int aim = 1; aim < 4; aim++) {
        put(&made, 0, made.everything, aim, 20.0);
    }
    assert_false(holds(&made, "everything_is_no_answer", arena));
    made = make_good(*state, arena);
    for (int aim = 0; aim < 8; aim++) {
        put(&made, 0, made.everything, aim, cell(&made, 0, made.nothing, aim)->mean);
        *cell(&made, 0, made.everything, aim) = *cell(&made, 0, made.nothing, aim);
    }
    assert_false(holds(&made, "everything_is_no_answer", arena));
    arena_destroy(arena);
}

static void luck_and_equal_gaps_are_seen(void **state) {
    Arena *arena = arena_create();
    Made made = make_good(*state, arena);
    cell(&made, 0, FIRST, 0)->spread = 50.0;
    assert_false(holds(&made, "play_beats_luck", arena));
    made = make_good(*state, arena);
    put(&made, 1, SECOND, 0, 5.0);
    assert_false(holds(&made, "gaps_differ", arena));
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {test_with_content(table_is_what_a_campaign_gives),
                                       test_with_content(wrong_plans_are_told),
                                       test_with_shipped(good_numbers_are_good),
                                       test_with_shipped(a_recipe_is_seen),
                                       test_with_shipped(agreement_is_seen),
                                       test_with_shipped(everything_as_the_answer_is_seen),
                                       test_with_shipped(luck_and_equal_gaps_are_seen)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
