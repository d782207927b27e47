/* SPDX-License-Identifier: MIT
 *
 * The widgets. Each takes room in the current column, row or flow. What can be pressed is at least 44 units high,
 * takes the focus, and is worked by mouse, keyboard and finger alike. Labels are visible text; texts wrap. */
#ifndef UI_UI_WIDGETS_H
#define UI_UI_WIDGETS_H

#include "ui/ui.h"

/* ---- Text ---- */
typedef enum UiTextStyle {
    UI_TEXT_BODY,    /* 18 */
    UI_TEXT_STRONG,  /* 18 bold */
    UI_TEXT_SMALL,   /* 15: axis labels, sources */
    UI_TEXT_LEAD,    /* 22: first paragraph */
    UI_TEXT_SECTION, /* 18 bold, over a hairline in ui_heading */
    UI_TEXT_HEADING, /* 26 bold */
    UI_TEXT_TITLE,   /* 38 bold */
    UI_TEXT_DISPLAY, /* 60 bold: newspaper heads, the title */
    UI_TEXT_NUMBER   /* 28 bold, tabular figures */
} UiTextStyle;

typedef enum UiTone { UI_TONE_INK, UI_TONE_MUTED, UI_TONE_ACCENT, UI_TONE_GOOD, UI_TONE_BAD } UiTone;

typedef struct UiLook {
    UiTextStyle style;
    UiTone tone;
    UiAlign align;
} UiLook;

void ui_text(UiContext *ui, UiTextStyle style, const char *text); /* wraps, English and Japanese */
void ui_text_look(UiContext *ui, UiLook look, const char *text);
void ui_textf(UiContext *ui, UiLook look, const char *format, ...) BASE_PRINTF(3, 4);
/* One line; shortened with "…" and noted as clipped when there is no room. */
void ui_line(UiContext *ui, UiLook look, const char *text);
void ui_heading(UiContext *ui, UiTextStyle style, const char *text);
float ui_text_width(UiContext *ui, UiTextStyle style, const char *text); /* units, one line */
float ui_line_height(UiContext *ui, UiTextStyle style);
void ui_rule(UiContext *ui); /* hairline */
void ui_picture(UiContext *ui, const char *name, float width, float height);
void ui_pips(UiContext *ui, const char *label, int filled, int total); /* label is read, not drawn */
void ui_progress(UiContext *ui, const char *label, double share);      /* 0 to 1 */
void ui_toast(UiContext *ui, const char *text); /* shown for 4 s and more as it is long; copied */

/* ---- Press ---- */
typedef enum UiButtonKind {
    UI_BUTTON_QUIET,   /* framed */
    UI_BUTTON_PRIMARY, /* filled with the accent: one on a screen */
    UI_BUTTON_PLAIN    /* text only, for rows of tools */
} UiButtonKind;

/* True in the frame of the press. why_not: NULL, or why it is disabled (shown as its tooltip). */
bool ui_button(UiContext *ui, const char *id, const char *label, UiButtonKind kind, const char *why_not);
bool ui_link(UiContext *ui, const char *id, const char *label);
bool ui_checkbox(UiContext *ui, const char *id, const char *label, bool *value); /* true when changed */
bool ui_radio(UiContext *ui, const char *id, const char *label, bool is_chosen); /* true when chosen now */

typedef struct UiOption {
    const char *id;
    const char *label;
} UiOption;

/* True when *chosen changed. Tabs are one stop of the keyboard; arrows move inside. */
bool ui_tabs(UiContext *ui, const char *id, const UiOption *options, int count, int *chosen);
/* A button that opens a list of options; the label is read with it, not drawn. */
bool ui_choice(UiContext *ui, const char *id, const char *label, const UiOption *options, int count, int *chosen);

typedef struct UiMark {
    double value;
    const char *label;
} UiMark;

typedef struct UiSlider {
    const char *label;
    double low, high, step;
    double typed_high;   /* what may be typed, above `high`; 0: nothing above it */
    double typed_step;   /* 0: typed values go by `step` too */
    int decimals;        /* of the shown value */
    const char *form;    /* how the value reads, as "{n} %"; NULL: the number alone */
    const UiMark *marks; /* ticks: last year, request, ceiling … */
    int mark_count;
    const char *why_not; /* NULL when it can be moved */
} UiSlider;

/* Label, value, track with - and +; pressing the value (id.value) lets it be typed. True when *value changed. */
bool ui_slider(UiContext *ui, const char *id, const UiSlider *slider, double *value);
/* One line of text; true when Enter was pressed. buffer is UTF-8 with a closing 0. */
bool ui_text_field(UiContext *ui, const char *id, const char *label, char *buffer, size_t buffer_bytes);
/* The same with a lens, and a cross that clears it (id.clear). */
bool ui_search_field(UiContext *ui, const char *id, const char *label, char *buffer, size_t buffer_bytes);

/* ---- Lists, tables, cards ---- */
/* One stop of the keyboard; arrows, Home and End move between its rows, cards, radios, buttons. */
void ui_list_begin(UiContext *ui, const char *id);
void ui_list_end(UiContext *ui);
/* title and (may be NULL) detail below it, extra at the end of the line. True when pressed. */
bool ui_list_row(UiContext *ui, const char *id, const char *title, const char *detail, const char *extra,
                 bool is_selected);

typedef struct UiColumn {
    const char *title;
    UiAlign align; /* END for numbers */
    float weight;  /* share of the width; 0: as wide as its longest cell */
} UiColumn;

typedef struct UiTable {
    const char *label; /* read, not drawn */
    const UiColumn *columns;
    int column_count;
    const char *const *cells; /* [row * column_count + column]; NULL is empty */
    int row_count;
    const char *const *row_ids;           /* rows can be pressed when not NULL */
    int selected_row;                     /* -1: none */
    bool can_sort;                        /* by pressing a head: rising, falling, as given */
    const double *sort_values;            /* [as cells]; NULL: the numbers in columns at the END, else the words */
    void (*explain)(void *user, int row); /* fills the tooltip of a row that can be pressed; may be NULL */
    void *user;
} UiTable;

/* The row pressed in this frame, or -1. Cells wrap. */
int ui_table(UiContext *ui, const char *id, const UiTable *table);

typedef enum UiCardKind {
    UI_CARD_PAPER,   /* a sheet of paper on the desk: panel colour, hairline */
    UI_CARD_RULED,   /* no box: a rule above */
    UI_CARD_SELECTED /* chosen: accent edge */
} UiCardKind;

/* Everything until card_end stands inside. With an id the whole card can be pressed: card_end is true then. */
void ui_card_begin(UiContext *ui, const char *id, const char *label, UiCardKind kind);
bool ui_card_end(UiContext *ui);

/* ---- Above the page ---- */
/* A modal sheet in the middle; call it every frame it is open, last on the screen. sheet_end is true when Escape, the
 * close button (id.close) or a press beside it asks to leave. */
void ui_sheet_begin(UiContext *ui, const char *id, const char *title, float width);
bool ui_sheet_end(UiContext *ui);
/* Explains the widget before it. Held open it takes the pointer and the focus; Escape closes the innermost. */
void ui_tooltip(UiContext *ui, const char *text);
/* The same with widgets inside: if (ui_tooltip_begin(ui)) { …; ui_tooltip_end(ui); }  Nests to three levels. */
bool ui_tooltip_begin(UiContext *ui);
void ui_tooltip_end(UiContext *ui);
bool ui_tooltip_is_held(const UiContext *ui); /* the one being built */
void ui_close_tooltips(UiContext *ui);        /* when another page comes */
/* A figure that can be asked (dotted underline): follow it with a tooltip, which a press holds open. */
void ui_door(UiContext *ui, const char *id, UiLook look, const char *text);

#endif
