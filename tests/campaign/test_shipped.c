/* SPDX-License-Identifier: MIT
 *
 * The shipped content: every scenario can be played to its end, and "as MITI did" is possible in every year. */
#include "campaign_fixture.h"

#include <math.h>

static const char *const scenarios[] = {"s0", "s1", "s14"};

static void every_scenario_ends(void **state) {
    for (int i = 0; i < COUNT_OF(scenarios); i++) {
        Campaign *history = begin(state, scenarios[i]);
        Campaign *nothing = campaign_replay_nothing(history);
        Campaign *replay = campaign_replay_history(history);
        Error error = {""};
        if (!campaign_check_numbers(replay, &error) || !campaign_check_numbers(nothing, &error)) {
            fail_msg("%s", error.message);
        }
        assert_true(campaign_is_over(replay) && campaign_is_over(nothing));
        campaign_destroy(replay);
        campaign_destroy(nothing);
        campaign_destroy(history);
    }
}

static bool is_drafted(const Campaign *campaign, DecisionKind kind, int subject) {
    int count = 0;
    const Decision *draft = campaign_draft(campaign, &count);
    for (int i = 0; i < count; i++) {
        if (draft[i].kind == kind && draft[i].subject == subject) {
            return true;
        }
    }
    return false;
}

static const ContentStrategyYear *year_of(void **state, int year) {
    int count = 0;
    const ContentStrategy *history = &content_strategies(*state, &count)[content_find_strategy(*state, "history")];
    for (int i = 0; i < history->year_count; i++) {
        if (history->years[i].year == year) {
            return &history->years[i];
        }
    }
    return NULL;
}

static void check_year_of_history(void **state, const Campaign *campaign) {
    int year_now = campaign_year(campaign);
    int count = 0;
    const int *inbox = campaign_inbox(campaign, &count);
    int event_count = 0;
    const ContentEvent *events = content_events(*state, &event_count);
    for (int i = 0; i < count; i++) {
        const ContentEvent *event = &events[inbox[i]];
        int option = campaign_chosen_option(campaign, inbox[i]);
        if (event->kind == EVENT_HISTORICAL && !event->options[option].is_historical) {
            fail_msg("%d: what MITI did in %s is not possible", year_now, event->id);
        }
    }
    const ContentStrategyYear *year = year_of(state, year_now);
    for (int i = 0; year != NULL && i < year->start_count; i++) {
        int programme = year->starts[i].programme;
        bool runs = campaign_programme(campaign, programme).state != PROGRAMME_IDLE;
        if (!runs && !is_drafted(campaign, DECISION_START_PROGRAMME, programme)) {
            fail_msg("%d: programme %d of history cannot be started", year_now, programme);
        }
    }
    int instrument_count = 0;
    const ContentInstrument *instruments = content_instruments(*state, &instrument_count);
    for (int i = 0; year != NULL && i < instrument_count; i++) {
        if (!isnan(year->levels[i]) && fabs(campaign_instrument_level(campaign, i) - year->levels[i]) > 1e-9) {
            fail_msg("%d: %s cannot be set as MITI did", year_now, instruments[i].id);
        }
    }
}

static void history_is_possible_in_every_year(void **state) {
    Campaign *campaign = begin(state, "s14");
    int beyond = 0;
    while (!campaign_is_over(campaign)) {
        campaign_decide_as_history(campaign);
        check_year_of_history(state, campaign);
        CampaignMeans means = campaign_means(campaign);
        beyond += means.files_left < 0 || means.capital_left < 0.0 || means.budget_left < -1e-9;
        campaign_stamp(campaign);
    }
    print_message("years in which MITI did more than the player may: %d\n", beyond);
    assert_true(beyond <= 3); /* the rules' numbers are made after history */
    campaign_destroy(campaign);
}

static void note_year(const int *events, int count, int year, int *came_in) {
    for (int i = 0; i < count; i++) {
        came_in[events[i]] = year;
    }
}

/* As MITI decided, every dated event of history comes, and in its year. */
static void history_comes_in_its_years(void **state) {
    Campaign *campaign = begin(state, "s14");
    Arena *arena = arena_create();
    int event_count = 0;
    const ContentEvent *events = content_events(*state, &event_count);
    int *came_in = ARENA_ARRAY(arena, int, event_count);
    while (!campaign_is_over(campaign)) {
        int count = 0;
        const int *dossiers = campaign_inbox(campaign, &count);
        note_year(dossiers, count, campaign_year(campaign), came_in);
        const int *news = campaign_news(campaign, &count);
        note_year(news, count, campaign_year(campaign), came_in);
        campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
    }
    int wrong = 0;
    for (int i = 0; i < event_count; i++) {
        if (events[i].kind == EVENT_HISTORICAL && events[i].year != 0 && came_in[i] != events[i].year) {
            print_message("%s of %d came in %d\n", events[i].id, events[i].year, came_in[i]);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
    arena_destroy(arena);
    campaign_destroy(campaign);
}

static void no_year_of_s1_is_empty(void **state) {
    Campaign *campaign = begin(state, "s1");
    while (!campaign_is_over(campaign)) {
        int dossiers = 0;
        int news = 0;
        campaign_inbox(campaign, &dossiers);
        campaign_news(campaign, &news);
        assert_true(dossiers + news > 0);
        campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
    }
    campaign_destroy(campaign);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_shipped(every_scenario_ends),
        test_with_shipped(history_is_possible_in_every_year),
        test_with_shipped(history_comes_in_its_years),
        test_with_shipped(no_year_of_s1_is_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
