/* SPDX-License-Identifier: MIT
 *
 * Equations of the shipped model in people's words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/file.h"
#include "base/problems.h"
#include "report/report_equation.h"

static Content *load(Arena *arena) {
    Problems problems = problems_begin(arena);
    ContentOptions options = {.files = file_access_system(),
                              .scripts_folder = MITI_SOURCE_FOLDER "/scripts",
                              .model_file = MITI_SOURCE_FOLDER "/assets/models/japan.mdl"};
    Content *content = content_load(&options, &problems);
    if (!content) fail_msg("%s", problems_text(arena, &problems));
    return content;
}

static void a_sum_is_written_out(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Content *content = load(arena);
    int id = model_find(content_model(content), "digital trade balance");
    assert_true(id >= 0);
    assert_string_equal(report_equation(content, arena, "en", id),
                        "(balance of licences + balance of computer services + balance of consulting and advertising)");
    content_destroy(content);
    arena_destroy(arena);
}

/* No input of any equation keeps a piece of another's name, and arithmetic has its signs. */
static void every_equation_reads(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Content *content = load(arena);
    const Model *model = content_model(content);
    for (int id = 0; id < model_variable_count(model); id++) {
        if (model_variable(model, id)->kind == MODEL_LOOKUP || model_variable(model, id)->kind == MODEL_QUERY) continue;
        const char *words = report_equation(content, arena, "ja", id);
        if (strpbrk(words, "*\n\t")) fail_msg("%s: %s", model_variable(model, id)->name, words);
        if (model_variable(model, id)->equation[0]) assert_true(words[0] != 0);
    }
    content_destroy(content);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sum_is_written_out),
        cmocka_unit_test(every_equation_reads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
