/* SPDX-License-Identifier: MIT
 *
 * The life of a programme: who joins which offer, what it costs, who leaves, re-scoping, killing, success in part, and
 * the log that tells it again. */
#include "campaign_fixture.h"

#include "campaign/campaign_log.h"

enum { FRIEND = 1, STRANGER = 2, GUEST = 4 };

static int table_of(void **state) {
    return content_find_programme(*state, "table");
}

static Decision propose(void **state, double scope, int granted) {
    return (Decision){DECISION_START_PROGRAMME, table_of(state), granted, scope};
}

static Decision rescope(void **state, double scope, int granted) {
    return (Decision){DECISION_RESCOPE_PROGRAMME, table_of(state), granted, scope};
}

static void who_joins_depends_on_the_offer(void **state) {
    Campaign *campaign = begin(state, "whole");
    int table = table_of(state);
    ProgrammeOffer plain = {1.0, 0}, granting = {1.0, STRANGER};
    assert_int_equal(campaign_programme_stance(campaign, table, 0, plain), STANCE_JOINS);
    assert_int_equal(campaign_programme_stance(campaign, table, 1, plain), STANCE_ASKS);
    assert_int_equal(campaign_programme_stance(campaign, table, 1, granting), STANCE_JOINS);
    assert_int_equal(campaign_programme_stance(campaign, table, 0, granting),
                     STANCE_OUT); /* its goodwill paid for it */
    assert_int_equal(campaign_programme_stance(campaign, table, 2, plain), STANCE_JOINS);
    ProgrammeReview review = campaign_programme_review(campaign, table, granting);
    assert_near(review.yearly_money, 0.5 * 1.5);
    assert_near(review.money_left, 4.0 * 1.5);
    assert_near(review.capital_cost, 3.0);
    must_decide(campaign, propose(state, 1.0, STRANGER));
    assert_near(campaign_means(campaign).programmes, 0.75);
    campaign_stamp(campaign);
    ProgrammeView view = campaign_programme(campaign, table);
    assert_int_equal(view.joined, STRANGER | GUEST);
    assert_near(campaign_relation(campaign, content_find_actor(*state, "friend")), 0.1 - 0.05);
    campaign_destroy(campaign);
}

/* The guest's condition fails by 1966: three chances in ten a year that it goes. Some do, some do not. */
static void members_may_leave_or_stay(void **state) {
    int left = 0, stayed = 0;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        Error error;
        Campaign *campaign = campaign_create(*state, "whole", seed, &error);
        must_decide(campaign, propose(state, 1.0, 0));
        stamp_until(campaign, 1967);
        ProgrammeView view = campaign_programme(campaign, table_of(state));
        bool is_gone = view.left & GUEST;
        assert_true(((view.joined & GUEST) != 0) != is_gone);
        left += is_gone;
        stayed += !is_gone;
        int told = 0;
        for (int i = 0; i < campaign_turn_count(campaign); i++) {
            const CampaignTurn *turn = campaign_turn(campaign, i);
            told += turn->programme_news_count;
            assert_true(turn->programme_news_count == 0 || turn->programme_news[0].member == 2);
        }
        assert_int_equal(told, is_gone);
        campaign_destroy(campaign);
    }
    assert_true(left > 5 && stayed > 5);
}

static void the_table_carries_the_effect(void **state) {
    Campaign *campaign = begin(state, "whole"), *without = begin(state, "whole");
    must_decide(campaign, propose(state, 1.0, 0)); /* friend and guest: half of it; the first year half as fast */
    campaign_stamp(campaign);
    campaign_stamp(without);
    assert_near(lever_now(campaign, "push") - lever_now(without, "push"), 0.5);
    must_decide(campaign, rescope(state, 1.5, 0));
    assert_near(campaign_means(campaign).capital_cost, 1.0);
    campaign_stamp(campaign);
    campaign_stamp(without);
    ProgrammeReview review = campaign_programme_review(campaign, table_of(state), (ProgrammeOffer){1.5, 0});
    assert_near(review.money_spent, 0.5 + 1.5);
    campaign_destroy(campaign);
    campaign_destroy(without);
}

static void smaller_costs_goodwill_and_a_promise_holds(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, propose(state, 1.0, STRANGER));
    campaign_stamp(campaign);
    must_refuse(campaign, rescope(state, 0.5, 0), "granted");
    int stranger = content_find_actor(*state, "stranger");
    double before = campaign_relation(campaign, stranger);
    must_decide(campaign, rescope(state, 0.5, STRANGER));
    campaign_stamp(campaign);
    assert_near(campaign_relation(campaign, stranger), before - 0.05);
    must_refuse(campaign, (Decision){DECISION_RESCOPE_PROGRAMME, table_of(state), STRANGER, 0.7}, "no such");
    campaign_destroy(campaign);
}

/* chance 0, partial 1: half of the success by the share of work done, and nothing that is only done or not. */
static void part_of_a_success(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, propose(state, 1.0, 0));
    stamp_until(campaign, 1968);
    ProgrammeState end = campaign_programme(campaign, table_of(state)).state;
    assert_true(end == PROGRAMME_PARTIAL || end == PROGRAMME_FAILED); /* partial by the strength of the table */
    assert_false(is_flag_set(state, campaign, "table_done"));
    campaign_destroy(campaign);
}

static void a_killed_programme_is_over(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, propose(state, 0.5, 0));
    campaign_stamp(campaign);
    must_decide(campaign, kill_early(state, "table"));
    assert_near(campaign_means(campaign).capital_cost, 3.0);
    campaign_stamp(campaign);
    assert_int_equal(campaign_programme(campaign, table_of(state)).state, PROGRAMME_KILLED);
    must_refuse(campaign, rescope(state, 1.0, 0), "not running");
    campaign_destroy(campaign);
}

static void the_log_tells_it_again(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, propose(state, 0.5, STRANGER));
    campaign_stamp(campaign);
    must_decide(campaign, rescope(state, 1.5, STRANGER));
    stamp_until(campaign, 1969);
    const char *text = campaign_log_text(campaign, arena);
    assert_non_null(strstr(text, "\"grant\":[\"stranger\"]"));
    CampaignLogMismatch mismatch;
    Error error;
    Campaign *loaded = campaign_log_load(*state, "save.log", text, strlen(text), NULL, &mismatch, &error);
    assert_non_null(loaded);
    assert_false(mismatch.found);
    assert_true(campaign_digest(loaded) == campaign_digest(campaign));
    campaign_destroy(loaded);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_content(who_joins_depends_on_the_offer),
        test_with_content(members_may_leave_or_stay),
        test_with_content(the_table_carries_the_effect),
        test_with_content(smaller_costs_goodwill_and_a_promise_holds),
        test_with_content(part_of_a_success),
        test_with_content(a_killed_programme_is_over),
        test_with_content(the_log_tells_it_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
