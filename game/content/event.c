/* SPDX-License-Identifier: MIT
 *
 * Events: the fields of event { } and of its options, and the rules that make a dossier a dossier: 'nothing' first,
 * what MITI did marked once, sources where history is claimed. */
#include "content/fields.h"

#define AT(member)        offsetof(ContentEvent, member)
#define OPTION_AT(member) offsetof(ContentOption, member)

enum { FIRST_YEAR = 1964, LAST_YEAR = 2042, LEAST_OPTIONS = 2, MOST_OPTIONS = 5, NO_KIND = 99 };

static const Field OPTION_FIELDS[] = {
    {.name = "id", .type = FIELD_TEXT, true, OPTION_AT(id)},
    {.name = "historical", .type = FIELD_BOOLEAN, false, OPTION_AT(is_historical)},
    {.name = "capital", .type = FIELD_NUMBER, false, OPTION_AT(capital_cost), 0, 100},
    {.name = "yen", .type = FIELD_NUMBER, false, OPTION_AT(money_cost), 0, 10000},
    {.name = "needs", .type = FIELD_CONDITION, false, OPTION_AT(needs)},
    {.name = "excused", .type = FIELD_TEXT, false, OPTION_AT(excused)},
    {.name = "effects", .type = FIELD_EFFECTS, false, OPTION_AT(effects)},
};

static void read_date(const ContentReading *reading, const ScriptField *field, void *object) {
    static const Field parts[] = {
        {.name = "year", .type = FIELD_WHOLE, true, AT(year), FIRST_YEAR, LAST_YEAR},
        {.name = "month", .type = FIELD_WHOLE, true, AT(month), 1, 12},
    };
    ContentReading place = *reading;
    place.line = fields_line(reading, field->line);
    if (field->value.kind != SCRIPT_TABLE || field->value.item_count > 0) {
        content_error(reading, "E210", place.line, "write on = date(1969, 6)", "on must be a date");
        return;
    }
    fields_read(&place, &field->value, parts, COUNT_OF(parts), object);
}

static void read_window(const ContentReading *reading, const ScriptField *field, void *object) {
    ContentEvent *event = object;
    const ScriptValue *value = &field->value;
    int line = fields_line(reading, field->line);
    bool is_pair = value->kind == SCRIPT_TABLE && value->item_count == 2 && value->field_count == 0 &&
                   value->items[0].kind == SCRIPT_NUMBER && value->items[1].kind == SCRIPT_NUMBER;
    if (!is_pair) {
        content_error(reading, "E210", line, "write window = { 1968, 1972 }", "window must be two years");
        return;
    }
    Field year = {.name = "window", .type = FIELD_WHOLE, true, 0, FIRST_YEAR, LAST_YEAR};
    double first = 0, last = 0;
    if (!fields_read_number(reading, &year, &value->items[0], &first, line)) return;
    if (!fields_read_number(reading, &year, &value->items[1], &last, line)) return;
    event->first_year = (int)first;
    event->last_year = (int)last;
    if (first > last) content_error(reading, "E210", line, NULL, "the window ends before it begins");
}

/* What the button says, how it works, who will be angry, what cannot be known, what came of it. */
static void need_option_texts(const ContentReading *reading, const char *option) {
    static const char *const parts[] = {"", ".how", ".angry", ".unknown", ".after"};
    for (int i = 0; i < COUNT_OF(parts); i++) content_need_text(reading, "%s.%s%s", reading->owner, option, parts[i]);
}

static void read_option(const ContentReading *reading, const ScriptValue *value, ContentEvent *event) {
    ContentOption *option = (ContentOption *)&event->options[event->option_count];
    ContentReading place = *reading;
    place.line = fields_line(reading, value->line);
    if (!fields_want(&place, "an option", value, SCRIPT_TABLE, place.line)) return;
    option->place = (ContentPlace){.file = place.file, .line = place.line};
    fields_read(&place, value, OPTION_FIELDS, COUNT_OF(OPTION_FIELDS), option);
    if (!option->id || !fields_want_id(&place, "the option", option->id, place.line)) return;
    for (int i = 0; i < event->option_count; i++) {
        if (!text_equal(event->options[i].id, option->id)) continue;
        content_error(&place, "E207", place.line, "rename one of them", "there are two options '%s'", option->id);
    }
    if (option->effects.count == 0 && !script_field(value, "effects")) {
        content_warning(&place, "W203", place.line, "waiting has effects too; write effects = {} when it has none",
                        "the option '%s' has no effects", option->id);
    }
    need_option_texts(&place, option->id);
    event->option_count++;
}

static void read_options(const ContentReading *reading, const ScriptField *field, void *object) {
    ContentEvent *event = object;
    int line = fields_line(reading, field->line);
    if (!fields_want(reading, "options", &field->value, SCRIPT_TABLE, line)) return;
    ContentReading place = *reading;
    place.line = line;
    event->options = ARENA_ARRAY(reading->loader->arena, ContentOption, field->value.item_count);
    for (int i = 0; i < field->value.item_count; i++) read_option(&place, &field->value.items[i], event);
}

static const Field EVENT_FIELDS[] = {
    {.name = "kind", .type = FIELD_CHOICE, true, AT(kind), .words = "historical plausible counterfactual"},
    {.name = "on", .type = FIELD_CUSTOM, .read = read_date},
    {.name = "window", .type = FIELD_CUSTOM, .read = read_window},
    {.name = "per_year", .type = FIELD_NUMBER, false, AT(chance_per_year), 0, 1},
    {.name = "when", .type = FIELD_CONDITION, false, AT(when)},
    {.name = "otherwise", .type = FIELD_REFERENCE, false, AT(otherwise), .kind = KIND_EVENT},
    {.name = "weight", .type = FIELD_NUMBER, false, AT(weight), 0, 100},
    {.name = "picture", .type = FIELD_TEXT, false, AT(picture)},
    {.name = "people",
     .type = FIELD_REFERENCES,
     false,
     AT(people),
     .kind = KIND_ACTOR,
     .count_offset = AT(people_count)},
    {.name = "options", .type = FIELD_CUSTOM, .read = read_options},
    {.name = "effects", .type = FIELD_EFFECTS, false, AT(effects)},
    {.name = "shock", .type = FIELD_CUSTOM, .read = shock_read},
    {.name = "sources", .type = FIELD_SOURCES, false, AT(sources), .count_offset = AT(source_count)},
    {.name = "teaches", .type = FIELD_IGNORED},
};

/* A date, or a window with a chance, or neither: then only queue() brings it. */
static void check_dates(const ContentReading *reading, const ScriptObject *source, const ContentEvent *event) {
    bool has_date = script_field(&source->value, "on") != NULL;
    bool has_window = script_field(&source->value, "window") != NULL;
    bool has_chance = script_field(&source->value, "per_year") != NULL;
    if (has_date && has_window) {
        content_error(reading, "E210", reading->line, "keep one of them", "it has both a date and a window");
    }
    if (has_window != has_chance) {
        content_error(reading, "E210", reading->line, "write both: window = { 1968, 1972 }, per_year = 0.3",
                      "a window and per_year belong together");
    }
    if (script_field(&source->value, "otherwise") && (!has_date || !event->when.text)) {
        content_error(reading, "E210", reading->line, "give it a date and a condition",
                      "otherwise is used when the condition 'when' fails on the date 'on'");
    }
}

static void check_options(const ContentReading *reading, const ContentEvent *event, bool is_known) {
    bool is_history = is_known && event->kind == EVENT_HISTORICAL;
    int historical = 0;
    for (int i = 0; i < event->option_count; i++) historical += event->options[i].is_historical;
    int line = event->options[0].place.line;
    if (!text_equal(event->options[0].id, "nothing")) {
        content_error(reading, "E209", line, "waiting is an answer too; write it first",
                      "the first option must be 'nothing'");
    }
    if (event->option_count < LEAST_OPTIONS || event->option_count > MOST_OPTIONS) {
        content_error(reading, "E209", line, NULL, "a dossier has %d to %d options with 'nothing', not %d",
                      LEAST_OPTIONS, MOST_OPTIONS, event->option_count);
    }
    if (is_history && historical != 1) {
        content_error(reading, "E209", line, "mark what MITI did with historical = true",
                      "a historical dossier has one historical option, not %d", historical);
    }
    if (is_known && !is_history && historical > 0) {
        content_error(reading, "E209", line, "only a historical event has an option that MITI took",
                      "a historical option in an event that is not historical");
    }
    if (event->effects.count > 0) {
        content_error(reading, "E209", line, "move them into the options", "a dossier has no effects of its own");
    }
}

void event_read(const ContentReading *reading, const ScriptObject *source, ContentEvent *event) {
    event->weight = 1;
    event->kind = (ContentEventKind)NO_KIND;
    fields_read(reading, &source->value, EVENT_FIELDS, COUNT_OF(EVENT_FIELDS), event);
    check_dates(reading, source, event);
    bool is_known = (int)event->kind != NO_KIND;
    if (!is_known) event->kind = EVENT_PLAUSIBLE;
    if (event->option_count > 0) check_options(reading, event, is_known);
    const ScriptField *options = script_field(&source->value, "options");
    if (options && options->value.kind == SCRIPT_TABLE && options->value.item_count == 0) {
        content_error(reading, "E209", fields_line(reading, options->line), "leave options out for news",
                      "the list of options is empty");
    }
    const ScriptField *sources = script_field(&source->value, "sources");
    bool is_broken = sources && sources->value.kind != SCRIPT_TABLE;
    if (event->kind == EVENT_HISTORICAL && event->source_count == 0 && !is_broken) {
        content_error(reading, "E215", reading->line, "add sources = { { document = \"key\", grade = \"B\" } }",
                      "a historical event needs a source");
    }
}
