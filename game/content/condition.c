/* SPDX-License-Identifier: MIT
 *
 * Conditions: strings in the model's own language, handed to the model with their places and compiled with it. Here
 * only the functions that the game answers are known: their names, and what may stand in their brackets. */
#include <string.h>

#include "content/fields.h"

typedef enum ArgumentKind {
    ARGUMENT_NONE,
    ARGUMENT_FLAG,
    ARGUMENT_OBJECT,
    ARGUMENT_EVENT_OPTION,
    ARGUMENT_MEMBER
} ArgumentKind;

typedef struct ExternalFunction {
    const char *name;
    ArgumentKind kind;
    ContentKind object;
    int argument_count;
} ExternalFunction;

static const ExternalFunction FUNCTIONS[] = {
    {"flag", ARGUMENT_FLAG, 0, 1},
    {"adopted", ARGUMENT_OBJECT, KIND_INSTRUMENT, 1},
    {"chosen", ARGUMENT_EVENT_OPTION, KIND_EVENT, 2},
    {"years since", ARGUMENT_OBJECT, KIND_EVENT, 1},
    {"running", ARGUMENT_OBJECT, KIND_PROGRAMME, 1},
    {"succeeded", ARGUMENT_OBJECT, KIND_PROGRAMME, 1},
    {"member", ARGUMENT_MEMBER, KIND_PROGRAMME, 2},
    {"relation", ARGUMENT_OBJECT, KIND_ACTOR, 1},
    {"political capital", ARGUMENT_NONE, 0, 0},
};

static const char *const *function_names(void) {
    static const char *const names[COUNT_OF(FUNCTIONS)] = {
        "flag", "adopted", "chosen", "years since", "running", "succeeded", "member", "relation", "political capital"};
    return names;
}

static const ExternalFunction *find_function(const char *name) {
    for (int i = 0; i < COUNT_OF(FUNCTIONS); i++) {
        if (text_equal(FUNCTIONS[i].name, name)) return &FUNCTIONS[i];
    }
    return NULL;
}

/* Arguments are compared as the model compares names: case, and '_' like a blank. */
static const char *argument_id(Arena *arena, const char *argument) {
    return content_snake(arena, argument);
}

static void check_option(const ContentReading *reading, const char *event_id, const char *option) {
    ContentLoader *loader = reading->loader;
    int index = resolve_id(loader, reading, KIND_EVENT, event_id, reading->line);
    if (index < 0) return;
    const ContentEvent *event = loader->records[KIND_EVENT].items[index].data;
    const char *names[16];
    int count = 0;
    for (int i = 0; i < event->option_count && count < COUNT_OF(names); i++) {
        if (text_equal(event->options[i].id, option)) return;
        names[count++] = event->options[i].id;
    }
    content_error(reading, "E214", reading->line, content_hint(loader, option, names, count, NULL),
                  "chosen: the event '%s' has no option '%.60s'", event_id, option);
}

static void check_member(const ContentReading *reading, const char *programme_id, const char *actor) {
    ContentLoader *loader = reading->loader;
    int index = resolve_id(loader, reading, KIND_PROGRAMME, programme_id, reading->line);
    if (index < 0) return;
    const ContentProgramme *programme = loader->records[KIND_PROGRAMME].items[index].data;
    const char *names[CONTENT_MOST_MEMBERS];
    for (int i = 0; i < programme->member_count; i++) {
        names[i] = programme->members[i].actor;
        if (text_equal(names[i], actor)) return;
    }
    content_error(reading, "E214", reading->line, content_hint(loader, actor, names, programme->member_count, NULL),
                  "member: the programme '%s' has no member '%.60s'", programme_id, actor);
}

/* One call, as it stands in one condition. */
static void check_call(const ContentReading *reading, const ModelExternal *call) {
    ContentLoader *loader = reading->loader;
    const ExternalFunction *function = find_function(call->function);
    CHECK(function);
    if (call->argument_count != function->argument_count) {
        content_error(reading, "E214", reading->line, NULL, "%s takes %d names, not %d", function->name,
                      function->argument_count, call->argument_count);
        return;
    }
    if (function->kind == ARGUMENT_NONE) return;
    const char *id = argument_id(loader->arena, call->arguments[0]);
    if (function->kind == ARGUMENT_OBJECT) resolve_id(loader, reading, function->object, id, reading->line);
    if (function->kind == ARGUMENT_FLAG) {
        ContentFlagUse use = {.reading = *reading, .name = id};
        list_push(loader->scratch, &loader->flags, use);
    }
    if (function->kind == ARGUMENT_EVENT_OPTION) {
        check_option(reading, id, argument_id(loader->arena, call->arguments[1]));
    }
    if (function->kind == ARGUMENT_MEMBER) {
        check_member(reading, id, argument_id(loader->arena, call->arguments[1]));
    }
}

/* The model tells which calls a condition makes, so nothing is parsed twice. */
static bool has_input(const Model *model, int variable_id, int input) {
    int count = 0;
    const int *inputs = model_inputs(model, variable_id, &count);
    for (int i = 0; i < count; i++) {
        if (inputs[i] == input) return true;
    }
    return false;
}

static void check_calls(ContentLoader *loader, const Model *model, const int *use_of_query, int query_count) {
    for (int i = 0; i < model_external_count(model); i++) {
        const ModelExternal *call = model_external(model, i);
        for (int query = 0; query < query_count; query++) {
            if (!has_input(model, model_query_variable(model, query), call->variable_id)) continue;
            check_call(&loader->conditions.items[use_of_query[query]].reading, call);
        }
    }
}

static bool has_problem(const Problems *problems, const ModelQuery *query) {
    for (int i = 0; i < problems->list.count; i++) {
        const Problem *problem = &problems->list.items[i];
        bool is_here = problem->line == query->line && text_equal(problem->file, query->file);
        if (problem->kind == PROBLEM_ERROR && is_here) return true;
    }
    return false;
}

/* When a condition or the model is wrong, what can be loaded is loaded anyway, so that the rest of the content is
 * checked against it. That model is thrown away by the caller, because there was an error. */
static Model *load_without_bad_queries(ContentLoader *loader, ModelSource *source, ModelQuery *queries,
                                       int *use_of_query, const Problems *found) {
    int kept = 0;
    for (int i = 0; i < source->query_count; i++) {
        if (has_problem(found, &queries[i])) continue;
        queries[kept] = queries[i];
        use_of_query[kept++] = use_of_query[i];
    }
    source->query_count = kept;
    Problems unheard = problems_begin(loader->arena);
    return model_load(source, &unheard);
}

Model *condition_load_model(ContentLoader *loader) {
    const FileAccess *files = loader->options->files;
    const char *path = loader->options->model_file;
    Error error;
    char *text = NULL;
    ModelSource source = {.file = path};
    if (!files->read(files->user, loader->arena, path, &text, &source.bytes, &error)) {
        problems_error(loader->problems, "E220", path, 0, NULL, "%s", content_cause(&error));
        return NULL;
    }
    int count = loader->conditions.count;
    ModelQuery *queries = ARENA_ARRAY(loader->arena, ModelQuery, count);
    int *use_of_query = ARENA_ARRAY(loader->arena, int, count);
    for (int i = 0; i < count; i++) {
        const ContentConditionUse *use = &loader->conditions.items[i];
        queries[i] = (ModelQuery){.file = use->reading.file, .line = use->reading.line, .text = use->target->text};
        use_of_query[i] = i;
    }
    source.text = text;
    source.queries = queries;
    source.query_count = count;
    source.external_functions = function_names();
    source.external_function_count = COUNT_OF(FUNCTIONS);
    Problems found = problems_begin(loader->arena);
    Model *model = model_load(&source, &found);
    for (int i = 0; i < found.list.count; i++) problems_add(loader->problems, &found.list.items[i]);
    if (!model) model = load_without_bad_queries(loader, &source, queries, use_of_query, &found);
    for (int i = 0; model && i < source.query_count; i++) {
        loader->conditions.items[use_of_query[i]].target->variable_id = model_query_variable(model, i);
    }
    if (model) check_calls(loader, model, use_of_query, source.query_count);
    return model;
}
