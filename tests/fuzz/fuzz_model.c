/* SPDX-License-Identifier: MIT
 *
 * A .mdl file: its problems as text, units included, or a model that is drawn, taken through a few steps, copied and
 * written without subscripts. */
#include <stdlib.h>

#include "fuzz/fuzz.h"
#include "model/model.h"
#include "model/model_edit.h"

enum { MOST_VARIABLES = 20000, STEPS = 4 };

static void run(const Model *model) {
    ModelRun *run = model_run_create(model, 2);
    ModelRun *copy = model_run_create(model, 2);
    model_run_start(run);
    for (int i = 0; i < STEPS; i++) model_run_step(run);
    model_run_copy(copy, run);
    if (model_run_digest(run, 0, 1) != model_run_digest(copy, 1, 1)) abort();
    Error error;
    model_run_check_finite(run, &error);
    model_run_destroy(copy);
    model_run_destroy(run);
}

/* What loads must load again without its subscripts. */
static void flatten(const ModelSource *source, Arena *arena) {
    Problems problems = problems_begin(arena);
    size_t flat_bytes;
    char *flat = model_flatten(source, arena, &flat_bytes, &problems);
    if (!flat) abort();
    ModelSource again = {.file = "flat.mdl", .text = flat, .bytes = flat_bytes};
    model_destroy(model_load(&again, &problems));
    problems_text(arena, &problems);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes) {
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    ModelSource source = {.file = "input.mdl", .text = (const char *)data, .bytes = bytes};
    Model *model = model_load(&source, &problems);
    if (!model == (problems.error_count == 0)) abort();
    problems_text(arena, &problems);
    if (model && model_variable_count(model) < MOST_VARIABLES) {
        model_graph(model, arena, true);
        run(model);
        flatten(&source, arena);
    }
    source.check_units = true;
    model_destroy(model_load(&source, &problems));
    model_destroy(model);
    arena_destroy(arena);
    return 0;
}
