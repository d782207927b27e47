/* SPDX-License-Identifier: MIT
 *
 * Plays a year as MITI did or as a written strategy says. History is held to no limit on means, because the real
 * bureau did it; a strategy is held to all of them, item by item in a fixed order. Both only write the draft. */
#include "campaign/campaign_internal.h"

#include <math.h>

static const ContentStrategyYear *find_year(const ContentStrategy *strategy, int year) {
    for (int i = 0; strategy != NULL && i < strategy->year_count; i++) {
        if (strategy->years[i].year == year) {
            return &strategy->years[i];
        }
    }
    return NULL;
}

/* The amount in force: the last one given up to this year; before that, the line's start amount. */
static double amount_in_force(const Campaign *campaign, const ContentStrategy *strategy, int line, int year) {
    double amount = campaign->world.lines[line].start_amount;
    for (int i = 0; strategy != NULL && i < strategy->year_count && strategy->years[i].year <= year; i++) {
        double given = strategy->years[i].amounts[line];
        amount = isnan(given) ? amount : given;
    }
    return amount;
}

double campaign_budget_history(const Campaign *campaign, int line_index, int year) {
    CHECK(line_index >= 0 && line_index < campaign->world.line_count);
    return amount_in_force(campaign, campaign->world.history, line_index, year);
}

static int historical_option(const ContentEvent *event) {
    for (int i = 0; i < event->option_count; i++) {
        if (event->options[i].is_historical) {
            return i;
        }
    }
    return 0;
}

static int option_of(const Campaign *campaign, const ContentStrategy *strategy, int event) {
    if (strategy != NULL && strategy->option_of_event != NULL && strategy->option_of_event[event] >= 0) {
        return strategy->option_of_event[event];
    }
    bool picks = strategy == NULL || strategy->picks_historical_options;
    return picks ? historical_option(&campaign->world.events[event]) : 0;
}

/* What a strategy wants this year, in a fixed order: dossiers, ends, starts, favours, instruments, budget lines. */
static DecisionList list_wishes(const Campaign *campaign, const ContentStrategy *strategy, Arena *arena) {
    DecisionList wishes = {0};
    for (int i = 0; i < campaign->inbox.count; i++) {
        int event = campaign->inbox.items[i];
        Decision wish = {DECISION_CHOOSE, event, option_of(campaign, strategy, event), 0.0};
        list_push(arena, &wishes, wish);
    }
    const ContentStrategyYear *year = find_year(strategy, campaign->year);
    for (int i = 0; year != NULL && i < year->kill_count; i++) {
        list_push(arena, &wishes, (Decision){DECISION_KILL_PROGRAMME, year->kills[i], 0, 0.0});
    }
    for (int i = 0; year != NULL && i < year->start_count; i++) {
        const ContentStart *start = &year->starts[i];
        Decision wish = {DECISION_START_PROGRAMME, start->programme, start->granted, start->scope};
        list_push(arena, &wishes, wish);
    }
    for (int i = 0; year != NULL && i < campaign->world.jurisdiction_count; i++) {
        if (year->payments[i] >= 0) {
            list_push(arena, &wishes, (Decision){DECISION_ASK_FAVOUR, i, year->payments[i], 0.0});
        }
    }
    for (int i = 0; year != NULL && i < campaign->world.instrument_count; i++) {
        if (!isnan(year->levels[i])) {
            list_push(arena, &wishes, (Decision){DECISION_INSTRUMENT, i, 0, year->levels[i]});
        }
    }
    for (int i = 0; strategy != NULL && i < campaign->world.line_count; i++) {
        double amount = amount_in_force(campaign, strategy, i, campaign->year);
        list_push(arena, &wishes, (Decision){DECISION_BUDGET, i, 0, amount});
    }
    return wishes;
}

/* A change of another body's instrument, with the favour it needs where none stands in the draft: both or neither. */
static int put_with_favour(const Campaign *campaign, Decision *draft, int count, Decision wish) {
    int body = campaign->world.instruments[wish.subject].jurisdiction;
    Decision favour = {DECISION_ASK_FAVOUR, body, favours_usual_payment(campaign, body), 0.0};
    if (wish.amount == campaign->levels[wish.subject] || !decision_is_allowed(campaign, draft, count, favour, false)) {
        return count;
    }
    int asked = decision_put(campaign, draft, count, favour);
    return decision_is_allowed(campaign, draft, asked, wish, false) ? decision_put(campaign, draft, asked, wish)
                                                                    : count;
}

/* Follows the wishes from an empty draft; the result is one undo step of the campaign's own draft. */
static void follow(Campaign *campaign, const ContentStrategy *strategy, bool is_free) {
    Arena *arena = arena_create();
    DecisionList wishes = list_wishes(campaign, strategy, arena);
    Decision *draft = ARENA_ARRAY(arena, Decision, 2 * wishes.count); /* a wish and its favour */
    int count = 0;
    for (int i = 0; i < wishes.count; i++) {
        bool is_instrument = wishes.items[i].kind == DECISION_INSTRUMENT;
        if (!is_free && is_instrument && favours_is_missing(campaign, draft, count, wishes.items[i].subject)) {
            count = put_with_favour(campaign, draft, count, wishes.items[i]);
        } else if (decision_is_allowed(campaign, draft, count, wishes.items[i], is_free)) {
            count = decision_put(campaign, draft, count, wishes.items[i]);
        }
    }
    decision_replace_draft(campaign, draft, count);
    arena_destroy(arena);
}

void campaign_decide_as_history(Campaign *campaign) {
    follow(campaign, campaign->world.history, true);
}

void campaign_decide_as_strategy(Campaign *campaign, int strategy_index) {
    int count = 0;
    const ContentStrategy *strategies = content_strategies(campaign->content, &count);
    CHECK(strategy_index >= 0 && strategy_index < count);
    const ContentStrategy *strategy = &strategies[strategy_index];
    follow(campaign, strategy, strategy == campaign->world.history);
}

void strategy_play_history_until(Campaign *campaign, int year) {
    while (!campaign_is_over(campaign) && campaign->year < year) {
        campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
    }
}
