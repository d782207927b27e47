/* SPDX-License-Identifier: MIT
 *
 * What the table of strategies must show: no recipe, lenses that disagree, doing everything no answer, play that
 * matters more than luck. The numbers are judged as they came; nothing here knows a wanted gap. */
#include <math.h>

#include "report/strategies_internal.h"

/* Limits of the task this game was written for; they are not tuned to results. */
static const int most_aims_of_everything = 2;
static const double gap_over_spread = 3.0;
static const int lenses_where_play_wins = 2;
static const double gap_ratio = 1.5;

static bool is_better(const Strategies *strategies, int aim, double a, double b) {
    const ContentAim *aims = content_aims(strategies->plan->content, &(int){0});
    return aims[strategies->aims[aim]].higher_is_better ? a > b : a < b;
}

int strategies_best(const Strategies *strategies, int lens, int aim) {
    int best = 0;
    for (int i = 1; i < strategies->strategy_count; i++) {
        double mean = strategies_numbers(strategies, lens, i, aim).mean;
        best = is_better(strategies, aim, mean, strategies_numbers(strategies, lens, best, aim).mean) ? i : best;
    }
    return best;
}

static const char *strategy_name(const Strategies *strategies, int strategy) {
    return content_strategies(strategies->plan->content, &(int){0})[strategy].id;
}

/* Of how many aims the strategy is the best; a recipe would be best on all. */
static int count_best(const Strategies *strategies, int lens, int strategy) {
    int count = 0;
    for (int aim = 0; aim < strategies->aim_count; aim++) {
        count += strategies_best(strategies, lens, aim) == strategy;
    }
    return count;
}

/* ---- The judgements; `says` is a sentence with the numbers ---- */

static bool no_recipe(const Strategies *strategies, Text *says) {
    bool is_good = true;
    for (int lens = 0; lens < strategies->plan->lens_count; lens++) {
        int most = 0;
        for (int i = 1; i < strategies->strategy_count; i++) {
            most = count_best(strategies, lens, i) > count_best(strategies, lens, most) ? i : most;
        }
        int count = count_best(strategies, lens, most);
        is_good = is_good && count < strategies->aim_count;
        text_format(says, "%s%s: %s is best on %d of %d aims", lens > 0 ? "; " : "",
                    strategies_lens_name(strategies, lens), strategy_name(strategies, most), count,
                    strategies->aim_count);
    }
    return is_good;
}

/* The first aim is the balance: the one figure everybody argues about. A single lens has nothing to disagree with. */
static bool lenses_disagree(const Strategies *strategies, Text *says) {
    bool is_good = strategies->plan->lens_count < 2;
    text_add(says, "best on the balance:");
    for (int lens = 0; lens < strategies->plan->lens_count; lens++) {
        int best = strategies_best(strategies, lens, 0);
        is_good = is_good || best != strategies_best(strategies, 0, 0);
        text_format(says, "%s %s in %s", lens > 0 ? "," : "", strategy_name(strategies, best),
                    strategies_lens_name(strategies, lens));
    }
    return is_good;
}

static int find_aim(const Strategies *strategies, const char *id) {
    const ContentAim *aims = content_aims(strategies->plan->content, &(int){0});
    for (int i = 0; i < strategies->aim_count; i++) {
        if (text_equal(aims[strategies->aims[i]].id, id)) {
            return i;
        }
    }
    return -1;
}

/* Doing everything must cost more than doing nothing and lose somewhere else too: money alone would be too cheap an
 * objection, since budgets are small against the market. */
static bool everything_is_no_answer(const Strategies *strategies, Text *says) {
    int everything = content_find_strategy(strategies->plan->content, "everything");
    int nothing = content_find_strategy(strategies->plan->content, "nothing");
    int cost = find_aim(strategies, "public_cost");
    if (everything < 0 || nothing < 0 || cost < 0) {
        text_add(says, "the content has no strategies everything and nothing, or no aim public_cost");
        return false;
    }
    bool is_good = true;
    for (int lens = 0; lens < strategies->plan->lens_count; lens++) {
        bool is_dear = false;
        int worse = 0;
        for (int aim = 0; aim < strategies->aim_count; aim++) {
            bool is_worse = is_better(strategies, aim, strategies_numbers(strategies, lens, nothing, aim).mean,
                                      strategies_numbers(strategies, lens, everything, aim).mean);
            worse += is_worse && aim != cost;
            is_dear = is_dear || (is_worse && aim == cost);
        }
        int best = count_best(strategies, lens, everything);
        is_good = is_good && best <= most_aims_of_everything && is_dear && worse >= 1;
        text_format(says, "%s%s: best on %d aims, %s than nothing and worse on %d other aims", lens > 0 ? "; " : "",
                    strategies_lens_name(strategies, lens), best, is_dear ? "dearer" : "not dearer", worse);
    }
    return is_good;
}

/* Of the balance, over the strategies' seeds: the root of the mean square. */
static double spread_over_seeds(const Strategies *strategies, int lens) {
    double square = 0.0;
    for (int i = 0; i < strategies->strategy_count; i++) {
        double spread = strategies_numbers(strategies, lens, i, 0).spread;
        square += spread * spread / strategies->strategy_count;
    }
    return sqrt(square);
}

/* If the draws moved the balance as far as the plans do, there would be nothing to learn from playing. */
static bool play_beats_luck(const Strategies *strategies, Text *says) {
    int wins = 0;
    for (int lens = 0; lens < strategies->plan->lens_count; lens++) {
        double spread = spread_over_seeds(strategies, lens);
        wins += strategies->gaps[lens] >= gap_over_spread * spread;
        text_format(says, "%s%s: gap %.2f, spread over seeds %.2f", lens > 0 ? "; " : "",
                    strategies_lens_name(strategies, lens), strategies->gaps[lens], spread);
    }
    int lens_count = strategies->plan->lens_count;
    return wins >= (lens_count < lenses_where_play_wins ? lens_count : lenses_where_play_wins);
}

/* Rival views that agree on how much policy could do would be one view. */
static bool gaps_differ(const Strategies *strategies, Text *says) {
    double least = INFINITY, most = 0.0;
    for (int lens = 0; lens < strategies->plan->lens_count; lens++) {
        least = fmin(least, strategies->gaps[lens]);
        most = fmax(most, strategies->gaps[lens]);
    }
    text_format(says, "best less worst balance from %.2f to %.2f, a factor of %.2f", least, most, most / least);
    return strategies->plan->lens_count < 2 || most >= gap_ratio * least;
}

static double *find_gaps(const Strategies *strategies, Arena *arena) {
    double *gaps = ARENA_ARRAY(arena, double, strategies->plan->lens_count);
    for (int lens = 0; lens < strategies->plan->lens_count; lens++) {
        double low = INFINITY, high = -INFINITY;
        for (int i = 0; i < strategies->strategy_count; i++) {
            low = fmin(low, strategies_numbers(strategies, lens, i, 0).mean);
            high = fmax(high, strategies_numbers(strategies, lens, i, 0).mean);
        }
        gaps[lens] = high - low;
    }
    return gaps;
}

void strategies_judge(Strategies *strategies, Arena *arena) {
    static const struct {
        const char *id;
        bool (*judge)(const Strategies *strategies, Text *says);
    } judges[] = {{"no_recipe", no_recipe},
                  {"lenses_disagree", lenses_disagree},
                  {"everything_is_no_answer", everything_is_no_answer},
                  {"play_beats_luck", play_beats_luck},
                  {"gaps_differ", gaps_differ}};
    strategies->gaps = find_gaps(strategies, arena);
    StrategyJudgement *judgements = ARENA_ARRAY(arena, StrategyJudgement, COUNT_OF(judges));
    strategies->is_good = true;
    for (int i = 0; i < COUNT_OF(judges); i++) {
        Text says = text_begin(arena);
        bool is_good = judges[i].judge(strategies, &says);
        judgements[i] = (StrategyJudgement){judges[i].id, says.data, is_good};
        strategies->is_good = strategies->is_good && is_good;
    }
    strategies->judgements = judgements;
    strategies->judgement_count = COUNT_OF(judges);
}
