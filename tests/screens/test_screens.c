/* SPDX-License-Identifier: MIT
 *
 * Every screen with the real content and the real fonts, in both languages, at three sizes: nothing is cut, no text is
 * missing, everything that can be pressed can be reached; and what a press asks for is the right command. */
#include "screens/screens_fixture.h"

#include "report/report_encyclopaedia.h"

static void check_texts(const Fixture *f, const char *where) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (seen->is_clipped) fail_msg("%s: cut: %s", where, seen->label);
        if (seen->label && (seen->label[0] == '[' || strchr(seen->label, '{'))) {
            fail_msg("%s: no text: %s", where, seen->label);
        }
    }
    if (ui_clipped_text_count(f->ui) != 0) fail_msg("%s: %d texts cut", where, ui_clipped_text_count(f->ui));
}

/* Everything that can be pressed can have the focus and is then in view. */
static void check_reach(Fixture *f, const char *where) {
    Arena *arena = arena_create();
    LIST(char *) ids = {0};
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (seen->id && seen->can_press) list_push(arena, &ids, arena_copy(arena, seen->id));
    }
    if (ids.count == 0) fail_msg("%s: nothing can be pressed", where);
    for (int i = 0; i < ids.count; i++) {
        ui_reveal(f->ui, ids.items[i], 0);
        for (int k = 0; k < 3; k++) show_frame(f);
        const UiSeen *seen = find_seen(f, ids.items[i]);
        if (!seen) fail_msg("%s: %s went away", where, ids.items[i]);
        float x = seen->rect.x + seen->rect.w / 2, y = seen->rect.y + seen->rect.h / 2;
        bool is_in_view = x >= seen->clip.x && x <= seen->clip.x + seen->clip.w && y >= seen->clip.y &&
                          y <= seen->clip.y + seen->clip.h;
        if (!is_in_view) fail_msg("%s: %s is out of reach", where, ids.items[i]);
    }
    arena_destroy(arena);
}

static void every_screen_shows_all(void **state) {
    Fixture *f = *state;
    for (int l = 0; l < COUNT_OF(languages); l++) {
        for (int s = 0; s < COUNT_OF(sizes); s++) {
            for (int id = 0; id < SCREEN_COUNT; id++) {
                char where[80];
                snprintf(where, sizeof where, "screen %d, %s, %dx%d at %.0f %%", id, languages[l], sizes[s].width,
                         sizes[s].height, (double)sizes[s].text_size * 100);
                open_screen(f, (ScreenId)id, languages[l], sizes[s]);
                check_texts(f, where);
                check_reach(f, where);
            }
        }
    }
}

/* ---- A language two fifths longer ---- */

/* The sentence and two fifths more of its letters: joined on where it is a word, else in words of seven letters. */
static void add_longer(Text *out, const char *sentence, size_t bytes) {
    text_add_bytes(out, sentence, bytes);
    size_t letters = 0;
    int depth = 0;
    for (size_t i = 0; i < bytes; i++) {
        depth += (sentence[i] == '{') - (sentence[i] == '}');
        letters += depth == 0;
    }
    bool is_word = !memchr(sentence, ' ', bytes);
    for (size_t i = 0; i < (2 * letters + 4) / 5; i++) {
        text_add(out, !is_word && i % 8 == 0 ? " " : "e");
    }
}

/* The English texts, one `["id"] = "sentence",` a line, lengthened on their way in. */
static bool read_longer(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error) {
    char *text;
    if (!file_access_system()->read(user, arena, path, &text, bytes, error)) return false;
    *out = text;
    size_t length = strlen(path);
    if (length < 7 || !text_equal(path + length - 7, "_en.lua")) return true;
    Text longer = text_begin(arena);
    for (const char *line = text; *line;) {
        const char *end = strchr(line, '\n') ? strchr(line, '\n') + 1 : line + strlen(line);
        const char *open = strstr(line, "] = \"");
        if (open && open < end && end - open > 9) {
            text_add_bytes(&longer, line, (size_t)(open + 5 - line));
            add_longer(&longer, open + 5, (size_t)(end - 3 - (open + 5)));
            line = end - 3;
        }
        text_add_bytes(&longer, line, (size_t)(end - line));
        line = end;
    }
    *out = longer.data;
    *bytes = longer.bytes;
    return true;
}

static void nothing_is_cut_in_a_longer_language(void **state) {
    (void)state;
    FileAccess files = *file_access_system();
    files.read = read_longer;
    Fixture *f = make_fixture(&files);
    const char *back = content_text(f->content, "en", "ui.back");
    assert_string_equal(back, "Backee");
    for (int s = 0; s < COUNT_OF(sizes); s++) {
        for (int id = 0; id < SCREEN_COUNT; id++) {
            char where[80];
            snprintf(where, sizeof where, "screen %d, longer, %dx%d at %.0f %%", id, sizes[s].width, sizes[s].height,
                     (double)sizes[s].text_size * 100);
            open_screen(f, (ScreenId)id, "en", sizes[s]);
            check_texts(f, where);
        }
    }
    free_fixture(f);
}

/* A page of every kind, the longest equations and sentences among them. */
static void encyclopaedia_shows_every_kind(void **state) {
    static const char *const ids[] = {"sure.misses",
                                      "event.system_360",
                                      "event.iphone",
                                      "programme.sigma",
                                      "instrument.import_licences",
                                      "budget.leasing",
                                      "actor.mof",
                                      "scenario.s1",
                                      "strategy.software_first",
                                      "aim.autonomy",
                                      "variable.gross_domestic_product",
                                      "lever.import_licences",
                                      "source.article_001",
                                      "word.my_number_act",
                                      "variable.adoption"};
    Fixture *f = *state;
    for (int l = 0; l < COUNT_OF(languages); l++) {
        const Encyclopaedia *book = report_encyclopaedia_open(f->content, f->arena, languages[l]);
        for (int i = 0; i < COUNT_OF(ids) * COUNT_OF(sizes); i++) {
            Size size = sizes[i % COUNT_OF(sizes)];
            const char *id = ids[i / COUNT_OF(sizes)];
            int entry = report_encyclopaedia_find(book, id);
            if (entry < 0) fail_msg("no entry %s", id);
            open_screen(f, SCREEN_ENCYCLOPAEDIA, languages[l], size);
            f->view.subject = entry + 1;
            show_frame(f);
            show_frame(f);
            check_texts(f, id);
        }
    }
}

static const UiSeen *find_label(const Fixture *f, const char *label) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (seen->label && strstr(seen->label, label)) return seen;
    }
    return NULL;
}

/* What has not come yet says so; Alt and the arrows go the way back and forth. */
static void encyclopaedia_keeps_secrets_and_the_way(void **state) {
    Fixture *f = *state;
    const Encyclopaedia *book = report_encyclopaedia_open(f->content, f->arena, "en");
    int first = report_encyclopaedia_find(book, "event.system_360"),
        late = report_encyclopaedia_find(book, "event.iphone");
    open_screen(f, SCREEN_ENCYCLOPAEDIA, "en", sizes[0]);
    f->view.subject = first + 1;
    show_frame(f);
    f->view.subject = late + 1;
    show_frame(f);
    show_frame(f);
    assert_non_null(find_label(f, "Not yet. This page opens"));
    ui_input_add_key(&f->input, UI_KEY_LEFT, UI_ALT);
    show_frame(f);
    assert_int_equal(f->commands.count, 1);
    assert_int_equal(f->commands.items[0].screen, SCREEN_ENCYCLOPAEDIA);
    assert_int_equal(f->commands.items[0].subject, first + 1);
    f->view.subject = first + 1;
    show_frame(f);
    ui_input_add_key(&f->input, UI_KEY_RIGHT, UI_ALT);
    show_frame(f);
    assert_int_equal(f->commands.items[0].subject, late + 1);
}

/* Tab comes round to where it began, and passes more than one stop. */
static void keyboard_goes_round(void **state) {
    Fixture *f = *state;
    for (int id = 0; id < SCREEN_COUNT; id++) {
        open_screen(f, (ScreenId)id, "en", sizes[0]);
        char first[200] = "";
        int stops = 0;
        bool is_round = false;
        for (int i = 0; i < 80 && !is_round; i++) {
            ui_input_add_key(&f->input, UI_KEY_TAB, 0);
            show_frame(f);
            const char *focused = ui_focused_id(f->ui);
            if (!focused) continue;
            if (stops > 0 && text_equal(focused, first)) is_round = true;
            if (stops++ == 0) snprintf(first, sizeof first, "%s", focused);
        }
        if (!is_round) fail_msg("screen %d: Tab does not come round (%d stops)", id, stops);
    }
}

static void press(Fixture *f, ScreenId id, int key) {
    /* A new context: nothing has the focus. */
    ui_destroy(f->ui);
    f->ui = ui_create(platform_text_measure(f->platform));
    open_screen(f, id, "en", sizes[0]);
    ui_input_add_key(&f->input, key, 0);
    show_frame(f);
}

static void keys_give_commands(void **state) {
    static const struct {
        ScreenId screen;
        int key;
        ScreenCommandKind kind;
        ScreenId opened;
    } rows[] = {
        {SCREEN_DESK, UI_KEY_ENTER, SCREEN_COMMAND_STAMP, 0},
        {SCREEN_DESK, 'b', SCREEN_COMMAND_OPEN, SCREEN_BUDGET},
        {SCREEN_DESK, 'p', SCREEN_COMMAND_OPEN, SCREEN_PROGRAMMES},
        {SCREEN_DESK, 'l', SCREEN_COMMAND_OPEN, SCREEN_LAW},
        {SCREEN_DESK, 'c', SCREEN_COMMAND_OPEN, SCREEN_CHART},
        {SCREEN_DESK, 'g', SCREEN_COMMAND_OPEN, SCREEN_LOG},
        {SCREEN_DESK, 'w', SCREEN_COMMAND_OPEN, SCREEN_WHATIF},
        {SCREEN_DESK, 'o', SCREEN_COMMAND_OPEN, SCREEN_PEOPLE},
        {SCREEN_DESK, 'e', SCREEN_COMMAND_OPEN, SCREEN_ENCYCLOPAEDIA},
        {SCREEN_TITLE, 'e', SCREEN_COMMAND_OPEN, SCREEN_ENCYCLOPAEDIA},
        {SCREEN_DESK, 'h', SCREEN_COMMAND_AS_HISTORY, 0},
        {SCREEN_DESK, 'z', SCREEN_COMMAND_UNDO, 0},
        {SCREEN_DESK, 'y', SCREEN_COMMAND_REDO, 0},
        {SCREEN_DESK, '?', SCREEN_COMMAND_OPEN, SCREEN_KEYS},
        {SCREEN_BUDGET, UI_KEY_ESCAPE, SCREEN_COMMAND_BACK, 0},
        {SCREEN_BRIEFING, UI_KEY_ENTER, SCREEN_COMMAND_BACK, 0},
        {SCREEN_REPORT, UI_KEY_ENTER, SCREEN_COMMAND_BACK, 0},
        {SCREEN_PAUSE, UI_KEY_ENTER, SCREEN_COMMAND_BACK, 0},
        {SCREEN_TITLE, UI_KEY_ENTER, SCREEN_COMMAND_CONTINUE, 0},
    };
    Fixture *f = *state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        press(f, rows[i].screen, rows[i].key);
        if (f->commands.count != 1) fail_msg("row %d gave %d commands", i, f->commands.count);
        assert_int_equal(f->commands.items[0].kind, rows[i].kind);
        if (rows[i].kind == SCREEN_COMMAND_OPEN) assert_int_equal(f->commands.items[0].screen, rows[i].opened);
    }
}

/* The digit of an answer chooses it; the last one stands for waiting. */
static void digits_answer_a_dossier(void **state) {
    Fixture *f = *state;
    campaign_undo(f->open);
    press(f, SCREEN_DOSSIER, '1');
    assert_int_equal(f->commands.count, 1);
    assert_int_equal(f->commands.items[0].kind, SCREEN_COMMAND_DECIDE);
    assert_int_equal(f->commands.items[0].decision.kind, DECISION_CHOOSE);
    assert_int_equal(f->commands.items[0].decision.subject, f->view.subject);
    assert_int_equal(f->commands.items[0].decision.choice, 1);
    campaign_redo(f->open);
}

/* Delete on the cross of a draft line asks for the decision that takes this line out, and so does a press. */
static void a_line_of_the_draft_is_taken_out(void **state) {
    Fixture *f = *state;
    int count;
    const Decision *draft = campaign_draft(f->open, &count);
    assert_true(count > 0);
    press(f, SCREEN_DESK, UI_KEY_HOME);
    for (int i = 0; i < count; i++) {
        char id[40];
        snprintf(id, sizeof id, "draft.%d.%d", (int)draft[i].kind, draft[i].subject);
        const UiSeen *cross = find_seen(f, id);
        assert_non_null(cross);
        assert_true(cross->can_press && cross->rect.w >= 44 && cross->rect.h >= 44);
        ui_focus(f->ui, id);
        show_frame(f);
        ui_input_add_key(&f->input, UI_KEY_DELETE, 0);
        show_frame(f);
        assert_int_equal(f->commands.count, 1);
        assert_int_equal(f->commands.items[0].kind, SCREEN_COMMAND_DECIDE);
        Decision wanted = campaign_taking_out(f->open, draft[i]), given = f->commands.items[0].decision;
        assert_true(given.kind == wanted.kind && given.subject == wanted.subject && given.amount == wanted.amount);
    }
}

static bool is_on_page(const Fixture *f, const char *text) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        if (strstr(ui_seen(f->ui, i)->label, text)) return true;
    }
    return false;
}

/* 1964: nothing can be started and nothing runs, but the page tells what comes. */
static void programmes_tell_what_comes(void **state) {
    Fixture *f = *state;
    Error error;
    Campaign *first_year = campaign_create(f->content, "s1", 7, &error);
    Campaign *open = f->open;
    f->open = first_year;
    open_screen(f, SCREEN_PROGRAMMES, "en", sizes[0]);
    assert_true(is_on_page(f, content_text(f->content, "en", "ui.programmes.none")));
    assert_true(is_on_page(f, content_text(f->content, "en", "programme.super_high_performance.name")));
    assert_true(!is_on_page(f, content_text(f->content, "en", "programme.vlsi.name"))); /* 1976: too far off */
    f->open = open;
    open_screen(f, SCREEN_PROGRAMMES, "en", sizes[0]);
    campaign_destroy(first_year);
}

/* Under the chart stand the source and the grade of the latest figure shown, and the grade of the model's own line. */
static void a_chart_names_its_source(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_CHART, "en", sizes[0]);
    assert_true(is_on_page(f, "Published figure of 1968: "));
    assert_true(is_on_page(f, "Grade C."));
    assert_true(is_on_page(f, "The model's own line of"));
    assert_true(!is_on_page(f, "assumption, grade D"));
}

/* What lies after the last published year is drawn as an assumption, on the desk and on the chart's page. */
static void the_future_is_an_assumption(void **state) {
    Fixture *f = *state;
    Campaign *late = play(f->content, "s14", 59), *open = f->open;
    f->open = late;
    open_screen(f, SCREEN_CHART, "en", sizes[0]);
    assert_true(is_on_page(f, "after 2024: assumption, grade D"));
    open_screen(f, SCREEN_DESK, "ja", sizes[1]);
    assert_true(is_on_page(f, "2024年より後は仮定、確度D"));
    check_texts(f, "the desk of 2023");
    f->open = open;
    open_screen(f, SCREEN_DESK, "en", sizes[0]);
    campaign_destroy(late);
}

/* The answer is computed between frames, fits what is shown, and goes when the draft changes. */
static void advisers_are_asked(void **state) {
    Fixture *f = *state;
    const char *asked = "Asked: ";
    for (int k = 0; k < 2; k++) {
        press(f, k == 0 ? SCREEN_DESK : SCREEN_DOSSIER, 'a');
        assert_false(is_on_page(f, asked));
        int pieces = 0;
        while (screens_work(f->screens, f->view.campaign)) pieces++;
        /* The story told again, a year a piece, and the council, which is called once. */
        int years = campaign_year(f->view.campaign) - campaign_scenario(f->view.campaign)->first_year;
        int called = k == 0 ? 1 + years + 1 : 0;
        /* Asked, five pieces a choice (two futures, what is believed of them, a judgement or a reason), answered. */
        assert_true(pieces - called >= 12);
        assert_int_equal((pieces - called) % 5, 2);
        show_frame(f);
        assert_true(is_on_page(f, asked));
        assert_true(is_on_page(f, "runs say so"));
        check_texts(f, "advice");
        bool was_undone = campaign_undo(f->open);
        show_frame(f);
        assert_false(is_on_page(f, asked));
        if (was_undone) campaign_redo(f->open);
    }
}

static void past_advice_is_shown(void **state) {
    Fixture *f = *state;
    Campaign *late = play(f->content, "s14", 12), *open = f->open;
    f->open = late;
    open_screen(f, SCREEN_PEOPLE, "en", sizes[0]);
    assert_true(is_on_page(f, "What they remember"));
    assert_false(is_on_page(f, "the right way"));
    assert_non_null(find_seen(f, "ui.people.check"));
    ui_focus(f->ui, "ui.people.check");
    show_frame(f);
    ui_input_add_key(&f->input, UI_KEY_ENTER, 0);
    show_frame(f);
    while (screens_work(f->screens, f->view.campaign)) show_frame(f);
    show_frame(f);
    assert_true(is_on_page(f, "the right way"));
    assert_true(is_on_page(f, "came. "));
    check_texts(f, "past advice");
    f->open = open;
    open_screen(f, SCREEN_DESK, "en", sizes[0]);
    campaign_destroy(late);
}

/* Before the stamp nothing on the page says which answer was MITI's; afterwards it does. */
static void history_is_hidden_until_the_stamp(void **state) {
    Fixture *f = *state;
    const char *mark = content_text(f->content, "en", "ui.dossier.miti_did");
    for (int is_stamped = 0; is_stamped < 2; is_stamped++) {
        open_screen(f, SCREEN_DOSSIER, "en", sizes[0]);
        if (is_stamped) {
            f->view.subject = campaign_turn(f->open, 0)->dossiers[0];
            show_frame(f);
        }
        bool is_told = false;
        for (int i = 0; i < ui_seen_count(f->ui); i++) {
            is_told = is_told || text_equal(ui_seen(f->ui, i)->label, mark);
        }
        assert_int_equal(is_told, is_stamped);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_screen_shows_all),
        cmocka_unit_test(nothing_is_cut_in_a_longer_language),
        cmocka_unit_test(encyclopaedia_shows_every_kind),
        cmocka_unit_test(encyclopaedia_keeps_secrets_and_the_way),
        cmocka_unit_test(keyboard_goes_round),
        cmocka_unit_test(keys_give_commands),
        cmocka_unit_test(digits_answer_a_dossier),
        cmocka_unit_test(a_line_of_the_draft_is_taken_out),
        cmocka_unit_test(programmes_tell_what_comes),
        cmocka_unit_test(a_chart_names_its_source),
        cmocka_unit_test(the_future_is_an_assumption),
        cmocka_unit_test(history_is_hidden_until_the_stamp),
        cmocka_unit_test(advisers_are_asked),
        cmocka_unit_test(past_advice_is_shown),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
