/* SPDX-License-Identifier: MIT
 *
 * What a campaign looks up once in content and model and never changes: lists, levers, which variables are flows,
 * the subjects of the conditions' external functions. Private to this folder. */
#ifndef CAMPAIGN_WORLD_INTERNAL_H
#define CAMPAIGN_WORLD_INTERNAL_H

#include "campaign/campaign.h"

typedef struct LeverSum {
    double added, factor;
} LeverSum;

/* An external function call of a condition, with its names looked up. */
typedef enum ExternalKind {
    EXTERNAL_NOTHING,
    EXTERNAL_FLAG,
    EXTERNAL_ADOPTED,
    EXTERNAL_CHOSEN,
    EXTERNAL_YEARS_SINCE,
    EXTERNAL_RUNNING,
    EXTERNAL_SUCCEEDED,
    EXTERNAL_MEMBER, /* choice is the member's bit */
    EXTERNAL_RELATION,
    EXTERNAL_CAPITAL
} ExternalKind;
typedef struct ExternalSlot {
    int variable_id;
    ExternalKind kind;
    int subject, choice;
} ExternalSlot;

/* The content's lists and the model's levers, looked up once. Constant after create. */
typedef struct CampaignWorld {
    const Model *model;
    const ContentRules *rules;
    const ContentEvent *events;
    const ContentJurisdiction *jurisdictions;
    const ContentInstrument *instruments;
    const ContentProgramme *programmes;
    const ContentBudgetLine *lines;
    const ContentActor *actors;
    const ContentScenario *scenario;
    int event_count, jurisdiction_count, instrument_count, programme_count, line_count, actor_count, flag_count;
    int variable_count, lever_count, external_count, steps_per_year;
    const int *levers;              /* [lever] variable ids */
    const double *lever_defaults;   /* [lever] */
    const int *lever_of;            /* [variable] index in levers, or -1 */
    const bool *is_flow;            /* [variable] units end in /year */
    const ExternalSlot *externals;  /* [external] */
    const ContentStrategy *history; /* NULL when the content has none */
} CampaignWorld;

/* Units that end in /year: compared as the mean of a year. */
bool world_is_flow(const char *units);
/* Arrays live in the arena; lever_defaults are set when the model has started. */
CampaignWorld world_look_up(Arena *arena, const Content *content, int scenario);

#endif
