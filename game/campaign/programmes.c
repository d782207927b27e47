/* SPDX-License-Identifier: MIT
 *
 * What a programme is, would be and may come to: who joins an offer, who may leave, what it costs, what its chance is.
 * Everything is worked out from content, goodwill and the programme's record; only effects.c changes the record. */
#include "campaign/programmes_internal.h"

#include <math.h>

#include "campaign/campaign_scenario.h"

/* A member whose goodwill is this much above what it joins for is sure to stay; each point below is a chance to go. */
static const double safe_margin = 0.1, most_odds = 0.5, odds_without_reason = 0.3;
/* Half the size is a tenth more likely to succeed, half as much again a tenth less. */
static const double ease_per_scope = 0.2;
/* What the desk does not know besides its members. */
static const double chance_doubt = 0.1, chance_step = 0.05;
/* Enlarging costs the capital of the part that is new. */
static const double least_scope = 0.5, scope_step = 0.5;

double campaign_programme_scope(int place) {
    return least_scope + scope_step * place;
}

bool programme_is_scope(double scope) {
    return scope == campaign_programme_scope(0) || scope == campaign_programme_scope(1) ||
           scope == campaign_programme_scope(2);
}

int programme_demands(const ContentProgramme *programme) {
    int bits = 0;
    for (int i = 0; i < programme->member_count; i++) {
        bits |= programme->members[i].demand_worth > 0.0 ? 1 << i : 0;
    }
    return bits;
}

static const ContentProgramme *content_of(const Campaign *campaign, int programme) {
    CHECK(programme >= 0 && programme < campaign->world.programme_count);
    return &campaign->world.programmes[programme];
}

/* ---- Goodwill ---- */

/* Above what it joins for; demands granted now cost rivals their goodwill at the same table. */
static double margin(const Campaign *campaign, int programme, int index, int granted) {
    const ContentProgramme *content = content_of(campaign, programme);
    const ContentMember *member = &content->members[index];
    double goodwill = campaign->relations[member->actor_index];
    int newly = granted & ~campaign->programmes[programme].offer.granted;
    for (int i = 0; i < content->member_count; i++) {
        if ((newly >> i & 1) && content->members[i].rival == member->actor_index) {
            goodwill -= content->members[i].rival_loss;
        }
    }
    return goodwill + ((granted >> index & 1) ? member->demand_worth : 0.0) - member->joins;
}

static bool would_join(const Campaign *campaign, int programme, int index, int granted) {
    return turn_condition(campaign, content_of(campaign, programme)->members[index].when) &&
           margin(campaign, programme, index, granted) >= 0.0;
}

double programme_leave_odds(const Campaign *campaign, int programme, int index, int granted) {
    const ContentMember *member = &content_of(campaign, programme)->members[index];
    double odds = fmax(safe_margin - margin(campaign, programme, index, granted), 0.0);
    odds += turn_condition(campaign, member->when) ? 0.0 : odds_without_reason;
    return fmin(odds, most_odds);
}

int programme_joined(const Campaign *campaign, int programme, int granted) {
    const ProgrammeRecord *record = &campaign->programmes[programme];
    int joined = record->joined;
    for (int i = 0; i < content_of(campaign, programme)->member_count; i++) {
        bool sits = record->joined >> i & 1;
        joined |= !sits && would_join(campaign, programme, i, granted) ? 1 << i : 0;
    }
    return joined;
}

ProgrammeStance campaign_programme_stance(const Campaign *campaign, int programme_index, int member_index,
                                          ProgrammeOffer offer) {
    const ContentProgramme *content = content_of(campaign, programme_index);
    CHECK(member_index >= 0 && member_index < content->member_count);
    const ProgrammeRecord *record = &campaign->programmes[programme_index];
    int bit = 1 << member_index;
    if (record->joined & bit) {
        double odds = programme_leave_odds(campaign, programme_index, member_index, offer.granted);
        return odds > 0.0 ? STANCE_WAVERS : STANCE_SITS;
    }
    if (would_join(campaign, programme_index, member_index, offer.granted)) {
        return STANCE_JOINS;
    }
    bool may_ask = content->members[member_index].demand_worth > 0.0 && !(offer.granted & bit);
    if (may_ask && would_join(campaign, programme_index, member_index, offer.granted | bit)) {
        return STANCE_ASKS;
    }
    return record->left & bit ? STANCE_LEFT : STANCE_OUT;
}

/* ---- Strength, chance, money ---- */

double programme_strength(const ContentProgramme *programme, int joined) {
    double strength = 1.0;
    for (int i = 0; i < programme->member_count; i++) {
        strength -= joined >> i & 1 ? 0.0 : programme->members[i].weight;
    }
    return fmax(strength, 0.0);
}

double programme_chance(const ContentProgramme *programme, double strength, double scope) {
    return fmin(programme->chance * strength * (1.0 + ease_per_scope * (1.0 - scope)), 1.0);
}

double programme_pace(const ContentProgramme *programme, int year) {
    bool has_path = programme->path != NULL && year >= 0 && year < programme->path_count;
    return has_path ? programme->path[year] : 1.0;
}

double campaign_programme_money(const Campaign *campaign, int programme_index, ProgrammeOffer offer, int year) {
    const ContentProgramme *content = content_of(campaign, programme_index);
    double share = 1.0;
    for (int i = 0; i < content->member_count; i++) {
        share += offer.granted >> i & 1 ? content->members[i].demand_money : 0.0;
    }
    return content->yearly_money * offer.scope * share * programme_pace(content, year);
}

double programme_capital(const Campaign *campaign, int programme, ProgrammeOffer offer) {
    const ContentProgramme *content = content_of(campaign, programme);
    const ProgrammeRecord *record = &campaign->programmes[programme];
    bool runs = record->state == PROGRAMME_RUNNING;
    double capital = content->capital_cost * fmax(offer.scope - (runs ? record->offer.scope : 0.0), 0.0);
    int newly = offer.granted & ~record->offer.granted;
    for (int i = 0; i < content->member_count; i++) {
        capital += newly >> i & 1 ? content->members[i].demand_capital : 0.0;
    }
    return capital;
}

/* ---- The review ---- */

static double round_to_step(double chance) {
    return floor(fmin(fmax(chance, 0.0), 1.0) / chance_step + 0.5) * chance_step;
}

/* As it will be reckoned at the end, if the table stays as it is then. */
static double chance_at_end(const Campaign *campaign, int programme, ProgrammeOffer offer, int joined) {
    const ContentProgramme *content = content_of(campaign, programme);
    const ProgrammeRecord *record = &campaign->programmes[programme];
    int done = record->state == PROGRAMME_RUNNING ? campaign->year - record->start_year : 0;
    int left = content->years - done;
    double strength = programme_strength(content, joined);
    double presence = record->presence + strength * left;
    double work = record->work + strength * offer.scope * left;
    return programme_chance(content, presence / content->years, presence > 0.0 ? work / presence : 1.0);
}

ProgrammeReview campaign_programme_review(const Campaign *campaign, int programme_index, ProgrammeOffer offer) {
    const ContentProgramme *content = content_of(campaign, programme_index);
    const ProgrammeRecord *record = &campaign->programmes[programme_index];
    int done = record->state == PROGRAMME_RUNNING ? campaign->year - record->start_year : 0;
    ProgrammeReview review = {.yearly_money = campaign_programme_money(campaign, programme_index, offer, done),
                              .money_spent = record->money,
                              .capital_cost = programme_capital(campaign, programme_index, offer),
                              .face = content->kill_cost};
    for (int year = done; year < content->years; year++) {
        review.money_left += campaign_programme_money(campaign, programme_index, offer, year);
    }
    int joined = programme_joined(campaign, programme_index, offer.granted);
    int sure = joined;
    for (int i = 0; i < content->member_count; i++) {
        bool wavers = programme_leave_odds(campaign, programme_index, i, offer.granted) > 0.0;
        sure &= wavers ? ~(1 << i) : -1;
    }
    review.chance_low = round_to_step(chance_at_end(campaign, programme_index, offer, sure) - chance_doubt);
    review.chance_high = round_to_step(chance_at_end(campaign, programme_index, offer, joined) + chance_doubt);
    return review;
}

ProgrammeView campaign_programme(const Campaign *campaign, int programme_index) {
    const ContentProgramme *content = content_of(campaign, programme_index);
    const ProgrammeRecord *record = &campaign->programmes[programme_index];
    bool in_window = campaign->year >= content->first_year && campaign->year <= content->last_year;
    bool can_start = record->state == PROGRAMME_IDLE && in_window &&
                     campaign_allows(campaign, DECISION_START_PROGRAMME, programme_index) &&
                     turn_condition(campaign, content->available);
    return (ProgrammeView){record->state, record->start_year, record->end_year, can_start,
                           record->offer, record->joined,     record->left};
}

ProgrammeOffer campaign_programme_offer(const Campaign *campaign, int programme_index) {
    for (int i = 0; i < campaign->draft.count; i++) {
        const Decision *decision = &campaign->draft.items[i];
        if (decision->subject == programme_index &&
            (decision->kind == DECISION_START_PROGRAMME || decision->kind == DECISION_RESCOPE_PROGRAMME)) {
            return (ProgrammeOffer){decision->amount, decision->choice};
        }
    }
    return campaign_programme(campaign, programme_index).offer;
}
