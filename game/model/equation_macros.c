/* SPDX-License-Identifier: MIT
 *
 * Macros: each use gets hidden scalars of its own for the names of the body, and reads its parameters as the
 * expressions of the caller. A body sees its own names first,
 * and with a closing '$' those of the model, as in Vensim. A call may also define variables, M(a : b): they read
 * the same use. */
#include "model/equation_internal.h"

#include <string.h>

enum { DEEPEST_USE = 8, MOST_PARAMETERS = 16, MOST_SCALARS = 300000 };

int equation_macro_name(Equations *equations, const EquationContext *context, MdlNode *node) {
    const EquationMacroUse *use = context->use;
    if (!use) return -1;
    for (int i = 0; i < use->macro->parameters.count; i++) {
        if (text_equal(use->macro->parameters.items[i].key, node->name.key)) return use->arguments[i];
    }
    for (int i = 0; i < use->macro->definitions.count; i++) {
        if (text_equal(use->macro->definitions.items[i]->name.key, node->name.key)) {
            return equation_variable(equations, use->locals[i]);
        }
    }
    size_t bytes = strlen(node->name.key);
    if (bytes > 1 && node->name.key[bytes - 1] == '$') { /* a name of the model itself */
        char *key = arena_copy_bytes(equations->scratch, node->name.key, bytes - 1);
        int scalar = equation_names_find(&equations->scalar_names, key);
        if (scalar >= 0) return equation_variable(equations, scalar);
    }
    return -1;
}

static const MdlMacro *find_macro(const Equations *equations, const char *key) {
    for (int i = 0; i < equations->tree->macros.count; i++) {
        if (text_equal(equations->tree->macros.items[i]->name.key, key)) return equations->tree->macros.items[i];
    }
    return NULL;
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

static int find_definition(const MdlMacro *macro, const char *key) {
    for (int i = 0; i < macro->definitions.count; i++) {
        if (text_equal(macro->definitions.items[i]->name.key, key)) return i;
    }
    return -1;
}

static bool check_body(Equations *equations, MdlNode *call, const MdlMacro *macro) {
    const char *message = NULL, *hint = NULL;
    for (int i = 0; i < macro->definitions.count; i++) {
        const MdlDefinition *definition = macro->definitions.items[i];
        if (definition->kind != MDL_EQUATION || definition->subscripts.count > 0) {
            message =
                arena_format(equations->scratch, "the macro '%s' has more than plain equations", macro->name.author);
            hint = "keep lookups and arrays outside";
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
                           const int *arguments) {
    int *locals = ARENA_ARRAY(equations->scratch, int, macro->definitions.count);
    for (int i = 0; i < macro->definitions.count; i++) {
        locals[i] = add_local(equations, context, macro->definitions.items[i]);
    }
    EquationMacroUse use = {.macro = macro,
                            .outer = context->use,
                            .arguments = arguments,
                            .locals = locals,
                            .number = ++equations->macro_use_count};
    for (int i = 0; i < macro->definitions.count; i++) {
        EquationContext inner = {.scalar = locals[i], .use = &use};
        int value = equation_expand(equations, &inner, macro->definitions.items[i]->right);
        EquationScalar *local = &equations->scalars.items[locals[i]];
        if (!local->is_state && local->value < 0) local->value = value;
    }
    return locals;
}

/* The use that a call with outputs has already made for these elements, or a new one. */
static const int *find_use(Equations *equations, const EquationContext *context, const MdlNode *call,
                           const MdlMacro *macro, const int *arguments) {
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
    made.locals = make_use(equations, context, macro, arguments);
    list_push(equations->scratch, &equations->macros_made, made);
    return made.locals;
}

/* Arguments are read in the caller's context, the body in its own; a macro may call another, not itself. */
int equation_macro_call(Equations *equations, EquationContext *context, MdlNode *node, int output) {
    const MdlMacro *macro = find_macro(equations, node->name.key);
    int arguments[MOST_PARAMETERS];
    if (!macro) return -1;
    if (!check_call(equations, context, node, macro)) return equation_literal(equations, 0.0);
    for (int i = 0; i < node->children.count; i++) {
        arguments[i] = equation_expand(equations, context, node->children.items[i]);
    }
    const int *locals = node->outputs.count > 0 ? find_use(equations, context, node, macro, arguments)
                                                : make_use(equations, context, macro, arguments);
    const char *key = output < 0 ? macro->name.key : macro->outputs.items[output].key;
    return equation_variable(equations, locals[find_definition(macro, key)]);
}
