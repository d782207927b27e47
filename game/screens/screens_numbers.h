/* SPDX-License-Identifier: MIT
 *
 * What a test asks about the last frame. */
#ifndef SCREENS_SCREENS_NUMBERS_H
#define SCREENS_SCREENS_NUMBERS_H

#include "screens/screens.h"

/* The numbers of the model it wrote, in words: each is a door, or stands in a row or under a figure that is one.
 * Borrowed until the next frame. */
const char *const *screens_numbers(const Screens *screens, int *count);

#endif
