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

/* Created by the same scenario, so it cannot fail. The model's first year is open. */
static Campaign *begin_again(const Campaign *campaign, bool records_levers, int origins_year) {
    CampaignSetup setup = {.scenario_id = campaign->world.scenario->id,
                           .seed = campaign->seed,
                           .lens_id = campaign->lens == NULL ? NULL : campaign->lens->id,
                           .settings = campaign->settings,
                           .setting_count = campaign->setting_count,
                           .assists = campaign->assists,
                           .records_levers = records_levers,
                           .origins_year = origins_year,
                           .is_without_news = campaign->is_without_news};
    Campaign *other = campaign_create_before_prologue(campaign->content, &setup, NULL);
    CHECK(other != NULL);
    other->aims = campaign->aims;
    return other;
}

static Campaign *start_again(const Campaign *campaign, bool records_levers, int origins_year) {
    Campaign *other = begin_again(campaign, records_levers, origins_year);
    while (campaign_pass_prologue_year(other)) {
    }
    return other;
}

Campaign *campaign_replay_history(const Campaign *campaign) {
    Campaign *other = start_again(campaign, campaign->records_levers, 0);
    strategy_play_history_until(other, other->last_year + 1);
    return other;
}

Campaign *campaign_replay_nothing(const Campaign *campaign) {
    Campaign *other = start_again(campaign, campaign->records_levers, 0);
    while (!campaign_is_over(other)) {
        campaign_stamp(other);
    }
    return other;
}

/* ---- The same decisions ---- */

/* How much more than there is; the draft of nobody who keeps to the means has any. */
static double overdrawn(const Campaign *campaign, const Decision *draft, int count) {
    static const double tolerance = 1e-9;
    CampaignMeans means = decision_means(campaign, draft, count);
    double files = means.files_left < 0 ? -means.files_left : 0.0;
    double capital = means.capital_left < -tolerance ? -means.capital_left : 0.0;
    double budget = means.budget_left < -tolerance ? -means.budget_left : 0.0;
    return files + capital + budget;
}

static int draft_rest(const Campaign *campaign, const Decision *wanted, int count, const bool *is_out,
                      Decision *draft) {
    int drafted = 0;
    for (int i = 0; i < count; i++) {
        drafted = is_out[i] ? drafted : decision_put(campaign, draft, drafted, wanted[i]);
    }
    return drafted;
}

/* The last that eases what is short goes first, until the draft is no dearer than deciding nothing. */
static void keep_to_means(const Campaign *campaign, const Decision *wanted, int count, bool *is_out, Decision *draft) {
    double allowed = overdrawn(campaign, NULL, 0);
    double now = overdrawn(campaign, draft, draft_rest(campaign, wanted, count, is_out, draft));
    for (int i = count - 1; i >= 0 && now > allowed; i--) {
        if (!is_out[i]) {
            is_out[i] = true;
            double then = overdrawn(campaign, draft, draft_rest(campaign, wanted, count, is_out, draft));
            is_out[i] = then < now;
            now = is_out[i] ? then : now;
        }
    }
}

static bool is_possible(const Campaign *campaign, const Decision *draft, int count, Decision decision, bool is_free) {
    bool misses_favour = !is_free && decision.kind == DECISION_INSTRUMENT &&
                         favours_is_missing(campaign, draft, count, decision.subject);
    return !misses_favour && decision_is_allowed(campaign, draft, count, decision, true);
}

int campaign_decide_list(Campaign *campaign, const Decision *wanted, int count, bool keeps_to_means) {
    Arena *arena = arena_create();
    Decision *draft = ARENA_ARRAY(arena, Decision, count);
    bool *is_out = ARENA_ARRAY(arena, bool, count);
    int drafted = 0, left_out = 0;
    for (int i = 0; i < count; i++) {
        is_out[i] = !is_possible(campaign, draft, drafted, wanted[i], !keeps_to_means);
        drafted = is_out[i] ? drafted : decision_put(campaign, draft, drafted, wanted[i]);
    }
    if (keeps_to_means) {
        keep_to_means(campaign, wanted, count, is_out, draft);
        drafted = draft_rest(campaign, wanted, count, is_out, draft);
    }
    for (int i = 0; i < count; i++) {
        left_out += is_out[i];
    }
    decision_replace_draft(campaign, draft, drafted);
    arena_destroy(arena);
    return left_out;
}

void campaign_decide_as(Campaign *campaign, const Campaign *told) {
    int index = campaign->year - (int)model_initial_time(campaign->world.model);
    const CampaignTurn *turn = index < told->turns.count ? &told->turns.items[index] : &(CampaignTurn){0};
    campaign_decide_list(campaign, turn->decisions, turn->decision_count, false);
}

void campaign_empty_draft(Campaign *fork) {
    decision_clear_draft(fork);
}

Campaign *campaign_replay_begin(const Campaign *campaign) {
    return begin_again(campaign, true, 0);
}

bool campaign_replay_go_on(Campaign *again, const Campaign *told, int year) {
    if (campaign_pass_prologue_year(again)) {
        return true;
    }
    if (again->year >= year) {
        return false;
    }
    campaign_decide_as(again, told);
    campaign_stamp(again);
    return true;
}

Campaign *campaign_replay_until(const Campaign *campaign, int year) {
    Campaign *again = campaign_replay_begin(campaign);
    while (campaign_replay_go_on(again, campaign, year)) {
    }
    ranges_copy_until(again, campaign, year);
    return again;
}

Campaign *campaign_replay_origins(const Campaign *campaign, int origins_year) {
    return start_again(campaign, true, origins_year);
}

void campaign_pass_years(Campaign *fork, const CampaignFuture *future) {
    fork->seed = future->seed;
    fork->records_levers = true;
    fork->lever_rows.count = 0;
    end_after(fork, future->years);
    while (!campaign_is_over(fork)) {
        if (future->is_as_history) {
            campaign_decide_as_history(fork);
        }
        campaign_stamp(fork);
        if (future->told != NULL && !campaign_is_over(fork)) {
            campaign_decide_as(fork, future->told);
        }
    }
}
