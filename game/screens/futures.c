/* SPDX-License-Identifier: MIT
 *
 * Campaigns computed beside the player's own: history replayed, and where the draft, an empty draft and MITI's own
 * choices would lead. Computed one at a time by screens_work, after a frame was shown; never inside a frame. */
#include "base/digest.h"
#include "screens/screens_internal.h"

uint64_t futures_draft_digest(const Campaign *campaign) {
    int count;
    const Decision *draft = campaign_draft(campaign, &count);
    uint64_t digest = digest_integer(DIGEST_START, campaign_year(campaign));
    for (int i = 0; i < count; i++) {
        digest = digest_integer(digest, draft[i].kind);
        digest = digest_integer(digest, draft[i].subject);
        digest = digest_integer(digest, draft[i].choice);
        digest = digest_doubles(digest, &draft[i].amount, 1);
    }
    return digest;
}

static void forget_forecasts(ScreenFutures *futures) {
    campaign_destroy(futures->draft);
    campaign_destroy(futures->nothing);
    campaign_destroy(futures->history);
    futures->draft = futures->nothing = futures->history = NULL;
}

void screens_forget_campaign(Screens *screens) {
    ScreenFutures *futures = &screens->futures;
    forget_forecasts(futures);
    campaign_destroy(futures->replay);
    campaign_destroy(futures->replay_nothing);
    *futures = (ScreenFutures){0};
    advice_forget(screens);
    doors_forget(screens);
    screens->metric = 0;
    screens->budget_year = 0;
    screens->is_menu_open = false;
    book_forget_page(screens);
    code_forget(screens);
}

bool screens_work(Screens *screens, const Campaign *campaign) {
    ScreenFutures *futures = &screens->futures;
    if (!campaign) {
        return false;
    }
    if (futures->year != campaign_year(campaign)) {
        forget_forecasts(futures);
        futures->year = campaign_year(campaign);
    }
    if (code_work(screens, campaign) || advice_work(screens, campaign) || doors_work(screens, campaign)) {
        return true;
    }
    if (!futures->replay) {
        futures->replay = campaign_replay_history(campaign);
        return true;
    }
    if (campaign_is_over(campaign)) {
        if (!futures->replay_nothing) {
            futures->replay_nothing = campaign_replay_nothing(campaign);
            return true;
        }
        return false;
    }
    uint64_t digest = futures_draft_digest(campaign);
    if (!futures->draft || futures->draft_digest != digest) {
        campaign_destroy(futures->draft);
        futures->draft = campaign_forecast(campaign, FORECAST_DRAFT, SCREEN_FORECAST_YEARS);
        futures->draft_digest = digest;
        return true;
    }
    if (!futures->nothing) {
        futures->nothing = campaign_forecast(campaign, FORECAST_NOTHING, SCREEN_FORECAST_YEARS);
        return true;
    }
    if (!futures->history) {
        futures->history = campaign_forecast(campaign, FORECAST_HISTORY, SCREEN_FORECAST_YEARS);
        return true;
    }
    return false;
}
