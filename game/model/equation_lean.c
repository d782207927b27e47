/* SPDX-License-Identifier: MIT
 *
 * The lean step, for times at which nobody looks at the variables: the step and the shift once more, without what moves
 * no state, and with a register instead of a column for every outcome. A state moves as soon as nothing reads it any
 * more, so that its flow gives back its register early. */
#include "model/equation_internal.h"

#include <string.h>

typedef struct Lean {
    Equations *equations;
    EquationCode *code;
    int *names;     /* [column] what stands for it now */
    bool *is_state; /* [column] */
    EquationOperations operations;
} Lean;

static int name_of(const Lean *lean, int slot) {
    return slot >= 0 ? lean->names[slot] : slot;
}

/* A copy is only another name, except of a state, which may have moved when the name is read. */
static void add_operation(Lean *lean, RunOperation operation) {
    for (int k = 0; k < run_operand_count(&operation); k++) {
        operation.operands[k] = name_of(lean, operation.operands[k]);
    }
    int from = operation.operands[0], out = operation.out;
    if (out >= 0 && operation.opcode == RUN_COPY && !(from >= 0 && lean->is_state[from])) {
        lean->names[out] = from;
        return;
    }
    if (out >= 0) operation.out = lean->names[out] = equation_new_virtual(lean->code);
    list_push(lean->equations->scratch, &lean->operations, operation);
}

static void add_move(Lean *lean, RunOperation operation) {
    operation.operands[0] = name_of(lean, operation.operands[0]);
    list_push(lean->equations->scratch, &lean->operations, operation);
}

/* Backwards: an operation is needed when it moves a state or a needed one reads it. */
static void drop_unneeded(Lean *lean) {
    EquationOperations *all = &lean->operations, *kept = &lean->code->segments[EQUATION_LEAN];
    bool *is_needed = ARENA_ARRAY(lean->equations->scratch, bool, lean->code->virtual_count);
    bool *is_kept = ARENA_ARRAY(lean->equations->scratch, bool, all->count);
    for (int i = all->count - 1; i >= 0; i--) {
        const RunOperation *operation = &all->items[i];
        is_kept[i] = operation->out >= 0 || is_needed[equation_virtual_id(operation->out)];
        if (!is_kept[i]) continue;
        for (int k = 0; k < run_operand_count(operation); k++) {
            int id = equation_virtual_id(operation->operands[k]);
            if (id >= 0) is_needed[id] = true;
        }
    }
    for (int i = 0; i < all->count; i++) {
        if (is_kept[i]) list_push(lean->equations->scratch, kept, all->items[i]);
    }
}

/* Moves stand behind all other operations; each goes forward to behind its source and the last that reads its state. */
static void move_early(Lean *lean) {
    Arena *scratch = lean->equations->scratch;
    EquationOperations *segment = &lean->code->segments[EQUATION_LEAN], moved = {0};
    int count = segment->count, first_move = 0;
    int *last_read = ARENA_ARRAY(scratch, int, lean->equations->scalars.count); /* [state] operation from 1 */
    int *written = ARENA_ARRAY(scratch, int, lean->code->virtual_count);        /* the same */
    int *first = ARENA_ARRAY(scratch, int, count + 1), *next = ARENA_ARRAY(scratch, int, count); /* move from 1 */
    for (; first_move < count && segment->items[first_move].out < 0; first_move++) {
        const RunOperation *operation = &segment->items[first_move];
        written[equation_virtual_id(operation->out)] = first_move + 1;
        for (int k = 0; k < run_operand_count(operation); k++) {
            int slot = operation->operands[k];
            if (slot >= 0 && slot < lean->equations->scalars.count) last_read[slot] = first_move + 1;
        }
    }
    for (int i = count - 1; i >= first_move; i--) {
        int after = last_read[segment->items[i].out], id = equation_virtual_id(segment->items[i].operands[0]);
        if (id >= 0 && written[id] > after) after = written[id];
        next[i] = first[after];
        first[after] = i + 1;
    }
    for (int i = 0; i <= first_move; i++) {
        if (i > 0) list_push(scratch, &moved, segment->items[i - 1]);
        for (int move = first[i]; move > 0; move = next[move - 1]) {
            list_push(scratch, &moved, segment->items[move - 1]);
        }
    }
    *segment = moved;
}

void equation_write_lean(Equations *equations, EquationCode *code, int column_count) {
    Lean lean = {.equations = equations, .code = code};
    const EquationOperations *step = &code->segments[EQUATION_STEP], *shift = &code->segments[EQUATION_SHIFT];
    lean.names = ARENA_ARRAY(equations->scratch, int, column_count);
    lean.is_state = ARENA_ARRAY(equations->scratch, bool, column_count);
    for (int i = 0; i < column_count; i++) lean.names[i] = i;
    for (int i = 0; i < shift->count; i++) lean.is_state[shift->items[i].out] = true;
    for (int i = 0; i < step->count; i++) add_operation(&lean, step->items[i]);
    for (int i = 0; i < shift->count; i++) add_move(&lean, shift->items[i]);
    drop_unneeded(&lean);
    equation_join_pairs(equations, code, EQUATION_LEAN);
    move_early(&lean);
}
