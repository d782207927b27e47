/* SPDX-License-Identifier: MIT
 *
 * Which constants are uncertain, draws of them, and quantiles of what came of it. Screening is report_screening.c. */
#include "report/report_uncertain.h"

#include <math.h>
#include <stdlib.h>

#include "base/json.h"

/* ---- Which constants ---- */

static bool is_drawn(const ModelVariable *variable) {
    static const char *const others[] = {"Levers", "Switches", "Control"};
    bool is_other = variable->is_lever;
    for (int i = 0; i < COUNT_OF(others); i++) {
        is_other = is_other || text_equal(variable->group, others[i]);
    }
    return variable->kind == MODEL_CONSTANT && !is_other && variable->range_low < variable->range_high;
}

ModelUncertain *report_uncertain(const ModelRun *run, Arena *arena, int *count) {
    const Model *model = model_run_model(run);
    ModelUncertain *uncertain = ARENA_ARRAY(arena, ModelUncertain, model_variable_count(model));
    *count = 0;
    for (int i = 0; i < model_variable_count(model); i++) {
        const ModelVariable *variable = model_variable(model, i);
        if (is_drawn(variable)) {
            double own = model_run_value(run, i, 0), low = variable->range_low, high = variable->range_high;
            uncertain[(*count)++] = (ModelUncertain){i, MODEL_TRIANGULAR, low,
                                                     own < low    ? low
                                                     : own > high ? high
                                                                  : own,
                                                     high};
        }
    }
    return uncertain;
}

/* ---- Draws ---- */

ModelSetting *report_uncertain_draw(const Model *model, const ModelUncertain *uncertain, int uncertain_count,
                                    const ModelSampling *sampling, int run_count, Arena *arena) {
    ModelSetting *settings = ARENA_ARRAY(arena, ModelSetting, run_count * uncertain_count);
    ModelRun *run = model_run_create(model, run_count);
    Error error;
    bool is_drawn = model_run_sample(run, uncertain, uncertain_count, sampling, &error);
    CHECK(is_drawn); /* triangles over ranges of constants always make sense */
    for (int i = 0; i < run_count * uncertain_count; i++) {
        int id = uncertain[i % uncertain_count].variable_id;
        settings[i] = (ModelSetting){id, model_run_value(run, id, i / uncertain_count)};
    }
    model_run_destroy(run);
    return settings;
}

/* ---- Quantiles ---- */

enum { QUANTILES = 5 };
static const int percents[QUANTILES] = {5, 25, 50, 75, 95};

static int compare_numbers(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

double report_quantile(const double *sorted, int count, int percent) {
    double place = (count - 1) * (percent / 100.0);
    int below = (int)place;
    int above = below + 1 < count ? below + 1 : below;
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

static void add_csv_row(Text *out, int year, const char *name, const double *row) {
    text_format(out, "%d,\"%s\"", year, name);
    for (int i = 0; i < QUANTILES; i++) {
        text_format(out, ",%.10g", row[i]);
    }
    text_add(out, "\n");
}

static void add_json_row(Text *out, Arena *arena, int year, const char *name, const double *row, bool is_first) {
    json_t *object = json_pack("{s:i, s:s, s:f, s:f, s:f, s:f, s:f}", "year", year, "variable", name, "p5", row[0],
                               "p25", row[1], "p50", row[2], "p75", row[3], "p95", row[4]);
    text_format(out, "%s%s", is_first ? "[\n" : ",\n", base_json_write(arena, object));
    json_decref(object);
}

void report_quantiles(Text *out, const ReportQuantiles *quantiles, bool as_json) {
    Arena *arena = arena_create();
    int variables = quantiles->variable_count, rows = quantiles->year_count * variables;
    double *sorted = ARENA_ARRAY(arena, double, quantiles->run_count);
    text_add(out, as_json ? "" : "year,variable,p5,p25,p50,p75,p95\n");
    for (int i = 0; i < rows; i++) {
        double row[QUANTILES];
        for (int run = 0; run < quantiles->run_count; run++) {
            sorted[run] = quantiles->values[(size_t)run * (size_t)rows + (size_t)i];
        }
        qsort(sorted, (size_t)quantiles->run_count, sizeof *sorted, compare_numbers);
        for (int k = 0; k < QUANTILES; k++) {
            row[k] = report_quantile(sorted, quantiles->run_count, percents[k]);
        }
        int year = quantiles->first_year + i / variables;
        const char *name = model_variable(quantiles->model, quantiles->variable_ids[i % variables])->name;
        if (as_json) {
            add_json_row(out, arena, year, name, row, i == 0);
        } else {
            add_csv_row(out, year, name, row);
        }
    }
    text_add(out, as_json ? "\n]\n" : "");
    arena_destroy(arena);
}
