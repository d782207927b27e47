/* SPDX-License-Identifier: MIT
 *
 * The numbers of a dossier: the levers of the model that its answers, or the news itself, move by themselves; which
 * way, and when. What follows from them is the model's to say. */
#ifndef REPORT_REPORT_TOUCHED_H
#define REPORT_REPORT_TOUCHED_H

#include "campaign/campaign.h"

typedef struct ReportTouch {
    int variable_id;    /* a lever; an instrument or a programme that is set stands for its own */
    int option;         /* of the event; -1: the news itself */
    bool is_up;         /* from where it stands now */
    double after_years; /* until it begins */
    const char *text;   /* "▲ Ask for one Japanese architecture (after 2 years)" */
} ReportTouch;

/* Those of one lever follow each other, in the order of the answers. Lives in the arena. */
const ReportTouch *report_touched(const Campaign *campaign, Arena *arena, const char *language, int event_index,
                                  int *count);

#endif
