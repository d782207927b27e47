/* SPDX-License-Identifier: MIT
 *
 * The player's own forecasts: before a stamp a range may be stated that a quantity is expected to hold with four
 * chances in five. A range is a note, not a decision: it costs nothing and is in no digest. It stands in the save's
 * line of the year it was stated in; undo and redo of the draft leave it alone. */
#ifndef CAMPAIGN_CAMPAIGN_RANGES_H
#define CAMPAIGN_CAMPAIGN_RANGES_H

#include "campaign/campaign.h"

typedef struct CampaignRange {
    int variable_id;
    int year;  /* the open year it was stated in; for the figure of year + years, by the rule of campaign_value */
    int years; /* 1 or 5 */
    double low, high;
} CampaignRange;

/* Whether it could be stated in the open year; `range.year` is not asked. The message says what is wrong. */
bool campaign_check_range(const Campaign *campaign, CampaignRange range, Error *error);
/* States it in the open year, in place of one for the same variable and year. False as campaign_check_range. */
bool campaign_state_range(Campaign *campaign, CampaignRange range, Error *error);
/* All of them in the order stated. Borrowed until the next one is stated. */
const CampaignRange *campaign_ranges(const Campaign *campaign, int *count);

#endif
