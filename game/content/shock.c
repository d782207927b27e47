/* SPDX-License-Identifier: MIT
 *
 * Outside shocks: what happened to Japan rather than by the ministry's decision. The model may be moved by decisions,
 * by what follows from its own state, and by at most twelve named shocks whose size somebody published; so a history
 * that fits cannot be bought with dated pushes. */
#include "content/fields.h"

enum { MOST_SHOCKS = 12, LAST_YEAR_WITH_FIGURES = 2025 };

typedef struct ShockParts {
    const char *source, *size;
} ShockParts;

void shock_read(const ContentReading *reading, const ScriptField *field, void *object) {
    static const Field fields[] = {
        {.name = "source", .type = FIELD_TEXT, true, offsetof(ShockParts, source)},
        {.name = "size", .type = FIELD_TEXT, true, offsetof(ShockParts, size)},
    };
    ContentEvent *event = object;
    ContentReading place = *reading;
    place.line = fields_line(reading, field->line);
    if (!fields_want(&place, "shock", &field->value, SCRIPT_TABLE, place.line)) return;
    ShockParts parts = {0};
    fields_read(&place, &field->value, fields, COUNT_OF(fields), &parts);
    if (parts.source) {
        ContentSourceUse use = {.reading = place, .document = parts.source};
        list_push(reading->loader->scratch, &reading->loader->sources, use);
    }
    if (parts.size && parts.size[0] == '\0') {
        content_error(&place, "E224", place.line, "write the published figure that the effects are sized by",
                      "the shock has no size");
    }
    event->shock = (ContentShock){.document = parts.source, .size = parts.size};
}

static bool moves_model(ContentEffectKind kind) {
    return kind == EFFECT_LEVER_ADD || kind == EFFECT_LEVER_SCALE || kind == EFFECT_SET_INSTRUMENT ||
           kind == EFFECT_START_PROGRAMME || kind == EFFECT_STOP_PROGRAMME;
}

static bool any_moves_model(ContentEffects effects) {
    for (int i = 0; i < effects.count; i++) {
        if (moves_model(effects.items[i].kind)) return true;
    }
    return false;
}

/* By itself, or by other news that it queues. */
static bool pushes(const ContentLoader *loader, const ContentEvent *news) {
    if (any_moves_model(news->effects)) return true;
    for (int i = 0; i < news->effects.count; i++) {
        const ContentEffect *effect = &news->effects.items[i];
        if (effect->kind != EFFECT_QUEUE || effect->subject_index < 0) continue;
        const ContentEvent *queued = loader->records[KIND_EVENT].items[effect->subject_index].data;
        if (queued->option_count == 0 && !queued->when.text && any_moves_model(queued->effects)) return true;
    }
    return false;
}

/* +1 or -1 when the option adds to the lever, 0 when it leaves it. */
static int direction(const ContentOption *option, const char *lever) {
    double sum = 0.0;
    for (int i = 0; i < option->effects.count; i++) {
        const ContentEffect *effect = &option->effects.items[i];
        if (effect->kind == EFFECT_LEVER_ADD && text_equal(effect->subject, lever)) sum += effect->size;
    }
    return (sum > 0.0) - (sum < 0.0);
}

/* A lever that every answer moves the same way: what nobody can avoid is no decision. NULL when there is none. */
static const char *unavoidable_lever(const ContentEvent *event) {
    ContentEffects first = event->options[0].effects;
    for (int i = 0; i < first.count; i++) {
        const char *lever = first.items[i].subject;
        int wanted = first.items[i].kind == EFFECT_LEVER_ADD ? direction(&event->options[0], lever) : 0;
        bool is_same = wanted != 0;
        for (int k = 1; k < event->option_count && is_same; k++) {
            is_same = direction(&event->options[k], lever) == wanted;
        }
        if (is_same) return lever;
    }
    return NULL;
}

static void check_event(const ContentRecord *record, const ContentReading *place, const ContentEvent *event) {
    bool is_history = event->kind != EVENT_COUNTERFACTUAL && event->year <= LAST_YEAR_WITH_FIGURES;
    bool has_date = event->year != 0 || event->first_year != 0;
    bool follows = event->when.text != NULL;
    if (event->shock.document || !is_history || !has_date || follows) return;
    const char *lever = event->option_count > 0 ? unavoidable_lever(event) : NULL;
    bool is_push = event->option_count == 0 && pushes(place->loader, event);
    if (is_push) {
        content_warning(place, "W205", record->source->line,
                        "give it a condition on the model, or write shock = { source = \"key\", size = \"figure\" }",
                        "news moves the model by its date alone");
    }
    if (lever) {
        content_warning(place, "W205", record->source->line, "write shock = { source = \"key\", size = \"figure\" }",
                        "every option moves '%s' the same way, so it is no decision", lever);
    }
}

void shock_check(ContentLoader *loader) {
    int count = 0;
    for (int i = 0; i < loader->records[KIND_EVENT].count; i++) {
        const ContentRecord *record = &loader->records[KIND_EVENT].items[i];
        const ContentEvent *event = record->data;
        ContentReading place = {.loader = loader, .file = record->source->file, .line = record->source->line};
        place.owner = arena_format(loader->arena, "event.%s", event->id);
        check_event(record, &place, event);
        bool counts = event->shock.document && event->year <= LAST_YEAR_WITH_FIGURES;
        if (counts && ++count > MOST_SHOCKS) {
            content_error(&place, "E224", place.line, "make this one follow from the model's state",
                          "this is outside shock number %d before %d; %d are allowed", count,
                          LAST_YEAR_WITH_FIGURES + 1, MOST_SHOCKS);
        }
    }
}
