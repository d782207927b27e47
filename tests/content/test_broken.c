/* SPDX-License-Identifier: MIT
 *
 * Broken mods: every mistake is reported, all at once, with the right file and line. The expected text of each stands
 * in its folder. */
#include "base/file.h"
#include "content/fixture.h"

/* `as_base`: the folder stands for the shipped game; else it is loaded on top of good_small. */
static void check_folder(const char *folder, bool as_base, bool loads) {
    Fixture *fixture = as_base ? fixture_load(folder, NULL, NULL) : fixture_load("good_small", folder, NULL);
    const FileAccess *files = file_access_system();
    char *wanted = NULL;
    size_t bytes = 0;
    char *path = arena_format(fixture->arena, "%s/tests/mods/%s/expected_problems.txt", MITI_SOURCE_FOLDER, folder);
    assert_true(files->read(files->user, fixture->arena, path, &wanted, &bytes, NULL));
    const char *found = problems_text(fixture->arena, &fixture->problems);
    if (!text_equal(found, wanted)) fprintf(stderr, "%s: found instead of %s:\n%s", folder, path, found);
    assert_string_equal(found, wanted);
    assert_int_equal(fixture->content != NULL, loads);
    fixture_end(fixture);
}

static void test_one_file(void **state) {
    (void)state;
    check_folder("broken_file", false, false);
}

static void test_fields(void **state) {
    (void)state;
    check_folder("broken_fields", false, false);
}

static void test_conditions(void **state) {
    (void)state;
    check_folder("broken_conditions", false, false);
}

static void test_texts(void **state) {
    (void)state;
    check_folder("broken_texts", false, false);
}

static void test_leftovers_are_warnings(void **state) {
    (void)state;
    check_folder("broken_leftovers", false, true);
}

static void test_shocks(void **state) {
    (void)state;
    check_folder("broken_shocks", false, false);
}

static void test_manifest(void **state) {
    (void)state;
    check_folder("broken_manifest", false, false);
    check_folder("broken_json", false, false);
}

static void test_base(void **state) {
    (void)state;
    check_folder("broken_base", true, false);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_file),   cmocka_unit_test(test_fields),
        cmocka_unit_test(test_conditions), cmocka_unit_test(test_texts),
        cmocka_unit_test(test_shocks),     cmocka_unit_test(test_manifest),
        cmocka_unit_test(test_base),       cmocka_unit_test(test_leftovers_are_warnings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
