/* SPDX-License-Identifier: MIT
 *
 * A recorded path of levers run again by the bare model gives the bits of the campaign, in every lane; constants and
 * single levers may differ by lane. */
#include "campaign_fixture.h"

#include "campaign/campaign_levers.h"

#include <math.h>

enum { LANES = 3 };

static Campaign *play_history(const Content *content, const char *scenario, const ModelSetting *settings, int count) {
    CampaignSetup setup = {
        .scenario_id = scenario, .seed = 3, .settings = settings, .setting_count = count, .records_levers = true};
    Error error = {""};
    Campaign *campaign = campaign_create_with(content, &setup, &error);
    if (campaign == NULL) {
        fail_msg("%s", error.message);
    }
    while (!campaign_is_over(campaign)) {
        campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
    }
    return campaign;
}

static int every_variable(Arena *arena, const Model *model, int **out) {
    int count = 0;
    int *ids = ARENA_ARRAY(arena, int, model_variable_count(model));
    for (int i = 0; i < model_variable_count(model); i++) {
        ModelKind kind = model_variable(model, i)->kind;
        if (kind == MODEL_STOCK || kind == MODEL_AUXILIARY || kind == MODEL_CONSTANT) {
            ids[count++] = i;
        }
    }
    *out = ids;
    return count;
}

static void compare_all(const Campaign *campaign) {
    Arena *arena = arena_create();
    const Model *model = content_model(campaign_content(campaign));
    CampaignLevers levers = campaign_levers(campaign, arena);
    int years = levers.steps / levers.steps_per_year;
    int *ids = NULL;
    int count = every_variable(arena, model, &ids);
    assert_int_equal(years, campaign_turn_count(campaign));
    CampaignWatch watch = {ids, count, ARENA_ARRAY(arena, double, years *count *LANES), NULL, NULL, NULL};
    ModelRun *run = model_run_create(model, LANES);
    campaign_run_levers(&levers, run, &watch);
    for (int year = 0; year < years; year++) {
        for (int i = 0; i < count * LANES; i++) {
            double told = campaign_value(campaign, ids[i / LANES], (int)model_initial_time(model) + year);
            double computed = watch.values[year * count * LANES + i];
            if (memcmp(&told, &computed, sizeof told) != 0) {
                fail_msg("%s in year %d: %.17g, not %.17g", model_variable(model, ids[i / LANES])->name, year, computed,
                         told);
            }
        }
    }
    model_run_destroy(run);
    arena_destroy(arena);
}

static void path_repeats_campaign(void **state) {
    Campaign *campaign = play_history(*state, "whole", NULL, 0);
    compare_all(campaign);
    campaign_destroy(campaign);
}

static void path_repeats_shipped_history(void **state) {
    Content *content = fixture_load_shipped();
    Campaign *campaign = play_history(content, "s14", NULL, 0);
    compare_all(campaign);
    campaign_destroy(campaign);
    content_destroy(content);
    (void)state;
}

static void settings_hold_in_replay(void **state) {
    const Model *model = content_model(*state);
    int growth = model_find(model, "growth");
    ModelSetting setting = {model_find(model, "push"), 1.5};
    Campaign *plain = play_history(*state, "whole", NULL, 0);
    Campaign *changed = play_history(*state, "whole", &setting, 1);
    Campaign *again = campaign_replay_history(changed);
    double difference = campaign_value(changed, growth, 1964) - campaign_value(plain, growth, 1964);
    assert_true(difference >= 1.0); /* 1 by itself, more where it makes a dossier come */
    assert_true(campaign_value(again, growth, 1969) == campaign_value(changed, growth, 1969));
    assert_true(campaign_digest(again) == campaign_digest(changed));
    campaign_destroy(plain);
    campaign_destroy(changed);
    campaign_destroy(again);
}

static void push_second_lane(void *user, ModelRun *run, double time) {
    int push = *(const int *)user;
    if (time >= 1966.0 && time < 1967.0) {
        model_run_set(run, push, 1, model_run_value(run, push, 1) + 2.0);
    }
}

static void change_acts_on_one_lane_for_its_time(void **state) {
    Arena *arena = arena_create();
    const Model *model = content_model(*state);
    int push = model_find(model, "push"), growth = model_find(model, "growth");
    Campaign *campaign = play_history(*state, "whole", NULL, 0);
    CampaignLevers levers = campaign_levers(campaign, arena);
    CampaignWatch watch = {&growth, 1, ARENA_ARRAY(arena, double, levers.steps *LANES), push_second_lane, &push, NULL};
    ModelRun *run = model_run_create(model, LANES);
    campaign_run_levers(&levers, run, &watch);
    for (int year = 0; year < 7; year++) {
        const double *row = watch.values + year * LANES;
        assert_true(row[0] == row[2]);
        assert_true(fabs(row[1] - row[0] - (year == 2 ? 2.0 : 0.0)) < 1e-12);
    }
    model_run_destroy(run);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(path_repeats_campaign, setup_content, teardown_content),
        cmocka_unit_test(path_repeats_shipped_history),
        cmocka_unit_test_setup_teardown(settings_hold_in_replay, setup_content, teardown_content),
        cmocka_unit_test_setup_teardown(change_acts_on_one_lane_for_its_time, setup_content, teardown_content),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
