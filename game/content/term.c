/* SPDX-License-Identifier: MIT
 *
 * The glossary's words: readings in kana, the objects a term names, and the ways of writing it that no text may use.
 * Definitions are texts like all others. */
#include <string.h>

#include "content/fields.h"

/* Hiragana, katakana, the long mark and the middle dot: a reading is what somebody would say. */
static bool is_kana(uint32_t character) {
    bool is_hiragana = character >= 0x3041 && character <= 0x3096;
    bool is_katakana = character >= 0x30A1 && character <= 0x30FA;
    return is_hiragana || is_katakana || character == 0x30FC || character == 0x30FB;
}

void term_read_reading(const ContentReading *reading, const ScriptField *field, void *object) {
    int line = fields_line(reading, field->line);
    if (!fields_want(reading, "reading", &field->value, SCRIPT_TEXT, line)) return;
    const char *at = field->value.text;
    bool is_good = *at != 0;
    for (uint32_t character; (character = text_next_character(&at)) != 0;) is_good = is_good && is_kana(character);
    if (!is_good) {
        content_error(reading, "E226", line, "write it as it is said, in hiragana or katakana",
                      "the reading '%.90s' is not all kana", field->value.text);
    }
    ((ContentTerm *)object)->reading = field->value.text;
}

void term_read_words(const ContentReading *reading, const ScriptField *field, void *object) {
    ContentTerm *term = object;
    LIST(const char *) words = {0};
    int line = fields_line(reading, field->line);
    if (!fields_want(reading, field->key, &field->value, SCRIPT_TABLE, line)) return;
    for (int i = 0; i < field->value.item_count; i++) {
        const ScriptValue *item = &field->value.items[i];
        if (fields_want(reading, field->key, item, SCRIPT_TEXT, fields_line(reading, item->line))) {
            list_push(reading->loader->arena, &words, item->text);
        }
    }
    bool is_also = text_equal(field->key, "also"), is_never = text_equal(field->key, "never");
    *(is_also ? &term->also : is_never ? &term->never : &term->about) = words.items;
    *(is_also ? &term->also_count : is_never ? &term->never_count : &term->about_count) = words.count;
}

/* "programme.sigma": the kind as texts name it, then an id of that kind. */
static void check_about(ContentLoader *loader, const ContentReading *reading, const char *about) {
    const char *prefixes[KIND_COUNT];
    const char *dot = strchr(about, '.');
    const char *prefix = arena_copy_bytes(loader->arena, about, dot ? (size_t)(dot - about) : strlen(about));
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        prefixes[kind] = objects_kind(kind)->text_prefix;
        if (!dot || !text_equal(prefix, prefixes[kind])) continue;
        resolve_id(loader, reading, kind, dot + 1, reading->line);
        return;
    }
    content_error(reading, "E208", reading->line,
                  content_hint(loader, prefix, prefixes, KIND_COUNT, "write it as \"programme.sigma\""),
                  "'%.60s' is no kind and id", about);
}

/* A wrong name in any sentence of any mod. */
static void check_never(ContentLoader *loader, const ContentTerm *term, const char *wrong) {
    for (int i = 0; i < loader->content->languages.count; i++) {
        const ContentLanguage *language = &loader->content->languages.items[i];
        for (int k = 0; k < language->entries.count; k++) {
            const ContentTextEntry *entry = &language->entries.items[k];
            if (!strstr(entry->sentence, wrong)) continue;
            const ContentTextEntry *right =
                texts_find(loader->content, language->name, arena_format(loader->arena, "word.%s.name", term->id));
            const char *hint = right ? arena_format(loader->arena, "write '%s'", right->sentence) : NULL;
            problems_warning(loader->problems, "W207", entry->file, entry->line, hint,
                             "%s: the glossary calls '%s' wrong", entry->id, wrong);
        }
    }
}

void term_check(ContentLoader *loader) {
    for (int i = 0; i < loader->records[KIND_TERM].count; i++) {
        const ContentRecord *record = &loader->records[KIND_TERM].items[i];
        const ContentTerm *term = record->data;
        ContentReading reading = {.loader = loader, .file = record->source->file, .line = record->source->line};
        reading.owner = arena_format(loader->arena, "word.%s", term->id);
        for (int k = 0; k < term->about_count; k++) check_about(loader, &reading, term->about[k]);
        for (int k = 0; k < term->never_count; k++) check_never(loader, term, term->never[k]);
    }
}
