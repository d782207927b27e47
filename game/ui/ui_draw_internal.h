/* SPDX-License-Identifier: MIT
 *
 * Private to ui: shapes, runs of text and line breaking. All in units, except commands, which are pixels. */
#ifndef UI_UI_DRAW_INTERNAL_H
#define UI_UI_DRAW_INTERNAL_H

#include "ui/ui.h"
#include "ui/ui_draw.h"
#include "ui/ui_widgets.h"

int ui_emit(UiContext *ui, UiCommand command); /* pixels; index of the command */
/* Moves commands and notes made since; a clip moves with them unless it is the current one. */
void ui_move(UiContext *ui, int first_command, int last_command, int first_note, int last_note, UiPoint by);
UiRect ui_rect_intersect(UiRect a, UiRect b);
bool ui_rect_contains(UiRect rect, float x, float y);

/* ---- text ---- */
typedef struct UiType {
    UiFont font;
    float size, line; /* units */
} UiType;

typedef struct UiTextLine {
    const char *start;
    size_t bytes;
    float width; /* units */
} UiTextLine;

typedef struct UiLines {
    UiTextLine *items;
    int count;
    float natural_width; /* of the longest line if nothing wrapped */
    bool has_cut;        /* a word was longer than the width and had to be cut */
} UiLines;

UiType ui_type(UiTextStyle style);
UiColor ui_tone(const UiContext *ui, UiTone tone);
float ui_measure(UiContext *ui, UiType type, const char *text, size_t bytes);
/* Lines no wider than `width`; never empty. In the frame's arena. */
UiLines ui_wrap(UiContext *ui, UiType type, const char *text, float width);
/* One run of text; (x, top) is the upper left of its line of type.line height. */
void ui_draw_run(UiContext *ui, UiType type, UiColor color, UiPoint at, const char *text, size_t bytes);
void ui_draw_lines(UiContext *ui, UiType type, UiColor color, UiRect rect, const UiLines *lines, UiAlign align);
/* One line in rect, vertically centred; shortened when too long: true then. */
bool ui_draw_label(UiContext *ui, UiType type, UiColor color, UiRect rect, const char *text, UiAlign align);
void ui_text_begin(void); /* before the first ui_find_breaks */
/* For each byte of text: whether a line may start after it ('0' must, '1' may, '2' may not). Kinsoku included. */
void ui_find_breaks(const char *text, size_t bytes, char *out);

/* ---- text being edited ---- */
void ui_edit_keys(UiContext *ui); /* cursor, delete, copy, paste, typed text */
void ui_draw_edit(UiContext *ui, UiRect rect, UiType type, UiColor color);

/* The material of the theme, behind the page. */
void ui_draw_material(UiContext *ui);
void ui_draw_bevel(UiContext *ui, UiRect rect, bool is_sunk);
void ui_draw_toast(UiContext *ui);

#endif
