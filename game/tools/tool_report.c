/* SPDX-License-Identifier: MIT
 *
 * mitictl report: a save told as one page that needs nothing else. */
#include <stdio.h>
#include <string.h>

#include "base/threads.h"
#include "report/report_forecast.h"
#include "report/report_page.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl report SAVE -o PAGE.html [--csv YEARS.csv] [--forecasts RANGES.csv] [--lang en|ja]\n"
    "                      [--seeds N] [--threads N] [--data FOLDER]\n"
    "Writes the debrief of a save as one self-contained page: charts, decisions, what made the difference, sources, the\n"
    "limits of the model, a worksheet. It prints to A4 and needs no network. Without -o it goes to standard output.\n"
    "--csv also writes the aims of every year, yours, as MITI did and with nothing decided (run 0, 1 and 2).\n"
    "--forecasts also writes the ranges you stated, a row each: what came, and where four fifths of games with other\n"
    "luck lie.\n"
    "--seeds N: kinds of luck in which each decision is taken out, 1 to 200 (20).\n";

typedef struct ReportWish {
    const char *path, *out, *csv, *forecasts, *language;
    int seeds, threads;
} ReportWish;

static bool write_file(const char *path, const char *text) {
    Error error;
    const FileAccess *files = file_access_system();
    if (path == NULL) {
        fputs(text, stdout);
        return true;
    }
    if (!files->write(files->user, path, text, strlen(text), &error)) {
        fprintf(stderr, "mitictl report: %s\n", error.message);
        return false;
    }
    return true;
}

static char *write_years(const ReportPageSource *source, Arena *arena) {
    const Campaign *runs[] = {source->campaign, source->history, source->nothing};
    int count;
    const ContentAim *aims = content_aims(campaign_content(source->campaign), &count);
    int *ids = ARENA_ARRAY(arena, int, count);
    for (int i = 0; i < count; i++) {
        ids[i] = aims[i].variable_id;
    }
    Text out = text_begin(arena);
    for (int i = 0; i < COUNT_OF(runs); i++) {
        report_csv(&out, runs[i], ids, count, i, i == 0);
    }
    return out.data;
}

static char *write_forecasts(const ReportPageSource *source, Arena *arena) {
    ReportForecasts forecasts = report_forecasts(source->campaign, source->attribution, arena);
    Text out = text_begin(arena);
    report_forecasts_csv(&out, source->campaign, &forecasts);
    return out.data;
}

static Attribution *attribute(const Campaign *campaign, const ReportWish *wish, ThreadPool *pool) {
    enum { PIECES = 16 };
    ModelWorkers workers = {thread_pool_count(pool), thread_pool_run, pool};
    AttributionSettings settings = {.seed_count = wish->seeds, .workers = &workers};
    Attribution *attribution = report_attribution_begin(campaign, &settings);
    while (!tool_was_interrupted() && report_attribution_work(attribution, PIECES)) {
    }
    return attribution;
}

static int tell(const ToolContent *content, const Campaign *campaign, const ReportWish *wish) {
    Problems problems = problems_begin(content->arena);
    BacktestPlan plan;
    CsvTable *table = tool_read_table(content, "scripts/base/backtest.csv", &problems);
    if (table == NULL || !report_plan_read(&plan, content->content, table, content->arena, &problems)) {
        fprintf(stderr, "%s", problems_text(content->arena, &problems));
        return TOOL_BAD;
    }
    ThreadPool *pool = thread_pool_create(wish->threads);
    Campaign *history = campaign_replay_history(campaign), *nothing = campaign_replay_nothing(campaign);
    Attribution *attribution = attribute(campaign, wish, pool);
    int code = TOOL_BAD;
    if (tool_was_interrupted()) {
        fprintf(stderr, "mitictl report: stopped; nothing was written\n");
    } else {
        ReportPageSource source = {campaign, history, nothing, &plan, attribution};
        bool is_good =
            write_file(wish->out, report_page_html(&source, content->arena, wish->language)) &&
            (wish->csv == NULL || write_file(wish->csv, write_years(&source, content->arena))) &&
            (wish->forecasts == NULL || write_file(wish->forecasts, write_forecasts(&source, content->arena)));
        code = is_good ? TOOL_GOOD : TOOL_BAD;
    }
    report_attribution_destroy(attribution);
    campaign_destroy(history);
    campaign_destroy(nothing);
    thread_pool_destroy(pool);
    return code;
}

static int tell_save(const ReportWish *wish, const char *data) {
    ToolContent content;
    int code = tool_load_content(&content, data);
    if (code == TOOL_GO_ON) {
        bool differs = false;
        Campaign *campaign = tool_load_campaign(&content, wish->path, &differs);
        if (campaign != NULL && campaign_turn_count(campaign) == campaign_prologue_count(campaign)) {
            fprintf(stderr, "mitictl report: error: %s holds no stamped year; play one first\n", wish->path);
            code = TOOL_BAD;
        } else {
            code = campaign == NULL ? TOOL_BAD : tell(&content, campaign, wish);
        }
        campaign_destroy(campaign);
    }
    tool_release_content(&content);
    return code;
}

int tool_report(int argc, char **argv) {
    const char *data = NULL, *seeds_text = NULL, *threads_text = NULL;
    uint64_t seeds = 20;
    ReportWish wish = {.language = "en"};
    const ToolOption options[] = {{"--data", &data, NULL},           {"-o", &wish.out, NULL},
                                  {"--csv", &wish.csv, NULL},        {"--forecasts", &wish.forecasts, NULL},
                                  {"--lang", &wish.language, NULL},  {"--seeds", &seeds_text, NULL},
                                  {"--threads", &threads_text, NULL}};
    ToolWords words = {.help = help, .most = 1, .word = &wish.path};
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    code = code == TOOL_GO_ON ? tool_read_number("--seeds", seeds_text, 1, 200, &seeds) : code;
    code = code == TOOL_GO_ON ? tool_read_threads(threads_text, &wish.threads) : code;
    if (code != TOOL_GO_ON) {
        return code;
    }
    wish.seeds = (int)seeds;
    bool is_known = content_is_language(wish.language);
    if (words.count == 0 || !is_known) {
        fprintf(stderr, "mitictl report: error: %s\n",
                is_known ? "which save? usage: mitictl report SAVE -o PAGE.html"
                         : "--lang takes en, ja, en-JP or ja-US");
        return TOOL_WRONG_USE;
    }
    tool_watch_interrupt();
    return tell_save(&wish, data);
}
