/* SPDX-License-Identifier: MIT
 *
 * Every text colour of every theme against every ground it may stand on, after WCAG 2: 4.5:1 for text, 3:1 for edges
 * and lines. */
#include <math.h>

#include "ui_fixture.h"

/* In CIE 1976 units, of which two are just seen side by side; lines also differ by pattern. */
enum { LEAST_DISTANCE = 12 };

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
    for (int i = 0; i < 2 * ui_theme_count(); i++) {
        UiTheme safe = ui_theme_safe(ui_theme_at(i / 2));
        const UiTheme *t = i % 2 ? &safe : ui_theme_at(i / 2);
        UiColor grounds[] = {t->page, t->panel, t->sunk, t->selected, t->grain.a ? t->grain : t->page};
        for (int g = 0; g < COUNT_OF(grounds); g++) {
            require(t, "ink", t->ink, grounds[g], 7);
            require(t, "muted", t->muted, grounds[g], 4.5);
        }
        UiColor plain[] = {t->page, t->panel, t->selected, t->grain.a ? t->grain : t->page};
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

/* How a colour looks to somebody whose eyes lack one kind of cone: Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), severity 1.0, on linear
 * RGB. */
static const double machado[3][3][3] = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
};
static const char *const eyes[] = {"protanopia", "deuteranopia", "tritanopia"};

static void see(UiColor color, const double matrix[3][3], double out[3]) {
    double linear[3], parts[3] = {color.r / 255.0, color.g / 255.0, color.b / 255.0};
    for (int i = 0; i < 3; i++) {
        linear[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : pow((parts[i] + 0.055) / 1.055, 2.4);
    }
    for (int i = 0; i < 3; i++) {
        double sum = 0;
        for (int k = 0; k < 3; k++) sum += matrix[i][k] * linear[k];
        out[i] = fmin(1, fmax(0, sum));
    }
}

/* CIE 1976 L*a*b* of linear sRGB under D65. */
static void find_lab(const double rgb[3], double lab[3]) {
    double xyz[3] = {(0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505,
                     0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2],
                     (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089};
    for (int i = 0; i < 3; i++) xyz[i] = xyz[i] > 0.008856 ? cbrt(xyz[i]) : 7.787 * xyz[i] + 16 / 116.0;
    lab[0] = 116 * xyz[1] - 16;
    lab[1] = 500 * (xyz[0] - xyz[1]);
    lab[2] = 200 * (xyz[1] - xyz[2]);
}

static double distance_seen(UiColor a, UiColor b, int kind) {
    double seen_a[3], seen_b[3], lab_a[3], lab_b[3];
    see(a, machado[kind], seen_a);
    see(b, machado[kind], seen_b);
    find_lab(seen_a, lab_a);
    find_lab(seen_b, lab_b);
    return sqrt(pow(lab_a[0] - lab_b[0], 2) + pow(lab_a[1] - lab_b[1], 2) + pow(lab_a[2] - lab_b[2], 2));
}

static void lines_differ_to_every_eye(void **state) {
    (void)state;
    int faults = 0;
    for (int i = 0; i < ui_theme_count(); i++) {
        const UiTheme *t = ui_theme_at(i);
        for (int kind = 0; kind < COUNT_OF(eyes); kind++) {
            for (int a = 0; a < UI_THEME_LINES; a++) {
                for (int b = a + 1; b < UI_THEME_LINES; b++) {
                    double distance = distance_seen(t->lines[a], t->lines[b], kind);
                    if (distance >= LEAST_DISTANCE) continue;
                    print_error("%s, %s: lines %d and %d are %.1f apart\n", t->name, eyes[kind], a, b, distance);
                    faults++;
                }
            }
        }
    }
    assert_int_equal(faults, 0);
    UiColor red = {0xc0, 0x30, 0x20, 255}, olive = {0x7c, 0x6a, 0x10, 255};
    assert_true(distance_seen(red, olive, 1) < distance_seen(red, olive, 2)); /* deuteranopes confuse them */
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
        cmocka_unit_test(lines_differ_to_every_eye),
        cmocka_unit_test(themes_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
