/* SPDX-License-Identifier: MIT
 *
 * Ranges and elements, and the flattening of arrays: every element of every array becomes one scalar here, and a
 * reference with subscripts becomes the scalar it means for the elements of the left side. After this folder-stage
 * nothing knows that arrays existed. */
#include "model/equation_internal.h"

#include <string.h>

/* A hint, or NULL. */
const char *equation_near(Equations *equations, const EquationNames *names, const char *key) {
    LIST(const char *) keys = {0};
    for (int i = 0; i < names->capacity; i++) {
        if (names->keys[i] && names->keys[i][0] != '\0') list_push(equations->scratch, &keys, names->keys[i]);
    }
    /* The table's places are no order to show people: sort, so that ties do not hang on hashes. */
    for (int i = 1; i < keys.count; i++) {
        const char *moving = keys.items[i];
        int at = i;
        for (; at > 0 && strcmp(keys.items[at - 1], moving) > 0; at--) keys.items[at] = keys.items[at - 1];
        keys.items[at] = moving;
    }
    const char *near = text_nearest(key, keys.items, keys.count);
    return near ? arena_format(equations->scratch, "did you mean '%s'?", near) : NULL;
}

/* ---- Ranges ---- */

/* An element may stand in many ranges; it is one element. */
static int add_element(Equations *equations, MdlName name) {
    int element = equation_names_find(&equations->element_names, name.key);
    if (element >= 0) return element;
    element = equations->elements.count;
    list_push(equations->arena, &equations->elements, name);
    list_push(equations->scratch, &equations->element_home, -1);
    equation_names_set(&equations->element_names, name.key, element);
    return element;
}

static void append_element(Equations *equations, int range, int element) {
    EquationRange *to = &equations->ranges.items[range];
    list_push(equations->arena, &to->elements, element);
    list_push(equations->arena, &to->element_names, equations->elements.items[element].author);
    if (equations->element_home.items[element] < 0) equations->element_home.items[element] = range;
}

/* (A1-A5): the part before the digits must be equal. */
static void append_numeric(Equations *equations, int range, const MdlRangeItem *item) {
    const char *first = item->first.author, *last = item->last.author;
    size_t stem = strlen(first), last_stem = strlen(last);
    while (stem > 0 && first[stem - 1] >= '0' && first[stem - 1] <= '9') stem--;
    while (last_stem > 0 && last[last_stem - 1] >= '0' && last[last_stem - 1] <= '9') last_stem--;
    double from, to;
    bool is_range = stem == last_stem && text_read_double(first + stem, &from) && text_read_double(last + stem, &to) &&
                    text_equal(mdl_key(equations->scratch, first, stem), mdl_key(equations->scratch, last, stem)) &&
                    from <= to && to - from < 10000.0;
    if (!is_range) {
        mdl_error(equations->problems, "M201", item->first.place, "write it like (A1-A5)",
                  "'%s-%s' is not a numeric range", first, last);
        return;
    }
    for (int number = (int)from; number <= (int)to; number++) {
        MdlName name = {.place = item->first.place};
        name.author = arena_format(equations->arena, "%.*s%d", (int)stem, first, number);
        name.key = mdl_key(equations->arena, name.author, strlen(name.author));
        append_element(equations, range, add_element(equations, name));
    }
}

static void resolve_range(Equations *equations, int range);

/* A range inside a range stands for its elements. */
static void append_range(Equations *equations, int range, int other) {
    resolve_range(equations, other);
    if (equations->ranges.items[other].resolving != 2) return; /* it contains itself; reported */
    for (int i = 0; i < equations->ranges.items[other].elements.count; i++) {
        append_element(equations, range, equations->ranges.items[other].elements.items[i]);
    }
}

static void resolve_range(Equations *equations, int range) {
    EquationRange *self = &equations->ranges.items[range];
    const MdlDefinition *definition = self->definition;
    if (self->resolving == 2) return;
    if (self->resolving == 1) {
        mdl_error(equations->problems, "M202", definition->name.place, NULL, "the range '%s' contains itself",
                  self->author);
        return;
    }
    self->resolving = 1;
    if (definition->kind == MDL_ALIAS) {
        int other = equation_names_find(&equations->range_names, definition->alias_of.key);
        if (other >= 0) {
            append_range(equations, range, other);
        } else {
            mdl_error(equations->problems, "M203", definition->alias_of.place,
                      equation_near(equations, &equations->range_names, definition->alias_of.key),
                      "there is no range '%s'", definition->alias_of.author);
        }
    }
    for (int i = 0; i < definition->items.count; i++) {
        const MdlRangeItem *item = &definition->items.items[i];
        int other = equation_names_find(&equations->range_names, item->first.key);
        if (item->last.key) {
            append_numeric(equations, range, item);
        } else if (other >= 0) {
            append_range(equations, range, other);
        } else {
            append_element(equations, range, add_element(equations, item->first));
        }
    }
    self->resolving = 2;
}

static void pair_elements(Equations *equations, EquationMap *map, int ours, int theirs) {
    list_push(equations->scratch, &map->ours, ours);
    list_push(equations->scratch, &map->theirs, theirs);
}

/* a -> b: position by position, or as written in brackets, where a range stands for all its elements. */
static void read_mapping(Equations *equations, EquationRange *range, const MdlMapping *mapping) {
    EquationMap map = {.range = equation_names_find(&equations->range_names, mapping->range.key)};
    if (map.range < 0) {
        mdl_error(equations->problems, "M203", mapping->range.place,
                  equation_near(equations, &equations->range_names, mapping->range.key), "there is no range '%s'",
                  mapping->range.author);
        return;
    }
    const EquationRange *other = &equations->ranges.items[map.range];
    int count = mapping->elements.count > 0 ? mapping->elements.count : other->elements.count;
    if (count != range->elements.count) {
        mdl_error(equations->problems, "M204", mapping->range.place, "map every element",
                  "'%s' has %d elements, its mapping to '%s' has %d", range->author, range->elements.count,
                  other->author, count);
        return;
    }
    for (int i = 0; i < count; i++) {
        int ours = range->elements.items[i];
        if (mapping->elements.count == 0) {
            pair_elements(equations, &map, ours, other->elements.items[i]);
            continue;
        }
        const MdlName *name = &mapping->elements.items[i];
        int element = equation_names_find(&equations->element_names, name->key);
        int part = equation_names_find(&equations->range_names, name->key);
        if (part >= 0) {
            const EquationRange *piece = &equations->ranges.items[part];
            for (int k = 0; k < piece->elements.count; k++) {
                pair_elements(equations, &map, ours, piece->elements.items[k]);
            }
        } else if (element >= 0) {
            pair_elements(equations, &map, ours, element);
        } else {
            mdl_error(equations->problems, "M203", name->place,
                      equation_near(equations, &equations->element_names, name->key), "there is no element '%s'",
                      name->author);
        }
    }
    list_push(equations->scratch, &range->maps, map);
}

/* Ranges may be used before they are defined: first all names, then elements, then mappings. */
void equation_read_ranges(Equations *equations) {
    for (int i = 0; i < equations->tree->definitions.count; i++) {
        const MdlDefinition *definition = equations->tree->definitions.items[i];
        if (definition->kind != MDL_RANGE && definition->kind != MDL_ALIAS) continue;
        int earlier = equation_names_find(&equations->range_names, definition->name.key);
        if (earlier >= 0) {
            mdl_error(equations->problems, "M210", definition->name.place, "keep one of them",
                      "the range '%s' is defined twice, first on line %d", definition->name.author,
                      mdl_line(equations->ranges.items[earlier].definition->name.place));
            continue;
        }
        equation_names_set(&equations->range_names, definition->name.key, equations->ranges.count);
        EquationRange range = {
            .key = definition->name.key, .author = definition->name.author, .definition = definition};
        list_push(equations->arena, &equations->ranges, range);
    }
    for (int i = 0; i < equations->ranges.count; i++) resolve_range(equations, i);
    for (int i = 0; i < equations->ranges.count; i++) {
        EquationRange *range = &equations->ranges.items[i];
        for (int k = 0; k < range->definition->mappings.count; k++) {
            read_mapping(equations, range, &range->definition->mappings.items[k]);
        }
    }
}

int equation_element_position(const Equations *equations, int range, int element) {
    const EquationRange *in = &equations->ranges.items[range];
    for (int i = 0; i < in->elements.count; i++) {
        if (in->elements.items[i] == element) return i;
    }
    return -1;
}

/* ---- Flattening ---- */

/* Moves the list: pointers to scalars do not survive this call. */
int equation_new_scalar(Equations *equations, EquationScalar scalar) {
    int id = equations->scalars.count;
    scalar.value = scalar.source = scalar.initial = scalar.length = scalar.table = -1;
    list_push(equations->arena, &equations->scalars, scalar);
    if (scalar.key) equation_names_set(&equations->scalar_names, scalar.key, id);
    return id;
}

typedef struct Tuple {
    const int *elements;
    int count;
} Tuple;

static const char *scalar_name(Equations *equations, Arena *arena, const char *array, Tuple tuple, bool is_key) {
    Text text = text_begin(arena);
    text_add(&text, array);
    for (int i = 0; i < tuple.count; i++) {
        const MdlName *element = &equations->elements.items[tuple.elements[i]];
        text_format(&text, "%s%s", i == 0 ? "[" : ",", is_key ? element->key : element->author);
    }
    if (tuple.count > 0) text_add(&text, "]");
    return text.data;
}

/* All definitions of one name are one array; units and comment may stand at any of them. */
static EquationArray *open_array(Equations *equations, const MdlDefinition *definition) {
    int id = equation_names_find(&equations->array_names, definition->name.key);
    if (id < 0) {
        id = equations->arrays.count;
        EquationArray array = {.key = definition->name.key,
                               .author = definition->name.author,
                               .dimension_count = definition->subscripts.count,
                               .place = definition->name.place,
                               .units = "",
                               .comment = "",
                               .is_lookup = definition->kind == MDL_LOOKUP,
                               .is_output = definition->right && definition->right->kind == MDL_OUTPUT};
        list_push(equations->arena, &equations->arrays, array);
        equation_names_set(&equations->array_names, definition->name.key, id);
    }
    EquationArray *array = &equations->arrays.items[id];
    if (array->dimension_count != definition->subscripts.count) {
        mdl_error(equations->problems, "M211", definition->name.place, NULL,
                  "'%s' has %d subscripts here and %d on line %d", array->author, definition->subscripts.count,
                  array->dimension_count, mdl_line(array->place));
        return NULL;
    }
    if (array->units[0] == '\0') array->units = definition->units;
    if (array->comment[0] == '\0') array->comment = definition->comment;
    return array;
}

/* Whether an element lies in a subscript of the left side: the element itself, or a range with it. */
static bool subscript_has(const Equations *equations, const MdlSubscript *subscript, int element) {
    int range = equation_names_find(&equations->range_names, subscript->name.key);
    if (range >= 0) return equation_element_position(equations, range, element) >= 0;
    return equation_names_find(&equations->element_names, subscript->name.key) == element;
}

static bool is_excepted(const Equations *equations, const MdlDefinition *definition, const int *elements) {
    for (int i = 0; i < definition->exceptions.count; i++) {
        const MdlSubscripts *exception = &definition->exceptions.items[i];
        bool matches = exception->count == definition->subscripts.count;
        for (int k = 0; k < exception->count && matches; k++) {
            matches = subscript_has(equations, &exception->items[k], elements[k]);
        }
        if (matches) return true;
    }
    return false;
}

static void add_scalar(Equations *equations, const EquationArray *array, const MdlDefinition *definition,
                       const int *elements, int list_position) {
    int count = definition->subscripts.count;
    const char *key = scalar_name(equations, equations->arena, array->key, (Tuple){elements, count}, true);
    int earlier = equation_names_find(&equations->scalar_names, key);
    if (earlier >= 0) {
        const EquationScalar *first = &equations->scalars.items[earlier];
        mdl_error(equations->problems, "M210", definition->name.place,
                  "keep one of them, or use :EXCEPT:", "'%s' is defined twice, first on line %d", first->name,
                  mdl_line(first->place));
        return;
    }
    int *own = ARENA_ARRAY(equations->arena, int, count);
    if (count > 0) memcpy(own, elements, sizeof(int) * (size_t)count);
    EquationScalar scalar = {
        .definition = definition,
        .tree = definition->right,
        .place = definition->name.place,
        .key = key,
        .name = scalar_name(equations, equations->arena, array->author, (Tuple){elements, count}, false),
        .array_name = array->author,
        .elements = own,
        .list_position = list_position,
        .kind = definition->kind == MDL_LOOKUP ? MODEL_LOOKUP : MODEL_AUXILIARY};
    equation_new_scalar(equations, scalar);
}

/* The elements each subscript of the left side stands for; false after a problem. */
static bool read_left(Equations *equations, const MdlDefinition *definition, const int **choices, int *counts) {
    bool is_good = true;
    for (int i = 0; i < definition->subscripts.count; i++) {
        const MdlName *name = &definition->subscripts.items[i].name;
        int range = equation_names_find(&equations->range_names, name->key);
        int element = equation_names_find(&equations->element_names, name->key);
        if (range >= 0) {
            choices[i] = equations->ranges.items[range].elements.items;
            counts[i] = equations->ranges.items[range].elements.count;
        } else if (element >= 0) {
            int *single = ARENA_NEW(equations->scratch, int);
            *single = element;
            choices[i] = single;
            counts[i] = 1;
        } else {
            is_good = false;
            if (mdl_is_broken(equations->tree, name->key)) continue;
            mdl_error(equations->problems, "M203", name->place,
                      equation_near(equations, &equations->range_names, name->key), "there is no range or element '%s'",
                      name->author);
        }
    }
    return is_good;
}

static void check_exceptions(Equations *equations, const MdlDefinition *definition) {
    for (int i = 0; i < definition->exceptions.count; i++) {
        const MdlSubscripts *exception = &definition->exceptions.items[i];
        if (exception->count != definition->subscripts.count) {
            mdl_error(equations->problems, "M206", exception->items[0].name.place, NULL,
                      "the exception has %d subscripts, '%s' has %d", exception->count, definition->name.author,
                      definition->subscripts.count);
        }
        for (int k = 0; k < exception->count; k++) {
            const MdlName *name = &exception->items[k].name;
            bool is_known = equation_names_find(&equations->range_names, name->key) >= 0 ||
                            equation_names_find(&equations->element_names, name->key) >= 0;
            if (is_known) continue;
            mdl_error(equations->problems, "M203", name->place,
                      equation_near(equations, &equations->element_names, name->key),
                      "there is no range or element '%s'", name->author);
        }
    }
}

/* Counted over the whole left side, exceptions included, as Vensim reads such lists. */
static void check_list_length(Equations *equations, const MdlDefinition *definition, long element_count) {
    const MdlNode *right = definition->right;
    if (right->kind != MDL_LIST || right->numbers.count == element_count) return;
    mdl_error(equations->problems, "M212", right->place, NULL, "'%s' has %ld elements here, the list has %d numbers",
              definition->name.author, element_count, right->numbers.count);
}

/* Counts through the elements of the left side, the last subscript fastest, as a list of numbers is written. */
static void flatten_definition(Equations *equations, const MdlDefinition *definition) {
    enum { MOST_DIMENSIONS = 8, MOST_ELEMENTS = 1000000 };
    const int *choices[MOST_DIMENSIONS] = {0};
    int counts[MOST_DIMENSIONS] = {0}, at[MOST_DIMENSIONS] = {0}, elements[MOST_DIMENSIONS] = {0};
    int dimensions = definition->subscripts.count;
    EquationArray *array = open_array(equations, definition);
    if (!array) return;
    if (dimensions > MOST_DIMENSIONS) {
        mdl_error(equations->problems, "M213", definition->name.place, NULL, "'%s' has more than %d subscripts",
                  definition->name.author, MOST_DIMENSIONS);
        return;
    }
    if (!read_left(equations, definition, choices, counts)) return;
    long total = 1;
    for (int i = 0; i < dimensions; i++) total = total > MOST_ELEMENTS ? total : total * counts[i];
    if (total > MOST_ELEMENTS || equations->scalars.count > MOST_ELEMENTS) {
        mdl_error(equations->problems, "M213", definition->name.place, NULL, "'%s' has too many elements",
                  definition->name.author);
        return;
    }
    check_list_length(equations, definition, total);
    check_exceptions(equations, definition);
    for (int position = 0; position < total; position++) {
        for (int i = 0; i < dimensions; i++) elements[i] = choices[i][at[i]];
        if (!is_excepted(equations, definition, elements)) {
            add_scalar(equations, array, definition, elements, position);
        }
        for (int i = dimensions - 1; i >= 0 && ++at[i] == counts[i]; i--) at[i] = 0;
    }
}

void equation_flatten(Equations *equations) {
    for (int i = 0; i < equations->tree->definitions.count; i++) {
        const MdlDefinition *definition = equations->tree->definitions.items[i];
        if (definition->kind == MDL_EQUATION || definition->kind == MDL_LOOKUP) {
            flatten_definition(equations, definition);
        }
    }
}

/* ---- References ---- */

/* Elements written on the left side bind nothing: only ranges stand for something on the right. */
void equation_bind(const Equations *equations, int scalar, EquationContext *context) {
    const EquationScalar *self = &equations->scalars.items[scalar];
    *context = (EquationContext){.scalar = scalar};
    if (!self->definition) return;
    for (int i = 0; i < self->definition->subscripts.count; i++) {
        int range = equation_names_find(&equations->range_names, self->definition->subscripts.items[i].name.key);
        if (range >= 0) {
            context->bindings[context->binding_count++] = (EquationBinding){range, self->elements[i], false};
        }
    }
}

/* The element of `wanted` that a mapping puts beside `element` of `bound`; -1 when none does. */
static int map_element(const Equations *equations, int wanted, int bound, int element) {
    const EquationRange *to = &equations->ranges.items[wanted], *from = &equations->ranges.items[bound];
    for (int i = 0; i < to->maps.count; i++) {
        const EquationMap *map = &to->maps.items[i];
        for (int k = 0; k < map->theirs.count && map->range == bound; k++) {
            if (map->theirs.items[k] == element) return map->ours.items[k];
        }
    }
    for (int i = 0; i < from->maps.count; i++) {
        const EquationMap *map = &from->maps.items[i];
        for (int k = 0; k < map->ours.count && map->range == wanted; k++) {
            if (map->ours.items[k] == element) return map->theirs.items[k];
        }
    }
    return -1;
}

/* The element a range stands for: bound itself, by a mapping, or because it holds the element of a smaller range. */
static int bound_element(const Equations *equations, const EquationContext *context, int range, bool is_reduced) {
    for (int i = context->binding_count - 1; i >= 0; i--) {
        const EquationBinding *binding = &context->bindings[i];
        if (binding->range == range && binding->is_reduced == is_reduced) return binding->element;
    }
    for (int i = context->binding_count - 1; i >= 0; i--) {
        const EquationBinding *binding = &context->bindings[i];
        if (binding->is_reduced != is_reduced) continue;
        int element = map_element(equations, range, binding->range, binding->element);
        if (element >= 0) return element;
    }
    for (int i = 0; i < context->binding_count && !is_reduced; i++) {
        const EquationBinding *binding = &context->bindings[i];
        if (!binding->is_reduced && equation_element_position(equations, range, binding->element) >= 0) {
            return binding->element;
        }
    }
    return -1;
}

/* A range wins over an element of the same name, where it is bound. */
static int subscript_element(Equations *equations, const EquationContext *context, MdlNode *node, int index) {
    const MdlSubscript *subscript = &node->subscripts.items[index];
    const char *key = subscript->name.key;
    int range = equation_names_find(&equations->range_names, key);
    int element = equation_names_find(&equations->element_names, key);
    int bound = range >= 0 ? bound_element(equations, context, range, subscript->is_reduced) : -1;
    if (bound >= 0) return bound;
    if (element >= 0 && range < 0) return element;
    if (node->is_reported || mdl_is_broken(equations->tree, key)) return -1;
    node->is_reported = true;
    if (range >= 0) {
        mdl_error(equations->problems, "M205", subscript->name.place,
                  subscript->is_reduced ? "use '!' only inside SUM, PROD, VMIN and VMAX"
                                        : "name an element, or put the range on the left side",
                  "the subscript '%s' is not on the left side of this equation", subscript->name.author);
    } else {
        mdl_error(equations->problems, "M203", subscript->name.place,
                  equation_near(equations, &equations->element_names, key), "there is no range or element '%s'",
                  subscript->name.author);
    }
    return -1;
}

int equation_resolve(Equations *equations, const EquationContext *context, MdlNode *node) {
    enum { MOST_DIMENSIONS = 8 };
    int elements[MOST_DIMENSIONS];
    int array_id = equation_names_find(&equations->array_names, node->name.key);
    if (array_id < 0 && mdl_is_broken(equations->tree, node->name.key)) return -1;
    if (array_id < 0) {
        const char *hint = equation_near(equations, &equations->array_names, node->name.key);
        equation_fault(equations, node, "M220", hint ? hint : "define it, or correct the spelling",
                       arena_format(equations->scratch, "'%s' is not defined", node->name.author));
        return -1;
    }
    const EquationArray *array = &equations->arrays.items[array_id];
    int count = node->subscripts.count;
    if (count != array->dimension_count || count > MOST_DIMENSIONS) {
        equation_fault(equations, node, "M206", NULL,
                       arena_format(equations->scratch, "'%s' has %d subscripts here, its definition on line %d has %d",
                                    node->name.author, count, mdl_line(array->place), array->dimension_count));
        return -1;
    }
    for (int i = 0; i < count; i++) {
        elements[i] = subscript_element(equations, context, node, i);
        if (elements[i] < 0) return -1;
    }
    const char *key = scalar_name(equations, equations->scratch, array->key, (Tuple){elements, count}, true);
    int scalar = equation_names_find(&equations->scalar_names, key);
    if (scalar < 0) {
        equation_fault(
            equations, node, "M207", NULL,
            arena_format(equations->scratch, "'%s' is not defined for these elements",
                         scalar_name(equations, equations->scratch, array->author, (Tuple){elements, count}, false)));
    }
    return scalar;
}

/* Positions are counted in the largest range that holds all of `range`: its family. */
static int family_of(const Equations *equations, int range) {
    const EquationRange *self = &equations->ranges.items[range];
    int best = range;
    for (int i = 0; i < equations->ranges.count; i++) {
        bool holds_all = equations->ranges.items[i].elements.count > equations->ranges.items[best].elements.count;
        for (int k = 0; k < self->elements.count && holds_all; k++) {
            holds_all = equation_element_position(equations, i, self->elements.items[k]) >= 0;
        }
        if (holds_all) best = i;
    }
    return best;
}

int equation_subscript_number(Equations *equations, const EquationContext *context, const MdlNode *node) {
    const char *key = node->name.key;
    int range = equation_names_find(&equations->range_names, key);
    int element = equation_names_find(&equations->element_names, key);
    if (range >= 0) {
        element = node->is_reduced ? -1 : bound_element(equations, context, range, false);
        if (element < 0) element = bound_element(equations, context, range, true);
    } else if (element >= 0) {
        range = equations->element_home.items[element];
    }
    return element < 0 ? 0 : equation_element_position(equations, family_of(equations, range), element) + 1;
}
