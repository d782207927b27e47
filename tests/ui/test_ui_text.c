/* SPDX-License-Identifier: MIT
 *
 * Wrapping, English and Japanese. The lists of characters that never start or end a line are held here, and tried at
 * every width. */
#include "ui_fixture.h"

#include <stdlib.h>

static void build_text(Fixture *t) {
    ui_column_begin(t->ui, (UiRect){0, 0, t->width, 600});
    ui_text(t->ui, UI_TEXT_BODY, t->string);
    ui_column_end(t->ui);
}

static int lines(Fixture *t, const char **out, int most) {
    int count = 0;
    for (int i = 0; i < t->commands->count; i++) {
        if (t->commands->items[i].kind == UI_COMMAND_TEXT && count < most) out[count++] = t->commands->items[i].text;
    }
    return count;
}

static void english_breaks_between_words(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_text);
    const char *out[20];
    t.string = "the quick brown fox";
    t.width = 9 * 10 + 1; /* ten characters of 9 */
    frame(&t);
    assert_int_equal(lines(&t, out, 20), 2);
    assert_string_equal(out[0], "the quick");
    assert_string_equal(out[1], "brown fox");
    t.string = "one\ntwo";
    frame(&t);
    assert_int_equal(lines(&t, out, 20), 2);
    assert_string_equal(out[0], "one");
    assert_string_equal(out[1], "two");
    stop(&t);
}

static void a_word_longer_than_the_line_is_cut(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_text);
    const char *out[20];
    t.string = "incomprehensibilities";
    t.width = 9 * 8 + 1;
    frame(&t);
    assert_int_equal(lines(&t, out, 20), 3);
    assert_string_equal(out[0], "incompre");
    assert_int_equal(ui_clipped_text_count(t.ui), 0);
    stop(&t);
}

/* A headline of two phrases: the wide blank between them stays at the end of the line. */
static void a_wide_blank_never_starts_a_line(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_text);
    t.string = "国の計画に　ソフトは追って";
    for (t.width = 40; t.width < 300; t.width += 3) {
        const char *out[20];
        frame(&t);
        int count = lines(&t, out, 20);
        for (int i = 0; i < count; i++) assert_int_not_equal(strncmp(out[i], "　", strlen("　")), 0);
    }
    stop(&t);
}

static void nothing_is_lost(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_text);
    t.string = "通商産業省は、1964年に「電子工業」の次を考えた。It was a good plan (on paper).";
    size_t wanted = 0;
    for (const char *at = t.string; *at; at++) wanted += *at != ' ';
    for (t.width = 20; t.width < 800; t.width += 7) {
        const char *out[80];
        frame(&t);
        size_t bytes = 0;
        int count = lines(&t, out, 80);
        for (int i = 0; i < count; i++) {
            for (const char *at = out[i]; *at; at++) bytes += *at != ' ';
            assert_true(fixture_width(NULL, UI_FONT_REGULAR, 18, out[i], strlen(out[i])) <= t.width + 0.1f);
        }
        assert_int_equal(bytes, wanted);
    }
    stop(&t);
}

/* "あいう" + the character + "えお", repeated, at every width: the character is never first (or never last). */
static void try_character(const char *character, bool at_start) {
    Fixture t;
    char text[400] = "";
    for (int i = 0; i < 8; i++) {
        strcat(text, "\xe6\xbc\xa2\xe5\xad\x97\xe3\x81\x82"); /* 漢字あ */
        strcat(text, character);
        strcat(text, "\xe3\x81\x88\xe5\xad\x97"); /* え字 */
    }
    start(&t, build_text);
    t.string = text;
    for (t.width = 18 * 3 + 1; t.width < 18 * 14; t.width += 9) {
        const char *out[80];
        frame(&t);
        int count = lines(&t, out, 80);
        assert_true(count > 1);
        for (int i = 0; i < count; i++) {
            size_t bytes = strlen(character), length = strlen(out[i]);
            if (at_start && i > 0 && strncmp(out[i], character, bytes) == 0)
                fail_msg("'%s' starts a line at width %g: %s", character, (double)t.width, out[i]);
            if (!at_start && i + 1 < count && strcmp(out[i] + length - bytes, character) == 0)
                fail_msg("'%s' ends a line at width %g: %s", character, (double)t.width, out[i]);
        }
    }
    stop(&t);
}

static void kinsoku_holds(void **state) {
    (void)state;
    static const char *const never_first[] = {
        "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ァ", "ィ", "ゥ", "ェ", "ォ",
        "ッ", "ャ", "ュ", "ョ", "ヮ", "ヵ", "ヶ", "ー", "々", "ゝ", "ゞ", "ヽ", "ヾ", "゛", "゜",
        "・", "、", "。", "，", "．", "：", "；", "？", "！", "…",  "〜", "〉", "》", "」", "』",
        "】", "〕", "）", "］", "｝", "％", "”",  "’",  ")",  "]",  ",",  ".",  "!",  "?",  "%",
    };
    static const char *const never_last[] = {"〈", "《", "「", "『", "【", "〔", "（", "［", "｛", "“", "(", "￥"};
    for (int i = 0; i < COUNT_OF(never_first); i++) try_character(never_first[i], true);
    for (int i = 0; i < COUNT_OF(never_last); i++) try_character(never_last[i], false);
}

static void a_figure_keeps_its_per_cent(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_text);
    t.string = "The Ministry of Finance wants 10 % back from us";
    for (t.width = 80; t.width < 420; t.width += 5) {
        const char *out[40];
        frame(&t);
        int count = lines(&t, out, 40);
        for (int i = 0; i < count; i++) assert_int_not_equal(out[i][0], '%');
    }
    stop(&t);
}

static void build_line(Fixture *t) {
    ui_column_begin(t->ui, (UiRect){0, 0, t->width, 600});
    ui_line(t->ui, (UiLook){UI_TEXT_BODY, UI_TONE_INK, UI_ALIGN_START}, t->string);
    ui_column_end(t->ui);
}

static void a_shortened_line_is_noted(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_line);
    t.string = "Machinery and Information Industries Bureau";
    t.width = 500;
    frame(&t);
    assert_int_equal(ui_clipped_text_count(t.ui), 0);
    t.width = 120;
    frame(&t);
    assert_int_equal(ui_clipped_text_count(t.ui), 1);
    assert_true(seen_text(&t, t.string)->is_clipped);
    stop(&t);
}

static void text_size_multiplies(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_text);
    t.string = "scale";
    ui_set_scale(t.ui, 2);
    frame(&t);
    const UiCommand *text = &t.commands->items[t.commands->count - 1]; /* the material lies behind it */
    assert_true(text->text_px == 36);
    assert_true(text->rect.w == 5 * 18);
    assert_true(ui_window(t.ui).w == 400);
    stop(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english_breaks_between_words),
        cmocka_unit_test(a_word_longer_than_the_line_is_cut),
        cmocka_unit_test(a_wide_blank_never_starts_a_line),
        cmocka_unit_test(nothing_is_lost),
        cmocka_unit_test(kinsoku_holds),
        cmocka_unit_test(a_figure_keeps_its_per_cent),
        cmocka_unit_test(a_shortened_line_is_noted),
        cmocka_unit_test(text_size_multiplies),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
