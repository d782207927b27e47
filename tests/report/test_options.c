/* SPDX-License-Identifier: MIT
 *
 * What options change, on the campaign tests' small content, where a level is the integral of a growth that is a sum
 * of levers: every change can be worked out by hand. Aims: level (higher is better), growth (lower is better). */
#include <math.h>

#include "campaign/campaign_fixture.h"
#include "report/report_options.h"

static OptionTable study(void **state, Arena *arena) {
    OptionStudy options = {.scenario_id = "whole", .seed_count = 3, .only_event = -1};
    return report_options(*state, &options, arena);
}

static const OptionEffect *find(void **state, const OptionTable *table, const char *event, const char *option) {
    for (int i = 0; i < table->count; i++) {
        bool is_it = table->items[i].event == event_index(state, event) &&
                     table->items[i].option == option_index(state, event, option);
        if (is_it) return &table->items[i];
    }
    fail_msg("no option %s of %s in the table", option, event);
    return NULL;
}

/* `middle` found nothing and act raises the licences from .5 to 1, which is +1 of growth from the first day on. The
 * level is read in the middle of the first, fifth and tenth year. */
static void test_changes_are_those_worked_out_by_hand(void **state) {
    Arena *arena = arena_create();
    OptionTable table = study(state, arena);
    const OptionEffect *act = find(state, &table, "middle", "act");
    assert_int_equal(table.aim_count, 2);
    assert_int_equal(act->year, 1964);
    static const double level[] = {0.5, 4.5, 9.5};
    for (int h = 0; h < OPTION_HORIZONS; h++) {
        assert_int_equal(report_option_horizon(h), (int)(level[h] + 0.5));
        assert_true(fabs(act->change[h * 2] - level[h]) < 1e-9);
        assert_true(fabs(act->change[h * 2 + 1] - 1.0) < 1e-9);
        assert_true(act->spread[h * 2] < 1e-9); /* the storms of a seed come whatever was chosen */
    }
    assert_int_equal(act->verdict, OPTION_IS_CHOICE);
    arena_destroy(arena);
}

static void test_what_is_no_choice_is_a_fault(void **state) {
    Arena *arena = arena_create();
    OptionTable table = study(state, arena);
    /* A programme that moves no lever. */
    assert_int_equal(find(state, &table, "middle", "found")->verdict, OPTION_WITHOUT_EFFECT);
    /* Needs a law that cannot be there in the first year. */
    assert_int_equal(find(state, &table, "big", "dream")->verdict, OPTION_NOT_MET);
    assert_false(find(state, &table, "big", "dream")->is_met);
    /* `nothing` of middle: less growth, which is better, and less level, which is worse. */
    assert_int_equal(find(state, &table, "middle", "nothing")->verdict, OPTION_IS_CHOICE);
    /* What is left of `small` act when doom has come in 1967 is a higher level, and growth as without it. */
    assert_int_equal(find(state, &table, "small", "act")->verdict, OPTION_DOMINATES);
    assert_int_equal(table.faults, 3);
    assert_int_equal(table.excused, 0);
    arena_destroy(arena);
}

static void test_one_dossier_alone_is_the_same(void **state) {
    Arena *arena = arena_create();
    OptionTable all = study(state, arena);
    OptionStudy options = {.scenario_id = "whole", .seed_count = 3, .only_event = event_index(state, "middle")};
    OptionTable alone = report_options(*state, &options, arena);
    const OptionEffect *act = find(state, &all, "middle", "act"), *same = find(state, &alone, "middle", "act");
    assert_int_equal(alone.count, 3);
    assert_int_equal(alone.faults, 1);
    assert_memory_equal(act->change, same->change, sizeof(double) * (size_t)(OPTION_HORIZONS * all.aim_count));
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_changes_are_those_worked_out_by_hand, setup_content, teardown_content),
        cmocka_unit_test_setup_teardown(test_what_is_no_choice_is_a_fault, setup_content, teardown_content),
        cmocka_unit_test_setup_teardown(test_one_dossier_alone_is_the_same, setup_content, teardown_content),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
