/* SPDX-License-Identifier: MIT
 *
 * The title: two presses from here to the first year. Continue stands here only when there is something to continue. */
#include "screens/screens_internal.h"

static void show_entries(Screens *screens) {
    UiContext *ui = screens->ui;
    bool has_save = screens->view.has_save;
    ui_list_begin(ui, "ui.title.entries");
    if (has_save) {
        ui_set_width(ui, 280);
    }
    if (has_save && ui_button(ui, "ui.title.continue", say(screens, "ui.title.continue"), UI_BUTTON_PRIMARY, NULL)) {
        give_plain(screens, SCREEN_COMMAND_CONTINUE);
    }
    ui_set_width(ui, 280);
    if (ui_button(ui, "ui.title.new", say(screens, "ui.title.new"), has_save ? UI_BUTTON_QUIET : UI_BUTTON_PRIMARY,
                  NULL)) {
        give_open(screens, SCREEN_SCENARIOS, 0);
    }
    ui_set_width(ui, 280);
    if (ui_button(ui, "ui.title.code", say(screens, "ui.title.code"), UI_BUTTON_QUIET, NULL)) {
        give_open(screens, SCREEN_CODE, 0);
    }
    ui_set_width(ui, 280);
    if (ui_button(ui, "ui.title.settings", say(screens, "ui.title.settings"), UI_BUTTON_QUIET, NULL)) {
        give_open(screens, SCREEN_SETTINGS, 0);
    }
    ui_set_width(ui, 280);
    if (ui_button(ui, "ui.title.book", say(screens, "ui.title.book"), UI_BUTTON_QUIET, NULL)) {
        give_open(screens, SCREEN_ENCYCLOPAEDIA, 0);
    }
    ui_set_width(ui, 280);
    if (ui_button(ui, "ui.title.keys", say(screens, "ui.title.keys"), UI_BUTTON_QUIET, NULL)) {
        give_open(screens, SCREEN_KEYS, 0);
    }
    if (ui_button(ui, "ui.title.quit", say(screens, "ui.title.quit"), UI_BUTTON_PLAIN, NULL)) {
        give_plain(screens, SCREEN_COMMAND_QUIT);
    }
    ui_list_end(ui);
}

static void show_name(Screens *screens) {
    UiContext *ui = screens->ui;
    ui_text_look(ui, LOOK(UI_TEXT_STRONG, UI_TONE_ACCENT), say(screens, "ui.title.office"));
    ui_text(ui, UI_TEXT_DISPLAY, say(screens, "ui.title.name"));
    ui_text_look(ui, LOOK(UI_TEXT_LEAD, UI_TONE_INK), say(screens, "ui.title.line"));
    if (screens->view.notice) {
        ui_text_look(ui, LOOK(UI_TEXT_BODY, UI_TONE_BAD), screens->view.notice);
    }
}

void screen_title(Screens *screens) {
    UiContext *ui = screens->ui;
    bool is_small = part_is_small(screens);
    UiRect rest = ui_inset(part_middle(ui_window(ui), 1120), is_small ? 24 : 48, is_small ? 8 : 20);
    ui_scroll_begin(ui, "ui.title", rest);
    part_languages(screens);
    ui_space(ui, is_small ? 0 : 56);
    UiSize sizes[] = {UI_WEIGHT(1.3f, 420), UI_FIXED(24), UI_WEIGHT(1, 280)};
    ui_row_begin(ui, sizes, 3, UI_ALIGN_START);
    show_name(screens);
    ui_space(ui, 16);
    show_entries(screens);
    ui_row_next(ui);
    ui_row_next(ui);
    ui_picture(ui, "desk", 0, is_small ? 160 : 360);
    ui_row_end(ui);
    ui_space(ui, is_small ? 8 : 20);
    ui_rule(ui);
    part_label(screens, say_with(screens, "ui.title.offline", "version", screens->view.version, NULL));
    ui_scroll_end(ui);
    if (screens->view.has_save && ui_shortcut(ui, UI_KEY_ENTER, 0)) {
        give_plain(screens, SCREEN_COMMAND_CONTINUE);
    } else if (ui_shortcut(ui, UI_KEY_ENTER, 0)) {
        give_open(screens, SCREEN_SCENARIOS, 0);
    }
    part_shortcuts(screens);
}
