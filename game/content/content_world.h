/* SPDX-License-Identifier: MIT
 *
 * Plain data of content.h: actors, scenarios, strategies, aims, lenses, documents of sources.
 * All of it is constant after loading and owned by the Content. Money is billion yen (nominal) unless it says else. */
#ifndef CONTENT_CONTENT_WORLD_H
#define CONTENT_CONTENT_WORLD_H

#include "content/content_means.h"
#include "model/model.h"

/* A line an actor says while its condition holds; the first that holds is shown. */
typedef struct ContentLine {
    ContentCondition when;
    const char *text_id;
} ContentLine;

typedef struct ContentAdviceAim {
    int aim; /* index */
    ContentCondition when;
} ContentAdviceAim;

/* By what an adviser judges, and what is thought to make the world go round. */
typedef struct ContentAdvice {
    const ContentAdviceAim *aims; /* in order: the first whose condition holds and that an answer moves is spoken of */
    int aim_count;
    int years;             /* at whose end the aims are read; 0: is never asked */
    const char *lens;      /* believed in; NULL: the model as it stands */
    const int *mechanisms; /* [mechanism_count] variables an adviser can name as the reason */
    int mechanism_count;
} ContentAdvice;

/* A person or body that judges what the bureau does. Texts: actor.<id>.name, .role. */
typedef struct ContentActor {
    const char *id;
    int order;
    int group;                /* actor it belongs to: what is done to the group is done to it as well; -1 = none */
    bool is_adviser;          /* sits on the desk */
    const char *const *wants; /* ids of aims, for people to read; advisers have theirs in `advice` */
    int want_count;
    ContentAdvice advice;
    int first_year;        /* in which they enter the scene; 0: from the start */
    double start_relation; /* -1 hostile .. 1 friendly */
    const char *picture;
    const ContentLine *lines;
    int line_count;
    ContentPlace place;
} ContentActor;

/* A question for reflection: at the opening of a year, or in the debrief (year 0), while its condition holds. */
typedef struct ContentQuestion {
    int year;
    ContentCondition when;
    const char *text_id;
} ContentQuestion;

/* Whether a rival view of the economy may be chosen; hidden: drawn by the seed, named in the debrief. */
typedef enum ContentLensRule { LENS_CHOOSE, LENS_FIXED, LENS_HIDDEN } ContentLensRule;

/* Texts: scenario.<id>.title, .question, .briefing, .paper (headline), .person (what somebody wants); with a lesson
 * also .goal, .before, .look, .dispute, .extension (the teacher's page). */
typedef struct ContentScenario {
    const char *id;
    int order;
    int first_year, last_year; /* of the player's turns, both included; before first_year history is played */
    int minutes;
    int level;    /* 1 easy .. 3 hard */
    int chart_id; /* variable_id shown first */
    const char *picture;
    const char *const *budget_lines; /* ids the player may change; none: all of them */
    const char *const *instruments;
    const char *const *programmes;
    const char *const *aims; /* suggested to judge by */
    int budget_line_count, instrument_count, programme_count, aim_count;
    ContentLensRule lens;
    const ContentQuestion *questions; /* of one year, or of the debrief, the first that holds comes first */
    int question_count;
    int brief_minutes, debrief_minutes; /* of a lesson, before and after `minutes` of play; 0: no lesson */
    const ContentSource *sources;       /* of what historians dispute */
    int source_count;
    ContentPlace place;
} ContentScenario;

/* One year of a strategy. `amounts` and `levels` are NaN where nothing is changed. */
typedef struct ContentStrategyYear {
    int year;
    const double *amounts; /* [budget line] */
    const double *levels;  /* [instrument] */
    const ContentStart *starts;
    int start_count;
    const int *kills; /* programmes */
    int kill_count;
    const int *payments; /* [jurisdiction] favours asked: 0 capital, 1.. a concession, -1 none */
} ContentStrategyYear;

/* Decisions by year; "history" is what MITI did and also picks the historical option of every dossier.
 * Texts: strategy.<id>.name, .body. */
typedef struct ContentStrategy {
    const char *id;
    bool picks_historical_options;
    const ContentStrategyYear *years; /* in order */
    int year_count;
    const int *option_of_event; /* [event] index of the option it picks, -1 = nothing or the historical one */
    const ContentSource *sources;
    int source_count;
    ContentPlace place;
} ContentStrategy;

/* A result judged: one variable of the model, and which way is better. Texts: aim.<id>.name, .body. */
typedef struct ContentAim {
    const char *id;
    int order;
    int variable_id;
    const char *form; /* for content_number */
    bool is_aim;      /* one of the eight; else only reported beside them */
    bool higher_is_better;
    ContentPlace place;
} ContentAim;

/* A rival view of the economy: other values of the model's constants (a change file, .cin).
 * Texts: lens.<id>.name, .body. */
typedef struct ContentLens {
    const char *id; /* the file's name */
    const ModelSetting *settings;
    int setting_count;
    uint64_t digest; /* of the file's bytes */
} ContentLens;

/* A word the texts use: an institution, law, programme, company, technology, or a word of a field. Texts:
 * word.<id>.name (the official name in each language), .body (what it is). */
typedef struct ContentTerm {
    const char *id;
    const char *kind;         /* "institution", "law", "programme", "company", "technology", "economics", "dynamics",
                                 "game", "history" */
    const char *reading;      /* of the Japanese name, in kana */
    const char *const *also;  /* other ways of writing it, in any language: "MITI", "通産省" */
    const char *const *never; /* wrong ways, which no text may use */
    const char *const *about; /* objects it names, "programme.sigma" */
    int also_count, never_count, about_count;
    const char *document; /* key in facts/sources.csv */
    const char *grade;    /* "A" to "D" */
    ContentPlace place;
} ContentTerm;

typedef struct ContentSourceDocument {
    const char *key, *publisher, *title, *year, *grade, *note;
} ContentSourceDocument;

#endif
