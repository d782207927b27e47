/* SPDX-License-Identifier: MIT
 *
 * Records the levers a campaign sets and takes other runs along the same path. Years are summed up here by the rule
 * of history.c, over lanes. Nothing here knows why a lever was set. */
#include <string.h>

#include "campaign/campaign_internal.h"

void levers_record_step(Campaign *campaign) {
    if (!campaign->records_levers) {
        return;
    }
    const CampaignWorld *world = &campaign->world;
    double *row = ARENA_ARRAY(campaign->arena, double, world->lever_count);
    for (int i = 0; i < world->lever_count; i++) {
        row[i] = model_run_value(campaign->run, world->levers[i], campaign->lane);
    }
    list_push(campaign->arena, &campaign->lever_rows, row);
    if (campaign->origins_year > 0) {
        list_push(campaign->arena, &campaign->lever_part_ends, campaign->lever_parts.count);
    }
}

/* ---- By whose doing ---- */

static int parts_before(const Campaign *campaign, int step) {
    return step == 0 ? 0 : campaign->lever_part_ends.items[step - 1];
}

bool levers_begin_parts(Campaign *campaign) {
    campaign->lever_parts.count = parts_before(campaign, campaign->lever_part_ends.count);
    return campaign->origins_year > 0 && campaign->year >= campaign->origins_year;
}

void levers_note_part(Campaign *campaign, CampaignLeverPart part) {
    list_push(campaign->arena, &campaign->lever_parts, part);
}

const CampaignLeverPart *campaign_lever_parts(const Campaign *campaign, int step, int *count) {
    CHECK(step >= 0 && step < campaign->lever_part_ends.count);
    int first = parts_before(campaign, step);
    *count = campaign->lever_part_ends.items[step] - first;
    return &campaign->lever_parts.items[first];
}

/* ---- The path again ---- */

CampaignLevers campaign_levers(const Campaign *campaign, Arena *arena) {
    const CampaignWorld *world = &campaign->world;
    CHECK(campaign->records_levers);
    size_t count = (size_t)world->lever_count;
    int *ids = ARENA_ARRAY(arena, int, world->lever_count);
    double *values = arena_alloc(arena, sizeof(double) * count * (size_t)campaign->lever_rows.count);
    for (int i = 0; i < world->lever_count; i++) {
        ids[i] = world->levers[i];
    }
    for (int step = 0; step < campaign->lever_rows.count && count > 0; step++) {
        memcpy(values + (size_t)step * count, campaign->lever_rows.items[step], sizeof(double) * count);
    }
    return (CampaignLevers){.variable_ids = ids,
                            .lever_count = world->lever_count,
                            .steps = campaign->lever_rows.count,
                            .steps_per_year = world->steps_per_year,
                            .values = values};
}

/* Only what differs from the step before is set, unless lanes may have been changed meanwhile. */
static void set_levers(const CampaignLevers *levers, ModelRun *run, int step, bool sets_all) {
    size_t count = (size_t)levers->lever_count;
    for (size_t i = 0; i < count; i++) {
        const double *now = &levers->values[(size_t)step * count + i];
        if (sets_all || step == 0 || *now != *(now - count)) {
            model_run_set_all(run, levers->variable_ids[i], *now);
        }
    }
}

static void watch_step(const CampaignLevers *levers, const ModelRun *run, const CampaignWatch *watch, int step) {
    int lanes = model_run_count(run);
    int in_year = step % levers->steps_per_year;
    int first_row = step / levers->steps_per_year * watch->variable_count;
    for (int i = 0; i < watch->variable_count; i++) { /* none where the watch only looks: then values may be NULL */
        double *row = watch->values + (size_t)(first_row + i) * (size_t)lanes;
        int id = watch->variable_ids[i];
        bool is_flow = campaign_is_flow(model_run_model(run), id);
        bool ends_year = in_year == levers->steps_per_year - 1;
        if (!is_flow && in_year != levers->steps_per_year / 2) {
            continue;
        }
        for (int lane = 0; lane < lanes; lane++) {
            double value = model_run_value(run, id, lane);
            double sum = (in_year > 0 ? row[lane] : 0.0) + value; /* from 0, as there: no -0 */
            row[lane] = !is_flow ? value : ends_year ? sum / levers->steps_per_year : sum;
        }
    }
}

bool campaign_is_flow(const Model *model, int variable_id) {
    return world_is_flow(model_variable(model, variable_id)->units);
}

CampaignLevers campaign_levers_from(const CampaignLevers *levers, int step) {
    CHECK(step >= 0 && step <= levers->steps);
    CampaignLevers rest = *levers;
    rest.steps -= step;
    rest.values += (size_t)step * (size_t)levers->lever_count;
    return rest;
}

void campaign_set_levers_as(const Campaign *campaign, ModelRun *run) {
    const CampaignWorld *world = &campaign->world;
    for (int i = 0; i < world->lever_count; i++) {
        model_run_set_all(run, world->levers[i], model_run_value(campaign->run, world->levers[i], campaign->lane));
    }
}

void campaign_run_levers(const CampaignLevers *levers, ModelRun *run, const CampaignWatch *watch) {
    model_run_start(run);
    campaign_go_on_levers(levers, run, watch);
}

void campaign_go_on_levers(const CampaignLevers *levers, ModelRun *run, const CampaignWatch *watch) {
    for (int step = 0; step < levers->steps; step++) {
        set_levers(levers, run, step, watch->change != NULL);
        if (watch->change != NULL) {
            watch->change(watch->user, run, model_run_time(run));
        }
        model_run_evaluate(run);
        if (watch->look != NULL) {
            watch->look(watch->user, run);
        }
        watch_step(levers, run, watch, step);
        model_run_step(run);
    }
}
