/* SPDX-License-Identifier: MIT
 *
 * What the documents promise of japan.mdl: its size, its groups, and for every variable a unit, a meaning, a source
 * that sources.csv knows, and a grade. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/file.h"
#include "model/model.h"

#define MODEL_FILE   MITI_SOURCE_FOLDER "/assets/models/japan.mdl"
#define SOURCES_FILE MITI_SOURCE_FOLDER "/scripts/base/facts/sources.csv"

typedef struct Catalogue {
    Arena *arena;
    Model *model;
    CsvTable *sources;
} Catalogue;

static char *read_all(Arena *arena, const char *path, size_t *bytes) {
    const FileAccess *files = file_access_system();
    Error error = {0};
    char *text = NULL;
    if (!files->read(files->user, arena, path, &text, bytes, &error)) fail_msg("%s", error.message);
    return text;
}

static int load(void **state) {
    static Catalogue catalogue;
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    size_t bytes = 0;
    char *text = read_all(arena, MODEL_FILE, &bytes);
    ModelSource source = {.file = MODEL_FILE, .text = text, .bytes = bytes, .check_units = true};
    catalogue.arena = arena;
    catalogue.model = model_load(&source, &problems);
    text = read_all(arena, SOURCES_FILE, &bytes);
    catalogue.sources = csv_parse(arena, SOURCES_FILE, text, bytes, &problems);
    if (!catalogue.model || problems.warning_count > 0) fail_msg("%s", problems_text(arena, &problems));
    *state = &catalogue;
    return 0;
}

static int unload(void **state) {
    Catalogue *catalogue = *state;
    model_destroy(catalogue->model);
    arena_destroy(catalogue->arena);
    return 0;
}

/* Time is the engine's own. */
static bool is_written(const ModelVariable *variable) {
    return !text_equal(variable->name, "Time");
}

static bool is_equation(const ModelVariable *variable) {
    return variable->kind != MODEL_CONSTANT && !text_starts_with(variable->equation, "WITH LOOKUP");
}

/* Elements of an array that share an equation stand on one line of the file. */
static void test_size(void **state) {
    const Catalogue *catalogue = *state;
    int written = 0, expanded = 0, stocks = 0, last_line = -1;
    const char *last_stock = "";
    for (int i = 0; i < model_variable_count(catalogue->model); i++) {
        const ModelVariable *variable = model_variable(catalogue->model, i);
        if (!is_equation(variable)) continue;
        expanded++;
        if (variable->line != last_line) written++;
        last_line = variable->line;
        if (variable->kind != MODEL_STOCK || text_equal(variable->array_name, last_stock)) continue;
        last_stock = variable->array_name;
        stocks++;
    }
    assert_true(written >= 160);
    assert_true(expanded >= 600);
    assert_true(stocks >= 40);
}

static void test_groups(void **state) {
    static const char *const groups[] = {"History series",
                                         "Prices and exchange rate",
                                         "Adoption and spending",
                                         "Standards and installed base",
                                         "Platforms and openness",
                                         "Cloud and AI",
                                         "Know-how and R&D",
                                         "People and education",
                                         "Customisation and legacy",
                                         "Firms and finance",
                                         "Friction and politics",
                                         "Trade by market and component",
                                         "Productivity and user benefit",
                                         "Comparison",
                                         "Levers",
                                         "Switches",
                                         "Control"};
    const Catalogue *catalogue = *state;
    int counts[sizeof groups / sizeof *groups] = {0};
    for (int i = 0; i < model_variable_count(catalogue->model); i++) {
        const ModelVariable *variable = model_variable(catalogue->model, i);
        if (!is_written(variable)) continue;
        size_t at = 0;
        while (at < sizeof groups / sizeof *groups && !text_equal(groups[at], variable->group)) at++;
        if (at == sizeof groups / sizeof *groups) fail_msg("%s is in group '%s'", variable->name, variable->group);
        counts[at]++;
    }
    for (size_t at = 0; at < sizeof groups / sizeof *groups; at++) assert_true(counts[at] > 0);
}

static void test_switches(void **state) {
    const Catalogue *catalogue = *state;
    for (int i = 1; i <= 18; i++) {
        int id = model_find(catalogue->model, arena_format(catalogue->arena, "switch m%d", i));
        assert_true(id >= 0);
        const ModelVariable *variable = model_variable(catalogue->model, id);
        assert_string_equal(variable->group, "Switches");
        assert_string_equal(variable->equation, "1");
        assert_true(variable->range_low == 0 && variable->range_high == 1 && variable->range_step == 1);
        assert_true(text_starts_with(variable->comment, "1 = the mechanism is in force; 0 cuts its loop: "));
    }
}

static bool key_is_known(const CsvTable *sources, const char *key, size_t size) {
    for (int row = 0; row < sources->row_count; row++) {
        const char *known = csv_cell(sources, row, 0);
        if (strlen(known) == size && memcmp(known, key, size) == 0) return true;
    }
    return false;
}

/* "our assumption", or keys with ", " between them. */
static bool source_is_good(const CsvTable *sources, const char *text, size_t size) {
    static const char ours[] = "our assumption";
    if (size == sizeof ours - 1 && memcmp(text, ours, size) == 0) return true;
    const char *end = text + size;
    while (text < end) {
        const char *comma = memchr(text, ',', (size_t)(end - text));
        const char *stop = comma ? comma : end;
        if (!key_is_known(sources, text, (size_t)(stop - text))) return false;
        text = comma ? comma + 2 : end;
    }
    return size > 0;
}

/* `Meaning. Source: KEY[, KEY] or our assumption. Grade: X.` */
static bool comment_is_good(const CsvTable *sources, const char *comment) {
    const char *source = strstr(comment, " Source: ");
    const char *grade = strstr(comment, ". Grade: ");
    if (!source || !grade || source == comment || grade < source + 9) return false;
    if (!source_is_good(sources, source + 9, (size_t)(grade - source - 9))) return false;
    const char *letter = grade + 9;
    return *letter >= 'A' && *letter <= 'D' && letter[1] == '.' && letter[2] == 0;
}

static void test_every_variable_says_what_it_is(void **state) {
    const Catalogue *catalogue = *state;
    for (int i = 0; i < model_variable_count(catalogue->model); i++) {
        const ModelVariable *variable = model_variable(catalogue->model, i);
        if (!is_written(variable)) continue;
        if (!*variable->units) fail_msg("%s has no unit", variable->name);
        if (!comment_is_good(catalogue->sources, variable->comment)) {
            fail_msg("%s is not 'Meaning. Source: KEY or our assumption. Grade: X.': '%s'", variable->name,
                     variable->comment);
        }
    }
}

static void test_a_bad_comment_is_found(void **state) {
    const CsvTable *sources = ((const Catalogue *)*state)->sources;
    assert_true(comment_is_good(sources, "Yen. Source: FXRT, GDPS. Grade: B."));
    assert_false(comment_is_good(sources, "Yen. Source: FXRT, NOBODY. Grade: B."));
    assert_false(comment_is_good(sources, "Yen. Source: our guess. Grade: D."));
    assert_false(comment_is_good(sources, "Yen. Source: FXRT."));
    assert_false(comment_is_good(sources, "Yen. Source: FXRT. Grade: E."));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_size), cmocka_unit_test(test_groups), cmocka_unit_test(test_switches),
        cmocka_unit_test(test_every_variable_says_what_it_is), cmocka_unit_test(test_a_bad_comment_is_found)};
    return cmocka_run_group_tests(tests, load, unload);
}
