/* SPDX-License-Identifier: MIT
 *
 * Elementary effects (Morris 1991): a trajectory starts at a point of a grid of four levels and moves one constant
 * after the other by two thirds of its range, in an order drawn anew; each move shows one effect. Lane k of a
 * trajectory is the point after k moves. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "base/random.h"
#include "report/report_uncertain.h"

static const double move_share = 2.0 / 3.0; /* two of the four levels 0, 1/3, 2/3, 1 */

/* ---- Trajectories ---- */

typedef struct ScreeningTask {
    const Screening *screening;
    double *effects; /* [trajectory][result][constant] */
    bool *is_finite; /* [trajectory] */
} ScreeningTask;

static double draw(const Screening *screening, const char *stream, int trajectory, int constant) {
    const char *name = model_variable(screening->model, screening->uncertain[constant].variable_id)->name;
    return random_unit((RandomKey){screening->seed, stream, trajectory, name});
}

typedef struct Place {
    double key;
    int constant;
} Place;

static int compare_places(const void *left, const void *right) {
    const Place *a = left, *b = right;
    return a->key != b->key ? (a->key > b->key) - (a->key < b->key) : a->constant - b->constant;
}

/* The constant moved by lane k + 1. */
static Place *draw_order(const Screening *screening, Arena *arena, int trajectory) {
    Place *order = ARENA_ARRAY(arena, Place, screening->uncertain_count);
    for (int i = 0; i < screening->uncertain_count; i++) {
        order[i] = (Place){draw(screening, "screening order", trajectory, i), i};
    }
    qsort(order, (size_t)screening->uncertain_count, sizeof *order, compare_places);
    return order;
}

/* Sets the constant in all lanes: until its move the one value, from then on the other. True when it moves up. */
static bool set_constant(const Screening *screening, ModelRun *run, int trajectory, int constant, int move) {
    const ModelUncertain *uncertain = &screening->uncertain[constant];
    double width = uncertain->c - uncertain->a;
    double low = uncertain->a + (draw(screening, "screening level", trajectory, constant) < 0.5 ? 0.0 : width / 3.0);
    double high = low + move_share * width;
    bool is_up = draw(screening, "screening side", trajectory, constant) < 0.5;
    for (int lane = 0; lane < model_run_count(run); lane++) {
        model_run_set(run, uncertain->variable_id, lane, (lane > move) == is_up ? high : low);
    }
    return is_up;
}

static void run_trajectory(void *user, int trajectory, int worker) {
    const ScreeningTask *task = user;
    const Screening *screening = task->screening;
    Arena *arena = arena_create();
    int count = screening->uncertain_count, lanes = count + 1;
    int years = screening->levers->steps / screening->levers->steps_per_year;
    int year = screening->year - (int)model_initial_time(screening->model);
    const Place *order = draw_order(screening, arena, trajectory);
    bool *is_up = ARENA_ARRAY(arena, bool, count);
    ModelRun *run = model_run_create(screening->model, lanes);
    (void)worker;
    for (int move = 0; move < count; move++) {
        is_up[move] = set_constant(screening, run, trajectory, order[move].constant, move);
    }
    CampaignWatch watch = {.variable_ids = screening->variable_ids, .variable_count = screening->variable_count};
    watch.values = ARENA_ARRAY(arena, double, years *watch.variable_count *lanes);
    campaign_run_levers(screening->levers, run, &watch);
    task->is_finite[trajectory] = true;
    for (int result = 0; result < screening->variable_count; result++) {
        const double *values = watch.values + (size_t)(year * watch.variable_count + result) * (size_t)lanes;
        double *effects =
            task->effects + ((size_t)trajectory * (size_t)screening->variable_count + (size_t)result) * (size_t)count;
        for (int move = 0; move < count; move++) {
            double rise = (values[move + 1] - values[move]) / move_share;
            effects[order[move].constant] = is_up[move] ? rise : -rise;
            task->is_finite[trajectory] = task->is_finite[trajectory] && isfinite(rise);
        }
    }
    model_run_destroy(run);
    arena_destroy(arena);
}

static ScreeningEffect sum_up(const ScreeningTask *task, int result, int constant) {
    const Screening *screening = task->screening;
    ScreeningEffect effect = {0};
    int count = screening->trajectories;
    size_t stride = (size_t)screening->variable_count * (size_t)screening->uncertain_count;
    const double *first = task->effects + (size_t)(result * screening->uncertain_count + constant);
    for (int i = 0; i < count; i++) {
        effect.mean += first[(size_t)i * stride] / count;
        effect.mean_size += fabs(first[(size_t)i * stride]) / count;
    }
    for (int i = 0; i < count; i++) {
        double away = first[(size_t)i * stride] - effect.mean;
        effect.spread += away * away / (count - 1);
    }
    effect.spread = sqrt(effect.spread);
    return effect;
}

ScreeningEffect *report_screen(const Screening *screening, Arena *arena, const ModelWorkers *workers, Error *error) {
    int year = screening->year - (int)model_initial_time(screening->model);
    CHECK(year >= 0 && year < screening->levers->steps / screening->levers->steps_per_year);
    CHECK(screening->trajectories >= 2);
    int results = screening->variable_count, constants = screening->uncertain_count;
    ScreeningTask task = {screening, ARENA_ARRAY(arena, double, screening->trajectories *results *constants),
                          ARENA_ARRAY(arena, bool, screening->trajectories)};
    if (workers != NULL) {
        workers->run_jobs(workers->user, screening->trajectories, run_trajectory, &task);
    }
    for (int i = 0; i < screening->trajectories; i++) {
        if (workers == NULL) {
            run_trajectory(&task, i, 0);
        }
        if (!task.is_finite[i]) {
            error_set(error, "trajectory %d of seed %llu is not finite; narrow the ranges that make it so", i,
                      (unsigned long long)screening->seed);
            return NULL;
        }
    }
    ScreeningEffect *effects = ARENA_ARRAY(arena, ScreeningEffect, results * constants);
    for (int i = 0; i < results * constants; i++) {
        effects[i] = sum_up(&task, i / constants, i % constants);
    }
    return effects;
}

/* ---- As text and JSON ---- */

/* Constants by mu*, largest first, in the model's order where equal. */
static Place *rank(const Screening *screening, const ScreeningEffect *effects, Arena *arena) {
    Place *places = ARENA_ARRAY(arena, Place, screening->uncertain_count);
    for (int i = 0; i < screening->uncertain_count; i++) {
        places[i] = (Place){-effects[i].mean_size, i};
    }
    qsort(places, (size_t)screening->uncertain_count, sizeof *places, compare_places);
    return places;
}

char *report_screening_text(const Screening *screening, const ScreeningEffect *effects, int most, Arena *arena) {
    Text out = text_begin(arena);
    for (int result = 0; result < screening->variable_count; result++) {
        const ScreeningEffect *row = effects + (size_t)result * (size_t)screening->uncertain_count;
        const ModelVariable *variable = model_variable(screening->model, screening->variable_ids[result]);
        const Place *places = rank(screening, row, arena);
        text_format(&out, "%s%s in %d (%s): change over the whole range of a constant\n%4s %-52s %21s %10s %10s %10s\n",
                    result > 0 ? "\n" : "", variable->name, screening->year, variable->units, "", "constant", "range",
                    "mu*", "mu", "sigma");
        for (int i = 0; i < screening->uncertain_count && i < most; i++) {
            const ModelUncertain *uncertain = &screening->uncertain[places[i].constant];
            const ScreeningEffect *effect = &row[places[i].constant];
            text_format(&out, "%4d %-52s %10.4g %10.4g %10.4g %+10.4g %10.4g\n", i + 1,
                        model_variable(screening->model, uncertain->variable_id)->name, uncertain->a, uncertain->c,
                        effect->mean_size, effect->mean, effect->spread);
        }
    }
    text_format(&out, "%d constants with a range, %d trajectories, %d runs, seed %llu\n", screening->uncertain_count,
                screening->trajectories, screening->trajectories * (screening->uncertain_count + 1),
                (unsigned long long)screening->seed);
    return out.data;
}

char *report_screening_json(const Screening *screening, const ScreeningEffect *effects, Arena *arena) {
    json_t *list = json_array();
    for (int result = 0; result < screening->variable_count; result++) {
        const ScreeningEffect *row = effects + (size_t)result * (size_t)screening->uncertain_count;
        const Place *places = rank(screening, row, arena);
        for (int i = 0; i < screening->uncertain_count; i++) {
            const ModelUncertain *uncertain = &screening->uncertain[places[i].constant];
            const ScreeningEffect *effect = &row[places[i].constant];
            json_array_append_new(list,
                                  json_pack("{s:s, s:i, s:i, s:s, s:f, s:f, s:f, s:f, s:f}", "result",
                                            model_variable(screening->model, screening->variable_ids[result])->name,
                                            "year", screening->year, "rank", i + 1, "constant",
                                            model_variable(screening->model, uncertain->variable_id)->name, "low",
                                            uncertain->a, "high", uncertain->c, "mu_star", effect->mean_size, "mu",
                                            effect->mean, "sigma", effect->spread));
        }
    }
    char *text = base_json_write_pretty(arena, list);
    json_decref(list);
    return text;
}
