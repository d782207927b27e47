/* SPDX-License-Identifier: MIT
 *
 * platform: one window, its input, and the drawing of ui's command list; the only folder that knows SDL. It knows
 * widgets only as commands and never waits for anything but input. */
#ifndef PLATFORM_PLATFORM_H
#define PLATFORM_PLATFORM_H

#include "base/base.h"
#include "base/problems.h"
#include "ui/ui.h"

typedef struct Platform Platform;

typedef struct PlatformOptions {
    const char *title;
    int width, height;          /* pixels; at least 640x360 */
    const char *font_folder;    /* looked in first; may be NULL */
    const char *picture_folder; /* where NAME.svg and NAME.png are; may be NULL */
    bool is_fullscreen;
} PlatformOptions;

/* The window, its software renderer and the fonts; NULL with a message (no display, no font). */
Platform *platform_create(const PlatformOptions *options, Error *error);
void platform_destroy(Platform *platform); /* accepts NULL */

/* For ui_create; lives as long as the platform. */
const UiTextMeasure *platform_text_measure(Platform *platform);

/* Sleeps until something happens or timeout_ms passed (-1: no limit, 0: do not sleep), then fills the input with all
 * that is waiting. False when nothing came: then nothing needs drawing unless the screen itself changed. */
bool platform_wait(Platform *platform, UiInput *input, int timeout_ms);
/* An input without events: window size, mouse position, time. */
void platform_quiet_input(Platform *platform, UiInput *input);
/* Draws what changed and shows it. */
void platform_draw(Platform *platform, const UiCommands *commands);
/* The next platform_draw draws everything, as after the window was covered. */
void platform_redraw(Platform *platform);
/* What was drawn last, as a PNG. */
bool platform_screenshot(Platform *platform, const char *path, Error *error);
/* A piece of it, in pixels. */
bool platform_save_piece(Platform *platform, UiRect piece, const char *path, Error *error);

void platform_resize(Platform *platform, int width, int height);
void platform_set_fullscreen(Platform *platform, bool is_fullscreen);
uint64_t platform_now_ms(Platform *platform);
/* The clipboard, fit for ui_set_clipboard with the platform as `user`. */
const char *platform_clipboard_get(void *platform);
void platform_clipboard_set(void *platform, const char *text);
/* Where saves and settings go, with a closing '/'; NULL when there is no such place. */
const char *platform_user_folder(Platform *platform);
/* The language of the player's system: "en", "ja" …; "en" when unknown. Needs no window. */
const char *platform_system_language(void);

typedef enum PlatformSound {
    PLATFORM_SOUND_STAMP,
    PLATFORM_SOUND_PAGE,
    PLATFORM_SOUND_ALERT,
    PLATFORM_SOUND_COUNT
} PlatformSound;
/* Starts a short sound, in place of one that still plays, and returns. Nothing happens at volume 0 (of 0..1) or where
 * the computer has no sound; nothing a player must know is said by sound alone. */
void platform_play(Platform *platform, PlatformSound sound, float volume);

/* One turn of the main loop: what to do with this input; returns when to be called next. */
typedef enum PlatformNext { PLATFORM_SLEEP = -1, PLATFORM_QUIT = -2 } PlatformNext;
typedef int (*PlatformFrame)(void *user, const UiInput *input); /* milliseconds until due, or PlatformNext */

/* Calls frame for every input and when it is due, until it answers PLATFORM_QUIT. Nothing else may loop: a browser
 * calls frame itself. */
void platform_run(Platform *platform, PlatformFrame frame, void *user);

#endif
