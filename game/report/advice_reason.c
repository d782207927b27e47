/* SPDX-License-Identifier: MIT
 *
 * Why two runs differ, in one word: from the number that differs, along the inputs that made the difference, always
 * from the place that carries most of it, until something is met that an adviser can name. */
#include "report/advice_internal.h"
#include "report/report_internal.h"

#include <math.h>

enum { STEPS_MOST = 160 };

typedef struct Place {
    int variable_id, row;
    double weight; /* share of the difference that goes through here, as far as shares can be multiplied */
} Place;

typedef struct Walk {
    const ReasonSearch *search;
    Arena *arena;
    LIST(Place) open;
    bool *is_known; /* [scalar] */
} Walk;

static void open_place(Walk *walk, int variable_id, int row, double weight) {
    if (variable_id >= 0 && weight > 0.0 && !walk->is_known[variable_id]) {
        list_push(walk->arena, &walk->open, (Place){variable_id, row, weight});
    }
}

/* The heaviest open place; the earliest of equal ones. False when none is left. */
static bool take_place(Walk *walk, Place *out) {
    int best = -1;
    for (int i = 0; i < walk->open.count; i++) {
        bool is_open = !walk->is_known[walk->open.items[i].variable_id];
        if (is_open && (best < 0 || walk->open.items[i].weight > walk->open.items[best].weight)) best = i;
    }
    if (best < 0) return false;
    *out = walk->open.items[best];
    walk->is_known[out->variable_id] = true;
    return true;
}

static ModelExplanation explain(Walk *walk, int variable_id, int row) {
    ModelMoment without = {walk->search->without, row}, with = {walk->search->with, row};
    return model_explain(without, with, variable_id, walk->arena);
}

static void open_inputs(Walk *walk, Place place) {
    ModelExplanation why = explain(walk, place.variable_id, place.row);
    int row = why.reason == MODEL_REASON_HISTORY ? place.row / 2 : place.row;
    double all = 0.0;
    for (int i = 0; i < why.part_count; i++) all += fabs(why.parts[i].contribution);
    for (int i = 0; i < why.part_count && all > 0.0; i++) {
        const ModelPart *part = &why.parts[i];
        double weight = place.weight * fabs(part->contribution) / all;
        open_place(walk, part->variable_id, row, weight);
        for (int k = 0; part->variable_id < 0 && k < part->input_count; k++) {
            open_place(walk, part->inputs[k], row, weight / part->input_count);
        }
    }
}

static bool is_listed(const ReasonSearch *search, int variable_id) {
    for (int i = 0; i < search->mechanism_count; i++) {
        if (search->mechanisms[i] == variable_id) return true;
    }
    return false;
}

Reason reason_find(const ReasonSearch *search) {
    Arena *arena = arena_create();
    const Model *model = content_model(search->content);
    ReportWriter writer = {.content = search->content, .arena = arena, .language = "en"};
    Walk walk = {.search = search, .arena = arena, .is_known = ARENA_ARRAY(arena, bool, model_scalar_count(model))};
    Place place, found = {.variable_id = -1}, named = {.variable_id = -1};
    open_place(&walk, search->variable_id, search->row, 1.0);
    for (int i = 0; i < STEPS_MOST && found.variable_id < 0 && take_place(&walk, &place); i++) {
        int id = place.variable_id;
        bool is_visible = id < model_variable_count(model) && id != search->variable_id && id != search->except;
        if (is_visible && is_listed(search, id)) found = place;
        if (is_visible && named.variable_id < 0 && report_has_name(&writer, id)) named = place;
        open_inputs(&walk, place);
    }
    found = found.variable_id >= 0 ? found : named;
    Reason reason = {.variable_id = found.variable_id, .row = found.row};
    if (reason.variable_id >= 0) {
        ModelExplanation there = explain(&walk, reason.variable_id, reason.row);
        reason.without = there.before;
        reason.with = there.after;
    }
    arena_destroy(arena);
    return reason;
}
