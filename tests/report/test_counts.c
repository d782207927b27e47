/* SPDX-License-Identifier: MIT
 *
 * The small mod of tests/mods/good_small counted by hand: all rows, and no row beside them. */
#include "content/fixture.h"
#include "report/report_counts.h"

static const ReportCount by_hand[] = {
    {"events", NULL, 3},
    {"dossiers", NULL, 1},
    {"dossiers", "historical", 1},
    {"options", NULL, 2},
    {"options", "as MITI did", 1},
    {"options", "besides 'nothing'", 1},
    {"options", "with a condition", 1},
    {"news", NULL, 2},
    {"news", "counterfactual", 1},
    {"news", "outside shocks", 0},
    {"news", "plausible", 1},
    {"instruments", NULL, 1},
    {"instruments", "ours", 1},
    {"bodies that are asked for favours", NULL, 0},
    {"bodies that are asked for favours", "concessions", 0},
    {"programmes", NULL, 1},
    {"budget lines", NULL, 2},
    {"actors", NULL, 1},
    {"actors", "advisers", 1},
    {"scenarios", NULL, 1},
    {"strategies", NULL, 2},
    {"aims and figures beside them", NULL, 1},
    {"lenses", NULL, 0},
    {"terms", NULL, 1},
    {"terms", "economics", 1},
    {"sources", NULL, 2},
    {"sources", "grade A", 1},
    {"sources", "grade B", 1},
    {"claims", NULL, 3},
    {"claims", "grade A", 1},
    {"claims", "grade B", 2},
    {"texts en", NULL, 59},
    {"texts en", "characters", 479},
    {"texts en", "words", 105},
    {"texts ja", NULL, 59},
    {"texts ja", "characters", 262},
    {"texts ja", "words", 59},
};

static void counts_are_those_of_the_hand(void **state) {
    (void)state;
    Fixture *fixture = fixture_load("good_small", NULL, NULL);
    fixture_assert_good(fixture);
    ReportCounts counts = report_counts(fixture->content, fixture->arena);
    for (int i = 0; i < counts.count && i < COUNT_OF(by_hand); i++) {
        const ReportCount *row = &counts.items[i];
        if (!text_equal(row->group, by_hand[i].group) || !text_equal(row->part, by_hand[i].part) ||
            row->count != by_hand[i].count) {
            fail_msg("row %d is %s, %s: %d", i, row->group, row->part ? row->part : "all", row->count);
        }
    }
    assert_int_equal(counts.count, COUNT_OF(by_hand));
    fixture_end(fixture);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(counts_are_those_of_the_hand)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
