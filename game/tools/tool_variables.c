/* SPDX-License-Identifier: MIT
 *
 * Reads which variables a command is asked for: scalars, elements, arrays, or the aims. */
#include <stdio.h>
#include <string.h>

#include "tools/tools.h"

typedef LIST(int) VariableList;

static void take_aims(const ToolContent *content, VariableList *out) {
    int count = 0;
    const ContentAim *aims = content_aims(content->content, &count);
    for (int i = 0; i < count; i++) {
        list_push(content->arena, out, aims[i].variable_id);
    }
}

/* A scalar or element by its name, or all elements of an array. False when there is none. */
static bool take_variable(const ToolContent *content, const char *name, VariableList *out) {
    const Model *model = content_model(content->content);
    int variable_id = model_find(model, name);
    if (variable_id >= 0) {
        list_push(content->arena, out, variable_id);
        return true;
    }
    int before = out->count;
    for (int i = 0; i < model_variable_count(model); i++) {
        const ModelVariable *variable = model_variable(model, i);
        if (text_equal(variable->array_name, name) && !text_equal(variable->name, name)) {
            list_push(content->arena, out, i);
        }
    }
    return out->count > before;
}

/* The nearest scalar, or else the nearest array. */
static const char *nearest_name(const ToolContent *content, const char *name) {
    const Model *model = content_model(content->content);
    const char *nearest = model_nearest_name(model, name);
    int count = model_variable_count(model);
    const char **arrays = ARENA_ARRAY(content->arena, const char *, count);
    for (int i = 0; i < count; i++) {
        arrays[i] = model_variable(model, i)->array_name;
    }
    return nearest != NULL ? nearest : text_nearest(name, arrays, count);
}

static int take_names(const char *command, const ToolContent *content, const char *names, VariableList *out) {
    const char *start = names;
    int depth = 0;
    for (const char *c = names;; c++) {
        depth += *c == '[' ? 1 : *c == ']' ? -1 : 0;
        if (*c != '\0' && (*c != ',' || depth > 0)) {
            continue;
        }
        const char *name = arena_copy_bytes(content->arena, start, (size_t)(c - start));
        if (!take_variable(content, name, out)) {
            const char *nearest = nearest_name(content, name);
            fprintf(stderr, "mitictl %s: error: no variable '%s' in the model", command, name);
            fprintf(stderr, nearest == NULL ? "\n" : "; did you mean '%s'?\n", nearest);
            return TOOL_BAD;
        }
        if (*c == '\0') {
            return TOOL_GO_ON;
        }
        start = c + 1;
    }
}

int tool_take_variables(const char *command, const ToolContent *content, const char *names, ToolVariables *out) {
    VariableList list = {0};
    int code = TOOL_GO_ON;
    if (names == NULL) {
        take_aims(content, &list);
    } else {
        code = take_names(command, content, names, &list);
    }
    *out = (ToolVariables){list.items, list.count};
    return code;
}
