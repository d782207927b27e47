/* SPDX-License-Identifier: MIT
 *
 * The page What if from a year gone by: the story once more up to that year, in a campaign of its own, whose draft the
 * page changes. The player's campaign stays as it is. */
#ifndef SCREENS_WHATIF_INTERNAL_H
#define SCREENS_WHATIF_INTERNAL_H

#include "base/problems.h"
#include "screens/screens_internal.h"

struct ScreenPast {
    int year;
    Campaign *campaign; /* on its way to `year`; NULL before the first piece */
    bool is_open;       /* the year is, and what follows is there */
    Preview *preview;
    Arena *arena;
    Decision *told; /* what the player stamped in that year */
    int told_count;
    Decision *offered; /* the same and what MITI did, without answers to dossiers */
    int offered_count;
    Error refused; /* why the last change was not possible; empty where it was */
};

/* The year the page is about where it is one gone by; 0: the open one. */
int past_year(const Screens *screens);
/* NULL until it is ready. */
ScreenPast *past_ready(Screens *screens);
/* The choice of the year. */
void past_choose_year(Screens *screens);
/* What can be decided otherwise in that year. */
void past_show_draft(Screens *screens);

#endif
