/* SPDX-License-Identifier: MIT
 *
 * The way down the equations: what a change is made of, asked again about each part that says nothing by itself. A
 * part of a part weighs by its share, so that the sum stays the change. Each input is put in forwards and backwards and
 * the mean is taken: two inputs that are multiplied then leave no remainder. */
#include "report/why_internal.h"

#include <math.h>

enum { OPENED_MOST = 40, PAIRS_MOST = 64 };
/* A part that carries this share of everything is looked through; one that is a small sum of large parts is not. */
static const double looked_through = 0.8, most_cancelled = 8.0, told_enough = 0.75;

/* A yearly value is the mean over pairs of moments: each step of both years for a flow, mid-year for anything else. */
typedef struct Pairs {
    ModelMoment before[PAIRS_MOST], after[PAIRS_MOST];
    int count;
} Pairs;

typedef struct Node {
    int variable_id; /* or a scalar behind the variables */
    WhyKind kind;
    bool is_open; /* can be asked further */
    double contribution;
    double of_pair[PAIRS_MOST];
} Node;

typedef struct Way {
    const WhyWindow *window;
    const bool *names;
    int time_id; /* -1: the model does not use it */
    Arena *arena;
    Pairs pairs;
    LIST(Node *) nodes;
} Way;

static Pairs pairs_of(const WhyWindow *window, int variable_id) {
    Pairs pairs = {.count = 0};
    int years = window->steps / window->steps_per_year - 1;
    bool is_flow = campaign_is_flow(window->model, variable_id);
    for (int step = 0; step < window->steps_per_year && pairs.count < PAIRS_MOST; step++) {
        if (is_flow || step == window->steps_per_year / 2) {
            pairs.before[pairs.count] = (ModelMoment){window->trace, step};
            pairs.after[pairs.count++] = (ModelMoment){window->trace, step + years * window->steps_per_year};
        }
    }
    return pairs;
}

static Node *node_of(Way *way, int variable_id) {
    for (int i = 0; i < way->nodes.count; i++) {
        if (way->nodes.items[i]->variable_id == variable_id) return way->nodes.items[i];
    }
    Node *node = ARENA_NEW(way->arena, Node);
    *node = (Node){.variable_id = variable_id, .kind = WHY_CAUSE, .is_open = true};
    list_push(way->arena, &way->nodes, node);
    return node;
}

/* The parts of one pair: of an equation the mean of both directions. */
static ModelExplanation explain_pair(Way *way, int variable_id, int pair) {
    ModelMoment before = way->pairs.before[pair], after = way->pairs.after[pair];
    ModelExplanation there = model_explain(before, after, variable_id, way->arena);
    if (there.reason != MODEL_REASON_INPUTS) return there;
    ModelExplanation back = model_explain(after, before, variable_id, way->arena);
    for (int i = 0; i < there.part_count; i++) {
        there.parts[i].contribution = 0.5 * (there.parts[i].contribution - back.parts[i].contribution);
    }
    return there;
}

static bool is_variable(const Way *way, const ModelPart *part) {
    return part->variable_id >= 0 && part->variable_id < model_variable_count(way->window->model);
}

/* The variable that a part is told as: a flow written as an expression by the one input that is a goal for the stock
 * (of its units, and moving), else as the stock itself, under way. -1: none. */
static int told_by(const Way *way, const ModelPart *part, int whole) {
    const Model *model = way->window->model;
    if (part->variable_id >= 0) return is_variable(way, part) ? part->variable_id : -1;
    if (part->input_count == 0) return -1;
    int goal = whole, goals = 0;
    for (int i = 0; i < part->input_count; i++) {
        int input = part->inputs[i];
        if (input == whole || input >= model_variable_count(model)) continue;
        const ModelVariable *variable = model_variable(model, input);
        bool moves = variable->kind == MODEL_AUXILIARY || variable->kind == MODEL_STOCK;
        if (moves && text_equal(variable->units, model_variable(model, whole)->units)) {
            goal = input;
            goals++;
        }
    }
    return goals == 1 && way->names[goal] ? goal : whole;
}

/* Whether the parts can stand in for their whole: none is hidden, and they do not cancel each other. What moves with
 * the time alone is given. */
static bool can_follow(const Way *way, const ModelExplanation *why) {
    double all = 0.0, by_time = 0.0;
    for (int i = 0; i < why->part_count; i++) {
        const ModelPart *part = &why->parts[i];
        if (part->variable_id == way->time_id) by_time += fabs(part->contribution);
        if (part->contribution != 0.0 && told_by(way, part, why->variable_id) < 0) return false;
        all += fabs(part->contribution);
    }
    return why->part_count > 0 && by_time < all && all <= most_cancelled * fabs(why->change);
}

/* What ends the way down: what the model is given, or a stock. */
static void close_node(const Way *way, Node *node, const ModelExplanation *why) {
    node->is_open = false;
    bool is_given = why->reason == MODEL_REASON_GIVEN || why->part_count == 0 || node->variable_id == way->time_id ||
                    (why->part_count == 1 && why->parts[0].variable_id == way->time_id);
    if (is_given) node->kind = WHY_GIVEN;
    if (why->reason == MODEL_REASON_FLOWS || why->reason == MODEL_REASON_EARLIER) node->kind = WHY_UNDER_WAY;
}

/* Puts the node's parts in its place; leaves it closed where that would say less. `is_first`: the number itself. */
static void open_node(Way *way, Node *node, bool is_first) {
    ModelExplanation *whys = ARENA_ARRAY(way->arena, ModelExplanation, way->pairs.count);
    bool follows = true;
    for (int k = 0; k < way->pairs.count; k++) {
        whys[k] = explain_pair(way, node->variable_id, k);
        bool is_still = node->of_pair[k] == 0.0 && !is_first;
        bool is_followed = whys[k].reason == MODEL_REASON_INPUTS || whys[k].reason == MODEL_REASON_FLOWS;
        follows = follows && (is_first || is_still || (is_followed && can_follow(way, &whys[k])));
    }
    close_node(way, node, &whys[0]);
    if (!follows || whys[0].part_count == 0) return;
    node->contribution = 0.0; /* its parts stand in for it */
    for (int k = 0; k < way->pairs.count; k++) {
        double share = is_first                ? 1.0 / way->pairs.count
                       : whys[k].change != 0.0 ? node->of_pair[k] / whys[k].change
                                               : 0.0;
        for (int i = 0; i < whys[k].part_count; i++) {
            const ModelPart *part = &whys[k].parts[i];
            int told = told_by(way, part, node->variable_id);
            if (told < 0 || part->contribution == 0.0) continue;
            Node *below = node_of(way, told);
            below->of_pair[k] += share * part->contribution;
            below->contribution += share * part->contribution;
            if (whys[k].reason != MODEL_REASON_INPUTS) { /* a flow is no change of it */
                below->is_open = false;
                below->kind = WHY_UNDER_WAY;
            }
        }
        node->of_pair[k] = 0.0;
    }
}

/* A sum or difference of its own kind: "exports less imports" says less than both. */
static bool is_sum(const Way *way, int variable_id) {
    const Model *model = way->window->model;
    const char *units = model_variable(model, variable_id)->units;
    int count = 0;
    const int *inputs = model_inputs(model, variable_id, &count);
    bool is_of_its_kind = model_variable(model, variable_id)->kind == MODEL_AUXILIARY;
    int terms = 0;
    for (int i = 0; i < count; i++) {
        const ModelVariable *input = model_variable(model, inputs[i]);
        bool is_constant = input->kind == MODEL_CONSTANT;
        terms += !is_constant;
        is_of_its_kind = is_of_its_kind && (is_constant || text_equal(input->units, units));
    }
    return is_of_its_kind && terms > 1;
}

static bool is_told(const Way *way, const Node *node) {
    return way->names[node->variable_id] || node->variable_id == way->time_id;
}

static double size_of(const Way *way, bool only_told) {
    double size = 0.0;
    for (int i = 0; i < way->nodes.count; i++) {
        const Node *node = way->nodes.items[i];
        size += only_told && !is_told(way, node) ? 0.0 : fabs(node->contribution);
    }
    return size;
}

/* The heaviest node that is not told as it is: without a name, a sum, or with nearly everything in it. */
static Node *next_to_open(const Way *way) {
    double all = size_of(way, false);
    Node *best = NULL;
    for (int i = 0; i < way->nodes.count; i++) {
        Node *node = way->nodes.items[i];
        bool is_told_as_is = way->names[node->variable_id] && fabs(node->contribution) < looked_through * all &&
                             !is_sum(way, node->variable_id);
        bool is_worth = node->is_open && !is_told_as_is && fabs(node->contribution) > 0.01 * all;
        if (is_worth && (best == NULL || fabs(node->contribution) > fabs(best->contribution))) best = node;
    }
    return best;
}

/* What can be told where the way stands. */
static WhyParts tell(const Way *way) {
    WhyParts parts = {0};
    for (int i = 0; i < way->nodes.count; i++) {
        const Node *node = way->nodes.items[i];
        if (node->contribution != 0.0 && is_told(way, node)) {
            WhyPart part = {.kind = node->kind, .variable_id = node->variable_id, .contribution = node->contribution};
            list_push(way->arena, &parts, part);
        }
    }
    return parts;
}

void why_follow(const WhyWindow *window, int variable_id, const bool *names, WhyParts *parts, Arena *arena) {
    Way way = {.window = window,
               .names = names,
               .time_id = model_find(window->model, "Time"),
               .arena = arena,
               .pairs = pairs_of(window, variable_id)};
    Node *node = node_of(&way, variable_id);
    WhyParts best = {0};
    double most_told = 0.0;
    open_node(&way, node, true);
    for (int i = 0; i < OPENED_MOST && node != NULL; i++) {
        double all = size_of(&way, false), told = all > 0.0 ? size_of(&way, true) / all : 0.0;
        if (told >= fmin(most_told, told_enough)) { /* the furthest place from which enough can be told */
            best = tell(&way);
            most_told = fmax(told, most_told);
        }
        node = next_to_open(&way);
        if (node != NULL) open_node(&way, node, false);
    }
    for (int i = 0; i < best.count; i++) list_push(arena, parts, best.items[i]);
}
