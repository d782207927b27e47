/* SPDX-License-Identifier: MIT
 *
 * Starting a game on screen: aims are three and refused beyond, assists and luck go into the new game, a save is named,
 * opened, deleted and put back, and the lesson of the first day says the next step and waits for it. */
#include "campaign/campaign_levers.h"
#include "screens/screens_fixture.h"

static void show_again(Fixture *f) {
    show_frame(f);
    while (screens_work(f->screens, f->view.campaign)) show_frame(f);
    show_frame(f);
}

static bool is_said(const Fixture *f, const char *text) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        if (strstr(ui_seen(f->ui, i)->label, text)) return true;
    }
    return false;
}

/* Presses the widget as a mouse does, wherever it has to scroll to. */
static void press_on(Fixture *f, const char *id) {
    ui_reveal(f->ui, id, 0);
    show_frame(f);
    show_frame(f);
    const UiSeen *seen = find_seen(f, id);
    if (!seen) fail_msg("no widget %s", id);
    f->input.mouse_x = seen->rect.x + seen->rect.w / 2;
    f->input.mouse_y = seen->rect.y + seen->rect.h / 2;
    show_frame(f);
    f->input.mouse_pressed = f->input.mouse_released = true;
    show_frame(f);
    f->input.mouse_pressed = f->input.mouse_released = false;
    f->input.mouse_x = f->input.mouse_y = -1; /* nothing is asked by hovering */
}

static void a_fourth_aim_is_refused(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_AIMS, "en", sizes[0]);
    assert_true(is_said(f, "● Autonomy"));
    press_on(f, "ui.aims.openness");
    show_frame(f);
    assert_true(is_said(f, "Three are chosen"));
    assert_true(is_said(f, "○ Openness"));
    press_on(f, "ui.aims.autonomy");
    show_frame(f);
    assert_true(is_said(f, "Choose 1 more"));
    press_on(f, "ui.aims.go_on");
    assert_int_equal(f->commands.count, 0); /* two are not enough */
    press_on(f, "ui.aims.openness");
    press_on(f, "ui.aims.go_on");
    assert_int_equal(f->commands.count, 2);
    assert_int_equal(f->commands.items[0].kind, SCREEN_COMMAND_AIMS);
    Error error;
    assert_true(campaign_choose_aims(f->fresh, f->commands.items[0].aims, CAMPAIGN_AIMS_MOST, &error));
    int aims[CAMPAIGN_AIMS_MOST];
    campaign_aims(f->fresh, aims);
    assert_string_equal(content_aims(f->content, &(int){0})[aims[2]].id, "openness");
    assert_int_equal(f->commands.items[1].kind, SCREEN_COMMAND_BACK);
}

static void more_goes_into_the_new_game(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_SCENARIOS, "en", sizes[0]);
    press_on(f, "ui.start.more");
    show_frame(f);
    press_on(f, "ui.assist.ministries");
    press_on(f, "ui.start.seed");
    snprintf(f->input.text, sizeof f->input.text, "42");
    show_frame(f);
    f->input.text[0] = 0;
    press_on(f, "scenario.s0.title");
    assert_int_equal(f->commands.count, 1);
    const ScreenCommand *command = &f->commands.items[0];
    assert_int_equal(command->kind, SCREEN_COMMAND_NEW_GAME);
    assert_int_equal(command->new_game.assists, CAMPAIGN_ASSIST_MINISTRIES);
    assert_true(command->new_game.has_seed);
    assert_int_equal(command->new_game.seed, 42);
    assert_int_equal(command->new_game.lens, -1);
}

static void saves_tell_and_are_opened(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_SAVES, "en", sizes[0]);
    assert_true(is_said(f, "Deleted: An old idea"));
    assert_true(is_said(f, "Judged by"));
    press_on(f, "save.1.ui.saves.open");
    assert_int_equal(f->commands.items[0].kind, SCREEN_COMMAND_LOAD);
    assert_int_equal(f->commands.items[0].subject, 1);
    press_on(f, "save.1.ui.saves.delete");
    assert_int_equal(f->commands.items[0].kind, SCREEN_COMMAND_DELETE);
    press_on(f, "ui.saves.put_back");
    assert_int_equal(f->commands.items[0].kind, SCREEN_COMMAND_PUT_BACK);
    assert_null(find_seen(f, "save.2.ui.saves.open")); /* cannot be continued */
    press_on(f, "save.2.ui.saves.look");
    assert_int_equal(f->commands.items[0].screen, SCREEN_SAVES);
    f->view.subject = f->commands.items[0].subject;
    for (int s = 0; s < COUNT_OF(sizes); s++) {
        f->input.window_width = sizes[s].width;
        f->input.window_height = sizes[s].height;
        ui_set_scale(f->ui, sizes[s].text_size);
        show_again(f);
        assert_true(is_said(f, "made by rules version 1"));
        assert_true(is_said(f, "FY1968"));
        assert_int_equal(ui_clipped_text_count(f->ui), 0);
    }
}

/* ---- The lesson ---- */

static void check_cuts(const Fixture *f, const char *where) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        if (ui_seen(f->ui, i)->is_clipped) fail_msg("%s: cut: %s", where, ui_seen(f->ui, i)->label);
    }
    assert_int_equal(ui_clipped_text_count(f->ui), 0);
}

static void expect_step(Fixture *f, Campaign *day, ScreenId id, int subject, const char *words) {
    for (int l = 0; l < COUNT_OF(languages); l++) {
        for (int s = 0; s < COUNT_OF(sizes); s++) {
            open_screen(f, id, languages[l], sizes[s]);
            screens_forget_campaign(f->screens);
            f->view.campaign = day;
            f->view.subject = subject;
            show_again(f);
            assert_non_null(find_seen(f, "ui.lesson.show"));
            check_cuts(f, words);
            if (l == 0 && !is_said(f, words)) fail_msg("the lesson does not say: %s", words);
            screens_forget_campaign(f->screens);
        }
    }
}

static void must_decide(Campaign *day, Decision decision) {
    Error error;
    if (!campaign_decide(day, decision, &error)) fail_msg("%s", error.message);
}

static void the_lesson_waits_for_the_action(void **state) {
    Fixture *f = *state;
    Error error;
    Campaign *day = campaign_create(f->content, "s0", 1, &error);
    int count;
    int file = campaign_inbox(day, &count)[0], line = content_find_budget_line(f->content, "software");
    expect_step(f, day, SCREEN_DESK, 0, "Open it.");
    expect_step(f, day, SCREEN_DOSSIER, file, "Choose an answer");
    must_decide(day, (Decision){DECISION_CHOOSE, file, 1, 0});
    expect_step(f, day, SCREEN_DOSSIER, file, "Back to the desk");
    expect_step(f, day, SCREEN_DESK, 0, "Stamp, and the year passes");
    campaign_stamp(day);
    expect_step(f, day, SCREEN_DESK, 0, "Open the budget");
    expect_step(f, day, SCREEN_BUDGET, 0, "Move one line");
    must_decide(day, (Decision){DECISION_BUDGET, line, 0, campaign_budget_amount(day, line) + 0.1});
    expect_step(f, day, SCREEN_BUDGET, 0, "That is a draft");
    campaign_stamp(day);
    expect_step(f, day, SCREEN_DESK, 0, "fill it as MITI did");
    campaign_decide_as_history(day);
    expect_step(f, day, SCREEN_DESK, 0, "Now take it back");
    campaign_undo(day);
    expect_step(f, day, SCREEN_DESK, 0, "The rest is yours");
    press_on(f, "ui.lesson.off");
    show_frame(f);
    assert_null(find_seen(f, "ui.lesson.show"));
    campaign_destroy(day);
}

static void press_key(Fixture *f, int key) {
    ui_input_add_key(&f->input, key, 0);
    show_frame(f);
}

static void letters_are_put_on_other_keys(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_SETTINGS, "en", sizes[0]);
    press_on(f, "ui.settings.keys.b");
    show_frame(f);
    press_key(f, 'e'); /* the encyclopaedia: refused in words, and not opened */
    assert_int_equal(f->commands.count, 0);
    show_frame(f);
    assert_true(is_said(f, "E is taken: The encyclopaedia"));
    press_key(f, 'k');
    assert_int_equal(f->commands.count, 1);
    assert_int_equal(f->commands.items[0].kind, SCREEN_COMMAND_SETTINGS);
    const ScreenSettings *settings = &f->commands.items[0].settings;
    assert_int_equal(screen_key_of(settings, 'b'), 'k');
    assert_int_equal(screen_key_meaning(settings, 'k'), 'b');
    assert_int_equal(screen_key_meaning(settings, 'b'), 'k'); /* on which nothing is */
    assert_int_equal(screen_key_meaning(settings, 'c'), 'c');
    assert_int_equal(screen_key_meaning(settings, UI_KEY_ENTER), UI_KEY_ENTER);
}

static void a_longer_preview_says_so(void **state) {
    Fixture *f = *state;
    Campaign *open = f->open;
    for (int is_longer = 0; is_longer < 2; is_longer++) {
        CampaignSetup setup = {.scenario_id = "s1", .seed = 5, .assists = is_longer ? CAMPAIGN_ASSIST_PREVIEW : 0};
        f->open = campaign_create_with(f->content, &setup, NULL);
        open_screen(f, SCREEN_DESK, "en", sizes[0]);
        const char *words = is_longer ? "10 years" : "5 years";
        bool is_said = false;
        for (int i = 0; i < f->drawn->count; i++) {
            const UiCommand *line = &f->drawn->items[i];
            is_said = is_said || (line->kind == UI_COMMAND_TEXT && strstr(line->text, words));
        }
        assert_true(is_said);
        screens_forget_campaign(f->screens);
        campaign_destroy(f->open);
    }
    f->open = open;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fourth_aim_is_refused),       cmocka_unit_test(more_goes_into_the_new_game),
        cmocka_unit_test(saves_tell_and_are_opened),     cmocka_unit_test(the_lesson_waits_for_the_action),
        cmocka_unit_test(letters_are_put_on_other_keys), cmocka_unit_test(a_longer_preview_says_so),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
