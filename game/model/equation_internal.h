/* SPDX-License-Identifier: MIT
 *
 * Private to model: from tree to program. Arrays are flattened to scalars (equation_subscripts), equations become
 * expressions that share equal parts (equation_expand, equation_functions), are put in order (equation_order) and
 * written as operations (equation_compile). */
#ifndef MODEL_EQUATION_INTERNAL_H
#define MODEL_EQUATION_INTERNAL_H

#include "model/mdl_tree.h"
#include "model/model.h"
#include "model/run_program.h"

/* ---- Names: a map from key to number ---- */

typedef struct EquationNames {
    Arena *arena;
    const char **keys; /* [capacity], NULL where empty */
    int *values;
    int capacity;
    int count;
} EquationNames;

EquationNames equation_names_begin(Arena *arena);
int equation_names_find(const EquationNames *names, const char *key); /* -1 when there is none */
void equation_names_set(EquationNames *names, const char *key, int value);

/* ---- Subscripts ---- */

typedef struct EquationMap {
    int range;        /* the other range */
    LIST(int) ours;   /* pairs: our element, */
    LIST(int) theirs; /* their element */
} EquationMap;

typedef struct EquationRange {
    const char *key;
    const char *author;
    const MdlDefinition *definition;
    LIST(int) elements;
    LIST(const char *) element_names; /* for model_range_elements */
    LIST(EquationMap) maps;
    int resolving; /* 0 not yet, 1 now, 2 done */
} EquationRange;

/* ---- Scalars: one a variable of the model, and hidden ones for the stocks inside SMOOTH and its like ---- */

typedef enum EquationClass {
    CLASS_LITERAL,  /* a number */
    CLASS_CONSTANT, /* decided by constants: once at the start */
    CLASS_INPUT,    /* decided by levers and externals: after one was set */
    CLASS_STEP      /* at each time */
} EquationClass;

typedef struct EquationScalar {
    const MdlDefinition *definition; /* NULL for Time, queries, externals and hidden ones */
    MdlNode *tree;                   /* right-hand side; NULL for Time and externals */
    MdlPlace place;
    const char *key;
    const char *name;       /* as the author wrote it */
    const char *array_name; /* without elements */
    int *elements;          /* [dimension of the definition] chosen elements */
    int list_position;      /* which number of a constant list */
    ModelKind kind;
    bool is_lever;
    bool is_hidden;
    bool is_expanded; /* its tree was read, or is being read */
    bool is_state;
    RunStateKind state_kind;
    bool is_discrete; /* a stock that moves by whole steps alone */
    int value;        /* expression at each time; of a state its source; -1 when none */
    int source;    /* of a stock, what it moves by where that is not its flow at the beginning of the step; else -1 */
    int initial;   /* expression at the start where it differs; -1 when none */
    int length;    /* expression of a fixed delay; -1 when none */
    int table;     /* MODEL_LOOKUP */
    double number; /* MODEL_CONSTANT */
    EquationClass class;
    LIST(int) inputs;
} EquationScalar;

typedef struct EquationArray {
    const char *key;
    const char *author;
    int dimension_count;
    MdlPlace place;
    const char *units, *comment; /* from whichever definition has them */
    bool is_lookup;
    bool is_output; /* of a macro: its call cannot give it units */
} EquationArray;

/* ---- Expressions: operands come before what uses them; equal ones are one ---- */

typedef struct EquationExpression {
    RunOpcode opcode;
    int operands[3]; /* -1 where unused */
    double number;   /* RUN_LITERAL */
    int variable;    /* RUN_VARIABLE */
    int table;       /* lookups */
    int site;        /* random: key of the draw */
} EquationExpression;

/* The time of a SMOOTH or DELAY, for the check against TIME STEP. */
typedef struct EquationDelay {
    MdlPlace place;
    int time;  /* expression */
    int order; /* 0 for DELAY FIXED */
    int asked; /* the order written, more than `order` where the delay time is too short for it */
} EquationDelay;

/* A call with outputs is one use of its macro, however many variables read it. */
typedef struct EquationMacroMade {
    const MdlNode *call;
    int use;         /* number of the use whose equation calls; 0 in the model's own */
    int elements[8]; /* bound where it was called */
    int element_count;
    const int *locals; /* [definition] scalar */
} EquationMacroMade;

typedef struct Equations {
    Arena *arena;   /* lives as long as the model */
    Arena *scratch; /* dies after loading */
    Problems *problems;
    const ModelSource *source;
    MdlTree *tree;
    EquationNames range_names, element_names, array_names, scalar_names, external_names;
    LIST(EquationRange) ranges;
    LIST(MdlName) elements;
    LIST(int) element_home; /* the first range that lists an element */
    LIST(EquationArray) arrays;
    LIST(EquationScalar) scalars;
    LIST(ModelExternal) externals;
    int public_count; /* scalars before the hidden ones */
    LIST(EquationExpression) expressions;
    int *expression_table; /* hash of expressions */
    int expression_capacity;
    LIST(RunTable) tables;
    LIST(EquationDelay) delays;
    LIST(EquationMacroMade) macros_made;
    int macro_use_count;
    LIST(int) held; /* expressions that do not change inside a step, equation_stages */
    int random_count;
    int work_count; /* bounds the work of equation_work_out on equations that branch without end */
    int *order;     /* public and hidden scalars that are computed, inputs first */
    int order_count;
    int *initial_order;
    int initial_order_count;
    int time_id, step_id; /* Time and TIME STEP */
    RunProgram program;
    int control[4]; /* scalars of the control section, see equation_control.c */
    double initial_time, final_time, time_step, save_period;
} Equations;

/* One use of a macro: its parameters stand for expressions of the caller, its other names for hidden scalars. */
typedef struct EquationMacroUse {
    const MdlMacro *macro;
    const struct EquationMacroUse *outer; /* the use whose equation calls this one; NULL in the model's own */
    const int *arguments;                 /* [parameter] expression */
    const int *tables;                    /* [parameter] curve of a lookup that was given by its name, else -1 */
    const int *locals;                    /* [definition] scalar */
    int number;                           /* from 1 */
} EquationMacroUse;

typedef struct EquationBinding {
    int range;
    int element;
    bool is_reduced; /* bound by the '!' of SUM and its like, not by the left side */
} EquationBinding;

enum { EQUATION_MOST_BINDINGS = 24 };

/* What an expression is read for: the scalar, and the element that stands for each range. */
typedef struct EquationContext {
    int scalar; /* -1 inside control expressions */
    EquationBinding bindings[EQUATION_MOST_BINDINGS];
    int binding_count;
    const EquationMacroUse *use; /* NULL outside macros */
} EquationContext;

/* equation_subscripts */
void equation_read_ranges(Equations *equations);
void equation_flatten(Equations *equations);
int equation_new_scalar(Equations *equations, EquationScalar scalar);
void equation_bind(const Equations *equations, int scalar, EquationContext *context);
/* The scalar a reference means; -1 after a problem. */
int equation_resolve(Equations *equations, const EquationContext *context, MdlNode *node);
int equation_element_position(const Equations *equations, int range, int element);
/* Position from 1 of a range or an element used as a number; 0 when the name is neither. */
int equation_subscript_number(Equations *equations, const EquationContext *context, const MdlNode *node);
const char *equation_near(Equations *equations, const EquationNames *names, const char *key);

/* equation_expand */
void equation_expand_all(Equations *equations);
void equation_expand_scalar(Equations *equations, int id);
int equation_expand(Equations *equations, EquationContext *context, MdlNode *node);
int equation_make(Equations *equations, EquationExpression expression);
int equation_literal(Equations *equations, double number);
int equation_variable(Equations *equations, int scalar);
int equation_1(Equations *equations, RunOpcode opcode, int a);
int equation_2(Equations *equations, RunOpcode opcode, int a, int b);
int equation_3(Equations *equations, RunOpcode opcode, int a, int b, int c);
/* One message for a node, however many elements share it. Returns the literal 0, so that reading goes on. */
int equation_fault(Equations *equations, MdlNode *node, const char *code, const char *hint, const char *message);
/* The curve of an MDL_TABLE node, the same for every element that shares the node. */
int equation_add_table(Equations *equations, MdlNode *table);
void equation_note_input(Equations *equations, const EquationContext *context, int scalar);

/* equation_functions */
int equation_call(Equations *equations, EquationContext *context, MdlNode *node);
bool equation_is_function(const char *key);
/* SUM and its like: the elements of the ranges marked with '!', one set at a time in `context`. */
typedef struct EquationReduction {
    EquationContext context;
    int first; /* binding of the first such range */
    long at, total;
} EquationReduction;
/* False after a problem. */
bool equation_reduction_begin(Equations *equations, EquationContext *outer, MdlNode *node,
                              EquationReduction *reduction);
bool equation_reduction_next(Equations *equations, EquationReduction *reduction);

/* equation_macros */
/* The value of a name inside a macro; -1 where the name is not the macro's own. */
int equation_macro_name(Equations *equations, const EquationContext *context, MdlNode *node);
/* The curve of a lookup that a macro defines or was given; -1 where the name is none. */
int equation_macro_table(Equations *equations, const EquationContext *context, const MdlNode *node);
/* Whether a key is a parameter or an equation of the macro that is being read. */
bool equation_macro_has(const EquationContext *context, const char *key);
/* Names that stand twice, or stand for a function. */
void equation_check_macros(Equations *equations);
/* A call of a macro: its own value with output -1, else one of its outputs. -1 where there is no such macro. */
int equation_macro_call(Equations *equations, EquationContext *context, MdlNode *node, int output);

/* equation_order */
void equation_order(Equations *equations);
/* A scalar that has an operation at each time: neither a number nor a state. */
bool equation_is_computed(const EquationScalar *scalar);

/* equation_control: INITIAL TIME, FINAL TIME, TIME STEP and SAVEPER as numbers */
void equation_find_control(Equations *equations);
void equation_read_control(Equations *equations);
/* Warns of delays that TIME STEP is too long for, and of a TIME STEP that rounds. */
void equation_check_delays(Equations *equations);
/* An expression at INITIAL TIME; NaN where it hangs on a stock or a draw. */
double equation_work_out(Equations *equations, int expression);

/* ---- The program while it is written ---- */

enum {
    EQUATION_START,
    EQUATION_INPUTS,
    EQUATION_INITIAL,
    EQUATION_STEP,
    EQUATION_SHIFT,
    EQUATION_LEAN,
    EQUATION_SEGMENT_COUNT,
    EQUATION_FIRST_VIRTUAL = 1 << 29 /* slots ~this and on: numbers without a place yet, each written once a segment */
};

typedef LIST(RunOperation) EquationOperations;

typedef struct EquationCode {
    EquationOperations segments[EQUATION_SEGMENT_COUNT];
    int virtual_count;
} EquationCode;

/* equation_registers */
int equation_new_virtual(EquationCode *code);
/* The number of a virtual slot; -1 for any other slot. */
int equation_virtual_id(int slot);
/* Literals become wide where operations want them so, and virtual slots share registers. */
void equation_give_registers(Equations *equations, EquationCode *code);

/* equation_pairs: joins operations of a segment. */
void equation_join_pairs(Equations *equations, EquationCode *code, int segment);

/* equation_lean: writes the lean segment from the step and the shift, before either is joined. */
void equation_write_lean(Equations *equations, EquationCode *code, int column_count);

/* equation_stages: where the model's settings ask for Runge-Kutta; after all checks */
void equation_write_stages(Equations *equations);

/* equation_compile: the column of a scalar is its number */
void equation_compile(Equations *equations);

#endif
