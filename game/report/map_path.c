/* SPDX-License-Identifier: MIT
 *
 * From an action to a result: which levers a decision moves, and the way from them through the links of a year on
 * which most of the movement passes. */
#include "report/report_map.h"

/* What a link counts that moved nothing this year, and one that could not have: ways through them are found, but only
 * where there is no other. */
static const double still_share = 0.01, dead_share = 1e-6;

/* ---- Levers of a decision ---- */

typedef struct LeverList {
    const Content *content;
    Arena *arena;
    LIST(int) ids;
} LeverList;

static void add_lever(LeverList *list, int variable_id) {
    for (int i = 0; i < list->ids.count; i++) {
        if (list->ids.items[i] == variable_id) return;
    }
    list_push(list->arena, &list->ids, variable_id);
}

/* Instruments and programmes that an effect sets go no further than their own levers. */
static void add_effects(LeverList *list, ContentEffects effects, bool goes_on) {
    int count;
    for (int i = 0; i < effects.count; i++) {
        const ContentEffect *effect = &effects.items[i];
        if (effect->kind == EFFECT_LEVER_ADD || effect->kind == EFFECT_LEVER_SCALE) {
            add_lever(list, effect->subject_index);
        } else if (effect->kind == EFFECT_SET_INSTRUMENT && goes_on) {
            add_lever(list, content_instruments(list->content, &count)[effect->subject_index].lever_id);
        } else if (effect->kind == EFFECT_START_PROGRAMME && goes_on) {
            const ContentProgramme *programme = &content_programmes(list->content, &count)[effect->subject_index];
            add_effects(list, programme->running, false);
            add_effects(list, programme->success, false);
        }
    }
}

int *report_map_levers(const Content *content, Decision decision, Arena *arena, int *count) {
    LeverList list = {.content = content, .arena = arena};
    int n, s = decision.subject;
    switch (decision.kind) {
    case DECISION_CHOOSE:
        add_effects(&list, content_events(content, &n)[s].options[decision.choice].effects, true);
        break;
    case DECISION_BUDGET:
        add_lever(&list, content_budget_lines(content, &n)[s].lever_id);
        break;
    case DECISION_INSTRUMENT:
        add_lever(&list, content_instruments(content, &n)[s].lever_id);
        add_effects(&list, content_instruments(content, &n)[s].effects, true);
        break;
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
    case DECISION_KILL_PROGRAMME:
        add_effects(&list, content_programmes(content, &n)[s].running, true);
        add_effects(&list, content_programmes(content, &n)[s].success, true);
        break;
    case DECISION_ASK_FAVOUR:
        add_effects(&list, content_jurisdictions(content, &n)[s].asked, true);
        break;
    }
    *count = list.ids.count;
    return list.ids.items;
}

/* ---- The way ---- */

static double strength(const MapLink *link) {
    double least = link->sign == MODEL_SIGN_NONE ? dead_share : still_share;
    return link->share > least ? link->share : least;
}

/* Each round lets every way grow by one link; ways that got no better end it. */
static void grow_ways(const MapYear *year, double *reached, int *by_link) {
    bool is_better = true;
    while (is_better) {
        is_better = false;
        for (int i = 0; i < year->link_count; i++) {
            const MapLink *link = &year->links[i];
            double way = reached[link->from] * strength(link);
            if (link->from == link->to || !(way > reached[link->to])) continue;
            reached[link->to] = way;
            by_link[link->to] = i;
            is_better = true;
        }
    }
}

int *report_map_path(const MapYear *year, const int *from, int from_count, int to, Arena *arena, int *count) {
    int variables = to;
    for (int i = 0; i < year->link_count; i++) {
        const MapLink *link = &year->links[i];
        variables = link->from > variables ? link->from : variables;
        variables = link->to > variables ? link->to : variables;
    }
    for (int i = 0; i < from_count; i++) variables = from[i] > variables ? from[i] : variables;
    double *reached = ARENA_ARRAY(arena, double, variables + 1);
    int *by_link = ARENA_ARRAY(arena, int, variables + 1);
    for (int i = 0; i <= variables; i++) by_link[i] = -1;
    for (int i = 0; i < from_count; i++) reached[from[i]] = 1.0;
    grow_ways(year, reached, by_link);
    *count = 0;
    for (int at = to; by_link[at] >= 0; at = year->links[by_link[at]].from) (*count)++;
    int *path = ARENA_ARRAY(arena, int, *count), place = *count;
    for (int at = to; by_link[at] >= 0; at = year->links[by_link[at]].from) path[--place] = by_link[at];
    return path;
}
