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
        int slots = program->literal_count + program->wide_count + program->register_count, mask = 0;
        assert_true(operation->out < program->value_count && ~operation->out < slots);
        if (operation->out < 0) assert_true(~operation->out >= program->literal_count + program->wide_count);
        for (int k = 0; k < run_operand_count(operation); k++) {
            int slot = operation->operands[k];
            assert_true(slot != operation->out);
            assert_true(slot < program->value_count && ~slot < slots);
            if (slot < 0 && ~slot < program->literal_count) mask |= 1 << k;
        }
        if (mask != 0) assert_true(run_takes_literals(operation->opcode, mask));
    }
}

/* No operation of a lean step reads a state that has moved. */
static void check_moves(const RunProgram *program) {
    for (int move = 0; move < program->lean.count; move++) {
        int slot = program->lean.items[move].out;
        if (slot < 0) continue;
        for (int i = move + 1; i < program->lean.count; i++) {
            for (int k = 0; k < run_operand_count(&program->lean.items[i]); k++) {
                assert_true(program->lean.items[i].operands[k] != slot);
            }
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
    check_segment(program, &program->shift);
    check_segment(program, &program->lean);
    check_moves(program);
    for (int i = 0; i < program->state_count; i++) {
        for (int k = 0; k < program->state_count; k++) {
            assert_true(program->states[i].source != program->states[k].slot);
        }
    }
    assert_true(program->register_count < program->lean.count / 2); /* registers are used again */
    model_destroy(model);
    arena_destroy(arena);
}

static void test_lean(void **state) {
    (void)state;
    static const struct {
        const char *body;
        int shift, lean;
    } cases[] = {
        {"s = INTEG(a * 2, 1) ~~| a = s + 1 ~~| b = EXP(a) ~~|", 1, 2},        /* nobody sees b; a needs no column */
        {"s = INTEG(b, 1) ~~| a = -s ~~| b = a ~~|", 1, 2},                    /* a copy is another name */
        {"s = INTEG(t, 1) ~~| t = INTEG(s, 2) ~~|", 2, 4},                     /* both are read before either moves */
        {"s = INTEG(1, 0) ~~| t = INITIAL(s) ~~| a = Time ~~|", 1, 1},         /* what is held does not move */
        {"s = DELAY FIXED(a, 3, 0) ~~| a = Time * 2 ~~| b = s + a ~~|", 1, 2}, /* a ring is a state */
        {"a = Time * 2 ~~|", 0, 0},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Arena *arena = arena_create();
        Model *model = load(arena, cases[i].body);
        const RunProgram *program = &model->program;
        check_moves(program);
        if (program->shift.count != cases[i].shift || program->lean.count != cases[i].lean) {
            fail_msg("%s: shift %d, lean %d", cases[i].body, program->shift.count, program->lean.count);
        }
        model_destroy(model);
        arena_destroy(arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_segments), cmocka_unit_test(test_never_in_place),
                                       cmocka_unit_test(test_lean)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
