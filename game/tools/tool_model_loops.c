/* SPDX-License-Identifier: MIT
 *
 * mitictl model loops: which stocks hang together in circles, and the loops through given variables with the sign of
 * every link, as found along the model's own run. */
#include "tools/tool_model_internal.h"

/* core */
#include "model/model_loops.h"

#include <stdio.h>

static const char help[] =
    "usage: mitictl model loops FILE.mdl [VARIABLE]... [--most N] [--length N]\n"
    "Without variables: the sets of stocks that all feed each other. With variables: the loops that go through all of\n"
    "them, shortest first, at most 20 of at most 16 variables unless told otherwise. R reinforces, B balances, ? has a\n"
    "link without a known sign or with both; || marks a delay, [ ] a stock. Signs are those along the run of the file.\n";

enum { MOST_NAMES = 16, MOMENTS = 33 };

static void print_circles(const ToolModel *loaded, ModelLinkList links) {
    int count;
    ModelCircle *circles = model_circles(loaded->model, links, loaded->arena, &count);
    for (int i = 0; i < count; i++) {
        printf("%d stocks, %d variables:", circles[i].stock_count, circles[i].variable_count);
        for (int k = 0; k < circles[i].stock_count; k++) {
            printf("%s %s", k > 0 ? "," : "", model_variable(loaded->model, circles[i].stocks[k])->name);
        }
        /* A circle without a stock of its own turns through the ones inside SMOOTH, DELAY and the like. */
        for (int k = 0; k < circles[i].variable_count && circles[i].stock_count == 0; k++) {
            printf("%s %s", k > 0 ? "," : "", model_variable(loaded->model, circles[i].variables[k])->name);
        }
        printf("\n");
    }
    printf("%d %s\n", count, count == 1 ? "circle" : "circles");
}

static const ModelLink *find_link(ModelLinkList links, int from, int to) {
    for (int i = 0; i < links.count; i++) {
        if (links.items[i].from == from && links.items[i].to == to) return &links.items[i];
    }
    return NULL;
}

static void print_loop(const ToolModel *loaded, ModelLinkList links, const ModelLoop *loop) {
    static const char *const letters[] = {"?", "R", "B", "?"};
    static const char *const signs[] = {"?", "+", "-", "+/-"};
    printf("%s%s", letters[loop->polarity], loop->has_delay ? "||" : "");
    for (int i = 0; i <= loop->length; i++) {
        const ModelVariable *variable = model_variable(loaded->model, loop->variables[i % loop->length]);
        printf(variable->kind == MODEL_STOCK ? " [%s]" : " %s", variable->name);
        if (i == loop->length) break;
        const ModelLink *link = find_link(links, loop->variables[i], loop->variables[(i + 1) % loop->length]);
        if (link) printf(" -%s%s->", signs[link->sign], link->is_delay ? "||" : "");
    }
    printf("\n");
}

static int print_loops(const ToolModel *loaded, ModelLinkList links, const ToolWords *given, int most, int length) {
    int variables[MOST_NAMES];
    for (int i = 1; i < given->count; i++) {
        variables[i - 1] = tool_model_find(loaded, given->word[i]);
        if (variables[i - 1] < 0) return TOOL_BAD;
    }
    ModelLoopSearch search = {variables, given->count - 1, most, length};
    ModelLoopList loops = model_find_loops(loaded->model, links, &search, loaded->arena);
    for (int i = 0; i < loops.count; i++) print_loop(loaded, links, &loops.items[i]);
    printf("%d %s of at most %d variables%s\n", loops.count, loops.count == 1 ? "loop" : "loops", length,
           loops.is_cut ? "; there are more (--most)" : "");
    return TOOL_GOOD;
}

int tool_model_loops(int argc, char **argv) {
    const char *most_text = NULL, *length_text = NULL;
    const ToolOption options[] = {{"--most", &most_text, NULL}, {"--length", &length_text, NULL}};
    const char *words[MOST_NAMES + 1];
    /* The word 'loops' itself is argv[1]. */
    ToolWords given = {.help = help, .most = MOST_NAMES + 1, .word = words};
    uint64_t most = 20, length = 16;
    int code = tool_read_options(argc - 1, argv + 1, options, COUNT_OF(options), &given);
    if (code == TOOL_GO_ON) code = tool_read_number("--most", most_text, 1, 100000, &most);
    if (code == TOOL_GO_ON) code = tool_read_number("--length", length_text, 1, 1000, &length);
    if (code != TOOL_GO_ON) return code;
    if (given.count == 0) {
        fprintf(stderr, "mitictl model: error: a file is missing behind 'loops'; see mitictl model loops --help\n");
        return TOOL_WRONG_USE;
    }
    ToolModel loaded;
    code = TOOL_BAD;
    if (tool_model_load(&loaded, words[0])) {
        ModelTrace *trace = model_trace_create(loaded.model);
        ModelRun *run = model_run_create(loaded.model, 1);
        model_trace_record_all(trace, run, 0);
        ModelLinkList links = model_links(trace, MOMENTS, loaded.arena);
        code = TOOL_GOOD;
        if (given.count == 1) {
            print_circles(&loaded, links);
        } else {
            code = print_loops(&loaded, links, &given, (int)most, (int)length);
        }
        model_run_destroy(run);
        model_trace_destroy(trace);
    }
    tool_model_release(&loaded);
    return code;
}
