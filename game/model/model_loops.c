/* SPDX-License-Identifier: MIT
 *
 * Circles and loops of the causal graph. Circles are found in one walk (Tarjan 1972); loops through given variables
 * are found shortest first, walking only where the way back is still short enough. No recursion: circles of large
 * models are thousands of variables long. */
#include "model/model_loops.h"

#include "model/model_internal.h"

#include <string.h>

/* Links by where they start; those that act on the start of a run alone are left out. */
typedef struct Graph {
    const ModelLink *links;
    int *starts;   /* [variable_count + 1] */
    int *outgoing; /* link numbers */
    int *incoming_starts;
    int *incoming;
    int count;
} Graph;

static void sort_links(ModelLinkList links, int count, bool by_from, int *starts, int *sorted) {
    for (int i = 0; i < links.count; i++) {
        if (!links.items[i].is_initial) starts[(by_from ? links.items[i].from : links.items[i].to) + 1]++;
    }
    for (int i = 0; i < count; i++) starts[i + 1] += starts[i];
    for (int i = links.count - 1; i >= 0; i--) {
        /* Filled from the end of each part, with its start moved down and back. */
        if (!links.items[i].is_initial) sorted[--starts[(by_from ? links.items[i].from : links.items[i].to) + 1]] = i;
    }
    for (int i = 0; i < count; i++) starts[i] = starts[i + 1];
}

static Graph make_graph(const Model *model, ModelLinkList links, Arena *arena) {
    Graph graph = {.links = links.items, .count = model->variable_count};
    int used = 0;
    for (int i = 0; i < links.count; i++) used += !links.items[i].is_initial;
    graph.starts = ARENA_ARRAY(arena, int, graph.count + 1);
    graph.outgoing = ARENA_ARRAY(arena, int, used);
    graph.incoming_starts = ARENA_ARRAY(arena, int, graph.count + 1);
    graph.incoming = ARENA_ARRAY(arena, int, used);
    sort_links(links, graph.count, true, graph.starts, graph.outgoing);
    sort_links(links, graph.count, false, graph.incoming_starts, graph.incoming);
    graph.starts[graph.count] = graph.incoming_starts[graph.count] = used;
    return graph;
}

/* ---- Circles ---- */

typedef struct Frame {
    int variable;
    int next; /* into outgoing */
} Frame;

typedef struct Walk {
    const Graph *graph;
    Arena *arena;
    int *numbers; /* [variable] order of the visit from 1, 0 when new */
    int *lowest;  /* [variable] */
    int *circles; /* [variable] number of its set, -1 while open */
    int visited;
    int circle_count;
    LIST(int) stack;
    LIST(Frame) frames;
} Walk;

static void enter(Walk *walk, int variable) {
    walk->numbers[variable] = walk->lowest[variable] = ++walk->visited;
    list_push(walk->arena, &walk->stack, variable);
    list_push(walk->arena, &walk->frames, ((Frame){variable, walk->graph->starts[variable]}));
}

static void leave(Walk *walk, int variable) {
    walk->frames.count--;
    if (walk->frames.count > 0) {
        int above = walk->frames.items[walk->frames.count - 1].variable;
        if (walk->lowest[variable] < walk->lowest[above]) walk->lowest[above] = walk->lowest[variable];
    }
    if (walk->lowest[variable] != walk->numbers[variable]) return;
    for (;;) {
        int member = walk->stack.items[--walk->stack.count];
        walk->circles[member] = walk->circle_count;
        if (member == variable) break;
    }
    walk->circle_count++;
}

static void visit(Walk *walk, int variable) {
    enter(walk, variable);
    while (walk->frames.count > 0) {
        Frame *frame = &walk->frames.items[walk->frames.count - 1];
        int at = frame->variable;
        if (frame->next == walk->graph->starts[at + 1]) {
            leave(walk, at);
            continue;
        }
        int to = walk->graph->links[walk->graph->outgoing[frame->next++]].to;
        if (walk->numbers[to] == 0) {
            enter(walk, to);
        } else if (walk->circles[to] < 0 && walk->numbers[to] < walk->lowest[at]) {
            walk->lowest[at] = walk->numbers[to];
        }
    }
}

/* [variable] number of its circle. */
static int *number_circles(const Graph *graph, Arena *arena, int *circle_count) {
    Walk walk = {.graph = graph, .arena = arena};
    walk.numbers = ARENA_ARRAY(arena, int, graph->count);
    walk.lowest = ARENA_ARRAY(arena, int, graph->count);
    walk.circles = ARENA_ARRAY(arena, int, graph->count);
    for (int i = 0; i < graph->count; i++) walk.circles[i] = -1;
    for (int i = 0; i < graph->count; i++) {
        if (walk.numbers[i] == 0) visit(&walk, i);
    }
    *circle_count = walk.circle_count;
    return walk.circles;
}

static bool reads_itself(const Graph *graph, int variable) {
    for (int i = graph->starts[variable]; i < graph->starts[variable + 1]; i++) {
        if (graph->links[graph->outgoing[i]].to == variable) return true;
    }
    return false;
}

ModelCircle *model_circles(const Model *model, ModelLinkList links, Arena *arena, int *circle_count) {
    Graph graph = make_graph(model, links, arena);
    int set_count;
    int *sets = number_circles(&graph, arena, &set_count);
    int *sizes = ARENA_ARRAY(arena, int, set_count), *places = ARENA_ARRAY(arena, int, set_count);
    LIST(ModelCircle) circles = {0};
    for (int i = 0; i < graph.count; i++) sizes[sets[i]]++;
    for (int i = 0; i < graph.count; i++) {
        int set = sets[i];
        if (sizes[set] == 1 && !reads_itself(&graph, i)) continue;
        if (places[set] == 0) {
            ModelCircle circle = {.variables = ARENA_ARRAY(arena, int, sizes[set]),
                                  .stocks = ARENA_ARRAY(arena, int, sizes[set])};
            list_push(arena, &circles, circle);
            places[set] = circles.count;
        }
        CHECK(circles.items && places[set] <= circles.count);
        ModelCircle *circle = &circles.items[places[set] - 1];
        circle->variables[circle->variable_count++] = i;
        if (model->variables[i].kind == MODEL_STOCK) circle->stocks[circle->stock_count++] = i;
    }
    *circle_count = circles.count;
    return circles.items;
}

/* ---- Loops ---- */

enum { MOST_WORK = 20000000 }; /* links looked at before a search is given up; a second or less */

typedef struct Search {
    const Graph *graph;
    const ModelLoopSearch *wanted;
    Arena *arena;
    int start;
    int *back;               /* [variable] links of the shortest way to the start, -1 when there is none */
    unsigned char *is_above; /* [variable] on the present way */
    int *path;               /* [most_length] link numbers */
    Frame *frames;           /* [most_length] */
    int work;
    LIST(ModelLoop) loops;
    bool is_cut;
} Search;

/* Breadth first against the links. */
static void measure_ways_back(Search *search) {
    const Graph *graph = search->graph;
    int *queue = ARENA_ARRAY(search->arena, int, graph->count), first = 0, last = 0;
    search->back = ARENA_ARRAY(search->arena, int, graph->count);
    for (int i = 0; i < graph->count; i++) search->back[i] = -1;
    search->back[search->start] = 0;
    queue[last++] = search->start;
    while (first < last) {
        int at = queue[first++];
        for (int i = graph->incoming_starts[at]; i < graph->incoming_starts[at + 1]; i++) {
            int from = graph->links[graph->incoming[i]].from;
            if (search->back[from] >= 0) continue;
            search->back[from] = search->back[at] + 1;
            queue[last++] = from;
        }
    }
}

static bool has_all_wanted(const Search *search) {
    for (int i = 0; i < search->wanted->variable_count; i++) {
        if (!search->is_above[search->wanted->variables[i]]) return false;
    }
    return true;
}

static ModelSign multiply(ModelSign a, ModelSign b) {
    if (a == MODEL_SIGN_NONE || b == MODEL_SIGN_NONE) return MODEL_SIGN_NONE;
    if (a == MODEL_SIGN_MIXED || b == MODEL_SIGN_MIXED) return MODEL_SIGN_MIXED;
    return a == b ? MODEL_SIGN_POSITIVE : MODEL_SIGN_NEGATIVE;
}

static void keep_loop(Search *search, int length) {
    if (!has_all_wanted(search)) return;
    if (search->loops.count == search->wanted->most_loops) {
        search->is_cut = true;
        return;
    }
    int *variables = ARENA_ARRAY(search->arena, int, length);
    ModelLoop loop = {.variables = variables, .length = length, .polarity = MODEL_SIGN_POSITIVE};
    for (int i = 0; i < length; i++) {
        const ModelLink *link = &search->graph->links[search->path[i]];
        variables[i] = link->from;
        loop.polarity = multiply(loop.polarity, link->sign);
        loop.has_delay = loop.has_delay || link->is_delay;
    }
    list_push(search->arena, &search->loops, loop);
}

/* All loops of exactly this length. */
static void search_length(Search *search, int length) {
    const Graph *graph = search->graph;
    int depth = 0;
    search->frames[0] = (Frame){search->start, graph->starts[search->start]};
    search->is_above[search->start] = 1;
    while (depth >= 0 && !search->is_cut) {
        Frame *frame = &search->frames[depth];
        if (frame->next == graph->starts[frame->variable + 1]) {
            search->is_above[frame->variable] = 0;
            depth--;
            continue;
        }
        int link = graph->outgoing[frame->next++], to = graph->links[link].to;
        if (search->work++ > MOST_WORK) search->is_cut = true;
        search->path[depth] = link;
        if (to == search->start) {
            if (depth + 1 == length) keep_loop(search, length);
        } else if (!search->is_above[to] && search->back[to] >= 0 && depth + 1 + search->back[to] <= length) {
            search->is_above[to] = 1;
            depth++;
            search->frames[depth] = (Frame){to, graph->starts[to]};
        }
    }
    memset(search->is_above, 0, (size_t)graph->count);
}

ModelLoopList model_find_loops(const Model *model, ModelLinkList links, const ModelLoopSearch *wanted, Arena *arena) {
    CHECK(wanted->variable_count >= 1 && wanted->most_loops >= 1 && wanted->most_length >= 1);
    for (int i = 0; i < wanted->variable_count; i++) {
        CHECK(wanted->variables[i] >= 0 && wanted->variables[i] < model->variable_count);
    }
    Graph graph = make_graph(model, links, arena);
    int most = wanted->most_length < graph.count ? wanted->most_length : graph.count;
    Search search = {.graph = &graph, .wanted = wanted, .arena = arena, .start = wanted->variables[0]};
    search.is_above = ARENA_ARRAY(arena, unsigned char, graph.count);
    search.path = ARENA_ARRAY(arena, int, most + 1);
    search.frames = ARENA_ARRAY(arena, Frame, most + 1);
    measure_ways_back(&search);
    for (int length = 1; length <= most && !search.is_cut; length++) search_length(&search, length);
    return (ModelLoopList){search.loops.items, search.loops.count, search.is_cut};
}
