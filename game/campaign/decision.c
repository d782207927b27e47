/* SPDX-License-Identifier: MIT
 *
 * The draft: what the player is about to decide, with undo and redo as a row of snapshots, and what it costs of the
 * three scarce things. Checks say in one sentence what is missing. Nothing here changes the campaign's state. */
#include "campaign/programmes_internal.h"

#include <math.h>

#include "campaign/campaign_favours.h"
#include "campaign/campaign_scenario.h"
#include "campaign/refusal_internal.h"

/* Rounding of typed amounts must not refuse a plan that spends everything. */
static const double tolerance = 1e-9;
static const double helped_ceiling = 1.25; /* with the help of a bigger budget */

/* ---- Looking at a draft ---- */

static int find_decision(const Decision *draft, int count, DecisionKind kind, int subject) {
    for (int i = 0; i < count; i++) {
        if (draft[i].kind == kind && draft[i].subject == subject) {
            return i;
        }
    }
    return -1;
}

static bool is_in_inbox(const Campaign *campaign, int event) {
    for (int i = 0; i < campaign->inbox.count; i++) {
        if (campaign->inbox.items[i] == event) {
            return true;
        }
    }
    return false;
}

static double drafted_amount(const Campaign *campaign, const Decision *draft, int count, int line) {
    int index = find_decision(draft, count, DECISION_BUDGET, line);
    return index < 0 ? campaign->amounts[line] : draft[index].amount;
}

static double drafted_level(const Campaign *campaign, const Decision *draft, int count, int instrument) {
    int index = find_decision(draft, count, DECISION_INSTRUMENT, instrument);
    return index < 0 ? campaign->levels[instrument] : draft[index].amount;
}

const Decision *campaign_draft(const Campaign *campaign, int *count) {
    *count = campaign->draft.count;
    return campaign->draft.items;
}

int campaign_chosen_option(const Campaign *campaign, int event_index) {
    int index = find_decision(campaign->draft.items, campaign->draft.count, DECISION_CHOOSE, event_index);
    return index < 0 ? 0 : campaign->draft.items[index].choice;
}

double campaign_budget_amount(const Campaign *campaign, int line_index) {
    CHECK(line_index >= 0 && line_index < campaign->world.line_count);
    return drafted_amount(campaign, campaign->draft.items, campaign->draft.count, line_index);
}

double campaign_budget_before(const Campaign *campaign, int line_index) {
    CHECK(line_index >= 0 && line_index < campaign->world.line_count);
    return campaign->amounts[line_index];
}

double campaign_instrument_level(const Campaign *campaign, int instrument_index) {
    CHECK(instrument_index >= 0 && instrument_index < campaign->world.instrument_count);
    return drafted_level(campaign, campaign->draft.items, campaign->draft.count, instrument_index);
}

/* ---- What it costs ---- */

static double usual_ceiling(const ContentRules *rules, int year) {
    int count = rules->ceiling_count;
    if (count == 0) {
        return 0.0;
    }
    int next = 0;
    while (next < count && rules->ceiling_years[next] < year) {
        next++;
    }
    if (next == 0 || next == count) {
        return rules->ceilings[next == 0 ? 0 : count - 1];
    }
    double from = rules->ceiling_years[next - 1];
    double share = (year - from) / (rules->ceiling_years[next] - from);
    return rules->ceilings[next - 1] + share * (rules->ceilings[next] - rules->ceilings[next - 1]);
}

double decision_ceiling(const Campaign *campaign, int year) {
    bool is_helped = (campaign->assists & CAMPAIGN_ASSIST_BUDGET) != 0 && !campaign->is_in_prologue;
    return usual_ceiling(campaign->world.rules, year) * (is_helped ? helped_ceiling : 1.0);
}

/* Moving up to free_budget_change of the whole budget (the ceiling) is free, each further 10 % costs. */
static double budget_capital(const Campaign *campaign, const Decision *draft, int count, double ceiling) {
    double moved = 0.0;
    for (int i = 0; i < campaign->world.line_count; i++) {
        moved += fabs(drafted_amount(campaign, draft, count, i) - campaign->amounts[i]);
    }
    const ContentRules *rules = campaign->world.rules;
    double excess = ceiling > 0.0 ? moved / ceiling - rules->free_budget_change : 0.0;
    return excess > 0.0 ? excess / 0.1 * rules->budget_change_cost : 0.0;
}

static double money_this_year(const Campaign *campaign, int programme, ProgrammeOffer offer) {
    const ProgrammeRecord *record = &campaign->programmes[programme];
    int year = record->state == PROGRAMME_RUNNING ? campaign->year - record->start_year : 0;
    return campaign_programme_money(campaign, programme, offer, year);
}

static double money_in_force(const Campaign *campaign, int programme) {
    return money_this_year(campaign, programme, campaign->programmes[programme].offer);
}

static void add_decision_cost(const Campaign *campaign, CampaignMeans *means, Decision decision) {
    const CampaignWorld *world = &campaign->world;
    switch (decision.kind) {
    case DECISION_CHOOSE: {
        const ContentOption *option = &world->events[decision.subject].options[decision.choice];
        means->options += option->money_cost;
        means->capital_cost += option->capital_cost;
        means->files_used += decision.choice != 0;
        break;
    }
    case DECISION_BUDGET:
        break;
    case DECISION_ASK_FAVOUR: /* its file is that of what it opens */
        *(decision.choice == 0 ? &means->capital_cost : &means->instruments) +=
            favours_price(campaign, decision.subject, decision.choice);
        break;
    case DECISION_INSTRUMENT:
        means->capital_cost += campaign_instrument_price(campaign, decision.subject, decision.amount);
        means->files_used++;
        break;
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME: {
        ProgrammeOffer offer = {decision.amount, decision.choice};
        means->programmes += money_this_year(campaign, decision.subject, offer);
        if (decision.kind == DECISION_RESCOPE_PROGRAMME) {
            means->programmes -= money_in_force(campaign, decision.subject);
        }
        means->capital_cost += programme_capital(campaign, decision.subject, offer);
        means->files_used++;
        break;
    }
    case DECISION_KILL_PROGRAMME:
        means->programmes -= money_in_force(campaign, decision.subject);
        means->capital_cost += world->programmes[decision.subject].kill_cost;
        means->files_used++;
        break;
    }
}

CampaignMeans decision_means(const Campaign *campaign, const Decision *draft, int count) {
    const CampaignWorld *world = &campaign->world;
    CampaignMeans means = {.ceiling = decision_ceiling(campaign, campaign->year),
                           .capital = campaign->capital,
                           .files = world->rules->files_per_year};
    for (int i = 0; i < world->line_count; i++) {
        means.lines += drafted_amount(campaign, draft, count, i);
    }
    for (int i = 0; i < world->instrument_count; i++) {
        means.instruments += drafted_level(campaign, draft, count, i) * world->instruments[i].yearly_money;
    }
    for (int i = 0; i < world->programme_count; i++) {
        if (campaign->programmes[i].state == PROGRAMME_RUNNING) {
            means.programmes += money_in_force(campaign, i);
        }
    }
    for (int i = 0; i < count; i++) {
        add_decision_cost(campaign, &means, draft[i]);
    }
    means.capital_cost += budget_capital(campaign, draft, count, means.ceiling);
    means.budget_left = means.ceiling - means.lines - means.programmes - means.instruments - means.options;
    means.capital_left = means.capital - means.capital_cost;
    means.files_left = means.files - means.files_used;
    return means;
}

CampaignMeans campaign_means(const Campaign *campaign) {
    return decision_means(campaign, campaign->draft.items, campaign->draft.count);
}

/* ---- Checks ---- */

bool decision_is_well_formed(const Campaign *campaign, Decision decision) {
    const CampaignWorld *world = &campaign->world;
    const int counts[] = {[DECISION_CHOOSE] = world->event_count,
                          [DECISION_BUDGET] = world->line_count,
                          [DECISION_ASK_FAVOUR] = world->jurisdiction_count,
                          [DECISION_INSTRUMENT] = world->instrument_count,
                          [DECISION_START_PROGRAMME] = world->programme_count,
                          [DECISION_RESCOPE_PROGRAMME] = world->programme_count,
                          [DECISION_KILL_PROGRAMME] = world->programme_count};
    if (decision.subject < 0 || decision.subject >= counts[decision.kind]) {
        return false;
    }
    switch (decision.kind) {
    case DECISION_CHOOSE:
        return decision.choice >= 0 && decision.choice < world->events[decision.subject].option_count;
    case DECISION_BUDGET:
        return isfinite(decision.amount) && decision.amount >= 0.0;
    case DECISION_ASK_FAVOUR:
        return decision.choice >= -1 && decision.choice <= world->jurisdictions[decision.subject].concession_count;
    case DECISION_INSTRUMENT:
        return decision.amount >= 0.0 && decision.amount <= 1.0;
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
        return programme_is_scope(decision.amount) &&
               (decision.choice & ~programme_demands(&world->programmes[decision.subject])) == 0;
    case DECISION_KILL_PROGRAMME:
        return true;
    }
    return false;
}

static bool is_on_level_grid(const ContentInstrument *instrument, double before, double level) {
    if (instrument->level_step <= 0.0 || level <= 0.0 || level >= 1.0 || level == before) {
        return true;
    }
    double steps = level / instrument->level_step;
    return fabs(steps - floor(steps + 0.5)) < 1e-6;
}

static bool check_budget(const Campaign *campaign, Decision decision, Refusal *refusal) {
    const ContentBudgetLine *line = &campaign->world.lines[decision.subject];
    double most = model_variable(campaign->world.model, line->lever_id)->range_high;
    if (decision.amount > most) {
        return refuse(refusal, REFUSAL_LINE_RANGE, decision.amount, most);
    }
    return true;
}

static bool check_instrument(const Campaign *campaign, Decision decision, Refusal *refusal) {
    const ContentInstrument *instrument = &campaign->world.instruments[decision.subject];
    double before = campaign->levels[decision.subject];
    if (!turn_condition(campaign, instrument->available) && decision.amount != before) {
        return refuse(refusal, REFUSAL_INSTRUMENT_CLOSED, 0.0, 0.0);
    }
    if (!is_on_level_grid(instrument, before, decision.amount)) {
        return refuse(refusal, REFUSAL_LEVEL_STEP, decision.amount, instrument->level_step);
    }
    return true;
}

static bool check_start(const Campaign *campaign, int programme, Refusal *refusal) {
    const ContentProgramme *content = &campaign->world.programmes[programme];
    if (campaign->programmes[programme].state != PROGRAMME_IDLE) {
        return refuse(refusal, REFUSAL_PROGRAMME_STARTED, campaign->programmes[programme].start_year, 0.0);
    }
    if (campaign->year < content->first_year || campaign->year > content->last_year) {
        return refuse(refusal, REFUSAL_PROGRAMME_WINDOW, content->first_year, content->last_year);
    }
    if (!turn_condition(campaign, content->available)) {
        return refuse(refusal, REFUSAL_PROGRAMME_CLOSED, 0.0, 0.0);
    }
    return true;
}

static bool check_running(const Campaign *campaign, int programme, Refusal *refusal) {
    bool runs = campaign->programmes[programme].state == PROGRAMME_RUNNING;
    return runs || refuse(refusal, REFUSAL_NOT_RUNNING, 0.0, 0.0);
}

/* Whether the decision is possible at all, whatever it costs. */
static bool check_possible(const Campaign *campaign, Decision decision, Refusal *refusal) {
    if (campaign_is_over(campaign)) {
        return refuse(refusal, REFUSAL_OVER, 0.0, 0.0);
    }
    if (!decision_is_well_formed(campaign, decision)) {
        return refuse(refusal, REFUSAL_UNKNOWN, decision.amount, 0.0);
    }
    switch (decision.kind) {
    case DECISION_CHOOSE:
        if (!is_in_inbox(campaign, decision.subject)) {
            return refuse(refusal, REFUSAL_NOT_ON_DESK, 0.0, 0.0);
        }
        if (!turn_condition(campaign, campaign->world.events[decision.subject].options[decision.choice].needs)) {
            return refuse(refusal, REFUSAL_OPTION_NEEDS, 0.0, 0.0);
        }
        return true;
    case DECISION_BUDGET:
        return check_budget(campaign, decision, refusal);
    case DECISION_ASK_FAVOUR:
        if (decision.choice == 0 && !favours_takes_capital(campaign, decision.subject)) {
            return refuse(refusal, REFUSAL_NO_CAPITAL_TAKEN, 0.0, 0.0);
        }
        return true;
    case DECISION_INSTRUMENT:
        return check_instrument(campaign, decision, refusal);
    case DECISION_START_PROGRAMME:
        return check_start(campaign, decision.subject, refusal);
    case DECISION_RESCOPE_PROGRAMME:
        if (campaign->programmes[decision.subject].offer.granted & ~decision.choice) {
            return refuse(refusal, REFUSAL_GRANTED, 0.0, 0.0);
        }
        return check_running(campaign, decision.subject, refusal);
    case DECISION_KILL_PROGRAMME:
        return check_running(campaign, decision.subject, refusal);
    }
    return false;
}

/* A draft that is already too dear (history, or a ceiling that fell) may be made cheaper, never dearer. */
static bool check_affordable(const CampaignMeans *before, const CampaignMeans *after, Refusal *refusal) {
    if (after->files_left < 0 && after->files_left < before->files_left) {
        return refuse(refusal, REFUSAL_FILES, after->files, 0.0);
    }
    if (after->capital_left < -tolerance && after->capital_left < before->capital_left) {
        return refuse(refusal, REFUSAL_CAPITAL, after->capital_cost, after->capital);
    }
    if (after->budget_left < -tolerance && after->budget_left < before->budget_left) {
        return refuse(refusal, REFUSAL_BUDGET, after->ceiling - after->budget_left, after->ceiling);
    }
    return true;
}

/* ---- The draft with a decision in it ---- */

static bool restores_present(const Campaign *campaign, Decision decision) {
    switch (decision.kind) {
    case DECISION_CHOOSE:
        return decision.choice == 0;
    case DECISION_BUDGET:
        return decision.amount == campaign->amounts[decision.subject];
    case DECISION_ASK_FAVOUR:
        return decision.choice < 0;
    case DECISION_INSTRUMENT:
        return decision.amount == campaign->levels[decision.subject];
    case DECISION_START_PROGRAMME:
        return campaign->programmes[decision.subject].state == PROGRAMME_RUNNING;
    case DECISION_RESCOPE_PROGRAMME: {
        ProgrammeOffer offer = campaign->programmes[decision.subject].offer;
        return decision.amount == offer.scope && decision.choice == offer.granted;
    }
    case DECISION_KILL_PROGRAMME:
        return campaign->programmes[decision.subject].state != PROGRAMME_RUNNING;
    }
    return false;
}

Decision campaign_taking_out(const Campaign *campaign, Decision decision) {
    switch (decision.kind) {
    case DECISION_CHOOSE:
        decision.choice = 0;
        break;
    case DECISION_BUDGET:
        decision.amount = campaign->amounts[decision.subject];
        break;
    case DECISION_ASK_FAVOUR:
        decision.choice = -1;
        break;
    case DECISION_INSTRUMENT:
        decision.amount = campaign->levels[decision.subject];
        break;
    case DECISION_START_PROGRAMME:
        decision.kind = DECISION_KILL_PROGRAMME;
        break;
    case DECISION_RESCOPE_PROGRAMME:
    case DECISION_KILL_PROGRAMME: {
        ProgrammeOffer offer = campaign->programmes[decision.subject].offer;
        decision = (Decision){DECISION_RESCOPE_PROGRAMME, decision.subject, offer.granted, offer.scope};
        break;
    }
    }
    return decision;
}

static bool is_about_same(Decision a, Decision b) {
    bool both_programmes = a.kind >= DECISION_START_PROGRAMME && b.kind >= DECISION_START_PROGRAMME;
    return a.subject == b.subject && (a.kind == b.kind || both_programmes);
}

/* `out` has room for count + 1. Returns the number of decisions. What hangs on a favour goes with it. */
static int put_in_draft(const Campaign *campaign, const Decision *draft, int count, Decision decision, Decision *out) {
    int written = 0;
    bool takes_out = restores_present(campaign, decision), placed = takes_out;
    for (int i = 0; i < count; i++) {
        if (takes_out && favours_hangs_on(campaign, draft[i], decision)) {
            continue;
        }
        if (!is_about_same(draft[i], decision)) {
            out[written++] = draft[i];
        } else if (!placed) {
            out[written++] = decision;
            placed = true;
        }
    }
    if (!placed) {
        out[written++] = decision;
    }
    return written;
}

CampaignMeans campaign_means_with(const Campaign *campaign, Decision decision) {
    CHECK(decision_is_well_formed(campaign, decision));
    Arena *scratch = arena_create();
    Decision *draft = ARENA_ARRAY(scratch, Decision, campaign->draft.count + 1);
    int count = put_in_draft(campaign, campaign->draft.items, campaign->draft.count, decision, draft);
    CampaignMeans means = decision_means(campaign, draft, count);
    arena_destroy(scratch);
    return means;
}

/* Taking a drafted start or kill back is always possible. */
static bool takes_back(const Decision *draft, int count, Decision decision) {
    bool is_programme = decision.kind == DECISION_START_PROGRAMME || decision.kind == DECISION_KILL_PROGRAMME;
    DecisionKind opposite =
        decision.kind == DECISION_START_PROGRAMME ? DECISION_KILL_PROGRAMME : DECISION_START_PROGRAMME;
    return is_programme && find_decision(draft, count, opposite, decision.subject) >= 0;
}

static bool check_in_draft(const Campaign *campaign, const Decision *draft, int count, Decision decision,
                           Refusal *refusal) {
    if (!takes_back(draft, count, decision) && !check_possible(campaign, decision, refusal)) {
        return false;
    }
    if (!campaign_allows(campaign, decision.kind, decision.subject) && !restores_present(campaign, decision)) {
        return refuse(refusal, REFUSAL_OUTSIDE, 0.0, 0.0);
    }
    if (decision.kind == DECISION_INSTRUMENT && !restores_present(campaign, decision) &&
        favours_is_missing(campaign, draft, count, decision.subject)) {
        int body = campaign->world.instruments[decision.subject].jurisdiction;
        return refuse(refusal, favours_takes_capital(campaign, body) ? REFUSAL_FAVOUR : REFUSAL_NO_CAPITAL_TAKEN,
                      favours_price(campaign, body, 0), 0.0);
    }
    Arena *scratch = arena_create();
    Decision *candidate = ARENA_ARRAY(scratch, Decision, count + 1);
    int candidate_count = put_in_draft(campaign, draft, count, decision, candidate);
    CampaignMeans before = decision_means(campaign, draft, count);
    CampaignMeans after = decision_means(campaign, candidate, candidate_count);
    arena_destroy(scratch);
    return check_affordable(&before, &after, refusal);
}

bool decision_is_allowed(const Campaign *campaign, const Decision *draft, int count, Decision decision, bool is_free) {
    Refusal refusal = {0};
    return is_free ? takes_back(draft, count, decision) || check_possible(campaign, decision, &refusal)
                   : check_in_draft(campaign, draft, count, decision, &refusal);
}

int decision_put(const Campaign *campaign, Decision *draft, int count, Decision decision) {
    Arena *scratch = arena_create();
    Decision *result = ARENA_ARRAY(scratch, Decision, count + 1);
    int written = put_in_draft(campaign, draft, count, decision, result);
    for (int i = 0; i < written; i++) {
        draft[i] = result[i];
    }
    arena_destroy(scratch);
    return written;
}

bool campaign_check_decision_in(const Campaign *campaign, Decision decision, const char *language, Error *error) {
    Refusal refusal = {0};
    if (check_in_draft(campaign, campaign->draft.items, campaign->draft.count, decision, &refusal)) {
        return true;
    }
    refusal_explain(campaign, decision, &refusal, language, error);
    return false;
}

bool campaign_check_decision(const Campaign *campaign, Decision decision, Error *error) {
    return campaign_check_decision_in(campaign, decision, "en", error);
}

bool campaign_decide(Campaign *campaign, Decision decision, Error *error) {
    if (!campaign_check_decision(campaign, decision, error)) {
        return false;
    }
    Decision *draft = ARENA_ARRAY(campaign->draft_arena, Decision, campaign->draft.count + 1);
    int count = put_in_draft(campaign, campaign->draft.items, campaign->draft.count, decision, draft);
    decision_replace_draft(campaign, draft, count);
    return true;
}

/* ---- Undo and redo ---- */

static bool is_same_draft(const DecisionList *a, const Decision *b, int count) {
    if (a->count != count) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        const Decision *x = &a->items[i];
        if (x->kind != b[i].kind || x->subject != b[i].subject || x->choice != b[i].choice ||
            x->amount != b[i].amount) {
            return false;
        }
    }
    return true;
}

static void show_snapshot(Campaign *campaign, int index) {
    DraftSnapshot snapshot = campaign->snapshots.items[index];
    campaign->snapshot_index = index;
    campaign->draft = (DecisionList){0};
    for (int i = 0; i < snapshot.count; i++) {
        list_push(campaign->draft_arena, &campaign->draft, snapshot.decisions[i]);
    }
}

void decision_replace_draft(Campaign *campaign, const Decision *draft, int count) {
    if (is_same_draft(&campaign->draft, draft, count)) {
        return;
    }
    Decision *copy = ARENA_ARRAY(campaign->draft_arena, Decision, count);
    for (int i = 0; i < count; i++) {
        CHECK(decision_is_well_formed(campaign, draft[i]));
        copy[i] = draft[i];
    }
    campaign->snapshots.count = campaign->snapshot_index + 1; /* what was undone is gone */
    DraftSnapshot snapshot = {copy, count};
    list_push(campaign->draft_arena, &campaign->snapshots, snapshot);
    show_snapshot(campaign, campaign->snapshots.count - 1);
}

void decision_clear_draft(Campaign *campaign) {
    arena_clear(campaign->draft_arena);
    campaign->draft = (DecisionList){0};
    campaign->snapshots.items = NULL;
    campaign->snapshots.count = campaign->snapshots.capacity = 0;
    DraftSnapshot empty = {NULL, 0};
    list_push(campaign->draft_arena, &campaign->snapshots, empty);
    campaign->snapshot_index = 0;
}

bool campaign_can_undo(const Campaign *campaign) {
    return campaign->snapshot_index > 0;
}

bool campaign_can_redo(const Campaign *campaign) {
    return campaign->snapshot_index + 1 < campaign->snapshots.count;
}

bool campaign_undo(Campaign *campaign) {
    if (!campaign_can_undo(campaign)) {
        return false;
    }
    show_snapshot(campaign, campaign->snapshot_index - 1);
    return true;
}

bool campaign_redo(Campaign *campaign) {
    if (!campaign_can_redo(campaign)) {
        return false;
    }
    show_snapshot(campaign, campaign->snapshot_index + 1);
    return true;
}
