/* SPDX-License-Identifier: MIT
 *
 * The causal graph of a model as text. */
#include "model/model_internal.h"
#include "model/model_loops.h"

#include <string.h>

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
