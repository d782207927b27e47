/* SPDX-License-Identifier: MIT
 *
 * The causal map: the model's variables gathered into some thirty nodes (scripts/base/facts/causal_map.csv), and what
 * moved what in one year of a campaign: every link with its push, sign, delay and evidence, and the same between nodes.
 * Paths lead from an action to a result. Screens and terminal say the sentences of report_map_say_*. */
#ifndef REPORT_REPORT_MAP_H
#define REPORT_REPORT_MAP_H

#include "base/base.h"
#include "base/problems.h"
#include "campaign/campaign.h"
#include "model/model_loops.h"

/* ---- The nodes ---- */

typedef struct MapNode {
    const char *id;   /* texts map.<id>.name, map.<id>.body */
    const char *area; /* heading of its column: text map.area.<area> */
    int column, row;  /* its place, from 0 */
    const int *variables;
    int variable_count; /* in the order of the file */
    const int *shown;   /* what stands for it: the variables whose change its arrows explain */
    int shown_count;
} MapNode;

typedef struct ReportMap ReportMap;

/* Lives in the arena. NULL without the table; a variable in no node or in two, or a name that is none, is a problem. */
const ReportMap *report_map_open(const Content *content, Arena *arena, Problems *problems);
const MapNode *report_map_nodes(const ReportMap *map, int *count);
int report_map_node_of(const ReportMap *map, int variable_id);  /* -1: a condition of an event */
int report_map_find_node(const ReportMap *map, const char *id); /* -1 */

/* ---- One year ---- */

typedef struct MapLink {
    int from, to; /* variables */
    ModelSign sign;
    double push;       /* on the target, in its unit; on a stock, on its net flow */
    double share;      /* of all pushes on the target, 0..1 */
    double years;      /* of the delay; 0: none that has a name */
    char grade;        /* of the target's equation, 'A' to 'D'; 0: not graded */
    bool is_uncertain; /* graded D, with numbers that are known as a range only */
} MapLink;

typedef struct MapArrow {
    int from, to; /* nodes */
    double share; /* of what moved the target's shown variables, 0..1 */
    double years; /* on the way inside the target, by share */
    ModelSign sign;
    bool is_uncertain; /* most of the way */
    int link;          /* the link between the two nodes that carries most */
} MapArrow;

typedef struct MapYear {
    int year;             /* fiscal */
    bool is_ahead;        /* none was stamped: the year ahead, with nothing decided */
    const MapLink *links; /* by target */
    int link_count;
    const int *first_link;        /* [variable + 1] links into variable v: first_link[v] to first_link[v + 1] - 1 */
    const double *before, *after; /* [variable] at the end of the year before and of this one */
    const double *changes;        /* [variable] of the equation, of a stock's net flow: the pushes and a remainder */
    const MapArrow *arrows;       /* by target, then the largest share first */
    int arrow_count;
} MapYear;

/* Works the last stamped year of the campaign out in pieces of a few milliseconds. */
typedef struct MapYearMaker MapYearMaker;
MapYearMaker *report_map_year_begin(const ReportMap *map, const Content *content);
void report_map_year_destroy(MapYearMaker *maker); /* accepts NULL */
/* One piece; false when there was nothing left to do. The same campaign in the same year each time. */
bool report_map_year_work(MapYearMaker *maker, const Campaign *campaign);
const MapYear *report_map_year(const MapYearMaker *maker); /* NULL until done; lives as long as the maker */

/* ---- Paths ---- */

/* Levers that a decision moves, each once. */
int *report_map_levers(const Content *content, Decision decision, Arena *arena, int *count);
/* Indices of links from one of the variables to `to`, in order: the way on which the shares, multiplied, are largest
 * (a link that moved nothing this year counts little, not nothing). Count 0: no way, or `to` is among `from`. */
int *report_map_path(const MapYear *year, const int *from, int from_count, int to, Arena *arena, int *count);

/* ---- Words ---- */

const char *report_map_node_name(const Content *content, Arena *arena, const char *language, const MapNode *node);
const char *report_map_sign(ModelSign sign);              /* "+", "−", "±"; "·" where nothing is known */
const char *report_map_share(Arena *arena, double share); /* "27 %" */
/* "3 years"; "" where there is hardly a delay. */
const char *report_map_delay(const Content *content, Arena *arena, const char *language, double years);
/* A link or an arrow in sentences: what it does, its share of the movement, after how long, and how sure. */
const char *report_map_say_link(const Content *content, Arena *arena, const char *language, const MapLink *link);
const char *report_map_say_arrow(const ReportMap *map, const Content *content, Arena *arena, const char *language,
                                 const MapArrow *arrow);
/* "digital trade balance: −0.02 to −0.03" */
const char *report_map_say_change(const Content *content, Arena *arena, const char *language, const MapYear *year,
                                  int variable_id);

#endif
