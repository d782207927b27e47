/* SPDX-License-Identifier: MIT
 *
 * Macros: each use gets hidden scalars of its own for the names of the body, and reads its parameters as the
 * expressions of the caller. A body sees its own names first,
 * and with a closing '$' those of the model, as in Vensim. A call may also define variables, M(a : b): they read
 * the same use. */
#include "model/equation_internal.h"

#include <string.h>

enum { DEEPEST_USE = 8, MOST_PARAMETERS = 16, MOST_SCALARS = 300000 };

typedef struct MacroArguments {
    int expressions[MOST_PARAMETERS];
    int tables[MOST_PARAMETERS]; /* -1 but for names of lookups */
} MacroArguments;

static int find_definition(const MdlMacro *macro, const char *key) {
    for (int i = 0; i < macro->definitions.count; i++) {
        if (text_equal(macro->definitions.items[i]->name.key, key)) return i;
    }
    return -1;
}

static int find_parameter(const MdlMacro *macro, const char *key) {
    for (int i = 0; i < macro->parameters.count; i++) {
        if (text_equal(macro->parameters.items[i].key, key)) return i;
    }
    return -1;
}

/* What every macro may read without '$': Vensim's own macros do. */
static bool is_clock(const char *key) {
    static const char *const keys[] = {"time", "time step", "initial time", "final time", "saveper"};
    for (int i = 0; i < COUNT_OF(keys); i++) {
        if (text_equal(key, keys[i])) return true;
    }
    return false;
}

int equation_macro_table(Equations *equations, const EquationContext *context, const MdlNode *node) {
    const EquationMacroUse *use = context->use;
    if (!use || !node->name.key || node->subscripts.count > 0) return -1;
    int parameter = find_parameter(use->macro, node->name.key);
    if (parameter >= 0) return use->tables[parameter];
    int definition = find_definition(use->macro, node->name.key);
    if (definition < 0 || use->macro->definitions.items[definition]->kind != MDL_LOOKUP) return -1;
    return equation_add_table(equations, use->macro->definitions.items[definition]->right);
}

int equation_macro_name(Equations *equations, const EquationContext *context, MdlNode *node) {
    const EquationMacroUse *use = context->use;
    if (!use) return -1;
    int parameter = find_parameter(use->macro, node->name.key);
    int definition = find_definition(use->macro, node->name.key);
    if (equation_macro_table(equations, context, node) >= 0) {
        return equation_fault(
            equations, node, "M241", "write it as name(x)",
            arena_format(equations->scratch, "the lookup '%s' is used without an argument", node->name.author));
    }
    if ((parameter >= 0 || definition >= 0) && node->subscripts.count > 0) {
        return equation_fault(equations, node, "M206", "give the element where the macro is called",
                              arena_format(equations->scratch, "'%s' has no subscripts inside the macro '%s'",
                                           node->name.author, use->macro->name.author));
    }
    if (parameter >= 0) return use->arguments[parameter];
    if (definition >= 0) return equation_variable(equations, use->locals[definition]);
    size_t bytes = strlen(node->name.key);
    if (bytes > 1 && node->name.key[bytes - 1] == '$') { /* a name of the model itself */
        char *key = arena_copy_bytes(equations->scratch, node->name.key, bytes - 1);
        int scalar = equation_names_find(&equations->scalar_names, key);
        if (scalar >= 0) return equation_variable(equations, scalar);
    }
    if (equation_names_find(&equations->array_names, node->name.key) < 0 || is_clock(node->name.key)) return -1;
    return equation_fault(equations, node, "M220",
                          arena_format(equations->scratch, "write '%s$' for the model's own", node->name.author),
                          arena_format(equations->scratch, "'%s' is not defined in the macro '%s'", node->name.author,
                                       use->macro->name.author));
}

static const MdlMacro *find_macro(const Equations *equations, const char *key) {
    for (int i = 0; i < equations->tree->macros.count; i++) {
        if (text_equal(equations->tree->macros.items[i]->name.key, key)) return equations->tree->macros.items[i];
    }
    return NULL;
}

bool equation_macro_has(const EquationContext *context, const char *key) {
    const EquationMacroUse *use = context->use;
    return use && (find_parameter(use->macro, key) >= 0 || find_definition(use->macro, key) >= 0);
}

static void report_twice(Equations *equations, const MdlName *name, MdlPlace first) {
    mdl_error(equations->problems, "M210", name->place, "keep one of them", "'%s' is defined twice, first on line %d",
              name->author, mdl_line(first));
}

static void check_names_of(Equations *equations, const MdlMacro *macro) {
    for (int i = 0; i < macro->parameters.count; i++) {
        const MdlName *name = &macro->parameters.items[i];
        int earlier = find_parameter(macro, name->key);
        if (earlier != i) report_twice(equations, name, macro->parameters.items[earlier].place);
    }
    for (int i = 0; i < macro->definitions.count; i++) {
        const MdlName *name = &macro->definitions.items[i]->name;
        int parameter = find_parameter(macro, name->key), earlier = find_definition(macro, name->key);
        if (parameter >= 0) report_twice(equations, name, macro->parameters.items[parameter].place);
        if (earlier != i) report_twice(equations, name, macro->definitions.items[earlier]->name.place);
    }
}

void equation_check_macros(Equations *equations) {
    for (int i = 0; i < equations->tree->macros.count; i++) {
        const MdlMacro *macro = equations->tree->macros.items[i];
        const MdlMacro *first = find_macro(equations, macro->name.key);
        if (first != macro) report_twice(equations, &macro->name, first->name.place);
        if (equation_is_function(macro->name.key)) {
            mdl_error(equations->problems, "M210", macro->name.place, "choose another name",
                      "'%s' is a function already", macro->name.author);
        }
        check_names_of(equations, macro);
    }
}

/* Hidden and already marked as read: its tree can only be read with this use's names. */
static int add_local(Equations *equations, const EquationContext *context, const MdlDefinition *definition) {
    const char *owner = context->scalar >= 0 ? equations->scalars.items[context->scalar].name : "an equation";
    return equation_new_scalar(
        equations, (EquationScalar){.tree = definition->right,
                                    .place = definition->name.place,
                                    .name = arena_format(equations->arena, "%s of %s", definition->name.author, owner),
                                    .array_name = "",
                                    .is_hidden = true,
                                    .is_expanded = true,
                                    .kind = MODEL_AUXILIARY});
}

static bool check_body(Equations *equations, MdlNode *call, const MdlMacro *macro) {
    const char *message = NULL, *hint = NULL;
    for (int i = 0; i < macro->definitions.count; i++) {
        const MdlDefinition *definition = macro->definitions.items[i];
        bool is_plain = definition->kind == MDL_EQUATION || definition->kind == MDL_LOOKUP;
        if (!is_plain || definition->subscripts.count > 0) {
            message = arena_format(equations->scratch, "the macro '%s' has more than plain equations and lookups",
                                   macro->name.author);
            hint = "keep ranges and arrays outside";
        }
    }
    if (find_definition(macro, macro->name.key) < 0) {
        message = arena_format(equations->scratch, "the macro '%s' has no value", macro->name.author);
        hint = "write an equation with the macro's own name";
    }
    for (int i = 0; i < macro->outputs.count; i++) {
        if (find_definition(macro, macro->outputs.items[i].key) >= 0) continue;
        message = arena_format(equations->scratch, "the macro '%s' has no equation of its output '%s'",
                               macro->name.author, macro->outputs.items[i].author);
    }
    if (message) equation_fault(equations, call, "M122", hint, message);
    return !message;
}

static bool check_call(Equations *equations, const EquationContext *context, MdlNode *call, const MdlMacro *macro) {
    const char *message = NULL;
    int depth = 0;
    for (const EquationMacroUse *use = context->use; use; use = use->outer) depth++;
    if (depth > DEEPEST_USE) {
        equation_fault(equations, call, "M122", NULL, "a macro uses itself");
        return false;
    }
    if (equations->scalars.count > MOST_SCALARS) {
        equation_fault(equations, call, "M122", NULL, "macros make too many variables");
        return false;
    }
    if (call->children.count != macro->parameters.count || call->children.count > MOST_PARAMETERS) {
        message = arena_format(equations->scratch, "'%s' takes %d arguments, here are %d", macro->name.author,
                               macro->parameters.count, call->children.count);
    } else if (call->outputs.count > 0 && call->outputs.count != macro->outputs.count) {
        message = arena_format(equations->scratch, "'%s' has %d outputs, here are %d", macro->name.author,
                               macro->outputs.count, call->outputs.count);
    }
    if (message) equation_fault(equations, call, "M252", NULL, message);
    return !message && check_body(equations, call, macro);
}

/* The equations of the body, each read with the names of this use. */
static const int *make_use(Equations *equations, const EquationContext *context, const MdlMacro *macro,
                           const MacroArguments *given) {
    int *locals = ARENA_ARRAY(equations->scratch, int, macro->definitions.count);
    for (int i = 0; i < macro->definitions.count; i++) {
        bool is_equation = macro->definitions.items[i]->kind == MDL_EQUATION;
        locals[i] = is_equation ? add_local(equations, context, macro->definitions.items[i]) : -1;
    }
    EquationMacroUse use = {.macro = macro,
                            .outer = context->use,
                            .arguments = given->expressions,
                            .tables = given->tables,
                            .locals = locals,
                            .number = ++equations->macro_use_count};
    for (int i = 0; i < macro->definitions.count; i++) {
        if (locals[i] < 0) continue;
        EquationContext inner = {.scalar = locals[i], .use = &use};
        int value = equation_expand(equations, &inner, macro->definitions.items[i]->right);
        EquationScalar *local = &equations->scalars.items[locals[i]];
        if (!local->is_state && local->value < 0) local->value = value;
    }
    return locals;
}

/* The use that a call with outputs has already made for these elements, or a new one. */
static const int *find_use(Equations *equations, const EquationContext *context, const MdlNode *call,
                           const MdlMacro *macro, const MacroArguments *given) {
    EquationMacroMade made = {.call = call, .use = context->use ? context->use->number : 0};
    for (int i = 0; i < context->binding_count && i < COUNT_OF(made.elements); i++) {
        made.elements[made.element_count++] = context->bindings[i].element;
    }
    for (int i = 0; i < equations->macros_made.count; i++) {
        const EquationMacroMade *earlier = &equations->macros_made.items[i];
        bool is_same = earlier->call == call && earlier->use == made.use;
        is_same = is_same && earlier->element_count == made.element_count;
        for (int k = 0; k < made.element_count && is_same; k++) is_same = earlier->elements[k] == made.elements[k];
        if (is_same) return earlier->locals;
    }
    made.locals = make_use(equations, context, macro, given);
    list_push(equations->scratch, &equations->macros_made, made);
    return made.locals;
}

/* The name of a lookup as an argument; -1 where it is an expression like others. */
static int read_table(Equations *equations, EquationContext *context, MdlNode *argument) {
    if (argument->kind != MDL_REFERENCE) return -1;
    int table = equation_macro_table(equations, context, argument);
    int array = equation_names_find(&equations->array_names, argument->name.key);
    if (table >= 0 || array < 0 || !equations->arrays.items[array].is_lookup) return table;
    int scalar = equation_resolve(equations, context, argument);
    if (scalar < 0) return -1;
    equation_note_input(equations, context, scalar);
    return equation_add_table(equations, equations->scalars.items[scalar].tree);
}

/* Arguments are read in the caller's context, the body in its own; a macro may call another, not itself. */
int equation_macro_call(Equations *equations, EquationContext *context, MdlNode *node, int output) {
    const MdlMacro *macro = find_macro(equations, node->name.key);
    MacroArguments given;
    if (!macro) return -1;
    if (!check_call(equations, context, node, macro)) return equation_literal(equations, 0.0);
    for (int i = 0; i < node->children.count; i++) {
        MdlNode *argument = node->children.items[i];
        given.tables[i] = read_table(equations, context, argument);
        given.expressions[i] =
            given.tables[i] < 0 ? equation_expand(equations, context, argument) : equation_literal(equations, 0.0);
    }
    const int *locals = node->outputs.count > 0 ? find_use(equations, context, node, macro, &given)
                                                : make_use(equations, context, macro, &given);
    const char *key = output < 0 ? macro->name.key : macro->outputs.items[output].key;
    return equation_variable(equations, locals[find_definition(macro, key)]);
}
