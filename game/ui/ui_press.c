/* SPDX-License-Identifier: MIT
 *
 * What is pressed: buttons, links, boxes, tabs, doors. Each takes its place, is noted, is drawn and answers. The
 * material of the theme shows in surfaces only, so that sizes are the same in every decade. */
#include "ui/ui_internal.h"

#include <math.h>
#include <string.h>

static const float least_target = 44.0f;

/* Light from above left, as windows of the 1990s had it. */
void ui_draw_bevel(UiContext *ui, UiRect rect, bool is_sunk) {
    UiColor light = {255, 255, 255, 220}, dark = ui->theme->edge;
    UiColor upper = is_sunk ? dark : light, lower = is_sunk ? light : dark;
    ui_draw_hairline(ui, (UiRect){rect.x, rect.y, rect.w, 0}, upper);
    ui_draw_hairline(ui, (UiRect){rect.x, rect.y, 0, rect.h}, upper);
    ui_draw_hairline(ui, (UiRect){rect.x, rect.y + rect.h - 1 / ui->scale, rect.w, 0}, lower);
    ui_draw_hairline(ui, (UiRect){rect.x + rect.w - 1 / ui->scale, rect.y, 0, rect.h}, lower);
}

static UiColor draw_primary(UiContext *ui, UiRect rect, const UiReply *reply) {
    const UiTheme *theme = ui->theme;
    UiColor fill = theme->accent;
    if (reply->is_hovered) fill = ui_mix(fill, theme->ink, 0.18f);
    if (reply->is_held) fill = ui_mix(fill, theme->ink, 0.32f);
    if (theme->material == UI_MATERIAL_TERMINAL && reply->is_hovered) fill = ui_mix(theme->accent, theme->ink, 0.5f);
    ui_draw_rect(ui, rect, fill, theme->corner);
    if (theme->material == UI_MATERIAL_BEIGE) ui_draw_bevel(ui, rect, reply->is_held);
    return theme->accent_ink;
}

static UiColor draw_quiet(UiContext *ui, UiRect rect, const UiReply *reply, bool is_disabled) {
    const UiTheme *theme = ui->theme;
    bool is_lit = reply->is_hovered || reply->is_held;
    if (theme->material == UI_MATERIAL_BEIGE) {
        ui_draw_rect(ui, rect, is_lit ? ui_mix(theme->page, theme->panel, 0.6f) : theme->page, 0);
        if (!is_disabled) ui_draw_bevel(ui, rect, reply->is_held);
        return is_disabled ? theme->muted : theme->ink;
    }
    if (is_disabled) {
        ui_draw_frame(ui, rect, theme->rule, 1, theme->corner);
        return theme->muted;
    }
    bool is_flat = theme->material == UI_MATERIAL_FLAT;
    UiColor fill = reply->is_held ? theme->selected : is_lit ? theme->sunk : theme->panel;
    if (is_flat && reply->is_hovered) fill = ui_mix(theme->sunk, theme->rule, 0.7f);
    if (is_flat && !is_lit) fill = theme->sunk;
    ui_draw_rect(ui, rect, fill, theme->corner);
    if (!is_flat) ui_draw_frame(ui, rect, theme->edge, 1, theme->corner);
    return theme->ink;
}

static UiColor draw_button(UiContext *ui, UiRect rect, UiButtonKind kind, const UiReply *reply, bool is_disabled) {
    if (kind == UI_BUTTON_PLAIN) {
        if (reply->is_hovered || reply->is_held) ui_draw_rect(ui, rect, ui->theme->sunk, ui->theme->corner);
        return is_disabled ? ui->theme->muted : ui->theme->ink;
    }
    if (kind == UI_BUTTON_PRIMARY && !is_disabled) return draw_primary(ui, rect, reply);
    return draw_quiet(ui, rect, reply, is_disabled);
}

/* Label inside rect, both ways in the middle. */
static void draw_centred(UiContext *ui, UiType type, UiColor color, UiRect rect, const UiLines *lines) {
    float height = type.line * (float)lines->count;
    UiRect inner = {rect.x, rect.y + (rect.h - height) / 2, rect.w, height};
    ui_draw_lines(ui, type, color, inner, lines, UI_ALIGN_CENTRE);
}

bool ui_button(UiContext *ui, const char *id, const char *label, UiButtonKind kind, const char *why_not) {
    UiType type = ui_type(kind == UI_BUTTON_PRIMARY ? UI_TEXT_STRONG : UI_TEXT_BODY);
    float padding = kind == UI_BUTTON_PLAIN ? 12 : 20;
    float natural = ceilf(fmaxf(ui_measure(ui, type, label, strlen(label)) + 2 * padding, least_target));
    float width = ui_width_for(ui, natural, false);
    UiLines lines = ui_wrap(ui, type, label, width - (width < natural ? 16 : 2 * padding - 1));
    float height = fmaxf(least_target, type.line * (float)lines.count + 14);
    UiRect rect = ui_place(ui, width, height, natural);
    unsigned flags = UI_NOTE_FOCUS | UI_NOTE_PRESS | (why_not ? UI_NOTE_DISABLED : 0);
    UiReply reply = ui_interact(ui, ui_full_id(ui, id), label, rect, flags);
    UiColor color = draw_button(ui, rect, kind, &reply, why_not != NULL);
    draw_centred(ui, type, color, rect, &lines);
    if (reply.is_focused) ui_draw_focus(ui, rect, ui->theme->corner);
    if (why_not) ui_tooltip(ui, why_not);
    return reply.is_pressed;
}

bool ui_draw_cross(UiContext *ui, const char *full_id, UiRect rect) {
    UiReply reply = ui_interact(ui, full_id, "×", rect, UI_NOTE_FOCUS | UI_NOTE_PRESS);
    float x = rect.x + rect.w / 2, y = rect.y + rect.h / 2;
    if (reply.is_hovered) ui_draw_rect(ui, ui_inset(rect, 4, 4), ui->theme->sunk, ui->theme->corner);
    ui_draw_line(ui, (UiPoint){x - 5, y - 5}, (UiPoint){x + 5, y + 5}, 1.5f, ui->theme->ink);
    ui_draw_line(ui, (UiPoint){x + 5, y - 5}, (UiPoint){x - 5, y + 5}, 1.5f, ui->theme->ink);
    if (reply.is_focused) ui_draw_focus(ui, ui_inset(rect, 4, 4), ui->theme->corner);
    return reply.is_pressed;
}

bool ui_link(UiContext *ui, const char *id, const char *label) {
    UiType type = ui_type(UI_TEXT_BODY);
    float natural = ceilf(ui_measure(ui, type, label, strlen(label)));
    float width = ui_width_for(ui, natural, false);
    UiLines lines = ui_wrap(ui, type, label, width);
    float text_height = type.line * (float)lines.count, height = fmaxf(least_target, text_height);
    UiRect rect = ui_place(ui, width, height, natural);
    UiReply reply = ui_interact(ui, ui_full_id(ui, id), label, rect, UI_NOTE_FOCUS | UI_NOTE_PRESS);
    UiRect text = {rect.x, rect.y + (height - text_height) / 2, width, text_height};
    ui_draw_lines(ui, type, ui->theme->accent, text, &lines, UI_ALIGN_START);
    for (int i = 0; i < lines.count; i++) {
        float y = text.y + type.line * (float)(i + 1) - 3;
        UiColor color = reply.is_hovered ? ui->theme->accent : ui_fade(ui->theme->accent, 0.45f);
        ui_draw_hairline(ui, (UiRect){text.x, y, lines.items[i].width, 0}, color);
    }
    if (reply.is_focused) ui_draw_focus(ui, text, 0);
    return reply.is_pressed;
}

void ui_door(UiContext *ui, const char *id, UiLook look, const char *text) {
    UiType type = ui_type(look.style);
    float natural = ceilf(ui_measure(ui, type, text, strlen(text)));
    float width = ui_width_for(ui, natural, look.align != UI_ALIGN_START);
    UiLines lines = ui_wrap(ui, type, text, width);
    UiRect rect = ui_place(ui, width, type.line * (float)lines.count, natural);
    UiReply reply = ui_interact(ui, ui_full_id(ui, id), text, rect, UI_NOTE_FOCUS | UI_NOTE_PRESS | UI_NOTE_DOOR);
    ui_draw_lines(ui, type, ui_tone(ui, look.tone), rect, &lines, look.align);
    for (int i = 0; i < lines.count; i++) {
        float w = lines.items[i].width, free = look.align == UI_ALIGN_START ? 0 : rect.w - w;
        float x = rect.x + (look.align == UI_ALIGN_CENTRE ? free / 2 : free);
        float y = rect.y + type.line * (float)(i + 1) - (type.line - type.size) / 4;
        UiPoint points[2] = {{x, y}, {x + w, y}};
        ui_draw_polyline(ui, points, 2, 1, reply.is_hovered ? ui->theme->ink : ui->theme->edge, UI_PATTERN_DOTTED);
    }
    if (reply.is_focused) ui_draw_focus(ui, rect, 0);
}

/* A mark of 22 units, its label to the right, wrapped; the whole line can be pressed. */
static UiReply draw_box_row(UiContext *ui, const char *id, const char *label, unsigned flags, UiRect *mark) {
    UiType type = ui_type(UI_TEXT_BODY);
    float natural = ceilf(ui_measure(ui, type, label, strlen(label))) + 36;
    float width = ui_width_for(ui, natural, false);
    UiLines lines = ui_wrap(ui, type, label, width - 35);
    float text_height = type.line * (float)lines.count, height = fmaxf(least_target, text_height + 16);
    UiRect rect = ui_place(ui, width, height, natural);
    UiReply reply = ui_interact(ui, ui_full_id(ui, id), label, rect, flags | UI_NOTE_FOCUS | UI_NOTE_PRESS);
    *mark = (UiRect){rect.x + 1, rect.y + (height - text_height) / 2 + (type.line - 22) / 2, 22, 22};
    UiRect text = {rect.x + 35, rect.y + (height - text_height) / 2, width - 35, text_height};
    ui_draw_lines(ui, type, ui->theme->ink, text, &lines, UI_ALIGN_START);
    return reply;
}

bool ui_checkbox(UiContext *ui, const char *id, const char *label, bool *value) {
    UiRect mark;
    UiReply reply = draw_box_row(ui, id, label, *value ? UI_NOTE_SELECTED : 0, &mark);
    if (reply.is_pressed) *value = !*value;
    const UiTheme *theme = ui->theme;
    float radius = fminf(theme->corner, 4);
    ui_draw_rect(ui, mark, *value ? theme->accent : reply.is_hovered ? theme->sunk : theme->panel, radius);
    if (!*value) ui_draw_frame(ui, mark, theme->edge, 1.5f, radius);
    if (*value) {
        UiPoint tick[3] = {{mark.x + 5, mark.y + 11.5f}, {mark.x + 9.5f, mark.y + 16}, {mark.x + 17.5f, mark.y + 6.5f}};
        ui_draw_polyline(ui, tick, 3, 2.5f, theme->accent_ink, UI_PATTERN_SOLID);
    }
    if (reply.is_focused) ui_draw_focus(ui, mark, radius);
    return reply.is_pressed;
}

bool ui_radio(UiContext *ui, const char *id, const char *label, bool is_chosen) {
    UiRect mark;
    UiReply reply = draw_box_row(ui, id, label, is_chosen ? UI_NOTE_SELECTED : 0, &mark);
    const UiTheme *theme = ui->theme;
    bool is_on = is_chosen || reply.is_pressed;
    ui_draw_rect(ui, mark, reply.is_hovered ? theme->sunk : theme->panel, 11);
    ui_draw_frame(ui, mark, is_on ? theme->accent : theme->edge, is_on ? 2 : 1.5f, 11);
    if (is_on) ui_draw_disc(ui, (UiPoint){mark.x + 11, mark.y + 11}, 5.5f, theme->accent);
    if (reply.is_focused) ui_draw_focus(ui, mark, 11);
    return reply.is_pressed && !is_chosen;
}

static float tab_width(UiContext *ui, const UiOption *option, float beside) {
    UiType widest = ui_type(UI_TEXT_STRONG);
    return ceilf(ui_measure(ui, widest, option->label, strlen(option->label))) + beside;
}

/* What is left free beside a tab's word; less where only so all of them stand in one line. */
static float room_beside_tabs(UiContext *ui, const UiOption *options, int count) {
    const float wide = 24, narrow = 17;
    float all = 0;
    for (int i = 0; i < count; i++) all += fmaxf(tab_width(ui, &options[i], wide), least_target);
    return all > ui_available_width(ui) ? narrow : wide;
}

static bool draw_tab(UiContext *ui, const UiOption *option, bool is_chosen, float beside, UiId *drawn) {
    const UiTheme *theme = ui->theme;
    UiType type = ui_type(is_chosen ? UI_TEXT_STRONG : UI_TEXT_BODY);
    float natural = tab_width(ui, option, beside);
    float width = ui_width_for(ui, fmaxf(natural, least_target), false);
    UiLines lines = ui_wrap(ui, type, option->label, width - 16);
    UiRect rect = ui_place(ui, width, fmaxf(least_target, type.line * (float)lines.count + 17), natural);
    unsigned flags = UI_NOTE_FOCUS | UI_NOTE_PRESS | (is_chosen ? UI_NOTE_SELECTED : 0);
    UiReply reply = ui_interact(ui, ui_full_id(ui, option->id), option->label, rect, flags);
    *drawn = reply.id;
    if (reply.is_hovered && !is_chosen) ui_draw_rect(ui, rect, theme->sunk, 0);
    if (is_chosen) ui_draw_rect(ui, (UiRect){rect.x, rect.y + rect.h - 3, rect.w, 3}, theme->accent, 0);
    draw_centred(ui, type, is_chosen || reply.is_hovered ? theme->ink : theme->muted, rect, &lines);
    if (reply.is_focused) ui_draw_focus(ui, ui_inset(rect, 3, 3), theme->corner);
    return reply.is_pressed;
}

bool ui_tabs(UiContext *ui, const char *id, const UiOption *options, int count, int *chosen) {
    int before = *chosen;
    UiId group_before = ui->group;
    float beside = room_beside_tabs(ui, options, count);
    ui->group = ui_hash(ui_full_id(ui, id));
    ui_flow_begin(ui, UI_ALIGN_END);
    ui_set_gap(ui, 0);
    for (int i = 0; i < count; i++) {
        UiId drawn;
        if (draw_tab(ui, &options[i], i == before, beside, &drawn)) *chosen = i;
        /* An arrow that moved the focus onto a tab also chooses it. */
        if (ui->focus == drawn && ui->is_focus_visible && ui->has_arrow_moved) *chosen = i;
    }
    ui_flow_end(ui);
    UiBox *box = ui_box(ui);
    ui_draw_hairline(ui, (UiRect){box->area.x, box->y - 1, box->area.w, 0}, ui->theme->rule);
    ui->group = group_before;
    if (*chosen != before) ui_repeat_frame(ui);
    return *chosen != before;
}

void ui_rule(UiContext *ui) {
    UiRect rect = ui_take(ui, 0, 1);
    ui_draw_hairline(ui, (UiRect){rect.x, rect.y, rect.w, 0}, ui->theme->rule);
}

void ui_picture(UiContext *ui, const char *name, float width, float height) {
    UiRect rect = ui_take(ui, width, height);
    rect.h = width > 0 ? height * rect.w / width : height;
    ui_draw_picture(ui, rect, name);
}

void ui_pips(UiContext *ui, const char *label, int filled, int total) {
    float natural = (float)total * 20 - 6;
    UiRect rect = ui_place(ui, ui_width_for(ui, natural, false), 27, natural);
    ui_note(ui, NULL, label, rect, 0);
    for (int i = 0; i < total; i++) {
        UiRect pip = {rect.x + (float)i * 20, rect.y + 5, 14, 17};
        if (i < filled)
            ui_draw_rect(ui, pip, ui->theme->ink, 0);
        else
            ui_draw_frame(ui, pip, ui->theme->edge, 1.5f, 0);
    }
}

void ui_progress(UiContext *ui, const char *label, double share) {
    float width = ui_width_for(ui, 160, true);
    UiRect rect = ui_place(ui, width, 8, 160);
    ui_note(ui, NULL, label, rect, 0);
    float radius = ui->theme->corner > 0 ? 4 : 0;
    ui_draw_rect(ui, rect, ui->theme->sunk, radius);
    ui_draw_hairline(ui, (UiRect){rect.x, rect.y + 7.5f, rect.w, 0}, ui->theme->edge);
    rect.w *= (float)fmin(fmax(share, 0), 1);
    ui_draw_rect(ui, rect, ui->theme->ink, radius);
}
