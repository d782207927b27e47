/* SPDX-License-Identifier: MIT
 *
 * What the files on advice share. Private to this folder. */
#ifndef REPORT_ADVICE_INTERNAL_H
#define REPORT_ADVICE_INTERNAL_H

#include "campaign/campaign_levers.h"
#include "model/model_explain.h"
#include "report/report_advice.h"

/* The council one or more years on: to where the recording campaign has come since. */
void council_follow(ReportCouncil *council, const Campaign *recording);

/* The seed of a kind of luck that is not the campaign's: nobody knows the dice. */
uint64_t advice_other_luck(const Campaign *campaign, int luck);

/* Whether a change of the variable is more than nothing as it is written. */
bool advice_can_be_said(const Content *content, int variable_id, double change);

/* The variable that carries most of what differs between two runs in `variable_id`: of those listed; where none of them
 * is met, the first with a name in words. */
typedef struct ReasonSearch {
    const Content *content;
    const ModelTrace *without, *with;
    int row;                 /* at which they are compared */
    int variable_id, except; /* never the one nor the other */
    const int *mechanisms;
    int mechanism_count;
} ReasonSearch;
typedef struct Reason {
    int variable_id; /* -1: none was found */
    int row;         /* where it was met: what stocks have gathered is looked for half-way */
    double without, with;
} Reason;
Reason reason_find(const ReasonSearch *search);

#endif
