/* SPDX-License-Identifier: MIT
 *
 * One line of text being edited. There is one edit at a time; fields and the typed value of a slider share it.
 * Positions are bytes at the start of characters. */
#include "ui/ui_internal.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

void ui_edit_start(UiContext *ui, UiId id, const char *text, bool selects_all) {
    UiEdit *edit = &ui->edit;
    edit->id = id;
    snprintf(edit->text, sizeof edit->text, "%s", text);
    edit->cursor = (int)strlen(edit->text);
    edit->anchor = selects_all ? 0 : edit->cursor;
    edit->offset = 0;
}

static int step_back(const char *text, int at) {
    if (at > 0) at--;
    while (at > 0 && ((unsigned char)text[at] & 0xc0) == 0x80) at--;
    return at;
}

static int step_on(const char *text, int at) {
    const char *next = text + at;
    text_next_character(&next);
    return (int)(next - text);
}

static void remove_range(UiEdit *edit, int from, int to) {
    memmove(edit->text + from, edit->text + to, strlen(edit->text + to) + 1);
    edit->cursor = edit->anchor = from;
}

static bool remove_selection(UiEdit *edit) {
    int from = edit->cursor < edit->anchor ? edit->cursor : edit->anchor;
    int to = edit->cursor < edit->anchor ? edit->anchor : edit->cursor;
    if (from == to) return false;
    remove_range(edit, from, to);
    return true;
}

static void insert(UiEdit *edit, const char *text) {
    remove_selection(edit);
    size_t length = strlen(edit->text);
    while (*text) {
        const char *next = text;
        uint32_t c = text_next_character(&next);
        size_t bytes = (size_t)(next - text);
        if (length + bytes >= UI_EDIT_BYTES) return;
        if (c >= ' ' && c != 127) {
            memmove(edit->text + edit->cursor + bytes, edit->text + edit->cursor, length - (size_t)edit->cursor + 1);
            memcpy(edit->text + edit->cursor, text, bytes);
            edit->cursor += (int)bytes;
            edit->anchor = edit->cursor;
            length += bytes;
        }
        text = next;
    }
}

static void copy_selection(UiContext *ui) {
    UiEdit *edit = &ui->edit;
    int from = edit->cursor < edit->anchor ? edit->cursor : edit->anchor;
    int to = edit->cursor < edit->anchor ? edit->anchor : edit->cursor;
    if (from == to || !ui->clipboard_set) return;
    ui->clipboard_set(ui->clipboard_user, arena_copy_bytes(ui->now->arena, edit->text + from, (size_t)(to - from)));
}

static void move_cursor(UiEdit *edit, int to, bool selects) {
    edit->cursor = to;
    if (!selects) edit->anchor = to;
}

static bool use_either(UiContext *ui, int key, bool *is_shift) {
    *is_shift = ui_use_key(ui, key, UI_SHIFT);
    return *is_shift || ui_use_key(ui, key, 0);
}

void ui_edit_keys(UiContext *ui) {
    UiEdit *edit = &ui->edit;
    bool is_shift;
    if (use_either(ui, UI_KEY_LEFT, &is_shift)) move_cursor(edit, step_back(edit->text, edit->cursor), is_shift);
    if (use_either(ui, UI_KEY_RIGHT, &is_shift)) move_cursor(edit, step_on(edit->text, edit->cursor), is_shift);
    if (use_either(ui, UI_KEY_HOME, &is_shift)) move_cursor(edit, 0, is_shift);
    if (use_either(ui, UI_KEY_END, &is_shift)) move_cursor(edit, (int)strlen(edit->text), is_shift);
    if (ui_use_key(ui, UI_KEY_BACKSPACE, 0) && !remove_selection(edit))
        remove_range(edit, step_back(edit->text, edit->cursor), edit->cursor);
    if (ui_use_key(ui, UI_KEY_DELETE, 0) && !remove_selection(edit))
        remove_range(edit, edit->cursor, step_on(edit->text, edit->cursor));
    if (ui_use_key(ui, 'a', UI_CONTROL)) {
        edit->anchor = 0;
        edit->cursor = (int)strlen(edit->text);
    }
    if (ui_use_key(ui, 'c', UI_CONTROL)) copy_selection(ui);
    if (ui_use_key(ui, 'x', UI_CONTROL)) {
        copy_selection(ui);
        remove_selection(edit);
    }
    if (ui_use_key(ui, 'v', UI_CONTROL) && ui->clipboard_get) {
        const char *text = ui->clipboard_get(ui->clipboard_user);
        if (text) insert(edit, text);
    }
    if (ui->input.text[0]) {
        insert(edit, ui->input.text);
        ui->input.text[0] = 0;
        ui_repeat_frame(ui);
    }
}

void ui_draw_edit(UiContext *ui, UiRect rect, UiType type, UiColor color) {
    UiEdit *edit = &ui->edit;
    const char *shown = edit->text;
    int cursor = edit->cursor, anchor = edit->anchor;
    if (ui->input.editing[0]) {
        shown = arena_format(ui->now->arena, "%.*s%s%s", cursor, edit->text, ui->input.editing, edit->text + cursor);
        anchor = cursor;
        cursor += (int)strlen(ui->input.editing);
    }
    float at = ui_measure(ui, type, shown, (size_t)cursor);
    if (at - edit->offset > rect.w - 2) edit->offset = at - rect.w + 2;
    if (at < edit->offset) edit->offset = at;
    UiRect before = ui->clip;
    UiRect pixels = {rect.x * ui->scale, rect.y * ui->scale, rect.w * ui->scale, rect.h * ui->scale};
    ui->clip = ui_rect_intersect(ui->clip, pixels);
    float top = rect.y + (rect.h - type.line) / 2, x = rect.x - edit->offset;
    if (anchor != cursor) {
        float other = ui_measure(ui, type, shown, (size_t)anchor);
        UiRect chosen = {x + fminf(at, other), top, fabsf(at - other), type.line};
        ui_draw_rect(ui, chosen, ui_mix(ui->theme->sunk, ui->theme->focus, 0.3f), 0);
    }
    ui_draw_run(ui, type, color, (UiPoint){x, top}, shown, strlen(shown));
    /* What the input method still composes is underlined, as everywhere. */
    float composed = ui_measure(ui, type, shown, (size_t)anchor);
    if (ui->input.editing[0]) ui_draw_rect(ui, (UiRect){x + composed, top + type.line - 3, at - composed, 2}, color, 0);
    ui_draw_rect(ui, (UiRect){x + at, top + 2, 2, type.line - 4}, color, 0);
    ui->clip = before;
}

static void draw_field(UiContext *ui, UiRect rect, UiRect inner, const char *text, bool is_edited) {
    const UiTheme *theme = ui->theme;
    ui_draw_rect(ui, rect, theme->panel, theme->corner);
    ui_draw_frame(ui, rect, is_edited ? theme->focus : theme->edge, is_edited ? 2 : 1, theme->corner);
    UiType type = ui_type(UI_TEXT_BODY);
    if (is_edited)
        ui_draw_edit(ui, inner, type, theme->ink);
    else
        ui_draw_label(ui, type, theme->ink, inner, text, UI_ALIGN_START);
}

/* The box is what is pressed and framed; kept_free.x and .y are left free in it before and behind the text. */
static bool edit_field(UiContext *ui, const char *id, const char *label, char *buffer, size_t buffer_bytes, UiRect box,
                       UiPoint kept_free) {
    unsigned flags = UI_NOTE_FOCUS | UI_NOTE_PRESS | UI_NOTE_TYPE | UI_NOTE_SIDEWAYS;
    UiReply reply = ui_interact(ui, ui_full_id(ui, id), label, box, flags);
    bool has_focus = ui->focus == reply.id, is_done = false;
    if (has_focus && ui->edit.id != reply.id) {
        ui_edit_start(ui, reply.id, buffer, true);
        ui_repeat_frame(ui);
    }
    if (!has_focus && ui->edit.id == reply.id) ui->edit.id = 0;
    if (ui->edit.id == reply.id) {
        ui_edit_keys(ui);
        /* A narrower buffer than the edit's takes whole characters only. */
        int length = (int)strlen(ui->edit.text);
        while (length >= (int)buffer_bytes) length = step_back(ui->edit.text, length);
        memcpy(buffer, ui->edit.text, (size_t)length);
        buffer[length] = 0;
        is_done = ui_use_key(ui, UI_KEY_ENTER, 0);
        if (ui_use_key(ui, UI_KEY_ESCAPE, 0)) {
            ui->edit.id = 0;
            ui_set_focus(ui, 0, NULL, false);
        }
    }
    UiRect inner = {box.x + kept_free.x, box.y + 4, box.w - kept_free.x - kept_free.y, box.h - 8};
    draw_field(ui, box, inner, buffer, ui->edit.id == reply.id);
    if (buffer[0]) ui_note(ui, NULL, buffer, inner, 0);
    return is_done;
}

/* Label above, the box below it. */
static UiRect place_field(UiContext *ui, const char *label) {
    UiType type = ui_type(UI_TEXT_BODY);
    float width = ui_width_for(ui, 320, true);
    UiLines lines = ui_wrap(ui, type, label, width);
    float head = label[0] ? type.line * (float)lines.count + 2 : 0;
    UiRect rect = ui_place(ui, width, head + 44, 320);
    ui_draw_lines(ui, type, ui->theme->ink, rect, &lines, UI_ALIGN_START);
    return (UiRect){rect.x, rect.y + head, width, 44};
}

bool ui_text_field(UiContext *ui, const char *id, const char *label, char *buffer, size_t buffer_bytes) {
    return edit_field(ui, id, label, buffer, buffer_bytes, place_field(ui, label), (UiPoint){12, 12});
}

bool ui_search_field(UiContext *ui, const char *id, const char *label, char *buffer, size_t buffer_bytes) {
    UiRect box = place_field(ui, label);
    bool is_done = edit_field(ui, id, label, buffer, buffer_bytes, box, (UiPoint){38, 44});
    UiPoint lens = {box.x + 18, box.y + 20};
    ui_draw_disc(ui, lens, 7, ui->theme->muted);
    ui_draw_disc(ui, lens, 5, ui->theme->panel);
    ui_draw_line(ui, (UiPoint){lens.x + 5, lens.y + 5}, (UiPoint){lens.x + 11, lens.y + 11}, 2, ui->theme->muted);
    if (!buffer[0]) return is_done;
    UiRect cross = {box.x + box.w - 44, box.y, 44, 44};
    if (ui_draw_cross(ui, ui_full_id(ui, arena_format(ui->now->arena, "%s.clear", id)), cross)) {
        buffer[0] = 0;
        ui->edit.id = 0;
        ui_focus(ui, ui_full_id(ui, id));
    }
    return is_done;
}
