/* SPDX-License-Identifier: MIT
 *
 * What was: the value of every variable for every year by the one rule of campaign_value, and the digest of the
 * whole state. It reads the run; it changes nothing but its own records. */
#include "campaign/campaign_internal.h"

#include <math.h>
#include <string.h>

#include "base/digest.h"

/* ---- Values by year ---- */

void history_begin_year(Campaign *campaign) {
    double *values = ARENA_ARRAY(campaign->arena, double, campaign->kept_count);
    list_push(campaign->arena, &campaign->years, values);
    memset(campaign->year_sums, 0, sizeof(double) * (size_t)campaign->kept_count);
}

static int kept_variable(const Campaign *campaign, int index) {
    return campaign->kept == NULL ? index : campaign->kept[index];
}

/* A flow is summed over the steps, so that Time year to year + 1 weighs alike; anything else is read at year + 0.5. */
void history_record_step(Campaign *campaign, int step) {
    const CampaignWorld *world = &campaign->world;
    double *values = campaign->years.items[campaign->years.count - 1];
    bool is_middle = step == world->steps_per_year / 2;
    for (int i = 0; i < campaign->kept_count; i++) {
        int id = kept_variable(campaign, i);
        if (world->is_flow[id]) {
            campaign->year_sums[i] += model_run_value(campaign->run, id, campaign->lane);
        } else if (is_middle) {
            values[i] = model_run_value(campaign->run, id, campaign->lane);
        }
    }
}

void history_end_year(Campaign *campaign) {
    const CampaignWorld *world = &campaign->world;
    double *values = campaign->years.items[campaign->years.count - 1];
    for (int i = 0; i < campaign->kept_count; i++) {
        if (world->is_flow[kept_variable(campaign, i)]) {
            values[i] = campaign->year_sums[i] / world->steps_per_year;
        }
    }
}

double campaign_value(const Campaign *campaign, int variable_id, int year) {
    CHECK(variable_id >= 0 && variable_id < campaign->world.variable_count);
    int row = year - campaign->history_year;
    if (row < 0 || row >= campaign->years.count) {
        return (double)NAN;
    }
    for (int i = 0; campaign->kept != NULL && i < campaign->kept_count; i++) {
        if (campaign->kept[i] == variable_id) {
            return campaign->years.items[row][i];
        }
    }
    return campaign->kept != NULL ? (double)NAN : campaign->years.items[row][variable_id];
}

/* ---- Digest ---- */

static uint64_t fold_list(uint64_t digest, const int *items, int count) {
    digest = digest_integer(digest, count);
    for (int i = 0; i < count; i++) {
        digest = digest_integer(digest, items[i]);
    }
    return digest;
}

static uint64_t fold_events(const Campaign *campaign, uint64_t digest) {
    for (int i = 0; i < campaign->world.event_count; i++) {
        const EventState *state = &campaign->event_states[i];
        digest = digest_integer(digest, state->status);
        digest = digest_integer(digest, state->year);
        digest = digest_integer(digest, state->choice);
    }
    digest = digest_integer(digest, campaign->queue.count);
    for (int i = 0; i < campaign->queue.count; i++) {
        digest = digest_integer(digest, campaign->queue.items[i].event);
        digest = digest_doubles(digest, &campaign->queue.items[i].due_time, 1);
    }
    digest = fold_list(digest, campaign->waiting.items, campaign->waiting.count);
    digest = fold_list(digest, campaign->inbox.items, campaign->inbox.count);
    return fold_list(digest, campaign->news.items, campaign->news.count);
}

static uint64_t fold_effects(const Campaign *campaign, uint64_t digest) {
    digest = digest_integer(digest, campaign->effects.count);
    for (int i = 0; i < campaign->effects.count; i++) {
        const TimedEffect *effect = &campaign->effects.items[i];
        const double numbers[] = {effect->size, effect->start_time, effect->over_years, effect->lasts_years,
                                  effect->decays_years};
        digest = digest_integer(digest, effect->lever_id);
        digest = digest_integer(digest, effect->is_scale);
        digest = digest_doubles(digest, numbers, COUNT_OF(numbers));
        digest = digest_integer(digest, effect->origin.kind);
        digest = digest_integer(digest, effect->origin.subject);
        digest = digest_integer(digest, effect->origin.choice);
    }
    return digest;
}

static uint64_t fold_means(const Campaign *campaign, uint64_t digest) {
    const CampaignWorld *world = &campaign->world;
    for (int i = 0; i < world->flag_count; i++) {
        digest = digest_integer(digest, campaign->flags[i]);
    }
    for (int i = 0; i < world->programme_count; i++) {
        const ProgrammeRecord *record = &campaign->programmes[i];
        const double sums[] = {record->offer.scope, record->presence, record->work, record->money};
        digest = digest_integer(digest, record->state);
        digest = digest_integer(digest, record->start_year);
        digest = digest_integer(digest, record->end_year);
        digest = digest_integer(digest, record->offer.granted);
        digest = digest_integer(digest, record->joined);
        digest = digest_integer(digest, record->left);
        digest = digest_doubles(digest, sums, COUNT_OF(sums));
    }
    digest = digest_doubles(digest, campaign->relations, (size_t)world->actor_count);
    digest = digest_doubles(digest, campaign->amounts, (size_t)world->line_count);
    digest = digest_doubles(digest, campaign->levels, (size_t)world->instrument_count);
    digest = digest_doubles(digest, campaign->adopted_times, (size_t)world->instrument_count);
    digest = digest_doubles(digest, campaign->debts, (size_t)world->jurisdiction_count);
    return digest_doubles(digest, &campaign->capital, 1);
}

/* Everything that decides what can happen from here on, and with the years what happened. */
uint64_t campaign_digest(const Campaign *campaign) {
    if (campaign->kept != NULL) {
        return 0;
    }
    uint64_t digest = digest_integer(DIGEST_START, CAMPAIGN_RULES_VERSION);
    digest = digest_integer(digest, (int64_t)campaign->seed);
    digest = digest_integer(digest, campaign->year);
    if (campaign->assists != 0) { /* a game without help keeps the digest it always had */
        digest = digest_integer(digest, (int64_t)campaign->assists);
    }
    digest = model_run_digest(campaign->run, campaign->lane, digest);
    digest = fold_means(campaign, digest);
    digest = fold_events(campaign, digest);
    digest = fold_effects(campaign, digest);
    if (campaign->years.count > 0) {
        digest = digest_doubles(digest, campaign->years.items[campaign->years.count - 1], (size_t)campaign->kept_count);
    }
    return digest;
}
