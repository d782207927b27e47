/* SPDX-License-Identifier: MIT
 *
 * Stated ranges: a note that changes nothing, kept by a save, a fork and a branch, and refused with a reason. */
#include "campaign_fixture.h"

#include <math.h>

#include "base/digest.h"
#include "campaign/campaign_log.h"
#include "campaign/campaign_ranges.h"
#include "campaign/campaign_replay.h"

static CampaignRange range_of(const Campaign *campaign, const char *name, int years, double low, double high) {
    int id = model_find(content_model(campaign_content(campaign)), name);
    return (CampaignRange){.variable_id = id, .years = years, .low = low, .high = high};
}

static void must_state(Campaign *campaign, int years, double low, double high) {
    Error error;
    if (!campaign_state_range(campaign, range_of(campaign, "level", years, low, high), &error)) {
        fail_msg("%s", error.message);
    }
}

static void a_range_changes_nothing_and_survives_undo(void **state) {
    Campaign *campaign = begin(state, "whole"), *plain = begin(state, "whole");
    must_decide(campaign, budget(state, "beta", 1.7));
    must_decide(plain, budget(state, "beta", 1.7));
    must_state(campaign, 1, 10, 11);
    must_state(campaign, 5, 9, 20);
    must_state(campaign, 1, 10.5, 12); /* in place of the first */
    assert_true(campaign_digest(campaign) == campaign_digest(plain));
    assert_true(campaign_undo(campaign));
    assert_true(campaign_redo(campaign));
    campaign_stamp(campaign);
    campaign_stamp(plain);
    assert_true(campaign_digest(campaign) == campaign_digest(plain));
    int count = 0;
    const CampaignRange *ranges = campaign_ranges(campaign, &count);
    assert_int_equal(count, 2);
    assert_true(ranges[0].low == 10.5 && ranges[0].high == 12 && ranges[0].years == 1);
    assert_int_equal(ranges[1].year, 1964);
    Campaign *fork = campaign_fork(campaign);
    must_state(fork, 1, 1, 2);
    campaign_ranges(fork, &count);
    assert_int_equal(count, 3);
    campaign_ranges(campaign, &count);
    assert_int_equal(count, 2);
    campaign_destroy(fork);
    campaign_destroy(plain);
    campaign_destroy(campaign);
}

static void a_branch_takes_those_stated_before_it(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_state(campaign, 1, 10, 11);
    campaign_stamp(campaign);
    must_state(campaign, 1, 11, 12);
    campaign_stamp(campaign);
    Campaign *branch = campaign_replay_until(campaign, 1965);
    int count = 0;
    const CampaignRange *ranges = campaign_ranges(branch, &count);
    assert_int_equal(count, 1);
    assert_int_equal(ranges[0].year, 1964);
    campaign_destroy(branch);
    campaign_destroy(campaign);
}

static Campaign *load(void **state, const char *text, CampaignLogMismatch *mismatch, Error *error) {
    error->message[0] = '\0';
    return campaign_log_load(*state, "save.log", text, strlen(text), NULL, mismatch, error);
}

static void a_save_keeps_them(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "whole");
    campaign_stamp(campaign);
    assert_null(strstr(campaign_log_text(campaign, arena), "forecasts")); /* older saves stay what they are */
    must_state(campaign, 1, -0.125, 12);
    must_state(campaign, 5, 7, 7);
    campaign_stamp(campaign);
    const char *text = campaign_log_text(campaign, arena);
    CampaignLogMismatch mismatch;
    Error error;
    Campaign *loaded = load(state, text, &mismatch, &error);
    if (loaded == NULL) {
        fail_msg("%s", error.message);
    }
    assert_false(mismatch.found);
    assert_string_equal(campaign_log_text(loaded, arena), text);
    int count = 0;
    const CampaignRange *ranges = campaign_ranges(loaded, &count);
    assert_int_equal(count, 2);
    assert_true(ranges[0].year == 1965 && ranges[0].low == -0.125 && ranges[1].years == 5);
    campaign_destroy(loaded);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

/* The last line with one word in place of another of the same length, its hash made right again. */
static char *forge(Arena *arena, const char *text, const char *word, const char *other) {
    char *forged = arena_copy(arena, text);
    char *found = strstr(forged, word);
    assert_non_null(found);
    assert_int_equal(strlen(word), strlen(other));
    memcpy(found, other, strlen(other));
    char *line = found, *end = strchr(found, '\n');
    while (line > forged && line[-1] != '\n') {
        line--;
    }
    char *payload = line + 9; /* after the length and a blank */
    char hash[17];
    digest_print(hash, digest_bytes(DIGEST_START, payload, (size_t)(end - 17 - payload)));
    memcpy(end - 16, hash, 16);
    return forged;
}

static void a_bad_one_in_a_save_is_named(void **state) {
    static const struct {
        const char *word, *other, *says;
    } cases[] = {
        {"\"high\":12.0", "\"high\":-2.0", "save.log:2: error: forecast 1 of this year cannot be read: the low"},
        {"\"high\":12.0", "\"high\":null", "two finite numbers"},
        {"\"of\":\"level\"", "\"of\":\"lever\"", "not known"},
        {"\"years\":1", "\"years\":3", "1 or 5 years"}};
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "whole");
    must_state(campaign, 1, -0.5, 12);
    campaign_stamp(campaign);
    const char *text = campaign_log_text(campaign, arena);
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Error error;
        CampaignLogMismatch mismatch;
        Campaign *loaded = load(state, forge(arena, text, cases[i].word, cases[i].other), &mismatch, &error);
        if (loaded != NULL || strstr(error.message, cases[i].says) == NULL) {
            fail_msg("case %d: %s", i, loaded != NULL ? "loaded" : error.message);
        }
    }
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void what_cannot_be_stated_says_why(void **state) {
    Campaign *campaign = begin(state, "whole");
    static const struct {
        const char *name, *says;
        int years;
        double low, high;
    } cases[] = {{"no such", "not known", 1, 1, 2},
                 {"level", "1 or 5", 2, 1, 2},
                 {"level", "finite", 1, NAN, 2},
                 {"level", "finite", 1, 1, INFINITY},
                 {"level", "low end 3 lies above", 1, 3, 2}};
    int count = 0;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Error error;
        CampaignRange range = range_of(campaign, cases[i].name, cases[i].years, cases[i].low, cases[i].high);
        assert_false(campaign_state_range(campaign, range, &error));
        if (strstr(error.message, cases[i].says) == NULL) {
            fail_msg("%s", error.message);
        }
    }
    campaign_ranges(campaign, &count);
    assert_int_equal(count, 0);
    int last = campaign_scenario(campaign)->last_year;
    stamp_until(campaign, last - 4);
    assert_false(campaign_state_range(campaign, range_of(campaign, "level", 5, 1, 2), NULL));
    assert_true(campaign_state_range(campaign, range_of(campaign, "level", 1, 1, 2), NULL));
    stamp_until(campaign, last);
    assert_false(campaign_state_range(campaign, range_of(campaign, "level", 1, 1, 2), NULL));
    campaign_destroy(campaign);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_content(a_range_changes_nothing_and_survives_undo),
        test_with_content(a_branch_takes_those_stated_before_it),
        test_with_content(a_save_keeps_them),
        test_with_content(a_bad_one_in_a_save_is_named),
        test_with_content(what_cannot_be_stated_says_why),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
