/* SPDX-License-Identifier: MIT
 *
 * The page of charts: all aims at once, scales, years, and other variables beside the first; nothing is cut in any of
 * it, at any size and in both languages. */
#include "screens/screens_fixture.h"

static void click(Fixture *f, const char *id) {
    ui_reveal(f->ui, id, 0);
    for (int k = 0; k < 2; k++) show_frame(f);
    const UiSeen *seen = find_seen(f, id);
    if (!seen) fail_msg("no %s", id);
    f->input.mouse_x = seen->rect.x + seen->rect.w / 2;
    f->input.mouse_y = seen->rect.y + seen->rect.h / 2;
    show_frame(f);
    f->input.mouse_pressed = f->input.mouse_released = true;
    show_frame(f);
    f->input.mouse_pressed = f->input.mouse_released = false;
    f->input.mouse_x = f->input.mouse_y = 0;
    for (int k = 0; k < 2; k++) show_frame(f);
}

static bool says(const Fixture *f, const char *words) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (seen->label && strstr(seen->label, words)) return true;
    }
    return false;
}

static int count_of(const Fixture *f, const char *start) {
    int count = 0;
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        count += seen->id && strstr(seen->id, start) != NULL;
    }
    return count;
}

static void check_nothing_cut(const Fixture *f, const char *where) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (seen->is_clipped) fail_msg("%s: cut: %s", where, seen->label);
        if (seen->label && (seen->label[0] == '[' || strchr(seen->label, '{'))) fail_msg("%s: %s", where, seen->label);
    }
    if (ui_clipped_text_count(f->ui) != 0) fail_msg("%s: %d texts cut", where, ui_clipped_text_count(f->ui));
}

static void everything_fits(void **state) {
    Fixture *f = *state;
    for (int l = 0; l < COUNT_OF(languages); l++) {
        for (int s = 0; s < COUNT_OF(sizes); s++) {
            open_screen(f, SCREEN_CHART, languages[l], sizes[s]);
            click(f, "ui.plot.aims");
            check_nothing_cut(f, "all aims");
            click(f, "ui.chart.as_chart");
            click(f, "ui.plot.scale");
            click(f, "ui.plot.index");
            check_nothing_cut(f, "index");
            click(f, "ui.plot.scale");
            click(f, "ui.plot.plain");
        }
    }
}

static void aims_stand_together(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_CHART, "en", sizes[0]);
    click(f, "ui.plot.aims");
    assert_int_equal(count_of(f, ".chart"), 8 + 4); /* and two tabs, the choice, its figure */
    assert_int_equal(count_of(f, "plot.aim."), 8);
    int autonomy = -1, count = 0;
    const ContentAim *aims = content_aims(f->content, &count);
    for (int i = 0; i < count; i++) autonomy = text_equal(aims[i].id, "autonomy") ? aims[i].variable_id : autonomy;
    char id[40];
    snprintf(id, sizeof id, "plot.aim.%d", autonomy);
    click(f, id); /* alone, on the whole page */
    assert_non_null(find_seen(f, "ui.chart.history"));
    assert_true(says(f, "Autonomy"));
}

static void variables_stand_beside(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_CHART, "en", sizes[0]);
    assert_false(says(f, "= 100"));
    click(f, "ui.plot.beside.0");
    char id[60];
    snprintf(id, sizeof id, "ui.plot.beside.0.v%d", model_find(content_model(f->content), "digital trade balance"));
    click(f, id);
    assert_true(says(f, "In your game"));
    assert_true(says(f, "= 100")); /* other units: an index */
    assert_non_null(find_seen(f, "ui.plot.beside.1"));
    click(f, "ui.chart.as_table");
    assert_true(says(f, "1965"));
    click(f, "ui.chart.copy");
    click(f, "ui.chart.as_chart");
    click(f, "ui.plot.from");
    click(f, "ui.plot.from.1966");
    assert_true(says(f, "1966 = 100"));
    click(f, "ui.plot.beside.0");
    click(f, "ui.plot.beside.0.none");
    assert_false(says(f, "In your game"));
}

/* What the page asks for when the keyboard presses the first mark whose id holds `start`. */
static ScreenCommand press_mark(Fixture *f, const char *start) {
    const char *id = NULL;
    for (int i = 0; i < ui_seen_count(f->ui) && !id; i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        id = seen->id && strstr(seen->id, start) ? arena_copy(f->arena, seen->id) : NULL;
    }
    if (!id) fail_msg("no mark %s", start);
    ui_focus(f->ui, id);
    show_frame(f);
    f->input.keys[0] = (UiKeyPress){.key = UI_KEY_ENTER};
    f->input.key_count = 1;
    show_frame(f);
    for (int i = 0; i < f->commands.count; i++) {
        if (f->commands.items[i].kind == SCREEN_COMMAND_OPEN) return f->commands.items[i];
    }
    fail_msg("%s opens nothing", id);
    return (ScreenCommand){0};
}

static void check_marks(Fixture *f) {
    assert_int_equal(press_mark(f, "mark.event.").screen, SCREEN_DOSSIER);
    ScreenCommand log = press_mark(f, "mark.year.");
    assert_int_equal(log.screen, SCREEN_LOG);
    assert_true(log.subject >= 1964 && log.subject < campaign_year(f->open));
}

/* What was decided and what happened stands on one chart, on many, beside others, and in the table. */
static void marks_are_doors(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_CHART, "en", sizes[0]);
    check_marks(f);
    click(f, "ui.chart.as_table");
    assert_true(says(f, "What happened"));
    assert_true(says(f, "Decided in FY1966"));
    click(f, "ui.plot.aims");
    check_marks(f);
    click(f, "ui.chart.as_chart");
    click(f, "ui.plot.beside.0");
    char id[60];
    snprintf(id, sizeof id, "ui.plot.beside.0.v%d", model_find(content_model(f->content), "digital trade balance"));
    click(f, id);
    check_marks(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(everything_fits, set_up, tear_down),
        cmocka_unit_test_setup_teardown(aims_stand_together, set_up, tear_down),
        cmocka_unit_test_setup_teardown(variables_stand_beside, set_up, tear_down),
        cmocka_unit_test_setup_teardown(marks_are_doors, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
