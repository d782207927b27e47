/* SPDX-License-Identifier: MIT
 *
 * jurisdiction { }: the bodies whose instruments wait for a favour, and how an instrument names its own. */
#include "content/fields.h"

#define JURISDICTION_AT(member) offsetof(ContentJurisdiction, member)
#define CONCESSION_AT(member)   offsetof(ContentConcession, member)

static void read_concession(const ContentReading *reading, const ScriptValue *value, ContentJurisdiction *of) {
    static const Field fields[] = {
        {.name = "id", .type = FIELD_TEXT, true, CONCESSION_AT(id)},
        {.name = "budget_share", .type = FIELD_NUMBER, false, CONCESSION_AT(budget_share), 0, 1},
        {.name = "effects", .type = FIELD_EFFECTS, true, CONCESSION_AT(effects)},
    };
    ContentConcession *concession = (ContentConcession *)&of->concessions[of->concession_count];
    ContentReading place = *reading;
    place.line = fields_line(reading, value->line);
    if (!fields_want(&place, "a concession", value, SCRIPT_TABLE, place.line)) return;
    concession->place = (ContentPlace){.file = place.file, .line = place.line};
    fields_read(&place, value, fields, COUNT_OF(fields), concession);
    if (!concession->id || !fields_want_id(&place, "the concession", concession->id, place.line)) return;
    bool is_taken = text_equal(concession->id, "capital") || text_equal(concession->id, "none");
    for (int i = 0; i < of->concession_count; i++) is_taken |= text_equal(of->concessions[i].id, concession->id);
    if (is_taken) {
        content_error(&place, "E207", place.line, "ids differ, and 'capital' and 'none' have a meaning of their own",
                      "the concession cannot be called '%s'", concession->id);
    }
    content_need_text(&place, "%s.%s", place.owner, concession->id);
    of->concession_count++;
}

static void read_concessions(const ContentReading *reading, const ScriptField *field, void *object) {
    ContentJurisdiction *jurisdiction = object;
    ContentReading place = *reading;
    place.line = fields_line(reading, field->line);
    if (!fields_want(reading, "concessions", &field->value, SCRIPT_TABLE, place.line)) return;
    jurisdiction->concessions = ARENA_ARRAY(reading->loader->arena, ContentConcession, field->value.item_count);
    for (int i = 0; i < field->value.item_count; i++) read_concession(&place, &field->value.items[i], jurisdiction);
}

static const Field FIELDS[] = {
    {.name = "order", .type = FIELD_WHOLE, true, JURISDICTION_AT(order), 0, 1000},
    {.name = "actor", .type = FIELD_REFERENCE, true, JURISDICTION_AT(actor), .kind = KIND_ACTOR},
    {.name = "capital", .type = FIELD_NUMBER, true, JURISDICTION_AT(favour_cost), 0, 100},
    {.name = "refuses_below", .type = FIELD_NUMBER, false, JURISDICTION_AT(refuses_below), -1, 1},
    {.name = "forgets", .type = FIELD_NUMBER, false, JURISDICTION_AT(forgets_years), 0, 80},
    {.name = "asked", .type = FIELD_EFFECTS, false, JURISDICTION_AT(asked)},
    {.name = "concessions", .type = FIELD_CUSTOM, true, .read = read_concessions},
};

void jurisdiction_read(const ContentReading *reading, const ScriptObject *source, ContentJurisdiction *jurisdiction) {
    fields_read(reading, &source->value, FIELDS, COUNT_OF(FIELDS), jurisdiction);
    if (jurisdiction->concession_count == 0) {
        content_error(reading, "E210", reading->line, "a body that takes no capital must take something else",
                      "it has no concession");
    }
}

void jurisdiction_read_name(const ContentReading *reading, const ScriptField *field, void *object) {
    ContentInstrument *instrument = object;
    int line = fields_line(reading, field->line);
    if (!fields_want(reading, "jurisdiction", &field->value, SCRIPT_TEXT, line)) return;
    instrument->jurisdiction = -1;
    if (text_equal(field->value.text, "ours")) return;
    ContentReference use = {.reading = *reading, .target = &instrument->jurisdiction, .kind = KIND_JURISDICTION};
    use.name = field->value.text;
    use.reading.line = line;
    list_push(reading->loader->scratch, &reading->loader->references, use);
}
