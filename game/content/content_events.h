/* SPDX-License-Identifier: MIT
 *
 * Plain data of content.h: conditions, effects, sources, events with their options.
 * All of it is constant after loading and owned by the Content. Money is billion yen (nominal) unless it says else. */
#ifndef CONTENT_CONTENT_EVENTS_H
#define CONTENT_CONTENT_EVENTS_H

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
    const char *excused; /* why it may stand although `mitictl options` finds fault with it; NULL usually */
    ContentEffects effects;
    ContentPlace place;
} ContentOption;

typedef enum ContentEventKind { EVENT_HISTORICAL, EVENT_PLAUSIBLE, EVENT_COUNTERFACTUAL } ContentEventKind;

/* Why an event may move the model though nobody decided it: whose figure its size is taken from. */
typedef struct ContentShock {
    const char *document; /* key in facts/sources.csv; NULL = no outside shock */
    const char *size;     /* the published figure, in words; for tools */
} ContentShock;

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
    ContentShock shock;
    const ContentSource *sources;
    int source_count;
    ContentPlace place;
} ContentEvent;

#endif
