/* SPDX-License-Identifier: MIT
 *
 * Other tellings of the same campaign: forks in which years pass, and the whole scenario replayed as MITI did or
 * with nothing decided. Luck is keyed, so all of them share it. The campaign that is asked never changes. */
#include "campaign/campaign_internal.h"

static int last_year_of_model(const Campaign *campaign) {
    return (int)model_final_time(campaign->world.model) - 1;
}

Campaign *campaign_forecast(const Campaign *campaign, ForecastPlan plan, int years) {
    Campaign *fork = campaign_fork(campaign);
    int end = campaign->year + years - 1;
    fork->last_year = end < last_year_of_model(campaign) ? end : last_year_of_model(campaign);
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
static Campaign *start_again(const Campaign *campaign) {
    CampaignSetup setup = {.scenario_id = campaign->world.scenario->id,
                           .seed = campaign->seed,
                           .lens_id = campaign->lens == NULL ? NULL : campaign->lens->id,
                           .settings = campaign->settings,
                           .setting_count = campaign->setting_count,
                           .records_levers = campaign->records_levers,
                           .is_without_news = campaign->is_without_news};
    Campaign *other = campaign_create_with(campaign->content, &setup, NULL);
    CHECK(other != NULL);
    return other;
}

Campaign *campaign_replay_history(const Campaign *campaign) {
    Campaign *other = start_again(campaign);
    strategy_play_history_until(other, other->last_year + 1);
    return other;
}

Campaign *campaign_replay_nothing(const Campaign *campaign) {
    Campaign *other = start_again(campaign);
    while (!campaign_is_over(other)) {
        campaign_stamp(other);
    }
    return other;
}
