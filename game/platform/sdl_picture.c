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

static SDL_Surface *load_svg(const char *path, int width, int height) {
    SDL_RWops *file = SDL_RWFromFile(path, "rb");
    if (!file) return NULL;
    SDL_Surface *surface = IMG_LoadSizedSVG_RW(file, width, height);
    SDL_RWclose(file);
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

static SDL_Surface *load(const SdlPictures *pictures, const char *name, int width, int height) {
    char path[1200];
    if (strstr(name, "..") || !pictures->folder[0]) return NULL;
    SDL_snprintf(path, sizeof path, "%s/%s.svg", pictures->folder, name);
    SDL_Surface *surface = load_svg(path, width, height);
    if (surface) return surface;
    SDL_snprintf(path, sizeof path, "%s/%s.png", pictures->folder, name);
    return load_scaled(path, width, height);
}

static Picture *find(SdlPictures *pictures, const char *name, int width, int height) {
    Picture *oldest = &pictures->items[0];
    for (int i = 0; i < PICTURES; i++) {
        Picture *item = &pictures->items[i];
        if (item->width == width && item->height == height && strcmp(item->name, name) == 0) return item;
        if (item->used < oldest->used) oldest = item;
    }
    SDL_FreeSurface(oldest->surface);
    *oldest = (Picture){.width = width, .height = height};
    SDL_snprintf(oldest->name, sizeof oldest->name, "%s", name);
    oldest->surface = load(pictures, name, width, height);
    if (oldest->surface) SDL_SetSurfaceBlendMode(oldest->surface, SDL_BLENDMODE_BLEND);
    return oldest;
}

void sdl_draw_picture(SdlPictures *pictures, SdlCanvas *canvas, const UiCommand *command) {
    int width = (int)command->rect.w, height = (int)command->rect.h;
    if (width < 1 || height < 1 || strlen(command->text) >= NAME_BYTES) return;
    Picture *picture = find(pictures, command->text, width, height);
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
