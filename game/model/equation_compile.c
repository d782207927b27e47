/* SPDX-License-Identifier: MIT
 *
 * Writes the ordered expressions as operations in four segments: what only constants decide (once), what levers
 * decide (after one was set), initial values, and the step. An expression is written once, into the earliest segment
 * that can know it. Scratch columns are given out last, so that a step touches as little memory as possible. */
#include "model/equation_internal.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { NOWHERE = INT_MIN };

typedef struct Writer {
    Equations *equations;
    int *places;         /* [expression] slot, or NOWHERE */
    int *initial_places; /* the same for what is written only for initial values */
    unsigned char *classes;
    int *stamps;
    int stamp;
    bool is_initial;
    LIST(int) pending;
    EquationCode code;
    LIST(double) literals;
    LIST(RunState) states;
    LIST(double) defaults;
} Writer;

/* What decides a value decides when it is computed: the earliest segment that knows all of it. */
static int segment_of(const Writer *writer, EquationClass class) {
    if (class <= CLASS_CONSTANT) return EQUATION_START;
    if (class == CLASS_INPUT) return EQUATION_INPUTS;
    return writer->is_initial ? EQUATION_INITIAL : EQUATION_STEP;
}

static int new_column(Writer *writer) {
    list_push(writer->equations->arena, &writer->defaults, 0.0);
    return writer->defaults.count - 1;
}

/* The latest of the operands' classes. Draws change with time even where their seed does not. */
static EquationClass class_of(const Writer *writer, int expression) {
    const EquationExpression *self = &writer->equations->expressions.items[expression];
    if (self->opcode == RUN_LITERAL) return CLASS_LITERAL;
    if (self->opcode == RUN_VARIABLE) return writer->equations->scalars.items[self->variable].class;
    if (self->opcode >= RUN_FIRST_RANDOM) return CLASS_STEP;
    EquationClass class = CLASS_CONSTANT;
    for (int i = 0; i < 3; i++) {
        if (self->operands[i] >= 0 && writer->classes[self->operands[i]] > class) {
            class = (EquationClass)writer->classes[self->operands[i]];
        }
    }
    return class;
}

static int literal_place(Writer *writer, double number) {
    list_push(writer->equations->arena, &writer->literals, number);
    return ~(writer->literals.count - 1);
}

/* Where an expression stands that needs no operation, or has been written; NOWHERE otherwise. */
static int place_of(Writer *writer, int expression) {
    const EquationExpression *self = &writer->equations->expressions.items[expression];
    if (self->opcode == RUN_VARIABLE) return self->variable;
    if (writer->places[expression] == NOWHERE && self->opcode == RUN_LITERAL) {
        writer->places[expression] = literal_place(writer, self->number);
    }
    if (writer->is_initial && writer->classes[expression] == CLASS_STEP) return writer->initial_places[expression];
    return writer->places[expression];
}

static void push_operation(Writer *writer, int segment, RunOperation operation) {
    list_push(writer->equations->scratch, &writer->code.segments[segment], operation);
}

static void write_copy(Writer *writer, EquationClass class, int out, int from) {
    push_operation(writer, segment_of(writer, class),
                   (RunOperation){.opcode = RUN_COPY, .out = out, .operands = {from, 0, 0}, .table = -1, .site = -1});
}

/* One expression whose operands all have places. Every use of a curve gets a site of its own, because each remembers
 * another piece of it. */
static void write_operation(Writer *writer, int expression, int out) {
    const EquationExpression *self = &writer->equations->expressions.items[expression];
    EquationClass class = (EquationClass)writer->classes[expression];
    RunOperation operation = {.opcode = (int)self->opcode, .out = out, .table = self->table, .site = self->site};
    for (int i = 0; i < 3; i++) {
        if (self->operands[i] >= 0) operation.operands[i] = place_of(writer, self->operands[i]);
    }
    bool is_commutative = self->opcode == RUN_ADD || self->opcode == RUN_MULTIPLY;
    if (is_commutative && writer->equations->expressions.items[self->operands[0]].opcode == RUN_LITERAL) {
        operation.operands[0] = place_of(writer, self->operands[1]);
        operation.operands[1] = place_of(writer, self->operands[0]);
    }
    if (self->opcode >= RUN_FIRST_LOOKUP && self->opcode < RUN_FIRST_RANDOM) {
        operation.site = writer->equations->program.site_count++;
    }
    push_operation(writer, segment_of(writer, class), operation);
    if (writer->is_initial && class == CLASS_STEP) {
        writer->initial_places[expression] = out;
    } else {
        writer->places[expression] = out;
    }
}

/* Numbers of expressions differ, so the order is the same on every system. */
static int compare_numbers(const void *a, const void *b) {
    int left = *(const int *)a, right = *(const int *)b;
    return (left > right) - (left < right);
}

/* Everything below `root` that is not written yet, operands first; the classes are set on the way. */
static void find_unwritten(Writer *writer, int root, int **out, int *count) {
    Equations *equations = writer->equations;
    LIST(int) found = {0};
    writer->stamp++;
    list_push(equations->scratch, &writer->pending, root);
    while (writer->pending.count > 0) {
        int at = writer->pending.items[--writer->pending.count];
        if (writer->stamps[at] == writer->stamp) continue;
        writer->stamps[at] = writer->stamp;
        list_push(equations->scratch, &found, at);
        for (int i = 0; i < 3; i++) {
            int operand = equations->expressions.items[at].operands[i];
            bool is_written =
                operand >= 0 && writer->classes[operand] != UCHAR_MAX && place_of(writer, operand) != NOWHERE;
            if (operand >= 0 && !is_written) list_push(equations->scratch, &writer->pending, operand);
        }
    }
    if (found.count > 1) qsort(found.items, (size_t)found.count, sizeof(int), compare_numbers);
    *out = found.items;
    *count = found.count;
}

/* Classes are set when an expression is first met: by then all it reads has been ordered. */
static void set_class(Writer *writer, int expression) {
    if (writer->classes[expression] == UCHAR_MAX) {
        writer->classes[expression] = (unsigned char)class_of(writer, expression);
    }
}

/* Writes all that `root` needs; the outcome goes to `target`, or to a place of the writer's choice when target is
 * NOWHERE. Returns the place. */
static int write_value(Writer *writer, int root, int target) {
    int *unwritten, count;
    find_unwritten(writer, root, &unwritten, &count);
    for (int i = 0; i < count; i++) {
        int at = unwritten[i];
        set_class(writer, at);
        if (place_of(writer, at) != NOWHERE) continue;
        EquationClass class = (EquationClass)writer->classes[at];
        /* An early value must not live in a column that is only right for the start. */
        bool fits_target = at == root && target != NOWHERE && !(writer->is_initial && class < CLASS_STEP);
        int out = fits_target ? target : class == CLASS_STEP ? equation_new_virtual(&writer->code) : new_column(writer);
        write_operation(writer, at, out);
    }
    int place = place_of(writer, root);
    if (target != NOWHERE && place != target) {
        EquationClass class = (EquationClass)writer->classes[root];
        write_copy(writer, writer->is_initial ? CLASS_STEP : class, target, place);
    }
    return target != NOWHERE ? target : place;
}

/* A column that holds the expression when states move: neither scratch nor a state itself. */
static int write_source(Writer *writer, int root) {
    bool is_new = writer->equations->expressions.items[root].opcode > RUN_VARIABLE &&
                  (writer->classes[root] == UCHAR_MAX || place_of(writer, root) == NOWHERE);
    if (is_new) return write_value(writer, root, new_column(writer));
    int place = write_value(writer, root, NOWHERE);
    bool is_own_state =
        place >= 0 && place < writer->equations->scalars.count && writer->equations->scalars.items[place].is_state;
    if (place >= 0 && !is_own_state) return place;
    int column = new_column(writer);
    write_copy(writer, (EquationClass)writer->classes[root], column, place);
    return column;
}

/* ---- The whole program ---- */

/* What needs no operation; the classes of the rest come with their expressions. */
static void set_first_classes(Equations *equations) {
    for (int i = 0; i < equations->scalars.count; i++) {
        EquationScalar *scalar = &equations->scalars.items[i];
        scalar->class = CLASS_STEP;
        if (scalar->kind == MODEL_CONSTANT) scalar->class = scalar->is_lever ? CLASS_INPUT : CLASS_CONSTANT;
        if (scalar->kind == MODEL_EXTERNAL) scalar->class = CLASS_INPUT;
    }
}

/* Everything a run shows, in order; parts that do not change with time go to earlier segments on their own. */
static void write_step(Writer *writer) {
    Equations *equations = writer->equations;
    for (int i = 0; i < equations->order_count; i++) {
        int id = equations->order[i];
        EquationScalar *scalar = &equations->scalars.items[id];
        if (scalar->initial >= 0) {
            /* Its value at the start is another one: neither it nor what reads it may be written earlier. */
            write_copy(writer, CLASS_STEP, id, write_value(writer, scalar->value, NOWHERE));
            scalar->class = CLASS_STEP;
            continue;
        }
        write_value(writer, scalar->value, id);
        EquationClass class = (EquationClass)writer->classes[scalar->value];
        scalar->class = class < CLASS_CONSTANT ? CLASS_CONSTANT : class;
    }
}

/* A stock moves by its source times TIME STEP. */
static void write_move(Writer *writer, const RunState *state, int time_step) {
    static const RunOpcode opcodes[] = {RUN_MOVE, RUN_COPY, RUN_LITERAL, RUN_MOVE_RING};
    RunOperation move = {.opcode = (int)opcodes[state->kind], .out = state->slot, .table = -1, .site = state->ring};
    if (state->kind == RUN_HOLD) return;
    move.operands[0] = state->source;
    move.operands[1] = time_step;
    push_operation(writer, EQUATION_SHIFT, move);
}

/* The sources of all states are computed before the first state moves, each into a column that is no state. */
static void write_states(Writer *writer) {
    Equations *equations = writer->equations;
    int time_step = literal_place(writer, equations->time_step);
    for (int i = 0; i < equations->scalars.count; i++) {
        const EquationScalar *scalar = &equations->scalars.items[i];
        if (!scalar->is_state) continue;
        RunState state = {.kind = scalar->state_kind, .slot = i, .source = -1, .length = -1, .ring = -1};
        int source = scalar->source >= 0 ? scalar->source : scalar->value;
        if (source >= 0) state.source = write_source(writer, source);
        if (state.kind == RUN_DELAY_FIXED) state.ring = equations->program.ring_count++;
        list_push(equations->arena, &writer->states, state);
        write_move(writer, &state, time_step);
    }
}

/* The order for the start again, but only what the early segments do not know. Auxiliaries are written to their own
 * columns, where the first step overwrites them. */
static void write_initial(Writer *writer) {
    Equations *equations = writer->equations;
    writer->is_initial = true;
    for (int i = 0; i < equations->initial_order_count; i++) {
        int id = equations->initial_order[i];
        const EquationScalar *scalar = &equations->scalars.items[id];
        if (!scalar->is_state && scalar->initial < 0 && scalar->class < CLASS_STEP) continue; /* known already */
        write_value(writer, scalar->initial >= 0 ? scalar->initial : scalar->value, id);
        if (!scalar->is_state || scalar->length < 0) continue;
        for (int k = 0; k < writer->states.count; k++) {
            if (writer->states.items[k].slot != id) continue;
            writer->states.items[k].length = new_column(writer);
            write_value(writer, scalar->length, writer->states.items[k].length);
        }
    }
    writer->is_initial = false;
}

static RunSegment keep_segment(Writer *writer, int which) {
    const EquationOperations *from = &writer->code.segments[which];
    RunSegment segment = {.count = from->count};
    segment.items = ARENA_ARRAY(writer->equations->arena, RunOperation, segment.count);
    if (segment.count > 0) memcpy(segment.items, from->items, sizeof(RunOperation) * (size_t)segment.count);
    return segment;
}

static void keep_program(Writer *writer) {
    RunProgram *program = &writer->equations->program;
    program->start = keep_segment(writer, EQUATION_START);
    program->inputs = keep_segment(writer, EQUATION_INPUTS);
    program->initial = keep_segment(writer, EQUATION_INITIAL);
    program->step = keep_segment(writer, EQUATION_STEP);
    program->shift = keep_segment(writer, EQUATION_SHIFT);
    program->lean = keep_segment(writer, EQUATION_LEAN);
    program->defaults = writer->defaults.items;
    program->value_count = writer->defaults.count;
    program->states = writer->states.items;
    program->state_count = writer->states.count;
    program->tables = writer->equations->tables.items;
    program->table_count = writer->equations->tables.count;
}

void equation_compile(Equations *equations) {
    int expression_count = equations->expressions.count;
    Writer writer = {.equations = equations};
    writer.places = ARENA_ARRAY(equations->scratch, int, expression_count);
    writer.initial_places = ARENA_ARRAY(equations->scratch, int, expression_count);
    writer.classes = ARENA_ARRAY(equations->scratch, unsigned char, expression_count);
    writer.stamps = ARENA_ARRAY(equations->scratch, int, expression_count);
    for (int i = 0; i < expression_count; i++) {
        writer.places[i] = writer.initial_places[i] = NOWHERE;
        writer.classes[i] = UCHAR_MAX;
    }
    for (int i = 0; i < equations->scalars.count; i++) {
        list_push(equations->arena, &writer.defaults, equations->scalars.items[i].number);
    }
    set_first_classes(equations);
    write_step(&writer);
    write_states(&writer);
    write_initial(&writer);
    equation_write_lean(equations, &writer.code, writer.defaults.count);
    equation_join_pairs(equations, &writer.code, EQUATION_STEP);
    equations->program.literals = writer.literals.items;
    equations->program.literal_count = writer.literals.count;
    equation_give_registers(equations, &writer.code);
    keep_program(&writer);
}
