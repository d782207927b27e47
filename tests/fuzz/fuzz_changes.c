/* SPDX-License-Identifier: MIT
 *
 * A lens: a .cin file of changes to a model. */
#include <stdlib.h>

#include "fuzz/fuzz.h"
#include "model/model.h"

static const char text[] = "{UTF-8}\nrange: one, two\n~~|\nprice[range] = 1, 2\n~~|\nrate = 0.5 ~~|\n"
                           "stock = INTEG(rate * price[one], 1) ~~|\nINITIAL TIME = 0 ~~|\nFINAL TIME = 1 ~~|\n"
                           "TIME STEP = 0.5 ~~|\nSAVEPER = 1 ~~|\n";

static const Model *target(void) {
    static Model *model;
    if (model) return model;
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    ModelSource source = {.file = "target.mdl", .text = text, .bytes = sizeof text - 1};
    model = model_load(&source, &problems);
    if (!model) abort();
    arena_destroy(arena);
    return model;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes) {
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    ModelSetting *settings = NULL;
    int count = 0;
    bool good =
        model_read_changes(target(), arena, "input.cin", (const char *)data, bytes, &settings, &count, &problems);
    for (int i = 0; good && i < count; i++) {
        if (settings[i].variable_id < 0 || settings[i].variable_id >= model_variable_count(target())) abort();
    }
    problems_text(arena, &problems);
    arena_destroy(arena);
    return 0;
}
