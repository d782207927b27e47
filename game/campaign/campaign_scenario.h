/* SPDX-License-Identifier: MIT
 *
 * What a scenario leaves to the player, asks between rounds and at the end, and keeps to itself; by what the player
 * judges it, and the help the player takes. */
#ifndef CAMPAIGN_CAMPAIGN_SCENARIO_H
#define CAMPAIGN_CAMPAIGN_SCENARIO_H

#include "campaign/campaign.h"

enum { CAMPAIGN_QUESTIONS_MOST = 3, CAMPAIGN_AIMS_MOST = 3, CAMPAIGN_ASSIST_COUNT = 5 };

/* Whether the scenario leaves this instrument, programme or budget line to the player; dossiers always. What MITI did
 * is not asked: "as MITI did" goes beyond it. */
bool campaign_allows(const Campaign *campaign, DecisionKind kind, int subject);
/* The question at the opening of this year, a text id; NULL in most years and after the end. */
const char *campaign_pause(const Campaign *campaign);
/* What became of the country as the campaign stands: the first ending of the rules that holds; NULL where none does. */
const ContentEnding *campaign_ending(const Campaign *campaign);
/* The questions of the debrief whose conditions hold as the campaign stands, text ids; returns their number. */
int campaign_questions(const Campaign *campaign, const char *out[CAMPAIGN_QUESTIONS_MOST]);
/* The lens as far as the player may know it: a hidden one only when the campaign is over. NULL: none. */
const ContentLens *campaign_shown_lens(const Campaign *campaign);

/* The aims the player judges by, indices in content_aims; those of the scenario until others are chosen. They change
 * nothing in the world: they stand in the head of the save and in no digest. Returns their number. */
int campaign_aims(const Campaign *campaign, int out[CAMPAIGN_AIMS_MOST]);
/* Every index of content_aims, those judged by first; returns the number of these. The list lives in the arena. */
int campaign_aims_in_order(const Campaign *campaign, Arena *arena, int **out);
/* Values come first: aims can be chosen until the player's first year is stamped. */
bool campaign_aims_are_open(const Campaign *campaign);
/* Three different ones of the eight; false with a message otherwise, and nothing changes. */
bool campaign_choose_aims(Campaign *campaign, const int *aims, int count, Error *error);
bool campaign_choose_aims_by_name(Campaign *campaign, const char *words, Error *error); /* "autonomy,openness,…" */

/* Help that the player takes for a whole game, bits of CampaignSetup.assists. It is part of the tuple: it stands in the
 * head of the save and, where there is any, in every digest. The years before the player's first go without. */
typedef enum CampaignAssist {
    CAMPAIGN_ASSIST_BUDGET = 1,     /* a ceiling one quarter higher */
    CAMPAIGN_ASSIST_MINISTRIES = 2, /* favours cost half, and capital is refused later */
    CAMPAIGN_ASSIST_LEVERS = 4,     /* fewer levers: law and trade are left alone, and so are favours */
    CAMPAIGN_ASSIST_PREVIEW = 8,    /* the desk looks ten years ahead in place of five */
    CAMPAIGN_ASSIST_HIDDEN = 16     /* a hidden lens is told */
} CampaignAssist;
unsigned campaign_assists(const Campaign *campaign);
const char *campaign_assist_name(int assist_index); /* of bit 1 << index, as in a save: "budget", "ministries" … */
/* "budget,ministries" as bits; false with a message for another word. */
bool campaign_read_assists(const char *words, unsigned *out, Error *error);

#endif
