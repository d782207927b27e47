/* SPDX-License-Identifier: MIT
 *
 * content: what mods define, read from Lua tables and checked, as plain constant data: events with options,
 * instruments, programmes, budget lines, actors, scenarios, strategies (MITI's own history is one), texts.
 * It also loads the model, because every condition of the content is compiled into the model's program.
 * It must never change a campaign: an effect here is only a description. */
#ifndef CONTENT_CONTENT_H
#define CONTENT_CONTENT_H

#include "base/base.h"
#include "base/file.h"
#include "base/problems.h"
#include "content/content_world.h"
#include "model/model.h"

typedef struct Content Content;

typedef struct ContentOptions {
    const FileAccess *files;
    const char *scripts_folder;     /* holds api/ and base/ */
    const char *model_file;         /* .../assets/models/japan.mdl */
    const char *lens_folder;        /* .../assets/lenses, read after everything else; NULL: no lenses */
    const char *const *mod_folders; /* further mods, in load order; the base mod always comes first */
    int mod_count;
} ContentOptions;

/* Reads the base mod, the further mods and the model, checks everything against everything. NULL when there is an
 * error; all problems at once go to `problems`. Destroy with content_destroy. */
Content *content_load(const ContentOptions *options, Problems *problems);
void content_destroy(Content *content); /* accepts NULL */

/* What was read of each mod, in load order. */
typedef struct ContentModSummary {
    const char *id, *version, *folder;
    int events, instruments, programmes, others; /* objects */
    int shocks;                                  /* events that are outside shocks */
    int texts;                                   /* in its first language */
    int languages;
} ContentModSummary;
const ContentModSummary *content_mods(const Content *content, int *count);

const Model *content_model(const Content *content);
/* Folds the bytes of every file the mods were read from, in load order (the model has its own digest). */
uint64_t content_digest(const Content *content);

/* Objects of a kind; events by date then id, the others by their `order`, then id. Borrowed, constant. */
const ContentEvent *content_events(const Content *content, int *count);
const ContentJurisdiction *content_jurisdictions(const Content *content, int *count); /* those that are not ours */
const ContentInstrument *content_instruments(const Content *content, int *count);
const ContentProgramme *content_programmes(const Content *content, int *count);
const ContentBudgetLine *content_budget_lines(const Content *content, int *count);
const ContentActor *content_actors(const Content *content, int *count);
const ContentScenario *content_scenarios(const Content *content, int *count);
const ContentStrategy *content_strategies(const Content *content, int *count);
const ContentTerm *content_terms(const Content *content, int *count);  /* by id */
const ContentAim *content_aims(const Content *content, int *count);    /* the eight aims and what stands beside them */
const ContentLens *content_lenses(const Content *content, int *count); /* by id */
const ContentRules *content_rules(const Content *content);
const ContentSourceDocument *content_source_documents(const Content *content, int *count);
/* Index in the list of its kind, or -1. */
int content_find_event(const Content *content, const char *id);
int content_find_jurisdiction(const Content *content, const char *id);
int content_find_instrument(const Content *content, const char *id);
int content_find_programme(const Content *content, const char *id);
int content_find_budget_line(const Content *content, const char *id);
int content_find_actor(const Content *content, const char *id);
int content_find_scenario(const Content *content, const char *id);
int content_find_strategy(const Content *content, const char *id);
int content_find_term(const Content *content, const char *id);
int content_find_lens(const Content *content, const char *id);
int content_find_flag(const Content *content, const char *name);
const char *const *content_flags(const Content *content, int *count); /* named by any effect or condition */

/* A language is "en" or "ja". A region behind it, as in "en-JP" and "ja-US", says whose numbers stand in its sentences:
 * Japan's (億円, 万) or America's (bn yen); "en" is "en-US", "ja" is "ja-JP". */
bool content_is_language(const char *language);
bool content_is_japanese(const char *language);            /* its words */
const char *content_number_language(const char *language); /* "en" or "ja": whose numbers */

/* The sentence with this id in `language`; falls back to English, then to the id in brackets.
 * Never NULL; borrowed. content_has_text says whether it exists in that very language. */
const char *content_text(const Content *content, const char *language, const char *id);
bool content_has_text(const Content *content, const char *language, const char *id);
/* What is written in the language with this index: sentences, words between blanks, characters that are no blank; a
 * {placeholder} is one of each. False beyond the last language. */
typedef struct ContentLanguageCount {
    const char *name;
    int texts, words, characters;
} ContentLanguageCount;
bool content_count_language(const Content *content, int language_index, ContentLanguageCount *out);
/* The same for an id made of parts: content_text_format(c, arena, "en", "event.%s.title", id). */
const char *content_text_format(const Content *content, Arena *arena, const char *language, const char *id_format, ...)
    BASE_PRINTF(4, 5);

/* Fills the {placeholders} of a sentence: `value` answers a name ("Time", "foreign share[mainframe]", "amount");
 * forms after a colon: int, 1, 2 (decimals), pct, pct1, percent (as it is), bn (billion yen, 億円), tn (trillion yen,
 * 兆円), index, people (thousand persons), year, year_era (1969, Showa 44). {name|one|many} chooses a word by whether
 * the value is 1, {if condition|words|others} by a condition, for which `value` is asked with the "if ". No form: as
 * 'index'. `value` NULL: no number is known, and the first words of a condition, those of history, are taken. */
typedef bool (*ContentValueOf)(void *user, const char *name, double *out);
char *content_fill_text(Arena *arena, const char *language, const char *sentence, ContentValueOf value, void *user);
/* The model's variable of a condition that stands in some {if condition|...}; -1 when it stands in none. */
int content_find_condition(const Content *content, const char *condition);
/* How a variable is written: the form of its aim, else what its units ask for. Constant. */
const char *content_form_of(const Content *content, int variable_id);
/* Percentage points in one unit of a share: 100 for pct and pct1, 1 for percent; 0 for what is no share. */
double content_form_points(const char *form);
/* The forms by themselves, for screens and tables. */
char *content_number(Arena *arena, const char *language, const char *form, double value);

/* A table of scripts/base/facts ("digital_balance"); NULL when there is none. Borrowed. */
const CsvTable *content_facts(const Content *content, const char *name);

#endif
