/* SPDX-License-Identifier: MIT
 *
 * One variable of the map: what feeds it on the left, what it feeds on the right, the arrows between them as wide as
 * their share of the movement; and the same as a table. */
#include "screens/map_screen.h"

#include <math.h>

enum { MOST_SIDE = 7, ROW = 56, TABLE_COLUMNS = 6 };

typedef struct Side {
    int links[MOST_SIDE];
    int count, left; /* left: how many more there are */
} Side;

/* Switches of mechanisms stand in every other equation and never move. */
static bool is_switch(const Screens *screens, int variable_id) {
    return text_equal(model_variable(content_model(screens->content), variable_id)->group, "Switches");
}

/* Those that moved most first; then in the order of the equation. */
static void add_link(const MapYear *year, Side *side, int link) {
    int place = side->count;
    while (place > 0 && year->links[side->links[place - 1]].share < year->links[link].share) place--;
    if (side->count == MOST_SIDE) side->left++;
    if (place == MOST_SIDE) return;
    int last = side->count < MOST_SIDE ? side->count++ : MOST_SIDE - 1;
    for (int i = last; i > place; i--) side->links[i] = side->links[i - 1];
    side->links[place] = link;
}

static Side feeding(const Screens *screens) {
    const ScreenMap *kept = screens->map;
    Side side = {0};
    const MapYear *year = kept->year;
    for (int i = year->first_link[kept->variable]; i < year->first_link[kept->variable + 1]; i++) {
        int from = year->links[i].from;
        if (from != kept->variable && !is_switch(screens, from)) add_link(year, &side, i);
    }
    return side;
}

static Side fed(const ScreenMap *kept) {
    Side side = {0};
    for (int i = 0; i < kept->year->link_count; i++) {
        const MapLink *link = &kept->year->links[i];
        if (link->from == kept->variable && link->to != kept->variable) add_link(kept->year, &side, i);
    }
    return side;
}

/* ---- The drawing ---- */

static float side_height(const Side *side, float row) {
    return (float)side->count * (row + 12);
}

typedef struct Ego {
    UiRect room, centre;
    float side_width, row;
} Ego;

static float row_height(Screens *screens, const Side *side, float width, bool is_from) {
    float height = ROW;
    for (int i = 0; i < side->count; i++) {
        const MapLink *link = &screens->map->year->links[side->links[i]];
        height = fmaxf(height, ui_node_height(screens->ui, width, map_name(screens, is_from ? link->from : link->to)));
    }
    return height;
}

static void draw_arrow(Screens *screens, const MapLink *link, UiPoint from, UiPoint to, bool is_chosen) {
    const UiTheme *theme = ui_theme(screens->ui);
    float middle = (from.x + to.x) / 2;
    UiPoint points[4] = {from, {middle, from.y}, {middle, to.y}, to};
    ui_arrow(screens->ui, &(UiArrow){.points = points,
                                     .count = 4,
                                     .width = 1.25f + (link->is_uncertain ? 2.5f : 4.5f) * (float)link->share,
                                     .color = is_chosen ? theme->accent : theme->muted,
                                     .pattern = link->is_uncertain ? UI_PATTERN_DASHED : UI_PATTERN_SOLID,
                                     .is_double = link->years >= 0.5,
                                     .sign = map_sign(link->sign),
                                     .label = map_say_years(screens, link->years)});
}

/* A box for each variable of the side and, between it and the middle, the arrow, which can be pressed too. */
static void draw_side(Screens *screens, const Ego *ego, const Side *side, bool is_from) {
    ScreenMap *kept = screens->map;
    float x = is_from ? ego->room.x : ego->room.x + ego->room.w - ego->side_width;
    float top = ego->room.y + (ego->room.h - side_height(side, ego->row)) / 2;
    for (int i = 0; i < side->count; i++) {
        int index = side->links[i];
        const MapLink *link = &kept->year->links[index];
        int other = is_from ? link->from : link->to;
        UiRect box = {x, top + (float)i * (ego->row + 12), ego->side_width, ego->row};
        float share = ((float)i + 1) / ((float)side->count + 1);
        UiPoint inner = {is_from ? ego->centre.x : ego->centre.x + ego->centre.w,
                         ego->centre.y + ego->centre.h * share};
        UiPoint outer = {is_from ? box.x + box.w : box.x, box.y + box.h / 2};
        draw_arrow(screens, link, is_from ? outer : inner, is_from ? inner : outer, index == kept->link);
        UiNodeReply reply = ui_node(screens->ui, say_format(screens, "map.link.%d", index), box,
                                    map_name(screens, other), index == kept->link ? UI_NODE_SELECTED : UI_NODE_PLAIN);
        if (!reply.is_pressed) continue;
        if (index == kept->link) {
            map_choose_variable(kept, other);
        } else {
            kept->link = index;
        }
    }
}

static void say_left(Screens *screens, const Side *side, UiRect room, UiAlign align) {
    if (side->left == 0) return;
    const char *words = say_with(screens, "report.map.more", "n", say_format(screens, "%d", side->left), NULL);
    ui_draw_text(screens->ui, room, (UiLook){UI_TEXT_SMALL, UI_TONE_MUTED, align}, words);
}

void map_show_variable(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenMap *kept = screens->map;
    Side from = feeding(screens), to = fed(kept);
    Ego ego = {.side_width = floorf(ui_available_width(ui) * 0.29f)};
    ego.row = fmaxf(row_height(screens, &from, ego.side_width, true), row_height(screens, &to, ego.side_width, false));
    float height = fmaxf(fmaxf(side_height(&from, ego.row), side_height(&to, ego.row)), 2 * ego.row);
    UiRect all = ui_take(ui, 0, height + 56);
    UiRect head = ui_cut_top(&all, 28), foot = ui_cut_bottom(&all, 28);
    ego.room = all;
    float inside = all.w - 2 * ego.side_width, gutter = inside * 0.28f;
    ego.centre =
        (UiRect){all.x + ego.side_width + gutter, all.y + all.h / 2 - ego.row, inside - 2 * gutter, 2 * ego.row};
    UiRect left = ui_cut_left(&head, ego.side_width), right = ui_cut_right(&head, ego.side_width);
    ui_draw_text(ui, left, LOOK(UI_TEXT_SMALL, UI_TONE_MUTED), say(screens, "ui.map.feeds"));
    ui_draw_text(ui, right, LOOK_END(UI_TEXT_SMALL, UI_TONE_MUTED), say(screens, "ui.map.fed"));
    ui_list_begin(ui, "ui.map.links");
    draw_side(screens, &ego, &from, true);
    if (ui_node(ui, "map.centre", ego.centre, map_name(screens, kept->variable), UI_NODE_SELECTED).is_pressed) {
        kept->link = -1;
    }
    draw_side(screens, &ego, &to, false);
    ui_list_end(ui);
    say_left(screens, &from, ui_cut_left(&foot, foot.w / 2), UI_ALIGN_START);
    say_left(screens, &to, foot, UI_ALIGN_END);
}

/* ---- The table ---- */

typedef LIST(const char *) Cells;

static void add_cell(Screens *screens, Cells *cells, const char *text) {
    list_push(screens->frame, cells, text);
}

/* Half of the names are the variable's own; which it is tells the direction. */
static void add_row(Screens *screens, Cells *cells, const MapLink *link) {
    const char *language = screens->view.settings.language;
    ScreenMetric metric = chart_metric_of(screens, link->to);
    add_cell(screens, cells, map_name(screens, link->from));
    add_cell(screens, cells, map_name(screens, link->to));
    add_cell(screens, cells, report_map_sign(link->sign));
    add_cell(screens, cells,
             say_format(screens, "%s (%s)", chart_say(screens, &metric, link->push, true),
                        report_map_share(screens->frame, link->share)));
    add_cell(screens, cells, report_map_delay(screens->content, screens->frame, language, link->years));
    add_cell(screens, cells, link->grade ? say_format(screens, "%c", link->grade) : "");
}

void map_show_variable_table(Screens *screens) {
    static const char *const heads[] = {"ui.map.from",  "ui.map.to",    "ui.map.sign",
                                        "ui.map.share", "ui.map.delay", "ui.map.evidence"};
    ScreenMap *kept = screens->map;
    UiColumn columns[TABLE_COLUMNS];
    for (int c = 0; c < TABLE_COLUMNS; c++) {
        columns[c] =
            (UiColumn){say(screens, heads[c]), c == 3 || c == 4 ? UI_ALIGN_END : UI_ALIGN_START, c < 2 ? 2.0f : 0};
    }
    Cells cells = {0}, ids = {0};
    LIST(int) links = {0};
    int selected = -1;
    for (int i = 0; i < kept->year->link_count; i++) {
        const MapLink *link = &kept->year->links[i];
        if (link->from != kept->variable && link->to != kept->variable) continue;
        if (i == kept->link) selected = links.count;
        add_row(screens, &cells, link);
        add_cell(screens, &ids, say_format(screens, "map.row.%d", i));
        list_push(screens->frame, &links, i);
    }
    UiTable table = {.label = map_name(screens, kept->variable),
                     .columns = columns,
                     .column_count = TABLE_COLUMNS,
                     .cells = cells.items,
                     .row_count = links.count,
                     .row_ids = ids.items,
                     .selected_row = selected};
    int pressed = ui_table(screens->ui, "ui.map.links.table", &table);
    if (pressed >= 0) kept->link = links.items[pressed];
}
