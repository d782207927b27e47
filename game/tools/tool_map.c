/* SPDX-License-Identifier: MIT
 *
 * The causal map in the text game: the whole between its nodes, what feeds one node or variable, and the way from an
 * action to a result. The sentences are those of the screen. */
#include "report/report.h"
#include "report/report_disagree.h"
#include "report/report_map.h"
#include "tools/tool_session.h"

enum { MOST_TOLD = 8 };

typedef struct MapView {
    Session *session;
    const Content *content;
    const ReportMap *map;
    MapYearMaker *maker;
    const MapYear *year;
} MapView;

/* False after a message. End with end_view. */
static bool begin_view(MapView *view, Session *session) {
    *view = (MapView){.session = session, .content = session->content->content};
    Problems problems = problems_begin(session->arena);
    view->map = report_map_open(view->content, session->arena, &problems);
    if (!view->map || problems.error_count > 0) {
        const char *why = problems_text(session->arena, &problems);
        fprintf(stderr, "%s:%d: error: there is no causal map; write facts/causal_map.csv\n%s", session->source,
                session->line, why);
        return false;
    }
    view->maker = report_map_year_begin(view->map, view->content);
    while (report_map_year_work(view->maker, session->campaign)) continue;
    view->year = report_map_year(view->maker);
    return true;
}

static void end_view(MapView *view) {
    report_map_year_destroy(view->maker);
}

static const char *variable_name(const MapView *view, int variable_id) {
    return report_variable_name(view->content, view->session->arena, view->session->language, variable_id);
}

static const char *node_name(const MapView *view, int node) {
    int count;
    return report_map_node_name(view->content, view->session->arena, view->session->language,
                                &report_map_nodes(view->map, &count)[node]);
}

static void say(const MapView *view, const char *id, const char *name, const char *value) {
    const Session *session = view->session;
    fprintf(session->out, "%s\n", report_fill(view->content, session->arena, session->language, id, name, value, NULL));
}

static void say_arrow(const MapView *view, const MapArrow *arrow) {
    fprintf(view->session->out, "  %s\n",
            report_map_say_arrow(view->map, view->content, view->session->arena, view->session->language, arrow));
}

static void say_link(const MapView *view, const MapLink *link) {
    fprintf(view->session->out, "  %s\n",
            report_map_say_link(view->content, view->session->arena, view->session->language, link));
}

static void say_more(const MapView *view, int left) {
    if (left <= 0) return;
    fprintf(view->session->out, "  ");
    say(view, "report.map.more", "n", arena_format(view->session->arena, "%d", left));
}

/* ---- The whole ---- */

bool view_map(Session *session) {
    MapView view;
    if (!begin_view(&view, session)) return false;
    int count;
    const MapNode *nodes = report_map_nodes(view.map, &count);
    const char *id = view.year->is_ahead ? "report.map.title.ahead" : "report.map.title";
    say(&view, id, "year", report_year_name(view.content, session->arena, session->language, view.year->year));
    for (int i = 0, arrow = 0; i < count; i++) {
        fprintf(session->out, "%s [%s]\n", node_name(&view, i), nodes[i].id);
        for (int told = 0; arrow < view.year->arrow_count && view.year->arrows[arrow].to == i; arrow++, told++) {
            if (told < 3 && view.year->arrows[arrow].share >= 0.05) say_arrow(&view, &view.year->arrows[arrow]);
        }
    }
    end_view(&view);
    return true;
}

/* ---- One node or variable ---- */

static void say_node(const MapView *view, int node) {
    int told = 0;
    say(view, "report.map.feeds", "name", node_name(view, node));
    for (int i = 0; i < view->year->arrow_count; i++) {
        if (view->year->arrows[i].to == node && told++ < MOST_TOLD) say_arrow(view, &view->year->arrows[i]);
    }
    say_more(view, told - MOST_TOLD);
    told = 0;
    say(view, "report.map.fed", "name", node_name(view, node));
    for (int i = 0; i < view->year->arrow_count; i++) {
        if (view->year->arrows[i].from == node && told++ < MOST_TOLD) say_arrow(view, &view->year->arrows[i]);
    }
    say_more(view, told - MOST_TOLD);
}

static void say_variable(const MapView *view, int id) {
    Session *session = view->session;
    const MapYear *year = view->year;
    fprintf(session->out, "%s\n", report_map_say_change(view->content, session->arena, session->language, year, id));
    const ModelVariable *variable = model_variable(content_model(view->content), id);
    fprintf(session->out, "%s = %s\n", variable->name, variable->equation);
    say(view, "report.map.feeds", "name", variable_name(view, id));
    for (int i = year->first_link[id]; i < year->first_link[id + 1]; i++) say_link(view, &year->links[i]);
    int told = 0;
    say(view, "report.map.fed", "name", variable_name(view, id));
    for (int i = 0; i < year->link_count; i++) {
        if (year->links[i].from == id && told++ < MOST_TOLD) say_link(view, &year->links[i]);
    }
    say_more(view, told - MOST_TOLD);
}

/* By id or by name in either language; -1. */
static int find_node(const MapView *view, const char *words) {
    static const char *const languages[] = {"en", "ja"};
    int count;
    const MapNode *nodes = report_map_nodes(view->map, &count);
    for (int i = 0; i < count; i++) {
        if (text_equal(nodes[i].id, words)) return i;
        for (int l = 0; l < COUNT_OF(languages); l++) {
            const char *name = report_map_node_name(view->content, view->session->arena, languages[l], &nodes[i]);
            if (text_equal(name, words)) return i;
        }
    }
    return -1;
}

static bool fail_to_find(const MapView *view, const char *id, const char *words) {
    const Session *session = view->session;
    fflush(session->out);
    fprintf(stderr, "%s:%d: error: %s\n", session->source, session->line,
            report_fill(view->content, session->arena, session->language, id, "words", words, NULL));
    return false;
}

bool view_feeds(Session *session, const char *words) {
    MapView view;
    if (!begin_view(&view, session)) return false;
    int node = find_node(&view, words), variable = model_find(content_model(view.content), words);
    if (node >= 0) {
        say_node(&view, node);
    } else if (variable >= 0) {
        say_variable(&view, variable);
    } else {
        fail_to_find(&view, "report.map.found.none", words);
    }
    end_view(&view);
    return node >= 0 || variable >= 0;
}

/* ---- Other numbers ---- */

static void say_numbers(const MapView *view, const Disagreement *disagreement) {
    const Session *session = view->session;
    Arena *arena = session->arena;
    say(view, "report.disagree.title", "name", variable_name(view, disagreement->target));
    for (int i = 0; i < disagreement->number_count; i++) {
        const DisagreeNumber *number = &disagreement->numbers[i];
        fprintf(session->out, "%s: %s\n", variable_name(view, number->variable_id),
                report_disagree_say_number(view->content, arena, session->language, number));
        for (int which = 0; which < 2; which++) {
            const char *value =
                report_number(view->content, arena, session->language, number->variable_id, number->tried[which]);
            const char *what =
                report_disagree_say_tried(view->content, arena, session->language, disagreement, i, which);
            fprintf(session->out, "  %s\n",
                    report_fill(view->content, arena, session->language, "report.disagree.at", "value", value, "what",
                                what, NULL));
        }
    }
    say(view, "ui.map.numbers.limits", "year",
        report_year_name(view->content, arena, session->language, disagreement->year));
}

bool view_disagree(Session *session, const char *words) {
    MapView view;
    if (!begin_view(&view, session)) return false;
    int variable = model_find(content_model(view.content), words);
    MapLink link = {.from = variable, .to = variable};
    const Disagreement *disagreement = NULL;
    DisagreeMaker *maker = NULL;
    if (variable < 0) {
        fail_to_find(&view, "report.map.found.none", words);
    } else if (view.year->is_ahead) {
        fail_to_find(&view, "report.disagree.later", words);
    } else {
        maker = report_disagree_begin(view.content, &link, NULL, 0);
        while (report_disagree_work(maker, session->campaign)) continue;
        disagreement = report_disagree(maker);
    }
    bool is_good = disagreement && disagreement->number_count > 0;
    if (is_good) say_numbers(&view, disagreement);
    if (disagreement && !is_good) fail_to_find(&view, "report.disagree.none", words);
    report_disagree_destroy(maker);
    end_view(&view);
    return is_good;
}

/* ---- From an action to a result ---- */

/* The levers of an instrument, budget line or programme by its id, or the lever of that name; count 0: none. */
static int *find_action(const MapView *view, const char *word, int *count) {
    const Content *content = view->content;
    const Model *model = content_model(content);
    struct {
        DecisionKind kind;
        int subject;
    } found[] = {{DECISION_INSTRUMENT, content_find_instrument(content, word)},
                 {DECISION_BUDGET, content_find_budget_line(content, word)},
                 {DECISION_START_PROGRAMME, content_find_programme(content, word)}};
    for (int i = 0; i < COUNT_OF(found); i++) {
        Decision decision = {.kind = found[i].kind, .subject = found[i].subject};
        if (decision.subject >= 0) return report_map_levers(content, decision, view->session->arena, count);
    }
    int *lever = ARENA_NEW(view->session->arena, int);
    *lever = model_find(model, word);
    *count = *lever >= 0 && model_variable(model, *lever)->is_lever ? 1 : 0;
    return lever;
}

static void say_path(const MapView *view, const char *action, int *levers, int lever_count, int target) {
    const Session *session = view->session;
    int count;
    int *path = report_map_path(view->year, levers, lever_count, target, session->arena, &count);
    fprintf(session->out, "%s\n",
            report_fill(view->content, session->arena, session->language,
                        count > 0 ? "report.map.path" : "report.map.path.none", "from", action, "to",
                        variable_name(view, target), NULL));
    for (int i = 0; i < count; i++) say_link(view, &view->year->links[path[i]]);
}

bool view_path(Session *session, const char *action, const char *target_name) {
    MapView view;
    if (!begin_view(&view, session)) return false;
    const char *name = target_name[0] ? target_name : "digital trade balance";
    int lever_count, target = model_find(content_model(view.content), name);
    int *levers = find_action(&view, action, &lever_count);
    if (target < 0) {
        fail_to_find(&view, "report.map.found.none", name);
    } else if (lever_count == 0) {
        fail_to_find(&view, "report.map.action.none", action);
    } else {
        say_path(&view, action, levers, lever_count, target);
    }
    end_view(&view);
    return target >= 0 && lever_count > 0;
}
