/* SPDX-License-Identifier: MIT
 *
 * Private to platform: the window and what its files share. Everything is drawn by us into one 32-bit canvas; SDL
 * brings the window, the input, the glyphs and the pictures. */
#ifndef PLATFORM_SDL_INTERNAL_H
#define PLATFORM_SDL_INTERNAL_H

#include <SDL.h>

#include "platform/platform.h"

typedef struct SdlText SdlText;
typedef struct SdlPictures SdlPictures;
typedef struct SdlSound SdlSound;

/* Pixels to draw on: 0x00RRGGBB, and the part that may be changed. */
typedef struct SdlCanvas {
    SDL_Surface *surface;
    bool is_window; /* the surface is the window's own and SDL frees it: its pixels are of that kind */
    SDL_Rect clip;
    /* Scratch: coverage of one shape, grown as needed. */
    float *cover;
    size_t cover_capacity;
} SdlCanvas;

/* A shape as coverage, 0 to 255 for every pixel, row by row. */
typedef struct SdlMask {
    uint8_t *cover;
    int width, height;
} SdlMask;

/* What was drawn for one command, to find what changed. */
typedef struct SdlDrawn {
    uint64_t digest;
    SDL_Rect bounds;
} SdlDrawn;

typedef struct SdlDrawnList {
    SdlDrawn *items;
    int count, capacity;
} SdlDrawnList;

struct Platform {
    SDL_Window *window;
    SdlCanvas canvas;
    SdlText *text;
    SdlPictures *pictures;
    SdlSound *sound;
    UiTextMeasure measure;
    bool must_redraw; /* resized or uncovered */
    UiColor background;
    SdlDrawnList drawn, drawn_before; /* of the last frame, of the one before: room for the next */
    float mouse_x, mouse_y;
    float touch_y;               /* where the finger was */
    bool is_touched, is_pushing; /* a finger is down; it has moved far enough to push the page */
    bool takes_text;
    UiCursor cursor;
    SDL_Cursor *cursors[3];
    char *clipboard;
    char *user_folder;
};

/* ---- canvas: anti-aliased by exact coverage ---- */
/* Fits the canvas to what the window shows now; true when it is a new one. */
bool sdl_canvas_fit(SdlCanvas *canvas, SDL_Window *window);
/* Brings a part of the canvas to the screen. */
void sdl_canvas_show(const SdlCanvas *canvas, SDL_Window *window, SDL_Rect part);
void sdl_canvas_free(SdlCanvas *canvas);
void sdl_fill_rect(SdlCanvas *canvas, UiRect rect, UiColor color, float radius);
void sdl_draw_frame(SdlCanvas *canvas, UiRect rect, UiColor color, float width, float radius);
void sdl_draw_polyline(SdlCanvas *canvas, const UiCommand *command);
void sdl_fill_polygon(SdlCanvas *canvas, const UiPoint *points, int count, UiColor color);
void sdl_draw_mask(SdlCanvas *canvas, const SdlMask *mask, int x, int y, UiColor color);
void sdl_fill_band(SdlCanvas *canvas, const UiPoint *points, int count, UiColor color);

/* ---- text ---- */
SdlText *sdl_text_create(const char *font_folder, Error *error);
void sdl_text_destroy(SdlText *text);
UiTextMeasure sdl_text_measure(SdlText *text);
void sdl_draw_text(SdlText *text, SdlCanvas *canvas, const UiCommand *command);

/* ---- pictures ---- */
SdlPictures *sdl_pictures_create(const char *folder);
void sdl_pictures_destroy(SdlPictures *pictures);
/* A picture of its own for the caller to free; NULL when there is none. */
SDL_Surface *sdl_load_picture(const SdlPictures *pictures, const char *name, int size);
void sdl_draw_picture(SdlPictures *pictures, SdlCanvas *canvas, const UiCommand *command);

/* ---- sound ---- */
SdlSound *sdl_sound_create(void);
void sdl_sound_destroy(SdlSound *sound);
/* Closes the device when it has been silent for a while; milliseconds after which to ask again, -1: it is closed. */
int sdl_sound_rest(SdlSound *sound);

uint64_t sdl_hash(uint64_t hash, const void *data, size_t bytes);

#endif
