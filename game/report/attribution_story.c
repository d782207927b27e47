/* SPDX-License-Identifier: MIT
 *
 * The story: which decisions the log holds, what MITI did in their place, and what a variant of the story decides in a
 * year. The player's and MITI's years are played once more side by side to know it. */
#include "report/attribution_internal.h"

#include <string.h>

#include "campaign/campaign_favours.h"
#include "campaign/campaign_replay.h"

enum { PLAYER, MITI };

void story_begin(Attribution *attribution) {
    Story *story = &attribution->story;
    int years = attribution->end_year - attribution->first_year, all = 0;
    story->turns = ARENA_ARRAY(attribution->arena, StoryTurn, years);
    for (int i = 0; i < years; i++) {
        const CampaignTurn *turn =
            campaign_turn(attribution->campaign, campaign_prologue_count(attribution->campaign) + i);
        story->turns[i] = (StoryTurn){.decisions = turn->decisions,
                                      .count = turn->decision_count,
                                      .entry = ARENA_ARRAY(attribution->arena, int, turn->decision_count)};
        all += turn->decision_count;
        if (turn->decision_count > story->most) story->most = turn->decision_count;
    }
    story->decisions = ARENA_ARRAY(attribution->arena, AttributionDecision, all);
    story->retold = campaign_batch_create(attribution->starts[0], 2, attribution->aim_variables, 0);
    campaign_batch_put(story->retold, PLAYER, attribution->starts[0]);
    campaign_batch_put(story->retold, MITI, attribution->starts[0]);
}

const StoryTurn *story_turn(const Attribution *attribution, int year) {
    return &attribution->story.turns[year - attribution->first_year];
}

/* ---- Which decisions there are ---- */

static const Decision *find_in(const Decision *list, int count, DecisionKind kind, int subject) {
    for (int i = 0; i < count; i++) {
        if (list[i].kind == kind && list[i].subject == subject) return &list[i];
    }
    return NULL;
}

static const Decision *find_drafted(const Campaign *campaign, Decision decision) {
    int count = 0;
    const Decision *draft = campaign_draft(campaign, &count);
    return find_in(draft, count, decision.kind, decision.subject);
}

static bool goes_with(const Content *content, Decision change, Decision favour) {
    return change.kind == DECISION_INSTRUMENT &&
           content_instruments(content, &(int){0})[change.subject].jurisdiction == favour.subject;
}

static bool has_follower(const Content *content, const StoryTurn *turn, Decision favour) {
    for (int i = 0; i < turn->count; i++) {
        if (goes_with(content, turn->decisions[i], favour)) return true;
    }
    return false;
}

/* Against what the player finds when the year opens: what restores it is no decision. */
static void list_decisions(Attribution *attribution, StoryTurn *turn, const Campaign *player) {
    Story *story = &attribution->story;
    for (int i = 0; i < turn->count; i++) {
        Decision decision = turn->decisions[i];
        if (find_drafted(player, decision) == NULL) {
            turn->entry[i] = STORY_REPEATS;
        } else if (decision.kind == DECISION_ASK_FAVOUR && has_follower(attribution->content, turn, decision)) {
            turn->entry[i] = STORY_FAVOUR;
        } else {
            turn->entry[i] = story->count;
            story->decisions[story->count++] =
                (AttributionDecision){.year = campaign_year(player), .decision = decision, .history_is_none = true};
        }
    }
}

/* ---- What MITI did ---- */

static int historical_option(const ContentEvent *event) {
    for (int i = 0; i < event->option_count; i++) {
        if (event->options[i].is_historical) return i;
    }
    return 0;
}

/* MITI's level is read after the stamp: events set levels too. `before` is the player's amount or level. */
static void put_history(const Attribution *attribution, AttributionDecision *entry, double before, const Campaign *miti,
                        const Decision *drafted) {
    Decision history = entry->decision;
    bool is_none = false;
    switch (history.kind) {
    case DECISION_CHOOSE:
        history.choice = historical_option(&content_events(attribution->content, &(int){0})[history.subject]);
        is_none = history.choice == 0;
        break;
    case DECISION_BUDGET:
        history.amount = campaign_budget_history(miti, history.subject, entry->year);
        is_none = history.amount == before;
        break;
    case DECISION_INSTRUMENT:
        history.amount = campaign_instrument_before(miti, history.subject);
        is_none = history.amount == before;
        break;
    case DECISION_ASK_FAVOUR:
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
    case DECISION_KILL_PROGRAMME:
        is_none = drafted == NULL;
        history = is_none ? history : *drafted;
        break;
    }
    entry->history = history;
    entry->is_as_history =
        !is_none && history.choice == entry->decision.choice && history.amount == entry->decision.amount;
    entry->history_is_none = is_none;
}

static double amount_before(const Campaign *campaign, Decision decision) {
    return decision.kind == DECISION_BUDGET       ? campaign_budget_before(campaign, decision.subject)
           : decision.kind == DECISION_INSTRUMENT ? campaign_instrument_before(campaign, decision.subject)
                                                  : 0.0;
}

/* A turn that cannot be told inside the means was not bound to them. */
static void draft_turn(StoryTurn *turn, Campaign *player) {
    turn->is_free = campaign_decide_list(player, turn->decisions, turn->count, true) > 0;
    if (turn->is_free) campaign_decide_list(player, turn->decisions, turn->count, false);
}

static void tell_year(Attribution *attribution, StoryTurn *turn) {
    Story *story = &attribution->story;
    Campaign *player = campaign_batch_lane(story->retold, PLAYER), *miti = campaign_batch_lane(story->retold, MITI);
    int first = story->count;
    draft_turn(turn, player);
    list_decisions(attribution, turn, player);
    campaign_decide_as_history(miti);
    Arena *scratch = arena_create();
    double *before = ARENA_ARRAY(scratch, double, turn->count);
    Decision *drafted = ARENA_ARRAY(scratch, Decision, turn->count);
    bool *is_drafted = ARENA_ARRAY(scratch, bool, turn->count);
    for (int i = first; i < story->count; i++) {
        const Decision *found = find_drafted(miti, story->decisions[i].decision);
        before[i - first] = amount_before(player, story->decisions[i].decision);
        is_drafted[i - first] = found != NULL;
        if (found != NULL) drafted[i - first] = *found;
    }
    campaign_batch_play(story->retold, &(CampaignBatchPlay){.until_year = campaign_year(player) + 1});
    for (int i = first; i < story->count; i++) {
        put_history(attribution, &story->decisions[i], before[i - first], miti,
                    is_drafted[i - first] ? &drafted[i - first] : NULL);
    }
    arena_destroy(scratch);
}

bool story_go_on(Attribution *attribution) {
    Story *story = &attribution->story;
    int year = campaign_year(campaign_batch_lane(story->retold, PLAYER));
    if (year < attribution->end_year) {
        tell_year(attribution, &story->turns[year - attribution->first_year]);
        return true;
    }
    campaign_batch_destroy(story->retold);
    story->retold = NULL;
    return false;
}

/* ---- Variants ---- */

typedef enum Fate { FATE_KEPT, FATE_REMOVED, FATE_AS_HISTORY } Fate;

static Fate fate_of(const Attribution *attribution, const Variant *variant, int decision) {
    bool is_it = decision == variant->decision;
    switch (variant->kind) {
    case VARIANT_TOLD:
        return FATE_KEPT;
    case VARIANT_NOTHING:
        return FATE_REMOVED;
    case VARIANT_WITHOUT:
        return is_it ? FATE_REMOVED : FATE_KEPT;
    case VARIANT_ALONE:
        return is_it ? FATE_KEPT : FATE_REMOVED;
    case VARIANT_AS_HISTORY:
        return is_it ? FATE_AS_HISTORY : FATE_KEPT;
    case VARIANT_CHOSEN:
        break;
    }
    for (int i = 0; i < attribution->top_count; i++) {
        if (attribution->top[i] == decision) return variant->kept >> i & 1 ? FATE_KEPT : FATE_REMOVED;
    }
    return FATE_KEPT;
}

/* The favour stays as long as one of the instruments it was asked for. */
static bool favour_stays(const Attribution *attribution, const Variant *variant, const StoryTurn *turn,
                         Decision favour) {
    for (int i = 0; i < turn->count; i++) {
        if (turn->entry[i] >= 0 && goes_with(attribution->content, turn->decisions[i], favour) &&
            fate_of(attribution, variant, turn->entry[i]) != FATE_REMOVED) {
            return true;
        }
    }
    return false;
}

int story_wanted(const Attribution *attribution, const Variant *variant, int year, Decision *out) {
    const StoryTurn *turn = story_turn(attribution, year);
    int count = 0;
    for (int i = 0; i < turn->count; i++) {
        int entry = turn->entry[i];
        if (entry == STORY_FAVOUR && favour_stays(attribution, variant, turn, turn->decisions[i])) {
            out[count++] = turn->decisions[i];
        }
        if (entry < 0) continue;
        Fate fate = fate_of(attribution, variant, entry);
        if (fate != FATE_REMOVED) {
            out[count++] = fate == FATE_KEPT ? turn->decisions[i] : attribution->story.decisions[entry].history;
        }
    }
    return count;
}
