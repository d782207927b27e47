/* SPDX-License-Identifier: MIT
 *
 * Conditions and effects in words, each with the links to what it names. The words of a condition are put in place of
 * its calls and names; its structure stays as the author wrote it. */
#include <math.h>
#include <string.h>

#include "report/encyclopaedia_internal.h"

/* ---- Conditions ---- */

enum { MOST_REPLACED = 64 };

/* One piece of a condition and what stands for it in words. */
typedef struct Replaced {
    const char *from, *to;
} Replaced;

typedef struct ConditionWords {
    Replaced items[MOST_REPLACED];
    int count;
} ConditionWords;

static void replace(ConditionWords *words, const char *from, const char *to) {
    if (words->count < MOST_REPLACED) {
        words->items[words->count++] = (Replaced){from, to};
    }
}

/* Functions of the game that a condition may call: the first argument is an object of this kind. */
static const struct {
    const char *function;
    EncyclopaediaKind kind;
} calls[] = {
    {"adopted", BOOK_INSTRUMENT}, {"chosen", BOOK_EVENT},        {"years since", BOOK_EVENT},
    {"running", BOOK_PROGRAMME},  {"succeeded", BOOK_PROGRAMME}, {"relation", BOOK_ACTOR},
};

static const char *with_blanks(Arena *arena, const char *name) {
    char *copy = arena_copy(arena, name);
    for (char *c = copy; *c; c++) {
        *c = *c == '_' ? ' ' : *c;
    }
    return copy;
}

static int entry_of_call(const BookWriter *writer, const ModelExternal *call) {
    for (int i = 0; i < COUNT_OF(calls); i++) {
        if (text_equal(calls[i].function, call->function) && call->argument_count > 0) {
            const char *word = report_encyclopaedia_kind_word(calls[i].kind);
            return report_encyclopaedia_find(writer->book,
                                             arena_format(writer->arena, "%s.%s", word, call->arguments[0]));
        }
    }
    return -1;
}

/* "adopted(import_licences)" in words; the flag has only its name. */
static const char *call_in_words(const BookWriter *writer, const ModelExternal *call, int entry) {
    const char *name = entry >= 0 ? writer->book->entries.items[entry].title : "";
    if (entry < 0 && call->argument_count > 0) {
        name = with_blanks(writer->arena, call->arguments[0]);
    }
    const char *option = "";
    if (call->argument_count > 1) {
        option = book_tell(writer, "event.%s.%s", call->arguments[0], call->arguments[1]);
    }
    const char *id = arena_format(writer->arena, "report.book.call.%s",
                                  text_equal(call->function, "years since")         ? "years_since"
                                  : text_equal(call->function, "political capital") ? "capital"
                                                                                    : call->function);
    return report_fill(writer->book->content, writer->arena, writer->book->language, id, "name", name, "option",
                       option ? option : "", NULL);
}

/* As the author may have written the call. */
static const char *call_as_written(Arena *arena, const ModelExternal *call) {
    Text text = text_begin(arena);
    text_format(&text, "%s(", call->function);
    for (int i = 0; i < call->argument_count; i++) {
        text_format(&text, "%s%s", i > 0 ? ", " : "", call->arguments[i]);
    }
    text_add(&text, ")");
    return text.data;
}

static const ModelExternal *find_call(const Model *model, int variable_id) {
    for (int i = 0; i < model_external_count(model); i++) {
        if (model_external(model, i)->variable_id == variable_id) {
            return model_external(model, i);
        }
    }
    return NULL;
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Nothing but the replaced pieces changes; a name inside a longer one is none. */
static const char *say_condition(Arena *arena, const char *text, const ConditionWords *words) {
    Text out = text_begin(arena);
    for (const char *at = text; *at;) {
        const Replaced *best = NULL;
        for (int i = 0; i < words->count && (at == text || !is_letter(at[-1])); i++) {
            const char *from = words->items[i].from;
            size_t bytes = strlen(from);
            bool fits = text_starts_with(at, from) && (!is_letter(from[bytes - 1]) || !is_letter(at[bytes]));
            if (fits && (!best || bytes > strlen(best->from))) {
                best = &words->items[i];
            }
        }
        text_add_bytes(&out, best ? best->to : at, best ? strlen(best->to) : 1);
        at += best ? strlen(best->from) : 1;
    }
    return out.data;
}

static void add_condition_links(BookWriter *writer, const int *inputs, int count) {
    const Model *model = content_model(writer->book->content);
    for (int i = 0; i < count; i++) {
        const ModelExternal *call = find_call(model, inputs[i]);
        int entry = call ? entry_of_call(writer, call) : writer->book->variable_entries[inputs[i]];
        book_add_entry(writer, NULL, entry);
    }
}

void book_add_condition(BookWriter *writer, const char *label_id, const ContentCondition *condition) {
    const Encyclopaedia *book = writer->book;
    const Model *model = content_model(book->content);
    if (!condition->text) {
        return;
    }
    ConditionWords words = {.count = 0};
    static const struct {
        const char *from, *id;
    } operators[] = {{":AND:", "and"}, {":OR:", "or"}, {":NOT:", "not"}, {"Time", "time"}};
    for (int i = 0; i < COUNT_OF(operators); i++) {
        replace(&words, operators[i].from, book_say(writer, operators[i].id));
    }
    replace(&words, "<=", "≤");
    replace(&words, ">=", "≥");
    int count = 0;
    const int *inputs = condition->variable_id < 0 ? NULL : model_inputs(model, condition->variable_id, &count);
    for (int i = 0; i < count; i++) {
        const ModelExternal *call = find_call(model, inputs[i]);
        if (call) {
            replace(&words, call_as_written(writer->arena, call),
                    call_in_words(writer, call, entry_of_call(writer, call)));
        } else if (book->variable_entries[inputs[i]] >= 0) {
            replace(&words, model_variable(model, inputs[i])->name,
                    report_variable_name(book->content, writer->arena, book->language, inputs[i]));
        }
    }
    book_add_fact(writer, label_id, say_condition(writer->arena, condition->text, &words));
    book_add_formula(writer, condition->text);
    add_condition_links(writer, inputs, count);
}

/* ---- Effects ---- */

static const char *say_times(const BookWriter *writer, const ContentEffect *effect) {
    const struct {
        const char *id;
        double years;
    } parts[] = {{"report.book.after", effect->delay_years},
                 {"report.book.growing", effect->over_years},
                 {"report.book.lasting", effect->lasts_years},
                 {"report.book.fading", effect->decays_years}};
    Text text = text_begin(writer->arena);
    text_add(&text, "");
    for (int i = 0; i < COUNT_OF(parts); i++) {
        if (parts[i].years > 0) {
            text_add(&text, report_fill(writer->book->content, writer->arena, writer->book->language, parts[i].id, "n",
                                        book_years(writer, parts[i].years), NULL));
        }
    }
    return text.data;
}

typedef struct EffectWords {
    const char *id;         /* report.book.effect.* */
    EncyclopaediaKind kind; /* of the subject; BOOK_KIND_COUNT: none */
} EffectWords;

static EffectWords words_of(ContentEffectKind kind) {
    switch (kind) {
    case EFFECT_LEVER_ADD:
        return (EffectWords){"add", BOOK_LEVER};
    case EFFECT_LEVER_SCALE:
        return (EffectWords){"scale", BOOK_LEVER};
    case EFFECT_RELATION:
        return (EffectWords){"relation", BOOK_ACTOR};
    case EFFECT_QUEUE:
        return (EffectWords){"queue", BOOK_EVENT};
    case EFFECT_CANCEL:
        return (EffectWords){"cancel", BOOK_EVENT};
    case EFFECT_SET_INSTRUMENT:
        return (EffectWords){"set", BOOK_INSTRUMENT};
    case EFFECT_START_PROGRAMME:
        return (EffectWords){"start", BOOK_PROGRAMME};
    case EFFECT_STOP_PROGRAMME:
        return (EffectWords){"stop", BOOK_PROGRAMME};
    case EFFECT_FLAG_CLEAR:
        return (EffectWords){"forget", BOOK_KIND_COUNT};
    case EFFECT_FLAG_SET:
        return (EffectWords){"remember", BOOK_KIND_COUNT};
    case EFFECT_CAPITAL:
        return (EffectWords){"capital", BOOK_KIND_COUNT};
    }
    return (EffectWords){"add", BOOK_KIND_COUNT};
}

static const char *say_size(const BookWriter *writer, const ContentEffect *effect) {
    bool is_change = effect->kind == EFFECT_LEVER_ADD || effect->kind == EFFECT_RELATION;
    is_change = is_change || effect->kind == EFFECT_CAPITAL;
    if (is_change && effect->size < 0) {
        return arena_format(writer->arena, "−%g", -effect->size);
    }
    return arena_format(writer->arena, is_change ? "+%g" : "%g", effect->size);
}

static void add_effect(BookWriter *writer, const ContentEffect *effect) {
    const Encyclopaedia *book = writer->book;
    EffectWords words = words_of(effect->kind);
    int entry = -1;
    if (words.kind != BOOK_KIND_COUNT && effect->subject_index >= 0) {
        entry = report_encyclopaedia_entry_of(book, words.kind, effect->subject_index);
    }
    if (words.kind == BOOK_EVENT && !report_encyclopaedia_is_due(book, entry, writer->campaign)) {
        return; /* what may come of it stays a secret */
    }
    const char *name = entry >= 0 ? book->entries.items[entry].title : "";
    if (entry < 0 && effect->subject) {
        name = with_blanks(writer->arena, effect->subject);
    }
    const char *chance = content_number(writer->arena, book->language, "pct", effect->chance);
    book_add_link(writer, NULL,
                  report_fill(book->content, writer->arena, book->language,
                              arena_format(writer->arena, "report.book.effect.%s", words.id), "name", name, "size",
                              say_size(writer, effect), "chance", chance, "times", say_times(writer, effect), NULL),
                  entry);
}

void book_add_effects(BookWriter *writer, const char *heading_id, ContentEffects effects) {
    if (heading_id && effects.count > 0) {
        book_add_heading(writer, heading_id);
    }
    for (int i = 0; i < effects.count; i++) {
        add_effect(writer, &effects.items[i]);
    }
}
