/* SPDX-License-Identifier: MIT
 *
 * The nodes of the causal map from their table. A name of a variable weighs more than the group it stands in, so that
 * a row says ".Know-how and R&D" for all that no other row names. */
#include "report/report_map.h"

#include <string.h>

#include "report/map_internal.h"

enum { MOST_ROWS = 64, COLUMNS = 6 };
static const char *const columns[COLUMNS] = {"node", "area", "column", "row", "shows", "takes"};

typedef struct Opener {
    const Content *content;
    const Model *model;
    const CsvTable *table;
    Arena *arena;
    Problems *problems;
    ReportMap *map;
    int *by_name; /* [variable] row that names it, -1 */
} Opener;

static void complain(const Opener *opener, int row, const char *what, const char *name) {
    int line = row < 0 ? 1 : opener->table->lines[row];
    problems_error(opener->problems, "E228", opener->table->file, line, NULL, "%s '%s'", what, name);
}

/* ---- Words of a cell ---- */

/* Calls back for every word between semicolons. */
static const char *next_word(Arena *arena, const char **at) {
    *at += strspn(*at, "; ");
    size_t bytes = strcspn(*at, ";");
    const char *word = bytes > 0 ? arena_copy_bytes(arena, *at, bytes) : NULL;
    *at += bytes;
    return word;
}

static bool is_of_the_model(const ModelVariable *variable) {
    return variable->kind != MODEL_QUERY && variable->kind != MODEL_EXTERNAL;
}

static void take_name(Opener *opener, int row, const char *name) {
    bool is_found = false;
    for (int id = 0; id < model_variable_count(opener->model); id++) {
        const ModelVariable *variable = model_variable(opener->model, id);
        if (!is_of_the_model(variable) || !text_equal(variable->array_name, name)) continue;
        is_found = true;
        if (opener->by_name[id] >= 0) {
            complain(opener, row, "this variable is in two nodes:", variable->name);
            return;
        }
        opener->by_name[id] = row;
    }
    if (!is_found) complain(opener, row, "the model has no variable", name);
}

static void take_group(Opener *opener, int row, const char *group) {
    bool is_found = false;
    for (int id = 0; id < model_variable_count(opener->model); id++) {
        const ModelVariable *variable = model_variable(opener->model, id);
        if (!is_of_the_model(variable) || !text_equal(variable->group, group)) continue;
        is_found = true;
        if (opener->by_name[id] >= 0) continue;
        if (opener->map->node_of[id] >= 0) {
            complain(opener, row, "this group is in two nodes:", group);
            return;
        }
        opener->map->node_of[id] = row;
    }
    if (!is_found) complain(opener, row, "the model has no group", group);
}

/* Names before groups. */
static void take_all(Opener *opener, bool groups, int column) {
    for (int row = 0; row < opener->table->row_count; row++) {
        const char *at = csv_cell(opener->table, row, column), *word;
        while ((word = next_word(opener->arena, &at)) != NULL) {
            if (groups && word[0] == '.') take_group(opener, row, word + 1);
            if (!groups && word[0] != '.') take_name(opener, row, word);
        }
    }
}

/* ---- Nodes ---- */

static int whole_cell(const Opener *opener, int row, int column) {
    double value = -1.0;
    if (!text_read_double(csv_cell(opener->table, row, column), &value) || value < 0 || value > MOST_ROWS) {
        complain(opener, row, "no place on the map:", csv_cell(opener->table, row, column));
        return 0;
    }
    return (int)value;
}

static void find_shown(Opener *opener, MapNode *node, int row, int column) {
    LIST(int) shown = {0};
    const char *at = csv_cell(opener->table, row, column), *word;
    while ((word = next_word(opener->arena, &at)) != NULL) {
        int before = shown.count;
        for (int i = 0; i < node->variable_count; i++) {
            const ModelVariable *variable = model_variable(opener->model, node->variables[i]);
            if (text_equal(variable->array_name, word)) list_push(opener->arena, &shown, node->variables[i]);
        }
        if (shown.count == before) complain(opener, row, "the node shows what it does not take:", word);
    }
    node->shown = shown.items;
    node->shown_count = shown.count;
}

static void make_nodes(Opener *opener, const int at[COLUMNS]) {
    ReportMap *map = opener->map;
    map->nodes = ARENA_ARRAY(opener->arena, MapNode, opener->table->row_count);
    map->count = opener->table->row_count;
    for (int row = 0; row < map->count; row++) {
        MapNode *node = &map->nodes[row];
        LIST(int) variables = {0};
        for (int id = 0; id < model_variable_count(opener->model); id++) {
            if (map->node_of[id] == row) list_push(opener->arena, &variables, id);
        }
        node->id = csv_cell(opener->table, row, at[0]);
        node->area = csv_cell(opener->table, row, at[1]);
        node->column = whole_cell(opener, row, at[2]);
        node->row = whole_cell(opener, row, at[3]);
        node->variables = variables.items;
        node->variable_count = variables.count;
        find_shown(opener, node, row, at[4]);
    }
}

static void check_complete(const Opener *opener) {
    for (int id = 0; id < model_variable_count(opener->model); id++) {
        const ModelVariable *variable = model_variable(opener->model, id);
        if (opener->map->node_of[id] < 0 && is_of_the_model(variable)) {
            complain(opener, -1, "no node takes the variable", variable->name);
        }
    }
}

const ReportMap *report_map_open(const Content *content, Arena *arena, Problems *problems) {
    Opener opener = {.content = content, .model = content_model(content), .arena = arena, .problems = problems};
    opener.table = content_facts(content, "causal_map");
    int at[COLUMNS], count = model_variable_count(opener.model);
    if (!opener.table || opener.table->row_count > MOST_ROWS) return NULL;
    for (int i = 0; i < COLUMNS; i++) {
        at[i] = csv_column(opener.table, columns[i]);
        if (at[i] >= 0) continue;
        complain(&opener, -1, "the column is missing:", columns[i]);
        return NULL;
    }
    opener.map = ARENA_NEW(arena, ReportMap);
    opener.map->node_of = ARENA_ARRAY(arena, int, count);
    opener.by_name = ARENA_ARRAY(arena, int, count);
    for (int i = 0; i < count; i++) opener.map->node_of[i] = opener.by_name[i] = -1;
    take_all(&opener, false, at[5]);
    take_all(&opener, true, at[5]);
    for (int i = 0; i < count; i++) {
        if (opener.by_name[i] >= 0) opener.map->node_of[i] = opener.by_name[i];
    }
    make_nodes(&opener, at);
    check_complete(&opener);
    return opener.map;
}

const MapNode *report_map_nodes(const ReportMap *map, int *count) {
    *count = map->count;
    return map->nodes;
}

int report_map_node_of(const ReportMap *map, int variable_id) {
    return map->node_of[variable_id];
}

int report_map_find_node(const ReportMap *map, const char *id) {
    for (int i = 0; i < map->count; i++) {
        if (text_equal(map->nodes[i].id, id)) return i;
    }
    return -1;
}
