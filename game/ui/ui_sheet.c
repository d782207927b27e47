/* SPDX-License-Identifier: MIT
 *
 * What lies above the page: sheets, the list of a choice, toasts. A sheet keeps mouse and keyboard from all
 * below it. Heights are those of the last frame; a frame in which they change is repeated. */
#include "ui/ui_internal.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Long enough to look there and read: a Japanese character takes as long as two Latin ones. */
static const uint64_t toast_least_ms = 4000, toast_most_ms = 15000, toast_letter_ms = 70;

/* Rings that fade outwards: cheaper than fills, and the sheet covers the middle anyway. */
static void draw_shadow(UiContext *ui, UiRect rect) {
    for (int i = 0; i < 7; i++) {
        float grow = (float)i * 2;
        UiRect ring = {rect.x - grow, rect.y - grow + 5, rect.w + 2 * grow, rect.h + 2 * grow};
        uint8_t alpha = (uint8_t)(56 - 8 * i);
        ui_draw_frame(ui, ring, (UiColor){0, 0, 0, alpha}, 2, ui->theme->corner + grow);
    }
}

static void draw_sheet_ground(UiContext *ui, UiRect rect) {
    draw_shadow(ui, rect);
    ui_draw_rect(ui, rect, ui->theme->panel, ui->theme->corner);
    ui_draw_frame(ui, rect, ui->theme->edge, 1, ui->theme->corner);
}

/* Title and close button; the sheet's own top line, above what scrolls. */
static bool draw_sheet_head(UiContext *ui, const char *id, const char *title, UiRect head) {
    ui_column_begin(ui, head);
    ui_row_begin(ui, (UiSize[]){UI_WEIGHT(1, 0), UI_FIXED(44)}, 2, UI_ALIGN_CENTRE);
    ui_text(ui, UI_TEXT_HEADING, title);
    ui_row_next(ui);
    UiRect rect = ui_place(ui, 44, 44, 44);
    UiReply reply = ui_interact(ui, ui_full_id(ui, id), "×", rect, UI_NOTE_FOCUS | UI_NOTE_PRESS);
    if (reply.is_hovered) ui_draw_rect(ui, rect, ui->theme->sunk, ui->theme->corner);
    UiPoint centre = {rect.x + 22, rect.y + 22};
    ui_draw_line(ui, (UiPoint){centre.x - 7, centre.y - 7}, (UiPoint){centre.x + 7, centre.y + 7}, 2, ui->theme->ink);
    ui_draw_line(ui, (UiPoint){centre.x + 7, centre.y - 7}, (UiPoint){centre.x - 7, centre.y + 7}, 2, ui->theme->ink);
    if (reply.is_focused) ui_draw_focus(ui, rect, ui->theme->corner);
    ui_row_end(ui);
    ui_column_end(ui);
    return reply.is_pressed;
}

/* A layer above all before it, which alone has mouse and keyboard; the box remembers what was below. */
static UiBox *begin_layer(UiContext *ui) {
    UiBox *keep = ui_push_box(ui, UI_BOX_COLUMN, ui_window(ui));
    keep->id = ui->group;
    keep->layer_before = ui->layer;
    ui->layer = UI_LAYER_SHEET * ++ui->sheet_count;
    ui->clip = (UiRect){0, 0, (float)ui->input.window_width, (float)ui->input.window_height};
    ui->scroll = ui->group = 0;
    if (ui->layer > ui->now->modal_layer) ui->now->modal_layer = ui->layer;
    return keep;
}

/* The part that scrolls. Its height in the next frame is that of its content now. */
static void begin_body(UiContext *ui, const char *id, UiRect area, float content_width, UiId state_id) {
    ui_scroll_begin(ui, arena_format(ui->now->arena, "%s.scroll", id), area);
    UiBox *box = ui_box(ui);
    box->area.w = fminf(box->area.w, content_width);
    box->sheet_state = state_id;
}

void ui_sheet_begin(UiContext *ui, const char *id, const char *title, float width) {
    UiRect window = ui_window(ui);
    UiId state_id = ui_hash_more(ui_hash(ui_full_id(ui, id)), 7);
    UiBox *keep = begin_layer(ui);
    float margin = window.w < 900 ? 16 : 40;
    float w = fminf(width, window.w - margin), padding = window.w < 900 ? 16 : 28;
    UiLines head_lines = ui_wrap(ui, ui_type(UI_TEXT_HEADING), title, w - 2 * padding - 60);
    float head = fmaxf(44, 34 * (float)head_lines.count) + 12;
    float most = window.h - margin - head - padding * 1.5f, size = ui_state(ui, state_id)->size;
    float body = fminf(size < 0 ? most : size, most);
    float h = body + head + padding * 1.5f;
    UiRect sheet = {roundf((window.w - w) / 2), roundf((window.h - h) / 2), w, h};
    ui_draw_rect(ui, window, ui->theme->shade, 0);
    draw_sheet_ground(ui, sheet);
    UiRect inner = ui_inset(sheet, padding, 0);
    ui_cut_top(&inner, padding * 0.75f);
    keep->is_asked_to_close =
        draw_sheet_head(ui, arena_format(ui->now->arena, "%s.close", id), title, ui_cut_top(&inner, head));
    keep->sheet = sheet;
    UiRect scroll = {inner.x, inner.y, inner.w + fminf(14, padding - 4), body};
    begin_body(ui, id, scroll, inner.w, state_id);
}

/* A sheet without head or shade, below the anchor, or above it where there is more room. Ends with ui_sheet_end. */
static void begin_popup(UiContext *ui, const char *id, UiRect anchor, float width) {
    UiRect window = ui_window(ui);
    UiId state_id = ui_hash_more(ui_hash(ui_full_id(ui, id)), 7);
    UiBox *keep = begin_layer(ui);
    float below = window.h - anchor.y - anchor.h - 12, above = anchor.y - 12;
    float size = ui_state(ui, state_id)->size, w = fminf(fmaxf(width, anchor.w), window.w - 16);
    float h = fminf((size < 0 ? 200 : size) + 8, fmaxf(below, above));
    bool is_above = h > below && above > below;
    float x = fminf(fmaxf(anchor.x, 8), window.w - w - 8);
    UiRect sheet = {roundf(x), roundf(is_above ? anchor.y - h - 4 : anchor.y + anchor.h + 4), w, h};
    draw_sheet_ground(ui, sheet);
    keep->sheet = sheet;
    UiRect inner = ui_inset(sheet, 5, 4);
    begin_body(ui, id, inner, inner.w, state_id);
}

bool ui_sheet_end(UiContext *ui) {
    UiBox *box = ui_box(ui);
    CHECK(box->kind == UI_BOX_SCROLL);
    UiState *state = ui_state(ui, box->sheet_state);
    float content = ceilf(box->y + 4 - box->area.y);
    if (fabsf(content - state->size) > 0.5f) ui_repeat_frame(ui);
    state->size = content;
    ui_scroll_end(ui);
    UiBox keep = *ui_box(ui);
    bool is_top = ui->layer == ui->last->modal_layer;
    bool closes = keep.is_asked_to_close || (is_top && !ui->edit.id && ui_use_key(ui, UI_KEY_ESCAPE, 0));
    float x = ui->input.mouse_x / ui->scale, y = ui->input.mouse_y / ui->scale;
    if (is_top && ui->input.mouse_pressed && !ui_rect_contains(keep.sheet, x, y)) closes = true;
    ui->clip = keep.clip_before;
    ui->scroll = keep.scroll_before;
    ui->group = keep.id;
    ui->layer = keep.layer_before;
    ui->box_count--;
    if (closes) ui_repeat_frame(ui);
    return closes;
}

/* ---- Choice ---- */

static void choice_button(UiContext *ui, const char *full_id, const char *label, UiReply *reply) {
    const UiTheme *theme = ui->theme;
    UiType type = ui_type(UI_TEXT_BODY);
    float natural = ceilf(ui_measure(ui, type, label, strlen(label))) + 56;
    float width = ui_width_for(ui, natural, false);
    UiLines lines = ui_wrap(ui, type, label, width - 52);
    float text_height = type.line * (float)lines.count, height = fmaxf(44, text_height + 16);
    UiRect rect = ui_place(ui, width, height, natural);
    *reply = ui_interact(ui, full_id, label, rect, UI_NOTE_FOCUS | UI_NOTE_PRESS);
    ui_draw_rect(ui, rect, reply->is_hovered ? theme->sunk : theme->panel, theme->corner);
    ui_draw_frame(ui, rect, theme->edge, 1, theme->corner);
    UiRect text = {rect.x + 14, rect.y + (height - text_height) / 2, width - 52, text_height};
    ui_draw_lines(ui, type, theme->ink, text, &lines, UI_ALIGN_START);
    float x = rect.x + rect.w - 26, y = rect.y + height / 2 - 3;
    UiPoint arrow[3] = {{x, y}, {x + 6, y + 6}, {x + 12, y}};
    ui_draw_polyline(ui, arrow, 3, 2, theme->ink, UI_PATTERN_SOLID);
    if (reply->is_focused) ui_draw_focus(ui, rect, theme->corner);
}

bool ui_choice(UiContext *ui, const char *id, const char *label, const UiOption *options, int count, int *chosen) {
    const char *full_id = ui_full_id(ui, id);
    UiReply reply;
    choice_button(ui, full_id, options[*chosen].label, &reply);
    UiId key = ui_hash_more(reply.id, 9);
    if (reply.is_pressed) ui_state(ui, key)->number = 1;
    if (!(ui_state(ui, key)->number > 0)) return false;
    const UiNote *place = ui_last_note(ui, reply.id);
    int before = *chosen, anchor = ui->last_note;
    bool is_done = false;
    float width = 0;
    for (int i = 0; i < count; i++) width = fmaxf(width, ui_text_width(ui, UI_TEXT_BODY, options[i].label));
    UiRect below = ui_units(ui, place ? place->seen.rect : ui->now->notes.items[anchor].seen.rect);
    begin_popup(ui, arena_format(ui->now->arena, "%s.options", id), below, ceilf(width) + 60);
    ui_note(ui, NULL, label, (UiRect){below.x, below.y, 0, 0}, 0);
    ui_list_begin(ui, arena_format(ui->now->arena, "%s.list", id));
    ui_set_gap(ui, 0);
    for (int i = 0; i < count; i++) {
        if (!ui_list_row(ui, options[i].id, options[i].label, NULL, NULL, i == before)) continue;
        *chosen = i;
        is_done = true;
    }
    ui_list_end(ui);
    if (ui_sheet_end(ui)) is_done = true;
    if (is_done) {
        ui_state(ui, key)->number = 0;
        ui_repeat_frame(ui);
    }
    ui->last_note = anchor;
    return *chosen != before;
}

/* ---- Toast ---- */

void ui_toast(UiContext *ui, const char *text) {
    snprintf(ui->toast, sizeof ui->toast, "%s", text);
    uint64_t letters = 0, length = 0;
    for (const char *at = text; *at;) letters += text_next_character(&at) > 0x2fff ? 2 : 1;
    length = 1500 + letters * toast_letter_ms;
    length = length < toast_least_ms ? toast_least_ms : length > toast_most_ms ? toast_most_ms : length;
    ui->toast_until_ms = ui->input.now_ms + length;
}

void ui_draw_toast(UiContext *ui) {
    if (ui->input.now_ms >= ui->toast_until_ms) return;
    ui_frame_due(ui, (int)(ui->toast_until_ms - ui->input.now_ms));
    ui->layer = UI_LAYER_TOAST;
    ui->clip = (UiRect){0, 0, (float)ui->input.window_width, (float)ui->input.window_height};
    UiRect window = ui_window(ui);
    UiType type = ui_type(UI_TEXT_BODY);
    UiLines lines = ui_wrap(ui, type, ui->toast, fminf(560, window.w - 64));
    float width = 0;
    for (int i = 0; i < lines.count; i++) width = fmaxf(width, lines.items[i].width);
    float w = ceilf(width) + 40, h = type.line * (float)lines.count + 20;
    UiRect rect = {roundf((window.w - w) / 2), window.h - h - 24, w, h};
    ui_note(ui, NULL, ui->toast, rect, 0);
    ui_draw_rect(ui, rect, ui->theme->ink, ui->theme->corner);
    ui_draw_lines(ui, type, ui->theme->page, ui_inset(rect, 20, 10), &lines, UI_ALIGN_CENTRE);
}
