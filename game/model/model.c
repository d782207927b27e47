/* SPDX-License-Identifier: MIT
 *
 * A model as its callers see it: loading runs the stages one after the other and stops at the first that found
 * errors (all of a stage are reported together); the rest answers questions about what was loaded. */
#include "model/equation_units.h"
#include "model/model_formula_internal.h"

/* base */
#include "base/digest.h"

#include <math.h>
#include <string.h>

/* ---- Loading ---- */

/* Time is variable 0 and column 0; the run fills it. */
static void add_time(Equations *equations) {
    EquationArray array = {.key = "time", .author = "Time", .units = "", .comment = ""};
    list_push(equations->arena, &equations->arrays, array);
    equation_names_set(&equations->array_names, array.key, 0);
    equations->time_id = equation_new_scalar(
        equations, (EquationScalar){.key = array.key, .name = "Time", .array_name = "Time", .kind = MODEL_AUXILIARY});
}

static void warn_about_units(Equations *equations) {
    for (int i = 1; i < equations->arrays.count; i++) {
        const EquationArray *array = &equations->arrays.items[i];
        if (array->units[0] != '\0' || array->is_output) continue;
        mdl_warning(equations->problems, "M270", array->place, "write them behind the first '~'; 'dmnl' for none",
                    "'%s' has no units", array->author);
    }
}

/* A misspelt name most likely meant its neighbour, which then is not unused as well. */
static int find_meant(const Equations *equations, const char *key) {
    LIST(const char *) keys = {0};
    if (equations->problems->error_count == 0) return -1;
    for (int i = 0; i < equations->arrays.count; i++) {
        list_push(equations->scratch, &keys, equations->arrays.items[i].key);
    }
    const char *near = text_nearest(key, keys.items, keys.count);
    return near ? equation_names_find(&equations->array_names, near) : -1;
}

/* Names as they stand in trees, so that a fault beside a name does not make it unused. */
static void mark_read(const Equations *equations, const MdlNode *node, unsigned char *is_read) {
    if (node->name.key) {
        int array = equation_names_find(&equations->array_names, node->name.key);
        size_t bytes = strlen(node->name.key);
        if (array < 0 && bytes > 1 && node->name.key[bytes - 1] == '$') { /* of the model, inside a macro */
            array = equation_names_find(&equations->array_names,
                                        arena_copy_bytes(equations->scratch, node->name.key, bytes - 1));
        }
        if (array < 0 && node->kind == MDL_REFERENCE) array = find_meant(equations, node->name.key);
        if (array >= 0) is_read[array] = 1;
    }
    for (int i = 0; i < node->children.count; i++) mark_read(equations, node->children.items[i], is_read);
}

static unsigned char *find_read_arrays(Equations *equations) {
    unsigned char *is_read = ARENA_ARRAY(equations->scratch, unsigned char, equations->arrays.count);
    const MdlTree *tree = equations->tree;
    for (int i = 0; i < tree->definitions.count; i++) {
        if (tree->definitions.items[i]->right) mark_read(equations, tree->definitions.items[i]->right, is_read);
    }
    for (int i = 0; i < tree->macros.count; i++) {
        for (int k = 0; k < tree->macros.items[i]->definitions.count; k++) {
            const MdlNode *right = tree->macros.items[i]->definitions.items[k]->right;
            if (right) mark_read(equations, right, is_read);
        }
    }
    for (int i = 0; i < equations->public_count; i++) {
        const EquationScalar *scalar = &equations->scalars.items[i];
        if (scalar->kind == MODEL_QUERY && scalar->tree) mark_read(equations, scalar->tree, is_read);
    }
    for (int i = 0; i < tree->mentioned.count; i++) {
        int array = equation_names_find(&equations->array_names, tree->mentioned.items[i]);
        if (array >= 0) is_read[array] = 1;
    }
    for (int i = 0; i < 4; i++) { /* the run itself reads the control section */
        if (equations->control[i] < 0) continue;
        const MdlDefinition *control = equations->scalars.items[equations->control[i]].definition;
        if (control) is_read[equation_names_find(&equations->array_names, control->name.key)] = 1;
    }
    return is_read;
}

/* A number that nothing reads is most often a slip of the pen. Equations may be outcomes, so they are left alone
 * unless the model is being checked: there an outcome says so with :SUPPLEMENTARY:. */
static void warn_about_unused(Equations *equations) {
    unsigned char *is_read = find_read_arrays(equations);
    for (int i = 0; i < equations->public_count; i++) {
        const EquationScalar *scalar = &equations->scalars.items[i];
        if (!scalar->definition || scalar->definition->is_supplementary) continue;
        bool is_given = scalar->kind == MODEL_CONSTANT || scalar->kind == MODEL_LOOKUP;
        if (!is_given && !equations->source->check_units) continue;
        int array = equation_names_find(&equations->array_names, scalar->definition->name.key);
        if (is_read[array]) continue;
        is_read[array] = 1;
        mdl_warning(equations->problems, "M271", scalar->place,
                    "use it, or end its comment with ~ :SUPPLEMENTARY:", "nothing reads '%s'", scalar->array_name);
    }
}

/* Every stage reads on after faults, so that all of them are told at once; what is missing counts as 0 there. */
static bool build(Equations *equations) {
    add_time(equations);
    equation_read_ranges(equations);
    equation_flatten(equations);
    equation_find_control(equations);
    equation_expand_all(equations);
    equation_order(equations);
    equation_read_control(equations);
    equation_check_delays(equations);
    if (equations->source->check_units) equation_check_units(equations);
    warn_about_units(equations);
    warn_about_unused(equations);
    equation_write_stages(equations);
    if (equations->problems->error_count > 0) return false;
    equation_compile(equations);
    return true;
}

/* What the author wrote, for screens, the checker and the debrief. */
static void describe_variable(Model *model, const Equations *equations, int id) {
    const EquationScalar *scalar = &equations->scalars.items[id];
    const MdlDefinition *definition = scalar->definition;
    ModelVariable *variable = &model->variables[id];
    *variable = (ModelVariable){.name = scalar->name,
                                .array_name = scalar->array_name,
                                .equation = "",
                                .units = "",
                                .comment = "",
                                .group = "",
                                .kind = scalar->kind,
                                .is_lever = scalar->is_lever,
                                .range_low = (double)NAN,
                                .range_high = (double)NAN,
                                .range_step = (double)NAN,
                                .line = mdl_line(scalar->place)};
    if (definition) {
        const EquationArray *array =
            &equations->arrays.items[equation_names_find(&equations->array_names, definition->name.key)];
        variable->equation = definition->equation_text;
        variable->units = array->units;
        variable->comment = array->comment;
        variable->group = definition->group;
        variable->range_low = definition->range_low;
        variable->range_high = definition->range_high;
        variable->range_step = definition->range_step;
    } else if (scalar->kind == MODEL_QUERY) {
        variable->equation = scalar->name;
    }
}

/* Only the model's arena survives loading; nothing here may point into scratch memory. */
static Model *keep(const Equations *equations) {
    int count = equations->public_count;
    Model *model = ARENA_NEW(equations->arena, Model);
    model->arena = equations->arena;
    model->variable_count = count;
    model->variables = ARENA_ARRAY(model->arena, ModelVariable, count);
    model->inputs = ARENA_ARRAY(model->arena, const int *, count);
    model->input_counts = ARENA_ARRAY(model->arena, int, count);
    const char **keys = ARENA_ARRAY(model->arena, const char *, count);
    const MdlDefinition **definitions = ARENA_ARRAY(model->arena, const MdlDefinition *, count);
    int *list_positions = ARENA_ARRAY(model->arena, int, count);
    for (int i = 0; i < count; i++) {
        definitions[i] = equations->scalars.items[i].definition;
        list_positions[i] = equations->scalars.items[i].list_position;
        describe_variable(model, equations, i);
        model->inputs[i] = equations->scalars.items[i].inputs.items;
        model->input_counts[i] = equations->scalars.items[i].inputs.count;
        keys[i] = equations->scalars.items[i].key;
        if (model->variables[i].kind == MODEL_QUERY && model->query_count++ == 0) model->query_start = i;
    }
    model->keys = keys;
    model->tree = equations->tree;
    model->definitions = definitions;
    model->list_positions = list_positions;
    model->names = equations->scalar_names;
    model->range_names = equations->range_names;
    model->ranges = equations->ranges.items;
    model->externals = equations->externals.items;
    model->external_count = equations->externals.count;
    model->program = equations->program;
    model->initial_time = equations->initial_time;
    model->final_time = equations->final_time;
    model->time_step = equations->time_step;
    model->save_period = equations->save_period;
    memcpy(model->control, equations->control, sizeof model->control);
    model_formula_keep(model, equations);
    model->digest = digest_bytes(DIGEST_START, equations->source->text, equations->source->bytes);
    return model;
}

/* Problems are gathered apart, so that the order by line is the file's own. */
Model *model_load_flat(const ModelSource *source, Problems *problems, Text *flat) {
    Arena *arena = arena_create(), *scratch = arena_create();
    Problems own = problems_begin(scratch);
    char *text = arena_copy_bytes(arena, source->text, source->bytes);
    MdlSource mdl = {
        .file = arena_copy(arena, source->file), .text = text, .bytes = (int)source->bytes, .first_line = 1};
    Equations equations = {.arena = arena, .scratch = scratch, .problems = &own, .source = source};
    equations.range_names = equation_names_begin(arena);
    equations.element_names = equation_names_begin(arena);
    equations.array_names = equation_names_begin(arena);
    equations.scalar_names = equation_names_begin(arena);
    equations.external_names = equation_names_begin(scratch);
    Model *model = NULL;
    if (memchr(text, 0, source->bytes)) {
        Problem problem = {.kind = PROBLEM_ERROR, .code = "M100", .file = mdl.file, .message = "this is not a text"};
        problems_add(&own, &problem);
    } else {
        equations.tree = mdl_parse(arena, &mdl, &own);
        if (build(&equations)) model = keep(&equations);
        if (model && flat) model_write_flat(&equations, flat);
    }
    for (int i = 0; i < own.list.count; i++) problems_add(problems, &own.list.items[i]);
    problems_sort(problems);
    arena_destroy(scratch);
    if (!model) arena_destroy(arena);
    return model;
}

Model *model_load(const ModelSource *source, Problems *problems) {
    return model_load_flat(source, problems, NULL);
}

void model_destroy(Model *model) {
    if (model) arena_destroy(model->arena);
}

/* ---- Questions ---- */

int model_variable_count(const Model *model) {
    return model->variable_count;
}

const ModelVariable *model_variable(const Model *model, int variable_id) {
    CHECK(variable_id >= 0 && variable_id < model->variable_count);
    return &model->variables[variable_id];
}

int model_find(const Model *model, const char *name) {
    Arena *arena = arena_create();
    int id = equation_names_find(&model->names, mdl_key(arena, name, strlen(name)));
    arena_destroy(arena);
    return id;
}

/* Compared as keys, answered in the author's spelling. */
const char *model_nearest_name(const Model *model, const char *name) {
    Arena *arena = arena_create();
    LIST(const char *) keys = {0};
    for (int i = 0; i < model->variable_count; i++) {
        if (model->keys[i]) list_push(arena, &keys, model->keys[i]);
    }
    const char *near = text_nearest(mdl_key(arena, name, strlen(name)), keys.items, keys.count);
    int id = near ? equation_names_find(&model->names, near) : -1;
    arena_destroy(arena);
    return id >= 0 ? model->variables[id].name : NULL;
}

const char *const *model_range_elements(const Model *model, const char *range, int *element_count) {
    Arena *arena = arena_create();
    int id = equation_names_find(&model->range_names, mdl_key(arena, range, strlen(range)));
    arena_destroy(arena);
    *element_count = id < 0 ? 0 : model->ranges[id].element_names.count;
    return id < 0 ? NULL : model->ranges[id].element_names.items;
}

int model_query_variable(const Model *model, int query_index) {
    CHECK(query_index >= 0 && query_index < model->query_count);
    return model->query_start + query_index;
}

int model_external_count(const Model *model) {
    return model->external_count;
}

const ModelExternal *model_external(const Model *model, int index) {
    CHECK(index >= 0 && index < model->external_count);
    return &model->externals[index];
}

const int *model_inputs(const Model *model, int variable_id, int *input_count) {
    CHECK(variable_id >= 0 && variable_id < model->variable_count);
    *input_count = model->input_counts[variable_id];
    return model->inputs[variable_id];
}

double model_initial_time(const Model *model) {
    return model->initial_time;
}
double model_final_time(const Model *model) {
    return model->final_time;
}
double model_time_step(const Model *model) {
    return model->time_step;
}
double model_save_period(const Model *model) {
    return model->save_period;
}
uint64_t model_digest(const Model *model) {
    return model->digest;
}
