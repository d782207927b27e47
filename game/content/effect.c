/* SPDX-License-Identifier: MIT
 *
 * Effects: the tables made by the effect words of scripts/api/effects.lua, checked by one table of words. An effect
 * only describes; game/campaign applies it. */
#include "content/fields.h"

enum { TIMES_NONE = 0, TIMES_DELAY = 1, TIMES_ALL = 2, TIMES_QUEUE = 3 };

typedef enum SubjectKind { SUBJECT_NONE, SUBJECT_LEVER, SUBJECT_FLAG, SUBJECT_OBJECT } SubjectKind;

typedef struct EffectWord {
    const char *tag; /* what the prelude writes into the field `effect` */
    ContentEffectKind kind;
    SubjectKind subject;
    ContentKind subject_kind;
    bool has_size;
    double low, high; /* of the size */
    int times;
} EffectWord;

static const EffectWord WORDS[] = {
    {"lever_add", EFFECT_LEVER_ADD, SUBJECT_LEVER, 0, true, -FIELD_ANY, FIELD_ANY, TIMES_ALL},
    {"lever_scale", EFFECT_LEVER_SCALE, SUBJECT_LEVER, 0, true, 0, 100, TIMES_ALL},
    {"flag_set", EFFECT_FLAG_SET, SUBJECT_FLAG, 0, false, 0, 0, TIMES_NONE},
    {"flag_clear", EFFECT_FLAG_CLEAR, SUBJECT_FLAG, 0, false, 0, 0, TIMES_NONE},
    {"relation", EFFECT_RELATION, SUBJECT_OBJECT, KIND_ACTOR, true, -2, 2, TIMES_DELAY},
    {"queue", EFFECT_QUEUE, SUBJECT_OBJECT, KIND_EVENT, false, 0, 0, TIMES_QUEUE},
    {"cancel", EFFECT_CANCEL, SUBJECT_OBJECT, KIND_EVENT, false, 0, 0, TIMES_NONE},
    {"set_instrument", EFFECT_SET_INSTRUMENT, SUBJECT_OBJECT, KIND_INSTRUMENT, true, 0, 1, TIMES_NONE},
    {"start_programme", EFFECT_START_PROGRAMME, SUBJECT_OBJECT, KIND_PROGRAMME, false, 0, 0, TIMES_NONE},
    {"stop_programme", EFFECT_STOP_PROGRAMME, SUBJECT_OBJECT, KIND_PROGRAMME, false, 0, 0, TIMES_NONE},
    {"capital", EFFECT_CAPITAL, SUBJECT_NONE, 0, true, -100, 100, TIMES_NONE},
};

/* What an effect's table holds besides `effect`, as read. */
typedef struct EffectParts {
    const char *tag, *subject;
    double size, delay, over, lasts, decays, chance;
} EffectParts;

static void note_subject(const ContentReading *reading, const EffectWord *word, ContentEffect *effect) {
    ContentLoader *loader = reading->loader;
    if (word->subject == SUBJECT_LEVER) {
        bool is_add = word->kind == EFFECT_LEVER_ADD;
        ContentVariableUse use = {.reading = *reading, .target = &effect->subject_index, .name = effect->subject};
        use.is_lever = use.has_size = true;
        use.add = is_add ? effect->size : 0;
        use.scale = is_add ? 1 : effect->size;
        list_push(loader->scratch, &loader->variables, use);
    } else if (word->subject == SUBJECT_FLAG) {
        if (!fields_want_id(reading, "the flag", effect->subject, reading->line)) return;
        ContentFlagUse use = {.reading = *reading, .name = effect->subject, .target = &effect->subject_index};
        use.is_set = word->kind == EFFECT_FLAG_SET;
        list_push(loader->scratch, &loader->flags, use);
    } else {
        ContentReference use = {.reading = *reading, .target = &effect->subject_index, .kind = word->subject_kind};
        use.name = effect->subject;
        list_push(loader->scratch, &loader->references, use);
    }
}

/* The table of fields is put together from the word: only what has a meaning for it is allowed. */
static void read_word(const ContentReading *reading, const EffectWord *word, const ScriptValue *value,
                      ContentEffect *effect) {
    static const Field times[] = {
        {.name = "delay", .type = FIELD_NUMBER, false, offsetof(EffectParts, delay), 0, 80},
        {.name = "over", .type = FIELD_NUMBER, false, offsetof(EffectParts, over), 0, 80},
        {.name = "lasts", .type = FIELD_NUMBER, false, offsetof(EffectParts, lasts), 0, 80},
        {.name = "decays", .type = FIELD_NUMBER, false, offsetof(EffectParts, decays), 0, 80},
    };
    static const Field queue[] = {
        {.name = "after", .type = FIELD_NUMBER, false, offsetof(EffectParts, delay), 0, 80},
        {.name = "chance", .type = FIELD_NUMBER, false, offsetof(EffectParts, chance), 0, 1},
    };
    Field fields[8];
    int count = 0;
    fields[count++] = (Field){.name = "effect", .type = FIELD_TEXT, true, offsetof(EffectParts, tag)};
    if (word->subject != SUBJECT_NONE)
        fields[count++] = (Field){.name = "subject", .type = FIELD_TEXT, true, offsetof(EffectParts, subject)};
    if (word->has_size) {
        fields[count++] =
            (Field){.name = "size", .type = FIELD_NUMBER, true, offsetof(EffectParts, size), word->low, word->high};
    }
    if (word->times == TIMES_DELAY) fields[count++] = times[0];
    for (int i = 0; word->times == TIMES_ALL && i < COUNT_OF(times); i++) fields[count++] = times[i];
    for (int i = 0; word->times == TIMES_QUEUE && i < COUNT_OF(queue); i++) fields[count++] = queue[i];
    EffectParts parts = {.chance = 1};
    fields_read(reading, value, fields, count, &parts);
    *effect = (ContentEffect){.kind = word->kind, .subject = parts.subject, .subject_index = -1, .size = parts.size};
    effect->delay_years = parts.delay;
    effect->over_years = parts.over;
    effect->lasts_years = parts.lasts;
    effect->decays_years = parts.decays;
    effect->chance = parts.chance;
    effect->place = (ContentPlace){.file = reading->file, .line = reading->line};
    if (parts.subject && !text_equal(parts.subject, "?")) note_subject(reading, word, effect);
}

/* By the tag that the prelude wrote; anything else was not made by an effect word. */
static const EffectWord *find_effect(const ContentReading *reading, const ScriptValue *value) {
    const ScriptField *tag = script_field(value, "effect");
    for (int i = 0; tag && tag->value.kind == SCRIPT_TEXT && i < COUNT_OF(WORDS); i++) {
        if (text_equal(WORDS[i].tag, tag->value.text)) return &WORDS[i];
    }
    const ScriptField *unfinished = script_field(value, "unfinished");
    if (unfinished && unfinished->value.kind == SCRIPT_TEXT) {
        content_error(reading, "E213", reading->line,
                      "write lever \"name\" :add(size) or relation \"actor\" :add(size)", "%s without :add or :scale",
                      unfinished->value.text);
    } else {
        content_error(reading, "E213", reading->line, "use the effect words, such as lever \"name\" :add(0.2)",
                      "this is not an effect");
    }
    return NULL;
}

ContentEffects effects_read(const ContentReading *reading, const char *name, const ScriptValue *value, int line) {
    ContentEffects effects = {0};
    if (script_field(value, "effect")) {
        content_error(reading, "E213", line, "put braces around it", "%s must be a list of effects", name);
        return effects;
    }
    ContentEffect *items = ARENA_ARRAY(reading->loader->arena, ContentEffect, value->item_count);
    for (int i = 0; i < value->item_count; i++) {
        const ScriptValue *item = &value->items[i];
        ContentReading place = *reading;
        place.line = item->line > 0 ? item->line : line;
        if (!fields_want(&place, "an effect", item, SCRIPT_TABLE, place.line)) continue;
        const EffectWord *word = find_effect(&place, item);
        if (word) read_word(&place, word, item, &items[effects.count++]);
    }
    effects.items = items;
    return effects;
}
