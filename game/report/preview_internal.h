/* SPDX-License-Identifier: MIT
 *
 * What a preview holds. Private to report_preview*.c. */
#ifndef REPORT_PREVIEW_INTERNAL_H
#define REPORT_PREVIEW_INTERNAL_H

#include "campaign/campaign_levers.h"
#include "model/model_batch.h"
#include "report/report_preview.h"

/* What was asked of a place is not sorted again for every frame. */
typedef struct PreviewNote {
    bool has_band, has_change;
    PreviewBand band;
    PreviewChange change; /* against PREVIEW_NOTHING */
} PreviewNote;

typedef struct PreviewState {
    Arena *arena; /* of the decisions */
    const Decision *decisions;
    int count;
    bool is_wanted;
    bool is_current;
    double
        *values; /* [((luck * PREVIEW_YEARS + year) * variables + variable) * PREVIEW_LANES + lane]; NULL: none yet */
    int years;   /* that the values hold; 0 in a year that has just opened */
    PreviewNote *notes; /* [year * variables + variable] of the values */
} PreviewState;

struct Preview {
    Arena *arena;
    const Content *content;
    int lucks;
    Campaign *recorder;   /* the campaign once more, for its levers; NULL before the first piece */
    ModelKept **runs;     /* [luck] at the opening of a year: run = luck * PREVIEW_LANES + lane; NULL: not drawn yet */
    int runs_year, steps; /* to which all have come, or 0; and how many of the recorder's steps they have taken */
    int past_luck;        /* whose runs come to the year next */
    int *constants;       /* that are drawn */
    int constant_count;
    int *variables; /* the aims, and the one more */
    int variable_count;
    int note_count; /* of a plan, with room for the one more */
    int year;
    PreviewState plans[PREVIEW_PLANS];

    /* The plan that is being worked out. */
    int plan, luck;
    bool has_levers; /* of this luck */
    Arena *levers_arena;
    CampaignLevers levers;
    ModelRun *lanes; /* where the runs of one luck go on */
    double *values;
    double *opening; /* [(luck * variables + variable) * PREVIEW_LANES + lane] as the year opens; NULL: none yet */
};

size_t preview_numbers(const Preview *preview); /* in the values of a plan */

#endif
