/* SPDX-License-Identifier: MIT
 *
 * Private to content: what the loader carries from reading to checking. The order is mod.c (files to Lua objects),
 * object tables (Lua objects to structs, by fields.c), texts and facts, then resolve.c and condition.c, which replace
 * names by indices once everything is known. */
#ifndef CONTENT_CONTENT_INTERNAL_H
#define CONTENT_CONTENT_INTERNAL_H

#include "content/content.h"
#include "script/script.h"

typedef enum ContentKind {
    KIND_EVENT,
    KIND_JURISDICTION,
    KIND_INSTRUMENT,
    KIND_PROGRAMME,
    KIND_BUDGET_LINE,
    KIND_ACTOR,
    KIND_SCENARIO,
    KIND_STRATEGY,
    KIND_AIM,
    KIND_TERM,
    KIND_COUNT
} ContentKind;

typedef struct ContentMod {
    const char *folder; /* as given */
    const char *manifest_file;
    const char *id, *version, *title;
    bool is_base;
    LIST(const char *) entries; /* paths inside the mod, folders expanded */
    LIST(const char *) texts;
    LIST(const char *) facts;
    LIST(const char *) languages;
    ScriptResult result;
    int object_count;
} ContentMod;

/* An object of any kind; every struct of content_objects.h begins with `const char *id`. */
typedef struct ContentRecord {
    void *data;
    const ScriptObject *source;
    int mod_index;
} ContentRecord;

typedef struct ContentTextEntry {
    const char *id, *sentence, *file;
    int line;
    int mod_index;
    bool is_needed;
} ContentTextEntry;

typedef struct ContentLanguage {
    const char *name;
    LIST(ContentTextEntry) entries; /* sorted by id once read */
} ContentLanguage;

typedef struct ContentFactTable {
    const char *name;
    CsvTable *table;
} ContentFactTable;

/* Kept after loading. */
struct Content {
    Arena *arena;
    Model *model;
    uint64_t digest;
    void *objects[KIND_COUNT]; /* contiguous arrays */
    int counts[KIND_COUNT];
    ContentRules rules;
    LIST(ContentSourceDocument) documents;
    LIST(const char *) flags;
    LIST(ContentLanguage) languages;
    LIST(ContentCondition *) text_conditions; /* of {if condition|words|others}, each once */
    LIST(ContentFactTable) facts;
    LIST(ContentModSummary) mods;
    LIST(ContentLens) lenses;
    struct ContentMissing *missing; /* "[id]" of texts asked for and not found */
};

/* What a message is about: where, and whose field. */
typedef struct ContentReading {
    struct ContentLoader *loader;
    const char *file;
    int line;
    const char *owner; /* "event.ibm_unbundling" */
    int mod_index;
} ContentReading;

typedef struct ContentReference {
    ContentReading reading;
    int *target;
    ContentKind kind;
    const char *name;
} ContentReference;

typedef struct ContentVariableUse {
    ContentReading reading;
    int *target;
    const char *name;
    bool is_lever;
    bool has_size;
    double add, scale; /* the lever would become (default + add) * scale */
} ContentVariableUse;

typedef struct ContentConditionUse {
    ContentReading reading;
    ContentCondition *target;
} ContentConditionUse;

typedef struct ContentFlagUse {
    ContentReading reading;
    const char *name;
    int *target; /* NULL in a condition */
    bool is_set; /* by an effect */
} ContentFlagUse;

typedef struct ContentNeededText {
    ContentReading reading;
    const char *id;
} ContentNeededText;

typedef struct ContentLensUse {
    ContentReading reading;
    const char *id;
} ContentLensUse;

typedef struct ContentStrategyPart {
    ContentReading reading;
    ContentStrategy *strategy;
    const ScriptValue *years, *options;
} ContentStrategyPart;

typedef struct ContentSourceUse {
    ContentReading reading;
    const char *document;
} ContentSourceUse;

typedef struct ContentLoader {
    Content *content;
    Arena *arena;   /* the content's */
    Arena *scratch; /* dies when all is loaded: files, names to compare with */
    const ContentOptions *options;
    Problems *problems;
    LIST(ContentMod) mods;
    LIST(ContentRecord) records[KIND_COUNT];
    bool has_rules;
    ContentReading rules_place;
    LIST(ContentReference) references;
    LIST(ContentVariableUse) variables;
    LIST(ContentConditionUse) conditions;
    LIST(ContentFlagUse) flags;
    LIST(ContentNeededText) needed;
    LIST(ContentStrategyPart) strategies;
    LIST(ContentSourceUse) sources;
    LIST(ContentLensUse) lens_uses;
    LIST(ScriptFile) files; /* everything read, for showing lines */
} ContentLoader;

/* ---- content.c ---- */
void content_error(const ContentReading *reading, const char *code, int line, const char *hint, const char *format, ...)
    BASE_PRINTF(5, 6);
void content_warning(const ContentReading *reading, const char *code, int line, const char *hint, const char *format,
                     ...) BASE_PRINTF(5, 6);
/* "did you mean 'x'?", or the other hint when nothing is near. */
const char *content_hint(ContentLoader *loader, const char *word, const char *const *candidates, int count,
                         const char *otherwise);
/* What a failed FileAccess call said, without the path in front. */
const char *content_cause(const Error *error);
/* Letters, digits and '_' of a name, lower case: "foreign share[games]" gives "foreign_share_games". */
char *content_snake(Arena *arena, const char *name);
/* Every object of a text id needs in the languages of its mod. */
void content_need_text(const ContentReading *reading, const char *format, ...) BASE_PRINTF(2, 3);

/* ---- mod.c: false when the mod cannot be read at all ---- */
bool mod_load(ContentLoader *loader, const char *folder, bool is_base);
/* Reads a file of the mod, folds it into the content's digest; false after a problem. */
bool mod_read_file(ContentLoader *loader, const ContentMod *mod, const char *name, ScriptFile *out);

/* ---- manifest.c ---- */
bool manifest_read(ContentLoader *loader, ContentMod *mod, const ScriptFile *file);

/* ---- objects.c ---- */
typedef struct ContentKindInfo {
    const char *name;        /* the constructor: "budget_line" */
    const char *text_prefix; /* "budget": texts are budget.<id>.<suffix> */
    const char *texts;       /* suffixes every object needs, separated by blanks */
    size_t bytes;            /* of the struct */
} ContentKindInfo;
const ContentKindInfo *objects_kind(ContentKind kind);
/* Turns what a mod's constructors made into records. */
void objects_read(ContentLoader *loader, int mod_index);

/* ---- resolve.c ---- */
/* Sorts the records, gives every reference its index. */
void resolve_references(ContentLoader *loader);
/* Model names, flags, strategies: needs the model (may be NULL when it cannot be loaded). */
void resolve_variables(ContentLoader *loader, const Model *model);
void resolve_flags(ContentLoader *loader);
void resolve_strategies(ContentLoader *loader);
/* Copies the records into the content's arrays. */
void resolve_finish(ContentLoader *loader);
/* Index in the sorted records, or -1; complains unless the object was lost with a broken file. */
int resolve_id(ContentLoader *loader, const ContentReading *reading, ContentKind kind, const char *name, int line);

/* ---- shock.c: no push by date alone, and few outside shocks ---- */
void shock_check(ContentLoader *loader);

/* ---- term.c: after the texts and references are there ---- */
void term_check(ContentLoader *loader);

/* ---- condition.c ---- */
/* Loads the model with every condition in it; NULL after a problem. */
Model *condition_load_model(ContentLoader *loader);

/* ---- lens.c: rival values of the model's constants ---- */
/* Lenses are read last: whether one is there is checked by lens_read. */
void lens_note(const ContentReading *reading, const char *id);
void lens_read(ContentLoader *loader, const Model *model);

/* ---- texts.c, text_check.c, facts.c ---- */
void texts_read(ContentLoader *loader, int mod_index, const ScriptObject *object);
void texts_sort(ContentLoader *loader);
/* Hands the conditions of {if condition|words|others} to condition.c. */
void texts_note_conditions(ContentLoader *loader);
ContentTextEntry *texts_find(const Content *content, const char *language, const char *id);
void text_check(ContentLoader *loader, const Model *model);
/* Is this a form of content_number? */
bool number_is_form(const char *form, size_t bytes);
void facts_read(ContentLoader *loader, int mod_index);
void facts_check_sources(ContentLoader *loader);

#endif
