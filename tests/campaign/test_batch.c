/* SPDX-License-Identifier: MIT
 *
 * Lanes of a batch against the same campaigns alone: random players in every scenario, under several seeds and lenses,
 * must have the same digest after every year, whatever the number of threads. */
#include "campaign_fixture.h"

#include "base/random.h"
#include "base/threads.h"
#include "campaign/campaign_batch.h"
#include "campaign/campaign_levers.h"
#include "campaign/campaign_replay.h"

enum { TRIES_A_YEAR = 30, MOST_LANES = 40 };

static int pick(const Campaign *campaign, int player, const char *what, int try, int count) {
    RandomKey key = {(uint64_t)player, what, campaign_year(campaign) * 100 + try, "batch"};
    return count < 1 ? 0 : random_index(key, count);
}

static Decision any_decision(const Campaign *campaign, int player, int try) {
    static const double amounts[] = {0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 4.0, 12.0};
    const CampaignWorld *world = &campaign->world;
    const int counts[] = {campaign->inbox.count,   world->line_count,      world->jurisdiction_count,
                          world->instrument_count, world->programme_count, world->programme_count,
                          world->programme_count};
    DecisionKind kind = (DecisionKind)pick(campaign, player, "kind", try, COUNT_OF(counts));
    Decision decision = {kind, pick(campaign, player, "subject", try, counts[kind]),
                         pick(campaign, player, "choice", try, 4),
                         amounts[pick(campaign, player, "amount", try, COUNT_OF(amounts))]};
    if (kind == DECISION_CHOOSE && campaign->inbox.count > 0) {
        decision.subject = campaign->inbox.items[decision.subject];
    }
    return decision;
}

/* Whatever is allowed of many tries; every third player goes the way of MITI in between. */
static void decide(void *user, Campaign *campaign, int player) {
    (void)user;
    if (player % 3 == 0 && campaign_year(campaign) % 4 != 0) {
        campaign_decide_as_history(campaign);
        return;
    }
    for (int i = 0; i < TRIES_A_YEAR; i++) {
        campaign_decide(campaign, any_decision(campaign, player, i), NULL);
    }
}

/* Player p has seed p / 2; every second one plays in a lens where the scenario leaves the choice. */
static Campaign *alone(const Content *content, const ContentScenario *scenario, int player) {
    int lenses = 0;
    const ContentLens *lens = content_lenses(content, &lenses);
    bool has_lens = lenses > 0 && player % 2 == 1 && scenario->lens != LENS_FIXED;
    CampaignSetup setup = {.scenario_id = scenario->id,
                           .seed = (uint64_t)(player / 2),
                           .lens_id = has_lens ? lens[player / 2 % lenses].id : NULL};
    Error error;
    Campaign *campaign = campaign_create_with(content, &setup, &error);
    if (campaign == NULL) {
        fail_msg("%s", error.message);
    }
    return campaign;
}

static void assert_same_years(const Content *content, const ContentScenario *scenario, int lanes) {
    Campaign *singles[MOST_LANES] = {NULL};
    for (int i = 0; i < lanes; i++) {
        singles[i] = alone(content, scenario, i);
    }
    CampaignBatch *batch = campaign_batch_create(singles[0], lanes, NULL, 0);
    for (int i = 0; i < lanes; i++) {
        campaign_batch_put(batch, i, singles[i]);
        assert_true(campaign_digest(campaign_batch_lane(batch, i)) == campaign_digest(singles[i]));
    }
    while (!campaign_is_over(singles[0])) {
        CampaignBatchPlay play = {.until_year = campaign_year(singles[0]) + 1, .decide = decide};
        campaign_batch_play(batch, &play);
        for (int i = 0; i < lanes; i++) {
            decide(NULL, singles[i], i);
            campaign_stamp(singles[i]);
            if (campaign_digest(campaign_batch_lane(batch, i)) != campaign_digest(singles[i])) {
                fail_msg("%s, lane %d: another digest when %d opens", scenario->id, i, campaign_year(singles[i]));
            }
        }
    }
    int decisions = 0;
    for (int i = 0; i < lanes * campaign_turn_count(campaign_batch_lane(batch, 0)); i++) {
        decisions += campaign_turn(campaign_batch_lane(batch, i % lanes), i / lanes)->decision_count;
    }
    assert_true(decisions > lanes); /* they play */
    campaign_batch_destroy(batch);
    for (int i = 0; i < lanes; i++) {
        campaign_destroy(singles[i]);
    }
}

static void lanes_are_what_they_would_be_alone(void **state) {
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(*state, &count);
    for (int i = 0; i < count; i++) {
        assert_same_years(*state, &scenarios[i], 7);
    }
}

static void a_second_block_is_as_the_first(void **state) {
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(*state, &count);
    for (int i = 0; i < count; i++) {
        assert_same_years(*state, &scenarios[i], MOST_LANES);
    }
}

/* The whole run of many lanes, folded; `threads` 0: without workers. */
static uint64_t play_with(const Campaign *start, int threads) {
    CampaignBatch *batch = campaign_batch_create(start, 100, NULL, 0);
    for (int i = 0; i < campaign_batch_count(batch); i++) {
        campaign_batch_put_seed(batch, i, start, (uint64_t)i);
    }
    ThreadPool *pool = threads == 0 ? NULL : thread_pool_create(threads);
    ModelWorkers workers = {.count = threads, .run_jobs = thread_pool_run, .user = pool};
    CampaignBatchPlay play = {
        .until_year = campaign_year(start) + 6, .decide = decide, .workers = threads == 0 ? NULL : &workers};
    campaign_batch_play(batch, &play);
    uint64_t digest = 0;
    for (int i = 0; i < campaign_batch_count(batch); i++) {
        digest = digest * 31 + campaign_digest(campaign_batch_lane(batch, i));
    }
    thread_pool_destroy(pool);
    campaign_batch_destroy(batch);
    return digest;
}

static void threads_change_nothing(void **state) {
    Campaign *start = begin(state, "s6");
    uint64_t digest = play_with(start, 0);
    assert_true(play_with(start, 1) == digest);
    assert_true(play_with(start, 2) == digest);
    assert_true(play_with(start, 8) == digest);
    campaign_destroy(start);
}

/* A lane joins from a lane of another batch in the middle of the game, and goes on as a fork of the campaign does. */
static void a_lane_may_start_from_a_lane(void **state) {
    Campaign *single = begin(state, "whole");
    CampaignBatch *first = campaign_batch_create(single, 3, NULL, 0);
    CampaignBatch *second = campaign_batch_create(single, 2, NULL, 0);
    for (int i = 0; i < 3; i++) {
        campaign_batch_put_seed(first, i, single, (uint64_t)i + 1);
    }
    int middle = campaign_year(single) + 2;
    campaign_batch_play(first, &(CampaignBatchPlay){.until_year = middle, .decide = decide});
    campaign_batch_put(second, 0, campaign_batch_lane(first, 2));
    campaign_batch_put(second, 1, campaign_batch_lane(first, 1));
    Campaign *fork = campaign_fork(campaign_batch_lane(first, 2));
    assert_true(campaign_digest(fork) == campaign_digest(campaign_batch_lane(first, 2)));
    campaign_batch_destroy(first);
    campaign_batch_play(second, &(CampaignBatchPlay){.until_year = 9999});
    while (!campaign_is_over(fork)) {
        campaign_stamp(fork);
    }
    assert_true(campaign_digest(fork) == campaign_digest(campaign_batch_lane(second, 0)));
    assert_true(campaign_digest(fork) != campaign_digest(campaign_batch_lane(second, 1)));
    campaign_destroy(fork);
    campaign_batch_destroy(second);
    campaign_destroy(single);
}

/* Lanes that keep few variables tell the same numbers of them, and no digest. */
static void kept_variables_are_the_same(void **state) {
    Campaign *single = begin(state, "whole");
    const Model *model = content_model(*state);
    int kept[] = {model_variable_count(model) - 1, model_find(model, "Time")};
    CampaignBatch *batch = campaign_batch_create(single, 2, kept, COUNT_OF(kept));
    campaign_batch_put(batch, 0, single);
    campaign_batch_put(batch, 1, single);
    campaign_batch_play(batch, &(CampaignBatchPlay){.until_year = 9999, .decide = decide});
    while (!campaign_is_over(single)) {
        decide(NULL, single, 1);
        campaign_stamp(single);
    }
    const Campaign *lane = campaign_batch_lane(batch, 1);
    for (int year = campaign_year(lane) - campaign_turn_count(lane); year < campaign_year(lane); year++) {
        for (int i = 0; i < COUNT_OF(kept); i++) {
            double one = campaign_value(lane, kept[i], year), other = campaign_value(single, kept[i], year);
            assert_memory_equal(&one, &other, sizeof one);
        }
    }
    assert_true(campaign_digest(lane) == 0);
    campaign_batch_destroy(batch);
    campaign_destroy(single);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_shipped(lanes_are_what_they_would_be_alone),
        test_with_content(a_second_block_is_as_the_first),
        test_with_shipped(threads_change_nothing),
        test_with_content(a_lane_may_start_from_a_lane),
        test_with_content(kept_variables_are_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
