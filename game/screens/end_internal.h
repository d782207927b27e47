/* SPDX-License-Identifier: MIT
 *
 * The debrief between frames, and its steps that have files of their own. */
#ifndef SCREENS_END_INTERNAL_H
#define SCREENS_END_INTERNAL_H

#include "report/report_attribution.h"
#include "screens/screens_internal.h"

typedef enum EndStep {
    END_FEELINGS,
    END_FACTS,
    END_CAUSES,
    END_HISTORY,
    END_WORLDS,
    END_FORECASTS,
    END_TRANSFER,
    END_STEP_COUNT
} EndStep;

enum { END_WORDS_BYTES = 400 };

struct ScreenEnd {
    int step;
    int feeling;                 /* index + 1 of what was chosen; 0: none. Kept here and nowhere else */
    char words[END_WORDS_BYTES]; /* the same */
    int forecasts_tab;           /* 0 picture, 1 table */
    int aim;                     /* place in campaign_aims_in_order */
    Attribution *attribution;    /* NULL until its step is opened */
    int turns;                   /* stamped when it was begun */
};

ScreenEnd *end_get(Screens *screens);
void end_causes(Screens *screens);    /* what made the difference: decisions, what cannot be assigned, luck */
void end_worlds(Screens *screens);    /* the same decisions in the rival views */
void end_forecasts(Screens *screens); /* the stated ranges and what came */
void end_history(Screens *screens);   /* what MITI did, and what is disputed */
/* Radio of the aims, those judged by first; the index in content_aims. */
int end_choose_aim(Screens *screens, const char *id);

#endif
