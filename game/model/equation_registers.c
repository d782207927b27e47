/* SPDX-License-Identifier: MIT
 *
 * Virtual slots are numbered without end while a program is written; here they share registers, the one given back
 * last first, because it is still in the nearest cache. */
#include "model/equation_internal.h"

#include <string.h>

int equation_new_virtual(EquationCode *code) {
    return ~(EQUATION_FIRST_VIRTUAL + code->virtual_count++);
}

int equation_virtual_id(int slot) {
    return slot < 0 && ~slot >= EQUATION_FIRST_VIRTUAL ? ~slot - EQUATION_FIRST_VIRTUAL : -1;
}

/* ---- Literals ---- */

typedef struct Wide {
    Equations *equations;
    int *given; /* [literal] its wide slot; 0 while it has none */
    LIST(double) numbers;
} Wide;

static void widen(Wide *wide, RunOperation *operation) {
    const RunProgram *program = &wide->equations->program;
    int mask = 0, count = run_operand_count(operation);
    for (int k = 0; k < count; k++) {
        int slot = operation->operands[k];
        if (slot < 0 && ~slot < program->literal_count) mask |= 1 << k;
    }
    int taken = mask; /* the most of them that the operation has a form for */
    while (taken != 0 && !run_takes_literals(operation->opcode, taken)) taken = (taken - 1) & mask;
    for (int k = 0; k < count; k++) {
        if (!((mask & ~taken) & 1 << k)) continue;
        int literal = ~operation->operands[k];
        if (wide->given[literal] == 0) {
            wide->given[literal] = ~(program->literal_count + wide->numbers.count);
            list_push(wide->equations->arena, &wide->numbers, program->literals[literal]);
        }
        operation->operands[k] = wide->given[literal];
    }
}

static void widen_all(Equations *equations, EquationCode *code) {
    Wide wide = {.equations = equations};
    wide.given = ARENA_ARRAY(equations->scratch, int, equations->program.literal_count);
    for (int segment = 0; segment < EQUATION_SEGMENT_COUNT; segment++) {
        EquationOperations *operations = &code->segments[segment];
        for (int i = 0; i < operations->count; i++) widen(&wide, &operations->items[i]);
    }
    equations->program.wide_literals = wide.numbers.items;
    equations->program.wide_count = wide.numbers.count;
}

/* ---- Registers ---- */

typedef struct Registers {
    int first;     /* slot ~first is register 0 */
    int *last_use; /* [virtual] operation index */
    int *given;    /* [virtual] register */
    int *free_list;
    int free_count;
    int count;
} Registers;

static void find_last_uses(const EquationOperations *operations, Registers *registers) {
    for (int i = 0; i < operations->count; i++) {
        const RunOperation *operation = &operations->items[i];
        for (int k = 0; k < run_operand_count(operation); k++) {
            int id = equation_virtual_id(operation->operands[k]);
            if (id >= 0) registers->last_use[id] = i;
        }
    }
}

/* The outcome gets its register before the operands give theirs back: no operation works in place. */
static void give_registers(EquationOperations *operations, Registers *registers) {
    find_last_uses(operations, registers);
    registers->free_count = 0;
    registers->count = 0;
    for (int i = 0; i < operations->count; i++) {
        RunOperation *operation = &operations->items[i];
        int out = equation_virtual_id(operation->out);
        if (out >= 0) {
            registers->given[out] =
                registers->free_count > 0 ? registers->free_list[--registers->free_count] : registers->count++;
            operation->out = ~(registers->first + registers->given[out]);
        }
        for (int k = 0; k < run_operand_count(operation); k++) {
            int id = equation_virtual_id(operation->operands[k]);
            if (id < 0) continue;
            operation->operands[k] = ~(registers->first + registers->given[id]);
            if (registers->last_use[id] == i) {
                registers->last_use[id] = -1; /* an operand written twice is given back once */
                registers->free_list[registers->free_count++] = registers->given[id];
            }
        }
    }
}

void equation_give_registers(Equations *equations, EquationCode *code) {
    widen_all(equations, code);
    RunProgram *program = &equations->program;
    Registers registers = {.first = program->literal_count + program->wide_count,
                           .last_use = ARENA_ARRAY(equations->scratch, int, code->virtual_count),
                           .given = ARENA_ARRAY(equations->scratch, int, code->virtual_count),
                           .free_list = ARENA_ARRAY(equations->scratch, int, code->virtual_count)};
    for (int segment = 0; segment < EQUATION_SEGMENT_COUNT; segment++) {
        give_registers(&code->segments[segment], &registers);
        if (registers.count > program->register_count) program->register_count = registers.count;
    }
}
