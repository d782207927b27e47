/* SPDX-License-Identifier: MIT
 *
 * Private to game/screens: what the files of the causal map share (screen_map.c, map_*.c). What is chosen is kept here
 * between frames; -1 where nothing is. */
#ifndef SCREENS_MAP_SCREEN_H
#define SCREENS_MAP_SCREEN_H

#include "report/report.h"
#include "report/report_disagree.h"
#include "screens/map_layout.h"
#include "screens/screens_internal.h"

enum { MAP_HELD_MOST = 16 };

typedef enum MapFilter { MAP_BOTH, MAP_INTO, MAP_OUT_OF } MapFilter;

struct ScreenMap {
    Arena *arena; /* of the nodes */
    const ReportMap *map;
    const MapNode *nodes;
    int node_count;
    MapYearMaker *maker; /* of the last year; NULL: not asked for */
    const MapYear *year; /* NULL until it is worked out */
    int maker_turns;     /* turns of the campaign it was begun for */
    int tab;             /* 0 map, 1 table */
    bool has_tab;        /* chosen by the player: otherwise small windows begin with the table */
    int node, variable, link, arrow;
    int filter; /* MapFilter: of the arrows at the node chosen */
    bool is_choosing_action, has_action;
    Decision action;
    char search[96];
    bool disagrees;         /* the numbers behind the arrow chosen are open to argument */
    DisagreeMaker *numbers; /* of the link `numbers_link`, with everything held; NULL: not asked for */
    int numbers_link;
    ModelSetting held[MAP_HELD_MOST]; /* what the player holds a constant to be, as long as this game is shown */
    int held_count;
    int subject; /* of the screen when it was followed last */
};

/* ---- Words ---- */
const char *map_name(Screens *screens, int variable_id);
const char *map_node_name(Screens *screens, int node);
/* "+ 27 % · about 3 years" */
const char *map_say_arrow_short(Screens *screens, ModelSign sign, double share, double years);
const char *map_say_years(Screens *screens, double years); /* "3 y", beside a double line; NULL without a delay */
UiArrowSign map_sign(ModelSign sign);

/* ---- What to show ---- */
void map_choose_node(ScreenMap *kept, int node);
void map_choose_variable(ScreenMap *kept, int variable_id);
void map_choose_whole(ScreenMap *kept);
/* Links of the way from the chosen action to the balance; count 0: no action, or no way. */
const int *map_path(Screens *screens, int *count);

/* ---- Pieces: the map or its table, and the panel beside it ---- */
void map_show_whole(Screens *screens);
void map_show_whole_table(Screens *screens);
void map_show_variable(Screens *screens);
void map_show_variable_table(Screens *screens);
void map_show_actions(Screens *screens);
void map_show_panel(Screens *screens);
/* 'I disagree' with a link: the numbers behind it, and what came of others. */
void map_show_disagree(Screens *screens, int link);
void map_forget_numbers(ScreenMap *kept);
bool map_work_numbers(ScreenMap *kept, const Campaign *campaign); /* one piece, as screens_work */

#endif
