/* SPDX-License-Identifier: MIT
 *
 * From links between variables to arrows between nodes. What moved a node's shown variables is followed backwards
 * inside the node, each time shared among the inputs by how hard they pushed, until it comes from another node. What
 * nothing pushed, and what still goes round after ROUNDS, belongs to no arrow. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/map_internal.h"

enum { ROUNDS = 40 };
/* What carries less is no arrow. */
static const double least_share = 0.005;

/* Something on its way back: how much, with what sign, through what delay, through how much doubt. */
typedef struct Flow {
    double share, signed_share, years, doubtful; /* the last two multiplied by the share */
} Flow;

typedef struct Tracer {
    const ReportMap *map;
    const MapYear *year;
    int node;
    Flow *now, *next; /* [variable] */
    Flow *arrived;    /* [node] */
    double *best;     /* [node] share over the link that carries most of it */
    int *best_link;   /* [node] */
} Tracer;

static void add_flow(Flow *to, Flow more) {
    to->share += more.share;
    to->signed_share += more.signed_share;
    to->years += more.years;
    to->doubtful += more.doubtful;
}

static Flow behind_link(Flow flow, const MapLink *link) {
    double sign = link->sign == MODEL_SIGN_POSITIVE ? 1.0 : link->sign == MODEL_SIGN_NEGATIVE ? -1.0 : 0.0;
    double moved = flow.share * link->share;
    return (Flow){.share = moved,
                  .signed_share = flow.signed_share * link->share * sign,
                  .years = flow.years * link->share + moved * link->years,
                  .doubtful = link->is_uncertain ? moved : flow.doubtful * link->share};
}

static void step_back(Tracer *tracer, int variable) {
    const MapYear *year = tracer->year;
    for (int i = year->first_link[variable]; i < year->first_link[variable + 1]; i++) {
        const MapLink *link = &year->links[i];
        Flow flow = behind_link(tracer->now[variable], link);
        int node = tracer->map->node_of[link->from];
        if (flow.share <= 0.0) continue;
        if (node == tracer->node) {
            add_flow(&tracer->next[link->from], flow);
            continue;
        }
        add_flow(&tracer->arrived[node], flow);
        if (flow.share > tracer->best[node]) {
            tracer->best[node] = flow.share;
            tracer->best_link[node] = i;
        }
    }
}

static void trace_node(Tracer *tracer, int variable_count) {
    const MapNode *node = &tracer->map->nodes[tracer->node];
    memset(tracer->now, 0, sizeof *tracer->now * (size_t)variable_count);
    memset(tracer->arrived, 0, sizeof *tracer->arrived * (size_t)tracer->map->count);
    memset(tracer->best, 0, sizeof *tracer->best * (size_t)tracer->map->count);
    for (int i = 0; i < node->shown_count; i++) {
        double share = 1.0 / node->shown_count;
        tracer->now[node->shown[i]] = (Flow){.share = share, .signed_share = share};
    }
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < node->variable_count; i++) tracer->next[node->variables[i]] = (Flow){0};
        for (int i = 0; i < node->variable_count; i++) {
            if (tracer->now[node->variables[i]].share > 0.0) step_back(tracer, node->variables[i]);
        }
        Flow *swap = tracer->now;
        tracer->now = tracer->next;
        tracer->next = swap;
    }
}

static MapArrow make_arrow(const Tracer *tracer, int from) {
    const Flow *flow = &tracer->arrived[from];
    double clear = flow->signed_share / flow->share;
    return (MapArrow){.from = from,
                      .to = tracer->node,
                      .share = flow->share,
                      .years = flow->years / flow->share,
                      .sign = clear > 0.5    ? MODEL_SIGN_POSITIVE
                              : clear < -0.5 ? MODEL_SIGN_NEGATIVE
                                             : MODEL_SIGN_MIXED,
                      .is_uncertain = flow->doubtful > 0.5 * flow->share,
                      .link = tracer->best_link[from]};
}

static int compare_arrows(const void *a, const void *b) {
    const MapArrow *left = a, *right = b;
    if (left->share != right->share) return left->share > right->share ? -1 : 1;
    return (left->from > right->from) - (left->from < right->from);
}

void map_draw_arrows(const ReportMap *map, MapYear *year, Arena *arena) {
    int count = 0;
    for (int i = 0; i < map->count; i++) {
        for (int k = 0; k < map->nodes[i].variable_count; k++) {
            int id = map->nodes[i].variables[k];
            count = id >= count ? id + 1 : count;
        }
    }
    Arena *work = arena_create();
    Tracer tracer = {.map = map,
                     .year = year,
                     .now = ARENA_ARRAY(work, Flow, count),
                     .next = ARENA_ARRAY(work, Flow, count),
                     .arrived = ARENA_ARRAY(work, Flow, map->count),
                     .best = ARENA_ARRAY(work, double, map->count),
                     .best_link = ARENA_ARRAY(work, int, map->count)};
    LIST(MapArrow) arrows = {0};
    for (tracer.node = 0; tracer.node < map->count; tracer.node++) {
        int first = arrows.count;
        trace_node(&tracer, count);
        for (int from = 0; from < map->count; from++) {
            if (tracer.arrived[from].share >= least_share) list_push(arena, &arrows, make_arrow(&tracer, from));
        }
        if (arrows.count > first) {
            qsort(arrows.items + first, (size_t)(arrows.count - first), sizeof *arrows.items, compare_arrows);
        }
    }
    year->arrows = arrows.items;
    year->arrow_count = arrows.count;
    arena_destroy(work);
}
