/* SPDX-License-Identifier: MIT
 *
 * Own drawing inside a room that ui_take gave: maps, stamps, ornaments. Units and theme colours, drawn in the order of
 * calls, cut off at the current column. What is drawn only here is invisible to tests and to screen readers: name it
 * with ui_draw_text. */
#ifndef UI_UI_DRAW_H
#define UI_UI_DRAW_H

#include "ui/ui.h"
#include "ui/ui_widgets.h"

/* The index of the command in the frame, for the folder's own use. */
int ui_draw_rect(UiContext *ui, UiRect rect, UiColor color, float radius);
int ui_draw_frame(UiContext *ui, UiRect rect, UiColor color, float width, float radius);
void ui_draw_hairline(UiContext *ui, UiRect rect, UiColor color); /* w or h 0: one pixel thick */
void ui_draw_line(UiContext *ui, UiPoint from, UiPoint to, float width, UiColor color);
void ui_draw_polyline(UiContext *ui, const UiPoint *points, int count, float width, UiColor color, UiPattern pattern);
/* UI_COMMAND_POLYGON (convex) or UI_COMMAND_BAND. */
void ui_draw_shape(UiContext *ui, UiCommandKind kind, const UiPoint *points, int count, UiColor color);
void ui_draw_disc(UiContext *ui, UiPoint centre, float radius, UiColor color);
void ui_draw_picture(UiContext *ui, UiRect rect, const char *name);
void ui_draw_focus(UiContext *ui, UiRect rect, float radius);
/* One line in rect, vertically in the middle; shortened and noted as clipped when it is too long. */
void ui_draw_text(UiContext *ui, UiRect rect, UiLook look, const char *text);
/* The same in any colour, for text on own grounds; its contrast is the caller's care. */
void ui_draw_text_colored(UiContext *ui, UiRect rect, UiLook look, UiColor color, const char *text);

UiColor ui_mix(UiColor a, UiColor b, float share); /* of b */
UiColor ui_fade(UiColor color, float alpha);

/* A number on its way to target, there after `milliseconds`, slower towards the end: counting figures, a falling
 * stamp. There at once in the first frame of its id and when motion is off. */
double ui_motion(UiContext *ui, const char *id, double target, int milliseconds);

#endif
