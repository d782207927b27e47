/* SPDX-License-Identifier: MIT
 *
 * Who is meant by the mouse and the keyboard. Before the widgets of a frame run, the notes of the last frame tell what
 * is under the mouse, what Tab and the arrows lead to and what a press means; widgets only compare ids. A sheet takes
 * the focus when it opens and gives it back when it closes. */
#include "ui/ui_internal.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const float wheel_units = 56.0f;

bool ui_use_key(UiContext *ui, int key, int modifiers) {
    for (int i = 0; i < ui->input.key_count; i++) {
        const UiKeyPress *press = &ui->input.keys[i];
        if (press->key == key && press->modifiers == modifiers && !ui->is_key_used[i]) {
            ui->is_key_used[i] = true;
            ui_repeat_frame(ui);
            return true;
        }
    }
    return false;
}

bool ui_shortcut(UiContext *ui, int key, int modifiers) {
    bool is_under_a_sheet = ui->last->modal_layer > ui->layer || ui->now->modal_layer > ui->layer;
    if (is_under_a_sheet) return false;
    bool is_typed = key < UI_KEY_ENTER && !(modifiers & (UI_CONTROL | UI_ALT));
    if (ui->edit.id && (is_typed || key == UI_KEY_ENTER || key == UI_KEY_SPACE)) return false;
    if (key < UI_KEY_ENTER && !(key >= 'a' && key <= 'z') && ui_use_key(ui, key, modifiers | UI_SHIFT)) return true;
    return ui_use_key(ui, key, modifiers);
}

void ui_set_focus(UiContext *ui, UiId id, const char *full_id, bool is_visible) {
    ui->focus = id;
    ui->is_focus_visible = is_visible;
    snprintf(ui->focus_name, sizeof ui->focus_name, "%s", full_id ? full_id : "");
}

void ui_focus(UiContext *ui, const char *id) {
    ui_set_focus(ui, ui_hash(id), id, true);
    ui->reveal = ui->focus;
    ui->must_reveal = true;
    ui_repeat_frame(ui);
}

const char *ui_focused_id(const UiContext *ui) {
    return ui->focus ? ui->focus_name : NULL;
}

void ui_reveal(UiContext *ui, const char *id, int index) {
    ui->reveal = id ? ui_hash(id) : 0;
    ui->reveal_index = index;
    ui->must_reveal = true;
}

/* Scrolls the innermost area of the note as little as makes it visible. */
void ui_scroll_into_view(UiContext *ui, const UiNote *note) {
    if (!note->scroll) return;
    const UiFrame *frame = ui->last;
    for (int i = 0; i < frame->scrolls.count; i++) {
        const UiScrollNote *area = &frame->scrolls.items[i];
        if (area->id != note->scroll) continue;
        UiRect view = ui_units(ui, area->view), rect = ui_units(ui, note->seen.rect);
        float margin = fminf(16.0f, fmaxf(0.0f, (view.h - rect.h) / 2));
        float above = view.y + margin - rect.y, below = rect.y + rect.h + margin - (view.y + view.h);
        UiState *state = ui_state(ui, area->id);
        if (above > 0) {
            state->scroll -= above;
        } else if (below > 0) {
            state->scroll += fminf(below, -above);
        }
        state->scroll = fminf(fmaxf(state->scroll, 0), area->most);
        ui_repeat_frame(ui);
        return;
    }
}

static bool is_stop(const UiContext *ui, const UiNote *note) {
    return (note->flags & UI_NOTE_FOCUS) && note->seen.layer >= ui->last->modal_layer;
}

static int find_last(const UiContext *ui, UiId id) {
    for (int i = 0; id && i < ui->last->notes.count; i++) {
        if (ui->last->notes.items[i].id == id) return i;
    }
    return -1;
}

static void focus_note(UiContext *ui, int index) {
    const UiNote *note = &ui->last->notes.items[index];
    ui_set_focus(ui, note->id, note->seen.id, true);
    ui->focus_index = index;
    ui_scroll_into_view(ui, note);
    ui_repeat_frame(ui);
}

/* The selected member of the group that `index` belongs to, or its first. */
static int enter_group(const UiContext *ui, int index) {
    UiId group = ui->last->notes.items[index].seen.group;
    if (!group) return index;
    int first = -1;
    for (int i = 0; i < ui->last->notes.count; i++) {
        const UiNote *note = &ui->last->notes.items[i];
        if (note->seen.group != group || !is_stop(ui, note)) continue;
        if (note->flags & UI_NOTE_SELECTED) return i;
        if (first < 0) first = i;
    }
    return first;
}

static void move_by_tab(UiContext *ui, int step) {
    int count = ui->last->notes.count;
    int at = find_last(ui, ui->focus);
    UiId group = at >= 0 ? ui->last->notes.items[at].seen.group : 0;
    if (at < 0) at = ui->focus ? ui->focus_index - (step > 0) : (step > 0 ? -1 : count);
    for (int n = 1; n <= count; n++) {
        int next = ((at + step * n) % count + count) % count;
        const UiNote *note = &ui->last->notes.items[next];
        if (!is_stop(ui, note) || (group && note->seen.group == group)) continue;
        focus_note(ui, enter_group(ui, next));
        return;
    }
}

static bool move_in_group(UiContext *ui, int step, bool to_the_end) {
    int at = find_last(ui, ui->focus), best = -1;
    if (at < 0 || !ui->last->notes.items[at].seen.group) return false;
    UiId group = ui->last->notes.items[at].seen.group;
    for (int i = at + step; i >= 0 && i < ui->last->notes.count; i += step) {
        const UiNote *note = &ui->last->notes.items[i];
        if (note->seen.group != group || !is_stop(ui, note)) continue;
        best = i;
        if (!to_the_end) break;
    }
    if (best >= 0) {
        focus_note(ui, best);
        ui->has_arrow_moved = true;
    }
    return true;
}

/* The area that page keys mean: around the focus, else the one that can scroll most. */
static const UiScrollNote *scroll_of_keys(const UiContext *ui) {
    int at = find_last(ui, ui->focus);
    const UiScrollNote *best = NULL;
    for (int i = 0; i < ui->last->scrolls.count; i++) {
        const UiScrollNote *area = &ui->last->scrolls.items[i];
        if (area->most <= 0 || area->layer < ui->last->modal_layer) continue;
        if (at >= 0 && ui->last->notes.items[at].scroll == area->id) return area;
        if (!best || area->most > best->most) best = area;
    }
    return best;
}

static void scroll_by(UiContext *ui, const UiScrollNote *area, float units) {
    UiState *state = ui_state(ui, area->id);
    state->scroll = fminf(fmaxf(state->scroll + units, 0), area->most);
    ui_repeat_frame(ui);
}

static void scroll_with_keys(UiContext *ui) {
    const UiScrollNote *area = scroll_of_keys(ui);
    if (!area) return;
    float page = ui_units(ui, area->view).h - 48;
    if (ui_use_key(ui, UI_KEY_PAGE_DOWN, 0)) scroll_by(ui, area, page);
    if (ui_use_key(ui, UI_KEY_PAGE_UP, 0)) scroll_by(ui, area, -page);
    if (ui->edit.id) return;
    if (ui_use_key(ui, UI_KEY_DOWN, 0)) scroll_by(ui, area, wheel_units);
    if (ui_use_key(ui, UI_KEY_UP, 0)) scroll_by(ui, area, -wheel_units);
    if (ui_use_key(ui, UI_KEY_HOME, 0)) scroll_by(ui, area, -area->most);
    if (ui_use_key(ui, UI_KEY_END, 0)) scroll_by(ui, area, area->most);
}

static void scroll_with_wheel(UiContext *ui) {
    float by = -ui->input.wheel * wheel_units - ui->input.pushed_y / ui->scale;
    if (by == 0) return;
    float x = ui->input.mouse_x, y = ui->input.mouse_y;
    int tip = ui_tip_layer_at(ui, x, y), least = ui->last->modal_layer > tip ? ui->last->modal_layer : tip;
    for (int i = ui->last->scrolls.count - 1; i >= 0; i--) {
        const UiScrollNote *area = &ui->last->scrolls.items[i];
        if (area->most <= 0 || area->layer < least || !ui_rect_contains(area->view, x, y)) continue;
        scroll_by(ui, area, by);
        return;
    }
}

static void move_with_keys(UiContext *ui) {
    if (ui_use_key(ui, UI_KEY_TAB, 0)) move_by_tab(ui, 1);
    if (ui_use_key(ui, UI_KEY_TAB, UI_SHIFT)) move_by_tab(ui, -1);
    int at = find_last(ui, ui->focus);
    const UiNote *note = at >= 0 ? &ui->last->notes.items[at] : NULL;
    if (note && note->seen.group && !ui->edit.id) {
        bool has_sideways = note->flags & UI_NOTE_SIDEWAYS;
        if (ui_use_key(ui, UI_KEY_DOWN, 0)) move_in_group(ui, 1, false);
        if (ui_use_key(ui, UI_KEY_UP, 0)) move_in_group(ui, -1, false);
        if (!has_sideways && ui_use_key(ui, UI_KEY_RIGHT, 0)) move_in_group(ui, 1, false);
        if (!has_sideways && ui_use_key(ui, UI_KEY_LEFT, 0)) move_in_group(ui, -1, false);
        if (!has_sideways && ui_use_key(ui, UI_KEY_HOME, 0)) move_in_group(ui, -1, true);
        if (!has_sideways && ui_use_key(ui, UI_KEY_END, 0)) move_in_group(ui, 1, true);
    }
    /* Enter belongs to the focus only where it is shown; after a click it is still the screen's key. */
    if (note && ui->is_focus_visible && (note->flags & UI_NOTE_PRESS) && !ui->edit.id &&
        note->seen.layer >= ui->last->modal_layer) {
        if (ui_use_key(ui, UI_KEY_ENTER, 0) || ui_use_key(ui, UI_KEY_SPACE, 0)) ui->pressed = note->id;
    }
    bool uses_home = note && (note->flags & UI_NOTE_SIDEWAYS);
    if (!uses_home) scroll_with_keys(ui);
}

/* How far a place is from a small target that a finger would still mean; < 0: too far. */
static float near_target(const UiContext *ui, const UiNote *note, float x, float y) {
    UiRect rect = note->seen.rect;
    float least = 44 * ui->scale, wider = fmaxf(least - rect.w, 0) / 2, higher = fmaxf(least - rect.h, 0) / 2;
    UiRect grown = {rect.x - wider, rect.y - higher, rect.w + 2 * wider, rect.h + 2 * higher};
    if (!ui_rect_contains(grown, x, y)) return -1;
    return fabsf(x - rect.x - rect.w / 2) + fabsf(y - rect.y - rect.h / 2);
}

/* A chart, which itself cannot be pressed, to its marks; a card to a door in it. */
static bool gives_way(const UiNote *over, const UiNote *near) {
    UiRect rect = near->seen.rect;
    bool is_door_in_it = (near->flags & UI_NOTE_DOOR) && near->seen.layer == over->seen.layer &&
                         ui_rect_contains(over->seen.rect, rect.x + rect.w / 2, rect.y + rect.h / 2);
    return !(over->flags & UI_NOTE_PRESS) || is_door_in_it;
}

/* What is under the pointer: the uppermost, else the nearest of what is smaller than a finger. */
static void find_hover(UiContext *ui) {
    UiId before = ui->hover;
    const UiNote *over = NULL, *near = NULL;
    float x = ui->input.mouse_x, y = ui->input.mouse_y, nearest = 1e9f;
    int best_layer = ui_tip_layer_at(ui, x, y);
    int least_layer = best_layer > ui->last->modal_layer ? best_layer : ui->last->modal_layer;
    for (int i = 0; i < ui->last->notes.count; i++) {
        const UiNote *note = &ui->last->notes.items[i];
        bool is_target = note->flags & (UI_NOTE_PRESS | UI_NOTE_FOCUS);
        if (!is_target || note->seen.layer < least_layer || !ui_rect_contains(note->seen.clip, x, y)) continue;
        if (ui_rect_contains(note->seen.rect, x, y) && note->seen.layer >= best_layer) {
            best_layer = note->seen.layer;
            over = note;
            continue;
        }
        float distance = note->flags & UI_NOTE_SCROLL_BAR ? -1 : near_target(ui, note, x, y);
        if (distance < 0 || distance >= nearest) continue;
        nearest = distance;
        near = note;
    }
    ui->hover = near && (!over || gives_way(over, near)) ? near->id : over ? over->id : 0;
    if (ui->hover != before) ui->hover_since_ms = ui->input.now_ms;
}

static void press_with_mouse(UiContext *ui) {
    if (ui->input.mouse_pressed) {
        ui->is_mouse_down = true;
        ui->active = ui->hover;
        ui->active_since_ms = ui->input.now_ms;
        int at = find_last(ui, ui->hover);
        bool can_focus = at >= 0 && (ui->last->notes.items[at].flags & UI_NOTE_FOCUS);
        if (can_focus || at < 0)
            ui_set_focus(ui, can_focus ? ui->hover : 0, can_focus ? ui->last->notes.items[at].seen.id : NULL, false);
        ui_repeat_frame(ui);
    }
    if (ui->input.mouse_released) {
        if (ui->active && ui->active == ui->hover) ui->pressed = ui->active;
        ui_repeat_frame(ui);
    }
}

void ui_focus_begin_frame(UiContext *ui) {
    ui->pressed = 0;
    ui->has_arrow_moved = false;
    if (!ui->is_mouse_down) ui->active = 0;
    if (ui->must_reveal) {
        int at = ui->reveal ? find_last(ui, ui->reveal) : ui->reveal_index;
        if (at >= 0 && at < ui->last->notes.count) ui_scroll_into_view(ui, &ui->last->notes.items[at]);
        ui->must_reveal = false;
    }
    find_hover(ui);
    ui_tips_begin_frame(ui);
    press_with_mouse(ui);
    scroll_with_wheel(ui);
    if (ui->last->notes.count > 0) move_with_keys(ui);
}

static bool focus_first_of_layer(UiContext *ui, int layer) {
    int fallback = -1, best = -1;
    for (int i = 0; i < ui->now->notes.count && best < 0; i++) {
        const UiNote *note = &ui->now->notes.items[i];
        if (note->seen.layer != layer || !(note->flags & UI_NOTE_FOCUS)) continue;
        const char *id = note->seen.id;
        size_t length = strlen(id);
        if (length > 6 && strcmp(id + length - 6, ".close") == 0) {
            fallback = i;
        } else if (!note->seen.group || (note->flags & UI_NOTE_SELECTED)) {
            best = i;
        } else if (fallback < 0) {
            fallback = i;
        }
    }
    if (best < 0) best = fallback;
    if (best < 0) return false;
    ui_set_focus(ui, ui->now->notes.items[best].id, ui->now->notes.items[best].seen.id, ui->is_focus_visible);
    return true;
}

void ui_focus_end_frame(UiContext *ui) {
    int before = ui->last->modal_layer, after = ui->now->modal_layer;
    int sheets_before = before / UI_LAYER_SHEET, sheets_after = after / UI_LAYER_SHEET;
    if (sheets_after > sheets_before) {
        for (int i = sheets_before; i < sheets_after && i < UI_SHEETS; i++) {
            ui->sheets[i].focus = ui->focus;
            ui->sheets[i].is_visible = ui->is_focus_visible;
        }
        focus_first_of_layer(ui, after);
        ui_repeat_frame(ui);
    } else if (sheets_after < sheets_before) {
        ui->focus = ui->sheets[sheets_after].focus;
        ui->focus_name[0] = 0;
        ui_repeat_frame(ui);
    }
    bool is_there = false;
    for (int i = 0; i < ui->now->notes.count; i++) {
        if (ui->now->notes.items[i].id != ui->focus || !ui->focus) continue;
        is_there = true;
        ui->focus_index = i;
        if (ui->now->notes.items[i].seen.id)
            snprintf(ui->focus_name, sizeof ui->focus_name, "%s", ui->now->notes.items[i].seen.id);
    }
    /* A focus set for a widget that comes only now is kept while the frame repeats. */
    if (!is_there && ui->is_settled) ui_set_focus(ui, 0, NULL, ui->is_focus_visible);
}
