/* SPDX-License-Identifier: MIT
 *
 * The title: two presses from here to the first year. Continue stands here only when there is something to continue. */
#include "screens/screens_internal.h"

/* An entry that starts or goes on with a game. */
static bool show_entry(Screens *screens, const char *id, bool is_first) {
    ui_set_width(screens->ui, 280);
    return ui_button(screens->ui, id, say(screens, id), is_first ? UI_BUTTON_PRIMARY : UI_BUTTON_QUIET, NULL);
}

static void show_games(Screens *screens) {
    bool has_save = screens->view.has_save;
    if (has_save && show_entry(screens, "ui.title.continue", true)) {
        give_plain(screens, SCREEN_COMMAND_CONTINUE);
    }
    if (show_entry(screens, "ui.title.new", !has_save)) {
        give_open(screens, SCREEN_SCENARIOS, 0);
    }
    if (screens->view.has_saves && show_entry(screens, "ui.title.open", false)) {
        give_open(screens, SCREEN_SAVES, 0);
    }
}

static void show_others(Screens *screens) {
    static const struct {
        const char *id;
        ScreenId screen;
    } entries[] = {{"ui.title.code", SCREEN_CODE},
                   {"ui.title.settings", SCREEN_SETTINGS},
                   {"ui.title.book", SCREEN_ENCYCLOPAEDIA},
                   {"ui.title.keys", SCREEN_KEYS}};
    UiContext *ui = screens->ui;
    ui_flow_begin(ui, UI_ALIGN_START);
    ui_set_gap(ui, 0);
    for (int i = 0; i < COUNT_OF(entries); i++) {
        if (ui_button(ui, entries[i].id, say(screens, entries[i].id), UI_BUTTON_PLAIN, NULL)) {
            give_open(screens, entries[i].screen, 0);
        }
    }
    if (ui_button(ui, "ui.title.quit", say(screens, "ui.title.quit"), UI_BUTTON_PLAIN, NULL)) {
        give_plain(screens, SCREEN_COMMAND_QUIT);
    }
    ui_flow_end(ui);
}

static void show_entries(Screens *screens) {
    ui_list_begin(screens->ui, "ui.title.entries");
    show_games(screens);
    show_others(screens);
    ui_list_end(screens->ui);
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
    UiRect rest = ui_inset(part_middle(ui_window(ui), 1240), is_small ? 24 : 48, is_small ? 8 : 20);
    ui_scroll_begin(ui, "ui.title", rest);
    part_languages(screens);
    ui_space(ui, is_small ? 0 : 24);
    UiSize sizes[] = {UI_WEIGHT(1.15f, 420), UI_FIXED(24), UI_WEIGHT(1.2f, 280)};
    ui_row_begin(ui, sizes, 3, UI_ALIGN_START);
    show_name(screens);
    ui_space(ui, 16);
    show_entries(screens);
    ui_row_next(ui);
    ui_row_next(ui);
    ui_picture(ui, "kasumigaseki", 0, is_small ? 200 : 430);
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
