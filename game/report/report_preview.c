/* SPDX-License-Identifier: MIT
 *
 * The work of a preview. Once: the campaign's decisions again, for the levers they set, and all runs along them; then
 * one year more after each stamp. For each plan and each kind of luck: a fork passes its years and records its levers,
 * and copies of that luck's runs follow. What is known of it is read in report_preview_read.c. */
#include "report/report_preview.h"

#include <stdlib.h>
#include <string.h>

#include "campaign/campaign_replay.h"
#include "report/advice_internal.h"
#include "report/preview_internal.h"
#include "report/report_uncertain.h"

enum {
    STEPS_OF_PIECE = 16, /* of one luck's runs along the past */
    DRAWS_SEED = 1964
};

size_t preview_numbers(const Preview *preview) {
    return (size_t)preview->lucks * PREVIEW_YEARS * (size_t)preview->variable_count * PREVIEW_LANES;
}

/* ---- Life ---- */

Preview *report_preview_create(const Content *content, int lucks) {
    Arena *arena = arena_create();
    Preview *preview = ARENA_NEW(arena, Preview);
    int aim_count;
    const ContentAim *aims = content_aims(content, &aim_count);
    preview->arena = arena;
    preview->content = content;
    preview->lucks = lucks;
    preview->variables = ARENA_ARRAY(arena, int, aim_count + 1);
    for (int i = 0; i < aim_count; i++) preview->variables[i] = aims[i].variable_id;
    preview->variable_count = aim_count;
    preview->note_count = PREVIEW_YEARS * (aim_count + 1);
    preview->runs = ARENA_ARRAY(arena, ModelKept *, lucks);
    for (int luck = 0; luck < lucks; luck++) preview->runs[luck] = NULL;
    preview->levers_arena = arena_create();
    for (int i = 0; i < PREVIEW_PLANS; i++) {
        preview->plans[i].arena = arena_create();
        preview->plans[i].is_wanted = i < PREVIEW_A;
        preview->plans[i].notes = ARENA_ARRAY(arena, PreviewNote, preview->note_count);
    }
    preview->plan = -1;
    return preview;
}

void report_preview_destroy(Preview *preview) {
    if (preview == NULL) return;
    for (int i = 0; i < PREVIEW_PLANS; i++) {
        arena_destroy(preview->plans[i].arena);
        free(preview->plans[i].values);
    }
    free(preview->values);
    free(preview->opening);
    campaign_destroy(preview->recorder);
    for (int luck = 0; luck < preview->lucks; luck++) model_kept_destroy(preview->runs[luck]);
    model_run_destroy(preview->lanes);
    arena_destroy(preview->levers_arena);
    arena_destroy(preview->arena);
}

int report_preview_run_count(const Preview *preview) {
    return preview->lucks * PREVIEW_LANES;
}

/* Any plan may be held against one whose numbers are new. */
static void forget_notes(Preview *preview) {
    for (int i = 0; i < PREVIEW_PLANS; i++) {
        memset(preview->plans[i].notes, 0, sizeof(PreviewNote) * (size_t)preview->note_count);
    }
}

/* Numbers of other variables are of no use. */
static void forget_numbers(Preview *preview) {
    for (int i = 0; i < PREVIEW_PLANS; i++) {
        preview->plans[i].is_current = false;
        preview->plans[i].years = 0;
    }
    preview->plan = -1;
    forget_notes(preview);
}

void report_preview_watch(Preview *preview, int variable_id) {
    int aim_count;
    content_aims(preview->content, &aim_count);
    for (int i = 0; i < preview->variable_count; i++) {
        if (preview->variables[i] == variable_id) return;
    }
    if (preview->variable_count == aim_count) {
        for (int i = 0; i < PREVIEW_PLANS; i++) {
            free(preview->plans[i].values);
            preview->plans[i].values = NULL;
        }
        free(preview->values);
        free(preview->opening);
        preview->values = preview->opening = NULL;
        preview->variable_count++;
    }
    preview->variables[aim_count] = variable_id;
    forget_numbers(preview);
}

/* ---- Plans ---- */

static bool is_same(const Decision *a, const Decision *b, int count) {
    for (int i = 0; i < count; i++) {
        if (a[i].kind != b[i].kind || a[i].subject != b[i].subject || a[i].choice != b[i].choice ||
            a[i].amount != b[i].amount) {
            return false;
        }
    }
    return true;
}

static void set_decisions(Preview *preview, PreviewPlan plan, const Decision *decisions, int count) {
    PreviewState *state = &preview->plans[plan];
    if (count == state->count && is_same(decisions, state->decisions, count)) return;
    arena_clear(state->arena);
    Decision *copy = ARENA_ARRAY(state->arena, Decision, count);
    if (count > 0) memcpy(copy, decisions, sizeof *copy * (size_t)count);
    state->decisions = copy;
    state->count = count;
    state->is_current = false;
    if (preview->plan == (int)plan) preview->plan = -1;
}

void report_preview_keep(Preview *preview, PreviewPlan plan, const Decision *decisions, int count) {
    CHECK(plan >= PREVIEW_A && plan < PREVIEW_PLANS);
    PreviewState *state = &preview->plans[plan];
    if (decisions == NULL || !state->is_wanted) {
        state->is_current = false;
        state->years = 0;
    }
    state->is_wanted = decisions != NULL;
    set_decisions(preview, plan, decisions, decisions == NULL ? 0 : count);
}

bool report_preview_kept(const Preview *preview, PreviewPlan plan, const Decision **decisions, int *count) {
    const PreviewState *state = &preview->plans[plan];
    *decisions = state->decisions;
    *count = state->count;
    return state->is_wanted;
}

bool report_preview_is_current(const Preview *preview, PreviewPlan plan) {
    return preview->plans[plan].is_wanted && preview->plans[plan].is_current;
}

static void open_year(Preview *preview, const Campaign *campaign) {
    bool is_first = preview->year == 0;
    forget_numbers(preview);
    preview->year = campaign_year(campaign);
    for (int plan = PREVIEW_A; plan < PREVIEW_PLANS && !is_first; plan++) report_preview_keep(preview, plan, NULL, 0);
}

/* ---- Up to the open year ---- */

/* The campaign's constants, and of each that is uncertain a draw around it; the runs of one luck after another. */
static void draw_runs(Preview *preview, const Campaign *campaign, int luck) {
    const ContentLens *lens = campaign_lens(campaign);
    CampaignSetup setup = {.lens_id = lens == NULL ? NULL : lens->id};
    const Model *model = content_model(preview->content);
    ModelRun *own = model_run_create(model, 1), *run = model_run_create(model, PREVIEW_LANES);
    campaign_set_constants(preview->content, &setup, own);
    campaign_set_constants(preview->content, &setup, run);
    model_run_start(own);
    Arena *arena = arena_create();
    ModelUncertain *uncertain = report_uncertain(own, arena, &preview->constant_count);
    if (luck == 0) preview->constants = ARENA_ARRAY(preview->arena, int, preview->constant_count);
    for (int i = 0; i < preview->constant_count; i++) preview->constants[i] = uncertain[i].variable_id;
    ModelSampling sampling = {.seed = DRAWS_SEED,
                              .first_run = luck * PREVIEW_LANES,
                              .is_latin = true,
                              .run_total = report_preview_run_count(preview)};
    Error error;
    bool is_drawn = model_run_sample(run, uncertain, preview->constant_count, &sampling, &error);
    CHECK(is_drawn); /* triangles over ranges of constants always make sense */
    model_run_start(run);
    preview->runs[luck] = model_run_keep(run);
    model_run_destroy(preview->lanes);
    preview->lanes = run;
    model_run_destroy(own);
    arena_destroy(arena);
}

/* One luck's runs a few steps along what was decided; all take the same steps before any goes on. At the open year
 * they meet what has come due, as the campaign has. False when all stand there. */
static bool follow_past(Preview *preview) {
    if (preview->runs_year == preview->year) return false;
    Arena *arena = arena_create();
    CampaignLevers past = campaign_levers(preview->recorder, arena);
    CampaignLevers piece = campaign_levers_from(&past, preview->steps);
    bool is_last = piece.steps <= STEPS_OF_PIECE;
    if (!is_last) piece.steps = STEPS_OF_PIECE;
    ModelKept **runs = &preview->runs[preview->past_luck];
    model_run_resume(preview->lanes, *runs);
    campaign_go_on_levers(&piece, preview->lanes, &(CampaignWatch){.variable_count = 0});
    if (is_last) campaign_set_levers_as(preview->recorder, preview->lanes);
    model_kept_destroy(*runs);
    *runs = model_run_keep(preview->lanes);
    if (++preview->past_luck == preview->lucks) {
        preview->past_luck = 0;
        preview->steps += piece.steps;
        if (is_last) preview->runs_year = preview->year;
    }
    arena_destroy(arena);
    return true;
}

static bool draw_next_runs(Preview *preview, const Campaign *campaign) {
    for (int luck = 0; luck < preview->lucks; luck++) {
        if (preview->runs[luck] != NULL) continue;
        draw_runs(preview, campaign, luck);
        return true;
    }
    return false;
}

static bool come_to_year(Preview *preview, const Campaign *campaign) {
    if (preview->recorder == NULL) {
        preview->recorder = campaign_replay_begin(campaign);
        return true;
    }
    if (campaign_replay_go_on(preview->recorder, campaign, campaign_scenario(campaign)->first_year)) return true;
    if (draw_next_runs(preview, campaign)) return true;
    CHECK(campaign_year(preview->recorder) <= campaign_year(campaign));
    if (campaign_year(preview->recorder) < campaign_year(campaign)) {
        campaign_decide_as(preview->recorder, campaign);
        campaign_stamp(preview->recorder);
        return true;
    }
    return follow_past(preview);
}

/* ---- A plan ---- */

static int next_plan(const Preview *preview) {
    for (int i = 0; i < PREVIEW_PLANS; i++) {
        if (preview->plans[i].is_wanted && !preview->plans[i].is_current) return i;
    }
    return -1;
}

/* A plan of the same decisions that is known: its numbers would be the same. */
static const PreviewState *find_same(const Preview *preview, int plan) {
    const PreviewState *wanted = &preview->plans[plan];
    for (int i = 0; i < PREVIEW_PLANS && plan != PREVIEW_HISTORY; i++) {
        const PreviewState *other = &preview->plans[i];
        if (i != PREVIEW_HISTORY && other->is_wanted && other->is_current && other->count == wanted->count &&
            is_same(other->decisions, wanted->decisions, wanted->count)) {
            return other;
        }
    }
    return NULL;
}

static void *take_numbers(size_t count) {
    void *values = malloc(sizeof(double) * count);
    if (values == NULL) base_out_of_memory();
    return values;
}

static void copy_numbers(Preview *preview, PreviewState *to, const PreviewState *from) {
    if (to->values == NULL) to->values = take_numbers(preview_numbers(preview));
    memcpy(to->values, from->values, sizeof(double) * preview_numbers(preview));
    to->years = from->years;
    to->is_current = true;
    forget_notes(preview);
}

/* The years of a plan under one kind of luck, as levers. */
static void pass_years(Preview *preview, const Campaign *campaign) {
    const PreviewState *state = &preview->plans[preview->plan];
    CampaignFuture future = {.years = PREVIEW_YEARS,
                             .seed = advice_other_luck(campaign, preview->luck),
                             .is_as_history = preview->plan == PREVIEW_HISTORY};
    Campaign *fork = campaign_fork(campaign);
    if (preview->plan != PREVIEW_DRAFT) {
        campaign_empty_draft(fork);
        campaign_decide_list(fork, state->decisions, state->count, true);
    }
    campaign_pass_years(fork, &future);
    arena_clear(preview->levers_arena);
    preview->levers = campaign_levers(fork, preview->levers_arena);
    campaign_destroy(fork);
}

static void note_opening(Preview *preview) {
    size_t numbers = (size_t)preview->variable_count * PREVIEW_LANES;
    if (preview->opening == NULL) preview->opening = take_numbers((size_t)preview->lucks * numbers);
    for (size_t i = 0; i < numbers; i++) {
        preview->opening[(size_t)preview->luck * numbers + i] =
            model_run_value(preview->lanes, preview->variables[i / PREVIEW_LANES], (int)(i % PREVIEW_LANES));
    }
}

/* This luck's runs along those levers. */
static void run_lanes(Preview *preview) {
    size_t numbers = preview_numbers(preview) / (size_t)preview->lucks;
    CampaignWatch watch = {.variable_ids = preview->variables,
                           .variable_count = preview->variable_count,
                           .values = preview->values + (size_t)preview->luck * numbers};
    model_run_resume(preview->lanes, preview->runs[preview->luck]);
    note_opening(preview);
    campaign_go_on_levers(&preview->levers, preview->lanes, &watch);
}

static void finish_plan(Preview *preview) {
    PreviewState *state = &preview->plans[preview->plan];
    double *values = state->values;
    state->values = preview->values;
    state->years = preview->levers.steps / preview->levers.steps_per_year;
    state->is_current = true;
    preview->values = values;
    preview->plan = -1;
    forget_notes(preview);
}

static void work_on_plan(Preview *preview, const Campaign *campaign, int plan) {
    if (preview->plan != plan) {
        preview->plan = plan;
        preview->luck = 0;
        preview->has_levers = false;
        if (preview->values == NULL) preview->values = take_numbers(preview_numbers(preview));
    }
    if (!preview->has_levers) {
        pass_years(preview, campaign);
    } else {
        run_lanes(preview);
        preview->luck++;
    }
    preview->has_levers = !preview->has_levers;
    if (preview->luck == preview->lucks) finish_plan(preview);
}

bool report_preview_work(Preview *preview, const Campaign *campaign) {
    if (campaign_is_over(campaign)) return false;
    if (preview->year != campaign_year(campaign)) open_year(preview, campaign);
    int count;
    const Decision *draft = campaign_draft(campaign, &count);
    set_decisions(preview, PREVIEW_DRAFT, draft, count);
    if (come_to_year(preview, campaign)) return true;
    int plan = next_plan(preview);
    if (plan < 0) return false;
    const PreviewState *same = find_same(preview, plan);
    if (same != NULL) {
        copy_numbers(preview, &preview->plans[plan], same);
    } else {
        work_on_plan(preview, campaign, plan);
    }
    return true;
}
