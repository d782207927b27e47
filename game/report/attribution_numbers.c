/* SPDX-License-Identifier: MIT
 *
 * Where the aims of every run stand, and what is told of them: effects as the story minus the story without, means and
 * spreads over the kinds of luck known so far. */
#include "report/attribution_internal.h"
#include "report/report_uncertain.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- Places ---- */

static double *unknown(Arena *arena, int count) {
    double *values = ARENA_ARRAY(arena, double, count);
    for (int i = 0; i < count; i++) values[i] = NAN;
    return values;
}

static int years_of(const Attribution *attribution) {
    return attribution->end_year - attribution->first_year;
}

double *numbers_told(const Attribution *attribution, int seed, int year) {
    int row = seed * years_of(attribution) + year - attribution->first_year;
    return attribution->numbers.told + row * attribution->aim_count;
}

void numbers_allocate_story(Attribution *attribution) {
    AttributionNumbers *numbers = &attribution->numbers;
    Arena *arena = attribution->arena;
    int aims = attribution->aim_count, seeds = attribution->settings.luck_count, years = years_of(attribution);
    numbers->told = unknown(arena, seeds * years * aims);
    numbers->told_out = ARENA_ARRAY(arena, int, seeds *years);
    numbers->nothing = unknown(arena, seeds * aims);
    numbers->world_told = unknown(arena, attribution->world_count * ATTRIBUTION_WORLD_SEEDS * aims);
    numbers->world_nothing = unknown(arena, attribution->world_count * ATTRIBUTION_WORLD_SEEDS * aims);
    for (int year = attribution->first_year; year < attribution->end_year; year++) {
        for (int aim = 0; aim < aims; aim++) {
            numbers_told(attribution, 0, year)[aim] =
                campaign_value(attribution->campaign, attribution->aim_variables[aim], year);
        }
    }
}

void numbers_allocate_decisions(Attribution *attribution) {
    AttributionNumbers *numbers = &attribution->numbers;
    Arena *arena = attribution->arena;
    int aims = attribution->aim_count, count = attribution->story.count, seeds = attribution->settings.seed_count;
    int top = count < attribution->settings.top_count ? count : attribution->settings.top_count;
    numbers->without = unknown(arena, count * seeds * aims);
    numbers->history = unknown(arena, count * seeds * aims);
    numbers->without_drops = ARENA_ARRAY(arena, bool, count *seeds);
    numbers->history_drops = ARENA_ARRAY(arena, bool, count *seeds);
    numbers->alone = unknown(arena, count * aims);
    numbers->path = unknown(arena, count * years_of(attribution) * aims);
    numbers->chosen = unknown(arena, (1 << top) * attribution->settings.order_seed_count * aims);
}

/* [aim] of the variant under the seed, in the last year. */
static double *place_of(const Attribution *attribution, int world, const Variant *variant, int seed) {
    const AttributionNumbers *numbers = &attribution->numbers;
    const AttributionSettings *settings = &attribution->settings;
    int aims = attribution->aim_count, in_world = (world * ATTRIBUTION_WORLD_SEEDS + seed) * aims;
    switch (variant->kind) {
    case VARIANT_TOLD:
        return world > 0 ? numbers->world_told + in_world : numbers_told(attribution, seed, attribution->end_year - 1);
    case VARIANT_NOTHING:
        return world > 0 ? numbers->world_nothing + in_world : numbers->nothing + seed * aims;
    case VARIANT_WITHOUT:
        return numbers->without + (variant->decision * settings->seed_count + seed) * aims;
    case VARIANT_AS_HISTORY:
        return numbers->history + (variant->decision * settings->seed_count + seed) * aims;
    case VARIANT_ALONE:
        return numbers->alone + variant->decision * aims;
    case VARIANT_CHOSEN:
        break;
    }
    return numbers->chosen + ((int)variant->kept * settings->order_seed_count + seed) * aims;
}

static void take_path(const Attribution *attribution, int decision, const Campaign *lane) {
    int years = years_of(attribution), aims = attribution->aim_count;
    for (int year = attribution->story.decisions[decision].year; year < attribution->end_year; year++) {
        for (int aim = 0; aim < aims; aim++) {
            int place = (decision * years + year - attribution->first_year) * aims + aim;
            attribution->numbers.path[place] =
                numbers_told(attribution, 0, year)[aim] - campaign_value(lane, attribution->aim_variables[aim], year);
        }
    }
}

/* More than the story itself had to leave out under this luck. */
static bool drops(const Desk *desk, int seed, int lane_index) {
    const Attribution *attribution = desk->attribution;
    int told = 0;
    for (int year = desk->wave_year; year < attribution->end_year; year++) {
        told += attribution->numbers.told_out[seed * years_of(attribution) + year - attribution->first_year];
    }
    return desk->left_out[lane_index] > told;
}

static void take_story(const Desk *desk, int seed, const Campaign *lane) {
    const Attribution *attribution = desk->attribution;
    for (int year = attribution->first_year; year < attribution->end_year; year++) {
        for (int aim = 0; aim < attribution->aim_count; aim++) {
            numbers_told(attribution, seed, year)[aim] = campaign_value(lane, attribution->aim_variables[aim], year);
        }
    }
}

void numbers_take(const Desk *desk, const Variant *variant, int lane_index, const Campaign *lane) {
    const Attribution *attribution = desk->attribution;
    const AttributionNumbers *numbers = &attribution->numbers;
    int seed = desk->job.first_seed + lane_index % desk->job.seed_count;
    int row = variant->decision * attribution->settings.seed_count + seed;
    double *place = place_of(attribution, desk->job.world, variant, seed);
    for (int aim = 0; aim < attribution->aim_count; aim++) {
        place[aim] = campaign_value(lane, attribution->aim_variables[aim], attribution->end_year - 1);
    }
    if (variant->kind == VARIANT_TOLD && desk->job.world == 0) take_story(desk, seed, lane);
    if (variant->kind == VARIANT_WITHOUT) numbers->without_drops[row] = drops(desk, seed, lane_index);
    if (variant->kind == VARIANT_AS_HISTORY) numbers->history_drops[row] = drops(desk, seed, lane_index);
    if (variant->kind == VARIANT_WITHOUT && seed == 0) take_path(attribution, variant->decision, lane);
}

/* ---- Effects ---- */

static int compare(const void *a, const void *b) {
    double one = *(const double *)a, other = *(const double *)b;
    return (one > other) - (one < other);
}

static double *sort_known(Arena *arena, const double *values, int count, int *known) {
    double *sorted = ARENA_ARRAY(arena, double, count);
    *known = 0;
    for (int i = 0; i < count; i++) {
        if (isfinite(values[i])) sorted[(*known)++] = values[i];
    }
    qsort(sorted, (size_t)*known, sizeof *sorted, compare);
    return sorted;
}

AttributionEffect numbers_spread(const double *values, int count) {
    Arena *scratch = arena_create();
    AttributionEffect effect = {0};
    const double *sorted = sort_known(scratch, values, count, &effect.seeds);
    if (effect.seeds > 0) {
        for (int i = 0; i < count; i++) effect.mean += isfinite(values[i]) ? values[i] : 0.0;
        effect.mean /= effect.seeds;
        effect.own = isfinite(values[0]) ? values[0] : 0.0;
        effect.low = report_quantile(sorted, effect.seeds, 10);
        effect.high = report_quantile(sorted, effect.seeds, 90);
    }
    arena_destroy(scratch);
    return effect;
}

/* The story minus `others`, [seed][aim]; `is_dropped` is [seed]. */
static AttributionEffect effect_of(const Attribution *attribution, const double *others, const bool *is_dropped,
                                   int aim) {
    int seeds = attribution->settings.seed_count, aims = attribution->aim_count, dropped = 0;
    Arena *scratch = arena_create();
    double *values = ARENA_ARRAY(scratch, double, seeds);
    for (int seed = 0; seed < seeds; seed++) {
        values[seed] = numbers_told(attribution, seed, attribution->end_year - 1)[aim] - others[seed * aims + aim];
        dropped += isfinite(values[seed]) && is_dropped != NULL && is_dropped[seed];
    }
    AttributionEffect effect = numbers_spread(values, seeds);
    effect.dropped = effect.seeds > 0 ? (double)dropped / effect.seeds : 0.0;
    arena_destroy(scratch);
    return effect;
}

static void check_decision(const Attribution *attribution, int decision, int aim) {
    CHECK(decision >= 0 && decision < attribution->story.count && aim >= 0 && aim < attribution->aim_count);
}

double numbers_removed(const Attribution *attribution, int decision, int aim) {
    int seeds = attribution->settings.seed_count, aims = attribution->aim_count, known = 0;
    double sum = 0.0;
    for (int seed = 0; seed < seeds; seed++) {
        double without = attribution->numbers.without[(decision * seeds + seed) * aims + aim];
        if (isfinite(without)) {
            sum += numbers_told(attribution, seed, attribution->end_year - 1)[aim] - without;
            known++;
        }
    }
    return known > 0 ? sum / known : 0.0;
}

AttributionEffect report_attribution_removed(const Attribution *attribution, int decision, int aim) {
    check_decision(attribution, decision, aim);
    int first = decision * attribution->settings.seed_count;
    if (attribution->numbers.without == NULL) return (AttributionEffect){0};
    return effect_of(attribution, attribution->numbers.without + first * attribution->aim_count,
                     attribution->numbers.without_drops + first, aim);
}

AttributionEffect report_attribution_replaced(const Attribution *attribution, int decision, int aim) {
    check_decision(attribution, decision, aim);
    const AttributionDecision *entry = &attribution->story.decisions[decision];
    int first = decision * attribution->settings.seed_count;
    if (entry->is_as_history) return (AttributionEffect){.seeds = attribution->settings.seed_count};
    if (entry->history_is_none) return report_attribution_removed(attribution, decision, aim);
    if (attribution->numbers.history == NULL) return (AttributionEffect){0};
    return effect_of(attribution, attribution->numbers.history + first * attribution->aim_count,
                     attribution->numbers.history_drops + first, aim);
}

double report_attribution_path(const Attribution *attribution, int decision, int aim, int year) {
    check_decision(attribution, decision, aim);
    bool is_outside = year < attribution->first_year || year >= attribution->end_year;
    if (is_outside || attribution->numbers.path == NULL) return NAN;
    if (year < attribution->story.decisions[decision].year) return 0.0;
    int row = decision * years_of(attribution) + year - attribution->first_year;
    return attribution->numbers.path[row * attribution->aim_count + aim];
}

/* None while the story is still being told: its list grows, and there is no room for numbers yet. */
static int told_decisions(const Attribution *attribution) {
    return attribution->numbers.without == NULL ? 0 : attribution->story.count;
}

int report_attribution_largest(const Attribution *attribution, int aim, int *decisions, int most) {
    Arena *scratch = arena_create();
    int all = told_decisions(attribution), count = 0;
    double *sizes = ARENA_ARRAY(scratch, double, all);
    for (int i = 0; i < all; i++) sizes[i] = fabs(numbers_removed(attribution, i, aim));
    for (; count < most && count < all; count++) {
        int largest = 0;
        for (int i = 1; i < all; i++) largest = sizes[i] > sizes[largest] ? i : largest;
        if (!(sizes[largest] > 0.0)) break;
        decisions[count] = largest;
        sizes[largest] = -1.0;
    }
    arena_destroy(scratch);
    return count;
}

/* Removed effects are summed as far as they are known. */
AttributionTotal report_attribution_total(const Attribution *attribution, int aim) {
    AttributionTotal total = {.unassigned = NAN};
    AttributionEffect all = effect_of(attribution, attribution->numbers.nothing, NULL, aim);
    total.seeds = all.seeds;
    total.all = all.mean;
    for (int i = 0; i < told_decisions(attribution); i++) {
        total.one_by_one += numbers_removed(attribution, i, aim);
    }
    total.interaction = total.all - total.one_by_one;
    if (total.seeds > 0 && total.all != 0.0) total.unassigned = fabs(total.interaction) / fabs(total.all);
    shares_total(attribution, aim, &total);
    return total;
}

/* ---- Luck and worlds ---- */

AttributionLuck report_attribution_luck(const Attribution *attribution, int aim) {
    return report_attribution_luck_in(attribution, aim, attribution->end_year - 1);
}

AttributionLuck report_attribution_luck_in(const Attribution *attribution, int aim, int year) {
    AttributionLuck luck = {0};
    if (attribution->numbers.told == NULL || year < attribution->first_year || year >= attribution->end_year) {
        return luck;
    }
    int seeds = attribution->settings.luck_count;
    double *values = attribution->luck_values;
    for (int seed = 0; seed < seeds; seed++) {
        double value = numbers_told(attribution, seed, year)[aim];
        if (isfinite(value)) values[luck.seeds++] = value;
    }
    if (luck.seeds == 0) return luck;
    Arena *scratch = arena_create();
    int known = 0;
    const double *sorted = sort_known(scratch, values, luck.seeds, &known);
    luck.values = values;
    luck.own = values[0];
    luck.low = report_quantile(sorted, known, 10);
    luck.median = report_quantile(sorted, known, 50);
    luck.high = report_quantile(sorted, known, 90);
    for (int i = 1; i < known; i++) {
        luck.percentile += values[i] < luck.own ? 1.0 : values[i] == luck.own ? 0.5 : 0.0;
    }
    luck.percentile = known > 1 ? luck.percentile / (known - 1) : 0.5;
    arena_destroy(scratch);
    return luck;
}

int report_attribution_world_count(const Attribution *attribution) {
    return attribution->world_count;
}

AttributionWorld report_attribution_world(const Attribution *attribution, int world, int aim) {
    CHECK(world >= 0 && world < attribution->world_count);
    AttributionWorld out = {.lens = attribution->world_lenses[world], .is_own = world == 0};
    const AttributionNumbers *numbers = &attribution->numbers;
    int aims = attribution->aim_count;
    double effects[ATTRIBUTION_WORLD_SEEDS];
    int most = attribution->settings.luck_count,
        seeds = most < ATTRIBUTION_WORLD_SEEDS ? most : ATTRIBUTION_WORLD_SEEDS;
    for (int seed = 0; seed < seeds; seed++) {
        int place = (world * ATTRIBUTION_WORLD_SEEDS + seed) * aims + aim;
        double told =
            world > 0 ? numbers->world_told[place] : numbers_told(attribution, seed, attribution->end_year - 1)[aim];
        double nothing = world > 0 ? numbers->world_nothing[place] : numbers->nothing[seed * aims + aim];
        effects[seed] = told - nothing;
        out.value += isfinite(effects[seed]) ? told : 0.0;
        out.nothing += isfinite(effects[seed]) ? nothing : 0.0;
    }
    AttributionEffect spread = numbers_spread(effects, seeds);
    out.seeds = spread.seeds;
    out.value /= spread.seeds > 0 ? spread.seeds : 1;
    out.nothing /= spread.seeds > 0 ? spread.seeds : 1;
    out.low = spread.low;
    out.high = spread.high;
    return out;
}
