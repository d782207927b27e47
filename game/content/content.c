/* SPDX-License-Identifier: MIT
 *
 * Loading in order, and the constant views of what was loaded. Every step goes on after a problem, so that one run of
 * the checker says everything; only at the end is the whole refused. */
#include "content/content.h"

#include <ctype.h>
#include <string.h>

#include "base/digest.h"
#include "content/content_internal.h"

enum { MOST_SHOWN = 160, MOST_PROBLEMS = 2000 }; /* bytes of a line shown under a problem; problems kept */

struct ContentMissing {
    LIST(const char *) texts;
};

/* ---- Messages ---- */

static void add_problem(const ContentReading *reading, Problem problem, const char *format, va_list arguments) {
    Arena *arena = reading->loader->arena;
    const Problems *problems = reading->loader->problems;
    bool is_error = problem.kind == PROBLEM_ERROR;
    /* Nobody reads more, and one error is enough to refuse the mod. */
    if ((is_error ? problems->error_count : problems->list.count) >= MOST_PROBLEMS) return;
    const char *what = arena_format_list(arena, format, arguments);
    problem.file = reading->file;
    problem.message = arena_format(arena, "%s: %s", reading->owner, what);
    problems_add(reading->loader->problems, &problem);
}

void content_error(const ContentReading *reading, const char *code, int line, const char *hint, const char *format,
                   ...) {
    va_list arguments;
    va_start(arguments, format);
    add_problem(reading, (Problem){.kind = PROBLEM_ERROR, .code = code, .line = line, .hint = hint}, format, arguments);
    va_end(arguments);
}

void content_warning(const ContentReading *reading, const char *code, int line, const char *hint, const char *format,
                     ...) {
    va_list arguments;
    va_start(arguments, format);
    Problem problem = {.kind = PROBLEM_WARNING, .code = code, .line = line, .hint = hint};
    add_problem(reading, problem, format, arguments);
    va_end(arguments);
}

const char *content_hint(ContentLoader *loader, const char *word, const char *const *candidates, int count,
                         const char *otherwise) {
    const char *near = text_nearest(word, candidates, count);
    if (!near || text_equal(near, word)) return otherwise;
    return arena_format(loader->arena, "did you mean '%s'?", near);
}

const char *content_cause(const Error *error) {
    static const char mark[] = ": error: ";
    const char *found = strstr(error->message, mark);
    return found ? found + strlen(mark) : error->message;
}

/* The line of a file that was read, NULL when there is none. */
static const char *find_line(ContentLoader *loader, const char *file, int line) {
    for (int i = 0; i < loader->files.count; i++) {
        if (!text_equal(loader->files.items[i].name, file)) continue;
        const char *at = loader->files.items[i].text;
        for (int k = 1; k < line && at; k++) {
            at = strchr(at, '\n');
            if (at) at++;
        }
        size_t bytes = at ? strcspn(at, "\r\n") : 0;
        bool is_shown = bytes > 0 && bytes <= MOST_SHOWN && text_find_invalid_utf8(at, bytes) < 0;
        return is_shown ? arena_copy_bytes(loader->arena, at, bytes) : NULL;
    }
    return NULL;
}

/* Puts the line under each problem. The model counts columns of a condition from the condition's own start; here they
 * become columns of the file. */
static void show_lines(ContentLoader *loader) {
    for (int i = 0; i < loader->problems->list.count; i++) {
        Problem *problem = &loader->problems->list.items[i];
        const char *line = problem->line > 0 && problem->file ? find_line(loader, problem->file, problem->line) : NULL;
        if (!line) continue;
        const char *condition = problem->source_line ? strstr(line, problem->source_line) : NULL;
        if (problem->source_line) problem->column = condition ? problem->column + (int)(condition - line) : 0;
        problem->source_line = arena_copy(loader->problems->arena, line);
    }
}

char *content_snake(Arena *arena, const char *name) {
    char *snake = arena_alloc(arena, strlen(name) + 1);
    size_t bytes = 0;
    for (const char *c = name; *c; c++) {
        unsigned char byte = (unsigned char)*c;
        bool is_word = isalnum(byte) || byte >= 0x80;
        bool is_first_gap = !is_word && bytes > 0 && snake[bytes - 1] != '_';
        if (is_word) snake[bytes++] = (char)tolower(byte);
        if (is_first_gap && c[1] && c[1] != ']') snake[bytes++] = '_';
    }
    return snake;
}

void content_need_text(const ContentReading *reading, const char *format, ...) {
    ContentLoader *loader = reading->loader;
    va_list arguments;
    va_start(arguments, format);
    ContentNeededText need = {.reading = *reading, .id = arena_format_list(loader->scratch, format, arguments)};
    va_end(arguments);
    list_push(loader->scratch, &loader->needed, need);
}

/* ---- Loading ---- */

/* What no game can be without. */
static void check_complete(ContentLoader *loader) {
    static const ContentKind wanted[] = {KIND_SCENARIO, KIND_AIM};
    const ContentMod *base = &loader->mods.items[0];
    if (!loader->has_rules) {
        problems_error(loader->problems, "E223", base->manifest_file, 0, "write rules { ... }", "no rules are given");
    }
    for (int i = 0; i < COUNT_OF(wanted); i++) {
        if (loader->records[wanted[i]].count > 0) continue;
        problems_error(loader->problems, "E223", base->manifest_file, 0, NULL, "there is no %s",
                       objects_kind(wanted[i])->name);
    }
    bool has_history = false;
    for (int i = 0; i < loader->records[KIND_STRATEGY].count; i++) {
        const ContentStrategy *strategy = loader->records[KIND_STRATEGY].items[i].data;
        has_history = has_history || strategy->picks_historical_options;
    }
    if (!has_history) {
        problems_error(loader->problems, "E223", base->manifest_file, 0, "strategy \"history\" { ... }",
                       "no strategy picks the historical options");
    }
    const ContentRules *rules = &loader->content->rules;
    if (loader->has_rules && rules->ceiling_count == 0 && loader->problems->error_count == 0) {
        content_error(&loader->rules_place, "E202", loader->rules_place.line, NULL, "the ceiling has no years");
    }
}

/* Sentences of the mod in its first language; those that a later mod replaced count for that one. */
static int count_texts(const ContentLoader *loader, int mod_index) {
    const ContentMod *mod = &loader->mods.items[mod_index];
    int count = 0;
    for (int i = 0; i < loader->content->languages.count; i++) {
        const ContentLanguage *language = &loader->content->languages.items[i];
        if (mod->languages.count == 0 || !text_equal(language->name, mod->languages.items[0])) continue;
        for (int k = 0; k < language->entries.count; k++) count += language->entries.items[k].mod_index == mod_index;
    }
    return count;
}

static void summarize(ContentLoader *loader) {
    for (int i = 0; i < loader->mods.count; i++) {
        const ContentMod *mod = &loader->mods.items[i];
        ContentModSummary summary = {.id = mod->id, .version = mod->version, .folder = mod->folder};
        for (int kind = 0; kind < KIND_COUNT; kind++) {
            int count = 0;
            for (int k = 0; k < loader->records[kind].count; k++) {
                const ContentRecord *record = &loader->records[kind].items[k];
                count += record->mod_index == i;
                bool is_shock = kind == KIND_EVENT && ((const ContentEvent *)record->data)->shock.document;
                summary.shocks += record->mod_index == i && is_shock;
            }
            if (kind == KIND_EVENT) summary.events = count;
            if (kind == KIND_INSTRUMENT) summary.instruments = count;
            if (kind == KIND_PROGRAMME) summary.programmes = count;
            if (kind > KIND_PROGRAMME) summary.others += count;
        }
        summary.texts = count_texts(loader, i);
        summary.languages = mod->languages.count;
        list_push(loader->arena, &loader->content->mods, summary);
    }
}

/* The order matters: indices need everything read and sorted, conditions need indices of nothing but their own names,
 * levers and charts need the model, and texts are asked for by all of these. */
static void load_everything(ContentLoader *loader) {
    const ContentOptions *options = loader->options;
    bool has_base = mod_load(loader, file_join(loader->arena, options->scripts_folder, "base"), true);
    for (int i = 0; has_base && i < options->mod_count; i++) mod_load(loader, options->mod_folders[i], false);
    if (!has_base) return;
    check_complete(loader);
    texts_sort(loader);
    texts_note_conditions(loader);
    resolve_references(loader);
    resolve_strategies(loader);
    facts_check_sources(loader);
    term_check(loader);
    shock_check(loader);
    Model *model = condition_load_model(loader);
    loader->content->model = model;
    if (model) resolve_variables(loader, model);
    if (model) lens_read(loader, model);
    resolve_flags(loader);
    text_check(loader, model);
    resolve_finish(loader);
    summarize(loader);
}

Content *content_load(const ContentOptions *options, Problems *problems) {
    Arena *arena = arena_create();
    Content *content = ARENA_NEW(arena, Content);
    content->arena = arena;
    content->digest = DIGEST_START;
    content->missing = ARENA_NEW(arena, struct ContentMissing);
    ContentLoader loader = {.content = content, .arena = arena, .options = options, .problems = problems};
    loader.scratch = arena_create();
    int errors = problems->error_count;
    load_everything(&loader);
    show_lines(&loader);
    arena_destroy(loader.scratch);
    problems_sort(problems);
    if (problems->error_count == errors) return content;
    content_destroy(content);
    return NULL;
}

void content_destroy(Content *content) {
    if (!content) return;
    model_destroy(content->model);
    arena_destroy(content->arena);
}

/* ---- Views ---- */

const ContentModSummary *content_mods(const Content *content, int *count) {
    *count = content->mods.count;
    return content->mods.items;
}

const Model *content_model(const Content *content) {
    return content->model;
}

uint64_t content_digest(const Content *content) {
    return content->digest;
}

static const void *objects_of(const Content *content, ContentKind kind, int *count) {
    *count = content->counts[kind];
    return content->objects[kind];
}

/* Lists are short and asked by id only when something opens, so they are simply walked. */
static int find_object(const Content *content, ContentKind kind, const char *id) {
    size_t bytes = objects_kind(kind)->bytes;
    for (int i = 0; i < content->counts[kind]; i++) {
        const char *const *found = (const void *)((const char *)content->objects[kind] + bytes * (size_t)i);
        if (text_equal(*found, id)) return i;
    }
    return -1;
}

const ContentEvent *content_events(const Content *content, int *count) {
    return objects_of(content, KIND_EVENT, count);
}

const ContentJurisdiction *content_jurisdictions(const Content *content, int *count) {
    return objects_of(content, KIND_JURISDICTION, count);
}

const ContentInstrument *content_instruments(const Content *content, int *count) {
    return objects_of(content, KIND_INSTRUMENT, count);
}

const ContentProgramme *content_programmes(const Content *content, int *count) {
    return objects_of(content, KIND_PROGRAMME, count);
}

const ContentBudgetLine *content_budget_lines(const Content *content, int *count) {
    return objects_of(content, KIND_BUDGET_LINE, count);
}

const ContentActor *content_actors(const Content *content, int *count) {
    return objects_of(content, KIND_ACTOR, count);
}

const ContentScenario *content_scenarios(const Content *content, int *count) {
    return objects_of(content, KIND_SCENARIO, count);
}

const ContentStrategy *content_strategies(const Content *content, int *count) {
    return objects_of(content, KIND_STRATEGY, count);
}

const ContentTerm *content_terms(const Content *content, int *count) {
    return objects_of(content, KIND_TERM, count);
}

const ContentAim *content_aims(const Content *content, int *count) {
    return objects_of(content, KIND_AIM, count);
}

const ContentRules *content_rules(const Content *content) {
    return &content->rules;
}

const ContentSourceDocument *content_source_documents(const Content *content, int *count) {
    *count = content->documents.count;
    return content->documents.items;
}

int content_find_event(const Content *content, const char *id) {
    return find_object(content, KIND_EVENT, id);
}

int content_find_jurisdiction(const Content *content, const char *id) {
    return find_object(content, KIND_JURISDICTION, id);
}

int content_find_instrument(const Content *content, const char *id) {
    return find_object(content, KIND_INSTRUMENT, id);
}

int content_find_programme(const Content *content, const char *id) {
    return find_object(content, KIND_PROGRAMME, id);
}

int content_find_budget_line(const Content *content, const char *id) {
    return find_object(content, KIND_BUDGET_LINE, id);
}

int content_find_actor(const Content *content, const char *id) {
    return find_object(content, KIND_ACTOR, id);
}

int content_find_scenario(const Content *content, const char *id) {
    return find_object(content, KIND_SCENARIO, id);
}

int content_find_term(const Content *content, const char *id) {
    return find_object(content, KIND_TERM, id);
}

const ContentLens *content_lenses(const Content *content, int *count) {
    *count = content->lenses.count;
    return content->lenses.items;
}

int content_find_lens(const Content *content, const char *id) {
    for (int i = 0; i < content->lenses.count; i++) {
        if (text_equal(content->lenses.items[i].id, id)) return i;
    }
    return -1;
}

int content_find_strategy(const Content *content, const char *id) {
    return find_object(content, KIND_STRATEGY, id);
}

int content_find_flag(const Content *content, const char *name) {
    for (int i = 0; i < content->flags.count; i++) {
        if (text_equal(content->flags.items[i], name)) return i;
    }
    return -1;
}

const char *const *content_flags(const Content *content, int *count) {
    *count = content->flags.count;
    return (const char *const *)content->flags.items;
}

/* The brackets are made once for each id, so that asking every frame costs no memory. */
static const char *bracketed(const Content *content, const char *id) {
    for (int i = 0; i < content->missing->texts.count; i++) {
        const char *text = content->missing->texts.items[i];
        size_t bytes = strlen(id);
        if (strncmp(text + 1, id, bytes) == 0 && text_equal(text + 1 + bytes, "]")) return text;
    }
    const char *made = arena_format(content->arena, "[%s]", id);
    list_push(content->arena, &content->missing->texts, made);
    return made;
}

const char *content_text(const Content *content, const char *language, const char *id) {
    const ContentTextEntry *entry = texts_find(content, language, id);
    if (!entry) entry = texts_find(content, "en", id);
    return entry ? entry->sentence : bracketed(content, id);
}

bool content_has_text(const Content *content, const char *language, const char *id) {
    return texts_find(content, language, id) != NULL;
}

const char *content_text_format(const Content *content, Arena *arena, const char *language, const char *id_format,
                                ...) {
    va_list arguments;
    va_start(arguments, id_format);
    const char *id = arena_format_list(arena, id_format, arguments);
    va_end(arguments);
    return content_text(content, language, id);
}

const CsvTable *content_facts(const Content *content, const char *name) {
    for (int i = 0; i < content->facts.count; i++) {
        if (text_equal(content->facts.items[i].name, name)) return content->facts.items[i].table;
    }
    return NULL;
}
