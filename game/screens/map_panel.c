/* SPDX-License-Identifier: MIT
 *
 * Beside the map: how to read it, what is chosen and what can be done with it, all in sentences. */
#include "report/report_equation.h"
#include "screens/map_screen.h"

#include <math.h>
#include <string.h>

enum { MOST_ROWS = 6, MOST_YEARS = 80, MOST_STEPS = 40 };

/* ---- Nothing chosen: how to read it ---- */

static void show_legend(Screens *screens) {
    static const struct {
        const char *id;
        float width;
        UiPattern pattern;
        bool is_double;
        UiArrowSign sign;
    } rows[] = {
        {"ui.map.legend.share", 5, UI_PATTERN_SOLID, false, UI_ARROW_NO_SIGN},
        {"ui.map.legend.plus", 2, UI_PATTERN_SOLID, false, UI_ARROW_PLUS},
        {"ui.map.legend.minus", 2, UI_PATTERN_SOLID, false, UI_ARROW_MINUS},
        {"ui.map.legend.both", 2, UI_PATTERN_SOLID, false, UI_ARROW_BOTH},
        {"ui.map.legend.delay", 2, UI_PATTERN_SOLID, true, UI_ARROW_NO_SIGN},
        {"ui.map.legend.doubt", 2, UI_PATTERN_DASHED, false, UI_ARROW_NO_SIGN},
    };
    UiContext *ui = screens->ui;
    part_label(screens, say(screens, "ui.map.help"));
    ui_space(ui, 8);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.map.legend"));
    for (int i = 0; i < COUNT_OF(rows); i++) {
        UiArrow sample = {.width = rows[i].width,
                          .color = ui_theme(ui)->ink,
                          .pattern = rows[i].pattern,
                          .is_double = rows[i].is_double,
                          .sign = rows[i].sign};
        ui_arrow_sample(ui, &sample, say(screens, rows[i].id));
    }
}

/* ---- A node ---- */

static void show_change(Screens *screens, int variable_id) {
    const MapYear *year = screens->map->year;
    ScreenMetric metric = chart_metric_of(screens, variable_id);
    const char *words =
        say_with(screens, "ui.map.change", "before", chart_say(screens, &metric, year->before[variable_id], false),
                 "after", chart_say(screens, &metric, year->after[variable_id], false), NULL);
    if (ui_list_row(screens->ui, say_format(screens, "map.variable.%d", variable_id), map_name(screens, variable_id),
                    words, NULL, variable_id == screens->map->variable)) {
        map_choose_variable(screens->map, variable_id);
    }
}

/* An arrow as a row: the other node, and how much, which way, how late. */
static void show_arrow(Screens *screens, int index, bool is_from) {
    ScreenMap *kept = screens->map;
    const MapArrow *arrow = &kept->year->arrows[index];
    const char *detail = map_say_arrow_short(screens, arrow->sign, arrow->share, arrow->years);
    if (ui_list_row(screens->ui, say_format(screens, "map.arrow.%d", index),
                    map_node_name(screens, is_from ? arrow->from : arrow->to), NULL, detail, index == kept->arrow)) {
        kept->arrow = index;
    }
}

static void show_arrows(Screens *screens, const char *heading, bool is_from) {
    const ScreenMap *kept = screens->map;
    int shown = 0;
    ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, heading));
    for (int i = 0; i < kept->year->arrow_count; i++) {
        const MapArrow *arrow = &kept->year->arrows[i];
        bool is_ours = is_from ? arrow->to == kept->node : arrow->from == kept->node;
        if (is_ours && arrow->share >= 0.02 && shown++ < MOST_ROWS) show_arrow(screens, i, is_from);
    }
    if (shown == 0) part_label(screens, say(screens, "ui.map.none"));
}

static void show_chosen_arrow(Screens *screens) {
    ScreenMap *kept = screens->map;
    const char *language = screens->view.settings.language;
    const MapArrow *arrow = &kept->year->arrows[kept->arrow];
    const MapLink *link = &kept->year->links[arrow->link];
    ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.map.arrow"));
    ui_text(screens->ui, UI_TEXT_BODY,
            report_map_say_arrow(kept->map, screens->content, screens->frame, language, arrow));
    part_label(screens, say(screens, "ui.map.arrow.most"));
    if (ui_link(screens->ui, "map.most",
                say_format(screens, "%s → %s", map_name(screens, link->from), map_name(screens, link->to)))) {
        int chosen = arrow->link;
        map_choose_variable(kept, link->to);
        kept->link = chosen;
    }
    map_show_disagree(screens, arrow->link);
}

static void show_node(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenMap *kept = screens->map;
    const MapNode *node = &kept->nodes[kept->node];
    const UiOption filters[] = {{"ui.map.filter.both", say(screens, "ui.map.filter.both")},
                                {"ui.map.filter.into", say(screens, "ui.map.filter.into")},
                                {"ui.map.filter.out", say(screens, "ui.map.filter.out")}};
    ui_text(ui, UI_TEXT_HEADING, map_node_name(screens, kept->node));
    ui_tabs(ui, "ui.map.filter", filters, COUNT_OF(filters), &kept->filter);
    ui_list_begin(ui, "ui.map.node.rows");
    if (kept->filter != MAP_OUT_OF) show_arrows(screens, "ui.map.feeds", true);
    if (kept->filter != MAP_INTO) show_arrows(screens, "ui.map.fed", false);
    ui_list_end(ui);
    if (kept->arrow >= 0) show_chosen_arrow(screens);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.map.inside"));
    ui_list_begin(ui, "ui.map.node.variables");
    for (int i = 0; i < node->variable_count; i++) show_change(screens, node->variables[i]);
    ui_list_end(ui);
}

/* ---- A variable ---- */

/* The comment without what part_model_sources says. */
static const char *meaning_of(Screens *screens, int variable_id) {
    const char *comment = model_variable(content_model(screens->content), variable_id)->comment;
    const char *source = strstr(comment, "Source: ");
    return source ? say_format(screens, "%.*s", (int)(source - comment), comment) : comment;
}

/* What became of it in this game, year by year. */
static void show_curve(Screens *screens, int variable_id) {
    const Campaign *campaign = screens->view.campaign;
    int turns = campaign_turn_count(campaign), count = 0;
    if (turns < 2) return;
    int first = campaign_turn(campaign, 0)->year;
    double *years = ARENA_ARRAY(screens->frame, double, turns), *values = ARENA_ARRAY(screens->frame, double, turns);
    ScreenMetric metric = chart_metric_of(screens, variable_id);
    for (int i = 0; i < turns; i++) {
        years[count] = first + i;
        values[count++] = metric.factor * campaign_value(campaign, variable_id, first + i);
    }
    UiSeries series = {
        .label = say(screens, "ui.chart.you"), .years = years, .values = values, .count = count, .style = UI_LINE_YOU};
    UiChart chart = {.unit = metric.unit,
                     .first_year = first,
                     .last_year = first + turns - 1,
                     .series = &series,
                     .series_count = 1,
                     .now_year = NAN,
                     .decimals = metric.decimals,
                     .height = 200};
    ui_chart(screens->ui, "ui.map.curve", &chart);
}

/* The pushes on it, added up, and what no input did alone. */
static void show_sum(Screens *screens, int variable_id) {
    const MapYear *year = screens->map->year;
    const ModelVariable *variable = model_variable(content_model(screens->content), variable_id);
    ScreenMetric metric = chart_metric_of(screens, variable_id);
    double sum = 0.0;
    for (int i = year->first_link[variable_id]; i < year->first_link[variable_id + 1]; i++) sum += year->links[i].push;
    const char *id = variable->kind == MODEL_STOCK ? "ui.map.sum.stock" : "ui.map.sum";
    part_label(screens, say_with(screens, id, "sum", chart_say(screens, &metric, sum, true), "rest",
                                 chart_say(screens, &metric, year->changes[variable_id] - sum, true), "change",
                                 chart_say(screens, &metric, year->changes[variable_id], true), NULL));
}

static void show_chosen_link(Screens *screens) {
    ScreenMap *kept = screens->map;
    const MapLink *link = &kept->year->links[kept->link];
    int other = link->from == kept->variable ? link->to : link->from;
    ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.map.arrow"));
    ui_text(screens->ui, UI_TEXT_BODY,
            report_map_say_link(screens->content, screens->frame, screens->view.settings.language, link));
    if (ui_link(screens->ui, "map.other", say_with(screens, "ui.map.go", "name", map_name(screens, other), NULL))) {
        map_choose_variable(kept, other);
        return;
    }
    map_show_disagree(screens, kept->link);
}

static void show_variable(Screens *screens) {
    UiContext *ui = screens->ui;
    const ScreenMap *kept = screens->map;
    int id = kept->variable;
    const MapYear *year = kept->year;
    ScreenMetric metric = chart_metric_of(screens, id);
    const char *equation = report_equation(screens->content, screens->frame, screens->view.settings.language, id);
    ui_text(ui, UI_TEXT_HEADING, map_name(screens, id));
    door_number(screens, "map.change", LOOK(UI_TEXT_STRONG, UI_TONE_INK),
                say_with(screens, "ui.map.change", "before", chart_say(screens, &metric, year->before[id], false),
                         "after", chart_say(screens, &metric, year->after[id], false), NULL),
                id);
    if (year->first_link[id] < year->first_link[id + 1]) show_sum(screens, id);
    if (kept->link >= 0) show_chosen_link(screens);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.map.equation"));
    ui_text(ui, UI_TEXT_SMALL, equation[0] ? equation : say(screens, "ui.map.given"));
    show_curve(screens, id);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.map.evidence"));
    ui_text(ui, UI_TEXT_SMALL, meaning_of(screens, id));
    part_model_sources(screens, id);
    bool is_time = text_equal(model_variable(content_model(screens->content), id)->name, "Time");
    if (!is_time && ui_link(ui, "ui.map.book", say(screens, "ui.map.book"))) book_open_variable(screens, id);
}

/* ---- From an action to the balance ---- */

static void show_path(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenMap *kept = screens->map;
    int count;
    const int *path = map_path(screens, &count);
    ui_text(ui, UI_TEXT_HEADING, say(screens, "ui.map.path"));
    ui_text(ui, UI_TEXT_STRONG, say_decision(screens, &kept->action));
    if (ui_button(ui, "ui.map.path.other", say(screens, "ui.map.path.other"), UI_BUTTON_QUIET, NULL)) {
        kept->is_choosing_action = true;
    }
    part_label(screens, say(screens, count > 0 ? "ui.map.path.help" : "ui.map.path.none"));
    ui_list_begin(ui, "ui.map.path.steps");
    for (int i = 0; i < count && i < MOST_STEPS; i++) {
        const MapLink *link = &kept->year->links[path[i]];
        const char *title = say_format(screens, "%s → %s", map_name(screens, link->from), map_name(screens, link->to));
        const char *detail = map_say_arrow_short(screens, link->sign, link->share, link->years);
        if (ui_list_row(ui, say_format(screens, "map.step.%d", i), title, detail, NULL, false)) {
            int chosen = path[i];
            map_choose_variable(kept, link->to);
            kept->link = chosen;
        }
    }
    ui_list_end(ui);
}

void map_show_panel(Screens *screens) {
    const ScreenMap *kept = screens->map;
    if (kept->variable >= 0) {
        show_variable(screens);
    } else if (kept->has_action) {
        show_path(screens);
    } else if (kept->node >= 0) {
        show_node(screens);
    } else {
        if (kept->arrow >= 0) show_chosen_arrow(screens);
        show_legend(screens);
    }
    ui_space(screens->ui, 24);
}
