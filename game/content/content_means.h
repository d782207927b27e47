/* SPDX-License-Identifier: MIT
 *
 * Plain data of content.h: what the bureau acts with: instruments, programmes, budget lines, and the rules.
 * All of it is constant after loading and owned by the Content. Money is billion yen (nominal) unless it says else. */
#ifndef CONTENT_CONTENT_MEANS_H
#define CONTENT_CONTENT_MEANS_H

#include "content/content_events.h"

/* A law, trade, standards, tax or procurement measure with a level that stays until changed. Adds
 * level * lever_at_one to its lever and `effects` scaled by the level while it is above 0.
 * Texts: instrument.<id>.name, .body, .low, .high (what the ends mean). */
typedef struct ContentInstrument {
    const char *id;
    int order;
    int lever_id; /* variable_id */
    double lever_at_one;
    double start_level;  /* 0..1 at the start of history */
    double level_step;   /* smallest change */
    double capital_cost; /* for a change from 0 to 1; half of it for a change downwards */
    double yearly_money; /* billion yen a year at level 1 */
    int jurisdiction;    /* whose it is: index in content_jurisdictions; -1 = ours */
    int leverage_id;     /* variable_id of what our word still carries, 1 = all of it; -1 = it does not fade */
    bool fades;          /* its effects are multiplied by that; false where the model does it */
    ContentCondition available;
    ContentEffects effects;
    const ContentSource *sources; /* claim ids "instrument.<id>.source.<n>" */
    int source_count;
    ContentPlace place;
} ContentInstrument;

/* What they take instead of political capital. Texts: jurisdiction.<jurisdiction>.<id>, what we give. */
typedef struct ContentConcession {
    const char *id;
    double budget_share; /* of this year's ceiling, once */
    ContentEffects effects;
    ContentPlace place;
} ContentConcession;

/* A body whose instruments we turn only by its favour. Texts: jurisdiction.<id>.name, .wants. */
typedef struct ContentJurisdiction {
    const char *id;
    int order;
    int actor;            /* whose attitude counts */
    double favour_cost;   /* political capital at attitude 0, when none was asked lately */
    double refuses_below; /* attitude under which only a concession is taken */
    double forgets_years; /* a favour asked weighs half as much each so many years; 0 = at once */
    ContentEffects asked; /* of a favour paid with capital */
    const ContentConcession *concessions;
    int concession_count;
    ContentPlace place;
} ContentJurisdiction;

/* One member of a programme's consortium. It joins of itself when its condition holds and its goodwill (the relation
 * of its actor) is at least `joins`; a granted demand counts as `worth` more goodwill. While the programme runs, one
 * whose goodwill falls short may leave. Texts: programme.<id>.<actor>.interest, and with a demand .demand. */
typedef struct ContentMember {
    const char *actor; /* id */
    int actor_index;
    double weight; /* share of the programme's chance and effect that goes with it; all together at most 1 */
    double joins;  /* goodwill, -1..2; above 1 not without its demand */
    ContentCondition when;
    double demand_worth;   /* 0: it demands nothing */
    double demand_money;   /* share of the programme's yearly money, on top of it */
    double demand_capital; /* points, once */
    int rival;             /* actor whose goodwill the demand costs; -1 = nobody's */
    double rival_loss;     /* of goodwill, once */
    ContentPlace place;
} ContentMember;

enum { CONTENT_MOST_MEMBERS = 16 };

/* A project with a consortium and a life: started, running for `years`, then succeeded, succeeded in part or failed,
 * or killed before. What is said here holds for the whole consortium at the scope as planned.
 * Texts: programme.<id>.name, .body (the goal), .spill (spill-overs), .exit (the exit clause), .success, .partial,
 * .failure, .killed. */
typedef struct ContentProgramme {
    const char *id;
    ContentEventKind kind;
    int order;
    int first_year, last_year; /* years in which it can be started */
    int years;                 /* of running */
    double yearly_money;       /* billion yen a year on average, above the budget lines */
    const double *path;        /* [years] each year's money and running effects, 1 = the average; NULL: all alike */
    int path_count;
    double capital_cost; /* to start */
    double kill_cost;    /* to kill: face and capital */
    double chance;       /* of success, 0..1 */
    double partial;      /* of success in part: half of its effects; with `chance` at most 1 */
    ContentCondition available;
    const ContentMember *members;
    int member_count;
    ContentEffects running; /* while it runs */
    ContentEffects success; /* when it ends */
    ContentEffects failure; /* when it fails or is killed */
    const ContentSource *sources;
    int source_count;
    const char *picture;
    ContentPlace place;
} ContentProgramme;

/* A programme to start, and with what offer. */
typedef struct ContentStart {
    int programme;
    double scope; /* 1 = as planned */
    int granted;  /* bit of each member whose demand is granted */
} ContentStart;

/* Yearly money for a purpose; a standing order. Texts: budget.<id>.name, .body. */
typedef struct ContentBudgetLine {
    const char *id;
    int order;
    int lever_id;        /* takes the amount, billion yen a year */
    double start_amount; /* in the year before the first turn */
    ContentPlace place;
} ContentBudgetLine;

/* What became of the country, by the state in which a game ends. Text: ending.<id>. */
typedef struct ContentEnding {
    const char *id;
    ContentCondition when;
    const char *const *shows; /* ids of the aims whose numbers made it so */
    int show_count;
} ContentEnding;

/* Numbers of the game that are not the economy's. */
typedef struct ContentRules {
    int files_per_year; /* attention */
    int inbox_size;     /* dossiers shown a year */
    int last_published; /* year; what lies after it is drawn as an assumption. 0: no such year */
    double capital_start, capital_most, capital_per_year;
    double free_budget_change;   /* share by which the whole budget may be moved a year at no cost, 0.15 */
    double budget_change_cost;   /* capital for each further 10 % of the whole budget moved */
    const double *ceiling_years; /* [ceiling_count] ministry of finance's ceiling, interpolated */
    const double *ceilings;      /* billion yen a year */
    int ceiling_count;
    const ContentEnding *endings; /* the first whose condition holds */
    int ending_count;
} ContentRules;

#endif
