/* SPDX-License-Identifier: MIT
 *
 * Private to model: the program that equation_compile writes and run_* executes. Three-address operations over
 * columns of lanes. A slot >= 0 is a column of values that lasts; a slot < 0 is scratch ~slot of the present block. */
#ifndef MODEL_RUN_PROGRAM_H
#define MODEL_RUN_PROGRAM_H

#include "base/base.h"

typedef enum RunOpcode {
    RUN_LITERAL,  /* not an operation: a number, kept in scratch */
    RUN_VARIABLE, /* not an operation: the column of a variable */
    /* one operand */
    RUN_COPY,
    RUN_NEGATE,
    RUN_NOT,
    RUN_ABS,
    RUN_SQRT,
    RUN_EXP,
    RUN_LN,
    RUN_SIN,
    RUN_COS,
    RUN_TAN,
    RUN_ARCSIN,
    RUN_ARCCOS,
    RUN_ARCTAN,
    RUN_SINH,
    RUN_COSH,
    RUN_TANH,
    RUN_TRUNCATE,
    RUN_FLOOR,
    RUN_GAMMA_LN,
    /* two operands */
    RUN_ADD,
    RUN_SUBTRACT,
    RUN_MULTIPLY,
    RUN_DIVIDE,
    RUN_POWER,
    RUN_LESS,
    RUN_LESS_EQUAL,
    RUN_GREATER,
    RUN_GREATER_EQUAL,
    RUN_EQUAL,
    RUN_NOT_EQUAL,
    RUN_AND,
    RUN_OR,
    RUN_MINIMUM,
    RUN_MAXIMUM,
    RUN_MODULO,
    RUN_QUANTUM,
    RUN_DIVIDE_OR_ZERO,
    /* three operands */
    RUN_SELECT,
    RUN_DIVIDE_OR_ELSE,
    /* (a inner b) outer c in one go, rounded twice: RUN_FIRST_PAIR + inner * RUN_PAIR_OUTER_COUNT + outer. Made by
     * equation_pairs alone; no expression has them. */
    RUN_FIRST_PAIR,
    RUN_LAST_PAIR = RUN_FIRST_PAIR + 23,
    /* one operand and a site */
    RUN_LOOKUP,
    RUN_LOOKUP_EXTRAPOLATE,
    RUN_LOOKUP_FORWARD,
    RUN_LOOKUP_BACKWARD,
    /* seed and a site; the outcome is kept inside the run's step */
    RUN_RANDOM_UNIFORM, /* in [0, 1) */
    RUN_RANDOM_NORMAL,  /* low, high in standard deviations, seed */
    RUN_OPCODE_COUNT
} RunOpcode;

/* Inner operations of a pair are RUN_ADD .. RUN_DIVIDE in their order; outer ones, with p = a inner b: */
enum {
    RUN_PAIR_ADD,           /* p + c */
    RUN_PAIR_SUBTRACT,      /* p - c */
    RUN_PAIR_SUBTRACT_FROM, /* c - p */
    RUN_PAIR_MULTIPLY,      /* p * c */
    RUN_PAIR_DIVIDE,        /* p / c */
    RUN_PAIR_DIVIDE_INTO,   /* c / p */
    RUN_PAIR_OUTER_COUNT
};

#define RUN_FIRST_BINARY  RUN_ADD
#define RUN_FIRST_TERNARY RUN_SELECT
#define RUN_FIRST_LOOKUP  RUN_LOOKUP
#define RUN_FIRST_RANDOM  RUN_RANDOM_UNIFORM

typedef struct RunOperation {
    int opcode;
    int out;
    int operands[3];
    int table; /* RUN_LOOKUP...: the curve */
    int site;  /* RUN_LOOKUP..., RUN_RANDOM...: where something is remembered, or the key of the draw */
} RunOperation;

typedef struct RunSegment {
    RunOperation *items;
    int count;
} RunSegment;

typedef struct RunTable {
    int count;
    const double *x, *y;
    const double *slope; /* [count]: from point i to i + 1; 0 for the last */
} RunTable;

typedef enum RunStateKind {
    RUN_INTEGRATE,  /* slot += TIME STEP * source */
    RUN_ASSIGN,     /* slot = source */
    RUN_HOLD,       /* never changes after the start */
    RUN_DELAY_FIXED /* slot = source of `length` ago */
} RunStateKind;

typedef struct RunState {
    RunStateKind kind;
    int slot;
    int source; /* never the slot of a state, so that states can move one after the other */
    int length; /* RUN_DELAY_FIXED: slot of the delay time; -1 otherwise */
    int ring;   /* RUN_DELAY_FIXED: its number among the delays; -1 otherwise */
} RunState;

typedef struct RunProgram {
    int value_count;   /* columns that last; column 0 is Time */
    int scratch_count; /* literals first */
    int literal_count;
    const double *literals;
    const double *defaults; /* [value_count]: numbers of constants, else 0 */
    RunSegment start;       /* once: what only constants decide */
    RunSegment inputs;      /* after a lever or an external was set: what they decide */
    RunSegment initial;     /* initial values of states */
    RunSegment step;        /* at each time */
    RunState *states;
    int state_count;
    int ring_count;
    RunTable *tables;
    int table_count;
    int site_count; /* of lookups */
} RunProgram;

/* One number through one operation without tables and sites; used to fold constants, so folding has the same bits. */
double run_fold(RunOpcode opcode, double a, double b, double c);

#endif
