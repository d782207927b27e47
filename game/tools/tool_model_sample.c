/* SPDX-License-Identifier: MIT
 *
 * mitictl model sample: many runs with uncertain constants, one row of a CSV table each. Draws are keyed by seed,
 * constant and run, so a run keeps its numbers whatever else is asked for; only a Latin hypercube hangs on --runs. */
#include "tools/tool_model_internal.h"

/* core */
#include "model/model_batch.h"
#include "model/model_sample.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char help[] =
    "usage: mitictl model sample FILE.mdl --runs N --parameter \"name=uniform(a,b)\"... [--latin] [--seed N]\n"
    "                            [--vars a,b] [--at TIME] [--changes F.cin] [--set \"name=value; ...\"] [-o OUT.csv]\n"
    "Each run draws its parameters (constants of the model) and is one row: run, the parameters, then the variables at\n"
    "FINAL TIME or --at. A parameter is uniform(low,high), normal(mean,deviation), triangular(low,peak,high) or\n"
    "lognormal(median,deviation of the logarithm). Draws depend on seed, name and run alone; --latin draws each of N equal\n"
    "slices of every distribution once.\n";

enum { MOST_PARAMETERS = 256, BLOCK_RUNS = 1024 };

typedef struct Sample {
    ToolModel loaded;
    const char *texts[MOST_PARAMETERS]; /* as given */
    ModelUncertain parameters[MOST_PARAMETERS];
    int parameter_count;
    ToolColumns columns;
    ModelSampling sampling;
    const char *settings, *changes;
    int runs, steps;
    bool is_finite; /* so far */
} Sample;

typedef struct Form {
    const char *name;
    ModelDistribution distribution;
    int numbers;
} Form;

static const Form forms[] = {{"uniform", MODEL_UNIFORM, 2},
                             {"normal", MODEL_NORMAL, 2},
                             {"triangular", MODEL_TRIANGULAR, 3},
                             {"lognormal", MODEL_LOGNORMAL, 2}};

static int wrong_use(const char *what, const char *word) {
    fprintf(stderr, "mitictl model: error: %s '%s'; see mitictl model sample --help\n", what, word);
    return TOOL_WRONG_USE;
}

/* The numbers of "(a, b)"; -1 where it is something else. */
static int read_numbers(Arena *arena, const char *text, double numbers[3]) {
    int count = 0;
    if (*text != '(') return -1;
    for (const char *at = text + 1;; at++) {
        size_t bytes = strcspn(at, ",)");
        if (at[bytes] == '\0' || count == 3) return -1;
        const char *digits = arena_copy_bytes(arena, at + strspn(at, " "), bytes - strspn(at, " "));
        if (!text_read_double(digits, &numbers[count++])) return -1;
        at += bytes;
        if (*at == ')') return at[1] == '\0' ? count : -1;
    }
}

/* parameter = name '=' distribution '(' numbers ')' */
static int read_parameter(Sample *sample, int index) {
    Arena *arena = sample->loaded.arena;
    const char *text = sample->texts[index], *equals = strrchr(text, '=');
    double numbers[3] = {0.0, 0.0, 0.0};
    if (!equals) return wrong_use("a parameter is name=uniform(a,b), not", text);
    const char *word = equals + 1 + strspn(equals + 1, " ");
    size_t bytes = strcspn(word, "( ");
    const Form *form = NULL;
    for (int i = 0; i < COUNT_OF(forms); i++) {
        if (strlen(forms[i].name) == bytes && memcmp(forms[i].name, word, bytes) == 0) form = &forms[i];
    }
    if (!form || read_numbers(arena, word + bytes, numbers) != form->numbers) {
        return wrong_use("not a distribution of uniform(a,b), normal, triangular(a,b,c), lognormal:", word);
    }
    const char *name = arena_copy_bytes(arena, text, (size_t)(equals - text));
    int id = tool_model_find(&sample->loaded, name);
    if (id < 0) return TOOL_BAD;
    sample->parameters[index] = (ModelUncertain){id, form->distribution, numbers[0], numbers[1], numbers[2]};
    return TOOL_GO_ON;
}

/* Quoted where a name has a comma or a quote. */
static void add_name(Text *text, const Model *model, int id) {
    const char *name = model_variable(model, id)->name;
    bool is_quoted = strpbrk(name, ",\"") != NULL;
    text_add(text, is_quoted ? ",\"" : ",");
    for (const char *c = name; *c; c++) {
        if (*c == '"') text_add(text, "\"");
        text_add_bytes(text, c, 1);
    }
    if (is_quoted) text_add(text, "\"");
}

/* The parameters stand in front, and so not among the variables again. */
static bool is_parameter(const Sample *sample, int id) {
    for (int i = 0; i < sample->parameter_count; i++) {
        if (sample->parameters[i].variable_id == id) return true;
    }
    return false;
}

static void add_rows(const Sample *sample, const ModelRun *run, Text *text) {
    for (int lane = 0; lane < model_run_count(run); lane++) {
        text_format(text, "%d", sample->sampling.first_run + lane + 1);
        for (int i = 0; i < sample->parameter_count; i++) {
            text_format(text, ",%.15g", model_run_value(run, sample->parameters[i].variable_id, lane));
        }
        for (int i = 0; i < sample->columns.ids.count; i++) {
            int id = sample->columns.ids.items[i];
            if (!is_parameter(sample, id)) text_format(text, ",%.15g", model_run_value(run, id, lane));
        }
        text_add(text, "\n");
    }
}

/* One block of runs; rows are complete also where a number is not finite. False where there are none. */
static bool run_block(Sample *sample, int run_count, Text *text) {
    ModelRun *run = model_run_create(sample->loaded.model, run_count);
    Error error = {.message = ""};
    bool is_good = tool_model_set(&sample->loaded, run, sample->settings, sample->changes);
    if (is_good && !model_run_sample(run, sample->parameters, sample->parameter_count, &sample->sampling, &error)) {
        fprintf(stderr, "mitictl model: error: %s\n", error.message);
        is_good = false;
    }
    if (is_good) {
        model_run_start(run);
        model_run_advance(run, sample->steps, NULL);
        add_rows(sample, run, text);
        bool is_finite = model_run_check_finite(run, &error);
        if (!is_finite && sample->is_finite) fprintf(stderr, "%s\n", error.message);
        sample->is_finite = sample->is_finite && is_finite;
    }
    model_run_destroy(run);
    return is_good;
}

static int sample_runs(Sample *sample, const char *out) {
    const Model *model = sample->loaded.model;
    Text text = text_begin(sample->loaded.arena);
    sample->is_finite = true;
    text_add(&text, "run");
    for (int i = 0; i < sample->parameter_count; i++) add_name(&text, model, sample->parameters[i].variable_id);
    for (int i = 0; i < sample->columns.ids.count; i++) {
        if (!is_parameter(sample, sample->columns.ids.items[i])) add_name(&text, model, sample->columns.ids.items[i]);
    }
    text_add(&text, "\n");
    for (int first = 0; first < sample->runs; first += BLOCK_RUNS) {
        int rest = sample->runs - first;
        sample->sampling.first_run = first;
        if (!run_block(sample, rest < BLOCK_RUNS ? rest : BLOCK_RUNS, &text)) return TOOL_BAD;
    }
    return tool_model_write(out, &text) && sample->is_finite ? TOOL_GOOD : TOOL_BAD;
}

/* --parameter may be given again and again; the other words go on to tool_read_options. */
static int take_parameters(Sample *sample, int argc, char **argv, char **rest) {
    static const char option[] = "--parameter";
    size_t bytes = sizeof option - 1;
    int count = 0;
    for (int i = 0; i < argc; i++) {
        bool is_inline = text_starts_with(argv[i], "--parameter=");
        if (!is_inline && !text_equal(argv[i], option)) {
            rest[count++] = argv[i];
            continue;
        }
        if (sample->parameter_count == MOST_PARAMETERS || (!is_inline && i + 1 == argc)) return -1;
        sample->texts[sample->parameter_count++] = is_inline ? argv[i] + bytes + 1 : argv[++i];
    }
    return count;
}

/* The step that is nearest to a time; -1 outside the run. */
static int step_at(const Model *model, const char *at) {
    double time = model_final_time(model), step = model_time_step(model);
    if (at && !text_read_double(at, &time)) return -1;
    double steps = floor((time - model_initial_time(model)) / step + (at ? 0.5 : 1e-6));
    double most = floor((model_final_time(model) - model_initial_time(model)) / step + 1e-6);
    return steps >= 0.0 && steps <= most ? (int)steps : -1;
}

static int run_sample(Sample *sample, const char *file, const char *variables, const char *at, const char *out) {
    if (!tool_model_load(&sample->loaded, file)) return TOOL_BAD;
    int code = TOOL_GO_ON;
    for (int i = 0; i < sample->parameter_count && code == TOOL_GO_ON; i++) code = read_parameter(sample, i);
    if (code != TOOL_GO_ON) return code;
    sample->steps = step_at(sample->loaded.model, at);
    if (sample->steps < 0) return wrong_use("not a time of the run:", at ? at : "FINAL TIME");
    if (!tool_model_columns(sample->loaded.arena, sample->loaded.model, variables, &sample->columns)) return TOOL_BAD;
    return sample_runs(sample, out);
}

int tool_model_sample(int argc, char **argv) {
    Sample sample = {.parameter_count = 0};
    const char *runs_text = NULL, *seed_text = NULL, *variables = NULL, *at = NULL, *out = NULL, *words[1];
    const ToolOption options[] = {{"--runs", &runs_text, NULL},
                                  {"--seed", &seed_text, NULL},
                                  {"--vars", &variables, NULL},
                                  {"--at", &at, NULL},
                                  {"--changes", &sample.changes, NULL},
                                  {"--set", &sample.settings, NULL},
                                  {"--latin", NULL, &sample.sampling.is_latin},
                                  {"-o", &out, NULL}};
    ToolWords given = {.help = help, .most = 1, .word = words};
    uint64_t runs = 0, seed = 1;
    Arena *arena = arena_create();
    char **rest = ARENA_ARRAY(arena, char *, argc);
    /* The word 'sample' itself is argv[1]. */
    int count = take_parameters(&sample, argc - 1, argv + 1, rest);
    int code = count < 0 ? wrong_use("a value is missing behind, or there are too many of", "--parameter")
                         : tool_read_options(count, rest, options, COUNT_OF(options), &given);
    if (code == TOOL_GO_ON) code = tool_read_number("--runs", runs_text, 1, 1000000, &runs);
    if (code == TOOL_GO_ON) code = tool_read_number("--seed", seed_text, 0, UINT64_MAX, &seed);
    if (code == TOOL_GO_ON && given.count == 0) code = wrong_use("a file is missing behind", "sample");
    if (code == TOOL_GO_ON && runs == 0) code = wrong_use("how many runs? Write", "--runs N");
    if (code == TOOL_GO_ON && sample.parameter_count == 0) {
        code = wrong_use("what is uncertain? Write", "--parameter \"name=uniform(a,b)\"");
    }
    if (code == TOOL_GO_ON) {
        sample.runs = (int)runs;
        sample.sampling.seed = seed;
        sample.sampling.run_total = (int)runs;
        code = run_sample(&sample, words[0], variables, at, out);
        tool_model_release(&sample.loaded);
    }
    arena_destroy(arena);
    return code;
}
