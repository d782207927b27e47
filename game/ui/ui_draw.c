/* SPDX-License-Identifier: MIT
 *
 * From units to commands in whole pixels: edges of rectangles and baselines are snapped, so that rules are crisp at
 * every text size. Nothing here knows what a widget is. */
#include "ui/ui_internal.h"

#include <math.h>
#include <string.h>

UiRect ui_rect_intersect(UiRect a, UiRect b) {
    float x0 = fmaxf(a.x, b.x), y0 = fmaxf(a.y, b.y);
    float x1 = fminf(a.x + a.w, b.x + b.w), y1 = fminf(a.y + a.h, b.y + b.h);
    return (UiRect){x0, y0, fmaxf(x1 - x0, 0), fmaxf(y1 - y0, 0)};
}

bool ui_rect_contains(UiRect rect, float x, float y) {
    return x >= rect.x && y >= rect.y && x < rect.x + rect.w && y < rect.y + rect.h;
}

UiColor ui_mix(UiColor a, UiColor b, float share) {
    return (UiColor){(uint8_t)lroundf((float)a.r + ((float)b.r - (float)a.r) * share),
                     (uint8_t)lroundf((float)a.g + ((float)b.g - (float)a.g) * share),
                     (uint8_t)lroundf((float)a.b + ((float)b.b - (float)a.b) * share), a.a};
}

UiColor ui_fade(UiColor color, float alpha) {
    color.a = (uint8_t)lroundf((float)color.a * alpha);
    return color;
}

int ui_emit(UiContext *ui, UiCommand command) {
    command.layer = ui->layer;
    command.clip = ui->clip;
    list_push(ui->now->arena, &ui->now->commands, command);
    return ui->now->commands.count - 1;
}

static UiRect snap(const UiContext *ui, UiRect rect) {
    float x0 = roundf(rect.x * ui->scale), y0 = roundf(rect.y * ui->scale);
    float x1 = roundf((rect.x + rect.w) * ui->scale), y1 = roundf((rect.y + rect.h) * ui->scale);
    return (UiRect){x0, y0, x1 - x0, y1 - y0};
}

int ui_draw_rect(UiContext *ui, UiRect rect, UiColor color, float radius) {
    return ui_emit(
        ui, (UiCommand){
                .kind = UI_COMMAND_RECT, .rect = snap(ui, rect), .color = color, .radius = roundf(radius * ui->scale)});
}

int ui_draw_frame(UiContext *ui, UiRect rect, UiColor color, float width, float radius) {
    return ui_emit(ui, (UiCommand){.kind = UI_COMMAND_FRAME,
                                   .rect = snap(ui, rect),
                                   .color = color,
                                   .width = fmaxf(1.0f, roundf(width * ui->scale)),
                                   .radius = roundf(radius * ui->scale)});
}

void ui_draw_hairline(UiContext *ui, UiRect rect, UiColor color) {
    UiRect pixels = snap(ui, rect);
    float thick = fmaxf(1.0f, floorf(ui->scale));
    if (pixels.w < 1) pixels.w = thick;
    if (pixels.h < 1) pixels.h = thick;
    ui_emit(ui, (UiCommand){.kind = UI_COMMAND_RECT, .rect = pixels, .color = color});
}

static UiPoint *scaled_points(UiContext *ui, const UiPoint *points, int count) {
    UiPoint *scaled = ARENA_ARRAY(ui->now->arena, UiPoint, count);
    for (int i = 0; i < count; i++) scaled[i] = (UiPoint){points[i].x * ui->scale, points[i].y * ui->scale};
    return scaled;
}

void ui_draw_polyline(UiContext *ui, const UiPoint *points, int count, float width, UiColor color, UiPattern pattern) {
    if (count < 2) return;
    ui_emit(ui, (UiCommand){.kind = UI_COMMAND_POLYLINE,
                            .points = scaled_points(ui, points, count),
                            .point_count = count,
                            .width = width * ui->scale,
                            .pattern = pattern,
                            .color = color});
}

void ui_draw_line(UiContext *ui, UiPoint from, UiPoint to, float width, UiColor color) {
    UiPoint points[2] = {from, to};
    ui_draw_polyline(ui, points, 2, width, color, UI_PATTERN_SOLID);
}

void ui_draw_shape(UiContext *ui, UiCommandKind kind, const UiPoint *points, int count, UiColor color) {
    if (count < 3) return;
    ui_emit(ui, (UiCommand){
                    .kind = kind, .points = scaled_points(ui, points, count), .point_count = count, .color = color});
}

void ui_draw_disc(UiContext *ui, UiPoint centre, float radius, UiColor color) {
    float s = ui->scale;
    UiRect rect = {(centre.x - radius) * s, (centre.y - radius) * s, 2 * radius * s, 2 * radius * s};
    ui_emit(ui, (UiCommand){.kind = UI_COMMAND_RECT, .rect = rect, .color = color, .radius = radius * s});
}

void ui_draw_picture(UiContext *ui, UiRect rect, const char *name) {
    ui_emit(ui, (UiCommand){.kind = UI_COMMAND_PICTURE,
                            .rect = snap(ui, rect),
                            .text = arena_copy(ui->now->arena, name),
                            .inks = ui->theme->inks});
}

void ui_draw_focus(UiContext *ui, UiRect rect, float radius) {
    UiRect outer = {rect.x - 3, rect.y - 3, rect.w + 6, rect.h + 6};
    ui_draw_frame(ui, outer, ui->theme->focus, 2, radius > 0 ? radius + 3 : 2);
}

void ui_draw_text_colored(UiContext *ui, UiRect rect, UiLook look, UiColor color, const char *text) {
    int note = ui_note(ui, NULL, text, rect, 0);
    if (ui_draw_label(ui, ui_type(look.style), color, rect, text, look.align))
        ui->now->notes.items[note].flags |= UI_NOTE_CUT;
}

void ui_draw_text(UiContext *ui, UiRect rect, UiLook look, const char *text) {
    ui_draw_text_colored(ui, rect, look, ui_tone(ui, look.tone), text);
}

static double motion_at(const UiContext *ui, const UiState *state) {
    double share = (double)(ui->input.now_ms - state->since_ms) * ui->motion / fmax(state->length_ms, 1);
    double left = share < 1 ? (1 - share) * (1 - share) * (1 - share) : 0;
    return state->target + (state->number - state->target) * left;
}

double ui_motion(UiContext *ui, const char *id, double target, int milliseconds) {
    UiState *state = ui_state(ui, ui_hash_more(ui_hash(ui_full_id(ui, id)), 33));
    bool is_new = isnan(state->number);
    if (is_new || !(ui->motion > 0) || milliseconds <= 0) state->number = state->target = target;
    state->length_ms = milliseconds;
    double here = motion_at(ui, state);
    if (state->target != target) {
        state->number = here;
        state->target = target;
        state->since_ms = ui->input.now_ms;
    }
    if (here == target)
        state->number = target;
    else
        ui_frame_due(ui, 16);
    return here;
}

static bool is_same_rect(UiRect a, UiRect b) {
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

void ui_move(UiContext *ui, int first_command, int last_command, int first_note, int last_note, UiPoint by) {
    UiFrame *frame = ui->now;
    float dx = roundf(by.x * ui->scale), dy = roundf(by.y * ui->scale);
    if (dx == 0 && dy == 0) return;
    for (int i = first_command; i < last_command; i++) {
        UiCommand *command = &frame->commands.items[i];
        if (command->layer != ui->layer) continue;
        command->rect.x += dx;
        command->rect.y += dy;
        if (command->points) {
            UiPoint *points = ARENA_ARRAY(frame->arena, UiPoint, command->point_count);
            for (int p = 0; p < command->point_count; p++)
                points[p] = (UiPoint){command->points[p].x + dx, command->points[p].y + dy};
            command->points = points;
        }
        if (!is_same_rect(command->clip, ui->clip)) {
            command->clip.x += dx;
            command->clip.y += dy;
        }
    }
    for (int i = first_note; i < last_note; i++) {
        UiSeen *seen = &frame->notes.items[i].seen;
        if (seen->layer != ui->layer) continue;
        seen->rect.x += dx;
        seen->rect.y += dy;
        if (!is_same_rect(seen->clip, ui->clip)) {
            seen->clip.x += dx;
            seen->clip.y += dy;
        }
    }
}

static void add_rect(Text *text, UiRect rect) {
    text_format(text, " %.0f %.0f %.0f %.0f", (double)rect.x, (double)rect.y, (double)rect.w, (double)rect.h);
}

static void add_command(Text *text, const UiCommand *command) {
    static const char *const names[] = {"rect", "frame", "polyline", "polygon", "band", "text", "stripes", "picture"};
    static const char *const patterns[] = {"", " dashed", " dotted"};
    text_add(text, names[command->kind]);
    if (command->points) {
        for (int i = 0; i < command->point_count; i++)
            text_format(text, " %.1f,%.1f", (double)command->points[i].x, (double)command->points[i].y);
    } else {
        add_rect(text, command->rect);
    }
    if (command->kind == UI_COMMAND_PICTURE) {
        text_format(text, " %s\n", command->text);
        return;
    }
    text_format(text, " #%02x%02x%02x", command->color.r, command->color.g, command->color.b);
    if (command->color.a != 255) text_format(text, "%02x", command->color.a);
    if (command->radius > 0) text_format(text, " r%.0f", (double)command->radius);
    if (command->width > 0) text_format(text, " w%.1f%s", (double)command->width, patterns[command->pattern]);
    if (command->kind == UI_COMMAND_TEXT)
        text_format(text, " %s%.0f \"%s\"", command->font == UI_FONT_BOLD ? "bold" : "", (double)command->text_px,
                    command->text);
    text_add(text, "\n");
}

char *ui_commands_text(Arena *arena, const UiCommands *commands) {
    Text text = text_begin(arena);
    UiRect clip = {0, 0, -1, -1};
    int layer = -1;
    for (int i = 0; i < commands->count; i++) {
        const UiCommand *command = &commands->items[i];
        if (command->layer != layer) text_format(&text, "layer %d\n", layer = command->layer);
        if (!is_same_rect(command->clip, clip)) {
            clip = command->clip;
            text_add(&text, "clip");
            add_rect(&text, clip);
            text_add(&text, "\n");
        }
        add_command(&text, command);
    }
    return text.data;
}
