/* SPDX-License-Identifier: MIT
 *
 * A small screen as text. The golden text changes only with the look; write the new one with
 * MITI_UPDATE_GOLDENS=1 and say in the commit why. */
#include "ui_fixture.h"

#include <stdlib.h>

#include "base/file.h"

static void build_screen(Fixture *t) {
    ui_column_begin(t->ui, (UiRect){24, 24, 752, 560});
    ui_heading(t->ui, UI_TEXT_HEADING, "In-tray");
    ui_rule(t->ui);
    ui_text(t->ui, UI_TEXT_BODY, "From now on programs have a price.");
    ui_row_begin(t->ui, (UiSize[]){UI_WEIGHT(1, 100), UI_CONTENT}, 2, UI_ALIGN_CENTRE);
    ui_text_look(t->ui, (UiLook){UI_TEXT_SMALL, UI_TONE_MUTED, UI_ALIGN_START}, "New York, 23 June 1969");
    ui_row_next(t->ui);
    ui_button(t->ui, "stamp", "Stamp", UI_BUTTON_PRIMARY, NULL);
    ui_row_end(t->ui);
    ui_checkbox(t->ui, "check", "Buy information", &t->flag);
    ui_pips(t->ui, "Files 2 of 3", 2, 3);
    ui_picture(t->ui, "mainframe", 96, 64);
    ui_column_end(t->ui);
}

static void a_small_screen_draws_this_text(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_screen);
    t.flag = true;
    frame(&t);
    assert_int_equal(t.frames, 2); /* the width of the content cell settles in one repeat */
    Arena *arena = arena_create();
    const FileAccess *files = file_access_system();
    const char *path = MITI_SOURCE_FOLDER "/tests/golden/ui_small_screen.txt";
    char *text = ui_commands_text(arena, t.commands), *golden;
    size_t bytes;
    Error error;
    if (getenv("MITI_UPDATE_GOLDENS")) assert_true(files->write(files->user, path, text, strlen(text), &error));
    if (!files->read(files->user, arena, path, &golden, &bytes, &error)) fail_msg("%s", error.message);
    assert_string_equal(text, golden);
    arena_destroy(arena);
    stop(&t);
}

static void the_same_input_draws_the_same(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_screen);
    Arena *arena = arena_create();
    frame(&t);
    char *first = ui_commands_text(arena, t.commands);
    frame(&t);
    assert_int_equal(t.frames, 1);
    assert_string_equal(first, ui_commands_text(arena, t.commands));
    arena_destroy(arena);
    stop(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_screen_draws_this_text),
        cmocka_unit_test(the_same_input_draws_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
