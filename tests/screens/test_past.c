/* SPDX-License-Identifier: MIT
 *
 * What if, from a year gone by: its draft can be put together anew, the cards follow, and the game that is on stays as
 * it is. */
#include "base/digest.h"
#include "screens/screens_fixture.h"

static void work(Fixture *f) {
    show_frame(f);
    while (screens_work(f->screens, f->view.campaign)) show_frame(f);
    for (int k = 0; k < 2; k++) show_frame(f);
}

static void press(Fixture *f, const char *id) {
    ui_reveal(f->ui, id, 0);
    for (int k = 0; k < 2; k++) show_frame(f);
    const UiSeen *seen = find_seen(f, id);
    if (!seen) fail_msg("%s is not there", id);
    f->input.mouse_x = seen->rect.x + seen->rect.w / 2;
    f->input.mouse_y = seen->rect.y + seen->rect.h / 2;
    show_frame(f);
    f->input.mouse_pressed = f->input.mouse_released = true;
    show_frame(f);
    f->input.mouse_pressed = f->input.mouse_released = false;
    work(f);
}

static void open_past(Fixture *f, const Campaign *campaign, int year) {
    f->view.campaign = campaign;
    f->view.subject = year;
    work(f);
}

static char *label_of(Fixture *f, const char *id) {
    ui_reveal(f->ui, id, 0);
    for (int k = 0; k < 2; k++) show_frame(f);
    const UiSeen *seen = find_seen(f, id);
    if (!seen) fail_msg("%s is not there", id);
    return arena_copy(f->arena, seen->label);
}

static void a_past_draft_is_changed_alone(void **state) {
    Fixture *f = *state;
    int year = campaign_year(f->open) - 3;
    uint64_t before = campaign_digest(f->open);
    open_screen(f, SCREEN_WHATIF, "en", sizes[0]);
    if (find_seen(f, "ui.whatif.past.told")) fail_msg("the open year has the draft of another");
    open_past(f, f->open, year);
    const char *told = label_of(f, "whatif.end.0"), *nothing = label_of(f, "whatif.end.1");
    if (text_equal(told, nothing)) fail_msg("what was decided changes nothing: %s", told);
    press(f, "ui.whatif.keep.a");
    assert_string_equal(label_of(f, "whatif.end.3"), told);
    press(f, "ui.whatif.past.empty");
    assert_string_equal(label_of(f, "whatif.end.0"), nothing);
    assert_string_equal(label_of(f, "whatif.end.3"), told);
    press(f, "ui.whatif.load.a");
    assert_string_equal(label_of(f, "whatif.end.0"), told);
    assert_true(campaign_digest(f->open) == before);
    open_past(f, f->open, 0);
    if (find_seen(f, "ui.whatif.past.told")) fail_msg("the open year has the draft of another");
}

static void each_decision_can_be_left_out(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_WHATIF, "en", sizes[0]);
    open_past(f, f->open, campaign_year(f->open) - 3);
    const char *told = label_of(f, "whatif.end.0");
    press(f, "ui.whatif.past.empty");
    const char *nothing = label_of(f, "whatif.end.0");
    press(f, "whatif.offer.0");
    press(f, "whatif.offer.0");
    assert_string_equal(label_of(f, "whatif.end.0"), nothing);
    press(f, "ui.whatif.past.told");
    assert_string_equal(label_of(f, "whatif.end.0"), told);
}

static void a_game_that_is_over_looks_back(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_WHATIF, "en", sizes[0]);
    open_past(f, f->over, 0);
    if (!find_seen(f, "ui.whatif.past.told")) fail_msg("no year to look back from");
}

static void the_page_fits(void **state) {
    Fixture *f = *state;
    for (int l = 0; l < COUNT_OF(languages); l++) {
        for (int s = 0; s < COUNT_OF(sizes); s++) {
            open_screen(f, SCREEN_WHATIF, languages[l], sizes[s]);
            open_past(f, f->open, campaign_year(f->open) - 3);
            ui_reveal(f->ui, "ui.whatif.past.told", 0);
            for (int k = 0; k < 3; k++) show_frame(f);
            if (ui_clipped_text_count(f->ui) > 0) fail_msg("%s at size %d is cut", languages[l], s);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_past_draft_is_changed_alone),
        cmocka_unit_test(each_decision_can_be_left_out),
        cmocka_unit_test(a_game_that_is_over_looks_back),
        cmocka_unit_test(the_page_fits),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
