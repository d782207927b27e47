/* SPDX-License-Identifier: MIT
 *
 * Scenarios of the shipped content: where they begin. The state is that of MITI's own log from 1964 on with luck at its
 * median, so no seed gives anybody a better desk. Then what they leave to the player, ask and hide. */
#include "campaign_fixture.h"

#include "campaign/campaign_favours.h"
#include "campaign/campaign_levers.h"
#include "campaign/campaign_log.h"
#include "campaign/campaign_scenario.h"

static void assert_same_list(const int *a, int a_count, const int *b, int b_count) {
    assert_int_equal(a_count, b_count);
    for (int i = 0; i < a_count; i++) {
        assert_int_equal(a[i], b[i]);
    }
}

static void assert_same_state(void **state, const Campaign *a, const Campaign *b) {
    const Model *model = content_model(*state);
    for (int i = 0; i < model_variable_count(model); i++) {
        if (campaign_value_now(a, i) != campaign_value_now(b, i)) {
            fail_msg("%s: %s differs", campaign_scenario(a)->id, model_variable(model, i)->name);
        }
    }
    int count = 0, other_count = 0;
    content_actors(*state, &count);
    for (int i = 0; i < count; i++) {
        assert_true(campaign_relation(a, i) == campaign_relation(b, i));
    }
    content_programmes(*state, &count);
    for (int i = 0; i < count; i++) {
        assert_int_equal(campaign_programme(a, i).state, campaign_programme(b, i).state);
    }
    content_flags(*state, &count);
    for (int i = 0; i < count; i++) {
        assert_int_equal(a->flags[i], b->flags[i]);
    }
    assert_true(campaign_means(a).capital == campaign_means(b).capital);
    const int *inbox = campaign_inbox(a, &count), *other = campaign_inbox(b, &other_count);
    assert_same_list(inbox, count, other, other_count);
    const int *news = campaign_news(a, &count), *other_news = campaign_news(b, &other_count);
    assert_same_list(news, count, other_news, other_count);
}

static void every_seed_begins_from_one_state(void **state) {
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(*state, &count);
    for (int i = 0; i < count; i++) {
        CampaignSetup setup = {.scenario_id = scenarios[i].id, .seed = 1};
        setup.lens_id = scenarios[i].lens == LENS_HIDDEN ? "network" : NULL; /* else the seed draws it */
        Campaign *one = campaign_create_with(*state, &setup, NULL);
        setup.seed = 20;
        Campaign *other = campaign_create_with(*state, &setup, NULL);
        assert_same_state(state, one, other);
        assert_true(campaign_digest(one) != campaign_digest(other));
        campaign_destroy(one);
        campaign_destroy(other);
    }
}

/* docs/lessons and the card promise these. */
static void years_and_minutes_are_as_promised(void **state) {
    static const struct {
        const char *id;
        int first, turns, least_minutes, most_minutes;
    } promised[] = {{"s0", 1964, 3, 6, 8},    {"s1", 1964, 9, 18, 20},   {"s2", 1969, 8, 16, 18},
                    {"s3", 1978, 8, 16, 20},  {"s4", 1985, 7, 15, 18},   {"s5", 1984, 7, 15, 18},
                    {"s6", 1987, 11, 22, 25}, {"s7", 1997, 14, 25, 28},  {"s8", 2010, 15, 28, 30},
                    {"s9", 2021, 12, 22, 25}, {"s10", 1980, 10, 20, 20}, {"s11", 1987, 11, 25, 25},
                    {"s12", 2017, 8, 20, 20}, {"s14", 1964, 67, 70, 110}};
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(*state, &count);
    assert_int_equal(count, COUNT_OF(promised));
    for (int i = 0; i < count; i++) {
        const ContentScenario *scenario = &scenarios[i];
        assert_string_equal(scenario->id, promised[i].id);
        assert_int_equal(scenario->first_year, promised[i].first);
        assert_int_equal(scenario->last_year - scenario->first_year + 1, promised[i].turns);
        assert_in_range(scenario->minutes, promised[i].least_minutes, promised[i].most_minutes);
        int lesson = scenario->brief_minutes + scenario->minutes + scenario->debrief_minutes;
        if (i > 0 && i < count - 1) { /* S0 is part of a lesson, S14 more than one */
            assert_in_range(lesson, 45, 50);
        }
        assert_int_equal(scenario->aim_count, 3);
    }
}

static int count_pauses(Campaign *campaign, bool as_history) {
    int pauses = 0;
    while (!campaign_is_over(campaign)) {
        pauses += campaign_pause(campaign) != NULL;
        if (as_history) {
            campaign_decide_as_history(campaign);
        }
        campaign_stamp(campaign);
    }
    return pauses;
}

static void every_story_is_asked_about(void **state) {
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(*state, &count);
    for (int i = 0; i < 2 * count; i++) {
        Campaign *campaign = begin(state, scenarios[i / 2].id);
        assert_null(campaign_pause(campaign));
        int turns = scenarios[i / 2].last_year - scenarios[i / 2].first_year + 1;
        assert_in_range(count_pauses(campaign, i % 2 == 0), turns < 4 ? 2 : 3, 4);
        assert_null(campaign_pause(campaign));
        const char *questions[CAMPAIGN_QUESTIONS_MOST];
        assert_int_equal(campaign_questions(campaign, questions), CAMPAIGN_QUESTIONS_MOST);
        campaign_destroy(campaign);
    }
}

static void what_was_done_chooses_the_questions(void **state) {
    Campaign *history = begin(state, "s6");
    Campaign *other = campaign_fork(history);
    while (!campaign_is_over(other)) {
        int count = 0;
        const int *inbox = campaign_inbox(other, &count);
        for (int i = 0; i < count; i++) {
            if (inbox[i] == event_index(state, "dos_v")) {
                must_decide(other, choose(state, "dos_v", "defend_the_wall"));
                break;
            }
        }
        campaign_stamp(other);
    }
    count_pauses(history, true);
    const char *mine[CAMPAIGN_QUESTIONS_MOST], *miti[CAMPAIGN_QUESTIONS_MOST];
    campaign_questions(other, mine);
    campaign_questions(history, miti);
    assert_string_equal(mine[1], "scenario.s6.ask.defended");
    assert_string_equal(miti[1], "scenario.s6.ask.let_go");
    campaign_destroy(other);
    campaign_destroy(history);
}

static void what_is_left_aside_is_refused(void **state) {
    Campaign *campaign = begin(state, "s6");
    Error error = {""};
    Decision outside = level(state, "domestic_cloud", 0.25), inside = level(state, "interface_mandates", 0.25);
    assert_false(campaign_allows(campaign, DECISION_INSTRUMENT, outside.subject));
    assert_false(campaign_check_decision(campaign, outside, &error));
    Decision security = budget(state, "security", 1.0);
    assert_false(campaign_check_decision(campaign, security, &error));
    assert_non_null(strstr(error.message, "This scenario leaves it aside"));
    assert_true(campaign_check_decision(campaign, inside, &error));
    security.amount = 0.0;
    assert_true(campaign_check_decision(campaign, security, &error)); /* what restores the present is no decision */
    campaign_destroy(campaign);
}

/* Money that the player cannot see would be missing from the ceiling. */
static void no_money_lies_in_what_is_left_aside(void **state) {
    int count = 0, line_count = 0;
    const ContentScenario *scenarios = content_scenarios(*state, &count);
    const ContentBudgetLine *lines = content_budget_lines(*state, &line_count);
    for (int i = 0; i < count; i++) {
        Campaign *campaign = begin(state, scenarios[i].id);
        for (int k = 0; k < line_count; k++) {
            if (!campaign_allows(campaign, DECISION_BUDGET, k) && campaign_budget_before(campaign, k) > 0.0) {
                fail_msg("%s leaves aside %s, which has money", scenarios[i].id, lines[k].id);
            }
        }
        campaign_destroy(campaign);
    }
}

/* MITI did what this scenario leaves aside, and may: also beside the player's own decisions. */
static void history_is_held_to_no_list(void **state) {
    Campaign *narrow = begin(state, "s0"), *wide = begin(state, "s14");
    while (!campaign_is_over(narrow)) {
        campaign_decide_as_history(narrow);
        campaign_decide_as_history(wide);
        campaign_stamp(narrow);
        campaign_stamp(wide);
    }
    int count = 0;
    content_budget_lines(*state, &count);
    for (int i = 0; i < count; i++) {
        assert_true(campaign_budget_before(narrow, i) == campaign_budget_before(wide, i));
    }
    campaign_destroy(narrow);
    campaign_destroy(wide);
}

static void a_hidden_lens_is_told_at_the_end(void **state) {
    bool is_drawn[3] = {false};
    for (uint64_t seed = 1; seed <= 12; seed++) {
        Campaign *campaign = campaign_create(*state, "s12", seed, NULL);
        assert_non_null(campaign_lens(campaign));
        assert_null(campaign_shown_lens(campaign));
        is_drawn[content_find_lens(*state, campaign_lens(campaign)->id)] = true;
        if (seed == 1) {
            count_pauses(campaign, true);
            assert_ptr_equal(campaign_shown_lens(campaign), campaign_lens(campaign));
        }
        campaign_destroy(campaign);
    }
    assert_true(is_drawn[0] && is_drawn[1] && is_drawn[2]);
    Error error = {""};
    CampaignSetup setup = {.scenario_id = "s11", .lens_id = "network"};
    assert_null(campaign_create_with(*state, &setup, &error));
    assert_non_null(strstr(error.message, "without a lens"));
}

/* ---- Aims and assists ---- */

static void aims_are_three_and_change_nothing(void **state) {
    Campaign *campaign = campaign_create(*state, "s0", 1, NULL), *other = campaign_create(*state, "s0", 1, NULL);
    int aims[CAMPAIGN_AIMS_MOST], *order, all = 0;
    assert_int_equal(campaign_aims(campaign, aims), 3); /* the scenario's own */
    const ContentAim *list = content_aims(*state, &all);
    assert_string_equal(list[aims[0]].id, "user_benefit");
    assert_true(campaign_choose_aims_by_name(campaign, "openness,jobs_and_pay,autonomy", NULL));
    assert_int_equal(campaign_aims(campaign, aims), 3);
    assert_string_equal(list[aims[0]].id, "openness");
    Arena *arena = arena_create();
    assert_int_equal(campaign_aims_in_order(campaign, arena, &order), 3);
    assert_int_equal(order[0], aims[0]);
    long sum = 0;
    for (int i = 0; i < all; i++) {
        sum += order[i];
    }
    assert_int_equal(sum, all * (all - 1) / 2); /* each once */
    assert_true(campaign_digest(campaign) == campaign_digest(other));
    arena_destroy(arena);
    campaign_destroy(other);
    campaign_destroy(campaign);
}

static void aims_are_refused_in_words(void **state) {
    static const struct {
        const char *words, *said;
    } rows[] = {{"openness", "3 different"},
                {"openness,openness,autonomy", "3 different"},
                {"openness,autonomy,user_benefit,public_cost", "3 different"},
                {"productivity,autonomy,openness", "no aim 'productivity'"}, /* only reported beside them */
                {"glory,autonomy,openness", "no aim 'glory'"},
                {"", "3 different"}};
    Campaign *campaign = campaign_create(*state, "s0", 1, NULL);
    Error error;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        assert_false(campaign_choose_aims_by_name(campaign, rows[i].words, &error));
        assert_non_null(strstr(error.message, rows[i].said));
    }
    campaign_stamp(campaign);
    assert_false(campaign_choose_aims_by_name(campaign, "openness,jobs_and_pay,autonomy", &error));
    assert_non_null(strstr(error.message, "before the first year"));
    campaign_destroy(campaign);
}

static void assists_help_from_the_first_year_on(void **state) {
    CampaignSetup setup = {.scenario_id = "s5", .seed = 3};
    Campaign *plain = campaign_create_with(*state, &setup, NULL);
    setup.assists = CAMPAIGN_ASSIST_BUDGET | CAMPAIGN_ASSIST_MINISTRIES;
    Campaign *helped = campaign_create_with(*state, &setup, NULL);
    assert_same_state(state, plain, helped); /* the years before went without */
    assert_true(campaign_means(helped).ceiling == 1.25 * campaign_means(plain).ceiling);
    assert_true(campaign_favour(helped, 0).capital == 0.5 * campaign_favour(plain, 0).capital);
    assert_true(campaign_digest(helped) != campaign_digest(plain));
    Campaign *again = campaign_replay_nothing(helped);
    assert_int_equal(campaign_assists(again), setup.assists);
    campaign_destroy(again);
    campaign_destroy(helped);
    campaign_destroy(plain);
}

/* Law and trade are not asked, in the player's years alone; a hidden lens is told. */
static void assists_take_away_and_tell(void **state) {
    CampaignSetup setup = {.scenario_id = "s5", .seed = 3};
    Campaign *plain = campaign_create_with(*state, &setup, NULL);
    setup.assists = CAMPAIGN_ASSIST_LEVERS;
    Campaign *fewer = campaign_create_with(*state, &setup, NULL);
    assert_same_state(state, plain, fewer);
    int count, left = 0;
    content_instruments(*state, &count);
    for (int i = 0; i < count; i++) {
        left += campaign_allows(plain, DECISION_INSTRUMENT, i);
        assert_false(campaign_allows(fewer, DECISION_INSTRUMENT, i));
    }
    assert_true(left > 0);
    content_budget_lines(*state, &count);
    for (int i = 0; i < count; i++) {
        assert_int_equal(campaign_allows(plain, DECISION_BUDGET, i), campaign_allows(fewer, DECISION_BUDGET, i));
    }
    campaign_destroy(fewer);
    campaign_destroy(plain);
    setup.scenario_id = "s12";
    setup.assists = 0;
    Campaign *hidden = campaign_create_with(*state, &setup, NULL);
    setup.assists = CAMPAIGN_ASSIST_HIDDEN;
    Campaign *told = campaign_create_with(*state, &setup, NULL);
    assert_null(campaign_shown_lens(hidden));
    assert_non_null(campaign_shown_lens(told));
    campaign_destroy(told);
    campaign_destroy(hidden);
}

static void a_save_keeps_aims_and_assists(void **state) {
    Arena *arena = arena_create();
    CampaignSetup setup = {.scenario_id = "s0", .seed = 3, .assists = CAMPAIGN_ASSIST_MINISTRIES};
    Campaign *campaign = campaign_create_with(*state, &setup, NULL);
    assert_true(campaign_choose_aims_by_name(campaign, "openness,jobs_and_pay,autonomy", NULL));
    campaign_decide_as_history(campaign);
    campaign_stamp(campaign);
    const char *text = campaign_log_text(campaign, arena);
    Error error;
    CampaignLogMismatch mismatch;
    assert_true(campaign_log_can_continue(*state, "x", text, strlen(text), &error));
    Campaign *loaded = campaign_log_load(*state, "x", text, strlen(text), NULL, &mismatch, &error);
    assert_non_null(loaded);
    assert_false(mismatch.found);
    assert_string_equal(campaign_log_text(loaded, arena), text);
    CampaignLogStored stored;
    assert_true(campaign_log_read_stored(&stored, arena, "x", text, strlen(text), &error));
    assert_int_equal(stored.aim_count, 3);
    assert_string_equal(stored.aims[1], "jobs_and_pay");
    assert_string_equal(stored.years[0].dossier, "system_360");
    campaign_destroy(loaded);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_shipped(every_seed_begins_from_one_state),    test_with_shipped(years_and_minutes_are_as_promised),
        test_with_shipped(every_story_is_asked_about),          test_with_shipped(what_was_done_chooses_the_questions),
        test_with_shipped(no_money_lies_in_what_is_left_aside), test_with_shipped(what_is_left_aside_is_refused),
        test_with_shipped(history_is_held_to_no_list),          test_with_shipped(a_hidden_lens_is_told_at_the_end),
        test_with_shipped(aims_are_three_and_change_nothing),   test_with_shipped(aims_are_refused_in_words),
        test_with_shipped(assists_help_from_the_first_year_on), test_with_shipped(assists_take_away_and_tell),
        test_with_shipped(a_save_keeps_aims_and_assists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
