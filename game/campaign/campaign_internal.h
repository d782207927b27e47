/* SPDX-License-Identifier: MIT
 *
 * The state of a campaign, shared by the files of this folder. All of it is plain data in one arena, so that a fork
 * is a copy. What is folded into the digest is listed in history.c, in this order. */
#ifndef CAMPAIGN_CAMPAIGN_INTERNAL_H
#define CAMPAIGN_CAMPAIGN_INTERNAL_H

#include "campaign/campaign.h"
#include "campaign/campaign_effects.h"
#include "campaign/campaign_levers.h"
#include "campaign/campaign_ranges.h"
#include "campaign/campaign_scenario.h"
#include "campaign/world_internal.h"

typedef enum EventStatus {
    EVENT_TO_COME,
    EVENT_WAITING, /* due, but the in-tray was full */
    EVENT_SHOWN,
    EVENT_CANCELLED
} EventStatus;

typedef struct EventState {
    EventStatus status;
    int year;   /* in which it was shown */
    int choice; /* option taken; -1 before the stamp, and for news */
} EventState;

typedef struct QueueEntry {
    int event;
    double due_time; /* comes at the opening of the year that holds this moment */
} QueueEntry;

typedef struct ProgrammeRecord {
    ProgrammeState state;
    int start_year, end_year;
    ProgrammeOffer offer;
    int joined, left;      /* bits of members */
    double presence, work; /* sums over the years done: strength at the table; strength times scope */
    double money;          /* billion yen spent */
} ProgrammeRecord;

/* A lever effect that has been set going; its size at a moment is a function of the time alone. */
typedef struct TimedEffect {
    int lever_id, lever; /* variable, and its index among the levers */
    bool is_scale;
    double size, start_time, over_years, lasts_years, decays_years;
    CampaignOrigin origin;
} TimedEffect;

typedef LIST(Decision) DecisionList;
typedef LIST(CampaignMemory) MemoryList;
typedef LIST(int) IntegerList;
typedef struct DraftSnapshot {
    const Decision *decisions;
    int count;
} DraftSnapshot;

typedef struct CampaignAims {
    int items[CAMPAIGN_AIMS_MOST]; /* indices in content_aims */
    int count;                     /* 0: none chosen, the scenario's own hold */
} CampaignAims;

struct Campaign {
    const Content *content;
    CampaignWorld world;
    Arena *arena;       /* lives as long as the campaign */
    Arena *draft_arena; /* emptied by each stamp */
    uint64_t seed;
    int year, last_year;
    int prologue_count;           /* turns played before the player's first */
    bool is_in_prologue;          /* until the player's first year lies open: luck is at its median */
    ModelRun *run;                /* its own, or that of the batch it is a lane of */
    int lane;                     /* of the run */
    struct CampaignBatch *batch;  /* NULL: it is stamped alone */
    const ContentLens *lens;      /* NULL: none */
    unsigned assists;             /* bits of CampaignAssist */
    CampaignAims aims;            /* in no digest */
    LIST(CampaignRange) ranges;   /* stated by the player; in no digest */
    const ModelSetting *settings; /* constants changed before the start; not in the digest but by what they do */
    int setting_count;

    bool *flags;                 /* [flag] */
    double *relations;           /* [actor] -1..1 */
    MemoryList *memories;        /* [actor] what made the relations; follows from the rest and is in no digest */
    EventState *event_states;    /* [event] */
    ProgrammeRecord *programmes; /* [programme] */
    double *amounts;             /* [line] billion yen a year */
    double *levels;              /* [instrument] 0..1 */
    double *adopted_times;       /* [instrument] when the level last left 0 */
    double *debts;               /* [jurisdiction] favours it has not forgotten */
    double capital;
    double budget_cut; /* share left to every line at the opening of the year */
    LIST(QueueEntry) queue;
    LIST(TimedEffect) effects;
    IntegerList waiting; /* event indices: due, not yet on the desk */
    IntegerList inbox, news;

    DecisionList draft;
    LIST(DraftSnapshot) snapshots; /* undo and redo */
    int snapshot_index;            /* of the present draft */

    struct LeverSum *lever_sums; /* [lever] scratch of effects_set_levers */
    double *lever_wishes;        /* [lever] what was set last, before its range; NaN at first */
    const int *kept;             /* [kept_count] variables whose years are kept; NULL: all, in their order */
    int kept_count;              /* then there are digests too */
    int history_year;            /* of the first row of years */
    LIST(double *) years;        /* [year] -> [kept] value of the year, by the one rule */
    double *year_sums;           /* [kept] scratch of the year that passes */
    bool records_levers;
    bool is_without_news;      /* news that is no outside shock leaves the model alone */
    LIST(double *) lever_rows; /* [step] -> [lever], while recorded; a fork has none */
    int origins_year;          /* from which the parts of the levers are kept too; 0: never */
    LIST(CampaignLeverPart) lever_parts;
    IntegerList lever_part_ends; /* [step] */
    LIST(CampaignTurn) turns;
    LIST(CampaignProgrammeNews) programme_news; /* of the year that passes */
};

/* ---- campaign.c ---- */

/* What was looked up once is copied into the campaign's arena, but for the levers' defaults. */
void campaign_copy_world(Campaign *fork);
/* `to` has its own arenas, run, lane and world: all that is not those, and not turns and years, becomes as in `from`.
 */
void campaign_copy_state(Campaign *to, const Campaign *from);

/* ---- effects.c: the only file that changes flags, relations, levers, queue, programmes, levels, amounts ---- */

void effects_apply(Campaign *campaign, ContentEffects effects, CampaignOrigin origin, double time);
/* The effects of news that comes. */
void effects_apply_news(Campaign *campaign, int event_index);
void effects_apply_decision(Campaign *campaign, Decision decision);
/* What standing instruments and running programmes do once a year to relations and capital. */
void effects_apply_yearly(Campaign *campaign);
/* The end of a programme's year: what was done and spent, who leaves the table, and after its last year the outcome. */
void effects_review_programmes(Campaign *campaign);
/* What our word carries in this instrument, 0..1. */
double effects_leverage(const Campaign *campaign, int instrument);
void effects_change_capital(Campaign *campaign, double points);
/* The ministry of finance cuts all lines alike when they and what is committed exceed the ceiling. */
void effects_cut_budget(Campaign *campaign);
/* Levers from everything in force at this moment. */
void effects_set_levers(Campaign *campaign, double time);
/* Answers to the conditions' external functions. */
void effects_set_externals(Campaign *campaign);

/* ---- turn.c ---- */

/* The draw of an event or programme by its key. In the prologue what is as likely as not happens, whatever the seed,
 * so that everybody begins a scenario from one state. */
bool turn_draws(const Campaign *campaign, const char *stream, const char *subject, double chance);
/* Lanes of one run, all of them, that stand at one time; a campaign alone is one. */
void turn_open_year(Campaign *const *lanes, int count);
void turn_stamp(Campaign *const *lanes, int count);
bool turn_condition(const Campaign *campaign, ContentCondition condition);

/* ---- decision.c ---- */

CampaignMeans decision_means(const Campaign *campaign, const Decision *draft, int count);
double decision_ceiling(const Campaign *campaign, int year);
/* Makes this the draft as one undo step; nothing is checked but the indices (CHECK). */
void decision_replace_draft(Campaign *campaign, const Decision *draft, int count);
void decision_clear_draft(Campaign *campaign);
/* Whether the decision could join this draft; `is_free` leaves ceiling, files and capital aside. */
bool decision_is_allowed(const Campaign *campaign, const Decision *draft, int count, Decision decision, bool is_free);
/* Puts it into the draft, which has room for one more; returns the new count. */
int decision_put(const Campaign *campaign, Decision *draft, int count, Decision decision);
/* Whether subject, choice and amount can exist at all. */
bool decision_is_well_formed(const Campaign *campaign, Decision decision);

/* ---- favours.c ---- */

/* The instrument is another body's and no favour of that body stands in this draft. */
bool favours_is_missing(const Campaign *campaign, const Decision *draft, int count, int instrument);
/* What a favour costs this year: points of capital (payment 0), or billion yen (a concession). */
double favours_price(const Campaign *campaign, int jurisdiction, int payment);
bool favours_takes_capital(const Campaign *campaign, int jurisdiction);
/* The change of an instrument would go with this favour. */
bool favours_hangs_on(const Campaign *campaign, Decision change, Decision favour);
/* The payment a strategy makes: capital, or the first concession where capital is refused. */
int favours_usual_payment(const Campaign *campaign, int jurisdiction);

/* ---- history.c ---- */

void history_begin_year(Campaign *campaign);
void history_record_step(Campaign *campaign, int step);
void history_end_year(Campaign *campaign);

/* ---- ranges.c ---- */

/* Adds the ranges stated there before the year. */
void ranges_copy_until(Campaign *to, const Campaign *from, int year);

/* ---- levers.c ---- */

/* Keeps the levers of this step, and their parts, where the campaign records them. */
void levers_record_step(Campaign *campaign);
/* Forgets parts noted since the last step that was kept: the levers are put together anew. True when parts are kept. */
bool levers_begin_parts(Campaign *campaign);
void levers_note_part(Campaign *campaign, CampaignLeverPart part);

/* ---- strategy.c ---- */

/* campaign_create_with with the model's first year open, and one year more of what comes before the player's first;
 * false when there is none. */
Campaign *campaign_create_before_prologue(const Content *content, const CampaignSetup *setup, Error *error);
bool campaign_pass_prologue_year(Campaign *campaign);
/* The whole prologue and "as MITI did" until `year` is open or the campaign over. */
void strategy_play_history_until(Campaign *campaign, int year);

#endif
