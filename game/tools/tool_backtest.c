/* SPDX-License-Identifier: MIT
 *
 * mitictl backtest: the model replaying MITI's real choices against the published figures, figure by figure. */
#include <stdio.h>

#include "report/report_backtest.h"
#include "tools/tools.h"

enum { EARLY_UNTIL = 2012 };
static const char early_file[] = "scripts/base/calibration_2012.cin";

static const char help[] =
    "usage: mitictl backtest [--all] [--without events] [--lens NAME] [--format text|json] [--data FOLDER]\n"
    "Replays MITI's real decisions and prints every published figure of scripts/base/backtest.csv beside the model's:\n"
    "error, grade of the source, verdict; then the score by series, the four totals of the balance beside runs without\n"
    "the effects of news, a fit that saw no figure after 2012 (scripts/base/calibration_2012.cin) and a benchmark of two\n"
    "numbers, and how much of the change 2014 to 2024 is exchange rate, price and volume.\n"
    "--all lists the figures that are not compared too, with the reason. --without events compares the run in which news\n"
    "that is no outside shock leaves the model alone.\n"
    "Exit code 1 when a limit is missed, which is named: totals 5 % (without events 10 %), computer services 20 %, any\n"
    "other series of grade A or B a median error of 20 % and three quarters of its figures within 25 %, at most a fifth\n"
    "of the outcomes unused. With a lens only grade A is judged.\n";

typedef struct BacktestOptions {
    bool with_unused, is_without_news, as_json;
} BacktestOptions;

static Campaign *replay(const ToolContent *content, const CampaignSetup *setup) {
    Error error;
    Campaign *start = campaign_create_with(content->content, setup, &error);
    if (start == NULL) {
        fprintf(stderr, "mitictl backtest: error: %s\n", error.message);
        return NULL;
    }
    Campaign *history = campaign_replay_history(start);
    campaign_destroy(start);
    return history;
}

/* The constants of the early fit; false when there is no such file. */
static bool read_early(const ToolContent *content, CampaignSetup *setup, Problems *problems) {
    const FileAccess *files = file_access_system();
    const char *path = file_join(content->arena, content->data_folder, early_file);
    return files->exists(files->user, path) &&
           tool_read_changes(content, path, &setup->settings, &setup->setting_count, problems);
}

/* The constants that calibrate fits, one a row; -1 when the table is not there. */
static int count_parameters(const ToolContent *content) {
    const FileAccess *files = file_access_system();
    static const char name[] = "scripts/base/calibration.csv";
    Problems problems = problems_begin(content->arena);
    bool is_there = files->exists(files->user, file_join(content->arena, content->data_folder, name));
    const CsvTable *table = is_there ? tool_read_table(content, name, &problems) : NULL;
    return table == NULL ? -1 : table->row_count;
}

static int tell(const ToolContent *content, const Backtest *backtest, const BacktestOptions *options, bool is_good) {
    if (options->as_json) {
        printf("%s\n", report_backtest_json(backtest, content->arena));
    } else {
        fputs(report_backtest_text(backtest, options->with_unused, content->arena), stdout);
    }
    for (int i = 0; i < backtest->miss_count; i++) {
        fprintf(stderr, "mitictl backtest: error: %s\n", backtest->misses[i]);
    }
    return is_good && backtest->miss_count == 0 ? TOOL_GOOD : TOOL_BAD;
}

static int run_backtest(const ToolContent *content, const BacktestOptions *options) {
    Problems problems = problems_begin(content->arena);
    CsvTable *plan = tool_read_table(content, "scripts/base/backtest.csv", &problems);
    CampaignSetup setup = {.scenario_id = tool_longest_scenario(content),
                           .seed = 1,
                           .lens_id = content->lens_id,
                           .records_levers = true,
                           .is_without_news = options->is_without_news};
    CampaignSetup quiet_setup = setup, early_setup = setup;
    quiet_setup.is_without_news = true;
    bool has_early = content->lens_id == NULL && read_early(content, &early_setup, &problems);
    BacktestSource source = {.setup = &setup,
                             .early_until = EARLY_UNTIL,
                             .parameter_count = count_parameters(content),
                             .only_grade_a = content->lens_id != NULL};
    Campaign *history = plan == NULL ? NULL : replay(content, &setup);
    Campaign *quiet = history == NULL ? NULL : replay(content, &quiet_setup);
    Campaign *early = history == NULL || !has_early ? NULL : replay(content, &early_setup);
    source.history = history;
    source.quiet = quiet;
    source.early = early;
    int code = TOOL_BAD;
    Backtest backtest;
    if (history != NULL) {
        bool is_good = report_backtest(&backtest, &source, plan, content->arena, &problems);
        code = tell(content, &backtest, options, is_good && problems.error_count == 0);
    }
    fputs(problems_text(content->arena, &problems), stderr);
    campaign_destroy(early);
    campaign_destroy(quiet);
    campaign_destroy(history);
    return code;
}

int tool_backtest(int argc, char **argv) {
    const char *data = NULL, *lens = NULL, *without = NULL;
    const char *format = "text";
    BacktestOptions chosen = {0};
    const ToolOption options[] = {{"--all", NULL, &chosen.with_unused},
                                  {"--without", &without, NULL},
                                  {"--lens", &lens, NULL},
                                  {"--format", &format, NULL},
                                  {"--data", &data, NULL}};
    ToolWords words = {.help = help};
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    if (code != TOOL_GO_ON) {
        return code;
    }
    chosen.as_json = text_equal(format, "json");
    chosen.is_without_news = without != NULL;
    if (!chosen.as_json && !text_equal(format, "text")) {
        fprintf(stderr, "mitictl backtest: error: --format takes text or json, not '%s'\n", format);
        return TOOL_WRONG_USE;
    }
    if (without != NULL && !text_equal(without, "events")) {
        fprintf(stderr, "mitictl backtest: error: --without takes events, not '%s'\n", without);
        return TOOL_WRONG_USE;
    }
    ToolContent content;
    code = tool_load_content(&content, data);
    code = code == TOOL_GO_ON ? tool_choose_lens(&content, lens) : code;
    if (code == TOOL_GO_ON) {
        code = run_backtest(&content, &chosen);
    }
    tool_release_content(&content);
    return code;
}
