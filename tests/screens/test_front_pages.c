/* SPDX-License-Identifier: MIT
 *
 * The newspaper and the in-tray: the first report says once that nothing can be compared yet, each answer is behind a
 * door, files that wait look different from answered ones, and no two lines of a chart have the same name. */
#include "screens/screens_fixture.h"

static int count_label(const Fixture *f, const char *text) {
    int count = 0;
    for (int i = 0; i < ui_seen_count(f->ui); i++) count += text_equal(ui_seen(f->ui, i)->label, text);
    return count;
}

static void open_report(Fixture *f, Campaign *campaign) {
    f->open = campaign;
    open_screen(f, SCREEN_REPORT, "en", sizes[0]);
}

static void first_report_explains_once(void **state) {
    Fixture *f = *state;
    Campaign *own = f->open;
    const char *words = content_text(f->content, "en", "ui.why.too_early");
    open_report(f, play(f->content, "s1", 1));
    assert_int_equal(count_label(f, words), 1);
    campaign_destroy(f->open);
    open_report(f, play(f->content, "s1", 2));
    assert_int_equal(count_label(f, words), 0);
    campaign_destroy(f->open);
    f->open = own;
}

/* The door tells the number the answer has on the page of its file; waiting is the last there. */
static void report_tells_the_answer(void **state) {
    Fixture *f = *state;
    Campaign *own = f->open, *campaign = play(f->content, "s1", 0);
    Error error;
    int count, index = campaign_inbox(campaign, &count)[0], events;
    const ContentEvent *event = &content_events(f->content, &events)[index];
    assert_true(campaign_decide(campaign, (Decision){DECISION_CHOOSE, index, 2, 0.0}, &error));
    campaign_stamp(campaign);
    open_report(f, campaign);
    char id[64], text[64];
    snprintf(id, sizeof id, "report.answer.%s", event->id);
    const UiSeen *door = find_seen(f, id);
    assert_non_null(door);
    snprintf(text, sizeof text, "✓ 2/%d", event->option_count);
    assert_string_equal(door->label, text);
    ui_focus(f->ui, id);
    for (int i = 0; i < 3; i++) show_frame(f);
    f->input.now_ms += 2000;
    show_frame(f);
    bool is_named = false;
    const char *title = content_text_format(f->content, f->arena, "en", "event.%s.%s", event->id, event->options[2].id);
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        is_named = is_named || strstr(seen->label, arena_format(f->arena, "✓ %s", title));
    }
    assert_true(is_named);
    campaign_destroy(campaign);
    f->open = own;
}

/* Frames as wide as high and round: the ring of a file that waits. */
static int rings_drawn(const Fixture *f) {
    int count = 0;
    for (int i = 0; i < f->drawn->count; i++) {
        const UiCommand *command = &f->drawn->items[i];
        count += command->kind == UI_COMMAND_FRAME && command->rect.w == 16 && command->rect.h == 16;
    }
    return count;
}

static void waiting_file_has_a_ring(void **state) {
    Fixture *f = *state;
    Campaign *own = f->open;
    Error error;
    f->open = play(f->content, "s1", 0);
    int count, index = campaign_inbox(f->open, &count)[0];
    assert_int_equal(count, 1);
    open_screen(f, SCREEN_DESK, "en", sizes[0]);
    assert_int_equal(rings_drawn(f), 1);
    assert_true(campaign_decide(f->open, (Decision){DECISION_CHOOSE, index, 1, 0.0}, &error));
    show_frame(f);
    assert_int_equal(rings_drawn(f), 0);
    campaign_destroy(f->open);
    f->open = own;
}

static void lines_have_names_of_their_own(void **state) {
    Fixture *f = *state;
    static const char *const ids[] = {"ui.chart.published", "ui.chart.model", "ui.chart.you", "ui.preview.history",
                                      "ui.preview.median"};
    for (int l = 0; l < COUNT_OF(languages); l++) {
        for (int i = 0; i < COUNT_OF(ids); i++) {
            for (int k = 0; k < i; k++) {
                assert_string_not_equal(content_text(f->content, languages[l], ids[i]),
                                        content_text(f->content, languages[l], ids[k]));
            }
        }
    }
}

/* Each phrase of a Japanese head has a line, and at 200 % there is room for the story under it. */
static void heads_break_between_phrases(void **state) {
    Fixture *f = *state;
    const char *head = content_text(f->content, "ja", "scenario.s1.paper");
    const char *blank = strstr(head, "　");
    assert_non_null(blank);
    for (int s = 0; s < COUNT_OF(sizes); s++) {
        open_screen(f, SCREEN_BRIEFING, "ja", sizes[s]);
        bool is_whole = false;
        for (int i = 0; i < f->drawn->count; i++) {
            const UiCommand *line = &f->drawn->items[i];
            is_whole = is_whole || (line->kind == UI_COMMAND_TEXT && text_equal(line->text, blank + strlen("　")));
        }
        assert_true(is_whole);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_report_explains_once),  cmocka_unit_test(report_tells_the_answer),
        cmocka_unit_test(waiting_file_has_a_ring),     cmocka_unit_test(lines_have_names_of_their_own),
        cmocka_unit_test(heads_break_between_phrases),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
