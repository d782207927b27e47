/* SPDX-License-Identifier: MIT
 *
 * Pictures by name, from SVG (drawn at the size asked for) or PNG (scaled). A picture that is missing is drawn as an
 * empty frame: a missing drawing must not stop a lesson. */
#include "platform/sdl_internal.h"

#include <SDL_image.h>
#include <stdlib.h>
#include <string.h>

enum { PICTURES = 64, NAME_BYTES = 96 };

typedef struct Picture {
    char name[NAME_BYTES];
    int width, height;
    bool has_inks;
    UiColor inks[UI_THEME_INKS];
    SDL_Surface *surface; /* NULL: could not be read */
    unsigned used;
} Picture;

struct SdlPictures {
    char folder[1024];
    Picture items[PICTURES];
    unsigned clock;
};

SdlPictures *sdl_pictures_create(const char *folder) {
    SdlPictures *pictures = calloc(1, sizeof *pictures);
    if (!pictures) base_out_of_memory();
    SDL_snprintf(pictures->folder, sizeof pictures->folder, "%s", folder ? folder : "");
    return pictures;
}

void sdl_pictures_destroy(SdlPictures *pictures) {
    if (!pictures) return;
    for (int i = 0; i < PICTURES; i++) SDL_FreeSurface(pictures->items[i].surface);
    free(pictures);
}

/* The inks a picture is drawn with become those of the theme; all are written as seven characters. */
static void change_inks(char *svg, const UiColor *inks) {
    static const char *const drawn[UI_THEME_INKS] = {"#1d2b4a", "#a59c90", "#e9e4da", "#d1432b"};
    for (char *at = strchr(svg, '#'); at; at = strchr(at + 1, '#')) {
        for (int i = 0; i < UI_THEME_INKS; i++) {
            if (SDL_strncasecmp(at, drawn[i], 7) != 0) continue;
            char ink[8];
            SDL_snprintf(ink, sizeof ink, "#%02x%02x%02x", inks[i].r, inks[i].g, inks[i].b);
            memcpy(at, ink, 7);
            break;
        }
    }
}

static SDL_Surface *load_svg(const char *path, const Picture *picture) {
    size_t bytes;
    char *svg = SDL_LoadFile(path, &bytes);
    if (!svg) return NULL;
    if (picture->has_inks) change_inks(svg, picture->inks);
    SDL_RWops *memory = SDL_RWFromConstMem(svg, (int)bytes);
    SDL_Surface *surface = IMG_LoadSizedSVG_RW(memory, picture->width, picture->height);
    SDL_RWclose(memory);
    SDL_free(svg);
    return surface;
}

static SDL_Surface *load_scaled(const char *path, int width, int height) {
    SDL_Surface *whole = IMG_Load(path);
    if (!whole) return NULL;
    SDL_Surface *from = SDL_ConvertSurfaceFormat(whole, SDL_PIXELFORMAT_ARGB8888, 0);
    SDL_Surface *scaled = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_FreeSurface(whole);
    if (from && scaled) {
        SDL_SetSurfaceBlendMode(from, SDL_BLENDMODE_NONE);
        SDL_SoftStretchLinear(from, NULL, scaled, NULL);
    }
    SDL_FreeSurface(from);
    return scaled;
}

static SDL_Surface *load(const SdlPictures *pictures, const Picture *picture) {
    char path[1200];
    if (strstr(picture->name, "..") || !pictures->folder[0]) return NULL;
    SDL_snprintf(path, sizeof path, "%s/%s.svg", pictures->folder, picture->name);
    SDL_Surface *surface = load_svg(path, picture);
    if (surface) return surface;
    SDL_snprintf(path, sizeof path, "%s/%s.png", pictures->folder, picture->name);
    return load_scaled(path, picture->width, picture->height);
}

SDL_Surface *sdl_load_picture(const SdlPictures *pictures, const char *name, int size) {
    Picture picture = {.width = size, .height = size};
    SDL_snprintf(picture.name, sizeof picture.name, "%s", name);
    return load(pictures, &picture);
}

static bool is_same(const Picture *a, const Picture *b) {
    return a->width == b->width && a->height == b->height && strcmp(a->name, b->name) == 0 &&
           a->has_inks == b->has_inks && memcmp(a->inks, b->inks, sizeof a->inks) == 0;
}

static Picture *find(SdlPictures *pictures, const Picture *wanted) {
    Picture *oldest = &pictures->items[0];
    for (int i = 0; i < PICTURES; i++) {
        Picture *item = &pictures->items[i];
        if (is_same(item, wanted)) return item;
        if (item->used < oldest->used) oldest = item;
    }
    SDL_FreeSurface(oldest->surface);
    *oldest = *wanted;
    oldest->surface = load(pictures, oldest);
    if (oldest->surface) SDL_SetSurfaceBlendMode(oldest->surface, SDL_BLENDMODE_BLEND);
    return oldest;
}

void sdl_draw_picture(SdlPictures *pictures, SdlCanvas *canvas, const UiCommand *command) {
    int width = (int)command->rect.w, height = (int)command->rect.h;
    if (width < 1 || height < 1 || strlen(command->text) >= NAME_BYTES) return;
    Picture wanted = {.width = width, .height = height, .has_inks = command->inks != NULL};
    SDL_snprintf(wanted.name, sizeof wanted.name, "%s", command->text);
    if (command->inks) memcpy(wanted.inks, command->inks, sizeof wanted.inks);
    Picture *picture = find(pictures, &wanted);
    picture->used = ++pictures->clock;
    if (!picture->surface) {
        sdl_draw_frame(canvas, command->rect, (UiColor){128, 128, 128, 90}, 1, 0);
        return;
    }
    /* An SVG keeps its proportions: it stands in the middle of its room. */
    SDL_Rect at = {(int)command->rect.x + (width - picture->surface->w) / 2,
                   (int)command->rect.y + (height - picture->surface->h) / 2, 0, 0};
    SDL_SetClipRect(canvas->surface, &canvas->clip);
    SDL_BlitSurface(picture->surface, NULL, canvas->surface, &at);
    SDL_SetClipRect(canvas->surface, NULL);
}
