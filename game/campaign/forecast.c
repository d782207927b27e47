/* SPDX-License-Identifier: MIT
 *
 * Other tellings of the same campaign: forks in which years pass, and the whole scenario replayed as MITI did or
 * with nothing decided. Luck is keyed, so all of them share it. The campaign that is asked never changes. */
#include "campaign/campaign_replay.h"

#include "campaign/campaign_internal.h"

static int last_year_of_model(const Campaign *campaign) {
    return (int)model_final_time(campaign->world.model) - 1;
}

static void end_after(Campaign *fork, int years) {
    int end = fork->year + years - 1;
    fork->last_year = end < last_year_of_model(fork) ? end : last_year_of_model(fork);
}

Campaign *campaign_forecast(const Campaign *campaign, ForecastPlan plan, int years) {
    Campaign *fork = campaign_fork(campaign);
    end_after(fork, years);
    if (plan != FORECAST_DRAFT) {
        decision_clear_draft(fork);
    }
    while (!campaign_is_over(fork)) {
        if (plan == FORECAST_HISTORY) {
            campaign_decide_as_history(fork);
        }
        campaign_stamp(fork);
    }
    return fork;
}

/* Created by the same scenario, so it cannot fail. */
static Campaign *start_again(const Campaign *campaign, bool records_levers) {
    CampaignSetup setup = {.scenario_id = campaign->world.scenario->id,
                           .seed = campaign->seed,
                           .lens_id = campaign->lens == NULL ? NULL : campaign->lens->id,
                           .settings = campaign->settings,
                           .setting_count = campaign->setting_count,
                           .assists = campaign->assists,
                           .records_levers = records_levers,
                           .is_without_news = campaign->is_without_news};
    Campaign *other = campaign_create_with(campaign->content, &setup, NULL);
    CHECK(other != NULL);
    other->aims = campaign->aims;
    return other;
}

Campaign *campaign_replay_history(const Campaign *campaign) {
    Campaign *other = start_again(campaign, campaign->records_levers);
    strategy_play_history_until(other, other->last_year + 1);
    return other;
}

Campaign *campaign_replay_nothing(const Campaign *campaign) {
    Campaign *other = start_again(campaign, campaign->records_levers);
    while (!campaign_is_over(other)) {
        campaign_stamp(other);
    }
    return other;
}

/* ---- The same decisions ---- */

void campaign_decide_as(Campaign *campaign, const Campaign *told) {
    int index = campaign->year - (int)model_initial_time(campaign->world.model), count = 0;
    Arena *arena = arena_create();
    Decision *draft = NULL;
    if (index < told->turns.count) {
        const CampaignTurn *turn = &told->turns.items[index];
        draft = ARENA_ARRAY(arena, Decision, turn->decision_count);
        for (int i = 0; i < turn->decision_count; i++) {
            if (decision_is_allowed(campaign, draft, count, turn->decisions[i], true)) {
                count = decision_put(campaign, draft, count, turn->decisions[i]);
            }
        }
    }
    decision_replace_draft(campaign, draft, count);
    arena_destroy(arena);
}

void campaign_empty_draft(Campaign *fork) {
    decision_clear_draft(fork);
}

Campaign *campaign_replay_until(const Campaign *campaign, int year) {
    Campaign *other = start_again(campaign, true);
    while (other->year < year) {
        campaign_decide_as(other, campaign);
        campaign_stamp(other);
    }
    return other;
}

void campaign_pass_years(Campaign *fork, const CampaignFuture *future) {
    fork->seed = future->seed;
    fork->records_levers = true;
    fork->lever_rows.count = 0;
    end_after(fork, future->years);
    while (!campaign_is_over(fork)) {
        campaign_stamp(fork);
        if (future->told != NULL && !campaign_is_over(fork)) {
            campaign_decide_as(fork, future->told);
        }
    }
}
