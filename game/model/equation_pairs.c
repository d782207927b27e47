/* SPDX-License-Identifier: MIT
 *
 * Joins two operations of the step into one where the first serves the second alone: its outcome then never goes to
 * memory. Both are still rounded, so no bit changes. A column or a scratch number is written once in a step, so the
 * first operation may as well be done later. What was joined is joined once more where RUN_JOINS lists it. */
#include "model/equation_internal.h"

typedef struct Pairs {
    RunOperation *items;
    int *makers; /* [virtual] operation; -1 where it is made elsewhere */
    int *uses;   /* [virtual] */
} Pairs;

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
    case RUN_MINIMUM:
        return side == 0 ? RUN_PAIR_MINIMUM : -1; /* which operand stands first decides between 0 and -0 */
    case RUN_MAXIMUM:
        return side == 0 ? RUN_PAIR_MAXIMUM : -1;
    default:
        return -1;
    }
}

/* An operation takes in the one that made an operand which nobody else reads. */
static void join(const Pairs *pairs, int at) {
    RunOperation *second = &pairs->items[at];
    for (int side = 0; side < 2; side++) {
        int outer = outer_of(second, side), id = equation_virtual_id(second->operands[side]);
        if (outer < 0 || id < 0 || pairs->uses[id] != 1 || pairs->makers[id] < 0) continue;
        RunOperation *first = &pairs->items[pairs->makers[id]];
        if (!is_inner(first)) continue;
        second->opcode = (int)RUN_FIRST_PAIR + (first->opcode - (int)RUN_ADD) * RUN_PAIR_OUTER_COUNT + outer;
        second->operands[2] = second->operands[1 - side];
        second->operands[0] = first->operands[0];
        second->operands[1] = first->operands[1];
        first->opcode = RUN_LITERAL; /* gone */
        return;
    }
}

/* ---- Joins ---- */

typedef struct Recipe {
    int first, second, side, joined;
} Recipe;

#define RECIPE(name, operands, first, second, side) {(int)(first), (int)(second), (side), (int)RUN_JOIN_##name},
static const Recipe recipes[] = {RUN_JOINS(RECIPE)};

static bool commutes(int opcode) {
    int inner = (opcode - (int)RUN_FIRST_PAIR) / RUN_PAIR_OUTER_COUNT + (int)RUN_ADD;
    if (opcode < (int)RUN_FIRST_PAIR) inner = opcode;
    return inner == (int)RUN_ADD || inner == (int)RUN_MULTIPLY;
}

static const Recipe *find_recipe(int first, int second, int side) {
    if (side == 1 && commutes(second)) side = 0;
    for (int i = 0; i < COUNT_OF(recipes); i++) {
        if (recipes[i].first == first && recipes[i].second == second && recipes[i].side == side) return &recipes[i];
    }
    return NULL;
}

/* As join, by the list. */
static void join_more(const Pairs *pairs, int at) {
    RunOperation *second = &pairs->items[at];
    int operands = run_operand_count(second);
    for (int side = 0; side < operands; side++) {
        int id = equation_virtual_id(second->operands[side]);
        if (id < 0 || pairs->uses[id] != 1 || pairs->makers[id] < 0) continue;
        RunOperation *first = &pairs->items[pairs->makers[id]];
        const Recipe *recipe = find_recipe(first->opcode, second->opcode, side);
        if (!recipe) continue;
        RunOperation joined = *first;
        int count = run_operand_count(first);
        for (int k = 0; k < operands; k++) {
            if (k != side) joined.operands[count++] = second->operands[k];
        }
        joined.opcode = recipe->joined;
        joined.out = second->out;
        *second = joined;
        first->opcode = RUN_LITERAL; /* gone */
        return;
    }
}

static void count_uses(const Pairs *pairs, int count) {
    for (int i = 0; i < count; i++) {
        int out = equation_virtual_id(pairs->items[i].out);
        if (out >= 0) pairs->makers[out] = i;
        for (int k = 0; k < run_operand_count(&pairs->items[i]); k++) {
            int id = equation_virtual_id(pairs->items[i].operands[k]);
            if (id >= 0) pairs->uses[id]++;
        }
    }
}

void equation_join_pairs(Equations *equations, EquationCode *code, int segment) {
    EquationOperations *operations = &code->segments[segment];
    Pairs pairs = {.items = operations->items,
                   .makers = ARENA_ARRAY(equations->scratch, int, code->virtual_count),
                   .uses = ARENA_ARRAY(equations->scratch, int, code->virtual_count)};
    for (int i = 0; i < code->virtual_count; i++) pairs.makers[i] = -1;
    count_uses(&pairs, operations->count);
    for (int i = 0; i < operations->count; i++) join(&pairs, i);
    for (int i = 0; i < operations->count; i++) join_more(&pairs, i);
    int kept = 0;
    for (int i = 0; i < operations->count; i++) {
        if (operations->items[i].opcode != (int)RUN_LITERAL) operations->items[kept++] = operations->items[i];
    }
    operations->count = kept;
}
