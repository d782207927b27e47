/* SPDX-License-Identifier: MIT
 *
 * What each link pushed, in small models where it can be worked out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

/* core */
#include "model/model_loops.h"

typedef struct Fixture {
    Arena *arena;
    Model *model;
    ModelTrace *trace;
    ModelLinkList links;
    ModelPushes pushes;
} Fixture;

/* One step from Time 0 to Time 4: x goes from 1 to 5, y from 2 to -2. */
static const char equations[] = "x = 1 + Time ~~|\n"
                                "y = 2 - Time ~~|\n"
                                "sum = 3 * x - y ~~|\n"
                                "product = x * y ~~|\n"
                                "stock = INTEG(x - stock / life, 8) ~~|\n"
                                "life = 4 ~~|\n"
                                "smooth = SMOOTH(x + y * 0, 2) ~~|\n"
                                "INITIAL TIME = 0 ~~| FINAL TIME = 4 ~~| TIME STEP = 1 ~~| SAVEPER = 1 ~~|\n";

static Fixture load(void) {
    Fixture f = {.arena = arena_create()};
    Problems problems = problems_begin(f.arena);
    ModelSource source = {.file = "m.mdl", .text = equations, .bytes = strlen(equations)};
    f.model = model_load(&source, &problems);
    if (!f.model) fail_msg("%s", problems_text(f.arena, &problems));
    f.trace = model_trace_create(f.model);
    ModelRun *run = model_run_create(f.model, 1);
    model_trace_record_all(f.trace, run, 0);
    model_run_destroy(run);
    f.links = model_links(f.trace, 2, f.arena);
    f.pushes = model_pushes(f.trace, f.links, 0, model_trace_rows(f.trace) - 1, f.arena);
    return f;
}

static void unload(Fixture *f) {
    model_trace_destroy(f->trace);
    model_destroy(f->model);
    arena_destroy(f->arena);
}

static double push_of(const Fixture *f, const char *from, const char *to) {
    for (int i = 0; i < f->links.count; i++) {
        ModelLink link = f->links.items[i];
        if (link.from == model_find(f->model, from) && link.to == model_find(f->model, to)) {
            return f->pushes.of_link[i];
        }
    }
    fail_msg("no link from '%s' to '%s'", from, to);
    return 0.0;
}

static double change_of(const Fixture *f, const char *name) {
    return f->pushes.changes[model_find(f->model, name)];
}

static void each_input_alone(void **state) {
    (void)state;
    Fixture f = load();
    assert_true(push_of(&f, "x", "sum") == 12.0 && push_of(&f, "y", "sum") == 4.0 && change_of(&f, "sum") == 16.0);
    /* 1 * 2 to 5 * -2: alone 8 and -4, together -16 more. */
    assert_true(push_of(&f, "x", "product") == 8.0 && push_of(&f, "y", "product") == -4.0);
    assert_true(change_of(&f, "product") == -12.0);
    unload(&f);
}

static void a_stock_is_pushed_through_its_net_flow(void **state) {
    (void)state;
    Fixture f = load();
    ModelMoment last = {f.trace, model_trace_rows(f.trace) - 1};
    ModelExplanation level = model_explain((ModelMoment){f.trace, 0}, last, model_find(f.model, "stock"), f.arena);
    assert_true(push_of(&f, "x", "stock") == 4.0);
    assert_true(push_of(&f, "stock", "stock") == -level.change / 4.0);
    assert_true(fabs(change_of(&f, "stock") - (4.0 - level.change / 4.0)) < 1e-12);
    unload(&f);
}

/* What the hidden stock gave belongs to the input that moved. */
static void a_smooth_is_shared_among_its_inputs(void **state) {
    (void)state;
    Fixture f = load();
    double change = change_of(&f, "smooth");
    assert_true(change > 0.0);
    assert_true(push_of(&f, "x", "smooth") == change && push_of(&f, "y", "smooth") == 0.0);
    unload(&f);
}

/* Of an equation the pushes are the contributions of model_explain. */
static void pushes_are_what_explain_says(void **state) {
    (void)state;
    Fixture f = load();
    ModelMoment first = {f.trace, 0}, last = {f.trace, model_trace_rows(f.trace) - 1};
    ModelExplanation e = model_explain(first, last, model_find(f.model, "product"), f.arena);
    for (int i = 0; i < e.part_count; i++) {
        assert_true(push_of(&f, e.parts[i].name, "product") == e.parts[i].contribution);
    }
    unload(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_input_alone),
        cmocka_unit_test(a_stock_is_pushed_through_its_net_flow),
        cmocka_unit_test(a_smooth_is_shared_among_its_inputs),
        cmocka_unit_test(pushes_are_what_explain_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
