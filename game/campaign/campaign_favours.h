/* SPDX-License-Identifier: MIT
 *
 * Favours of other bodies: what an instrument that is not ours waits for, what each body asks and how it sees us; and
 * what our word still carries in the instruments that live on leverage. A favour is asked by
 * campaign_decide with DECISION_ASK_FAVOUR and opens the instruments of that body for the year. */
#ifndef CAMPAIGN_CAMPAIGN_FAVOURS_H
#define CAMPAIGN_CAMPAIGN_FAVOURS_H

#include "campaign/campaign.h"

typedef struct CampaignFavour {
    double attitude;    /* of the body's actor, -1 hostile .. 1 friendly */
    double debt;        /* favours it has not forgotten; each makes the next as much dearer as one favour costs */
    bool takes_capital; /* false: only a concession opens its door */
    double capital;     /* points, this year */
    int payment;        /* in the draft: 0 capital, 1.. a concession; -1 not asked */
} CampaignFavour;
CampaignFavour campaign_favour(const Campaign *campaign, int jurisdiction_index);
/* Billion yen a concession takes from this year's budget. */
double campaign_concession_money(const Campaign *campaign, int jurisdiction_index, int concession_index);
/* A change of this instrument would be refused, because no favour of its body stands in the draft. */
bool campaign_needs_favour(const Campaign *campaign, int instrument_index);
/* Puts the favour this instrument waits for into the draft, paid as a strategy pays: with capital, or the first
 * concession where that is refused. Nothing happens when none is needed or it cannot be had. */
void campaign_ask_for(Campaign *campaign, int instrument_index);
/* Decisions of the draft that go when this one is taken out: the instruments that hang on a favour. Returns how many
 * were written to `out`, which has room for the whole draft. */
int campaign_goes_with(const Campaign *campaign, Decision decision, Decision *out);

/* What our word carries, 0..1; 1 for instruments that need no leverage. */
double campaign_leverage(const Campaign *campaign, int instrument_index);
/* By how much that makes raising the level dearer: at least 1. */
double campaign_dearness(const Campaign *campaign, int instrument_index);
/* The level that stands, without the draft. */
double campaign_instrument_before(const Campaign *campaign, int instrument_index);
/* Points of capital to take the instrument from its present level to this one, without the favour. */
double campaign_instrument_price(const Campaign *campaign, int instrument_index, double level);

#endif
