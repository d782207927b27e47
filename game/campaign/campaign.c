/* SPDX-License-Identifier: MIT
 *
 * A campaign's life (create, fork, destroy) and its read-only views. The world part is looked up once from content
 * and model; the state part is plain data in one arena, copied whole by a fork. Nothing here changes state later. */
#include "campaign/campaign_internal.h"
#include "campaign/campaign_scenario.h"

#include <math.h>
#include <string.h>

#include "base/random.h"

enum { LONG_AGO_YEARS = 1000 };

/* ---- Life ---- */

static void *copy_array(Arena *arena, const void *items, size_t item_bytes, int count) {
    void *copy = arena_alloc(arena, item_bytes * (size_t)count);
    if (count > 0) {
        memcpy(copy, items, item_bytes * (size_t)count);
    }
    return copy;
}

static void allocate_state(Campaign *campaign) {
    const CampaignWorld *world = &campaign->world;
    Arena *arena = campaign->arena;
    campaign->lever_wishes = ARENA_ARRAY(arena, double, world->lever_count);
    for (int i = 0; i < world->lever_count; i++) {
        campaign->lever_wishes[i] = NAN;
    }
    campaign->flags = ARENA_ARRAY(arena, bool, world->flag_count);
    campaign->relations = ARENA_ARRAY(arena, double, world->actor_count);
    campaign->memories = ARENA_ARRAY(arena, MemoryList, world->actor_count);
    campaign->event_states = ARENA_ARRAY(arena, EventState, world->event_count);
    campaign->programmes = ARENA_ARRAY(arena, ProgrammeRecord, world->programme_count);
    campaign->amounts = ARENA_ARRAY(arena, double, world->line_count);
    campaign->levels = ARENA_ARRAY(arena, double, world->instrument_count);
    campaign->adopted_times = ARENA_ARRAY(arena, double, world->instrument_count);
    campaign->debts = ARENA_ARRAY(arena, double, world->jurisdiction_count);
}

static void allocate_scratch(Campaign *campaign) {
    campaign->lever_sums = ARENA_ARRAY(campaign->arena, LeverSum, campaign->world.lever_count);
    campaign->year_sums = ARENA_ARRAY(campaign->arena, double, campaign->kept_count);
}

static void set_start_state(Campaign *campaign) {
    const CampaignWorld *world = &campaign->world;
    for (int i = 0; i < world->event_count; i++) {
        campaign->event_states[i].choice = -1;
    }
    for (int i = 0; i < world->actor_count; i++) {
        campaign->relations[i] = world->actors[i].start_relation;
    }
    for (int i = 0; i < world->programme_count; i++) {
        campaign->programmes[i].offer.scope = 1.0;
    }
    for (int i = 0; i < world->line_count; i++) {
        campaign->amounts[i] = world->lines[i].start_amount;
    }
    for (int i = 0; i < world->instrument_count; i++) {
        campaign->levels[i] = world->instruments[i].start_level;
        campaign->adopted_times[i] = campaign->year - LONG_AGO_YEARS;
    }
    campaign->capital = world->rules->capital_start;
    double *defaults = ARENA_ARRAY(campaign->arena, double, world->lever_count);
    for (int i = 0; i < world->lever_count; i++) {
        defaults[i] = model_run_value(campaign->run, world->levers[i], 0);
    }
    campaign->world.lever_defaults = defaults;
}

void campaign_set_constants(const Content *content, const CampaignSetup *setup, ModelRun *run) {
    int lens = setup->lens_id == NULL ? -1 : content_find_lens(content, setup->lens_id);
    CHECK(setup->lens_id == NULL || lens >= 0);
    const ContentLens *chosen = lens < 0 ? NULL : &content_lenses(content, &(int){0})[lens];
    for (int i = 0; chosen != NULL && i < chosen->setting_count; i++) {
        model_run_set_all(run, chosen->settings[i].variable_id, chosen->settings[i].value);
    }
    for (int i = 0; i < setup->setting_count; i++) {
        model_run_set_all(run, setup->settings[i].variable_id, setup->settings[i].value);
    }
}

/* Settings of levers become their defaults: set_start_state reads them from the run. */
static void start_model(Campaign *campaign, const CampaignSetup *setup) {
    campaign->run = model_run_create(campaign->world.model, 1);
    campaign_set_constants(campaign->content, setup, campaign->run);
    campaign->settings = copy_array(campaign->arena, setup->settings, sizeof *setup->settings, setup->setting_count);
    campaign->setting_count = setup->setting_count;
    model_run_start(campaign->run);
}

/* The lens of the setup, or the one a scenario with a hidden lens draws by the seed. */
static bool choose_lens(const Content *content, const ContentScenario *scenario, CampaignSetup *setup, Error *error) {
    int count = 0;
    const ContentLens *lenses = content_lenses(content, &count);
    if (setup->lens_id == NULL && scenario->lens == LENS_HIDDEN && count > 0) {
        setup->lens_id = lenses[random_index((RandomKey){setup->seed, "lens", 0, scenario->id}, count)].id;
    }
    if (setup->lens_id == NULL) {
        return true;
    }
    if (scenario->lens == LENS_FIXED) {
        return error_set(error, "scenario '%s' is played without a lens; leave it out, or choose another scenario",
                         scenario->id);
    }
    return content_find_lens(content, setup->lens_id) >= 0 ||
           error_set(error, "lens '%s' does not exist; see assets/lenses", setup->lens_id);
}

Campaign *campaign_create_before_prologue(const Content *content, const CampaignSetup *wanted, Error *error) {
    CampaignSetup with_lens = *wanted;
    CampaignSetup *setup = &with_lens;
    int scenario = content_find_scenario(content, setup->scenario_id);
    if (scenario < 0) {
        error_set(error, "scenario '%s' does not exist; `mitictl play --help` names the scenarios", setup->scenario_id);
        return NULL;
    }
    if (!choose_lens(content, &content_scenarios(content, &(int){0})[scenario], setup, error)) {
        return NULL;
    }
    Arena *arena = arena_create();
    Campaign *campaign = ARENA_NEW(arena, Campaign);
    campaign->content = content;
    campaign->lens =
        setup->lens_id == NULL ? NULL : &content_lenses(content, &(int){0})[content_find_lens(content, setup->lens_id)];
    campaign->arena = arena;
    campaign->draft_arena = arena_create();
    campaign->seed = setup->seed;
    campaign->assists = setup->assists;
    campaign->records_levers = setup->records_levers;
    campaign->origins_year = setup->records_levers ? setup->origins_year : 0;
    campaign->is_without_news = setup->is_without_news;
    campaign->world = world_look_up(arena, content, scenario);
    campaign->year = (int)model_initial_time(campaign->world.model);
    campaign->last_year = campaign->world.scenario->last_year;
    if (campaign->last_year >= (int)model_final_time(campaign->world.model)) {
        error_set(error, "scenario '%s' ends in %d, after the model's FINAL TIME; end it earlier", setup->scenario_id,
                  campaign->last_year);
        campaign_destroy(campaign);
        return NULL;
    }
    start_model(campaign, setup);
    campaign->kept_count = campaign->world.variable_count;
    campaign->history_year = campaign->year;
    allocate_state(campaign);
    allocate_scratch(campaign);
    set_start_state(campaign);
    campaign->is_in_prologue = campaign->year < campaign->world.scenario->first_year;
    turn_open_year(&campaign, 1);
    return campaign;
}

bool campaign_pass_prologue_year(Campaign *campaign) {
    if (!campaign->is_in_prologue) {
        return false;
    }
    strategy_play_history_until(campaign, campaign->year + 1);
    campaign->prologue_count = campaign->turns.count;
    campaign->is_in_prologue = campaign->year < campaign->world.scenario->first_year && !campaign_is_over(campaign);
    return true;
}

Campaign *campaign_create_with(const Content *content, const CampaignSetup *setup, Error *error) {
    Campaign *campaign = campaign_create_before_prologue(content, setup, error);
    while (campaign != NULL && campaign_pass_prologue_year(campaign)) {
    }
    return campaign;
}

Campaign *campaign_create(const Content *content, const char *scenario_id, uint64_t seed, Error *error) {
    return campaign_create_with(content, &(CampaignSetup){.scenario_id = scenario_id, .seed = seed}, error);
}

void campaign_destroy(Campaign *campaign) {
    if (campaign != NULL) {
        CHECK(campaign->batch == NULL);
        model_run_destroy(campaign->run);
        arena_destroy(campaign->draft_arena);
        arena_destroy(campaign->arena);
    }
}

/* ---- Fork ---- */

#define COPY_ARRAY(arena, items, count) copy_array((arena), (items), sizeof *(items), (count))
#define COPY_LIST(arena, list)                                                                                         \
    do {                                                                                                               \
        (list)->items = COPY_ARRAY((arena), (list)->items, (list)->count);                                             \
        (list)->capacity = (list)->count;                                                                              \
    } while (0)

void campaign_copy_world(Campaign *fork) {
    CampaignWorld *world = &fork->world;
    world->levers = COPY_ARRAY(fork->arena, world->levers, world->lever_count);
    world->lever_of = COPY_ARRAY(fork->arena, world->lever_of, world->variable_count);
    world->is_flow = COPY_ARRAY(fork->arena, world->is_flow, world->variable_count);
    world->externals = COPY_ARRAY(fork->arena, world->externals, world->external_count);
}

static void copy_turns(Campaign *fork) {
    for (int i = 0; i < fork->years.count; i++) {
        fork->years.items[i] = COPY_ARRAY(fork->arena, fork->years.items[i], fork->kept_count);
    }
    for (int i = 0; i < fork->turns.count; i++) {
        CampaignTurn *turn = &fork->turns.items[i];
        turn->decisions = COPY_ARRAY(fork->arena, turn->decisions, turn->decision_count);
        turn->dossiers = COPY_ARRAY(fork->arena, turn->dossiers, turn->dossier_count);
        turn->news = COPY_ARRAY(fork->arena, turn->news, turn->news_count);
        turn->programme_news = COPY_ARRAY(fork->arena, turn->programme_news, turn->programme_news_count);
    }
}

/* The draft goes along, its undo history does not. */
static void copy_draft(Campaign *to, const Campaign *from) {
    decision_clear_draft(to);
    if (from->draft.count > 0) {
        decision_replace_draft(to, from->draft.items, from->draft.count);
        to->snapshots.items[0] = to->snapshots.items[1];
        to->snapshots.count = 1;
        to->snapshot_index = 0;
    }
}

void campaign_copy_state(Campaign *to, const Campaign *from) {
    Campaign own = *to;
    Arena *arena = own.arena;
    const CampaignWorld *world = &own.world;
    *to = *from;
    to->arena = arena;
    to->draft_arena = own.draft_arena;
    to->world = own.world;
    to->run = own.run;
    to->lane = own.lane;
    to->batch = own.batch;
    to->kept = own.kept;
    to->kept_count = own.kept_count;
    to->records_levers = false;
    to->lever_rows.items = NULL;
    to->lever_rows.count = to->lever_rows.capacity = 0;
    to->origins_year = 0;
    to->lever_parts.items = NULL;
    to->lever_parts.count = to->lever_parts.capacity = 0;
    to->lever_part_ends = (IntegerList){0};
    to->world.lever_defaults = COPY_ARRAY(arena, from->world.lever_defaults, world->lever_count);
    allocate_scratch(to);
    to->settings = COPY_ARRAY(arena, from->settings, from->setting_count);
    to->lever_wishes = COPY_ARRAY(arena, from->lever_wishes, world->lever_count);
    to->flags = COPY_ARRAY(arena, from->flags, world->flag_count);
    to->relations = COPY_ARRAY(arena, from->relations, world->actor_count);
    to->memories = COPY_ARRAY(arena, from->memories, world->actor_count);
    for (int i = 0; i < world->actor_count; i++) {
        COPY_LIST(arena, &to->memories[i]);
    }
    to->event_states = COPY_ARRAY(arena, from->event_states, world->event_count);
    to->programmes = COPY_ARRAY(arena, from->programmes, world->programme_count);
    to->amounts = COPY_ARRAY(arena, from->amounts, world->line_count);
    to->levels = COPY_ARRAY(arena, from->levels, world->instrument_count);
    to->adopted_times = COPY_ARRAY(arena, from->adopted_times, world->instrument_count);
    to->debts = COPY_ARRAY(arena, from->debts, world->jurisdiction_count);
    COPY_LIST(arena, &to->ranges);
    COPY_LIST(arena, &to->queue);
    COPY_LIST(arena, &to->effects);
    COPY_LIST(arena, &to->waiting);
    COPY_LIST(arena, &to->inbox);
    COPY_LIST(arena, &to->news);
    COPY_LIST(arena, &to->programme_news);
    copy_draft(to, from);
}

static void copy_kept(Campaign *fork) {
    if (fork->kept != NULL) {
        fork->kept = COPY_ARRAY(fork->arena, fork->kept, fork->kept_count);
    }
}

Campaign *campaign_fork(const Campaign *campaign) {
    Arena *arena = arena_create();
    Campaign *fork = ARENA_NEW(arena, Campaign);
    *fork = *campaign;
    fork->arena = arena;
    fork->draft_arena = arena_create();
    fork->batch = NULL;
    fork->lane = 0;
    campaign_copy_world(fork);
    copy_kept(fork);
    fork->run = model_run_create(fork->world.model, 1);
    campaign_copy_state(fork, campaign);
    COPY_LIST(arena, &fork->years);
    COPY_LIST(arena, &fork->turns);
    copy_turns(fork);
    model_run_start(fork->run);
    model_run_copy_lane(fork->run, 0, campaign->run, campaign->lane);
    return fork;
}

/* ---- Views ---- */

const Content *campaign_content(const Campaign *campaign) {
    return campaign->content;
}

const ContentScenario *campaign_scenario(const Campaign *campaign) {
    return campaign->world.scenario;
}

const ContentLens *campaign_lens(const Campaign *campaign) {
    return campaign->lens;
}

uint64_t campaign_seed(const Campaign *campaign) {
    return campaign->seed;
}

int campaign_year(const Campaign *campaign) {
    return campaign->year;
}

bool campaign_is_over(const Campaign *campaign) {
    return campaign->year > campaign->last_year;
}

const int *campaign_inbox(const Campaign *campaign, int *count) {
    *count = campaign->inbox.count;
    return campaign->inbox.items;
}

const int *campaign_news(const Campaign *campaign, int *count) {
    *count = campaign->news.count;
    return campaign->news.items;
}

double campaign_relation(const Campaign *campaign, int actor_index) {
    CHECK(actor_index >= 0 && actor_index < campaign->world.actor_count);
    return campaign->relations[actor_index];
}

bool campaign_knows_actor(const Campaign *campaign, int actor_index) {
    CHECK(actor_index >= 0 && actor_index < campaign->world.actor_count);
    return campaign->year >= campaign->world.actors[actor_index].first_year;
}

const CampaignMemory *campaign_memories(const Campaign *campaign, int actor_index, int *count) {
    CHECK(actor_index >= 0 && actor_index < campaign->world.actor_count);
    *count = campaign->memories[actor_index].count;
    return campaign->memories[actor_index].items;
}

const char *campaign_actor_line(const Campaign *campaign, int actor_index) {
    CHECK(actor_index >= 0 && actor_index < campaign->world.actor_count);
    const ContentActor *actor = &campaign->world.actors[actor_index];
    for (int i = 0; i < actor->line_count; i++) {
        if (turn_condition(campaign, actor->lines[i].when)) {
            return actor->lines[i].text_id;
        }
    }
    return NULL;
}

bool campaign_instrument_available(const Campaign *campaign, int instrument_index) {
    CHECK(instrument_index >= 0 && instrument_index < campaign->world.instrument_count);
    return turn_condition(campaign, campaign->world.instruments[instrument_index].available);
}

int campaign_turn_count(const Campaign *campaign) {
    return campaign->turns.count;
}

const CampaignTurn *campaign_turn(const Campaign *campaign, int turn_index) {
    CHECK(turn_index >= 0 && turn_index < campaign->turns.count);
    return &campaign->turns.items[turn_index];
}

int campaign_prologue_count(const Campaign *campaign) {
    return campaign->prologue_count;
}

int campaign_answer(const Campaign *campaign, int event_index, int *year) {
    CHECK(event_index >= 0 && event_index < campaign->world.event_count);
    const EventState *state = &campaign->event_states[event_index];
    if (year != NULL) {
        *year = state->year;
    }
    return state->choice;
}

bool campaign_check_numbers(const Campaign *campaign, Error *error) {
    return model_run_check_finite(campaign->run, error);
}

double campaign_value_now(const Campaign *campaign, int variable_id) {
    return model_run_value(campaign->run, variable_id, campaign->lane);
}
