/* SPDX-License-Identifier: MIT
 *
 * Letters on other keys: a list of what they do, one press to choose another key, and a refusal in words where that key
 * is taken. The input is changed before any screen sees it, so no screen knows. */
#include <ctype.h>

#include "screens/start_internal.h"

static const struct {
    char letter;
    const char *id;
} actions[] = {
    {'b', "ui.keys.budget"},   {'p', "ui.keys.programmes"}, {'l', "ui.keys.law"},  {'c', "ui.keys.chart"},
    {'m', "ui.keys.map"},      {'w', "ui.keys.whatif"},     {'g', "ui.keys.log"},  {'o', "ui.keys.people"},
    {'e', "ui.keys.book"},     {'h', "ui.keys.history"},    {'a', "ui.keys.ask"},  {'n', "ui.keys.run_on"},
    {'x', "ui.keys.reasons"},  {'t', "ui.keys.hold"},       {'z', "ui.desk.undo"}, {'y', "ui.desk.redo"},
    {'f', "ui.keys.forecast"},
};

/* ---- Meaning ---- */

static bool is_letter(int key) {
    return key >= 'a' && key <= 'z';
}

int screen_key_of(const ScreenSettings *settings, int letter) {
    return is_letter(letter) && settings->keys[0] ? settings->keys[letter - 'a'] : letter;
}

int screen_key_meaning(const ScreenSettings *settings, int key) {
    for (int letter = 'a'; is_letter(key) && letter <= 'z'; letter++) {
        if (screen_key_of(settings, letter) == key) {
            return letter;
        }
    }
    return key;
}

static int find_action(int letter) {
    for (int i = 0; i < COUNT_OF(actions); i++) {
        if (actions[i].letter == letter) {
            return i;
        }
    }
    return -1;
}

/* ---- Choosing ---- */

/* The key pressed in this frame, whatever it stands for; 0: none. */
static int pressed_key(Screens *screens) {
    const ScreenSettings *settings = &screens->view.settings;
    for (int letter = 'a'; letter <= 'z'; letter++) {
        if (ui_shortcut(screens->ui, letter, 0)) {
            return screen_key_of(settings, letter);
        }
    }
    return 0;
}

/* The two letters change places: the other has no action, or it would have been refused. */
static void put_on(Screens *screens, int letter, int key) {
    ScreenSettings settings = screens->view.settings;
    for (int i = 0; i < SCREEN_LETTERS; i++) {
        settings.keys[i] = (char)screen_key_of(&screens->view.settings, 'a' + i);
    }
    settings.keys[screen_key_meaning(&settings, key) - 'a'] = settings.keys[letter - 'a'];
    settings.keys[letter - 'a'] = (char)key;
    give_settings(screens, settings);
}

static void choose_key(Screens *screens, int key) {
    ScreenStart *start = screens->start;
    int letter = (unsigned char)actions[start->key_chosen - 1].letter;
    int other = find_action(screen_key_meaning(&screens->view.settings, key));
    if (other >= 0 && actions[other].letter != letter) {
        ui_toast(screens->ui,
                 say_with(screens, "ui.settings.keys.taken", "key", say_format(screens, "%c", toupper(key)), "does",
                          say(screens, actions[other].id), NULL));
        return;
    }
    start->key_chosen = 0;
    put_on(screens, letter, key);
}

static void show_action(Screens *screens, int index) {
    UiContext *ui = screens->ui;
    bool is_waiting = screens->start->key_chosen == index + 1;
    int key = screen_key_of(&screens->view.settings, actions[index].letter);
    const char *label = is_waiting ? say(screens, "ui.settings.keys.press") : say_format(screens, "%c", toupper(key));
    UiSize sizes[] = {UI_WEIGHT(1, 160), UI_CONTENT};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    ui_text(ui, UI_TEXT_BODY, say(screens, actions[index].id));
    ui_row_next(ui);
    if (ui_button(ui, say_format(screens, "ui.settings.keys.%c", actions[index].letter), label, UI_BUTTON_QUIET,
                  NULL)) {
        screens->start->key_chosen = is_waiting ? 0 : index + 1;
    }
    ui_row_end(ui);
}

void settings_show_keys(Screens *screens) {
    UiContext *ui = screens->ui;
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.settings.keys"));
    part_label(screens, say(screens, "ui.settings.keys.line"));
    ui_grid_begin(ui, 360, COUNT_OF(actions));
    for (int i = 0; i < COUNT_OF(actions); i++) {
        if (i > 0) {
            ui_grid_next(ui);
        }
        show_action(screens, i);
    }
    ui_grid_end(ui);
    if (screens->view.settings.keys[0] &&
        ui_button(ui, "ui.settings.keys.reset", say(screens, "ui.settings.keys.reset"), UI_BUTTON_QUIET, NULL)) {
        ScreenSettings settings = screens->view.settings;
        settings.keys[0] = 0;
        screens->start->key_chosen = 0;
        give_settings(screens, settings);
    }
    int key = screens->start->key_chosen ? pressed_key(screens) : 0;
    if (key) {
        choose_key(screens, key);
    }
}
