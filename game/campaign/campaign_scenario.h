/* SPDX-License-Identifier: MIT
 *
 * What a scenario leaves to the player, asks between rounds and at the end, and keeps to itself. */
#ifndef CAMPAIGN_CAMPAIGN_SCENARIO_H
#define CAMPAIGN_CAMPAIGN_SCENARIO_H

#include "campaign/campaign.h"

enum { CAMPAIGN_QUESTIONS_MOST = 3 };

/* Whether the scenario leaves this instrument, programme or budget line to the player; dossiers always. What MITI did
 * is not asked: "as MITI did" goes beyond it. */
bool campaign_allows(const Campaign *campaign, DecisionKind kind, int subject);
/* The question at the opening of this year, a text id; NULL in most years and after the end. */
const char *campaign_pause(const Campaign *campaign);
/* The questions of the debrief whose conditions hold as the campaign stands, text ids; returns their number. */
int campaign_questions(const Campaign *campaign, const char *out[CAMPAIGN_QUESTIONS_MOST]);
/* The lens as far as the player may know it: a hidden one only when the campaign is over. NULL: none. */
const ContentLens *campaign_shown_lens(const Campaign *campaign);

#endif
