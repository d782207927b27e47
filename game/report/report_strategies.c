/* SPDX-License-Identifier: MIT
 *
 * Plays the strategies and averages over seeds. Judging is report_strategies_judge.c's. Each campaign is a job of its
 * own with its own place for results, so their order changes nothing. */
#include <math.h>

#include "base/json.h"
#include "report/strategies_internal.h"

/* ---- Playing ---- */

typedef struct StrategyJobs {
    const StrategyPlan *plan;
    const int *variable_ids; /* [aim] */
    int aim_count, strategy_count;
    double *values; /* [lens][strategy][seed][aim] */
} StrategyJobs;

/* The index counts seeds fastest, then strategies, then lenses. Years after the one compared are not played. */
static void play_one(void *user, int index, int worker) {
    const StrategyJobs *jobs = user;
    const StrategyPlan *plan = jobs->plan;
    int seed = index % plan->seed_count;
    int strategy = index / plan->seed_count % jobs->strategy_count;
    int lens = index / plan->seed_count / jobs->strategy_count;
    CampaignSetup setup = {
        .scenario_id = plan->scenario_id, .seed = plan->first_seed + (uint64_t)seed, .lens_id = plan->lens_ids[lens]};
    Campaign *campaign = campaign_create_with(plan->content, &setup, NULL);
    CHECK(campaign != NULL); /* scenario and lens were looked up before */
    while (campaign_year(campaign) <= plan->year) {
        campaign_decide_as_strategy(campaign, strategy);
        campaign_stamp(campaign);
    }
    for (int i = 0; i < jobs->aim_count; i++) {
        jobs->values[index * jobs->aim_count + i] = campaign_value(campaign, jobs->variable_ids[i], plan->year);
    }
    campaign_destroy(campaign);
    (void)worker;
}

/* Always in the order of the seeds, so that the sums have the same bits with any number of threads. */
static StrategyNumbers sum_up(const double *values, int count, int stride) {
    double mean = 0.0, square = 0.0;
    for (int i = 0; i < count; i++) {
        mean += values[i * stride] / count;
    }
    for (int i = 0; i < count; i++) {
        double off = values[i * stride] - mean;
        square += off * off;
    }
    return (StrategyNumbers){mean, count > 1 ? sqrt(square / (count - 1)) : 0.0};
}

/* Everything that could fail inside a job fails here, before the threads. */
static bool check_plan(const StrategyPlan *plan, Error *error) {
    for (int i = 0; i < plan->lens_count; i++) {
        if (plan->lens_ids[i] != NULL && content_find_lens(plan->content, plan->lens_ids[i]) < 0) {
            return error_set(error, "lens '%s' does not exist; see assets/lenses", plan->lens_ids[i]);
        }
    }
    int scenario = content_find_scenario(plan->content, plan->scenario_id);
    const ContentScenario *played = scenario < 0 ? NULL : &content_scenarios(plan->content, &(int){0})[scenario];
    if (played == NULL || plan->year < played->first_year || plan->year > played->last_year) {
        return error_set(error, "scenario '%s' does not play the year %d; take a longer one", plan->scenario_id,
                         plan->year);
    }
    return true;
}

static int find_aims(const Content *content, Arena *arena, int **aims, int **variable_ids) {
    int count = 0, found = 0;
    const ContentAim *list = content_aims(content, &count);
    *aims = ARENA_ARRAY(arena, int, count);
    *variable_ids = ARENA_ARRAY(arena, int, count);
    for (int i = 0; i < count; i++) {
        if (list[i].is_aim) {
            (*variable_ids)[found] = list[i].variable_id;
            (*aims)[found++] = i;
        }
    }
    return found;
}

bool report_strategies(Strategies *out, const StrategyPlan *plan, const ModelWorkers *workers, Arena *arena,
                       Error *error) {
    *out = (Strategies){.plan = plan};
    if (!check_plan(plan, error)) {
        return false;
    }
    int *aims = NULL;
    int *variable_ids = NULL;
    out->aim_count = find_aims(plan->content, arena, &aims, &variable_ids);
    out->aims = aims;
    content_strategies(plan->content, &out->strategy_count);
    int cells = plan->lens_count * out->strategy_count;
    StrategyJobs jobs = {plan, variable_ids, out->aim_count, out->strategy_count, NULL};
    jobs.values = ARENA_ARRAY(arena, double, cells * plan->seed_count * out->aim_count);
    workers->run_jobs(workers->user, cells * plan->seed_count, play_one, &jobs);
    StrategyNumbers *numbers = ARENA_ARRAY(arena, StrategyNumbers, cells * out->aim_count);
    for (int i = 0; i < cells * out->aim_count; i++) {
        const double *first =
            jobs.values + (i / out->aim_count) * plan->seed_count * out->aim_count + i % out->aim_count;
        numbers[i] = sum_up(first, plan->seed_count, out->aim_count);
    }
    out->numbers = numbers;
    strategies_judge(out, arena);
    return true;
}

StrategyNumbers strategies_numbers(const Strategies *strategies, int lens, int strategy, int aim) {
    return strategies->numbers[(lens * strategies->strategy_count + strategy) * strategies->aim_count + aim];
}

const char *strategies_lens_name(const Strategies *strategies, int lens) {
    const char *id = strategies->plan->lens_ids[lens];
    return id == NULL ? "as the model stands" : id;
}

/* ---- As text and JSON ---- */

static const ContentAim *aim_of(const Strategies *strategies, int aim) {
    return &content_aims(strategies->plan->content, &(int){0})[strategies->aims[aim]];
}

static const char *strategy_id(const Strategies *strategies, int strategy) {
    return content_strategies(strategies->plan->content, &(int){0})[strategy].id;
}

static void add_lens(Text *out, const Strategies *strategies, int lens) {
    text_format(out, "%s, %d: mean of %d seeds, spread in brackets, * the best\n%-22s",
                strategies_lens_name(strategies, lens), strategies->plan->year, strategies->plan->seed_count,
                "strategy");
    for (int aim = 0; aim < strategies->aim_count; aim++) {
        text_format(out, " %18.16s ", aim_of(strategies, aim)->id);
    }
    for (int strategy = 0; strategy < strategies->strategy_count; strategy++) {
        text_format(out, "\n%-22s", strategy_id(strategies, strategy));
        for (int aim = 0; aim < strategies->aim_count; aim++) {
            StrategyNumbers numbers = strategies_numbers(strategies, lens, strategy, aim);
            bool is_best = strategies_best(strategies, lens, aim) == strategy;
            text_format(out, " %9.4g (%6.2g)%c", numbers.mean, numbers.spread, is_best ? '*' : ' ');
        }
    }
    text_add(out, "\n\n");
}

char *report_strategies_text(const Strategies *strategies, Arena *arena) {
    Text out = text_begin(arena);
    for (int lens = 0; lens < strategies->plan->lens_count; lens++) {
        add_lens(&out, strategies, lens);
    }
    for (int i = 0; i < strategies->judgement_count; i++) {
        const StrategyJudgement *judgement = &strategies->judgements[i];
        text_format(&out, "%-24s %-5s %s\n", judgement->id, judgement->is_good ? "good" : "FAILS", judgement->says);
    }
    return out.data;
}

static json_t *write_lens(const Strategies *strategies, int lens) {
    json_t *rows = json_array();
    for (int strategy = 0; strategy < strategies->strategy_count; strategy++) {
        json_t *aims = json_object();
        for (int aim = 0; aim < strategies->aim_count; aim++) {
            StrategyNumbers numbers = strategies_numbers(strategies, lens, strategy, aim);
            json_t *pair = json_object();
            json_object_set_new(pair, "mean", json_real(numbers.mean));
            json_object_set_new(pair, "spread", json_real(numbers.spread));
            json_object_set_new(aims, aim_of(strategies, aim)->id, pair);
        }
        json_t *row = json_object();
        json_object_set_new(row, "strategy", json_string(strategy_id(strategies, strategy)));
        json_object_set_new(row, "aims", aims);
        json_array_append_new(rows, row);
    }
    json_t *object = json_object();
    json_object_set_new(object, "lens", json_string(strategies_lens_name(strategies, lens)));
    json_object_set_new(object, "gap", json_real(strategies->gaps[lens]));
    json_object_set_new(object, "strategies", rows);
    return object;
}

char *report_strategies_json(const Strategies *strategies, Arena *arena) {
    json_t *lenses = json_array();
    for (int lens = 0; lens < strategies->plan->lens_count; lens++) {
        json_array_append_new(lenses, write_lens(strategies, lens));
    }
    json_t *judgements = json_array();
    for (int i = 0; i < strategies->judgement_count; i++) {
        json_t *object = json_object();
        json_object_set_new(object, "id", json_string(strategies->judgements[i].id));
        json_object_set_new(object, "good", json_boolean(strategies->judgements[i].is_good));
        json_object_set_new(object, "says", json_string(strategies->judgements[i].says));
        json_array_append_new(judgements, object);
    }
    json_t *whole = json_object();
    json_object_set_new(whole, "year", json_integer(strategies->plan->year));
    json_object_set_new(whole, "seeds", json_integer(strategies->plan->seed_count));
    json_object_set_new(whole, "lenses", lenses);
    json_object_set_new(whole, "judgements", judgements);
    char *text = base_json_write_pretty(arena, whole);
    json_decref(whole);
    return text;
}
