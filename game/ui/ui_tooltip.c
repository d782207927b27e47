/* SPDX-License-Identifier: MIT
 *
 * Tooltips: what the widget before means. One is open on each of three levels at most, each inside the one before; the
 * chain is kept between frames by the ids of its anchors. A tooltip that is not held goes away with the pointer or the
 * focus and takes neither; a held one stays, and its widgets are worked like those of the page. Where it stands is
 * decided from its size in the last frame: never over its anchor, never outside the window; what does not fit scrolls.
 */
#include "ui/ui_internal.h"

#include <math.h>

static const int rest_ms = 400, hold_ms = 600;
static const float widest = 380, margin = 8, padding = 12, apart = 6, close_size = 44;

void ui_set_tooltips(UiContext *ui, UiTooltips when, int depth) {
    CHECK(depth >= 1 && depth <= UI_TIPS);
    ui->tooltips = when;
    ui->tip_depth_most = depth;
}

/* ---- Which are open ---- */

static int held_count(const UiContext *ui) {
    int count = 0;
    while (count < ui->tip_count && ui->tips[count].is_held) count++;
    return count;
}

int ui_tip_layer_at(const UiContext *ui, float x, float y) {
    for (int i = held_count(ui) - 1; i >= 0; i--) {
        if (ui_rect_contains(ui->tips[i].rect, x, y)) return UI_LAYER_TOOLTIP + i;
    }
    return -1;
}

/* Takes the tooltips from this level on away; the focus goes back from them to what they explain. */
static void close_from(UiContext *ui, int level) {
    const UiNote *focused = ui->focus ? ui_last_note(ui, ui->focus) : NULL;
    if (focused && focused->seen.layer >= UI_LAYER_TOOLTIP + level) {
        const UiNote *anchor = ui_last_note(ui, ui->tips[level].anchor);
        ui_set_focus(ui, ui->tips[level].anchor, anchor ? anchor->seen.id : NULL, ui->is_focus_visible);
    }
    ui->tip_dismissed = ui->tips[level].anchor;
    ui->tip_count = level;
    ui_repeat_frame(ui);
}

void ui_close_tooltips(UiContext *ui) {
    if (ui->tip_count > 0) close_from(ui, 0);
}

void ui_tips_begin_frame(UiContext *ui) {
    ui->tip_depth = 0;
    bool is_inside = ui->input.mouse_x >= 0, rests = ui->input.mouse_x == ui->rest_x && ui->input.mouse_y == ui->rest_y;
    ui->rests_since_page &= rests || !is_inside;
    if (ui->hover != ui->tip_dismissed && ui->focus != ui->tip_dismissed) ui->tip_dismissed = 0;
    for (int i = 0; i < ui->tip_count; i++) ui->tips[i].is_shown = false;
    int held = held_count(ui);
    if (held > 0 && !ui->edit.id && ui_use_key(ui, UI_KEY_ESCAPE, 0)) close_from(ui, --held);
    if (!ui->input.mouse_pressed) return;
    /* A press beside a tooltip closes it; on its anchor the release does. */
    int keep = ui_tip_layer_at(ui, ui->input.mouse_x, ui->input.mouse_y) - UI_LAYER_TOOLTIP + 1;
    keep = keep < 0 ? 0 : keep;
    if (keep < ui->tip_count && ui->hover != ui->tips[keep].anchor) close_from(ui, keep);
}

void ui_tips_end_frame(UiContext *ui) {
    int count = 0;
    while (count < ui->tip_count && ui->tips[count].is_shown) count++;
    ui->tip_count = count;
}

static bool is_asked_by_pointer(UiContext *ui, const UiNote *note) {
    if (ui->hover != note->id || ui->is_mouse_down || ui->rests_since_page || ui->tooltips != UI_TOOLTIPS_ON_HOVER)
        return false;
    int waited = (int)(ui->input.now_ms - ui->hover_since_ms);
    if (waited < rest_ms) ui_frame_due(ui, rest_ms - waited);
    return waited >= rest_ms;
}

/* The pointer goes before the focus, so that only one is open. */
static bool is_asked(UiContext *ui, const UiNote *note, int level) {
    bool has_held = level < ui->tip_count && ui->tips[level].is_held;
    if (has_held || note->id == ui->tip_dismissed) return false;
    if (is_asked_by_pointer(ui, note)) return true;
    bool has_focus = ui->focus == note->id && ui->is_focus_visible && ui->tooltips != UI_TOOLTIPS_ON_PRESS;
    bool gives_way = level < ui->tip_count && ui->tips[level].anchor != note->id && ui->tips[level].anchor == ui->hover;
    return has_focus && !gives_way;
}

/* A finger or button that stays down on what is no slider; the release then presses nothing. */
static bool is_pressed_long(UiContext *ui, const UiNote *note) {
    if (!ui->is_mouse_down || ui->active != note->id || ui->hover != note->id || (note->flags & UI_NOTE_SIDEWAYS))
        return false;
    int waited = (int)(ui->input.now_ms - ui->active_since_ms);
    if (waited < hold_ms) ui_frame_due(ui, hold_ms - waited);
    if (waited < hold_ms) return false;
    ui->active = 0;
    return true;
}

static bool is_asked_to_hold(UiContext *ui, const UiNote *note) {
    bool is_meant = ui->hover == note->id || (ui->focus == note->id && ui->is_focus_visible);
    if (ui->hover == note->id && ui->input.middle_pressed) return true;
    if (is_meant && !ui->edit.id && ui_use_key(ui, 't', 0)) return true;
    return is_pressed_long(ui, note) || ((note->flags & (UI_NOTE_DOOR | UI_NOTE_DISABLED)) && ui->pressed == note->id);
}

static const char *body_id(UiContext *ui, const char *anchor_id) {
    return arena_format(ui->now->arena, "%s.tip", anchor_id);
}

/* Opens, keeps or closes the tooltip of the note on this level; true while it is open. */
static bool update(UiContext *ui, const UiNote *note, int level) {
    UiTip *tip = &ui->tips[level];
    bool is_mine = level < ui->tip_count && tip->anchor == note->id;
    if (is_asked_to_hold(ui, note)) {
        bool was_held = is_mine && tip->is_held;
        if (was_held) close_from(ui, level);
        if (was_held) return false;
        *tip = (UiTip){.anchor = note->id, .is_held = true, .is_shown = true};
    } else if (is_mine && tip->is_held) {
        tip->is_shown = true;
        return true;
    } else if (is_asked(ui, note, level)) {
        if (is_mine) tip->is_shown = true;
        if (is_mine) return true;
        *tip = (UiTip){.anchor = note->id, .is_shown = true};
    } else {
        if (is_mine) ui->tip_count = level;
        return false;
    }
    ui->tip_count = level + 1;
    ui_scroll_to_top(ui, body_id(ui, note->seen.id));
    ui_repeat_frame(ui);
    return true;
}

/* ---- Where it stands ---- */

typedef struct Room {
    float x, y, height; /* the corner it would have, and how high it may be */
    bool is_above;      /* y is the foot */
} Room;

/* Rooms in the order in which they are liked: beside the tooltip it belongs to, else below, above, beside the anchor.
 */
static int find_rooms(UiRect window, UiRect anchor, const UiRect *parent, float w, Room *out) {
    float x = fmaxf(fminf(anchor.x, window.w - w - margin), margin), tall = window.h - 2 * margin;
    UiRect besides[2] = {anchor, anchor};
    int count = 0;
    if (parent) besides[0] = *parent;
    for (int i = 0; i < 2; i++) {
        UiRect beside = besides[i];
        float right = beside.x + beside.w + apart, left = beside.x - apart - w;
        if (i == 1) {
            float below = anchor.y + anchor.h + apart;
            out[count++] = (Room){x, below, window.h - margin - below, false};
            out[count++] = (Room){x, anchor.y - apart, anchor.y - apart - margin, true};
        }
        if (i == 0 && !parent) continue;
        if (right + w <= window.w - margin) out[count++] = (Room){right, anchor.y - padding, tall, false};
        if (left >= margin) out[count++] = (Room){left, anchor.y - padding, tall, false};
    }
    return count;
}

static UiRect find_place(UiRect window, UiRect anchor, const UiRect *parent, float w, float h) {
    Room rooms[6];
    int count = find_rooms(window, anchor, parent, w, rooms), best = 0;
    for (int i = 0; i < count; i++) {
        if (rooms[i].height > rooms[best].height) best = i;
    }
    for (int i = count - 1; i >= 0; i--) {
        if (rooms[i].height >= h) best = i;
    }
    Room room = rooms[best];
    h = fminf(h, fmaxf(room.height, 40));
    float y = room.is_above ? room.y - h : room.y;
    return (UiRect){roundf(room.x), roundf(fmaxf(fminf(y, window.h - margin - h), margin)), w, h};
}

/* ---- Drawing ---- */

static void draw_ground(UiContext *ui, UiRect rect, bool is_held) {
    const UiTheme *theme = ui->theme;
    ui_draw_rect(ui, (UiRect){rect.x + 2, rect.y + 3, rect.w, rect.h}, (UiColor){0, 0, 0, 36}, theme->corner);
    ui_draw_rect(ui, rect, theme->panel, theme->corner);
    ui_draw_frame(ui, rect, is_held ? theme->ink : theme->edge, is_held ? 1.5f : 1, theme->corner);
}

bool ui_tooltip_begin(UiContext *ui) {
    int level = ui->tip_depth;
    bool is_reachable = level == 0 ? ui->layer >= ui->last->modal_layer : ui->tips[level - 1].is_held;
    if (ui->last_note < 0 || level >= ui->tip_depth_most || !is_reachable) return false;
    const UiNote *note = &ui->now->notes.items[ui->last_note];
    const UiNote *before = ui_last_note(ui, note->id);
    if (!before || !update(ui, note, level)) return false;
    UiTip *tip = &ui->tips[level];
    const char *anchor_id = note->seen.id;
    UiId size_id = ui_hash_more(note->id, 3);
    float height = ui_state(ui, size_id)->size, width = ui_state(ui, ui_hash_more(note->id, 4))->size;
    UiRect window = ui_window(ui), anchor = ui_units(ui, ui_rect_intersect(before->seen.rect, before->seen.clip));
    UiRect parent = level > 0 ? ui_units(ui, ui->tips[level - 1].rect) : window;
    float side = tip->is_held ? close_size - padding : 0;
    float w = fminf(fminf(width < 0 ? widest : width, widest) + 2 * padding + side, window.w - 2 * margin);
    float h = fmaxf((height < 0 ? 60 : height) + 16, tip->is_held ? close_size : 0);
    UiRect rect = find_place(window, anchor, level > 0 ? &parent : NULL, w, h);

    UiBox *keep = ui_push_box(ui, UI_BOX_COLUMN, rect);
    keep->id = ui->group;
    keep->layer_before = ui->layer;
    keep->note = ui->last_note;
    ui->layer = UI_LAYER_TOOLTIP + level;
    ui->group = ui->scroll = 0;
    ui->tip_depth++;
    ui->clip = (UiRect){0, 0, (float)ui->input.window_width, (float)ui->input.window_height};
    float s = ui->scale;
    tip->rect = (UiRect){rect.x * s, rect.y * s, rect.w * s, rect.h * s};
    draw_ground(ui, rect, tip->is_held);
    UiRect body = {rect.x + padding, rect.y + 6, rect.w - 2 * padding - side, rect.h - 12};
    ui_scroll_begin(ui, body_id(ui, anchor_id), body);
    ui_box(ui)->sheet_state = size_id;
    ui_set_gap(ui, 4);
    return true;
}

void ui_tooltip_end(UiContext *ui) {
    UiBox *body = ui_box(ui);
    CHECK(body->kind == UI_BOX_SCROLL && ui->tip_depth > 0);
    float height = ceilf(body->y + 4 - body->area.y), width = ceilf(body->natural_width) + 1;
    UiState *state = ui_state(ui, body->sheet_state);
    if (fabsf(state->size - height) > 0.5f) ui_repeat_frame(ui);
    state->size = height;
    ui_scroll_end(ui);
    UiBox keep = *ui_box(ui);
    const UiNote *anchor = &ui->now->notes.items[keep.note];
    UiState *wide = ui_state(ui, ui_hash_more(anchor->id, 4));
    if (fabsf(fminf(wide->size, widest) - fminf(width, widest)) > 0.5f) ui_repeat_frame(ui);
    wide->size = width;
    const char *close_id = arena_format(ui->now->arena, "%s.close", anchor->seen.id);
    UiRect corner = {keep.area.x + keep.area.w - close_size, keep.area.y, close_size, close_size};
    bool closes = ui_tooltip_is_held(ui) && ui_draw_cross(ui, close_id, corner);
    ui->box_count--;
    ui->clip = keep.clip_before;
    ui->scroll = keep.scroll_before;
    ui->group = keep.id;
    ui->layer = keep.layer_before;
    ui->last_note = keep.note;
    ui->tip_depth--;
    if (closes) close_from(ui, ui->tip_depth);
}

bool ui_tooltip_is_held(const UiContext *ui) {
    return ui->tip_depth > 0 && ui->tips[ui->tip_depth - 1].is_held;
}

void ui_tooltip(UiContext *ui, const char *text) {
    if (!ui_tooltip_begin(ui)) return;
    ui_text(ui, UI_TEXT_BODY, text);
    ui_tooltip_end(ui);
}
