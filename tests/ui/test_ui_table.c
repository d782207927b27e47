/* SPDX-License-Identifier: MIT
 *
 * Tables: sorting by mouse and keyboard, and rows that can be asked. */
#include "ui_fixture.h"

static const char *const cells[] = {
    "Alpha", "−1,200", "Delta", "30", "Beta", "", "Gamma", "4.5",
};
static const char *const ids[] = {"row.0", "row.1", "row.2", "row.3"};

static void explain(void *user, int row) {
    Fixture *t = user;
    ui_text(t->ui, UI_TEXT_BODY, row == 1 ? "About Delta" : "About another");
}

static void build(Fixture *t) {
    const UiColumn columns[] = {{"Name", UI_ALIGN_START, 1}, {"Amount", UI_ALIGN_END, 0}};
    UiTable table = {.label = "Things",
                     .columns = columns,
                     .column_count = 2,
                     .cells = cells,
                     .row_count = 4,
                     .row_ids = ids,
                     .selected_row = -1,
                     .can_sort = true,
                     .explain = explain,
                     .user = t};
    ui_column_begin(t->ui, (UiRect){20, 20, 500, 500});
    int row = ui_table(t->ui, "table", &table);
    if (row >= 0) t->number = row;
    ui_column_end(t->ui);
}

/* First letters of the names from above. */
static void check_order(Fixture *t, const char *letters) {
    char found[5] = {0};
    for (int i = 0; i < 4; i++) {
        int place = 0;
        for (int k = 0; k < 4; k++) place += seen(t, ids[k])->rect.y < seen(t, ids[i])->rect.y;
        found[place] = cells[2 * i][0];
    }
    assert_string_equal(found, letters);
}

static void heads_sort_up_down_and_not(void **state) {
    (void)state;
    Fixture t;
    start(&t, build);
    frame(&t);
    check_order(&t, "ADBG");
    click(&t, "table.sort.0");
    check_order(&t, "ABDG");
    click(&t, "table.sort.0");
    check_order(&t, "GDBA");
    click(&t, "table.sort.0");
    check_order(&t, "ADBG");
    click(&t, "table.sort.1"); /* numbers; the empty cell stays last */
    check_order(&t, "AGDB");
    click(&t, "table.sort.1");
    check_order(&t, "DGAB");
    stop(&t);
}

static void keys_sort_and_rows_are_those_of_the_caller(void **state) {
    (void)state;
    Fixture t;
    start(&t, build);
    frame(&t);
    key(&t, UI_KEY_TAB, 0);
    assert_string_equal(ui_focused_id(t.ui), "table.sort.0");
    key(&t, UI_KEY_RIGHT, 0);
    key(&t, UI_KEY_ENTER, 0);
    check_order(&t, "AGDB");
    assert_string_equal(ui_focused_id(t.ui), "table.sort.1");
    key(&t, UI_KEY_TAB, 0);
    assert_string_equal(ui_focused_id(t.ui), "row.0");
    key(&t, UI_KEY_DOWN, 0);
    assert_string_equal(ui_focused_id(t.ui), "row.3");
    key(&t, UI_KEY_DOWN, 0);
    key(&t, UI_KEY_ENTER, 0);
    assert_int_equal(t.number, 1);
    assert_non_null(seen_text(&t, "About Delta"));
    stop(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(heads_sort_up_down_and_not),
        cmocka_unit_test(keys_sort_and_rows_are_those_of_the_caller),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
