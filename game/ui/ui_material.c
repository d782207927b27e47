/* SPDX-License-Identifier: MIT
 *
 * What the page of a decade is made of, behind everything else: laid paper under a vermilion rule, ledger strips with
 * the holes of continuous forms, scan lines behind rounded glass, a beige case, a flat page. A handful of commands,
 * the same in every frame. */
#include "ui/ui_internal.h"

#include <math.h>

enum { HOLE_STEP = 32, LEAST_WIDTH_WITH_HOLES = 960 };

static void draw_paper(UiContext *ui, UiRect window) {
    ui_draw_rect(ui, (UiRect){0, 0, window.w, 4}, ui->theme->accent, 0);
    ui_draw_hairline(ui, (UiRect){0, 6, window.w, 0}, ui->theme->ink);
}

/* Sprocket holes down the left edge, and the line along which it is torn off. */
static void draw_ledger(UiContext *ui, UiRect window) {
    if (window.w < LEAST_WIDTH_WITH_HOLES) return;
    UiColor hole = ui_mix(ui->theme->page, ui->theme->edge, 0.45f);
    for (float y = 12; y < window.h; y += HOLE_STEP) {
        ui_draw_rect(ui, (UiRect){5, y, 8, 8}, hole, 4);
    }
    ui_draw_hairline(ui, (UiRect){18, 0, 0, window.h}, ui->theme->rule);
}

static void draw_terminal(UiContext *ui, UiRect window) {
    ui_draw_frame(ui, window, ui->theme->grain, 10, 28);
    ui_draw_frame(ui, ui_inset(window, 4, 4), ui->theme->rule, 1, 24);
}

static void draw_case(UiContext *ui, UiRect window) {
    ui_draw_rect(ui, (UiRect){0, 0, window.w, 5}, ui->theme->accent, 0);
    ui_draw_bevel(ui, window, false);
}

void ui_draw_material(UiContext *ui) {
    const UiTheme *theme = ui->theme;
    UiRect window = ui_window(ui);
    if (theme->grain_height > 0) {
        int stripes = ui_draw_rect(ui, window, theme->grain, 0);
        UiCommand *command = &ui->now->commands.items[stripes];
        command->kind = UI_COMMAND_STRIPES;
        command->width = fmaxf(1.0f, roundf(theme->grain_height * ui->scale));
        command->period = roundf(theme->grain_period * ui->scale);
    }
    switch (theme->material) {
    case UI_MATERIAL_PAPER:
        if (theme->grain_height > 0) draw_paper(ui, window); /* high contrast is bare */
        break;
    case UI_MATERIAL_LEDGER:
        draw_ledger(ui, window);
        break;
    case UI_MATERIAL_TERMINAL:
        draw_terminal(ui, window);
        break;
    case UI_MATERIAL_BEIGE:
        draw_case(ui, window);
        break;
    case UI_MATERIAL_FLAT:
        ui_draw_rect(ui, (UiRect){0, 0, window.w, 3}, theme->accent, 0);
        break;
    }
}
