/* SPDX-License-Identifier: MIT
 *
 * The life of a context and of a frame: ids, what outlives a frame, notes of what was shown. A frame is made into one
 * of two records; the other still holds the frame before, whose positions answer what the mouse is over. Nothing here
 * draws a widget. */
#include "ui/ui_internal.h"

#include <math.h>
#include <string.h>

static const int most_repeats = 3;
static const double veil_ms = 600, turn_ms = 150;

UiContext *ui_create(const UiTextMeasure *measure) {
    ui_text_begin();
    Arena *arena = arena_create();
    UiContext *ui = ARENA_NEW(arena, UiContext);
    ui->arena = arena;
    ui->measure = measure;
    ui->theme = ui->given_theme = ui_theme_at(0);
    ui->tip_depth_most = UI_TIPS;
    ui->scale = 1.0f;
    ui->frames[0].arena = arena_create();
    ui->frames[1].arena = arena_create();
    ui->now = &ui->frames[0];
    ui->last = &ui->frames[1];
    ui->reveal_index = -1;
    ui->due_ms = -1;
    return ui;
}

void ui_destroy(UiContext *ui) {
    if (!ui) return;
    arena_destroy(ui->frames[0].arena);
    arena_destroy(ui->frames[1].arena);
    arena_destroy(ui->arena);
}

static void paint(UiContext *ui) {
    ui->theme = ui->given_theme;
    if (ui->has_safe_colors) {
        ui->painted = ui_theme_safe(ui->given_theme);
        ui->theme = &ui->painted;
    }
}

void ui_set_theme(UiContext *ui, const UiTheme *theme) {
    bool is_seen = ui->now->commands.count > 0;
    if (theme != ui->given_theme && is_seen) {
        ui->veil = ui->theme->page;
        ui->veil_state = UI_VEIL_WAITS;
    }
    ui->given_theme = theme;
    paint(ui);
}

void ui_set_safe_colors(UiContext *ui, bool is_safe) {
    ui->has_safe_colors = is_safe;
    paint(ui);
}

void ui_turn_page(UiContext *ui) {
    ui->is_turning = ui->motion > 0;
    ui->turn_since_ms = ui->input.now_ms;
    ui->rests_since_page = true;
    ui->rest_x = ui->input.mouse_x;
    ui->rest_y = ui->input.mouse_y;
}

const UiTheme *ui_theme(const UiContext *ui) {
    return ui->theme;
}

void ui_set_scale(UiContext *ui, float text_size) {
    ui->scale = fminf(fmaxf(text_size, 1.0f), 2.0f);
}

void ui_set_motion(UiContext *ui, float speed) {
    ui->motion = speed;
}

void ui_set_years(UiContext *ui, const char *(*write)(void *user, int year), void *user) {
    ui->write_year = write;
    ui->years_user = user;
}

const char *ui_year(UiContext *ui, double year) {
    if (ui->write_year) return ui->write_year(ui->years_user, (int)floor(year + 0.5));
    return arena_format(ui->now->arena, "%.0f", year);
}

void ui_set_clipboard(UiContext *ui, const char *(*get)(void *user), void (*set)(void *user, const char *text),
                      void *user) {
    ui->clipboard_get = get;
    ui->clipboard_set = set;
    ui->clipboard_user = user;
}

/* FNV-1a, 64 bits. */
UiId ui_hash(const char *full_id) {
    UiId hash = 1469598103934665603u;
    for (; *full_id; full_id++) hash = (hash ^ (unsigned char)*full_id) * 1099511628211u;
    return hash ? hash : 1;
}

UiId ui_hash_more(UiId id, uint64_t more) {
    UiId hash = (id ^ (more + 0x9e3779b97f4a7c15u)) * 1099511628211u;
    hash ^= hash >> 29;
    return hash ? hash : 1;
}

const char *ui_full_id(UiContext *ui, const char *id) {
    if (ui->prefix_count == 0) return arena_copy(ui->now->arena, id);
    Text text = text_begin(ui->now->arena);
    for (int i = 0; i < ui->prefix_count; i++) text_format(&text, "%s.", ui->prefixes[i]);
    text_add(&text, id);
    return text.data;
}

void ui_push_id(UiContext *ui, const char *prefix) {
    CHECK(ui->prefix_count < UI_PREFIXES);
    ui->prefixes[ui->prefix_count++] = prefix;
}

void ui_pop_id(UiContext *ui) {
    CHECK(ui->prefix_count > 0);
    ui->prefix_count--;
}

static UiState *find_state(UiState *states, int capacity, UiId id) {
    int place = (int)(id % (UiId)capacity);
    while (states[place].id && states[place].id != id) place = (place + 1) % capacity;
    return &states[place];
}

UiState *ui_state(UiContext *ui, UiId id) {
    if (ui->state_count * 2 >= ui->state_capacity) {
        int capacity = ui->state_capacity ? ui->state_capacity * 2 : 256;
        UiState *states = ARENA_ARRAY(ui->arena, UiState, capacity);
        for (int i = 0; i < ui->state_capacity; i++) {
            if (ui->states[i].id) *find_state(states, capacity, ui->states[i].id) = ui->states[i];
        }
        ui->states = states;
        ui->state_capacity = capacity;
    }
    UiState *state = find_state(ui->states, ui->state_capacity, id);
    if (!state->id) {
        *state = (UiState){.id = id, .size = -1, .number = NAN};
        ui->state_count++;
    }
    return state;
}

void ui_begin_frame(UiContext *ui, const UiInput *input) {
    UiFrame *swap = ui->last;
    ui->last = ui->now;
    ui->now = swap;
    Arena *arena = ui->now->arena;
    arena_clear(arena);
    *ui->now = (UiFrame){.arena = arena};
    bool is_repeat = ui->repeat_count > 0;
    ui->input = *input;
    if (is_repeat) {
        ui->input.mouse_pressed = ui->input.mouse_released = ui->input.middle_pressed = false;
        ui->input.wheel = ui->input.pushed_y = 0;
        ui->input.key_count = 0;
        ui->input.text[0] = 0;
    }
    memset(ui->is_key_used, 0, sizeof ui->is_key_used);
    ui->is_settled = true;
    ui->due_ms = -1;
    ui->box_count = 0;
    ui->layer = UI_LAYER_PAGE;
    ui->sheet_count = ui->row_count = ui->prefix_count = 0;
    ui->scroll = ui->group = 0;
    ui->next_width = -1;
    ui->last_note = -1;
    ui->clip = (UiRect){0, 0, (float)input->window_width, (float)input->window_height};
    ui_focus_begin_frame(ui);
    ui_draw_material(ui);
}

/* What cannot be seen even after scrolling: outside its clip sideways, or outside at all where nothing scrolls. */
static void find_clipped(const UiContext *ui) {
    float slack = 5.0f * ui->scale + 1.0f;
    for (int i = 0; i < ui->now->notes.count; i++) {
        UiNote *note = &ui->now->notes.items[i];
        UiRect rect = note->seen.rect, clip = note->seen.clip;
        bool is_cut = note->flags & UI_NOTE_CUT;
        if (rect.x < clip.x - slack || rect.x + rect.w > clip.x + clip.w + slack) is_cut = true;
        if (note->scroll) {
            if (clip.h < fminf(rect.h, 24.0f * ui->scale)) is_cut = true;
        } else if (rect.y < clip.y - slack || rect.y + rect.h > clip.y + clip.h + slack) {
            is_cut = true;
        }
        note->seen.is_clipped = is_cut && !(note->flags & UI_NOTE_SCROLL_BAR) && note->seen.label[0];
        note->seen.can_press = (note->flags & UI_NOTE_PRESS) && !(note->flags & UI_NOTE_DISABLED) &&
                               note->seen.layer >= ui->now->modal_layer;
    }
}

/* Commands by layer, in their order, without those that cannot be seen. */
static void sort_commands(UiContext *ui) {
    UiFrame *frame = ui->now;
    UiCommand *sorted = ARENA_ARRAY(frame->arena, UiCommand, frame->commands.count);
    int count = 0;
    for (int layer = 0; layer <= UI_LAYER_TOAST;) {
        int next = UI_LAYER_TOAST + 1;
        for (int i = 0; i < frame->commands.count; i++) {
            const UiCommand *command = &frame->commands.items[i];
            if (command->layer > layer && command->layer < next) next = command->layer;
            if (command->layer != layer || command->clip.w <= 0 || command->clip.h <= 0) continue;
            sorted[count++] = *command;
        }
        layer = next;
    }
    frame->sorted = (UiCommands){.items = sorted, .count = count, .background = ui->theme->page};
}

/* What the window has to know beside the picture: text is typed here, the mouse is over that. */
static void tell_window(UiContext *ui) {
    UiFrame *frame = ui->now;
    for (int i = 0; i < frame->notes.count; i++) {
        const UiNote *note = &frame->notes.items[i];
        bool can_type = note->flags & (UI_NOTE_TYPE | UI_NOTE_SIDEWAYS);
        if (note->id && note->id == ui->focus && can_type) {
            frame->sorted.wants_text = true;
            frame->sorted.text_place = note->seen.rect;
        }
        bool is_pressable = note->seen.can_press && !(note->flags & UI_NOTE_SCROLL_BAR);
        if (note->id && note->id == ui->hover && is_pressable)
            frame->sorted.cursor = note->flags & UI_NOTE_TYPE ? UI_CURSOR_TEXT : UI_CURSOR_HAND;
    }
}

/* A new theme comes through the old one's page colour: brightness only ever goes one way, so nothing blinks. */
static void draw_veil(UiContext *ui) {
    if (ui->veil_state == UI_VEIL_WAITS) {
        ui->veil_state = UI_VEIL_LIFTS;
        ui->veil_since_ms = ui->input.now_ms;
    }
    double left = 1 - (double)(ui->input.now_ms - ui->veil_since_ms) * ui->motion / veil_ms;
    if (left <= 0 || !(ui->motion > 0)) ui->veil_state = UI_VEIL_NONE;
    if (ui->veil_state == UI_VEIL_NONE) return;
    ui->layer = UI_LAYER_TOAST;
    ui->clip = (UiRect){0, 0, (float)ui->input.window_width, (float)ui->input.window_height};
    ui_draw_rect(ui, ui_window(ui), ui_fade(ui->veil, (float)(left * left * (3 - 2 * left))), 0);
    ui_frame_due(ui, 16);
}

/* The sheet before leaves to the left, its edge casting a little shadow. */
static void draw_turning_sheet(UiContext *ui) {
    double left = 1 - (double)(ui->input.now_ms - ui->turn_since_ms) * ui->motion / turn_ms;
    if (left <= 0 || !(ui->motion > 0) || ui->veil_state != UI_VEIL_NONE) ui->is_turning = false;
    if (!ui->is_turning) return;
    ui->layer = UI_LAYER_TOAST;
    ui->clip = (UiRect){0, 0, (float)ui->input.window_width, (float)ui->input.window_height};
    UiRect sheet = ui_window(ui), shadow = sheet;
    sheet.w *= (float)(left * left);
    shadow.x = sheet.w;
    shadow.w = 8;
    ui_draw_rect(ui, sheet, ui->theme->page, 0);
    ui_draw_rect(ui, shadow, ui_fade(ui->theme->shade, 0.3f), 0);
    ui_frame_due(ui, 16);
}

const UiCommands *ui_end_frame(UiContext *ui) {
    CHECK(ui->box_count == 0 && ui->prefix_count == 0);
    draw_veil(ui);
    draw_turning_sheet(ui);
    ui_draw_toast(ui);
    ui_tips_end_frame(ui);
    ui_focus_end_frame(ui);
    find_clipped(ui);
    sort_commands(ui);
    tell_window(ui);
    ui->repeat_count = ui->is_settled || ui->repeat_count >= most_repeats ? 0 : ui->repeat_count + 1;
    if (ui->input.mouse_released) ui->is_mouse_down = false;
    return &ui->now->sorted;
}

bool ui_must_repeat(const UiContext *ui) {
    return ui->repeat_count > 0;
}

void ui_repeat_frame(UiContext *ui) {
    ui->is_settled = false;
}

void ui_frame_due(UiContext *ui, int in_ms) {
    if (in_ms < 1) in_ms = 1;
    if (ui->due_ms < 0 || in_ms < ui->due_ms) ui->due_ms = in_ms;
}

int ui_next_frame_ms(const UiContext *ui) {
    return ui->due_ms;
}

UiRect ui_units(const UiContext *ui, UiRect pixels) {
    return (UiRect){pixels.x / ui->scale, pixels.y / ui->scale, pixels.w / ui->scale, pixels.h / ui->scale};
}

UiRect ui_window(const UiContext *ui) {
    return (UiRect){0, 0, (float)ui->input.window_width / ui->scale, (float)ui->input.window_height / ui->scale};
}

int ui_note(UiContext *ui, const char *full_id, const char *label, UiRect rect, unsigned flags) {
    UiFrame *frame = ui->now;
    float s = ui->scale;
    if (ui->tip_depth > 0 && !ui_tooltip_is_held(ui)) flags &= ~(unsigned)(UI_NOTE_FOCUS | UI_NOTE_PRESS);
    UiNote note = {
        .seen = {.id = full_id,
                 .label = arena_copy(frame->arena, label ? label : ""),
                 .rect = {rect.x * s, rect.y * s, rect.w * s, rect.h * s},
                 .clip = ui->clip,
                 .layer = ui->layer,
                 .group = ui->group,
                 .is_chosen = (flags & UI_NOTE_SELECTED) != 0},
        .id = full_id ? ui_hash(full_id) : 0,
        .scroll = ui->scroll,
        .flags = flags,
    };
    list_push(frame->arena, &frame->notes, note);
    if (full_id && !(flags & UI_NOTE_SCROLL_BAR)) ui->last_note = frame->notes.count - 1;
    return frame->notes.count - 1;
}

const UiNote *ui_last_note(const UiContext *ui, UiId id) {
    for (int i = 0; i < ui->last->notes.count; i++) {
        if (ui->last->notes.items[i].id == id) return &ui->last->notes.items[i];
    }
    return NULL;
}

UiReply ui_interact(UiContext *ui, const char *full_id, const char *label, UiRect rect, unsigned flags) {
    ui_note(ui, full_id, label, rect, flags);
    UiReply reply = {.id = ui_hash(full_id)};
    bool is_enabled = !(flags & UI_NOTE_DISABLED);
    reply.is_hovered = ui->hover == reply.id && is_enabled;
    reply.is_held = ui->active == reply.id && is_enabled;
    reply.is_focused = ui->focus == reply.id && ui->is_focus_visible;
    reply.is_pressed = ui->pressed == reply.id && is_enabled;
    if (reply.is_pressed) ui_repeat_frame(ui);
    return reply;
}

int ui_seen_count(const UiContext *ui) {
    return ui->now->notes.count;
}

const UiSeen *ui_seen(const UiContext *ui, int index) {
    return &ui->now->notes.items[index].seen;
}

int ui_clipped_text_count(const UiContext *ui) {
    int count = 0;
    for (int i = 0; i < ui->now->notes.count; i++) count += ui->now->notes.items[i].seen.is_clipped;
    return count;
}
