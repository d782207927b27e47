/* SPDX-License-Identifier: MIT
 *
 * What is under way in a campaign: lever effects set going by events, options and programmes, with how much of each
 * is felt now. Reports and screens show from it what is decided but not yet felt. */
#ifndef CAMPAIGN_CAMPAIGN_EFFECTS_H
#define CAMPAIGN_CAMPAIGN_EFFECTS_H

#include "campaign/campaign.h"

typedef enum CampaignOriginKind {
    ORIGIN_EVENT,
    ORIGIN_INSTRUMENT,
    ORIGIN_PROGRAMME,
    ORIGIN_FAVOUR,
    ORIGIN_BUDGET /* a budget line's amount; never of a timed effect */
} CampaignOriginKind;
typedef struct CampaignOrigin {
    CampaignOriginKind kind;
    int subject; /* index in the content's list of that kind */
    int choice;  /* option of the event, payment of the favour; -1 for news and the other kinds */
} CampaignOrigin;

typedef struct CampaignEffectView {
    CampaignOrigin origin;
    int lever_id; /* variable id */
    bool is_scale;
    double size;      /* added, or the factor */
    double felt;      /* 0..1, share of the size in force at the opening of the year */
    double full_time; /* moment of full size */
} CampaignEffectView;

int campaign_effect_count(const Campaign *campaign);
CampaignEffectView campaign_effect(const Campaign *campaign, int index);

/* What moved an actor's attitude: an answer or news at once, a standing instrument or a running programme by and by. */
typedef struct CampaignMemory {
    CampaignOrigin origin;
    int first_year, last_year; /* in which it was felt */
    double change;             /* of the relation, all years together */
} CampaignMemory;
/* Whether the actor has entered the scene. */
bool campaign_knows_actor(const Campaign *campaign, int actor_index);
/* Of one actor, in the order they began. Kept beside the state: the decisions that made them are what a save holds.
 * Borrowed until the next stamp. */
const CampaignMemory *campaign_memories(const Campaign *campaign, int actor_index, int *count);

/* Share of every budget line that the ministry of finance left at the opening of the year: 1 when the standing orders
 * fit under the ceiling. */
double campaign_budget_cut(const Campaign *campaign);

/* Share of a lever effect's full size, 0..1, `years` after it was set going. */
double campaign_effect_strength(const ContentEffect *effect, double years);

#endif
