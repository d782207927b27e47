/* SPDX-License-Identifier: MIT
 *
 * Boxes on a grid and ways in the gutters. A way leaves its box on the side that faces the other column, goes up or
 * down in the gutter beside it and enters; where columns lie between, it crosses them in the lane beside the row of its
 * end. Ways from one box share their tracks like the branches of a tree; others get tracks beside each other. It knows
 * no campaign and draws nothing. */
#include "screens/map_layout.h"

#include <math.h>
#include <stdlib.h>

/* The piece of a way inside one gutter or one lane. */
typedef struct Piece {
    int channel; /* gutter: 0 left of the first column … columns; lane: 0 above the first row … rows; -1: none */
    int owner;   /* box the way leaves: its ways share a track and part where they must */
    float low, high;
    int track;
} Piece;

/* Where a way leaves or enters a box. */
typedef struct Port {
    int node;
    bool is_right, is_out;
    float other; /* height of the other end, by which ports are in order */
    float y;
} Port;

typedef struct Route {
    Port out, in;              /* ways that leave a box on one side share a port */
    Piece first, lane, second; /* first and second are gutters; without a lane only the first */
} Route;

enum { MOST_TRACKS = 24 };

/* ---- The grid ---- */

MapGrid map_grid(const MapNode *nodes, int count, UiRect room) {
    MapGrid grid = {.nodes = nodes, .count = count, .room = room};
    for (int i = 0; i < count; i++) {
        if (nodes[i].column >= grid.columns) grid.columns = nodes[i].column + 1;
        if (nodes[i].row >= grid.rows) grid.rows = nodes[i].row + 1;
    }
    grid.gutter = fminf(fmaxf(room.w * 0.062f - 8, 24), 72);
    grid.margin = 26;
    float gutters = grid.gutter * (float)(grid.columns - 1) + 2 * grid.margin;
    grid.box_width = floorf((room.w - gutters) / (float)grid.columns);
    grid.box_height = 44;
    grid.lane = 28;
    return grid;
}

void map_grid_fill(MapGrid *grid, float height) {
    float free = height - (float)grid->rows * grid->box_height;
    grid->lane = fminf(fmaxf(free / (float)(grid->rows + 1), grid->lane), 44);
}

float map_grid_height(const MapGrid *grid) {
    return (float)grid->rows * (grid->box_height + grid->lane) + grid->lane;
}

static float column_x(const MapGrid *grid, int column) {
    return grid->room.x + grid->margin + (float)column * (grid->box_width + grid->gutter);
}

UiRect map_box(const MapGrid *grid, int node) {
    const MapNode *at = &grid->nodes[node];
    return (UiRect){column_x(grid, at->column),
                    grid->room.y + grid->lane / 2 + (float)at->row * (grid->box_height + grid->lane), grid->box_width,
                    grid->box_height};
}

/* ---- Which way ---- */

static float middle(const MapGrid *grid, int node) {
    UiRect box = map_box(grid, node);
    return box.y + box.h / 2;
}

static Route plan(const MapGrid *grid, const MapWay *way) {
    const MapNode *from = &grid->nodes[way->from], *to = &grid->nodes[way->to];
    bool is_forward = to->column > from->column, is_same = to->column == from->column;
    Route route = {.out = {way->from, is_forward || is_same, true, middle(grid, way->to), 0},
                   .in = {way->to, !is_forward, false, middle(grid, way->from), 0},
                   .lane = {.channel = -1}};
    route.first.channel = from->column + (route.out.is_right ? 1 : 0);
    route.second.channel = to->column + (route.in.is_right ? 1 : 0);
    if (route.first.channel != route.second.channel) {
        route.lane.channel = from->row > to->row ? to->row + 1 : to->row;
    }
    return route;
}

/* ---- Ports ---- */

/* All that leaves a side goes through one port, the first; what enters has one each. */
static int compare_ports(const void *a, const void *b) {
    const Port *left = *(Port *const *)a, *right = *(Port *const *)b;
    if (left->node != right->node) return left->node < right->node ? -1 : 1;
    if (left->is_right != right->is_right) return left->is_right ? 1 : -1;
    if (left->is_out != right->is_out) return left->is_out ? -1 : 1;
    if (left->other != right->other) return left->other < right->other ? -1 : 1;
    return (left > right) - (left < right);
}

static bool is_same_side(const Port *a, const Port *b) {
    return a->node == b->node && a->is_right == b->is_right;
}

/* Evenly along one side, in the order of the other ends, so that fewer ways cross. */
static void place_side(const MapGrid *grid, Port *const *ports, int count) {
    UiRect box = map_box(grid, ports[0]->node);
    int places = 0;
    for (int i = 0; i < count; i++) places += i == 0 || !ports[i]->is_out;
    for (int i = 0, place = 0; i < count; i++) {
        place += i == 0 || !ports[i]->is_out;
        ports[i]->y = box.y + box.h * (float)place / ((float)places + 1);
    }
}

static void place_ports(const MapGrid *grid, Route *routes, int count, Arena *arena) {
    Port **ports = ARENA_ARRAY(arena, Port *, 2 * count);
    for (int i = 0; i < count; i++) {
        ports[2 * i] = &routes[i].out;
        ports[2 * i + 1] = &routes[i].in;
    }
    if (count > 0) qsort(ports, 2 * (size_t)count, sizeof(Port *), compare_ports);
    for (int first = 0, end = 0; first < 2 * count; first = end) {
        while (end < 2 * count && is_same_side(ports[end], ports[first])) end++;
        place_side(grid, ports + first, end - first);
    }
}

/* ---- Tracks ---- */

static Piece piece_of(int channel, int owner, float a, float b) {
    return (Piece){.channel = channel, .owner = owner, .low = fminf(a, b) - 6, .high = fmaxf(a, b) + 6};
}

/* Pieces of one owner in one channel become one, as long as all together. */
static void join(Piece *const *pieces, int count) {
    for (int i = 0; i < count; i++) {
        for (int k = 0; k < count; k++) {
            if (pieces[i]->channel != pieces[k]->channel || pieces[i]->owner != pieces[k]->owner) continue;
            pieces[i]->low = fminf(pieces[i]->low, pieces[k]->low);
            pieces[i]->high = fmaxf(pieces[i]->high, pieces[k]->high);
        }
    }
}

/* The first track on which it touches nobody else's piece placed before; that of its own, where there is one. */
static void find_track(Piece *const *pieces, int index) {
    Piece *piece = pieces[index];
    bool is_taken[MOST_TRACKS] = {false};
    for (int i = 0; i < index; i++) {
        const Piece *other = pieces[i];
        if (other->channel != piece->channel) continue;
        if (other->owner == piece->owner) {
            piece->track = other->track;
            return;
        }
        if (other->low < piece->high && other->high > piece->low) is_taken[other->track] = true;
    }
    while (piece->track < MOST_TRACKS - 1 && is_taken[piece->track]) piece->track++;
}

static void find_tracks(Piece *const *pieces, int count, int *tracks) {
    join(pieces, count);
    for (int i = 0; i < count; i++) {
        find_track(pieces, i);
        int *most = &tracks[pieces[i]->channel];
        if (pieces[i]->track + 1 > *most) *most = pieces[i]->track + 1;
    }
}

static float lane_y(const MapGrid *grid, const Piece *lane, const int *tracks) {
    float top = grid->room.y - grid->lane / 2 + (float)lane->channel * (grid->box_height + grid->lane);
    return top + grid->lane * ((float)lane->track + 1) / ((float)tracks[lane->channel] + 1);
}

/* Between the boxes, with room for heads and signs at both sides. */
static float gutter_x(const MapGrid *grid, const Piece *piece, const int *tracks) {
    float left = column_x(grid, piece->channel) - grid->gutter, width = grid->gutter;
    if (piece->channel == 0) {
        left = grid->room.x;
        width = grid->margin;
    } else if (piece->channel == grid->columns) {
        left = grid->room.x + grid->room.w - grid->margin;
        width = grid->margin;
    }
    float signs = piece->channel == 0 || piece->channel == grid->columns ? 20 : 32;
    float free = fmaxf(width - signs, 6), start = piece->channel == grid->columns ? width - free : (width - free) / 2;
    if (piece->channel == 0) start = 0;
    return left + start + free * ((float)piece->track + 0.5f) / (float)tracks[piece->channel];
}

/* ---- The whole ---- */

static void write_points(const MapGrid *grid, const Route *route, MapWay *way, const int *gutters, const int *lanes) {
    UiRect from = map_box(grid, way->from), to = map_box(grid, way->to);
    UiPoint start = {route->out.is_right ? from.x + from.w : from.x, route->out.y};
    UiPoint end = {route->in.is_right ? to.x + to.w : to.x, route->in.y};
    float x1 = gutter_x(grid, &route->first, gutters);
    int count = 0;
    way->points[count++] = start;
    way->points[count++] = (UiPoint){x1, start.y};
    if (route->lane.channel >= 0) {
        float x2 = gutter_x(grid, &route->second, gutters), y = lane_y(grid, &route->lane, lanes);
        way->points[count++] = (UiPoint){x1, y};
        way->points[count++] = (UiPoint){x2, y};
        way->points[count++] = (UiPoint){x2, end.y};
    } else {
        way->points[count++] = (UiPoint){x1, end.y};
    }
    way->points[count++] = end;
    way->point_count = count;
}

void map_find_ways(const MapGrid *grid, MapWay *ways, int count, Arena *arena) {
    Route *routes = ARENA_ARRAY(arena, Route, count);
    LIST(Piece *) gutters = {0}, lanes = {0};
    int gutter_tracks[MAP_COLUMNS_MOST + 2] = {0}, lane_tracks[MAP_ROWS_MOST + 2] = {0};
    CHECK(grid->columns <= MAP_COLUMNS_MOST && grid->rows <= MAP_ROWS_MOST);
    for (int i = 0; i < count; i++) routes[i] = plan(grid, &ways[i]);
    place_ports(grid, routes, count, arena);
    for (int i = 0; i < count; i++) {
        Route *route = &routes[i];
        int owner = ways[i].from, first = route->first.channel, second = route->second.channel;
        if (route->lane.channel < 0) {
            route->first = piece_of(first, owner, route->out.y, route->in.y);
        } else {
            float y = lane_y(grid, &route->lane, lane_tracks);
            route->first = piece_of(first, owner, route->out.y, y);
            route->second = piece_of(second, owner, route->in.y, y);
            route->lane = piece_of(route->lane.channel, owner, (float)first * 100, (float)second * 100);
            list_push(arena, &lanes, &route->lane);
            list_push(arena, &gutters, &route->second);
        }
        list_push(arena, &gutters, &route->first);
    }
    find_tracks(gutters.items, gutters.count, gutter_tracks);
    find_tracks(lanes.items, lanes.count, lane_tracks);
    for (int i = 0; i < count; i++) write_points(grid, &routes[i], &ways[i], gutter_tracks, lane_tracks);
}
