/* SPDX-License-Identifier: MIT
 *
 * What the files on attribution share. Private to this folder. The story is the player's log; a variant of it leaves
 * decisions out or puts them as MITI had them; a job runs variants under some kinds of luck, and writes the aims of the
 * last year into places of its own, so that it is all one which desk works on it when. */
#ifndef REPORT_ATTRIBUTION_INTERNAL_H
#define REPORT_ATTRIBUTION_INTERNAL_H

#include "campaign/campaign_batch.h"
#include "report/report_attribution.h"

typedef enum VariantKind {
    VARIANT_TOLD,       /* the story as it was */
    VARIANT_NOTHING,    /* no decision of the player's */
    VARIANT_WITHOUT,    /* one decision left out */
    VARIANT_ALONE,      /* one decision and no other */
    VARIANT_AS_HISTORY, /* one decision as MITI took it */
    VARIANT_CHOSEN      /* of the top decisions those in `kept`, and all others */
} VariantKind;
typedef struct Variant {
    VariantKind kind;
    int decision;  /* WITHOUT, ALONE, AS_HISTORY */
    unsigned kept; /* CHOSEN: bits by the place in the top */
    int year;      /* the first that differs from the story */
} Variant;

typedef struct Job {
    int world, first_seed, seed_count, first_variant, variant_count;
} Job;

/* One worker's place. The cursor is the story, waiting where the next wave of variants leaves it. */
typedef struct Desk {
    Attribution *attribution;
    bool is_busy;
    Job job;
    int next_variant; /* of the job, from 0 */
    CampaignBatch *cursor;
    CampaignBatch *wave; /* [variant][seed]; NULL between waves */
    int wave_first, wave_count, wave_year;
    Decision *wanted; /* scratch, room for any turn */
    int left_out[CAMPAIGN_BATCH_BLOCK];
    int64_t lane_years, campaigns; /* done */
} Desk;

enum { STORY_REPEATS = -1, STORY_FAVOUR = -2 }; /* what is no decision of its own */
typedef struct StoryTurn {
    const Decision *decisions; /* borrowed from the campaign */
    int count;
    int *entry;   /* [count] index in the decisions, or one of the above */
    bool is_free; /* was held to no means: as MITI did */
} StoryTurn;

typedef struct Story {
    StoryTurn *turns; /* [year - first_year] */
    AttributionDecision *decisions;
    int count, most;       /* most: decisions of one turn */
    CampaignBatch *retold; /* lane 0 the player, lane 1 MITI; NULL when told */
} Story;

/* Values of the aims in the last year; NaN until known. */
typedef struct AttributionNumbers {
    double *told;                        /* [seed][year][aim] */
    int *told_out;                       /* [seed][year] decisions that could not be taken */
    double *nothing;                     /* [seed][aim] */
    double *without, *history;           /* [decision][seed][aim] */
    bool *without_drops, *history_drops; /* [decision][seed] */
    double *alone;                       /* [decision][aim], own luck */
    double *path;                        /* [decision][year][aim], own luck */
    double *chosen;                      /* [mask][seed][aim] */
    double *world_told, *world_nothing;  /* [world][seed][aim] */
} AttributionNumbers;

struct Attribution {
    Arena *arena;
    const Campaign *campaign;
    const Content *content;
    AttributionSettings settings; /* without zeros */
    const ContentAim *aims;
    int *aim_variables;
    int aim_count, first_year, end_year; /* end_year: the first that is not stamped */
    uint64_t *seeds;                     /* [luck_count] */
    const ContentLens **world_lenses;    /* [world], the own first */
    Campaign **starts;                   /* [world] the player's first year; NULL until needed */
    int world_count;
    Story story;
    AttributionStage stage;
    Variant *variants;
    Job *jobs;
    int variant_count, job_count, next_job;
    Desk *desks;
    int desk_count;
    int64_t stage_lane_years, done_lane_years; /* of this stage; of those before */
    int top[ATTRIBUTION_TOP_MOST], top_count;
    int *orders; /* [order][place] places of the top */
    int order_count;
    AttributionNumbers numbers;
    double *luck_values; /* [luck_count] lent by report_attribution_luck */
};

enum {
    ATTRIBUTION_WORLD_SEEDS = 8, /* kinds of luck in each other world */
    JOB_RANGES = 4               /* parts of the variants, each a job */
};

/* ---- attribution_story.c ---- */

void story_begin(Attribution *attribution);
/* One year of it; false when the story is told. */
bool story_go_on(Attribution *attribution);
const StoryTurn *story_turn(const Attribution *attribution, int year);
/* What the variant decides in this year; returns the number. */
int story_wanted(const Attribution *attribution, const Variant *variant, int year, Decision *out);

/* ---- attribution_jobs.c ---- */

/* Numbers of the stage that begins: its variants, by year, and its jobs. */
void jobs_plan(Attribution *attribution);
void desk_take(Desk *desk, Job job);
/* One piece of work. */
void desk_work(Desk *desk);
void desk_close(Desk *desk);

/* ---- attribution_shares.c ---- */

/* Chooses the top decisions and the orders. */
void shares_choose(Attribution *attribution);
/* The subsets that the orders meet, without the full one; returns their number. */
int shares_subsets(const Attribution *attribution, Variant *out);
/* Of the top decisions together. */
void shares_total(const Attribution *attribution, int aim, AttributionTotal *total);

/* ---- attribution_numbers.c ---- */

/* Before and after the decisions are known. */
void numbers_allocate_story(Attribution *attribution);
void numbers_allocate_decisions(Attribution *attribution);
double *numbers_told(const Attribution *attribution, int seed, int year);
/* Takes what came of a lane of the desk's wave. */
void numbers_take(const Desk *desk, const Variant *variant, int lane_index, const Campaign *lane);
/* The mean effect of the removed decision by itself. */
double numbers_removed(const Attribution *attribution, int decision, int aim);
/* Mean, spread and the number of those known, of values where NaN is not known; `own` is the first. */
AttributionEffect numbers_spread(const double *values, int count);

#endif
