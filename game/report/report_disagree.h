/* SPDX-License-Identifier: MIT
 *
 * "I disagree" with an arrow of the causal map: the numbers that stand behind it, and what a game would have come to if
 * one of them were another. The same levers are pulled again in other worlds side by side (campaign_levers.h): no event
 * and nobody else answers to what these worlds do. The campaign is never changed. */
#ifndef REPORT_REPORT_DISAGREE_H
#define REPORT_REPORT_DISAGREE_H

#include "report/report_map.h"

enum { DISAGREE_NUMBERS_MOST = 8 };

/* A constant of the equation the arrow leads into, or of the one it comes from where that has none. */
typedef struct DisagreeNumber {
    int variable_id;
    double here;       /* in the world of this game, whatever else is held */
    double tried[2];   /* the range the model states; without one half and double, of a share at most all of it */
    bool is_stated;    /* a range */
    double target[2];  /* what each of the two changes in the arrow's target, in its unit */
    double balance[2]; /* the same in the digital trade balance */
} DisagreeNumber;

typedef struct Disagreement {
    int year;            /* the last stamped; values by campaign_value */
    int target, balance; /* variables */
    DisagreeNumber numbers[DISAGREE_NUMBERS_MOST];
    int number_count;
    double held_balance; /* what everything held changes together; 0 where nothing is */
    int held_count;
} Disagreement;

/* Works in pieces of a few milliseconds, as report_map_year_begin. `held`: constants that the player holds to be
 * another, anywhere in the model; copied. */
typedef struct DisagreeMaker DisagreeMaker;
DisagreeMaker *report_disagree_begin(const Content *content, const MapLink *link, const ModelSetting *held,
                                     int held_count);
void report_disagree_destroy(DisagreeMaker *maker); /* accepts NULL */
/* One piece; false when there was nothing left to do. The same campaign in the same year each time; with at least one
 * stamped turn (CHECK). */
bool report_disagree_work(DisagreeMaker *maker, const Campaign *campaign);
const Disagreement *report_disagree(const DisagreeMaker *maker); /* NULL until done; lives as long as the maker */

/* ---- Words ---- */

/* "0.35 here; 0.2 to 0.5 is thought possible." */
const char *report_disagree_say_number(const Content *content, Arena *arena, const char *language,
                                       const DisagreeNumber *number);
/* What the lower (0) or the higher (1) of the two tried would change. */
const char *report_disagree_say_tried(const Content *content, Arena *arena, const char *language,
                                      const Disagreement *disagreement, int number, int which);
/* What everything held changes together. */
const char *report_disagree_say_held(const Content *content, Arena *arena, const char *language,
                                     const Disagreement *disagreement);

#endif
