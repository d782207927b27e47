/* SPDX-License-Identifier: MIT
 *
 * Private to model: the program that equation_compile writes and run_* executes. Three-address operations over
 * columns of lanes. A slot >= 0 is a column of values that lasts. A slot < 0 is ~slot: first the literals, one number
 * for all lanes; then wide literals, a column of one number; then registers, columns free from step to step. */
#ifndef MODEL_RUN_PROGRAM_H
#define MODEL_RUN_PROGRAM_H

#include "base/base.h"

/* The outcome of one operation, `first`, goes straight into another as its operand `side`, each rounded as before:
 * JOIN(name, operands, first, second, side). Operands are those of the first, then the others of the second. These are
 * the most frequent in japan.mdl and the public models the engine is tested with; made by equation_pairs alone. */
#define RUN_PAIR_OF(inner, outer) ((int)RUN_FIRST_PAIR + (inner - RUN_ADD) * RUN_PAIR_OUTER_COUNT + outer)
#define RUN_JOINS(JOIN)                                                                                                \
    JOIN(two_products, 4, RUN_MULTIPLY, RUN_PAIR_OF(RUN_MULTIPLY, RUN_PAIR_ADD), 2)                                    \
    JOIN(two_more_products, 5, RUN_PAIR_OF(RUN_MULTIPLY, RUN_PAIR_ADD), RUN_PAIR_OF(RUN_MULTIPLY, RUN_PAIR_ADD), 2)    \
    JOIN(product_less_product, 4, RUN_MULTIPLY, RUN_PAIR_OF(RUN_MULTIPLY, RUN_PAIR_SUBTRACT), 2)                       \
    JOIN(sum_and_product, 4, RUN_MULTIPLY, RUN_PAIR_OF(RUN_ADD, RUN_PAIR_ADD), 2)                                      \
    JOIN(sum_less_product, 4, RUN_MULTIPLY, RUN_PAIR_OF(RUN_ADD, RUN_PAIR_SUBTRACT), 2)                                \
    JOIN(product_and_sum, 5, RUN_PAIR_OF(RUN_MULTIPLY, RUN_PAIR_ADD), RUN_PAIR_OF(RUN_ADD, RUN_PAIR_ADD), 0)           \
    JOIN(product_of_four, 4, RUN_PAIR_OF(RUN_MULTIPLY, RUN_PAIR_MULTIPLY), RUN_MULTIPLY, 0)                            \
    JOIN(product_of_five, 5, RUN_PAIR_OF(RUN_MULTIPLY, RUN_PAIR_MULTIPLY),                                             \
         RUN_PAIR_OF(RUN_MULTIPLY, RUN_PAIR_MULTIPLY), 0)                                                              \
    JOIN(balance_times, 4, RUN_PAIR_OF(RUN_ADD, RUN_PAIR_SUBTRACT), RUN_MULTIPLY, 0)                                   \
    JOIN(balance_times_two, 5, RUN_PAIR_OF(RUN_ADD, RUN_PAIR_SUBTRACT), RUN_PAIR_OF(RUN_MULTIPLY, RUN_PAIR_MULTIPLY),  \
         0)                                                                                                            \
    JOIN(rest_maximum, 4, RUN_PAIR_OF(RUN_MULTIPLY, RUN_PAIR_SUBTRACT_FROM), RUN_MAXIMUM, 0)                           \
    JOIN(maximum_rest, 4, RUN_PAIR_OF(RUN_MULTIPLY, RUN_PAIR_SUBTRACT_FROM), RUN_MAXIMUM, 1)                           \
    JOIN(select_less, 4, RUN_LESS, RUN_SELECT, 0)                                                                      \
    JOIN(select_less_equal, 4, RUN_LESS_EQUAL, RUN_SELECT, 0)                                                          \
    JOIN(select_greater, 4, RUN_GREATER, RUN_SELECT, 0)                                                                \
    JOIN(select_greater_equal, 4, RUN_GREATER_EQUAL, RUN_SELECT, 0)                                                    \
    JOIN(select_equal, 4, RUN_EQUAL, RUN_SELECT, 0)                                                                    \
    JOIN(select_not_equal, 4, RUN_NOT_EQUAL, RUN_SELECT, 0)
#define RUN_JOIN_NAME(name, operands, first, second, side) RUN_JOIN_##name,

typedef enum RunOpcode {
    RUN_LITERAL,  /* not an operation: a number */
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
    RUN_LAST_PAIR = RUN_FIRST_PAIR + 31,
    RUN_JOINS(RUN_JOIN_NAME)
    /* out = out + a * b: a stock, its flow and TIME STEP; made by equation_compile alone */
    RUN_MOVE,
    /* one operand and a site */
    RUN_LOOKUP,
    RUN_LOOKUP_EXTRAPOLATE,
    RUN_LOOKUP_FORWARD,
    RUN_LOOKUP_BACKWARD,
    /* seed and a site; the outcome is kept inside the run's step */
    RUN_RANDOM_UNIFORM, /* in [0, 1) */
    RUN_RANDOM_NORMAL,  /* low, high in standard deviations, seed */
    /* a fixed delay takes its operand in and gives out what it took in `length` ago; the site is its ring */
    RUN_MOVE_RING,
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
    RUN_PAIR_MINIMUM,       /* p < c ? p : c */
    RUN_PAIR_MAXIMUM,       /* p > c ? p : c */
    RUN_PAIR_OUTER_COUNT
};

#define RUN_MOST_OPERANDS 5

#define RUN_FIRST_BINARY  RUN_ADD
#define RUN_FIRST_TERNARY RUN_SELECT
#define RUN_FIRST_JOIN    (RUN_LAST_PAIR + 1)
#define RUN_FIRST_LOOKUP  RUN_LOOKUP
#define RUN_FIRST_RANDOM  RUN_RANDOM_UNIFORM

typedef struct RunOperation {
    int opcode;
    int out;
    int operands[RUN_MOST_OPERANDS];
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
    int value_count;    /* columns that last; column 0 is Time */
    int literal_count;  /* slots ~0 .. ~(literal_count - 1) */
    int wide_count;     /* then these, for operations that take no single number */
    int register_count; /* then these */
    const double *literals;
    const double *wide_literals;
    const double *defaults; /* [value_count]: numbers of constants, else 0 */
    RunSegment start;       /* once: what only constants decide */
    RunSegment inputs;      /* after a lever or an external was set: what they decide */
    RunSegment initial;     /* initial values of states */
    RunSegment step;        /* at each time: every variable */
    RunSegment shift;       /* after it: every state moves to the next time */
    RunSegment lean;        /* both in one where nobody looks at the variables: only what moves the states */
    RunState *states;
    int state_count;
    int ring_count;
    RunTable *tables;
    int table_count;
    int site_count; /* of lookups */
} RunProgram;

int run_operand_count(const RunOperation *operation);

/* Whether an operation may read literals as its operands of this mask (bit k: operand k); others want wide ones. */
bool run_takes_literals(int opcode, int mask);

/* One number through one operation without tables and sites; used to fold constants, so folding has the same bits. */
double run_fold(RunOpcode opcode, double a, double b, double c);

#endif
