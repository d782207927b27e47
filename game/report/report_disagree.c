/* SPDX-License-Identifier: MIT
 *
 * Lanes of one run: the world as it is, for every number its two ends, and last what the player holds, all of it. */
#include "report/report_disagree.h"

#include <math.h>
#include <stdlib.h>

#include "campaign/campaign_levers.h"
#include "campaign/campaign_replay.h"
#include "report/report_internal.h"

typedef enum Piece { PIECE_START, PIECE_REPLAY, PIECE_LANES, PIECE_YEARS, PIECE_DONE } Piece;
enum { WATCHED = 2 };

struct DisagreeMaker {
    const Content *content;
    const Model *model;
    Arena *arena;
    MapLink link;
    ModelSetting *held;
    Piece piece;
    Campaign *again;
    CampaignLevers levers;
    ModelRun *run;
    int lane_count, years_done;
    double *values; /* [watched][lane] of the year run last */
    Disagreement out;
};

DisagreeMaker *report_disagree_begin(const Content *content, const MapLink *link, const ModelSetting *held,
                                     int held_count) {
    DisagreeMaker *maker = calloc(1, sizeof *maker);
    if (!maker) base_out_of_memory();
    *maker =
        (DisagreeMaker){.content = content, .model = content_model(content), .arena = arena_create(), .link = *link};
    maker->out.target = link->to;
    maker->out.balance = model_find(maker->model, "digital trade balance");
    maker->out.held_count = held_count;
    maker->held = ARENA_ARRAY(maker->arena, ModelSetting, held_count);
    for (int i = 0; i < held_count; i++) maker->held[i] = held[i];
    return maker;
}

void report_disagree_destroy(DisagreeMaker *maker) {
    if (!maker) return;
    campaign_destroy(maker->again);
    model_run_destroy(maker->run);
    arena_destroy(maker->arena);
    free(maker);
}

/* ---- The numbers ---- */

/* What can be argued about: no lever of the ministry, no switch, no step of time. */
static bool is_arguable(const ModelVariable *variable) {
    return variable->kind == MODEL_CONSTANT && !variable->is_lever && !text_equal(variable->group, "Control") &&
           !text_equal(variable->group, "Switches");
}

static void add_numbers(DisagreeMaker *maker, const ModelRun *run, int variable_id) {
    Disagreement *out = &maker->out;
    int count;
    const int *inputs = model_inputs(maker->model, variable_id, &count);
    for (int i = 0; i < count && out->number_count < DISAGREE_NUMBERS_MOST; i++) {
        const ModelVariable *input = model_variable(maker->model, inputs[i]);
        if (!is_arguable(input)) continue;
        double here = model_run_value(run, inputs[i], 0);
        DisagreeNumber number = {.variable_id = inputs[i], .here = here, .tried = {here / 2.0, here * 2.0}};
        number.is_stated = input->range_low < input->range_high;
        bool is_share = content_form_points(content_form_of(maker->content, inputs[i])) > 0.0 && here <= 1.0;
        if (number.is_stated) {
            number.tried[0] = input->range_low;
            number.tried[1] = input->range_high;
        } else if (is_share) {
            number.tried[1] = fmin(number.tried[1], 1.0); /* the double of most of it would be more than all */
        }
        if (number.tried[0] != number.tried[1]) out->numbers[out->number_count++] = number;
    }
}

static void make_lanes(DisagreeMaker *maker) {
    const ContentLens *lens = campaign_lens(maker->again);
    CampaignSetup setup = {.lens_id = lens ? lens->id : NULL};
    ModelRun *world = model_run_create(maker->model, 1);
    campaign_set_constants(maker->content, &setup, world);
    add_numbers(maker, world, maker->link.to);
    if (maker->out.number_count == 0) add_numbers(maker, world, maker->link.from);
    model_run_destroy(world);

    Disagreement *out = &maker->out;
    maker->levers = campaign_levers(maker->again, maker->arena);
    maker->lane_count = 1 + 2 * out->number_count + 1;
    maker->values = ARENA_ARRAY(maker->arena, double, WATCHED * maker->lane_count);
    maker->run = model_run_create(maker->model, maker->lane_count);
    campaign_set_constants(maker->content, &setup, maker->run);
    for (int i = 0; i < 2 * out->number_count; i++) {
        const DisagreeNumber *number = &out->numbers[i / 2];
        model_run_set(maker->run, number->variable_id, 1 + i, number->tried[i % 2]);
    }
    for (int i = 0; i < out->held_count; i++) {
        model_run_set(maker->run, maker->held[i].variable_id, maker->lane_count - 1, maker->held[i].value);
    }
}

/* ---- The years ---- */

/* True while years are missing. */
static bool replay_a_year(DisagreeMaker *maker, const Campaign *campaign) {
    if (campaign_replay_go_on(maker->again, campaign, campaign_scenario(campaign)->first_year)) return true;
    if (campaign_year(maker->again) >= campaign_year(campaign)) return false;
    campaign_decide_as(maker->again, campaign);
    campaign_stamp(maker->again);
    return true;
}

static void read_changes(DisagreeMaker *maker) {
    Disagreement *out = &maker->out;
    const double *target = maker->values, *balance = maker->values + maker->lane_count;
    for (int i = 0; i < 2 * out->number_count; i++) {
        out->numbers[i / 2].target[i % 2] = target[1 + i] - target[0];
        out->numbers[i / 2].balance[i % 2] = balance[1 + i] - balance[0];
    }
    out->held_balance = balance[maker->lane_count - 1] - balance[0];
}

/* True while years are missing. */
static bool run_a_year(DisagreeMaker *maker) {
    int spy = maker->levers.steps_per_year, watched[WATCHED] = {maker->out.target, maker->out.balance};
    CampaignLevers year = campaign_levers_from(&maker->levers, maker->years_done * spy);
    if (year.steps < spy) return false;
    year.steps = spy;
    CampaignWatch watch = {.variable_ids = watched, .variable_count = WATCHED, .values = maker->values};
    (maker->years_done == 0 ? campaign_run_levers : campaign_go_on_levers)(&year, maker->run, &watch);
    maker->years_done++;
    return true;
}

bool report_disagree_work(DisagreeMaker *maker, const Campaign *campaign) {
    switch (maker->piece) {
    case PIECE_START:
        CHECK(campaign_turn_count(campaign) > 0);
        maker->out.year = campaign_year(campaign) - 1;
        maker->again = campaign_replay_begin(campaign);
        maker->piece = PIECE_REPLAY;
        return true;
    case PIECE_REPLAY:
        if (!replay_a_year(maker, campaign)) maker->piece = PIECE_LANES;
        return true;
    case PIECE_LANES:
        make_lanes(maker);
        maker->piece = PIECE_YEARS;
        return true;
    case PIECE_YEARS:
        if (run_a_year(maker)) return true;
        read_changes(maker);
        maker->piece = PIECE_DONE;
        return true;
    case PIECE_DONE:
        break;
    }
    return false;
}

const Disagreement *report_disagree(const DisagreeMaker *maker) {
    return maker->piece == PIECE_DONE ? &maker->out : NULL;
}

/* ---- Words ---- */

static ReportWriter writer_of(const Content *content, Arena *arena, const char *language) {
    return (ReportWriter){.content = content, .arena = arena, .language = language};
}

const char *report_disagree_say_number(const Content *content, Arena *arena, const char *language,
                                       const DisagreeNumber *number) {
    ReportWriter writer = writer_of(content, arena, language);
    int id = number->variable_id;
    return report_say(&writer, number->is_stated ? "report.disagree.stated" : "report.disagree.own", "here",
                      report_number_of(&writer, id, number->here), "low",
                      report_number_of(&writer, id, number->tried[0]), "high",
                      report_number_of(&writer, id, number->tried[1]), NULL);
}

static const char *say_change(const ReportWriter *writer, int variable_id, double change) {
    return report_say(writer, "report.disagree.change", "name",
                      report_variable_name(writer->content, writer->arena, writer->language, variable_id), "change",
                      report_signed_change_of(writer, variable_id, change), NULL);
}

const char *report_disagree_say_tried(const Content *content, Arena *arena, const char *language,
                                      const Disagreement *disagreement, int number, int which) {
    ReportWriter writer = writer_of(content, arena, language);
    const DisagreeNumber *asked = &disagreement->numbers[number];
    const char *balance = say_change(&writer, disagreement->balance, asked->balance[which]);
    if (disagreement->target == disagreement->balance) return balance;
    return report_say(&writer, "report.disagree.both", "target",
                      say_change(&writer, disagreement->target, asked->target[which]), "balance", balance, NULL);
}

const char *report_disagree_say_held(const Content *content, Arena *arena, const char *language,
                                     const Disagreement *disagreement) {
    ReportWriter writer = writer_of(content, arena, language);
    return report_say(&writer, "report.disagree.held", "n",
                      content_number(arena, language, "int", disagreement->held_count), "balance",
                      say_change(&writer, disagreement->balance, disagreement->held_balance), NULL);
}
