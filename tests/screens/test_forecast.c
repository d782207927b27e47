/* SPDX-License-Identifier: MIT
 *
 * The player's own forecast: the sheet on the desk by keyboard and mouse, where it begins, what it gives, that it fits;
 * the step of the debrief. */
#include <math.h>

#include "screens/screens_fixture.h"

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
}

static void press_key(Fixture *f, int key) {
    f->input.keys[0] = (UiKeyPress){.key = key};
    f->input.key_count = 1;
    show_frame(f);
    show_frame(f);
}

/* The only command of the last press. */
static CampaignRange given(const Fixture *f) {
    assert_int_equal(f->commands.count, 1);
    assert_int_equal(f->commands.items[0].kind, SCREEN_COMMAND_FORECAST);
    return f->commands.items[0].range;
}

static void the_sheet_begins_evenly_and_gives_a_range(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_DESK, "en", sizes[0]);
    if (find_seen(f, "ui.forecast.keep")) fail_msg("the sheet is open without being asked");
    press_key(f, 'f');
    press(f, "ui.forecast.keep");
    CampaignRange range = given(f);
    int balance = model_find(content_model(f->content), "digital trade balance");
    double now = campaign_value_now(f->open, balance), middle = (range.low + range.high) / 2;
    assert_int_equal(range.variable_id, balance);
    assert_int_equal(range.years, 1);
    assert_true(range.low < now && now < range.high);
    assert_true(fabs(middle - now) < 0.05 * fabs(now)); /* even around today, but for round numbers */
    assert_true(campaign_check_range(f->open, range, NULL));
    if (find_seen(f, "ui.forecast.keep")) fail_msg("the sheet stays open");
}

static void what_was_stated_last_comes_back(void **state) {
    Fixture *f = *state;
    int balance = model_find(content_model(f->content), "digital trade balance");
    CampaignRange range = {.variable_id = balance, .years = 1, .low = -0.125, .high = 0.25};
    assert_true(campaign_state_range(f->open, range, NULL));
    screens_forget_campaign(f->screens);
    open_screen(f, SCREEN_DESK, "en", sizes[0]);
    press(f, "ui.desk.forecast");
    press(f, "ui.forecast.keep");
    range = given(f);
    assert_true(range.years == 1 && range.low == -0.125 && range.high == 0.25);
}

static void escape_and_back_leave_nothing(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_DESK, "ja", sizes[0]);
    press_key(f, 'f');
    press(f, "ui.forecast.back");
    if (find_seen(f, "ui.forecast.back")) fail_msg("Back leaves the sheet open");
    assert_int_equal(f->commands.count, 0);
    press_key(f, 'f');
    press_key(f, UI_KEY_ESCAPE);
    if (find_seen(f, "ui.forecast.back")) fail_msg("Escape leaves the sheet open");
    assert_int_equal(f->commands.count, 0);
}

static void the_sheet_fits(void **state) {
    Fixture *f = *state;
    for (int l = 0; l < COUNT_OF(languages); l++) {
        for (int s = 0; s < COUNT_OF(sizes); s++) {
            open_screen(f, SCREEN_DESK, languages[l], sizes[s]);
            press_key(f, 'f');
            ui_reveal(f->ui, "ui.forecast.keep", 0);
            for (int k = 0; k < 3; k++) show_frame(f);
            if (ui_clipped_text_count(f->ui) > 0) fail_msg("%s at size %d is cut", languages[l], s);
            press(f, "ui.forecast.back");
        }
    }
}

static Campaign *play_with_ranges(const Fixture *f) {
    Error error;
    Campaign *campaign = campaign_create(f->content, "s0", 7, &error);
    if (!campaign) fail_msg("%s", error.message);
    int balance = model_find(content_model(f->content), "digital trade balance");
    CampaignRange wide = {.variable_id = balance, .years = 1, .low = -1, .high = 1};
    CampaignRange narrow = {.variable_id = balance, .years = 1, .low = 1, .high = 1};
    assert_true(campaign_state_range(campaign, wide, NULL));
    campaign_stamp(campaign);
    assert_true(campaign_state_range(campaign, narrow, NULL));
    while (!campaign_is_over(campaign)) campaign_stamp(campaign);
    return campaign;
}

static bool sees_words(const Fixture *f, const char *words) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (seen->label && strstr(seen->label, words)) return true;
    }
    return false;
}

static void the_debrief_counts(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_END, "en", sizes[0]);
    press(f, "ui.end.step.forecasts");
    if (!sees_words(f, "You stated no range")) fail_msg("nothing is said where nothing was stated");
    Campaign *campaign = play_with_ranges(f);
    for (int l = 0; l < COUNT_OF(languages); l++) {
        for (int s = 0; s < COUNT_OF(sizes); s++) {
            screens_forget_campaign(f->screens);
            open_screen(f, SCREEN_END, languages[l], sizes[s]);
            f->view.campaign = campaign;
            press(f, "ui.end.step.forecasts");
            if (l == 0 && !sees_words(f, "1 of 2 (50%)")) fail_msg("they are not counted");
            if (ui_clipped_text_count(f->ui) > 0) fail_msg("picture, %s at size %d is cut", languages[l], s);
            press(f, "ui.forecasts.table");
            if (ui_clipped_text_count(f->ui) > 0) fail_msg("table, %s at size %d is cut", languages[l], s);
        }
    }
    screens_forget_campaign(f->screens);
    f->view.campaign = NULL;
    campaign_destroy(campaign);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sheet_begins_evenly_and_gives_a_range),
        cmocka_unit_test(what_was_stated_last_comes_back),
        cmocka_unit_test(escape_and_back_leave_nothing),
        cmocka_unit_test(the_sheet_fits),
        cmocka_unit_test(the_debrief_counts),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
