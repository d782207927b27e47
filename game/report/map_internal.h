/* SPDX-License-Identifier: MIT
 *
 * Private to report: what the files of the causal map share. */
#ifndef REPORT_MAP_INTERNAL_H
#define REPORT_MAP_INTERNAL_H

#include "report/report_map.h"

struct ReportMap {
    MapNode *nodes; /* [count] */
    int count;
    int *node_of; /* [variable] -1 in none */
};

/* Arrows between the nodes, from the links of the year, which must be complete otherwise. */
void map_draw_arrows(const ReportMap *map, MapYear *year, Arena *arena);

#endif
