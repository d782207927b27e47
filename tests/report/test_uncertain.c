/* SPDX-License-Identifier: MIT
 *
 * Screening of a model whose effects can be worked out by hand, and which constants are drawn at all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "report/report_uncertain.h"

#define CONTROL                                                                                                        \
    "****\n.Levers\n****~|\nlever = 1 ~ dmnl [0,2] ~|\n****\n.Switches\n****~|\nswitch m1 = 1 ~ dmnl [0,1,1] ~|\n"     \
    "****\n.Control\n****~|\nINITIAL TIME = 2000 ~ year [0,1] ~|\nFINAL TIME = 2002 ~ year ~|\n"                       \
    "TIME STEP = 0.5 ~ year ~|\nSAVEPER = 1 ~ year ~|\n"

static const char plain[] =
    "a = 1 ~ dmnl [0,2] ~|\nb = 9 ~ dmnl [-1,3] ~|\nc = 0.5 ~ dmnl [0,1] ~|\nd = 0.5 ~ dmnl [0,1] ~|\n"
    "fixed = 7 ~ dmnl ~|\nresult = 3 * a - 2 * b + c * d + fixed + lever * switch m1 ~ dmnl ~|\n"
    "twice = 2 * result ~ dmnl ~|\n" CONTROL;
static const char with_idle[] =
    "a = 1 ~ dmnl [0,2] ~|\nidle = 1 ~ dmnl [0,2] ~|\nb = 9 ~ dmnl [-1,3] ~|\nc = 0.5 ~ dmnl [0,1] ~|\n"
    "d = 0.5 ~ dmnl [0,1] ~|\nfixed = 7 ~ dmnl ~|\n"
    "result = 3 * a - 2 * b + c * d + fixed + lever * switch m1 ~ dmnl ~|\n"
    "twice = 2 * result ~ dmnl ~|\n" CONTROL;
static const char breaking[] = "a = 1 ~ dmnl [0,2] ~|\nb = 1 ~ dmnl [0,3] ~|\nresult = 1 / a + b ~ dmnl ~|\n"
                               "twice = LN(a - 1) ~ dmnl ~|\n" CONTROL;

static Model *load(Arena *arena, const char *text) {
    Problems problems = problems_begin(arena);
    ModelSource source = {.file = "toy.mdl", .text = text, .bytes = strlen(text)};
    Model *model = model_load(&source, &problems);
    if (model == NULL) {
        fail_msg("%s", problems_text(arena, &problems));
    }
    return model;
}

typedef struct Screened {
    Arena *arena;
    Model *model;
    Screening screening;
    const ScreeningEffect *effects;
    Error error;
} Screened;

static Screened screen(const char *text, int trajectories) {
    static const CampaignLevers no_levers = {.steps = 4, .steps_per_year = 2};
    Screened s = {.arena = arena_create(), .error = {""}};
    s.model = load(s.arena, text);
    int *results = ARENA_ARRAY(s.arena, int, 2);
    results[0] = model_find(s.model, "result");
    results[1] = model_find(s.model, "twice");
    s.screening = (Screening){.model = s.model, .levers = &no_levers, .variable_ids = results, .variable_count = 2};
    s.screening.year = 2001;
    s.screening.trajectories = trajectories;
    s.screening.seed = 5;
    ModelRun *run = model_run_create(s.model, 1);
    model_run_start(run);
    s.screening.uncertain = report_uncertain(run, s.arena, &s.screening.uncertain_count);
    model_run_destroy(run);
    s.effects = report_screen(&s.screening, s.arena, NULL, &s.error);
    return s;
}

static void release(Screened *s) {
    model_destroy(s->model);
    arena_destroy(s->arena);
}

static const ScreeningEffect *effect_of(const Screened *s, int result, const char *name) {
    for (int i = 0; i < s->screening.uncertain_count; i++) {
        if (s->screening.uncertain[i].variable_id == model_find(s->model, name)) {
            return &s->effects[result * s->screening.uncertain_count + i];
        }
    }
    fail_msg("%s is not drawn", name);
    return NULL;
}

static void assert_effect(const ScreeningEffect *effect, double mean) {
    assert_true(fabs(effect->mean - mean) < 1e-9);
    assert_true(fabs(effect->mean_size - fabs(mean)) < 1e-9);
    assert_true(effect->spread < 1e-9);
}

/* Levers, switches, the control section and constants without a range are not drawn; a peak outside is moved in. */
static void constants_with_a_range_are_drawn(void **state) {
    (void)state;
    Screened s = screen(plain, 2);
    assert_int_equal(s.screening.uncertain_count, 4);
    const ModelUncertain *b = &s.screening.uncertain[1];
    assert_int_equal(b->variable_id, model_find(s.model, "b"));
    assert_int_equal(b->distribution, MODEL_TRIANGULAR);
    assert_true(b->a == -1.0 && b->b == 3.0 && b->c == 3.0);
    release(&s);
}

static void effects_are_exact(void **state) {
    (void)state;
    Screened s = screen(plain, 200);
    assert_effect(effect_of(&s, 0, "a"), 6.0);  /* 3 times a range of 2 */
    assert_effect(effect_of(&s, 0, "b"), -8.0); /* -2 times a range of 4 */
    assert_effect(effect_of(&s, 1, "b"), -16.0);
    /* The effect of c is d at that moment: 0, 1/3, 2/3 or 1, so about 0.5 on average and spread by about 0.37. */
    const ScreeningEffect *c = effect_of(&s, 0, "c");
    assert_true(fabs(c->mean - 0.5) < 0.08 && c->mean == c->mean_size);
    assert_true(fabs(c->spread - 0.3727) < 0.03);
    char *text = report_screening_text(&s.screening, s.effects, 1, s.arena);
    assert_non_null(strstr(text, "   1 b "));
    assert_null(strstr(text, "   2 a "));
    assert_non_null(strstr(text, "4 constants with a range, 200 trajectories, 1000 runs, seed 5"));
    assert_non_null(strstr(report_screening_json(&s.screening, s.effects, s.arena), "\"rank\": 4"));
    release(&s);
}

static void another_constant_changes_no_draw(void **state) {
    (void)state;
    Screened without = screen(plain, 20), with = screen(with_idle, 20);
    assert_int_equal(with.screening.uncertain_count, 5);
    assert_effect(effect_of(&with, 0, "idle"), 0.0);
    assert_true(fabs(effect_of(&with, 0, "c")->mean - effect_of(&without, 0, "c")->mean) < 1e-9);
    assert_true(fabs(effect_of(&with, 0, "d")->spread - effect_of(&without, 0, "d")->spread) < 1e-9);
    release(&without);
    release(&with);
}

static void runs_that_break_are_told(void **state) {
    (void)state;
    Screened s = screen(breaking, 4);
    assert_null(s.effects);
    assert_non_null(strstr(s.error.message, "is not finite"));
    release(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(constants_with_a_range_are_drawn),
        cmocka_unit_test(effects_are_exact),
        cmocka_unit_test(another_constant_changes_no_draw),
        cmocka_unit_test(runs_that_break_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
