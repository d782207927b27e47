/* SPDX-License-Identifier: MIT
 *
 * Lua tables into structs by tables of fields. It knows types, not meanings: names are only noted here and looked up
 * when everything has been read (resolve.c). It never stops at the first fault. */
#include "content/fields.h"

#include <math.h>
#include <string.h>

int fields_line(const ContentReading *reading, int line) {
    return line > 0 ? line : reading->line;
}

bool fields_want(const ContentReading *reading, const char *name, const ScriptValue *value, ScriptKind kind, int line) {
    if (value->kind == kind) return true;
    if (value->kind == SCRIPT_BROKEN) return false;
    content_error(reading, "E203", fields_line(reading, line), NULL, "%s must be %s, not %s", name,
                  script_kind_name(kind), script_kind_name(value->kind));
    return false;
}

bool fields_want_id(const ContentReading *reading, const char *what, const char *id, int line) {
    bool is_good = id[0] >= 'a' && id[0] <= 'z' && strlen(id) <= 64;
    for (const char *c = id; *c; c++) {
        is_good = is_good && ((*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') || *c == '_');
    }
    if (!is_good) {
        content_error(reading, "E206", fields_line(reading, line),
                      "use small letters, digits and '_', beginning with a letter, at most 64", "%s '%.70s' is no id",
                      what, id);
    }
    return is_good;
}

bool fields_read_number(const ContentReading *reading, const Field *field, const ScriptValue *value, double *out,
                        int line) {
    if (!fields_want(reading, field->name, value, SCRIPT_NUMBER, line)) return false;
    bool is_whole = field->type == FIELD_WHOLE;
    double number = value->number;
    if (is_whole && number != floor(number)) {
        content_error(reading, "E203", fields_line(reading, line), NULL, "%s must be a whole number, not %g",
                      field->name, number);
        return false;
    }
    if (!(number >= field->low && number <= field->high)) {
        content_error(reading, "E204", fields_line(reading, line), NULL, "%s is %g; it must be from %g to %g",
                      field->name, number, field->low, field->high);
        return false;
    }
    *out = number;
    return true;
}

/* The words of "a b c" as a list; the count is returned. */
static int split_words(Arena *arena, const char *words, const char *out[], int most) {
    int count = 0;
    while (*words && count < most) {
        size_t bytes = strcspn(words, " ");
        out[count++] = arena_copy_bytes(arena, words, bytes);
        words += bytes;
        while (*words == ' ') words++;
    }
    return count;
}

/* Place of the text among the field's words, or -1 after a problem. */
static int find_word(const ContentReading *reading, const Field *field, const ScriptValue *value, int line,
                     const char **word) {
    const char *words[32];
    if (!fields_want(reading, field->name, value, SCRIPT_TEXT, line)) return -1;
    int count = split_words(reading->loader->arena, field->words, words, COUNT_OF(words));
    for (int i = 0; i < count; i++) {
        if (!text_equal(words[i], value->text)) continue;
        *word = words[i];
        return i;
    }
    content_error(reading, "E205", line, arena_format(reading->loader->arena, "one of: %s", field->words),
                  "%s cannot be '%.60s'", field->name, value->text);
    return -1;
}

/* Ids are looked up when all mods have been read: an object may name one that comes later. */
static void note_reference(const ContentReading *reading, const Field *field, const char *name, int line, int *target) {
    ContentReference reference = {.reading = *reading, .kind = field->kind, .name = name};
    reference.target = target;
    reference.reading.line = line;
    list_push(reading->loader->scratch, &reading->loader->references, reference);
}

/* A list of ids; each is checked later. */
static void read_references(const ContentReading *reading, const Field *field, const ScriptField *from, char *object) {
    Arena *arena = reading->loader->arena;
    LIST(const char *) names = {0};
    for (int i = 0; i < from->value.item_count; i++) {
        const ScriptValue *item = &from->value.items[i];
        int line = fields_line(reading, item->line);
        if (!fields_want(reading, field->name, item, SCRIPT_TEXT, line)) continue;
        list_push(arena, &names, item->text);
        note_reference(reading, field, item->text, line, ARENA_NEW(arena, int));
    }
    *(const char *const **)(object + field->offset) = names.items;
    *(int *)(object + field->count_offset) = names.count;
}

/* The text of claim n is <owner>.source.<n>. */
static void read_sources(const ContentReading *reading, const Field *field, const ScriptField *from, char *object) {
    typedef struct SourceText {
        const char *document, *grade;
    } SourceText;
    static const Field fields[] = {
        {.name = "document", .type = FIELD_TEXT, true, offsetof(SourceText, document)},
        {.name = "grade", .type = FIELD_WORD, true, offsetof(SourceText, grade), .words = "A B C D"},
    };
    ContentLoader *loader = reading->loader;
    LIST(ContentSource) sources = {0};
    for (int i = 0; i < from->value.item_count; i++) {
        const ScriptValue *item = &from->value.items[i];
        ContentReading place = *reading;
        place.line = fields_line(reading, item->line);
        if (!fields_want(&place, "a source", item, SCRIPT_TABLE, place.line)) continue;
        SourceText text = {0};
        fields_read(&place, item, fields, COUNT_OF(fields), &text);
        ContentSource source = {.document = text.document, .grade = text.grade ? text.grade[0] : 'D'};
        source.claim_id = arena_format(loader->arena, "%s.source.%d", reading->owner, i + 1);
        list_push(loader->arena, &sources, source);
        content_need_text(&place, "%s", source.claim_id);
        if (!text.document) continue;
        ContentSourceUse use = {.reading = place, .document = text.document};
        list_push(loader->scratch, &loader->sources, use);
    }
    *(const ContentSource **)(object + field->offset) = sources.items;
    *(int *)(object + field->count_offset) = sources.count;
}

/* The model is loaded last, because it is compiled together with the conditions. */
static void note_variable(const ContentReading *reading, const Field *field, const char *name, int line, int *target) {
    ContentVariableUse use = {.reading = *reading, .name = name};
    use.target = target;
    use.is_lever = field->type == FIELD_LEVER;
    use.reading.line = line;
    list_push(reading->loader->scratch, &reading->loader->variables, use);
}

void fields_note_variable(const ContentReading *reading, const char *name, int line, int *target) {
    note_variable(reading, &(Field){.type = FIELD_VARIABLE}, name, line, target);
}

static void note_condition(const ContentReading *reading, const char *text, int line, ContentCondition *target) {
    target->text = text;
    target->place = (ContentPlace){.file = reading->file, .line = line};
    ContentConditionUse use = {.reading = *reading, .target = target};
    use.reading.line = line;
    list_push(reading->loader->scratch, &reading->loader->conditions, use);
}

/* Fields whose value is a text. */
static void read_text_field(const ContentReading *reading, const Field *field, const ScriptField *from, char *object) {
    const ScriptValue *value = &from->value;
    int line = fields_line(reading, from->line);
    if (!fields_want(reading, field->name, value, SCRIPT_TEXT, line)) return;
    void *target = object + field->offset;
    if (field->type == FIELD_TEXT) *(const char **)target = value->text;
    if (field->type == FIELD_REFERENCE) note_reference(reading, field, value->text, line, target);
    if (field->type == FIELD_LEVER || field->type == FIELD_VARIABLE) {
        note_variable(reading, field, value->text, line, target);
    }
    if (field->type == FIELD_CONDITION) note_condition(reading, value->text, line, target);
}

/* Fields whose value is a list. */
static void read_list_field(const ContentReading *reading, const Field *field, const ScriptField *from, char *object) {
    int line = fields_line(reading, from->line);
    if (!fields_want(reading, field->name, &from->value, SCRIPT_TABLE, line)) return;
    if (from->value.field_count > 0) {
        content_error(reading, "E203", line, "write it as { a, b, c }", "%s must be a list without names", field->name);
    }
    if (field->type == FIELD_REFERENCES) read_references(reading, field, from, object);
    if (field->type == FIELD_SOURCES) read_sources(reading, field, from, object);
    if (field->type == FIELD_EFFECTS) {
        *(ContentEffects *)(object + field->offset) = effects_read(reading, field->name, &from->value, line);
    }
}

static void read_field(const ContentReading *reading, const Field *field, const ScriptField *from, char *object) {
    const ScriptValue *value = &from->value;
    char *target = object + field->offset;
    int line = fields_line(reading, from->line);
    const char *word = NULL;
    double number = 0;
    int place = 0;
    switch (field->type) {
    case FIELD_NUMBER:
        if (fields_read_number(reading, field, value, &number, line)) *(double *)target = number;
        break;
    case FIELD_WHOLE:
        if (fields_read_number(reading, field, value, &number, line)) *(int *)target = (int)number;
        break;
    case FIELD_BOOLEAN:
        if (fields_want(reading, field->name, value, SCRIPT_BOOLEAN, line)) *(bool *)target = value->boolean;
        break;
    case FIELD_WORD:
        if (find_word(reading, field, value, line, &word) >= 0) *(const char **)target = word;
        break;
    case FIELD_CHOICE:
        place = find_word(reading, field, value, line, &word);
        if (place >= 0) *(int *)target = place;
        break;
    case FIELD_CUSTOM:
        field->read(reading, from, object);
        break;
    case FIELD_TEXT:
    case FIELD_REFERENCE:
    case FIELD_LEVER:
    case FIELD_VARIABLE:
    case FIELD_CONDITION:
        read_text_field(reading, field, from, object);
        break;
    case FIELD_REFERENCES:
    case FIELD_EFFECTS:
    case FIELD_SOURCES:
    case FIELD_IGNORED:
        read_list_field(reading, field, from, object);
        break;
    }
}

static void report_unknown(const ContentReading *reading, const ScriptField *from, const Field *fields, int count) {
    const char *names[64];
    CHECK(count <= COUNT_OF(names));
    for (int i = 0; i < count; i++) names[i] = fields[i].name;
    content_error(reading, "E201", fields_line(reading, from->line),
                  content_hint(reading->loader, from->key, names, count, "docs/MODDING.md lists the fields"),
                  "unknown field '%.60s'", from->key);
}

/* Index 0 is a real object, so what is not given must say so. */
static void set_unknown_indices(const Field *field, char *object) {
    if (field->type == FIELD_REFERENCE || field->type == FIELD_LEVER || field->type == FIELD_VARIABLE) {
        *(int *)(object + field->offset) = -1;
    }
    if (field->type == FIELD_CONDITION) *(int *)(object + field->offset + offsetof(ContentCondition, variable_id)) = -1;
}

void fields_read(const ContentReading *reading, const ScriptValue *table, const Field *fields, int count,
                 void *object) {
    if (table->item_count > 0) {
        content_error(reading, "E201", fields_line(reading, table->items[0].line), "every part needs a name",
                      "a value without a name");
    }
    for (int i = 0; i < table->field_count; i++) {
        bool is_known = false;
        for (int k = 0; k < count; k++) is_known = is_known || text_equal(fields[k].name, table->fields[i].key);
        if (!is_known) report_unknown(reading, &table->fields[i], fields, count);
    }
    for (int k = 0; k < count; k++) {
        set_unknown_indices(&fields[k], object);
        const ScriptField *from = script_field(table, fields[k].name);
        if (from && from->value.kind != SCRIPT_BROKEN) read_field(reading, &fields[k], from, object);
        if (!from && fields[k].is_required) {
            content_error(reading, "E202", reading->line, NULL, "the field '%s' is missing", fields[k].name);
        }
    }
}
