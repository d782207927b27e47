/* SPDX-License-Identifier: MIT
 *
 * Keyed random numbers (Philox 4x32-10 of Random123): (seed, stream, turn, subject) goes in, a number comes out.
 * There is no generator state, so a new event shifts no other draw and a what-if shares its luck with the real run. */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include "base/base.h"

typedef struct RandomKey {
    uint64_t seed;
    const char *stream; /* what kind of draw: "event", "queue" */
    int turn;
    const char *subject; /* whose draw: the event's id */
} RandomKey;

/* Uniform in [0, 1), 53 bits. */
double random_unit(RandomKey key);
/* Uniform integer in [0, count), count > 0. */
int random_index(RandomKey key, int count);

#endif
