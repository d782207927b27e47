/* SPDX-License-Identifier: MIT
 *
 * The strategy "history" makes the lever path that the model was fitted with (scripts/base/history_levers.csv): budget
 * lines, programmes, instruments and the options MITI took add up to it, until the end of the published figures. */
#include "campaign_fixture.h"

#include <math.h>
#include <stdlib.h>

#include "base/file.h"

enum { FIRST = 1964, LAST = 2026, YEARS = LAST - FIRST + 1 };

/* Sums are given to a tenth; the luck of a programme adds a little of its own to know-how and tools. */
static double allowed(const ModelVariable *lever, double wanted) {
    bool is_money = text_equal(lever->units, "billion yen/year");
    bool is_luck = strstr(lever->name, "know how push") || text_equal(lever->name, "software tools productivity");
    return is_money ? 0.06 + 0.005 * fabs(wanted) : is_luck ? 0.051 : 0.001;
}

static CsvTable *read_path(Arena *arena) {
    Problems problems = problems_begin(arena);
    const FileAccess *files = file_access_system();
    const char *file = MITI_SOURCE_FOLDER "/scripts/base/history_levers.csv";
    Error error = {""};
    char *text;
    size_t bytes;
    if (!files->read(files->user, arena, file, &text, &bytes, &error)) {
        fail_msg("%s", error.message);
    }
    CsvTable *table = csv_parse(arena, file, text, bytes, &problems);
    assert_non_null(table);
    return table;
}

/* The wanted value of one lever for every year; `start` where the table is silent. */
static int fill_wanted(const CsvTable *table, const char *lever, double start, double wanted[YEARS]) {
    int name = csv_column(table, "lever"), first = csv_column(table, "first_year");
    int last = csv_column(table, "last_year"), value = csv_column(table, "value");
    int found = 0;
    for (int i = 0; i < YEARS; i++) {
        wanted[i] = start;
    }
    for (int row = 0; row < table->row_count; row++) {
        if (!text_equal(csv_cell(table, row, name), lever)) {
            continue;
        }
        found++;
        int to = atoi(csv_cell(table, row, last));
        for (int year = atoi(csv_cell(table, row, first)); year <= to && year <= LAST; year++) {
            wanted[year - FIRST] = strtod(csv_cell(table, row, value), NULL);
        }
    }
    return found;
}

static void history_makes_the_fitted_path(void **state) {
    Arena *arena = arena_create();
    CsvTable *table = read_path(arena);
    Campaign *start = begin(state, "s14");
    Campaign *history = campaign_replay_history(start);
    const Model *model = content_model(*state);
    int rows = 0;
    for (int i = 0; i < model_variable_count(model); i++) {
        const ModelVariable *lever = model_variable(model, i);
        if (!lever->is_lever) {
            continue;
        }
        double wanted[YEARS];
        rows += fill_wanted(table, lever->name, text_equal(lever->name, "yen rate factor") ? 1.0 : 0.0, wanted);
        for (int year = FIRST; year <= LAST; year++) {
            double is = campaign_value(history, i, year);
            if (fabs(is - wanted[year - FIRST]) > allowed(lever, wanted[year - FIRST])) {
                fail_msg("%d: %s is %g, and %g in history_levers.csv", year, lever->name, is, wanted[year - FIRST]);
            }
        }
    }
    assert_int_equal(rows, table->row_count); /* every row names a lever */
    campaign_destroy(history);
    campaign_destroy(start);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {test_with_shipped(history_makes_the_fitted_path)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
