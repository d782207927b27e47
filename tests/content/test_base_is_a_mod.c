/* SPDX-License-Identifier: MIT
 *
 * The shipped game goes through the public door of mods, against the real model, without one error; and the checker
 * sees it as it sees any mod. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "content/content.h"

static void test_base_loads(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    ContentOptions options = {.files = file_access_system(), .scripts_folder = MITI_SOURCE_FOLDER "/scripts"};
    options.model_file = MITI_SOURCE_FOLDER "/assets/models/japan.mdl";
    Content *content = content_load(&options, &problems);
    if (!content) fail_msg("%s", problems_text(arena, &problems));
    assert_int_equal(problems.error_count, 0);
    int count = 0, dossiers = 0;
    const ContentEvent *events = content_events(content, &count);
    for (int i = 0; i < count; i++) {
        dossiers += events[i].option_count > 0;
        assert_true(content_has_text(content, "en", arena_format(arena, "event.%s.title", events[i].id)));
        assert_true(content_has_text(content, "ja", arena_format(arena, "event.%s.title", events[i].id)));
    }
    assert_true(dossiers >= 3);
    content_instruments(content, &count);
    assert_true(count >= 3);
    content_programmes(content, &count);
    assert_true(count >= 3);
    int aims = 0;
    const ContentAim *list = content_aims(content, &count);
    for (int i = 0; i < count; i++) aims += list[i].is_aim;
    assert_int_equal(aims, 8);
    const ContentModSummary *mods = content_mods(content, &count);
    assert_int_equal(count, 1);
    assert_string_equal(mods[0].id, "base");
    content_destroy(content);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_base_loads)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
