/* SPDX-License-Identifier: MIT
 *
 * Programmes of a campaign: who sits at the table, what they would say to an offer, what a yearly review can tell. An
 * offer is a scope (a share of money and effect) and the demands that are granted. Nothing here changes a campaign. */
#ifndef CAMPAIGN_CAMPAIGN_PROGRAMMES_H
#define CAMPAIGN_CAMPAIGN_PROGRAMMES_H

#include "base/base.h"
#include "content/content.h"

typedef struct Campaign Campaign;

typedef enum ProgrammeState {
    PROGRAMME_IDLE,
    PROGRAMME_RUNNING,
    PROGRAMME_SUCCEEDED,
    PROGRAMME_PARTIAL, /* succeeded in part */
    PROGRAMME_FAILED,
    PROGRAMME_KILLED
} ProgrammeState;

/* The three scopes that can be asked for. */
enum { PROGRAMME_SCOPES = 3 };
double campaign_programme_scope(int place); /* 0..2: 0.5 small, 1 as planned, 1.5 large */

typedef struct ProgrammeOffer {
    double scope;
    int granted; /* bit of each member whose demand is granted */
} ProgrammeOffer;

typedef struct ProgrammeView {
    ProgrammeState state;
    int start_year, end_year; /* end_year: last year of running; 0 while idle */
    bool can_start;           /* in its window, condition true, idle, left to the player by the scenario */
    ProgrammeOffer offer;     /* in force; as planned and nothing granted while idle */
    int joined, left;         /* bits of the members at the table, and of those who left it */
} ProgrammeView;
ProgrammeView campaign_programme(const Campaign *campaign, int programme_index);
/* The offer in the draft, else the one in force. */
ProgrammeOffer campaign_programme_offer(const Campaign *campaign, int programme_index);

typedef enum ProgrammeStance {
    STANCE_JOINS,  /* would join on this offer */
    STANCE_ASKS,   /* would join if its demand were granted */
    STANCE_OUT,    /* would not join whatever is granted */
    STANCE_SITS,   /* at the table, and stays for the year */
    STANCE_WAVERS, /* at the table, and may leave at the end of the year */
    STANCE_LEFT    /* has left it, and would not come back on this offer */
} ProgrammeStance;
ProgrammeStance campaign_programme_stance(const Campaign *campaign, int programme_index, int member_index,
                                          ProgrammeOffer offer);

/* What the desk can know of a programme that is idle or runs, were the offer in force from this year on. */
typedef struct ProgrammeReview {
    double yearly_money;            /* billion yen this year */
    double money_spent, money_left; /* billion yen: so far; from this year to its end */
    double capital_cost;            /* points, to make the offer */
    double chance_low, chance_high; /* of full success, if those who waver leave, if they stay; in steps of 5 % */
    double face;                    /* points, to kill it */
} ProgrammeReview;
ProgrammeReview campaign_programme_review(const Campaign *campaign, int programme_index, ProgrammeOffer offer);
/* Billion yen in the year-th year of running (from 0) on this offer. */
double campaign_programme_money(const Campaign *campaign, int programme_index, ProgrammeOffer offer, int year);

/* What a year brought: an end, or (member 0 or more, state running) a member that left. */
typedef struct CampaignProgrammeNews {
    int programme;
    ProgrammeState state;
    int member; /* -1: none */
} CampaignProgrammeNews;

#endif
