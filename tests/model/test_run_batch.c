/* SPDX-License-Identifier: MIT
 *
 * The same bits whatever the vectors, the lanes of a block and the threads; and rows of results as single steps give
 * them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

/* base */
#include "base/digest.h"
#include "base/threads.h"
/* core */
#include "model/model_batch.h"

enum { RUNS = 203, STEPS = 120 };

/* One of every operation that lanes can do, with arguments that leave the usual range. */
static const char operations[] =
    "a = INTEG(b * 0.1 - a / (3 + wide), 1 + wide) ~~|\n"
    "b = MAX(MIN(a * spread, 4), -2) + SIN(Time * spread) * COS(a) - TAN(a * 0.1) ~~|\n"
    "c = IF THEN ELSE(b > a, a / b, b - 2) + IF THEN ELSE(Time <= 9, 1, 0) + IF THEN ELSE(b < a :OR: b >= 3, 2, 3) ~~|\n"
    "d = EXP(b) * LN(2 + ABS(c)) + SQRT(ABS(a)) + EXP(-700 * spread) * 1e300 + LN(ABS(b) * 1e-310) ~~|\n"
    "e = ABS(a) ^ spread + (1 + ABS(b)) ^ -2.5 + (-2) ^ INTEGER(b) + ABS(c) ^ 3 + (ABS(b) * 1e-300) ^ 1.05 ~~|\n"
    "f = curve(b) + steps(c) + LOOKUP EXTRAPOLATE(curve, c * 3) + LOOKUP FORWARD(curve, a) + LOOKUP BACKWARD(curve, b) ~~|\n"
    "g = ZIDZ(a, INTEGER(b)) + XIDZ(a, INTEGER(c), 7) + MODULO(Time, 3) + QUANTUM(a, 0.3) + INTEGER(-c) ~~|\n"
    "h = DELAY FIXED(a, 1 + spread * 3, 0.5) + SMOOTH3(f, 2) + DELAY1(g, 3) + SAMPLE IF TRUE(b > 1, a, 2) ~~|\n"
    "i = ARCSIN(b / 9) + ARCCOS(b / 9) + ARCTAN(c) + SINH(b) + COSH(b) + TANH(c) + GAMMA LN(2 + ABS(a)) ~~|\n"
    "j = RANDOM UNIFORM(0, 1, spread * 10) + RANDOM NORMAL(-2, 2, 0, 1, 3) + (a = b) + (a <> c) ~~|\n"
    "k = (b > 0 :AND: :NOT: (c > 1)) + PULSE(2, 3) + STEP(wide, 5) + RAMP(0.1, 2, 8) ~~|\n"
    "curve((-2,-1),(-1,-0.5),(0,0.1),(0.7,0.2),(1.5,0.9),(3,1.5)) ~~|\n"
    "steps((0,1),(0,2),(1,2),(1,5),(2,5)) ~~|\n"
    "****\n.Levers\n****~|\nspread = 0.7 ~~|\nwide = 0.2 ~~|\n****\n.Control\n****~|\n"
    "INITIAL TIME = 0 ~~| FINAL TIME = 15 ~~| TIME STEP = 0.125 ~~| SAVEPER = 1 ~~|\n";

static Model *load(Arena *arena, const char *text) {
    Problems problems = problems_begin(arena);
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = strlen(text)};
    Model *model = model_load(&source, &problems);
    if (!model) fail_msg("%s", problems_text(arena, &problems));
    return model;
}

static void set_lane(const Model *model, ModelRun *run, int lane, int number) {
    model_run_set(run, model_find(model, "spread"), lane, 0.5 + 0.013 * number);
    model_run_set(run, model_find(model, "wide"), lane, 0.1 * (number % 17));
}

/* All variables of all lanes after every step. */
static void fold_run(const Model *model, const ModelRunOptions *options, int run_count, uint64_t *lanes) {
    ModelRun *run = model_run_create_with(model, run_count, options);
    for (int lane = 0; lane < run_count; lane++) {
        set_lane(model, run, lane, lane);
        lanes[lane] = DIGEST_START;
    }
    model_run_start(run);
    for (int step = 0; step <= STEPS; step++) {
        for (int lane = 0; lane < run_count; lane++) lanes[lane] = model_run_digest(run, lane, lanes[lane]);
        if (step == 40) model_run_set_all(run, model_find(model, "wide"), 0.4);
        model_run_step(run);
    }
    model_run_destroy(run);
}

static void test_same_bits(void **state) {
    (void)state;
    static const char *const kinds[] = {"sse2", "avx2", "avx512", "neon", "plain"};
    static const int lane_counts[] = {8, 16, 32, 64};
    static const int thread_counts[] = {1, 2, 8};
    static uint64_t first[RUNS], lanes[RUNS];
    Arena *arena = arena_create();
    Model *model = load(arena, operations);
    int tried = 0;
    for (int kind = 0; kind < COUNT_OF(kinds); kind++) {
        if (!model_simd_is_available(kinds[kind])) continue;
        for (int i = 0; i < COUNT_OF(lane_counts) * COUNT_OF(thread_counts); i++) {
            ThreadPool *pool = thread_pool_create(thread_counts[i % COUNT_OF(thread_counts)]);
            ModelWorkers workers = {thread_pool_count(pool), thread_pool_run, pool};
            ModelRunOptions options = {kinds[kind], lane_counts[i / COUNT_OF(thread_counts)], &workers};
            fold_run(model, &options, RUNS, tried == 0 ? first : lanes);
            if (tried++ > 0 && memcmp(first, lanes, sizeof first) != 0) {
                fail_msg("%s with %d lanes and %d threads computes other bits", options.simd, options.block_lanes,
                         workers.count);
            }
            thread_pool_destroy(pool);
        }
    }
    assert_true(tried >= 12);
    assert_true(first[0] != first[1]);
    model_destroy(model);
    arena_destroy(arena);
}

static void test_alone(void **state) {
    (void)state;
    static uint64_t lanes[RUNS], fewer[RUNS];
    Arena *arena = arena_create();
    Model *model = load(arena, operations);
    fold_run(model, &(ModelRunOptions){0}, RUNS, lanes);
    for (int count = 1; count < RUNS; count += 1 + count) {
        fold_run(model, &(ModelRunOptions){0}, count, fewer);
        assert_memory_equal(fewer, lanes, sizeof fewer[0] * (size_t)count);
    }
    model_destroy(model);
    arena_destroy(arena);
}

static void test_rows(void **state) {
    (void)state;
    enum { EVERY = 8, ROWS = 5, VARIABLES = 3 };
    static double values[ROWS * VARIABLES * RUNS];
    Arena *arena = arena_create();
    Model *model = load(arena, operations);
    ThreadPool *pool = thread_pool_create(2);
    ModelWorkers workers = {thread_pool_count(pool), thread_pool_run, pool};
    int ids[VARIABLES] = {model_find(model, "a"), model_find(model, "h"), model_find(model, "Time")};
    ModelRun *steps = model_run_create(model, RUNS);
    ModelRun *batch = model_run_create_with(model, RUNS, &(ModelRunOptions){.block_lanes = 16, .workers = &workers});
    for (int lane = 0; lane < RUNS; lane++) {
        set_lane(model, steps, lane, lane);
        set_lane(model, batch, lane, lane);
    }
    model_run_start(steps);
    model_run_start(batch);
    model_run_advance(batch, 3, NULL);
    model_run_set_all(batch, model_find(model, "spread"), 0.9);
    model_run_advance(batch, ROWS * EVERY, &(ModelRecord){ids, VARIABLES, EVERY, values});
    for (int step = 1; step <= 3 + ROWS * EVERY; step++) {
        if (step == 4) model_run_set_all(steps, model_find(model, "spread"), 0.9);
        model_run_step(steps);
        for (int i = 0; step % EVERY == 0 && i < VARIABLES * RUNS; i++) {
            double kept = values[(step / EVERY - 1) * VARIABLES * RUNS + i];
            assert_true(kept == model_run_value(steps, ids[i / RUNS], i % RUNS));
        }
    }
    ModelRun *copy = model_run_create(model, RUNS); /* other blocks: lane by lane */
    model_run_copy(copy, batch);
    model_run_advance(copy, 9, NULL);
    model_run_advance(steps, 9, NULL);
    for (int lane = 0; lane < RUNS; lane++) {
        assert_true(model_run_digest(copy, lane, DIGEST_START) == model_run_digest(steps, lane, DIGEST_START));
    }
    assert_true(model_run_bytes(steps) > sizeof(double) * RUNS * (size_t)model_variable_count(model));
    assert_int_equal(model_run_block_lanes(batch), 16);
    model_run_destroy(steps);
    model_run_destroy(batch);
    model_run_destroy(copy);
    thread_pool_destroy(pool);
    model_destroy(model);
    arena_destroy(arena);
}

/* What is joined into one operation, and the same in equations of their own, which stay apart. Each row has inputs of
 * its own, because equal parts of equations are computed once. */
static const char stocks[] =
    "x = INTEG(SIN(Time * spread) - x * 0.3, 1) ~~| y = INTEG(COS(Time * wide) - y * 0.2, -2) ~~|\n"
    "****\n.Levers\n****~|\nspread = 0.7 ~~|\nwide = 0.2 ~~|\n****\n.Control\n****~|\n"
    "INITIAL TIME = 0 ~~| FINAL TIME = 15 ~~| TIME STEP = 0.125 ~~| SAVEPER = 1 ~~|\n";
static const char inputs[] = "a# = x + 0.# ~~| b# = y - 0.# ~~| e# = y + x * 0.# ~~|\n"
                             "c# = x + 0.# ~~| d# = y - 0.# ~~| f# = y + x * 0.# ~~|\n";
static const char *const joins[] = {
    "joined # = a# * b# + e# * 0.7 ~~| s# = c# * d# ~~| t# = f# * 0.7 ~~| apart # = s# + t# ~~|\n",
    "joined # = a# * 0.3 + b# * e# + e# * 0.7 ~~| s# = c# * 0.3 ~~| t# = d# * f# ~~| u# = f# * 0.7 ~~| r# = s# + t# ~~| apart # = r# + u# ~~|\n",
    "joined # = a# * b# - e# * 0.7 ~~| s# = c# * d# ~~| t# = f# * 0.7 ~~| apart # = s# - t# ~~|\n",
    "joined # = a# + e# + a# * b# ~~| s# = c# + f# ~~| t# = c# * d# ~~| apart # = s# + t# ~~|\n",
    "joined # = a# + b# - e# * 0.7 ~~| s# = c# + d# ~~| t# = f# * 0.7 ~~| apart # = s# - t# ~~|\n",
    "joined # = a# * 0.3 + e# + b# + 2 ~~| s# = c# * 0.3 ~~| t# = s# + f# ~~| u# = t# + d# ~~| apart # = u# + 2 ~~|\n",
    "joined # = a# * b# * e# * spread ~~| s# = c# * d# ~~| t# = s# * f# ~~| apart # = t# * spread ~~|\n",
    "joined # = a# * b# * e# * spread * wide ~~| s# = c# * d# ~~| t# = s# * f# ~~| u# = t# * spread ~~| apart # = u# * wide ~~|\n",
    "joined # = (a# + b# - e#) * 0.35 ~~| s# = c# + d# ~~| t# = s# - f# ~~| apart # = t# * 0.35 ~~|\n",
    "joined # = (a# + b# - e#) * 0.35 * spread ~~| s# = c# + d# ~~| t# = s# - f# ~~| u# = t# * 0.35 ~~| apart # = u# * spread ~~|\n",
    "joined # = MAX(b# - e# * 0.7, 0) ~~| s# = f# * 0.7 ~~| t# = d# - s# ~~| apart # = MAX(t#, 0) ~~|\n",
    "joined # = MAX(a#, b# - e# * 0.7) ~~| s# = f# * 0.7 ~~| t# = d# - s# ~~| apart # = MAX(c#, t#) ~~|\n",
    "joined # = IF THEN ELSE(a# < b#, e#, 3) ~~| s# = c# < d# ~~| apart # = IF THEN ELSE(s#, f#, 3) ~~|\n",
    "joined # = IF THEN ELSE(a# <= 0.5, e#, b#) ~~| s# = c# <= 0.5 ~~| apart # = IF THEN ELSE(s#, f#, d#) ~~|\n",
    "joined # = IF THEN ELSE(a# > 0.5, 1, b#) ~~| s# = c# > 0.5 ~~| apart # = IF THEN ELSE(s#, 1, d#) ~~|\n",
    "joined # = IF THEN ELSE(a# >= b#, 1, 2) ~~| s# = c# >= d# ~~| apart # = IF THEN ELSE(s#, 1, 2) ~~|\n",
    "joined # = IF THEN ELSE(INTEGER(a#) = 0, 1, b#) ~~| s# = INTEGER(c#) ~~| t# = s# = 0 ~~| apart # = IF THEN ELSE(t#, 1, d#) ~~|\n",
    "joined # = IF THEN ELSE(INTEGER(a#) <> 0, 1, b#) ~~| s# = INTEGER(c#) ~~| t# = s# <> 0 ~~| apart # = IF THEN ELSE(t#, 1, d#) ~~|\n",
    "joined # = a# * 0.3 + b# * 0.2 + e# * 0.7 + b# * 0.9 ~~| s# = c# * 0.3 + d# * 0.2 ~~| t# = f# * 0.7 ~~| u# = s# + t# ~~| r# = d# * 0.9 ~~| apart # = u# + r# ~~|\n",
};

static void add_row(char *text, const char *row, int number) {
    size_t used = strlen(text);
    for (const char *at = row; *at; at++) {
        if (*at == '#') {
            used += (size_t)sprintf(text + used, "%d", number);
        } else {
            text[used++] = *at;
        }
    }
    text[used] = 0;
}

static void test_joins(void **state) {
    (void)state;
    static char text[16384];
    static const char *const kinds[] = {"sse2", "avx2", "avx512", "neon", "plain", NULL};
    Arena *arena = arena_create();
    for (int i = 0; i < COUNT_OF(joins); i++) {
        add_row(text, inputs, i + 1);
        add_row(text, joins[i], i + 1);
    }
    strcat(text, stocks);
    Model *model = load(arena, text);
    for (int kind = 0; kind < COUNT_OF(kinds); kind++) {
        if (!model_simd_is_available(kinds[kind])) continue;
        int run_count = kinds[kind] ? RUNS : 1;
        ModelRun *run = model_run_create_with(model, run_count, &(ModelRunOptions){.simd = kinds[kind]});
        for (int lane = 0; lane < run_count; lane++) set_lane(model, run, lane, lane);
        model_run_start(run);
        for (int step = 0; step < STEPS; step++) {
            for (int i = 1; i <= COUNT_OF(joins); i++) {
                int joined = model_find(model, arena_format(arena, "joined %d", i));
                int apart = model_find(model, arena_format(arena, "apart %d", i));
                for (int lane = 0; lane < run_count; lane++) {
                    double left = model_run_value(run, joined, lane), right = model_run_value(run, apart, lane);
                    if (left != right) fail_msg("%s, join %d: %.17g, not %.17g", model_run_simd(run), i, left, right);
                }
            }
            model_run_step(run);
        }
        model_run_destroy(run);
    }
    model_destroy(model);
    arena_destroy(arena);
}

/* Put away at a step after new levers, with delays of other lengths, and taken up by a run that was elsewhere. */
static void test_kept_runs_go_on_with_the_same_bits(void **state) {
    (void)state;
    enum { LANES = 13 };
    Arena *arena = arena_create();
    Model *model = load(arena, operations);
    ModelRun *run = model_run_create(model, LANES), *fresh = model_run_create(model, LANES),
             *used = model_run_create(model, LANES);
    for (int lane = 0; lane < LANES; lane++) {
        set_lane(model, run, lane, lane);
        set_lane(model, used, lane, 3);
    }
    model_run_start(run);
    model_run_start(used);
    model_run_advance(run, 37, NULL);
    model_run_advance(used, 50, NULL);
    model_run_set_all(run, model_find(model, "wide"), 0.4);
    ModelKept *kept = model_run_keep(run);
    assert_true(model_kept_value(kept, model_find(model, "wide"), 5) == 0.4);
    assert_true(model_kept_value(kept, model_find(model, "spread"), 5) == 0.5 + 0.013 * 5);
    assert_true(model_kept_value(kept, model_find(model, "a"), 5) == model_run_value(run, model_find(model, "a"), 5));
    assert_true(4 * model_kept_bytes(kept) < model_run_bytes(run));
    model_run_evaluate(run);
    model_run_resume(fresh, kept);
    model_run_resume(used, kept);
    model_kept_destroy(kept);
    for (int round = 0; round < 2; round++) {
        for (int lane = 0; lane < LANES; lane++) {
            uint64_t digest = model_run_digest(run, lane, DIGEST_START);
            assert_true(model_run_digest(fresh, lane, DIGEST_START) == digest);
            assert_true(model_run_digest(used, lane, DIGEST_START) == digest);
        }
        model_run_advance(run, 60, NULL);
        model_run_advance(fresh, 60, NULL);
        model_run_advance(used, 60, NULL);
    }
    model_run_destroy(run);
    model_run_destroy(fresh);
    model_run_destroy(used);
    model_destroy(model);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_same_bits), cmocka_unit_test(test_alone),
                                       cmocka_unit_test(test_rows), cmocka_unit_test(test_joins),
                                       cmocka_unit_test(test_kept_runs_go_on_with_the_same_bits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
