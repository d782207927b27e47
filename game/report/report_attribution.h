/* SPDX-License-Identifier: MIT
 *
 * What made the difference: the player's decisions taken out of the story one by one, or put as MITI had them, and the
 * world run again with the same luck. An effect is the story as it was minus the story without the decision, in units
 * of the aim. Work goes in pieces, so that one can look while it is refined; numbers do not hang on the threads. */
#ifndef REPORT_REPORT_ATTRIBUTION_H
#define REPORT_REPORT_ATTRIBUTION_H

#include "model/model_batch.h"
#include "report/report.h"

enum { ATTRIBUTION_TOP_MOST = 10 };

typedef struct AttributionSettings {
    int luck_count;              /* kinds of luck for luck and choice; 0: 200 */
    int seed_count;              /* kinds for each decision removed or replaced, the campaign's own first; 0: 50 */
    int top_count;               /* decisions whose shares are worked out; 0: ATTRIBUTION_TOP_MOST */
    int order_count;             /* in which these are decided one after another; 0: 200 (all, where there are fewer) */
    int order_seed_count;        /* kinds of luck for these; 0: 20 */
    const ModelWorkers *workers; /* borrowed; NULL: the caller's thread */
} AttributionSettings;

typedef struct Attribution Attribution;

/* Of the years stamped so far, one at least (CHECK); the campaign must not change meanwhile. Decides nothing yet: the
 * work is done by report_attribution_work, `pieces` pieces (some milliseconds each) for every worker; false when all is
 * done. */
Attribution *report_attribution_begin(const Campaign *campaign, const AttributionSettings *settings);
bool report_attribution_work(Attribution *attribution, int pieces);
void report_attribution_destroy(Attribution *attribution); /* accepts NULL */

/* What is being worked out; each stage fills what the ones before left open, and all can be read at any time. */
typedef enum AttributionStage {
    ATTRIBUTION_STORY,    /* the player's and MITI's years once more */
    ATTRIBUTION_FIRST,    /* every decision removed, with the luck there was: the first bars */
    ATTRIBUTION_LUCK,     /* the same decisions with other luck, and in the other lenses */
    ATTRIBUTION_REMOVED,  /* every decision removed, with other luck */
    ATTRIBUTION_REPLACED, /* every decision as MITI took it */
    ATTRIBUTION_SHARES,   /* Shapley values of the top decisions */
    ATTRIBUTION_DONE
} AttributionStage;
typedef struct AttributionProgress {
    AttributionStage stage;
    int64_t campaigns; /* run so far, from the first year that differs */
    double share;      /* of all work, 0..1 */
} AttributionProgress;
AttributionProgress report_attribution_progress(const Attribution *attribution);

/* ---- Decisions: those of the player's log, by year. What repeats a standing order is none; a favour goes with the
 * instruments it was asked for. ---- */

typedef struct AttributionDecision {
    int year;
    Decision decision;
    bool is_as_history;   /* MITI did the same that year: nothing to replace */
    bool history_is_none; /* MITI decided nothing of the kind: replaced is removed */
    Decision history;     /* what replaces it, where neither holds */
} AttributionDecision;
/* [count]; empty until the story is told. Borrowed. */
const AttributionDecision *report_attribution_decisions(const Attribution *attribution, int *count);
int report_attribution_last_year(const Attribution *attribution); /* at whose end effects are read */

/* ---- Effects on an aim (index in content_aims) in the last year ---- */

typedef struct AttributionEffect {
    int seeds;        /* kinds of luck so far; 0: not known yet, and the rest is 0 */
    double own;       /* with the luck there was */
    double mean;      /* over the kinds of luck */
    double low, high; /* tenth and ninetieth of a hundred of them */
    double dropped;   /* share of them in which other decisions could then not be taken (no money, event never comes) */
} AttributionEffect;
AttributionEffect report_attribution_removed(const Attribution *attribution, int decision, int aim);
AttributionEffect report_attribution_replaced(const Attribution *attribution, int decision, int aim);
/* Shapley value: the mean, over orders of deciding the top decisions, of what each adds to those before it (`seeds` 0
 * for all others). `own` is that of the luck there was. */
AttributionEffect report_attribution_share(const Attribution *attribution, int decision, int aim);
/* The effect of the removed decision at an earlier year, with the luck there was; NaN where not known. */
double report_attribution_path(const Attribution *attribution, int decision, int aim, int year);
/* The `most` largest removed effects on an aim, largest first; those that are nothing are left out. */
int report_attribution_largest(const Attribution *attribution, int aim, int *decisions, int most);
/* How many decisions can be seen in the last year: removed, they change one of the aims (is_aim) by more than is lost
 * when it is written, with one sign from the tenth to the ninetieth of a hundred kinds of luck. */
int report_attribution_visible(const Attribution *attribution);
/* The decisions whose shares are worked out, by year; 0 before the stage of shares. */
int report_attribution_top(const Attribution *attribution, int decisions[ATTRIBUTION_TOP_MOST]);

/* All decisions together, and what cannot be given to one of them. */
typedef struct AttributionTotal {
    int seeds;
    double all;                 /* mean effect of all decisions, against deciding nothing */
    double one_by_one;          /* sum of the mean removed effects */
    double interaction;         /* all - one_by_one */
    double unassigned;          /* |interaction| / |all|, NaN where all is nothing */
    double top, top_one_by_one; /* the same of the top decisions, whose shares add up to `top` exactly */
    int orders, top_seeds;
} AttributionTotal;
AttributionTotal report_attribution_total(const Attribution *attribution, int aim);

/* ---- Luck and choice: the same decisions with other luck ---- */

typedef struct AttributionLuck {
    int seeds;
    double own, low, median, high; /* of the aim in the year; tenth and ninetieth of a hundred */
    double percentile;             /* share of the kinds of luck that came out below this one, ties half; 0..1 */
    const double *values;          /* [seeds] in the order of the draws, the own first; borrowed until the next piece */
} AttributionLuck;
AttributionLuck report_attribution_luck(const Attribution *attribution, int aim);
/* The same in another stamped year; no seeds for a year outside the story. */
AttributionLuck report_attribution_luck_in(const Attribution *attribution, int aim, int year);

/* The same decisions in the other worlds (none where the scenario allows no lens). */
typedef struct AttributionWorld {
    const ContentLens *lens; /* NULL: the model as it stands */
    bool is_own;             /* the campaign's own world, first */
    int seeds;
    double value, nothing; /* mean of the aim in the last year, with the decisions and with none */
    double low, high;      /* of value - nothing over the kinds of luck */
} AttributionWorld;
int report_attribution_world_count(const Attribution *attribution);
AttributionWorld report_attribution_world(const Attribution *attribution, int world, int aim);

/* ---- In words ---- */

/* "23 % of it cannot be assigned to any single choice." */
const char *report_attribution_remainder(const Attribution *attribution, int aim, Arena *arena, const char *language);
/* The aim by itself, or (-1) all of the eight: largest decisions, remainder, shares, luck, worlds. */
Report report_attribution(const Attribution *attribution, int aim, Arena *arena, const char *language);
/* Everything: one row a decision and aim (CSV), or a tree (JSON). */
void report_attribution_csv(Text *out, const Attribution *attribution);
char *report_attribution_json(const Attribution *attribution, Arena *arena);

#endif
