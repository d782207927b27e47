/* SPDX-License-Identifier: MIT
 *
 * Curves. Each site remembers for each lane the piece of the curve it was on last, as y + slope * (x - low) for
 * low <= x < high; hardly one lane in a hundred leaves its piece in a step, and only that one searches here. The
 * outcome never hangs on what was remembered: the remembered piece computes what the search would. */
#include "model/run_internal.h"

#include <math.h>

/* Beyond this, x - low might leave the range of numbers: such a lane searches each time. */
static const double far_away = 1e300;

/* The last point whose x is not above `x`; the caller knows that x lies between the ends. */
static int find_point(const RunTable *table, double x) {
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

static void remember(double piece[RUN_PIECE_COLUMNS], double low, double high, double y, double slope) {
    bool is_plain = low < high && fabs(low) <= far_away && fabs(high) <= far_away && fabs(slope) < far_away;
    piece[0] = is_plain ? low : 1.0;
    piece[1] = is_plain && high != 0.0 ? high : -0.0; /* x - high must not be -0; no x lies from 1 to 0 */
    piece[2] = y;
    piece[3] = slope;
}

/* Minus zero as the slope keeps the sign of a y of minus zero on both sides. */
static double left_end(const RunTable *table, double piece[RUN_PIECE_COLUMNS]) {
    if (table->x[0] < 0.5 * far_away) remember(piece, -far_away, table->x[0], table->y[0], -0.0);
    return table->y[0];
}

static double right_end(const RunTable *table, double piece[RUN_PIECE_COLUMNS]) {
    int last = table->count - 1;
    remember(piece, table->x[last], far_away, table->y[last], -0.0);
    return table->y[last];
}

/* Beyond the ends the curve is flat; on a point its own y comes out, exactly. A first point that stands twice keeps
 * the first y, and a first y of minus zero its sign, so the piece behind is not remembered. */
static double curve_value(const RunTable *table, double x, double piece[RUN_PIECE_COLUMNS]) {
    int last = table->count - 1;
    if (!(x > table->x[0])) return x != x ? x : left_end(table, piece);
    if (x >= table->x[last]) return right_end(table, piece);
    int at = find_point(table, x);
    bool is_doubtful = table->x[at] == table->x[0] && (at > 0 || table->y[0] == 0.0);
    if (!is_doubtful) remember(piece, table->x[at], table->x[at + 1], table->y[at], table->slope[at]);
    return table->y[at] + table->slope[at] * (x - table->x[at]);
}

/* Beyond the ends the first and the last piece go on. */
static double extrapolated_value(const RunTable *table, double x, double piece[RUN_PIECE_COLUMNS]) {
    int last = table->count - 1;
    if (last > 0 && x < table->x[0]) return table->y[0] + table->slope[0] * (x - table->x[0]);
    if (last > 0 && x > table->x[last]) return table->y[last] + table->slope[last - 1] * (x - table->x[last]);
    double value = curve_value(table, x, piece);
    bool is_inside = x > table->x[0] && x < table->x[last];
    if (!is_inside) remember(piece, 1.0, 0.0, 0.0, 0.0);
    return value;
}

/* The y of the next point at or above x. */
static double forward_value(const RunTable *table, double x) {
    int last = table->count - 1;
    if (!(x > table->x[0])) return x != x ? x : table->y[0];
    if (x >= table->x[last]) return table->y[last];
    int at = find_point(table, x);
    return table->x[at] == x ? table->y[at] : table->y[at + 1];
}

/* The y of the last point at or below x. */
static double backward_value(const RunTable *table, double x) {
    int last = table->count - 1;
    if (!(x > table->x[0])) return x != x ? x : table->y[0];
    if (x >= table->x[last]) return table->y[last];
    return table->y[find_point(table, x)];
}

double run_find_piece(RunOpcode opcode, const RunTable *table, double x, double piece[RUN_PIECE_COLUMNS]) {
    remember(piece, 1.0, 0.0, 0.0, 0.0);
    switch (opcode) {
    case RUN_LOOKUP_EXTRAPOLATE:
        return extrapolated_value(table, x, piece);
    case RUN_LOOKUP_FORWARD:
        return forward_value(table, x);
    case RUN_LOOKUP_BACKWARD:
        return backward_value(table, x);
    default:
        return curve_value(table, x, piece);
    }
}
