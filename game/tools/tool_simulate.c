/* SPDX-License-Identifier: MIT
 *
 * mitictl simulate: campaigns without a player at the desk, as CSV or JSON for other programs. Runs differ in their
 * seed only. Results go out at the end, so that a run that fails leaves no half file. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/digest.h"
#include "campaign/campaign_log.h"
#include "report/report.h"
#include "tools/tool_players.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl simulate [--scenario ID] [--player WHO] [--seed N] [--runs N] [--vars a,b] [--save FILE]\n"
    "                        [--lens NAME] [--format csv|json] [-o FILE] [--digests] [--data FOLDER]\n"
    "Runs a scenario (s14 unless given) without a player and writes run, year and variables, one row a year.\n"
    "--lens takes a rival view of the economy (assets/lenses).\n"
    "WHO: history (as MITI did), nothing, random, a strategy of the content, or a file of play commands.\n"
    "--vars names variables of the model, elements as name[element]; an array by its name gives all its elements.\n"
    "Without it: the aims. --runs N takes the seeds N, N+1, ... ; --save keeps the decision log of a single run.\n"
    "--digests prints the final digest of every run to stderr; for a single run it is printed anyway.\n";

typedef struct Options {
    const char *lens, *scenario, *player, *seed, *runs, *vars, *save, *format, *out, *data;
    bool has_digests;
} Options;

/* ---- Runs ---- */

typedef struct Simulation {
    const Options *options;
    const ToolContent *content;
    Player player;
    ToolVariables variables;
    uint64_t seed, run_count;
    bool as_json;
    Text out;
} Simulation;

static void show_progress(const Simulation *simulation, uint64_t run) {
    if (simulation->run_count > 1 && isatty(STDERR_FILENO)) {
        fprintf(stderr, "\rrun %llu of %llu%s", (unsigned long long)run + 1, (unsigned long long)simulation->run_count,
                run + 1 == simulation->run_count ? "\n" : "");
    }
}

static int finish_run(Simulation *simulation, const Campaign *campaign, uint64_t run) {
    Error error;
    if (!campaign_check_numbers(campaign, &error)) {
        fprintf(stderr, "mitictl simulate: error: run %llu: %s\n", (unsigned long long)run, error.message);
        return TOOL_BAD;
    }
    if (simulation->as_json) {
        report_json_rows(&simulation->out, campaign, simulation->variables.ids, simulation->variables.count, (int)run,
                         run == 0);
    } else {
        report_csv(&simulation->out, campaign, simulation->variables.ids, simulation->variables.count, (int)run,
                   run == 0);
    }
    if (simulation->options->has_digests || simulation->run_count == 1) {
        char digest[17];
        digest_print(digest, campaign_digest(campaign));
        fprintf(stderr, "run %llu final digest %s\n", (unsigned long long)run, digest);
    }
    const char *save = simulation->options->save;
    if (save != NULL && !campaign_log_save(campaign, file_access_system(), save, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return TOOL_BAD;
    }
    return TOOL_GO_ON;
}

static int run_all(Simulation *simulation) {
    int code = TOOL_GO_ON;
    for (uint64_t run = 0; run < simulation->run_count && code == TOOL_GO_ON; run++) {
        show_progress(simulation, run);
        Campaign *campaign =
            tool_create_campaign(simulation->content, simulation->options->scenario, simulation->seed + run);
        if (campaign == NULL) {
            return TOOL_BAD;
        }
        code = player_play(&simulation->player, simulation->content, &campaign);
        if (tool_was_interrupted()) {
            fprintf(stderr, "mitictl simulate: stopped in run %llu; nothing was written\n", (unsigned long long)run);
            code = TOOL_BAD;
        }
        code = code == TOOL_GO_ON ? finish_run(simulation, campaign, run) : code;
        campaign_destroy(campaign);
    }
    return code;
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

static int simulate(const Options *options, const ToolContent *content, uint64_t seed, uint64_t run_count) {
    Simulation simulation = {.options = options,
                             .content = content,
                             .seed = seed,
                             .run_count = run_count,
                             .as_json = text_equal(options->format, "json"),
                             .out = text_begin(content->arena)};
    int code = player_find(&simulation.player, content, options->player);
    code = code == TOOL_GO_ON ? tool_take_variables("simulate", content, options->vars, &simulation.variables) : code;
    if (code != TOOL_GO_ON) {
        return code;
    }
    tool_watch_interrupt();
    text_add(&simulation.out, simulation.as_json ? "[\n" : "");
    code = run_all(&simulation);
    text_add(&simulation.out, simulation.as_json ? "\n]\n" : "");
    return code == TOOL_GO_ON ? write_result(&simulation) : code;
}

int tool_simulate(int argc, char **argv) {
    Options given = {.scenario = "s14", .player = "history", .format = "csv"};
    const ToolOption options[] = {{"--scenario", &given.scenario, NULL},  {"--player", &given.player, NULL},
                                  {"--seed", &given.seed, NULL},          {"--runs", &given.runs, NULL},
                                  {"--vars", &given.vars, NULL},          {"--save", &given.save, NULL},
                                  {"--format", &given.format, NULL},      {"-o", &given.out, NULL},
                                  {"--data", &given.data, NULL},          {"--lens", &given.lens, NULL},
                                  {"--digests", NULL, &given.has_digests}};
    ToolWords words = {.help = help};
    uint64_t seed = 1;
    uint64_t run_count = 1;
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    code = code == TOOL_GO_ON ? tool_read_number("--seed", given.seed, 0, INT64_MAX, &seed) : code;
    code = code == TOOL_GO_ON ? tool_read_number("--runs", given.runs, 1, 1000000, &run_count) : code;
    if (code != TOOL_GO_ON) {
        return code;
    }
    if (!text_equal(given.format, "csv") && !text_equal(given.format, "json")) {
        fprintf(stderr, "mitictl simulate: error: --format takes csv or json, not '%s'\n", given.format);
        return TOOL_WRONG_USE;
    }
    if (given.save != NULL && run_count > 1) {
        fprintf(stderr, "mitictl simulate: error: --save keeps a single run; leave --runs out\n");
        return TOOL_WRONG_USE;
    }
    ToolContent content;
    code = tool_load_content(&content, given.data);
    code = code == TOOL_GO_ON ? tool_choose_lens(&content, given.lens) : code;
    if (code == TOOL_GO_ON) {
        code = simulate(&given, &content, seed, run_count);
    }
    tool_release_content(&content);
    return code;
}
