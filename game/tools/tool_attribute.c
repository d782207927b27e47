/* SPDX-License-Identifier: MIT
 *
 * mitictl attribute: which decisions of a save made the difference. */
#include <stdio.h>
#include <unistd.h>

#include "base/threads.h"
#include "report/report_attribution.h"
#include "tools/tool_session.h"

enum {
    PIECES = 16,       /* pieces between two looks at the progress */
    SEEDS_IN_GAME = 20 /* kinds of luck where somebody waits at the prompt */
};

static const char help[] =
    "usage: mitictl attribute SAVE [--seeds N] [--orders N] [--aim NAME] [--lang en|ja] [--format text|json|csv]\n"
    "                         [--threads N] [--data FOLDER]\n"
    "Takes every decision of the save out of the story, and puts it as MITI had it, and runs the world again under N\n"
    "kinds of luck (50), the save's own first: what the decision did to every aim in the last year. The ten largest get\n"
    "fair shares (Shapley values) from N orders of deciding them (200); luck and choice come from 200 kinds of luck, and\n"
    "the same decisions are run in the other lenses. text prints the eight aims, or the one of --aim (an id such as\n"
    "autonomy); json and csv print everything.\n";

typedef struct Options {
    const char *save, *seeds, *orders, *aim, *language, *format, *threads, *data;
} Options;

static void show_progress(const Attribution *attribution, bool is_done) {
    AttributionProgress progress = report_attribution_progress(attribution);
    if (isatty(STDERR_FILENO)) {
        fprintf(stderr, "\r%3.0f %%, %lld campaigns%s", 100.0 * progress.share, (long long)progress.campaigns,
                is_done ? "\n" : "");
    }
}

static void print_lines(FILE *out, Report report) {
    for (int i = 0; i < report.count; i++) {
        const ReportLine *line = &report.items[i];
        bool is_heading = line->kind == REPORT_SECTION,
             is_listed = line->kind == REPORT_CAUSE || line->kind == REPORT_ITEM;
        fprintf(out, "%s%s%s\n", is_heading ? "\n" : "", is_listed ? "  " : "", line->text);
    }
}

static void print(const Attribution *attribution, const ToolContent *content, const Options *options, int aim) {
    if (text_equal(options->format, "csv")) {
        Text text = text_begin(content->arena);
        report_attribution_csv(&text, attribution);
        fputs(text.data, stdout);
    } else if (text_equal(options->format, "json")) {
        printf("%s\n", report_attribution_json(attribution, content->arena));
    } else {
        print_lines(stdout, report_attribution(attribution, aim, content->arena, options->language));
    }
}

void view_attribution(Session *session, int aim) {
    const Campaign *campaign = session->campaign;
    AttributionSettings settings = {.seed_count = SEEDS_IN_GAME};
    Attribution *attribution = report_attribution_begin(campaign, &settings);
    while (report_attribution_work(attribution, PIECES)) {
        show_progress(attribution, false);
    }
    show_progress(attribution, true);
    print_lines(session->out, report_attribution(attribution, aim, session->arena, session->language));
    report_attribution_destroy(attribution);
}

static int attribute(const ToolContent *content, const Options *options, AttributionSettings settings, int threads,
                     int aim) {
    bool differs = false;
    Campaign *campaign = tool_load_campaign(content, options->save, &differs);
    if (campaign == NULL) {
        return TOOL_BAD;
    }
    if (campaign_turn_count(campaign) == campaign_prologue_count(campaign)) {
        fprintf(stderr, "mitictl attribute: error: no year of this save is stamped; play one first\n");
        campaign_destroy(campaign);
        return TOOL_BAD;
    }
    ThreadPool *pool = thread_pool_create(threads);
    ModelWorkers workers = {thread_pool_count(pool), thread_pool_run, pool};
    settings.workers = &workers;
    tool_watch_interrupt();
    Attribution *attribution = report_attribution_begin(campaign, &settings);
    while (!tool_was_interrupted() && report_attribution_work(attribution, PIECES)) {
        show_progress(attribution, false);
    }
    show_progress(attribution, true);
    if (tool_was_interrupted()) {
        fprintf(stderr, "mitictl attribute: stopped; the rest is what is known so far\n");
    }
    print(attribution, content, options, aim);
    int code = tool_was_interrupted() ? TOOL_BAD : TOOL_GOOD;
    report_attribution_destroy(attribution);
    thread_pool_destroy(pool);
    campaign_destroy(campaign);
    return code;
}

/* -1 for all of them; TOOL_GO_ON or TOOL_WRONG_USE after a message. */
static int find_aim(const ToolContent *content, const char *name, int *out) {
    int count = 0;
    const ContentAim *aims = content_aims(content->content, &count);
    const char **names = ARENA_ARRAY(content->arena, const char *, count);
    *out = -1;
    for (int i = 0; name != NULL && i < count; i++) {
        names[i] = aims[i].id;
        if (text_equal(aims[i].id, name)) {
            *out = i;
        }
    }
    if (name == NULL || *out >= 0) {
        return TOOL_GO_ON;
    }
    const char *nearest = text_nearest(name, names, count);
    fprintf(stderr, "mitictl attribute: error: no aim '%s'; did you mean '%s'?\n", name,
            nearest == NULL ? aims[0].id : nearest);
    return TOOL_WRONG_USE;
}

static int check_words(const Options *options) {
    if (options->save == NULL) {
        fprintf(stderr, "mitictl attribute: error: which save? usage: mitictl attribute SAVE\n");
        return TOOL_WRONG_USE;
    }
    bool is_format = text_equal(options->format, "text") || text_equal(options->format, "json") ||
                     text_equal(options->format, "csv");
    if (!is_format) {
        fprintf(stderr, "mitictl attribute: error: --format takes text, json or csv, not '%s'\n", options->format);
        return TOOL_WRONG_USE;
    }
    if (!content_is_language(options->language)) {
        fprintf(stderr, "mitictl attribute: error: --lang takes en, ja, en-JP or ja-US, not '%s'\n", options->language);
        return TOOL_WRONG_USE;
    }
    return TOOL_GO_ON;
}

int tool_attribute(int argc, char **argv) {
    Options options = {.format = "text", .language = "en"};
    const ToolOption table[] = {{"--seeds", &options.seeds, NULL},   {"--orders", &options.orders, NULL},
                                {"--aim", &options.aim, NULL},       {"--lang", &options.language, NULL},
                                {"--format", &options.format, NULL}, {"--threads", &options.threads, NULL},
                                {"--data", &options.data, NULL}};
    ToolWords words = {.help = help, .most = 1, .word = &options.save};
    uint64_t seeds = 50, orders = 200;
    int threads = 1, aim = -1;
    int code = tool_read_options(argc, argv, table, COUNT_OF(table), &words);
    code = code == TOOL_GO_ON ? check_words(&options) : code;
    code = code == TOOL_GO_ON ? tool_read_number("--seeds", options.seeds, 1, 1000, &seeds) : code;
    code = code == TOOL_GO_ON ? tool_read_number("--orders", options.orders, 1, 100000, &orders) : code;
    code = code == TOOL_GO_ON ? tool_read_threads(options.threads, &threads) : code;
    if (code != TOOL_GO_ON) {
        return code;
    }
    ToolContent content;
    code = tool_load_content(&content, options.data);
    code = code == TOOL_GO_ON ? find_aim(&content, options.aim, &aim) : code;
    if (code == TOOL_GO_ON) {
        AttributionSettings settings = {.seed_count = (int)seeds, .order_count = (int)orders};
        code = attribute(&content, &options, settings, threads, aim);
    }
    tool_release_content(&content);
    return code;
}
