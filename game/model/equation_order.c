/* SPDX-License-Identifier: MIT
 *
 * Two graphs are put in order: what is computed at each time, where stocks are given, and what is computed at the
 * start, where a stock waits for its initial value. A circle in either is an error that names every link.
 * No recursion: a model may chain many thousand equations. */
#include "model/equation_internal.h"

#include <string.h>

typedef struct Frame {
    int scalar;
    int first_read; /* into `reads` */
    int next_read;
    int read_count;
} Frame;

typedef struct Walk {
    Equations *equations;
    bool is_initial;
    unsigned char *marks; /* [scalar]: 0 new, 1 on the way, 2 done */
    int *stamps;          /* [expression]: last scalar that saw it */
    int stamp;
    LIST(int) pending;
    LIST(int) reads;
    LIST(Frame) frames;
    int *order;
    int order_count;
} Walk;

bool equation_is_computed(const EquationScalar *scalar) {
    return !scalar->is_state && scalar->value >= 0 && scalar->kind != MODEL_CONSTANT;
}

/* Appends the variables below an expression that have a place in this order. */
static void add_reads(Walk *walk, int expression) {
    Equations *equations = walk->equations;
    if (expression < 0) return;
    list_push(equations->scratch, &walk->pending, expression);
    while (walk->pending.count > 0) {
        int at = walk->pending.items[--walk->pending.count];
        if (walk->stamps[at] == walk->stamp) continue;
        walk->stamps[at] = walk->stamp;
        const EquationExpression *self = &equations->expressions.items[at];
        if (self->opcode == RUN_VARIABLE) {
            const EquationScalar *read = &equations->scalars.items[self->variable];
            if (equation_is_computed(read) || (walk->is_initial && read->is_state)) {
                list_push(equations->scratch, &walk->reads, self->variable);
            }
        }
        for (int i = 2; i >= 0; i--) {
            if (self->operands[i] >= 0) list_push(equations->scratch, &walk->pending, self->operands[i]);
        }
    }
}

/* Reads of all open frames share one list; each frame knows its part. */
static void enter(Walk *walk, int scalar) {
    const EquationScalar *self = &walk->equations->scalars.items[scalar];
    Frame frame = {.scalar = scalar, .first_read = walk->reads.count};
    walk->marks[scalar] = 1;
    walk->stamp++;
    bool starts_apart = walk->is_initial && (self->is_state || self->initial >= 0);
    add_reads(walk, starts_apart ? self->initial : self->value);
    if (walk->is_initial) add_reads(walk, self->length);
    frame.read_count = walk->reads.count - frame.first_read;
    list_push(walk->equations->scratch, &walk->frames, frame);
}

/* The open frames from the repeated scalar on are the circle. */
static void report_circle(Walk *walk, int scalar) {
    Equations *equations = walk->equations;
    Text text = text_begin(equations->scratch);
    int first = walk->frames.count - 1;
    while (first > 0 && walk->frames.items[first].scalar != scalar) first--;
    for (int i = first; i < walk->frames.count; i++) {
        const EquationScalar *link = &equations->scalars.items[walk->frames.items[i].scalar];
        text_format(&text, "%s (line %d) <- ", link->name, mdl_line(link->place));
    }
    text_add(&text, equations->scalars.items[scalar].name);
    mdl_error(equations->problems, walk->is_initial ? "M261" : "M260", equations->scalars.items[scalar].place,
              walk->is_initial ? "give one of them an initial value of its own" : "put a stock into the loop", "%s: %s",
              walk->is_initial ? "initial values wait for each other" : "simultaneous equations", text.data);
}

/* Depth first: a scalar is put in order when all it reads is. */
static void visit(Walk *walk, int scalar) {
    enter(walk, scalar);
    while (walk->frames.count > 0) {
        Frame *frame = &walk->frames.items[walk->frames.count - 1];
        if (frame->next_read < frame->read_count) {
            int read = walk->reads.items[frame->first_read + frame->next_read++];
            if (walk->marks[read] == 0) {
                enter(walk, read);
            } else if (walk->marks[read] == 1) {
                report_circle(walk, read);
            }
        } else {
            walk->marks[frame->scalar] = 2;
            walk->order[walk->order_count++] = frame->scalar;
            walk->reads.count = frame->first_read;
            walk->frames.count--;
        }
    }
}

/* Started in the order of the file, so that equal files give equal programs. */
static Walk walk_all(Equations *equations, bool is_initial) {
    Walk walk = {.equations = equations, .is_initial = is_initial};
    walk.marks = ARENA_ARRAY(equations->scratch, unsigned char, equations->scalars.count);
    walk.stamps = ARENA_ARRAY(equations->scratch, int, equations->expressions.count);
    walk.order = ARENA_ARRAY(equations->scratch, int, equations->scalars.count);
    for (int i = 0; i < equations->scalars.count; i++) {
        const EquationScalar *scalar = &equations->scalars.items[i];
        bool is_start = is_initial ? scalar->is_state : equation_is_computed(scalar);
        if (is_start && walk.marks[i] == 0) visit(&walk, i);
    }
    return walk;
}

void equation_order(Equations *equations) {
    Walk step = walk_all(equations, false);
    equations->order = step.order;
    equations->order_count = step.order_count;
    Walk initial = walk_all(equations, true);
    equations->initial_order = initial.order;
    equations->initial_order_count = initial.order_count;
}
