/* SPDX-License-Identifier: MIT
 *
 * Presses by mouse and keyboard, the order of the focus, sliders, fields, tabs, choices, sheets, tooltips. */
#include <stdio.h>

#include "ui_fixture.h"

#include "ui/ui_draw.h"

static void build_page(Fixture *t) {
    ui_column_begin(t->ui, (UiRect){8, 8, 700, 580});
    if (ui_button(t->ui, "one", "One", UI_BUTTON_PRIMARY, NULL)) t->presses++;
    if (ui_button(t->ui, "off", "Off", UI_BUTTON_QUIET, "Not ours")) t->presses += 100;
    ui_list_begin(t->ui, "list");
    ui_list_row(t->ui, "row1", "First", NULL, NULL, false);
    ui_list_row(t->ui, "row2", "Second", NULL, NULL, true);
    if (ui_list_row(t->ui, "row3", "Third", NULL, NULL, false)) t->number = 3;
    ui_list_end(t->ui);
    ui_push_id(t->ui, "event.ibm");
    if (ui_link(t->ui, "more", "More")) t->presses += 10;
    ui_pop_id(t->ui);
    ui_checkbox(t->ui, "check", "Check", &t->flag);
    ui_column_end(t->ui);
    if (ui_shortcut(t->ui, UI_KEY_ENTER, 0)) t->presses += 1000;
    if (ui_shortcut(t->ui, 'b', 0)) t->presses += 10000;
    if (ui_shortcut(t->ui, '?', 0)) t->presses += 100000;
}

static void a_press_is_down_and_up_on_the_same_widget(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_page);
    frame(&t);
    click(&t, "one");
    assert_int_equal(t.presses, 1);
    move_to(&t, "one");
    t.input.mouse_pressed = true;
    frame(&t);
    assert_int_equal(t.presses, 1);
    move_to(&t, "event.ibm.more");
    t.input.mouse_released = true;
    frame(&t);
    assert_int_equal(t.presses, 1);
    click(&t, "event.ibm.more");
    assert_int_equal(t.presses, 11);
    click(&t, "off");
    assert_int_equal(t.presses, 11);
    assert_false(seen(&t, "off")->can_press);
    click(&t, "check");
    assert_true(t.flag);
    stop(&t);
}

static void tab_goes_in_reading_order_and_lists_are_one_stop(void **state) {
    (void)state;
    Fixture t;
    static const char *const order[] = {"one", "off", "row2", "event.ibm.more", "check", "one"};
    start(&t, build_page);
    frame(&t);
    for (int i = 0; i < COUNT_OF(order); i++) {
        key(&t, UI_KEY_TAB, 0);
        assert_string_equal(ui_focused_id(t.ui), order[i]);
    }
    for (int i = COUNT_OF(order) - 2; i >= 0; i--) {
        key(&t, UI_KEY_TAB, UI_SHIFT);
        assert_string_equal(ui_focused_id(t.ui), order[i]);
    }
    stop(&t);
}

static void arrows_move_inside_a_list(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_page);
    frame(&t);
    ui_focus(t.ui, "row2");
    key(&t, UI_KEY_DOWN, 0);
    assert_string_equal(ui_focused_id(t.ui), "row3");
    key(&t, UI_KEY_DOWN, 0);
    assert_string_equal(ui_focused_id(t.ui), "row3");
    key(&t, UI_KEY_ENTER, 0);
    assert_int_equal(t.number, 3);
    assert_int_equal(t.presses, 0);
    key(&t, UI_KEY_HOME, 0);
    assert_string_equal(ui_focused_id(t.ui), "row1");
    stop(&t);
}

static void enter_is_the_screens_key_unless_the_focus_shows(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_page);
    frame(&t);
    key(&t, UI_KEY_ENTER, 0);
    assert_int_equal(t.presses, 1000);
    click(&t, "one");
    key(&t, UI_KEY_ENTER, 0);
    assert_int_equal(t.presses, 2001);
    ui_focus(t.ui, "one");
    frame(&t);
    key(&t, UI_KEY_ENTER, 0);
    key(&t, UI_KEY_SPACE, 0);
    assert_int_equal(t.presses, 2003);
    key(&t, 'b', 0);
    key(&t, '?', UI_SHIFT);
    assert_int_equal(t.presses, 112003);
    stop(&t);
}

static void targets_are_44_high(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_page);
    frame(&t);
    for (int i = 0; i < ui_seen_count(t.ui); i++) {
        const UiSeen *item = ui_seen(t.ui, i);
        if (item->id) assert_true(item->rect.h >= 44);
    }
    stop(&t);
}

static void build_slider(Fixture *t) {
    static const UiMark marks[] = {{2, "last year"}, {8, "ceiling"}};
    UiSlider slider = {.label = "Software", .low = 0, .high = 10, .step = 0.5, .decimals = 1, .form = "¥{n} bn"};
    slider.marks = marks;
    slider.mark_count = 2;
    slider.why_not = t->flag ? "Not ours" : NULL;
    ui_column_begin(t->ui, (UiRect){0, 0, 500, 500});
    if (ui_slider(t->ui, "money", &slider, &t->value)) t->presses++;
    ui_button(t->ui, "next", "Next", UI_BUTTON_QUIET, NULL);
    ui_column_end(t->ui);
    if (ui_shortcut(t->ui, UI_KEY_ENTER, 0)) t->number++;
}

static void a_slider_steps(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_slider);
    t.value = 3;
    frame(&t);
    assert_non_null(seen_text(&t, "¥3.0 bn"));
    assert_non_null(seen_text(&t, "last year"));
    click(&t, "money.plus");
    assert_true(t.value == 3.5);
    click(&t, "money.minus");
    click(&t, "money.minus");
    assert_true(t.value == 2.5);
    ui_focus(t.ui, "money");
    key(&t, UI_KEY_RIGHT, 0);
    assert_true(t.value == 3);
    key(&t, UI_KEY_PAGE_UP, 0);
    assert_true(t.value == 8);
    key(&t, UI_KEY_END, 0);
    key(&t, UI_KEY_RIGHT, 0);
    assert_true(t.value == 10);
    assert_int_equal(t.presses, 6); /* the last step changed nothing */
    stop(&t);
}

static void a_slider_is_dragged_and_pressed(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_slider);
    frame(&t);
    UiRect track = seen(&t, "money")->rect;
    click(&t, "money");
    assert_true(t.value == 5);
    t.input.mouse_pressed = true;
    frame(&t);
    t.input.mouse_x = track.x + 10 + (track.w - 20) * 0.8f;
    frame(&t);
    assert_true(t.value == 8);
    t.input.mouse_x = track.x + track.w + 400;
    frame(&t);
    assert_true(t.value == 10);
    t.input.mouse_released = true;
    frame(&t);
    t.input.mouse_x = track.x + 10;
    frame(&t);
    assert_true(t.value == 10);
    stop(&t);
}

static void a_value_can_be_typed(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_slider);
    t.value = 3;
    frame(&t);
    click(&t, "money.value");
    type(&t, "7.5");
    assert_true(t.value == 3);
    key(&t, UI_KEY_ENTER, 0);
    assert_true(t.value == 7.5);
    assert_int_equal(t.number, 0); /* Enter was the field's */
    ui_focus(t.ui, "money");
    frame(&t);
    type(&t, "4");
    type(&t, "2");
    key(&t, UI_KEY_TAB, 0);
    assert_true(t.value == 10); /* 42 is cut to the range */
    click(&t, "money.value");
    type(&t, "1");
    key(&t, UI_KEY_ESCAPE, 0);
    assert_true(t.value == 10);
    stop(&t);
}

static void build_exact_slider(Fixture *t) {
    UiSlider slider = {.label = "Software", .low = 0, .high = 10, .step = 0.5, .decimals = 2};
    slider.typed_high = 100;
    slider.typed_step = 0.01;
    ui_column_begin(t->ui, (UiRect){0, 0, 400, 200});
    if (ui_slider(t->ui, "money", &slider, &t->value)) t->presses++;
    ui_column_end(t->ui);
}

static void type_figure(Fixture *t, const char *figure) {
    click(t, "money.value");
    snprintf(t->input.text, sizeof t->input.text, "%s", figure);
    frame(t);
    t->input.text[0] = 0;
    key(t, UI_KEY_ENTER, 0);
}

/* The track goes by steps; a figure is taken as it was typed, also above the track. */
static void a_typed_figure_is_exact(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_exact_slider);
    t.value = 2.0;
    frame(&t);
    type_figure(&t, "3.37");
    assert_float_equal(t.value, 3.37, 1e-9);
    type_figure(&t, "42.5");
    assert_float_equal(t.value, 42.5, 1e-9);
    type_figure(&t, "4200");
    assert_float_equal(t.value, 100.0, 1e-9);
    click(&t, "money.minus");
    assert_float_equal(t.value, 10.0, 1e-9);
    stop(&t);
}

static void a_disabled_slider_says_why(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_slider);
    t.value = 3;
    t.flag = true;
    frame(&t);
    click(&t, "money.plus");
    click(&t, "money");
    assert_true(t.value == 3);
    ui_focus(t.ui, "money");
    frame(&t);
    key(&t, UI_KEY_RIGHT, 0);
    assert_true(t.value == 3);
    assert_non_null(seen_text(&t, "Not ours"));
    stop(&t);
}

static void build_field(Fixture *t) {
    ui_column_begin(t->ui, (UiRect){0, 0, 500, 500});
    if (ui_text_field(t->ui, "name", "Name", t->text, 12)) t->presses++;
    ui_button(t->ui, "next", "Next", UI_BUTTON_QUIET, NULL);
    ui_column_end(t->ui);
    if (ui_shortcut(t->ui, 'b', 0)) t->number++;
}

static void a_field_is_edited(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_field);
    frame(&t);
    click(&t, "name");
    assert_true(t.commands->wants_text);
    assert_int_equal(t.commands->cursor, UI_CURSOR_TEXT);
    move_to(&t, "next");
    assert_int_equal(t.commands->cursor, UI_CURSOR_HAND);
    t.input.mouse_y = 490;
    frame(&t);
    assert_int_equal(t.commands->cursor, UI_CURSOR_ARROW);
    type(&t, "通産省b");
    key(&t, 'b', 0);
    assert_int_equal(t.number, 0);
    assert_string_equal(t.text, "通産省b");
    key(&t, UI_KEY_BACKSPACE, 0);
    key(&t, UI_KEY_BACKSPACE, 0);
    assert_string_equal(t.text, "通産");
    type(&t, "通産通産");
    assert_string_equal(t.text, "通産通"); /* whole characters of 11 bytes */
    key(&t, 'a', UI_CONTROL);
    type(&t, "x");
    key(&t, UI_KEY_LEFT, 0);
    type(&t, "y");
    assert_string_equal(t.text, "yx");
    key(&t, UI_KEY_ENTER, 0);
    assert_int_equal(t.presses, 1);
    click(&t, "next");
    assert_false(t.commands->wants_text);
    key(&t, 'b', 0);
    assert_int_equal(t.number, 1);
    stop(&t);
}

static void build_tabs(Fixture *t) {
    static const UiOption options[] = {{"t.a", "A"}, {"t.b", "B"}, {"t.c", "C"}};
    ui_column_begin(t->ui, (UiRect){0, 0, 500, 500});
    if (ui_tabs(t->ui, "t", options, 3, &t->number)) t->presses++;
    static const UiOption picks[] = {{"p.a", "A"}, {"p.b", "B"}, {"p.c", "C"}};
    if (ui_choice(t->ui, "pick", "Pick one", picks, 3, &t->number)) t->presses += 10;
    ui_column_end(t->ui);
}

static void tabs_follow_the_arrows(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_tabs);
    frame(&t);
    key(&t, UI_KEY_TAB, 0);
    key(&t, UI_KEY_RIGHT, 0);
    assert_int_equal(t.number, 1);
    click(&t, "t.c");
    assert_int_equal(t.number, 2);
    assert_int_equal(t.presses, 2);
    stop(&t);
}

static void a_choice_opens_below_its_button(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_tabs);
    frame(&t);
    click(&t, "pick");
    UiRect button = seen(&t, "pick")->rect;
    assert_false(seen(&t, "pick")->can_press);
    int last = ui_seen_count(t.ui) - 1;
    while (ui_seen(t.ui, last)->layer == 0 || !ui_seen(t.ui, last)->id) last--;
    assert_true(ui_seen(t.ui, last)->rect.y > button.y + button.h);
    key(&t, UI_KEY_TAB, 0);
    key(&t, UI_KEY_END, 0);
    key(&t, UI_KEY_ENTER, 0);
    assert_int_equal(t.number, 2);
    assert_int_equal(t.presses, 10);
    assert_true(seen(&t, "pick")->can_press);
    assert_string_equal(ui_focused_id(t.ui), "pick");
    click(&t, "pick");
    key(&t, UI_KEY_ESCAPE, 0);
    assert_int_equal(t.presses, 10);
    assert_true(seen(&t, "pick")->can_press);
    stop(&t);
}

static void build_sheet(Fixture *t) {
    ui_column_begin(t->ui, (UiRect){0, 0, 700, 580});
    if (ui_button(t->ui, "open", "Open", UI_BUTTON_QUIET, NULL)) t->flag = true;
    ui_tooltip(t->ui, "Opens the sheet");
    ui_column_end(t->ui);
    if (ui_shortcut(t->ui, UI_KEY_ESCAPE, 0)) t->number++;
    if (!t->flag) return;
    ui_sheet_begin(t->ui, "sheet", "Title", 400);
    ui_text(t->ui, UI_TEXT_BODY, "Inside");
    if (ui_button(t->ui, "inside", "Do it", UI_BUTTON_PRIMARY, NULL)) t->presses++;
    if (ui_sheet_end(t->ui)) t->flag = false;
}

static void a_sheet_takes_mouse_and_keyboard(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_sheet);
    frame(&t);
    ui_focus(t.ui, "open");
    frame(&t);
    key(&t, UI_KEY_ENTER, 0);
    assert_true(t.flag);
    assert_false(seen(&t, "open")->can_press);
    assert_string_equal(ui_focused_id(t.ui), "inside");
    key(&t, UI_KEY_TAB, 0);
    assert_string_equal(ui_focused_id(t.ui), "sheet.close");
    key(&t, UI_KEY_TAB, 0);
    assert_string_equal(ui_focused_id(t.ui), "inside");
    key(&t, UI_KEY_ENTER, 0);
    assert_int_equal(t.presses, 1);
    key(&t, UI_KEY_ESCAPE, 0);
    assert_false(t.flag);
    assert_int_equal(t.number, 0);
    assert_string_equal(ui_focused_id(t.ui), "open");
    key(&t, UI_KEY_ESCAPE, 0);
    assert_int_equal(t.number, 1);
    stop(&t);
}

static void a_press_beside_the_sheet_closes_it(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_sheet);
    frame(&t);
    click(&t, "open");
    t.input.mouse_x = 790;
    t.input.mouse_y = 590;
    frame(&t);
    assert_true(t.flag);
    t.input.mouse_pressed = t.input.mouse_released = true;
    frame(&t);
    assert_false(t.flag);
    stop(&t);
}

static void a_tooltip_waits_for_the_mouse_and_not_for_the_focus(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_sheet);
    frame(&t);
    move_to(&t, "open");
    assert_null(seen_text(&t, "Opens the sheet"));
    int due = ui_next_frame_ms(t.ui);
    assert_true(due > 0 && due <= 400);
    t.input.now_ms += 500;
    frame(&t);
    assert_non_null(seen_text(&t, "Opens the sheet"));
    assert_int_equal(ui_next_frame_ms(t.ui), -1);
    t.input.mouse_x = t.input.mouse_y = 500;
    frame(&t);
    assert_null(seen_text(&t, "Opens the sheet"));
    key(&t, UI_KEY_TAB, 0);
    assert_non_null(seen_text(&t, "Opens the sheet"));
    stop(&t);
}

static void build_motion(Fixture *t) {
    t->value = ui_motion(t->ui, "count", t->number, 300);
    if (t->flag) ui_toast(t->ui, "Stamped");
    t->flag = false;
}

static void motion_ends_and_can_be_off(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_motion);
    ui_set_motion(t.ui, true);
    t.number = 10;
    frame(&t);
    assert_true(t.value == 10); /* the first time it is there at once */
    assert_int_equal(ui_next_frame_ms(t.ui), -1);
    t.number = 20;
    frame(&t);
    assert_true(t.value == 10);
    double before = t.value;
    for (int i = 0; i < 6; i++) {
        assert_int_equal(ui_next_frame_ms(t.ui), 16);
        t.input.now_ms += 30;
        frame(&t);
        assert_true(t.value > before && t.value < 20);
        before = t.value;
    }
    t.input.now_ms += 200;
    frame(&t);
    assert_true(t.value == 20);
    frame(&t);
    assert_int_equal(ui_next_frame_ms(t.ui), -1);
    ui_set_motion(t.ui, false);
    t.number = 30;
    frame(&t);
    assert_true(t.value == 30);
    stop(&t);
}

/* The page of the old theme lies over all and only ever gets thinner; it never keeps anybody from anything. */
/* A plain rectangle over the whole window, on top. */
static bool is_veiled(const Fixture *t) {
    const UiCommand *last = &t->commands->items[t->commands->count - 1];
    return last->kind == UI_COMMAND_RECT && last->rect.w == (float)t->input.window_width &&
           last->rect.h == (float)t->input.window_height;
}

static void a_new_theme_comes_through_the_old(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_motion);
    ui_set_motion(t.ui, true);
    ui_set_theme(t.ui, ui_theme_find("ledger")); /* nothing was shown before: there at once */
    t.flag = true;
    frame(&t);
    assert_int_not_equal(ui_next_frame_ms(t.ui), 16);
    t.input.now_ms += 60000;
    UiColor page = ui_theme(t.ui)->page;
    ui_set_theme(t.ui, ui_theme_find("terminal"));
    int before = 256;
    for (int i = 0; i < 10; i++) {
        frame(&t);
        const UiCommand *veil = &t.commands->items[t.commands->count - 1];
        assert_int_equal(ui_next_frame_ms(t.ui), 16);
        assert_true(is_veiled(&t));
        assert_true(veil->color.r == page.r && veil->color.g == page.g && veil->color.b == page.b);
        assert_true(veil->color.a < before);
        before = veil->color.a;
        t.input.now_ms += 40;
    }
    t.input.now_ms += 200;
    frame(&t);
    assert_int_equal(ui_next_frame_ms(t.ui), -1);
    assert_false(is_veiled(&t));
    ui_set_motion(t.ui, false);
    ui_set_theme(t.ui, ui_theme_find("paper"));
    frame(&t);
    assert_false(is_veiled(&t));
    stop(&t);
}

static void build_turn(Fixture *t) {
    if (t->flag) ui_turn_page(t->ui);
    t->flag = false;
    build_motion(t);
}

/* What lies over the page, in pixels from the left; 0 when nothing does. */
static float covered(const Fixture *t) {
    for (int i = 0; i < t->commands->count; i++) {
        const UiCommand *sheet = &t->commands->items[i];
        if (sheet->layer > 0 && sheet->rect.h == (float)t->input.window_height && sheet->rect.x == 0)
            return sheet->rect.w;
    }
    return 0;
}

static void a_page_turns_in_150_ms_and_then_rests(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_turn);
    ui_set_motion(t.ui, true);
    t.flag = true;
    frame(&t);
    float before = covered(&t);
    assert_true(before == (float)t.input.window_width);
    for (int i = 0; i < 2; i++) {
        t.input.now_ms += 60;
        frame(&t);
        assert_true(covered(&t) < before && covered(&t) > 0);
        assert_int_equal(ui_next_frame_ms(t.ui), 16);
        before = covered(&t);
    }
    t.input.now_ms += 30;
    frame(&t);
    assert_true(covered(&t) == 0);
    assert_int_equal(ui_next_frame_ms(t.ui), -1);
    ui_set_motion(t.ui, false);
    t.flag = true;
    frame(&t);
    assert_true(covered(&t) == 0);
    stop(&t);
}

static void a_toast_goes_away(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_motion);
    t.flag = true;
    frame(&t);
    assert_non_null(seen_text(&t, "Stamped"));
    int due = ui_next_frame_ms(t.ui);
    assert_true(due > 3000 && due <= 4000);
    t.input.now_ms += (uint64_t)due;
    frame(&t);
    assert_null(seen_text(&t, "Stamped"));
    assert_int_equal(ui_next_frame_ms(t.ui), -1);
    stop(&t);
}

static void keys_have_names(void **state) {
    (void)state;
    UiKeyPress press;
    assert_true(ui_input_read_key("Enter", &press) && press.key == UI_KEY_ENTER && press.modifiers == 0);
    assert_true(ui_input_read_key("Shift+Tab", &press) && press.key == UI_KEY_TAB && press.modifiers == UI_SHIFT);
    assert_true(ui_input_read_key("Control+Shift+z", &press) && press.modifiers == (UI_SHIFT | UI_CONTROL));
    assert_true(ui_input_read_key("F11", &press) && press.key == UI_KEY_F11);
    assert_true(ui_input_read_key("?", &press) && press.key == '?');
    assert_true(ui_input_read_key("H", &press) && press.key == 'h' && press.modifiers == UI_SHIFT);
    assert_false(ui_input_read_key("Entre", &press));
    assert_false(ui_input_read_key("F13", &press));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_press_is_down_and_up_on_the_same_widget),
        cmocka_unit_test(tab_goes_in_reading_order_and_lists_are_one_stop),
        cmocka_unit_test(arrows_move_inside_a_list),
        cmocka_unit_test(enter_is_the_screens_key_unless_the_focus_shows),
        cmocka_unit_test(targets_are_44_high),
        cmocka_unit_test(a_slider_steps),
        cmocka_unit_test(a_slider_is_dragged_and_pressed),
        cmocka_unit_test(a_value_can_be_typed),
        cmocka_unit_test(a_typed_figure_is_exact),
        cmocka_unit_test(a_disabled_slider_says_why),
        cmocka_unit_test(a_field_is_edited),
        cmocka_unit_test(tabs_follow_the_arrows),
        cmocka_unit_test(a_choice_opens_below_its_button),
        cmocka_unit_test(a_sheet_takes_mouse_and_keyboard),
        cmocka_unit_test(a_press_beside_the_sheet_closes_it),
        cmocka_unit_test(a_tooltip_waits_for_the_mouse_and_not_for_the_focus),
        cmocka_unit_test(motion_ends_and_can_be_off),
        cmocka_unit_test(a_new_theme_comes_through_the_old),
        cmocka_unit_test(a_page_turns_in_150_ms_and_then_rests),
        cmocka_unit_test(a_toast_goes_away),
        cmocka_unit_test(keys_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
