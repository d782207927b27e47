/* SPDX-License-Identifier: MIT
 *
 * How many campaigns a second: alone and side by side, with growth by runs and by equations, one thread and two; then
 * an attribution of a whole campaign, stage by stage. Prints figures, judges nothing.
 *   ninja -C build/test bench_campaign_speed && build/test/bench_campaign_speed [decisions] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "base/threads.h"
#include "campaign/campaign_batch.h"
#include "campaign/campaign_replay.h"
#include "campaign/campaign_scenario.h"
#include "report/report_attribution.h"

typedef struct Clock {
    double wall, processor; /* seconds */
} Clock;

static double read_clock(clockid_t id) {
    struct timespec now;
    clock_gettime(id, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static Clock clock_now(void) {
    return (Clock){read_clock(CLOCK_MONOTONIC), read_clock(CLOCK_PROCESS_CPUTIME_ID)};
}

static Clock since(Clock then) {
    Clock now = clock_now();
    return (Clock){now.wall - then.wall, now.processor - then.processor};
}

/* ---- Content whose model has further equations ---- */

static bool read_longer(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error) {
    const FileAccess *system = file_access_system();
    static const char mark[] = "{UTF-8}";
    if (!system->read(system->user, arena, path, out, bytes, error)) return false;
    if (strstr(path, ".mdl") == NULL || !text_starts_with(*out, mark)) return true;
    Text text = text_begin(arena);
    text_add(&text, mark);
    for (int i = 0; i < *(const int *)user; i++) {
        text_format(&text, "\nextra equation %d = Time * %d + MAX(Time - 1970, %d)\n\t~\t~\t:SUPPLEMENTARY:\n\t|\n", i,
                    i, i);
    }
    text_add_bytes(&text, *out + strlen(mark), *bytes - strlen(mark));
    *out = text.data;
    *bytes = text.bytes;
    return true;
}

static bool list_folder(void *user, Arena *arena, const char *folder, char ***names, int *count, Error *error) {
    const FileAccess *system = file_access_system();
    (void)user;
    return system->list(system->user, arena, folder, names, count, error);
}

static Content *load(int extra_equations) {
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    FileAccess files = {.user = &extra_equations, .read = read_longer, .list = list_folder};
    ContentOptions options = {.files = &files,
                              .scripts_folder = MITI_SOURCE_FOLDER "/scripts",
                              .model_file = MITI_SOURCE_FOLDER "/assets/models/japan.mdl",
                              .lens_folder = MITI_SOURCE_FOLDER "/assets/lenses"};
    Content *content = content_load(&options, &problems);
    if (content == NULL) {
        fprintf(stderr, "%s\n", problems_text(arena, &problems));
        exit(1);
    }
    arena_destroy(arena);
    return content;
}

/* ---- Campaigns ---- */

static Campaign *begin(const Content *content) {
    return campaign_create(content, "s14", 7, NULL);
}

/* Every year a few of what the strategies want, which take turns, until about `most` in all. */
static Campaign *play(const Content *content, int most) {
    enum { STRATEGIES = 6 };
    Campaign *campaign = begin(content);
    Arena *arena = arena_create();
    while (!campaign_is_over(campaign)) {
        int count = 0;
        campaign_decide_as_strategy(campaign, campaign_year(campaign) % STRATEGIES);
        const Decision *draft = campaign_draft(campaign, &count);
        Decision *wanted = ARENA_ARRAY(arena, Decision, count);
        for (int i = 0; i < count; i++) wanted[i] = draft[i];
        int years = campaign_scenario(campaign)->last_year + 1 - campaign_year(campaign), share = most / years;
        share = count < share ? count : share;
        most -= share;
        campaign_decide_list(campaign, wanted, share, true);
        campaign_stamp(campaign);
    }
    arena_destroy(arena);
    return campaign;
}

static void decide_as_told(void *user, Campaign *lane, int index) {
    (void)index;
    campaign_decide_as(lane, user);
}

static void measure_single(const Content *content, const char *name) {
    Campaign *campaign = begin(content);
    Clock start = clock_now();
    enum { CAMPAIGNS = 10 };
    for (int i = 0; i < CAMPAIGNS; i++) campaign_destroy(campaign_replay_history(campaign));
    Clock took = since(start);
    printf("%-28s %8.0f a second of processor, %8.0f of the clock\n", name, CAMPAIGNS / took.processor,
           CAMPAIGNS / took.wall);
    campaign_destroy(campaign);
}

/* The eight aims of each lane are kept. */
static void measure_batch(const Content *content, const char *name, int lanes, int threads) {
    Campaign *told = begin(content);
    while (!campaign_is_over(told)) {
        campaign_decide_as_history(told);
        campaign_stamp(told);
    }
    Campaign *start = begin(content);
    int aims = 0, kept[64];
    const ContentAim *aim = content_aims(content, &aims);
    for (int i = 0; i < aims && i < COUNT_OF(kept); i++) kept[i] = aim[i].variable_id;
    ThreadPool *pool = thread_pool_create(threads);
    ModelWorkers workers = {threads, thread_pool_run, pool};
    CampaignBatch *batch = campaign_batch_create(start, lanes, kept, aims);
    Clock then = clock_now();
    int rounds = 256 / lanes > 0 ? 256 / lanes : 1;
    for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < lanes; i++) campaign_batch_put_seed(batch, i, start, (uint64_t)(round * lanes + i));
        CampaignBatchPlay all = {.until_year = 9999, .decide = decide_as_told, .user = told, .workers = &workers};
        campaign_batch_play(batch, &all);
    }
    Clock took = since(then);
    printf("%-28s %8.0f a second of processor, %8.0f of the clock\n", name, rounds * lanes / took.processor,
           rounds * lanes / took.wall);
    campaign_batch_destroy(batch);
    thread_pool_destroy(pool);
    campaign_destroy(start);
    campaign_destroy(told);
}

static void measure_attribution(const Content *content, int most, int threads) {
    static const char *const names[] = {"the story", "removed, first bars", "luck, worlds", "removed, 50 seeds",
                                        "as MITI",   "shares, 200 orders"};
    Campaign *campaign = play(content, most);
    ThreadPool *pool = thread_pool_create(threads);
    ModelWorkers workers = {threads, thread_pool_run, pool};
    Attribution *attribution = report_attribution_begin(campaign, &(AttributionSettings){.workers = &workers});
    AttributionProgress before = report_attribution_progress(attribution);
    Clock stage = clock_now();
    bool goes_on = true;
    while (goes_on) {
        goes_on = report_attribution_work(attribution, 16);
        AttributionProgress now = report_attribution_progress(attribution);
        if (now.stage != before.stage) {
            Clock took = since(stage);
            int count = 0;
            report_attribution_decisions(attribution, &count);
            printf("  %-20s %6.2f s, %6.2f s of processor, %6lld campaigns (%d decisions, %d threads)\n",
                   names[before.stage], took.wall, took.processor, (long long)(now.campaigns - before.campaigns), count,
                   threads);
            before = now;
            stage = clock_now();
        }
    }
    report_attribution_destroy(attribution);
    thread_pool_destroy(pool);
    campaign_destroy(campaign);
}

int main(int argc, char **argv) {
    Content *content = load(0);
    int most = argc > 1 ? atoi(argv[1]) : 210;
    printf("campaigns 1964-2030 of %d variables\n", model_variable_count(content_model(content)));
    measure_single(content, "alone, everything kept");
    for (int lanes = 1; lanes <= 128; lanes *= 2) {
        char name[32];
        snprintf(name, sizeof name, "%d side by side", lanes);
        measure_batch(content, name, lanes, 1);
    }
    measure_batch(content, "128 side by side, 2 threads", 128, 2);
    for (int threads = 1; threads <= 2; threads++) measure_attribution(content, most, threads);
    content_destroy(content);
    for (int extra = 1000; extra <= 4000; extra *= 2) {
        content = load(extra);
        printf("with %d further equations\n", extra);
        measure_single(content, "alone, everything kept");
        measure_batch(content, "32 side by side", 32, 1);
        content_destroy(content);
    }
    return 0;
}
