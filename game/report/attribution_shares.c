/* SPDX-License-Identifier: MIT
 *
 * Shapley values: the top decisions are decided in many orders, and each has the mean of what it adds to those before
 * it. A subset of them is run once, however many orders meet it; all others are decided in every run. */
#include "report/attribution_internal.h"

#include <math.h>

#include "base/random.h"

/* ---- Which, and in what orders ---- */

/* By removed effect, or where others would have done the same, by what it does alone; as a share of all, over aims. */
static void weigh(const Attribution *attribution, double *weights) {
    for (int aim = 0; aim < attribution->aim_count; aim++) {
        if (!attribution->aims[aim].is_aim) continue;
        Arena *scratch = arena_create();
        double *sizes = ARENA_ARRAY(scratch, double, attribution->story.count), sum = 0.0;
        for (int i = 0; i < attribution->story.count; i++) {
            double removed = fabs(numbers_removed(attribution, i, aim));
            double alone =
                fabs(attribution->numbers.alone[i * attribution->aim_count + aim] - attribution->numbers.nothing[aim]);
            sizes[i] = alone > removed ? alone : removed; /* false where not finite */
            sum += sizes[i];
        }
        for (int i = 0; i < attribution->story.count && sum > 0.0; i++) weights[i] += sizes[i] / sum;
        arena_destroy(scratch);
    }
}

static void choose_top(Attribution *attribution) {
    Arena *scratch = arena_create();
    double *weights = ARENA_ARRAY(scratch, double, attribution->story.count);
    weigh(attribution, weights);
    attribution->top_count = 0;
    for (int decision = 0; decision < attribution->story.count; decision++) {
        int before = 0;
        for (int i = 0; i < attribution->story.count; i++) {
            before += weights[i] > weights[decision] || (weights[i] == weights[decision] && i < decision);
        }
        if (before < attribution->settings.top_count && weights[decision] > 0.0) {
            attribution->top[attribution->top_count++] = decision;
        }
    }
    arena_destroy(scratch);
}

static void draw_order(const Attribution *attribution, int number, int *order) {
    int count = attribution->top_count;
    for (int i = 0; i < count; i++) order[i] = i;
    for (int i = count - 1; i > 0; i--) {
        RandomKey key = {attribution->seeds[0], "order", number * ATTRIBUTION_TOP_MOST + i, "attribution"};
        int other = random_index(key, i + 1), kept = order[i];
        order[i] = order[other];
        order[other] = kept;
    }
}

/* The order with this number of all, in the order of a dictionary. */
static void write_order(int count, int number, int *order) {
    bool is_used[ATTRIBUTION_TOP_MOST] = {false};
    int orders = 1;
    for (int i = 2; i <= count; i++) orders *= i;
    for (int place = 0; place < count; place++) {
        orders /= count - place;
        int skip = number / orders;
        number %= orders;
        int item = 0;
        while (is_used[item] || skip-- > 0) item++;
        is_used[item] = true;
        order[place] = item;
    }
}

void shares_choose(Attribution *attribution) {
    choose_top(attribution);
    int all = 1;
    for (int i = 2; i <= attribution->top_count; i++) all *= i; /* 10! is below 2^22 */
    bool takes_all = all <= attribution->settings.order_count;
    attribution->order_count = takes_all ? all : attribution->settings.order_count;
    attribution->orders = ARENA_ARRAY(attribution->arena, int, attribution->order_count * attribution->top_count);
    for (int i = 0; i < attribution->order_count; i++) {
        int *order = attribution->orders + i * attribution->top_count;
        if (takes_all) {
            write_order(attribution->top_count, i, order);
        } else {
            draw_order(attribution, i, order);
        }
    }
}

int shares_subsets(const Attribution *attribution, Variant *out) {
    bool is_met[1 << ATTRIBUTION_TOP_MOST] = {false};
    int count = 0;
    for (int i = 0; i < attribution->order_count; i++) {
        unsigned kept = 0;
        for (int place = 0; place < attribution->top_count; place++) {
            if (!is_met[kept]) {
                int first = 0;
                while (kept >> first & 1) first++;
                int year = attribution->story.decisions[attribution->top[first]].year;
                out[count++] = (Variant){VARIANT_CHOSEN, -1, kept, year};
                is_met[kept] = true;
            }
            kept |= 1U << attribution->orders[i * attribution->top_count + place];
        }
    }
    return count;
}

/* ---- Values ---- */

static double value_of(const Attribution *attribution, unsigned kept, int seed, int aim) {
    const AttributionNumbers *numbers = &attribution->numbers;
    if (kept + 1 == 1U << attribution->top_count) {
        return numbers_told(attribution, seed, attribution->end_year - 1)[aim];
    }
    int place = (int)kept * attribution->settings.order_seed_count + seed;
    return numbers->chosen[place * attribution->aim_count + aim];
}

/* NaN until every subset that the orders meet is known. */
static double share_with(const Attribution *attribution, int place, int seed, int aim) {
    double sum = 0.0;
    for (int i = 0; i < attribution->order_count; i++) {
        const int *order = attribution->orders + i * attribution->top_count;
        unsigned before = 0;
        for (int k = 0; order[k] != place; k++) before |= 1U << order[k];
        sum += value_of(attribution, before | 1U << place, seed, aim) - value_of(attribution, before, seed, aim);
    }
    return sum / attribution->order_count;
}

int report_attribution_top(const Attribution *attribution, int decisions[ATTRIBUTION_TOP_MOST]) {
    for (int i = 0; i < attribution->top_count; i++) decisions[i] = attribution->top[i];
    return attribution->top_count;
}

AttributionEffect report_attribution_share(const Attribution *attribution, int decision, int aim) {
    AttributionEffect effect = {0};
    for (int place = 0; place < attribution->top_count; place++) {
        if (attribution->top[place] != decision) continue;
        int seeds = attribution->settings.order_seed_count;
        Arena *scratch = arena_create();
        double *values = ARENA_ARRAY(scratch, double, seeds);
        for (int seed = 0; seed < seeds; seed++) values[seed] = share_with(attribution, place, seed, aim);
        effect = numbers_spread(values, seeds);
        arena_destroy(scratch);
    }
    return effect;
}

void shares_total(const Attribution *attribution, int aim, AttributionTotal *total) {
    double sum = 0.0;
    for (int seed = 0; seed < attribution->settings.order_seed_count && attribution->top_count > 0; seed++) {
        if (isfinite(share_with(attribution, 0, seed, aim))) {
            unsigned all = (1U << attribution->top_count) - 1;
            sum += value_of(attribution, all, seed, aim) - value_of(attribution, 0, seed, aim);
            total->top_seeds++;
        }
    }
    total->orders = attribution->order_count;
    total->top = total->top_seeds > 0 ? sum / total->top_seeds : 0.0;
    for (int i = 0; i < attribution->top_count; i++) {
        total->top_one_by_one += numbers_removed(attribution, attribution->top[i], aim);
    }
}
