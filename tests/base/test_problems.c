/* SPDX-License-Identifier: MIT
 *
 * problems and errors: the gcc form, the caret, the order, the limit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/problems.h"

static void problems_are_sorted_and_drawn_with_caret(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    problems_warning(&problems, "W1", "b.lua", 9, NULL, "later %d", 2);
    Problem first = {.kind = PROBLEM_ERROR,
                     .code = "E214",
                     .file = "a.lua",
                     .line = 3,
                     .column = 5,
                     .message = "unknown name 'x'",
                     .hint = "did you mean 'y'?",
                     .source_line = "a = x"};
    problems_add(&problems, &first);
    problems_sort(&problems);
    assert_int_equal(problems.error_count, 1);
    assert_int_equal(problems.warning_count, 1);
    assert_string_equal(problems_text(arena, &problems), "a.lua:3:5: error E214: unknown name 'x'; did you mean 'y'?\n"
                                                         "     3 | a = x\n"
                                                         "       |     ^\n"
                                                         "b.lua:9: warning W1: later 2\n");
    arena_destroy(arena);
}

static void at_most_two_hundred_are_shown(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    for (int i = 0; i < 250; i++) problems_error(&problems, NULL, "f", i + 1, NULL, "bad");
    assert_non_null(strstr(problems_text(arena, &problems), "f:200: error: bad\nand 50 more problems\n"));
    arena_destroy(arena);
}

static void error_is_set_once_and_false(void **state) {
    (void)state;
    Error error;
    assert_false(error_set(&error, "%s: error: gone", "file"));
    assert_string_equal(error.message, "file: error: gone");
    assert_false(error_set(NULL, "nobody listens"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(problems_are_sorted_and_drawn_with_caret),
        cmocka_unit_test(at_most_two_hundred_are_shown),
        cmocka_unit_test(error_is_set_once_and_false),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
