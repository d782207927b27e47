/* SPDX-License-Identifier: MIT
 *
 * An attribution's life: stages one after another, and in each the jobs of the stage on as many desks as there are
 * workers. Desks write to places of their own; between two calls everything stands still and can be read. */
#include "report/report_attribution.h"

#include <stdlib.h>

#include "base/digest.h"
#include "campaign/campaign_replay.h"
#include "report/attribution_internal.h"

static AttributionSettings fill_settings(const AttributionSettings *given) {
    AttributionSettings settings = *given;
    settings.luck_count = given->luck_count > 0 ? given->luck_count : 200;
    settings.seed_count = given->seed_count > 0 ? given->seed_count : 50;
    settings.top_count = given->top_count > 0 ? given->top_count : ATTRIBUTION_TOP_MOST;
    settings.order_count = given->order_count > 0 ? given->order_count : 200;
    settings.order_seed_count = given->order_seed_count > 0 ? given->order_seed_count : 20;
    CHECK(settings.top_count <= ATTRIBUTION_TOP_MOST);
    if (settings.luck_count < settings.seed_count) settings.luck_count = settings.seed_count;
    if (settings.order_seed_count > settings.seed_count) settings.order_seed_count = settings.seed_count;
    return settings;
}

/* The own first; the model as it stands is a world where no lens is drawn. */
static void list_worlds(Attribution *attribution) {
    const ContentScenario *scenario = campaign_scenario(attribution->campaign);
    const ContentLens *own = campaign_lens(attribution->campaign);
    int count = 0;
    const ContentLens *lenses = content_lenses(attribution->content, &count);
    attribution->world_lenses = ARENA_ARRAY(attribution->arena, const ContentLens *, count + 2);
    attribution->world_lenses[attribution->world_count++] = own;
    if (scenario->lens == LENS_FIXED) return;
    if (own != NULL && scenario->lens != LENS_HIDDEN) attribution->world_lenses[attribution->world_count++] = NULL;
    for (int i = 0; i < count; i++) {
        if (&lenses[i] != own) attribution->world_lenses[attribution->world_count++] = &lenses[i];
    }
}

Attribution *report_attribution_begin(const Campaign *campaign, const AttributionSettings *settings) {
    CHECK(campaign_turn_count(campaign) > campaign_prologue_count(campaign));
    Arena *arena = arena_create();
    Attribution *attribution = ARENA_NEW(arena, Attribution);
    *attribution = (Attribution){.arena = arena,
                                 .campaign = campaign,
                                 .content = campaign_content(campaign),
                                 .settings = fill_settings(settings),
                                 .first_year = campaign_scenario(campaign)->first_year,
                                 .end_year = campaign_year(campaign)};
    attribution->aims = content_aims(attribution->content, &attribution->aim_count);
    attribution->aim_variables = ARENA_ARRAY(arena, int, attribution->aim_count);
    for (int i = 0; i < attribution->aim_count; i++) {
        attribution->aim_variables[i] = attribution->aims[i].variable_id;
    }
    attribution->seeds = ARENA_ARRAY(arena, uint64_t, attribution->settings.luck_count);
    attribution->luck_values = ARENA_ARRAY(arena, double, attribution->settings.luck_count);
    uint64_t own = campaign_seed(campaign);
    for (int i = 0; i < attribution->settings.luck_count; i++) {
        attribution->seeds[i] = i == 0 ? own : digest_integer(digest_integer(DIGEST_START, (int64_t)own), i);
    }
    list_worlds(attribution);
    attribution->starts = ARENA_ARRAY(arena, Campaign *, attribution->world_count);
    const ModelWorkers *workers = attribution->settings.workers;
    attribution->desk_count = workers != NULL && workers->count > 1 ? workers->count : 1;
    attribution->desks = ARENA_ARRAY(arena, Desk, attribution->desk_count);
    numbers_allocate_story(attribution);
    return attribution;
}

void report_attribution_destroy(Attribution *attribution) {
    if (attribution == NULL) return;
    for (int i = 0; i < attribution->desk_count; i++) desk_close(&attribution->desks[i]);
    campaign_batch_destroy(attribution->story.retold);
    for (int i = 0; i < attribution->world_count; i++) campaign_destroy(attribution->starts[i]);
    arena_destroy(attribution->arena);
}

/* ---- Work ---- */

static void prepare_desks(Attribution *attribution) {
    const Story *story = &attribution->story;
    int variants = story->count + 2, subsets = 1 << ATTRIBUTION_TOP_MOST;
    attribution->variants = ARENA_ARRAY(attribution->arena, Variant, variants > subsets ? variants : subsets);
    int luck_jobs = 2 * attribution->settings.luck_count + attribution->world_count;
    attribution->jobs = ARENA_ARRAY(attribution->arena, Job, JOB_RANGES * (luck_jobs + 2));
    for (int i = 0; i < attribution->desk_count; i++) {
        attribution->desks[i].attribution = attribution;
        attribution->desks[i].wanted = ARENA_ARRAY(attribution->arena, Decision, story->most);
    }
    numbers_allocate_decisions(attribution);
}

static void begin_stage(Attribution *attribution, AttributionStage stage) {
    attribution->stage = stage;
    jobs_plan(attribution);
}

static void tell_story(Attribution *attribution, int pieces) {
    if (attribution->story.retold == NULL) {
        attribution->starts[0] = campaign_replay_until(attribution->campaign, attribution->first_year);
        story_begin(attribution);
    }
    for (int i = 0; i < pieces; i++) {
        if (!story_go_on(attribution)) {
            prepare_desks(attribution);
            begin_stage(attribution, ATTRIBUTION_FIRST);
            return;
        }
    }
}

typedef struct Shift {
    Attribution *attribution;
    int pieces;
} Shift;

static void work_desk(void *user, int index, int worker) {
    const Shift *shift = user;
    Desk *desk = &shift->attribution->desks[index];
    (void)worker;
    for (int i = 0; i < shift->pieces && desk->is_busy; i++) desk_work(desk);
}

/* Idle desks take jobs; false when none is left and none is worked on. */
static bool fill_desks(Attribution *attribution) {
    bool is_busy = false;
    for (int i = 0; i < attribution->desk_count; i++) {
        Desk *desk = &attribution->desks[i];
        if (!desk->is_busy && attribution->next_job < attribution->job_count) {
            desk_take(desk, attribution->jobs[attribution->next_job++]);
        }
        is_busy = is_busy || desk->is_busy;
    }
    return is_busy;
}

bool report_attribution_work(Attribution *attribution, int pieces) {
    if (attribution->stage == ATTRIBUTION_STORY) {
        tell_story(attribution, pieces);
        return true;
    }
    while (attribution->stage != ATTRIBUTION_DONE && !fill_desks(attribution)) {
        begin_stage(attribution, (AttributionStage)(attribution->stage + 1));
    }
    if (attribution->stage == ATTRIBUTION_DONE) return false;
    Shift shift = {attribution, pieces};
    const ModelWorkers *workers = attribution->settings.workers;
    if (attribution->desk_count > 1) {
        workers->run_jobs(workers->user, attribution->desk_count, work_desk, &shift);
    } else {
        work_desk(&shift, 0, 0);
    }
    return true;
}

/* ---- Looking ---- */

/* Later stages are known when they begin; until then they are guessed from the decisions. */
static int64_t lane_years_to_come(const Attribution *attribution) {
    const Story *story = &attribution->story;
    const AttributionSettings *settings = &attribution->settings;
    int years = attribution->end_year - attribution->first_year;
    int64_t removed = 0, sum = 0;
    for (int i = 0; i < story->count; i++) removed += attribution->end_year - story->decisions[i].year;
    int subsets = 1 << (story->count < settings->top_count ? story->count : settings->top_count);
    if (attribution->stage < ATTRIBUTION_LUCK) sum += (int64_t)(settings->luck_count + settings->seed_count) * years;
    if (attribution->stage < ATTRIBUTION_REMOVED) sum += removed * (settings->seed_count - 1);
    if (attribution->stage < ATTRIBUTION_REPLACED) sum += removed * settings->seed_count / 2;
    if (attribution->stage < ATTRIBUTION_SHARES) sum += (int64_t)subsets * settings->order_seed_count * years / 2;
    return sum;
}

AttributionProgress report_attribution_progress(const Attribution *attribution) {
    AttributionProgress progress = {.stage = attribution->stage};
    int64_t done = 0, all = attribution->done_lane_years + attribution->stage_lane_years;
    for (int i = 0; i < attribution->desk_count; i++) {
        done += attribution->desks[i].lane_years;
        progress.campaigns += attribution->desks[i].campaigns;
    }
    all += lane_years_to_come(attribution);
    progress.share = attribution->stage == ATTRIBUTION_DONE ? 1.0 : all > 0 ? (double)done / (double)all : 0.0;
    return progress;
}

const AttributionDecision *report_attribution_decisions(const Attribution *attribution, int *count) {
    *count = attribution->stage == ATTRIBUTION_STORY ? 0 : attribution->story.count;
    return attribution->story.decisions;
}

int report_attribution_last_year(const Attribution *attribution) {
    return attribution->end_year - 1;
}
