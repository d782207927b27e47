/* SPDX-License-Identifier: MIT
 *
 * Private to ui: boxes on a stack, which give widgets their places. All in units. */
#ifndef UI_UI_BOX_INTERNAL_H
#define UI_UI_BOX_INTERNAL_H

#include "ui/ui.h"
#include "ui/ui_widgets.h"

typedef uint64_t UiId; /* hash of the whole id; 0 is none */

typedef enum UiBoxKind { UI_BOX_COLUMN, UI_BOX_SCROLL, UI_BOX_ROW, UI_BOX_CELL, UI_BOX_FLOW, UI_BOX_CARD } UiBoxKind;

enum { UI_ROW_CELLS = 16, UI_BOXES = 48 };

typedef struct UiRow {
    UiSize sizes[UI_ROW_CELLS];
    float x[UI_ROW_CELLS], width[UI_ROW_CELLS], height[UI_ROW_CELLS];
    int first_command[UI_ROW_CELLS + 1], first_note[UI_ROW_CELLS + 1];
    int card_command[UI_ROW_CELLS]; /* of the only card of a cell, to make all cards of a row equally high; -1 */
    int count, cell;
    UiAlign align;
    bool is_stacked;
    UiId id;
    float grid_width; /* > 0: a line of a grid */
    int grid_left;    /* cells still to come */
    float own_gap;    /* of the column the grid stands in */
} UiRow;

typedef struct UiFlowItem {
    int command, note; /* what it draws starts here */
    float height;
} UiFlowItem;

typedef struct UiBox {
    UiBoxKind kind;
    UiRect area; /* of the content; h < 0: no limit */
    float y;     /* foot of the last widget */
    float gap;
    int child_count;
    float natural_width;
    UiRow *row;
    /* flow */
    float line_x, line_y, line_height;
    LIST(UiFlowItem) flow; /* of the current line */
    UiAlign align;
    /* scroll and column */
    UiRect clip_before;
    UiId scroll_before;
    UiId id;
    /* sheet and tooltip */
    int layer_before;
    bool is_asked_to_close;
    UiRect sheet;
    UiId sheet_state;
    /* card */
    int first_command, note;
    float padding;
    UiCardKind card;
    int card_of_child; /* command of the only child when that is a card; -1 */
} UiBox;

UiBox *ui_box(UiContext *ui);
UiBox *ui_push_box(UiContext *ui, UiBoxKind kind, UiRect area);
/* Width the next widget gets when it would like `natural`; fills: takes all there is in a column. */
float ui_width_for(UiContext *ui, float natural, bool fills);
UiRect ui_place(UiContext *ui, float width, float height, float natural_width);
/* What ui_place would return for the next widget of a column, without taking it. */
UiPoint ui_next_place(UiContext *ui);

#endif
