/* SPDX-License-Identifier: MIT
 *
 * The shipped model under strain, along the levers of history: every lever at either end of its range, every mechanism
 * cut, half the time step; and that nobody and no yen gets lost. */
#include "campaign_fixture.h"

#include "campaign/campaign_levers.h"
#include "model/model_edit.h"

#include <math.h>

/* Stocks that measure something with two signs: gaps, moods, a change of productivity. All others hold people, firms,
 * money, shares or habits. */
static const char *const signed_stocks[] = {"asset price gap", "usual asset price gap", "confidence", "tools",
                                            "venture climate"};

typedef struct History {
    Content *content;
    const Model *model;
    Arena *arena;
    CampaignLevers levers;
} History;

static int setup_history(void **state) {
    static History history;
    history.arena = arena_create();
    history.content = fixture_load_shipped();
    history.model = content_model(history.content);
    CampaignSetup setup = {.scenario_id = "s14", .seed = 1, .records_levers = true};
    Campaign *campaign = campaign_create_with(history.content, &setup, NULL);
    assert_non_null(campaign);
    while (!campaign_is_over(campaign)) {
        campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
    }
    history.levers = campaign_levers(campaign, history.arena);
    campaign_destroy(campaign);
    *state = &history;
    return 0;
}

static int teardown_history(void **state) {
    History *history = *state;
    content_destroy(history->content);
    arena_destroy(history->arena);
    return 0;
}

static int find(const Model *model, const char *name) {
    int id = model_find(model, name);
    if (id < 0) {
        fail_msg("the model has no '%s'", name);
    }
    return id;
}

/* ---- Ends of levers, mechanisms cut ---- */

/* What a lane does against history: one lever held at a number, all at an end, or a constant set before the start. */
typedef struct Strain {
    int variable_id; /* -1: all levers */
    bool is_high;
    double value;
} Strain;

typedef struct Strains {
    const History *history;
    Strain *items;
    int count;
} Strains;

static bool may_be_negative(const ModelVariable *variable) {
    for (int i = 0; i < COUNT_OF(signed_stocks); i++) {
        if (text_equal(variable->name, signed_stocks[i])) {
            return true;
        }
    }
    return false;
}

static const char *name_of(const Strains *strains, int lane) {
    const Strain *strain = &strains->items[lane];
    return strain->variable_id < 0 ? "all levers" : model_variable(strains->history->model, strain->variable_id)->name;
}

static void check_stocks(const Strains *strains, const ModelRun *run) {
    const Model *model = strains->history->model;
    for (int i = 0; i < model_variable_count(model); i++) {
        const ModelVariable *variable = model_variable(model, i);
        if (variable->kind != MODEL_STOCK || may_be_negative(variable)) {
            continue;
        }
        for (int lane = 0; lane < strains->count; lane++) {
            double value = model_run_value(run, i, lane);
            if (value < -1e-12) {
                fail_msg("'%s' is %g in %g with '%s' at %g", variable->name, value, model_run_time(run),
                         name_of(strains, lane), strains->items[lane].value);
            }
        }
    }
}

static void hold_levers(void *user, ModelRun *run, double time) {
    const Strains *strains = user;
    const CampaignLevers *levers = &strains->history->levers;
    Error error;
    if (time == floor(time) && !model_run_check_finite(run, &error)) {
        fail_msg("%s", error.message);
    }
    check_stocks(strains, run);
    for (int lane = 0; lane < strains->count; lane++) {
        const Strain *strain = &strains->items[lane];
        for (int i = 0; i < levers->lever_count && strain->variable_id < 0; i++) {
            const ModelVariable *lever = model_variable(strains->history->model, levers->variable_ids[i]);
            model_run_set(run, levers->variable_ids[i], lane, strain->is_high ? lever->range_high : lever->range_low);
        }
        if (strain->variable_id >= 0 && model_variable(strains->history->model, strain->variable_id)->is_lever) {
            model_run_set(run, strain->variable_id, lane, strain->value);
        }
    }
}

static void run_strained(const History *history, Strains *strains) {
    int years = history->levers.steps / history->levers.steps_per_year;
    int balance = find(history->model, "digital trade balance");
    Arena *arena = arena_create();
    ModelRun *run = model_run_create(history->model, strains->count);
    for (int lane = 0; lane < strains->count; lane++) {
        int id = strains->items[lane].variable_id;
        if (id >= 0 && !model_variable(history->model, id)->is_lever) {
            model_run_set(run, id, lane, strains->items[lane].value);
        }
    }
    CampaignWatch watch = {&balance, 1, ARENA_ARRAY(arena, double, years * strains->count), hold_levers, strains, NULL};
    campaign_run_levers(&history->levers, run, &watch);
    check_stocks(strains, run);
    model_run_destroy(run);
    arena_destroy(arena);
}

static void levers_at_their_ends_break_nothing(void **state) {
    const History *history = *state;
    const CampaignLevers *levers = &history->levers;
    Strains strains = {history, ARENA_ARRAY(history->arena, Strain, 2 * levers->lever_count + 2), 0};
    for (int i = 0; i < levers->lever_count; i++) {
        const ModelVariable *lever = model_variable(history->model, levers->variable_ids[i]);
        if (!isfinite(lever->range_low) || !isfinite(lever->range_high)) {
            fail_msg("the lever '%s' has no range", lever->name);
        }
        strains.items[strains.count++] = (Strain){levers->variable_ids[i], false, lever->range_low};
        strains.items[strains.count++] = (Strain){levers->variable_ids[i], true, lever->range_high};
    }
    strains.items[strains.count++] = (Strain){-1, false, 0.0};
    strains.items[strains.count++] = (Strain){-1, true, 1.0};
    assert_true(levers->lever_count >= 40);
    run_strained(history, &strains);
}

static void cut_mechanisms_break_nothing(void **state) {
    enum { MECHANISMS = 18 };
    const History *history = *state;
    Strains strains = {history, ARENA_ARRAY(history->arena, Strain, MECHANISMS), MECHANISMS};
    for (int i = 0; i < MECHANISMS; i++) {
        int id = find(history->model, arena_format(history->arena, "switch m%d", i + 1));
        strains.items[i] = (Strain){id, false, 0.0};
    }
    run_strained(history, &strains);
}

/* ---- Half the time step ---- */

static Model *load_with_half_step(const History *history, Arena *arena) {
    ModelSpan span;
    size_t bytes = 0;
    Problems problems = problems_begin(arena);
    assert_true(model_span(history->model, find(history->model, "TIME STEP"), MODEL_PART_NUMBER, &span));
    const char *half = arena_format(arena, "%.17g", 0.5 * model_time_step(history->model));
    const char *text = model_replace(history->model, arena, span, half, &bytes);
    ModelSource source = {.file = "half.mdl", .text = text, .bytes = bytes};
    Model *model = model_load(&source, &problems);
    assert_non_null(model);
    return model;
}

/* The same levers, each for two steps. */
static CampaignLevers halve_steps(const CampaignLevers *levers, const Model *from, const Model *to, Arena *arena) {
    int count = levers->lever_count;
    int *ids = ARENA_ARRAY(arena, int, count);
    double *values = ARENA_ARRAY(arena, double, 2 * levers->steps * count);
    for (int i = 0; i < count; i++) {
        ids[i] = find(to, model_variable(from, levers->variable_ids[i])->name);
    }
    for (int step = 0; step < 2 * levers->steps; step++) {
        memcpy(values + step * count, levers->values + step / 2 * count, sizeof(double) * (size_t)count);
    }
    return (CampaignLevers){ids, count, 2 * levers->steps, 2 * levers->steps_per_year, values};
}

static const double *run_aims(const Model *model, const CampaignLevers *levers, const int *ids, int count,
                              Arena *arena) {
    int years = levers->steps / levers->steps_per_year;
    ModelRun *run = model_run_create(model, 1);
    CampaignWatch watch = {ids, count, ARENA_ARRAY(arena, double, years *count), NULL, NULL, NULL};
    campaign_run_levers(levers, run, &watch);
    model_run_destroy(run);
    return watch.values;
}

/* Below 2 % of the aim, or of a tenth of its largest value where it passes through zero. */
static void half_the_step_changes_little(void **state) {
    const History *history = *state;
    Arena *arena = arena_create();
    int count = 0, years = history->levers.steps / history->levers.steps_per_year;
    const ContentAim *aims = content_aims(history->content, &count);
    Model *half = load_with_half_step(history, arena);
    CampaignLevers half_levers = halve_steps(&history->levers, history->model, half, arena);
    int *ids = ARENA_ARRAY(arena, int, count), *half_ids = ARENA_ARRAY(arena, int, count);
    for (int i = 0; i < count; i++) {
        ids[i] = aims[i].variable_id;
        half_ids[i] = find(half, model_variable(history->model, ids[i])->name);
    }
    const double *whole = run_aims(history->model, &history->levers, ids, count, arena);
    const double *fine = run_aims(half, &half_levers, half_ids, count, arena);
    for (int i = 0; i < count; i++) {
        double largest = 0.0;
        for (int year = 0; year < years; year++) {
            largest = fmax(largest, fabs(fine[year * count + i]));
        }
        for (int year = 0; year < years; year++) {
            double a = whole[year * count + i], b = fine[year * count + i];
            if (fabs(a - b) > 0.02 * fmax(fabs(b), 0.1 * largest)) {
                fail_msg("%s in %d: %.6g, with half the step %.6g", aims[i].id, 1964 + year, a, b);
            }
        }
    }
    model_destroy(half);
    arena_destroy(arena);
}

/* ---- Nothing gets lost ---- */

typedef struct Books {
    const Model *model;
    int people[2], firms[2]; /* juniors and seniors; young and grown */
    int entry, leaving, staying, bilingual, maturing;
    int founding, failing, growing, sold;
    double expected[4]; /* of people and firms at the next step */
    bool has_expected;
    double worst;
} Books;

static void note_difference(Books *books, double a, double b) {
    books->worst = fmax(books->worst, fabs(a - b) / fmax(1.0, fabs(a)));
}

/* At the call the run stands as computed: what the flows then said must be what the stocks have become. */
static void keep_books(void *user, ModelRun *run, double time) {
    Books *b = user;
    const int stocks[4] = {b->people[0], b->people[1], b->firms[0], b->firms[1]};
    (void)time;
    model_run_evaluate(run); /* levers of this step are set: flows as they will be integrated */
    for (int i = 0; i < 4 && b->has_expected; i++) {
        note_difference(b, model_run_value(run, stocks[i], 0), b->expected[i]);
    }
    double step = model_time_step(b->model);
#define VALUE(id) model_run_value(run, (id), 0)
    double lost_juniors = VALUE(b->leaving) * VALUE(b->people[0]);
    double lost_seniors = (1.4 * VALUE(b->leaving) + VALUE(b->staying) * VALUE(b->bilingual)) * VALUE(b->people[1]);
    b->expected[0] = VALUE(b->people[0]) + step * (VALUE(b->entry) - VALUE(b->maturing) - lost_juniors);
    b->expected[1] = VALUE(b->people[1]) + step * (VALUE(b->maturing) - lost_seniors);
    b->expected[2] = VALUE(b->firms[0]) + step * (VALUE(b->founding) - VALUE(b->failing) - VALUE(b->growing));
    b->expected[3] =
        VALUE(b->firms[1]) + step * (VALUE(b->growing) * (1.0 - VALUE(b->sold)) - 0.07 * VALUE(b->firms[1]));
#undef VALUE
    b->has_expected = true;
}

static void people_and_firms_add_up(void **state) {
    const History *history = *state;
    const Model *m = history->model;
    int years = history->levers.steps / history->levers.steps_per_year, programmers = find(m, "programmers");
    Books books = {.model = m,
                   .people = {find(m, "juniors"), find(m, "seniors")},
                   .firms = {find(m, "young firms"), find(m, "grown firms")},
                   .entry = find(m, "entry"),
                   .leaving = find(m, "leaving rate"),
                   .staying = find(m, "staying abroad"),
                   .bilingual = find(m, "bilingual people"),
                   .maturing = find(m, "maturing"),
                   .founding = find(m, "founding"),
                   .failing = find(m, "failing"),
                   .growing = find(m, "growing up"),
                   .sold = find(m, "sold abroad share")};
    Arena *arena = arena_create();
    ModelRun *run = model_run_create(m, 1);
    CampaignWatch watch = {&programmers, 1, ARENA_ARRAY(arena, double, years), keep_books, &books, NULL};
    campaign_run_levers(&history->levers, run, &watch);
    assert_true(books.has_expected);
    assert_true(books.worst < 1e-9);
    model_run_destroy(run);
    arena_destroy(arena);
}

/* The sum over the elements of an array in one year of the watch. */
typedef struct Sums {
    const int *ids;
    int count;
    const double *values; /* [year][variable] */
} Sums;

static double sum_of(const History *history, const Sums *sums, int year, const char *array) {
    double sum = 0.0;
    for (int i = 0; i < sums->count; i++) {
        const ModelVariable *variable = model_variable(history->model, sums->ids[i]);
        sum += text_equal(variable->array_name, array) ? sums->values[year * sums->count + i] : 0.0;
    }
    return sum;
}

static void assert_same_money(double a, double b, int year) {
    if (fabs(a - b) > 1e-9 * fmax(1.0, fabs(a))) {
        fail_msg("in %d %.12g is not %.12g", 1964 + year, a, b);
    }
}

/* Trade by market, net by market, the three components and the balance tell of the same money. */
static void trade_adds_up(void **state) {
    static const char *const arrays[] = {"digital exports by market", "digital imports by market", "net by market",
                                         "balance by component", "digital trade balance"};
    const History *history = *state;
    Arena *arena = arena_create();
    int *ids = ARENA_ARRAY(arena, int, model_variable_count(history->model));
    Sums sums = {.ids = ids};
    for (int i = 0; i < model_variable_count(history->model); i++) {
        for (int k = 0; k < COUNT_OF(arrays); k++) {
            if (text_equal(model_variable(history->model, i)->array_name, arrays[k])) {
                ids[sums.count++] = i;
            }
        }
    }
    assert_int_equal(sums.count, 3 * 8 + 3 + 1);
    sums.values = run_aims(history->model, &history->levers, ids, sums.count, arena);
    for (int year = 0; year < history->levers.steps / history->levers.steps_per_year; year++) {
        double balance = sum_of(history, &sums, year, arrays[4]);
        double net = sum_of(history, &sums, year, arrays[2]);
        assert_same_money(sum_of(history, &sums, year, arrays[0]) - sum_of(history, &sums, year, arrays[1]), net, year);
        assert_same_money(net, balance, year);
        assert_same_money(sum_of(history, &sums, year, arrays[3]), balance, year);
    }
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(levers_at_their_ends_break_nothing),
        cmocka_unit_test(cut_mechanisms_break_nothing),
        cmocka_unit_test(half_the_step_changes_little),
        cmocka_unit_test(people_and_firms_add_up),
        cmocka_unit_test(trade_adds_up),
    };
    return cmocka_run_group_tests(tests, setup_history, teardown_history);
}
