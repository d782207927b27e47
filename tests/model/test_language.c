/* SPDX-License-Identifier: MIT
 *
 * The examples of docs/MODEL-LANGUAGE.md are true: each is loaded, checked with units, run, and compared with what
 * stands beside it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

/* base */
#include "base/file.h"
/* core */
#include "model/model.h"

static const char control[] = "\nINITIAL TIME = 0 ~year~| FINAL TIME = 10 ~year~| TIME STEP = 0.25 ~year~|\n";

/* The trimmed text up to `end`. */
static const char *piece(Arena *arena, const char *from, const char *end) {
    while (from < end && *from == ' ') from++;
    while (end > from && end[-1] == ' ') end--;
    return arena_copy_bytes(arena, from, (size_t)(end - from));
}

/* One of `name = number; name = number`, at the run's present time. */
static void compare(Arena *arena, const ModelRun *run, const char *from, const char *end) {
    const char *equals = end;
    while (equals > from && *equals != '=') equals--; /* the last: a quoted name may hold one */
    const char *name = piece(arena, from, equals);
    double wanted;
    if (!text_read_double(piece(arena, equals + 1, end), &wanted)) fail_msg("no number behind %s", name);
    int id = model_find(model_run_model(run), name);
    if (id < 0) fail_msg("no variable %s", name);
    double value = model_run_value(run, id, 0);
    if (!(fabs(value - wanted) <= 1e-9 * fmax(1.0, fabs(wanted)))) {
        fail_msg("%s at %g is %.17g, not %.17g", name, model_run_time(run), value, wanted);
    }
}

/* { at 2: a = 1; b = 2 } */
static int run_line(Arena *arena, const Model *model, const char *line, const char *end) {
    const char *colon = memchr(line, ':', (size_t)(end - line));
    double time = 0.0;
    int count = 0;
    if (!colon || !text_read_double(piece(arena, line, colon), &time)) fail_msg("no time in %s", line);
    ModelRun *run = model_run_create(model, 1);
    model_run_start(run);
    while (model_run_time(run) < time - 1e-9) model_run_step(run);
    for (const char *at = colon + 1; at < end; count++) {
        const char *stop = memchr(at, ';', (size_t)(end - at));
        if (!stop) stop = end;
        compare(arena, run, at, stop);
        at = stop + 1;
    }
    model_run_destroy(run);
    return count;
}

/* How many claims of a block were compared. */
static int check_block(const char *block, int line) {
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    const char *refused = strstr(block, "{ refused: ");
    const char *text = strstr(block, "TIME STEP =") ? block : arena_format(arena, "%s%s", block, control);
    ModelSource source = {.file = "MODEL-LANGUAGE.md", .text = text, .bytes = strlen(text), .check_units = true};
    Model *model = model_load(&source, &problems);
    int count = 0;
    if (refused) {
        const char *code = piece(arena, refused + strlen("{ refused: "), strchr(refused, '}'));
        if (model || problems.error_count != 1) fail_msg("line %d: %s", line, problems_text(arena, &problems));
        for (int i = 0; i < problems.list.count; i++) count += text_equal(problems.list.items[i].code, code);
        if (count != 1) fail_msg("line %d: not %s: %s", line, code, problems_text(arena, &problems));
    } else {
        if (!model) fail_msg("line %d: %s", line, problems_text(arena, &problems));
        for (const char *at = strstr(block, "{ at "); at; at = strstr(at + 1, "{ at ")) {
            count += run_line(arena, model, at + strlen("{ at "), strchr(at, '}'));
        }
    }
    if (count == 0) fail_msg("line %d: the example says nothing of its numbers", line);
    model_destroy(model);
    arena_destroy(arena);
    return count;
}

static void test_examples(void **state) {
    (void)state;
    static const char fence[] = "\n```mdl\n";
    Arena *arena = arena_create();
    const FileAccess *access = file_access_system();
    char *text = NULL;
    size_t bytes = 0;
    Error error;
    int blocks = 0, claims = 0;
    if (!access->read(access->user, arena, MITI_SOURCE_FOLDER "/docs/MODEL-LANGUAGE.md", &text, &bytes, &error)) {
        fail_msg("%s", error.message);
    }
    for (const char *at = strstr(text, fence); at; at = strstr(at, fence)) {
        at += strlen(fence);
        const char *end = strstr(at, "\n```");
        assert_non_null(end);
        int line = 1;
        for (const char *c = text; c < at; c++) line += *c == '\n';
        claims += check_block(arena_copy_bytes(arena, at, (size_t)(end - at)), line);
        blocks++;
        at = end;
    }
    assert_true(blocks >= 15);
    assert_true(claims >= 60);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_examples)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
