/* SPDX-License-Identifier: MIT
 *
 * A small mod with every kind of object once: what Lua says is what the structs hold. */
#include <math.h>

#include "content/fixture.h"

static void test_good_mod_has_no_problems(void **state) {
    (void)state;
    Fixture *fixture = fixture_load("good_small", NULL, NULL);
    fixture_assert_good(fixture);
    assert_string_equal(problems_text(fixture->arena, &fixture->problems), "");
    int count = 0;
    const ContentModSummary *mods = content_mods(fixture->content, &count);
    assert_int_equal(count, 1);
    assert_string_equal(mods[0].id, "base");
    assert_int_equal(mods[0].events, 3);
    assert_int_equal(mods[0].languages, 2);
    fixture_end(fixture);
}

static void test_events(void **state) {
    (void)state;
    Fixture *fixture = fixture_load("good_small", NULL, NULL);
    fixture_assert_good(fixture);
    Content *content = fixture->content;
    int count = 0;
    const ContentEvent *events = content_events(content, &count);
    assert_int_equal(count, 3);
    assert_string_equal(events[0].id, "chance_news");
    assert_string_equal(events[1].id, "unbundling");
    assert_string_equal(events[2].id, "late_news");
    assert_int_equal(events[0].kind, EVENT_COUNTERFACTUAL);
    assert_int_equal(events[0].first_year, 1966);
    assert_int_equal(events[0].last_year, 1972);
    assert_true(events[0].chance_per_year == 0.3);
    assert_int_equal(events[0].when.place.line, 10);
    const ContentEvent *event = &events[1];
    assert_int_equal(event->kind, EVENT_HISTORICAL);
    assert_int_equal(event->year, 1969);
    assert_int_equal(event->month, 6);
    assert_true(event->weight == 2 && events[2].weight == 1);
    assert_int_equal(event->otherwise, 2);
    assert_int_equal(events[2].otherwise, -1);
    assert_int_equal(event->people_count, 1);
    assert_int_equal(event->source_count, 2);
    assert_string_equal(event->sources[1].document, "white_paper");
    assert_string_equal(event->sources[1].claim_id, "event.unbundling.source.2");
    assert_int_equal(event->sources[1].grade, 'B');
    assert_int_equal(event->place.line, 6);
    assert_string_equal(event->place.file, "small/base/events/1969_unbundling.lua");
    assert_true(event->when.variable_id >= 0 && events[2].when.variable_id == -1);
    assert_int_equal(model_variable(content_model(content), event->when.variable_id)->kind, MODEL_QUERY);
    fixture_end(fixture);
}

static void test_options_and_effects(void **state) {
    (void)state;
    Fixture *fixture = fixture_load("good_small", NULL, NULL);
    fixture_assert_good(fixture);
    Content *content = fixture->content;
    int count = 0;
    const ContentEvent *event = &content_events(content, &count)[content_find_event(content, "unbundling")];
    assert_int_equal(event->option_count, 2);
    assert_string_equal(event->options[0].id, "nothing");
    const ContentEffect *slow = &event->options[0].effects.items[0];
    assert_int_equal(slow->kind, EFFECT_LEVER_ADD);
    assert_int_equal(slow->subject_index, model_find(content_model(content), "price of software"));
    assert_true(slow->size == 0.2 && slow->delay_years == 1 && slow->over_years == 1.5 && slow->lasts_years == 5);
    assert_true(slow->decays_years == 0 && slow->chance == 1);
    const ContentOption *keep = &event->options[1];
    assert_true(keep->is_historical && keep->capital_cost == 2 && keep->money_cost == 0.5);
    static const ContentEffectKind kinds[] = {EFFECT_RELATION,        EFFECT_FLAG_SET,       EFFECT_FLAG_CLEAR,
                                              EFFECT_QUEUE,           EFFECT_CANCEL,         EFFECT_SET_INSTRUMENT,
                                              EFFECT_START_PROGRAMME, EFFECT_STOP_PROGRAMME, EFFECT_CAPITAL};
    assert_int_equal(keep->effects.count, COUNT_OF(kinds));
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        assert_int_equal(keep->effects.items[i].kind, kinds[i]);
        int index = keep->effects.items[i].subject_index;
        bool has_subject = kinds[i] != EFFECT_CAPITAL;
        assert_true(has_subject ? index >= 0 : index == -1);
    }
    assert_int_equal(keep->effects.items[3].subject_index, content_find_event(content, "late_news"));
    assert_true(keep->effects.items[3].chance == 0.6 && keep->effects.items[3].delay_years == 1);
    assert_true(keep->effects.items[8].size == -5);
    assert_int_equal(content_find_flag(content, "bundled"), 0);
    fixture_end(fixture);
}

static void test_other_objects(void **state) {
    (void)state;
    Fixture *fixture = fixture_load("good_small", NULL, NULL);
    fixture_assert_good(fixture);
    Content *content = fixture->content;
    int count = 0;
    const ContentBudgetLine *lines = content_budget_lines(content, &count);
    assert_int_equal(count, 2);
    assert_string_equal(lines[1].id, "research");
    assert_int_equal(lines[1].lever_id, model_find(content_model(content), "research money"));
    const ContentInstrument *instrument = content_instruments(content, &count);
    assert_true(instrument->lever_at_one == 1 && instrument->start_level == 1 && instrument->level_step == 0.25);
    assert_int_equal(instrument->jurisdiction, -1);
    const ContentProgramme *programme = content_programmes(content, &count);
    assert_true(programme->yearly_money == 5 && programme->years == 5 && programme->last_year == 1987);
    assert_int_equal(programme->success.count, 2);
    const ContentActor *actor = content_actors(content, &count);
    assert_true(actor->is_adviser && actor->start_relation == -0.1);
    assert_int_equal(actor->line_count, 2);
    assert_true(actor->lines[0].when.variable_id >= 0 && actor->lines[1].when.variable_id == -1);
    const ContentScenario *scenario = content_scenarios(content, &count);
    assert_int_equal(scenario->chart_id, model_find(content_model(content), "share of home[mainframe]"));
    const ContentStrategy *strategies = content_strategies(content, &count);
    assert_int_equal(count, 2);
    assert_true(strategies[0].picks_historical_options);
    assert_true(isnan(strategies[0].years[0].amounts[0]) && strategies[0].years[0].amounts[1] == 1.2);
    assert_true(strategies[0].years[0].levels[0] == 1 && isnan(strategies[0].years[1].levels[0]));
    assert_int_equal(strategies[0].years[1].start_count, 1);
    assert_int_equal(strategies[0].years[1].kill_count, 1);
    assert_int_equal(strategies[1].option_of_event[content_find_event(content, "unbundling")], 1);
    assert_int_equal(strategies[1].option_of_event[content_find_event(content, "late_news")], -1);
    const ContentRules *rules = content_rules(content);
    assert_true(rules->capital_most == 100 && rules->ceiling_count == 2 && rules->ceilings[1] == 20);
    assert_int_equal(rules->last_published, 1968);
    const ContentAim *aims = content_aims(content, &count);
    assert_true(aims[0].is_aim && aims[0].higher_is_better && text_equal(aims[0].form, "tn"));
    fixture_end(fixture);
}

static void test_texts_and_facts(void **state) {
    (void)state;
    Fixture *fixture = fixture_load("good_small", NULL, NULL);
    fixture_assert_good(fixture);
    Content *content = fixture->content;
    assert_string_equal(content_text(content, "ja", "event.unbundling.title"), "IBMがソフトウェアに値段をつける");
    assert_string_equal(content_text(content, "fr", "event.late_news.title"), "News");
    assert_string_equal(content_text(content, "en", "no.such"), "[no.such]");
    assert_ptr_equal(content_text(content, "en", "no.such"), content_text(content, "ja", "no.such"));
    assert_true(content_has_text(content, "ja", "ui.years") && !content_has_text(content, "fr", "ui.years"));
    assert_string_equal(content_text_format(content, fixture->arena, "en", "event.%s.title", "late_news"), "News");
    int count = 0;
    const ContentSourceDocument *documents = content_source_documents(content, &count);
    assert_int_equal(count, 2);
    assert_string_equal(documents[0].title, "Computer Museum, online");
    const CsvTable *series = content_facts(content, "series");
    assert_non_null(series);
    assert_string_equal(csv_cell(series, 0, csv_column(series, "value")), "1.5");
    assert_null(content_facts(content, "nothing"));
    fixture_end(fixture);
}

static void test_addon(void **state) {
    (void)state;
    Fixture *plain = fixture_load("good_small", NULL, NULL);
    Fixture *again = fixture_load("good_small", NULL, NULL);
    Fixture *fixture = fixture_load("good_small", "good_addon", NULL);
    fixture_assert_good(fixture);
    assert_string_equal(problems_text(fixture->arena, &fixture->problems), "");
    assert_true(content_digest(plain->content) == content_digest(again->content));
    assert_true(content_digest(plain->content) != content_digest(fixture->content));
    assert_true(content_find_event(fixture->content, "clean_room") >= 0);
    assert_string_equal(content_text(fixture->content, "en", "event.late_news.title"), "News from the add-on");
    assert_string_equal(content_text(fixture->content, "ja", "event.late_news.title"), "知らせ");
    fixture_end(fixture);
    fixture_end(again);
    fixture_end(plain);
}

static void test_failing_reads(void **state) {
    (void)state;
    static const char *const paths[] = {"small/base/mod.json", "small/base/rules.lua", "small/base/facts/series.csv",
                                        "small.mdl", "small/api/objects.lua"};
    for (int i = 0; i < COUNT_OF(paths); i++) {
        Fixture *fixture = fixture_load("good_small", NULL, paths[i]);
        assert_null(fixture->content);
        bool found = false;
        for (int k = 0; k < fixture->problems.list.count; k++) {
            const Problem *problem = &fixture->problems.list.items[k];
            found = found || (text_equal(problem->code, "E220") && text_equal(problem->file, paths[i]));
        }
        assert_true(found);
        fixture_end(fixture);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_good_mod_has_no_problems),
        cmocka_unit_test(test_events),
        cmocka_unit_test(test_options_and_effects),
        cmocka_unit_test(test_other_objects),
        cmocka_unit_test(test_texts_and_facts),
        cmocka_unit_test(test_addon),
        cmocka_unit_test(test_failing_reads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
