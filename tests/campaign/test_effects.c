/* SPDX-License-Identifier: MIT
 *
 * The shapes of effects at exact moments: delay, growth, end, half-life, sums and products, ranges. */
#include "campaign_fixture.h"

static double strength(double delay, double over, double lasts, double decays, double years) {
    ContentEffect effect = {.delay_years = delay, .over_years = over, .lasts_years = lasts, .decays_years = decays};
    return campaign_effect_strength(&effect, years);
}

static void shapes_are_exact(void **state) {
    (void)state;
    assert_true(strength(0, 0, 0, 0, 0.0) == 1.0);
    assert_true(strength(0, 0, 0, 0, 500.0) == 1.0);
    assert_true(strength(1, 0, 0, 0, 0.875) == 0.0);
    assert_true(strength(1, 0, 0, 0, 1.0) == 1.0);
    assert_true(strength(1, 2, 0, 0, 1.5) == 0.25);
    assert_true(strength(1, 2, 0, 0, 3.0) == 1.0);
    assert_true(strength(1, 2, 4, 0, 4.875) == 1.0);
    assert_true(strength(1, 2, 4, 0, 5.0) == 0.0); /* four years from its start */
    assert_true(strength(0, 2, 0, 4, 1.0) == 0.5);
    assert_true(strength(0, 2, 0, 4, 6.0) == 0.5); /* one half-life after full size */
    assert_true(strength(0, 0, 0, 4, 12.0) == 0.125);
    double quarter = strength(0, 0, 0, 4, 1.0);
    assert_near(quarter * quarter * quarter * quarter, 0.5);
    assert_true(strength(0, 0, 0, 1, 5000.0) == 0.0);
}

/* push = (0.5 + 2 * strength) from the answer of 1965, `report` adds 0.25 in 1965. */
static void an_option_moves_a_lever(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "big", "act"));
    campaign_stamp(campaign);
    must_decide(campaign, choose(state, "small", "act"));
    int before = campaign_effect_count(campaign);
    campaign_stamp(campaign);
    assert_true(campaign_effect_count(campaign) > before);
    double scale = 1.0 + 2.0 * 0.5; /* tripled in 1964, half-life two years */
    double storm = is_news(state, campaign, "storm") ? 0.125 : 0.0;
    assert_near(lever_now(campaign, "push"), (0.75 + storm) * scale); /* delay of a year is over, growth begins */
    campaign_destroy(campaign);
}

static void scales_multiply_and_ranges_hold(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "big", "act"));
    must_decide(campaign, start(state, "project"));
    campaign_stamp(campaign);
    /* 1965: default 0.5, running 0.5, report 0.25, maybe storm; tripled, a year later 1 + 2 * 0.5^0.5 */
    double scale = 1.0 + 2.0 * 0.70710678118654752;
    double storm = is_news(state, campaign, "storm") ? 0.125 : 0.0;
    assert_near(lever_now(campaign, "push"), (1.25 + storm) * scale);
    stamp_until(campaign, 1966);
    must_decide(campaign, favour(state, "diet", 0));
    must_decide(campaign, level(state, "late_law", 1.0));
    campaign_stamp(campaign);
    assert_near(lever_now(campaign, "licence lever"), 3.0); /* 1 + 4 in a range up to 3 */
    campaign_destroy(campaign);
}

static void an_instrument_has_standing_effects(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "big", "act")); /* cancels doom */
    stamp_until(campaign, 1966);
    double before = lever_now(campaign, "push");
    assert_false(is_flag_set(state, campaign, "law"));
    must_decide(campaign, favour(state, "diet", 0));
    must_decide(campaign, level(state, "late_law", 0.5));
    campaign_stamp(campaign);
    assert_true(is_flag_set(state, campaign, "law"));
    assert_true(lever_now(campaign, "push") > 0.9 * before); /* 0.5 * a year of two, on top */
    must_decide(campaign, favour(state, "diet", 0));
    must_decide(campaign, level(state, "late_law", 0.0));
    campaign_stamp(campaign);
    assert_near(lever_now(campaign, "licence lever"), 1.0);
    campaign_destroy(campaign);
}

static void the_last_word_is_the_players(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "middle", "act")); /* sets licences to 1 */
    campaign_stamp(campaign);
    assert_near(campaign_instrument_level(campaign, content_find_instrument(*state, "licences")), 1.0);
    assert_near(campaign_relation(campaign, content_find_actor(*state, "friend")), 0.9); /* clamped at 1, then -0.1 */
    campaign_destroy(campaign);
    campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "middle", "act"));
    must_decide(campaign, level(state, "licences", 0.25));
    campaign_stamp(campaign);
    assert_near(campaign_instrument_level(campaign, content_find_instrument(*state, "licences")), 0.25);
    campaign_destroy(campaign);
}

static void the_pipeline_tells_what_is_to_come(void **state) {
    Campaign *campaign = begin(state, "whole");
    stamp_until(campaign, 1965);
    must_decide(campaign, choose(state, "small", "act"));
    campaign_stamp(campaign);
    int found = -1;
    for (int i = 0; i < campaign_effect_count(campaign); i++) {
        CampaignEffectView view = campaign_effect(campaign, i);
        if (view.origin.kind == ORIGIN_EVENT && view.origin.subject == event_index(state, "small")) {
            found = i;
        }
    }
    assert_true(found >= 0);
    CampaignEffectView view = campaign_effect(campaign, found);
    assert_int_equal(view.origin.choice, 1);
    assert_near(view.full_time, 1968.0);
    assert_near(view.felt, 0.0);
    campaign_stamp(campaign);
    assert_near(campaign_effect(campaign, found).felt, 0.5);
    campaign_destroy(campaign);
}

/* What moved an attitude is remembered with its year, its cause and what it really changed; years of the same are one
 * memory; a fork remembers the same and then its own. */
static void attitudes_have_reasons(void **state) {
    Campaign *campaign = begin(state, "whole");
    int friend = content_find_actor(*state, "friend"), count = 0;
    must_decide(campaign, choose(state, "middle", "act"));
    campaign_stamp(campaign);
    const CampaignMemory *memories = campaign_memories(campaign, friend, &count);
    assert_int_equal(count, 2);
    assert_int_equal(memories[0].origin.kind, ORIGIN_EVENT);
    assert_int_equal(memories[0].origin.subject, event_index(state, "middle"));
    assert_int_equal(memories[0].origin.choice, option_index(state, "middle", "act"));
    assert_int_equal(memories[0].first_year, 1964);
    assert_near(memories[0].change, 0.5); /* 0.9 was said, but nobody is friendlier than 1 */
    assert_int_equal(memories[1].origin.kind, ORIGIN_INSTRUMENT);
    Campaign *fork = campaign_fork(campaign);
    campaign_stamp(fork);
    memories = campaign_memories(fork, friend, &count);
    assert_int_equal(count, 2);
    assert_int_equal(memories[1].first_year, 1964);
    assert_int_equal(memories[1].last_year, 1965);
    assert_near(memories[1].change, -0.2);
    memories = campaign_memories(campaign, friend, &count);
    assert_int_equal(memories[1].last_year, 1964);
    double sum = 0.5;
    for (int i = 0; i < count; i++) {
        sum += memories[i].change;
    }
    assert_near(sum, campaign_relation(campaign, friend));
    campaign_memories(campaign, content_find_actor(*state, "stranger"), &count);
    assert_int_equal(count, 0);
    campaign_destroy(fork);
    campaign_destroy(campaign);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shapes_are_exact),
        test_with_content(an_option_moves_a_lever),
        test_with_content(scales_multiply_and_ranges_hold),
        test_with_content(an_instrument_has_standing_effects),
        test_with_content(the_last_word_is_the_players),
        test_with_content(the_pipeline_tells_what_is_to_come),
        test_with_content(attitudes_have_reasons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
