/* SPDX-License-Identifier: MIT
 *
 * What each option of each dossier does to the eight aims, found by playing: whole campaigns are walked by several
 * players, and where a dossier lies on the desk each of its options is taken in a fork in which nothing else is decided
 * afterwards. An option that changes nothing, or that is at least as good as all its siblings in everything, is no
 * choice: it is a fault of the content. */
#ifndef REPORT_REPORT_OPTIONS_H
#define REPORT_REPORT_OPTIONS_H

#include "campaign/campaign.h"

enum { OPTION_HORIZONS = 3 };

typedef enum OptionVerdict {
    OPTION_IS_CHOICE,
    OPTION_WITHOUT_EFFECT, /* no aim changes by more than the spread of that change over the seeds */
    OPTION_DOMINATES,      /* no sibling is better at any aim, horizon or lens */
    OPTION_NOT_MET,        /* no player met the dossier, or what the option needs was never there */
    OPTION_EXCUSED         /* one of the faults above, with a written reason */
} OptionVerdict;

typedef struct OptionEffect {
    int event, option;
    int year;    /* when it was measured last; 0 when it was not */
    bool is_met; /* some player met the dossier with this option possible */
    /* [(lens * OPTION_HORIZONS + horizon) * aim_count + aim]: mean over the seeds of what changes against `nothing`,
     * in the variable's own units, and its standard deviation; NaN where it was not met or the model ends before. */
    const double *change, *spread;
    OptionVerdict verdict;
} OptionEffect;

typedef struct OptionTable {
    const OptionEffect *items; /* of the events studied, by event, then option, `nothing` included */
    int count;
    const ContentAim *const *aims; /* the eight, [aim_count] */
    const char *const *lens_ids;   /* [lens_count]; NULL for the model as it stands */
    int aim_count, lens_count;
    int faults, excused; /* options */
} OptionTable;

typedef struct OptionStudy {
    const char *scenario_id;
    int seed_count; /* seeds 1 .. seed_count, 2 at least */
    int only_event; /* index; -1 for all */
} OptionStudy;

/* Years after the decision, 1, 5 and 10: the first, fifth and tenth year that passes with it. */
int report_option_horizon(int index);
/* In every lens of the content; where it has none, in the model as it stands. Takes about two seconds a seed and lens
 * for the whole history: a campaign for each strategy, and a fork for each option. */
OptionTable report_options(const Content *content, const OptionStudy *study, Arena *arena);

#endif
