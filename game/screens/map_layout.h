/* SPDX-License-Identifier: MIT
 *
 * Where the boxes of the causal map stand and which way its arrows go: boxes on a grid, arrows in the gutters between
 * them, each on a track of its own, so that none runs through a box. The same arrows always go the same way. */
#ifndef SCREENS_MAP_LAYOUT_H
#define SCREENS_MAP_LAYOUT_H

#include "report/report_map.h"
#include "ui/ui_map.h"

enum { MAP_WAY_POINTS = 6, MAP_COLUMNS_MOST = 8, MAP_ROWS_MOST = 10 };

typedef struct MapGrid {
    const MapNode *nodes;
    int count, columns, rows;
    UiRect room; /* below the headings */
    float gutter, margin, lane;
    float box_width, box_height;
} MapGrid;

/* One arrow's way: corners from the edge of one box to the edge of another. */
typedef struct MapWay {
    int from, to; /* nodes */
    UiPoint points[MAP_WAY_POINTS];
    int point_count;
} MapWay;

/* `box_height` is what the longest label needs; the room's height follows: map_grid_height. */
MapGrid map_grid(const MapNode *nodes, int count, UiRect room);
/* Wider lanes, as far as there is height. */
void map_grid_fill(MapGrid *grid, float height);
float map_grid_height(const MapGrid *grid);
UiRect map_box(const MapGrid *grid, int node);
/* Fills the points of ways whose ends are given; two ends must not be the same box. */
void map_find_ways(const MapGrid *grid, MapWay *ways, int count, Arena *arena);

#endif
