/* SPDX-License-Identifier: MIT
 *
 * The same twice, forks that go their own way, and forecasts that change nothing. */
#include "campaign_fixture.h"

#include "campaign/campaign_levers.h"

#include <math.h>

static void the_same_twice(void **state) {
    Campaign *a = begin(state, "whole");
    Campaign *b = begin(state, "whole");
    while (!campaign_is_over(a)) {
        campaign_decide_as_history(a);
        campaign_decide_as_history(b);
        campaign_stamp(a);
        campaign_stamp(b);
        assert_true(campaign_digest(a) == campaign_digest(b));
        int last = campaign_turn_count(a) - 1;
        assert_true(campaign_turn(a, last)->digest == campaign_digest(a));
    }
    campaign_destroy(a);
    campaign_destroy(b);
}

static void another_seed_is_another_story(void **state) {
    Error error;
    Campaign *a = campaign_create(*state, "whole", 1, &error);
    Campaign *b = campaign_create(*state, "whole", 2, &error);
    assert_true(campaign_digest(a) != campaign_digest(b));
    campaign_destroy(a);
    campaign_destroy(b);
}

static void a_fork_goes_its_own_way(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "big", "act"));
    campaign_stamp(campaign);
    must_decide(campaign, choose(state, "small", "act"));
    uint64_t digest = campaign_digest(campaign);
    Campaign *fork = campaign_fork(campaign);
    int count = 0;
    campaign_draft(fork, &count);
    assert_int_equal(count, 1); /* the draft goes along */
    assert_false(campaign_can_undo(fork));
    assert_true(campaign_digest(fork) == digest);
    stamp_until(fork, 1971);
    assert_true(campaign_digest(campaign) == digest);
    assert_int_equal(campaign_turn_count(campaign), 1);
    stamp_until(campaign, 1971);
    assert_true(campaign_digest(campaign) == campaign_digest(fork));
    /* What the fork keeps does not hang on the campaign it came from. */
    campaign_destroy(campaign);
    assert_int_equal(campaign_turn(fork, 0)->decision_count, 1);
    assert_true(isfinite(value_in(fork, "level", 1964)));
    campaign_destroy(fork);
}

static void forecasts_leave_the_campaign_alone(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "big", "act"));
    uint64_t digest = campaign_digest(campaign);
    for (int plan = FORECAST_DRAFT; plan <= FORECAST_HISTORY; plan++) {
        Campaign *forecast = campaign_forecast(campaign, (ForecastPlan)plan, 10);
        assert_int_equal(campaign_year(forecast), 1974); /* beyond the scenario's end */
        assert_true(isfinite(value_in(forecast, "level", 1973)));
        campaign_destroy(forecast);
        int count = 0;
        campaign_draft(campaign, &count);
        assert_int_equal(count, 1);
        assert_true(campaign_digest(campaign) == digest);
    }
    campaign_destroy(campaign);
}

static void a_forecast_of_the_draft_comes_true(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "big", "act"));
    Campaign *forecast = campaign_forecast(campaign, FORECAST_DRAFT, 3);
    Campaign *nothing = campaign_forecast(campaign, FORECAST_NOTHING, 3);
    stamp_until(campaign, 1967);
    assert_true(campaign_digest(forecast) == campaign_digest(campaign));
    assert_true(value_in(nothing, "level", 1966) != value_in(campaign, "level", 1966));
    campaign_destroy(forecast);
    campaign_destroy(nothing);
    campaign_destroy(campaign);
}

static void forecasts_end_with_the_model(void **state) {
    Campaign *campaign = begin(state, "whole");
    stamp_until(campaign, 1970);
    Campaign *forecast = campaign_forecast(campaign, FORECAST_NOTHING, 100);
    assert_int_equal(campaign_year(forecast), 1990);
    campaign_destroy(forecast);
    campaign_destroy(campaign);
}

static void history_and_nothing_can_be_replayed(void **state) {
    Campaign *campaign = begin(state, "later");
    campaign_stamp(campaign);
    Campaign *history = campaign_replay_history(campaign);
    Campaign *nothing = campaign_replay_nothing(campaign);
    assert_true(campaign_is_over(history) && campaign_is_over(nothing));
    assert_int_equal(campaign_turn_count(history), 7);
    assert_int_equal(campaign_year(campaign), 1968);
    Error error;
    assert_true(campaign_check_numbers(history, &error));
    campaign_destroy(history);
    campaign_destroy(nothing);
    campaign_destroy(campaign);
}

static int effects_of(void **state, const Campaign *campaign, const char *event) {
    int count = 0;
    for (int i = 0; i < campaign_effect_count(campaign); i++) {
        CampaignOrigin origin = campaign_effect(campaign, i).origin;
        count += origin.kind == ORIGIN_EVENT && origin.subject == event_index(state, event);
    }
    return count;
}

/* `report` is news, `storm` an outside shock, `small` a dossier. */
static void news_can_be_kept_from_the_model(void **state) {
    Campaign *campaign = begin(state, "whole");
    Campaign *history = campaign_replay_history(campaign);
    CampaignSetup setup = {.scenario_id = "whole", .seed = campaign_seed(campaign), .is_without_news = true};
    Campaign *start = campaign_create_with(*state, &setup, NULL);
    Campaign *quiet = campaign_replay_history(start);
    campaign_destroy(start);
    assert_int_equal(effects_of(state, history, "report"), 1);
    assert_int_equal(effects_of(state, quiet, "report"), 0);
    assert_true(effects_of(state, quiet, "storm") > 0);
    assert_int_equal(effects_of(state, quiet, "storm"), effects_of(state, history, "storm"));
    assert_int_equal(effects_of(state, quiet, "small"), effects_of(state, history, "small"));
    assert_true(value_in(history, "push", 1964) == value_in(quiet, "push", 1964));
    assert_true(value_in(history, "push", 1965) >= value_in(quiet, "push", 1965) + 0.25);
    campaign_destroy(quiet);
    campaign_destroy(history);
    campaign_destroy(campaign);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_content(the_same_twice),
        test_with_content(another_seed_is_another_story),
        test_with_content(a_fork_goes_its_own_way),
        test_with_content(forecasts_leave_the_campaign_alone),
        test_with_content(a_forecast_of_the_draft_comes_true),
        test_with_content(forecasts_end_with_the_model),
        test_with_content(history_and_nothing_can_be_replayed),
        test_with_content(news_can_be_kept_from_the_model),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
