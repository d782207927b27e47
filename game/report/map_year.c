/* SPDX-License-Identifier: MIT
 *
 * A year of a campaign on the map: the story is told again piece by piece, its levers drive the bare model, and from
 * the last step of the year before to the last step of the year every equation is asked what each input did to it.
 * So a decision of that year counts, though it is in force from the year's first step. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/campaign_levers.h"
#include "campaign/campaign_replay.h"
#include "report/map_internal.h"

typedef enum Piece { PIECE_START, PIECE_REPLAY, PIECE_RUN, PIECE_LINKS, PIECE_PUSHES, PIECE_DONE } Piece;

struct MapYearMaker {
    const ReportMap *map;
    const Content *content;
    const Model *model;
    Arena *arena;
    Piece piece;
    Campaign *again;
    ModelTrace *trace;
    int first_step, last_step; /* recorded */
    double *before, *after;
    ModelLinkList links;
    MapYear year;
};

MapYearMaker *report_map_year_begin(const ReportMap *map, const Content *content) {
    MapYearMaker *maker = calloc(1, sizeof *maker);
    if (!maker) base_out_of_memory();
    *maker = (MapYearMaker){.map = map, .content = content, .model = content_model(content), .arena = arena_create()};
    return maker;
}

void report_map_year_destroy(MapYearMaker *maker) {
    if (!maker) return;
    campaign_destroy(maker->again);
    model_trace_destroy(maker->trace);
    arena_destroy(maker->arena);
    free(maker);
}

/* ---- Again, year by year ---- */

static void start(MapYearMaker *maker, const Campaign *campaign) {
    int turns = campaign_turn_count(campaign);
    maker->again = campaign_replay_begin(campaign);
    maker->year.is_ahead = turns == 0;
    maker->year.year = campaign_year(campaign) - (turns > 0);
}

/* True while years are missing. */
static bool replay_a_year(MapYearMaker *maker, const Campaign *campaign) {
    if (campaign_replay_go_on(maker->again, campaign, campaign_scenario(campaign)->first_year)) return true;
    if (campaign_year(maker->again) > maker->year.year) return false;
    if (maker->year.is_ahead) {
        campaign_empty_draft(maker->again);
    } else {
        campaign_decide_as(maker->again, campaign);
    }
    campaign_stamp(maker->again);
    return true;
}

/* ---- The bare model ---- */

static void keep_values(const MapYearMaker *maker, const ModelRun *run, double *values) {
    for (int i = 0; i < model_variable_count(maker->model); i++) values[i] = model_run_value(run, i, 0);
}

static void look(void *user, const ModelRun *run) {
    MapYearMaker *maker = user;
    int step = model_run_steps_taken(run);
    if (step < maker->first_step || step > maker->last_step) return;
    model_trace_record(maker->trace, run, 0);
    if (step == maker->first_step) keep_values(maker, run, maker->before);
    if (step == maker->last_step) keep_values(maker, run, maker->after);
}

static void run_again(MapYearMaker *maker) {
    Arena *arena = arena_create();
    CampaignLevers levers = campaign_levers(maker->again, arena);
    const ContentLens *lens = campaign_lens(maker->again);
    CampaignSetup setup = {.lens_id = lens ? lens->id : NULL};
    ModelRun *run = model_run_create(maker->model, 1);
    campaign_set_constants(maker->content, &setup, run);
    int count = model_variable_count(maker->model);
    maker->last_step = levers.steps - 1;
    maker->first_step = maker->last_step - levers.steps_per_year;
    if (maker->first_step < 0) maker->first_step = 0;
    maker->before = ARENA_ARRAY(maker->arena, double, count);
    maker->after = ARENA_ARRAY(maker->arena, double, count);
    maker->trace = model_trace_create(maker->model);
    CampaignWatch watch = {.look = look, .user = maker};
    campaign_run_levers(&levers, run, &watch);
    model_run_destroy(run);
    arena_destroy(arena);
    campaign_destroy(maker->again);
    maker->again = NULL;
}

/* ---- Links ---- */

static char grade_of(const ModelVariable *variable) {
    const char *grade = strstr(variable->comment, "Grade: ");
    return grade && grade[7] >= 'A' && grade[7] <= 'D' ? grade[7] : 0;
}

static bool has_range(const ModelVariable *variable) {
    return variable->kind == MODEL_CONSTANT && !variable->is_lever && !isnan(variable->range_low) &&
           !isnan(variable->range_high);
}

/* The delay of an equation is the time it names: the first of its inputs that counts in years. */
static double years_of(const MapYearMaker *maker, int variable_id) {
    int count;
    const int *inputs = model_inputs(maker->model, variable_id, &count);
    for (int i = 0; i < count; i++) {
        const ModelVariable *input = model_variable(maker->model, inputs[i]);
        bool is_time = text_equal(input->units, "year") && input->kind == MODEL_CONSTANT;
        if (is_time && !text_equal(input->group, "Control")) return maker->after[inputs[i]];
    }
    return 0.0;
}

static bool is_doubtful(const MapYearMaker *maker, int variable_id) {
    int count;
    const int *inputs = model_inputs(maker->model, variable_id, &count);
    for (int i = 0; i < count; i++) {
        if (has_range(model_variable(maker->model, inputs[i]))) return true;
    }
    return false;
}

static MapLink make_link(const MapYearMaker *maker, const ModelLink *link, double push, double whole) {
    const ModelVariable *target = model_variable(maker->model, link->to);
    MapLink out = {.from = link->from, .to = link->to, .sign = link->sign, .push = push, .grade = grade_of(target)};
    out.share = whole > 0.0 && link->from != link->to ? fabs(push) / whole : 0.0;
    out.years = link->is_delay || link->is_flow ? years_of(maker, link->to) : 0.0;
    out.is_uncertain = out.grade == 'D' && is_doubtful(maker, link->to);
    return out;
}

/* What acts on the start alone moved nothing this year, a curve is no cause, and a condition of an event no effect. */
static bool is_on_the_map(const MapYearMaker *maker, const ModelLink *link) {
    bool is_curve = model_variable(maker->model, link->from)->kind == MODEL_LOOKUP;
    return !link->is_initial && !is_curve && maker->map->node_of[link->to] >= 0 && maker->map->node_of[link->from] >= 0;
}

/* A stock's own level is no cause. */
static void make_links(MapYearMaker *maker) {
    int count = model_variable_count(maker->model), last = model_trace_rows(maker->trace) - 1;
    ModelPushes pushes = model_pushes(maker->trace, maker->links, 0, last, maker->arena);
    MapLink *links = ARENA_ARRAY(maker->arena, MapLink, maker->links.count);
    int *first_link = ARENA_ARRAY(maker->arena, int, count + 1);
    int link_count = 0, at = 0;
    for (int to = 0; to < count; to++) {
        first_link[to] = link_count;
        double whole = 0.0;
        for (int i = at; i < maker->links.count && maker->links.items[i].to == to; i++) {
            whole += maker->links.items[i].from == to ? 0.0 : fabs(pushes.of_link[i]);
        }
        for (; at < maker->links.count && maker->links.items[at].to == to; at++) {
            if (!is_on_the_map(maker, &maker->links.items[at])) continue;
            links[link_count++] = make_link(maker, &maker->links.items[at], pushes.of_link[at], whole);
        }
    }
    first_link[count] = link_count;
    maker->year.links = links;
    maker->year.link_count = link_count;
    maker->year.first_link = first_link;
    maker->year.before = maker->before;
    maker->year.after = maker->after;
    maker->year.changes = pushes.changes;
}

bool report_map_year_work(MapYearMaker *maker, const Campaign *campaign) {
    switch (maker->piece) {
    case PIECE_START:
        start(maker, campaign);
        break;
    case PIECE_REPLAY:
        if (replay_a_year(maker, campaign)) return true;
        break;
    case PIECE_RUN:
        run_again(maker);
        break;
    case PIECE_LINKS:
        maker->links = model_links(maker->trace, 2, maker->arena);
        break;
    case PIECE_PUSHES:
        make_links(maker);
        map_draw_arrows(maker->map, &maker->year, maker->arena);
        model_trace_destroy(maker->trace);
        maker->trace = NULL;
        break;
    case PIECE_DONE:
        return false;
    }
    maker->piece++;
    return true;
}

const MapYear *report_map_year(const MapYearMaker *maker) {
    return maker->piece == PIECE_DONE ? &maker->year : NULL;
}
