/* SPDX-License-Identifier: MIT
 *
 * Attribution against what is known exactly: a sum, a product, two decisions of which either would do, decisions that
 * fall with others; against the same campaigns played alone; and the same to the bit whatever the threads. */
#include "campaign/campaign_fixture.h"

#include <math.h>

#include "base/threads.h"
#include "campaign/campaign_replay.h"
#include "report/report_attribution.h"
#include "report/report_forecast.h"

enum { ALL, PRODUCT, LARGER, WEATHER }; /* aims of the toy */

static const char *toy_path(Arena *arena, const char *path) {
    const char *folder = text_starts_with(path, "toy/api") ? "scripts" : "tests/report/toy";
    return text_starts_with(path, "toy/")
               ? arena_format(arena, "%s/%s%s", MITI_SOURCE_FOLDER, folder, path + strlen("toy"))
               : path;
}

static bool toy_read(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error) {
    const FileAccess *system = file_access_system();
    (void)user;
    return system->read(system->user, arena, toy_path(arena, path), out, bytes, error);
}

static bool toy_list(void *user, Arena *arena, const char *folder, char ***names, int *count, Error *error) {
    const FileAccess *system = file_access_system();
    (void)user;
    return system->list(system->user, arena, toy_path(arena, folder), names, count, error);
}

static int setup_toy(void **state) {
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    FileAccess files = {.read = toy_read, .list = toy_list};
    ContentOptions options = {
        .files = &files, .scripts_folder = "toy", .model_file = MITI_SOURCE_FOLDER "/tests/report/toy/model.mdl"};
    *state = content_load(&options, &problems);
    if (*state == NULL) {
        fail_msg("%s", problems_text(arena, &problems));
    }
    arena_destroy(arena);
    return 0;
}

static Attribution *work_out(const Campaign *campaign, AttributionSettings settings) {
    Attribution *attribution = report_attribution_begin(campaign, &settings);
    while (report_attribution_work(attribution, 7)) {
    }
    return attribution;
}

/* Three lines in three years, the first said twice. */
static Campaign *play_lines(void **state) {
    Campaign *campaign = begin(state, "toy");
    must_decide(campaign, budget(state, "first", 3.0));
    campaign_stamp(campaign);
    must_decide(campaign, budget(state, "first", 3.0));
    must_decide(campaign, budget(state, "second", 3.0));
    campaign_stamp(campaign);
    must_decide(campaign, budget(state, "third", 1.0));
    stamp_until(campaign, 1971);
    return campaign;
}

static void assert_effect(AttributionEffect effect, int seeds, double value) {
    assert_int_equal(effect.seeds, seeds);
    assert_near(effect.mean, value);
    assert_near(effect.own, value);
    assert_near(effect.low, value);
    assert_near(effect.high, value);
}

static void assert_alone_and_shared(const Attribution *attribution, int aim, const double removed[3],
                                    const double shares[3]) {
    for (int i = 0; i < 3; i++) {
        assert_effect(report_attribution_removed(attribution, i, aim), 12, removed[i]);
        assert_effect(report_attribution_share(attribution, i, aim), 5, shares[i]);
    }
}

static void toys_have_their_known_values(void **state) {
    Campaign *campaign = play_lines(state);
    Attribution *attribution = work_out(campaign, (AttributionSettings){.seed_count = 12, .order_seed_count = 5});
    int count = 0;
    const AttributionDecision *decisions = report_attribution_decisions(attribution, &count);
    assert_int_equal(count, 3); /* what repeats a standing order is no decision */
    assert_int_equal(decisions[2].year, 1966);
    assert_alone_and_shared(attribution, ALL, (double[]){3, 6, 4}, (double[]){3, 6, 4});
    AttributionTotal total = report_attribution_total(attribution, ALL);
    assert_near(total.all, 13.0);
    assert_near(total.unassigned, 0.0);
    assert_near(total.top, 13.0);
    assert_int_equal(total.orders, 6); /* all there are */
    assert_alone_and_shared(attribution, PRODUCT, (double[]){24, 24, 16}, (double[]){12, 12, 7});
    total = report_attribution_total(attribution, PRODUCT);
    assert_near(total.all, 31.0);
    assert_near(total.one_by_one, 64.0);
    assert_near(total.interaction, -33.0);
    assert_alone_and_shared(attribution, LARGER, (double[]){0, 0, 0}, (double[]){1.5, 1.5, 0});
    total = report_attribution_total(attribution, LARGER);
    assert_near(total.all, 3.0);
    assert_near(total.unassigned, 1.0);
    report_attribution_destroy(attribution);
    campaign_destroy(campaign);
}

static void what_miti_did_stands_in(void **state) {
    Campaign *campaign = play_lines(state);
    Attribution *attribution = work_out(campaign, (AttributionSettings){.seed_count = 12});
    int count = 0;
    const AttributionDecision *decisions = report_attribution_decisions(attribution, &count);
    assert_false(decisions[0].is_as_history || decisions[0].history_is_none);
    assert_near(decisions[0].history.amount, 1.0);
    assert_effect(report_attribution_replaced(attribution, 0, ALL), 12, 2.0);
    assert_effect(report_attribution_replaced(attribution, 0, PRODUCT), 12, 16.0);
    assert_true(decisions[1].history_is_none);
    assert_effect(report_attribution_replaced(attribution, 1, ALL), 12, 6.0);
    assert_true(decisions[2].is_as_history);
    assert_effect(report_attribution_replaced(attribution, 2, ALL), 12, 0.0);
    assert_near(report_attribution_path(attribution, 1, ALL, 1964), 0.0);
    assert_near(report_attribution_path(attribution, 1, ALL, 1966), 6.0);
    assert_true(isnan(report_attribution_path(attribution, 1, ALL, 1971)));
    int largest[2];
    assert_int_equal(report_attribution_largest(attribution, ALL, largest, 2), 2);
    assert_int_equal(largest[0], 1);
    assert_int_equal(largest[1], 2);
    report_attribution_destroy(attribution);
    campaign_destroy(campaign);
}

/* The gate is taken away: the dossier behind it never comes, and the law cannot be paid. */
static void what_falls_with_a_decision_is_said(void **state) {
    Campaign *campaign = begin(state, "toy");
    stamp_until(campaign, 1965);
    must_decide(campaign, choose(state, "gate", "open"));
    campaign_stamp(campaign);
    must_decide(campaign, level(state, "law", 1.0));
    campaign_stamp(campaign);
    must_decide(campaign, choose(state, "after", "act"));
    stamp_until(campaign, 1971);
    Attribution *attribution = work_out(campaign, (AttributionSettings){.seed_count = 4});
    AttributionEffect gate = report_attribution_removed(attribution, 0, ALL);
    assert_effect(gate, 4, 12.0);
    assert_near(gate.dropped, 1.0);
    assert_effect(report_attribution_removed(attribution, 1, ALL), 4, 7.0);
    assert_near(report_attribution_removed(attribution, 1, ALL).dropped, 0.0);
    assert_effect(report_attribution_removed(attribution, 2, ALL), 4, 5.0);
    assert_effect(report_attribution_share(attribution, 0, ALL), 4, 6.0);
    assert_effect(report_attribution_share(attribution, 1, ALL), 4, 3.5);
    assert_effect(report_attribution_share(attribution, 2, ALL), 4, 2.5);
    Arena *arena = arena_create();
    assert_non_null(strstr(report_attribution_remainder(attribution, ALL, arena, "en"), "remainder.together"));
    arena_destroy(arena);
    report_attribution_destroy(attribution);
    campaign_destroy(campaign);
}

static void luck_is_what_it_is(void **state) {
    Campaign *campaign = play_lines(state);
    Attribution *attribution = work_out(campaign, (AttributionSettings){.seed_count = 2, .luck_count = 300});
    AttributionLuck luck = report_attribution_luck(attribution, WEATHER);
    int own = model_find(content_model(*state), "weather"), sunny = 0, below = 0, ties = 0;
    assert_int_equal(luck.seeds, 300);
    assert_near(luck.own, campaign_value(campaign, own, 1970));
    for (int i = 1; i < luck.seeds; i++) {
        sunny += luck.values[i] > 0.0;
        below += luck.values[i] < luck.own;
        ties += luck.values[i] == luck.own;
    }
    assert_near(luck.percentile, (below + 0.5 * ties) / (luck.seeds - 1));
    /* 1 - 0.8^5 of 299, a third of a quarter to either side */
    assert_in_range(sunny, 177, 225);
    assert_effect(report_attribution_removed(attribution, 0, WEATHER), 2, 0.0);
    assert_near(report_attribution_luck(attribution, ALL).low, 13.0);
    report_attribution_destroy(attribution);
    campaign_destroy(campaign);
}

/* A range twice as wide as that of luck in its own year, and one of an aim that luck leaves alone. */
static void a_stated_range_is_held_against_luck(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "toy");
    int weather = model_find(content_model(*state), "weather"), all = model_find(content_model(*state), "all");
    stamp_until(campaign, 1968);
    Campaign *ahead = campaign_forecast(campaign, FORECAST_NOTHING, 3);
    Attribution *luck_of = work_out(ahead, (AttributionSettings){.seed_count = 2, .luck_count = 100});
    AttributionLuck luck = report_attribution_luck_in(luck_of, WEATHER, 1969);
    double low = luck.low, width = luck.high - luck.low;
    assert_true(width > 0.0);
    assert_int_equal(report_attribution_luck_in(luck_of, WEATHER, 1971).seeds, 0);
    assert_int_equal(report_attribution_luck_in(luck_of, WEATHER, 1963).seeds, 0);
    report_attribution_destroy(luck_of);
    campaign_destroy(ahead);
    CampaignRange twice = {.variable_id = weather, .years = 1, .low = low - width, .high = low + width};
    CampaignRange sure = {.variable_id = all, .years = 1, .low = 0, .high = 100};
    assert_true(campaign_state_range(campaign, twice, NULL) && campaign_state_range(campaign, sure, NULL));
    stamp_until(campaign, 1971);
    Attribution *attribution = work_out(campaign, (AttributionSettings){.seed_count = 2, .luck_count = 100});
    ReportForecasts forecasts = report_forecasts(campaign, attribution, arena);
    assert_int_equal(forecasts.come, 2);
    assert_int_equal(forecasts.width_count, 1);
    assert_near(forecasts.width, 2.0);
    assert_near(forecasts.items[0].luck_low, low);
    report_attribution_destroy(attribution);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

/* ---- The shipped game ---- */

static Campaign *play_shipped(void **state, const char *scenario, int years) {
    Campaign *campaign = begin(state, scenario);
    int strategies = 0;
    content_strategies(*state, &strategies);
    for (int i = 0; i < years && !campaign_is_over(campaign); i++) {
        campaign_decide_as_strategy(campaign, i % strategies);
        campaign_stamp(campaign);
    }
    return campaign;
}

/* The same story without one decision, played alone. */
static Campaign *play_without(const Campaign *told, int year, Decision decision) {
    Campaign *campaign = campaign_replay_until(told, year);
    while (campaign_year(campaign) < campaign_year(told)) {
        const CampaignTurn *turn = campaign_turn(told, campaign_turn_count(campaign));
        Decision wanted[64];
        int count = 0;
        for (int i = 0; i < turn->decision_count; i++) {
            const Decision *one = &turn->decisions[i];
            bool is_it = turn->year == year && one->kind == decision.kind && one->subject == decision.subject;
            if (!is_it) wanted[count++] = *one;
        }
        campaign_decide_list(campaign, wanted, count, true);
        campaign_stamp(campaign);
    }
    return campaign;
}

static void an_effect_is_that_of_campaigns_alone(void **state) {
    Campaign *campaign = play_shipped(state, "s6", 7);
    Attribution *attribution =
        work_out(campaign, (AttributionSettings){.luck_count = 1, .seed_count = 1, .order_count = 1});
    int count = 0, aims = 0, checked = 0, last = report_attribution_last_year(attribution);
    const AttributionDecision *decisions = report_attribution_decisions(attribution, &count);
    const ContentAim *aim = content_aims(*state, &aims);
    assert_true(count > 10);
    for (int i = 0; i < count; i++) {
        if (decisions[i].decision.kind == DECISION_INSTRUMENT) continue; /* its favour would go along */
        Campaign *without = play_without(campaign, decisions[i].year, decisions[i].decision);
        for (int k = 0; k < aims; k++) {
            double wanted =
                campaign_value(campaign, aim[k].variable_id, last) - campaign_value(without, aim[k].variable_id, last);
            AttributionEffect is = report_attribution_removed(attribution, i, k);
            assert_int_equal(is.seeds, 1);
            assert_memory_equal(&is.own, &wanted, sizeof wanted);
            checked += wanted != 0.0;
        }
        campaign_destroy(without);
    }
    assert_true(checked > count);
    report_attribution_destroy(attribution);
    campaign_destroy(campaign);
}

/* A screen looks after every piece, the first ones too. */
static void look_at_all(const Attribution *attribution) {
    int largest[ATTRIBUTION_TOP_MOST], count;
    report_attribution_decisions(attribution, &count);
    int found = report_attribution_largest(attribution, 0, largest, ATTRIBUTION_TOP_MOST);
    assert_true(found <= count);
    for (int i = 0; i < found; i++) {
        report_attribution_removed(attribution, largest[i], 0);
        report_attribution_replaced(attribution, largest[i], 0);
        report_attribution_share(attribution, largest[i], 0);
    }
    report_attribution_total(attribution, 0);
    report_attribution_luck(attribution, 0);
    for (int i = 0; i < report_attribution_world_count(attribution); i++) {
        report_attribution_world(attribution, i, 0);
    }
    report_attribution_top(attribution, largest);
}

static char *everything(const Campaign *campaign, int threads, int pieces, Arena *arena) {
    ThreadPool *pool = thread_pool_create(threads);
    ModelWorkers workers = {threads, thread_pool_run, pool};
    AttributionSettings settings = {
        .luck_count = 10, .seed_count = 10, .order_count = 20, .order_seed_count = 3, .workers = &workers};
    Attribution *attribution = report_attribution_begin(campaign, &settings);
    look_at_all(attribution);
    AttributionStage stage = ATTRIBUTION_STORY;
    double share = 0.0;
    while (report_attribution_work(attribution, pieces)) {
        AttributionProgress progress = report_attribution_progress(attribution);
        assert_true(progress.stage >= stage && progress.share >= 0.0 && progress.share <= 1.0);
        assert_true(progress.stage > stage || progress.share >= share); /* a stage begun may know of less to do */
        stage = progress.stage;
        share = progress.share;
        look_at_all(attribution);
    }
    char *text = report_attribution_json(attribution, arena);
    report_attribution_destroy(attribution);
    thread_pool_destroy(pool);
    return text;
}

static void threads_and_pieces_change_nothing(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = play_shipped(state, "s4", 5);
    const char *alone = everything(campaign, 1, 1, arena);
    assert_string_equal(everything(campaign, 2, 3, arena), alone);
    assert_string_equal(everything(campaign, 8, 50, arena), alone);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void words_are_said_in_both_languages(void **state) {
    static const char *const languages[] = {"en", "ja"};
    Arena *arena = arena_create();
    Campaign *campaign = play_shipped(state, "s6", 6);
    Attribution *attribution =
        work_out(campaign, (AttributionSettings){.luck_count = 6, .seed_count = 3, .order_count = 9});
    for (int i = 0; i < COUNT_OF(languages); i++) {
        Report report = report_attribution(attribution, -1, arena, languages[i]);
        int sections = 0, causes = 0;
        for (int k = 0; k < report.count; k++) {
            sections += report.items[k].kind == REPORT_SECTION;
            causes += report.items[k].kind == REPORT_CAUSE;
            assert_null(strpbrk(report.items[k].text, "{}!"));
            assert_null(strstr(report.items[k].text, "report."));
        }
        assert_int_equal(sections, 8);
        assert_true(causes >= 8);
    }
    report_attribution_destroy(attribution);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

#define test_with_toy(test) cmocka_unit_test_setup_teardown(test, setup_toy, teardown_content)

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_toy(toys_have_their_known_values),          test_with_toy(what_miti_did_stands_in),
        test_with_toy(what_falls_with_a_decision_is_said),    test_with_toy(luck_is_what_it_is),
        test_with_toy(a_stated_range_is_held_against_luck),   test_with_shipped(an_effect_is_that_of_campaigns_alone),
        test_with_shipped(threads_and_pieces_change_nothing), test_with_shipped(words_are_said_in_both_languages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
