/* SPDX-License-Identifier: MIT
 *
 * The palettes. Each is one material seen by daylight: few colours, one accent. A colour may only change if the
 * contrasts of the test still hold. */
#include "ui/ui_theme.h"

#include <math.h>

/* clang-format off */
#define RGB(hex) {(hex) >> 16 & 255, (hex) >> 8 & 255, (hex) & 255, 255}

static const UiTheme themes[] = {
    {.name = "paper", .material = UI_MATERIAL_PAPER,
     .page = RGB(0xf3ede0), .panel = RGB(0xfbf8f0), .sunk = RGB(0xeae2d1),
     .ink = RGB(0x1b2845), .muted = RGB(0x575b66), .rule = RGB(0xcfc5b0), .edge = RGB(0x7f7a6e),
     .accent = RGB(0xb3321c), .accent_ink = RGB(0xfffaf2), .good = RGB(0x1f6146), .bad = RGB(0x9c2212),
     .selected = RGB(0xf2e3cf), .focus = RGB(0x1f5fae), .shade = {27, 32, 48, 120},
     .lines = {RGB(0x1b2845), RGB(0x5f6675), RGB(0xb3321c), RGB(0x1f6146)},
     .inks = {RGB(0x1b2845), RGB(0xa2988a), RGB(0xeae4d6), RGB(0xc23a22)},
     .grain = RGB(0xece5d5), .grain_height = 1, .grain_period = 8, .corner = 0},
    {.name = "ledger", .material = UI_MATERIAL_LEDGER,
     .page = RGB(0xe6ecdf), .panel = RGB(0xf5f8ef), .sunk = RGB(0xdae5d2),
     .ink = RGB(0x14291f), .muted = RGB(0x46574c), .rule = RGB(0xb4c5aa), .edge = RGB(0x6a7d69),
     .accent = RGB(0x1b5e3b), .accent_ink = RGB(0xf7fbf3), .good = RGB(0x1b5e3b), .bad = RGB(0x98281a),
     .selected = RGB(0xd3e6c8), .focus = RGB(0x1f5fae), .shade = {18, 34, 26, 120},
     .lines = {RGB(0x14291f), RGB(0x56685b), RGB(0xb0371f), RGB(0x20648a)},
     .inks = {RGB(0x14291f), RGB(0x8ba386), RGB(0xe4ecdc), RGB(0xb0371f)},
     .grain = RGB(0xdce6d4), .grain_height = 32, .grain_period = 64, .corner = 0},
    {.name = "terminal", .material = UI_MATERIAL_TERMINAL,
     .page = RGB(0x0d1411), .panel = RGB(0x14201a), .sunk = RGB(0x1b2b23),
     .ink = RGB(0xd6f0df), .muted = RGB(0x93b8a2), .rule = RGB(0x2c4438), .edge = RGB(0x5f8a73),
     .accent = RGB(0x6ff0a0), .accent_ink = RGB(0x06170d), .good = RGB(0x6ff0a0), .bad = RGB(0xffa38a),
     .selected = RGB(0x1f3b2c), .focus = RGB(0xffd166), .shade = {0, 4, 2, 170},
     .lines = {RGB(0xd6f0df), RGB(0x8fb29e), RGB(0x6ff0a0), RGB(0xffd166)},
     .inks = {RGB(0x55a478), RGB(0x2f5f47), RGB(0x101a15), RGB(0xffd166)},
     .grain = RGB(0x090f0c), .grain_height = 2, .grain_period = 4, .corner = 2},
    {.name = "beige", .material = UI_MATERIAL_BEIGE,
     .page = RGB(0xd9d3c5), .panel = RGB(0xe9e5db), .sunk = RGB(0xd3ccbc),
     .ink = RGB(0x1d1f24), .muted = RGB(0x4a4b4d), .rule = RGB(0xb3ab99), .edge = RGB(0x6f6a5e),
     .accent = RGB(0x0f4c81), .accent_ink = RGB(0xffffff), .good = RGB(0x1a5a34), .bad = RGB(0x8f1f14),
     .selected = RGB(0xc9d3de), .focus = RGB(0x0b3d91), .shade = {30, 30, 30, 120},
     .lines = {RGB(0x1d1f24), RGB(0x555553), RGB(0x0f4c81), RGB(0x8f1f14)},
     .inks = {RGB(0x24262c), RGB(0x928b7b), RGB(0xf1eee6), RGB(0x0f4c81)}, .corner = 0},
    {.name = "flat", .material = UI_MATERIAL_FLAT,
     .page = RGB(0xf4f6f8), .panel = RGB(0xffffff), .sunk = RGB(0xe9edf1),
     .ink = RGB(0x16202b), .muted = RGB(0x52606d), .rule = RGB(0xd9dfe5), .edge = RGB(0x7b8794),
     .accent = RGB(0x1558b0), .accent_ink = RGB(0xffffff), .good = RGB(0x186a3b), .bad = RGB(0xb3261e),
     .selected = RGB(0xe1ecf9), .focus = RGB(0x1558b0), .shade = {16, 24, 36, 120},
     .lines = {RGB(0x16202b), RGB(0x647283), RGB(0x1558b0), RGB(0xb3541e)},
     .inks = {RGB(0x1c2a3a), RGB(0xa3b0bd), RGB(0xeaf0f6), RGB(0x1558b0)}, .corner = 8},
    {.name = "dark", .material = UI_MATERIAL_FLAT,
     .page = RGB(0x14171c), .panel = RGB(0x1c2027), .sunk = RGB(0x272c35),
     .ink = RGB(0xe9ecf1), .muted = RGB(0xaab3bf), .rule = RGB(0x363d48), .edge = RGB(0x77828f),
     .accent = RGB(0xff9470), .accent_ink = RGB(0x26100a), .good = RGB(0x7ddba3), .bad = RGB(0xffa095),
     .selected = RGB(0x3a2d2a), .focus = RGB(0x8ab8ff), .shade = {0, 0, 0, 170},
     .lines = {RGB(0xe9ecf1), RGB(0x9aa5b3), RGB(0xff9470), RGB(0x8ab8ff)},
     .inks = {RGB(0xcdd3dc), RGB(0x747f8d), RGB(0x20252d), RGB(0xff9470)}, .corner = 6},
    {.name = "contrast", .material = UI_MATERIAL_PAPER,
     .page = RGB(0xffffff), .panel = RGB(0xffffff), .sunk = RGB(0xf0f0f0),
     .ink = RGB(0x000000), .muted = RGB(0x2b2b2b), .rule = RGB(0x8a8a8a), .edge = RGB(0x000000),
     .accent = RGB(0x8a0f00), .accent_ink = RGB(0xffffff), .good = RGB(0x004d26), .bad = RGB(0x8a0f00),
     .selected = RGB(0xfff1a8), .focus = RGB(0x0033cc), .shade = {0, 0, 0, 180},
     .lines = {RGB(0x000000), RGB(0x3d3d3d), RGB(0x8a0f00), RGB(0x0033cc)},
     .inks = {RGB(0x000000), RGB(0x767676), RGB(0xffffff), RGB(0x8a0f00)}, .corner = 0},
};
/* clang-format on */

int ui_theme_count(void) {
    return COUNT_OF(themes);
}

const UiTheme *ui_theme_at(int index) {
    CHECK(index >= 0 && index < COUNT_OF(themes));
    return &themes[index];
}

const UiTheme *ui_theme_find(const char *name) {
    for (int i = 0; i < COUNT_OF(themes); i++) {
        if (text_equal(themes[i].name, name)) return &themes[i];
    }
    return NULL;
}

const UiTheme *ui_theme_for_year(int year) {
    if (year < 1974) return ui_theme_find("paper");
    if (year < 1981) return ui_theme_find("ledger");
    if (year < 1990) return ui_theme_find("terminal");
    return ui_theme_find(year < 2000 ? "beige" : "flat");
}

/* Relative luminance, WCAG 2.2 definition. */
static double luminance(UiColor color) {
    double parts[3] = {color.r / 255.0, color.g / 255.0, color.b / 255.0};
    for (int i = 0; i < 3; i++)
        parts[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : pow((parts[i] + 0.055) / 1.055, 2.4);
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

double ui_theme_contrast(UiColor a, UiColor b) {
    double high = fmax(luminance(a), luminance(b)), low = fmin(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

UiTheme ui_theme_safe(const UiTheme *theme) {
    static const UiColor black = RGB(0x000000), white = RGB(0xffffff);
    static const UiColor on_light[] = {RGB(0x8f3a00), RGB(0x00508c)}, on_dark[] = {RGB(0xf0a830), RGB(0x7cc4f5)};
    bool is_dark = ui_theme_contrast(theme->panel, white) > ui_theme_contrast(theme->panel, black);
    const UiColor *colors = is_dark ? on_dark : on_light;
    UiTheme safe = *theme;
    safe.good = safe.lines[3] = colors[1];
    safe.bad = safe.lines[2] = colors[0];
    return safe;
}
