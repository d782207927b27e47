/* SPDX-License-Identifier: MIT
 *
 * What each link did to its target between two moments: the equation at 'before' with one input at a time put to its
 * value of 'after'. All links of a model in one go, for maps; one variable with everything that can be said of it is
 * model_explain. */
#include "model/model_loops.h"

#include "model/model_formula_internal.h"
#include "model/model_trace_internal.h"

#include <math.h>

typedef struct Pusher {
    const Model *model;
    Arena *arena;
    ModelFormulaMaker maker;
    const double *before, *after; /* [scalar] */
    int first_step, last_step;
    double *by_input; /* [variable] what the equation looked at gets from it */
} Pusher;

typedef struct Push {
    const int *inputs; /* [count] scalars */
    double *by;        /* [count] */
    int count;
    double change;
} Push;

static Push push_equation(Pusher *pusher, int scalar) {
    ModelFormula formula = model_formula_make(&pusher->maker, pusher->model->scalars[scalar].value);
    Push push = {.inputs = formula.inputs.items, .count = formula.inputs.count};
    push.by = ARENA_ARRAY(pusher->arena, double, push.count);
    double *numbers = ARENA_ARRAY(pusher->arena, double, push.count);
    for (int i = 0; i < push.count; i++) numbers[i] = pusher->before[push.inputs[i]];
    double start = model_formula_value(pusher->model, &formula, numbers, pusher->first_step);
    for (int i = 0; i < push.count; i++) {
        numbers[i] = pusher->after[push.inputs[i]];
        push.by[i] = model_formula_value(pusher->model, &formula, numbers, pusher->first_step) - start;
        numbers[i] = pusher->before[push.inputs[i]];
    }
    for (int i = 0; i < push.count; i++) numbers[i] = pusher->after[push.inputs[i]];
    push.change = model_formula_value(pusher->model, &formula, numbers, pusher->last_step) - start;
    return push;
}

static double weight_of(const Push *push, int self) {
    double sum = 0.0;
    for (int i = 0; i < push->count; i++) sum += push->inputs[i] == self ? 0.0 : fabs(push->by[i]);
    return sum;
}

/* What a hidden stock gave goes to its inputs, in proportion to how hard each pushed it. They hang on each other as
 * deep as their functions are nested. */
static void share(Pusher *pusher, int hidden, double by) {
    Push inside = push_equation(pusher, hidden);
    double whole = weight_of(&inside, hidden);
    for (int i = 0; i < inside.count && whole > 0.0; i++) {
        int input = inside.inputs[i];
        double part = by * (fabs(inside.by[i]) / whole);
        if (input < pusher->model->variable_count) {
            pusher->by_input[input] += part;
        } else if (input != hidden && part != 0.0) {
            share(pusher, input, part);
        }
    }
}

static double push_variable(Pusher *pusher, int variable_id) {
    Push push = push_equation(pusher, variable_id);
    for (int i = 0; i < push.count; i++) {
        int input = push.inputs[i];
        if (input < pusher->model->variable_count) {
            pusher->by_input[input] += push.by[i];
        } else {
            share(pusher, input, push.by[i]);
        }
    }
    return push.count > 0 ? push.change : 0.0;
}

ModelPushes model_pushes(const ModelTrace *trace, ModelLinkList links, int before, int after, Arena *arena) {
    const Model *model = trace->model;
    CHECK(before >= 0 && before < trace->row_count && after >= 0 && after < trace->row_count);
    Pusher pusher = {.model = model,
                     .arena = arena,
                     .maker = model_formula_maker(model, arena),
                     .before = model_trace_row(trace, before),
                     .after = model_trace_row(trace, after),
                     .first_step = trace->first_step + before,
                     .last_step = trace->first_step + after,
                     .by_input = ARENA_ARRAY(arena, double, model->variable_count)};
    double *of_link = ARENA_ARRAY(arena, double, links.count);
    double *changes = ARENA_ARRAY(arena, double, model->variable_count);
    for (int i = 0; i < links.count;) {
        int to = links.items[i].to, first = i;
        changes[to] = push_variable(&pusher, to);
        for (; i < links.count && links.items[i].to == to; i++) {
            int from = links.items[i].from;
            of_link[i] = links.items[i].is_initial ? 0.0 : pusher.by_input[from];
        }
        for (i = first; i < links.count && links.items[i].to == to; i++) pusher.by_input[links.items[i].from] = 0.0;
    }
    return (ModelPushes){of_link, changes};
}
