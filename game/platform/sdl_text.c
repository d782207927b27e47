/* SPDX-License-Identifier: MIT
 *
 * Fonts and runs of text. A run is shaped and drawn by SDL_ttf once and kept as coverage, a byte for a pixel, fit for
 * every colour; widths are kept too, because wrapping asks for the same words every frame. Both tables forget what was
 * not used for a while. */
#include "platform/sdl_internal.h"

#include <SDL_ttf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* base */
#include "base/file.h"

enum { FONT_SIZES = 48, WIDTHS = 1 << 13, RUNS = 1 << 11, RUN_PIXELS_LEAST = 1 << 20 };

typedef struct Width {
    uint64_t key;
    float width;
} Width;

typedef struct Run {
    uint64_t key;
    SdlMask mask;
    unsigned used; /* clock of the last use */
} Run;

struct SdlText {
    char paths[2][1024];
    struct {
        int px;
        UiFont font;
        TTF_Font *handle;
        float figure; /* width of every figure in a number */
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
    for (int i = 0; i < RUNS; i++) free(text->runs[i].mask.cover);
    for (int i = 0; i < text->font_count; i++) TTF_CloseFont(text->fonts[i].handle);
    free(text);
    TTF_Quit();
}

static int open_font(SdlText *text, UiFont font, float text_px) {
    int px = (int)lroundf(text_px);
    for (int i = 0; i < text->font_count; i++) {
        if (text->fonts[i].px == px && text->fonts[i].font == font) return i;
    }
    if (text->font_count == FONT_SIZES) {
        TTF_CloseFont(text->fonts[0].handle);
        text->fonts[0] = text->fonts[--text->font_count];
    }
    TTF_Font *handle = TTF_OpenFont(text->paths[font], px);
    CHECK(handle != NULL);
    /* Hinting makes small text crisp, and cuts the font's short descenders by a pixel or two in large text. */
    TTF_SetFontHinting(handle, px < 25 ? TTF_HINTING_LIGHT_SUBPIXEL : TTF_HINTING_NONE);
    TTF_SetFontKerning(handle, 1);
    int ten = 0;
    TTF_SizeUTF8(handle, "0000000000", &ten, NULL);
    text->fonts[text->font_count].px = px;
    text->fonts[text->font_count].font = font;
    text->fonts[text->font_count].figure = (float)ten / 10;
    text->fonts[text->font_count].handle = handle;
    return text->font_count++;
}

static TTF_Font *font_of(SdlText *text, UiFont font, float text_px) {
    return text->fonts[open_font(text, font, text_px)].handle;
}

static bool is_latin(const char *bytes, size_t count, size_t at) {
    return at < count && (unsigned char)bytes[at] < 0x80 && bytes[at] != ' ';
}

/* The run with a closing 0, as SDL_ttf wants it. The font's ’ and … are Japanese ones, a whole square wide; between
 * Latin letters they become the typewriter's. */
static char *copy_run(const char *bytes, size_t count, char *room, size_t room_bytes) {
    char *copy = count < room_bytes ? room : malloc(count + 1);
    if (!copy) base_out_of_memory();
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        bool is_latin_before = i > 0 && is_latin(bytes, count, i - 1);
        bool is_mark = i + 2 < count && memcmp(bytes + i, "\xe2\x80", 2) == 0 && is_latin_before;
        char last = is_mark ? bytes[i + 2] : 0;
        if (last == '\x99' && is_latin(bytes, count, i + 3)) {
            copy[length++] = '\'';
            i += 2;
        } else if (last == '\xa6') {
            memcpy(copy + length, "...", 3);
            length += 3;
            i += 2;
        } else {
            copy[length++] = bytes[i];
        }
    }
    copy[length] = 0;
    return copy;
}

/* ---- Numbers: the font's 1 is narrower than its other figures, and columns must stand ---- */

static bool is_number(const char *run) {
    int figures = 0;
    for (const char *at = run; *at;) {
        uint32_t c = text_next_character(&at);
        bool is_sign =
            c == '.' || c == ',' || c == '+' || c == '-' || c == '%' || c == ' ' || c == 0x2212 || c == 0x2013;
        if (c >= '0' && c <= '9')
            figures++;
        else if (!is_sign)
            return false;
    }
    return figures > 1;
}

static SdlMask new_mask(int width, int height) {
    SdlMask mask = {calloc((size_t)width, (size_t)height), width, height};
    if (!mask.cover) base_out_of_memory();
    return mask;
}

/* NULL where there is nothing to draw. */
static SDL_Surface *shade(TTF_Font *font, const char *run) {
    const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    return TTF_RenderUTF8_Shaded(font, run, white, black);
}

/* At column x; what stands over the mask's edges is left out. */
static void add_shaded(SdlMask *mask, int x, const SDL_Surface *drawn) {
    int first = x < 0 ? -x : 0, last = x + drawn->w > mask->width ? mask->width - x : drawn->w;
    for (int y = 0; y < drawn->h && y < mask->height && last > first; y++) {
        const uint8_t *row = (const uint8_t *)drawn->pixels + y * drawn->pitch;
        memcpy(mask->cover + y * mask->width + x + first, row + first, (size_t)(last - first));
    }
}

/* Width of a number, and its characters onto a mask when one is given. */
static float set_number(TTF_Font *font, float figure, const char *run, SdlMask *onto) {
    float x = 0;
    while (*run) {
        char one[5] = {0};
        const char *start = run;
        text_next_character(&run);
        memcpy(one, start, (size_t)(run - start));
        int width = 0;
        TTF_SizeUTF8(font, one, &width, NULL);
        bool is_figure = one[0] >= '0' && one[0] <= '9';
        float room = is_figure ? figure : (float)width;
        SDL_Surface *glyph = onto && one[0] != ' ' ? shade(font, one) : NULL;
        if (glyph) add_shaded(onto, (int)lroundf(x + (room - (float)width) / 2), glyph);
        SDL_FreeSurface(glyph);
        x += room;
    }
    return x;
}

static SdlMask draw_run(TTF_Font *font, float figure, const char *run) {
    if (is_number(run)) {
        SdlMask number = new_mask((int)ceilf(set_number(font, figure, run, NULL)) + 2, TTF_FontHeight(font) + 2);
        set_number(font, figure, run, &number);
        return number;
    }
    SDL_Surface *drawn = shade(font, run);
    if (!drawn) return (SdlMask){0};
    SdlMask words = new_mask(drawn->w, drawn->h);
    add_shaded(&words, 0, drawn);
    SDL_FreeSurface(drawn);
    return words;
}

/* ---- Runs ---- */

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
    int at = open_font(text, font, text_px), whole = 0;
    float width;
    if (is_number(copy)) {
        width = ceilf(set_number(text->fonts[at].handle, text->fonts[at].figure, copy, NULL));
    } else {
        TTF_SizeUTF8(text->fonts[at].handle, copy, &whole, NULL);
        width = (float)whole;
    }
    if (copy != room) free(copy);
    *slot = (Width){key, width};
    return width;
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

static size_t pixels_of(const SdlMask *mask) {
    return (size_t)mask->width * (size_t)mask->height;
}

static void forget(SdlText *text, Run *run) {
    text->run_pixels -= pixels_of(&run->mask);
    free(run->mask.cover);
    *run = (Run){0};
}

/* A page of text covers less than half of its window; a second one has room beside it. */
static size_t most_pixels(const SdlCanvas *canvas) {
    size_t window = (size_t)canvas->surface->w * (size_t)canvas->surface->h;
    return window > RUN_PIXELS_LEAST ? window : RUN_PIXELS_LEAST;
}

static void forget_old(SdlText *text, size_t most) {
    for (int i = 0; i < RUNS; i++) {
        if (text->clock - text->runs[i].used > 600) forget(text, &text->runs[i]);
    }
    if (text->run_pixels <= most) return;
    for (int i = 0; i < RUNS; i++) forget(text, &text->runs[i]);
}

/* One of eight neighbouring places: the run itself, an empty one, or the longest unused. */
static Run *place_of(SdlText *text, uint64_t key) {
    Run *oldest = NULL;
    for (uint64_t i = 0; i < 8; i++) {
        Run *run = &text->runs[(key + i) % RUNS];
        if (run->key == key) return run;
        if (!oldest || run->used < oldest->used) oldest = run;
    }
    forget(text, oldest);
    return oldest;
}

void sdl_draw_text(SdlText *text, SdlCanvas *canvas, const UiCommand *command) {
    size_t bytes = strlen(command->text);
    uint64_t key = run_key(command->font, command->text_px, command->text, bytes);
    Run *run = place_of(text, key);
    int at_font = open_font(text, command->font, command->text_px);
    TTF_Font *font = text->fonts[at_font].handle;
    if (run->key != key) {
        if (text->run_pixels > most_pixels(canvas)) forget_old(text, most_pixels(canvas));
        char room[512];
        char *copy = copy_run(command->text, bytes, room, sizeof room);
        run->mask = draw_run(font, text->fonts[at_font].figure, copy);
        if (copy != room) free(copy);
        run->key = key;
        text->run_pixels += pixels_of(&run->mask);
    }
    run->used = ++text->clock;
    int x = (int)command->rect.x, y = (int)command->rect.y - TTF_FontAscent(font);
    sdl_draw_mask(canvas, &run->mask, x, y, command->color);
}
