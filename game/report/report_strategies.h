/* SPDX-License-Identifier: MIT
 *
 * The content's strategies played through every lens with many seeds, compared on the eight aims in one year, and what
 * these numbers say about the game: whether there is a recipe, whether play matters more than luck, whether the rival
 * views disagree. */
#ifndef REPORT_REPORT_STRATEGIES_H
#define REPORT_REPORT_STRATEGIES_H

#include "campaign/campaign_levers.h"
#include "model/model_batch.h"

typedef struct StrategyPlan {
    const Content *content;
    const char *scenario_id;
    const char *const *lens_ids; /* [lens]; NULL stands for the model as it is */
    int lens_count;
    int year; /* that is compared */
    uint64_t first_seed;
    int seed_count;
} StrategyPlan;

typedef struct StrategyNumbers {
    double mean, spread; /* over the seeds; spread is the standard deviation */
} StrategyNumbers;

/* One thing that must hold. */
typedef struct StrategyJudgement {
    const char *id; /* no_recipe, lenses_disagree, everything_is_no_answer, play_beats_luck, gaps_differ */
    const char *says;
    bool is_good;
} StrategyJudgement;

typedef struct Strategies {
    const StrategyPlan *plan;
    const int *aims; /* [aim] index in content_aims: those that are aims */
    int aim_count, strategy_count;
    const StrategyNumbers *numbers; /* [lens][strategy][aim] */
    const double *gaps;             /* [lens] best less worst mean of the first aim */
    const StrategyJudgement *judgements;
    int judgement_count;
    bool is_good;
} Strategies;

/* Plays strategies x lenses x seeds campaigns, shared out to the workers. The plan is borrowed; the rest lives in the
 * arena. False with a message when a lens, the scenario or the year does not exist. */
bool report_strategies(Strategies *out, const StrategyPlan *plan, const ModelWorkers *workers, Arena *arena,
                       Error *error);
char *report_strategies_text(const Strategies *strategies, Arena *arena);
char *report_strategies_json(const Strategies *strategies, Arena *arena);

#endif
