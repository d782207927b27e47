/* SPDX-License-Identifier: MIT
 *
 * Every text colour of every theme against every ground it may stand on, after WCAG 2: 4.5:1 for text, 3:1 for edges
 * and lines. */
#include "ui_fixture.h"

static void require(const UiTheme *theme, const char *what, UiColor a, UiColor b, double least) {
    double contrast = ui_theme_contrast(a, b);
    if (contrast < least) fail_msg("%s: %s has %.2f:1, needs %.1f:1", theme->name, what, contrast, least);
}

static void contrast_is_computed_as_wcag_does(void **state) {
    (void)state;
    UiColor black = {0, 0, 0, 255}, white = {255, 255, 255, 255}, grey = {0x77, 0x77, 0x77, 255};
    assert_true(ui_theme_contrast(black, white) > 20.99 && ui_theme_contrast(black, white) < 21.01);
    assert_true(ui_theme_contrast(white, white) == 1);
    /* #777 on white is the known near miss: 4.48. */
    assert_true(ui_theme_contrast(grey, white) > 4.47 && ui_theme_contrast(grey, white) < 4.49);
}

static void all_texts_are_readable(void **state) {
    (void)state;
    for (int i = 0; i < ui_theme_count(); i++) {
        const UiTheme *t = ui_theme_at(i);
        UiColor grounds[] = {t->page, t->panel, t->sunk, t->selected};
        for (int g = 0; g < COUNT_OF(grounds); g++) {
            require(t, "ink", t->ink, grounds[g], 7);
            require(t, "muted", t->muted, grounds[g], 4.5);
        }
        UiColor plain[] = {t->page, t->panel, t->selected};
        for (int g = 0; g < COUNT_OF(plain); g++) {
            require(t, "accent", t->accent, plain[g], 4.5);
            require(t, "good", t->good, plain[g], 4.5);
            require(t, "bad", t->bad, plain[g], 4.5);
        }
        require(t, "text on accent", t->accent_ink, t->accent, 4.5);
        require(t, "toast", t->page, t->ink, 4.5);
        for (int l = 0; l < UI_THEME_LINES; l++) {
            require(t, "label of a line on page", t->lines[l], t->page, 4.5);
            require(t, "label of a line on panel", t->lines[l], t->panel, 4.5);
        }
        require(t, "edge on page", t->edge, t->page, 3);
        require(t, "edge on panel", t->edge, t->panel, 3);
        require(t, "focus on page", t->focus, t->page, 3);
        require(t, "picture's first ink on page", t->inks[0], t->page, 4.5);
        require(t, "picture's first ink on panel", t->inks[0], t->panel, 4.5);
        require(t, "picture's red on page", t->inks[3], t->page, 3);
        require(t, "picture's light ink on its first", t->inks[2], t->inks[0], 4.5);
        require(t, "focus on panel", t->focus, t->panel, 3);
    }
}

static void themes_are_found(void **state) {
    (void)state;
    assert_string_equal(ui_theme_find("ledger")->name, "ledger");
    assert_null(ui_theme_find("mauve"));
    assert_string_equal(ui_theme_for_year(1964)->name, "paper");
    assert_string_equal(ui_theme_for_year(1977)->name, "ledger");
    assert_string_equal(ui_theme_for_year(1985)->name, "terminal");
    assert_string_equal(ui_theme_for_year(1995)->name, "beige");
    assert_string_equal(ui_theme_for_year(2020)->name, "flat");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contrast_is_computed_as_wcag_does),
        cmocka_unit_test(all_texts_are_readable),
        cmocka_unit_test(themes_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
