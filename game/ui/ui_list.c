/* SPDX-License-Identifier: MIT
 *
 * Lists and cards: things that hold other things and may be pressed as a whole. */
#include "ui/ui_internal.h"

/* Under a card of the flat material. */
static const UiColor card_shadow = {16, 24, 36, 38};

#include <math.h>
#include <string.h>

void ui_list_begin(UiContext *ui, const char *id) {
    CHECK(ui->group == 0);
    ui->group = ui_hash(ui_full_id(ui, id));
}

void ui_list_end(UiContext *ui) {
    ui->group = 0;
}

/* Ground of a row that can be chosen: fill, a bar of accent when chosen, the ring. */
void ui_draw_row_ground(UiContext *ui, UiRect rect, const UiReply *reply, bool is_selected) {
    const UiTheme *theme = ui->theme;
    if (is_selected || reply->is_held) {
        ui_draw_rect(ui, rect, theme->selected, theme->corner);
    } else if (reply->is_hovered) {
        ui_draw_rect(ui, rect, theme->sunk, theme->corner);
    }
    if (is_selected) ui_draw_rect(ui, (UiRect){rect.x, rect.y, 4, rect.h}, theme->accent, 0);
    if (reply->is_focused) ui_draw_focus(ui, ui_inset(rect, 3, 3), theme->corner);
}

bool ui_list_row(UiContext *ui, const char *id, const char *title, const char *detail, const char *extra,
                 bool is_selected) {
    UiType strong = ui_type(UI_TEXT_BODY), small = ui_type(UI_TEXT_SMALL);
    float width = ui_width_for(ui, ui_available_width(ui), true), inner = width - 24, extra_width = 0;
    if (extra && extra[0]) extra_width = ceilf(ui_measure(ui, strong, extra, strlen(extra)));
    bool is_extra_below = extra_width > inner * 0.55f;
    float room = inner - (extra_width > 0 && !is_extra_below ? extra_width + 16 : 0);
    UiLines title_lines = ui_wrap(ui, strong, title, room);
    UiLines detail_lines = {0};
    if (detail && detail[0]) detail_lines = ui_wrap(ui, small, detail, inner);
    float title_height = strong.line * (float)title_lines.count;
    float text_height = title_height + small.line * (float)detail_lines.count + (is_extra_below ? strong.line : 0);
    float height = fmaxf(44, text_height + 17);
    UiRect rect = ui_place(ui, width, height, title_lines.natural_width + 24 + extra_width);
    unsigned flags = UI_NOTE_FOCUS | UI_NOTE_PRESS | (is_selected ? UI_NOTE_SELECTED : 0);
    UiReply reply = ui_interact(ui, ui_full_id(ui, id), title, rect, flags);
    ui_draw_row_ground(ui, rect, &reply, is_selected);
    UiRect text = {rect.x + 12, rect.y + (height - text_height) / 2, room, title_height};
    ui_draw_lines(ui, strong, ui->theme->ink, text, &title_lines, UI_ALIGN_START);
    if (detail_lines.count) {
        UiRect below = {text.x, text.y + title_height, inner, small.line * (float)detail_lines.count};
        ui_note(ui, NULL, detail, below, 0);
        ui_draw_lines(ui, small, ui->theme->muted, below, &detail_lines, UI_ALIGN_START);
    }
    if (extra_width > 0) {
        UiRect end = {text.x, is_extra_below ? rect.y + rect.h - 8 - strong.line : text.y, inner, strong.line};
        int note = ui_note(ui, NULL, extra, end, 0);
        bool is_cut = ui_draw_label(ui, strong, ui->theme->ink, end, extra, UI_ALIGN_END);
        if (is_cut) ui->now->notes.items[note].flags |= UI_NOTE_CUT;
    }
    ui_draw_hairline(ui, (UiRect){rect.x, rect.y + rect.h, rect.w, 0}, ui->theme->rule);
    return reply.is_pressed;
}

/* ---- Cards ---- */

void ui_card_begin(UiContext *ui, const char *id, const char *label, UiCardKind kind) {
    UiPoint at = ui_next_place(ui);
    float width = ui_width_for(ui, ui_available_width(ui), true);
    ui->next_width = -1;
    float padding = kind == UI_CARD_RULED ? 0 : ui_window(ui).w < 900 ? 12 : 16;
    UiBox *box = ui_push_box(ui, UI_BOX_CARD, (UiRect){at.x + padding, at.y + 16, width - 2 * padding, -1});
    box->padding = padding;
    box->card = kind;
    if (ui->theme->material == UI_MATERIAL_FLAT) {
        ui_draw_rect(ui, (UiRect){at.x, at.y + 2, width, 0}, card_shadow, ui->theme->corner);
    }
    box->first_command = ui_draw_rect(ui, (UiRect){at.x, at.y, width, 0}, ui->theme->panel, ui->theme->corner);
    ui_draw_frame(ui, (UiRect){at.x, at.y, width, 0}, ui->theme->rule, 1, ui->theme->corner);
    box->note = -1;
    if (!id) return;
    const char *full_id = ui_full_id(ui, id);
    unsigned flags = UI_NOTE_FOCUS | UI_NOTE_PRESS | (kind == UI_CARD_SELECTED ? UI_NOTE_SELECTED : 0);
    box->note = ui_note(ui, full_id, label, (UiRect){at.x, at.y, width, 0}, flags);
    box->id = ui_hash(full_id);
}

bool ui_card_end(UiContext *ui) {
    UiBox box = *ui_box(ui);
    CHECK(box.kind == UI_BOX_CARD);
    const UiTheme *theme = ui->theme;
    ui->box_count--;
    bool is_ruled = box.card == UI_CARD_RULED;
    float top = box.area.y - 16, height = box.y - top + (is_ruled ? 8 : 16);
    float width = box.area.w + 2 * box.padding;
    UiRect rect = ui_place(ui, width, height, box.natural_width + 2 * box.padding);
    UiCommand *fill = &ui->now->commands.items[box.first_command], *frame = fill + 1;
    fill->rect.h = frame->rect.h = roundf((rect.y + rect.h) * ui->scale) - fill->rect.y;
    if (theme->material == UI_MATERIAL_FLAT) {
        fill[-1].rect.h = fill->rect.h;
        fill[-1].color.a = is_ruled ? 0 : card_shadow.a;
    }
    bool is_lit = box.id && ui->hover == box.id;
    if (is_lit) fill->color = theme->sunk;
    if (is_ruled) {
        fill->color.a = is_lit ? 255 : 0;
        frame->kind = UI_COMMAND_RECT;
        frame->rect.h = 1;
    } else {
        ui_box(ui)->card_of_child = box.first_command;
    }
    if (box.card == UI_CARD_SELECTED) {
        fill->color = theme->selected;
        frame->color = theme->accent;
        frame->width = 2 * ui->scale;
    }
    if (theme->material == UI_MATERIAL_BEIGE && !is_ruled) {
        frame->color = theme->edge;
        ui_draw_bevel(ui, (UiRect){rect.x + 1, rect.y + 1, rect.w - 2, rect.h - 2}, false);
    }
    if (box.note < 0) return false;
    UiNote *note = &ui->now->notes.items[box.note];
    note->seen.rect.h = rect.h * ui->scale;
    if (ui->focus == box.id && ui->is_focus_visible) ui_draw_focus(ui, rect, theme->corner);
    bool is_pressed = ui->pressed == box.id;
    if (is_pressed) ui_repeat_frame(ui);
    ui->last_note = box.note;
    return is_pressed;
}
