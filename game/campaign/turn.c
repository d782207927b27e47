/* SPDX-License-Identifier: MIT
 *
 * A year of the campaign: its opening (what has come due, ranked for the in-tray) and its passing (the stamp, the
 * model's steps). It decides when things happen; what they change is effects.c's. */
#include "campaign/campaign_internal.h"

#include <string.h>

#include "base/random.h"

/* Friendly advisers add up to this share of the yearly capital, hostile ones take it. */
static const double goodwill_share = 0.3;

bool turn_condition(const Campaign *campaign, ContentCondition condition) {
    return condition.variable_id < 0 || model_run_value(campaign->run, condition.variable_id, campaign->lane) != 0.0;
}

static void evaluate_now(Campaign *const *lanes, int count) {
    for (int i = 0; i < count; i++) {
        effects_set_externals(lanes[i]);
        effects_set_levers(lanes[i], model_run_time(lanes[i]->run));
    }
    model_run_evaluate(lanes[0]->run);
}

bool turn_draws(const Campaign *campaign, const char *stream, const char *subject, double chance) {
    if (campaign->is_in_prologue) {
        return chance >= 0.5;
    }
    return random_unit((RandomKey){campaign->seed, stream, campaign->year, subject}) < chance;
}

/* ---- Opening: what is due ---- */

static bool is_due_by_date(Campaign *campaign, int event_index) {
    const ContentEvent *event = &campaign->world.events[event_index];
    if (event->year != 0) {
        return event->year == campaign->year;
    }
    if (event->first_year == 0 || campaign->year < event->first_year || campaign->year > event->last_year) {
        return false;
    }
    return turn_draws(campaign, "event", event->id, event->chance_per_year);
}

static void take_due_event(Campaign *campaign, int event_index) {
    const ContentEvent *event = &campaign->world.events[event_index];
    EventState *state = &campaign->event_states[event_index];
    if (event->option_count > 0) {
        state->status = EVENT_WAITING;
        list_push(campaign->arena, &campaign->waiting, event_index);
        return;
    }
    *state = (EventState){EVENT_SHOWN, campaign->year, -1};
    list_push(campaign->arena, &campaign->news, event_index);
    effects_apply_news(campaign, event_index);
}

/* `otherwise` stands in at once, so it is looked at in the same opening. */
static void queue_otherwise(Campaign *campaign, int event_index) {
    const ContentEvent *event = &campaign->world.events[event_index];
    if (event->otherwise >= 0) {
        QueueEntry entry = {event->otherwise, campaign->year};
        list_push(campaign->arena, &campaign->queue, entry);
    }
}

/* By date or window. A window's event whose condition fails may still come in a later year of its window. */
static void take_dated_events(Campaign *campaign) {
    for (int i = 0; i < campaign->world.event_count; i++) {
        if (campaign->event_states[i].status != EVENT_TO_COME || !is_due_by_date(campaign, i)) {
            continue;
        }
        if (turn_condition(campaign, campaign->world.events[i].when)) {
            take_due_event(campaign, i);
        } else if (campaign->world.events[i].year != 0) {
            queue_otherwise(campaign, i);
        }
    }
}

/* Takes the first due entry off the queue, in the order of the event list; -1 when none is due. */
static int take_from_queue(Campaign *campaign) {
    int first = -1;
    for (int i = 0; i < campaign->queue.count; i++) {
        const QueueEntry *entry = &campaign->queue.items[i];
        if (entry->due_time < campaign->year + 1 && (first < 0 || entry->event < campaign->queue.items[first].event)) {
            first = i;
        }
    }
    if (first < 0) {
        return -1;
    }
    int event_index = campaign->queue.items[first].event;
    memmove(&campaign->queue.items[first], &campaign->queue.items[first + 1],
            sizeof(QueueEntry) * (size_t)(campaign->queue.count - first - 1));
    campaign->queue.count--;
    return event_index;
}

/* A queued event comes once: one that was shown, waits or was cancelled is dropped. Its condition is asked when it
 * is due. News may queue more for this very year; a chain cannot be longer than the list of events. */
static void take_queued_events(Campaign *campaign) {
    int longest_chain = 2 * campaign->world.event_count + campaign->queue.count;
    for (int taken = 0; taken < longest_chain; taken++) {
        int event_index = take_from_queue(campaign);
        if (event_index < 0) {
            return;
        }
        if (campaign->event_states[event_index].status != EVENT_TO_COME) {
            continue;
        }
        if (turn_condition(campaign, campaign->world.events[event_index].when)) {
            take_due_event(campaign, event_index);
        } else {
            queue_otherwise(campaign, event_index);
        }
    }
}

/* By weight, then by place in the event list, which is by date and id. */
static bool ranks_before(const Campaign *campaign, int a, int b) {
    double weight_a = campaign->world.events[a].weight;
    double weight_b = campaign->world.events[b].weight;
    return weight_a > weight_b || (weight_a == weight_b && a < b);
}

static void fill_inbox(Campaign *campaign) {
    int *waiting = campaign->waiting.items;
    for (int i = 1; i < campaign->waiting.count; i++) {
        int moved = waiting[i];
        int place = i;
        for (; place > 0 && ranks_before(campaign, moved, waiting[place - 1]); place--) {
            waiting[place] = waiting[place - 1];
        }
        waiting[place] = moved;
    }
    int room = campaign->world.rules->inbox_size;
    int shown = campaign->waiting.count < room ? campaign->waiting.count : room;
    for (int i = 0; i < shown; i++) {
        campaign->event_states[waiting[i]] = (EventState){EVENT_SHOWN, campaign->year, -1};
        list_push(campaign->arena, &campaign->inbox, waiting[i]);
    }
    campaign->waiting.count -= shown;
    if (shown > 0) {
        memmove(waiting, waiting + shown, sizeof *waiting * (size_t)campaign->waiting.count);
    }
}

void turn_open_year(Campaign *const *lanes, int count) {
    for (int i = 0; i < count; i++) {
        lanes[i]->inbox = (IntegerList){0};
        lanes[i]->news = (IntegerList){0};
        effects_cut_budget(lanes[i]);
    }
    evaluate_now(lanes, count);
    for (int i = 0; i < count; i++) {
        take_dated_events(lanes[i]);
        take_queued_events(lanes[i]);
        fill_inbox(lanes[i]);
        decision_clear_draft(lanes[i]);
    }
    evaluate_now(lanes, count);
}

static void open_no_year(Campaign *const *lanes, int count) {
    for (int i = 0; i < count; i++) {
        lanes[i]->inbox = (IntegerList){0};
        lanes[i]->news = (IntegerList){0};
        lanes[i]->budget_cut = 1.0;
        decision_clear_draft(lanes[i]);
    }
    evaluate_now(lanes, count);
}

/* ---- The stamp ---- */

static void renew_capital(Campaign *campaign) {
    double sum = 0.0;
    int adviser_count = 0;
    for (int i = 0; i < campaign->world.actor_count; i++) {
        if (campaign->world.actors[i].is_adviser) {
            sum += campaign->relations[i];
            adviser_count++;
        }
    }
    double mood = adviser_count > 0 ? sum / adviser_count : 0.0;
    effects_change_capital(campaign, campaign->world.rules->capital_per_year * (1.0 + goodwill_share * mood));
}

static bool comes_before(Decision a, Decision b) {
    return a.kind < b.kind || (a.kind == b.kind && a.subject < b.subject);
}

/* The draft by kind, then subject: the order in which the player clicked changes nothing. */
static Decision *sort_draft(const Campaign *campaign, Arena *arena) {
    Decision *sorted = ARENA_ARRAY(arena, Decision, campaign->draft.count);
    for (int i = 0; i < campaign->draft.count; i++) {
        int place = i;
        for (; place > 0 && comes_before(campaign->draft.items[i], sorted[place - 1]); place--) {
            sorted[place] = sorted[place - 1];
        }
        sorted[place] = campaign->draft.items[i];
    }
    return sorted;
}

/* Dossiers first, in the order of the in-tray, unanswered ones with `nothing`; then the player's own measures, so
 * that these have the last word over what an option sets. */
static void apply_decisions(Campaign *campaign, const Decision *decisions, int count) {
    for (int i = 0; i < campaign->inbox.count; i++) {
        int event = campaign->inbox.items[i];
        Decision answer = {DECISION_CHOOSE, event, campaign_chosen_option(campaign, event), 0.0};
        effects_apply_decision(campaign, answer);
    }
    for (int i = 0; i < count; i++) {
        if (decisions[i].kind != DECISION_CHOOSE) {
            effects_apply_decision(campaign, decisions[i]);
        }
    }
    effects_apply_yearly(campaign);
}

/* What conditions ask for stands still while the year passes; levers follow the time. */
static void pass_year(Campaign *const *lanes, int count) {
    ModelRun *run = lanes[0]->run;
    for (int i = 0; i < count; i++) {
        history_begin_year(lanes[i]);
        effects_set_externals(lanes[i]);
    }
    for (int step = 0; step < lanes[0]->world.steps_per_year; step++) {
        for (int i = 0; i < count; i++) {
            effects_set_levers(lanes[i], model_run_time(run));
        }
        model_run_evaluate(run);
        for (int i = 0; i < count; i++) {
            levers_record_step(lanes[i]);
            history_record_step(lanes[i], step);
        }
        model_run_step(run);
    }
    for (int i = 0; i < count; i++) {
        history_end_year(lanes[i]);
    }
}

/* From here on the turn is the last of the list; what the year brings is added when it has passed. */
static void begin_turn(Campaign *campaign) {
    CampaignTurn turn = {.year = campaign->year,
                         .decisions = sort_draft(campaign, campaign->arena),
                         .decision_count = campaign->draft.count,
                         .dossiers = campaign->inbox.items,
                         .dossier_count = campaign->inbox.count,
                         .news = campaign->news.items,
                         .news_count = campaign->news.count};
    /* In the order of the log, so that sums have the same bits when it is loaded. */
    CampaignMeans means = decision_means(campaign, turn.decisions, turn.decision_count);
    campaign->programme_news.items = NULL; /* the turn before keeps its own */
    campaign->programme_news.count = campaign->programme_news.capacity = 0;
    effects_change_capital(campaign, -means.capital_cost);
    apply_decisions(campaign, turn.decisions, turn.decision_count);
    list_push(campaign->arena, &campaign->turns, turn);
}

static void end_turn(Campaign *campaign) {
    CampaignTurn *turn = &campaign->turns.items[campaign->turns.count - 1];
    effects_review_programmes(campaign);
    turn->programme_news = campaign->programme_news.items;
    turn->programme_news_count = campaign->programme_news.count;
    renew_capital(campaign);
    campaign->year++;
}

void turn_stamp(Campaign *const *lanes, int count) {
    for (int i = 0; i < count; i++) {
        CHECK(!campaign_is_over(lanes[i]) && lanes[i]->run == lanes[0]->run);
        begin_turn(lanes[i]);
    }
    pass_year(lanes, count);
    for (int i = 0; i < count; i++) {
        end_turn(lanes[i]);
    }
    if (campaign_is_over(lanes[0])) {
        open_no_year(lanes, count);
    } else {
        turn_open_year(lanes, count);
    }
    for (int i = 0; i < count; i++) {
        lanes[i]->turns.items[lanes[i]->turns.count - 1].digest = campaign_digest(lanes[i]);
    }
}

void campaign_stamp(Campaign *campaign) {
    CHECK(campaign->batch == NULL);
    turn_stamp(&campaign, 1);
}
