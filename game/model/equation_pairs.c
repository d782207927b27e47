/* SPDX-License-Identifier: MIT
 *
 * Joins two operations of the step into one where the first serves the second alone: its outcome then never goes to
 * memory. Both are still rounded, so no bit changes. A column or a scratch number is written once in a step, so the
 * first operation may as well be done later. */
#include "model/equation_internal.h"

enum { UNUSED = -1 };

static bool is_inner(const RunOperation *operation) {
    return operation->opcode >= (int)RUN_ADD && operation->opcode <= (int)RUN_DIVIDE;
}

/* The outer operation of a pair whose first outcome is operand `side` of `operation`; -1 when there is none such. */
static int outer_of(const RunOperation *operation, int side) {
    switch (operation->opcode) {
    case RUN_ADD:
        return RUN_PAIR_ADD;
    case RUN_SUBTRACT:
        return side == 0 ? RUN_PAIR_SUBTRACT : RUN_PAIR_SUBTRACT_FROM;
    case RUN_MULTIPLY:
        return RUN_PAIR_MULTIPLY;
    case RUN_DIVIDE:
        return side == 0 ? RUN_PAIR_DIVIDE : RUN_PAIR_DIVIDE_INTO;
    default:
        return -1;
    }
}

/* An operation takes in the one that made an operand which nobody else reads. */
static void join(RunOperation *items, int at, const EquationPairs *pairs) {
    RunOperation *second = &items[at];
    for (int side = 0; side < 2; side++) {
        int outer = outer_of(second, side), slot = second->operands[side];
        if (outer < 0 || slot >= 0 || ~slot < pairs->first_virtual) continue;
        int id = ~slot - pairs->first_virtual;
        if (pairs->uses[id] != 1 || pairs->makers[id] == UNUSED) continue;
        RunOperation *first = &items[pairs->makers[id]];
        if (!is_inner(first)) continue;
        second->opcode = (int)RUN_FIRST_PAIR + (first->opcode - (int)RUN_ADD) * RUN_PAIR_OUTER_COUNT + outer;
        second->operands[2] = second->operands[1 - side];
        second->operands[0] = first->operands[0];
        second->operands[1] = first->operands[1];
        first->opcode = RUN_LITERAL; /* gone */
        return;
    }
}

int equation_join_pairs(RunOperation *items, int count, const EquationPairs *pairs) {
    for (int i = 0; i < pairs->virtual_count; i++) pairs->makers[i] = UNUSED, pairs->uses[i] = 0;
    for (int i = 0; i < count; i++) {
        for (int k = 0; k < equation_operand_count(&items[i]); k++) {
            int slot = items[i].operands[k];
            if (slot < 0 && ~slot >= pairs->first_virtual) pairs->uses[~slot - pairs->first_virtual]++;
        }
        if (items[i].out < 0 && ~items[i].out >= pairs->first_virtual) {
            pairs->makers[~items[i].out - pairs->first_virtual] = i;
        }
    }
    for (int i = 0; i < count; i++) join(items, i, pairs);
    int kept = 0;
    for (int i = 0; i < count; i++) {
        if (items[i].opcode != (int)RUN_LITERAL) items[kept++] = items[i];
    }
    return kept;
}
