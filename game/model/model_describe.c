/* SPDX-License-Identifier: MIT
 *
 * Texts about a model: the causal graph, and change files, which are lists of new numbers for its constants. */
#include "model/model_internal.h"

#include <string.h>

/* ---- Change files ---- */

typedef struct Changes {
    const Model *model;
    Arena *arena;
    Problems *problems;
    MdlSource source;
    LIST(ModelSetting) settings;
} Changes;

/* The grid of time is the same for all runs, so no lens may move it. */
static bool is_control(const Model *model, int id) {
    for (int i = 0; i < 4; i++) {
        if (model->control[i] == id) return true;
    }
    return false;
}

/* setting = name '=' number */
static void add_setting(Changes *changes, int start, int end) {
    const char *text = changes->source.text;
    MdlPlace place = {&changes->source, start};
    const char *equals = memchr(text + start, '=', (size_t)(end - start));
    if (!equals) {
        mdl_error(changes->problems, "M301", place, "write name = number", "'=' is missing");
        return;
    }
    char *name = mdl_one_line(changes->arena, text + start, (size_t)(equals - text - start));
    char *digits = mdl_one_line(changes->arena, equals + 1, (size_t)(text + end - equals - 1));
    int id = model_find(changes->model, name);
    ModelSetting setting = {.variable_id = id};
    if (id < 0) {
        const char *near = model_nearest_name(changes->model, name);
        mdl_error(changes->problems, "M302", place,
                  near ? arena_format(changes->arena, "did you mean '%s'?", near) : NULL,
                  "the model has no variable '%s'", name);
    } else if (changes->model->variables[id].kind != MODEL_CONSTANT || is_control(changes->model, id)) {
        mdl_error(changes->problems, "M303", place, "only constants outside the control section can be changed",
                  "'%s' cannot be set", name);
    } else if (!text_read_double(digits, &setting.value)) {
        mdl_error(changes->problems, "M304", place, "write name = number", "'%s' is not a number", digits);
    } else {
        list_push(changes->arena, &changes->settings, setting);
    }
}

/* changes = { [ setting ] line end } ; a comment starts with '{' or '#' and ends with the line */
bool model_read_changes(const Model *model, Arena *arena, const char *file, const char *text, size_t bytes,
                        ModelSetting **settings, int *setting_count, Problems *problems) {
    Changes changes = {.model = model, .arena = arena, .problems = problems};
    changes.source = (MdlSource){.file = file, .text = text, .bytes = (int)bytes, .first_line = 1};
    int errors_before = problems->error_count;
    int at = bytes >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (at < (int)bytes) {
        int end = at;
        while (end < (int)bytes && text[end] != '\n' && text[end] != '\r') end++;
        int stop = end;
        for (int i = at; i < end; i++) {
            if (text[i] == '{' || text[i] == '#') stop = stop < i ? stop : i; /* comments run to the line's end */
        }
        while (at < stop && (text[at] == ' ' || text[at] == '\t')) at++;
        if (at < stop) add_setting(&changes, at, stop);
        at = end + 1;
    }
    *settings = changes.settings.items;
    *setting_count = changes.settings.count;
    return problems->error_count == errors_before;
}

/* ---- The causal graph ---- */

static const char *const kind_names[] = {"constant", "auxiliary", "stock", "initial", "lookup", "query", "external"};

/* One escaping for DOT and JSON: names hold no control characters, since line breaks became blanks. */
static void add_quoted(Text *text, const char *name) {
    text_add(text, "\"");
    for (const char *c = name; *c; c++) {
        if (*c == '"' || *c == '\\') text_add(text, "\\");
        text_add_bytes(text, c, 1);
    }
    text_add(text, "\"");
}

static void add_node(Text *text, const Model *model, int id, bool json) {
    static const char *const shapes[] = {"plaintext", "ellipse", "box", "plaintext", "note", "diamond", "plaintext"};
    const ModelVariable *variable = &model->variables[id];
    if (json) {
        text_add(text, "{\"name\":");
        add_quoted(text, variable->name);
        text_format(text, ",\"kind\":\"%s\",\"units\":", kind_names[variable->kind]);
        add_quoted(text, variable->units);
        text_add(text, ",\"group\":");
        add_quoted(text, variable->group);
        text_format(text, ",\"lever\":%s,\"line\":%d}", variable->is_lever ? "true" : "false", variable->line);
    } else {
        text_add(text, "  ");
        add_quoted(text, variable->name);
        text_format(text, " [shape=%s];\n", shapes[variable->kind]);
    }
}

static void add_link(Text *text, const Model *model, int from, int to, bool json) {
    text_add(text, json ? "{\"from\":" : "  ");
    add_quoted(text, model->variables[from].name);
    text_add(text, json ? ",\"to\":" : " -> ");
    add_quoted(text, model->variables[to].name);
    text_add(text, json ? "}" : ";\n");
}

char *model_graph(const Model *model, Arena *arena, bool json) {
    Text text = text_begin(arena);
    text_add(&text, json ? "{\"variables\":[" : "digraph model {\n  rankdir=LR;\n");
    for (int i = 0; i < model->variable_count; i++) {
        if (json && i > 0) text_add(&text, ",\n");
        add_node(&text, model, i, json);
    }
    if (json) text_add(&text, "],\n\"links\":[");
    bool is_first = true;
    for (int i = 0; i < model->variable_count; i++) {
        for (int k = 0; k < model->input_counts[i]; k++) {
            if (json && !is_first) text_add(&text, ",\n");
            is_first = false;
            add_link(&text, model, model->inputs[i][k], i, json);
        }
    }
    text_add(&text, json ? "]}\n" : "}\n");
    return text.data;
}
