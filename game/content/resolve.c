/* SPDX-License-Identifier: MIT
 *
 * Names become indices, once everything has been read and sorted: events by date, then id; everything else by its
 * order, then id. An object that was lost with a broken file is not complained about a second time. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "content/fields.h"

enum { NO_DATE = 1000000 };

/* Place of an event in time: months; the start of its window; after everything when it is only queued. */
static int event_rank(const ContentEvent *event) {
    if (event->year > 0) return event->year * 12 + event->month;
    return event->first_year > 0 ? event->first_year * 12 : NO_DATE;
}

/* Strategies have no order of their own: they stand by id. */
static int order_of(ContentKind kind, const void *data) {
    switch (kind) {
    case KIND_EVENT:
        return event_rank(data);
    case KIND_JURISDICTION:
        return ((const ContentJurisdiction *)data)->order;
    case KIND_INSTRUMENT:
        return ((const ContentInstrument *)data)->order;
    case KIND_PROGRAMME:
        return ((const ContentProgramme *)data)->order;
    case KIND_BUDGET_LINE:
        return ((const ContentBudgetLine *)data)->order;
    case KIND_ACTOR:
        return ((const ContentActor *)data)->order;
    case KIND_SCENARIO:
        return ((const ContentScenario *)data)->order;
    case KIND_AIM:
        return ((const ContentAim *)data)->order;
    default:
        return 0;
    }
}

static const char *id_of(const ContentRecord *record) {
    return *(const char *const *)record->data;
}

static bool comes_before(ContentKind kind, const ContentRecord *a, const ContentRecord *b) {
    int a_order = order_of(kind, a->data), b_order = order_of(kind, b->data);
    return a_order != b_order ? a_order < b_order : strcmp(id_of(a), id_of(b)) < 0;
}

/* No two are equal, because ids differ; so the order never depends on the sort. */
static void sort_records(ContentLoader *loader, ContentKind kind) {
    ContentRecord *items = loader->records[kind].items;
    for (int i = 1; i < loader->records[kind].count; i++) {
        ContentRecord moving = items[i];
        int at = i;
        for (; at > 0 && comes_before(kind, &moving, &items[at - 1]); at--) items[at] = items[at - 1];
        items[at] = moving;
    }
}

static bool is_lost(const ContentLoader *loader, ContentKind kind, const char *name) {
    for (int i = 0; i < loader->mods.count; i++) {
        const ScriptResult *result = &loader->mods.items[i].result;
        for (int k = 0; k < result->lost_count; k++) {
            bool is_kind = text_equal(result->lost[k].type, objects_kind(kind)->name);
            if (is_kind && text_equal(result->lost[k].id, name)) return true;
        }
    }
    return false;
}

int resolve_id(ContentLoader *loader, const ContentReading *reading, ContentKind kind, const char *name, int line) {
    LIST(const char *) names = {0};
    for (int i = 0; i < loader->records[kind].count; i++) {
        const char *id = id_of(&loader->records[kind].items[i]);
        if (text_equal(id, name)) return i;
    }
    if (is_lost(loader, kind, name)) return -1;
    for (int i = 0; i < loader->records[kind].count; i++) {
        list_push(loader->arena, &names, id_of(&loader->records[kind].items[i]));
    }
    for (int i = 0; i < loader->mods.count; i++) {
        const ScriptResult *result = &loader->mods.items[i].result;
        for (int k = 0; k < result->lost_count; k++) {
            bool is_kind = text_equal(result->lost[k].type, objects_kind(kind)->name);
            if (is_kind) list_push(loader->arena, &names, result->lost[k].id);
        }
    }
    const char *hint = content_hint(loader, name, names.items, names.count, NULL);
    content_error(reading, "E208", line, hint, "there is no %s '%.60s'", objects_kind(kind)->name, name);
    return -1;
}

/* An event whose `otherwise` leads back to itself would be queued for ever. */
static void check_otherwise(ContentLoader *loader) {
    int count = loader->records[KIND_EVENT].count;
    for (int i = 0; i < count; i++) {
        const ContentRecord *record = &loader->records[KIND_EVENT].items[i];
        int at = i;
        for (int steps = 0; at >= 0 && steps < count; steps++) {
            at = ((const ContentEvent *)loader->records[KIND_EVENT].items[at].data)->otherwise;
            if (at != i) continue;
            problems_error(loader->problems, "E222", record->source->file, record->source->line, NULL,
                           "event.%s: its 'otherwise' leads back to itself", id_of(record));
            break;
        }
    }
}

void resolve_references(ContentLoader *loader) {
    for (int kind = 0; kind < KIND_COUNT; kind++) sort_records(loader, kind);
    for (int i = 0; i < loader->references.count; i++) {
        const ContentReference *use = &loader->references.items[i];
        *use->target = resolve_id(loader, &use->reading, use->kind, use->name, use->reading.line);
    }
    check_otherwise(loader);
}

/* The nearest lever, or the nearest variable. */
static const char *variable_hint(ContentLoader *loader, const Model *model, const ContentVariableUse *use) {
    int count = model_variable_count(model), levers = 0;
    const char **names = ARENA_ARRAY(loader->arena, const char *, count);
    for (int i = 0; i < count; i++) {
        const ModelVariable *variable = model_variable(model, i);
        if (variable->is_lever) names[levers++] = variable->name;
    }
    const char *near = use->is_lever ? text_nearest(use->name, names, levers) : NULL;
    if (!near && !use->is_lever) near = model_nearest_name(model, use->name);
    if (near) return arena_format(loader->arena, "did you mean '%s'?", near);
    return use->is_lever ? "docs/MODEL.md lists the levers" : NULL;
}

/* The value the lever would have, against its range in the model. Something may be taken from a lever that another
 * effect has raised, so a fall is only too large when it is larger than the whole range. */
static void check_range(const ContentVariableUse *use, const ModelVariable *lever) {
    double start = 0;
    if (!use->has_size || !text_read_double(lever->equation, &start)) return;
    double value = (start + use->add) * use->scale;
    double least = use->add < 0 ? lever->range_low - lever->range_high + start : lever->range_low;
    bool is_low = !isnan(least) && value < least - 1e-9;
    bool is_high = !isnan(lever->range_high) && value > lever->range_high + 1e-9;
    if (!is_low && !is_high) return;
    content_warning(&use->reading, "W201", use->reading.line, "the rest of it has no effect",
                    "the lever '%s' would be %g; its range is %g to %g", lever->name, value, lever->range_low,
                    lever->range_high);
}

/* Each name of the model: is it there, is it a lever where one is wanted, what is it called on screen. */
void resolve_variables(ContentLoader *loader, const Model *model) {
    bool *is_named = ARENA_ARRAY(loader->scratch, bool, model_variable_count(model));
    for (int i = 0; i < loader->variables.count; i++) {
        const ContentVariableUse *use = &loader->variables.items[i];
        int id = model_find(model, use->name);
        *use->target = id;
        if (id < 0) {
            content_error(&use->reading, "E211", use->reading.line, variable_hint(loader, model, use),
                          "the model has no %s '%.60s'", use->is_lever ? "lever" : "variable", use->name);
            continue;
        }
        const ModelVariable *variable = model_variable(model, id);
        if (use->is_lever && !variable->is_lever) {
            content_error(&use->reading, "E212", use->reading.line, variable_hint(loader, model, use),
                          "'%s' is a variable of the model but no lever", variable->name);
            continue;
        }
        if (use->is_lever) check_range(use, variable);
        /* An aim has a name of its own. */
        if (text_starts_with(use->reading.owner, "aim.") || is_named[id]) continue;
        is_named[id] = true;
        content_need_text(&use->reading, "%s.%s", variable->is_lever ? "lever" : "variable",
                          content_snake(loader->scratch, variable->name));
    }
}

/* Flags exist by being named. One that is only asked for is most likely misspelt. */
void resolve_flags(ContentLoader *loader) {
    Content *content = loader->content;
    for (int i = 0; i < loader->flags.count; i++) {
        const char *name = loader->flags.items[i].name;
        int at = 0;
        while (at < content->flags.count && strcmp(content->flags.items[at], name) < 0) at++;
        if (at < content->flags.count && text_equal(content->flags.items[at], name)) continue;
        list_push(loader->arena, &content->flags, name);
        for (int k = content->flags.count - 1; k > at; k--) content->flags.items[k] = content->flags.items[k - 1];
        content->flags.items[at] = name;
    }
    for (int i = 0; i < loader->flags.count; i++) {
        const ContentFlagUse *use = &loader->flags.items[i];
        if (use->target) *use->target = content_find_flag(content, use->name);
        bool is_set = use->is_set;
        for (int k = 0; k < loader->flags.count && !is_set; k++) {
            is_set = loader->flags.items[k].is_set && text_equal(loader->flags.items[k].name, use->name);
        }
        if (is_set) continue;
        content_warning(
            &use->reading, "W204", use->reading.line,
            content_hint(loader, use->name, (const char *const *)content->flags.items, content->flags.count, NULL),
            "no effect ever sets the flag '%s'", use->name);
    }
}

/* ---- Strategies: their tables are read last, because their arrays are in the order of the lists ---- */

/* A table { id = number } into an array by index; NaN where nothing is said. */
static const double *read_amounts(const ContentReading *reading, const ScriptValue *table, ContentKind kind,
                                  double high) {
    ContentLoader *loader = reading->loader;
    int count = loader->records[kind].count;
    double *amounts = ARENA_ARRAY(loader->arena, double, count);
    for (int i = 0; i < count; i++) amounts[i] = NAN;
    for (int i = 0; table && i < table->field_count; i++) {
        const ScriptField *field = &table->fields[i];
        int line = fields_line(reading, field->line);
        Field number = {.name = field->key, .type = FIELD_NUMBER, .high = high};
        int index = resolve_id(loader, reading, kind, field->key, line);
        double amount = 0;
        if (fields_read_number(reading, &number, &field->value, &amount, line) && index >= 0) amounts[index] = amount;
    }
    return amounts;
}

static const int *read_programmes(const ContentReading *reading, const ScriptValue *list, int *count) {
    int *indices = ARENA_ARRAY(reading->loader->arena, int, list ? list->item_count : 0);
    for (int i = 0; list && i < list->item_count; i++) {
        const ScriptValue *item = &list->items[i];
        int line = fields_line(reading, item->line);
        if (!fields_want(reading, "a programme", item, SCRIPT_TEXT, line)) continue;
        int index = resolve_id(reading->loader, reading, KIND_PROGRAMME, item->text, line);
        if (index >= 0) indices[(*count)++] = index;
    }
    return indices;
}

/* { jurisdiction = "capital" or the id of a concession }: how each favour is paid; -1 where none is asked. */
static const int *read_payments(const ContentReading *reading, const ScriptValue *table) {
    ContentLoader *loader = reading->loader;
    int count = loader->records[KIND_JURISDICTION].count;
    int *payments = ARENA_ARRAY(loader->arena, int, count);
    for (int i = 0; i < count; i++) payments[i] = -1;
    for (int i = 0; table && i < table->field_count; i++) {
        const ScriptField *field = &table->fields[i];
        int line = fields_line(reading, field->line);
        int index = resolve_id(loader, reading, KIND_JURISDICTION, field->key, line);
        if (!fields_want(reading, field->key, &field->value, SCRIPT_TEXT, line) || index < 0) continue;
        const ContentJurisdiction *of = loader->records[KIND_JURISDICTION].items[index].data;
        payments[index] = text_equal(field->value.text, "capital") ? 0 : -1;
        for (int k = 0; k < of->concession_count; k++) {
            if (text_equal(of->concessions[k].id, field->value.text)) payments[index] = k + 1;
        }
        if (payments[index] >= 0) continue;
        content_error(reading, "E208", line, "write \"capital\" or the id of one of its concessions",
                      "'%s' has no concession '%.60s'", field->key, field->value.text);
    }
    return payments;
}

static const ContentStart *read_starts(const ContentReading *reading, const ScriptValue *list, int *count) {
    ContentStart *starts = ARENA_ARRAY(reading->loader->arena, ContentStart, list ? list->item_count : 0);
    for (int i = 0; list && i < list->item_count; i++) {
        ContentReading place = *reading;
        place.line = fields_line(reading, list->items[i].line);
        if (programme_read_start(&place, &list->items[i], &starts[*count])) (*count)++;
    }
    return starts;
}

typedef struct YearParts {
    int year;
    const ScriptValue *budget, *instruments, *favours, *start, *stop;
} YearParts;

#define PART(member)                                                                                                   \
    static void keep_##member(const ContentReading *reading, const ScriptField *field, void *object) {                 \
        bool is_table = fields_want(reading, #member, &field->value, SCRIPT_TABLE, field->line);                       \
        if (is_table) ((YearParts *)object)->member = &field->value;                                                   \
    }
PART(budget)
PART(instruments)
PART(favours)
PART(start)
PART(stop)
#undef PART

static void read_year(const ContentReading *reading, const ScriptValue *value, ContentStrategyYear *year) {
    static const Field fields[] = {
        {.name = "year", .type = FIELD_WHOLE, true, offsetof(YearParts, year), 1964, 2042},
        {.name = "budget", .type = FIELD_CUSTOM, .read = keep_budget},
        {.name = "instruments", .type = FIELD_CUSTOM, .read = keep_instruments},
        {.name = "favours", .type = FIELD_CUSTOM, .read = keep_favours},
        {.name = "start", .type = FIELD_CUSTOM, .read = keep_start},
        {.name = "stop", .type = FIELD_CUSTOM, .read = keep_stop},
    };
    YearParts parts = {0};
    fields_read(reading, value, fields, COUNT_OF(fields), &parts);
    year->year = parts.year;
    year->amounts = read_amounts(reading, parts.budget, KIND_BUDGET_LINE, 10000);
    year->levels = read_amounts(reading, parts.instruments, KIND_INSTRUMENT, 1);
    year->payments = read_payments(reading, parts.favours);
    year->starts = read_starts(reading, parts.start, &year->start_count);
    year->kills = read_programmes(reading, parts.stop, &year->kill_count);
}

/* { event = "option" } of a strategy. */
static void read_choices(const ContentReading *reading, const ScriptValue *table, int *choices) {
    ContentLoader *loader = reading->loader;
    for (int i = 0; table && i < table->field_count; i++) {
        const ScriptField *field = &table->fields[i];
        int line = fields_line(reading, field->line);
        int event_index = resolve_id(loader, reading, KIND_EVENT, field->key, line);
        if (!fields_want(reading, field->key, &field->value, SCRIPT_TEXT, line) || event_index < 0) continue;
        const ContentEvent *event = loader->records[KIND_EVENT].items[event_index].data;
        const char *names[16];
        int count = 0;
        for (int k = 0; k < event->option_count && k < COUNT_OF(names); k++) {
            names[count++] = event->options[k].id;
            if (text_equal(event->options[k].id, field->value.text)) choices[event_index] = k;
        }
        if (choices[event_index] >= 0) continue;
        content_error(reading, "E208", line, content_hint(loader, field->value.text, names, count, NULL),
                      "the event '%s' has no option '%.60s'", field->key, field->value.text);
    }
}

static void read_strategy(const ContentStrategyPart *part) {
    ContentLoader *loader = part->reading.loader;
    ContentStrategy *strategy = part->strategy;
    int event_count = loader->records[KIND_EVENT].count;
    int *choices = ARENA_ARRAY(loader->arena, int, event_count);
    for (int i = 0; i < event_count; i++) choices[i] = -1;
    read_choices(&part->reading, part->options, choices);
    strategy->option_of_event = choices;
    int count = part->years ? part->years->item_count : 0;
    ContentStrategyYear *years = ARENA_ARRAY(loader->arena, ContentStrategyYear, count);
    for (int i = 0; i < count; i++) {
        const ScriptValue *value = &part->years->items[i];
        ContentReading place = part->reading;
        place.line = fields_line(&part->reading, value->line);
        if (!fields_want(&place, "a year", value, SCRIPT_TABLE, place.line)) continue;
        ContentStrategyYear *year = &years[strategy->year_count++];
        read_year(&place, value, year);
        if (strategy->year_count > 1 && year->year <= year[-1].year) {
            content_error(&place, "E210", place.line, NULL, "the year %d does not come after %d", year->year,
                          year[-1].year);
        }
    }
    strategy->years = years;
}

void resolve_strategies(ContentLoader *loader) {
    for (int i = 0; i < loader->strategies.count; i++) read_strategy(&loader->strategies.items[i]);
}

/* Records were separate so that pointers into them stayed good; campaigns walk plain arrays. */
void resolve_finish(ContentLoader *loader) {
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        size_t bytes = objects_kind(kind)->bytes;
        int count = loader->records[kind].count;
        char *array = arena_alloc(loader->arena, bytes * (size_t)count);
        for (int i = 0; i < count; i++) memcpy(array + bytes * (size_t)i, loader->records[kind].items[i].data, bytes);
        loader->content->objects[kind] = array;
        loader->content->counts[kind] = count;
    }
}
