/* SPDX-License-Identifier: MIT
 *
 * The year report is short, and leads to why a number changed; from there each part leads on. */
#include "screens/screens_fixture.h"

enum { WORDS_MOST = 120 };

/* Runs of characters between blanks that hold a letter. */
static int words_in(const char *text) {
    int count = 0;
    bool is_counted = false;
    for (; *text; text++) {
        bool is_letter = (*text >= 'a' && *text <= 'z') || (*text >= 'A' && *text <= 'Z');
        count += is_letter && !is_counted;
        is_counted = *text != ' ' && (is_counted || is_letter);
    }
    return count;
}

static int words_shown(const Fixture *f) {
    int count = 0;
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (!seen->id && seen->label) count += words_in(seen->label);
    }
    return count;
}

static void report_is_short(void **state) {
    Fixture *f = *state;
    Campaign *own = f->open;
    static const char *const scenarios[] = {"s1", "s3", "s6", "s8"};
    int most = 0;
    for (int s = 0; s < COUNT_OF(scenarios); s++) {
        for (int years = 1; years < 6; years++) {
            f->open = play(f->content, scenarios[s], years);
            open_screen(f, SCREEN_REPORT, "en", sizes[0]);
            int words = words_shown(f);
            most = words > most ? words : most;
            if (words > WORDS_MOST) fail_msg("%s, year %d: %d words", scenarios[s], years, words);
            if (find_seen(f, "ui.report.go_on") == NULL) fail_msg("%s: no way on", scenarios[s]);
            campaign_destroy(f->open);
        }
    }
    print_message("the longest report has %d words\n", most);
    f->open = own;
}

static const UiSeen *find_part(const Fixture *f) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (seen->id && strstr(seen->id, "why.part.") && seen->can_press) return seen;
    }
    return NULL;
}

static void press(Fixture *f, const char *id) {
    ui_reveal(f->ui, id, 0);
    for (int k = 0; k < 2; k++) show_frame(f);
    UiRect rect = find_seen(f, id)->rect;
    f->input.mouse_x = rect.x + rect.w / 2;
    f->input.mouse_y = rect.y + rect.h / 2;
    show_frame(f);
    f->input.mouse_pressed = f->input.mouse_released = true;
    show_frame(f);
    f->input.mouse_pressed = f->input.mouse_released = false;
}

static void work(Fixture *f) {
    while (screens_work(f->screens, f->view.campaign)) show_frame(f);
    show_frame(f);
}

static void part_leads_on(void **state) {
    Fixture *f = *state;
    int balance = model_find(content_model(f->content), "digital trade balance");
    open_screen(f, SCREEN_WHY, "en", sizes[0]);
    f->view.subject = balance + 1;
    show_frame(f);
    work(f);
    const UiSeen *part = find_part(f);
    assert_non_null(part);
    Arena *arena = arena_create();
    press(f, arena_copy(arena, part->id));
    assert_int_equal(f->commands.count, 1);
    assert_true(f->commands.items[0].kind == SCREEN_COMMAND_OPEN);
    assert_true(f->commands.items[0].screen == SCREEN_WHY || f->commands.items[0].screen == SCREEN_DOSSIER);
    if (f->commands.items[0].screen == SCREEN_WHY) {
        assert_int_not_equal(f->commands.items[0].subject, balance + 1);
        f->view.subject = f->commands.items[0].subject;
        show_frame(f);
        work(f);
        assert_non_null(find_seen(f, "why.trail.0")); /* back to the first question */
    }
    arena_destroy(arena);
}

static void too_early_is_said(void **state) {
    Fixture *f = *state;
    Campaign *own = f->open;
    f->open = play(f->content, "s0", 0);
    open_screen(f, SCREEN_WHY, "en", sizes[0]);
    bool is_said = false;
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const char *label = ui_seen(f->ui, i)->label;
        is_said = is_said || (label && strstr(label, "two years must have passed"));
    }
    assert_true(is_said);
    campaign_destroy(f->open);
    f->open = own;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(report_is_short, set_up, tear_down),
        cmocka_unit_test_setup_teardown(part_leads_on, set_up, tear_down),
        cmocka_unit_test_setup_teardown(too_early_is_said, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
