/* SPDX-License-Identifier: MIT
 *
 * Scenarios of the shipped content: where they begin. The state is that of MITI's own log from 1964 on with luck at its
 * median, so no seed gives anybody a better desk. */
#include "campaign_fixture.h"

#include "campaign/campaign_levers.h"

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
        assert_int_equal(campaign_flag(a, i), campaign_flag(b, i));
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

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_shipped(every_seed_begins_from_one_state),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
