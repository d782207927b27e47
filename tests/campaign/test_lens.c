/* SPDX-License-Identifier: MIT
 *
 * A campaign seen through a lens: its own story, kept by forks, replays and saves; a save without a lens is as ever. */
#include "campaign_fixture.h"

#include "campaign/campaign_levers.h"
#include "campaign/campaign_log.h"

static Campaign *begin_with(void **state, const char *lens) {
    CampaignSetup setup = {.scenario_id = "s0", .seed = 5, .lens_id = lens};
    Error error = {""};
    Campaign *campaign = campaign_create_with(*state, &setup, &error);
    if (campaign == NULL) {
        fail_msg("%s", error.message);
    }
    return campaign;
}

static Campaign *load(void **state, Arena *arena, const char *text, CampaignLogMismatch *mismatch, Error *error) {
    return campaign_log_load(*state, arena_copy(arena, "save"), text, strlen(text), NULL, mismatch, error);
}

static void every_lens_is_another_story(void **state) {
    int count = 0;
    const ContentLens *lenses = content_lenses(*state, &count);
    assert_int_equal(count, 3);
    Campaign *plain = begin_with(state, NULL);
    assert_null(campaign_lens(plain));
    uint64_t digests[4] = {campaign_digest(plain)};
    for (int i = 0; i < count; i++) {
        Campaign *campaign = begin_with(state, lenses[i].id);
        assert_ptr_equal(campaign_lens(campaign), &lenses[i]);
        digests[i + 1] = campaign_digest(campaign);
        for (int k = 0; k <= i; k++) {
            assert_true(digests[k] != digests[i + 1]);
        }
        campaign_destroy(campaign);
    }
    campaign_destroy(plain);
}

static void fork_and_replay_keep_it(void **state) {
    Campaign *campaign = begin_with(state, "network");
    Campaign *fork = campaign_fork(campaign);
    campaign_stamp(campaign);
    campaign_stamp(fork);
    assert_true(campaign_digest(campaign) == campaign_digest(fork));
    Campaign *history = campaign_replay_history(campaign);
    assert_string_equal(campaign_lens(history)->id, "network");
    campaign_destroy(history);
    campaign_destroy(fork);
    campaign_destroy(campaign);
}

static void save_keeps_it(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin_with(state, "catch_up");
    campaign_stamp(campaign);
    const char *text = campaign_log_text(campaign, arena);
    CampaignLogMismatch mismatch;
    Error error = {""};
    Campaign *loaded = load(state, arena, text, &mismatch, &error);
    if (loaded == NULL) {
        fail_msg("%s", error.message);
    }
    assert_false(mismatch.found);
    assert_string_equal(campaign_lens(loaded)->id, "catch_up");
    assert_true(campaign_digest(loaded) == campaign_digest(campaign));
    campaign_destroy(loaded);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void save_without_one_does_not_name_it(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin_with(state, NULL);
    campaign_stamp(campaign);
    const char *text = campaign_log_text(campaign, arena);
    assert_null(strstr(text, "lens"));
    Error error = {""};
    Campaign *loaded = load(state, arena, text, NULL, &error);
    assert_non_null(loaded);
    assert_null(campaign_lens(loaded));
    campaign_destroy(loaded);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void unknown_lens_is_refused(void **state) {
    CampaignSetup setup = {.scenario_id = "s0", .lens_id = "rose_tinted"};
    Error error = {""};
    assert_null(campaign_create_with(*state, &setup, &error));
    assert_non_null(strstr(error.message, "rose_tinted"));
}

int main(void) {
    const struct CMUnitTest tests[] = {test_with_shipped(every_lens_is_another_story),
                                       test_with_shipped(fork_and_replay_keep_it), test_with_shipped(save_keeps_it),
                                       test_with_shipped(save_without_one_does_not_name_it),
                                       test_with_shipped(unknown_lens_is_refused)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
