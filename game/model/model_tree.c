/* SPDX-License-Identifier: MIT
 *
 * The trees of causes and of uses: the causal graph unrolled from one variable, each variable's branches once and
 * every circle cut where it closes. No recursion: chains may be many thousand long. */
#include "model/model_explain.h"

#include "model/model_internal.h"
#include "model/model_links_internal.h"

#include <string.h>

typedef struct Open {
    int variable;
    int depth;
    int next; /* branch to look at */
} Open;

typedef struct Tree {
    const Model *model;
    Arena *arena;
    ModelLinks uses;
    bool wants_uses;
    unsigned char *marks; /* [variable]: 0 new, 1 on this branch, 2 shown */
    LIST(Open) open;
    LIST(ModelTreeRow) rows;
} Tree;

/* The variables that read each variable, in the order of the file. */
ModelLinks model_links_uses(const Model *model, Arena *arena) {
    int count = model->variable_count;
    ModelLinks links = {.starts = ARENA_ARRAY(arena, int, count + 1)};
    for (int i = 0; i < count; i++) {
        for (int k = 0; k < model->input_counts[i]; k++) links.starts[model->inputs[i][k] + 1]++;
    }
    for (int i = 0; i < count; i++) links.starts[i + 1] += links.starts[i];
    int *next = ARENA_ARRAY(arena, int, count + 1);
    memcpy(next, links.starts, sizeof *next * (size_t)(count + 1));
    links.targets = ARENA_ARRAY(arena, int, links.starts[count]);
    for (int i = 0; i < count; i++) {
        for (int k = 0; k < model->input_counts[i]; k++) links.targets[next[model->inputs[i][k]]++] = i;
    }
    return links;
}

static const int *branches_of(const Tree *tree, int variable, int *count) {
    if (!tree->wants_uses) return model_inputs(tree->model, variable, count);
    *count = tree->uses.starts[variable + 1] - tree->uses.starts[variable];
    return tree->uses.targets + tree->uses.starts[variable];
}

static void add_row(Tree *tree, int variable, int depth, int most_depth) {
    int count;
    branches_of(tree, variable, &count);
    ModelTreeRow row = {.variable_id = variable, .depth = depth};
    if (count == 0) {
        row.end = MODEL_TREE_LEAF;
    } else if (tree->marks[variable] == 1) {
        row.end = MODEL_TREE_LOOP;
    } else if (tree->marks[variable] == 2) {
        row.end = MODEL_TREE_SHOWN;
    } else if (most_depth >= 0 && depth >= most_depth) {
        row.end = MODEL_TREE_DEPTH;
    } else {
        tree->marks[variable] = 1;
        list_push(tree->arena, &tree->open, ((Open){variable, depth, 0}));
    }
    list_push(tree->arena, &tree->rows, row);
}

ModelTreeRow *model_tree(const Model *model, int variable_id, bool uses, int depth, Arena *arena, int *row_count) {
    CHECK(variable_id >= 0 && variable_id < model->variable_count);
    Tree tree = {.model = model, .arena = arena, .wants_uses = uses};
    if (uses) tree.uses = model_links_uses(model, arena);
    tree.marks = ARENA_ARRAY(arena, unsigned char, model->variable_count);
    add_row(&tree, variable_id, 0, depth);
    while (tree.open.count > 0) {
        Open *open = &tree.open.items[tree.open.count - 1];
        int count;
        const int *branches = branches_of(&tree, open->variable, &count);
        if (open->next < count) {
            int branch = branches[open->next++];
            add_row(&tree, branch, open->depth + 1, depth);
        } else {
            tree.marks[open->variable] = 2;
            tree.open.count--;
        }
    }
    *row_count = tree.rows.count;
    return tree.rows.items;
}

char *model_tree_text(const Model *model, const ModelTreeRow *rows, int row_count, Arena *arena) {
    static const char *const ends[] = {"", "", " <- a loop closes here", " (shown above)", " ..."};
    Text text = text_begin(arena);
    for (int i = 0; i < row_count; i++) {
        const ModelVariable *variable = model_variable(model, rows[i].variable_id);
        text_format(&text, "%*s%s", 2 * rows[i].depth, "", variable->name);
        if (variable->units[0] != '\0') text_format(&text, " (%s)", variable->units);
        text_format(&text, "%s\n", ends[rows[i].end]);
    }
    return text.data;
}
