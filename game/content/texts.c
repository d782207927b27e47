/* SPDX-License-Identifier: MIT
 *
 * Sentences by id and language. A later mod may replace a sentence; within one mod an id stands once. */
#include <stdlib.h>
#include <string.h>

#include "content/fields.h"

static ContentLanguage *language_of(ContentLoader *loader, const char *name) {
    Content *content = loader->content;
    for (int i = 0; i < content->languages.count; i++) {
        if (text_equal(content->languages.items[i].name, name)) return &content->languages.items[i];
    }
    ContentLanguage language = {.name = arena_copy(loader->arena, name)};
    list_push(loader->arena, &content->languages, language);
    return &content->languages.items[content->languages.count - 1];
}

/* id = word { '.' word } */
static bool is_text_id(const char *id) {
    for (const char *c = id; *c; c++) {
        bool is_word = (*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') || *c == '_';
        if (!is_word && !(*c == '.' && c > id && c[1] && c[1] != '.')) return false;
    }
    return id[0] != 0;
}

/* text "en" { ... }: the language must be one that mod.json names, so that a misspelt one is seen. */
void texts_read(ContentLoader *loader, int mod_index, const ScriptObject *object) {
    ContentReading reading = {.loader = loader, .file = object->file, .line = object->line, .mod_index = mod_index};
    reading.owner = arena_format(loader->arena, "text %s", object->id);
    const ContentMod *mod = &loader->mods.items[mod_index];
    bool is_declared = false;
    for (int i = 0; i < mod->languages.count; i++) {
        is_declared = is_declared || text_equal(mod->languages.items[i], object->id);
    }
    if (!is_declared) {
        content_error(&reading, "E219", object->line, "add it to \"languages\" in mod.json",
                      "the mod does not list the language '%.20s'", object->id);
        return;
    }
    ContentLanguage *language = language_of(loader, object->id);
    if (object->value.item_count > 0) {
        content_error(&reading, "E201", fields_line(&reading, object->value.items[0].line),
                      "write [\"text.id\"] = \"sentence\"", "a sentence without an id");
    }
    for (int i = 0; i < object->value.field_count; i++) {
        const ScriptField *field = &object->value.fields[i];
        int line = fields_line(&reading, field->line);
        if (!fields_want(&reading, field->key, &field->value, SCRIPT_TEXT, line)) continue;
        if (!is_text_id(field->key)) {
            content_error(&reading, "E206", line, "small letters, digits and '_' with dots between",
                          "'%.80s' is no text id", field->key);
            continue;
        }
        ContentTextEntry entry = {.id = field->key, .sentence = field->value.text, .file = object->file};
        entry.line = line;
        entry.mod_index = mod_index;
        list_push(loader->arena, &language->entries, entry);
    }
}

/* By id, then mod, then place. */
static int compare_entries(const void *left, const void *right) {
    const ContentTextEntry *a = left, *b = right;
    int order = strcmp(a->id, b->id);
    if (order != 0) return order;
    if (a->mod_index != b->mod_index) return a->mod_index < b->mod_index ? -1 : 1;
    order = strcmp(a->file, b->file);
    return order != 0 ? order : (a->line > b->line) - (a->line < b->line);
}

/* Sorted once, then found by halving; a sentence of a later mod takes the place of the earlier one. */
void texts_sort(ContentLoader *loader) {
    for (int i = 0; i < loader->content->languages.count; i++) {
        ContentLanguage *language = &loader->content->languages.items[i];
        ContentTextEntry *items = language->entries.items;
        int kept = 0;
        if (language->entries.count == 0) continue;
        qsort(items, (size_t)language->entries.count, sizeof *items, compare_entries);
        for (int k = 0; k < language->entries.count; k++) {
            ContentTextEntry entry = items[k];
            bool is_again = kept > 0 && text_equal(items[kept - 1].id, entry.id);
            if (is_again && items[kept - 1].mod_index == entry.mod_index) {
                problems_error(loader->problems, "E207", entry.file, entry.line, "keep one of them",
                               "the %s text '%s' stands at %s:%d already", language->name, entry.id,
                               items[kept - 1].file, items[kept - 1].line);
            }
            items[is_again ? kept - 1 : kept++] = entry;
        }
        language->entries.count = kept;
    }
}

ContentTextEntry *texts_find(const Content *content, const char *language, const char *id) {
    ContentTextEntry wanted = {.id = id};
    size_t bytes = strcspn(language, "-");
    for (int i = 0; i < content->languages.count; i++) {
        const ContentLanguage *one = &content->languages.items[i];
        if (strlen(one->name) != bytes || memcmp(one->name, language, bytes) != 0) continue;
        int low = 0, high = one->entries.count;
        while (low < high) {
            int middle = low + (high - low) / 2;
            int order = strcmp(wanted.id, one->entries.items[middle].id);
            if (order == 0) return &one->entries.items[middle];
            if (order < 0) high = middle;
            if (order > 0) low = middle + 1;
        }
    }
    return NULL;
}

/* ---- {if condition|words|others} ---- */

static ContentCondition *find_condition(const Content *content, const char *text) {
    for (int i = 0; i < content->text_conditions.count; i++) {
        if (text_equal(content->text_conditions.items[i]->text, text)) return content->text_conditions.items[i];
    }
    return NULL;
}

static void note_conditions_of(ContentLoader *loader, const ContentTextEntry *entry) {
    static const char start[] = "{if ";
    for (const char *at = strstr(entry->sentence, start); at; at = strstr(at, start)) {
        at += strlen(start);
        const char *text = arena_copy_bytes(loader->arena, at, strcspn(at, "|}"));
        if (find_condition(loader->content, text)) continue;
        ContentCondition *condition = ARENA_NEW(loader->arena, ContentCondition);
        *condition = (ContentCondition){.text = text, .variable_id = -1, .place = {entry->file, entry->line}};
        list_push(loader->arena, &loader->content->text_conditions, condition);
        ContentReading reading = {.loader = loader, .file = entry->file, .line = entry->line, .owner = entry->id};
        reading.mod_index = entry->mod_index;
        ContentConditionUse use = {.reading = reading, .target = condition};
        list_push(loader->scratch, &loader->conditions, use);
    }
}

void texts_note_conditions(ContentLoader *loader) {
    for (int i = 0; i < loader->content->languages.count; i++) {
        const ContentLanguage *language = &loader->content->languages.items[i];
        for (int k = 0; k < language->entries.count; k++) note_conditions_of(loader, &language->entries.items[k]);
    }
}

int content_find_condition(const Content *content, const char *text) {
    const ContentCondition *condition = find_condition(content, text);
    return condition ? condition->variable_id : -1;
}

/* ---- Counting ---- */

/* Ideographic and no-break blanks are blanks. */
static bool is_blank(uint32_t character) {
    return character <= ' ' || character == 0x3000 || character == 0xA0;
}

static void count_sentence(const char *sentence, ContentLanguageCount *out) {
    bool is_in_word = false;
    for (uint32_t c; (c = text_next_character(&sentence)) != 0;) {
        const char *end = c == '{' ? strchr(sentence, '}') : NULL;
        if (end) sentence = end + 1;
        out->characters += !is_blank(c);
        out->words += !is_blank(c) && !is_in_word;
        is_in_word = !is_blank(c);
    }
}

bool content_count_language(const Content *content, int language_index, ContentLanguageCount *out) {
    if (language_index >= content->languages.count) return false;
    const ContentLanguage *language = &content->languages.items[language_index];
    *out = (ContentLanguageCount){.name = language->name, .texts = language->entries.count};
    for (int i = 0; i < language->entries.count; i++) count_sentence(language->entries.items[i].sentence, out);
    return true;
}
