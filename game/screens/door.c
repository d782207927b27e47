/* SPDX-License-Identifier: MIT
 *
 * Every number is a door: what it is, now, since last year and its two biggest causes; then the equation and what goes
 * in; then source and grade. The causes come from the model along the last two years, which screens_work plays again
 * when somebody asks; the traces are kept for the year, the answers too. */
#include "screens/screens_internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/campaign_levers.h"
#include "campaign/campaign_replay.h"
#include "model/model_explain.h"
#include "report/report.h"
#include "report/report_equation.h"

enum { ANSWERS_MOST = 64, YEARS_A_PIECE = 2, INPUTS_MOST = 8 };

typedef struct DoorCause {
    int variable_id; /* -1: only a name */
    const char *name;
    double change;
} DoorCause;

typedef struct DoorAnswer {
    int variable_id;
    bool is_given; /* nothing inside the model made it */
    DoorCause causes[2];
    int cause_count;
} DoorAnswer;

struct ScreenDoors {
    Arena *arena;
    int year, wanted; /* the open year all this is about; variable asked for, -1 */
    Campaign *again;  /* on its way to the year; NULL before and after */
    ModelTrace *trace;
    DoorAnswer answers[ANSWERS_MOST];
    int answer_count;
};

/* ---- Causes ---- */

static ScreenDoors *open_doors(Screens *screens) {
    if (!screens->doors) {
        screens->doors = calloc(1, sizeof *screens->doors);
        if (!screens->doors) {
            base_out_of_memory();
        }
        screens->doors->arena = arena_create();
        screens->doors->wanted = -1;
    }
    return screens->doors;
}

void doors_forget(Screens *screens) {
    ScreenDoors *doors = screens->doors;
    if (!doors) {
        return;
    }
    campaign_destroy(doors->again);
    model_trace_destroy(doors->trace);
    arena_destroy(doors->arena);
    free(doors);
    screens->doors = NULL;
}

typedef struct Recording {
    ModelTrace *trace;
    double first;
} Recording;

static void record_step(void *user, const ModelRun *run) {
    const Recording *recording = user;
    if (model_run_time(run) >= recording->first) {
        model_trace_record(recording->trace, run, 0);
    }
}

/* The bare model along what was decided; kept are the two years behind. */
static void record_trace(ScreenDoors *doors, const Campaign *again) {
    const Content *content = campaign_content(again);
    const ContentLens *lens = campaign_lens(again);
    CampaignSetup setup = {.lens_id = lens ? lens->id : NULL};
    ModelRun *run = model_run_create(content_model(content), 1);
    campaign_set_constants(content, &setup, run);
    Arena *arena = arena_create();
    CampaignLevers levers = campaign_levers(again, arena);
    doors->trace = model_trace_create(content_model(content));
    Recording recording = {doors->trace, doors->year - 2};
    CampaignWatch watch = {.look = record_step, .user = &recording};
    campaign_run_levers(&levers, run, &watch);
    model_run_destroy(run);
    arena_destroy(arena);
}

static void add_cause(DoorAnswer *answer, DoorCause cause) {
    int at = answer->cause_count;
    while (at > 0 && fabs(cause.change) > fabs(answer->causes[at - 1].change)) {
        at--;
    }
    if (at >= COUNT_OF(answer->causes) || cause.change == 0.0) {
        return;
    }
    if (answer->cause_count < COUNT_OF(answer->causes)) {
        answer->cause_count++;
    }
    for (int i = answer->cause_count - 1; i > at; i--) {
        answer->causes[i] = answer->causes[i - 1];
    }
    answer->causes[at] = cause;
}

static void work_out(ScreenDoors *doors, const Model *model, int variable_id) {
    DoorAnswer *answer = &doors->answers[doors->answer_count++ % ANSWERS_MOST];
    *answer = (DoorAnswer){.variable_id = variable_id};
    Arena *arena = arena_create();
    ModelMoment before = {doors->trace, model_trace_find(doors->trace, doors->year - 1.5)};
    ModelMoment after = {doors->trace, model_trace_find(doors->trace, doors->year - 0.5)};
    ModelExplanation why = model_explain(before, after, variable_id, arena);
    answer->is_given = why.reason == MODEL_REASON_GIVEN;
    for (int i = 0; i < why.part_count; i++) {
        const ModelPart *part = &why.parts[i];
        int id = part->variable_id >= 0 ? part->variable_id : part->input_count == 1 ? part->inputs[0] : -1;
        bool is_named = id >= 0 && id < model_variable_count(model);
        add_cause(answer, (DoorCause){is_named ? id : -1, is_named ? NULL : arena_copy(doors->arena, part->name),
                                      part->contribution});
    }
    arena_destroy(arena);
}

static const DoorAnswer *find_answer(const ScreenDoors *doors, int variable_id) {
    for (int i = 0; i < doors->answer_count && i < ANSWERS_MOST; i++) {
        if (doors->answers[i].variable_id == variable_id) {
            return &doors->answers[i];
        }
    }
    return NULL;
}

bool doors_work(Screens *screens, const Campaign *campaign) {
    ScreenDoors *doors = screens->doors;
    if (!doors || doors->wanted < 0) {
        return false;
    }
    if (doors->year != campaign_year(campaign)) {
        int wanted = doors->wanted;
        doors_forget(screens);
        doors = open_doors(screens);
        doors->wanted = wanted;
        doors->year = campaign_year(campaign);
    }
    if (doors->trace) {
        work_out(doors, content_model(screens->content), doors->wanted);
        doors->wanted = -1;
        return true;
    }
    if (!doors->again) {
        int first = campaign_scenario(campaign)->first_year;
        doors->again = campaign_replay_until(campaign, first);
    }
    for (int i = 0; i < YEARS_A_PIECE && campaign_year(doors->again) < doors->year; i++) {
        campaign_decide_as(doors->again, campaign);
        campaign_stamp(doors->again);
    }
    if (campaign_year(doors->again) >= doors->year) {
        record_trace(doors, doors->again);
        campaign_destroy(doors->again);
        doors->again = NULL;
    }
    return true;
}

/* The answer of this year; NULL while it is worked out. */
static const DoorAnswer *ask(Screens *screens, int variable_id) {
    ScreenDoors *doors = open_doors(screens);
    bool is_this_year = doors->year == campaign_year(screens->view.campaign);
    const DoorAnswer *answer = is_this_year ? find_answer(doors, variable_id) : NULL;
    if (!answer) {
        doors->wanted = variable_id;
    }
    return answer;
}

/* ---- What stands in the tooltips ---- */

/* The year the numbers are of: the one stamped last. */
static int told_year(const Screens *screens) {
    return campaign_year(screens->view.campaign) - 1;
}

static void show_now(Screens *screens, const ScreenMetric *metric) {
    UiContext *ui = screens->ui;
    int year = told_year(screens);
    double now = campaign_value(screens->view.campaign, metric->variable_id, year);
    double before = campaign_value(screens->view.campaign, metric->variable_id, year - 1);
    ui_text(ui, UI_TEXT_STRONG, metric->name);
    if (isnan(now)) {
        return;
    }
    ui_text(ui, UI_TEXT_BODY,
            say_with(screens, "ui.door.now", "value", chart_say(screens, metric, now, false), "year",
                     say_fiscal_year(screens, year), NULL));
    if (!isnan(before)) {
        ui_text(ui, UI_TEXT_BODY,
                say_with(screens, "ui.door.change", "change", chart_say(screens, metric, now - before, true), "year",
                         say_fiscal_year(screens, year - 1), NULL));
    }
}

static const char *cause_name(Screens *screens, const DoorCause *cause) {
    return cause->variable_id < 0 ? cause->name : chart_metric_of(screens, cause->variable_id).name;
}

static void show_causes(Screens *screens, const ScreenMetric *metric) {
    UiContext *ui = screens->ui;
    if (isnan(campaign_value(screens->view.campaign, metric->variable_id, told_year(screens) - 1))) {
        return;
    }
    const DoorAnswer *answer = ask(screens, metric->variable_id);
    if (!answer || answer->is_given || answer->cause_count == 0) {
        part_label(screens, say(screens, !answer            ? "ui.door.working"
                                         : answer->is_given ? "ui.door.given"
                                                            : "ui.door.still"));
        return;
    }
    part_label(screens, say(screens, "ui.door.causes"));
    for (int i = 0; i < answer->cause_count; i++) {
        const DoorCause *cause = &answer->causes[i];
        ui_text(ui, UI_TEXT_SMALL,
                say_with(screens, "ui.door.cause", "name", cause_name(screens, cause), "change",
                         chart_say(screens, metric, cause->change, true), NULL));
    }
}

static void show_source(Screens *screens, const ScreenMetric *metric, const char *id) {
    const char *source = chart_say_source(screens, metric);
    if (source) {
        part_label(screens, source);
    }
    part_model_sources(screens, metric->variable_id);
    if (ui_link(screens->ui, say_format(screens, "%s.page", id), say(screens, "ui.door.page"))) {
        book_open_variable(screens, metric->variable_id);
    }
}

static void show_input(Screens *screens, const char *id, int variable_id) {
    UiContext *ui = screens->ui;
    ScreenMetric metric = chart_metric_of(screens, variable_id);
    const char *own = say_format(screens, "%s.%d", id, variable_id);
    double now = campaign_value(screens->view.campaign, variable_id, told_year(screens));
    UiSize sizes[] = {UI_WEIGHT(1, 140), UI_CONTENT};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_START);
    ui_text(ui, UI_TEXT_SMALL, metric.name);
    ui_row_next(ui);
    ui_door(ui, own, LOOK_END(UI_TEXT_STRONG, UI_TONE_INK), chart_say(screens, &metric, now, false));
    if (ui_tooltip_begin(ui)) {
        show_now(screens, &metric);
        show_source(screens, &metric, own);
        ui_tooltip_end(ui);
    }
    ui_row_end(ui);
}

static void show_equation(Screens *screens, const ScreenMetric *metric, const char *id) {
    UiContext *ui = screens->ui;
    const Model *model = content_model(screens->content);
    int count, shown = 0;
    const int *inputs = model_inputs(model, metric->variable_id, &count);
    ui_text(ui, UI_TEXT_STRONG, metric->name);
    ui_text(ui, UI_TEXT_SMALL,
            say_format(screens, "= %s",
                       report_equation(screens->content, screens->frame, screens->view.settings.language,
                                       metric->variable_id)));
    for (int i = 0; i < count && shown < INPUTS_MOST; i++) {
        if (model_variable(model, inputs[i])->kind != MODEL_LOOKUP) {
            show_input(screens, id, inputs[i]);
            shown++;
        }
    }
    if (shown < count) {
        part_label(screens, say(screens, "ui.door.more"));
    }
    show_source(screens, metric, id);
}

void door_explain(Screens *screens, const char *id, int variable_id) {
    UiContext *ui = screens->ui;
    ScreenMetric metric = chart_metric_of(screens, variable_id);
    const char *own = say_format(screens, "%s.equation", id);
    show_now(screens, &metric);
    show_causes(screens, &metric);
    if (!ui_tooltip_is_held(ui)) {
        part_label(screens, say(screens, "ui.door.hold"));
        return;
    }
    ui_door(ui, own, LOOK(UI_TEXT_BODY, UI_TONE_ACCENT), say(screens, "ui.door.equation"));
    if (ui_tooltip_begin(ui)) {
        show_equation(screens, &metric, own);
        ui_tooltip_end(ui);
    }
}

void door_number(Screens *screens, const char *id, UiLook look, const char *text, int variable_id) {
    ui_door(screens->ui, id, look, text);
    if (ui_tooltip_begin(screens->ui)) {
        door_explain(screens, id, variable_id);
        ui_tooltip_end(screens->ui);
    }
}

void door_words(Screens *screens, const char *id, UiLook look, const char *text, const char *help) {
    ui_door(screens->ui, id, look, text);
    ui_tooltip(screens->ui, help);
}

enum { MEMORIES_MOST = 5 };

void door_mood(Screens *screens, UiLook look, const char *text, int actor_index) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    int count;
    const ContentActor *actor = &content_actors(screens->content, &count)[actor_index];
    ui_door(ui, say_format(screens, "mood.%s", actor->id), look, text);
    if (!ui_tooltip_begin(ui)) {
        return;
    }
    ui_text(ui, UI_TEXT_STRONG,
            say_with(screens, "ui.people.mood", "mood",
                     say(screens, part_mood_id(campaign_relation(campaign, actor_index))), "points",
                     say_change(screens, "int", campaign_relation(campaign, actor_index) * 100), NULL));
    const CampaignMemory *memories = campaign_memories(campaign, actor_index, &count);
    part_label(screens, say(screens, count > 0 ? "ui.people.memories" : "ui.people.memories.none"));
    for (int i = count - 1; i >= 0 && i >= count - MEMORIES_MOST; i--) {
        ui_text(ui, UI_TEXT_SMALL,
                report_memory(campaign, screens->frame, screens->view.settings.language, &memories[i]));
    }
    ui_tooltip_end(ui);
}
