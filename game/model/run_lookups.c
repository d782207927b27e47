/* SPDX-License-Identifier: MIT
 *
 * Curves. Each site remembers for each lane on which piece of the curve it was last; hardly one lane in a hundred
 * leaves its piece in a step, and only that one searches. The outcome never hangs on what was remembered. */
#include "model/run_internal.h"

/* The last point whose x is not above `x`; the caller knows that x lies between the ends. */
static int find_piece(const RunTable *table, double x) {
    int low = 0, high = table->count - 1;
    while (high - low > 1) {
        int middle = low + (high - low) / 2;
        if (table->x[middle] <= x) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

/* Beyond the ends the curve is flat; on a point its own y comes out, exactly. */
static double curve_value(const RunTable *table, int *remembered, double x) {
    int last = table->count - 1;
    if (!(x > table->x[0])) return x != x ? x : table->y[0];
    if (x >= table->x[last]) return table->y[last];
    int at = *remembered;
    if (!(x >= table->x[at] && x < table->x[at + 1])) {
        at = find_piece(table, x);
        *remembered = at;
    }
    return table->y[at] + table->slope[at] * (x - table->x[at]);
}

/* Beyond the ends the first and the last piece go on. */
static double extrapolated_value(const RunTable *table, int *remembered, double x) {
    int last = table->count - 1;
    if (last > 0 && x < table->x[0]) return table->y[0] + table->slope[0] * (x - table->x[0]);
    if (last > 0 && x > table->x[last]) return table->y[last] + table->slope[last - 1] * (x - table->x[last]);
    return curve_value(table, remembered, x);
}

/* The y of the next point at or above x. */
static double forward_value(const RunTable *table, int *remembered, double x) {
    int last = table->count - 1;
    if (!(x > table->x[0])) return x != x ? x : table->y[0];
    if (x >= table->x[last]) return table->y[last];
    int at = find_piece(table, x);
    *remembered = at;
    return table->x[at] == x ? table->y[at] : table->y[at + 1];
}

/* The y of the last point at or below x. */
static double backward_value(const RunTable *table, int *remembered, double x) {
    int last = table->count - 1;
    if (!(x > table->x[0])) return x != x ? x : table->y[0];
    if (x >= table->x[last]) return table->y[last];
    *remembered = find_piece(table, x);
    return table->y[*remembered];
}

void run_lookup(RunOpcode opcode, const RunLookup *lookup, double *restrict out, const double *restrict x) {
    const RunTable *table = lookup->table;
    int *remembered = lookup->remembered;
    switch (opcode) {
    case RUN_LOOKUP_EXTRAPOLATE:
        for (int i = 0; i < lookup->lanes; i++) out[i] = extrapolated_value(table, &remembered[i], x[i]);
        break;
    case RUN_LOOKUP_FORWARD:
        for (int i = 0; i < lookup->lanes; i++) out[i] = forward_value(table, &remembered[i], x[i]);
        break;
    case RUN_LOOKUP_BACKWARD:
        for (int i = 0; i < lookup->lanes; i++) out[i] = backward_value(table, &remembered[i], x[i]);
        break;
    default:
        for (int i = 0; i < lookup->lanes; i++) out[i] = curve_value(table, &remembered[i], x[i]);
        break;
    }
}
