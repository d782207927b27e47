/* SPDX-License-Identifier: MIT
 *
 * mitictl experiments: what the mechanisms were expected to do, and what they do. */
#include <stdio.h>

#include "report/report_experiments.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl experiments [--only ID] [--lens NAME] [--format text|json] [--data FOLDER]\n"
    "Runs scripts/base/experiments.csv: each changes levers or constants along the levers of a replayed campaign and\n"
    "says in which range one number must land. It is good when it lands there with its mechanism in force and outside\n"
    "with the mechanism's switch at 0. Exit code 1 when one fails.\n";

static int run_experiments(const ToolContent *content, const char *only, bool as_json) {
    Problems problems = problems_begin(content->arena);
    CsvTable *plan = tool_read_table(content, "scripts/base/experiments.csv", &problems);
    CampaignSetup setup = {.scenario_id = tool_longest_scenario(content), .seed = 1, .lens_id = content->lens_id};
    Experiments experiments = {0};
    bool is_good = plan != NULL && report_experiments(&experiments, content->content, &setup, plan, only, &problems);
    fputs(problems_text(content->arena, &problems), stderr);
    if (!is_good) {
        return TOOL_BAD;
    }
    if (as_json) {
        printf("%s\n", report_experiments_json(&experiments, content->arena));
    } else {
        fputs(report_experiments_text(&experiments, content->arena), stdout);
    }
    return experiments.failed == 0 && problems.error_count == 0 ? TOOL_GOOD : TOOL_BAD;
}

int tool_experiments(int argc, char **argv) {
    const char *only = NULL;
    const char *data = NULL;
    const char *lens = NULL;
    const char *format = "text";
    const ToolOption options[] = {
        {"--only", &only, NULL}, {"--lens", &lens, NULL}, {"--format", &format, NULL}, {"--data", &data, NULL}};
    ToolWords words = {.help = help};
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    if (code != TOOL_GO_ON) {
        return code;
    }
    bool as_json = text_equal(format, "json");
    if (!as_json && !text_equal(format, "text")) {
        fprintf(stderr, "mitictl experiments: error: --format takes text or json, not '%s'\n", format);
        return TOOL_WRONG_USE;
    }
    ToolContent content;
    code = tool_load_content(&content, data);
    code = code == TOOL_GO_ON ? tool_choose_lens(&content, lens) : code;
    if (code == TOOL_GO_ON) {
        code = run_experiments(&content, only, as_json);
    }
    tool_release_content(&content);
    return code;
}
