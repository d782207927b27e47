/* SPDX-License-Identifier: MIT
 *
 * mitictl sensitivity: which of the uncertain constants decide the results. The decisions are those a player takes with
 * the model as it is; only the constants are moved. */
#include <stdio.h>
#include <unistd.h>

#include "base/threads.h"
#include "report/report_uncertain.h"
#include "tools/tool_players.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl sensitivity [--trajectories N] [--player WHO] [--vars a,b] [--year Y] [--seed N] [--most N]\n"
    "                           [--threads N] [--format text|json] [--data FOLDER]\n"
    "Moves every constant that states a range (levers, switches and control aside) over it, in N trajectories (50 unless\n"
    "given; Morris 1991), along the levers that WHO (history unless given) sets with the model as it is, and ranks the\n"
    "constants by what they do to the results of year Y (2024): mu* the mean size of the change, mu the mean change,\n"
    "sigma how much it depends on the other constants. --most N rows of each result (20); json prints all.\n"
    "Without --vars: the digital trade balance and productivity. The same seed (1) gives the same trajectories; further\n"
    "ones change none of those before.\n";

typedef struct Options {
    const char *trajectories, *player, *vars, *year, *seed, *most, *threads, *format, *data;
} Options;

typedef struct Numbers {
    uint64_t trajectories, year, seed, most;
    int threads;
} Numbers;

static bool play(const ToolContent *content, const Options *options, CampaignLevers *levers) {
    Player player;
    Error error;
    CampaignSetup setup = {.scenario_id = tool_longest_scenario(content), .seed = 1, .records_levers = true};
    if (player_find(&player, content, options->player) != TOOL_GO_ON) {
        return false;
    }
    if (player.kind == PLAYER_FILE) {
        fprintf(stderr, "mitictl sensitivity: error: a file of commands cannot be played here; write a strategy\n");
        return false;
    }
    Campaign *campaign = campaign_create_with(content->content, &setup, &error);
    if (campaign == NULL) {
        fprintf(stderr, "mitictl sensitivity: error: %s\n", error.message);
        return false;
    }
    player_play(&player, content, &campaign);
    *levers = campaign_levers(campaign, content->arena);
    campaign_destroy(campaign);
    return true;
}

/* ---- Workers that show how far they are and stop at Ctrl-C ---- */

typedef struct Shift {
    ThreadPool *pool;
    ModelJob job;
    void *job_user;
    int first;
} Shift;

static void run_later_job(void *user, int index, int worker) {
    const Shift *shift = user;
    shift->job(shift->job_user, shift->first + index, worker);
}

static void run_in_portions(void *user, int job_count, ModelJob job, void *job_user) {
    Shift *shift = user;
    int portion = 2 * thread_pool_count(shift->pool);
    shift->job = job;
    shift->job_user = job_user;
    for (shift->first = 0; shift->first < job_count && !tool_was_interrupted(); shift->first += portion) {
        int left = job_count - shift->first;
        thread_pool_run(shift->pool, left < portion ? left : portion, run_later_job, shift);
        if (isatty(STDERR_FILENO)) {
            fprintf(stderr, "\rtrajectory %d of %d%s", left < portion ? job_count : shift->first + portion, job_count,
                    left <= portion ? "\n" : "");
        }
    }
}

static int screen(const ToolContent *content, const Options *options, const Numbers *numbers) {
    CampaignLevers levers;
    ToolVariables variables;
    const Model *model = content_model(content->content);
    int code = tool_take_variables("sensitivity", content, options->vars, &variables);
    if (code != TOOL_GO_ON || !play(content, options, &levers)) {
        return TOOL_BAD;
    }
    int first_year = (int)model_initial_time(model), last_year = first_year + levers.steps / levers.steps_per_year - 1;
    if ((int)numbers->year < first_year || (int)numbers->year > last_year) {
        fprintf(stderr, "mitictl sensitivity: error: --year takes a year from %d to %d\n", first_year, last_year);
        return TOOL_WRONG_USE;
    }
    Screening screening = {.model = model,
                           .levers = &levers,
                           .variable_ids = variables.ids,
                           .variable_count = variables.count,
                           .year = (int)numbers->year,
                           .trajectories = (int)numbers->trajectories,
                           .seed = numbers->seed};
    ModelRun *own = model_run_create(model, 1);
    model_run_start(own);
    screening.uncertain = report_uncertain(own, content->arena, &screening.uncertain_count);
    model_run_destroy(own);
    if (screening.uncertain_count == 0) {
        fprintf(stderr, "mitictl sensitivity: error: no constant has a range; write [low,high] behind its units\n");
        return TOOL_BAD;
    }
    ThreadPool *pool = thread_pool_create(numbers->threads);
    Shift shift = {.pool = pool};
    ModelWorkers workers = {thread_pool_count(pool), run_in_portions, &shift};
    tool_watch_interrupt();
    Error error;
    const ScreeningEffect *effects = report_screen(&screening, content->arena, &workers, &error);
    thread_pool_destroy(pool);
    if (tool_was_interrupted()) {
        fprintf(stderr, "mitictl sensitivity: stopped; nothing was written\n");
        return TOOL_BAD;
    }
    if (effects == NULL) {
        fprintf(stderr, "mitictl sensitivity: error: %s\n", error.message);
        return TOOL_BAD;
    }
    if (text_equal(options->format, "json")) {
        printf("%s\n", report_screening_json(&screening, effects, content->arena));
    } else {
        fputs(report_screening_text(&screening, effects, (int)numbers->most, content->arena), stdout);
    }
    return TOOL_GOOD;
}

int tool_sensitivity(int argc, char **argv) {
    Options given = {.player = "history", .vars = "digital trade balance,productivity", .format = "text"};
    const ToolOption options[] = {{"--trajectories", &given.trajectories, NULL},
                                  {"--player", &given.player, NULL},
                                  {"--vars", &given.vars, NULL},
                                  {"--year", &given.year, NULL},
                                  {"--seed", &given.seed, NULL},
                                  {"--most", &given.most, NULL},
                                  {"--threads", &given.threads, NULL},
                                  {"--format", &given.format, NULL},
                                  {"--data", &given.data, NULL}};
    ToolWords words = {.help = help};
    Numbers numbers = {.trajectories = 50, .year = 2024, .seed = 1, .most = 20};
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    code = code == TOOL_GO_ON ? tool_read_number("--trajectories", given.trajectories, 2, 10000, &numbers.trajectories)
                              : code;
    code = code == TOOL_GO_ON ? tool_read_number("--year", given.year, 0, 9999, &numbers.year) : code;
    code = code == TOOL_GO_ON ? tool_read_number("--seed", given.seed, 0, INT64_MAX, &numbers.seed) : code;
    code = code == TOOL_GO_ON ? tool_read_number("--most", given.most, 1, 100000, &numbers.most) : code;
    code = code == TOOL_GO_ON ? tool_read_threads(given.threads, &numbers.threads) : code;
    if (code != TOOL_GO_ON) {
        return code;
    }
    if (!text_equal(given.format, "text") && !text_equal(given.format, "json")) {
        fprintf(stderr, "mitictl sensitivity: error: --format takes text or json, not '%s'\n", given.format);
        return TOOL_WRONG_USE;
    }
    ToolContent content;
    code = tool_load_content(&content, given.data);
    if (code == TOOL_GO_ON) {
        code = screen(&content, &given, &numbers);
    }
    tool_release_content(&content);
    return code;
}
