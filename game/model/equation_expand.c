/* SPDX-License-Identifier: MIT
 *
 * Trees become expressions: for each scalar its right-hand side is read with the elements of its left side put in.
 * Equal expressions are made once (they are looked up by their operands), and numbers are folded with the very
 * operations the run uses. Operands always stand before what uses them. */
#include "model/equation_internal.h"

/* base */
#include "base/digest.h"

#include <string.h>

/* ---- Making expressions ---- */

/* Two expressions are one when everything that decides their value is equal, to the bit. */
static uint64_t hash_expression(const EquationExpression *e) {
    uint64_t hash = digest_integer(DIGEST_START, e->opcode);
    for (int i = 0; i < 3; i++) hash = digest_integer(hash, e->operands[i]);
    hash = digest_doubles(hash, &e->number, 1);
    hash = digest_integer(hash, e->variable);
    hash = digest_integer(hash, e->table);
    return digest_integer(hash, e->site);
}

static bool is_same(const EquationExpression *a, const EquationExpression *b) {
    return a->opcode == b->opcode && memcmp(a->operands, b->operands, sizeof a->operands) == 0 &&
           /* Bits, for 0 and -0 must stay two. NOLINTNEXTLINE(bugprone-suspicious-memory-comparison) */
           memcmp(&a->number, &b->number, sizeof a->number) == 0 && a->variable == b->variable &&
           a->table == b->table && a->site == b->site;
}

static int find_place(const Equations *equations, const EquationExpression *expression) {
    int mask = equations->expression_capacity - 1;
    int at = (int)(hash_expression(expression) & (uint64_t)mask);
    while (equations->expression_table[at] >= 0 &&
           !is_same(&equations->expressions.items[equations->expression_table[at]], expression)) {
        at = (at + 1) & mask;
    }
    return at;
}

static void grow_table(Equations *equations) {
    equations->expression_capacity = equations->expression_capacity ? 2 * equations->expression_capacity : 1024;
    equations->expression_table = ARENA_ARRAY(equations->scratch, int, equations->expression_capacity);
    for (int i = 0; i < equations->expression_capacity; i++) equations->expression_table[i] = -1;
    for (int i = 0; i < equations->expressions.count; i++) {
        equations->expression_table[find_place(equations, &equations->expressions.items[i])] = i;
    }
}

/* Folds where every operand is a number; -1 where it cannot. */
static int fold(Equations *equations, const EquationExpression *expression) {
    double numbers[3] = {0.0, 0.0, 0.0};
    if (expression->opcode <= RUN_VARIABLE || expression->opcode >= RUN_FIRST_LOOKUP) return -1;
    for (int i = 0; i < 3; i++) {
        if (expression->operands[i] < 0) continue;
        const EquationExpression *operand = &equations->expressions.items[expression->operands[i]];
        if (operand->opcode != RUN_LITERAL) return -1;
        numbers[i] = operand->number;
    }
    return equation_literal(equations, run_fold(expression->opcode, numbers[0], numbers[1], numbers[2]));
}

/* Folds first: a folded expression never enters the table. */
int equation_make(Equations *equations, EquationExpression expression) {
    int folded = fold(equations, &expression);
    if (folded >= 0) return folded;
    if (2 * equations->expressions.count >= equations->expression_capacity) grow_table(equations);
    int at = find_place(equations, &expression);
    if (equations->expression_table[at] < 0) {
        equations->expression_table[at] = equations->expressions.count;
        list_push(equations->scratch, &equations->expressions, expression);
    }
    return equations->expression_table[at];
}

int equation_literal(Equations *equations, double number) {
    return equation_make(equations, (EquationExpression){.opcode = RUN_LITERAL,
                                                         .operands = {-1, -1, -1},
                                                         .number = number,
                                                         .variable = -1,
                                                         .table = -1,
                                                         .site = -1});
}

int equation_variable(Equations *equations, int scalar) {
    return equation_make(
        equations, (EquationExpression){
                       .opcode = RUN_VARIABLE, .operands = {-1, -1, -1}, .variable = scalar, .table = -1, .site = -1});
}

int equation_3(Equations *equations, RunOpcode opcode, int a, int b, int c) {
    return equation_make(
        equations,
        (EquationExpression){.opcode = opcode, .operands = {a, b, c}, .variable = -1, .table = -1, .site = -1});
}

int equation_2(Equations *equations, RunOpcode opcode, int a, int b) {
    return equation_3(equations, opcode, a, b, -1);
}

int equation_1(Equations *equations, RunOpcode opcode, int a) {
    return equation_3(equations, opcode, a, -1, -1);
}

/* ---- Faults and tables ---- */

int equation_fault(Equations *equations, MdlNode *node, const char *code, const char *hint, const char *message) {
    if (!node->is_reported) {
        node->is_reported = true;
        mdl_error(equations->problems, code, node->place, hint, "%s", message);
    }
    return equation_literal(equations, 0.0);
}

/* Vensim also takes points from right to left; any other disorder is a mistake. */
static bool put_in_order(Equations *equations, MdlNode *table) {
    double *numbers = table->numbers.items;
    int count = table->numbers.count / 2, rises = 0, falls = 0;
    for (int i = 1; i < count; i++) {
        rises += numbers[2 * i] > numbers[2 * i - 2];
        falls += numbers[2 * i] < numbers[2 * i - 2];
    }
    if (falls == 0) return true;
    if (rises > 0) {
        equation_fault(equations, table, "M240", "sort the points by x", "the points of the lookup are out of order");
        return false;
    }
    for (int i = 0, k = count - 1; i < k; i++, k--) {
        double x = numbers[2 * i], y = numbers[2 * i + 1];
        numbers[2 * i] = numbers[2 * k];
        numbers[2 * i + 1] = numbers[2 * k + 1];
        numbers[2 * k] = x;
        numbers[2 * k + 1] = y;
    }
    mdl_warning(equations->problems, "M244", table->place, "write the smallest x first",
                "the points of the lookup go from right to left");
    return true;
}

int equation_add_table(Equations *equations, MdlNode *table) {
    if (table->function > 0) return table->function - 1;
    int count = table->numbers.count / 2;
    double *x = ARENA_ARRAY(equations->arena, double, count), *y = ARENA_ARRAY(equations->arena, double, count);
    double *slope = ARENA_ARRAY(equations->arena, double, count);
    if (!put_in_order(equations, table)) count = 1;
    for (int i = 0; i < count; i++) {
        x[i] = table->numbers.items[2 * i];
        y[i] = table->numbers.items[2 * i + 1];
    }
    for (int i = 0; i + 1 < count; i++) slope[i] = x[i + 1] > x[i] ? (y[i + 1] - y[i]) / (x[i + 1] - x[i]) : 0.0;
    RunTable curve = {.count = count, .x = x, .y = y, .slope = slope};
    list_push(equations->arena, &equations->tables, curve);
    table->function = equations->tables.count;
    return table->function - 1;
}

/* Inputs are for people (graph, explanations): each once, in the order of the equation. */
void equation_note_input(Equations *equations, const EquationContext *context, int scalar) {
    if (context->scalar < 0) return;
    EquationScalar *self = &equations->scalars.items[context->scalar];
    for (int i = 0; i < self->inputs.count; i++) {
        if (self->inputs.items[i] == scalar) return;
    }
    list_push(equations->arena, &self->inputs, scalar);
}

/* ---- Reading trees ---- */

/* A name is the macro's own, a variable, or (bare) a range or element used as a number, in this order. */
static int expand_reference(Equations *equations, EquationContext *context, MdlNode *node) {
    int own = equation_macro_name(equations, context, node);
    if (own >= 0) return own;
    if (node->subscripts.count == 0 && equation_names_find(&equations->array_names, node->name.key) < 0) {
        int number = equation_subscript_number(equations, context, node);
        if (number > 0) return equation_literal(equations, number);
    }
    if (node->is_reduced) {
        return equation_fault(equations, node, "M205", "use '!' only behind ranges, inside SUM, PROD, VMIN and VMAX",
                              arena_format(equations->scratch, "'%s!' is no range here", node->name.author));
    }
    int scalar = equation_resolve(equations, context, node);
    if (scalar < 0) return equation_literal(equations, 0.0);
    if (equations->scalars.items[scalar].kind == MODEL_LOOKUP) {
        return equation_fault(
            equations, node, "M241", "write it as name(x)",
            arena_format(equations->scratch, "the lookup '%s' is used without an argument", node->name.author));
    }
    equation_note_input(equations, context, scalar);
    return equation_variable(equations, scalar);
}

static int expand_binary(Equations *equations, EquationContext *context, MdlNode *node) {
    static const RunOpcode opcodes[] = {[MDL_ADD] = RUN_ADD,
                                        [MDL_SUBTRACT] = RUN_SUBTRACT,
                                        [MDL_MULTIPLY] = RUN_MULTIPLY,
                                        [MDL_DIVIDE] = RUN_DIVIDE,
                                        [MDL_POWER] = RUN_POWER,
                                        [MDL_LESS] = RUN_LESS,
                                        [MDL_GREATER] = RUN_GREATER,
                                        [MDL_LESS_EQUAL] = RUN_LESS_EQUAL,
                                        [MDL_GREATER_EQUAL] = RUN_GREATER_EQUAL,
                                        [MDL_EQUAL] = RUN_EQUAL,
                                        [MDL_NOT_EQUAL] = RUN_NOT_EQUAL,
                                        [MDL_AND] = RUN_AND,
                                        [MDL_OR] = RUN_OR};
    int left = equation_expand(equations, context, node->children.items[0]);
    int right = equation_expand(equations, context, node->children.items[1]);
    const EquationExpression *exponent = &equations->expressions.items[right];
    if (node->operator== MDL_POWER && exponent->opcode == RUN_LITERAL && exponent->number == 2.0) {
        return equation_2(equations, RUN_MULTIPLY, left, left); /* the same bits, without the long logarithm */
    }
    return equation_2(equations, opcodes[node->operator], left, right);
}

/* Calls are the same variable when function and arguments compare equal as names. */
static const char *external_key(Equations *equations, const MdlNode *node) {
    Text text = text_begin(equations->scratch);
    text_format(&text, "%d", node->function);
    for (int i = 0; i < node->raw.count; i++) {
        text_format(&text, ",%s", mdl_key(equations->scratch, node->raw.items[i], strlen(node->raw.items[i])));
    }
    return text.data;
}

/* The tree belongs to all elements of an array: it is read once for each and never changed. */
int equation_expand(Equations *equations, EquationContext *context, MdlNode *node) {
    switch (node->kind) {
    case MDL_NUMBER:
        return equation_literal(equations, node->number);
    case MDL_REFERENCE:
        return expand_reference(equations, context, node);
    case MDL_CALL:
        return equation_call(equations, context, node);
    case MDL_EXTERNAL: {
        int scalar = equation_names_find(&equations->external_names, external_key(equations, node));
        equation_note_input(equations, context, scalar);
        return equation_variable(equations, scalar);
    }
    case MDL_NEGATE:
        return equation_1(equations, RUN_NEGATE, equation_expand(equations, context, node->children.items[0]));
    case MDL_NOT:
        return equation_1(equations, RUN_NOT, equation_expand(equations, context, node->children.items[0]));
    case MDL_BINARY:
        return expand_binary(equations, context, node);
    case MDL_LIST: {
        int position = context->scalar >= 0 ? equations->scalars.items[context->scalar].list_position : 0;
        return equation_literal(equations, position < node->numbers.count ? node->numbers.items[position] : 0.0);
    }
    case MDL_STRING:
        return equation_fault(equations, node, "M242", NULL, "a text cannot stand here");
    case MDL_OUTPUT: {
        int value = equation_macro_call(equations, context, node->children.items[0], node->function);
        return value < 0 ? equation_literal(equations, 0.0) : value; /* the call itself tells of its fault */
    }
    case MDL_TABLE:
        return equation_fault(equations, node, "M242", NULL, "points of a lookup cannot stand here");
    }
    return equation_literal(equations, 0.0);
}

/* ---- All scalars ---- */

/* Externals become public variables, so they must all be known before the first hidden scalar is made. */
static void add_externals(Equations *equations, const MdlNode *node) {
    for (int i = 0; i < node->children.count; i++) add_externals(equations, node->children.items[i]);
    if (node->kind != MDL_EXTERNAL) return;
    const char *key = external_key(equations, node);
    if (equation_names_find(&equations->external_names, key) >= 0) return;
    ModelExternal external = {.variable_id = equations->scalars.count,
                              .function = equations->source->external_functions[node->function],
                              .argument_count = node->raw.count};
    const char **arguments = ARENA_ARRAY(equations->arena, const char *, node->raw.count);
    Text name = text_begin(equations->arena);
    text_format(&name, "%s(", external.function);
    for (int i = 0; i < node->raw.count; i++) {
        arguments[i] = arena_copy(equations->arena, node->raw.items[i]);
        text_format(&name, "%s%s", i > 0 ? ", " : "", arguments[i]);
    }
    text_add(&name, ")");
    external.arguments = arguments;
    list_push(equations->arena, &equations->externals, external);
    equation_names_set(&equations->external_names, key, external.variable_id);
    equation_new_scalar(
        equations,
        (EquationScalar){.place = node->place, .name = name.data, .array_name = name.data, .kind = MODEL_EXTERNAL});
}

static bool is_array_name(void *user, const char *key) {
    const Equations *equations = user;
    return equation_names_find(&equations->array_names, key) >= 0;
}

/* Conditions become scalars behind the model's own; a faulty one leaves a scalar without a tree. */
static void add_queries(Equations *equations) {
    const ModelSource *source = equations->source;
    const MdlExternals externals = {source->external_functions, source->external_function_count, is_array_name,
                                    equations};
    int first = equations->scalars.count;
    for (int i = 0; i < source->query_count; i++) {
        const ModelQuery *query = &source->queries[i];
        MdlSource *text = ARENA_NEW(equations->scratch, MdlSource);
        *text = (MdlSource){
            .file = query->file, .text = query->text, .bytes = (int)strlen(query->text), .first_line = query->line};
        MdlNode *tree = mdl_parse_query(equations->scratch, text, &externals, equations->problems);
        const char *name = mdl_one_line(equations->arena, query->text, strlen(query->text));
        equation_new_scalar(
            equations,
            (EquationScalar){.tree = tree, .place = {text, 0}, .name = name, .array_name = name, .kind = MODEL_QUERY});
    }
    for (int i = 0; i < source->query_count; i++) {
        if (equations->scalars.items[first + i].tree)
            add_externals(equations, equations->scalars.items[first + i].tree);
    }
}

/* A constant is an equation that names nothing; `2 / 3` is one, RANDOM is not. */
static bool has_only_numbers(const MdlNode *node) {
    if (node->kind == MDL_REFERENCE || node->kind == MDL_CALL || node->kind == MDL_EXTERNAL) return false;
    for (int i = 0; i < node->children.count; i++) {
        if (!has_only_numbers(node->children.items[i])) return false;
    }
    return true;
}

/* May be called before its turn, when an order or the control section needs a constant early. */
void equation_expand_scalar(Equations *equations, int id) {
    EquationContext context;
    EquationScalar *scalar = &equations->scalars.items[id];
    if (!scalar->tree || scalar->is_expanded) return;
    scalar->is_expanded = true;
    if (scalar->kind == MODEL_LOOKUP) {
        scalar->table = equation_add_table(equations, scalar->tree);
        return;
    }
    equation_bind(equations, id, &context);
    int value = equation_expand(equations, &context, scalar->tree);
    scalar = &equations->scalars.items[id]; /* hidden scalars may have moved it */
    if (!scalar->is_state && scalar->value < 0) scalar->value = value;
    if (scalar->kind == MODEL_AUXILIARY && has_only_numbers(scalar->tree) &&
        equations->expressions.items[value].opcode == RUN_LITERAL) {
        scalar->kind = MODEL_CONSTANT;
        scalar->number = equations->expressions.items[value].number;
        scalar->is_lever = text_equal(
            mdl_key(equations->scratch, scalar->definition->group, strlen(scalar->definition->group)), "levers");
    }
}

void equation_expand_all(Equations *equations) {
    equation_check_macros(equations);
    add_queries(equations);
    equations->public_count = equations->scalars.count;
    for (int i = 0; i < equations->public_count; i++) equation_expand_scalar(equations, i);
}
