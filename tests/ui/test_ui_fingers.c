/* SPDX-License-Identifier: MIT
 *
 * Small targets under a finger, the search field, and how long a toast stays. */
#include "ui_fixture.h"

static void build(Fixture *t) {
    UiLook look = {UI_TEXT_BODY, UI_TONE_INK, UI_ALIGN_START};
    ui_column_begin(t->ui, (UiRect){100, 40, 300, 400});
    ui_space(t->ui, 60);
    ui_set_width(t->ui, 60);
    ui_door(t->ui, "upper", look, "12 %");
    ui_set_width(t->ui, 60);
    ui_door(t->ui, "lower", look, "13 %");
    if (ui_search_field(t->ui, "find", "Search", t->text, sizeof t->text)) t->presses++;
    ui_column_end(t->ui);
    if (t->string) ui_toast(t->ui, t->string);
    t->string = NULL;
}

static const char *under(Fixture *t, float x, float y) {
    t->input.mouse_x = x;
    t->input.mouse_y = y;
    t->input.mouse_pressed = true;
    frame(t);
    t->input.mouse_released = true;
    frame(t);
    const char *id = ui_focused_id(t->ui);
    return id ? id : "";
}

static void a_finger_beside_a_small_target_means_it(void **state) {
    (void)state;
    Fixture t;
    start(&t, build);
    frame(&t);
    UiRect upper = seen(&t, "upper")->rect, lower = seen(&t, "lower")->rect;
    float x = upper.x + 10;
    assert_true(upper.h < 44);
    assert_string_equal(under(&t, x, upper.y - 5), "upper");
    assert_string_equal(under(&t, x, upper.y - 30), "");
    assert_string_equal(under(&t, x, lower.y + 1), "lower"); /* what is hit goes before what is near */
    assert_string_equal(under(&t, x, upper.y + upper.h - 1), "upper");
    stop(&t);
}

static void a_search_is_typed_composed_and_cleared(void **state) {
    (void)state;
    Fixture t;
    start(&t, build);
    frame(&t);
    click(&t, "find");
    type(&t, "ka");
    strcpy(t.input.editing, "きかい");
    frame(&t);
    assert_string_equal(t.text, "ka"); /* composed text is shown and not yet taken */
    bool is_shown = false;
    for (int i = 0; i < t.commands->count; i++) {
        const UiCommand *command = &t.commands->items[i];
        if (command->kind == UI_COMMAND_TEXT && strstr(command->text, "きかい")) is_shown = true;
    }
    assert_true(is_shown);
    click(&t, "find.clear");
    assert_string_equal(t.text, "");
    assert_string_equal(ui_focused_id(t.ui), "find");
    type(&t, "new");
    assert_string_equal(t.text, "new");
    key(&t, UI_KEY_ENTER, 0);
    assert_int_equal(t.presses, 1);
    stop(&t);
}

/* Whether it is still there after so many milliseconds. */
static bool lasts(const char *words, uint64_t after_ms) {
    Fixture t;
    start(&t, build);
    t.string = words;
    frame(&t);
    t.input.now_ms += after_ms;
    frame(&t);
    bool is_there = seen_text(&t, words) != NULL;
    stop(&t);
    return is_there;
}

static void a_toast_stays_as_long_as_it_takes_to_read(void **state) {
    (void)state;
    const char *sentence = "The picture was saved beside the game as aims.png and as aims.svg; the table as aims.csv.";
    const char *japanese = "画像はゲームのとなりに保存し、表はクリップボードに写しました。どこにでも貼り付けられます。";
    assert_true(lasts("Saved", 3900));
    assert_false(lasts("Saved", 4100));
    assert_true(lasts(sentence, 7000));
    assert_true(lasts(japanese, 7000));
    assert_false(lasts(sentence, 16000));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_finger_beside_a_small_target_means_it),
        cmocka_unit_test(a_search_is_typed_composed_and_cleared),
        cmocka_unit_test(a_toast_stays_as_long_as_it_takes_to_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
