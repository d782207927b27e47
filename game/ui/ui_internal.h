/* SPDX-License-Identifier: MIT
 *
 * Private to ui: the context and what its files do for each other. Everything here counts in units except commands
 * and notes, which are pixels already. */
#ifndef UI_UI_INTERNAL_H
#define UI_UI_INTERNAL_H

#include "ui/ui.h"
#include "ui/ui_box_internal.h"
#include "ui/ui_draw_internal.h"
#include "ui/ui_widgets.h"

enum { UI_LAYER_PAGE = 0, UI_LAYER_SHEET = 10, UI_LAYER_TOOLTIP = 80, UI_LAYER_TOAST = 90 };

/* What a note can do. */
enum {
    UI_NOTE_FOCUS = 1,     /* a stop of the keyboard */
    UI_NOTE_PRESS = 2,     /* mouse, Enter and Space press it */
    UI_NOTE_TYPE = 4,      /* takes typed text while it has the focus */
    UI_NOTE_SELECTED = 8,  /* where the keyboard enters its group */
    UI_NOTE_DISABLED = 16, /* can have the focus (to say why), cannot be pressed */
    UI_NOTE_CUT = 32,      /* its text was shortened */
    UI_NOTE_SIDEWAYS = 64, /* uses Left and Right itself */
    UI_NOTE_SCROLL_BAR = 128,
    UI_NOTE_DOOR = 256 /* a press holds its tooltip open */
};

/* One thing shown: a UiSeen and what the next frame needs to know about it. */
typedef struct UiNote {
    UiSeen seen;
    UiId id;
    UiId scroll; /* innermost scroll area */
    unsigned flags;
} UiNote;

typedef struct UiScrollNote {
    UiId id;
    UiRect view; /* pixels */
    int layer;
    float most; /* units it can scroll */
} UiScrollNote;

typedef struct UiFrame {
    Arena *arena;
    LIST(UiCommand) commands;
    LIST(UiNote) notes;
    LIST(UiScrollNote) scrolls;
    int modal_layer;
    UiCommands sorted;
} UiFrame;

/* What outlives a frame, by id. */
typedef struct UiState {
    UiId id;
    float scroll, most; /* scroll areas */
    float size;         /* height or width of the content in the last frame; < 0 unknown */
    double number;      /* choice: open; chart: year of the read-out; motion: where it started */
    double target;      /* motion */
    uint64_t since_ms;
    int length_ms;
} UiState;

enum { UI_EDIT_BYTES = 2048, UI_TOAST_BYTES = 512, UI_NAME_BYTES = 200, UI_PREFIXES = 8, UI_SHEETS = 8, UI_TIPS = 3 };

/* The one text being edited. */
typedef struct UiEdit {
    UiId id;
    char text[UI_EDIT_BYTES];
    int cursor, anchor; /* bytes; what is between them is selected */
    float offset;       /* units scrolled to the left */
} UiEdit;

/* An open tooltip; each stands inside the one before. */
typedef struct UiTip {
    UiId anchor;
    UiRect rect;            /* pixels, of the last frame */
    bool is_held, is_shown; /* shown: in this frame */
} UiTip;

/* The page colour of the theme before, over a window whose theme has changed. */
typedef enum UiVeil { UI_VEIL_NONE, UI_VEIL_WAITS, UI_VEIL_LIFTS } UiVeil;

struct UiContext {
    const UiTextMeasure *measure;
    const UiTheme *theme, *given_theme; /* with the colours asked for; as given */
    UiTheme painted;                    /* where they differ */
    bool has_safe_colors;
    float scale;
    float motion;
    const char *(*write_year)(void *user, int year);
    void *years_user;
    UiVeil veil_state; /* waits: the change is of the next frame, whose time is not known yet */
    UiColor veil;
    uint64_t veil_since_ms;
    bool is_turning;
    uint64_t turn_since_ms;
    const char *(*clipboard_get)(void *user);
    void (*clipboard_set)(void *user, const char *text);
    void *clipboard_user;

    UiFrame frames[2];
    UiFrame *now, *last;
    UiInput input;
    bool is_key_used[UI_INPUT_KEYS];
    bool is_settled;
    int repeat_count;
    int due_ms; /* -1 none */

    Arena *arena; /* as long as the context */
    UiState *states;
    int state_count, state_capacity;

    UiBox boxes[UI_BOXES];
    int box_count;
    UiRect clip; /* pixels */
    UiId scroll, group;
    int layer, sheet_count;
    int row_count;    /* rows so far, names them */
    float next_width; /* < 0 not set */
    int last_note;    /* interactive, for tooltips; -1 */
    const char *prefixes[UI_PREFIXES];
    int prefix_count;
    UiId hover, active, pressed, focus;
    uint64_t hover_since_ms, active_since_ms;
    char focus_name[UI_NAME_BYTES];
    bool is_focus_visible, is_mouse_down, has_arrow_moved;
    bool must_reveal;
    UiId reveal;
    int reveal_index;
    int focus_index; /* where it was, to go on from there when the widget is gone */
    struct {
        UiId focus;
        bool is_visible;
    } sheets[UI_SHEETS]; /* what had the focus before each sheet opened */

    UiTooltips tooltips;
    int tip_depth_most;
    UiTip tips[UI_TIPS];
    int tip_count, tip_depth; /* open; being built */
    bool rests_since_page;    /* the pointer, at rest_x and rest_y: what has come under it was not pointed at */
    float rest_x, rest_y;     /* pixels */
    UiId tip_dismissed;       /* closed by hand: stays away until pointer and focus have left its anchor */

    UiEdit edit;
    char toast[UI_TOAST_BYTES];
    uint64_t toast_until_ms;
};

/* ---- context ---- */
const char *ui_year(UiContext *ui, double year); /* in words */
const char *ui_full_id(UiContext *ui, const char *id);
UiId ui_hash(const char *full_id);
UiId ui_hash_more(UiId id, uint64_t more);
UiState *ui_state(UiContext *ui, UiId id); /* makes it; valid until the next call */
/* Notes a widget at rect (units); the index of the note. id may be NULL for text. */
int ui_note(UiContext *ui, const char *full_id, const char *label, UiRect rect, unsigned flags);
const UiNote *ui_last_note(const UiContext *ui, UiId id); /* of the last frame; NULL when it was not there */
/* Noted, hovered, pressed in one: the answer of nearly every widget. */
typedef struct UiReply {
    UiId id;
    bool is_hovered, is_held, is_pressed, is_focused; /* focused: and the ring is to be shown */
} UiReply;
UiReply ui_interact(UiContext *ui, const char *full_id, const char *label, UiRect rect, unsigned flags);
bool ui_use_key(UiContext *ui, int key, int modifiers); /* pressed and not used yet; uses it up */
void ui_set_focus(UiContext *ui, UiId id, const char *full_id, bool is_visible);
void ui_repeat_frame(UiContext *ui); /* the frame is not settled */
void ui_frame_due(UiContext *ui, int in_ms);
UiRect ui_units(const UiContext *ui, UiRect pixels);
/* Keys that move focus and scroll, hover and presses; before the widgets of a frame. */
void ui_focus_begin_frame(UiContext *ui);
void ui_focus_end_frame(UiContext *ui);
void ui_scroll_into_view(UiContext *ui, const UiNote *note);
void ui_edit_start(UiContext *ui, UiId id, const char *text, bool selects_all);

/* Ground of a row that can be chosen: fill, a bar of accent when chosen, the ring. */
void ui_draw_row_ground(UiContext *ui, UiRect rect, const UiReply *reply, bool is_selected);

/* A small cross that closes or clears; true when pressed. */
bool ui_draw_cross(UiContext *ui, const char *full_id, UiRect rect);

/* ---- tooltip ---- */
void ui_tips_begin_frame(UiContext *ui); /* Escape and presses beside; before the widgets */
void ui_tips_end_frame(UiContext *ui);
/* The layer of the uppermost held tooltip at a place in pixels, -1 without one. */
int ui_tip_layer_at(const UiContext *ui, float x, float y);

#endif
