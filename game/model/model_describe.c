/* SPDX-License-Identifier: MIT
 *
 * Texts about a model: the causal graph, and change files, which are lists of new numbers for its constants. */
#include "model/model_internal.h"
#include "model/model_loops.h"

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

/* A trace of the model as it stands; of a very long run only as much as memory should hold. */
static ModelTrace *trace_own_run(const Model *model) {
    enum { MOST_NUMBERS = 4000000 };
    ModelTrace *trace = model_trace_create(model);
    ModelRun *run = model_run_create(model, 1);
    double steps = (model->final_time - model->initial_time) / model->time_step;
    int most_rows = 1 + MOST_NUMBERS / (model->scalar_count > 0 ? model->scalar_count : 1);
    model_run_start(run);
    model_trace_record(trace, run, 0);
    while (model_run_steps_taken(run) + 1 <= steps + 1e-6 && model_trace_rows(trace) < most_rows) {
        model_run_step(run);
        model_trace_record(trace, run, 0);
    }
    model_run_destroy(run);
    return trace;
}

static void add_link(Text *text, const Model *model, const ModelLink *link, bool json) {
    static const char *const signs[] = {"?", "+", "-", "+/-"};
    text_add(text, json ? "{\"from\":" : "  ");
    add_quoted(text, model->variables[link->from].name);
    text_add(text, json ? ",\"to\":" : " -> ");
    add_quoted(text, model->variables[link->to].name);
    if (json) {
        text_format(text, ",\"sign\":\"%s\",\"delay\":%s,\"flow\":%s,\"initial\":%s}", signs[link->sign],
                    link->is_delay ? "true" : "false", link->is_flow ? "true" : "false",
                    link->is_initial ? "true" : "false");
    } else {
        text_format(text, " [label=\"%s%s\"%s%s];\n", signs[link->sign], link->is_delay ? " ||" : "",
                    link->is_flow ? ", penwidth=2" : "", link->is_initial ? ", style=dotted" : "");
    }
}

/* Signs along the model's own run: a link may have another one where that run never was. */
char *model_graph(const Model *model, Arena *arena, bool json) {
    enum { MOMENTS = 33 };
    ModelTrace *trace = trace_own_run(model);
    ModelLinkList links = model_links(trace, MOMENTS, arena);
    Text text = text_begin(arena);
    text_add(&text, json ? "{\"variables\":[" : "digraph model {\n  rankdir=LR;\n");
    for (int i = 0; i < model->variable_count; i++) {
        if (json && i > 0) text_add(&text, ",\n");
        add_node(&text, model, i, json);
    }
    if (json) text_add(&text, "],\n\"links\":[");
    for (int i = 0; i < links.count; i++) {
        if (json && i > 0) text_add(&text, ",\n");
        add_link(&text, model, &links.items[i], json);
    }
    text_add(&text, json ? "]}\n" : "}\n");
    model_trace_destroy(trace);
    return text.data;
}
