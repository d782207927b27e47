/* SPDX-License-Identifier: MIT
 *
 * What the player did since the last frame, the same whether it came from a mouse, a finger, a keyboard or a list
 * of lines in a test. Positions are in pixels of the window. */
#ifndef UI_UI_INPUT_H
#define UI_UI_INPUT_H

#include "base/base.h"

/* Letters, digits and signs are their lower-case ASCII code ('a', '7', '?'). */
typedef enum UiKey {
    UI_KEY_NONE = 0,
    UI_KEY_ENTER = 256,
    UI_KEY_ESCAPE,
    UI_KEY_TAB,
    UI_KEY_SPACE,
    UI_KEY_BACKSPACE,
    UI_KEY_DELETE,
    UI_KEY_LEFT,
    UI_KEY_RIGHT,
    UI_KEY_UP,
    UI_KEY_DOWN,
    UI_KEY_HOME,
    UI_KEY_END,
    UI_KEY_PAGE_UP,
    UI_KEY_PAGE_DOWN,
    UI_KEY_F1,
    UI_KEY_F11 = UI_KEY_F1 + 10,
    UI_KEY_F12
} UiKey;

enum { UI_SHIFT = 1, UI_CONTROL = 2, UI_ALT = 4 };

typedef struct UiKeyPress {
    int key; /* UiKey or ASCII */
    int modifiers;
} UiKeyPress;

enum { UI_INPUT_KEYS = 16, UI_INPUT_TEXT_BYTES = 256 };

typedef struct UiInput {
    int window_width, window_height; /* pixels */
    float mouse_x, mouse_y;
    bool mouse_pressed;  /* the left button (or the first finger) went down since the last frame */
    bool mouse_released; /* … went up; both may be true: a click between two frames */
    bool middle_pressed; /* the middle button went down */
    float wheel;         /* notches, up is positive */
    float pushed_y;      /* pixels a finger pushed the page down; negative: up */
    UiKeyPress keys[UI_INPUT_KEYS];
    int key_count;
    char text[UI_INPUT_TEXT_BYTES];    /* UTF-8 typed, after the input method */
    char editing[UI_INPUT_TEXT_BYTES]; /* what the input method is still composing */
    uint64_t now_ms;
    bool wants_quit; /* the window was closed */
} UiInput;

/* Adds a key press; more than UI_INPUT_KEYS in one frame are dropped. */
void ui_input_add_key(UiInput *input, int key, int modifiers);
/* "Enter", "Escape", "Shift+Tab", "Control+z", "b", "PageDown" …; false for an unknown name. */
bool ui_input_read_key(const char *name, UiKeyPress *out);

#endif
