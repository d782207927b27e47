/* SPDX-License-Identifier: MIT
 *
 * Comma-separated values: every cell of what came out must be there. */
#include <stdlib.h>

#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes) {
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    const CsvTable *table = csv_parse(arena, "input.csv", (const char *)data, bytes, &problems);
    for (int row = 0; table && row < table->row_count; row++) {
        for (int column = 0; column < table->column_count; column++) {
            if (!csv_cell(table, row, column)) abort();
        }
    }
    problems_text(arena, &problems);
    arena_destroy(arena);
    return 0;
}
