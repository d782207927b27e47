/* SPDX-License-Identifier: MIT
 *
 * Private to model: one equation on its own, as the expressions the program is written from, worked out by the very
 * operations of the run. It lets a question ask "what would this equation give had that input another value". */
#ifndef MODEL_FORMULA_INTERNAL_H
#define MODEL_FORMULA_INTERNAL_H

#include "model/model_internal.h"

typedef struct ModelFormulaNode {
    RunOpcode opcode;
    int operands[3]; /* nodes, -1 where unused; of RUN_VARIABLE the first is its place among the inputs */
    double number;   /* RUN_LITERAL */
    int table, site;
} ModelFormulaNode;

typedef struct ModelFormula {
    LIST(ModelFormulaNode) nodes; /* operands first; the last one is the value. Empty: there is no equation */
    LIST(int) inputs; /* scalars it reads, each once: variables, and the stocks inside SMOOTH and its like */
    bool has_chance;  /* it draws, so the step counts too */
    double *work;     /* [nodes] */
} ModelFormula;

/* Makes formulas of one model; what they hold lives in the arena. */
typedef struct ModelFormulaMaker {
    const Model *model;
    Arena *arena;
    int *node_of;      /* [expression] node + 1 of the formula being made, 0 where there is none yet */
    LIST(int) touched; /* expressions to clear in node_of */
    LIST(int) pending;
} ModelFormulaMaker;

/* Copies what explanations need out of the memory of loading. */
void model_formula_keep(Model *model, const Equations *equations);
ModelFormulaMaker model_formula_maker(const Model *model, Arena *arena);
/* The names inside a macro's use are written out, so that the inputs are those of the model. -1 gives an empty one. */
ModelFormula model_formula_make(ModelFormulaMaker *maker, int expression);
/* inputs[i] is the value of formula->inputs.items[i]; step is the key of draws. An empty formula gives NaN. */
double model_formula_value(const Model *model, ModelFormula *formula, const double *inputs, int step);
/* The expression as an author would write it, for the flows of a stock. */
char *model_formula_text(const Model *model, Arena *arena, int expression);

#endif
