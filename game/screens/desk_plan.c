/* SPDX-License-Identifier: MIT
 *
 * The middle and the foot of the desk: the chart, the draft with its tools, what the draft does to the aims in five
 * years, and the stamp. The effect is a forecast of the model, so it says whose: against doing nothing, and beside
 * what MITI's own choices would do. */
#include <math.h>

#include "screens/screens_internal.h"

/* ---- The chart ---- */

void desk_chart(Screens *screens, float height) {
    ScreenMetric metrics[SCREEN_METRICS_MOST];
    int count = chart_metrics(screens, metrics, SCREEN_METRICS_MOST);
    if (count == 0) {
        return;
    }
    chart_metric_choice(screens, "ui.chart.metric", metrics, count);
    const ScreenMetric *metric = &metrics[screens->metric];
    const char *error = chart_say_error(screens, metric);
    float room = height - 44 - 8 - (error ? (ui_available_width(screens->ui) < 480 ? 76 : 52) : 0);
    int event = chart_history(screens, "ui.desk.history", metric, room, false);
    if (event >= 0) {
        give_open(screens, SCREEN_DOSSIER, event);
    }
    if (error) {
        part_label(screens, error);
    }
}

/* ---- The draft ---- */

static void show_as_history(Screens *screens) {
    UiContext *ui = screens->ui;
    if (ui_button(ui, "ui.desk.as_history", say(screens, "ui.desk.as_history"), UI_BUTTON_PLAIN, NULL)) {
        give_plain(screens, SCREEN_COMMAND_AS_HISTORY);
    }
    ui_tooltip(ui, say(screens, "ui.desk.as_history.help"));
}

void desk_tools(Screens *screens, bool has_history) {
    static const struct {
        const char *id;
        ScreenId screen;
    } pages[] = {
        {"ui.desk.budget", SCREEN_BUDGET}, {"ui.desk.programmes", SCREEN_PROGRAMMES}, {"ui.desk.law", SCREEN_LAW}};
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    for (int i = 0; i < COUNT_OF(pages); i++) {
        if (ui_button(ui, pages[i].id, say(screens, pages[i].id), UI_BUTTON_QUIET, NULL)) {
            give_open(screens, pages[i].screen, 0);
        }
    }
    if (has_history) {
        show_as_history(screens);
    }
    if (ui_button(ui, "ui.desk.undo", say(screens, "ui.desk.undo"), UI_BUTTON_PLAIN,
                  campaign_can_undo(campaign) ? NULL : say(screens, "ui.desk.undo.none"))) {
        give_plain(screens, SCREEN_COMMAND_UNDO);
    }
    if (ui_button(ui, "ui.desk.redo", say(screens, "ui.desk.redo"), UI_BUTTON_PLAIN,
                  campaign_can_redo(campaign) ? NULL : say(screens, "ui.desk.redo.none"))) {
        give_plain(screens, SCREEN_COMMAND_REDO);
    }
    ui_flow_end(ui);
}

static void show_decisions(Screens *screens) {
    UiContext *ui = screens->ui;
    int count;
    const Decision *draft = campaign_draft(screens->view.campaign, &count);
    ui_set_gap(ui, 4);
    for (int i = 0; i < count; i++) {
        ui_text(ui, UI_TEXT_SMALL, say_with(screens, "ui.bullet", "text", say_decision(screens, &draft[i]), NULL));
    }
    if (count == 0) {
        part_label(screens, say(screens, "ui.desk.draft.empty"));
    }
}

void desk_draft(Screens *screens, float height) {
    UiContext *ui = screens->ui;
    if (height <= 0) {
        show_decisions(screens);
        return;
    }
    ui_scroll_begin_here(ui, "ui.desk.draft", height);
    show_decisions(screens);
    ui_scroll_end(ui);
}

/* ---- Its effect ---- */

/* At the end of the forecast. */
typedef struct Effect {
    double draft, nothing, history;
    bool is_known;
} Effect;

static Effect effect_on(const Screens *screens, const ScreenMetric *metric) {
    const ScreenFutures *futures = &screens->futures;
    if (!futures->draft || !futures->nothing || !futures->history) {
        return (Effect){0};
    }
    int year = campaign_year(screens->view.campaign) + SCREEN_FORECAST_YEARS - 1;
    return (Effect){campaign_value(futures->draft, metric->variable_id, year),
                    campaign_value(futures->nothing, metric->variable_id, year),
                    campaign_value(futures->history, metric->variable_id, year), true};
}

/* Aims have a shorter name for this place, where the texts give one. */
static const char *short_name(Screens *screens, const ScreenMetric *metric, const ContentAim *aim) {
    const char *id = say_format(screens, "ui.aim.%s", aim->id);
    return content_has_text(screens->content, "en", id) ? say(screens, id) : metric->name;
}

static const char *say_effect(Screens *screens, const ScreenMetric *metric, const ContentAim *aim,
                              const Effect *effect) {
    return say_with(screens, "ui.desk.effect.help", "aim", say_at(screens, "aim.%s.body", aim->id), "draft",
                    chart_say(screens, metric, effect->draft, false), "nothing",
                    chart_say(screens, metric, effect->nothing, false), "history",
                    chart_say(screens, metric, effect->history, false), NULL);
}

/* Pressed, it shows its aim on the chart: true then. */
static bool show_effect(Screens *screens, const ScreenMetric *metric, const ContentAim *aim) {
    UiContext *ui = screens->ui;
    Effect effect = effect_on(screens, metric);
    ui_set_gap(ui, 0);
    ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_MUTED), short_name(screens, metric, aim));
    if (!effect.is_known) {
        ui_line(ui, LOOK(UI_TEXT_STRONG, UI_TONE_MUTED), say(screens, "ui.number.pending"));
        return false;
    }
    double change = effect.draft - effect.nothing;
    const char *words = chart_say(screens, metric, change, true);
    bool is_none = text_starts_with(words, "±");
    bool is_good = (change > 0) == (metric->higher_is_better == 1);
    UiTone tone = is_none ? UI_TONE_MUTED : is_good ? UI_TONE_GOOD : UI_TONE_BAD;
    const char *sign = is_none ? "" : is_good ? say(screens, "ui.sign.better") : say(screens, "ui.sign.worse");
    bool is_pressed = ui_door(ui, say_format(screens, "aim.%s.name", aim->id), LOOK(UI_TEXT_STRONG, tone),
                              say_format(screens, "%s%s", sign, words));
    ui_tooltip(ui, say_effect(screens, metric, aim, &effect));
    part_label(screens, say_with(screens, "ui.desk.effect.history", "change",
                                 chart_say(screens, metric, effect.history - effect.nothing, true), NULL));
    return is_pressed;
}

static void show_effects(Screens *screens) {
    UiContext *ui = screens->ui;
    int aim_count;
    const ContentAim *aims = content_aims(screens->content, &aim_count);
    ScreenMetric metrics[SCREEN_METRICS_MOST];
    int count = chart_metrics(screens, metrics, SCREEN_METRICS_MOST);
    int shown[SCREEN_METRICS_MOST], aim_of[SCREEN_METRICS_MOST], shown_count = 0;
    for (int a = 0; a < aim_count; a++) {
        for (int i = 0; i < count && aims[a].is_aim; i++) {
            if (metrics[i].variable_id == aims[a].variable_id) {
                aim_of[shown_count] = a;
                shown[shown_count++] = i;
                break;
            }
        }
    }
    ui_set_gap(ui, 4);
    part_label(screens,
               say_with(screens, "ui.desk.effect", "years", say_format(screens, "%d", SCREEN_FORECAST_YEARS), NULL));
    if (shown_count == 0) {
        return;
    }
    /* Four or eight beside each other, so that the lines are even. */
    int columns = ui_available_width(ui) >= 1000 ? 8 : 4;
    UiSize sizes[8];
    for (int i = 0; i < columns; i++) {
        sizes[i] = UI_WEIGHT(1, 64);
    }
    for (int i = 0; i < shown_count; i++) {
        if (i % columns == 0) {
            ui_space(ui, i > 0 ? 4 : 0);
            ui_row_begin(ui, sizes, columns, UI_ALIGN_START);
        } else {
            ui_row_next(ui);
        }
        if (show_effect(screens, &metrics[shown[i]], &aims[aim_of[i]])) {
            screens->metric = shown[i];
        }
        if (i % columns == columns - 1 || i == shown_count - 1) {
            ui_row_end(ui);
        }
    }
}

void desk_effect(Screens *screens, float height) {
    if (height <= 0) {
        show_effects(screens);
        return;
    }
    ui_scroll_begin_here(screens->ui, "ui.desk.effect", height);
    show_effects(screens);
    ui_scroll_end(screens->ui);
}

/* ---- The stamp ---- */

void desk_stamp(Screens *screens, bool has_history) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    CampaignMeans means = campaign_means(campaign);
    int count;
    campaign_draft(campaign, &count);
    ui_space(ui, 2);
    const char *label =
        say_with(screens, "ui.desk.stamp", "year", say_fiscal_year(screens, campaign_year(campaign)), NULL);
    if (ui_button(ui, "ui.desk.stamp", label, UI_BUTTON_PRIMARY, NULL)) {
        give_plain(screens, SCREEN_COMMAND_STAMP);
    }
    ui_tooltip(ui, say(screens, "ui.desk.stamp.help"));
    if (has_history) {
        show_as_history(screens);
    }
    if (part_is_small(screens)) {
        return;
    }
    ui_space(ui, 2);
    const char *summary = count == 0
                              ? say(screens, "ui.desk.stamp.quiet")
                              : say_with(screens, "ui.desk.stamp.cost", "count", say_format(screens, "%d", count),
                                         "capital", say_number(screens, "int", means.capital_cost), "files",
                                         say_number(screens, "int", means.files_used), NULL);
    UiSize sizes[] = {UI_WEIGHT(1, 120), UI_FIXED(64)};
    ui_row_begin(ui, sizes, has_history ? 1 : 2, UI_ALIGN_START);
    part_label(screens, summary);
    if (!has_history) {
        ui_row_next(ui);
        part_seal(screens, 64, 1.0);
    }
    ui_row_end(ui);
}
