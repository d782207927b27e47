/* SPDX-License-Identifier: MIT
 *
 * mitictl options: what every option of every dossier changes in the eight aims, and whether it is a real choice. */
#include <math.h>
#include <stdio.h>

#include "base/json.h"
#include "report/report_options.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl options [--event ID] [--faults] [--seeds N] [--format text|json] [--data FOLDER]\n"
    "Plays the whole history with every strategy of the content, in every lens and N seeds (4 unless given), takes each\n"
    "option of each dossier where it lies on the desk, and prints what it changes in the eight aims after 1, 5 and 10\n"
    "years, against the option 'nothing'. --event prints one dossier, --faults only options that are no choice:\n"
    "  no effect   no aim changes by more than the spread over the seeds\n"
    "  dominates   at least as good as every sibling in every aim, year and lens\n"
    "  not met     no strategy met the dossier, or what the option needs was never there\n"
    "An option may be excused by a reason (excused = \"...\" in Lua). Exit 1 when a fault is not excused, or more than\n"
    "5 % of the options are.\n";

static const double most_excused = 0.05;

typedef struct Printing {
    const OptionTable *table;
    bool only_faults;
    Text out;
} Printing;

static const char *verdict_word(OptionVerdict verdict) {
    static const char *const words[] = {[OPTION_IS_CHOICE] = "choice",
                                        [OPTION_WITHOUT_EFFECT] = "no effect",
                                        [OPTION_DOMINATES] = "dominates",
                                        [OPTION_NOT_MET] = "not met",
                                        [OPTION_EXCUSED] = "excused"};
    return words[verdict];
}

static bool is_wanted(const Printing *printing, const OptionEffect *item) {
    return !printing->only_faults || (item->verdict != OPTION_IS_CHOICE && item->verdict != OPTION_EXCUSED);
}

static const double *row_of(const OptionTable *table, const double *cells, int lens, int horizon) {
    return cells + (size_t)(lens * OPTION_HORIZONS + horizon) * (size_t)table->aim_count;
}

static const char *lens_name(const OptionTable *table, int lens) {
    return table->lens_ids[lens] != NULL ? table->lens_ids[lens] : "no lens";
}

/* ---- Text ---- */

static void print_numbers(Printing *printing, const OptionEffect *item) {
    const OptionTable *table = printing->table;
    for (int lens = 0; lens < table->lens_count; lens++) {
        for (int h = 0; h < OPTION_HORIZONS; h++) {
            const double *change = row_of(table, item->change, lens, h);
            text_format(&printing->out, "    %-14s %2d y", lens_name(table, lens), report_option_horizon(h));
            for (int a = 0; a < table->aim_count; a++) {
                text_format(&printing->out, isnan(change[a]) ? "          -" : " %+10.4g", change[a]);
            }
            text_add(&printing->out, "\n");
        }
    }
}

static void print_text(Printing *printing, const ContentEvent *events) {
    const OptionTable *table = printing->table;
    text_add(&printing->out, "change against 'nothing', in the units of the variable:\n");
    for (int a = 0; a < table->aim_count; a++) {
        text_format(&printing->out, "  %d %s", a + 1, table->aims[a]->id);
    }
    text_add(&printing->out, "\n");
    for (int i = 0; i < table->count; i++) {
        const OptionEffect *item = &table->items[i];
        if (!is_wanted(printing, item)) {
            continue;
        }
        const ContentEvent *event = &events[item->event];
        const ContentOption *option = &event->options[item->option];
        text_format(&printing->out, "%s %d %s: %s%s%s\n", event->id, item->year, option->id,
                    verdict_word(item->verdict), item->verdict == OPTION_EXCUSED ? ", " : "",
                    item->verdict == OPTION_EXCUSED ? option->excused : "");
        if (item->option > 0 && item->is_met) {
            print_numbers(printing, item);
        }
    }
    text_format(&printing->out, "%d options, %d at fault, %d excused\n", table->count, table->faults, table->excused);
}

/* ---- JSON ---- */

static json_t *changes_of(const Printing *printing, const OptionEffect *item) {
    const OptionTable *table = printing->table;
    json_t *list = json_array();
    for (int i = 0; i < table->lens_count * OPTION_HORIZONS; i++) {
        int lens = i / OPTION_HORIZONS, horizon = i % OPTION_HORIZONS;
        const double *change = row_of(table, item->change, lens, horizon);
        json_t *row = json_object();
        json_object_set_new(row, "lens", json_string(lens_name(table, lens)));
        json_object_set_new(row, "years", json_integer(report_option_horizon(horizon)));
        for (int a = 0; a < table->aim_count; a++) {
            json_object_set_new(row, table->aims[a]->id, isnan(change[a]) ? json_null() : json_real(change[a]));
        }
        json_array_append_new(list, row);
    }
    return list;
}

static void print_json(Printing *printing, const ContentEvent *events) {
    json_t *list = json_array();
    for (int i = 0; i < printing->table->count; i++) {
        const OptionEffect *item = &printing->table->items[i];
        if (!is_wanted(printing, item)) {
            continue;
        }
        const ContentEvent *event = &events[item->event];
        json_t *object = json_object();
        json_object_set_new(object, "event", json_string(event->id));
        json_object_set_new(object, "option", json_string(event->options[item->option].id));
        json_object_set_new(object, "year", item->is_met ? json_integer(item->year) : json_null());
        json_object_set_new(object, "verdict", json_string(verdict_word(item->verdict)));
        json_object_set_new(object, "changes", changes_of(printing, item));
        json_array_append_new(list, object);
    }
    text_add(&printing->out, base_json_write_pretty(printing->out.arena, list));
    text_add(&printing->out, "\n");
    json_decref(list);
}

/* ---- The command ---- */

static int study(Printing *printing, const ToolContent *content, const char *event, uint64_t seeds, bool as_json) {
    int event_count = 0;
    const ContentEvent *events = content_events(content->content, &event_count);
    OptionStudy options = {.scenario_id = tool_longest_scenario(content), .seed_count = (int)seeds, .only_event = -1};
    if (event != NULL) {
        options.only_event = content_find_event(content->content, event);
    }
    if (event != NULL && options.only_event < 0) {
        fprintf(stderr, "mitictl options: error: no event '%s'; events are the files of scripts/base/events\n", event);
        return TOOL_BAD;
    }
    OptionTable table = report_options(content->content, &options, content->arena);
    printing->table = &table;
    printing->out = text_begin(content->arena);
    if (as_json) {
        print_json(printing, events);
    } else {
        print_text(printing, events);
    }
    fputs(printing->out.data, stdout);
    bool has_too_many_excuses = table.excused > most_excused * table.count;
    if (has_too_many_excuses) {
        fprintf(stderr, "mitictl options: error: %d of %d options are excused; at most %.0f %% may be\n", table.excused,
                table.count, 100.0 * most_excused);
    }
    return table.faults > 0 || has_too_many_excuses ? TOOL_BAD : TOOL_GOOD;
}

int tool_option_effects(int argc, char **argv) {
    Printing printing = {0};
    const char *event = NULL, *seeds_text = NULL, *format = "text", *data = NULL;
    const ToolOption options[] = {{"--event", &event, NULL},
                                  {"--faults", NULL, &printing.only_faults},
                                  {"--seeds", &seeds_text, NULL},
                                  {"--format", &format, NULL},
                                  {"--data", &data, NULL}};
    ToolWords words = {.help = help};
    uint64_t seeds = 4;
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    code = code == TOOL_GO_ON ? tool_read_number("--seeds", seeds_text, 2, 1000, &seeds) : code;
    if (code != TOOL_GO_ON) {
        return code;
    }
    if (!text_equal(format, "text") && !text_equal(format, "json")) {
        fprintf(stderr, "mitictl options: error: --format takes text or json, not '%s'\n", format);
        return TOOL_WRONG_USE;
    }
    ToolContent content;
    code = tool_load_content(&content, data);
    if (code == TOOL_GO_ON) {
        code = study(&printing, &content, event, seeds, text_equal(format, "json"));
    }
    tool_release_content(&content);
    return code;
}
