/* SPDX-License-Identifier: MIT
 *
 * Why a number changed between two years of a campaign, in parts that add up to the change.
 *   by whose doing: the years after the first are run again with every origin of lever effects (an answer, an
 *     instrument, a budget line, a programme, news) held as it stood in the first year; then with each alone moving,
 * and with all but each. An origin's part is the mean of what it changes as the first and as the last to move; what no
 *     origin makes alone is said as 'together'.
 *   of itself: the change that is left when nobody moves anything, followed down the equations to causes that have a
 *     name; what the model is given (history) and what was under way (stocks) end the way down.
 * The path stays as it was played: no event answers to what a lane does. */
#ifndef REPORT_REPORT_WHY_H
#define REPORT_REPORT_WHY_H

#include "campaign/campaign.h"
#include "campaign/campaign_effects.h"

typedef enum WhyKind {
    WHY_CAUSE,     /* a quantity of the model that moved of itself; can be asked in turn */
    WHY_UNDER_WAY, /* a stock: what earlier years set going */
    WHY_GIVEN,     /* what the model is given: history, a constant path of the world */
    WHY_ORIGIN,    /* what somebody decided, or news brought */
    WHY_TOGETHER,  /* what origins made only together */
    WHY_REST       /* smaller parts, parts without a name, and what no input made alone */
} WhyKind;

typedef enum WhyWhose {
    WHY_NOBODYS, /* news, and what stood before anybody decided */
    WHY_YOURS,
    WHY_MITIS /* decided in the years before the player's first */
} WhyWhose;

typedef struct WhyPart {
    WhyKind kind;
    int variable_id; /* of the first three kinds, -1 otherwise */
    WhyWhose whose;
    CampaignOrigin origin; /* of WHY_ORIGIN */
    double contribution;
} WhyPart;

typedef struct WhyAnswer {
    int variable_id, first_year, last_year;
    double before, after, change; /* by the one rule of campaign_value */
    const WhyPart *parts;         /* [part_count]; added up in order they give the change; WHY_REST is the last */
    int part_count;
} WhyAnswer;

typedef struct ReportWhy ReportWhy;

/* What is needed to answer for these two years (first < last), both passed (CHECK). Nothing is computed yet; the
 * campaign must stay as it is until report_why_work gives false. */
ReportWhy *report_why_create(const Campaign *campaign, int first_year, int last_year);
void report_why_destroy(ReportWhy *why); /* accepts NULL */
/* One piece of the preparation; false when it is ready. */
bool report_why_work(ReportWhy *why);
/* The parts with at least a fiftieth of what moved, at most `most` and the rest. Needs a ready one (CHECK). Lives in
 * the arena. */
WhyAnswer report_why_answer(const ReportWhy *why, int variable_id, int most, Arena *arena);
/* Parts added in order. */
double report_why_sum(const WhyAnswer *answer);

/* The same with fewer parts, what is left out in the rest. */
WhyAnswer report_why_shorten(const WhyAnswer *answer, int most, Arena *arena);

/* "your budget for leasing", "imports of packages": what a part is called. */
const char *report_why_name(const Campaign *campaign, Arena *arena, const char *language, const WhyPart *part);
/* "+0.5 trillion yen" for a part or the whole change of this variable. */
const char *report_why_change(const Campaign *campaign, Arena *arena, const char *language, int variable_id,
                              double change);
/* "−41 bn yen: imports of packages −30, yen per dollar −8, your leasing +5, the rest −8". */
const char *report_why_sentence(const Campaign *campaign, Arena *arena, const char *language, const WhyAnswer *answer);

#endif
