/* SPDX-License-Identifier: MIT
 *
 * mitictl counts: how much of everything the content holds. */
#include <stdio.h>

#include "base/json.h"
#include "report/report_counts.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl counts [--json] [--data FOLDER]\n"
    "Counts what the game holds: events, options, instruments by jurisdiction, programmes, budget lines, actors,\n"
    "scenarios, strategies, sources and claims by grade, and the texts of each language in words and characters (a\n"
    "{placeholder} is one). Everything is counted from the content as it was loaded. --json: the same as an object of\n"
    "groups, \"all\" beside their parts.\n";

static void print_text(const ReportCounts *counts) {
    for (int i = 0; i < counts->count; i++) {
        const ReportCount *row = &counts->items[i];
        printf("%s%-*s %7d\n", row->part == NULL ? "" : "  ", row->part == NULL ? 36 : 34,
               row->part == NULL ? row->group : row->part, row->count);
    }
}

static void print_json(Arena *arena, const ReportCounts *counts) {
    json_t *groups = json_object();
    for (int i = 0; i < counts->count; i++) {
        const ReportCount *row = &counts->items[i];
        if (row->part == NULL) {
            json_object_set_new(groups, row->group, json_object());
        }
        json_object_set_new(json_object_get(groups, row->group), row->part == NULL ? "all" : row->part,
                            json_integer(row->count));
    }
    puts(base_json_write_pretty(arena, groups));
    json_decref(groups);
}

int tool_counts(int argc, char **argv) {
    const char *data = NULL;
    bool as_json = false;
    const ToolOption options[] = {{"--json", NULL, &as_json}, {"--data", &data, NULL}};
    ToolWords words = {.help = help};
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    if (code != TOOL_GO_ON) {
        return code;
    }
    ToolContent content;
    code = tool_load_content(&content, data);
    if (code == TOOL_GO_ON) {
        ReportCounts counts = report_counts(content.content, content.arena);
        if (as_json) {
            print_json(content.arena, &counts);
        } else {
            print_text(&counts);
        }
        code = TOOL_GOOD;
    }
    tool_release_content(&content);
    return code;
}
