/* SPDX-License-Identifier: MIT
 *
 * Fonts and runs of text. A run is shaped and drawn by SDL_ttf once and kept as a surface; widths are kept too,
 * because wrapping asks for the same words every frame. Both tables forget what was not used for a while. */
#include "platform/sdl_internal.h"

#include <SDL_ttf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* base */
#include "base/file.h"

enum { FONT_SIZES = 48, WIDTHS = 1 << 13, RUNS = 1 << 11, RUN_PIXELS_MOST = 6 << 20 };

typedef struct Width {
    uint64_t key;
    float width;
} Width;

typedef struct Run {
    uint64_t key;
    SDL_Surface *surface;
    unsigned used; /* frame of the last use */
} Run;

struct SdlText {
    char paths[2][1024];
    struct {
        int px;
        UiFont font;
        TTF_Font *handle;
    } fonts[FONT_SIZES];
    int font_count;
    Width widths[WIDTHS];
    Run runs[RUNS];
    size_t run_pixels;
    unsigned clock;
};

static bool find_font(const char *folder, const char *name, char *out, size_t out_bytes) {
    const char *const folders[] = {folder, "/usr/share/fonts/truetype/bizud-gothic", "/usr/local/share/fonts",
                                   "/usr/share/fonts/bizud-gothic", "/usr/share/fonts/morisawa-biz-ud-gothic-fonts"};
    const FileAccess *files = file_access_system();
    for (int i = 0; i < COUNT_OF(folders); i++) {
        if (!folders[i]) continue;
        SDL_snprintf(out, out_bytes, "%s/%s", folders[i], name);
        if (files->exists(files->user, out)) return true;
    }
    return false;
}

SdlText *sdl_text_create(const char *font_folder, Error *error) {
    static const char *const names[2] = {"BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"};
    if (TTF_Init() != 0) {
        error_set(error, "error: text cannot be drawn: %s; check the installation of SDL2_ttf", TTF_GetError());
        return NULL;
    }
    SdlText *text = calloc(1, sizeof *text);
    if (!text) base_out_of_memory();
    for (int i = 0; i < 2; i++) {
        if (find_font(font_folder, names[i], text->paths[i], sizeof text->paths[i])) continue;
        error_set(error, "error: the font %s was not found; install the package fonts-morisawa-bizud-gothic", names[i]);
        sdl_text_destroy(text);
        return NULL;
    }
    return text;
}

void sdl_text_destroy(SdlText *text) {
    if (!text) return;
    for (int i = 0; i < RUNS; i++) SDL_FreeSurface(text->runs[i].surface);
    for (int i = 0; i < text->font_count; i++) TTF_CloseFont(text->fonts[i].handle);
    free(text);
    TTF_Quit();
}

static TTF_Font *font_of(SdlText *text, UiFont font, float text_px) {
    int px = (int)lroundf(text_px);
    for (int i = 0; i < text->font_count; i++) {
        if (text->fonts[i].px == px && text->fonts[i].font == font) return text->fonts[i].handle;
    }
    if (text->font_count == FONT_SIZES) {
        TTF_CloseFont(text->fonts[0].handle);
        text->fonts[0] = text->fonts[--text->font_count];
    }
    TTF_Font *handle = TTF_OpenFont(text->paths[font], px);
    CHECK(handle != NULL);
    TTF_SetFontHinting(handle, TTF_HINTING_LIGHT_SUBPIXEL);
    TTF_SetFontKerning(handle, 1);
    text->fonts[text->font_count].px = px;
    text->fonts[text->font_count].font = font;
    text->fonts[text->font_count++].handle = handle;
    return handle;
}

/* SDL_ttf wants a closing 0. */
static char *copy_run(const char *bytes, size_t count, char *room, size_t room_bytes) {
    char *copy = count < room_bytes ? room : malloc(count + 1);
    if (!copy) base_out_of_memory();
    memcpy(copy, bytes, count);
    copy[count] = 0;
    return copy;
}

static uint64_t run_key(UiFont font, float text_px, const char *bytes, size_t count) {
    int size[2] = {(int)font, (int)lroundf(text_px)};
    uint64_t hash = sdl_hash(1469598103934665603u, size, sizeof size);
    hash = sdl_hash(hash, bytes, count);
    return hash ? hash : 1;
}

static float measure_width(void *user, UiFont font, float text_px, const char *bytes, size_t count) {
    SdlText *text = user;
    uint64_t key = run_key(font, text_px, bytes, count);
    Width *slot = &text->widths[key % WIDTHS];
    if (slot->key == key) return slot->width;
    char room[512];
    char *copy = copy_run(bytes, count, room, sizeof room);
    int width = 0;
    TTF_SizeUTF8(font_of(text, font, text_px), copy, &width, NULL);
    if (copy != room) free(copy);
    *slot = (Width){key, (float)width};
    return (float)width;
}

static float measure_ascent(void *user, UiFont font, float text_px) {
    return (float)TTF_FontAscent(font_of(user, font, text_px));
}

static float measure_line(void *user, UiFont font, float text_px) {
    return (float)TTF_FontHeight(font_of(user, font, text_px));
}

UiTextMeasure sdl_text_measure(SdlText *text) {
    return (UiTextMeasure){measure_width, measure_ascent, measure_line, text};
}

static void forget(SdlText *text, Run *run) {
    if (!run->surface) return;
    text->run_pixels -= (size_t)run->surface->w * (size_t)run->surface->h;
    SDL_FreeSurface(run->surface);
    *run = (Run){0};
}

static void forget_old(SdlText *text) {
    for (int i = 0; i < RUNS; i++) {
        if (text->clock - text->runs[i].used > 600) forget(text, &text->runs[i]);
    }
    if (text->run_pixels <= RUN_PIXELS_MOST) return;
    for (int i = 0; i < RUNS; i++) forget(text, &text->runs[i]);
}

/* One of eight neighbouring places: the run itself, an empty one, or the longest unused. */
static Run *place_of(SdlText *text, uint64_t key) {
    Run *oldest = NULL;
    for (uint64_t i = 0; i < 8; i++) {
        Run *run = &text->runs[(key + i) % RUNS];
        if (run->key == key) return run;
        if (!oldest || (oldest->surface && (!run->surface || run->used < oldest->used))) oldest = run;
    }
    forget(text, oldest);
    return oldest;
}

void sdl_draw_text(SdlText *text, SdlCanvas *canvas, const UiCommand *command) {
    size_t bytes = strlen(command->text);
    uint64_t key = run_key(command->font, command->text_px, command->text, bytes);
    key = sdl_hash(key, &command->color, sizeof command->color);
    Run *run = place_of(text, key ? key : 1);
    TTF_Font *font = font_of(text, command->font, command->text_px);
    if (!run->surface) {
        if (text->run_pixels > RUN_PIXELS_MOST) forget_old(text);
        SDL_Color color = {command->color.r, command->color.g, command->color.b, command->color.a};
        run->surface = TTF_RenderUTF8_Blended(font, command->text, color);
        if (!run->surface) return;
        SDL_SetSurfaceBlendMode(run->surface, SDL_BLENDMODE_BLEND);
        run->key = key ? key : 1;
        text->run_pixels += (size_t)run->surface->w * (size_t)run->surface->h;
    }
    run->used = ++text->clock;
    SDL_Rect at = {(int)command->rect.x, (int)command->rect.y - TTF_FontAscent(font), 0, 0};
    SDL_SetClipRect(canvas->surface, &canvas->clip);
    SDL_BlitSurface(run->surface, NULL, canvas->surface, &at);
    SDL_SetClipRect(canvas->surface, NULL);
}
