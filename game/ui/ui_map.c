/* SPDX-License-Identifier: MIT
 *
 * Boxes and arrows of a diagram. An arrow is a line with round corners, or two beside each other, a head, and near it a
 * disc with its sign. */
#include "ui/ui_map.h"

#include "ui/ui_internal.h"

#include <math.h>

static const float padding = 4.0f, corner_radius = 7.0f, sign_radius = 6.5f;

/* ---- Boxes ---- */

float ui_node_height(UiContext *ui, float width, const char *label) {
    UiType type = ui_type(UI_TEXT_SMALL);
    UiLines lines = ui_wrap(ui, type, label, width - 2 * padding);
    return fmaxf(44, type.line * (float)lines.count + padding);
}

static void draw_box(UiContext *ui, UiRect rect, UiNodeKind kind, const UiReply *reply) {
    const UiTheme *theme = ui->theme;
    bool is_dark = kind == UI_NODE_SELECTED;
    UiColor fill = is_dark ? theme->selected : theme->panel;
    if (reply->is_hovered || reply->is_held) fill = theme->sunk;
    ui_draw_rect(ui, rect, fill, fmaxf(theme->corner, 2));
    UiColor edge = kind == UI_NODE_FAINT ? theme->rule : kind == UI_NODE_PLAIN ? theme->edge : theme->accent;
    ui_draw_frame(ui, rect, edge, is_dark ? 3 : kind == UI_NODE_LIT ? 2 : 1, fmaxf(theme->corner, 2));
    if (reply->is_focused) ui_draw_focus(ui, rect, theme->corner);
}

UiNodeReply ui_node(UiContext *ui, const char *id, UiRect rect, const char *label, UiNodeKind kind) {
    UiType type = ui_type(UI_TEXT_SMALL);
    UiLines lines = ui_wrap(ui, type, label, rect.w - 2 * padding);
    float height = type.line * (float)lines.count;
    unsigned flags = UI_NOTE_FOCUS | UI_NOTE_PRESS | UI_NOTE_SIDEWAYS;
    if (kind == UI_NODE_SELECTED) flags |= UI_NOTE_SELECTED;
    UiReply reply = ui_interact(ui, ui_full_id(ui, id), label, rect, flags);
    draw_box(ui, rect, kind, &reply);
    UiRect text = {rect.x + padding, rect.y + (rect.h - height) / 2, rect.w - 2 * padding, height};
    ui_draw_lines(ui, type, kind == UI_NODE_FAINT ? ui->theme->muted : ui->theme->ink, text, &lines, UI_ALIGN_CENTRE);
    return (UiNodeReply){.is_pressed = reply.is_pressed, .is_near = reply.is_hovered || reply.is_focused};
}

/* ---- Arrows ---- */

static UiPoint towards(UiPoint from, UiPoint to, float distance) {
    float dx = to.x - from.x, dy = to.y - from.y, length = sqrtf(dx * dx + dy * dy);
    float share = length > 0 ? distance / length : 0;
    return (UiPoint){from.x + dx * share, from.y + dy * share};
}

static float length_of(UiPoint a, UiPoint b) {
    return sqrtf((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
}

typedef LIST(UiPoint) Points;

/* A quadratic curve in place of the corner. */
static void round_corner(UiContext *ui, Points *out, UiPoint before, UiPoint corner, UiPoint after) {
    float most = fminf(length_of(before, corner), length_of(corner, after)) / 2;
    float radius = fminf(corner_radius, most);
    UiPoint a = towards(corner, before, radius), b = towards(corner, after, radius);
    for (int i = 0; i <= 4; i++) {
        float t = (float)i / 4, s = 1 - t;
        UiPoint point = {s * s * a.x + 2 * s * t * corner.x + t * t * b.x,
                         s * s * a.y + 2 * s * t * corner.y + t * t * b.y};
        list_push(ui->now->arena, out, point);
    }
}

/* The way with round corners, ending `shorter` before its last point. */
static Points line_of(UiContext *ui, const UiArrow *arrow, float shorter) {
    Points out = {0};
    int last = arrow->count - 1;
    list_push(ui->now->arena, &out, arrow->points[0]);
    for (int i = 1; i < last; i++) {
        round_corner(ui, &out, arrow->points[i - 1], arrow->points[i], arrow->points[i + 1]);
    }
    list_push(ui->now->arena, &out, towards(arrow->points[last], arrow->points[last - 1], shorter));
    return out;
}

static void draw_head(UiContext *ui, UiPoint tip, UiPoint from, float size, UiColor color) {
    UiPoint base = towards(tip, from, size);
    float dx = (tip.x - base.x) * 0.55f, dy = (tip.y - base.y) * 0.55f;
    UiPoint head[3] = {tip, {base.x - dy, base.y + dx}, {base.x + dy, base.y - dx}};
    ui_draw_shape(ui, UI_COMMAND_POLYGON, head, 3, color);
}

static void draw_sign(UiContext *ui, UiPoint at, const UiArrow *arrow) {
    ui_draw_disc(ui, at, sign_radius, arrow->color);
    ui_draw_disc(ui, at, sign_radius - 1.25f, ui->theme->page);
    UiColor ink = ui->theme->ink;
    float half = 3.5f, low = arrow->sign == UI_ARROW_BOTH ? 3.0f : 0;
    if (arrow->sign != UI_ARROW_MINUS) {
        float y = at.y - (low > 0 ? 1.0f : 0);
        ui_draw_line(ui, (UiPoint){at.x, y - half + low / 3}, (UiPoint){at.x, y + half - low / 3}, 1.5f, ink);
        ui_draw_line(ui, (UiPoint){at.x - half, y}, (UiPoint){at.x + half, y}, 1.5f, ink);
    }
    if (arrow->sign != UI_ARROW_PLUS) {
        ui_draw_line(ui, (UiPoint){at.x - half, at.y + low}, (UiPoint){at.x + half, at.y + low}, 1.5f, ink);
    }
}

/* The same line `distance` to the left. */
static Points beside(UiContext *ui, const Points *line, float distance) {
    Points out = {0};
    for (int i = 0; i < line->count; i++) {
        UiPoint a = line->items[i > 0 ? i - 1 : 0], b = line->items[i + 1 < line->count ? i + 1 : i];
        float length = fmaxf(length_of(a, b), 0.001f);
        UiPoint point = {line->items[i].x - (b.y - a.y) / length * distance,
                         line->items[i].y + (b.x - a.x) / length * distance};
        list_push(ui->now->arena, &out, point);
    }
    return out;
}

static void draw_double(UiContext *ui, const UiArrow *arrow, const Points *line) {
    float thin = 1.0f + arrow->width / 8, distance = 1.25f + arrow->width / 2;
    for (int side = -1; side <= 1; side += 2) {
        Points half = beside(ui, line, distance * (float)side);
        ui_draw_polyline(ui, half.items, half.count, thin, arrow->color, arrow->pattern);
    }
}

/* How well a label stands on a piece: rather on one from left to right. */
static float room_on(UiPoint a, UiPoint b) {
    return a.y == b.y ? 3 * length_of(a, b) : length_of(a, b);
}

/* In the middle of the longest piece, on a piece of page. */
static void draw_label(UiContext *ui, const UiArrow *arrow) {
    int longest = 1;
    for (int i = 2; i < arrow->count; i++) {
        float most = room_on(arrow->points[longest - 1], arrow->points[longest]);
        if (room_on(arrow->points[i - 1], arrow->points[i]) > most) longest = i;
    }
    UiPoint a = arrow->points[longest - 1], b = arrow->points[longest];
    float width = ui_text_width(ui, UI_TEXT_SMALL, arrow->label) + 6, height = ui_line_height(ui, UI_TEXT_SMALL);
    UiRect rect = {(a.x + b.x - width) / 2, (a.y + b.y - height) / 2, width, height};
    ui_draw_rect(ui, rect, ui->theme->page, 3);
    UiLook look = {UI_TEXT_SMALL, UI_TONE_INK, UI_ALIGN_CENTRE};
    ui_draw_text(ui, rect, look, arrow->label);
}

void ui_arrow(UiContext *ui, const UiArrow *arrow) {
    if (arrow->count < 2) return;
    UiPoint tip = arrow->points[arrow->count - 1], from = arrow->points[arrow->count - 2];
    float head = 6 + arrow->width;
    Points line = line_of(ui, arrow, head - 1);
    if (arrow->is_double) {
        draw_double(ui, arrow, &line);
    } else {
        ui_draw_polyline(ui, line.items, line.count, arrow->width, arrow->color, arrow->pattern);
    }
    draw_head(ui, tip, from, head, arrow->color);
    if (arrow->sign != UI_ARROW_NO_SIGN) draw_sign(ui, towards(tip, from, head + sign_radius), arrow);
    if (arrow->label) draw_label(ui, arrow);
}

bool ui_arrow_head(UiContext *ui, const char *id, const UiArrow *arrow, const char *label, bool is_selected) {
    UiPoint at = towards(arrow->points[arrow->count - 1], arrow->points[arrow->count - 2], 2 * sign_radius + 2);
    float half = sign_radius + 2;
    UiRect rect = {at.x - half, at.y - half, 2 * half, 2 * half};
    unsigned flags = UI_NOTE_FOCUS | UI_NOTE_PRESS | (is_selected ? UI_NOTE_SELECTED : 0u);
    UiReply reply = ui_interact(ui, ui_full_id(ui, id), label, rect, flags);
    if (reply.is_hovered || is_selected) ui_draw_frame(ui, rect, ui->theme->accent, 2, half);
    if (reply.is_focused) ui_draw_focus(ui, rect, half);
    return reply.is_pressed;
}

void ui_arrow_sample(UiContext *ui, const UiArrow *arrow, const char *label) {
    UiSize sizes[] = {UI_FIXED(56), UI_WEIGHT(1, 120)};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    UiRect room = ui_take(ui, 52, 24);
    UiPoint points[2] = {{room.x, room.y + 12}, {room.x + 50, room.y + 12}};
    UiArrow sample = *arrow;
    sample.points = points;
    sample.count = 2;
    ui_arrow(ui, &sample);
    ui_row_next(ui);
    ui_text(ui, UI_TEXT_SMALL, label);
    ui_row_end(ui);
}
