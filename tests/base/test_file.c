/* SPDX-License-Identifier: MIT
 *
 * file access of the operating system and comma-separated values. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

static void files_are_written_appended_cut_listed(void **state) {
    (void)state;
    Arena *arena = arena_create();
    const FileAccess *files = file_access_system();
    Error error;
    char folder[] = "/tmp/miti_test_XXXXXX";
    assert_non_null(mkdtemp(folder));
    char *deep = file_join(arena, folder, "a/b");
    assert_true(files->make_folder(files->user, deep, &error));
    assert_true(files->make_folder(files->user, deep, &error));
    char *path = file_join(arena, deep, "x.txt");
    char *text = NULL;
    size_t bytes = 0;
    assert_false(files->read(files->user, arena, path, &text, &bytes, &error));
    assert_non_null(strstr(error.message, path));
    assert_true(files->write(files->user, path, "one\n", 4, &error));
    assert_true(files->append(files->user, path, "two\n", 4, &error));
    assert_true(files->read(files->user, arena, path, &text, &bytes, &error));
    assert_int_equal(bytes, 8);
    assert_string_equal(text, "one\ntwo\n");
    assert_true(files->truncate(files->user, path, 4, &error));
    assert_true(files->write(files->user, file_join(arena, deep, "a.txt"), "", 0, &error));
    char **names = NULL;
    int count = 0;
    assert_true(files->list(files->user, arena, deep, &names, &count, &error));
    assert_int_equal(count, 2);
    assert_string_equal(names[0], "a.txt");
    assert_true(files->list(files->user, arena, folder, &names, &count, &error));
    assert_string_equal(names[0], "a/");
    assert_false(files->read(files->user, arena, deep, &text, &bytes, &error));
    assert_false(files->write(files->user, file_join(arena, folder, "no/x"), "", 0, &error));
    assert_true(files->remove(files->user, path, &error));
    assert_false(files->exists(files->user, path));
    assert_true(files->remove(files->user, file_join(arena, deep, "a.txt"), &error));
    arena_destroy(arena);
}

static void data_is_found_where_the_base_mod_is(void **state) {
    (void)state;
    Arena *arena = arena_create();
    assert_string_equal(file_find_data(arena, MITI_SOURCE_FOLDER, "/nowhere"), MITI_SOURCE_FOLDER);
    assert_string_equal(file_find_data(arena, "/gone", "/nowhere"), "/nowhere");
    assert_string_equal(file_find_data(arena, "/gone", MITI_SOURCE_FOLDER), MITI_SOURCE_FOLDER);
    arena_destroy(arena);
}

static void a_link_stays_and_a_pipe_is_written_to(void **state) {
    (void)state;
    Arena *arena = arena_create();
    const FileAccess *files = file_access_system();
    Error error = {""};
    char folder[] = "/tmp/miti_test_XXXXXX";
    assert_non_null(mkdtemp(folder));
    char *path = file_join(arena, folder, "x.txt"), *link = file_join(arena, folder, "link");
    char *text = NULL;
    size_t bytes = 0;
    struct stat info;
    assert_true(files->write(files->user, path, "one", 3, &error));
    assert_int_equal(symlink("x.txt", link), 0);
    assert_true(files->write(files->user, link, "two", 3, &error));
    assert_true(lstat(link, &info) == 0 && S_ISLNK(info.st_mode));
    assert_true(files->read(files->user, arena, path, &text, &bytes, &error));
    assert_string_equal(text, "two");
    assert_true(files->remove(files->user, link, &error));
    assert_int_equal(mkfifo(link, 0600), 0);
    int pipe = open(link, O_RDWR);
    assert_true(pipe >= 0);
    assert_true(files->write(files->user, link, "three", 5, &error));
    char got[8] = "";
    assert_int_equal(read(pipe, got, sizeof got), 5);
    assert_true(lstat(link, &info) == 0 && S_ISFIFO(info.st_mode));
    close(pipe);
    assert_true(files->remove(files->user, link, &error));
    assert_true(files->remove(files->user, path, &error));
    assert_false(files->read(files->user, arena, "/dev/zero", &text, &bytes, &error));
    assert_non_null(strstr(error.message, "64 MiB"));
    arena_destroy(arena);
}

static void csv_knows_quotes_and_names_bad_lines(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    static const char text[] = "\xEF\xBB\xBFyear,name\r\n1964,\"a, \"\"b\"\"\nc\"\n1965\n1966,\n";
    CsvTable *table = csv_parse(arena, "t.csv", text, sizeof text - 1, &problems);
    assert_non_null(table);
    assert_int_equal(table->row_count, 2);
    assert_int_equal(csv_column(table, "name"), 1);
    assert_int_equal(csv_column(table, "none"), -1);
    assert_string_equal(csv_cell(table, 0, 1), "a, \"b\"\nc");
    assert_string_equal(csv_cell(table, 1, 1), "");
    assert_int_equal(table->lines[1], 5);
    assert_int_equal(problems.error_count, 1);
    assert_int_equal(problems.list.items[0].line, 4);
    assert_null(csv_parse(arena, "e.csv", "", 0, &problems));
    arena_destroy(arena);
}

static void csv_ends_at_a_zero_byte_and_says_so(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    static const char text[] = "year,name\n1964,a\n1965,\0b\n1966,c\n";
    CsvTable *table = csv_parse(arena, "z.csv", text, sizeof text - 1, &problems);
    assert_non_null(table);
    assert_int_equal(problems.error_count, 1);
    assert_int_equal(problems.list.items[0].line, 3);
    assert_int_equal(table->row_count, 2);
    assert_string_equal(csv_cell(table, 1, 1), "");
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_are_written_appended_cut_listed), cmocka_unit_test(data_is_found_where_the_base_mod_is),
        cmocka_unit_test(a_link_stays_and_a_pipe_is_written_to), cmocka_unit_test(csv_knows_quotes_and_names_bad_lines),
        cmocka_unit_test(csv_ends_at_a_zero_byte_and_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
