/* SPDX-License-Identifier: MIT
 *
 * Opening and passing of years: ranking, waiting, dates, conditions, queue, windows, programmes, capital, values. */
#include "campaign_fixture.h"

static void the_lightest_dossier_waits(void **state) {
    Campaign *campaign = begin(state, "whole");
    int count = 0;
    const int *inbox = campaign_inbox(campaign, &count);
    assert_int_equal(count, 2);
    assert_int_equal(inbox[0], event_index(state, "big"));
    assert_int_equal(inbox[1], event_index(state, "middle"));
    campaign_stamp(campaign);
    assert_true(is_on_desk(state, campaign, "small"));
    assert_true(is_news(state, campaign, "report"));
    campaign_stamp(campaign);
    assert_false(is_on_desk(state, campaign, "small"));
    campaign_destroy(campaign);
}

static void unanswered_is_nothing(void **state) {
    Campaign *campaign = begin(state, "whole");
    assert_int_equal(campaign_answer(campaign, event_index(state, "big"), NULL), -1);
    stamp_until(campaign, 1966);
    int year = 0;
    assert_int_equal(campaign_answer(campaign, event_index(state, "small"), &year), 0);
    assert_int_equal(year, 1965);
    assert_true(is_flag_set(state, campaign, "small_ignored"));
    campaign_destroy(campaign);
}

static void a_failed_condition_brings_otherwise(void **state) {
    Campaign *ignored = begin(state, "whole");
    stamp_until(ignored, 1966);
    assert_true(is_news(state, ignored, "praise"));
    assert_false(is_news(state, ignored, "blame"));
    Campaign *acted = begin(state, "whole");
    stamp_until(acted, 1965);
    must_decide(acted, choose(state, "small", "act"));
    campaign_stamp(acted);
    assert_true(is_news(state, acted, "blame"));
    assert_false(is_news(state, acted, "praise"));
    campaign_destroy(ignored);
    campaign_destroy(acted);
}

static void the_queue_brings_what_chance_allows(void **state) {
    Campaign *campaign = begin(state, "whole");
    campaign_stamp(campaign); /* big: nothing queues revenge for sure, never with no chance */
    assert_true(is_news(state, campaign, "revenge"));
    stamp_until(campaign, 1971);
    assert_false(is_flag_set(state, campaign, "miracle"));
    campaign_destroy(campaign);
}

static void a_cancelled_event_never_comes(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "big", "act"));
    stamp_until(campaign, 1967);
    assert_false(is_news(state, campaign, "doom"));
    Campaign *other = begin(state, "whole");
    stamp_until(other, 1967);
    assert_true(is_news(state, other, "doom"));
    campaign_destroy(campaign);
    campaign_destroy(other);
}

static int storm_year(void **state, uint64_t seed) {
    Error error;
    Campaign *campaign = campaign_create(*state, "whole", seed, &error);
    int year = 0;
    while (year == 0 && !campaign_is_over(campaign)) {
        year = is_news(state, campaign, "storm") ? campaign_year(campaign) : 0;
        campaign_stamp(campaign);
    }
    campaign_destroy(campaign);
    return year;
}

/* 0.4 a year for six years: over 60 seeds the first year takes about 24, none at all about 3. */
static void windows_draw_by_key(void **state) {
    int first = 0;
    int none = 0;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        int year = storm_year(state, seed);
        assert_true(year == 0 || (year >= 1965 && year <= 1970));
        first += year == 1965;
        none += year == 0;
    }
    assert_in_range(first, 14, 34);
    assert_in_range(none, 0, 9);
    assert_int_equal(storm_year(state, 3), storm_year(state, 3));
}

static void conditions_see_answers_and_years(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "big", "act"));
    stamp_until(campaign, 1965);
    assert_false(is_news(state, campaign, "seldom"));
    stamp_until(campaign, 1966);
    assert_true(is_news(state, campaign, "seldom")); /* chosen, and two years since */
    campaign_destroy(campaign);
}

static void programmes_run_and_end(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "big", "act")); /* so that revenge does not stop it */
    int project = content_find_programme(*state, "project");
    assert_true(campaign_programme(campaign, project).can_start);
    must_decide(campaign, start(state, "project"));
    campaign_stamp(campaign);
    assert_int_equal(campaign_programme(campaign, project).state, PROGRAMME_RUNNING);
    assert_int_equal(campaign_programme(campaign, project).end_year, 1965);
    campaign_stamp(campaign);
    assert_int_equal(campaign_programme(campaign, project).state, PROGRAMME_SUCCEEDED);
    const CampaignTurn *turn = campaign_turn(campaign, 1);
    assert_int_equal(turn->programme_news_count, 1);
    assert_int_equal(turn->programme_news[0].programme, project);
    must_refuse(campaign, start(state, "project"), "1964");
    campaign_destroy(campaign);
}

static void programmes_fail_and_are_killed(void **state) {
    Campaign *campaign = begin(state, "whole");
    int friend = content_find_actor(*state, "friend");
    must_decide(campaign, choose(state, "middle", "found")); /* starts `doomed`, whose chance is 0 */
    must_decide(campaign, choose(state, "big", "act"));
    must_decide(campaign, start(state, "project"));
    double before = campaign_relation(campaign, friend);
    campaign_stamp(campaign);
    int doomed = content_find_programme(*state, "doomed");
    assert_int_equal(campaign_programme(campaign, doomed).state, PROGRAMME_FAILED);
    /* -0.2 for the failure, -0.1 * 0.5 for the licences of the year */
    assert_near(campaign_relation(campaign, friend), before - 0.25);
    must_decide(campaign, kill_early(state, "project"));
    campaign_stamp(campaign);
    int project = content_find_programme(*state, "project");
    assert_int_equal(campaign_programme(campaign, project).state, PROGRAMME_KILLED);
    assert_true(is_flag_set(state, campaign, "shame"));
    campaign_destroy(campaign);
}

static void capital_comes_back_with_goodwill(void **state) {
    Campaign *campaign = begin(state, "whole");
    int friend = content_find_actor(*state, "friend");
    assert_near(campaign_means(campaign).capital, 30.0);
    must_decide(campaign, choose(state, "big", "act")); /* 5 points */
    campaign_stamp(campaign);
    double mood = campaign_relation(campaign, friend);
    assert_near(mood, 0.45);
    assert_near(campaign_means(campaign).capital, 30.0 - 5.0 + 5.0 * (1.0 + 0.3 * mood));
    stamp_until(campaign, 1971);
    assert_true(campaign_means(campaign).capital <= 50.0);
    campaign_destroy(campaign);
}

static void the_ministry_of_finance_cuts_all_lines_alike(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, budget(state, "alpha", 4.0));
    must_decide(campaign, budget(state, "beta", 4.0));
    assert_near(campaign_budget_cut(campaign), 1.0);
    stamp_until(campaign, 1967); /* the ceiling falls from 10 to 4; licences take 0.5 of it */
    int alpha = content_find_budget_line(*state, "alpha");
    int beta = content_find_budget_line(*state, "beta");
    assert_near(campaign_budget_amount(campaign, alpha), 1.75);
    assert_near(campaign_budget_amount(campaign, beta), 1.75);
    assert_true(campaign_means(campaign).budget_left > -1e-9);
    assert_near(campaign_budget_cut(campaign), 1.75 / 4.0);
    campaign_destroy(campaign);
}

/* growth = push 0.5 + licence 1 + 0.1 * 2 + 0.2 * 1 = 1.9 a year in 1964, constant: mean and middle are exact. */
static void a_year_is_a_mean_or_a_middle(void **state) {
    Campaign *campaign = begin(state, "whole");
    assert_true(value_in(campaign, "growth", 1964) != value_in(campaign, "growth", 1964)); /* NaN: not simulated */
    campaign_stamp(campaign);
    assert_near(value_in(campaign, "growth", 1964), 1.9);
    assert_near(value_in(campaign, "level", 1964), 10.0 + 1.9 / 2);
    assert_near(lever_now(campaign, "level"), 11.9);
    campaign_destroy(campaign);
}

/* The prologue, whose luck is the median, is one of the stories that a game from 1964 on can tell. */
static bool is_reached_with(void **state, const Campaign *later, uint64_t seed) {
    Campaign *whole = campaign_create(*state, "whole", seed, NULL);
    while (campaign_year(whole) < 1967) {
        campaign_decide_as_history(whole);
        campaign_stamp(whole);
    }
    bool is_same = true;
    for (int i = 0; i < model_variable_count(content_model(*state)); i++) {
        is_same = is_same && campaign_value_now(later, i) == campaign_value_now(whole, i);
    }
    campaign_destroy(whole);
    return is_same;
}

static void later_scenarios_begin_with_history(void **state) {
    Campaign *later = begin(state, "later");
    assert_int_equal(campaign_year(later), 1967);
    assert_int_equal(campaign_prologue_count(later), 3);
    int reached = 0;
    for (uint64_t seed = 0; seed < 20; seed++) {
        reached += is_reached_with(state, later, seed);
    }
    assert_true(reached > 0);
    assert_near(campaign_budget_history(later, content_find_budget_line(*state, "alpha"), 1963), 2.0);
    assert_near(campaign_budget_history(later, content_find_budget_line(*state, "alpha"), 1969), 3.0);
    campaign_destroy(later);
}

static void actors_say_the_first_line_that_holds(void **state) {
    Campaign *campaign = begin(state, "whole");
    int friend = content_find_actor(*state, "friend");
    assert_string_equal(campaign_actor_line(campaign, friend), "actor.friend.line.calm");
    assert_null(campaign_actor_line(campaign, content_find_actor(*state, "stranger")));
    must_decide(campaign, level(state, "licences", 1.0));
    stamp_until(campaign, 1971);
    assert_true(campaign_relation(campaign, friend) < 0.0);
    assert_string_equal(campaign_actor_line(campaign, friend), "actor.friend.line.cold");
    campaign_destroy(campaign);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_content(the_lightest_dossier_waits),
        test_with_content(unanswered_is_nothing),
        test_with_content(a_failed_condition_brings_otherwise),
        test_with_content(the_queue_brings_what_chance_allows),
        test_with_content(a_cancelled_event_never_comes),
        test_with_content(windows_draw_by_key),
        test_with_content(conditions_see_answers_and_years),
        test_with_content(programmes_run_and_end),
        test_with_content(programmes_fail_and_are_killed),
        test_with_content(capital_comes_back_with_goodwill),
        test_with_content(the_ministry_of_finance_cuts_all_lines_alike),
        test_with_content(a_year_is_a_mean_or_a_middle),
        test_with_content(later_scenarios_begin_with_history),
        test_with_content(actors_say_the_first_line_that_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
