/* SPDX-License-Identifier: MIT
 *
 * The draft: what is counted, what is refused and in which words, undo and redo, history and strategies. */
#include "campaign_fixture.h"

static int draft_count(const Campaign *campaign) {
    int count = 0;
    campaign_draft(campaign, &count);
    return count;
}

static void means_count_everything(void **state) {
    Campaign *campaign = begin(state, "whole");
    CampaignMeans means = campaign_means(campaign);
    assert_near(means.ceiling, 10.0);
    assert_near(means.lines, 3.0);
    assert_near(means.instruments, 0.5);
    assert_near(means.budget_left, 6.5);
    must_decide(campaign, choose(state, "big", "act"));    /* 5 points, 2 bn, a file */
    must_decide(campaign, level(state, "licences", 0.75)); /* 8 * 0.25 = 2 points, 0.25 bn, a file */
    must_decide(campaign, start(state, "project"));        /* 4 points, 1 bn, a file */
    must_decide(campaign, budget(state, "beta", 3.5));     /* moves 2.5 of 10: 5 % over the free 20 % costs 1 */
    means = campaign_means(campaign);
    assert_near(means.options, 2.0);
    assert_near(means.programmes, 1.0);
    assert_near(means.lines, 5.5);
    assert_near(means.budget_left, 10.0 - 2.0 - 1.0 - 5.5 - 0.75);
    assert_near(means.capital_cost, 5.0 + 2.0 + 4.0 + 1.0);
    assert_int_equal(means.files_used, 3);
    assert_int_equal(means.files_left, 0);
    campaign_destroy(campaign);
}

static void going_down_costs_half(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, level(state, "licences", 0.0));
    assert_near(campaign_means(campaign).capital_cost, 0.5 * 8.0 * 0.5);
    campaign_destroy(campaign);
}

static void refusals_say_what_is_missing(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_refuse(campaign, choose(state, "small", "act"), "not on the desk");
    must_refuse(campaign, choose(state, "big", "dream"), "needs");
    must_refuse(campaign, level(state, "late_law", 0.5), "cannot be changed");
    must_refuse(campaign, level(state, "licences", 0.6), "steps of 0.25");
    must_refuse(campaign, level(state, "licences", 1.5), "no such thing");
    must_refuse(campaign, budget(state, "alpha", 9.0), "at most");
    must_refuse(campaign, budget(state, "alpha", -1.0), "no such thing");
    must_refuse(campaign, budget(state, "beta", 8.0), "ceiling is 10");
    must_refuse(campaign, kill_early(state, "project"), "not running");
    must_refuse(campaign, (Decision){DECISION_BUDGET, 99, 0, 1.0}, "no such thing");
    campaign_destroy(campaign);
}

static void what_a_decision_would_leave_is_what_it_leaves(void **state) {
    Campaign *campaign = begin(state, "whole");
    Decision decisions[] = {choose(state, "big", "act"), level(state, "licences", 0.75), start(state, "project")};
    for (int i = 0; i < COUNT_OF(decisions); i++) {
        CampaignMeans before = campaign_means(campaign);
        CampaignMeans told = campaign_means_with(campaign, decisions[i]);
        assert_near(campaign_means(campaign).capital_left, before.capital_left);
        must_decide(campaign, decisions[i]);
        CampaignMeans after = campaign_means(campaign);
        assert_true(after.files_left == before.files_left - 1);
        assert_near(told.budget_left, after.budget_left);
        assert_near(told.capital_left, after.capital_left);
        assert_int_equal(told.files_left, after.files_left);
        told = campaign_means_with(campaign, campaign_taking_out(campaign, decisions[i]));
        assert_near(told.budget_left, before.budget_left);
        assert_near(told.capital_left, before.capital_left);
    }
    campaign_destroy(campaign);
}

/* "10.0 needed, 10.0 there" helps nobody: then it says how much is missing, rounded up to ten thousand yen. */
static void a_refusal_never_names_the_same_number_twice(void **state) {
    Campaign *campaign = begin(state, "whole");
    double all = 1.0 + campaign_means(campaign).budget_left; /* its billion and what is left */
    must_refuse(campaign, budget(state, "beta", all + 0.04), "40,000,000 yen over the ceiling");
    must_refuse(campaign, budget(state, "beta", all + 1e-7), "10,000 yen over the ceiling");
    must_refuse(campaign, budget(state, "beta", all + 0.06), "ceiling is 10");
    campaign_destroy(campaign);
}

static void files_and_capital_run_out(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "big", "act"));
    must_decide(campaign, choose(state, "middle", "act"));
    must_decide(campaign, level(state, "licences", 0.25));
    must_refuse(campaign, start(state, "project"), "3 files");
    must_decide(campaign, choose(state, "middle", "nothing")); /* gives the file back */
    must_decide(campaign, start(state, "project"));
    campaign_destroy(campaign);
    campaign = begin(state, "whole");
    for (int year = 1964; year < 1970; year++) { /* 30 points and 5 a year against turning the dial each year */
        Error error;
        campaign_decide(campaign, level(state, "licences", year % 2 ? 0.0 : 1.0), &error);
        campaign_stamp(campaign);
        assert_true(campaign_means(campaign).capital >= 0.0);
    }
    campaign_destroy(campaign);
}

static void restoring_the_present_empties_the_draft(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, budget(state, "alpha", 3.0));
    must_decide(campaign, level(state, "licences", 1.0));
    must_decide(campaign, choose(state, "big", "act"));
    must_decide(campaign, start(state, "project"));
    assert_int_equal(draft_count(campaign), 4);
    must_decide(campaign, budget(state, "alpha", 4.0));
    assert_int_equal(draft_count(campaign), 4); /* replaced, not added */
    must_decide(campaign, budget(state, "alpha", 2.0));
    must_decide(campaign, level(state, "licences", 0.5));
    must_decide(campaign, choose(state, "big", "nothing"));
    must_decide(campaign, kill_early(state, "project"));
    assert_int_equal(draft_count(campaign), 0);
    campaign_destroy(campaign);
}

/* Every decision can be taken out by itself, and the others stay as they were. */
static void one_decision_is_taken_out(void **state) {
    for (int out = 0; out < 4; out++) {
        Campaign *campaign = begin(state, "whole");
        must_decide(campaign, budget(state, "alpha", 3.0));
        must_decide(campaign, level(state, "licences", 1.0));
        must_decide(campaign, choose(state, "big", "act"));
        must_decide(campaign, start(state, "project"));
        int count;
        Decision gone = campaign_draft(campaign, &count)[out];
        must_decide(campaign, campaign_taking_out(campaign, gone));
        const Decision *left = campaign_draft(campaign, &count);
        assert_int_equal(count, 3);
        for (int i = 0; i < count; i++) assert_true(left[i].kind != gone.kind);
        assert_true(campaign_undo(campaign));
        assert_int_equal(draft_count(campaign), 4);
        campaign_destroy(campaign);
    }
}

static void undo_and_redo_walk_the_draft(void **state) {
    Campaign *campaign = begin(state, "whole");
    int big = event_index(state, "big");
    uint64_t digest = campaign_digest(campaign);
    assert_false(campaign_undo(campaign));
    must_decide(campaign, choose(state, "big", "act"));
    must_decide(campaign, budget(state, "beta", 2.0));
    assert_true(campaign_undo(campaign));
    assert_int_equal(draft_count(campaign), 1);
    assert_true(campaign_undo(campaign));
    assert_int_equal(campaign_chosen_option(campaign, big), 0);
    assert_false(campaign_can_undo(campaign));
    assert_true(campaign_redo(campaign));
    assert_int_equal(campaign_chosen_option(campaign, big), 1);
    assert_true(campaign_can_redo(campaign));
    must_decide(campaign, start(state, "project")); /* what was undone is gone */
    assert_false(campaign_can_redo(campaign));
    assert_true(campaign_digest(campaign) == digest); /* a draft is not state */
    campaign_destroy(campaign);
}

static void the_order_of_clicks_changes_nothing(void **state) {
    Campaign *a = begin(state, "whole");
    Campaign *b = begin(state, "whole");
    must_decide(a, choose(state, "big", "act"));
    must_decide(a, budget(state, "beta", 2.0));
    must_decide(a, start(state, "project"));
    must_decide(b, start(state, "project"));
    must_decide(b, budget(state, "beta", 2.0));
    must_decide(b, choose(state, "big", "act"));
    campaign_stamp(a);
    campaign_stamp(b);
    assert_true(campaign_digest(a) == campaign_digest(b));
    campaign_destroy(a);
    campaign_destroy(b);
}

static void history_is_one_step_and_knows_no_limits(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, budget(state, "beta", 2.0));
    campaign_decide_as_history(campaign);
    /* both dossiers, the dial, the programme and the first line: four files where there are three */
    assert_int_equal(draft_count(campaign), 5);
    assert_int_equal(campaign_means(campaign).files_left, -1);
    assert_near(campaign_budget_amount(campaign, content_find_budget_line(*state, "beta")), 1.0);
    must_decide(campaign, choose(state, "middle", "nothing")); /* making it cheaper is always possible */
    assert_true(campaign_undo(campaign));
    assert_true(campaign_undo(campaign));
    assert_int_equal(draft_count(campaign), 1);
    campaign_destroy(campaign);
}

static void a_strategy_is_held_to_the_means(void **state) {
    Campaign *campaign = begin(state, "whole");
    campaign_decide_as_strategy(campaign, content_find_strategy(*state, "spendthrift"));
    CampaignMeans means = campaign_means(campaign);
    assert_true(means.files_left >= 0 && means.capital_left >= 0.0 && means.budget_left >= 0.0);
    assert_int_equal(campaign_chosen_option(campaign, event_index(state, "big")), 1);
    assert_int_equal(campaign_chosen_option(campaign, event_index(state, "middle")), 0);
    campaign_stamp(campaign);
    campaign_destroy(campaign);
}

static void nothing_is_decided_after_the_end(void **state) {
    Campaign *campaign = begin(state, "whole");
    stamp_until(campaign, 1971);
    assert_true(campaign_is_over(campaign));
    must_refuse(campaign, budget(state, "alpha", 1.0), "over");
    campaign_destroy(campaign);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_content(means_count_everything),
        test_with_content(going_down_costs_half),
        test_with_content(refusals_say_what_is_missing),
        test_with_content(what_a_decision_would_leave_is_what_it_leaves),
        test_with_content(a_refusal_never_names_the_same_number_twice),
        test_with_content(files_and_capital_run_out),
        test_with_content(restoring_the_present_empties_the_draft),
        test_with_content(one_decision_is_taken_out),
        test_with_content(undo_and_redo_walk_the_draft),
        test_with_content(the_order_of_clicks_changes_nothing),
        test_with_content(history_is_one_step_and_knows_no_limits),
        test_with_content(a_strategy_is_held_to_the_means),
        test_with_content(nothing_is_decided_after_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
