/* SPDX-License-Identifier: MIT
 *
 * A drive: a file of lines that plays the game by the labels it sees, as a player would. Lines:
 *   click "visible label" | click @text.id     key Enter     type "text"     expect "text"     absent "text"
 *   reach @text.id   (Tab and the arrows until it has the focus; `key Enter` then presses it)
 *   fits   (no text on screen is cut or shortened)
 *   shot out.png     resize 1024 768     wait 200     quit          # a comment
 *   redraw   (the next frame is drawn whole, as after the window was covered; tests/bench/window_cost.py counts it)
 * It only writes UiInput, so the mouse, the keyboard and a drive take the same way. */
#ifndef APP_DRIVE_H
#define APP_DRIVE_H

#include "base/problems.h"
#include "platform/platform.h"
#include "ui/ui.h"

typedef struct Drive Drive;

/* Reads the whole file; NULL with `file:line: error: …` for a line that is no command. */
Drive *drive_load(const char *path, Error *error);
void drive_destroy(Drive *drive); /* accepts NULL */

typedef enum DriveState { DRIVE_GOES_ON, DRIVE_IS_DONE, DRIVE_HAS_FAILED } DriveState;

/* Call before each ui_begin_frame, with a quiet input that it completes, after at least one finished frame. Screenshots
 * are of the frame drawn last. DRIVE_IS_DONE after the last line or `quit`. A failure names file, line, what was looked
 * for and what is on screen. */
DriveState drive_step(Drive *drive, UiContext *ui, Platform *platform, UiInput *input, Error *error);

#endif
