/* SPDX-License-Identifier: MIT
 *
 * A run in a line: scenario, content, seed and every decision as letters and digits that can be read out, pasted or
 * put into a QR code. A code is checked on the way in: by its own sum (typing), by the digest of rules, content, model
 * and lens (another game), and by the digest of the state it led to (another outcome). */
#ifndef CAMPAIGN_CAMPAIGN_CODE_H
#define CAMPAIGN_CAMPAIGN_CODE_H

#include "campaign/campaign.h"

typedef enum CampaignCodeFault {
    CAMPAIGN_CODE_GOOD,
    CAMPAIGN_CODE_NONE,    /* does not begin as a code does */
    CAMPAIGN_CODE_TYPED,   /* a character is missing, too many or another */
    CAMPAIGN_CODE_VERSION, /* of the code itself */
    CAMPAIGN_CODE_RULES,   /* another version of the rules */
    CAMPAIGN_CODE_CONTENT, /* other content, mods, model or lens */
    CAMPAIGN_CODE_DIFFERS  /* everything fits, and the outcome is another */
} CampaignCodeFault;

/* "MITI-" and groups of eight of 32 signs (Crockford's: no I, L, O, U), the stamped turns of the campaign; about 120
 * signs for twelve turns, and every one of them allowed in a QR code's short alphabet. Lives in the arena. CHECKs that
 * no constants of the model were changed by settings. */
char *campaign_code_write(const Campaign *campaign, Arena *arena);

/* Plays the code and stands at the opening of its last year; the caller destroys the campaign. Small letters, blanks
 * and hyphens are as good; O is 0, I and L are 1. NULL with a fault and a message (both may be NULL) otherwise. */
Campaign *campaign_code_read(const Content *content, const char *code, CampaignCodeFault *fault, Error *error);

#endif
