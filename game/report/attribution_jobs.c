/* SPDX-License-Identifier: MIT
 *
 * Stages are lists of variants and jobs; a job takes its variants in waves of at most one block of lanes, which leave
 * the story (the cursor) in the first year that differs. One piece of work is one year of one block. */
#include "report/attribution_internal.h"

#include <stdlib.h>

#include "campaign/campaign_levers.h"
#include "campaign/campaign_replay.h"
#include "campaign/campaign_scenario.h"

enum { CHUNK_SEEDS = 8 }; /* lanes of a job that differ in luck alone */

/* ---- Plans ---- */

static void add_variant(Attribution *attribution, Variant variant) {
    attribution->variants[attribution->variant_count++] = variant;
}

static void add_jobs(Attribution *attribution, Job all, int chunk, int ranges) {
    int range = (all.variant_count + ranges - 1) / ranges;
    for (int seed = all.first_seed; seed < all.first_seed + all.seed_count; seed += chunk) {
        int seeds = all.first_seed + all.seed_count - seed;
        for (int first = 0; first < all.variant_count; first += range) {
            int rest = all.variant_count - first;
            attribution->jobs[attribution->job_count++] = (Job){all.world, seed, seeds < chunk ? seeds : chunk,
                                                                all.first_variant + first, rest < range ? rest : range};
        }
    }
    for (int i = all.first_variant; i < all.first_variant + all.variant_count; i++) {
        attribution->stage_lane_years +=
            (int64_t)all.seed_count * (attribution->end_year - attribution->variants[i].year);
    }
}

static void plan_removed(Attribution *attribution, int first_seed, int seed_count) {
    const Story *story = &attribution->story;
    for (int i = 0; i < story->count; i++) {
        add_variant(attribution, (Variant){VARIANT_WITHOUT, i, 0, story->decisions[i].year});
    }
    add_jobs(attribution, (Job){0, first_seed, seed_count, 0, attribution->variant_count}, CHUNK_SEEDS, JOB_RANGES);
}

static void plan_replaced(Attribution *attribution) {
    const Story *story = &attribution->story;
    for (int i = 0; i < story->count; i++) {
        const AttributionDecision *decision = &story->decisions[i];
        if (!decision->is_as_history && !decision->history_is_none) {
            add_variant(attribution, (Variant){VARIANT_AS_HISTORY, i, 0, decision->year});
        }
    }
    add_jobs(attribution, (Job){0, 0, attribution->settings.seed_count, 0, attribution->variant_count}, CHUNK_SEEDS,
             JOB_RANGES);
}

/* The story with other luck, nothing decided, every decision alone; then both of the first in the other worlds. */
static void plan_luck(Attribution *attribution) {
    int first = attribution->first_year, seeds = attribution->settings.luck_count;
    add_variant(attribution, (Variant){.kind = VARIANT_TOLD, .year = first});
    add_variant(attribution, (Variant){.kind = VARIANT_NOTHING, .year = first});
    for (int i = 0; i < attribution->story.count; i++) {
        add_variant(attribution, (Variant){VARIANT_ALONE, i, 0, first});
    }
    add_jobs(attribution, (Job){0, 1, seeds - 1, 0, 1}, CAMPAIGN_BATCH_BLOCK, 1);
    add_jobs(attribution, (Job){0, 0, attribution->settings.seed_count, 1, 1}, CAMPAIGN_BATCH_BLOCK, 1);
    add_jobs(attribution, (Job){0, 0, 1, 2, attribution->story.count}, 1, JOB_RANGES);
    for (int i = 1; i < attribution->world_count; i++) {
        int kinds = seeds < ATTRIBUTION_WORLD_SEEDS ? seeds : ATTRIBUTION_WORLD_SEEDS;
        add_jobs(attribution, (Job){i, 0, kinds, 0, 2}, kinds, 1);
    }
}

static int by_year(const void *a, const void *b) {
    const Variant *one = a, *other = b;
    return one->year != other->year ? one->year - other->year : (one->kept > other->kept) - (one->kept < other->kept);
}

static void plan_shares(Attribution *attribution) {
    shares_choose(attribution);
    attribution->variant_count = shares_subsets(attribution, attribution->variants);
    if (attribution->variant_count == 0) return;
    qsort(attribution->variants, (size_t)attribution->variant_count, sizeof(Variant), by_year);
    add_jobs(attribution, (Job){0, 0, attribution->settings.order_seed_count, 0, attribution->variant_count},
             CHUNK_SEEDS, JOB_RANGES);
}

void jobs_plan(Attribution *attribution) {
    attribution->done_lane_years += attribution->stage_lane_years;
    attribution->stage_lane_years = 0;
    attribution->variant_count = attribution->job_count = attribution->next_job = 0;
    switch (attribution->stage) {
    case ATTRIBUTION_FIRST:
        plan_removed(attribution, 0, 1);
        break;
    case ATTRIBUTION_LUCK:
        plan_luck(attribution);
        break;
    case ATTRIBUTION_REMOVED:
        plan_removed(attribution, 1, attribution->settings.seed_count - 1);
        break;
    case ATTRIBUTION_REPLACED:
        plan_replaced(attribution);
        break;
    case ATTRIBUTION_SHARES:
        plan_shares(attribution);
        break;
    case ATTRIBUTION_STORY:
    case ATTRIBUTION_DONE:
        break;
    }
}

/* ---- A desk ---- */

/* The player's first year in this world, with the luck there was. */
static const Campaign *start_of(Attribution *attribution, int world) {
    if (attribution->starts[world] == NULL) {
        const ContentLens *lens = attribution->world_lenses[world];
        CampaignSetup setup = {.scenario_id = campaign_scenario(attribution->campaign)->id,
                               .seed = attribution->seeds[0],
                               .lens_id = lens == NULL ? NULL : lens->id,
                               .assists = campaign_assists(attribution->campaign)};
        attribution->starts[world] = campaign_create_with(attribution->content, &setup, NULL);
        CHECK(attribution->starts[world] != NULL);
    }
    return attribution->starts[world];
}

static CampaignBatch *new_lanes(const Desk *desk, int count) {
    const Attribution *attribution = desk->attribution;
    return campaign_batch_create(attribution->starts[desk->job.world], count, attribution->aim_variables,
                                 attribution->aim_count);
}

void desk_take(Desk *desk, Job job) {
    Attribution *attribution = desk->attribution;
    const Campaign *start = start_of(attribution, job.world);
    desk->job = job;
    desk->is_busy = true;
    desk->next_variant = 0;
    desk->cursor = new_lanes(desk, job.seed_count);
    for (int i = 0; i < job.seed_count; i++) {
        campaign_batch_put_seed(desk->cursor, i, start, attribution->seeds[job.first_seed + i]);
    }
}

void desk_close(Desk *desk) {
    campaign_batch_destroy(desk->cursor);
    campaign_batch_destroy(desk->wave);
    desk->cursor = desk->wave = NULL;
    desk->is_busy = false;
}

static int decide_variant(Desk *desk, const Variant *variant, Campaign *lane) {
    int year = campaign_year(lane);
    int count = story_wanted(desk->attribution, variant, year, desk->wanted);
    return campaign_decide_list(lane, desk->wanted, count, !story_turn(desk->attribution, year)->is_free);
}

static void decide_as_told(void *user, Campaign *lane, int index) {
    (void)index;
    decide_variant(user, &(Variant){.kind = VARIANT_TOLD}, lane);
}

static const Variant *variant_of(const Desk *desk, int lane) {
    return &desk->attribution->variants[desk->wave_first + lane / desk->job.seed_count];
}

static void decide_in_wave(void *user, Campaign *lane, int index) {
    Desk *desk = user;
    const Attribution *attribution = desk->attribution;
    const Variant *variant = variant_of(desk, index);
    int out = decide_variant(desk, variant, lane);
    desk->left_out[index] += out;
    if (variant->kind == VARIANT_TOLD && desk->job.world == 0) {
        int seed = desk->job.first_seed + index % desk->job.seed_count;
        int years = attribution->end_year - attribution->first_year;
        attribution->numbers.told_out[seed * years + campaign_year(lane) - attribution->first_year] = out;
    }
}

/* Each leaves the story where the first of them differs: the others go along with it for a while. */
static void open_wave(Desk *desk) {
    int most = CAMPAIGN_BATCH_BLOCK / desk->job.seed_count, rest = desk->job.variant_count - desk->next_variant;
    desk->wave_first = desk->job.first_variant + desk->next_variant;
    desk->wave_count = rest < most ? rest : most;
    desk->wave_year = campaign_year(campaign_batch_lane(desk->cursor, 0));
    desk->wave = new_lanes(desk, desk->wave_count * desk->job.seed_count);
    for (int i = 0; i < campaign_batch_count(desk->wave); i++) {
        campaign_batch_put(desk->wave, i, campaign_batch_lane(desk->cursor, i % desk->job.seed_count));
        desk->left_out[i] = 0;
    }
}

static void close_wave(Desk *desk) {
    for (int i = 0; i < campaign_batch_count(desk->wave); i++) {
        numbers_take(desk, variant_of(desk, i), i, campaign_batch_lane(desk->wave, i));
    }
    desk->campaigns += campaign_batch_count(desk->wave);
    campaign_batch_destroy(desk->wave);
    desk->wave = NULL;
    desk->next_variant += desk->wave_count;
    if (desk->next_variant == desk->job.variant_count) desk_close(desk);
}

void desk_work(Desk *desk) {
    const Attribution *attribution = desk->attribution;
    if (desk->wave == NULL) {
        int year = campaign_year(campaign_batch_lane(desk->cursor, 0));
        const Variant *next = &attribution->variants[desk->job.first_variant + desk->next_variant];
        if (year >= next->year) {
            open_wave(desk);
        } else {
            CampaignBatchPlay play = {.until_year = year + 1, .decide = decide_as_told, .user = desk};
            campaign_batch_play(desk->cursor, &play);
        }
        return;
    }
    int year = campaign_year(campaign_batch_lane(desk->wave, 0));
    CampaignBatchPlay play = {.until_year = year + 1, .decide = decide_in_wave, .user = desk};
    campaign_batch_play(desk->wave, &play);
    for (int i = 0; i < campaign_batch_count(desk->wave); i++) {
        desk->lane_years += year >= variant_of(desk, i)->year;
    }
    if (year + 1 == attribution->end_year) close_wave(desk);
}
