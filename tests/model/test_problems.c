/* SPDX-License-Identifier: MIT
 *
 * Text in, problems out: each mistake an author can make, with its code, line and column; and several at once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

/* core */
#include "model/model_edit.h"

static const char control[] = "\nINITIAL TIME = 0 ~year~| FINAL TIME = 2 ~year~| TIME STEP = 1 ~year~|\n";

static Model *load(Arena *arena, const char *body, Problems *problems) {
    char *text = arena_format(arena, "%s%s", body, control);
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = strlen(text)};
    *problems = problems_begin(arena);
    return model_load(&source, problems);
}

typedef struct Case {
    const char *body;
    const char *code;
    int line, column;
    const char *words; /* somewhere in the message */
    const char *hint;  /* NULL: any */
} Case;

static const Case cases[] = {
    {"x = 1 + ~~|", "M110", 1, 9, "ends too early", NULL},
    {"x = (1 + 2 ~~|", "M110", 1, 12, "')' is missing", NULL},
    {"x = 1 2 ~~|", "M110", 1, 7, "should end here", NULL},
    {"x = 'y + 2 ~~|", "M102", 1, 5, "quoted name", NULL},
    {"inflow = 1 ~~|\r\nx = 2 *\r\n\tinflo ~~|", "M220", 3, 2, "'inflo' is not defined", "did you mean 'inflow'?"},
    {"x = 1 ~~|\ny = 2 ~~|\nX = 3 ~~|", "M210", 3, 1, "first on line 1", NULL},
    {"x = GAUSS(3) ~~|", "M221", 1, 5, "'GAUSS' is not supported", NULL},
    {"x = SMOTH(3, 4) ~~|", "M221", 1, 5, "SMOTH", "did you mean 'smooth'?"},
    {"x = MAX(3) ~~|", "M252", 1, 5, "takes 2 arguments, here are 1", NULL},
    {"x = INTEG(3) ~~|", "M252", 1, 5, "takes 2 arguments", "write INTEG(flow, initial value)"},
    {"x = 2 * INTEG(3, 1) ~~|", "M250", 1, 9, "whole equation", NULL},
    {"a = b ~~|\nb = c + 1 ~~|\nc = a ~~|", "M260", 1, 1, "a (line 1) <- b (line 2) <- c (line 3) <- a", NULL},
    {"a = INTEG(1, b) ~~|\nb = INTEG(1, a) ~~|", "M261", 1, 1, "a (line 1) <- b (line 2) <- a", NULL},
    {"f((1,2),(3,4),(2,5)) ~~|", "M240", 1, 3, "out of order", NULL},
    {"f((0,0),(1,1)) ~~|\nx = f + 1 ~~|", "M241", 2, 5, "without an argument", NULL},
    {"r: a, b ~~|\nx[r] = 1, 2, 3 ~~|", "M212", 2, 8, "2 elements here, the list has 3", NULL},
    {"r: a, b ~~|\nx[r] = 1 ~~|\ny = x ~~|", "M206", 3, 5, "0 subscripts here", NULL},
    {"r: a, b ~~|\nx[r] = 1 ~~|\ny = x[r] ~~|", "M205", 3, 7, "'r' is not on the left side", NULL},
    {"r: games, b ~~|\nx[r] = 1 ~~|\ny = x[game] ~~|", "M203", 3, 7, "no range or element 'game'",
     "did you mean 'games'?"},
    {"r: a, b ~~|\nx[a] = 1 ~~|\ny[r] = x[r] ~~|", "M207", 3, 8, "'x[b]' is not defined", NULL},
    {"r: a, b ~~|\nx[r] = 1 ~~|\ny = SUM(x[a]) ~~|", "M253", 3, 5, "marked with '!'", NULL},
    {"r: a, b ~~|\nx[r] = 1 ~~|\ny = x[a] + r! ~~|", "M205", 3, 12, "'r!' is no range here", NULL},
    {"r: a, b ~~|\nx[r] :EXCEPT: [a,b] = 1 ~~|", "M206", 2, 16, "the exception has 2", NULL},
    {"r: a, b ~~|\nx[r] :EXCEPT: [c] = 1 ~~|", "M203", 2, 16, "no range or element 'c'", NULL},
    {"r: s ~~|\ns: r ~~|", "M202", 1, 1, "contains itself", NULL},
    {"x := 3 ~~|", "M120", 1, 1, "data equations", NULL},
    {"x ~year~|", "M120", 1, 1, "no equation", NULL},
    {":MACRO: M(a)\nM = M(a) ~~|\n:END OF MACRO:\nx = M(1) ~~|", "M122", 2, 5, "uses itself", NULL},
    {":MACRO: M(a)\nN = a ~~|\n:END OF MACRO:\nx = M(1) ~~|", "M122", 4, 5, "has no value", NULL},
    {":MACRO: M(a)\nM = b ~~|\n:END OF MACRO:\nb = 1 ~~|\nx = M(1, 2) ~~|", "M252", 5, 5, "takes 1 arguments", NULL},
    {"r: a, b ~~|\nx[r] = 1 ~~|\nx[a] = 2 ~~|", "M210", 3, 1, "'x[a]' is defined twice", NULL},
    {"x := GET XLS DATA('f', 's', 'A', 'B2') ~~|", "M221", 1, 6, "'GET XLS DATA' is not supported", NULL},
    {"x :HOLD BACKWARD: := GET DIRECT DATA('f', 's') ~~|", "M221", 1, 22, "'GET DIRECT DATA'", NULL},
    {"f(GET XLS LOOKUPS('f', 's')) ~~|\nx = f(1) ~~|", "M221", 1, 3, "'GET XLS LOOKUPS'", NULL},
    {"r: GET XLS SUBSCRIPT('f', 's') ~~|\nx[r] = 1 ~~|", "M221", 1, 4, "'GET XLS SUBSCRIPT'", NULL},
    {":MACRO: M(a : b)\nM = a ~~|\n:END OF MACRO:\nx = M(1 : y) ~~|", "M122", 4, 5, "no equation of its output 'b'",
     NULL},
    {":MACRO: M(a : b)\nM = a ~~|\nb = 2 ~~|\n:END OF MACRO:\nx = M(1 : y, z) ~~|", "M252", 5, 5,
     "has 1 outputs, here are 2", NULL},
    {":MACRO: M(a : b)\nM = a ~~|\nb = 2 ~~|\n:END OF MACRO:\nx = M(1 : x) ~~|", "M210", 5, 11, "defined twice", NULL},
    {":MACRO: M(a)\nM = a + b ~~|\n:END OF MACRO:\nb = 2 ~~|\nx = M(b) ~~|", "M220", 2, 9,
     "'b' is not defined in the macro 'M'", "write 'b$' for the model's own"},
    {":MACRO: M(a)\nM = l(a) + l ~~|\nl((0,0),(1,1)) ~~|\n:END OF MACRO:\nx = M(2) ~~|", "M241", 2, 12,
     "without an argument", NULL},
    {":MACRO: M(a)\nM = a ~~|\nr: s, t ~~|\n:END OF MACRO:\nx = M(2) ~~|", "M122", 5, 5, "more than plain equations",
     NULL},
    {":MACRO: M(a)\nM = a[r] ~~|\n:END OF MACRO:\nr: s, t ~~|\nx = M(2) ~~|", "M206", 2, 5, "no subscripts inside",
     NULL},
    {":MACRO: M(f, a)\nM = f(a) ~~|\n:END OF MACRO:\nx = M(3, 4) ~~|", "M243", 2, 5, "'f' is no lookup", NULL},
    {":MACRO: M(a, A)\nM = a ~~|\n:END OF MACRO:\nx = M(3, 4) ~~|", "M210", 1, 14, "'A' is defined twice", NULL},
    {":MACRO: M(a)\nM = a ~~|\nm = 2 ~~|\n:END OF MACRO:\nx = M(3) ~~|", "M210", 3, 1, "first on line 2", NULL},
    {":MACRO: M(a)\nM = a ~~|\na = 2 ~~|\n:END OF MACRO:\nx = M(3) ~~|", "M210", 3, 1, "first on line 1", NULL},
    {":MACRO: M(a)\nM = a ~~|\n:END OF MACRO:\n:MACRO: m(a)\nM = 2 ~~|\n:END OF MACRO:\nx = M(3) ~~|", "M210", 4, 9,
     "first on line 1", NULL},
    {":MACRO: Smooth(a)\nSmooth = a ~~|\n:END OF MACRO:\nx = 2 ~~|", "M210", 1, 9, "is a function already", NULL},
    {"x = ABS(1 : y) ~~|", "M252", 1, 5, "only a macro", NULL},
};

static void test_each(void **state) {
    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Arena *arena = arena_create();
        Problems problems;
        Model *model = load(arena, cases[i].body, &problems);
        if (model || problems.error_count == 0) fail_msg("taken: %s", cases[i].body);
        const Problem *first = NULL;
        for (int k = problems.list.count - 1; k >= 0; k--) {
            if (problems.list.items[k].kind == PROBLEM_ERROR) first = &problems.list.items[k];
        }
        bool is_good = text_equal(first->code, cases[i].code) && first->line == cases[i].line &&
                       first->column == cases[i].column && strstr(first->message, cases[i].words) &&
                       (!cases[i].hint || text_equal(first->hint, cases[i].hint));
        if (!is_good) fail_msg("%s\ngave %s", cases[i].body, problems_text(arena, &problems));
        arena_destroy(arena);
    }
}

static void test_all_at_once(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Problems problems;
    assert_null(load(arena, "a = nothing ~~|\nb = 1 + ~~|\nc = WRONG(2) ~~|\nd[q] = 1 ~~|\na = 4 ~~|\n", &problems));
    assert_int_equal(problems.error_count, 5);
    int line = 0;
    for (int i = 0; i < problems.list.count; i++) { /* among warnings of missing units */
        const Problem *problem = &problems.list.items[i];
        if (problem->kind != PROBLEM_ERROR) continue;
        assert_int_equal(problem->line, ++line);
        if (line == 2) assert_string_equal(problem->source_line, "b = 1 + ~~|");
    }
    arena_destroy(arena);
}

static void test_control_is_wanted(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    const char *text = "x = 1 ~~| TIME STEP = 0 ~~|";
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = strlen(text)};
    assert_null(model_load(&source, &problems));
    assert_int_equal(problems.error_count, 2); /* no INITIAL TIME, no FINAL TIME */
    text = "x = 1 ~~|\n\n \"y = 1 ~~|";
    source = (ModelSource){.file = "m.mdl", .text = text, .bytes = strlen(text)};
    problems = problems_begin(arena);
    assert_null(model_load(&source, &problems));
    assert_string_equal(problems.list.items[problems.list.count - 1].code, "M103");
    assert_int_equal(problems.list.items[problems.list.count - 1].line, 3);
    text = "INITIAL TIME = 0 ~year~| FINAL TIME = 1 ~year~| TIME STEP = 0 ~year~|";
    source = (ModelSource){.file = "m.mdl", .text = text, .bytes = strlen(text)};
    problems = problems_begin(arena);
    assert_null(model_load(&source, &problems));
    assert_string_equal(problems.list.items[0].code, "M232");
    arena_destroy(arena);
}

static void test_warnings(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Problems problems;
    Model *model = load(arena,
                        "x = y ~~|\ny = 2 ~year~|\nz = 3 ~year~ forgotten |\nw = 4 ~year~~:SUPPLEMENTARY|\n"
                        "f((2,1),(0,0)) ~ dmnl ~~:SUPPLEMENTARY|\ng = f(x) ~dmnl~|",
                        &problems);
    assert_non_null(model);
    assert_int_equal(problems.warning_count, 3);
    assert_string_equal(problems.list.items[0].code, "M270"); /* no units */
    assert_int_equal(problems.list.items[0].line, 1);
    assert_string_equal(problems.list.items[1].code, "M271"); /* nothing reads it */
    assert_int_equal(problems.list.items[1].line, 3);
    assert_string_equal(problems.list.items[2].code, "M244"); /* from right to left */
    assert_int_equal(problems.list.items[2].line, 5);
    model_destroy(model);
    arena_destroy(arena);
}

/* The integration type is told behind the drawing; what nobody knows is not taken for Euler's method. */
static void test_integration_types(void **state) {
    (void)state;
    static const char *const lines[] = {"15:0,0,0,0,0,0", "15:0,0,0,2,0,0", "15:0,0,0,5,0,0", "15:0,0,0,4,0,0",
                                        "15:0,0,0,1,0,0", "15:0,0,0,6,0,0", "15:0,0,0,x,0,0", "15:0,0"};
    static const char *const codes[] = {NULL, NULL, NULL, NULL, "M234", "M233", "M233", NULL};
    for (int i = 0; i < COUNT_OF(lines); i++) {
        Arena *arena = arena_create();
        const char *text = arena_format(arena, "s = INTEG(s, 1) ~ dmnl ~|%s\\\\\\---/// Sketch\n///---\\\\\\\n:L\n%s\n",
                                        control, lines[i]);
        ModelSource source = {.file = "m.mdl", .text = text, .bytes = strlen(text)};
        Problems problems = problems_begin(arena);
        Model *model = model_load(&source, &problems);
        assert_int_equal(model != NULL, !codes[i] || text_equal(codes[i], "M234"));
        assert_int_equal(problems.list.count, codes[i] ? 1 : 0);
        if (codes[i]) assert_string_equal(problems.list.items[0].code, codes[i]);
        if (codes[i]) assert_int_equal(problems.list.items[0].line, 6);
        model_destroy(model);
        arena_destroy(arena);
    }
}

/* What loads must load again without its subscripts. */
static void check_and_flatten(Arena *arena, const char *body) {
    char *text = arena_format(arena, "%s%s", body, control);
    ModelSource source = {.file = "m.mdl", .text = text, .bytes = strlen(text), .check_units = true};
    Problems problems = problems_begin(arena);
    size_t bytes;
    model_destroy(model_load(&source, &problems));
    source.check_units = false;
    problems = problems_begin(arena);
    const char *flat = model_flatten(&source, arena, &bytes, &problems);
    if (!flat) return;
    source = (ModelSource){.file = "flat.mdl", .text = flat, .bytes = bytes};
    Model *model = model_load(&source, &problems);
    if (!model) fail_msg("%s\nflattened to\n%s\n%s", body, flat, problems_text(arena, &problems));
    model_destroy(model);
}

/* No text may crash the reader: every prefix of a model, and every model with one byte changed. */
static void test_broken_texts(void **state) {
    (void)state;
    const char *body =
        "{c} r: (a1-a3), b -> s ~~|\ns: s1,s2,s3,s4 ~~|\nx[r] :EXCEPT: [a1] = SUM(y[r!]) ^ -f(Time) ~ u [0,1] ~"
        " c ~ :SUPPLEMENTARY |\nf([(0,0)-(1,1)],(0,0),(1,1)) ~~|\n\"q\\\" n\" = DELAY N(1,2,3,2) ~~|\n"
        "x[a1] = IF THEN ELSE(:NOT: Time > 2 :AND: 1, WITH LOOKUP(2, ((0,0),(1,1))), :NA:) ~~|\n"
        "y[r] = 1,2,3,4 ~~|\n****\n.G\n****~\n|\n";
    Arena *arena = arena_create();
    Problems problems;
    Model *model = load(arena, body, &problems);
    if (!model) fail_msg("%s", problems_text(arena, &problems));
    model_destroy(model);
    size_t bytes = strlen(body);
    for (size_t i = 0; i < bytes; i++) {
        arena_clear(arena);
        check_and_flatten(arena, arena_copy_bytes(arena, body, i));
        for (const char *c = "([{\"'|~!:=,\n"; *c; c++) {
            char *changed = arena_copy(arena, body);
            changed[i] = *c;
            check_and_flatten(arena, changed);
        }
    }
    arena_destroy(arena);
}

static void test_deep_nesting(void **state) {
    (void)state;
    enum { DEPTH = 100000 };
    Arena *arena = arena_create();
    Problems problems;
    Text text = text_begin(arena);
    text_add(&text, "x = ");
    for (int i = 0; i < DEPTH; i++) text_add(&text, i % 2 ? "-(" : ":NOT: (");
    assert_null(load(arena, text.data, &problems));
    Text sum = text_begin(arena);
    text_add(&sum, "x = 1");
    for (int i = 0; i < DEPTH; i++) text_add(&sum, " + 1");
    text_add(&sum, " ~~|\n");
    assert_null(load(arena, sum.data, &problems));
    assert_string_equal(problems.list.items[0].message, "the equation is too long");
    Text chain = text_begin(arena);
    text_add(&chain, "x0 = Time ~~|");
    for (int i = 1; i < 20000; i++) text_format(&chain, "x%d = x%d + x%d ~~|\n", i, i - 1, i - 1);
    Model *model = load(arena, chain.data, &problems);
    assert_non_null(model);
    model_destroy(model);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_each),
                                       cmocka_unit_test(test_all_at_once),
                                       cmocka_unit_test(test_control_is_wanted),
                                       cmocka_unit_test(test_warnings),
                                       cmocka_unit_test(test_broken_texts),
                                       cmocka_unit_test(test_deep_nesting),
                                       cmocka_unit_test(test_integration_types)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
