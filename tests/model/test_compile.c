/* SPDX-License-Identifier: MIT
 *
 * The program itself: what is decided early is computed early, equal parts once, numbers never, and no operation works
 * in place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

/* core */
#include "model/model_internal.h"

static Model *load(Arena *arena, const char *body) {
    const char *control = "INITIAL TIME = 0 ~~| FINAL TIME = 9 ~~| TIME STEP = 1 ~~|";
    Problems problems = problems_begin(arena);
    char *text = arena_format(arena, "%s%s", body, control);
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = strlen(text)};
    Model *model = model_load(&source, &problems);
    if (!model) fail_msg("%s", problems_text(arena, &problems));
    return model;
}

typedef struct Sizes {
    const char *body;
    int start, inputs, initial, step;
} Sizes;

static void test_segments(void **state) {
    (void)state;
    static const Sizes cases[] = {
        {"a = 1 + 2 * 3 ~~|", 0, 0, 0, 0},                            /* a number */
        {"c = 2 ~~| a = c * 3 ~~|", 1, 0, 0, 0},                      /* once */
        {"a = Time * 3 ~~|", 0, 0, 0, 1},                             /* at each time */
        {"c = 2 ~~| a = Time * (c + 1) ~~|", 1, 0, 0, 1},             /* its early part early */
        {"c = 2 ~~| a = Time + c * 3 ~~| b = c * 3 ~~|", 2, 0, 0, 1}, /* equal parts once, and a copy */
        {"a = Time * 2 + 1 ~~| b = Time * 2 + 1 ~~|", 0, 0, 0, 2},    /* two signs in one go, and a copy */
        {"a = Time * 2 ~~| b = a + 1 ~~|", 0, 0, 0, 2},               /* what has a name stays */
        {"a = 1 - Time / 3 ~~| b = SQRT(Time + 1) * (Time + 1) ~~|", 0, 0, 0, 4},
        {"a = Time ~~| b = a ~~| c = a + b ~~|", 0, 0, 0, 3},
        {"s = INTEG(1, 5) ~~|", 1, 0, 1, 0},
        {"c = 3 ~~| s = INTEG(-s / c, c * 2) ~~|", 1, 0, 1, 2},
        {"a = IF THEN ELSE(1 < 2, Time, 7) ~~|", 0, 0, 0, 1},
        {"****\n.Levers\n****~|\nl = 2 ~~|\n****\n.Other\n****~|\na = Time * (l + 1) ~~| b = EXP(l) ~~|", 0, 2, 0, 1},
        {"a = Time ^ 2 ~~|", 0, 0, 0, 1},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Arena *arena = arena_create();
        Model *model = load(arena, cases[i].body);
        const RunProgram *program = &model->program;
        bool is_equal = program->start.count == cases[i].start && program->inputs.count == cases[i].inputs &&
                        program->initial.count == cases[i].initial && program->step.count == cases[i].step;
        if (!is_equal) {
            fail_msg("%s: start %d, inputs %d, initial %d, step %d", cases[i].body, program->start.count,
                     program->inputs.count, program->initial.count, program->step.count);
        }
        model_destroy(model);
        arena_destroy(arena);
    }
}

static void check_segment(const RunProgram *program, const RunSegment *segment) {
    for (int i = 0; i < segment->count; i++) {
        const RunOperation *operation = &segment->items[i];
        int operands = operation->opcode < (int)RUN_FIRST_BINARY    ? 1
                       : operation->opcode < (int)RUN_FIRST_TERNARY ? 2
                                                                    : 3;
        assert_true(operation->out < program->value_count && ~operation->out < program->scratch_count);
        if (operation->out < 0) assert_true(~operation->out >= program->literal_count);
        for (int k = 0; k < operands; k++) {
            assert_true(operation->operands[k] != operation->out);
            assert_true(operation->operands[k] < program->value_count);
            assert_true(~operation->operands[k] < program->scratch_count);
        }
    }
}

static void test_never_in_place(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Model *model =
        load(arena, "r: (a1-a9) ~~| x[r] = r * Time ~~| s[r] = INTEG(x[r] / (1 + s[r]) - SUM(x[r!]) * 0.1, r) ~~|"
                    "y[r] = IF THEN ELSE(x[r] > s[r], SMOOTH3(x[r] ^ 0.5 + EXP(-s[r]), 2), s[r] * s[r] - x[r]) ~~|"
                    "z = VMAX(y[r!]) + DELAY FIXED(SUM(y[r!]), 3, 0) ~~|");
    const RunProgram *program = &model->program;
    check_segment(program, &program->start);
    check_segment(program, &program->inputs);
    check_segment(program, &program->initial);
    check_segment(program, &program->step);
    for (int i = 0; i < program->state_count; i++) {
        for (int k = 0; k < program->state_count; k++) {
            assert_true(program->states[i].source != program->states[k].slot);
        }
    }
    assert_true(program->scratch_count - program->literal_count < 20); /* registers are used again */
    model_destroy(model);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_segments), cmocka_unit_test(test_never_in_place)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
