/* SPDX-License-Identifier: MIT
 *
 * Many campaigns side by side: lanes that differ in decisions, luck, lens or constants, stamped together. Each lane has
 * events, flags and effects of its own; the model's numbers of a block of lanes are computed by one run. A lane is
 * what the same campaign alone would be, digest for digest, whatever the lanes beside it and the threads. */
#ifndef CAMPAIGN_CAMPAIGN_BATCH_H
#define CAMPAIGN_CAMPAIGN_BATCH_H

#include "campaign/campaign.h"
#include "model/model_batch.h"

enum { CAMPAIGN_BATCH_BLOCK = 32 }; /* lanes that one run computes and one thread works on */

typedef struct CampaignBatch CampaignBatch;

/* Lanes for campaigns of the content and scenario of `like`, which is only looked at. `kept` are the variables whose
 * years campaign_value can tell of a lane; such lanes have no digests, and their turns say 0. NULL: all variables. */
CampaignBatch *campaign_batch_create(const Campaign *like, int lane_count, const int *kept, int kept_count);
void campaign_batch_destroy(CampaignBatch *batch); /* accepts NULL */

/* The lane becomes a copy of the campaign, which may be a lane itself. It remembers no turn before, and of the years
 * before the last alone. */
void campaign_batch_put(CampaignBatch *batch, int lane, const Campaign *from);
/* The same with all later draws keyed by another seed. */
void campaign_batch_put_seed(CampaignBatch *batch, int lane, const Campaign *from, uint64_t seed);

int campaign_batch_count(const CampaignBatch *batch);
/* To look at, and to draft for; stamped by campaign_batch_play alone. Borrowed until the lane is put or the batch's
 * end. */
Campaign *campaign_batch_lane(CampaignBatch *batch, int lane);

typedef struct CampaignBatchPlay {
    int until_year; /* plays until this year is open, at most until the campaigns are over */
    /* Writes the draft of a lane before each stamp; called for different lanes at the same time. NULL: what is drafted
     * in the first year, then nothing. */
    void (*decide)(void *user, Campaign *lane, int index);
    void *user;
    const ModelWorkers *workers; /* share the blocks of lanes; NULL: the caller's thread */
} CampaignBatchPlay;

/* All lanes have been put (CHECK) and stand in the same year (CHECK). */
void campaign_batch_play(CampaignBatch *batch, const CampaignBatchPlay *play);

#endif
