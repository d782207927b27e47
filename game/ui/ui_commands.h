/* SPDX-License-Identifier: MIT
 *
 * What a frame looks like: a flat list of things to draw, in pixels, from back to front. Whoever draws it needs to
 * know nothing else about widgets. Everything pointed to lives until the next ui_begin_frame. */
#ifndef UI_UI_COMMANDS_H
#define UI_UI_COMMANDS_H

#include "base/base.h"

typedef struct UiPoint {
    float x, y;
} UiPoint;

typedef struct UiRect {
    float x, y, w, h;
} UiRect;

typedef struct UiColor {
    uint8_t r, g, b, a;
} UiColor;

typedef enum UiFont { UI_FONT_REGULAR, UI_FONT_BOLD } UiFont;

typedef enum UiPattern { UI_PATTERN_SOLID, UI_PATTERN_DASHED, UI_PATTERN_DOTTED } UiPattern;

typedef enum UiCommandKind {
    UI_COMMAND_RECT,     /* filled; corners rounded by `radius` */
    UI_COMMAND_FRAME,    /* outline of `width` inside the rectangle; corners rounded by `radius` */
    UI_COMMAND_POLYLINE, /* points joined by a line of `width` and `pattern`, anti-aliased */
    UI_COMMAND_POLYGON,  /* convex, filled, anti-aliased */
    UI_COMMAND_BAND,     /* filled between an upper and a lower edge: points up0, low0, up1, low1 … */
    UI_COMMAND_TEXT,     /* one line; rect.x, rect.y is the left of the baseline, rect.w the measured width */
    UI_COMMAND_STRIPES,  /* rect filled with stripes `width` high, one every `period` */
    UI_COMMAND_PICTURE   /* `text` names a picture of the assets, drawn into rect */
} UiCommandKind;

typedef struct UiCommand {
    UiCommandKind kind;
    int layer; /* 0 page, then sheets, menus, tooltips, toasts */
    UiRect rect;
    UiRect clip; /* nothing is drawn outside */
    UiColor color;
    float radius;
    float width;
    float period;
    UiPattern pattern;
    UiFont font;
    float text_px; /* size of the font */
    const char *text;
    const UiPoint *points;
    int point_count;
    const UiColor *inks; /* of a picture: the four of its theme */
} UiCommand;

typedef enum UiCursor { UI_CURSOR_ARROW, UI_CURSOR_HAND, UI_CURSOR_TEXT } UiCursor;

typedef struct UiCommands {
    const UiCommand *items; /* sorted by layer */
    int count;
    UiColor background; /* of the whole window */
    bool wants_text;    /* a text field has the focus: typed text is welcome */
    UiCursor cursor;    /* of what the mouse is over */
    UiRect text_place;  /* where, for the window of the input method */
} UiCommands;

/* One line a command: `rect 8 8 120 44 #1a2b4c r4`; a line `clip …` where it changes. For golden files. */
char *ui_commands_text(Arena *arena, const UiCommands *commands);

/* What the page (layer 0) shows inside `area`, as an SVG file of that size on the window's background; pictures and
 * the material are left out. Texts stay texts, at their measured width. */
char *ui_commands_svg(Arena *arena, const UiCommands *commands, UiRect area);

#endif
