/* SPDX-License-Identifier: MIT
 *
 * Private to why.c and screen_why.c: questions asked, answers kept, and the way from question to question. */
#ifndef SCREENS_WHY_INTERNAL_H
#define SCREENS_WHY_INTERNAL_H

#include "screens/screens_internal.h"

enum { WHY_TRAIL_MOST = 6, WHY_PARTS_MOST = 8 };

typedef struct WhyKept {
    int variable_id, first, last;
    bool is_answered;
    WhyAnswer answer;
} WhyKept;

struct ScreenWhy {
    Arena *arena; /* of the answers */
    int year;     /* at whose opening they were asked */
    LIST(WhyKept) kept;
    ReportWhy *years;                       /* being prepared or asked; NULL: nothing to do */
    int first;                              /* of it */
    int trail[WHY_TRAIL_MOST], trail_count; /* variables asked one after another; the last is shown */
    int span;                               /* place in the choice of years */
    int tab;                                /* 0 waterfall, 1 table */
};

/* The state, made when first asked for. */
ScreenWhy *why_state(Screens *screens);

#endif
