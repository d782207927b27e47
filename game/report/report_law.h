/* SPDX-License-Identifier: MIT
 *
 * report_law: what law page and terminal say of an instrument and of the body it belongs to. Sentences are computed
 * from the content's effects and the campaign as it stands; they live in the arena. */
#ifndef REPORT_REPORT_LAW_H
#define REPORT_REPORT_LAW_H

#include "campaign/campaign.h"

/* What a favour is paid with: 0 political capital, 1.. a concession with its money of this year. */
const char *report_payment(const Campaign *campaign, Arena *arena, const char *language, int jurisdiction, int payment);
/* What else leaves the draft when this decision does; NULL when nothing does. */
const char *report_goes_with(const Campaign *campaign, Arena *arena, const char *language, Decision decision);
/* How much our word carries and what that does to price and effect; NULL for what needs no leverage, and while it
 * carries all. */
const char *report_leverage(const Campaign *campaign, Arena *arena, const char *language, int instrument);
/* Who will like and who will resent it, how much, in one to five years: as drafted, or from 0 to 1. */
const char *report_reaction(const Campaign *campaign, Arena *arena, const char *language, int instrument);

#endif
