/* SPDX-License-Identifier: MIT
 *
 * One equation on its own: the expressions below a variable up to the variables it reads, put in a row and worked out
 * with run_fold, run_lookup and the run's draws. There is no second meaning of the language here: what an operation
 * does is asked of the run. */
#include "model/model_formula_internal.h"

#include "model/run_internal.h"

#include <math.h>
#include <string.h>

/* ---- Keeping ---- */

void model_formula_keep(Model *model, const Equations *equations) {
    Arena *arena = model->arena;
    model->expression_count = equations->expressions.count;
    EquationExpression *expressions = ARENA_ARRAY(arena, EquationExpression, model->expression_count);
    if (model->expression_count > 0) {
        memcpy(expressions, equations->expressions.items, sizeof *expressions * (size_t)model->expression_count);
    }
    model->expressions = expressions;
    model->scalar_count = equations->scalars.count;
    const char *own_file = equations->tree->source.file;
    ModelScalar *scalars = ARENA_ARRAY(arena, ModelScalar, model->scalar_count);
    for (int i = 0; i < model->scalar_count; i++) {
        const EquationScalar *scalar = &equations->scalars.items[i];
        const MdlSource *source = scalar->place.source;
        bool is_own = !source || source->file == own_file; /* a query stands elsewhere */
        scalars[i] = (ModelScalar){.name = scalar->name,
                                   .file = is_own ? own_file : arena_copy(arena, source->file),
                                   .line = source ? mdl_line(scalar->place) : 0,
                                   .is_state = scalar->is_state,
                                   .is_hidden = scalar->is_hidden,
                                   .is_computed = equation_is_computed(scalar),
                                   .state_kind = scalar->state_kind,
                                   .value = scalar->value,
                                   .initial = scalar->initial,
                                   .length = scalar->length};
    }
    model->scalars = scalars;
    int *order = ARENA_ARRAY(arena, int, model->scalar_count);
    int count = 0;
    for (int i = 0; i < model->scalar_count; i++) {
        if (!scalars[i].is_computed) order[count++] = i;
    }
    for (int i = 0; i < equations->order_count; i++) order[count++] = equations->order[i];
    CHECK(count <= model->scalar_count);
    model->order = order;
    model->order_count = count;
}

/* ---- Making ---- */

ModelFormulaMaker model_formula_maker(const Model *model, Arena *arena) {
    return (ModelFormulaMaker){
        .model = model, .arena = arena, .node_of = ARENA_ARRAY(arena, int, model->expression_count)};
}

/* The names inside a macro are nobody's inputs: their expression stands for them. -1 for any other expression. */
static int stands_for(const Model *model, const EquationExpression *expression) {
    if (expression->opcode != RUN_VARIABLE) return -1;
    const ModelScalar *scalar = &model->scalars[expression->variable];
    return scalar->is_hidden && scalar->is_computed ? scalar->value : -1;
}

static int input_place(ModelFormulaMaker *maker, ModelFormula *formula, int scalar) {
    for (int i = 0; i < formula->inputs.count; i++) {
        if (formula->inputs.items[i] == scalar) return i;
    }
    list_push(maker->arena, &formula->inputs, scalar);
    return formula->inputs.count - 1;
}

/* Pushes the operands that have no node yet; false when all have one. */
static bool push_operands(ModelFormulaMaker *maker, const EquationExpression *self) {
    int inner = stands_for(maker->model, self), before = maker->pending.count;
    if (inner >= 0) {
        if (maker->node_of[inner] == 0) list_push(maker->arena, &maker->pending, inner);
    } else if (self->opcode > RUN_VARIABLE) {
        for (int i = 2; i >= 0; i--) {
            int operand = self->operands[i];
            if (operand >= 0 && maker->node_of[operand] == 0) list_push(maker->arena, &maker->pending, operand);
        }
    }
    return maker->pending.count > before;
}

static void add_node(ModelFormulaMaker *maker, ModelFormula *formula, int expression) {
    const EquationExpression *self = &maker->model->expressions[expression];
    int inner = stands_for(maker->model, self);
    ModelFormulaNode node = {.opcode = self->opcode,
                             .operands = {-1, -1, -1},
                             .number = self->number,
                             .table = self->table,
                             .site = self->site};
    if (inner >= 0) {
        node.opcode = RUN_COPY;
        node.operands[0] = maker->node_of[inner] - 1;
    } else if (self->opcode == RUN_VARIABLE) {
        node.operands[0] = input_place(maker, formula, self->variable);
    } else {
        for (int i = 0; i < 3; i++) {
            if (self->operands[i] >= 0) node.operands[i] = maker->node_of[self->operands[i]] - 1;
        }
    }
    formula->has_chance = formula->has_chance || node.opcode >= RUN_FIRST_RANDOM;
    list_push(maker->arena, &formula->nodes, node);
    maker->node_of[expression] = formula->nodes.count;
    list_push(maker->arena, &maker->touched, expression);
}

/* Depth first without recursion: a SUM may chain many thousand terms. */
ModelFormula model_formula_make(ModelFormulaMaker *maker, int expression) {
    ModelFormula formula = {.has_chance = false};
    if (expression < 0) return formula;
    list_push(maker->arena, &maker->pending, expression);
    while (maker->pending.count > 0) {
        int at = maker->pending.items[maker->pending.count - 1];
        if (maker->node_of[at] == 0 && push_operands(maker, &maker->model->expressions[at])) continue;
        maker->pending.count--;
        if (maker->node_of[at] == 0) add_node(maker, &formula, at);
    }
    for (int i = 0; i < maker->touched.count; i++) maker->node_of[maker->touched.items[i]] = 0;
    maker->touched.count = 0;
    formula.work = ARENA_ARRAY(maker->arena, double, formula.nodes.count);
    return formula;
}

/* ---- Working out ---- */

static double node_value(const Model *model, const ModelFormulaNode *node, const double operands[3], int step) {
    if (node->opcode == RUN_RANDOM_UNIFORM) return run_random_uniform(operands[0], node->site, step);
    if (node->opcode == RUN_RANDOM_NORMAL) {
        return run_random_normal(operands[0], operands[1], operands[2], node->site, step);
    }
    if (node->opcode < RUN_FIRST_LOOKUP) return run_fold(node->opcode, operands[0], operands[1], operands[2]);
    double piece[RUN_PIECE_COLUMNS];
    return run_find_piece(node->opcode, &model->program.tables[node->table], operands[0], piece);
}

double model_formula_value(const Model *model, ModelFormula *formula, const double *inputs, int step) {
    if (formula->nodes.count == 0) return (double)NAN;
    for (int i = 0; i < formula->nodes.count; i++) {
        const ModelFormulaNode *node = &formula->nodes.items[i];
        double operands[3] = {0.0, 0.0, 0.0};
        if (node->opcode == RUN_LITERAL) {
            formula->work[i] = node->number;
        } else if (node->opcode == RUN_VARIABLE) {
            formula->work[i] = inputs[node->operands[0]];
        } else {
            for (int k = 0; k < 3; k++) {
                if (node->operands[k] >= 0) operands[k] = formula->work[node->operands[k]];
            }
            formula->work[i] = node_value(model, node, operands, step);
        }
    }
    return formula->work[formula->nodes.count - 1];
}

/* ---- As text ---- */

enum { DEEPEST_TEXT = 12 };

typedef struct Sign {
    RunOpcode opcode;
    const char *sign;
    int rank; /* binds tighter the higher it is */
} Sign;

static const Sign signs[] = {{RUN_OR, ":OR:", 1},      {RUN_AND, ":AND:", 2},        {RUN_EQUAL, "=", 3},
                             {RUN_NOT_EQUAL, "<>", 3}, {RUN_LESS, "<", 3},           {RUN_LESS_EQUAL, "<=", 3},
                             {RUN_GREATER, ">", 3},    {RUN_GREATER_EQUAL, ">=", 3}, {RUN_ADD, "+", 4},
                             {RUN_SUBTRACT, "-", 4},   {RUN_MULTIPLY, "*", 5},       {RUN_DIVIDE, "/", 5},
                             {RUN_POWER, "^", 6}};

typedef struct FunctionName {
    RunOpcode opcode;
    const char *name;
} FunctionName;

static const FunctionName function_names[] = {{RUN_NOT, ":NOT:"},
                                              {RUN_ABS, "ABS"},
                                              {RUN_SQRT, "SQRT"},
                                              {RUN_EXP, "EXP"},
                                              {RUN_LN, "LN"},
                                              {RUN_SIN, "SIN"},
                                              {RUN_COS, "COS"},
                                              {RUN_TAN, "TAN"},
                                              {RUN_ARCSIN, "ARCSIN"},
                                              {RUN_ARCCOS, "ARCCOS"},
                                              {RUN_ARCTAN, "ARCTAN"},
                                              {RUN_SINH, "SINH"},
                                              {RUN_COSH, "COSH"},
                                              {RUN_TANH, "TANH"},
                                              {RUN_TRUNCATE, "INTEGER"},
                                              {RUN_GAMMA_LN, "GAMMA LN"},
                                              {RUN_MINIMUM, "MIN"},
                                              {RUN_MAXIMUM, "MAX"},
                                              {RUN_MODULO, "MODULO"},
                                              {RUN_QUANTUM, "QUANTUM"},
                                              {RUN_DIVIDE_OR_ZERO, "ZIDZ"},
                                              {RUN_DIVIDE_OR_ELSE, "XIDZ"},
                                              {RUN_SELECT, "IF THEN ELSE"},
                                              {RUN_LOOKUP, "curve"},
                                              {RUN_LOOKUP_EXTRAPOLATE, "LOOKUP EXTRAPOLATE"},
                                              {RUN_LOOKUP_FORWARD, "LOOKUP FORWARD"},
                                              {RUN_LOOKUP_BACKWARD, "LOOKUP BACKWARD"}};

typedef struct Writer {
    const Model *model;
    Text text;
    int depth;
} Writer;

static void write_expression(Writer *writer, int expression, int rank);

static void write_function(Writer *writer, const EquationExpression *self) {
    const char *name = self->opcode >= RUN_FIRST_RANDOM ? "RANDOM" : "function";
    for (int i = 0; i < COUNT_OF(function_names); i++) {
        if (function_names[i].opcode == self->opcode) name = function_names[i].name;
    }
    text_format(&writer->text, "%s(", name);
    for (int i = 0; i < 3; i++) {
        if (self->operands[i] < 0) continue;
        if (i > 0) text_add(&writer->text, ", ");
        write_expression(writer, self->operands[i], 0);
    }
    text_add(&writer->text, ")");
}

static void write_signed(Writer *writer, const EquationExpression *self, const Sign *sign, int rank) {
    if (sign->rank < rank) text_add(&writer->text, "(");
    write_expression(writer, self->operands[0], sign->rank);
    text_format(&writer->text, " %s ", sign->sign);
    write_expression(writer, self->operands[1], sign->rank + 1);
    if (sign->rank < rank) text_add(&writer->text, ")");
}

/* Deep parts become "...": the text is for people. */
static void write_expression(Writer *writer, int expression, int rank) {
    const EquationExpression *self = &writer->model->expressions[expression];
    int inner = stands_for(writer->model, self);
    if (self->opcode == RUN_LITERAL) {
        text_format(&writer->text, "%.6g", self->number);
    } else if (self->opcode == RUN_VARIABLE && inner < 0) {
        text_add(&writer->text, writer->model->scalars[self->variable].name);
    } else if (writer->depth > DEEPEST_TEXT) {
        text_add(&writer->text, "...");
    } else {
        const Sign *sign = NULL;
        for (int i = 0; i < COUNT_OF(signs); i++) {
            if (signs[i].opcode == self->opcode) sign = &signs[i];
        }
        writer->depth++;
        if (inner >= 0) {
            write_expression(writer, inner, rank);
        } else if (self->opcode == RUN_NEGATE) {
            text_add(&writer->text, "-");
            write_expression(writer, self->operands[0], 6);
        } else if (sign) {
            write_signed(writer, self, sign, rank);
        } else {
            write_function(writer, self);
        }
        writer->depth--;
    }
}

char *model_formula_text(const Model *model, Arena *arena, int expression) {
    Writer writer = {.model = model, .text = text_begin(arena)};
    write_expression(&writer, expression, 0);
    return writer.text.data;
}
