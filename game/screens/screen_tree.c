/* SPDX-License-Identifier: MIT
 *
 * The branches: saved games that began alike, drawn as lines that leave each other in the year of their first
 * difference, and their results side by side. Everything is read from the saves as they are stored. */
#include <stdlib.h>

#include "screens/start_internal.h"

enum { ROW_HEIGHT = 48, COMPARED_MOST = 3, TREE_SAVES_MOST = 64 };

struct ScreenTree {
    bool is_left_out[TREE_SAVES_MOST]; /* of the comparison, by place in the list of saves */
};

typedef struct TreeLine {
    int save;   /* index in the view's list */
    int parent; /* line it leaves; -1: none */
    int years_shared;
} TreeLine;

typedef struct Tree {
    TreeLine lines[TREE_SAVES_MOST];
    int count;
    int first_year, last_year;
} Tree;

static const CampaignLogStored *stored_of(const Screens *screens, int save) {
    return &screens->view.saves[save].stored;
}

static int years_shared(const CampaignLogStored *a, const CampaignLogStored *b) {
    int count = 0;
    while (count < a->count && count < b->count && a->years[count].digest == b->years[count].digest) {
        count++;
    }
    return count;
}

/* The saves that began as `first` did, the oldest first; each leaves the earlier one it shares most years with. */
static Tree grow(const Screens *screens, int first) {
    Tree tree = {.first_year = 9999};
    for (int i = screens->view.save_count - 1; i >= 0 && tree.count < TREE_SAVES_MOST; i--) {
        const CampaignLogStored *stored = stored_of(screens, i);
        if (stored->world != stored_of(screens, first)->world || stored->count == 0 || i >= TREE_SAVES_MOST) {
            continue;
        }
        TreeLine line = {i, -1, 0};
        for (int k = 0; k < tree.count; k++) {
            int shared = years_shared(stored_of(screens, tree.lines[k].save), stored);
            if (shared > line.years_shared || line.parent < 0) {
                line.parent = k;
                line.years_shared = shared;
            }
        }
        int last = stored->years[stored->count - 1].year;
        tree.first_year = stored->years[0].year < tree.first_year ? stored->years[0].year : tree.first_year;
        tree.last_year = last > tree.last_year ? last : tree.last_year;
        tree.lines[tree.count++] = line;
    }
    return tree;
}

/* ---- The picture ---- */

static float x_of(const Tree *tree, UiRect room, int year) {
    int span = tree->last_year + 1 - tree->first_year;
    return room.x + 6 + (room.w - 12) * (float)(year - tree->first_year) / (float)(span > 0 ? span : 1);
}

static void draw_line(Screens *screens, const Tree *tree, int index, UiRect room) {
    UiContext *ui = screens->ui;
    const UiTheme *theme = ui_theme(ui);
    const TreeLine *line = &tree->lines[index];
    const CampaignLogStored *stored = stored_of(screens, line->save);
    float y = room.y + ROW_HEIGHT * ((float)index + 0.5f);
    int from = line->parent < 0 ? stored->years[0].year : stored->years[0].year + line->years_shared;
    int to = stored->years[stored->count - 1].year + 1;
    from = from > to ? to : from;
    UiPoint start = {x_of(tree, room, from), y};
    if (line->parent >= 0) {
        UiPoint left = {start.x, room.y + ROW_HEIGHT * ((float)line->parent + 0.5f)};
        ui_draw_line(ui, left, start, 2, theme->edge);
    }
    ui_draw_line(ui, start, (UiPoint){x_of(tree, room, to), y}, 4, index % 2 ? theme->ink : theme->accent);
    for (int year = from; year <= to; year++) {
        ui_draw_disc(ui, (UiPoint){x_of(tree, room, year), y}, 3, theme->ink);
    }
}

static const char *say_line(Screens *screens, const Tree *tree, int index) {
    const TreeLine *line = &tree->lines[index];
    const char *name = saves_say_name(screens, &screens->view.saves[line->save]);
    if (line->parent < 0) {
        return name;
    }
    const CampaignLogStored *stored = stored_of(screens, line->save);
    if (line->years_shared == stored->count) {
        return say_with(screens, "ui.tree.within", "name", name, NULL);
    }
    return say_with(screens, "ui.tree.left", "name", name, "year",
                    say_year(screens, stored->years[0].year + line->years_shared), NULL);
}

/* Names with their marks on the left, the lines beside them. */
static void show_picture(Screens *screens, const Tree *tree) {
    UiContext *ui = screens->ui;
    UiSize sizes[] = {UI_WEIGHT(1, 260), UI_FIXED(16), UI_WEIGHT(1.2f, 260)};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_START);
    ui_set_gap(ui, 4);
    for (int i = 0; i < tree->count; i++) {
        bool is_in = !screens->tree->is_left_out[tree->lines[i].save];
        if (ui_checkbox(ui, say_format(screens, "tree.%d", tree->lines[i].save), say_line(screens, tree, i), &is_in)) {
            screens->tree->is_left_out[tree->lines[i].save] = !is_in;
        }
    }
    ui_row_next(ui);
    ui_row_next(ui);
    UiRect room = ui_take(ui, 0, ROW_HEIGHT * (float)tree->count);
    for (int i = 0; i < tree->count; i++) {
        draw_line(screens, tree, i, room);
    }
    part_label(screens, say_with(screens, "ui.tree.axis", "first", say_year(screens, tree->first_year), "last",
                                 say_year(screens, tree->last_year + 1), NULL));
    ui_row_end(ui);
}

/* ---- Side by side ---- */

/* In the last year that all of them have. */
static void show_comparison(Screens *screens, const Tree *tree) {
    int chosen[COMPARED_MOST], count = 0, aim_count, last = 9999;
    for (int i = 0; i < tree->count && count < COMPARED_MOST; i++) {
        if (!screens->tree->is_left_out[tree->lines[i].save]) {
            const CampaignLogStored *stored = stored_of(screens, tree->lines[i].save);
            int year = stored->years[stored->count - 1].year;
            last = year < last ? year : last;
            chosen[count++] = tree->lines[i].save;
        }
    }
    if (count < 2) {
        part_label(screens, say(screens, "ui.tree.choose"));
        return;
    }
    const ContentAim *aims = content_aims(screens->content, &aim_count);
    int columns = 1 + count;
    UiColumn heads[1 + COMPARED_MOST] = {
        {say_with(screens, "ui.tree.in_year", "year", say_year(screens, last), NULL), UI_ALIGN_START, 1.2f}};
    const char **cells = ARENA_ARRAY(screens->frame, const char *, columns *aim_count);
    for (int k = 0; k < count; k++) {
        const CampaignLogStored *stored = stored_of(screens, chosen[k]);
        heads[1 + k] = (UiColumn){saves_say_name(screens, &screens->view.saves[chosen[k]]), UI_ALIGN_END, 1};
        for (int a = 0; a < aim_count; a++) {
            cells[a * columns] = say_at(screens, "aim.%s.name", aims[a].id);
            for (int y = 0; y < stored->count; y++) {
                if (stored->years[y].year == last) {
                    cells[a * columns + 1 + k] = saves_say_stored(screens, &stored->years[y], &aims[a]);
                }
            }
        }
    }
    UiTable table = {.label = say(screens, "ui.tree.title"),
                     .columns = heads,
                     .column_count = columns,
                     .cells = cells,
                     .row_count = aim_count,
                     .selected_row = -1};
    ui_table(screens->ui, say_format(screens, "tree.table.%d", tree->lines[0].save), &table);
}

void screen_tree(Screens *screens) {
    UiContext *ui = screens->ui;
    if (!screens->tree) {
        screens->tree = calloc(1, sizeof *screens->tree);
        if (!screens->tree) {
            base_out_of_memory();
        }
    }
    ui_scroll_begin(ui, "ui.tree", part_middle(part_page_begin(screens, say(screens, "ui.tree.title")), 1120));
    ui_text(ui, UI_TEXT_BODY, say(screens, "ui.tree.help"));
    int shown = 0;
    for (int i = 0; i < screens->view.save_count && i < TREE_SAVES_MOST; i++) {
        bool is_first = true;
        for (int k = 0; k < i; k++) {
            is_first = is_first && stored_of(screens, k)->world != stored_of(screens, i)->world;
        }
        Tree tree = grow(screens, i);
        if (is_first && tree.count > 1) {
            const CampaignLogStored *stored = stored_of(screens, i);
            bool is_known = content_find_scenario(screens->content, stored->scenario) >= 0;
            ui_space(ui, 12);
            ui_heading(ui, UI_TEXT_SECTION,
                       is_known ? say_at(screens, "scenario.%s.title", stored->scenario) : stored->scenario);
            show_picture(screens, &tree);
            show_comparison(screens, &tree);
            shown++;
        }
    }
    if (shown == 0) {
        part_label(screens, say(screens, "ui.tree.none"));
    }
    ui_space(ui, 24);
    ui_scroll_end(ui);
    part_page_end(screens);
}

void tree_destroy(Screens *screens) {
    free(screens->tree);
    screens->tree = NULL;
}
