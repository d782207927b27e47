/* SPDX-License-Identifier: MIT
 *
 * Where a draft may lead: some hundred runs of the next ten years for each of a few plans. A run is one draw of the
 * model's uncertain constants, brought along what was decided up to now, and one of several kinds of luck, none of them
 * the campaign's own. All plans meet the same runs, so their difference is taken run by run. Worked out in pieces of a
 * few milliseconds; how large the pieces are changes no number. */
#ifndef REPORT_REPORT_PREVIEW_H
#define REPORT_REPORT_PREVIEW_H

#include "campaign/campaign.h"

typedef struct Preview Preview;

enum {
    PREVIEW_YEARS = 10,
    PREVIEW_LANES = 25, /* draws that share one kind of luck */
    PREVIEW_LUCKS = 8,
    PREVIEW_LUCKS_SLOW = 20
};

typedef enum PreviewPlan {
    PREVIEW_DRAFT,   /* the campaign's draft stamped, then nothing decided */
    PREVIEW_NOTHING, /* nothing decided */
    PREVIEW_HISTORY, /* MITI's own choices every year */
    PREVIEW_A,       /* drafts put beside it, then nothing decided */
    PREVIEW_B,
    PREVIEW_C,
    PREVIEW_PLANS
} PreviewPlan;

/* lucks * PREVIEW_LANES runs. Destroy with report_preview_destroy. */
Preview *report_preview_create(const Content *content, int lucks);
void report_preview_destroy(Preview *preview); /* accepts NULL */

/* One piece of work for the open year and its draft, always of the same campaign: false when all is done. The draft
 * comes first. */
bool report_preview_work(Preview *preview, const Campaign *campaign);
int report_preview_run_count(const Preview *preview);
/* The aims are always watched, and one variable more. */
void report_preview_watch(Preview *preview, int variable_id);

/* Keeps a copy of a draft as plan A, B or C until the year is stamped; NULL forgets it. */
void report_preview_keep(Preview *preview, PreviewPlan plan, const Decision *decisions, int count);
/* False where nothing is kept. Borrowed until the next call that changes the plan. */
bool report_preview_kept(const Preview *preview, PreviewPlan plan, const Decision **decisions, int *count);

/* ---- What is known ---- */

/* Whether the plan's numbers are those of its present decisions. Until then those of the last ones can be read. */
bool report_preview_is_current(const Preview *preview, PreviewPlan plan);

typedef struct PreviewPlace {
    PreviewPlan plan;
    int variable_id;
    int year;
} PreviewPlace;

/* Tenth, quarter, half, three quarters and nine tenths of the runs lie below. */
typedef struct PreviewBand {
    double low80, low50, median, high50, high80;
} PreviewBand;

/* By campaign_value, every run moved so that it begins where the campaign stands. False (and NaN) where it is not
 * known: not worked out yet, not watched, or after the model's last year. */
bool report_preview_band(const Preview *preview, PreviewPlace place, PreviewBand *out);

typedef struct PreviewChange {
    PreviewBand band;
    double rises, falls; /* shares of the runs; the rest is exactly the same */
} PreviewChange;

/* The plan minus another, run by run. */
bool report_preview_change(const Preview *preview, PreviewPlace place, PreviewPlan against, PreviewChange *out);
/* One run as it is, not moved. */
double report_preview_run(const Preview *preview, PreviewPlace place, int run);
/* The number a run has drawn for a constant of the model. */
double report_preview_constant(const Preview *preview, int variable_id, int run);

/* ---- What would have to be true ---- */

typedef struct PreviewCondition {
    int variable_id;   /* a constant of the model */
    double best, rest; /* its mean over the runs in which the plan is best, and over the others */
    double sure;       /* their difference in standard errors */
} PreviewCondition;

enum { PREVIEW_CONDITIONS_MOST = 3 };

typedef struct PreviewCase {
    double share;               /* of the runs in which none of them is better */
    double luck_low, luck_high; /* the same under the kinds of luck where it is least and most */
    PreviewCondition conditions[PREVIEW_CONDITIONS_MOST];
    int condition_count; /* 0: what was drawn does not separate the runs */
} PreviewCase;

/* Of the plan in `place` among the drafts and nothing, as far as they are known: MITI's choices, which go on after this
 * year, are held against these but are no rival of theirs. False where the plan is not known itself. */
bool report_preview_case(const Preview *preview, PreviewPlace place, bool higher_is_better, PreviewCase *out);

/* ---- In words; both live in the arena ---- */

/* "+1.2 points (+0.3 points … +2.0 points), better 92 %" */
const char *report_preview_change_text(const Campaign *campaign, int variable_id, const PreviewChange *change,
                                       Arena *arena, const char *language);
const char *report_preview_case_text(const Campaign *campaign, int variable_id, const PreviewCase *found, Arena *arena,
                                     const char *language);

#endif
