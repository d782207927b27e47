/* SPDX-License-Identifier: MIT
 *
 * Boxes and arrows of a diagram, at places of the caller's own inside a room of ui_take. Arrows say nothing by colour
 * alone: width, pattern, a double line and a sign near the head; whoever draws them also shows them as a table. */
#ifndef UI_UI_MAP_H
#define UI_UI_MAP_H

#include "ui/ui.h"

typedef enum UiNodeKind { UI_NODE_PLAIN, UI_NODE_LIT, UI_NODE_SELECTED, UI_NODE_FAINT } UiNodeKind;

typedef struct UiNodeReply {
    bool is_pressed;
    bool is_near; /* under the mouse, or with the focus of the keyboard */
} UiNodeReply;

/* A box with its label in the middle, wrapped; Left and Right are left to the screen. At least 44 units high. */
UiNodeReply ui_node(UiContext *ui, const char *id, UiRect rect, const char *label, UiNodeKind kind);
/* The height a box of this width needs for its label. */
float ui_node_height(UiContext *ui, float width, const char *label);

typedef enum UiArrowSign { UI_ARROW_NO_SIGN, UI_ARROW_PLUS, UI_ARROW_MINUS, UI_ARROW_BOTH } UiArrowSign;

typedef struct UiArrow {
    const UiPoint *points; /* [count] corners of the way, which are rounded; the head is at the last */
    int count;
    float width;
    UiColor color;
    UiPattern pattern;
    bool is_double;
    UiArrowSign sign;
    const char *label; /* short, on the longest piece of the way; NULL: none */
} UiArrow;

void ui_arrow(UiContext *ui, const UiArrow *arrow);
/* A place near the head of an arrow that was drawn; true when it is pressed. The label is for who does not see it. */
bool ui_arrow_head(UiContext *ui, const char *id, const UiArrow *arrow, const char *label, bool is_selected);
/* A short piece of such an arrow on a line of its own, for a legend; label beside it. */
void ui_arrow_sample(UiContext *ui, const UiArrow *arrow, const char *label);

#endif
