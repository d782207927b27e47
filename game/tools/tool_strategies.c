/* SPDX-License-Identifier: MIT
 *
 * mitictl strategies: every written strategy through every lens, many times; is there a recipe? */
#include <stdio.h>

#include "base/threads.h"
#include "report/report_strategies.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl strategies [--lens all|NAME|none] [--seeds N] [--seed N] [--year Y] [--threads N]\n"
    "                          [--format text|json] [--data FOLDER]\n"
    "Plays every strategy of the content through every lens (--lens none: the model as it stands) with N seeds (100) and\n"
    "prints the eight aims of year Y (2024): mean, spread over the seeds, the best marked. Exit code 1 unless\n"
    "  no_recipe                no strategy is best on all aims\n"
    "  lenses_disagree          the best on the balance is not the same in all lenses\n"
    "  everything_is_no_answer  'everything' is best on two aims at most, dearer than 'nothing' and worse on another\n"
    "  play_beats_luck          best less worst balance is three times the spread over seeds, in two lenses\n"
    "  gaps_differ              that gap differs between lenses by a factor of 1.5\n";

typedef struct Options {
    const char *lens, *seeds, *seed, *year, *threads, *format, *data;
} Options;

typedef struct Numbers {
    uint64_t seeds, seed, year;
    int threads;
} Numbers;

static void take_lenses(const ToolContent *content, const char *lens, StrategyPlan *plan) {
    int count = 0;
    const ContentLens *lenses = content_lenses(content->content, &count);
    bool takes_all = text_equal(lens, "all");
    const char **ids = ARENA_ARRAY(content->arena, const char *, takes_all ? count : 1);
    ids[0] = text_equal(lens, "none") ? NULL : lens;
    for (int i = 0; takes_all && i < count; i++) {
        ids[i] = lenses[i].id;
    }
    plan->lens_ids = ids;
    plan->lens_count = takes_all ? count : 1;
}

static int compare(const ToolContent *content, const Options *options, const Numbers *numbers) {
    StrategyPlan plan = {.content = content->content,
                         .scenario_id = tool_longest_scenario(content),
                         .year = (int)numbers->year,
                         .first_seed = numbers->seed,
                         .seed_count = (int)numbers->seeds};
    take_lenses(content, options->lens, &plan);
    ThreadPool *pool = thread_pool_create(numbers->threads);
    ModelWorkers workers = {thread_pool_count(pool), thread_pool_run, pool};
    Strategies strategies;
    Error error;
    bool is_done = report_strategies(&strategies, &plan, &workers, content->arena, &error);
    thread_pool_destroy(pool);
    if (!is_done) {
        fprintf(stderr, "mitictl strategies: error: %s\n", error.message);
        return TOOL_BAD;
    }
    if (text_equal(options->format, "json")) {
        printf("%s\n", report_strategies_json(&strategies, content->arena));
    } else {
        fputs(report_strategies_text(&strategies, content->arena), stdout);
    }
    return strategies.is_good ? TOOL_GOOD : TOOL_BAD;
}

int tool_strategies(int argc, char **argv) {
    Options given = {.lens = "all", .format = "text"};
    const ToolOption options[] = {{"--lens", &given.lens, NULL},       {"--seeds", &given.seeds, NULL},
                                  {"--seed", &given.seed, NULL},       {"--year", &given.year, NULL},
                                  {"--threads", &given.threads, NULL}, {"--format", &given.format, NULL},
                                  {"--data", &given.data, NULL}};
    ToolWords words = {.help = help};
    Numbers numbers = {.seeds = 100, .seed = 1, .year = 2024};
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    code = code == TOOL_GO_ON ? tool_read_number("--seeds", given.seeds, 1, 100000, &numbers.seeds) : code;
    code = code == TOOL_GO_ON ? tool_read_number("--seed", given.seed, 0, INT64_MAX, &numbers.seed) : code;
    code = code == TOOL_GO_ON ? tool_read_number("--year", given.year, 0, 9999, &numbers.year) : code;
    code = code == TOOL_GO_ON ? tool_read_threads(given.threads, &numbers.threads) : code;
    if (code != TOOL_GO_ON) {
        return code;
    }
    if (!text_equal(given.format, "text") && !text_equal(given.format, "json")) {
        fprintf(stderr, "mitictl strategies: error: --format takes text or json, not '%s'\n", given.format);
        return TOOL_WRONG_USE;
    }
    ToolContent content;
    code = tool_load_content(&content, given.data);
    if (code == TOOL_GO_ON) {
        code = compare(&content, &given, &numbers);
    }
    tool_release_content(&content);
    return code;
}
