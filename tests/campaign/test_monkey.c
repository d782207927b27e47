/* SPDX-License-Identifier: MIT
 *
 * Random players without manners: any decision at any time, undo, redo, forecasts in between. The means are never
 * overdrawn, looking never changes the state, and after every turn the log and the run code load to the same
 * digest. */
#include "campaign_fixture.h"

#include "base/random.h"
#include "campaign/campaign_code.h"
#include "campaign/campaign_log.h"

enum { GAMES = 120, TRIES_A_YEAR = 12 };

static int pick(uint64_t seed, const char *what, int when, int count) {
    return random_index((RandomKey){seed, "monkey", when, what}, count);
}

/* Subjects reach one beyond the lists, amounts beyond every range. */
static Decision any_decision(void **state, uint64_t seed, int when) {
    static const double amounts[] = {-1.0, 0.0, 0.25, 0.5, 0.75, 1.0, 1.3, 1.5, 2.0, 3.7, 8.0, 1e300};
    int counts[7];
    content_events(*state, &counts[DECISION_CHOOSE]);
    content_budget_lines(*state, &counts[DECISION_BUDGET]);
    content_jurisdictions(*state, &counts[DECISION_ASK_FAVOUR]);
    content_instruments(*state, &counts[DECISION_INSTRUMENT]);
    content_programmes(*state, &counts[DECISION_START_PROGRAMME]);
    counts[DECISION_RESCOPE_PROGRAMME] = counts[DECISION_START_PROGRAMME];
    counts[DECISION_KILL_PROGRAMME] = counts[DECISION_START_PROGRAMME];
    DecisionKind kind = (DecisionKind)pick(seed, "kind", when, COUNT_OF(counts));
    return (Decision){kind, pick(seed, "subject", when, counts[kind] + 2) - 1, pick(seed, "choice", when, 5) - 1,
                      amounts[pick(seed, "amount", when, COUNT_OF(amounts))]};
}

static void look_around(const Campaign *campaign, uint64_t seed, int when) {
    uint64_t digest = campaign_digest(campaign);
    ForecastPlan plan = (ForecastPlan)pick(seed, "plan", when, 3);
    campaign_destroy(campaign_forecast(campaign, plan, 1 + pick(seed, "years", when, 4)));
    assert_true(campaign_digest(campaign) == digest);
}

static void fiddle(void **state, Campaign *campaign, uint64_t seed) {
    for (int i = 0; i < TRIES_A_YEAR; i++) {
        int when = campaign_year(campaign) * 100 + i;
        switch (pick(seed, "act", when, 8)) {
        case 0:
            campaign_undo(campaign);
            break;
        case 1:
            campaign_redo(campaign);
            break;
        case 2:
            look_around(campaign, seed, when);
            break;
        default: {
            CampaignMeans before = campaign_means(campaign);
            if (campaign_decide(campaign, any_decision(state, seed, when), NULL)) {
                CampaignMeans after = campaign_means(campaign);
                assert_true(after.files_left >= 0 || after.files_left >= before.files_left);
                assert_true(after.capital_left > -1e-9 || after.capital_left >= before.capital_left);
                assert_true(after.budget_left > -1e-9 || after.budget_left >= before.budget_left);
            }
        }
        }
    }
}

static void assert_loads_alike(void **state, const Campaign *campaign) {
    Arena *arena = arena_create();
    const char *text = campaign_log_text(campaign, arena);
    CampaignLogMismatch mismatch;
    Error error;
    Campaign *loaded = campaign_log_load(*state, "monkey.log", text, strlen(text), NULL, &mismatch, &error);
    if (loaded == NULL) {
        fail_msg("%s", error.message);
    }
    assert_false(mismatch.found);
    assert_true(campaign_digest(loaded) == campaign_digest(campaign));
    campaign_destroy(loaded);
    loaded = campaign_code_read(*state, campaign_code_write(campaign, arena), NULL, &error);
    if (loaded == NULL) {
        fail_msg("%s", error.message);
    }
    assert_true(campaign_digest(loaded) == campaign_digest(campaign));
    campaign_destroy(loaded);
    arena_destroy(arena);
}

static void monkeys_break_nothing(void **state) {
    int turns = 0;
    for (uint64_t seed = 1; seed <= GAMES; seed++) {
        Error error;
        Campaign *campaign = campaign_create(*state, seed % 4 == 0 ? "later" : "whole", seed, &error);
        while (!campaign_is_over(campaign)) {
            fiddle(state, campaign, seed);
            campaign_stamp(campaign);
            assert_loads_alike(state, campaign);
            assert_true(campaign_means(campaign).capital >= 0.0);
            turns++;
        }
        assert_true(campaign_check_numbers(campaign, &error));
        campaign_destroy(campaign);
    }
    print_message("%d turns saved, loaded and compared: 0 differences\n", turns);
}

int main(void) {
    const struct CMUnitTest tests[] = {test_with_content(monkeys_break_nothing)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
