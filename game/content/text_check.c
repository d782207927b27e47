/* SPDX-License-Identifier: MIT
 *
 * Is every sentence there that an object needs, in every language of its mod; is none left over; do translations fill
 * in the same values. Texts of screens (ui.*), of the terminal (term.*) and
 * of teachers' pages (teacher.*) are asked for by C and not checked here. */
#include <string.h>

#include "content/content_internal.h"

static bool is_of_screens(const char *id) {
    return text_starts_with(id, "ui.") || text_starts_with(id, "term.") || text_starts_with(id, "refuse.") ||
           text_starts_with(id, "report.") || text_starts_with(id, "teacher.");
}

/* When a file of texts could not be read, everything in it would seem to be missing. */
static bool is_language_lost(const ContentMod *mod, const char *language) {
    for (int i = 0; i < mod->result.lost_count; i++) {
        const ScriptObject *lost = &mod->result.lost[i];
        if (text_equal(lost->type, "text") && text_equal(lost->id, language)) return true;
    }
    return false;
}

enum { MOST_LANGUAGES = 8 };

/* The texts of one group that a language lacks, with commas. */
static const char *list_missing(ContentLoader *loader, const char *language, int from, int to) {
    Text missing = text_begin(loader->scratch);
    for (int i = from; i < to; i++) {
        ContentTextEntry *entry = texts_find(loader->content, language, loader->needed.items[i].id);
        if (entry) entry->is_needed = true;
        if (!entry) text_format(&missing, "%s%s", missing.bytes > 0 ? ", " : "", loader->needed.items[i].id);
    }
    return missing.data;
}

/* What is needed for the same line of the same object is said at once, and for all languages at once if it can be. */
static void check_group(ContentLoader *loader, int from, int to) {
    const ContentReading *reading = &loader->needed.items[from].reading;
    const ContentMod *mod = &loader->mods.items[reading->mod_index];
    const char *missing[MOST_LANGUAGES];
    int count = mod->languages.count < MOST_LANGUAGES ? mod->languages.count : MOST_LANGUAGES;
    for (int i = 0; i < count; i++) {
        missing[i] = list_missing(loader, mod->languages.items[i], from, to);
        if (is_language_lost(mod, mod->languages.items[i])) missing[i] = "";
    }
    for (int i = 0; i < count; i++) {
        Text languages = text_begin(loader->scratch);
        text_format(&languages, "'%s'", mod->languages.items[i]);
        for (int k = i + 1; k < count; k++) {
            if (!missing[i][0] || !text_equal(missing[i], missing[k])) continue;
            text_format(&languages, " and '%s'", mod->languages.items[k]);
            missing[k] = "";
        }
        if (!missing[i][0]) continue;
        content_error(reading, "E217", reading->line, NULL, "texts missing in %s: %s", languages.data, missing[i]);
    }
}

static void check_needed(ContentLoader *loader) {
    for (int from = 0, to; from < loader->needed.count; from = to) {
        const ContentReading *first = &loader->needed.items[from].reading;
        for (to = from + 1; to < loader->needed.count; to++) {
            const ContentReading *other = &loader->needed.items[to].reading;
            if (other->line != first->line || !text_equal(other->owner, first->owner)) break;
        }
        check_group(loader, from, to);
    }
}

/* custom_software of "know how[custom software]"; NULL when the variable has no element. */
static const char *element_snake(Arena *arena, const char *name) {
    const char *open = strchr(name, '[');
    return open ? content_snake(arena, arena_copy_bytes(arena, open + 1, strlen(open) - 2)) : NULL;
}

typedef struct SnakeNames {
    const char *whole, *array, *element; /* element may be NULL */
    bool is_lever;
} SnakeNames;

/* [variable]; every text is compared with them, so they are made once. */
static SnakeNames *snake_names(Arena *arena, const Model *model) {
    SnakeNames *names = ARENA_ARRAY(arena, SnakeNames, model_variable_count(model));
    for (int i = 0; i < model_variable_count(model); i++) {
        const ModelVariable *variable = model_variable(model, i);
        names[i] = (SnakeNames){.whole = content_snake(arena, variable->name),
                                .array = content_snake(arena, variable->array_name),
                                .element = element_snake(arena, variable->name),
                                .is_lever = variable->is_lever};
    }
    return names;
}

/* Sentences about a variable, lever or market of the model may stand without being needed by an object. */
static bool is_of_model(const SnakeNames *names, int count, const char *id) {
    const char *dot = strchr(id, '.');
    bool is_lever = text_starts_with(id, "lever.");
    bool is_element = text_starts_with(id, "market.");
    bool is_variable = text_starts_with(id, "variable.") || text_starts_with(id, "inner.");
    if (!dot || (!is_lever && !is_element && !is_variable)) return false;
    for (int i = 0; i < count; i++) {
        if (is_element && names[i].element && text_equal(names[i].element, dot + 1)) return true;
        if (is_element || (is_lever && !names[i].is_lever)) continue;
        if (text_equal(names[i].whole, dot + 1) || text_equal(names[i].array, dot + 1)) return true;
    }
    return false;
}

/* A sentence nobody asks for is usually a misspelt id. */
static void check_unused(ContentLoader *loader, const Model *model) {
    const SnakeNames *names = model ? snake_names(loader->scratch, model) : NULL;
    int name_count = model ? model_variable_count(model) : 0;
    for (int i = 0; i < loader->content->languages.count; i++) {
        const ContentLanguage *language = &loader->content->languages.items[i];
        for (int k = 0; k < language->entries.count; k++) {
            const ContentTextEntry *entry = &language->entries.items[k];
            if (entry->is_needed || is_of_screens(entry->id) || is_of_model(names, name_count, entry->id)) continue;
            problems_warning(loader->problems, "W202", entry->file, entry->line, "take it away, or correct its id",
                             "nothing needs the %s text '%s'", language->name, entry->id);
        }
    }
}

typedef struct Placeholder {
    const char *name;  /* without the form */
    const char *form;  /* NULL when none */
    bool is_condition; /* "if ..." */
} Placeholder;

typedef LIST(Placeholder) Placeholders;

/* placeholder = '{' name [ ':' form ] [ '|' word '|' word ] '}' | '{if ' condition '|' words '|' words '}' ; false when
 * a brace is left open or a condition has nothing to choose from. */
static bool read_placeholders(Arena *arena, const char *sentence, Placeholders *out) {
    out->count = 0;
    for (const char *open = strchr(sentence, '{'); open; open = strchr(open + 1, '{')) {
        const char *close = strpbrk(open + 1, "{}");
        if (!close || *close == '{') return false;
        bool is_condition = text_starts_with(open, "{if ");
        size_t name_bytes = strcspn(open + 1, is_condition ? "|}" : ":|}");
        Placeholder one = {.name = arena_copy_bytes(arena, open + 1, name_bytes), .is_condition = is_condition};
        if (is_condition && open[1 + name_bytes] != '|') return false;
        if (open[1 + name_bytes] == ':') {
            const char *form = open + 2 + name_bytes;
            one.form = arena_copy_bytes(arena, form, strcspn(form, "|}"));
        }
        list_push(arena, out, one);
    }
    return true;
}

static bool has_name(const Placeholders *list, const char *name) {
    for (int i = 0; i < list->count; i++) {
        if (text_equal(list->items[i].name, name)) return true;
    }
    return false;
}

/* Screens give values of their own; everything else can only show the model. Conditions
 * were compiled with the model. */
static void check_names(ContentLoader *loader, const Model *model, const ContentTextEntry *entry,
                        const Placeholders *list) {
    static const char *const given[] = {"Time", "amount", "year"};
    for (int i = 0; i < list->count; i++) {
        const Placeholder *one = &list->items[i];
        if (one->form && !number_is_form(one->form, strlen(one->form))) {
            problems_error(loader->problems, "E218", entry->file, entry->line,
                           "one of: int, 1, 2, pct, pct1, percent, bn, tn, index, people, year, year_era",
                           "%s: unknown form '%.20s'", entry->id, one->form);
        }
        bool is_known = is_of_screens(entry->id) || !model || model_find(model, one->name) >= 0 || one->is_condition;
        for (int k = 0; k < COUNT_OF(given); k++) is_known = is_known || text_equal(given[k], one->name);
        if (is_known) continue;
        const char *near = model_nearest_name(model, one->name);
        problems_error(loader->problems, "E218", entry->file, entry->line,
                       near ? arena_format(loader->arena, "did you mean '%s'?", near) : NULL,
                       "%s: unknown value {%.60s}", entry->id, one->name);
    }
}

/* Against the English sentence. */
static void check_same(ContentLoader *loader, const char *language, const ContentTextEntry *entry,
                       const Placeholders *list) {
    Placeholders english = {0};
    const ContentTextEntry *other = texts_find(loader->content, "en", entry->id);
    if (!other || text_equal(language, "en") || !read_placeholders(loader->scratch, other->sentence, &english)) return;
    for (int i = 0; i < english.count; i++) {
        if (has_name(list, english.items[i].name)) continue;
        problems_error(loader->problems, "E218", entry->file, entry->line, "translations fill in the same values",
                       "%s: {%.60s} of the English text is missing", entry->id, english.items[i].name);
    }
    for (int i = 0; i < list->count; i++) {
        if (has_name(&english, list->items[i].name)) continue;
        problems_error(loader->problems, "E218", entry->file, entry->line, "translations fill in the same values",
                       "%s: {%.60s} is not in the English text", entry->id, list->items[i].name);
    }
}

static void check_placeholders(ContentLoader *loader, const Model *model) {
    for (int i = 0; i < loader->content->languages.count; i++) {
        const ContentLanguage *language = &loader->content->languages.items[i];
        for (int k = 0; k < language->entries.count; k++) {
            const ContentTextEntry *entry = &language->entries.items[k];
            if (!strpbrk(entry->sentence, "{}") && text_equal(language->name, "en")) continue;
            Placeholders list = {0};
            if (!read_placeholders(loader->scratch, entry->sentence, &list)) {
                problems_error(loader->problems, "E218", entry->file, entry->line,
                               "write {name:form} or {if condition|words|others}",
                               "%s: a brace is left open, or a condition has no words to choose from", entry->id);
                continue;
            }
            check_names(loader, model, entry, &list);
            check_same(loader, language->name, entry, &list);
        }
    }
}

/* Screens ask for their texts in the language of the player: what one language has, the others of the mod need too. */
static void check_screens(ContentLoader *loader) {
    for (int i = 0; i < loader->content->languages.count; i++) {
        const ContentLanguage *language = &loader->content->languages.items[i];
        for (int k = 0; k < language->entries.count; k++) {
            const ContentTextEntry *entry = &language->entries.items[k];
            const ContentMod *mod = &loader->mods.items[entry->mod_index];
            if (!is_of_screens(entry->id)) continue;
            for (int other = 0; other < mod->languages.count; other++) {
                const char *name = mod->languages.items[other];
                if (texts_find(loader->content, name, entry->id) || is_language_lost(mod, name)) continue;
                problems_error(loader->problems, "E217", entry->file, entry->line, NULL,
                               "the text '%s' is missing in '%s'", entry->id, name);
            }
        }
    }
}

void text_check(ContentLoader *loader, const Model *model) {
    bool is_whole = loader->problems->error_count == 0;
    check_needed(loader);
    check_screens(loader);
    check_placeholders(loader, model);
    if (is_whole) check_unused(loader, model);
}
