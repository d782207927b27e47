/* SPDX-License-Identifier: MIT
 *
 * Shapes on a canvas of pixels. Each shape is first a field of coverage, 0 to 1 for every pixel, and is blended once,
 * so that joints of lines and overlapping parts show no seams and translucent shapes stay even. SDL's own software
 * triangles have half-pixel corners, which shows on charts; that is why they are not used. */
#include "platform/sdl_internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static SDL_Surface *share_window(SdlCanvas *canvas, SDL_Surface *shown) {
    bool is_alike = shown && shown->format->format == SDL_PIXELFORMAT_XRGB8888 && !SDL_MUSTLOCK(shown);
    if (!is_alike) return NULL;
    shown->userdata = canvas; /* SDL makes a new surface for a new size, without this mark */
    return shown;
}

bool sdl_canvas_fit(SdlCanvas *canvas, SDL_Window *window) {
    int width, height;
    SDL_GetWindowSize(window, &width, &height);
    SDL_Surface *shown = SDL_GetWindowSurface(window);
    if (canvas->is_window && shown && shown->userdata == canvas) return false;
    bool is_own = canvas->surface && !canvas->is_window;
    if (is_own && canvas->surface->w == width && canvas->surface->h == height) return false;
    if (is_own) SDL_FreeSurface(canvas->surface);
    canvas->surface = share_window(canvas, shown);
    canvas->is_window = canvas->surface != NULL;
    if (!canvas->is_window)
        canvas->surface = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_XRGB8888);
    if (!canvas->surface) base_out_of_memory();
    return true;
}

void sdl_canvas_show(const SdlCanvas *canvas, SDL_Window *window, SDL_Rect part) {
    SDL_Rect at = part;
    if (!canvas->is_window) SDL_BlitSurface(canvas->surface, &part, SDL_GetWindowSurface(window), &at);
    SDL_UpdateWindowSurfaceRects(window, &part, 1);
}

void sdl_canvas_free(SdlCanvas *canvas) {
    if (!canvas->is_window) SDL_FreeSurface(canvas->surface);
    free(canvas->cover);
}

static uint32_t *row_at(const SdlCanvas *canvas, int y) {
    return (uint32_t *)(void *)((uint8_t *)canvas->surface->pixels + (size_t)y * (size_t)canvas->surface->pitch);
}

static uint32_t pack(UiColor color) {
    return (uint32_t)color.r << 16 | (uint32_t)color.g << 8 | color.b;
}

/* alpha 0 to 256; two channels at a time. */
static uint32_t blend(uint32_t under, uint32_t over, uint32_t alpha) {
    uint32_t rb = under & 0xff00ff, g = under & 0x00ff00;
    rb += (((over & 0xff00ff) - rb) * alpha) >> 8;
    g += (((over & 0x00ff00) - g) * alpha) >> 8;
    return (rb & 0xff00ff) | (g & 0x00ff00);
}

static uint32_t alpha_of(UiColor color) {
    return color.a + (color.a >> 7);
}

/* Pixels of the shape's box that may be drawn; false when there are none. */
static bool clip_box(const SdlCanvas *canvas, UiRect rect, SDL_Rect *out) {
    SDL_Rect box = {(int)floorf(rect.x), (int)floorf(rect.y), 0, 0};
    box.w = (int)ceilf(rect.x + rect.w) - box.x;
    box.h = (int)ceilf(rect.y + rect.h) - box.y;
    return SDL_IntersectRect(&box, &canvas->clip, out);
}

static void fill_plain(SdlCanvas *canvas, SDL_Rect box, UiColor color) {
    if (color.a == 255) {
        SDL_FillRect(canvas->surface, &box, pack(color));
        return;
    }
    uint32_t over = pack(color), alpha = alpha_of(color);
    for (int y = box.y; y < box.y + box.h; y++) {
        uint32_t *row = row_at(canvas, y) + box.x;
        for (int x = 0; x < box.w; x++) row[x] = blend(row[x], over, alpha);
    }
}

static float clamp01(float value) {
    return value < 0 ? 0 : value > 1 ? 1 : value;
}

static void blend_cover(uint32_t *pixel, float cover, uint32_t over, uint32_t alpha) {
    uint32_t part = (uint32_t)(cover * (float)alpha + 0.5f);
    if (part) *pixel = blend(*pixel, over, part);
}

/* How far a point is outside a rectangle with round corners; negative inside. */
static float rounded_distance(UiRect rect, float radius, float x, float y) {
    float dx = fabsf(x - rect.x - rect.w / 2) - rect.w / 2 + radius;
    float dy = fabsf(y - rect.y - rect.h / 2) - rect.h / 2 + radius;
    float outside = sqrtf(fmaxf(dx, 0) * fmaxf(dx, 0) + fmaxf(dy, 0) * fmaxf(dy, 0));
    return outside + fminf(fmaxf(dx, dy), 0) - radius;
}

static bool is_whole(UiRect rect) {
    return rect.x == floorf(rect.x) && rect.y == floorf(rect.y) && rect.w == floorf(rect.w) && rect.h == floorf(rect.h);
}

/* The part of a round rectangle in box, pixel by pixel. */
static void fill_round(SdlCanvas *canvas, SDL_Rect box, UiRect rect, UiColor color, float radius) {
    uint32_t over = pack(color), alpha = alpha_of(color);
    for (int y = box.y; y < box.y + box.h; y++) {
        uint32_t *row = row_at(canvas, y);
        for (int x = box.x; x < box.x + box.w; x++) {
            float distance = rounded_distance(rect, radius, (float)x + 0.5f, (float)y + 0.5f);
            blend_cover(&row[x], clamp01(0.5f - distance), over, alpha);
        }
    }
}

void sdl_fill_rect(SdlCanvas *canvas, UiRect rect, UiColor color, float radius) {
    SDL_Rect box;
    if (color.a == 0 || !clip_box(canvas, rect, &box)) return;
    radius = fminf(radius, fminf(rect.w, rect.h) / 2);
    if (radius < 0.5f && is_whole(rect)) {
        fill_plain(canvas, box, color);
        return;
    }
    int band = (int)ceilf(radius);
    if (is_whole(rect) && rect.h > 2 * (float)band) {
        SDL_Rect middle = {(int)rect.x, (int)rect.y + band, (int)rect.w, (int)rect.h - 2 * band}, part;
        if (SDL_IntersectRect(&middle, &box, &part)) fill_plain(canvas, part, color);
        SDL_Rect top = {(int)rect.x, (int)rect.y, (int)rect.w, band}, foot = top;
        foot.y = (int)(rect.y + rect.h) - band;
        if (SDL_IntersectRect(&top, &box, &part)) fill_round(canvas, part, rect, color, radius);
        if (SDL_IntersectRect(&foot, &box, &part)) fill_round(canvas, part, rect, color, radius);
        return;
    }
    fill_round(canvas, box, rect, color, radius);
}

void sdl_draw_frame(SdlCanvas *canvas, UiRect rect, UiColor color, float width, float radius) {
    radius = fminf(radius, fminf(rect.w, rect.h) / 2);
    if (radius < 0.5f) {
        float middle = fmaxf(rect.h - 2 * width, 0);
        sdl_fill_rect(canvas, (UiRect){rect.x, rect.y, rect.w, width}, color, 0);
        sdl_fill_rect(canvas, (UiRect){rect.x, rect.y + rect.h - width, rect.w, width}, color, 0);
        sdl_fill_rect(canvas, (UiRect){rect.x, rect.y + width, width, middle}, color, 0);
        sdl_fill_rect(canvas, (UiRect){rect.x + rect.w - width, rect.y + width, width, middle}, color, 0);
        return;
    }
    SDL_Rect box;
    if (!clip_box(canvas, rect, &box)) return;
    uint32_t over = pack(color), alpha = alpha_of(color);
    int band = (int)ceilf(fmaxf(radius, width)) + 1;
    int left = (int)rect.x + band, right = (int)(rect.x + rect.w) - band;
    int top = (int)rect.y + band, bottom = (int)(rect.y + rect.h) - band;
    for (int y = box.y; y < box.y + box.h; y++) {
        uint32_t *row = row_at(canvas, y);
        for (int x = box.x; x < box.x + box.w; x++) {
            if (x >= left && x < right && y >= top && y < bottom) {
                x = right - 1;
                continue;
            }
            float distance = rounded_distance(rect, radius, (float)x + 0.5f, (float)y + 0.5f);
            float cover = clamp01(0.5f - distance) - clamp01(0.5f - distance - width);
            blend_cover(&row[x], cover, over, alpha);
        }
    }
}

/* Most of a page of text is empty: eight pixels of nothing are passed at once. */
void sdl_draw_mask(SdlCanvas *canvas, const SdlMask *mask, int x, int y, UiColor color) {
    SDL_Rect box = {x, y, mask->width, mask->height};
    if (!SDL_IntersectRect(&box, &canvas->clip, &box)) return;
    uint32_t over = pack(color), alpha = alpha_of(color);
    for (int line = box.y; line < box.y + box.h; line++) {
        const uint8_t *cover = mask->cover + (line - y) * mask->width + (box.x - x);
        uint32_t *row = row_at(canvas, line) + box.x;
        for (int i = 0; i < box.w; i++) {
            uint64_t eight;
            if (i + 8 <= box.w && (memcpy(&eight, cover + i, 8), eight == 0)) {
                i += 7;
            } else if (cover[i]) {
                uint32_t part = cover[i] + (uint32_t)(cover[i] >> 7);
                row[i] = blend(row[i], over, part * alpha >> 8);
            }
        }
    }
}

/* ---- Coverage of one shape ---- */

typedef struct Field {
    SDL_Rect box;
    float *cover; /* [row * (box.w + 1) + column]; one column more for the polygon's carry */
} Field;

static bool begin_field(SdlCanvas *canvas, UiRect bounds, Field *field) {
    if (!clip_box(canvas, bounds, &field->box)) return false;
    size_t cells = (size_t)(field->box.w + 2) * (size_t)field->box.h;
    if (cells > canvas->cover_capacity) {
        free(canvas->cover);
        canvas->cover = malloc(cells * sizeof(float));
        if (!canvas->cover) base_out_of_memory();
        canvas->cover_capacity = cells;
    }
    memset(canvas->cover, 0, cells * sizeof(float));
    field->cover = canvas->cover;
    return true;
}

static float *field_row(const Field *field, int y) {
    return field->cover + (size_t)(y - field->box.y) * (size_t)(field->box.w + 2);
}

static void blend_field(SdlCanvas *canvas, const Field *field, UiColor color) {
    uint32_t over = pack(color), alpha = alpha_of(color);
    for (int y = field->box.y; y < field->box.y + field->box.h; y++) {
        const float *cover = field_row(field, y);
        uint32_t *row = row_at(canvas, y) + field->box.x;
        for (int x = 0; x < field->box.w; x++) {
            if (cover[x] > 0.002f) blend_cover(&row[x], fminf(cover[x], 1), over, alpha);
        }
    }
}

static UiRect bounds_of(const UiPoint *points, int count, float margin) {
    float x0 = points[0].x, x1 = x0, y0 = points[0].y, y1 = y0;
    for (int i = 1; i < count; i++) {
        x0 = fminf(x0, points[i].x);
        x1 = fmaxf(x1, points[i].x);
        y0 = fminf(y0, points[i].y);
        y1 = fmaxf(y1, points[i].y);
    }
    return (UiRect){x0 - margin, y0 - margin, x1 - x0 + 2 * margin, y1 - y0 + 2 * margin};
}

/* ---- Lines: distance to the segment, round ends; the most covering segment counts ---- */

static void cover_segment(const Field *field, UiPoint a, UiPoint b, float half) {
    float dx = b.x - a.x, dy = b.y - a.y, length2 = dx * dx + dy * dy, margin = half + 1;
    int y0 = (int)fmaxf(floorf(fminf(a.y, b.y) - margin), (float)field->box.y);
    int y1 = (int)fminf(ceilf(fmaxf(a.y, b.y) + margin), (float)(field->box.y + field->box.h));
    for (int y = y0; y < y1; y++) {
        /* The stretch of the segment near this row bounds the columns. */
        float from = 0, to = 1, py = (float)y + 0.5f;
        if (fabsf(dy) > 0.01f) {
            float t0 = (py - margin - a.y) / dy, t1 = (py + margin - a.y) / dy;
            from = clamp01(fminf(t0, t1));
            to = clamp01(fmaxf(t0, t1));
        }
        float xa = a.x + dx * from, xb = a.x + dx * to;
        int x0 = (int)fmaxf(floorf(fminf(xa, xb) - margin), (float)field->box.x);
        int x1 = (int)fminf(ceilf(fmaxf(xa, xb) + margin), (float)(field->box.x + field->box.w));
        float *row = field_row(field, y) - field->box.x;
        for (int x = x0; x < x1; x++) {
            float px = (float)x + 0.5f;
            float t = length2 > 0 ? clamp01(((px - a.x) * dx + (py - a.y) * dy) / length2) : 0;
            float ex = px - a.x - dx * t, ey = py - a.y - dy * t;
            float cover = clamp01(half + 0.5f - sqrtf(ex * ex + ey * ey));
            if (cover > row[x]) row[x] = cover;
        }
    }
}

/* Walks along the line and draws the pieces that are on. */
static void cover_dashes(const Field *field, const UiCommand *command, float half) {
    float on = command->pattern == UI_PATTERN_DASHED ? command->width * 3.5f : 0.01f;
    float off = command->pattern == UI_PATTERN_DASHED ? command->width * 4.0f : fmaxf(command->width * 2.2f, 3);
    float left = on;
    bool is_on = true;
    for (int i = 1; i < command->point_count; i++) {
        UiPoint a = command->points[i - 1], b = command->points[i];
        float length = hypotf(b.x - a.x, b.y - a.y), at = 0;
        while (length > 0 && at < length) {
            float step = fminf(left, length - at);
            float s0 = at / length, s1 = (at + step) / length;
            UiPoint from = {a.x + (b.x - a.x) * s0, a.y + (b.y - a.y) * s0};
            UiPoint to = {a.x + (b.x - a.x) * s1, a.y + (b.y - a.y) * s1};
            if (is_on) cover_segment(field, from, to, half);
            at += step;
            left -= step;
            if (left > 1e-4f) continue;
            is_on = !is_on;
            left = is_on ? on : off;
        }
    }
}

void sdl_draw_polyline(SdlCanvas *canvas, const UiCommand *command) {
    Field field;
    float half = command->width / 2;
    UiColor color = command->color;
    if (half < 0.5f) {
        color.a = (uint8_t)((float)color.a * half * 2);
        half = 0.5f;
    }
    if (!begin_field(canvas, bounds_of(command->points, command->point_count, half + 1), &field)) return;
    if (command->pattern != UI_PATTERN_SOLID) {
        cover_dashes(&field, command, half);
    } else {
        for (int i = 1; i < command->point_count; i++)
            cover_segment(&field, command->points[i - 1], command->points[i], half);
    }
    blend_field(canvas, &field, color);
}

/* ---- Areas: signed area left of each edge, summed along rows (the method of font rasterisers) ---- */

/* A piece of an edge inside one row: area to the right of it, spread over the columns it crosses. */
static void add_edge_row(const Field *field, float *row, UiPoint a, UiPoint b, float sign) {
    float height = (b.y - a.y) * sign, width = (float)field->box.w;
    float x0 = a.x - (float)field->box.x, x1 = b.x - (float)field->box.x;
    if (x0 > x1) {
        float swap = x0;
        x0 = x1;
        x1 = swap;
    }
    x0 = fminf(fmaxf(x0, 0), width);
    x1 = fminf(fmaxf(x1, 0), width);
    int first = (int)x0, last = (int)x1;
    if (first == last || x1 - x0 < 1e-5f) {
        float middle = (x0 + x1) / 2 - (float)first;
        row[first] += height * (1 - middle);
        row[first + 1] += height * middle;
        return;
    }
    float slope = height / (x1 - x0), before = 0;
    for (int column = first; column <= last; column++) {
        float left = fmaxf(x0, (float)column), right = fminf(x1, (float)(column + 1));
        float part = (right - left) * slope, middle = (left + right) / 2 - (float)column;
        float here = part * (1 - middle);
        row[column] += before + here;
        before = part - here;
    }
    row[last + 1] += before;
}

static void add_edge(const Field *field, UiPoint a, UiPoint b) {
    if (a.y == b.y) return;
    float sign = 1;
    if (a.y > b.y) {
        UiPoint swap = a;
        a = b;
        b = swap;
        sign = -1;
    }
    float slope = (b.x - a.x) / (b.y - a.y);
    int y0 = (int)fmaxf(floorf(a.y), (float)field->box.y);
    int y1 = (int)fminf(ceilf(b.y), (float)(field->box.y + field->box.h));
    for (int y = y0; y < y1; y++) {
        float top = fmaxf(a.y, (float)y), foot = fminf(b.y, (float)(y + 1));
        if (foot <= top) continue;
        UiPoint from = {a.x + (top - a.y) * slope, top}, to = {a.x + (foot - a.y) * slope, foot};
        add_edge_row(field, field_row(field, y), from, to, sign);
    }
}

static void sum_rows(const Field *field) {
    for (int y = field->box.y; y < field->box.y + field->box.h; y++) {
        float *row = field_row(field, y), sum = 0;
        for (int x = 0; x < field->box.w; x++) {
            sum += row[x];
            row[x] = fabsf(sum);
        }
    }
}

void sdl_fill_polygon(SdlCanvas *canvas, const UiPoint *points, int count, UiColor color) {
    Field field;
    if (!begin_field(canvas, bounds_of(points, count, 0), &field)) return;
    for (int i = 0; i < count; i++) add_edge(&field, points[i], points[(i + 1) % count]);
    sum_rows(&field);
    blend_field(canvas, &field, color);
}

void sdl_fill_band(SdlCanvas *canvas, const UiPoint *points, int count, UiColor color) {
    Field field;
    if (count < 4 || !begin_field(canvas, bounds_of(points, count, 0), &field)) return;
    for (int i = 2; i + 1 < count; i += 2) {
        add_edge(&field, points[i - 2], points[i]);
        add_edge(&field, points[i + 1], points[i - 1]);
    }
    add_edge(&field, points[count - 2], points[count - 1]);
    add_edge(&field, points[1], points[0]);
    sum_rows(&field);
    blend_field(canvas, &field, color);
}
