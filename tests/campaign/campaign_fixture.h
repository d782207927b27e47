/* SPDX-License-Identifier: MIT
 *
 * The content of tests/campaign/fixture with its small model, loaded as if it were the shipped game, and short words
 * for what the tests decide. The small model's stock is the integral of its flow, and the flow a sum of levers, so
 * that every number can be worked out by hand. */
#ifndef TESTS_CAMPAIGN_FIXTURE_H
#define TESTS_CAMPAIGN_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "campaign/campaign.h"
#include "campaign/campaign_effects.h"
#include "campaign/campaign_internal.h" /* nobody but a condition asks for a flag */

/* "fixture/api" is the real prelude, "fixture/base" the fixture's folder. */
static inline const char *fixture_path(Arena *arena, const char *path) {
    if (text_starts_with(path, "fixture/api")) {
        return arena_format(arena, "%s/scripts%s", MITI_SOURCE_FOLDER, path + strlen("fixture"));
    }
    if (text_starts_with(path, "fixture/base")) {
        return arena_format(arena, "%s/tests/campaign/%s", MITI_SOURCE_FOLDER, path);
    }
    return path;
}

static inline bool fixture_read(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error) {
    const FileAccess *system = file_access_system();
    (void)user;
    return system->read(system->user, arena, fixture_path(arena, path), out, bytes, error);
}

static inline bool fixture_list(void *user, Arena *arena, const char *folder, char ***names, int *count, Error *error) {
    const FileAccess *system = file_access_system();
    (void)user;
    return system->list(system->user, arena, fixture_path(arena, folder), names, count, error);
}

static inline Content *fixture_load(void) {
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    FileAccess files = {.read = fixture_read, .list = fixture_list};
    ContentOptions options = {.files = &files,
                              .scripts_folder = "fixture",
                              .model_file = MITI_SOURCE_FOLDER "/tests/campaign/fixture/model.mdl"};
    Content *content = content_load(&options, &problems);
    if (content == NULL) {
        fail_msg("%s", problems_text(arena, &problems));
    }
    arena_destroy(arena);
    return content;
}

static inline Content *fixture_load_shipped(void) {
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    ContentOptions options = {.files = file_access_system(),
                              .scripts_folder = MITI_SOURCE_FOLDER "/scripts",
                              .model_file = MITI_SOURCE_FOLDER "/assets/models/japan.mdl",
                              .lens_folder = MITI_SOURCE_FOLDER "/assets/lenses"};
    Content *content = content_load(&options, &problems);
    if (content == NULL) {
        fail_msg("%s", problems_text(arena, &problems));
    }
    arena_destroy(arena);
    return content;
}

static inline int setup_content(void **state) {
    *state = fixture_load();
    return 0;
}

static inline int setup_shipped(void **state) {
    *state = fixture_load_shipped();
    return 0;
}

static inline int teardown_content(void **state) {
    content_destroy(*state);
    return 0;
}

static inline Campaign *begin(void **state, const char *scenario) {
    Error error;
    Campaign *campaign = campaign_create(*state, scenario, 7, &error);
    if (campaign == NULL) {
        fail_msg("%s", error.message);
    }
    return campaign;
}

static inline int event_index(void **state, const char *id) {
    int index = content_find_event(*state, id);
    assert_true(index >= 0);
    return index;
}

static inline int option_index(void **state, const char *event, const char *id) {
    int count = 0;
    const ContentEvent *content = &content_events(*state, &count)[event_index(state, event)];
    for (int i = 0; i < content->option_count; i++) {
        if (text_equal(content->options[i].id, id)) {
            return i;
        }
    }
    fail_msg("no option %s", id);
    return -1;
}

static inline Decision choose(void **state, const char *event, const char *option) {
    return (Decision){DECISION_CHOOSE, event_index(state, event), option_index(state, event, option), 0.0};
}

static inline Decision budget(void **state, const char *line, double amount) {
    return (Decision){DECISION_BUDGET, content_find_budget_line(*state, line), 0, amount};
}

static inline Decision level(void **state, const char *instrument, double amount) {
    return (Decision){DECISION_INSTRUMENT, content_find_instrument(*state, instrument), 0, amount};
}

/* Payment 0 is capital, -1 takes the favour out. */
static inline Decision favour(void **state, const char *jurisdiction, int payment) {
    return (Decision){DECISION_ASK_FAVOUR, content_find_jurisdiction(*state, jurisdiction), payment, 0.0};
}

static inline Decision start(void **state, const char *programme) {
    return (Decision){DECISION_START_PROGRAMME, content_find_programme(*state, programme), 0, 1.0};
}

static inline Decision kill_early(void **state, const char *programme) {
    return (Decision){DECISION_KILL_PROGRAMME, content_find_programme(*state, programme), 0, 0.0};
}

static inline void must_decide(Campaign *campaign, Decision decision) {
    Error error;
    if (!campaign_decide(campaign, decision, &error)) {
        fail_msg("%s", error.message);
    }
}

/* The decision must be refused with a sentence that holds these words, and nothing must change. */
static inline void must_refuse(Campaign *campaign, Decision decision, const char *words) {
    Error error = {""};
    int before = 0;
    int after = 0;
    campaign_draft(campaign, &before);
    assert_false(campaign_decide(campaign, decision, &error));
    campaign_draft(campaign, &after);
    assert_int_equal(before, after);
    if (strstr(error.message, words) == NULL) {
        fail_msg("'%s' does not say '%s'", error.message, words);
    }
}

static inline void stamp_until(Campaign *campaign, int year) {
    while (campaign_year(campaign) < year) {
        campaign_stamp(campaign);
    }
}

static inline double lever_now(const Campaign *campaign, const char *name) {
    int id = model_find(content_model(campaign_content(campaign)), name);
    assert_true(id >= 0);
    return campaign_value_now(campaign, id);
}

static inline double value_in(const Campaign *campaign, const char *name, int year) {
    int id = model_find(content_model(campaign_content(campaign)), name);
    assert_true(id >= 0);
    return campaign_value(campaign, id, year);
}

static inline bool is_flag_set(void **state, const Campaign *campaign, const char *flag) {
    int index = content_find_flag(*state, flag);
    assert_true(index >= 0);
    return campaign->flags[index];
}

static inline bool is_on_desk(void **state, const Campaign *campaign, const char *event) {
    int count = 0;
    const int *inbox = campaign_inbox(campaign, &count);
    for (int i = 0; i < count; i++) {
        if (inbox[i] == event_index(state, event)) {
            return true;
        }
    }
    return false;
}

static inline bool is_news(void **state, const Campaign *campaign, const char *event) {
    int count = 0;
    const int *news = campaign_news(campaign, &count);
    for (int i = 0; i < count; i++) {
        if (news[i] == event_index(state, event)) {
            return true;
        }
    }
    return false;
}

#define test_with_content(test) cmocka_unit_test_setup_teardown(test, setup_content, teardown_content)
#define test_with_shipped(test) cmocka_unit_test_setup_teardown(test, setup_shipped, teardown_content)
#define assert_near(a, b)       assert_true((a) - (b) < 1e-9 && (b) - (a) < 1e-9)

#endif
