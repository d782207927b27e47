/* SPDX-License-Identifier: MIT
 *
 * ui: immediate-mode widgets. A screen calls them every frame, in reading order; they answer at once ("was pressed")
 * and leave behind a list of draw commands. ui knows no window, no clock and no game: text is measured through a
 * table of functions, time comes with the input, pictures are names.
 * By subject: ui_widgets.h, ui_chart.h, ui_theme.h, ui_input.h, ui_commands.h.
 *
 * All sizes are units: pixels at text size 100 %, on a grid of 8. The text size multiplies everything, so a window of
 * 1280x720 at 200 % has 640x360 units; rows stack and areas scroll when there is less room.
 * Ids are text ids ("desk.stamp"), unique in a frame: they keep focus, scroll and what is being dragged, and tests
 * click `@desk.stamp`. Strings given to widgets need to live until ui_end_frame. */
#ifndef UI_UI_H
#define UI_UI_H

#include "base/base.h"
#include "ui/ui_commands.h"
#include "ui/ui_input.h"
#include "ui/ui_theme.h"

typedef struct UiContext UiContext;

/* How long text is; sizes in pixels. width: of one line, with kerning. */
typedef struct UiTextMeasure {
    float (*width)(void *user, UiFont font, float text_px, const char *text, size_t bytes);
    float (*ascent)(void *user, UiFont font, float text_px);
    float (*line_height)(void *user, UiFont font, float text_px);
    void *user;
} UiTextMeasure;

/* The table must live as long as the context. */
UiContext *ui_create(const UiTextMeasure *measure);
void ui_destroy(UiContext *ui); /* accepts NULL */

/* ---- Settings; may change between frames ---- */
/* Once something was shown, the new theme fades in while motion is on. */
void ui_set_theme(UiContext *ui, const UiTheme *theme);
const UiTheme *ui_theme(const UiContext *ui);
void ui_set_scale(UiContext *ui, float text_size); /* 1.0 to 2.0 */
void ui_set_motion(UiContext *ui, float speed);    /* 1 as meant, 2 twice as fast, 0 none */
/* Inside a frame: it shows another page, which a turning sheet lays open in 150 ms while motion is on. A pointer that
 * has not moved since opens no tooltip. */
void ui_turn_page(UiContext *ui);
/* Lines, better and worse in colours that colour-blind eyes tell apart, in whatever theme. */
void ui_set_safe_colors(UiContext *ui, bool is_safe);
/* How years are written on charts; NULL: as 1969. The text must live until ui_end_frame. */
void ui_set_years(UiContext *ui, const char *(*write)(void *user, int year), void *user);
/* When tooltips open; held open they are by the key t, the middle button, a long press, and doors by any press. */
typedef enum UiTooltips { UI_TOOLTIPS_ON_HOVER, UI_TOOLTIPS_ON_FOCUS, UI_TOOLTIPS_ON_PRESS } UiTooltips;
void ui_set_tooltips(UiContext *ui, UiTooltips when, int depth); /* hover: the focus too; press: only when held */
/* The clipboard for text fields; both may be NULL. `get` returns a borrowed string. */
void ui_set_clipboard(UiContext *ui, const char *(*get)(void *user), void (*set)(void *user, const char *text),
                      void *user);

/* ---- One frame:  do { begin; widgets; commands = end } while (ui_must_repeat(ui));  then draw ---- */
void ui_begin_frame(UiContext *ui, const UiInput *input);
const UiCommands *ui_end_frame(UiContext *ui); /* borrowed until the next begin */
/* True when sizes were not settled and nothing may be shown yet; the repeat sees the same input without its presses,
 * so no button is pressed twice. At most three times in a row. */
bool ui_must_repeat(const UiContext *ui);
/* Milliseconds until a frame is due without new input (motion, a tooltip, a toast); -1: none, sleep. */
int ui_next_frame_ms(const UiContext *ui);

/* ---- Where things go ---- */
UiRect ui_window(const UiContext *ui); /* in units, from 0, 0 */
/* Cuts a piece off the rectangle and returns it; never more than there is. */
UiRect ui_cut_top(UiRect *rest, float units);
UiRect ui_cut_bottom(UiRect *rest, float units);
UiRect ui_cut_left(UiRect *rest, float units);
UiRect ui_cut_right(UiRect *rest, float units);
UiRect ui_inset(UiRect rect, float horizontal, float vertical);

/* A column: widgets below each other, as wide as the column. What does not fit is noted as clipped. */
void ui_column_begin(UiContext *ui, UiRect area);
void ui_column_end(UiContext *ui);
/* A column that scrolls (wheel, PageUp, PageDown, focus) and shows a bar when it is longer than the area. */
void ui_scroll_begin(UiContext *ui, const char *id, UiRect area);
void ui_scroll_end(UiContext *ui);
/* A scroll area inside the current column, `height` units high. */
void ui_scroll_begin_here(UiContext *ui, const char *id, float height);
void ui_scroll_to_top(UiContext *ui, const char *id);

typedef struct UiSize {
    enum { UI_SIZE_FIXED, UI_SIZE_WEIGHT, UI_SIZE_CONTENT } kind;
    float value;   /* units, or share of what is left */
    float minimum; /* units; cells that cannot all have theirs are stacked below each other */
} UiSize;

#define UI_FIXED(units)           ((UiSize){UI_SIZE_FIXED, (units), (units)})
#define UI_WEIGHT(share, atleast) ((UiSize){UI_SIZE_WEIGHT, (share), (atleast)})
#define UI_CONTENT                ((UiSize){UI_SIZE_CONTENT, 0, 0})

typedef enum UiAlign { UI_ALIGN_START, UI_ALIGN_CENTRE, UI_ALIGN_END } UiAlign;

/* A row of cells, each a column of its own:  begin (in cell 0), next, next, end. At most 16 cells.
 * `align` is vertical: shorter cells stand at the top, the middle or the foot of the row. */
void ui_row_begin(UiContext *ui, const UiSize *sizes, int count, UiAlign align);
void ui_row_next(UiContext *ui);
void ui_row_end(UiContext *ui);
bool ui_row_is_stacked(const UiContext *ui);
/* Widgets beside each other at their own width, new lines when there is no room: buttons, pips, short labels. */
void ui_flow_begin(UiContext *ui, UiAlign align);
void ui_flow_end(UiContext *ui);
/* Cells of equal width, as many in a line as have `least_width`: begin (in cell 0), next, …, end. */
void ui_grid_begin(UiContext *ui, float least_width, int cell_count);
void ui_grid_next(UiContext *ui);
void ui_grid_end(UiContext *ui);
void ui_space(UiContext *ui, float units);
void ui_set_gap(UiContext *ui, float units);              /* between widgets of this column or row; 8 unless told */
void ui_set_width(UiContext *ui, float units);            /* of the next widget; 0: all there is */
UiRect ui_take(UiContext *ui, float width, float height); /* room for own drawing; width 0: all */
float ui_available_width(const UiContext *ui);
/* Puts `prefix.` before the ids of widgets until pop. */
void ui_push_id(UiContext *ui, const char *prefix);
void ui_pop_id(UiContext *ui);

/* ---- Keys and focus ---- */
/* A key of the screen ('b', UI_KEY_ENTER): true when it was pressed, nobody with the focus uses it and no sheet is
 * above. Call it after the widgets of the screen. */
bool ui_shortcut(UiContext *ui, int key, int modifiers);
void ui_focus(UiContext *ui, const char *id);   /* and scrolls to it, from the next frame on */
const char *ui_focused_id(const UiContext *ui); /* NULL when none */

/* ---- What was shown; for tests, drives and the narration log. Of the last finished frame, in order of calls ---- */
typedef struct UiSeen {
    const char *id;    /* NULL for plain text */
    const char *label; /* the whole text, before wrapping */
    UiRect rect;       /* pixels */
    UiRect clip;       /* the part of the window it could show in */
    int layer;
    uint64_t group;  /* list or tabs it belongs to: one stop of Tab, arrows inside; 0: none */
    bool is_chosen;  /* ticked, or the one of several that holds */
    bool can_press;  /* takes presses: not disabled, not under a sheet */
    bool is_clipped; /* some of the text has no room to show, even after scrolling */
} UiSeen;

int ui_seen_count(const UiContext *ui);
const UiSeen *ui_seen(const UiContext *ui, int index);
/* Texts that were cut or shortened; 0 is what every screen must have. */
int ui_clipped_text_count(const UiContext *ui);
/* Scrolls what has this id (or, without an id, the `index` of ui_seen) into view with the next frame. */
void ui_reveal(UiContext *ui, const char *id, int index);

#endif
