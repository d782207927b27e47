/* SPDX-License-Identifier: MIT
 *
 * The causal map in sentences, the same on screen and in the terminal. */
#include <string.h>

#include "report/report.h"
#include "report/report_map.h"

const char *report_map_node_name(const Content *content, Arena *arena, const char *language, const MapNode *node) {
    return content_text_format(content, arena, language, "report.map.node.%s", node->id);
}

const char *report_map_sign(ModelSign sign) {
    static const char *const signs[] = {
        [MODEL_SIGN_NONE] = "·", [MODEL_SIGN_POSITIVE] = "+", [MODEL_SIGN_NEGATIVE] = "−", [MODEL_SIGN_MIXED] = "±"};
    return signs[sign];
}

static const char *sign_id(Arena *arena, ModelSign sign) {
    static const char *const words[] = {[MODEL_SIGN_NONE] = "none",
                                        [MODEL_SIGN_POSITIVE] = "positive",
                                        [MODEL_SIGN_NEGATIVE] = "negative",
                                        [MODEL_SIGN_MIXED] = "mixed"};
    return arena_format(arena, "report.map.sign.%s", words[sign]);
}

/* A share that is not nothing is never written as nothing. */
const char *report_map_share(Arena *arena, double share) {
    if (share <= 0.0) return "0 %";
    return share < 0.005 ? "< 1 %" : arena_format(arena, "%.0f %%", share * 100.0);
}

const char *report_map_delay(const Content *content, Arena *arena, const char *language, double years) {
    if (years < 0.25) return "";
    const char *number = content_number(arena, language, years < 0.95 ? "1" : "int", years);
    return report_fill(content, arena, language, years >= 0.95 && years < 1.5 ? "report.map.year" : "report.map.years",
                       "n", number, NULL);
}

static const char *say_delay(const Content *content, Arena *arena, const char *language, double years) {
    const char *delay = report_map_delay(content, arena, language, years);
    return delay[0] ? report_fill(content, arena, language, "report.map.after", "delay", delay, NULL) : "";
}

static const char *say_grade(const Content *content, Arena *arena, const char *language, const MapLink *link) {
    if (link->grade == 0) return "";
    const char *grade = arena_format(arena, "%c", link->grade);
    return report_fill(content, arena, language, link->is_uncertain ? "report.map.doubt" : "report.map.grade", "grade",
                       grade, NULL);
}

/* Elements of arrays that have no name of their own: "spillover (cloud)". */
static const char *name_of(const Content *content, Arena *arena, const char *language, int variable_id) {
    char *name = arena_copy(arena, report_variable_name(content, arena, language, variable_id));
    char *open = strchr(name, '['), *close = strrchr(name, ']');
    if (!open || !close) return name;
    *close = 0;
    *open = 0;
    return arena_format(arena, "%s (%s)", name, open + 1);
}

const char *report_map_say_link(const Content *content, Arena *arena, const char *language, const MapLink *link) {
    const char *from = name_of(content, arena, language, link->from);
    const char *to = name_of(content, arena, language, link->to);
    const char *push = link->push == 0.0 ? content_text(content, language, "report.map.still")
                                         : report_fill(content, arena, language, "report.map.pushed", "share",
                                                       report_map_share(arena, link->share), NULL);
    return arena_format(arena, "%s%s%s%s",
                        report_fill(content, arena, language, sign_id(arena, link->sign), "from", from, "to", to, NULL),
                        push, say_delay(content, arena, language, link->years),
                        say_grade(content, arena, language, link));
}

const char *report_map_say_arrow(const ReportMap *map, const Content *content, Arena *arena, const char *language,
                                 const MapArrow *arrow) {
    int count;
    const MapNode *nodes = report_map_nodes(map, &count);
    const char *from = report_map_node_name(content, arena, language, &nodes[arrow->from]);
    const char *to = report_map_node_name(content, arena, language, &nodes[arrow->to]);
    return arena_format(
        arena, "%s%s%s%s",
        report_fill(content, arena, language, sign_id(arena, arrow->sign), "from", from, "to", to, NULL),
        report_fill(content, arena, language, "report.map.pushed", "share", report_map_share(arena, arrow->share),
                    NULL),
        say_delay(content, arena, language, arrow->years),
        arrow->is_uncertain ? content_text(content, language, "report.map.uncertain") : "");
}

const char *report_map_say_change(const Content *content, Arena *arena, const char *language, const MapYear *year,
                                  int variable_id) {
    return report_fill(content, arena, language, "report.map.change", "name",
                       report_variable_name(content, arena, language, variable_id), "before",
                       report_number(content, arena, language, variable_id, year->before[variable_id]), "after",
                       report_number(content, arena, language, variable_id, year->after[variable_id]), NULL);
}
