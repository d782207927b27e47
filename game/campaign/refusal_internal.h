/* SPDX-License-Identifier: MIT
 *
 * Why a decision is refused, and the one sentence that says so. Private to this folder. The sentences are the texts
 * `refuse.<reason>`; where a content has none, the English ones of decision_refusal.c stand in. */
#ifndef CAMPAIGN_REFUSAL_INTERNAL_H
#define CAMPAIGN_REFUSAL_INTERNAL_H

#include "campaign/campaign.h"

typedef enum RefusalReason {
    REFUSAL_OVER,
    REFUSAL_UNKNOWN,
    REFUSAL_OUTSIDE,
    REFUSAL_NOT_ON_DESK,
    REFUSAL_OPTION_NEEDS,
    REFUSAL_LINE_RANGE,
    REFUSAL_INSTRUMENT_CLOSED,
    REFUSAL_FAVOUR,
    REFUSAL_NO_CAPITAL_TAKEN,
    REFUSAL_LEVEL_STEP,
    REFUSAL_PROGRAMME_STARTED,
    REFUSAL_PROGRAMME_WINDOW,
    REFUSAL_PROGRAMME_CLOSED,
    REFUSAL_NOT_RUNNING,
    REFUSAL_GRANTED,
    REFUSAL_FILES,
    REFUSAL_CAPITAL,
    REFUSAL_BUDGET
} RefusalReason;

typedef struct Refusal {
    RefusalReason reason;
    double first, second; /* {first} and {second} of the sentence */
} Refusal;

/* Fills in the refusal and returns false. */
bool refuse(Refusal *out, RefusalReason reason, double first, double second);
void refusal_explain(const Campaign *campaign, Decision decision, const Refusal *refusal, const char *language,
                     Error *error);

#endif
