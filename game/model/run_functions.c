/* SPDX-License-Identifier: MIT
 *
 * Draws are keyed by their place in the model, the seed the model gives and
 * the step, never by the lane: two lanes with equal seeds have equal luck, and a run is the same alone or in company.
 */
#include "model/run_internal.h"

/* base */
#include "base/exact_math.h"
#include "base/random.h"

#include <math.h>
#include <stdio.h>

/* The seed's bits are the key: seeds 1 and 1.5 are two streams. */
static double draw(double seed, int site, int step, int attempt) {
    char subject[32];
    snprintf(subject, sizeof subject, "%d/%d", site, attempt);
    return random_unit((RandomKey){exact_bits(seed), "model noise", step, subject});
}

double run_random_uniform(double seed, int site, int step) {
    return draw(seed, site, step, 0);
}

/* Box and Muller; draws outside the bounds are drawn again, as often as can make sense. */
double run_random_normal(double low, double high, double seed, int site, int step) {
    enum { MOST_ATTEMPTS = 200 };
    double number = 0.0;
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        double size = sqrt(-2.0 * exact_ln(1.0 - draw(seed, site, step, 2 * attempt)));
        number = size * exact_cos(6.28318530717958647693 * draw(seed, site, step, 2 * attempt + 1));
        if (number >= low && number <= high) return number;
    }
    return number < low ? low : high;
}
