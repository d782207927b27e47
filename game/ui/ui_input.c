/* SPDX-License-Identifier: MIT
 *
 * Names of keys, as drives and settings write them. */
#include "ui/ui_input.h"

#include <string.h>

void ui_input_add_key(UiInput *input, int key, int modifiers) {
    if (input->key_count < UI_INPUT_KEYS) input->keys[input->key_count++] = (UiKeyPress){key, modifiers};
}

static int find_key(const char *name) {
    static const struct {
        const char *name;
        int key;
    } keys[] = {
        {"Enter", UI_KEY_ENTER}, {"Return", UI_KEY_ENTER}, {"Escape", UI_KEY_ESCAPE},  {"Esc", UI_KEY_ESCAPE},
        {"Tab", UI_KEY_TAB},     {"Space", UI_KEY_SPACE},  {"Delete", UI_KEY_DELETE},  {"Backspace", UI_KEY_BACKSPACE},
        {"Left", UI_KEY_LEFT},   {"Right", UI_KEY_RIGHT},  {"Up", UI_KEY_UP},          {"Down", UI_KEY_DOWN},
        {"Home", UI_KEY_HOME},   {"End", UI_KEY_END},      {"PageUp", UI_KEY_PAGE_UP}, {"PageDown", UI_KEY_PAGE_DOWN},
    };
    for (int i = 0; i < COUNT_OF(keys); i++) {
        if (strcmp(keys[i].name, name) == 0) return keys[i].key;
    }
    if (name[0] == 'F' && name[1] >= '1' && name[1] <= '9') {
        int number = name[1] - '0';
        if (name[2] >= '0' && name[2] <= '9' && !name[3]) number = number * 10 + name[2] - '0';
        if (number >= 1 && number <= 12 && (number >= 10) == (name[2] != 0)) return UI_KEY_F1 + number - 1;
    }
    bool is_sign = name[0] > ' ' && name[0] < 127 && !name[1];
    return is_sign ? (unsigned char)name[0] : UI_KEY_NONE;
}

bool ui_input_read_key(const char *name, UiKeyPress *out) {
    static const struct {
        const char *start;
        int modifier;
    } modifiers[] = {{"Shift+", UI_SHIFT}, {"Control+", UI_CONTROL}, {"Ctrl+", UI_CONTROL}, {"Alt+", UI_ALT}};
    out->modifiers = 0;
    for (int i = 0; i < COUNT_OF(modifiers); i++) {
        if (!text_starts_with(name, modifiers[i].start)) continue;
        name += strlen(modifiers[i].start);
        out->modifiers |= modifiers[i].modifier;
        i = -1;
    }
    out->key = find_key(name);
    if (out->key >= 'A' && out->key <= 'Z') {
        out->key += 'a' - 'A';
        out->modifiers |= UI_SHIFT;
    }
    return out->key != UI_KEY_NONE;
}
