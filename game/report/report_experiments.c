/* SPDX-License-Identifier: MIT
 *
 * Runs the experiments of a plan: four lanes each (with and without the settings, the switch at 1 and at 0), all of
 * one base in one batch along the recorded levers of a campaign. The expected ranges come from the plan alone. */
#include "report/report_experiments.h"

#include <math.h>

#include "base/json.h"
#include "report/experiments_internal.h"

typedef enum TrialLane { LANE_WITH, LANE_WITHOUT, LANE_CUT_WITH, LANE_CUT_WITHOUT, TRIAL_LANES } TrialLane;

typedef struct Trial {
    Experiment experiment;
    ExperimentSettings settings;
    int variable_id, switch_id; /* switch_id is -1 without a mechanism */
} Trial;

typedef LIST(Trial) TrialList;

static const char *const columns[] = {"id",      "mechanism", "base", "settings",  "variable",  "year",
                                      "measure", "low",       "high", "published", "reasoning", "source"};
static const char *const bases[] = {"history", "nothing"};
static const char *const measures[] = {"value", "change", "ratio"};

/* ---- The plan ---- */

static const char *cell(const CsvTable *plan, int row, const char *name) {
    return csv_cell(plan, row, csv_column(plan, name));
}

static bool plan_error(Problems *problems, const CsvTable *plan, int row, const char *hint, const char *what) {
    problems_error(problems, "E430", plan->file, row < 0 ? 1 : plan->lines[row], hint, "%s", what);
    return false;
}

static bool has_columns(const CsvTable *plan, Problems *problems) {
    for (int i = 0; i < COUNT_OF(columns); i++) {
        if (csv_column(plan, columns[i]) < 0) {
            return plan_error(problems, plan, -1, "name every column in the first line",
                              arena_format(problems->arena, "the column '%s' is missing", columns[i]));
        }
    }
    return true;
}

static bool is_one_of(const char *word, const char *const *words, int count) {
    bool is_found = false;
    for (int i = 0; i < count; i++) {
        is_found = is_found || text_equal(word, words[i]);
    }
    return is_found;
}

static Experiment read_row(const CsvTable *plan, int row) {
    double year = 0.0;
    Experiment out = {.id = cell(plan, row, "id"),
                      .mechanism = cell(plan, row, "mechanism"),
                      .base = cell(plan, row, "base"),
                      .settings = cell(plan, row, "settings"),
                      .variable = cell(plan, row, "variable"),
                      .measure = cell(plan, row, "measure"),
                      .reasoning = cell(plan, row, "reasoning"),
                      .source = cell(plan, row, "source"),
                      .is_published = text_equal(cell(plan, row, "published"), "yes"),
                      .low = (double)NAN,
                      .high = (double)NAN,
                      .cut = (double)NAN};
    text_read_double(cell(plan, row, "low"), &out.low);
    text_read_double(cell(plan, row, "high"), &out.high);
    out.year = text_read_double(cell(plan, row, "year"), &year) ? (int)year : 0;
    return out;
}

static bool check_row(const Experiment *row, const CsvTable *plan, int index, Problems *problems) {
    if (!is_one_of(row->base, bases, COUNT_OF(bases))) {
        return plan_error(problems, plan, index, "write history or nothing", "the base is not known");
    }
    if (!is_one_of(row->measure, measures, COUNT_OF(measures))) {
        return plan_error(problems, plan, index, "write value, change or ratio", "the measure is not known");
    }
    if (!(row->low < row->high)) {
        return plan_error(problems, plan, index, "write two numbers, the lower one first", "low to high is no range");
    }
    return true;
}

static bool find_names(Trial *trial, const Model *model, const CsvTable *plan, int row, Problems *problems) {
    Arena *arena = problems->arena;
    const Experiment *experiment = &trial->experiment;
    Error error;
    trial->variable_id = model_find(model, experiment->variable);
    trial->switch_id = -1;
    if (trial->variable_id < 0) {
        const char *nearest = model_nearest_name(model, experiment->variable);
        return plan_error(problems, plan, row,
                          nearest == NULL ? NULL : arena_format(arena, "did you mean '%s'?", nearest),
                          arena_format(arena, "the model has no variable '%s'", experiment->variable));
    }
    if (experiment->mechanism[0] != '\0') {
        trial->switch_id = model_find(model, arena_format(arena, "switch %s", experiment->mechanism));
        if (trial->switch_id < 0) {
            return plan_error(problems, plan, row, "write one of the model's switches, such as m1, or nothing",
                              arena_format(arena, "the model has no 'switch %s'", experiment->mechanism));
        }
    }
    return experiment_read_settings(&trial->settings, model, arena, experiment->settings, &error) ||
           plan_error(problems, plan, row, NULL, error.message);
}

static bool read_trials(TrialList *out, const Model *model, const CsvTable *plan, const char *only,
                        Problems *problems) {
    if (!has_columns(plan, problems)) {
        return false;
    }
    bool is_good = true;
    for (int row = 0; row < plan->row_count; row++) {
        Trial trial = {.experiment = read_row(plan, row)};
        if (only == NULL || text_equal(only, trial.experiment.id)) {
            is_good = check_row(&trial.experiment, plan, row, problems) &&
                      find_names(&trial, model, plan, row, problems) && is_good;
            list_push(problems->arena, out, trial);
        }
    }
    return is_good && (out->count > 0 ||
                       plan_error(problems, plan, -1, "name one of the column id", "there is no such experiment"));
}

/* ---- One batch ---- */

typedef struct Batch {
    Trial **trials;
    int count;
} Batch;

/* All lanes start alike; only these are changed. */
static bool has_settings(int lane) {
    return lane % TRIAL_LANES == LANE_WITH || lane % TRIAL_LANES == LANE_CUT_WITH;
}

/* `probe` is a started run whose constants are the model's own, or the lens's. */
static void set_constants(const Batch *batch, ModelRun *run, const ModelRun *probe) {
    for (int lane = 0; lane < batch->count * TRIAL_LANES; lane++) {
        const Trial *trial = batch->trials[lane / TRIAL_LANES];
        if (trial->switch_id >= 0 && lane % TRIAL_LANES >= LANE_CUT_WITH) {
            model_run_set(run, trial->switch_id, lane, 0.0);
        }
        for (int i = 0; has_settings(lane) && i < trial->settings.count; i++) {
            const ExperimentSetting *setting = &trial->settings.items[i];
            if (!setting->is_lever) {
                double present = model_run_value(probe, setting->variable_id, 0);
                model_run_set(run, setting->variable_id, lane, experiment_changed(setting, present, 1.0));
            }
        }
    }
}

/* The path has just set every lane, so that settings work on what the campaign did at this moment. */
static void set_levers(void *user, ModelRun *run, double time) {
    const Batch *batch = user;
    for (int lane = 0; lane < batch->count * TRIAL_LANES; lane++) {
        const ExperimentSettings *settings = &batch->trials[lane / TRIAL_LANES]->settings;
        for (int i = 0; has_settings(lane) && i < settings->count; i++) {
            const ExperimentSetting *setting = &settings->items[i];
            if (setting->is_lever && time >= setting->from && time < setting->until) {
                double present = model_run_value(run, setting->variable_id, lane);
                double divisor = setting->divisor_id < 0 ? 1.0 : model_run_value(run, setting->divisor_id, lane);
                model_run_set(run, setting->variable_id, lane, experiment_changed(setting, present, divisor));
            }
        }
    }
}

static double measured(const Experiment *experiment, double with, double without) {
    return text_equal(experiment->measure, "value")    ? with
           : text_equal(experiment->measure, "change") ? with - without
                                                       : with / without;
}

static bool is_inside(const Experiment *experiment, double value) {
    return value >= experiment->low && value <= experiment->high;
}

/* `lanes` are the trial's four numbers. With the switch at 0 both lanes lose the mechanism, so that a change or ratio
 * compares like with like. */
static void judge(Trial *trial, const double *lanes) {
    Experiment *experiment = &trial->experiment;
    experiment->in_force = measured(experiment, lanes[LANE_WITH], lanes[LANE_WITHOUT]);
    experiment->is_good = is_inside(experiment, experiment->in_force);
    if (trial->switch_id >= 0) {
        experiment->cut = measured(experiment, lanes[LANE_CUT_WITH], lanes[LANE_CUT_WITHOUT]);
        experiment->is_good = experiment->is_good && !is_inside(experiment, experiment->cut);
    }
}

static void run_batch(const Batch *batch, const CampaignLevers *levers, const Content *content,
                      const CampaignSetup *setup) {
    const Model *model = content_model(content);
    Arena *arena = arena_create();
    int lanes = batch->count * TRIAL_LANES;
    int *ids = ARENA_ARRAY(arena, int, batch->count);
    for (int i = 0; i < batch->count; i++) {
        ids[i] = batch->trials[i]->variable_id;
    }
    int years = levers->steps / levers->steps_per_year;
    CampaignWatch watch = {ids,        batch->count,  ARENA_ARRAY(arena, double, years * batch->count * lanes),
                           set_levers, (void *)batch, NULL};
    ModelRun *probe = model_run_create(model, 1);
    campaign_set_constants(content, setup, probe);
    model_run_start(probe);
    ModelRun *run = model_run_create(model, lanes);
    campaign_set_constants(content, setup, run);
    set_constants(batch, run, probe);
    campaign_run_levers(levers, run, &watch);
    for (int i = 0; i < batch->count; i++) {
        int year = batch->trials[i]->experiment.year - (int)model_initial_time(model);
        judge(batch->trials[i], watch.values + ((size_t)year * (size_t)batch->count + (size_t)i) * (size_t)lanes +
                                    (size_t)i * TRIAL_LANES);
    }
    model_run_destroy(probe);
    model_run_destroy(run);
    arena_destroy(arena);
}

/* ---- A campaign for each base ---- */

static bool have_their_years(const Batch *batch, const CampaignLevers *levers, const Model *model, const CsvTable *plan,
                             Problems *problems) {
    int first = (int)model_initial_time(model);
    for (int i = 0; i < batch->count; i++) {
        const Experiment *experiment = &batch->trials[i]->experiment;
        if (experiment->year < first || experiment->year >= first + levers->steps / levers->steps_per_year) {
            return plan_error(problems, plan, -1, "write a year that the scenario plays",
                              arena_format(problems->arena, "'%s' asks for %d", experiment->id, experiment->year));
        }
    }
    return true;
}

/* The campaign is played once, with all mechanisms in force: its levers are what was decided, not what a cut model
 * would have made somebody decide. */
static bool run_base(const char *base, TrialList *trials, const Content *content, const CampaignSetup *setup,
                     const CsvTable *plan, Problems *problems) {
    Arena *arena = problems->arena;
    Batch batch = {ARENA_ARRAY(arena, Trial *, trials->count), 0};
    for (int i = 0; i < trials->count; i++) {
        if (text_equal(trials->items[i].experiment.base, base)) {
            batch.trials[batch.count++] = &trials->items[i];
        }
    }
    if (batch.count == 0) {
        return true;
    }
    CampaignSetup recording = *setup;
    recording.records_levers = true;
    Error error;
    Campaign *start = campaign_create_with(content, &recording, &error);
    if (start == NULL) {
        return plan_error(problems, plan, -1, NULL, error.message);
    }
    Campaign *played = text_equal(base, "history") ? campaign_replay_history(start) : campaign_replay_nothing(start);
    CampaignLevers levers = campaign_levers(played, arena);
    bool is_good = have_their_years(&batch, &levers, content_model(content), plan, problems);
    if (is_good) {
        run_batch(&batch, &levers, content, setup);
    }
    campaign_destroy(played);
    campaign_destroy(start);
    return is_good;
}

bool report_experiments(Experiments *out, const Content *content, const CampaignSetup *setup, const CsvTable *plan,
                        const char *only, Problems *problems) {
    *out = (Experiments){0};
    TrialList trials = {0};
    bool is_good = read_trials(&trials, content_model(content), plan, only, problems);
    for (int i = 0; is_good && i < COUNT_OF(bases); i++) {
        is_good = run_base(bases[i], &trials, content, setup, plan, problems);
    }
    if (!is_good) {
        return false;
    }
    Experiment *list = ARENA_ARRAY(problems->arena, Experiment, trials.count);
    for (int i = 0; i < trials.count; i++) {
        list[i] = trials.items[i].experiment;
        out->failed += !list[i].is_good;
        out->published += list[i].is_published;
    }
    out->list = list;
    out->count = trials.count;
    return true;
}

/* ---- As text and JSON ---- */

static void add_row(Text *out, const Experiment *row) {
    text_format(out, "%-26s %-4s %-6s %5d %9.4g %9.4g  %10.4g ", row->id, row->mechanism, row->measure, row->year,
                row->low, row->high, row->in_force);
    if (isnan(row->cut)) {
        text_format(out, "%10s", "-");
    } else {
        text_format(out, "%10.4g", row->cut);
    }
    text_format(out, "  %s\n    %s, %s%s%s\n    %s [%s%s]\n", row->is_good ? "good" : "FAILS", row->variable, row->base,
                row->settings[0] == '\0' ? "" : " with ", row->settings, row->reasoning, row->source,
                row->is_published ? ", published" : "");
}

char *report_experiments_text(const Experiments *experiments, Arena *arena) {
    Text out = text_begin(arena);
    text_format(&out, "%-26s %-4s %-6s %5s %9s %9s  %10s %10s  %s\n", "experiment", "cuts", "is", "year", "low", "high",
                "in force", "cut", "verdict");
    for (int i = 0; i < experiments->count; i++) {
        add_row(&out, &experiments->list[i]);
    }
    text_format(&out, "\n%d experiments, %d with a published range: %d good, %d fail\n", experiments->count,
                experiments->published, experiments->count - experiments->failed, experiments->failed);
    return out.data;
}

static json_t *number_or_null(double value) {
    return isfinite(value) ? json_real(value) : json_null();
}

char *report_experiments_json(const Experiments *experiments, Arena *arena) {
    json_t *list = json_array();
    for (int i = 0; i < experiments->count; i++) {
        const Experiment *row = &experiments->list[i];
        json_t *object = json_object();
        json_object_set_new(object, "id", json_string(row->id));
        json_object_set_new(object, "mechanism", json_string(row->mechanism));
        json_object_set_new(object, "base", json_string(row->base));
        json_object_set_new(object, "settings", json_string(row->settings));
        json_object_set_new(object, "variable", json_string(row->variable));
        json_object_set_new(object, "year", json_integer(row->year));
        json_object_set_new(object, "measure", json_string(row->measure));
        json_object_set_new(object, "low", json_real(row->low));
        json_object_set_new(object, "high", json_real(row->high));
        json_object_set_new(object, "in_force", number_or_null(row->in_force));
        json_object_set_new(object, "cut", number_or_null(row->cut));
        json_object_set_new(object, "published", json_boolean(row->is_published));
        json_object_set_new(object, "source", json_string(row->source));
        json_object_set_new(object, "verdict", json_string(row->is_good ? "good" : "fails"));
        json_array_append_new(list, object);
    }
    char *text = base_json_write_pretty(arena, list);
    json_decref(list);
    return text;
}
