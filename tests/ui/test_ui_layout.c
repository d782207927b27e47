/* SPDX-License-Identifier: MIT
 *
 * Columns, rows, flows, grids and scroll areas: sizes, stacking when there is no room, and that nothing is clipped
 * unnoticed. */
#include "ui_fixture.h"

static void cutting_never_takes_more_than_there_is(void **state) {
    (void)state;
    UiRect rest = {0, 0, 100, 50};
    UiRect top = ui_cut_top(&rest, 20), foot = ui_cut_bottom(&rest, 99), left = ui_cut_left(&rest, 30);
    assert_true(top.h == 20 && foot.y == 20 && foot.h == 30 && rest.h == 0);
    assert_true(left.w == 30 && rest.x == 30 && rest.w == 70);
}

static void build_row(Fixture *t) {
    ui_column_begin(t->ui, (UiRect){0, 0, t->width, 600});
    ui_row_begin(t->ui, (UiSize[]){UI_FIXED(100), UI_WEIGHT(1, 80), UI_WEIGHT(3, 80), UI_CONTENT}, 4, UI_ALIGN_CENTRE);
    ui_button(t->ui, "a", "A", UI_BUTTON_QUIET, NULL);
    ui_row_next(t->ui);
    ui_set_width(t->ui, 0);
    ui_button(t->ui, "b", "B", UI_BUTTON_QUIET, NULL);
    ui_row_next(t->ui);
    ui_set_width(t->ui, 0);
    ui_button(t->ui, "c", "C", UI_BUTTON_QUIET, NULL);
    ui_space(t->ui, 56);
    ui_row_next(t->ui);
    ui_button(t->ui, "d", "four", UI_BUTTON_QUIET, NULL);
    t->flag = ui_row_is_stacked(t->ui);
    ui_row_end(t->ui);
    ui_button(t->ui, "after", "after", UI_BUTTON_QUIET, NULL);
    ui_column_end(t->ui);
}

static void a_row_shares_its_width(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_row);
    t.width = 624;
    frame(&t);
    /* 'four' is 4 * 9 + 40 = 76 wide; 624 - 100 - 76 - 3 gaps of 16 = 400 for weights 1 and 3. */
    assert_true(seen(&t, "d")->rect.w == 76);
    assert_true(seen(&t, "b")->rect.w == 100 && seen(&t, "c")->rect.w == 300);
    assert_true(seen(&t, "b")->rect.x == 116 && seen(&t, "d")->rect.x == 624 - 76);
    assert_false(t.flag);
    stop(&t);
}

static void shorter_cells_stand_in_the_middle(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_row);
    t.width = 624;
    frame(&t);
    assert_true(seen(&t, "c")->rect.y == 0);
    assert_true(seen(&t, "a")->rect.y == 28);
    assert_true(seen(&t, "after")->rect.y == 44 + 56 + 8);
    /* What is hovered is where it is drawn. */
    t.presses = 0;
    move_to(&t, "a");
    assert_int_equal(ui_clipped_text_count(t.ui), 0);
    stop(&t);
}

static void a_row_without_room_is_stacked(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_row);
    t.width = 250;
    frame(&t);
    assert_true(t.flag);
    assert_true(seen(&t, "a")->rect.x == 0 && seen(&t, "d")->rect.x == 0);
    assert_true(seen(&t, "b")->rect.y > seen(&t, "a")->rect.y + 43);
    assert_true(seen(&t, "b")->rect.w == 250);
    assert_true(seen(&t, "after")->rect.y > seen(&t, "d")->rect.y + 43);
    assert_int_equal(ui_clipped_text_count(t.ui), 0);
    stop(&t);
}

static void build_flow(Fixture *t) {
    ui_column_begin(t->ui, (UiRect){0, 0, t->width, 600});
    ui_flow_begin(t->ui, UI_ALIGN_CENTRE);
    ui_button(t->ui, "one", "one one", UI_BUTTON_QUIET, NULL);
    ui_line(t->ui, (UiLook){UI_TEXT_BODY, UI_TONE_INK, UI_ALIGN_START}, "label");
    ui_button(t->ui, "two", "two two", UI_BUTTON_QUIET, NULL);
    ui_flow_end(t->ui);
    ui_button(t->ui, "after", "after", UI_BUTTON_QUIET, NULL);
    ui_column_end(t->ui);
}

static void a_flow_wraps(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_flow);
    t.width = 400;
    frame(&t);
    assert_true(seen(&t, "one")->rect.y == seen(&t, "two")->rect.y);
    assert_true(seen_text(&t, "label")->rect.y == 9); /* (44 - 27) / 2 to whole pixels */
    t.width = 200;
    frame(&t);
    assert_true(seen(&t, "two")->rect.y == 52 && seen(&t, "two")->rect.x == 0);
    assert_true(seen(&t, "after")->rect.y == 104);
    stop(&t);
}

static const char *const grid_ids[] = {"g0", "g1", "g2", "g3", "g4"};

static void build_grid(Fixture *t) {
    static const char *const texts[] = {"short", "a text that wraps over several lines of its card", "x", "y", "z"};
    ui_column_begin(t->ui, (UiRect){0, 0, t->width, 600});
    ui_grid_begin(t->ui, 150, 5);
    for (int i = 0; i < 5; i++) {
        if (i) ui_grid_next(t->ui);
        ui_card_begin(t->ui, grid_ids[i], texts[i], UI_CARD_PAPER);
        ui_text(t->ui, UI_TEXT_BODY, texts[i]);
        if (ui_card_end(t->ui)) t->number = i;
    }
    ui_grid_end(t->ui);
    ui_column_end(t->ui);
}

static void a_grid_has_as_many_columns_as_fit(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_grid);
    t.width = 500; /* three of 150 and two gaps */
    t.number = -1;
    frame(&t);
    assert_true(seen(&t, "g2")->rect.y == 0 && seen(&t, "g3")->rect.x == 0 && seen(&t, "g3")->rect.y > 60);
    click(&t, "g4");
    assert_int_equal(t.number, 4);
    t.width = 200;
    frame(&t);
    assert_true(seen(&t, "g1")->rect.x == 0 && seen(&t, "g1")->rect.w == 200);
    for (int i = 0; i < 4; i++) { /* all lines are as far from each other */
        UiRect above = seen(&t, grid_ids[i])->rect, below = seen(&t, grid_ids[i + 1])->rect;
        assert_true(below.y - above.y - above.h == 16);
    }
    stop(&t);
}

static void build_scroll(Fixture *t) {
    static const char *const ids[] = {"r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"};
    ui_scroll_begin(t->ui, "area", (UiRect){0, 0, 300, 200});
    for (int i = 0; i < 10; i++) {
        if (ui_button(t->ui, ids[i], ids[i], UI_BUTTON_QUIET, NULL)) t->number = i;
    }
    ui_scroll_end(t->ui);
}

static bool is_visible(const UiSeen *item) {
    return item->rect.y >= item->clip.y && item->rect.y + item->rect.h <= item->clip.y + item->clip.h;
}

static void what_does_not_fit_scrolls(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_scroll);
    frame(&t);
    assert_true(is_visible(seen(&t, "r0")) && !is_visible(seen(&t, "r9")));
    assert_int_equal(ui_clipped_text_count(t.ui), 0);
    t.input.mouse_x = t.input.mouse_y = 50;
    t.input.wheel = -2;
    frame(&t);
    assert_false(is_visible(seen(&t, "r0")));
    key(&t, UI_KEY_END, 0);
    assert_true(is_visible(seen(&t, "r9")));
    key(&t, UI_KEY_PAGE_UP, 0);
    key(&t, UI_KEY_PAGE_UP, 0);
    key(&t, UI_KEY_PAGE_UP, 0);
    assert_true(is_visible(seen(&t, "r0")));
    stop(&t);
}

static void the_focus_scrolls_into_view(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_scroll);
    frame(&t);
    key(&t, UI_KEY_TAB, UI_SHIFT);
    assert_string_equal(ui_focused_id(t.ui), "r9");
    assert_true(is_visible(seen(&t, "r9")));
    key(&t, UI_KEY_TAB, 0);
    assert_string_equal(ui_focused_id(t.ui), "r0");
    assert_true(is_visible(seen(&t, "r0")));
    ui_reveal(t.ui, "r7", -1);
    frame(&t);
    assert_true(is_visible(seen(&t, "r7")));
    stop(&t);
}

static void nothing_outside_its_clip_can_be_pressed(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_scroll);
    t.number = -1;
    frame(&t);
    UiRect hidden = seen(&t, "r6")->rect;
    t.input.mouse_x = hidden.x + 5;
    t.input.mouse_y = hidden.y + 5;
    frame(&t);
    t.input.mouse_pressed = t.input.mouse_released = true;
    frame(&t);
    assert_int_equal(t.number, -1);
    stop(&t);
}

static void build_too_high(Fixture *t) {
    ui_column_begin(t->ui, (UiRect){0, 0, 300, 60});
    ui_text(t->ui, UI_TEXT_BODY, "fits");
    ui_text(t->ui, UI_TEXT_BODY, "also");
    ui_text(t->ui, UI_TEXT_BODY, "does not");
    ui_column_end(t->ui);
}

static void a_column_that_is_too_low_is_reported(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_too_high);
    frame(&t);
    assert_int_equal(ui_clipped_text_count(t.ui), 1);
    assert_true(seen_text(&t, "does not")->is_clipped);
    stop(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cutting_never_takes_more_than_there_is),
        cmocka_unit_test(a_row_shares_its_width),
        cmocka_unit_test(shorter_cells_stand_in_the_middle),
        cmocka_unit_test(a_row_without_room_is_stacked),
        cmocka_unit_test(a_flow_wraps),
        cmocka_unit_test(a_grid_has_as_many_columns_as_fit),
        cmocka_unit_test(what_does_not_fit_scrolls),
        cmocka_unit_test(the_focus_scrolls_into_view),
        cmocka_unit_test(nothing_outside_its_clip_can_be_pressed),
        cmocka_unit_test(a_column_that_is_too_low_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
