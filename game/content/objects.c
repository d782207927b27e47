/* SPDX-License-Identifier: MIT
 *
 * The kinds of objects and their tables of fields (events are in event.c). What a constructor of the prelude made
 * becomes a record here; a kind that has no table here does not exist. */
#include <math.h>
#include <string.h>

#include "content/fields.h"

#define INSTRUMENT_AT(member) offsetof(ContentInstrument, member)
#define PROGRAMME_AT(member)  offsetof(ContentProgramme, member)
#define BUDGET_AT(member)     offsetof(ContentBudgetLine, member)
#define ACTOR_AT(member)      offsetof(ContentActor, member)
#define ADVICE_AT(member)     offsetof(ContentAdvice, member)
#define LINE_AT(member)       offsetof(ContentLine, member)
#define SCENARIO_AT(member)   offsetof(ContentScenario, member)
#define QUESTION_AT(member)   offsetof(ContentQuestion, member)
#define STRATEGY_AT(member)   offsetof(ContentStrategy, member)
#define AIM_AT(member)        offsetof(ContentAim, member)
#define TERM_AT(member)       offsetof(ContentTerm, member)
#define RULES_AT(member)      offsetof(ContentRules, member)
#define ENDING_AT(member)     offsetof(ContentEnding, member)

static const Field INSTRUMENT_FIELDS[] = {
    {.name = "order", .type = FIELD_WHOLE, true, INSTRUMENT_AT(order), 0, 1000},
    {.name = "lever", .type = FIELD_LEVER, true, INSTRUMENT_AT(lever_id)},
    {.name = "lever_at_one", .type = FIELD_NUMBER, true, INSTRUMENT_AT(lever_at_one), -FIELD_ANY, FIELD_ANY},
    {.name = "start", .type = FIELD_NUMBER, false, INSTRUMENT_AT(start_level), 0, 1},
    {.name = "step", .type = FIELD_NUMBER, false, INSTRUMENT_AT(level_step), 0.01, 1},
    {.name = "capital", .type = FIELD_NUMBER, true, INSTRUMENT_AT(capital_cost), 0, 100},
    {.name = "yen_per_year", .type = FIELD_NUMBER, false, INSTRUMENT_AT(yearly_money), 0, 10000},
    {.name = "jurisdiction", .type = FIELD_CUSTOM, true, .read = jurisdiction_read_name},
    {.name = "leverage", .type = FIELD_VARIABLE, false, INSTRUMENT_AT(leverage_id)},
    {.name = "fades", .type = FIELD_BOOLEAN, false, INSTRUMENT_AT(fades)},
    {.name = "available", .type = FIELD_CONDITION, false, INSTRUMENT_AT(available)},
    {.name = "effects", .type = FIELD_EFFECTS, false, INSTRUMENT_AT(effects)},
    {.name = "sources",
     .type = FIELD_SOURCES,
     false,
     INSTRUMENT_AT(sources),
     .count_offset = INSTRUMENT_AT(source_count)},
};

static const Field PROGRAMME_FIELDS[] = {
    {.name = "kind", .type = FIELD_CHOICE, false, PROGRAMME_AT(kind), .words = "historical plausible counterfactual"},
    {.name = "order", .type = FIELD_WHOLE, true, PROGRAMME_AT(order), 0, 1000},
    {.name = "from", .type = FIELD_WHOLE, true, PROGRAMME_AT(first_year), 1964, 2042},
    {.name = "to", .type = FIELD_WHOLE, true, PROGRAMME_AT(last_year), 1964, 2042},
    {.name = "years", .type = FIELD_WHOLE, true, PROGRAMME_AT(years), 1, 30},
    {.name = "yen_per_year", .type = FIELD_NUMBER, true, PROGRAMME_AT(yearly_money), 0, 10000},
    {.name = "capital", .type = FIELD_NUMBER, true, PROGRAMME_AT(capital_cost), 0, 100},
    {.name = "kill", .type = FIELD_NUMBER, true, PROGRAMME_AT(kill_cost), 0, 100},
    {.name = "chance", .type = FIELD_NUMBER, true, PROGRAMME_AT(chance), 0, 1},
    {.name = "partial", .type = FIELD_NUMBER, false, PROGRAMME_AT(partial), 0, 1},
    {.name = "path", .type = FIELD_CUSTOM, .read = programme_read_path},
    {.name = "available", .type = FIELD_CONDITION, false, PROGRAMME_AT(available)},
    {.name = "members", .type = FIELD_CUSTOM, .read = programme_read_members},
    {.name = "running", .type = FIELD_EFFECTS, false, PROGRAMME_AT(running)},
    {.name = "success", .type = FIELD_EFFECTS, true, PROGRAMME_AT(success)},
    {.name = "failure", .type = FIELD_EFFECTS, true, PROGRAMME_AT(failure)},
    {.name = "sources",
     .type = FIELD_SOURCES,
     false,
     PROGRAMME_AT(sources),
     .count_offset = PROGRAMME_AT(source_count)},
    {.name = "picture", .type = FIELD_TEXT, false, PROGRAMME_AT(picture)},
};

static const Field BUDGET_FIELDS[] = {
    {.name = "order", .type = FIELD_WHOLE, true, BUDGET_AT(order), 0, 1000},
    {.name = "lever", .type = FIELD_LEVER, true, BUDGET_AT(lever_id)},
    {.name = "start", .type = FIELD_NUMBER, true, BUDGET_AT(start_amount), 0, 10000},
};

static void read_lines(const ContentReading *reading, const ScriptField *field, void *object) {
    static const Field fields[] = {
        {.name = "when", .type = FIELD_CONDITION, false, LINE_AT(when)},
        {.name = "say", .type = FIELD_TEXT, true, LINE_AT(text_id)},
    };
    ContentActor *actor = object;
    int line = fields_line(reading, field->line);
    if (!fields_want(reading, "lines", &field->value, SCRIPT_TABLE, line)) return;
    ContentLine *lines = ARENA_ARRAY(reading->loader->arena, ContentLine, field->value.item_count);
    for (int i = 0; i < field->value.item_count; i++) {
        const ScriptValue *item = &field->value.items[i];
        ContentReading place = *reading;
        place.line = item->line > 0 ? item->line : line;
        if (!fields_want(&place, "a line", item, SCRIPT_TABLE, place.line)) continue;
        ContentLine *one = &lines[actor->line_count++];
        fields_read(&place, item, fields, COUNT_OF(fields), one);
        if (one->text_id) content_need_text(&place, "%s", one->text_id);
    }
    actor->lines = lines;
}

/* "aim", or { aim = "aim", when = condition }. */
static void read_advice_aims(const ContentReading *reading, const ScriptField *field, void *object) {
    static const Field fields[] = {
        {.name = "aim", .type = FIELD_REFERENCE, true, offsetof(ContentAdviceAim, aim), .kind = KIND_AIM},
        {.name = "when", .type = FIELD_CONDITION, false, offsetof(ContentAdviceAim, when)},
    };
    ContentAdvice *advice = object;
    int line = fields_line(reading, field->line), count = field->value.item_count;
    if (!fields_want(reading, "aims", &field->value, SCRIPT_TABLE, line)) return;
    ContentAdviceAim *aims = ARENA_ARRAY(reading->loader->arena, ContentAdviceAim, count);
    for (int i = 0; i < count; i++) {
        const ScriptValue *item = &field->value.items[i];
        ScriptField name = {.key = "aim", .value = *item, .line = item->line};
        ScriptValue short_form = {.kind = SCRIPT_TABLE, .fields = &name, .field_count = 1, .line = item->line};
        const ScriptValue *table = item->kind == SCRIPT_TEXT ? &short_form : item;
        ContentReading place = *reading;
        place.line = fields_line(reading, item->line);
        if (!fields_want(&place, "an aim", table, SCRIPT_TABLE, place.line)) continue;
        fields_read(&place, table, fields, COUNT_OF(fields), &aims[advice->aim_count++]);
    }
    advice->aims = aims;
}

/* Each is a variable that has a name in words. */
static void read_mechanisms(const ContentReading *reading, const ScriptField *field, void *object) {
    ContentAdvice *advice = object;
    int line = fields_line(reading, field->line), count = field->value.item_count;
    if (!fields_want(reading, "mechanisms", &field->value, SCRIPT_TABLE, line)) return;
    int *mechanisms = ARENA_ARRAY(reading->loader->arena, int, count);
    for (int i = 0; i < count; i++) {
        const ScriptValue *item = &field->value.items[i];
        if (!fields_want(reading, "a mechanism", item, SCRIPT_TEXT, fields_line(reading, item->line))) continue;
        fields_note_variable(reading, item->text, fields_line(reading, item->line),
                             &mechanisms[advice->mechanism_count++]);
    }
    advice->mechanisms = mechanisms;
}

static void read_advice(const ContentReading *reading, const ScriptField *field, void *object) {
    static const Field fields[] = {
        {.name = "aims", .type = FIELD_CUSTOM, true, .read = read_advice_aims},
        {.name = "years", .type = FIELD_WHOLE, true, ADVICE_AT(years), 1, 15},
        {.name = "lens", .type = FIELD_TEXT, false, ADVICE_AT(lens)},
        {.name = "mechanisms", .type = FIELD_CUSTOM, true, .read = read_mechanisms},
    };
    ContentActor *actor = object;
    ContentReading place = *reading;
    place.line = fields_line(reading, field->line);
    if (!fields_want(&place, "advice", &field->value, SCRIPT_TABLE, place.line)) return;
    fields_read(&place, &field->value, fields, COUNT_OF(fields), &actor->advice);
    if (actor->advice.lens) lens_note(&place, actor->advice.lens);
}

static const Field ACTOR_FIELDS[] = {
    {.name = "order", .type = FIELD_WHOLE, true, ACTOR_AT(order), 0, 1000},
    {.name = "adviser", .type = FIELD_BOOLEAN, false, ACTOR_AT(is_adviser)},
    {.name = "from", .type = FIELD_WHOLE, false, ACTOR_AT(first_year), 1964, 2042},
    {.name = "group", .type = FIELD_REFERENCE, false, ACTOR_AT(group), .kind = KIND_ACTOR},
    {.name = "relation", .type = FIELD_NUMBER, false, ACTOR_AT(start_relation), -1, 1},
    {.name = "picture", .type = FIELD_TEXT, false, ACTOR_AT(picture)},
    {.name = "wants",
     .type = FIELD_REFERENCES,
     false,
     ACTOR_AT(wants),
     .kind = KIND_AIM,
     .count_offset = ACTOR_AT(want_count)},
    {.name = "lines", .type = FIELD_CUSTOM, .read = read_lines},
    {.name = "advice", .type = FIELD_CUSTOM, .read = read_advice},
};

/* { year = 1969, ask = "text id" }, or { when = "condition", ask = "text id" } for the debrief. */
static void read_questions(const ContentReading *reading, const ScriptField *field, void *object) {
    static const Field fields[] = {
        {.name = "year", .type = FIELD_WHOLE, false, QUESTION_AT(year), 1964, 2032},
        {.name = "when", .type = FIELD_CONDITION, false, QUESTION_AT(when)},
        {.name = "ask", .type = FIELD_TEXT, true, QUESTION_AT(text_id)},
    };
    ContentScenario *scenario = object;
    int line = fields_line(reading, field->line);
    if (!fields_want(reading, "questions", &field->value, SCRIPT_TABLE, line)) return;
    ContentQuestion *questions = ARENA_ARRAY(reading->loader->arena, ContentQuestion, field->value.item_count);
    for (int i = 0; i < field->value.item_count; i++) {
        const ScriptValue *item = &field->value.items[i];
        ContentReading place = *reading;
        place.line = fields_line(reading, item->line);
        if (!fields_want(&place, "a question", item, SCRIPT_TABLE, place.line)) continue;
        ContentQuestion *one = &questions[scenario->question_count++];
        fields_read(&place, item, fields, COUNT_OF(fields), one);
        if (one->text_id) content_need_text(&place, "%s", one->text_id);
        if (one->year != 0 && (one->year <= scenario->first_year || one->year > scenario->last_year)) {
            content_error(&place, "E210", place.line,
                          "the briefing opens the first year; leave year out for the debrief",
                          "%d is no year after %d and up to %d", one->year, scenario->first_year, scenario->last_year);
        }
    }
    scenario->questions = questions;
}

#define SCENARIO_IDS(word, of_kind, member)                                                                            \
    {                                                                                                                  \
        .name = word, .type = FIELD_REFERENCES, false, SCENARIO_AT(member##s), .kind = of_kind,                        \
        .count_offset = SCENARIO_AT(member##_count)                                                                    \
    }

static const Field SCENARIO_FIELDS[] = {
    {.name = "order", .type = FIELD_WHOLE, true, SCENARIO_AT(order), 0, 1000},
    {.name = "first", .type = FIELD_WHOLE, true, SCENARIO_AT(first_year), 1964, 2032},
    {.name = "last", .type = FIELD_WHOLE, true, SCENARIO_AT(last_year), 1964, 2032},
    {.name = "minutes", .type = FIELD_WHOLE, true, SCENARIO_AT(minutes), 1, 600},
    {.name = "level", .type = FIELD_WHOLE, true, SCENARIO_AT(level), 1, 3},
    {.name = "chart", .type = FIELD_VARIABLE, true, SCENARIO_AT(chart_id)},
    {.name = "picture", .type = FIELD_TEXT, false, SCENARIO_AT(picture)},
    SCENARIO_IDS("budget", KIND_BUDGET_LINE, budget_line),
    SCENARIO_IDS("instruments", KIND_INSTRUMENT, instrument),
    SCENARIO_IDS("programmes", KIND_PROGRAMME, programme),
    SCENARIO_IDS("aims", KIND_AIM, aim),
    {.name = "lens", .type = FIELD_CHOICE, false, SCENARIO_AT(lens), .words = "choose fixed hidden"},
    {.name = "questions", .type = FIELD_CUSTOM, .read = read_questions},
    {.name = "brief", .type = FIELD_WHOLE, false, SCENARIO_AT(brief_minutes), 1, 120},
    {.name = "debrief", .type = FIELD_WHOLE, false, SCENARIO_AT(debrief_minutes), 1, 120},
    {.name = "sources", .type = FIELD_SOURCES, false, SCENARIO_AT(sources), .count_offset = SCENARIO_AT(source_count)},
};

/* Read in resolve.c, when the lists are sorted. */
static void keep_for_later(const ContentReading *reading, const ScriptField *field, void *object) {
    fields_want(reading, field->key, &field->value, SCRIPT_TABLE, fields_line(reading, field->line));
    (void)object;
}

static const Field STRATEGY_FIELDS[] = {
    {.name = "picks_historical_options", .type = FIELD_BOOLEAN, false, STRATEGY_AT(picks_historical_options)},
    {.name = "years", .type = FIELD_CUSTOM, .read = keep_for_later},
    {.name = "options", .type = FIELD_CUSTOM, .read = keep_for_later},
    {.name = "sources", .type = FIELD_SOURCES, false, STRATEGY_AT(sources), .count_offset = STRATEGY_AT(source_count)},
};

static const Field AIM_FIELDS[] = {
    {.name = "order", .type = FIELD_WHOLE, true, AIM_AT(order), 0, 1000},
    {.name = "variable", .type = FIELD_VARIABLE, true, AIM_AT(variable_id)},
    {.name = "form", .type = FIELD_WORD, true, AIM_AT(form), .words = "int 1 2 pct pct1 percent bn tn index people"},
    {.name = "aim", .type = FIELD_BOOLEAN, false, AIM_AT(is_aim)},
    {.name = "higher_is_better", .type = FIELD_BOOLEAN, true, AIM_AT(higher_is_better)},
};

static const Field TERM_FIELDS[] = {
    {.name = "kind",
     .type = FIELD_WORD,
     true,
     TERM_AT(kind),
     .words = "institution law programme company technology economics dynamics game history"},
    {.name = "reading", .type = FIELD_CUSTOM, true, .read = term_read_reading},
    {.name = "also", .type = FIELD_CUSTOM, .read = term_read_words},
    {.name = "never", .type = FIELD_CUSTOM, .read = term_read_words},
    {.name = "about", .type = FIELD_CUSTOM, .read = term_read_words},
    {.name = "source", .type = FIELD_TEXT, true, TERM_AT(document)},
    {.name = "grade", .type = FIELD_WORD, true, TERM_AT(grade), .words = "A B C D"},
};

static void read_capital(const ContentReading *reading, const ScriptField *field, void *object) {
    static const Field fields[] = {
        {.name = "start", .type = FIELD_NUMBER, true, RULES_AT(capital_start), 0, 1000},
        {.name = "most", .type = FIELD_NUMBER, true, RULES_AT(capital_most), 0, 1000},
        {.name = "per_year", .type = FIELD_NUMBER, true, RULES_AT(capital_per_year), 0, 1000},
    };
    if (!fields_want(reading, "capital", &field->value, SCRIPT_TABLE, field->line)) return;
    fields_read(reading, &field->value, fields, COUNT_OF(fields), object);
}

static void read_budget(const ContentReading *reading, const ScriptField *field, void *object) {
    static const Field fields[] = {
        {.name = "free_change", .type = FIELD_NUMBER, true, RULES_AT(free_budget_change), 0, 10},
        {.name = "change_cost", .type = FIELD_NUMBER, true, RULES_AT(budget_change_cost), 0, 100},
    };
    if (!fields_want(reading, "budget", &field->value, SCRIPT_TABLE, field->line)) return;
    fields_read(reading, &field->value, fields, COUNT_OF(fields), object);
}

/* Pairs of a year and an amount; between them the campaign goes in a straight line. */
static void read_ceiling(const ContentReading *reading, const ScriptField *field, void *object) {
    ContentRules *rules = object;
    int line = fields_line(reading, field->line);
    if (!fields_want(reading, "ceiling", &field->value, SCRIPT_TABLE, line)) return;
    int count = field->value.item_count;
    double *years = ARENA_ARRAY(reading->loader->arena, double, count);
    double *amounts = ARENA_ARRAY(reading->loader->arena, double, count);
    for (int i = 0; i < count; i++) {
        const ScriptValue *pair = &field->value.items[i];
        bool is_good = pair->kind == SCRIPT_TABLE && pair->item_count == 2 && pair->items[0].kind == SCRIPT_NUMBER &&
                       pair->items[1].kind == SCRIPT_NUMBER;
        if (is_good) {
            years[i] = pair->items[0].number;
            amounts[i] = pair->items[1].number;
        }
        if (!is_good || amounts[i] < 0 || (i > 0 && years[i] <= years[i - 1])) {
            content_error(reading, "E203", pair->line > 0 ? pair->line : line, "write { 1964, 6 }, { 1970, 20 }",
                          "ceiling must be pairs of a year and an amount, years rising");
            return;
        }
    }
    rules->ceiling_years = years;
    rules->ceilings = amounts;
    rules->ceiling_count = count;
}

/* { id = "name", when = "condition", shows = { "aim", … } } */
static void read_endings(const ContentReading *reading, const ScriptField *field, void *object) {
    static const Field fields[] = {
        {.name = "id", .type = FIELD_TEXT, true, ENDING_AT(id)},
        {.name = "when", .type = FIELD_CONDITION, false, ENDING_AT(when)},
        {.name = "shows",
         .type = FIELD_REFERENCES,
         true,
         ENDING_AT(shows),
         .kind = KIND_AIM,
         .count_offset = ENDING_AT(show_count)},
    };
    ContentRules *rules = object;
    int line = fields_line(reading, field->line);
    if (!fields_want(reading, "endings", &field->value, SCRIPT_TABLE, line)) return;
    ContentEnding *endings = ARENA_ARRAY(reading->loader->arena, ContentEnding, field->value.item_count);
    for (int i = 0; i < field->value.item_count; i++) {
        const ScriptValue *item = &field->value.items[i];
        ContentReading place = *reading;
        place.line = fields_line(reading, item->line);
        if (!fields_want(&place, "an ending", item, SCRIPT_TABLE, place.line)) continue;
        ContentEnding *one = &endings[rules->ending_count++];
        fields_read(&place, item, fields, COUNT_OF(fields), one);
        if (one->id) content_need_text(&place, "ending.%s", one->id);
    }
    rules->endings = endings;
}

static const Field RULES_FIELDS[] = {
    {.name = "files_per_year", .type = FIELD_WHOLE, true, RULES_AT(files_per_year), 1, 20},
    {.name = "inbox_size", .type = FIELD_WHOLE, true, RULES_AT(inbox_size), 1, 10},
    {.name = "last_published", .type = FIELD_WHOLE, false, RULES_AT(last_published), 1000, 9999},
    {.name = "capital", .type = FIELD_CUSTOM, true, .read = read_capital},
    {.name = "budget", .type = FIELD_CUSTOM, true, .read = read_budget},
    {.name = "ceiling", .type = FIELD_CUSTOM, true, .read = read_ceiling},
    {.name = "endings", .type = FIELD_CUSTOM, .read = read_endings},
};

typedef struct KindTable {
    ContentKindInfo info;
    const Field *fields; /* NULL for events and jurisdictions, which have more to check */
    int field_count;
    size_t place_offset;
} KindTable;

#define TABLE_OF(fields) fields, COUNT_OF(fields)

static const KindTable KINDS[KIND_COUNT] = {
    [KIND_EVENT] = {{"event", "event", "title body", sizeof(ContentEvent)}, NULL, 0, offsetof(ContentEvent, place)},
    [KIND_JURISDICTION] = {{"jurisdiction", "jurisdiction", "name wants", sizeof(ContentJurisdiction)},
                           NULL,
                           0,
                           offsetof(ContentJurisdiction, place)},
    [KIND_INSTRUMENT] = {{"instrument", "instrument", "name body low high", sizeof(ContentInstrument)},
                         TABLE_OF(INSTRUMENT_FIELDS),
                         INSTRUMENT_AT(place)},
    [KIND_PROGRAMME] = {{"programme", "programme", "name body spill exit success partial failure killed",
                         sizeof(ContentProgramme)},
                        TABLE_OF(PROGRAMME_FIELDS),
                        PROGRAMME_AT(place)},
    [KIND_BUDGET_LINE] = {{"budget_line", "budget", "name body", sizeof(ContentBudgetLine)},
                          TABLE_OF(BUDGET_FIELDS),
                          BUDGET_AT(place)},
    [KIND_ACTOR] = {{"actor", "actor", "name role", sizeof(ContentActor)}, TABLE_OF(ACTOR_FIELDS), ACTOR_AT(place)},
    [KIND_SCENARIO] = {{"scenario", "scenario", "title question briefing paper person", sizeof(ContentScenario)},
                       TABLE_OF(SCENARIO_FIELDS),
                       SCENARIO_AT(place)},
    [KIND_STRATEGY] = {{"strategy", "strategy", "name body", sizeof(ContentStrategy)},
                       TABLE_OF(STRATEGY_FIELDS),
                       STRATEGY_AT(place)},
    [KIND_AIM] = {{"aim", "aim", "name body", sizeof(ContentAim)}, TABLE_OF(AIM_FIELDS), AIM_AT(place)},
    [KIND_TERM] = {{"term", "word", "name body", sizeof(ContentTerm)}, TABLE_OF(TERM_FIELDS), TERM_AT(place)},
};

const ContentKindInfo *objects_kind(ContentKind kind) {
    return &KINDS[kind].info;
}

static void need_texts(const ContentReading *reading, const char *suffixes) {
    while (*suffixes) {
        int bytes = (int)strcspn(suffixes, " ");
        content_need_text(reading, "%s.%.*s", reading->owner, bytes, suffixes);
        suffixes += bytes;
        while (*suffixes == ' ') suffixes++;
    }
}

static void check_scenario(const ContentReading *reading, const ContentScenario *scenario) {
    if (scenario->first_year > scenario->last_year) {
        content_error(reading, "E210", reading->line, NULL, "the last year is before the first");
    }
    if ((scenario->brief_minutes == 0) != (scenario->debrief_minutes == 0)) {
        content_error(reading, "E210", reading->line, "write both: brief = 5, debrief = 15",
                      "brief and debrief belong together");
    }
    if (scenario->brief_minutes > 0) need_texts(reading, "goal before look dispute extension");
}

/* What the tables of fields cannot say. */
static void check_object(const ContentReading *reading, ContentKind kind, const ScriptObject *source, void *data) {
    ContentLoader *loader = reading->loader;
    if (kind == KIND_INSTRUMENT) {
        ContentInstrument *instrument = data;
        if (instrument->fades && !script_field(&source->value, "leverage")) {
            content_error(reading, "E210", reading->line,
                          "name a variable from 0 to 1, such as leverage = \"ministry leverage\"",
                          "it fades with nothing");
        }
        if (instrument->level_step == 0) instrument->level_step = 0.25;
        for (int i = 0; i < loader->variables.count; i++) {
            ContentVariableUse *use = &loader->variables.items[i];
            if (use->target != &instrument->lever_id) continue;
            use->has_size = true;
            use->add = instrument->lever_at_one;
            use->scale = 1;
        }
    }
    if (kind == KIND_PROGRAMME) programme_check(reading, data);
    if (kind == KIND_SCENARIO) check_scenario(reading, data);
    const ContentTerm *term = data;
    if (kind == KIND_TERM && term->document) {
        ContentSourceUse use = {.reading = *reading, .document = term->document};
        list_push(loader->scratch, &loader->sources, use);
    }
    if (kind == KIND_STRATEGY) {
        const ScriptField *years = script_field(&source->value, "years");
        const ScriptField *options = script_field(&source->value, "options");
        ContentStrategyPart part = {.reading = *reading, .strategy = data};
        part.years = years && years->value.kind == SCRIPT_TABLE ? &years->value : NULL;
        part.options = options && options->value.kind == SCRIPT_TABLE ? &options->value : NULL;
        list_push(loader->scratch, &loader->strategies, part);
    }
}

/* An id stands once over all mods: changing another mod's object needs a word of its own, not a second definition. */
static void check_not_twice(const ContentReading *reading, ContentKind kind, const char *id) {
    for (int i = 0; i < reading->loader->records[kind].count; i++) {
        const ContentRecord *other = &reading->loader->records[kind].items[i];
        if (!text_equal(*(const char **)other->data, id)) continue;
        content_error(reading, "E207", reading->line, "rename it, or take one away", "it exists already, at %s:%d",
                      other->source->file, other->source->line);
        return;
    }
}

static void read_object(ContentLoader *loader, int mod_index, ContentKind kind, const ScriptObject *source) {
    const KindTable *table = &KINDS[kind];
    ContentReading reading = {.loader = loader, .file = source->file, .line = source->line, .mod_index = mod_index};
    reading.owner = arena_format(loader->arena, "%s.%s", table->info.text_prefix, source->id);
    if (!fields_want_id(&reading, table->info.name, source->id, source->line)) return;
    check_not_twice(&reading, kind, source->id);
    void *data = arena_alloc(loader->arena, table->info.bytes);
    *(const char **)data = source->id;
    *(ContentPlace *)((char *)data + table->place_offset) = (ContentPlace){source->file, source->line};
    if (kind == KIND_EVENT) event_read(&reading, source, data);
    if (kind == KIND_JURISDICTION) jurisdiction_read(&reading, source, data);
    if (table->fields) fields_read(&reading, &source->value, table->fields, table->field_count, data);
    check_object(&reading, kind, source, data);
    need_texts(&reading, table->info.texts);
    ContentRecord record = {.data = data, .source = source, .mod_index = mod_index};
    list_push(loader->arena, &loader->records[kind], record);
}

static void read_rules(ContentLoader *loader, int mod_index, const ScriptObject *source) {
    ContentReading reading = {.loader = loader, .file = source->file, .line = source->line, .mod_index = mod_index};
    reading.owner = "rules";
    if (loader->has_rules) {
        content_error(&reading, "E207", source->line, "change them there", "the rules are given already, at %s:%d",
                      loader->rules_place.file, loader->rules_place.line);
        return;
    }
    loader->has_rules = true;
    loader->rules_place = reading;
    fields_read(&reading, &source->value, RULES_FIELDS, COUNT_OF(RULES_FIELDS), &loader->content->rules);
}

void objects_read(ContentLoader *loader, int mod_index) {
    const ScriptResult *result = &loader->mods.items[mod_index].result;
    for (int i = 0; i < result->object_count; i++) {
        const ScriptObject *source = &result->objects[i];
        if (text_equal(source->type, "text")) texts_read(loader, mod_index, source);
        if (text_equal(source->type, "rules")) read_rules(loader, mod_index, source);
        for (int kind = 0; kind < KIND_COUNT; kind++) {
            if (text_equal(source->type, KINDS[kind].info.name)) read_object(loader, mod_index, kind, source);
        }
    }
}
