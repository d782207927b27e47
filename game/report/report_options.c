/* SPDX-License-Identifier: MIT
 *
 * Each player walks a campaign once for each lens and seed; an event is measured in the first walk that meets it. The
 * later years of all forks are alike but for the option, and luck is keyed, so a difference is the option's own. */
#include "report/report_options.h"

#include <math.h>

#include "campaign/campaign_levers.h"

static const int horizons[OPTION_HORIZONS] = {1, 5, 10};
/* Changes below this share of an aim's usual size are nobody's choice. */
static const double least_share = 5e-4;

int report_option_horizon(int index) {
    CHECK(index >= 0 && index < OPTION_HORIZONS);
    return horizons[index];
}

typedef struct Study {
    Arena *arena;
    int only_event;
    const ContentEvent *events;
    int event_count;
    const ContentAim **aims;
    const char **lens_ids; /* [lens_count]; NULL for the model as it stands */
    int aim_count, lens_count, seed_count;
    int *first_item;     /* [event] its `nothing` among the items */
    OptionEffect *items; /* [item_count] */
    int item_count;
    int *possible;  /* [(event * lens_count + lens) * seed_count + seed] options that could be taken where it was met */
    double *values; /* [((item * lens_count + lens) * seed_count + seed) * cells + cell]; NaN: not met */
    int cells;      /* OPTION_HORIZONS * aim_count */
    double *usual_size;   /* [aim] */
    double *usual_weight; /* [aim] numbers in usual_size so far */
} Study;

static double *place_of(const Study *study, int item, int lens, int seed) {
    return study->values +
           (((size_t)item * (size_t)study->lens_count + (size_t)lens) * (size_t)study->seed_count + (size_t)seed) *
               (size_t)study->cells;
}

/* ---- Playing ---- */

static void read_aims(const Study *study, const Campaign *future, int year, double *out) {
    for (int h = 0; h < OPTION_HORIZONS; h++) {
        for (int a = 0; a < study->aim_count; a++) {
            out[h * study->aim_count + a] = campaign_value(future, study->aims[a]->variable_id, year + horizons[h] - 1);
        }
    }
}

/* False when the option cannot be taken now. */
static bool can_take(const Campaign *campaign, int event, int option) {
    Decision decision = {DECISION_CHOOSE, event, option, 0.0};
    return option == 0 || campaign_check_decision(campaign, decision, NULL);
}

static void measure_option(const Study *study, const Campaign *campaign, int event, int option, double *out) {
    Campaign *fork = campaign_fork(campaign);
    if (option > 0) campaign_decide(fork, (Decision){DECISION_CHOOSE, event, option, 0.0}, NULL);
    Campaign *future = campaign_forecast(fork, FORECAST_DRAFT, horizons[OPTION_HORIZONS - 1]);
    read_aims(study, future, campaign_year(campaign), out);
    campaign_destroy(future);
    campaign_destroy(fork);
}

/* All options in one state, so that they can be compared; a state in which more of them can be taken replaces one in
 * which fewer could. */
static void measure_event(Study *study, const Campaign *campaign, int event, int lens, int seed) {
    int option_count = study->events[event].option_count, first = study->first_item[event], possible = 0;
    for (int i = 0; i < option_count; i++) possible += can_take(campaign, event, i);
    int *before =
        &study->possible[((size_t)event * (size_t)study->lens_count + (size_t)lens) * (size_t)study->seed_count +
                         (size_t)seed];
    if (possible <= *before) return;
    *before = possible;
    for (int i = 0; i < option_count; i++) {
        double *out = place_of(study, first + i, lens, seed);
        if (can_take(campaign, event, i)) {
            measure_option(study, campaign, event, i, out);
            study->items[first + i].year = campaign_year(campaign);
        } else {
            for (int cell = 0; cell < study->cells; cell++) out[cell] = (double)NAN;
        }
    }
}

static void measure_inbox(Study *study, const Campaign *campaign, int lens, int seed) {
    int count;
    const int *inbox = campaign_inbox(campaign, &count);
    for (int i = 0; i < count; i++) {
        if (study->only_event < 0 || study->only_event == inbox[i]) {
            measure_event(study, campaign, inbox[i], lens, seed);
        }
    }
    for (int a = 0; a < study->aim_count; a++) {
        study->usual_size[a] += fabs(campaign_value_now(campaign, study->aims[a]->variable_id));
        study->usual_weight[a] += 1.0;
    }
}

/* Strategy -1 decides nothing. */
static void walk(Study *study, Campaign *campaign, int strategy, int lens, int seed) {
    while (!campaign_is_over(campaign)) {
        measure_inbox(study, campaign, lens, seed);
        if (strategy >= 0) campaign_decide_as_strategy(campaign, strategy);
        campaign_stamp(campaign);
    }
}

/* ---- Judging ---- */

/* Mean and standard deviation over the seeds of what this option changes against `nothing`. */
static void sum_up(const Study *study, int item, int lens, int cell, double *mean, double *spread) {
    int nothing = study->first_item[study->items[item].event], count = 0;
    double sum = 0.0, squares = 0.0;
    for (int seed = 0; seed < study->seed_count; seed++) {
        double change = place_of(study, item, lens, seed)[cell] - place_of(study, nothing, lens, seed)[cell];
        if (isnan(change)) continue;
        sum += change;
        squares += change * change;
        count++;
    }
    *mean = count > 0 ? sum / count : (double)NAN;
    double variance = count > 1 ? (squares - sum * sum / count) / (count - 1) : 0.0;
    *spread = count > 0 ? sqrt(variance > 0.0 ? variance : 0.0) : (double)NAN;
}

static void sum_up_item(const Study *study, int item) {
    size_t count = (size_t)study->lens_count * (size_t)study->cells;
    double *change = ARENA_ARRAY(study->arena, double, count), *spread = ARENA_ARRAY(study->arena, double, count);
    for (int lens = 0; lens < study->lens_count; lens++) {
        for (int cell = 0; cell < study->cells; cell++) {
            size_t at = (size_t)lens * (size_t)study->cells + (size_t)cell;
            sum_up(study, item, lens, cell, &change[at], &spread[at]);
            study->items[item].is_met = study->items[item].is_met || !isnan(change[at]);
        }
    }
    study->items[item].change = change;
    study->items[item].spread = spread;
}

/* Above the luck of the seeds, and large enough that anybody would care. */
static bool is_felt(const Study *study, double change, double spread, int aim) {
    double size = study->usual_size[aim] / study->usual_weight[aim];
    return fabs(change) > spread && fabs(change) > least_share * size;
}

static bool has_effect(const Study *study, const OptionEffect *item) {
    for (int i = 0; i < study->lens_count * study->cells; i++) {
        if (is_felt(study, item->change[i], item->spread[i], i % study->aim_count)) return true;
    }
    return false;
}

/* Some aim, horizon and lens in which the sibling does better, by more than rounding. */
static bool is_beaten_by(const Study *study, const OptionEffect *item, const OptionEffect *sibling) {
    for (int i = 0; i < study->lens_count * study->cells; i++) {
        const ContentAim *aim = study->aims[i % study->aim_count];
        double gain = (sibling->change[i] - item->change[i]) * (aim->higher_is_better ? 1.0 : -1.0);
        if (is_felt(study, gain, 0.0, i % study->aim_count) && gain > 0.0) return true;
    }
    return false;
}

static OptionVerdict judge(const Study *study, int index) {
    const OptionEffect *item = &study->items[index];
    int first = study->first_item[item->event], last = first + study->events[item->event].option_count;
    if (!item->is_met) return OPTION_NOT_MET;
    if (item->option > 0 && !has_effect(study, item)) return OPTION_WITHOUT_EFFECT;
    for (int i = first; i < last; i++) {
        bool is_rival = i != index && study->items[i].is_met;
        if (is_rival && is_beaten_by(study, item, &study->items[i])) return OPTION_IS_CHOICE;
    }
    return OPTION_DOMINATES;
}

/* ---- The whole table ---- */

static void take_lenses(Study *study, const Content *content) {
    int count;
    const ContentLens *lenses = content_lenses(content, &count);
    study->lens_count = count > 0 ? count : 1;
    study->lens_ids = ARENA_ARRAY(study->arena, const char *, study->lens_count);
    for (int i = 0; i < count; i++) study->lens_ids[i] = lenses[i].id;
}

static void take_aims(Study *study, const Content *content) {
    int count;
    const ContentAim *all = content_aims(content, &count);
    study->aims = ARENA_ARRAY(study->arena, const ContentAim *, count);
    for (int i = 0; i < count; i++) {
        if (all[i].is_aim) study->aims[study->aim_count++] = &all[i];
    }
    study->cells = OPTION_HORIZONS * study->aim_count;
    study->usual_size = ARENA_ARRAY(study->arena, double, study->aim_count);
    study->usual_weight = ARENA_ARRAY(study->arena, double, study->aim_count);
}

static void take_options(Study *study, const Content *content) {
    study->events = content_events(content, &study->event_count);
    study->first_item = ARENA_ARRAY(study->arena, int, study->event_count);
    for (int i = 0; i < study->event_count; i++) {
        study->first_item[i] = study->item_count;
        study->item_count += study->events[i].option_count;
    }
    study->items = ARENA_ARRAY(study->arena, OptionEffect, study->item_count);
    for (int i = 0; i < study->event_count; i++) {
        for (int k = 0; k < study->events[i].option_count; k++) {
            study->items[study->first_item[i] + k] = (OptionEffect){.event = i, .option = k};
        }
    }
    study->possible = ARENA_ARRAY(study->arena, int,
                                  (size_t)study->event_count *(size_t)study->lens_count *(size_t)study->seed_count);
    size_t count = (size_t)study->item_count * (size_t)study->lens_count * (size_t)study->seed_count;
    study->values = ARENA_ARRAY(study->arena, double, count *(size_t)study->cells);
    for (size_t i = 0; i < count * (size_t)study->cells; i++) study->values[i] = (double)NAN;
}

static void count_verdict(const Study *study, OptionTable *table, int index) {
    OptionEffect *item = &study->items[index];
    bool is_excused = study->events[item->event].options[item->option].excused != NULL;
    item->verdict = judge(study, index);
    if (item->verdict == OPTION_IS_CHOICE) return;
    if (is_excused) item->verdict = OPTION_EXCUSED;
    table->excused += is_excused;
    table->faults += !is_excused;
}

/* Strategy -1 first: it has the most capital left, so the most options can be taken. */
static void walk_all(Study *study, const Content *content, const char *scenario_id) {
    int strategy_count;
    content_strategies(content, &strategy_count);
    for (int lens = 0; lens < study->lens_count; lens++) {
        for (int seed = 0; seed < study->seed_count; seed++) {
            for (int strategy = -1; strategy < strategy_count; strategy++) {
                CampaignSetup setup = {
                    .scenario_id = scenario_id, .seed = (uint64_t)seed + 1, .lens_id = study->lens_ids[lens]};
                Campaign *campaign = campaign_create_with(content, &setup, NULL);
                CHECK(campaign != NULL);
                walk(study, campaign, strategy, lens, seed);
                campaign_destroy(campaign);
            }
        }
    }
}

OptionTable report_options(const Content *content, const OptionStudy *options, Arena *arena) {
    CHECK(options->seed_count >= 2);
    Study study = {.arena = arena, .seed_count = options->seed_count, .only_event = options->only_event};
    take_lenses(&study, content);
    take_aims(&study, content);
    take_options(&study, content);
    walk_all(&study, content, options->scenario_id);
    for (int i = 0; i < study.item_count; i++) sum_up_item(&study, i);
    int only = options->only_event;
    OptionTable table = {.items = only < 0 ? study.items : &study.items[study.first_item[only]],
                         .count = only < 0 ? study.item_count : study.events[only].option_count,
                         .aims = study.aims,
                         .lens_ids = study.lens_ids,
                         .aim_count = study.aim_count,
                         .lens_count = study.lens_count};
    for (int i = 0; i < table.count; i++) count_verdict(&study, &table, (int)(table.items - study.items) + i);
    return table;
}
