/* SPDX-License-Identifier: MIT
 *
 * mitictl model run|check|graph|bench|flatten|edit|changes: any supported .mdl file from the command line. The tab file
 * is laid out as Vensim's: names first, a row for each saved time, one column for each scalar. */
#include "tools/tool_model_bench.h"
#include "tools/tool_model_internal.h"

/* base */
#include "base/base.h"
#include "base/file.h"
#include "base/problems.h"
/* core */
#include "model/model.h"
#include "model/model_edit.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Options {
    const char *action;
    const char *file;
    const char *changes;
    LIST(const char *) settings; /* "name=value" */
    const char *variables;
    const char *out;
    int runs; /* 0 unless given */
    bool json;
} Options;

typedef struct Loaded {
    Arena *arena;
    Problems problems;
    Model *model; /* NULL when the file is bad */
    bool is_read;
} Loaded;

static const char help[] =
    "usage: mitictl model run FILE.mdl [--changes F.cin] [--set \"name=value\"]... [--runs N] [--vars a,b] [-o FILE.tab]\n"
    "       mitictl model check FILE.mdl\n"
    "       mitictl model flatten FILE.mdl [-o OUT.mdl]\n"
    "       mitictl model edit FILE.mdl [--changes F.cin] [--set \"name=equation\"]... [-o OUT.mdl]\n"
    "       mitictl model changes FILE.mdl [--changes F.cin] [--set \"name=value\"]... [-o OUT.cin]\n"
    "       mitictl model graph FILE.mdl [--json] [-o FILE]\n"
    "       mitictl model explain|causes|uses FILE.mdl VARIABLE [...]   (see mitictl model explain --help)\n"
    "       mitictl model loops FILE.mdl [VARIABLE]... [...]            (see mitictl model loops --help)\n"
    "       mitictl model sample FILE.mdl --runs N --parameter \"name=uniform(a,b)\" [...]  (see mitictl model sample --help)\n"
    "       mitictl model bench FILE.mdl [--runs N] [...]               (see mitictl model bench --help)\n"
    "run writes a tab file: names, then one row for each saved time; with --runs a first column 'run'.\n"
    "The first NaN or infinity is told with its inputs, and the exit code is 1.\n"
    "check lists every problem with file:line:column, units included. graph writes Graphviz DOT, or JSON.\n"
    "flatten writes the same model without subscripts: adoption[cloud] becomes adoption cloud.\n"
    "edit puts new right sides, or a change file's numbers, into the text and leaves every other byte alone. changes\n"
    "writes a change file.\n";

static int wrong_use(const char *what, const char *word) {
    fprintf(stderr, "mitictl model: error: %s '%s'; see mitictl model --help\n", what, word);
    return 2;
}

static bool read_runs(const char *text, int *runs) {
    double number;
    if (!text_read_double(text, &number) || !(number >= 1.0 && number <= 1e6) || floor(number) != number) return false;
    *runs = (int)number;
    return true;
}

/* 0 when all is well, else the exit code. */
static int read_options(Arena *arena, int argc, char **argv, Options *options) {
    for (int i = 1; i < argc; i++) {
        const char *word = argv[i];
        const char *value = i + 1 < argc ? argv[i + 1] : NULL;
        if (word[0] != '-') {
            if (!options->action) {
                options->action = word;
            } else if (!options->file) {
                options->file = word;
            } else {
                return wrong_use("unexpected word", word);
            }
            continue;
        }
        if (text_equal(word, "--json")) {
            options->json = true;
            continue;
        }
        if (!value) return wrong_use("unknown option, or a value is missing behind", word);
        i++;
        if (text_equal(word, "--changes")) {
            options->changes = value;
        } else if (text_equal(word, "--set")) {
            list_push(arena, &options->settings, value);
        } else if (text_equal(word, "--vars")) {
            options->variables = value;
        } else if (text_equal(word, "-o")) {
            options->out = value;
        } else if (text_equal(word, "--runs")) {
            if (!read_runs(value, &options->runs)) return wrong_use("not a number of runs:", value);
        } else {
            return wrong_use("unknown option", word);
        }
    }
    if (!options->action || !options->file)
        return wrong_use("a word is missing behind", options->action ? options->action : "model");
    return 0;
}

/* A file that cannot be read is told at once; a file that is no model is told by the caller. */
static Loaded load(Arena *arena, const char *file, bool check_units) {
    Loaded loaded = {.arena = arena, .problems = problems_begin(arena)};
    const FileAccess *access = file_access_system();
    char *text;
    size_t bytes;
    Error error;
    if (!access->read(access->user, arena, file, &text, &bytes, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return loaded;
    }
    loaded.is_read = true;
    ModelSource source = {.file = file, .text = text, .bytes = bytes, .check_units = check_units};
    loaded.model = model_load(&source, &loaded.problems);
    return loaded;
}

/* ---- run ---- */

/* A setting of the command line is a change file of one line, with the same messages. */
static bool apply_text(Loaded *loaded, ModelRun *run, const char *file, const char *text) {
    ModelSetting *settings;
    int count;
    Problems problems = problems_begin(loaded->arena);
    if (!model_read_changes(loaded->model, loaded->arena, file, text, strlen(text), &settings, &count, &problems)) {
        fputs(problems_text(loaded->arena, &problems), stderr);
        return false;
    }
    for (int i = 0; i < count; i++) model_run_set_all(run, settings[i].variable_id, settings[i].value);
    return true;
}

static bool read_settings(Loaded *loaded, const char *file, ModelSetting **settings, int *count) {
    const FileAccess *access = file_access_system();
    char *text;
    size_t bytes;
    Error error;
    Problems problems = problems_begin(loaded->arena);
    if (!access->read(access->user, loaded->arena, file, &text, &bytes, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return false;
    }
    if (model_read_changes(loaded->model, loaded->arena, file, text, bytes, settings, count, &problems)) return true;
    fputs(problems_text(loaded->arena, &problems), stderr);
    return false;
}

static bool apply_changes(Loaded *loaded, ModelRun *run, const Options *options) {
    ModelSetting *settings;
    int count;
    if (options->changes) {
        if (!read_settings(loaded, options->changes, &settings, &count)) return false;
        for (int i = 0; i < count; i++) model_run_set_all(run, settings[i].variable_id, settings[i].value);
    }
    for (int i = 0; i < options->settings.count; i++) {
        if (!apply_text(loaded, run, "--set", options->settings.items[i])) return false;
    }
    return true;
}

static void add_row(Text *text, const ModelRun *run, const ToolColumns *columns, int lane, int runs) {
    if (runs > 0) text_format(text, "%d\t", lane + 1);
    text_format(text, "%.15g", model_run_time(run));
    for (int i = 0; i < columns->ids.count; i++) {
        text_format(text, "\t%.15g", model_run_value(run, columns->ids.items[i], lane));
    }
    text_add(text, "\n");
}

/* FINAL TIME may be an equation, so it is read again at each time. */
static bool is_over(const ModelRun *run, const Model *model) {
    int id = model_find(model, "FINAL TIME");
    double final_time = id >= 0 ? model_run_value(run, id, 0) : model_final_time(model);
    double step = model_time_step(model);
    return model_run_time(run) + step > final_time + step * 1e-6;
}

/* Saves when the count of steps is a multiple of SAVEPER / TIME STEP, so no rounding can lose a row. False after the
 * message about the first NaN or infinity; the rows are complete all the same. */
static bool run_to_end(Loaded *loaded, ModelRun *run, const ToolColumns *columns, Text *rows, int runs) {
    const Model *model = loaded->model;
    long every = lround(model_save_period(model) / model_time_step(model));
    if (every < 1) every = 1;
    Error error;
    bool is_finite = true;
    model_run_start(run);
    for (;;) {
        if (is_finite && !model_run_check_finite(run, &error)) {
            is_finite = false;
            fprintf(stderr, "%s\n", error.message);
        }
        if (model_run_steps_taken(run) % every == 0) {
            for (int lane = 0; lane < model_run_count(run); lane++) add_row(&rows[lane], run, columns, lane, runs);
        }
        if (is_over(run, model)) break;
        model_run_step(run);
    }
    return is_finite;
}

static int run_model(Loaded *loaded, const Options *options) {
    ToolColumns columns = {.ids = {0}};
    Arena *arena = loaded->arena;
    int lanes = options->runs > 0 ? options->runs : 1;
    if (!tool_model_columns(arena, loaded->model, options->variables, &columns)) return 1;
    ModelRun *run = model_run_create(loaded->model, lanes);
    int code = 1;
    if (apply_changes(loaded, run, options)) {
        Text *rows = ARENA_ARRAY(arena, Text, lanes);
        for (int i = 0; i < lanes; i++) rows[i] = text_begin(arena);
        bool is_finite = run_to_end(loaded, run, &columns, rows, options->runs);
        Text text = text_begin(arena);
        text_add(&text, options->runs > 0 ? "run\tTime" : "Time");
        for (int i = 0; i < columns.ids.count; i++) {
            text_format(&text, "\t%s", model_variable(loaded->model, columns.ids.items[i])->name);
        }
        text_add(&text, "\n");
        for (int i = 0; i < lanes; i++) text_add_bytes(&text, rows[i].data, rows[i].bytes);
        code = tool_model_write(options->out, &text) && is_finite ? 0 : 1;
    }
    model_run_destroy(run);
    return code;
}

/* ---- check, graph ---- */

/* Warnings leave the exit code at 0. */
static int check_model(const Loaded *loaded) {
    const Problems *problems = &loaded->problems;
    fputs(problems_text(loaded->arena, problems), stdout);
    printf("%d errors, %d warnings\n", problems->error_count, problems->warning_count);
    return problems->error_count > 0 ? 1 : 0;
}

static int draw_model(const Loaded *loaded, const Options *options) {
    Text text = text_begin(loaded->arena);
    text_add(&text, model_graph(loaded->model, loaded->arena, options->json));
    return tool_model_write(options->out, &text) ? 0 : 1;
}

/* ---- Texts: flatten, edit, changes ---- */

static int flatten_model(Arena *arena, const Options *options) {
    const FileAccess *access = file_access_system();
    Text text = text_begin(arena);
    Problems problems = problems_begin(arena);
    Error error;
    char *own;
    size_t bytes;
    if (!access->read(access->user, arena, options->file, &own, &bytes, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return 1;
    }
    ModelSource source = {.file = options->file, .text = own, .bytes = bytes};
    const char *flat = model_flatten(&source, arena, &bytes, &problems);
    if (!flat) {
        fputs(problems_text(arena, &problems), stderr);
        return 1;
    }
    text_add_bytes(&text, flat, bytes);
    return tool_model_write(options->out, &text) ? 0 : 1;
}

/* Puts `right` behind the '=' of one variable and loads the new text, so that spans stay true. 0, or the exit code. */
static int replace_right(Arena *arena, Loaded *loaded, const Options *options, const char *name, const char *right) {
    ModelSpan span;
    size_t bytes;
    int id = model_find(loaded->model, name);
    if (id < 0 || !(model_span(loaded->model, id, MODEL_PART_NUMBER, &span) ||
                    model_span(loaded->model, id, MODEL_PART_EQUATION, &span))) {
        fprintf(stderr, "mitictl model: error: no equation of '%s' in the model\n", name);
        return 1;
    }
    const char *changed = model_replace(loaded->model, arena, span, right, &bytes);
    ModelSource source = {.file = options->file, .text = changed, .bytes = bytes};
    loaded->problems = problems_begin(arena);
    model_destroy(loaded->model);
    loaded->model = model_load(&source, &loaded->problems);
    if (!loaded->model) fputs(problems_text(arena, &loaded->problems), stderr);
    return loaded->model ? 0 : 1;
}

/* The numbers of a change file, then the equations of --set. */
static int edit_model(Arena *arena, Loaded *loaded, const Options *options) {
    ModelSetting *settings = NULL;
    int count = 0, code = 0;
    if (options->changes && !read_settings(loaded, options->changes, &settings, &count)) return 1;
    for (int i = 0; i < count && code == 0; i++) {
        const char *name = arena_copy(arena, model_variable(loaded->model, settings[i].variable_id)->name);
        char *line = model_write_changes(loaded->model, arena, &settings[i], 1);
        line[strlen(line) - 1] = '\0'; /* its line end */
        code = replace_right(arena, loaded, options, name, line + strlen(name) + strlen(" = "));
    }
    for (int i = 0; i < options->settings.count && code == 0; i++) {
        const char *setting = options->settings.items[i], *equals = strchr(setting, '=');
        if (!equals) return wrong_use("'=' is missing in", setting);
        const char *name = arena_copy_bytes(arena, setting, (size_t)(equals - setting));
        code = replace_right(arena, loaded, options, name, equals + 1 + strspn(equals + 1, " "));
    }
    if (code != 0) return code;
    Text text = text_begin(arena);
    size_t bytes;
    const char *now = model_text(loaded->model, &bytes);
    text_add_bytes(&text, now, bytes);
    return tool_model_write(options->out, &text) ? 0 : 1;
}

/* Everything --changes and --set ask for, later ones last, as one change file. */
static int write_changes(Arena *arena, Loaded *loaded, const Options *options) {
    LIST(ModelSetting) all = {0};
    for (int i = options->changes ? -1 : 0; i < options->settings.count; i++) {
        const FileAccess *access = file_access_system();
        const char *file = i < 0 ? options->changes : "--set";
        char *text = i < 0 ? NULL : arena_copy(arena, options->settings.items[i]);
        size_t bytes = text ? strlen(text) : 0;
        ModelSetting *settings;
        int count;
        Problems problems = problems_begin(arena);
        Error error;
        if (!text && !access->read(access->user, arena, file, &text, &bytes, &error)) {
            fprintf(stderr, "%s\n", error.message);
            return 1;
        }
        if (!model_read_changes(loaded->model, arena, file, text, bytes, &settings, &count, &problems)) {
            fputs(problems_text(arena, &problems), stderr);
            return 1;
        }
        for (int k = 0; k < count; k++) list_push(arena, &all, settings[k]);
    }
    Text text = text_begin(arena);
    text_add(&text, model_write_changes(loaded->model, arena, all.items, all.count));
    return tool_model_write(options->out, &text) ? 0 : 1;
}

static int act_on_model(Arena *arena, Loaded *loaded, const Options *options) {
    const char *action = options->action;
    if (text_equal(action, "run")) return run_model(loaded, options);
    if (text_equal(action, "graph")) return draw_model(loaded, options);
    if (text_equal(action, "edit")) return edit_model(arena, loaded, options);
    return write_changes(arena, loaded, options);
}

static int act(Arena *arena, const Options *options) {
    static const char *const actions[] = {"run", "check", "graph", "flatten", "edit", "changes"};
    bool is_known = false, is_check = text_equal(options->action, "check");
    for (int i = 0; i < COUNT_OF(actions); i++) is_known = is_known || text_equal(options->action, actions[i]);
    if (!is_known) return wrong_use("unknown action", options->action);
    if (text_equal(options->action, "flatten")) return flatten_model(arena, options);
    Loaded loaded = load(arena, options->file, is_check);
    if (!loaded.is_read) return 1;
    int code = 1;
    if (is_check) {
        code = check_model(&loaded);
    } else if (!loaded.model) {
        fputs(problems_text(arena, &loaded.problems), stderr);
    } else {
        code = act_on_model(arena, &loaded, options);
    }
    model_destroy(loaded.model);
    return code;
}

int tool_model(int argc, char **argv) {
    const char *word = argc > 1 ? argv[1] : ""; /* these read their own words */
    if (text_equal(word, "bench")) return tool_model_bench(argc - 1, argv + 1);
    if (text_equal(word, "loops")) return tool_model_loops(argc, argv);
    if (text_equal(word, "sample")) return tool_model_sample(argc, argv);
    if (text_equal(word, "explain") || text_equal(word, "causes") || text_equal(word, "uses")) {
        return tool_model_explain(argc, argv);
    }
    for (int i = 1; i < argc; i++) {
        if (text_equal(argv[i], "--help")) {
            fputs(help, stdout);
            return 0;
        }
    }
    Arena *arena = arena_create();
    Options options = {0};
    int code = read_options(arena, argc, argv, &options);
    if (code == 0) code = act(arena, &options);
    arena_destroy(arena);
    return code;
}
