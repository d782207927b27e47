/* SPDX-License-Identifier: MIT
 *
 * The whole map: boxes of nodes and the arrows between them, and the same as a table. Where nothing is chosen, the
 * strongest arrows are shown; at a chosen node, all of its own; and with an action, its way to the balance. */
#include "screens/map_screen.h"

#include <math.h>
#include <stdlib.h>

enum {
    ABOVE = 76 + 22 + 52 + 28 + 34,
    TABLE_COLUMNS = 6,
    GUTTER = 64,
    LINE = 9
}; /* above the map: head of the page, tools */
static const double least_of_all = 0.15, least_second = 0.25, least_of_one = 0.02, least_in_table = 0.05;

/* An arrow on its way across the map. */
typedef struct Drawn {
    const MapArrow *arrow; /* NULL on the way of an action where no arrow says how much */
    const MapLink *link;
    bool is_lit;
} Drawn;

typedef struct DrawnList {
    LIST(Drawn) items;
    LIST(MapWay) ways;
} DrawnList;

static void add_drawn(Screens *screens, DrawnList *list, Drawn drawn, int from, int to) {
    MapWay way = {.from = from, .to = to};
    list_push(screens->frame, &list->items, drawn);
    list_push(screens->frame, &list->ways, way);
}

/* ---- Which arrows ---- */

static bool is_of_filter(const ScreenMap *kept, const MapArrow *arrow) {
    bool into = arrow->to == kept->node && kept->filter != MAP_OUT_OF;
    bool out_of = arrow->from == kept->node && kept->filter != MAP_INTO;
    return arrow->share >= least_of_one && (into || out_of);
}

static void add_arrows(Screens *screens, DrawnList *list) {
    const ScreenMap *kept = screens->map;
    int rank = 0;
    for (int i = 0; i < kept->year->arrow_count; i++) {
        const MapArrow *arrow = &kept->year->arrows[i];
        rank = i > 0 && arrow[-1].to == arrow->to ? rank + 1 : 0;
        bool is_shown =
            kept->node >= 0 ? is_of_filter(kept, arrow) : arrow->share >= (rank == 0 ? least_of_all : least_second);
        if (is_shown) add_drawn(screens, list, (Drawn){arrow, NULL, kept->node >= 0}, arrow->from, arrow->to);
    }
}

static const MapArrow *find_arrow(const MapYear *year, int from, int to) {
    for (int i = 0; i < year->arrow_count; i++) {
        if (year->arrows[i].from == from && year->arrows[i].to == to) return &year->arrows[i];
    }
    return NULL;
}

/* From node to node; pieces of the way inside one node are told in the panel. */
static void add_path(Screens *screens, DrawnList *list) {
    const ScreenMap *kept = screens->map;
    int count;
    const int *path = map_path(screens, &count);
    for (int i = 0; i < count; i++) {
        const MapLink *link = &kept->year->links[path[i]];
        int from = report_map_node_of(kept->map, link->from), to = report_map_node_of(kept->map, link->to);
        if (from == to) continue;
        add_drawn(screens, list, (Drawn){find_arrow(kept->year, from, to), link, true}, from, to);
    }
}

static bool is_on_the_way(const DrawnList *list, int node) {
    for (int i = 0; i < list->ways.count; i++) {
        if (list->ways.items[i].from == node || list->ways.items[i].to == node) return true;
    }
    return false;
}

/* ---- Drawing ---- */

static UiArrow line_of(Screens *screens, const Drawn *drawn, const MapWay *way, bool is_faint) {
    const UiTheme *theme = ui_theme(screens->ui);
    const MapArrow *arrow = drawn->arrow;
    CHECK(arrow != NULL || drawn->link != NULL);
    double share = arrow ? arrow->share : 0.0, years = drawn->link ? drawn->link->years : arrow->years;
    ModelSign sign = drawn->link ? drawn->link->sign : arrow->sign;
    /* Where nothing is chosen, only in a lane: the gutters are full. */
    bool has_room = drawn->is_lit || way->point_count == MAP_WAY_POINTS;
    bool is_uncertain = drawn->link ? drawn->link->is_uncertain : arrow->is_uncertain;
    UiArrow line = {.points = way->points,
                    .count = way->point_count,
                    .width = 1.25f + (is_uncertain ? 2.25f : 3.5f) * (float)share,
                    .color = drawn->is_lit ? theme->accent : theme->muted,
                    .pattern = is_uncertain ? UI_PATTERN_DASHED : UI_PATTERN_SOLID,
                    .is_double = years >= 0.5,
                    .sign = map_sign(sign),
                    .label = has_room ? map_say_years(screens, years) : NULL};
    if (is_faint) {
        line.color = ui_mix(theme->page, theme->rule, 0.8f);
        line.sign = UI_ARROW_NO_SIGN;
        line.label = NULL;
    }
    return line;
}

/* The name of a column's area stands over the middle of its boxes. */
static void show_headings(Screens *screens, const MapGrid *grid) {
    UiSize sizes[MAP_COLUMNS_MOST];
    for (int column = 0; column < grid->columns; column++) sizes[column] = UI_WEIGHT(1, 24);
    ui_row_begin(screens->ui, sizes, grid->columns, UI_ALIGN_END);
    for (int column = 0; column < grid->columns; column++) {
        const char *area = "";
        for (int i = 0; i < grid->count; i++) area = grid->nodes[i].column == column ? grid->nodes[i].area : area;
        if (column > 0) ui_row_next(screens->ui);
        ui_text_look(screens->ui, LOOK_CENTRE(UI_TEXT_SMALL, UI_TONE_MUTED),
                     say_at(screens, "report.map.area.%s", area));
    }
    ui_row_end(screens->ui);
}

static void draw_bands(Screens *screens, const MapGrid *grid, UiRect room) {
    const UiTheme *theme = ui_theme(screens->ui);
    for (int i = 0; i < grid->count; i++) {
        if (grid->nodes[i].row > 0) continue;
        UiRect box = map_box(grid, i), band = {box.x - 8, room.y, box.w + 16, room.h};
        ui_draw_rect(screens->ui, band, ui_mix(theme->page, theme->sunk, 0.5f), theme->corner);
    }
}

static MapGrid make_grid(Screens *screens, UiPoint at, float width) {
    const ScreenMap *kept = screens->map;
    MapGrid grid = map_grid(kept->nodes, kept->node_count, (UiRect){at.x, at.y, width, 0});
    for (int i = 0; i < kept->node_count; i++) {
        float height = ui_node_height(screens->ui, grid.box_width, map_node_name(screens, i));
        grid.box_height = fmaxf(grid.box_height, height);
    }
    map_grid_fill(&grid, ui_window(screens->ui).h - ABOVE);
    return grid;
}

/* Arrows of the box under the mouse or with the focus stand out; the others step back. */
static void draw_ways(Screens *screens, const DrawnList *list, int near) {
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < list->ways.count; i++) {
            const MapWay *way = &list->ways.items[i];
            bool is_near = near < 0 || way->from == near || way->to == near;
            Drawn drawn = list->items.items[i];
            if (near >= 0) drawn.is_lit = is_near;
            UiArrow line = line_of(screens, &drawn, way, !is_near);
            if (is_near == (pass == 1)) ui_arrow(screens->ui, &line);
        }
    }
}

/* What a press on an arrow shows: what it says, or on an action's way the link it stands for. */
static void choose_drawn(ScreenMap *kept, const Drawn *drawn) {
    if (drawn->link) {
        int link = (int)(drawn->link - kept->year->links);
        map_choose_variable(kept, drawn->link->to);
        kept->link = link;
    } else {
        kept->arrow = (int)(drawn->arrow - kept->year->arrows);
    }
}

/* Heads as they are read: gutter by gutter, each from its top; in a line from left to right. */
static int compare_heads(const void *left, const void *right) {
    const MapWay *a = *(const MapWay *const *)left, *b = *(const MapWay *const *)right;
    UiPoint tip_a = a->points[a->point_count - 1], tip_b = b->points[b->point_count - 1];
    float across = tip_a.x - tip_b.x, down = tip_a.y - tip_b.y;
    float first = fabsf(across) > GUTTER ? across : fabsf(down) > LINE ? down : across;
    return (first > 0) - (first < 0);
}

/* A stop of its own for the keyboard, after the boxes. */
static void show_heads(Screens *screens, const DrawnList *list) {
    ScreenMap *kept = screens->map;
    const Drawn *pressed = NULL;
    const MapWay **ways = ARENA_ARRAY(screens->frame, const MapWay *, list->ways.count);
    for (int i = 0; i < list->ways.count; i++) ways[i] = &list->ways.items[i];
    if (list->ways.count > 0) qsort(ways, (size_t)list->ways.count, sizeof *ways, compare_heads);
    ui_list_begin(screens->ui, "ui.map.heads");
    for (int i = 0; i < list->ways.count; i++) {
        const MapWay *way = ways[i];
        const Drawn *drawn = &list->items.items[way - list->ways.items];
        UiArrow line = line_of(screens, drawn, way, false);
        const char *label =
            say_format(screens, "%s → %s", map_node_name(screens, way->from), map_node_name(screens, way->to));
        bool is_chosen = drawn->arrow && kept->arrow == drawn->arrow - kept->year->arrows;
        if (ui_arrow_head(screens->ui, say_format(screens, "map.head.%d.%d", way->from, way->to), &line, label,
                          is_chosen)) {
            pressed = drawn;
        }
    }
    ui_list_end(screens->ui);
    if (pressed) choose_drawn(kept, pressed);
}

static UiNodeKind kind_of(const ScreenMap *kept, const DrawnList *list, int node) {
    if (node == kept->node) return UI_NODE_SELECTED;
    bool is_quiet = kept->node < 0 && !kept->has_action;
    if (is_quiet) return UI_NODE_PLAIN;
    return is_on_the_way(list, node) ? UI_NODE_LIT : UI_NODE_FAINT;
}

/* The nearest box in the direction of an arrow key: in the next column, at about the same height. */
static int neighbour(const ScreenMap *kept, int node, int by) {
    int best = -1;
    for (int i = 0; i < kept->node_count; i++) {
        if (kept->nodes[i].column != kept->nodes[node].column + by) continue;
        int distance = abs(kept->nodes[i].row - kept->nodes[node].row);
        if (best < 0 || distance < abs(kept->nodes[best].row - kept->nodes[node].row)) best = i;
    }
    return best;
}

static void move_sideways(Screens *screens, int node) {
    int by = ui_shortcut(screens->ui, UI_KEY_RIGHT, 0) ? 1 : ui_shortcut(screens->ui, UI_KEY_LEFT, 0) ? -1 : 0;
    int next = by != 0 ? neighbour(screens->map, node, by) : -1;
    if (next >= 0) ui_focus(screens->ui, say_format(screens, "map.node.%s", screens->map->nodes[next].id));
}

static const char *node_id(Screens *screens, int node) {
    return say_format(screens, "map.node.%s", screens->map->nodes[node].id);
}

/* A press chooses; a press on the chosen one opens it. */
static void press_node(ScreenMap *kept, int node) {
    if (node == kept->node) {
        map_choose_variable(kept, kept->nodes[node].shown[0]);
    } else {
        map_choose_node(kept, node);
    }
}

void map_show_whole(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenMap *kept = screens->map;
    float width = ui_available_width(ui);
    MapGrid grid = make_grid(screens, (UiPoint){0, 0}, width);
    show_headings(screens, &grid);
    UiRect room = ui_take(ui, 0, map_grid_height(&grid));
    grid = make_grid(screens, (UiPoint){room.x, room.y}, room.w);
    draw_bands(screens, &grid, room);
    DrawnList list = {0};
    if (kept->has_action) {
        add_path(screens, &list);
    } else {
        add_arrows(screens, &list);
    }
    map_find_ways(&grid, list.ways.items, list.ways.count, screens->frame);
    const char *focused = ui_focused_id(ui);
    int near = -1, pressed = -1;
    ui_list_begin(ui, "ui.map.nodes");
    for (int i = 0; i < kept->node_count; i++) {
        UiNodeReply reply =
            ui_node(ui, node_id(screens, i), map_box(&grid, i), map_node_name(screens, i), kind_of(kept, &list, i));
        if (reply.is_pressed) pressed = i;
        if (reply.is_near) near = i;
        if (focused && text_equal(focused, node_id(screens, i))) move_sideways(screens, i);
    }
    ui_list_end(ui);
    draw_ways(screens, &list, kept->node < 0 && !kept->has_action ? near : -1);
    show_heads(screens, &list);
    if (pressed >= 0) press_node(kept, pressed);
}

/* ---- The table ---- */

void map_show_whole_table(Screens *screens) {
    const ScreenMap *kept = screens->map;
    static const char *const heads[] = {"ui.map.from",  "ui.map.to",    "ui.map.sign",
                                        "ui.map.share", "ui.map.delay", "ui.map.evidence"};
    UiColumn columns[TABLE_COLUMNS];
    for (int c = 0; c < TABLE_COLUMNS; c++) {
        columns[c] =
            (UiColumn){say(screens, heads[c]), c == 3 || c == 4 ? UI_ALIGN_END : UI_ALIGN_START, c < 2 ? 2.0f : 0};
    }
    LIST(const char *) cells = {0};
    LIST(const char *) ids = {0};
    LIST(int) arrows = {0};
    const char *language = screens->view.settings.language;
    int selected = -1;
    for (int i = 0; i < kept->year->arrow_count; i++) {
        const MapArrow *arrow = &kept->year->arrows[i];
        bool is_shown = kept->node >= 0 ? is_of_filter(kept, arrow) : arrow->share >= least_in_table;
        if (!is_shown) continue;
        if (i == kept->arrow) selected = arrows.count;
        list_push(screens->frame, &cells, map_node_name(screens, arrow->from));
        list_push(screens->frame, &cells, map_node_name(screens, arrow->to));
        list_push(screens->frame, &cells, report_map_sign(arrow->sign));
        list_push(screens->frame, &cells, report_map_share(screens->frame, arrow->share));
        list_push(screens->frame, &cells, report_map_delay(screens->content, screens->frame, language, arrow->years));
        list_push(screens->frame, &cells, say(screens, arrow->is_uncertain ? "ui.map.uncertain" : "ui.map.steady"));
        list_push(screens->frame, &ids, say_format(screens, "map.row.%d", i));
        list_push(screens->frame, &arrows, i);
    }
    UiTable table = {.label = say(screens, "ui.map.title"),
                     .columns = columns,
                     .column_count = TABLE_COLUMNS,
                     .cells = cells.items,
                     .row_count = arrows.count,
                     .row_ids = ids.items,
                     .selected_row = selected};
    int pressed = ui_table(screens->ui, "ui.map.table", &table);
    if (pressed >= 0) screens->map->arrow = arrows.items[pressed];
}
