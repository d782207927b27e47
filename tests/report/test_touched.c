/* SPDX-License-Identifier: MIT
 *
 * The numbers of a dossier, for every event of the shipped content: what an effect moves is told once, the way it
 * moves it, and nothing else is. */
#include "campaign/campaign_fixture.h"

#include "report/report_map.h"
#include "report/report_touched.h"

static const ReportTouch *find(const ReportTouch *touched, int count, int variable_id, int option, bool is_up) {
    for (int i = 0; i < count; i++) {
        const ReportTouch *touch = &touched[i];
        if (touch->variable_id == variable_id && touch->option == option && touch->is_up == is_up) return touch;
    }
    return NULL;
}

/* How far a lever is moved by itself; 0 for what moves none. */
static double change_of(const ContentEffect *effect) {
    return effect->kind == EFFECT_LEVER_ADD     ? effect->size
           : effect->kind == EFFECT_LEVER_SCALE ? effect->size - 1.0
                                                : 0.0;
}

static int check_effects(const ReportTouch *touched, int count, int option, ContentEffects effects) {
    int checked = 0;
    for (int i = 0; i < effects.count; i++) {
        double change = change_of(&effects.items[i]);
        if (change == 0.0) continue;
        const ReportTouch *touch = find(touched, count, effects.items[i].subject_index, option, change > 0.0);
        assert_non_null(touch);
        assert_true(text_starts_with(touch->text, change > 0.0 ? "▲ " : "▼ "));
        checked++;
    }
    return checked;
}

static bool is_lever_of(const Content *content, int event, int option, int variable_id, Arena *arena) {
    int count;
    Decision decision = {.kind = DECISION_CHOOSE, .subject = event, .choice = option};
    const int *levers = report_map_levers(content, decision, arena, &count);
    for (int i = 0; i < count; i++) {
        if (levers[i] == variable_id) return true;
    }
    return false;
}

static void every_effect_is_told(void **state) {
    (void)state;
    Content *content = fixture_load_shipped();
    Arena *arena = arena_create();
    Error error;
    Campaign *campaign = campaign_create(content, "s1", 7, &error);
    int event_count, checked = 0, told = 0;
    const ContentEvent *events = content_events(content, &event_count);
    for (int e = 0; e < event_count; e++) {
        int count;
        const ReportTouch *touched = report_touched(campaign, arena, "en", e, &count);
        checked += check_effects(touched, count, -1, events[e].effects);
        for (int o = 0; o < events[e].option_count; o++) {
            checked += check_effects(touched, count, o, events[e].options[o].effects);
        }
        for (int i = 0; i < count; i++) {
            const ReportTouch *touch = &touched[i];
            assert_true(model_variable(content_model(content), touch->variable_id)->is_lever);
            assert_true(find(touched, count, touch->variable_id, touch->option, touch->is_up) == touch);
            if (touch->option >= 0) assert_true(is_lever_of(content, e, touch->option, touch->variable_id, arena));
            bool is_first = i == 0 || touched[i - 1].variable_id != touch->variable_id;
            for (int k = 0; k < i && is_first; k++) assert_int_not_equal(touched[k].variable_id, touch->variable_id);
            told++;
        }
    }
    assert_true(checked > 200 && told >= checked / 2);
    campaign_destroy(campaign);
    arena_destroy(arena);
    content_destroy(content);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_effect_is_told)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
