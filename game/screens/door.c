/* SPDX-License-Identifier: MIT
 *
 * Every number is a door: what it is, now, since last year and its two biggest causes; then the equation and what goes
 * in; then source and grade. Causes are the answers of why.c, which come when they are worked out. */
#include "screens/screens_internal.h"

#include <math.h>

#include "report/report.h"
#include "report/report_equation.h"

enum { INPUTS_MOST = 8, CAUSES_MOST = 2, MEMORIES_MOST = 5 };

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

static bool is_cause(const WhyPart *part) {
    return part->kind != WHY_TOGETHER && part->kind != WHY_REST && part->contribution != 0.0;
}

/* The largest that is smaller than `before`, or comes behind it; NULL when there is none. */
static const WhyPart *next_cause(const WhyAnswer *answer, const WhyPart *before) {
    const WhyPart *best = NULL;
    for (int i = 0; i < answer->part_count; i++) {
        const WhyPart *part = &answer->parts[i];
        double size = fabs(part->contribution), last = before ? fabs(before->contribution) : INFINITY;
        bool comes_later = size < last || (size == last && part > before);
        if (is_cause(part) && comes_later && (!best || size > fabs(best->contribution))) {
            best = part;
        }
    }
    return best;
}

static void show_causes(Screens *screens, const ScreenMetric *metric) {
    UiContext *ui = screens->ui;
    if (isnan(campaign_value(screens->view.campaign, metric->variable_id, told_year(screens) - 1))) {
        return;
    }
    const WhyAnswer *answer = why_answer(screens, metric->variable_id);
    const WhyPart *cause = answer ? next_cause(answer, NULL) : NULL;
    if (!cause) {
        part_label(screens, say(screens, answer ? "ui.door.still" : "ui.door.working"));
        return;
    }
    part_label(screens, say(screens, "ui.door.causes"));
    for (int i = 0; i < CAUSES_MOST && cause; i++) {
        ui_text(
            ui, UI_TEXT_SMALL,
            say_with(screens, "ui.door.cause", "name",
                     report_why_name(screens->view.campaign, screens->frame, screens->view.settings.language, cause),
                     "change", chart_say(screens, metric, cause->contribution, true), NULL));
        cause = next_cause(answer, cause);
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
    if (!isnan(campaign_value(screens->view.campaign, variable_id, told_year(screens) - 1)) &&
        ui_link(ui, say_format(screens, "%s.why", id), say(screens, "ui.door.why"))) {
        why_open(screens, variable_id);
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
