/* SPDX-License-Identifier: MIT
 *
 * Parts of the text by their spans. It never writes a model anew: what is not replaced is copied byte for byte. */
#include "model/model_edit.h"

#include "model/mdl_lexer.h"
#include "model/model_internal.h"

#include <string.h>

const char *model_text(const Model *model, size_t *bytes) {
    *bytes = (size_t)model->tree->source.bytes;
    return model->tree->source.text;
}

static ModelSpan to_span(MdlSpan span) {
    return (ModelSpan){(size_t)span.start, (size_t)span.end};
}

/* A single number may have signs before it and nothing else. */
static bool find_number(const Model *model, int variable_id, ModelSpan *span) {
    const MdlDefinition *definition = model->definitions[variable_id];
    const MdlNode *node = definition->right;
    int position = model->list_positions[variable_id];
    if (node && node->kind == MDL_LIST && position < node->spans.count) {
        *span = to_span(node->spans.items[position]);
        return true;
    }
    while (node && node->kind == MDL_NEGATE) node = node->children.items[0];
    if (!node || node->kind != MDL_NUMBER || definition->kind != MDL_EQUATION) return false;
    *span = to_span(definition->right_span);
    return true;
}

/* Units stand between the first '~' and their bounds. */
static ModelSpan find_units(const Model *model, const MdlDefinition *definition) {
    const char *text = model->tree->source.text;
    size_t start = (size_t)definition->tail, end = (size_t)definition->bounds.start;
    if (text[start] == '~') start++;
    while (start < end && mdl_is_blank(text[start])) start++;
    while (end > start && mdl_is_blank(text[end - 1])) end--;
    return (ModelSpan){start, end < start ? start : end};
}

bool model_span(const Model *model, int variable_id, ModelPart part, ModelSpan *span) {
    CHECK(variable_id >= 0 && variable_id < model->variable_count);
    const MdlDefinition *definition = model->definitions[variable_id];
    if (!definition || definition->right->kind == MDL_OUTPUT) return false; /* an output's text is its call's */
    bool has_units = model->tree->source.text[definition->tail] == '~';
    if (!has_units && (part == MODEL_PART_BOUNDS || part == MODEL_PART_UNITS)) return false;
    switch (part) {
    case MODEL_PART_EQUATION:
        *span = to_span(definition->right_span);
        return true;
    case MODEL_PART_NUMBER:
        return find_number(model, variable_id, span);
    case MODEL_PART_BOUNDS:
        *span = to_span(definition->bounds);
        return true;
    case MODEL_PART_UNITS:
        *span = find_units(model, definition);
        return true;
    }
    return false;
}

bool model_range_span(const Model *model, const char *range, ModelSpan *span) {
    Arena *arena = arena_create();
    int id = equation_names_find(&model->range_names, mdl_key(arena, range, strlen(range)));
    arena_destroy(arena);
    if (id >= 0) *span = to_span(model->ranges[id].definition->right_span);
    return id >= 0;
}

char *model_replace(const Model *model, Arena *arena, ModelSpan span, const char *replacement, size_t *bytes) {
    size_t all;
    const char *text = model_text(model, &all);
    CHECK(span.start <= span.end && span.end <= all);
    Text changed = text_begin(arena);
    text_add_bytes(&changed, text, span.start);
    text_add(&changed, replacement);
    text_add_bytes(&changed, text + span.end, all - span.end);
    *bytes = changed.bytes;
    return changed.data;
}
