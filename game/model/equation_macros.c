/* SPDX-License-Identifier: MIT
 *
 * Macros: each use gets hidden scalars of its own for the names of the body, and reads its parameters as the
 * expressions of the caller. A body sees its own names first,
 * and with a closing '$' those of the model, as in Vensim. */
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

static bool check_body(Equations *equations, MdlNode *call, const MdlMacro *macro, int *value_index) {
    *value_index = -1;
    for (int i = 0; i < macro->definitions.count; i++) {
        const MdlDefinition *definition = macro->definitions.items[i];
        if (definition->kind != MDL_EQUATION || definition->subscripts.count > 0) {
            equation_fault(
                equations, call, "M122", "keep lookups and arrays outside",
                arena_format(equations->scratch, "the macro '%s' has more than plain equations", macro->name.author));
            return false;
        }
        if (text_equal(definition->name.key, macro->name.key)) *value_index = i;
    }
    if (*value_index >= 0) return true;
    equation_fault(equations, call, "M122", "write an equation with the macro's own name",
                   arena_format(equations->scratch, "the macro '%s' has no value", macro->name.author));
    return false;
}

/* Arguments are read in the caller's context, the body in its own; a macro may call another, not itself. */
int equation_macro_call(Equations *equations, EquationContext *context, MdlNode *node) {
    const MdlMacro *macro = find_macro(equations, node->name.key);
    int value_index, depth = 0, arguments[MOST_PARAMETERS];
    if (!macro) return -1;
    for (const EquationMacroUse *use = context->use; use; use = use->outer) depth++;
    if (depth > DEEPEST_USE) return equation_fault(equations, node, "M122", NULL, "a macro uses itself");
    if (equations->scalars.count > MOST_SCALARS) {
        return equation_fault(equations, node, "M122", NULL, "macros make too many variables");
    }
    if (node->children.count != macro->parameters.count || node->children.count > MOST_PARAMETERS) {
        return equation_fault(equations, node, "M252", NULL,
                              arena_format(equations->scratch, "'%s' takes %d arguments, here are %d",
                                           macro->name.author, macro->parameters.count, node->children.count));
    }
    if (!check_body(equations, node, macro, &value_index)) return equation_literal(equations, 0.0);
    for (int i = 0; i < node->children.count; i++) {
        arguments[i] = equation_expand(equations, context, node->children.items[i]);
    }
    int *locals = ARENA_ARRAY(equations->scratch, int, macro->definitions.count);
    for (int i = 0; i < macro->definitions.count; i++) {
        locals[i] = add_local(equations, context, macro->definitions.items[i]);
    }
    EquationMacroUse use = {.macro = macro, .outer = context->use, .arguments = arguments, .locals = locals};
    for (int i = 0; i < macro->definitions.count; i++) {
        EquationContext inner = {.scalar = locals[i], .use = &use};
        int value = equation_expand(equations, &inner, macro->definitions.items[i]->right);
        EquationScalar *local = &equations->scalars.items[locals[i]];
        if (!local->is_state && local->value < 0) local->value = value;
    }
    return equation_variable(equations, locals[value_index]);
}
