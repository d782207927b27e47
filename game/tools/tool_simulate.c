/* SPDX-License-Identifier: MIT
 *
 * mitictl simulate: campaigns without a player at the desk, as CSV or JSON for other programs. Runs differ in their
 * seed and, of many, in the uncertain constants. Results go out at the end, so that a run that fails leaves no half
 * file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/threads.h"
#include "campaign/campaign_log.h"
#include "report/report.h"
#include "report/report_uncertain.h"
#include "tools/tool_players.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl simulate [--scenario ID] [--player WHO] [--seed N] [--runs N] [--vars a,b] [--save FILE]\n"
    "                        [--fixed] [--quantiles] [--only K] [--threads N] [--lens NAME]\n"
    "                        [--format csv|json] [-o FILE] [--digests] [--data FOLDER]\n"
    "Runs a scenario (s14 unless given) without a player and writes run, year and variables, one row a year.\n"
    "--lens takes a rival view of the economy (assets/lenses).\n"
    "WHO: history (as MITI did), nothing, random, a strategy of the content, or a file of play commands.\n"
    "--vars names variables of the model, elements as name[element]; an array by its name gives all its elements.\n"
    "Without it: the aims and productivity. --save keeps the decision log of a single run.\n"
    "--runs N: run k takes the seed + k, and its own draw of every constant of the model that states a range (levers\n"
    "and switches aside): a triangle with its peak at the model's or lens' number, a Latin hypercube over all runs, keyed\n"
    "by seed, constant and k. --fixed leaves the constants alone. --only K does run K of the N alone, the same to the bit.\n"
    "--quantiles writes 5, 25, 50, 75 and 95 % of the runs for each year and variable instead of rows.\n"
    "--digests prints the final digest of every run to stderr; for a single run it is printed anyway.\n";

typedef struct Options {
    const char *lens, *scenario, *player, *seed, *runs, *only, *threads, *vars, *save, *format, *out, *data;
    bool has_digests, is_fixed, has_quantiles;
} Options;

enum { RUNS_AT_ONCE = 64 }; /* between two looks at the clock of progress and at Ctrl-C */

/* ---- Runs ---- */

typedef struct Simulation {
    const Options *options;
    const ToolContent *content;
    Player player;
    ToolVariables variables;
    uint64_t seed;
    int first_run, end_run, all_runs;
    const ModelUncertain *uncertain; /* none where constants stay */
    int uncertain_count;
    ModelWorkers workers;
    bool as_json;
    Text out;
    double *values; /* [run][year][variable], for quantiles */
    int first_year, year_count;
} Simulation;

/* What one run leaves; the jobs of a portion share nothing. */
typedef struct RunResult {
    Arena *arena;
    Text rows;
    char digest[17];
    bool is_good;
    Error error;
} RunResult;

typedef struct Portion {
    Simulation *simulation;
    int first_run;
    const ModelSetting *settings; /* [run of the portion][constant] */
    RunResult results[RUNS_AT_ONCE];
} Portion;

static void show_progress(const Simulation *simulation, int done) {
    if (simulation->all_runs > 1 && isatty(STDERR_FILENO)) {
        int all = simulation->end_run - simulation->first_run;
        fprintf(stderr, "\rrun %d of %d%s", done, all, done == all ? "\n" : "");
    }
}

static void keep_values(const Simulation *simulation, const Campaign *campaign, int run) {
    size_t row = (size_t)(run - simulation->first_run) * (size_t)(simulation->year_count * simulation->variables.count);
    for (int i = 0; i < simulation->year_count * simulation->variables.count; i++) {
        simulation->values[row + (size_t)i] =
            campaign_value(campaign, simulation->variables.ids[i % simulation->variables.count],
                           simulation->first_year + i / simulation->variables.count);
    }
}

static bool tell_run(const Simulation *simulation, const Campaign *campaign, int run, RunResult *result) {
    if (!campaign_check_numbers(campaign, &result->error)) {
        return false;
    }
    bool is_first = run == simulation->first_run;
    const ToolVariables *variables = &simulation->variables;
    if (simulation->options->has_quantiles) {
        keep_values(simulation, campaign, run);
    } else if (simulation->as_json) {
        report_json_rows(&result->rows, campaign, variables->ids, variables->count, run, is_first);
    } else {
        report_csv(&result->rows, campaign, variables->ids, variables->count, run, is_first);
    }
    digest_print(result->digest, campaign_digest(campaign));
    const char *save = simulation->options->save;
    return save == NULL || campaign_log_save(campaign, file_access_system(), save, &result->error);
}

static void run_one(void *user, int index, int worker) {
    Portion *portion = user;
    const Simulation *simulation = portion->simulation;
    RunResult *result = &portion->results[index];
    int run = portion->first_run + index;
    CampaignSetup setup = {.scenario_id = simulation->options->scenario,
                           .seed = simulation->seed + (uint64_t)run,
                           .lens_id = simulation->content->lens_id,
                           .settings = portion->settings + (size_t)index * (size_t)simulation->uncertain_count,
                           .setting_count = simulation->uncertain_count};
    (void)worker;
    Campaign *campaign = campaign_create_with(simulation->content->content, &setup, &result->error);
    if (campaign != NULL) {
        result->error.message[0] = '\0'; /* a file of commands says by itself what failed */
        result->is_good = player_play(&simulation->player, simulation->content, &campaign) == TOOL_GO_ON &&
                          !tool_was_interrupted() && tell_run(simulation, campaign, run, result);
    }
    campaign_destroy(campaign);
}

static bool take_result(Simulation *simulation, const RunResult *result, int run) {
    if (!result->is_good) {
        if (tool_was_interrupted()) {
            fprintf(stderr, "mitictl simulate: stopped in run %d; nothing was written\n", run);
        } else if (result->error.message[0] != '\0') {
            fprintf(stderr, "mitictl simulate: error: run %d: %s\n", run, result->error.message);
        }
        return false;
    }
    text_add_bytes(&simulation->out, result->rows.data, result->rows.bytes);
    if (simulation->options->has_digests || simulation->end_run - simulation->first_run == 1) {
        fprintf(stderr, "run %d final digest %s\n", run, result->digest);
    }
    return true;
}

/* Runs from first_run on, as many as a portion holds; rows go out in the order of runs. */
static bool run_portion(Simulation *simulation, int first_run) {
    int left = simulation->end_run - first_run, count = left < RUNS_AT_ONCE ? left : RUNS_AT_ONCE;
    Arena *arena = arena_create();
    Portion *portion = ARENA_NEW(arena, Portion);
    portion->simulation = simulation;
    portion->first_run = first_run;
    ModelSampling sampling = {simulation->seed, first_run, true, simulation->all_runs};
    portion->settings = report_uncertain_draw(content_model(simulation->content->content), simulation->uncertain,
                                              simulation->uncertain_count, &sampling, count, arena);
    for (int i = 0; i < count; i++) {
        portion->results[i].arena = arena_create();
        portion->results[i].rows = text_begin(portion->results[i].arena);
    }
    simulation->workers.run_jobs(simulation->workers.user, count, run_one, portion);
    bool is_good = true;
    for (int i = 0; i < count; i++) {
        is_good = is_good && take_result(simulation, &portion->results[i], first_run + i);
        arena_destroy(portion->results[i].arena);
    }
    arena_destroy(arena);
    return is_good;
}

static bool run_all(Simulation *simulation) {
    for (int run = simulation->first_run; run < simulation->end_run; run += RUNS_AT_ONCE) {
        if (!run_portion(simulation, run)) {
            return false;
        }
        int done = run + RUNS_AT_ONCE - simulation->first_run, all = simulation->end_run - simulation->first_run;
        show_progress(simulation, done < all ? done : all);
    }
    return true;
}

static int write_result(const Simulation *simulation) {
    const char *path = simulation->options->out;
    if (path == NULL || text_equal(path, "-")) {
        fwrite(simulation->out.data, 1, simulation->out.bytes, stdout); /* main looks whether it arrived */
        return TOOL_GOOD;
    }
    FILE *file = fopen(path, "wb");
    bool is_written =
        file != NULL && fwrite(simulation->out.data, 1, simulation->out.bytes, file) == simulation->out.bytes;
    is_written = file != NULL && fclose(file) == 0 && is_written;
    if (!is_written) {
        fprintf(stderr, "%s: error: cannot be written; choose another place with -o\n", path);
    }
    return is_written ? TOOL_GOOD : TOOL_BAD;
}

/* The scenario by its id; a message and TOOL_BAD where there is none. */
static int take_years(Simulation *simulation) {
    int scenario = content_find_scenario(simulation->content->content, simulation->options->scenario);
    if (scenario < 0) { /* says which there are */
        campaign_destroy(tool_create_campaign(simulation->content, simulation->options->scenario, simulation->seed));
        return TOOL_BAD;
    }
    int first = (int)model_initial_time(content_model(simulation->content->content));
    simulation->first_year = first;
    simulation->year_count = content_scenarios(simulation->content->content, &(int){0})[scenario].last_year - first + 1;
    return TOOL_GO_ON;
}

static void write_quantiles(Simulation *simulation) {
    ReportQuantiles quantiles = {.model = content_model(simulation->content->content),
                                 .variable_ids = simulation->variables.ids,
                                 .variable_count = simulation->variables.count,
                                 .first_year = simulation->first_year,
                                 .year_count = simulation->year_count,
                                 .run_count = simulation->end_run - simulation->first_run,
                                 .values = simulation->values};
    report_quantiles(&simulation->out, &quantiles, simulation->as_json);
}

static int simulate_all(Simulation *simulation, int threads) {
    bool has_rows = !simulation->options->has_quantiles;
    bool is_list = has_rows && simulation->as_json;
    int runs = simulation->end_run - simulation->first_run;
    if (!has_rows) {
        simulation->values = calloc((size_t)runs * (size_t)simulation->year_count * (size_t)simulation->variables.count,
                                    sizeof *simulation->values);
        CHECK(simulation->values != NULL);
    }
    ThreadPool *pool = thread_pool_create(simulation->player.kind == PLAYER_FILE ? 1 : threads);
    simulation->workers = (ModelWorkers){thread_pool_count(pool), thread_pool_run, pool};
    tool_watch_interrupt();
    text_add(&simulation->out, is_list ? "[\n" : "");
    bool is_good = run_all(simulation);
    text_add(&simulation->out, is_list ? "\n]\n" : "");
    thread_pool_destroy(pool);
    if (is_good && !has_rows) {
        write_quantiles(simulation);
    }
    free(simulation->values);
    return is_good ? write_result(simulation) : TOOL_BAD;
}

/* Peaks are the lens' numbers where one was chosen. */
static void find_uncertain(Simulation *simulation) {
    const Content *content = simulation->content->content;
    CampaignSetup setup = {.lens_id = simulation->content->lens_id};
    ModelRun *run = model_run_create(content_model(content), 1);
    campaign_set_constants(content, &setup, run);
    model_run_start(run);
    simulation->uncertain = report_uncertain(run, simulation->content->arena, &simulation->uncertain_count);
    model_run_destroy(run);
}

typedef struct Numbers {
    uint64_t seed, runs, only;
    int threads;
} Numbers;

static int simulate(const Options *options, const ToolContent *content, const Numbers *numbers) {
    bool is_alone = options->only != NULL;
    Simulation simulation = {.options = options,
                             .content = content,
                             .seed = numbers->seed,
                             .first_run = is_alone ? (int)numbers->only : 0,
                             .end_run = is_alone ? (int)numbers->only + 1 : (int)numbers->runs,
                             .all_runs = (int)numbers->runs,
                             .as_json = text_equal(options->format, "json"),
                             .out = text_begin(content->arena)};
    int code = player_find(&simulation.player, content, options->player);
    code = code == TOOL_GO_ON ? take_years(&simulation) : code;
    code = code == TOOL_GO_ON ? tool_take_variables("simulate", content, options->vars, &simulation.variables) : code;
    if (code != TOOL_GO_ON) {
        return code;
    }
    if (numbers->runs > 1 && !options->is_fixed) {
        find_uncertain(&simulation);
    }
    return simulate_all(&simulation, numbers->threads);
}

static int wrong_use(const Options *given, const Numbers *numbers) {
    if (!text_equal(given->format, "csv") && !text_equal(given->format, "json")) {
        fprintf(stderr, "mitictl simulate: error: --format takes csv or json, not '%s'\n", given->format);
        return TOOL_WRONG_USE;
    }
    if (given->save != NULL && numbers->runs > 1) {
        fprintf(stderr, "mitictl simulate: error: --save keeps a single run; leave --runs out\n");
        return TOOL_WRONG_USE;
    }
    if (numbers->only >= numbers->runs) {
        fprintf(stderr, "mitictl simulate: error: --only takes a run from 0 to one below --runs\n");
        return TOOL_WRONG_USE;
    }
    return TOOL_GO_ON;
}

int tool_simulate(int argc, char **argv) {
    Options given = {.scenario = "s14", .player = "history", .format = "csv"};
    const ToolOption options[] = {{"--lens", &given.lens, NULL},
                                  {"--scenario", &given.scenario, NULL},
                                  {"--player", &given.player, NULL},
                                  {"--seed", &given.seed, NULL},
                                  {"--runs", &given.runs, NULL},
                                  {"--only", &given.only, NULL},
                                  {"--threads", &given.threads, NULL},
                                  {"--vars", &given.vars, NULL},
                                  {"--save", &given.save, NULL},
                                  {"--format", &given.format, NULL},
                                  {"-o", &given.out, NULL},
                                  {"--data", &given.data, NULL},
                                  {"--digests", NULL, &given.has_digests},
                                  {"--fixed", NULL, &given.is_fixed},
                                  {"--quantiles", NULL, &given.has_quantiles}};
    ToolWords words = {.help = help};
    Numbers numbers = {.seed = 1, .runs = 1};
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    code = code == TOOL_GO_ON ? tool_read_number("--seed", given.seed, 0, INT64_MAX, &numbers.seed) : code;
    code = code == TOOL_GO_ON ? tool_read_number("--runs", given.runs, 1, 1000000, &numbers.runs) : code;
    code = code == TOOL_GO_ON ? tool_read_number("--only", given.only, 0, 1000000, &numbers.only) : code;
    code = code == TOOL_GO_ON ? tool_read_threads(given.threads, &numbers.threads) : code;
    code = code == TOOL_GO_ON ? wrong_use(&given, &numbers) : code;
    if (code != TOOL_GO_ON) {
        return code;
    }
    ToolContent content;
    code = tool_load_content(&content, given.data);
    code = code == TOOL_GO_ON ? tool_choose_lens(&content, given.lens) : code;
    if (code == TOOL_GO_ON) {
        code = simulate(&given, &content, &numbers);
    }
    tool_release_content(&content);
    return code;
}
