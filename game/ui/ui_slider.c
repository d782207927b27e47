/* SPDX-License-Identifier: MIT
 *
 * The slider: a value on a track, never by dragging alone. Arrows and the buttons go by one step, Page keys by ten,
 * Home and End to the ends, and the figure itself can be typed. Nothing moves under the hand while it is used. */
#include "ui/ui_internal.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct Slide {
    UiContext *ui;
    const UiSlider *slider;
    const char *full_id;
    double *value;
    double before;
    bool is_disabled;
} Slide;

static void set_on_grid(Slide *slide, double value, double step, double high) {
    const UiSlider *slider = slide->slider;
    if (step > 0) value = slider->low + round((value - slider->low) / step) * step;
    value = fmin(fmax(value, slider->low), high);
    double grain = pow(10, slider->decimals);
    *slide->value = step > 0 && step >= 1 / grain ? round(value * grain) / grain : value;
}

static void set_value(Slide *slide, double value) {
    set_on_grid(slide, value, slide->slider->step, slide->slider->high);
}

/* A hand on the track can only be as fine as the track; a figure can be exact. */
static void set_typed(Slide *slide, double value) {
    const UiSlider *slider = slide->slider;
    double step = slider->typed_step > 0 ? slider->typed_step : slider->step;
    set_on_grid(slide, value, step, fmax(slider->high, slider->typed_high));
}

static const char *value_text(Slide *slide) {
    const UiSlider *slider = slide->slider;
    double shown = fabs(*slide->value) * pow(10, slider->decimals) < 0.5 ? 0 : *slide->value;
    const char *form = slider->form ? slider->form : "{n}", *number = strstr(form, "{n}");
    CHECK(number != NULL);
    return arena_format(slide->ui->now->arena, "%.*s%.*f%s", (int)(number - form), form, slider->decimals, shown,
                        number + strlen("{n}"));
}

static void commit_typed(Slide *slide) {
    char *end;
    double value = strtod(slide->ui->edit.text, &end);
    if (end != slide->ui->edit.text && isfinite(value)) set_typed(slide, value);
    slide->ui->edit.id = 0;
    ui_repeat_frame(slide->ui);
}

/* The figure: pressed or tabbed to, then typed; Enter or leaving takes it, Escape does not. */
static void draw_value(Slide *slide, UiRect rect) {
    UiContext *ui = slide->ui;
    const UiTheme *theme = ui->theme;
    const char *id = arena_format(ui->now->arena, "%s.value", slide->full_id);
    unsigned flags = UI_NOTE_FOCUS | UI_NOTE_PRESS | UI_NOTE_TYPE | UI_NOTE_SIDEWAYS;
    const char *text = value_text(slide);
    UiReply reply = ui_interact(ui, id, text, rect, flags | (slide->is_disabled ? UI_NOTE_DISABLED : 0));
    bool is_edited = ui->edit.id == reply.id;
    if (!is_edited && reply.is_pressed) {
        ui_edit_start(ui, reply.id, arena_format(ui->now->arena, "%.*f", slide->slider->decimals, *slide->value), true);
    } else if (is_edited && ui_use_key(ui, UI_KEY_ESCAPE, 0)) {
        ui->edit.id = 0;
    } else if (is_edited && (ui->focus != reply.id || ui_use_key(ui, UI_KEY_ENTER, 0))) {
        commit_typed(slide);
    }
    is_edited = ui->edit.id == reply.id;
    UiType type = ui_type(UI_TEXT_STRONG);
    if (is_edited || reply.is_hovered) {
        ui_draw_rect(ui, rect, theme->panel, theme->corner);
        ui_draw_frame(ui, rect, is_edited ? theme->focus : theme->edge, is_edited ? 2 : 1, theme->corner);
    }
    UiRect inner = ui_inset(rect, 8, 2);
    if (is_edited) {
        ui_edit_keys(ui);
        ui_draw_edit(ui, inner, type, theme->ink);
    } else {
        UiColor color = slide->is_disabled ? theme->muted : theme->ink;
        if (ui_draw_label(ui, type, color, inner, value_text(slide), UI_ALIGN_END))
            ui->now->notes.items[ui->now->notes.count - 1].flags |= UI_NOTE_CUT;
    }
    if (reply.is_focused && !is_edited) ui_draw_focus(ui, rect, theme->corner);
}

static void draw_step(Slide *slide, UiRect rect, bool is_plus) {
    UiContext *ui = slide->ui;
    const UiTheme *theme = ui->theme;
    const char *id = arena_format(ui->now->arena, "%s.%s", slide->full_id, is_plus ? "plus" : "minus");
    unsigned flags = UI_NOTE_PRESS | (slide->is_disabled ? UI_NOTE_DISABLED : 0);
    UiReply reply = ui_interact(ui, id, is_plus ? "+" : "−", rect, flags);
    if (reply.is_pressed) set_value(slide, *slide->value + (is_plus ? 1 : -1) * slide->slider->step);
    if (reply.is_hovered) ui_draw_rect(ui, rect, reply.is_held ? theme->selected : theme->sunk, theme->corner);
    UiColor color = slide->is_disabled ? theme->muted : theme->ink;
    UiRect inner = ui_inset(rect, 4, 4);
    if (theme->material == UI_MATERIAL_BEIGE)
        ui_draw_bevel(ui, inner, reply.is_held);
    else
        ui_draw_frame(ui, inner, slide->is_disabled ? theme->rule : theme->edge, 1, theme->corner);
    UiPoint centre = {rect.x + rect.w / 2, rect.y + rect.h / 2};
    ui_draw_rect(ui, (UiRect){centre.x - 6, centre.y - 1, 12, 2}, color, 0);
    if (is_plus) ui_draw_rect(ui, (UiRect){centre.x - 1, centre.y - 6, 2, 12}, color, 0);
}

static float place_on_track(const UiSlider *slider, UiRect track, double value) {
    double share = slider->high > slider->low ? (value - slider->low) / (slider->high - slider->low) : 0;
    return track.x + track.w * (float)fmin(fmax(share, 0), 1);
}

/* The marks as a sentence, for the tooltip: there is not always room for their labels. */
static const char *marks_text(Slide *slide) {
    Text text = text_begin(slide->ui->now->arena);
    for (int i = 0; i < slide->slider->mark_count; i++) {
        const UiMark *mark = &slide->slider->marks[i];
        text_format(&text, "%s%s: %.*f", i ? " · " : "", mark->label, slide->slider->decimals, mark->value);
    }
    return text.data;
}

/* Ticks below the track; a label that would touch the one before it is left to the tooltip. */
static void draw_marks(Slide *slide, UiRect track) {
    UiContext *ui = slide->ui;
    UiType type = ui_type(UI_TEXT_SMALL);
    float free_from = track.x - 22;
    for (int i = 0; i < slide->slider->mark_count; i++) {
        const UiMark *mark = &slide->slider->marks[i];
        float x = place_on_track(slide->slider, track, mark->value);
        ui_draw_hairline(ui, (UiRect){x, track.y - 8, 0, 24}, ui->theme->edge);
        float w = ui_measure(ui, type, mark->label, strlen(mark->label));
        float left = fminf(fmaxf(x - w / 2, track.x - 22), track.x + track.w + 22 - w);
        if (left < free_from) continue;
        UiRect rect = {left, track.y + 18, w, type.line};
        ui_note(ui, NULL, mark->label, rect, 0);
        ui_draw_run(ui, type, ui->theme->muted, (UiPoint){left, rect.y}, mark->label, strlen(mark->label));
        free_from = left + w + 10;
    }
}

static void use_slider_keys(Slide *slide) {
    UiContext *ui = slide->ui;
    double step = slide->slider->step, value = *slide->value;
    if (ui_use_key(ui, UI_KEY_RIGHT, 0) || ui_use_key(ui, '+', 0)) set_value(slide, value + step);
    if (ui_use_key(ui, UI_KEY_LEFT, 0) || ui_use_key(ui, '-', 0)) set_value(slide, value - step);
    if (ui_use_key(ui, UI_KEY_PAGE_UP, 0)) set_value(slide, value + 10 * step);
    if (ui_use_key(ui, UI_KEY_PAGE_DOWN, 0)) set_value(slide, value - 10 * step);
    if (ui_use_key(ui, UI_KEY_HOME, 0)) set_value(slide, slide->slider->low);
    if (ui_use_key(ui, UI_KEY_END, 0)) set_value(slide, slide->slider->high);
    /* A digit starts typing the figure. */
    unsigned char first = (unsigned char)ui->input.text[0];
    if (ui->edit.id || !(isdigit(first) || first == '.')) return;
    const char *id = arena_format(ui->now->arena, "%s.value", slide->full_id);
    ui_edit_start(ui, ui_hash(id), "", false);
    ui_set_focus(ui, ui->edit.id, id, true);
    ui_repeat_frame(ui);
}

static void draw_track(Slide *slide, UiRect area) {
    UiContext *ui = slide->ui;
    const UiTheme *theme = ui->theme;
    unsigned flags = UI_NOTE_FOCUS | UI_NOTE_PRESS | UI_NOTE_SIDEWAYS | (slide->is_disabled ? UI_NOTE_DISABLED : 0);
    UiReply reply = ui_interact(ui, slide->full_id, slide->slider->label, area, flags);
    UiRect track = {area.x + 10, area.y + area.h / 2 - 2, area.w - 20, 4};
    const UiNote *before = ui_last_note(ui, reply.id);
    bool is_dragged = reply.is_held && ui->is_mouse_down && before;
    if (is_dragged || (reply.is_pressed && ui->input.mouse_released && before)) {
        UiRect rect = ui_units(ui, before->seen.rect);
        double share = (ui->input.mouse_x / ui->scale - rect.x - 10) / (rect.w - 20);
        set_value(slide, slide->slider->low + share * (slide->slider->high - slide->slider->low));
    }
    if (ui->focus == reply.id && !slide->is_disabled) use_slider_keys(slide);
    float x = place_on_track(slide->slider, track, *slide->value);
    float zero = place_on_track(slide->slider, track, fmax(slide->slider->low, 0));
    ui_draw_rect(ui, track, theme->rule, 2);
    UiColor color = slide->is_disabled ? theme->muted : theme->ink;
    ui_draw_rect(ui, (UiRect){fminf(x, zero), track.y, fabsf(x - zero), 4}, color, 2);
    draw_marks(slide, track);
    if (slide->is_disabled) {
        ui_draw_disc(ui, (UiPoint){x, track.y + 2}, 6, color);
    } else if (theme->corner > 0) {
        ui_draw_disc(ui, (UiPoint){x, track.y + 2}, reply.is_held ? 11 : 10, theme->accent);
    } else {
        UiRect knob = {x - 6, track.y - 9, 12, 22};
        ui_draw_rect(ui, knob, theme->accent, 0);
        if (theme->material == UI_MATERIAL_BEIGE) ui_draw_bevel(ui, knob, false);
    }
    if (reply.is_focused) ui_draw_focus(ui, (UiRect){x - 12, track.y - 11, 24, 26}, theme->corner > 0 ? 12 : 0);
    if (slide->slider->why_not)
        ui_tooltip(ui, slide->slider->why_not);
    else if (slide->slider->mark_count)
        ui_tooltip(ui, marks_text(slide));
}

/* Written through `slide`, which the check does not see. NOLINTNEXTLINE(readability-non-const-parameter) */
bool ui_slider(UiContext *ui, const char *id, const UiSlider *slider, double *value) {
    Slide slide = {.ui = ui, .slider = slider, .full_id = ui_full_id(ui, id), .value = value, .before = *value};
    slide.is_disabled = slider->why_not != NULL;
    UiType type = ui_type(UI_TEXT_BODY);
    float width = ui_width_for(ui, 360, true);
    float figure = ceilf(ui_measure(ui, ui_type(UI_TEXT_STRONG), value_text(&slide), strlen(value_text(&slide)))) + 18;
    figure = fminf(fmaxf(figure, 96), width * 0.6f);
    UiLines lines = ui_wrap(ui, type, slider->label, width - figure - 8);
    float head = fmaxf(type.line * (float)lines.count, 44), foot = slider->mark_count ? 14 : 0;
    UiRect rect = ui_place(ui, width, head + 44 + foot, 360);
    UiRect label = {rect.x, rect.y + head - type.line * (float)lines.count - 8.5f, width - figure - 8, head};
    ui_draw_lines(ui, type, slide.is_disabled ? ui->theme->muted : ui->theme->ink, label, &lines, UI_ALIGN_START);
    float y = rect.y + head;
    draw_step(&slide, (UiRect){rect.x, y, 44, 44}, false);
    draw_step(&slide, (UiRect){rect.x + width - 44, y, 44, 44}, true);
    draw_track(&slide, (UiRect){rect.x + 48, y, width - 96, 44});
    int track_note = ui->last_note;
    draw_value(&slide, (UiRect){rect.x + width - figure, rect.y, figure, 44});
    ui->last_note = track_note;
    bool has_changed = *value != slide.before;
    if (has_changed) ui_repeat_frame(ui);
    return has_changed;
}
