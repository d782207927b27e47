/* SPDX-License-Identifier: MIT
 *
 * mitictl backtest: the model replaying MITI's real choices against the published figures, figure by figure. */
#include <stdio.h>

#include "report/report_backtest.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl backtest [--lens NAME] [--format text|json] [--data FOLDER]\n"
    "Replays MITI's real decisions and prints every published figure of scripts/base/backtest.csv beside the model's:\n"
    "error, grade of the source, verdict. Exit code 1 when the digital balance of 2014, 2015, 2023 or 2024 is off by\n"
    "more than 25 %.\n";

static int run_backtest(const ToolContent *content, bool as_json) {
    Problems problems = problems_begin(content->arena);
    CsvTable *plan = tool_read_table(content, "scripts/base/backtest.csv", &problems);
    Campaign *campaign = plan == NULL ? NULL : tool_create_campaign(content, tool_longest_scenario(content), 1);
    if (campaign == NULL) {
        fputs(problems_text(content->arena, &problems), stderr);
        return TOOL_BAD;
    }
    Campaign *history = campaign_replay_history(campaign);
    Backtest backtest;
    bool is_good = report_backtest(&backtest, history, plan, content->arena, &problems);
    fputs(problems_text(content->arena, &problems), stderr);
    if (as_json) {
        printf("%s\n", report_backtest_json(&backtest, content->arena));
    } else {
        fputs(report_backtest_text(&backtest, content->arena), stdout);
    }
    if (!backtest.is_balance_good) {
        fprintf(stderr, "mitictl backtest: error: the balance of 2014, 2015, 2023 and 2024 is not within 25 %% each\n");
    }
    campaign_destroy(history);
    campaign_destroy(campaign);
    return is_good && problems.error_count == 0 && backtest.is_balance_good ? TOOL_GOOD : TOOL_BAD;
}

int tool_backtest(int argc, char **argv) {
    const char *data = NULL;
    const char *lens = NULL;
    const char *format = "text";
    const ToolOption options[] = {{"--lens", &lens, NULL}, {"--format", &format, NULL}, {"--data", &data, NULL}};
    ToolWords words = {.help = help};
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    if (code != TOOL_GO_ON) {
        return code;
    }
    bool as_json = text_equal(format, "json");
    if (!as_json && !text_equal(format, "text")) {
        fprintf(stderr, "mitictl backtest: error: --format takes text or json, not '%s'\n", format);
        return TOOL_WRONG_USE;
    }
    ToolContent content;
    code = tool_load_content(&content, data);
    code = code == TOOL_GO_ON ? tool_choose_lens(&content, lens) : code;
    if (code == TOOL_GO_ON) {
        code = run_backtest(&content, as_json);
    }
    tool_release_content(&content);
    return code;
}
