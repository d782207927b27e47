/* SPDX-License-Identifier: MIT
 *
 * The years between two years run again in lanes: in one nobody moves a lever after the first year, in one all do as
 * they did, and two for each origin. Words are why_words.c. */
#include "report/why_internal.h"

#include <math.h>
#include <stdlib.h>

#include "campaign/campaign_replay.h"
#include "report/report_internal.h"

enum { LANE_STILL, LANE_ALL, LANES_BEFORE_ORIGINS };
/* Smaller parts are told together. */
static const double least_share = 0.02;

/* Everything one origin gives to one lever at one step. */
typedef struct Gift {
    int lever, origin; /* places in the lists below */
    double added, factor;
} Gift;

typedef struct Gifts {
    const Gift *items;
    int count;
} Gifts;

typedef struct Mover {
    CampaignOrigin origin;
    WhyWhose whose;
    bool moves; /* differs from the first year at some step */
} Mover;

struct ReportWhy {
    const Campaign *campaign;
    const Content *content;
    Arena *arena;
    int first_year, last_year;
    Campaign *told;        /* the same decisions again; until everything is recorded */
    CampaignLevers levers; /* of the window */
    double *bases;         /* [lever] */
    Gifts *gifts;          /* [step of the window] */
    LIST(Mover) movers;
    int *lanes_of; /* [mover] its first lane, -1 where it does not move */
    int lane_count;
    ModelRun *opening; /* one lane at the opening of the first year, then of the second */
    WhyWindow window;
    bool *names; /* [variable] */
    bool is_ready;
};

ReportWhy *report_why_create(const Campaign *campaign, int first_year, int last_year) {
    const Model *model = content_model(campaign_content(campaign));
    CHECK(first_year < last_year && first_year >= (int)model_initial_time(model));
    CHECK(last_year < campaign_year(campaign));
    ReportWhy *why = calloc(1, sizeof *why);
    if (why == NULL) base_out_of_memory();
    why->campaign = campaign;
    why->content = campaign_content(campaign);
    why->arena = arena_create();
    why->first_year = first_year;
    why->last_year = last_year;
    why->window.model = model;
    return why;
}

void report_why_destroy(ReportWhy *why) {
    if (why == NULL) return;
    campaign_destroy(why->told);
    model_run_destroy(why->opening);
    model_trace_destroy(why->window.trace);
    arena_destroy(why->arena);
    free(why);
}

/* ---- Who decided ---- */

static bool is_about(Decision decision, CampaignOrigin origin) {
    switch (origin.kind) {
    case ORIGIN_EVENT:
        return decision.kind == DECISION_CHOOSE && decision.subject == origin.subject && origin.choice >= 0;
    case ORIGIN_INSTRUMENT:
        return decision.kind == DECISION_INSTRUMENT && decision.subject == origin.subject;
    case ORIGIN_PROGRAMME:
        return decision.subject == origin.subject &&
               (decision.kind == DECISION_START_PROGRAMME || decision.kind == DECISION_RESCOPE_PROGRAMME ||
                decision.kind == DECISION_KILL_PROGRAMME);
    case ORIGIN_FAVOUR:
        return decision.kind == DECISION_ASK_FAVOUR && decision.subject == origin.subject;
    case ORIGIN_BUDGET:
        return decision.kind == DECISION_BUDGET && decision.subject == origin.subject;
    }
    return false;
}

/* By the last decision about it that was taken by then. A dossier left alone was answered too. */
static WhyWhose find_whose(const ReportWhy *why, CampaignOrigin origin) {
    int players = campaign_prologue_count(why->campaign), year = 0;
    if (origin.kind == ORIGIN_EVENT && origin.choice >= 0 &&
        campaign_answer(why->campaign, origin.subject, &year) >= 0) {
        return year >= campaign_scenario(why->campaign)->first_year ? WHY_YOURS : WHY_MITIS;
    }
    for (int t = campaign_turn_count(why->campaign) - 1; t >= 0; t--) {
        const CampaignTurn *turn = campaign_turn(why->campaign, t);
        for (int i = 0; turn->year <= why->last_year && i < turn->decision_count; i++) {
            if (is_about(turn->decisions[i], origin)) return t >= players ? WHY_YOURS : WHY_MITIS;
        }
    }
    return WHY_NOBODYS;
}

/* ---- What was recorded ---- */

static bool is_same(CampaignOrigin a, CampaignOrigin b) {
    return a.kind == b.kind && a.subject == b.subject && a.choice == b.choice;
}

static int place_of(ReportWhy *why, CampaignOrigin origin) {
    for (int i = 0; i < why->movers.count; i++) {
        if (is_same(why->movers.items[i].origin, origin)) return i;
    }
    list_push(why->arena, &why->movers, ((Mover){.origin = origin, .whose = find_whose(why, origin)}));
    return why->movers.count - 1;
}

static Gifts copy_gifts(ReportWhy *why, int step) {
    int count = 0;
    const CampaignLeverPart *parts = campaign_lever_parts(why->told, step, &count);
    Gift *gifts = ARENA_ARRAY(why->arena, Gift, count);
    for (int i = 0; i < count; i++) {
        gifts[i] = (Gift){parts[i].lever, place_of(why, parts[i].origin), parts[i].added, parts[i].factor};
    }
    return (Gifts){gifts, count};
}

/* The step of the first year that stands for this one when an origin holds still. */
static int still_step(const ReportWhy *why, int step) {
    return step % why->levers.steps_per_year;
}

static Gift sum_of(Gifts gifts, int lever, int origin) {
    Gift sum = {lever, origin, 0.0, 1.0};
    for (int i = 0; i < gifts.count; i++) {
        if (gifts.items[i].lever == lever && gifts.items[i].origin == origin) {
            sum.added += gifts.items[i].added;
            sum.factor *= gifts.items[i].factor;
        }
    }
    return sum;
}

static void mark_what_moves(ReportWhy *why, Gifts gifts, Gifts other) {
    for (int i = 0; i < gifts.count; i++) {
        Mover *mover = &why->movers.items[gifts.items[i].origin];
        if (mover->moves) continue;
        Gift here = sum_of(gifts, gifts.items[i].lever, gifts.items[i].origin);
        Gift there = sum_of(other, gifts.items[i].lever, gifts.items[i].origin);
        mover->moves = here.added != there.added || here.factor != there.factor;
    }
}

static void find_movers(ReportWhy *why) {
    for (int step = why->levers.steps_per_year; step < why->levers.steps; step++) {
        mark_what_moves(why, why->gifts[step], why->gifts[still_step(why, step)]);
        mark_what_moves(why, why->gifts[still_step(why, step)], why->gifts[step]);
    }
    why->lanes_of = ARENA_ARRAY(why->arena, int, why->movers.count);
    why->lane_count = LANES_BEFORE_ORIGINS;
    for (int i = 0; i < why->movers.count; i++) {
        why->lanes_of[i] = why->movers.items[i].moves ? why->lane_count : -1;
        why->lane_count += why->movers.items[i].moves ? 2 : 0;
    }
}

/* ---- Lanes ---- */

/* A run on its way through the window. */
typedef struct Passage {
    const ReportWhy *why;
    int step;               /* of the window */
    double *sums, *factors; /* [lever] */
    ModelTrace *trace;      /* keeps lane 0; NULL: nothing */
} Passage;

/* Lane of an origin alone, then of all but it. */
static bool moves_in(const ReportWhy *why, int lane, int origin) {
    if (lane == LANE_STILL || lane == LANE_ALL) return lane == LANE_ALL;
    int first = why->lanes_of[origin];
    return lane % 2 == 0 ? lane == first : lane != first + 1;
}

static void add_gifts(Passage *passage, Gifts gifts, int lane, bool is_now) {
    for (int i = 0; i < gifts.count; i++) {
        const Gift *gift = &gifts.items[i];
        if (moves_in(passage->why, lane, gift->origin) == is_now) {
            passage->sums[gift->lever] += gift->added;
            passage->factors[gift->lever] *= gift->factor;
        }
    }
}

static double held_in_range(const ModelVariable *lever, double value) {
    value = value < lever->range_low ? lever->range_low : value; /* false for a range not given (NaN) */
    return value > lever->range_high ? lever->range_high : value;
}

static void set_lane(Passage *passage, ModelRun *run, int lane) {
    const ReportWhy *why = passage->why;
    for (int i = 0; i < why->levers.lever_count; i++) {
        passage->sums[i] = why->bases[i];
        passage->factors[i] = 1.0;
    }
    add_gifts(passage, why->gifts[passage->step], lane, true);
    add_gifts(passage, why->gifts[still_step(why, passage->step)], lane, false);
    for (int i = 0; i < why->levers.lever_count; i++) {
        int id = why->levers.variable_ids[i];
        double value = passage->sums[i] * passage->factors[i];
        model_run_set(run, id, lane, held_in_range(model_variable(why->window.model, id), value));
    }
}

static void set_lanes(void *user, ModelRun *run, double time) {
    Passage *passage = user;
    (void)time;
    for (int lane = 0; lane < model_run_count(run); lane++) {
        if (lane != LANE_ALL) set_lane(passage, run, lane); /* that one has what was recorded */
    }
    passage->step++;
}

static void record_trace(void *user, const ModelRun *run) {
    const Passage *passage = user;
    if (passage->trace != NULL) model_trace_record(passage->trace, run, 0);
}

static Passage begin_passage(const ReportWhy *why, int step, Arena *arena) {
    return (Passage){.why = why,
                     .step = step,
                     .sums = ARENA_ARRAY(arena, double, why->levers.lever_count),
                     .factors = ARENA_ARRAY(arena, double, why->levers.lever_count)};
}

/* ---- The preparation ---- */

static void record_told(ReportWhy *why) {
    const CampaignLevers all = campaign_levers(why->told, why->arena);
    int first = (why->first_year - (int)model_initial_time(why->window.model)) * all.steps_per_year;
    why->levers = campaign_levers_from(&all, first);
    why->levers.steps = (why->last_year - why->first_year + 1) * all.steps_per_year;
    why->window.first_step = first;
    why->window.steps = why->levers.steps;
    why->window.steps_per_year = all.steps_per_year;
    why->bases = ARENA_ARRAY(why->arena, double, all.lever_count);
    for (int i = 0; i < all.lever_count; i++) why->bases[i] = campaign_lever_base(why->told, i);
    why->gifts = ARENA_ARRAY(why->arena, Gifts, why->levers.steps);
    for (int step = 0; step < why->levers.steps; step++) why->gifts[step] = copy_gifts(why, first + step);
    find_movers(why);
    CampaignLevers before = all;
    before.steps = first;
    CampaignSetup setup = {.lens_id = campaign_lens(why->campaign) == NULL ? NULL : campaign_lens(why->campaign)->id};
    CampaignWatch nothing = {.variable_count = 0};
    why->opening = model_run_create(why->window.model, 1);
    campaign_set_constants(why->content, &setup, why->opening);
    campaign_run_levers(&before, why->opening, &nothing);
    campaign_destroy(why->told);
    why->told = NULL;
}

/* The first year as it was, kept as the point from which lanes start; then the others with nobody moving. */
static void trace_window(ReportWhy *why) {
    Passage passage = begin_passage(why, 0, why->arena);
    passage.trace = why->window.trace = model_trace_create(why->window.model);
    CampaignWatch watch = {.look = record_trace, .user = &passage};
    CampaignLevers year = why->levers, rest = campaign_levers_from(&why->levers, why->levers.steps_per_year);
    year.steps = year.steps_per_year;
    campaign_go_on_levers(&year, why->opening, &watch);
    ModelRun *still = model_run_create(why->window.model, 1);
    model_run_copy(still, why->opening);
    passage.step = why->levers.steps_per_year;
    watch.change = set_lanes;
    campaign_go_on_levers(&rest, still, &watch);
    model_run_destroy(still);
}

static void find_names(ReportWhy *why) {
    ReportWriter writer = {.content = why->content, .arena = arena_create(), .language = "en"};
    int count = model_variable_count(why->window.model);
    why->names = ARENA_ARRAY(why->arena, bool, count);
    for (int i = 0; i < count; i++) why->names[i] = report_has_name(&writer, i);
    arena_destroy(writer.arena);
}

bool report_why_work(ReportWhy *why) {
    if (why->is_ready) return false;
    if (why->names == NULL) {
        find_names(why);
    } else if (why->told == NULL && why->levers.steps == 0) {
        why->told = campaign_replay_origins(why->campaign, why->first_year);
    } else if (why->told != NULL && campaign_year(why->told) <= why->last_year) {
        campaign_decide_as(why->told, why->campaign);
        campaign_stamp(why->told);
    } else if (why->told != NULL) {
        record_told(why);
    } else {
        trace_window(why);
        why->is_ready = true;
    }
    return true;
}

/* ---- The answer ---- */

/* Values of the last year, [lane]. */
static const double *run_lanes(const ReportWhy *why, int variable_id, Arena *arena) {
    int spy = why->levers.steps_per_year, lanes = why->lane_count;
    CampaignLevers rest = campaign_levers_from(&why->levers, spy);
    int years = rest.steps / spy;
    Passage passage = begin_passage(why, spy, arena);
    CampaignWatch watch = {.variable_ids = &variable_id,
                           .variable_count = 1,
                           .values = ARENA_ARRAY(arena, double, years *lanes),
                           .change = set_lanes,
                           .user = &passage};
    ModelRun *run = model_run_create(why->window.model, lanes);
    for (int lane = 0; lane < lanes; lane++) model_run_copy_lane(run, lane, why->opening, 0);
    campaign_go_on_levers(&rest, run, &watch);
    model_run_destroy(run);
    return &watch.values[(size_t)(years - 1) * (size_t)lanes];
}

/* Mean of what an origin changes as the first and as the last to move. */
static void add_origins(const ReportWhy *why, const double *values, WhyParts *parts, Arena *arena) {
    double all = values[LANE_ALL] - values[LANE_STILL], sum = 0.0;
    for (int i = 0; i < why->movers.count; i++) {
        int lane = why->lanes_of[i];
        if (lane < 0) continue;
        const Mover *mover = &why->movers.items[i];
        double alone = values[lane] - values[LANE_STILL], at_last = values[LANE_ALL] - values[lane + 1];
        WhyPart part = {.kind = WHY_ORIGIN,
                        .variable_id = -1,
                        .whose = mover->whose,
                        .origin = mover->origin,
                        .contribution = 0.5 * (alone + at_last)};
        sum += part.contribution;
        list_push(arena, parts, part);
    }
    list_push(arena, parts, ((WhyPart){.kind = WHY_TOGETHER, .variable_id = -1, .contribution = all - sum}));
}

static void sort_by_size(WhyParts *parts) {
    for (int i = 1; i < parts->count; i++) {
        WhyPart moved = parts->items[i];
        int place = i;
        for (; place > 0 && fabs(parts->items[place - 1].contribution) < fabs(moved.contribution); place--) {
            parts->items[place] = parts->items[place - 1];
        }
        parts->items[place] = moved;
    }
}

double report_why_sum(const WhyAnswer *answer) {
    double sum = 0.0;
    for (int i = 0; i < answer->part_count; i++) sum += answer->parts[i].contribution;
    return sum;
}

/* The rest is what is missing to the change, so that the sum has its bits wherever a number can hold them. */
static void close_sum(WhyAnswer *answer, WhyParts *parts) {
    WhyPart *rest = &parts->items[parts->count - 1];
    answer->parts = parts->items;
    answer->part_count = parts->count;
    for (int i = 0; i < 3; i++) rest->contribution += answer->change - report_why_sum(answer);
}

WhyAnswer report_why_shorten(const WhyAnswer *answer, int most, Arena *arena) {
    WhyParts parts = {0};
    for (int i = 0; i < answer->part_count - 1 && i < most; i++) list_push(arena, &parts, answer->parts[i]);
    list_push(arena, &parts, ((WhyPart){.kind = WHY_REST, .variable_id = -1}));
    WhyAnswer shorter = *answer;
    close_sum(&shorter, &parts);
    return shorter;
}

WhyAnswer report_why_answer(const ReportWhy *why, int variable_id, int most, Arena *arena) {
    CHECK(why->is_ready);
    WhyParts parts = {0};
    const double *values = run_lanes(why, variable_id, arena);
    add_origins(why, values, &parts, arena);
    why_follow(&why->window, variable_id, why->names, &parts, arena);
    sort_by_size(&parts);
    double size = 0.0;
    for (int i = 0; i < parts.count; i++) size += fabs(parts.items[i].contribution);
    int kept = 0;
    while (kept < parts.count && kept < most && fabs(parts.items[kept].contribution) > least_share * size) kept++;
    parts.count = kept;
    list_push(arena, &parts, ((WhyPart){.kind = WHY_REST, .variable_id = -1}));
    WhyAnswer answer = {.variable_id = variable_id,
                        .first_year = why->first_year,
                        .last_year = why->last_year,
                        .before = campaign_value(why->campaign, variable_id, why->first_year),
                        .after = values[LANE_ALL]};
    answer.change = answer.after - answer.before;
    close_sum(&answer, &parts);
    return answer;
}
