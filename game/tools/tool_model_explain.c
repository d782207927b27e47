/* SPDX-License-Identifier: MIT
 *
 * mitictl model explain|causes|uses: what a variable is, what feeds it, and what made it change between two times of
 * a run or between the file's own run and a run with other numbers. */
#include "tools/tool_model_internal.h"

/* core */
#include "model/model_explain.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const char help[] =
    "usage: mitictl model explain FILE.mdl VARIABLE [--from TIME] [--to TIME] [--depth N]\n"
    "       mitictl model explain FILE.mdl VARIABLE --set \"name=value; ...\" | --changes F.cin [--to TIME] [--depth N]\n"
    "       mitictl model causes|uses FILE.mdl VARIABLE [--depth N]\n"
    "explain writes the equation and what each input contributed to the change between two times of the run, or\n"
    "between the run as it stands in the file and the run with other numbers: one input at a time, the rest is the\n"
    "remainder. --depth follows the inputs (1 unless given). causes and uses write trees (to the end unless given).\n";

typedef struct Options {
    const char *action, *file, *variable;
    const char *from, *to, *set, *changes, *depth;
} Options;

typedef struct Explainer {
    const ToolModel *loaded;
    Arena *arena;
    ModelMoment before, after;
    int most_depth;
    unsigned char *is_told; /* [variable or hidden stock] explained above */
} Explainer;

static int wrong_use(const char *what, const char *word) {
    fprintf(stderr, "mitictl model: error: %s '%s'; see mitictl model explain --help\n", what, word);
    return TOOL_WRONG_USE;
}

/* ---- explain ---- */

static int compare_parts(const void *a, const void *b) {
    const ModelPart *left = *(const ModelPart *const *)a, *right = *(const ModelPart *const *)b;
    double x = fabs(left->contribution), y = fabs(right->contribution);
    if (x != y) return x > y ? -1 : 1;
    return (left > right) - (left < right);
}

static void print_parts(Explainer *explainer, int variable, int depth);

/* What a part reads, as far as it changed; each variable is followed once, so loops end by themselves. */
static void follow(Explainer *explainer, const ModelPart *part, int depth) {
    if (depth >= explainer->most_depth) return;
    for (int i = 0; i < part->input_count; i++) {
        int input = part->inputs[i];
        ModelExplanation e = model_explain(explainer->before, explainer->after, input, explainer->arena);
        if (e.change == 0.0) continue;
        if (part->variable_id < 0) {
            printf("%*s%s: %.9g -> %.9g\n", 2 * depth, "", e.name, e.before, e.after);
        }
        if (explainer->is_told[input]) {
            if (e.part_count > 0) printf("%*s(%s is explained above)\n", 2 * depth, "", e.name);
        } else {
            print_parts(explainer, input, depth + (part->variable_id < 0 ? 1 : 0));
        }
    }
}

/* The largest first; what contributed nothing is counted. */
static void print_parts(Explainer *explainer, int variable, int depth) {
    static const char *const reasons[] = {"given", "by its inputs", "by its flows, added up", "by both runs' histories",
                                          "by earlier inputs"};
    ModelExplanation e = model_explain(explainer->before, explainer->after, variable, explainer->arena);
    const ModelPart **parts = ARENA_ARRAY(explainer->arena, const ModelPart *, e.part_count);
    int idle = 0;
    for (int i = 0; i < e.part_count; i++) parts[i] = &e.parts[i];
    if (e.part_count > 1) qsort(parts, (size_t)e.part_count, sizeof *parts, compare_parts);
    explainer->is_told[variable] = 1;
    if (depth == 1 || e.reason != MODEL_REASON_INPUTS) printf("%*s%s:\n", 2 * depth, "", reasons[e.reason]);
    for (int i = 0; i < e.part_count; i++) {
        const ModelPart *part = parts[i];
        idle += part->contribution == 0.0;
        if (part->contribution == 0.0) continue;
        printf("%*s%+.9g  %s: %.9g -> %.9g\n", 2 * depth, "", part->contribution, part->name, part->before,
               part->after);
        follow(explainer, part, depth + 1);
    }
    if (e.part_count > 0) printf("%*s%+.9g  remainder\n", 2 * depth, "", e.remainder + e.rounding);
    if (idle > 0) printf("%*s(%d without contribution)\n", 2 * depth, "", idle);
}

static bool read_time(const char *text, const ModelTrace *trace, int otherwise, int *row) {
    double time;
    *row = otherwise;
    if (!text) return true;
    if (!text_read_double(text, &time)) return false;
    *row = model_trace_find(trace, time);
    return true;
}

static void print_head(const ToolModel *loaded, int id) {
    const ModelVariable *variable = model_variable(loaded->model, id);
    printf("%s", variable->name);
    if (variable->units[0] != '\0') printf(" (%s)", variable->units);
    if (variable->line > 0) printf(", line %d", variable->line);
    printf("\n  = %s\n", variable->equation[0] != '\0' ? variable->equation : "(given by the run)");
    if (variable->comment[0] != '\0') printf("  %s\n", variable->comment);
}

/* Two traces: as in the file, and with other numbers; the second is NULL where none were given. */
static int explain_change(Explainer *explainer, const Options *options, ModelTrace *base, ModelTrace *other, int id) {
    int from, to, last = model_trace_rows(base) - 1;
    if (!read_time(options->from, base, 0, &from)) return wrong_use("not a time:", options->from);
    if (!read_time(options->to, base, last, &to)) return wrong_use("not a time:", options->to);
    if (other && to >= model_trace_rows(other)) to = model_trace_rows(other) - 1;
    explainer->before = (ModelMoment){base, other ? to : from};
    explainer->after = (ModelMoment){other ? other : base, to};
    print_head(explainer->loaded, id);
    ModelExplanation e = model_explain(explainer->before, explainer->after, id, explainer->arena);
    if (other) {
        printf("at %.9g: %.9g, with other numbers %.9g: change %+.9g\n", model_trace_time(base, to), e.before, e.after,
               e.change);
    } else {
        printf("at %.9g: %.9g, at %.9g: %.9g: change %+.9g\n", model_trace_time(base, from), e.before,
               model_trace_time(base, to), e.after, e.change);
    }
    print_parts(explainer, id, 1);
    return TOOL_GOOD;
}

static int explain(const ToolModel *loaded, const Options *options, int id, int depth) {
    Explainer explainer = {.loaded = loaded, .arena = loaded->arena, .most_depth = depth < 1 ? 2 : depth + 1};
    explainer.is_told = ARENA_ARRAY(loaded->arena, unsigned char, model_scalar_count(loaded->model));
    ModelTrace *base = model_trace_create(loaded->model), *other = NULL;
    ModelRun *run = model_run_create(loaded->model, 1), *changed = model_run_create(loaded->model, 1);
    int code = TOOL_BAD;
    model_trace_record_all(base, run, 0);
    if (!options->set && !options->changes) {
        code = explain_change(&explainer, options, base, NULL, id);
    } else if (tool_model_set(loaded, changed, options->set, options->changes)) {
        other = model_trace_create(loaded->model);
        model_trace_record_all(other, changed, 0);
        code = explain_change(&explainer, options, base, other, id);
    }
    model_run_destroy(run);
    model_run_destroy(changed);
    model_trace_destroy(base);
    model_trace_destroy(other);
    return code;
}

/* ---- The command ---- */

static int print_tree(const ToolModel *loaded, int id, bool uses, int depth) {
    int count;
    ModelTreeRow *rows = model_tree(loaded->model, id, uses, depth, loaded->arena, &count);
    fputs(model_tree_text(loaded->model, rows, count, loaded->arena), stdout);
    return TOOL_GOOD;
}

static int act(const ToolModel *loaded, const Options *options, int depth) {
    int id = tool_model_find(loaded, options->variable);
    if (id < 0) return TOOL_BAD;
    if (text_equal(options->action, "explain")) return explain(loaded, options, id, depth);
    return print_tree(loaded, id, text_equal(options->action, "uses"), depth);
}

int tool_model_explain(int argc, char **argv) {
    Options options = {0};
    const ToolOption words[] = {{"--from", &options.from, NULL},
                                {"--to", &options.to, NULL},
                                {"--set", &options.set, NULL},
                                {"--changes", &options.changes, NULL},
                                {"--depth", &options.depth, NULL}};
    const char *plain[3] = {NULL, NULL, NULL};
    ToolWords given = {.help = help, .most = 3, .word = plain};
    uint64_t depth = 0;
    int code = tool_read_options(argc, argv, words, COUNT_OF(words), &given);
    if (code == TOOL_GO_ON) code = tool_read_number("--depth", options.depth, 0, 1000, &depth);
    if (code != TOOL_GO_ON) return code;
    if (given.count < 3) return wrong_use("a file and a variable are missing behind", plain[0] ? plain[0] : "model");
    options.action = plain[0];
    options.file = plain[1];
    options.variable = plain[2];
    ToolModel loaded;
    code = TOOL_BAD;
    if (tool_model_load(&loaded, options.file)) code = act(&loaded, &options, options.depth ? (int)depth : -1);
    tool_model_release(&loaded);
    return code;
}
