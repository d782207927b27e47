/* SPDX-License-Identifier: MIT
 *
 * The plain data of content.h: one struct for each constructor of the Lua side (docs/MODDING.md lists the fields).
 * All of it is constant after loading and owned by the Content. Money is billion yen (nominal) unless it says else. */
#ifndef CONTENT_CONTENT_OBJECTS_H
#define CONTENT_CONTENT_OBJECTS_H

#include "base/base.h"

/* Where an object was written, for messages. */
typedef struct ContentPlace {
    const char *file;
    int line;
} ContentPlace;

/* A condition compiled into the model's program; true where the variable is not 0. */
typedef struct ContentCondition {
    const char *text; /* as written; NULL = always true */
    int variable_id;  /* of the model; -1 = always true */
    ContentPlace place;
} ContentCondition;

typedef enum ContentEffectKind {
    EFFECT_LEVER_ADD,       /* lever "x" :add(size, {...}) */
    EFFECT_LEVER_SCALE,     /* lever "x" :scale(size, {...}) */
    EFFECT_FLAG_SET,        /* set_flag "name" */
    EFFECT_FLAG_CLEAR,      /* clear_flag "name" */
    EFFECT_RELATION,        /* relation "actor" :add(size) */
    EFFECT_QUEUE,           /* queue("event", { after = years(1), chance = 0.6 }) */
    EFFECT_CANCEL,          /* cancel "event": never comes, also when its date is reached */
    EFFECT_SET_INSTRUMENT,  /* set_instrument("id", level) */
    EFFECT_START_PROGRAMME, /* start_programme "id" (costs nothing extra) */
    EFFECT_STOP_PROGRAMME,  /* stop_programme "id" */
    EFFECT_CAPITAL          /* capital(size): political capital, once */
} ContentEffectKind;

typedef struct ContentEffect {
    ContentEffectKind kind;
    const char *subject; /* lever, flag, actor, event, instrument or programme as written */
    int subject_index;   /* lever: variable_id; others: index in the content's list (flags: content_find_flag) */
    double size;         /* added, factor, level or points */
    double delay_years;  /* until it starts */
    double over_years;   /* linear growth to full size; 0 = at once */
    double lasts_years;  /* from the start of the effect until it ends at once; 0 = for ever */
    double decays_years; /* after full size, falls by half each so many years; 0 = stays */
    double chance;       /* 0..1, for EFFECT_QUEUE; 1 otherwise */
    ContentPlace place;
} ContentEffect;

typedef struct ContentEffects {
    const ContentEffect *items;
    int count;
} ContentEffects;

typedef struct ContentSource {
    const char *document; /* key in facts/sources.csv */
    const char *claim_id; /* text id "event.<id>.source.<n>" */
    char grade;           /* 'A' to 'D' */
} ContentSource;

/* One answer to a dossier. Texts: event.<event>.<option> (what it says on the button), .how (mechanism in words),
 * .angry (who will be angry), .unknown (what one cannot know), .after (what came of it). */
typedef struct ContentOption {
    const char *id;
    bool is_historical; /* what MITI did; exactly one in a historical event */
    double capital_cost;
    double money_cost; /* billion yen, once, from this year's budget */
    ContentCondition needs;
    ContentEffects effects;
    ContentPlace place;
} ContentOption;

typedef enum ContentEventKind { EVENT_HISTORICAL, EVENT_PLAUSIBLE, EVENT_COUNTERFACTUAL } ContentEventKind;

/* Without options it is news, and `effects` happen by themselves; with options it is a dossier, has an option
 * "nothing" (always options[0]) and no effects of its own. Texts: event.<id>.title, .body. */
typedef struct ContentEvent {
    const char *id;
    ContentEventKind kind;
    int year, month;           /* date of `on`; year 0 when it has a window or is only queued */
    int first_year, last_year; /* window; 0 when none */
    double chance_per_year;    /* inside the window */
    ContentCondition when;
    int otherwise;             /* event queued at once when the condition fails on the date; -1 = none */
    double weight;             /* rank in the in-tray, larger first; 1 when not given */
    const char *picture;       /* name of assets/pictures/<name>.svg; NULL when none */
    const char *const *people; /* ids of actors concerned */
    int people_count;
    const ContentOption *options;
    int option_count;
    ContentEffects effects;
    const ContentSource *sources;
    int source_count;
    ContentPlace place;
} ContentEvent;

/* A law, trade, standards, tax or procurement measure with a level that stays until changed. Adds
 * level * lever_at_one to its lever and `effects` scaled by the level while it is above 0.
 * Texts: instrument.<id>.name, .body, .low, .high (what the ends mean). */
typedef struct ContentInstrument {
    const char *id;
    int order;
    int lever_id; /* variable_id */
    double lever_at_one;
    double start_level;       /* 0..1 at the start of history */
    double level_step;        /* smallest change */
    double capital_cost;      /* for a change from 0 to 1; half of it for a change downwards */
    double yearly_money;      /* billion yen a year at level 1 */
    const char *jurisdiction; /* "ours", "mof", "mpt", "education", "diet", "treaty" */
    ContentCondition available;
    ContentEffects effects;
    const ContentSource *sources; /* claim ids "instrument.<id>.source.<n>" */
    int source_count;
    ContentPlace place;
} ContentInstrument;

/* A project with partners and a life: started, running for `years`, then succeeded or failed, or killed before.
 * Texts: programme.<id>.name, .body, .exit (the exit clause), .success, .failure, .killed. */
typedef struct ContentProgramme {
    const char *id;
    int order;
    int first_year, last_year; /* years in which it can be started */
    int years;                 /* of running */
    double yearly_money;       /* billion yen a year, above the budget lines */
    double capital_cost;       /* to start */
    double kill_cost;          /* to kill: face and capital */
    double chance;             /* of success, 0..1 */
    ContentCondition available;
    const char *const *partners; /* ids of actors */
    int partner_count;
    ContentEffects running; /* while it runs */
    ContentEffects success; /* when it ends */
    ContentEffects failure; /* when it ends or is killed */
    const ContentSource *sources;
    int source_count;
    const char *picture;
    ContentPlace place;
} ContentProgramme;

/* Yearly money for a purpose; a standing order. Texts: budget.<id>.name, .body. */
typedef struct ContentBudgetLine {
    const char *id;
    int order;
    int lever_id;        /* takes the amount, billion yen a year */
    double start_amount; /* in the year before the first turn */
    ContentPlace place;
} ContentBudgetLine;

/* A line an actor says while its condition holds; the first that holds is shown. */
typedef struct ContentLine {
    ContentCondition when;
    const char *text_id;
} ContentLine;

/* A person or body that judges what the bureau does. Texts: actor.<id>.name, .role. */
typedef struct ContentActor {
    const char *id;
    int order;
    bool is_adviser;       /* sits on the desk */
    double start_relation; /* -1 hostile .. 1 friendly */
    const char *picture;
    const ContentLine *lines;
    int line_count;
    ContentPlace place;
} ContentActor;

/* Texts: scenario.<id>.title, .question, .briefing, .paper (headline), .person (what somebody wants). */
typedef struct ContentScenario {
    const char *id;
    int order;
    int first_year, last_year; /* of the player's turns, both included; before first_year history is played */
    int minutes;
    int level;    /* 1 easy .. 3 hard */
    int chart_id; /* variable_id shown first */
    const char *picture;
    ContentPlace place;
} ContentScenario;

/* One year of a strategy. `amounts` and `levels` are NaN where nothing is changed. */
typedef struct ContentStrategyYear {
    int year;
    const double *amounts; /* [budget line] */
    const double *levels;  /* [instrument] */
    const int *starts;     /* programmes */
    int start_count;
    const int *kills;
    int kill_count;
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

/* Numbers of the game that are not the economy's. */
typedef struct ContentRules {
    int files_per_year; /* attention */
    int inbox_size;     /* dossiers shown a year */
    double capital_start, capital_most, capital_per_year;
    double free_budget_change;   /* share by which the whole budget may be moved a year at no cost, 0.15 */
    double budget_change_cost;   /* capital for each further 10 % of the whole budget moved */
    const double *ceiling_years; /* [ceiling_count] ministry of finance's ceiling, interpolated */
    const double *ceilings;      /* billion yen a year */
    int ceiling_count;
} ContentRules;

typedef struct ContentSourceDocument {
    const char *key, *publisher, *title, *year, *grade, *note;
} ContentSourceDocument;

#endif
