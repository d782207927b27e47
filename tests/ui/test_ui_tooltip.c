/* SPDX-License-Identifier: MIT
 *
 * Tooltips: when they open and close, what holds them, how they nest, and where they stand. */
#include "ui_fixture.h"

#include <stdio.h>

enum { LEVELS = 4 };

static const char *const doors[LEVELS] = {"one", "two", "three", "four"};
static const char *const words[LEVELS] = {"level 1", "level 2", "level 3", "level 4"};

/* Each tooltip holds the next door; the fourth must never open. */
static void build_level(Fixture *t, int level) {
    ui_door(t->ui, doors[level], (UiLook){UI_TEXT_BODY, UI_TONE_INK, UI_ALIGN_START}, doors[level]);
    if (!ui_tooltip_begin(t->ui)) return;
    ui_text(t->ui, UI_TEXT_BODY, words[level]);
    if (t->number > 0) ui_space(t->ui, (float)t->number);
    if (level + 1 < LEVELS) build_level(t, level + 1);
    ui_tooltip_end(t->ui);
}

/* A door at `value`, `width`; a button that is far away, one that says why it is disabled. */
static void build(Fixture *t) {
    ui_column_begin(t->ui, (UiRect){t->width, (float)t->value, 200, 40});
    build_level(t, 0);
    ui_column_end(t->ui);
    ui_column_begin(t->ui, (UiRect){0, 0, 120, 100});
    if (ui_button(t->ui, "far", "Far", UI_BUTTON_QUIET, NULL)) t->presses++;
    ui_tooltip(t->ui, "Far away");
    ui_button(t->ui, "off", "Off", UI_BUTTON_QUIET, "Not today");
    ui_column_end(t->ui);
    if (ui_shortcut(t->ui, UI_KEY_ESCAPE, 0)) t->flag = true;
}

static void begin(Fixture *t) {
    start(t, build);
    t->value = 200;
    t->width = 200;
    frame(t);
}

static int open_levels(const Fixture *t) {
    int count = 0;
    for (int i = 0; i < ui_seen_count(t->ui); i++) count += strncmp(ui_seen(t->ui, i)->label, "level ", 6) == 0;
    return count;
}

static void rest_on(Fixture *t, const char *id) {
    move_to(t, id);
    t->input.now_ms += 500;
    frame(t);
}

static void the_pointer_opens_it_and_takes_it_away(void **state) {
    (void)state;
    Fixture t;
    begin(&t);
    move_to(&t, "one");
    assert_int_equal(open_levels(&t), 0);
    rest_on(&t, "one");
    assert_int_equal(open_levels(&t), 1);
    assert_false(seen(&t, "two")->can_press);
    t.input.mouse_x = t.input.mouse_y = 590;
    frame(&t);
    assert_int_equal(open_levels(&t), 0);
    stop(&t);
}

static void held_it_stays_and_its_widgets_work(void **state) {
    (void)state;
    Fixture t;
    begin(&t);
    rest_on(&t, "one");
    key(&t, 't', 0);
    assert_true(seen(&t, "two")->can_press);
    t.input.mouse_x = t.input.mouse_y = 590;
    frame(&t);
    assert_int_equal(open_levels(&t), 1);
    rest_on(&t, "two");
    assert_int_equal(open_levels(&t), 2);
    t.input.mouse_x = t.input.mouse_y = 590;
    frame(&t);
    assert_int_equal(open_levels(&t), 1);
    click(&t, "one.close");
    assert_int_equal(open_levels(&t), 0);
    stop(&t);
}

static void presses_nest_to_three_and_escape_closes_the_innermost(void **state) {
    (void)state;
    Fixture t;
    begin(&t);
    for (int i = 0; i < 3; i++) {
        click(&t, doors[i]);
        assert_int_equal(open_levels(&t), i + 1);
    }
    click(&t, "four");
    assert_int_equal(open_levels(&t), 3);
    for (int i = 2; i >= 0; i--) {
        key(&t, UI_KEY_ESCAPE, 0);
        assert_int_equal(open_levels(&t), i);
        assert_false(t.flag);
    }
    key(&t, UI_KEY_ESCAPE, 0);
    assert_true(t.flag);
    stop(&t);
}

static void the_keyboard_goes_in_and_comes_back(void **state) {
    (void)state;
    Fixture t;
    begin(&t);
    key(&t, UI_KEY_TAB, 0);
    assert_string_equal(ui_focused_id(t.ui), "one");
    assert_int_equal(open_levels(&t), 1);
    key(&t, UI_KEY_TAB, 0); /* not held: the focus goes by */
    assert_string_equal(ui_focused_id(t.ui), "far");
    key(&t, UI_KEY_TAB, UI_SHIFT);
    key(&t, UI_KEY_ENTER, 0);
    key(&t, UI_KEY_TAB, 0);
    assert_string_equal(ui_focused_id(t.ui), "two");
    assert_int_equal(open_levels(&t), 2);
    key(&t, 't', 0);
    key(&t, UI_KEY_TAB, 0);
    assert_string_equal(ui_focused_id(t.ui), "three");
    key(&t, UI_KEY_ESCAPE, 0);
    assert_string_equal(ui_focused_id(t.ui), "two");
    key(&t, UI_KEY_ESCAPE, 0);
    assert_string_equal(ui_focused_id(t.ui), "one");
    assert_false(t.flag);
    stop(&t);
}

static void a_press_beside_closes_and_another_door_takes_over(void **state) {
    (void)state;
    Fixture t;
    begin(&t);
    click(&t, "one");
    click(&t, "two");
    t.input.mouse_x = t.input.mouse_y = 590;
    t.input.mouse_pressed = t.input.mouse_released = true;
    frame(&t);
    assert_int_equal(open_levels(&t), 0);
    click(&t, "one");
    click(&t, "one");
    assert_int_equal(open_levels(&t), 0);
    click(&t, "one");
    click(&t, "off");
    assert_int_equal(open_levels(&t), 0);
    assert_non_null(seen_text(&t, "Not today"));
    stop(&t);
}

static void long_presses_and_the_middle_button_hold_and_press_nothing(void **state) {
    (void)state;
    Fixture t;
    begin(&t);
    move_to(&t, "far");
    t.input.mouse_pressed = true;
    frame(&t);
    assert_true(ui_next_frame_ms(t.ui) > 0);
    t.input.now_ms += 700;
    frame(&t);
    assert_non_null(seen_text(&t, "Far away"));
    t.input.mouse_released = true;
    frame(&t);
    assert_int_equal(t.presses, 0);
    assert_non_null(seen_text(&t, "Far away"));
    key(&t, UI_KEY_ESCAPE, 0);
    assert_null(seen_text(&t, "Far away"));
    move_to(&t, "one");
    t.input.middle_pressed = true;
    frame(&t);
    assert_true(seen(&t, "two")->can_press);
    stop(&t);
}

static void settings_say_when(void **state) {
    (void)state;
    Fixture t;
    begin(&t);
    ui_set_tooltips(t.ui, UI_TOOLTIPS_ON_FOCUS, 3);
    rest_on(&t, "one");
    assert_int_equal(open_levels(&t), 0);
    key(&t, UI_KEY_TAB, 0);
    assert_int_equal(open_levels(&t), 1);
    ui_set_tooltips(t.ui, UI_TOOLTIPS_ON_PRESS, 3);
    frame(&t);
    assert_int_equal(open_levels(&t), 0);
    click(&t, "one");
    assert_int_equal(open_levels(&t), 1);
    stop(&t);
}

static void settings_say_how_deep(void **state) {
    (void)state;
    Fixture t;
    begin(&t);
    ui_set_tooltips(t.ui, UI_TOOLTIPS_ON_HOVER, 1);
    click(&t, "one");
    assert_int_equal(open_levels(&t), 1);
    click(&t, "two");
    assert_int_equal(open_levels(&t), 1);
    ui_set_tooltips(t.ui, UI_TOOLTIPS_ON_HOVER, 2);
    click(&t, "two");
    assert_int_equal(open_levels(&t), 2);
    stop(&t);
}

/* ---- Places ---- */

static bool overlap(UiRect a, UiRect b) {
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/* The frames of the tooltips, level by level: the only framed rectangles in their layers. */
static int find_tips(const Fixture *t, UiRect *out) {
    int count = 0;
    for (int i = 0; i < t->commands->count; i++) {
        const UiCommand *command = &t->commands->items[i];
        bool is_tip = command->kind == UI_COMMAND_FRAME && command->layer >= 80 && command->layer < 90;
        if (is_tip && count < 3 && command->layer == 80 + count) out[count++] = command->rect;
    }
    return count;
}

static void check_places(Fixture *t, const char *where) {
    UiRect tips[3];
    float w = (float)t->input.window_width, h = (float)t->input.window_height;
    int count = find_tips(t, tips);
    assert_int_equal(count, open_levels(t));
    for (int i = 0; i < count; i++) {
        UiRect tip = tips[i];
        if (tip.x < 0 || tip.y < 0 || tip.x + tip.w > w + 0.5f || tip.y + tip.h > h + 0.5f)
            fail_msg("%s: level %d leaves the window: %.0f %.0f %.0f %.0f", where, i + 1, (double)tip.x, (double)tip.y,
                     (double)tip.w, (double)tip.h);
        if (overlap(tip, seen(t, doors[i])->rect)) fail_msg("%s: level %d covers its anchor", where, i + 1);
    }
}

static void it_covers_no_anchor_and_leaves_no_window(void **state) {
    (void)state;
    static const struct {
        int width, height;
        float scale;
    } windows[] = {{1280, 720, 1}, {1280, 720, 2}, {640, 360, 1}, {1024, 768, 1.5f}};
    for (int k = 0; k < COUNT_OF(windows); k++) {
        for (int place = 0; place < 25; place++) {
            for (int size = 0; size <= 240; size += 60) {
                Fixture t;
                char where[80];
                start(&t, build);
                ui_set_scale(t.ui, windows[k].scale);
                t.input.window_width = windows[k].width;
                t.input.window_height = windows[k].height;
                float w = (float)windows[k].width / windows[k].scale, h = (float)windows[k].height / windows[k].scale;
                t.width = (w - 60) * (float)(place % 5) / 4;
                t.value = (double)((h - 24) * (float)(place / 5) / 4);
                t.number = size;
                snprintf(where, sizeof where, "window %d, place %d, size %d", k, place, size);
                frame(&t);
                for (int level = 0; level < 3; level++) {
                    ui_focus(t.ui, doors[level]);
                    for (int n = 0; n < 3; n++) frame(&t);
                    key(&t, UI_KEY_ENTER, 0);
                    for (int n = 0; n < 3; n++) frame(&t);
                    check_places(&t, where);
                }
                assert_int_equal(open_levels(&t), 3);
                stop(&t);
            }
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_pointer_opens_it_and_takes_it_away),
        cmocka_unit_test(held_it_stays_and_its_widgets_work),
        cmocka_unit_test(presses_nest_to_three_and_escape_closes_the_innermost),
        cmocka_unit_test(the_keyboard_goes_in_and_comes_back),
        cmocka_unit_test(a_press_beside_closes_and_another_door_takes_over),
        cmocka_unit_test(long_presses_and_the_middle_button_hold_and_press_nothing),
        cmocka_unit_test(settings_say_when),
        cmocka_unit_test(settings_say_how_deep),
        cmocka_unit_test(it_covers_no_anchor_and_leaves_no_window),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
