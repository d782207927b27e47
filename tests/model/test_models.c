/* SPDX-License-Identifier: MIT
 *
 * Every folder of tests/models: the model's numbers against expected.csv, and 70 lanes against one, bit for bit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

/* base */
#include "base/digest.h"
#include "base/file.h"
/* core */
#include "model/model.h"

enum { LANES = 70 };

typedef struct Fixture {
    Arena *arena;
    CsvTable *expected;
    Model *model;
} Fixture;

static Fixture load(const char *folder) {
    Fixture fixture = {.arena = arena_create()};
    Problems problems = problems_begin(fixture.arena);
    const FileAccess *access = file_access_system();
    Error error;
    char *text = NULL, *table = NULL;
    size_t bytes = 0, table_bytes = 0;
    char *path = arena_format(fixture.arena, "%s/tests/models/%s/", MITI_SOURCE_FOLDER, folder);
    char *csv = file_join(fixture.arena, path, "expected.csv");
    if (!access->read(access->user, fixture.arena, file_join(fixture.arena, path, "model.mdl"), &text, &bytes,
                      &error) ||
        !access->read(access->user, fixture.arena, csv, &table, &table_bytes, &error)) {
        fail_msg("%s", error.message);
    }
    ModelSource source = {.file = folder, .text = text, .bytes = bytes};
    fixture.model = model_load(&source, &problems);
    fixture.expected = csv_parse(fixture.arena, csv, table, table_bytes, &problems);
    if (problems.error_count > 0) fail_msg("%s", problems_text(fixture.arena, &problems));
    return fixture;
}

static void compare_row(const Fixture *fixture, const ModelRun *run, int row) {
    for (int column = 0; column < fixture->expected->column_count; column++) {
        const char *name = fixture->expected->names[column];
        int id = model_find(fixture->model, name);
        double expected;
        if (id < 0) fail_msg("no variable %s", name);
        assert_true(text_read_double(csv_cell(fixture->expected, row, column), &expected));
        double value = model_run_value(run, id, 0);
        if (!(fabs(value - expected) <= 1e-9 * fmax(1.0, fabs(expected)))) {
            fail_msg("%s at %g is %.17g, not %.17g", name, model_run_time(run), value, expected);
        }
    }
}

static void run_folder(const char *folder) {
    Fixture fixture = load(folder);
    ModelRun *one = model_run_create(fixture.model, 1), *many = model_run_create(fixture.model, LANES);
    int every = (int)lround(model_save_period(fixture.model) / model_time_step(fixture.model));
    model_run_start(one);
    model_run_start(many);
    for (int row = 0; row < fixture.expected->row_count; row++) {
        compare_row(&fixture, one, row);
        for (int i = 0; i < every; i++) {
            uint64_t digest = model_run_digest(one, 0, DIGEST_START);
            for (int lane = 0; lane < LANES; lane++) {
                assert_true(model_run_digest(many, lane, DIGEST_START) == digest);
            }
            model_run_step(one);
            model_run_step(many);
        }
    }
    model_run_destroy(one);
    model_run_destroy(many);
    model_destroy(fixture.model);
    arena_destroy(fixture.arena);
}

static void test_folder(void **state) {
    run_folder((const char *)*state);
}

int main(void) {
    static const char *const folders[] = {"language", "delays",        "delay_n", "arrays", "lookups",
                                          "time",     "macros",        "edges",   "ranges", "macro_outputs",
                                          "pulses",   "macro_lookups", "names",   "rk4",    "rk2"};
    struct CMUnitTest tests[COUNT_OF(folders)];
    for (int i = 0; i < COUNT_OF(folders); i++) {
        tests[i] = (struct CMUnitTest){folders[i], test_folder, NULL, NULL, (void *)folders[i]};
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
