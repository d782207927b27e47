/* SPDX-License-Identifier: MIT
 *
 * The only file that turns what scripts and decisions ask for into changed flags, relations, levers, queue,
 * programmes, levels, amounts and capital. Nothing here checks whether a decision is allowed (decision.c), and
 * nothing is drawn by sequence: every draw has a key. */
#include "campaign/programmes_internal.h"

#include "base/exact_math.h"

/* What a member holds against a programme made smaller by its whole size; success in part against success. */
static const double goodwill_per_scope = 0.1, part_of_success = 0.5;

static double clamp(double value, double low, double high) {
    return value < low ? low : value > high ? high : value;
}

static double strength_at(double over_years, double lasts_years, double decays_years, double years) {
    if (years < 0.0 || (lasts_years > 0.0 && years >= lasts_years)) {
        return 0.0;
    }
    if (over_years > 0.0 && years < over_years) {
        return years / over_years;
    }
    return decays_years > 0.0 ? exact_pow(0.5, (years - over_years) / decays_years) : 1.0;
}

double campaign_effect_strength(const ContentEffect *effect, double years) {
    return strength_at(effect->over_years, effect->lasts_years, effect->decays_years, years - effect->delay_years);
}

static double timed_strength(const TimedEffect *effect, double time) {
    return strength_at(effect->over_years, effect->lasts_years, effect->decays_years, time - effect->start_time);
}

double effects_leverage(const Campaign *campaign, int instrument) {
    int leverage_id = campaign->world.instruments[instrument].leverage_id;
    return leverage_id < 0 ? 1.0 : clamp(model_run_value(campaign->run, leverage_id, campaign->lane), 0.0, 1.0);
}

void effects_change_capital(Campaign *campaign, double points) {
    campaign->capital = clamp(campaign->capital + points, 0.0, campaign->world.rules->capital_most);
}

static bool is_same_origin(CampaignOrigin a, CampaignOrigin b) {
    return a.kind == b.kind && a.subject == b.subject && a.choice == b.choice;
}

/* What goes on for years is one memory. */
static void remember(Campaign *campaign, int actor, double change, CampaignOrigin origin) {
    MemoryList *memories = &campaign->memories[actor];
    for (int i = memories->count - 1; i >= 0; i--) {
        CampaignMemory *memory = &memories->items[i];
        if (is_same_origin(memory->origin, origin) && memory->last_year >= campaign->year - 1) {
            memory->last_year = campaign->year;
            memory->change += change;
            return;
        }
    }
    CampaignMemory memory = {origin, campaign->year, campaign->year, change};
    list_push(campaign->arena, memories, memory);
}

static void change_own_relation(Campaign *campaign, int actor, double size, CampaignOrigin origin) {
    double before = campaign->relations[actor];
    campaign->relations[actor] = clamp(before + size, -1.0, 1.0);
    if (campaign->relations[actor] != before) {
        remember(campaign, actor, campaign->relations[actor] - before, origin);
    }
}

/* What is done to a group is done to everyone in it. */
static void change_relation(Campaign *campaign, int actor, double size, CampaignOrigin origin) {
    change_own_relation(campaign, actor, size, origin);
    for (int i = 0; i < campaign->world.actor_count; i++) {
        if (campaign->world.actors[i].group == actor) {
            change_own_relation(campaign, i, size, origin);
        }
    }
}

/* The chance is drawn when the event is queued: what will come is then part of the state. */
static void queue_event(Campaign *campaign, const ContentEffect *effect, double time) {
    if (effect->chance < 1.0 && !turn_draws(campaign, "queue", effect->subject, effect->chance)) {
        return;
    }
    QueueEntry entry = {effect->subject_index, time + effect->delay_years};
    list_push(campaign->arena, &campaign->queue, entry);
}

/* A dossier that is on the desk stays there: its answer may be in the draft already. */
static void cancel_event(Campaign *campaign, int event) {
    if (campaign->event_states[event].status == EVENT_SHOWN) {
        return;
    }
    campaign->event_states[event].status = EVENT_CANCELLED;
    int kept = 0;
    for (int i = 0; i < campaign->waiting.count; i++) {
        if (campaign->waiting.items[i] != event) {
            campaign->waiting.items[kept++] = campaign->waiting.items[i];
        }
    }
    campaign->waiting.count = kept;
}

static bool is_yearly(ContentEffectKind kind) {
    return kind == EFFECT_RELATION || kind == EFFECT_CAPITAL;
}

static bool is_lever_effect(ContentEffectKind kind) {
    return kind == EFFECT_LEVER_ADD || kind == EFFECT_LEVER_SCALE;
}

/* Of a standing instrument or a running programme: what happens once, when it begins. */
static void apply_beginning(Campaign *campaign, ContentEffects effects, CampaignOrigin origin, double time) {
    for (int i = 0; i < effects.count; i++) {
        if (!is_yearly(effects.items[i].kind) && !is_lever_effect(effects.items[i].kind)) {
            effects_apply(campaign, (ContentEffects){&effects.items[i], 1}, origin, time);
        }
    }
}

static void set_instrument(Campaign *campaign, int instrument, double level) {
    double before = campaign->levels[instrument];
    campaign->levels[instrument] = clamp(level, 0.0, 1.0);
    if (before <= 0.0 && level > 0.0) {
        campaign->adopted_times[instrument] = campaign->year;
        CampaignOrigin origin = {ORIGIN_INSTRUMENT, instrument, -1};
        apply_beginning(campaign, campaign->world.instruments[instrument].effects, origin, campaign->year);
    }
}

/* Seats who joins the offer; a demand that is granted pleases, and costs a rival's goodwill. */
static void take_offer(Campaign *campaign, int programme, ProgrammeOffer offer) {
    const ContentProgramme *content = &campaign->world.programmes[programme];
    ProgrammeRecord *record = &campaign->programmes[programme];
    int newly = offer.granted & ~record->offer.granted;
    record->joined = programme_joined(campaign, programme, offer.granted);
    record->left &= ~record->joined;
    record->offer = offer;
    for (int i = 0; i < content->member_count; i++) {
        const ContentMember *member = &content->members[i];
        if ((newly >> i & 1) && member->rival >= 0) {
            change_relation(campaign, member->rival, -member->rival_loss,
                            (CampaignOrigin){ORIGIN_PROGRAMME, programme, -1});
        }
    }
}

static void start_programme(Campaign *campaign, int programme, ProgrammeOffer offer, double time) {
    ProgrammeRecord *record = &campaign->programmes[programme];
    if (record->state != PROGRAMME_IDLE) {
        return;
    }
    const ContentProgramme *content = &campaign->world.programmes[programme];
    take_offer(campaign, programme, offer);
    record->state = PROGRAMME_RUNNING;
    record->start_year = campaign->year;
    record->end_year = campaign->year + content->years - 1;
    apply_beginning(campaign, content->running, (CampaignOrigin){ORIGIN_PROGRAMME, programme, -1}, time);
}

/* Who sat down for a larger programme does not like a smaller one. */
static void rescope_programme(Campaign *campaign, int programme, ProgrammeOffer offer) {
    const ContentProgramme *content = &campaign->world.programmes[programme];
    ProgrammeRecord *record = &campaign->programmes[programme];
    if (record->state != PROGRAMME_RUNNING) {
        return;
    }
    double lost = record->offer.scope - offer.scope;
    take_offer(campaign, programme, offer);
    for (int i = 0; lost > 0.0 && i < content->member_count; i++) {
        if (record->joined >> i & 1) {
            change_relation(campaign, content->members[i].actor_index, -goodwill_per_scope * lost,
                            (CampaignOrigin){ORIGIN_PROGRAMME, programme, -1});
        }
    }
}

/* An outcome by parts: `share` of its levers, relations and capital; what is only done or not, at full success. */
static void apply_outcome(Campaign *campaign, int programme, ContentEffects effects, double share, bool is_full,
                          double time) {
    CampaignOrigin origin = {ORIGIN_PROGRAMME, programme, -1};
    for (int i = 0; i < effects.count; i++) {
        ContentEffect effect = effects.items[i];
        if (effect.kind == EFFECT_LEVER_SCALE) {
            effect.size = 1.0 + (effect.size - 1.0) * share;
        } else if (is_lever_effect(effect.kind) || is_yearly(effect.kind)) {
            effect.size *= share;
        } else if (!is_full) {
            continue;
        }
        effects_apply(campaign, (ContentEffects){&effect, 1}, origin, time);
    }
}

static void end_programme(Campaign *campaign, int programme, ProgrammeState state, double time) {
    ProgrammeRecord *record = &campaign->programmes[programme];
    const ContentProgramme *content = &campaign->world.programmes[programme];
    record->state = state;
    record->end_year = campaign->year;
    CampaignProgrammeNews news = {programme, state, -1};
    list_push(campaign->arena, &campaign->programme_news, news);
    bool is_full = state == PROGRAMME_SUCCEEDED;
    if (is_full || state == PROGRAMME_PARTIAL) {
        double share = record->work / content->years * (is_full ? 1.0 : part_of_success);
        apply_outcome(campaign, programme, content->success, share, is_full, time);
    } else {
        apply_outcome(campaign, programme, content->failure, 1.0, true, time);
    }
}

static void kill_programme(Campaign *campaign, int programme, double time) {
    if (campaign->programmes[programme].state == PROGRAMME_RUNNING) {
        end_programme(campaign, programme, PROGRAMME_KILLED, time);
    }
}

static void start_lever_effect(Campaign *campaign, const ContentEffect *effect, CampaignOrigin origin, double time) {
    TimedEffect timed = {.lever_id = effect->subject_index,
                         .lever = campaign->world.lever_of[effect->subject_index],
                         .is_scale = effect->kind == EFFECT_LEVER_SCALE,
                         .size = effect->size,
                         .start_time = time + effect->delay_years,
                         .over_years = effect->over_years,
                         .lasts_years = effect->lasts_years,
                         .decays_years = effect->decays_years,
                         .origin = origin};
    list_push(campaign->arena, &campaign->effects, timed);
}

static void apply_effect(Campaign *campaign, const ContentEffect *effect, CampaignOrigin origin, double time) {
    switch (effect->kind) {
    case EFFECT_LEVER_ADD:
    case EFFECT_LEVER_SCALE:
        start_lever_effect(campaign, effect, origin, time);
        break;
    case EFFECT_FLAG_SET:
        campaign->flags[effect->subject_index] = true;
        break;
    case EFFECT_FLAG_CLEAR:
        campaign->flags[effect->subject_index] = false;
        break;
    case EFFECT_RELATION:
        change_relation(campaign, effect->subject_index, effect->size, origin);
        break;
    case EFFECT_QUEUE:
        queue_event(campaign, effect, time);
        break;
    case EFFECT_CANCEL:
        cancel_event(campaign, effect->subject_index);
        break;
    case EFFECT_SET_INSTRUMENT:
        set_instrument(campaign, effect->subject_index, effect->size);
        break;
    case EFFECT_START_PROGRAMME:
        start_programme(campaign, effect->subject_index, (ProgrammeOffer){1.0, 0}, time);
        break;
    case EFFECT_STOP_PROGRAMME:
        kill_programme(campaign, effect->subject_index, time);
        break;
    case EFFECT_CAPITAL:
        effects_change_capital(campaign, effect->size);
        break;
    }
}

void effects_apply(Campaign *campaign, ContentEffects effects, CampaignOrigin origin, double time) {
    for (int i = 0; i < effects.count; i++) {
        apply_effect(campaign, &effects.items[i], origin, time);
    }
}

static bool moves_model(ContentEffectKind kind) {
    return is_lever_effect(kind) || kind == EFFECT_SET_INSTRUMENT || kind == EFFECT_START_PROGRAMME ||
           kind == EFFECT_STOP_PROGRAMME;
}

void effects_apply_news(Campaign *campaign, int event_index) {
    const ContentEvent *event = &campaign->world.events[event_index];
    bool has_date = event->year != 0 || event->first_year != 0; /* else it belongs to the decision that queued it */
    bool is_silent = campaign->is_without_news && event->shock.document == NULL && has_date;
    for (int i = 0; i < event->effects.count; i++) {
        if (!is_silent || !moves_model(event->effects.items[i].kind)) {
            apply_effect(campaign, &event->effects.items[i], (CampaignOrigin){ORIGIN_EVENT, event_index, -1},
                         campaign->year);
        }
    }
}

/* What is asked again soon is dearer: with each favour not yet forgotten all that we give weighs once more. */
static void ask_favour(Campaign *campaign, int jurisdiction, int payment) {
    const ContentJurisdiction *content = &campaign->world.jurisdictions[jurisdiction];
    ContentEffects effects = payment == 0 ? content->asked : content->concessions[payment - 1].effects;
    for (int i = 0; i < effects.count; i++) {
        ContentEffect effect = effects.items[i];
        if (effect.kind == EFFECT_LEVER_ADD || (effect.kind == EFFECT_RELATION && effect.size < 0.0)) {
            effect.size *= 1.0 + campaign->debts[jurisdiction];
        }
        apply_effect(campaign, &effect, (CampaignOrigin){ORIGIN_FAVOUR, jurisdiction, payment}, campaign->year);
    }
    campaign->debts[jurisdiction] += 1.0;
}

void effects_apply_decision(Campaign *campaign, Decision decision) {
    int subject = decision.subject;
    switch (decision.kind) {
    case DECISION_CHOOSE: {
        const ContentOption *option = &campaign->world.events[subject].options[decision.choice];
        campaign->event_states[subject].choice = decision.choice;
        effects_apply(campaign, option->effects, (CampaignOrigin){ORIGIN_EVENT, subject, decision.choice},
                      campaign->year);
        break;
    }
    case DECISION_BUDGET:
        campaign->amounts[subject] = decision.amount;
        break;
    case DECISION_ASK_FAVOUR:
        ask_favour(campaign, subject, decision.choice);
        break;
    case DECISION_INSTRUMENT:
        set_instrument(campaign, subject, decision.amount);
        break;
    case DECISION_START_PROGRAMME:
        start_programme(campaign, subject, (ProgrammeOffer){decision.amount, decision.choice}, campaign->year);
        break;
    case DECISION_RESCOPE_PROGRAMME:
        rescope_programme(campaign, subject, (ProgrammeOffer){decision.amount, decision.choice});
        break;
    case DECISION_KILL_PROGRAMME:
        kill_programme(campaign, subject, campaign->year);
        break;
    }
}

/* Money that is there in part, for a table that is there in part. */
static double running_share(const Campaign *campaign, int programme) {
    const ContentProgramme *content = &campaign->world.programmes[programme];
    const ProgrammeRecord *record = &campaign->programmes[programme];
    return record->offer.scope * programme_pace(content, campaign->year - record->start_year) *
           programme_strength(content, record->joined);
}

static void apply_yearly(Campaign *campaign, ContentEffects effects, double share, CampaignOrigin origin) {
    for (int i = 0; i < effects.count; i++) {
        const ContentEffect *effect = &effects.items[i];
        if (effect->kind == EFFECT_RELATION) {
            change_relation(campaign, effect->subject_index, effect->size * share, origin);
        } else if (effect->kind == EFFECT_CAPITAL) {
            effects_change_capital(campaign, effect->size * share);
        }
    }
}

void effects_apply_yearly(Campaign *campaign) {
    const CampaignWorld *world = &campaign->world;
    for (int i = 0; i < world->instrument_count; i++) {
        apply_yearly(campaign, world->instruments[i].effects, campaign->levels[i],
                     (CampaignOrigin){ORIGIN_INSTRUMENT, i, -1});
    }
    for (int i = 0; i < world->jurisdiction_count; i++) {
        double years = world->jurisdictions[i].forgets_years;
        campaign->debts[i] *= years > 0.0 ? exact_pow(0.5, 1.0 / years) : 0.0;
    }
    for (int i = 0; i < world->programme_count; i++) {
        if (campaign->programmes[i].state == PROGRAMME_RUNNING) {
            apply_yearly(campaign, world->programmes[i].running, running_share(campaign, i),
                         (CampaignOrigin){ORIGIN_PROGRAMME, i, -1});
        }
    }
}

static ProgrammeState draw_outcome(const Campaign *campaign, int programme) {
    const ContentProgramme *content = &campaign->world.programmes[programme];
    const ProgrammeRecord *record = &campaign->programmes[programme];
    double strength = record->presence / content->years;
    double scope = record->presence > 0.0 ? record->work / record->presence : 1.0;
    double chance = programme_chance(content, strength, scope);
    bool is_full = turn_draws(campaign, "programme", content->id, chance);
    bool is_part = turn_draws(campaign, "programme", content->id, chance + content->partial * strength); /* same luck */
    return is_full ? PROGRAMME_SUCCEEDED : is_part ? PROGRAMME_PARTIAL : PROGRAMME_FAILED;
}

/* Keyed by programme and member, so that who leaves one table is no omen for another. */
static void let_members_leave(Campaign *campaign, int programme) {
    const ContentProgramme *content = &campaign->world.programmes[programme];
    ProgrammeRecord *record = &campaign->programmes[programme];
    int leaving = 0;
    for (int i = 0; i < content->member_count; i++) {
        double odds = programme_leave_odds(campaign, programme, i, record->offer.granted);
        bool sits = record->joined >> i & 1;
        if (sits && turn_draws(campaign, content->id, content->members[i].actor, odds)) {
            leaving |= 1 << i;
            CampaignProgrammeNews news = {programme, PROGRAMME_RUNNING, i};
            list_push(campaign->arena, &campaign->programme_news, news);
        }
    }
    record->joined &= ~leaving;
    record->left |= leaving;
}

void effects_review_programmes(Campaign *campaign) {
    for (int i = 0; i < campaign->world.programme_count; i++) {
        ProgrammeRecord *record = &campaign->programmes[i];
        if (record->state != PROGRAMME_RUNNING) {
            continue;
        }
        double strength = programme_strength(&campaign->world.programmes[i], record->joined);
        record->presence += strength;
        record->work += strength * record->offer.scope;
        record->money += campaign_programme_money(campaign, i, record->offer, campaign->year - record->start_year);
        if (campaign->year >= record->end_year) {
            end_programme(campaign, i, draw_outcome(campaign, i), campaign->year + 1);
        } else {
            let_members_leave(campaign, i);
        }
    }
}

void effects_cut_budget(Campaign *campaign) {
    CampaignMeans means = decision_means(campaign, NULL, 0);
    campaign->budget_cut = 1.0;
    if (means.budget_left >= 0.0 || means.lines <= 0.0) {
        return;
    }
    double share = clamp((means.lines + means.budget_left) / means.lines, 0.0, 1.0);
    campaign->budget_cut = share;
    for (int i = 0; i < campaign->world.line_count; i++) {
        campaign->amounts[i] *= share;
    }
}

/* ---- Levers ---- */

/* What is being put together, and for whom. */
typedef struct LeverAdder {
    Campaign *campaign;
    bool notes_parts;
    CampaignOrigin origin;
} LeverAdder;

static void add_to_lever(const LeverAdder *adder, int lever, bool is_scale, double size) {
    LeverSum *sum = &adder->campaign->lever_sums[lever];
    if (is_scale) {
        sum->factor *= size;
    } else {
        sum->added += size;
    }
    if (adder->notes_parts) {
        levers_note_part(adder->campaign, (CampaignLeverPart){.lever = lever,
                                                              .origin = adder->origin,
                                                              .added = is_scale ? 0.0 : size,
                                                              .factor = is_scale ? size : 1.0});
    }
}

static double felt_size(bool is_scale, double size, double strength) {
    return is_scale ? 1.0 + (size - 1.0) * strength : size * strength;
}

/* Standing effects of an instrument (share = level) or a running programme (scope, pace and strength), `years` after it
 * began. */
static void add_standing(const LeverAdder *adder, ContentEffects effects, double share, double years) {
    for (int i = 0; i < effects.count; i++) {
        const ContentEffect *effect = &effects.items[i];
        if (is_lever_effect(effect->kind)) {
            bool is_scale = effect->kind == EFFECT_LEVER_SCALE;
            double strength = share * campaign_effect_strength(effect, years);
            add_to_lever(adder, adder->campaign->world.lever_of[effect->subject_index], is_scale,
                         felt_size(is_scale, effect->size, strength));
        }
    }
}

static void add_instruments_and_programmes(LeverAdder *adder, double time) {
    const Campaign *campaign = adder->campaign;
    const CampaignWorld *world = &campaign->world;
    for (int i = 0; i < world->instrument_count; i++) {
        const ContentInstrument *instrument = &world->instruments[i];
        adder->origin = (CampaignOrigin){ORIGIN_INSTRUMENT, i, -1};
        double level = campaign->levels[i] * (instrument->fades ? effects_leverage(campaign, i) : 1.0);
        if (level > 0.0) {
            if (instrument->lever_id >= 0) {
                add_to_lever(adder, world->lever_of[instrument->lever_id], false, level * instrument->lever_at_one);
            }
            add_standing(adder, instrument->effects, level, time - campaign->adopted_times[i]);
        }
    }
    for (int i = 0; i < world->programme_count; i++) {
        const ProgrammeRecord *record = &campaign->programmes[i];
        adder->origin = (CampaignOrigin){ORIGIN_PROGRAMME, i, -1};
        if (record->state == PROGRAMME_RUNNING) {
            add_standing(adder, world->programmes[i].running, running_share(campaign, i), time - record->start_year);
        }
    }
}

/* A budget line's amount stands in for the lever's default; lines of one lever add up. */
double campaign_lever_base(const Campaign *campaign, int lever) {
    const CampaignWorld *world = &campaign->world;
    for (int i = 0; i < world->line_count; i++) {
        if (world->lever_of[world->lines[i].lever_id] == lever) {
            return 0.0;
        }
    }
    return world->lever_defaults[lever];
}

static void add_budget_lines(LeverAdder *adder) {
    const Campaign *campaign = adder->campaign;
    const CampaignWorld *world = &campaign->world;
    for (int i = 0; i < world->line_count; i++) {
        campaign->lever_sums[world->lever_of[world->lines[i].lever_id]].added = 0.0;
    }
    for (int i = 0; i < world->line_count; i++) {
        adder->origin = (CampaignOrigin){ORIGIN_BUDGET, i, -1};
        add_to_lever(adder, world->lever_of[world->lines[i].lever_id], false, campaign->amounts[i]);
    }
}

void effects_set_levers(Campaign *campaign, double time) {
    const CampaignWorld *world = &campaign->world;
    LeverSum *sums = campaign->lever_sums;
    LeverAdder adder = {.campaign = campaign, .notes_parts = levers_begin_parts(campaign)};
    for (int i = 0; i < world->lever_count; i++) {
        sums[i] = (LeverSum){world->lever_defaults[i], 1.0};
    }
    add_budget_lines(&adder);
    add_instruments_and_programmes(&adder, time);
    for (int i = 0; i < campaign->effects.count; i++) {
        const TimedEffect *effect = &campaign->effects.items[i];
        adder.origin = effect->origin;
        add_to_lever(&adder, effect->lever, effect->is_scale,
                     felt_size(effect->is_scale, effect->size, timed_strength(effect, time)));
    }
    for (int i = 0; i < world->lever_count; i++) {
        double value = sums[i].added * sums[i].factor;
        if (value == campaign->lever_wishes[i]) {
            continue;
        }
        campaign->lever_wishes[i] = value;
        const ModelVariable *lever = model_variable(world->model, world->levers[i]);
        value = value < lever->range_low ? lever->range_low : value; /* false for a range not given (NaN) */
        value = value > lever->range_high ? lever->range_high : value;
        model_run_set(campaign->run, world->levers[i], campaign->lane, value);
    }
}

/* ---- Answers to conditions ---- */

static double answer(const Campaign *campaign, const ExternalSlot *slot) {
    switch (slot->kind) {
    case EXTERNAL_FLAG:
        return campaign->flags[slot->subject] ? 1.0 : 0.0;
    case EXTERNAL_ADOPTED:
        return campaign->levels[slot->subject];
    case EXTERNAL_CHOSEN:
        return campaign->event_states[slot->subject].choice == slot->choice ? 1.0 : 0.0;
    case EXTERNAL_YEARS_SINCE: {
        const EventState *state = &campaign->event_states[slot->subject];
        return state->status == EVENT_SHOWN ? campaign->year - state->year : 1e6;
    }
    case EXTERNAL_RUNNING:
        return campaign->programmes[slot->subject].state == PROGRAMME_RUNNING ? 1.0 : 0.0;
    case EXTERNAL_SUCCEEDED:
        return campaign->programmes[slot->subject].state == PROGRAMME_SUCCEEDED ? 1.0 : 0.0;
    case EXTERNAL_MEMBER: {
        const ProgrammeRecord *record = &campaign->programmes[slot->subject];
        return record->state == PROGRAMME_RUNNING && (record->joined & slot->choice) ? 1.0 : 0.0;
    }
    case EXTERNAL_RELATION:
        return campaign->relations[slot->subject];
    case EXTERNAL_CAPITAL:
        return campaign->capital;
    case EXTERNAL_NOTHING:
        break;
    }
    return 0.0;
}

void effects_set_externals(Campaign *campaign) {
    for (int i = 0; i < campaign->world.external_count; i++) {
        const ExternalSlot *slot = &campaign->world.externals[i];
        model_run_set(campaign->run, slot->variable_id, campaign->lane, answer(campaign, slot));
    }
}

/* ---- What is under way, for reports ---- */

double campaign_budget_cut(const Campaign *campaign) {
    return campaign->budget_cut;
}

int campaign_effect_count(const Campaign *campaign) {
    return campaign->effects.count;
}

CampaignEffectView campaign_effect(const Campaign *campaign, int index) {
    CHECK(index >= 0 && index < campaign->effects.count);
    const TimedEffect *effect = &campaign->effects.items[index];
    return (CampaignEffectView){effect->origin,
                                effect->lever_id,
                                effect->is_scale,
                                effect->size,
                                timed_strength(effect, campaign->year),
                                effect->start_time + effect->over_years};
}
