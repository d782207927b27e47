/* SPDX-License-Identifier: MIT
 *
 * Reports of the shipped game: what must be in them, in both languages, with the campaign's own numbers; rows for
 * other programs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#include "campaign/campaign_effects.h"
#include "report/report.h"

typedef struct World {
    Arena *arena;
    Content *content;
    Campaign *campaign; /* S1, three years, one of them with an answer of its own */
} World;

static int setup(void **state) {
    Arena *arena = arena_create();
    World *world = ARENA_NEW(arena, World);
    world->arena = arena;
    Problems problems = problems_begin(arena);
    ContentOptions options = {.files = file_access_system(),
                              .scripts_folder = MITI_SOURCE_FOLDER "/scripts",
                              .model_file = MITI_SOURCE_FOLDER "/assets/models/japan.mdl"};
    world->content = content_load(&options, &problems);
    if (world->content == NULL) {
        fail_msg("%s", problems_text(arena, &problems));
    }
    Error error;
    world->campaign = campaign_create(world->content, "s1", 1, &error);
    int event = content_find_event(world->content, "system_360");
    assert_true(campaign_decide(world->campaign, (Decision){DECISION_CHOOSE, event, 2, 0.0}, &error));
    for (int i = 0; i < 3; i++) {
        campaign_stamp(world->campaign);
    }
    *state = world;
    return 0;
}

static int teardown(void **state) {
    World *world = *state;
    campaign_destroy(world->campaign);
    content_destroy(world->content);
    arena_destroy(world->arena);
    return 0;
}

static int count_kind(const Report *report, ReportKind kind) {
    int count = 0;
    for (int i = 0; i < report->count; i++) {
        count += report->items[i].kind == kind;
    }
    return count;
}

static bool has_words(const Report *report, const char *words) {
    for (int i = 0; i < report->count; i++) {
        if (strstr(report->items[i].text, words) != NULL) {
            return true;
        }
    }
    return false;
}

/* No text without words, no name left in braces, no id in brackets. */
static void assert_is_told(const Report *report) {
    assert_true(report->count > 0);
    for (int i = 0; i < report->count; i++) {
        const char *text = report->items[i].text;
        if (text[0] == '\0' || text[0] == '[' || strchr(text, '{') != NULL) {
            fail_msg("not a sentence: '%s'", text);
        }
    }
}

/* A dossier of 1976 does not speak of five rivals where there is one maker since 1970. */
static void a_sentence_follows_what_was_decided(void **state) {
    World *world = *state;
    Error error;
    Campaign *campaign = campaign_create(world->content, "s1", 1, &error);
    int event = content_find_event(world->content, "system_370"), count = 0;
    const ContentEvent *dossier = &content_events(world->content, &count)[event];
    int champion = 0;
    while (!text_equal(dossier->options[champion].id, "one_champion")) {
        champion++;
    }
    while (campaign_year(campaign) < 1970) {
        campaign_stamp(campaign);
    }
    const char *id = "event.vlsi_dossier.body";
    assert_non_null(strstr(report_content_text(campaign, world->arena, "en", "%s", id), "Five makers"));
    assert_true(campaign_decide(campaign, (Decision){DECISION_CHOOSE, event, champion, 0.0}, &error));
    campaign_stamp(campaign);
    assert_non_null(strstr(report_content_text(campaign, world->arena, "en", "%s", id), "The one maker"));
    assert_null(strstr(report_content_text(campaign, world->arena, "ja", "%s", id), "五社"));
    campaign_destroy(campaign);
}

static void a_year_has_three_numbers_with_causes(void **state) {
    World *world = *state;
    static const char *const languages[] = {"en", "ja"};
    for (int i = 0; i < 2; i++) {
        Report report = report_year(world->campaign, world->arena, languages[i]);
        assert_is_told(&report);
        assert_int_equal(report.items[0].kind, REPORT_TITLE);
        assert_non_null(strstr(report.items[0].text, "1966"));
        assert_int_equal(count_kind(&report, REPORT_FIGURE), 3);
        assert_true(count_kind(&report, REPORT_CAUSE) >= 2);
        assert_true(count_kind(&report, REPORT_EVENT) >= 1);
        assert_int_equal(count_kind(&report, REPORT_REMARK), 1);
    }
}

static void figures_are_the_campaigns(void **state) {
    World *world = *state;
    Report report = report_year(world->campaign, world->arena, "en");
    for (int i = 0; i < report.count; i++) {
        const ReportLine *line = &report.items[i];
        if (line->kind == REPORT_FIGURE) {
            const char *value = report_number(world->content, world->arena, "en", line->variable_id,
                                              campaign_value(world->campaign, line->variable_id, 1966));
            assert_non_null(strstr(line->text, value));
        }
    }
}

static void no_report_before_the_first_stamp(void **state) {
    World *world = *state;
    Campaign *fresh = campaign_create(world->content, "s0", 1, NULL);
    assert_int_equal(report_year(fresh, world->arena, "en").count, 0);
    Report briefing = report_briefing(fresh, world->arena, "en");
    assert_is_told(&briefing);
    campaign_destroy(fresh);
}

static void the_pipeline_names_what_is_coming(void **state) {
    World *world = *state;
    Report pipeline = report_pipeline(world->campaign, world->arena, "en");
    assert_is_told(&pipeline);
    assert_true(has_words(&pipeline, "1970")); /* the common architecture grows from 1966 to 1970 */
}

static void the_debrief_compares_and_does_not_score(void **state) {
    World *world = *state;
    Campaign *history = campaign_replay_history(world->campaign);
    Campaign *nothing = campaign_replay_nothing(world->campaign);
    Campaign *mine = campaign_fork(world->campaign);
    while (!campaign_is_over(mine)) {
        campaign_stamp(mine);
    }
    Report debrief = report_debrief(mine, history, nothing, world->arena, "en");
    assert_is_told(&debrief);
    assert_true(has_words(&debrief, "A profile, not a score"));
    assert_true(has_words(&debrief, "Where your story"));
    int count = 0;
    ReportAim *aims = report_aims(mine, history, nothing, world->arena, "en", &count);
    assert_int_equal(count_kind(&debrief, REPORT_FIGURE), count);
    assert_true(count >= 8);
    for (int i = 0; i < count; i++) {
        assert_non_null(strstr(debrief.items[0].text, "1972"));
        assert_true(isfinite(aims[i].values[1]));
    }
    Report same = report_debrief(history, history, nothing, world->arena, "ja");
    assert_is_told(&same);
    aims = report_aims(history, history, nothing, world->arena, "ja", &count);
    for (int i = 0; i < count; i++) {
        assert_int_equal(aims[i].verdict, VERDICT_SAME);
    }
    campaign_destroy(mine);
    campaign_destroy(history);
    campaign_destroy(nothing);
}

static void rows_are_exact(void **state) {
    World *world = *state;
    int id = model_find(content_model(world->content), "foreign share[mainframe]");
    Text csv = text_begin(world->arena);
    report_csv(&csv, world->campaign, &id, 1, 4, true);
    char *want =
        arena_format(world->arena, "run,year,foreign share[mainframe]\n4,1964,%.10g\n4,1965,%.10g\n4,1966,%.10g\n",
                     campaign_value(world->campaign, id, 1964), campaign_value(world->campaign, id, 1965),
                     campaign_value(world->campaign, id, 1966));
    assert_string_equal(csv.data, want);
    Text json = text_begin(world->arena);
    report_json_rows(&json, world->campaign, &id, 1, 4, true);
    assert_non_null(strstr(json.data, "\"run\":4,\"year\":1964"));
}

static void money_that_was_cut_is_told(void **state) {
    World *world = *state;
    Campaign *campaign = campaign_create(world->content, "s14", 1, NULL);
    int line = content_find_budget_line(world->content, "leasing");
    bool was_cut = false;
    while (!campaign_is_over(campaign)) {
        double all = campaign_budget_amount(campaign, line) + campaign_means(campaign).budget_left;
        campaign_decide(campaign, (Decision){DECISION_BUDGET, line, 0, all}, NULL);
        campaign_stamp(campaign);
        Report report = report_year(campaign, world->arena, "en");
        assert_is_told(&report);
        bool is_cut = campaign_budget_cut(campaign) < 1.0;
        assert_int_equal(is_cut, has_words(&report, "ministry of finance lowered"));
        was_cut = was_cut || is_cut;
    }
    assert_true(was_cut); /* the ceiling falls after 1976 and after 1990 */
    campaign_destroy(campaign);
}

static void decisions_are_told_by_name(void **state) {
    World *world = *state;
    int line = content_find_budget_line(world->content, "leasing");
    const char *text = report_decision(world->content, world->arena, "en", (Decision){DECISION_BUDGET, line, 0, 6.0});
    assert_string_equal(text, "Leasing finance: 6.0 bn yen a year");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sentence_follows_what_was_decided),
        cmocka_unit_test(a_year_has_three_numbers_with_causes),
        cmocka_unit_test(figures_are_the_campaigns),
        cmocka_unit_test(no_report_before_the_first_stamp),
        cmocka_unit_test(the_pipeline_names_what_is_coming),
        cmocka_unit_test(the_debrief_compares_and_does_not_score),
        cmocka_unit_test(rows_are_exact),
        cmocka_unit_test(money_that_was_cut_is_told),
        cmocka_unit_test(decisions_are_told_by_name),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
