/* SPDX-License-Identifier: MIT
 *
 * How a game ended: every rule of the content and every price is met in some game, each in both languages, with the
 * numbers that made it so behind it; what MITI did costs what MITI paid. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/file.h"
#include "campaign/campaign_replay.h"
#include "campaign/campaign_scenario.h"
#include "report/report.h"

static int load(void **state) {
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    ContentOptions options = {.files = file_access_system(),
                              .scripts_folder = MITI_SOURCE_FOLDER "/scripts",
                              .model_file = MITI_SOURCE_FOLDER "/assets/models/japan.mdl"};
    *state = content_load(&options, &problems);
    if (*state == NULL) fail_msg("%s", problems_text(arena, &problems));
    arena_destroy(arena);
    return 0;
}

static int unload(void **state) {
    content_destroy(*state);
    return 0;
}

static Campaign *play(const Content *content, const char *scenario, int strategy) {
    Campaign *campaign = campaign_create(content, scenario, 3, NULL);
    while (!campaign_is_over(campaign)) {
        if (strategy < 0) {
            campaign_decide_as_history(campaign);
        } else {
            campaign_decide_as_strategy(campaign, strategy);
        }
        campaign_stamp(campaign);
    }
    return campaign;
}

/* The sentence, and how many numbers stand behind it. */
static const char *ending_of(const Campaign *campaign, Arena *arena, const char *language, int *numbers) {
    Campaign *history = campaign_replay_history(campaign), *nothing = campaign_replay_nothing(campaign);
    Report report = report_debrief(campaign, history, nothing, arena, language);
    const char *heading = content_text(campaign_content(campaign), language, "report.section.ending"), *found = NULL;
    *numbers = 0;
    for (int i = 0; i + 1 < report.count; i++) {
        bool is_it = report.items[i].kind == REPORT_SECTION && text_equal(report.items[i].text, heading);
        if (!is_it) continue;
        found = report.items[i + 1].text;
        for (int k = i + 2; k < report.count && report.items[k].kind == REPORT_CAUSE; k++) {
            *numbers += report.items[k].variable_id >= 0;
        }
    }
    campaign_destroy(history);
    campaign_destroy(nothing);
    if (found == NULL) fail_msg("no ending");
    return found;
}

static bool says(const Content *content, const char *language, const char *sentence, const char *id) {
    return strstr(sentence, content_text(content, language, id)) != NULL;
}

static void every_ending_and_price_is_met(void **state) {
    static const char *const scenarios[] = {"s0", "s1", "s5", "s6", "s8", "s14"};
    const Content *content = *state;
    const ContentRules *rules = content_rules(content);
    int aim_count, strategy_count, numbers;
    const ContentAim *aims = content_aims(content, &aim_count);
    content_strategies(content, &strategy_count);
    Arena *arena = arena_create();
    bool *is_met = ARENA_ARRAY(arena, bool, rules->ending_count), *is_paid = ARENA_ARRAY(arena, bool, aim_count);
    assert_true(rules->ending_count > 4);
    for (int s = 0; s < COUNT_OF(scenarios); s++) {
        for (int strategy = 0; strategy < strategy_count; strategy++) {
            Campaign *campaign = play(content, scenarios[s], strategy);
            const char *sentence = ending_of(campaign, arena, "en", &numbers);
            const ContentEnding *ending = campaign_ending(campaign);
            is_met[ending - rules->endings] = true;
            assert_true(says(content, "en", sentence, arena_format(arena, "ending.%s", ending->id)));
            assert_true(numbers >= ending->show_count && numbers <= ending->show_count + 3);
            for (int aim = 0; aim < aim_count; aim++) {
                const char *id = arena_format(arena, "report.paid.%s", aims[aim].id);
                is_paid[aim] = is_paid[aim] || (aims[aim].is_aim && says(content, "en", sentence, id));
            }
            campaign_destroy(campaign);
        }
    }
    for (int i = 0; i < rules->ending_count; i++) {
        if (!is_met[i]) print_error("no game ends as %s\n", rules->endings[i].id);
        assert_true(is_met[i]);
    }
    for (int aim = 0; aim < aim_count; aim++) {
        if (aims[aim].is_aim && !is_paid[aim]) print_error("nobody pays in %s\n", aims[aim].id);
        assert_true(is_paid[aim] || !aims[aim].is_aim);
    }
    arena_destroy(arena);
}

static void what_miti_did_costs_what_miti_paid(void **state) {
    static const char *const languages[] = {"en", "ja"};
    const Content *content = *state;
    Arena *arena = arena_create();
    Campaign *campaign = play(content, "s6", -1);
    for (int i = 0; i < COUNT_OF(languages); i++) {
        int numbers;
        const char *sentence = ending_of(campaign, arena, languages[i], &numbers);
        const char *state_words = content_text(content, languages[i], "ending.open_autonomy");
        assert_string_equal(
            sentence, report_fill(content, arena, languages[i], "report.ending.same", "state", state_words, NULL));
        assert_int_equal(numbers, 2);
    }
    campaign_destroy(campaign);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_ending_and_price_is_met),
        cmocka_unit_test(what_miti_did_costs_what_miti_paid),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
