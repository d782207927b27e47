/* SPDX-License-Identifier: MIT
 *
 * Favours of other bodies: who must be asked, what it costs this year, what hangs on it. A body that likes us asks
 * less, one that was asked lately asks more. What a favour does when it is stamped is in effects.c. */
#include "campaign/campaign_favours.h"

#include "campaign/campaign_internal.h"

/* However little our word carries, a change costs at most so many times its price. */
static const double least_leverage = 0.1;

/* With the help of softer ministries. */
static const double softer_price = 0.5, softer_refusal = 0.3;

static int asked_payment(const Decision *draft, int count, int jurisdiction) {
    for (int i = 0; i < count; i++) {
        if (draft[i].kind == DECISION_ASK_FAVOUR && draft[i].subject == jurisdiction) {
            return draft[i].choice;
        }
    }
    return -1;
}

static double attitude(const Campaign *campaign, int jurisdiction) {
    int actor = campaign->world.jurisdictions[jurisdiction].actor;
    return campaign->relations[actor];
}

static bool is_softer(const Campaign *campaign) {
    return (campaign->assists & CAMPAIGN_ASSIST_MINISTRIES) != 0 && !campaign->is_in_prologue;
}

bool favours_is_missing(const Campaign *campaign, const Decision *draft, int count, int instrument) {
    int jurisdiction = campaign->world.instruments[instrument].jurisdiction;
    return jurisdiction >= 0 && asked_payment(draft, count, jurisdiction) < 0;
}

double favours_price(const Campaign *campaign, int jurisdiction, int payment) {
    const ContentJurisdiction *content = &campaign->world.jurisdictions[jurisdiction];
    double dearer = (1.0 + campaign->debts[jurisdiction]) * (is_softer(campaign) ? softer_price : 1.0);
    if (payment == 0) {
        return content->favour_cost * (1.0 - attitude(campaign, jurisdiction)) * dearer;
    }
    return content->concessions[payment - 1].budget_share * decision_ceiling(campaign, campaign->year) * dearer;
}

bool favours_takes_capital(const Campaign *campaign, int jurisdiction) {
    double softer = is_softer(campaign) ? softer_refusal : 0.0;
    return attitude(campaign, jurisdiction) >= campaign->world.jurisdictions[jurisdiction].refuses_below - softer;
}

int favours_usual_payment(const Campaign *campaign, int jurisdiction) {
    return favours_takes_capital(campaign, jurisdiction) ? 0 : 1;
}

CampaignFavour campaign_favour(const Campaign *campaign, int jurisdiction_index) {
    CHECK(jurisdiction_index >= 0 && jurisdiction_index < campaign->world.jurisdiction_count);
    return (CampaignFavour){attitude(campaign, jurisdiction_index), campaign->debts[jurisdiction_index],
                            favours_takes_capital(campaign, jurisdiction_index),
                            favours_price(campaign, jurisdiction_index, 0),
                            asked_payment(campaign->draft.items, campaign->draft.count, jurisdiction_index)};
}

double campaign_concession_money(const Campaign *campaign, int jurisdiction_index, int concession_index) {
    CHECK(jurisdiction_index >= 0 && jurisdiction_index < campaign->world.jurisdiction_count);
    CHECK(concession_index >= 0 &&
          concession_index < campaign->world.jurisdictions[jurisdiction_index].concession_count);
    return favours_price(campaign, jurisdiction_index, concession_index + 1);
}

bool campaign_needs_favour(const Campaign *campaign, int instrument_index) {
    CHECK(instrument_index >= 0 && instrument_index < campaign->world.instrument_count);
    return favours_is_missing(campaign, campaign->draft.items, campaign->draft.count, instrument_index);
}

void campaign_ask_for(Campaign *campaign, int instrument_index) {
    if (campaign_needs_favour(campaign, instrument_index)) {
        int body = campaign->world.instruments[instrument_index].jurisdiction;
        Decision favour = {DECISION_ASK_FAVOUR, body, favours_usual_payment(campaign, body), 0.0};
        campaign_decide(campaign, favour, NULL);
    }
}

int campaign_goes_with(const Campaign *campaign, Decision decision, Decision *out) {
    int written = 0;
    for (int i = 0; i < campaign->draft.count; i++) {
        if (favours_hangs_on(campaign, campaign->draft.items[i], decision)) {
            out[written++] = campaign->draft.items[i];
        }
    }
    return written;
}

bool favours_hangs_on(const Campaign *campaign, Decision change, Decision favour) {
    return favour.kind == DECISION_ASK_FAVOUR && change.kind == DECISION_INSTRUMENT &&
           campaign->world.instruments[change.subject].jurisdiction == favour.subject;
}

/* ---- Leverage ---- */

double campaign_leverage(const Campaign *campaign, int instrument_index) {
    CHECK(instrument_index >= 0 && instrument_index < campaign->world.instrument_count);
    return effects_leverage(campaign, instrument_index);
}

double campaign_dearness(const Campaign *campaign, int instrument_index) {
    double leverage = campaign_leverage(campaign, instrument_index);
    return 1.0 / (leverage > least_leverage ? leverage : least_leverage);
}

double campaign_instrument_before(const Campaign *campaign, int instrument_index) {
    CHECK(instrument_index >= 0 && instrument_index < campaign->world.instrument_count);
    return campaign->levels[instrument_index];
}

double campaign_instrument_price(const Campaign *campaign, int instrument_index, double level) {
    CHECK(instrument_index >= 0 && instrument_index < campaign->world.instrument_count);
    const ContentInstrument *instrument = &campaign->world.instruments[instrument_index];
    double change = level - campaign->levels[instrument_index];
    if (change < 0.0) {
        return -0.5 * instrument->capital_cost * change; /* giving something up needs no leverage */
    }
    return instrument->capital_cost * change * campaign_dearness(campaign, instrument_index);
}
