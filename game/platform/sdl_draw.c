/* SPDX-License-Identifier: MIT
 *
 * Draws a command list, and only what changed since the last one: commands are compared by digest, and the part of
 * the window between the first and the last difference is drawn again. A mouse that moves over a page of text costs
 * two button faces, not a page. */
#include "platform/sdl_internal.h"

#include <SDL_image.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

uint64_t sdl_hash(uint64_t hash, const void *data, size_t bytes) {
    const uint8_t *at = data;
    for (size_t i = 0; i < bytes; i++) hash = (hash ^ at[i]) * 1099511628211u;
    return hash;
}

static uint64_t digest_of(const UiCommand *command) {
    struct {
        int kind, font, pattern, count;
        UiRect rect, clip;
        float radius, width, text_px;
        UiColor color;
    } plain;
    memset(&plain, 0, sizeof plain);
    plain.kind = (int)command->kind;
    plain.font = (int)command->font;
    plain.pattern = (int)command->pattern;
    plain.count = command->point_count;
    plain.rect = command->rect;
    plain.clip = command->clip;
    plain.radius = command->radius;
    plain.width = command->width;
    plain.text_px = command->text_px;
    plain.color = command->color;
    uint64_t hash = sdl_hash(1469598103934665603u, &plain, sizeof plain);
    if (command->text) hash = sdl_hash(hash, command->text, strlen(command->text));
    if (command->inks) hash = sdl_hash(hash, command->inks, sizeof(UiColor) * UI_THEME_INKS);
    if (command->points) hash = sdl_hash(hash, command->points, sizeof(UiPoint) * (size_t)command->point_count);
    return hash;
}

static SDL_Rect whole_pixels(UiRect rect) {
    SDL_Rect out = {(int)floorf(rect.x), (int)floorf(rect.y), 0, 0};
    out.w = (int)ceilf(rect.x + rect.w) - out.x;
    out.h = (int)ceilf(rect.y + rect.h) - out.y;
    return out;
}

static SDL_Rect bounds_of(const UiCommand *command) {
    UiRect rect = command->rect;
    if (command->kind == UI_COMMAND_TEXT) {
        /* Glyphs may stand out a little on every side. */
        rect.y -= rect.h;
        rect.h *= 1.5f;
        rect.x -= 4;
        rect.w += 8 + command->text_px;
    } else if (command->points) {
        float x0 = INFINITY, y0 = INFINITY, x1 = -INFINITY, y1 = -INFINITY;
        for (int i = 0; i < command->point_count; i++) {
            x0 = fminf(x0, command->points[i].x);
            x1 = fmaxf(x1, command->points[i].x);
            y0 = fminf(y0, command->points[i].y);
            y1 = fmaxf(y1, command->points[i].y);
        }
        float margin = command->width / 2 + 2;
        rect = (UiRect){x0 - margin, y0 - margin, x1 - x0 + 2 * margin, y1 - y0 + 2 * margin};
    }
    SDL_Rect bounds = whole_pixels(rect), clip = whole_pixels(command->clip), out;
    return SDL_IntersectRect(&bounds, &clip, &out) ? out : (SDL_Rect){0, 0, 0, 0};
}

static void join(SDL_Rect *area, const SDL_Rect *more) {
    if (SDL_RectEmpty(more)) return;
    if (SDL_RectEmpty(area))
        *area = *more;
    else
        SDL_UnionRect(area, more, area);
}

/* Everything between the first and the last command that differ, old and new. */
static SDL_Rect find_damage(const SdlDrawnList *before, const SdlDrawnList *after) {
    const SdlDrawn *old = before->items, *now = after->items;
    int old_count = before->count, now_count = after->count, first = 0, same_tail = 0;
    while (first < old_count && first < now_count && old[first].digest == now[first].digest) first++;
    while (same_tail < old_count - first && same_tail < now_count - first &&
           old[old_count - 1 - same_tail].digest == now[now_count - 1 - same_tail].digest)
        same_tail++;
    SDL_Rect damage = {0, 0, 0, 0};
    int old_end = old_count - same_tail, now_end = now_count - same_tail;
    for (int i = first; i < old_end || i < now_end; i++) {
        /* Of lists that stay in step, only the commands that differ count. */
        bool is_same = old_end == now_end && old[i].digest == now[i].digest;
        if (is_same) continue;
        if (i < old_end) join(&damage, &old[i].bounds);
        if (i < now_end) join(&damage, &now[i].bounds);
    }
    return damage;
}

static void draw_stripes(SdlCanvas *canvas, const UiCommand *command) {
    UiRect stripe = command->rect;
    stripe.h = command->width;
    for (; stripe.y < command->rect.y + command->rect.h; stripe.y += command->period) {
        sdl_fill_rect(canvas, stripe, command->color, 0);
    }
}

static void draw_command(Platform *platform, const UiCommand *command) {
    SdlCanvas *canvas = &platform->canvas;
    switch (command->kind) {
    case UI_COMMAND_RECT:
        sdl_fill_rect(canvas, command->rect, command->color, command->radius);
        break;
    case UI_COMMAND_FRAME:
        sdl_draw_frame(canvas, command->rect, command->color, command->width, command->radius);
        break;
    case UI_COMMAND_POLYLINE:
        sdl_draw_polyline(canvas, command);
        break;
    case UI_COMMAND_POLYGON:
        sdl_fill_polygon(canvas, command->points, command->point_count, command->color);
        break;
    case UI_COMMAND_BAND:
        sdl_fill_band(canvas, command->points, command->point_count, command->color);
        break;
    case UI_COMMAND_TEXT:
        sdl_draw_text(platform->text, canvas, command);
        break;
    case UI_COMMAND_STRIPES:
        draw_stripes(canvas, command);
        break;
    case UI_COMMAND_PICTURE:
        sdl_draw_picture(platform->pictures, canvas, command);
        break;
    }
}

static void draw_part(Platform *platform, const UiCommands *commands, const SdlDrawn *drawn, SDL_Rect part) {
    SdlCanvas *canvas = &platform->canvas;
    canvas->clip = part;
    UiRect whole = {(float)part.x, (float)part.y, (float)part.w, (float)part.h};
    sdl_fill_rect(canvas, whole, commands->background, 0);
    for (int i = 0; i < commands->count; i++) {
        if (!SDL_HasIntersection(&drawn[i].bounds, &part)) continue;
        SDL_Rect clip = whole_pixels(commands->items[i].clip);
        if (!SDL_IntersectRect(&clip, &part, &canvas->clip)) continue;
        draw_command(platform, &commands->items[i]);
    }
}

static bool is_same_color(UiColor a, UiColor b) {
    return a.r == b.r && a.g == b.g && a.b == b.b;
}

static void take_text(Platform *platform, const UiCommands *commands) {
    if (commands->wants_text) {
        SDL_Rect place = whole_pixels(commands->text_place);
        SDL_SetTextInputRect(&place);
    }
    if (commands->wants_text == platform->takes_text) return;
    platform->takes_text = commands->wants_text;
    if (platform->takes_text)
        SDL_StartTextInput();
    else
        SDL_StopTextInput();
}

static void show_cursor(Platform *platform, UiCursor cursor) {
    static const SDL_SystemCursor shapes[] = {SDL_SYSTEM_CURSOR_ARROW, SDL_SYSTEM_CURSOR_HAND, SDL_SYSTEM_CURSOR_IBEAM};
    if (cursor == platform->cursor) return;
    platform->cursor = cursor;
    if (!platform->cursors[cursor]) platform->cursors[cursor] = SDL_CreateSystemCursor(shapes[cursor]);
    if (platform->cursors[cursor]) SDL_SetCursor(platform->cursors[cursor]);
}

static void list_drawn(SdlDrawnList *drawn, const UiCommands *commands) {
    if (commands->count > drawn->capacity) {
        free(drawn->items);
        drawn->capacity = commands->count + commands->count / 2;
        drawn->items = malloc(sizeof *drawn->items * (size_t)drawn->capacity);
        if (!drawn->items) base_out_of_memory();
    }
    for (int i = 0; i < commands->count; i++)
        drawn->items[i] = (SdlDrawn){digest_of(&commands->items[i]), bounds_of(&commands->items[i])};
    drawn->count = commands->count;
}

void platform_draw(Platform *platform, const UiCommands *commands) {
    if (sdl_canvas_fit(&platform->canvas, platform->window)) platform->must_redraw = true;
    SdlDrawnList now = platform->drawn_before;
    list_drawn(&now, commands);
    SDL_Rect whole = {0, 0, platform->canvas.surface->w, platform->canvas.surface->h};
    SDL_Rect damage = find_damage(&platform->drawn, &now);
    if (platform->must_redraw || !is_same_color(platform->background, commands->background)) damage = whole;
    platform->drawn_before = platform->drawn;
    platform->drawn = now;
    platform->background = commands->background;
    platform->must_redraw = false;
    take_text(platform, commands);
    show_cursor(platform, commands->cursor);
    if (!SDL_IntersectRect(&damage, &whole, &damage)) return;
    draw_part(platform, commands, now.items, damage);
    sdl_canvas_show(&platform->canvas, platform->window, damage);
}

static bool save_png(SDL_Surface *surface, const char *path, Error *error) {
    if (IMG_SavePNG(surface, path) == 0) return true;
    return error_set(error, "error: %s: cannot write the picture: %s; check folder and space", path, IMG_GetError());
}

bool platform_screenshot(Platform *platform, const char *path, Error *error) {
    if (!platform->canvas.surface) return error_set(error, "error: %s: nothing was drawn yet", path);
    return save_png(platform->canvas.surface, path, error);
}

bool platform_save_piece(Platform *platform, UiRect piece, const char *path, Error *error) {
    SDL_Surface *whole = platform->canvas.surface;
    if (!whole) return error_set(error, "error: %s: nothing was drawn yet", path);
    SDL_Rect from = {(int)piece.x, (int)piece.y, (int)ceilf(piece.w), (int)ceilf(piece.h)};
    SDL_Rect all = {0, 0, whole->w, whole->h};
    if (!SDL_IntersectRect(&from, &all, &from)) return error_set(error, "error: %s: nothing of it is in view", path);
    SDL_Surface *part = SDL_CreateRGBSurfaceWithFormat(0, from.w, from.h, 32, whole->format->format);
    if (!part) base_out_of_memory();
    SDL_BlitSurface(whole, &from, part, NULL);
    bool is_saved = save_png(part, path, error);
    SDL_FreeSurface(part);
    return is_saved;
}
