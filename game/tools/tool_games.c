/* SPDX-License-Identifier: MIT
 *
 * mitictl games: many games by players who know nothing, through every scenario. What breaks in them, which years leave
 * nothing to decide, how often each event came and each option could be taken and was, and what no game ever met. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/json.h"
#include "base/threads.h"
#include "campaign/campaign_levers.h"
#include "tools/tool_players.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl games [--scenario ID] [--games N] [--seed N] [--faults] [--threads N] [--format text|json]\n"
    "                     [--data FOLDER]\n"
    "Plays every scenario (or the one named) with N random players (200 unless given; game k has the seed + k) and with\n"
    "each strategy of the content N / 20 times, through the model as it stands and the lenses by turns. Prints for each\n"
    "event in how many games it came while the player decided, and for each option how often it lay on the desk, could\n"
    "be taken, and was. Faults:\n"
    "  broken     a number that is no number, or a game that does not end\n"
    "  dead end   a year in which nothing at all could be decided\n"
    "  never      an event that came in no game, or an option that could be taken in none; judged only where every\n"
    "             scenario is played\n"
    "--faults prints those alone. Exit 1 when there is one.\n";

/* ---- What is counted ---- */

/* Of one worker, or of all together. Arrays by event, and by option in the order of events. */
typedef struct Tally {
    int *came;
    int *shown, *possible, *taken;
    int games, turns, dead_ends;
} Tally;

typedef struct Fault {
    const char *scenario, *player;
    uint64_t seed;
    Error error;
} Fault;

typedef struct Games {
    const ToolContent *content;
    const ContentEvent *events;
    int event_count, option_count;
    int *first_option; /* [event] */
    const ContentStrategy *strategies;
    int strategy_count, lens_count;
    int random_games, strategy_games; /* a scenario; each strategy */
    uint64_t seed;
    const ContentScenario *scenario; /* now playing */
    ThreadPool *pool;
    Tally *tallies; /* [worker] */
    Error *errors;  /* [job of the scenario]; empty: none */
    LIST(Fault) faults;
} Games;

static Tally make_tally(const Games *games) {
    Arena *arena = games->content->arena;
    return (Tally){.came = ARENA_ARRAY(arena, int, games->event_count),
                   .shown = ARENA_ARRAY(arena, int, games->option_count),
                   .possible = ARENA_ARRAY(arena, int, games->option_count),
                   .taken = ARENA_ARRAY(arena, int, games->option_count)};
}

static void add_tally(const Games *games, Tally *sum, const Tally *part) {
    for (int i = 0; i < games->event_count; i++) {
        sum->came[i] += part->came[i];
    }
    for (int i = 0; i < games->option_count; i++) {
        sum->shown[i] += part->shown[i];
        sum->possible[i] += part->possible[i];
        sum->taken[i] += part->taken[i];
    }
    sum->games += part->games;
    sum->turns += part->turns;
    sum->dead_ends += part->dead_ends;
}

/* ---- One game ---- */

static bool can_do(const Campaign *campaign, DecisionKind kind, int subject, int choice, double amount) {
    return campaign_check_decision(campaign, (Decision){kind, subject, choice, amount}, NULL);
}

static bool can_move_anything(const Campaign *campaign) {
    const Content *content = campaign_content(campaign);
    int count = 0;
    content_budget_lines(content, &count);
    for (int i = 0; i < count; i++) {
        if (can_do(campaign, DECISION_BUDGET, i, 0, 0.99 * campaign_budget_amount(campaign, i) + 0.01)) return true;
    }
    content_programmes(content, &count);
    for (int i = 0; i < count; i++) {
        if (can_do(campaign, DECISION_START_PROGRAMME, i, 0, 1.0)) return true;
        if (can_do(campaign, DECISION_KILL_PROGRAMME, i, 0, 0.0)) return true;
    }
    content_instruments(content, &count);
    for (int i = 0; i < count; i++) {
        double level = campaign_instrument_level(campaign, i) < 0.5 ? 1.0 : 0.0;
        if (can_do(campaign, DECISION_INSTRUMENT, i, 0, level)) return true;
    }
    return false;
}

/* Before anything is decided. */
static void look_at_desk(const Games *games, const Campaign *campaign, Tally *tally) {
    int count = 0;
    bool can_answer = false;
    const int *inbox = campaign_inbox(campaign, &count);
    for (int i = 0; i < count; i++) {
        tally->came[inbox[i]]++;
        for (int k = 0; k < games->events[inbox[i]].option_count; k++) {
            bool is_possible = k == 0 || can_do(campaign, DECISION_CHOOSE, inbox[i], k, 0.0);
            tally->shown[games->first_option[inbox[i]] + k]++;
            tally->possible[games->first_option[inbox[i]] + k] += is_possible;
            can_answer = can_answer || (k > 0 && is_possible);
        }
    }
    const int *news = campaign_news(campaign, &count);
    for (int i = 0; i < count; i++) {
        tally->came[news[i]]++;
    }
    tally->turns++;
    tally->dead_ends += !can_answer && !can_move_anything(campaign);
}

static void look_at_answers(const Games *games, const Campaign *campaign, Tally *tally) {
    int count = 0;
    const int *inbox = campaign_inbox(campaign, &count);
    for (int i = 0; i < count; i++) {
        tally->taken[games->first_option[inbox[i]] + campaign_chosen_option(campaign, inbox[i])]++;
    }
}

static bool play_through(const Games *games, Campaign *campaign, const Player *player, Tally *tally, Error *error) {
    int years = games->scenario->last_year - games->scenario->first_year + 1;
    for (int i = 0; i < years && !campaign_is_over(campaign) && !tool_was_interrupted(); i++) {
        look_at_desk(games, campaign, tally);
        player_decide(player, campaign);
        look_at_answers(games, campaign, tally);
        campaign_stamp(campaign);
        if (!campaign_check_numbers(campaign, error)) {
            return false;
        }
    }
    tally->games++;
    return campaign_is_over(campaign) || tool_was_interrupted() ||
           error_set(error, "the game does not end after its %d years", years);
}

/* Jobs of a scenario: the random players, then each strategy. */
static Player player_of(const Games *games, int job, int *game) {
    bool is_random = job < games->random_games;
    *game = is_random ? job : (job - games->random_games) % games->strategy_games;
    return is_random ? (Player){PLAYER_RANDOM, -1, NULL}
                     : (Player){PLAYER_STRATEGY, (job - games->random_games) / games->strategy_games, NULL};
}

static void play_one(void *user, int job, int worker) {
    const Games *games = user;
    int game = 0;
    Player player = player_of(games, job, &game);
    int lens = games->scenario->lens == LENS_FIXED ? -1 : game % (games->lens_count + 1) - 1;
    CampaignSetup setup = {.scenario_id = games->scenario->id, .seed = games->seed + (uint64_t)game};
    setup.lens_id = lens < 0 ? NULL : content_lenses(games->content->content, &(int){0})[lens].id;
    Error *error = &games->errors[job];
    Campaign *campaign = tool_was_interrupted() ? NULL : campaign_create_with(games->content->content, &setup, error);
    if (campaign != NULL && play_through(games, campaign, &player, &games->tallies[worker], error)) {
        error->message[0] = '\0';
    }
    campaign_destroy(campaign);
}

/* ---- A scenario ---- */

static void take_faults(Games *games, int job_count) {
    for (int job = 0; job < job_count; job++) {
        if (games->errors[job].message[0] == '\0') {
            continue;
        }
        int game = 0;
        Player player = player_of(games, job, &game);
        Fault fault = {games->scenario->id,
                       player.kind == PLAYER_RANDOM ? "random" : games->strategies[player.strategy].id,
                       games->seed + (uint64_t)game, games->errors[job]};
        list_push(games->content->arena, &games->faults, fault);
    }
}

static Tally play_scenario(Games *games, const ContentScenario *scenario) {
    Tally sum = make_tally(games);
    int job_count = games->random_games + games->strategy_count * games->strategy_games;
    games->scenario = scenario;
    games->errors = ARENA_ARRAY(games->content->arena, Error, job_count);
    for (int i = 0; i < thread_pool_count(games->pool); i++) {
        games->tallies[i] = make_tally(games);
    }
    if (isatty(STDERR_FILENO)) {
        fprintf(stderr, "\r%-24s", scenario->id);
    }
    thread_pool_run(games->pool, job_count, play_one, games);
    for (int i = 0; i < thread_pool_count(games->pool); i++) {
        add_tally(games, &sum, &games->tallies[i]);
    }
    take_faults(games, job_count);
    return sum;
}

/* ---- Telling ---- */

typedef struct Telling {
    const Games *games;
    const ContentScenario *const *scenarios; /* played, with the tally of each */
    const Tally *of_scenario;
    int scenario_count;
    Tally all;
    bool only_faults, judges_never;
} Telling;

static const char *kind_word(const ContentEvent *event) {
    static const char *const words[] = {
        [EVENT_HISTORICAL] = "historical", [EVENT_PLAUSIBLE] = "plausible", [EVENT_COUNTERFACTUAL] = "counterfactual"};
    return words[event->kind];
}

static int count_never(const Telling *telling, bool is_printed) {
    const Games *games = telling->games;
    int never = 0;
    for (int i = 0; i < games->event_count; i++) {
        const ContentEvent *event = &games->events[i];
        bool has_come = telling->all.came[i] > 0;
        never += !has_come;
        if (!has_come && is_printed) {
            printf("never: %s came in no game; look at its condition and at what queues it\n", event->id);
        }
        for (int k = 0; has_come && k < event->option_count; k++) {
            bool is_possible = telling->all.possible[games->first_option[i] + k] > 0;
            never += !is_possible;
            if (!is_possible && is_printed) {
                printf("never: %s could be taken in no game; look at what it needs\n",
                       arena_format(games->content->arena, "%s.%s", event->id, event->options[k].id));
            }
        }
    }
    return never;
}

static void print_events(const Telling *telling) {
    const Games *games = telling->games;
    printf("in %d games; of options: on the desk, possible, taken\n", telling->all.games);
    for (int i = 0; i < games->event_count; i++) {
        const ContentEvent *event = &games->events[i];
        printf("%-34s %-14s %6d\n", event->id, kind_word(event), telling->all.came[i]);
        for (int k = 0; k < event->option_count; k++) {
            int at = games->first_option[i] + k;
            printf("    %-45s %6d %6d %6d\n", event->options[k].id, telling->all.shown[at], telling->all.possible[at],
                   telling->all.taken[at]);
        }
    }
}

static void print_text(const Telling *telling) {
    const Games *games = telling->games;
    if (!telling->only_faults) {
        print_events(telling);
    }
    printf("scenario   games   turns  dead ends\n");
    for (int i = 0; i < telling->scenario_count; i++) {
        const Tally *tally = &telling->of_scenario[i];
        printf("%-8s %7d %7d %10d\n", telling->scenarios[i]->id, tally->games, tally->turns, tally->dead_ends);
    }
    for (int i = 0; i < games->faults.count; i++) {
        const Fault *fault = &games->faults.items[i];
        printf("broken: %s, %s, seed %llu: %s\n", fault->scenario, fault->player, (unsigned long long)fault->seed,
               fault->error.message);
    }
    int never = count_never(telling, telling->judges_never);
    printf("%d games, %d turns: %d broken, %d dead ends, %d events and options never met%s\n", telling->all.games,
           telling->all.turns, games->faults.count, telling->all.dead_ends, never,
           telling->judges_never ? "" : " in this scenario");
}

static json_t *options_of(const Telling *telling, int event_index) {
    const ContentEvent *event = &telling->games->events[event_index];
    json_t *list = json_array();
    for (int k = 0; k < event->option_count; k++) {
        int at = telling->games->first_option[event_index] + k;
        json_array_append_new(list, json_pack("{s:s, s:i, s:i, s:i}", "id", event->options[k].id, "shown",
                                              telling->all.shown[at], "possible", telling->all.possible[at], "taken",
                                              telling->all.taken[at]));
    }
    return list;
}

static void print_json(const Telling *telling) {
    const Games *games = telling->games;
    json_t *scenarios = json_array(), *events = json_array(), *broken = json_array();
    for (int i = 0; i < telling->scenario_count; i++) {
        const Tally *tally = &telling->of_scenario[i];
        json_array_append_new(scenarios, json_pack("{s:s, s:i, s:i, s:i}", "id", telling->scenarios[i]->id, "games",
                                                   tally->games, "turns", tally->turns, "dead_ends", tally->dead_ends));
    }
    for (int i = 0; i < games->event_count; i++) {
        json_array_append_new(events, json_pack("{s:s, s:s, s:i, s:o}", "id", games->events[i].id, "kind",
                                                kind_word(&games->events[i]), "came", telling->all.came[i], "options",
                                                options_of(telling, i)));
    }
    for (int i = 0; i < games->faults.count; i++) {
        const Fault *fault = &games->faults.items[i];
        json_array_append_new(broken,
                              json_pack("{s:s, s:s, s:I, s:s}", "scenario", fault->scenario, "player", fault->player,
                                        "seed", (json_int_t)fault->seed, "what", fault->error.message));
    }
    json_t *all = json_pack("{s:i, s:o, s:o, s:o, s:i}", "games", telling->all.games, "scenarios", scenarios, "events",
                            events, "broken", broken, "never_met", count_never(telling, false));
    puts(base_json_write_pretty(games->content->arena, all));
    json_decref(all);
}

/* ---- The command ---- */

typedef struct Options {
    const char *scenario, *games, *seed, *threads, *format, *data;
    bool only_faults;
} Options;

static void look_up(Games *games, const ToolContent *content) {
    games->content = content;
    games->events = content_events(content->content, &games->event_count);
    games->strategies = content_strategies(content->content, &games->strategy_count);
    content_lenses(content->content, &games->lens_count);
    games->first_option = ARENA_ARRAY(content->arena, int, games->event_count);
    for (int i = 0; i < games->event_count; i++) {
        games->first_option[i] = games->option_count;
        games->option_count += games->events[i].option_count;
    }
    games->tallies = ARENA_ARRAY(content->arena, Tally, thread_pool_count(games->pool));
}

static int tell(const Telling *telling, bool as_json) {
    if (tool_was_interrupted()) {
        fprintf(stderr, "mitictl games: stopped; nothing was counted\n");
        return TOOL_BAD;
    }
    if (as_json) {
        print_json(telling);
    } else {
        print_text(telling);
    }
    bool is_never = telling->judges_never && count_never(telling, false) > 0;
    return telling->games->faults.count > 0 || telling->all.dead_ends > 0 || is_never ? TOOL_BAD : TOOL_GOOD;
}

static int play_all(Games *games, const Options *given) {
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(games->content->content, &count);
    Tally *tallies = ARENA_ARRAY(games->content->arena, Tally, count);
    const ContentScenario **played = ARENA_ARRAY(games->content->arena, const ContentScenario *, count);
    Telling telling = {.games = games, .scenarios = played, .of_scenario = tallies, .all = make_tally(games)};
    telling.only_faults = given->only_faults;
    telling.judges_never = given->scenario == NULL;
    tool_watch_interrupt();
    for (int i = 0; i < count && !tool_was_interrupted(); i++) {
        if (given->scenario != NULL && !text_equal(given->scenario, scenarios[i].id)) {
            continue;
        }
        played[telling.scenario_count] = &scenarios[i];
        tallies[telling.scenario_count] = play_scenario(games, &scenarios[i]);
        add_tally(games, &telling.all, &tallies[telling.scenario_count++]);
    }
    if (isatty(STDERR_FILENO)) {
        fprintf(stderr, "\r%-24s\r", "");
    }
    return tell(&telling, text_equal(given->format, "json"));
}

int tool_games(int argc, char **argv) {
    Options given = {.format = "text"};
    const ToolOption options[] = {{"--scenario", &given.scenario, NULL}, {"--games", &given.games, NULL},
                                  {"--seed", &given.seed, NULL},         {"--threads", &given.threads, NULL},
                                  {"--format", &given.format, NULL},     {"--data", &given.data, NULL},
                                  {"--faults", NULL, &given.only_faults}};
    ToolWords words = {.help = help};
    uint64_t seed = 1, random_games = 200;
    int threads = 1;
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    code = code == TOOL_GO_ON ? tool_read_number("--games", given.games, 1, 100000, &random_games) : code;
    code = code == TOOL_GO_ON ? tool_read_number("--seed", given.seed, 0, INT64_MAX, &seed) : code;
    code = code == TOOL_GO_ON ? tool_read_threads(given.threads, &threads) : code;
    if (code == TOOL_GO_ON && !text_equal(given.format, "text") && !text_equal(given.format, "json")) {
        fprintf(stderr, "mitictl games: error: --format takes text or json, not '%s'\n", given.format);
        code = TOOL_WRONG_USE;
    }
    if (code != TOOL_GO_ON) {
        return code;
    }
    ToolContent content;
    code = tool_load_content(&content, given.data);
    if (code == TOOL_GO_ON && given.scenario != NULL && content_find_scenario(content.content, given.scenario) < 0) {
        campaign_destroy(tool_create_campaign(&content, given.scenario, seed)); /* says which there are */
        code = TOOL_BAD;
    }
    if (code == TOOL_GO_ON) {
        Games games = {.seed = seed, .random_games = (int)random_games, .pool = thread_pool_create(threads)};
        games.strategy_games = random_games < 20 ? 1 : (int)random_games / 20;
        look_up(&games, &content);
        code = play_all(&games, &given);
        thread_pool_destroy(games.pool);
    }
    tool_release_content(&content);
    return code;
}
