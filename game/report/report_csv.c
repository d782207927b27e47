/* SPDX-License-Identifier: MIT
 *
 * A campaign as rows for other programs: CSV and JSON, one row a year, values by the one rule of campaign_value. */
#include "report/report_internal.h"

#include <math.h>
#include <string.h>

#include "base/json.h"

void report_csv_name(Text *out, const char *name) {
    if (strpbrk(name, ",\"\n") == NULL) {
        text_add(out, name);
        return;
    }
    text_add(out, "\"");
    for (; *name != '\0'; name++) {
        text_add_bytes(out, *name == '"' ? "\"\"" : name, *name == '"' ? 2 : 1);
    }
    text_add(out, "\"");
}

void report_csv(Text *out, const Campaign *campaign, const int *variable_ids, int count, int run, bool has_head) {
    const Model *model = content_model(campaign_content(campaign));
    if (has_head) {
        text_add(out, "run,year");
        for (int i = 0; i < count; i++) {
            text_add(out, ",");
            report_csv_name(out, model_variable(model, variable_ids[i])->name);
        }
        text_add(out, "\n");
    }
    for (int turn = 0; turn < campaign_turn_count(campaign); turn++) {
        int year = campaign_turn(campaign, turn)->year;
        text_format(out, "%d,%d", run, year);
        for (int i = 0; i < count; i++) {
            text_format(out, ",%.10g", campaign_value(campaign, variable_ids[i], year));
        }
        text_add(out, "\n");
    }
}

void report_json_rows(Text *out, const Campaign *campaign, const int *variable_ids, int count, int run, bool is_first) {
    const Model *model = content_model(campaign_content(campaign));
    Arena *arena = arena_create();
    for (int turn = 0; turn < campaign_turn_count(campaign); turn++) {
        int year = campaign_turn(campaign, turn)->year;
        json_t *row = json_object();
        json_object_set_new(row, "run", json_integer(run));
        json_object_set_new(row, "year", json_integer(year));
        for (int i = 0; i < count; i++) {
            double value = campaign_value(campaign, variable_ids[i], year);
            json_object_set_new(row, model_variable(model, variable_ids[i])->name,
                                isfinite(value) ? json_real(value) : json_null());
        }
        text_add(out, is_first && turn == 0 ? "" : ",\n");
        text_add(out, base_json_write(arena, row));
        json_decref(row);
    }
    arena_destroy(arena);
}
