/* SPDX-License-Identifier: MIT
 *
 * The same story told again: the decisions of a campaign once more from the start, year by year, and forks whose luck
 * is another. From these advice is worked out and past advice checked. The campaign that is asked never changes. */
#ifndef CAMPAIGN_CAMPAIGN_REPLAY_H
#define CAMPAIGN_CAMPAIGN_REPLAY_H

#include "campaign/campaign.h"

/* The same scenario, seed and decisions until `year` (not before the player's first) is open, with an empty draft
 * and the ranges stated before. It records its levers (campaign_levers). The caller destroys it. */
Campaign *campaign_replay_until(const Campaign *campaign, int year);
/* The same a year at a time: begun, the model's first year is open, and nothing may be asked of it before go_on has
 * once answered false: `year` is open, and nothing was done. */
Campaign *campaign_replay_begin(const Campaign *campaign);
bool campaign_replay_go_on(Campaign *again, const Campaign *told, int year);

/* The same with the player's first year open; it keeps the parts of its levers from `origins_year` on
 * (campaign_lever_parts). */
Campaign *campaign_replay_origins(const Campaign *campaign, int origins_year);

/* Makes the draft what `told` stamped in the year that is open, as far as the state allows and whatever it costs; empty
 * where `told` has no such year. One undo step. */
void campaign_decide_as(Campaign *campaign, const Campaign *told);

/* Makes the draft these decisions, as far as they are possible, and returns how many are left out. With
 * `keeps_to_means` none goes without the favour it needs, and of those that take what is short of files, capital and
 * budget the last are left out. One undo step. */
int campaign_decide_list(Campaign *campaign, const Decision *wanted, int count, bool keeps_to_means);

/* Forgets the draft and its undo steps. */
void campaign_empty_draft(Campaign *fork);

typedef struct CampaignFuture {
    int years;
    uint64_t seed;        /* of every draw from here on */
    const Campaign *told; /* after the draft, everything as decided there; NULL: nothing */
    bool is_as_history;   /* MITI's own choices every year, in place of the draft and of `told` */
} CampaignFuture;

/* Stamps the draft and lets the years pass, beyond the scenario's end too (the model's is the last). Levers are
 * recorded from here on: campaign_levers begins with this year. */
void campaign_pass_years(Campaign *fork, const CampaignFuture *future);

#endif
