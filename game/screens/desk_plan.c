/* SPDX-License-Identifier: MIT
 *
 * The middle and the foot of the desk: the chart, the draft with its tools, what the draft does to the aims in five
 * years, and the stamp. The effect is a forecast of the model, so it says whose: against doing nothing, and beside
 * what MITI's own choices would do. */
#include <math.h>

#include "report/report_law.h"
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
    const char *error = screens->has_reasons ? chart_say_error(screens, metric) : NULL;
    float error_width = error ? ui_text_width(screens->ui, UI_TEXT_SMALL, error) : 0.0f;
    float lines = error ? ceilf(error_width / (ui_available_width(screens->ui) * 0.94f)) : 0.0f;
    float room = height - 44 - 8 - (error ? 10 + lines * ui_line_height(screens->ui, UI_TEXT_SMALL) : 0);
    chart_history(screens, "ui.desk.history", metric, room, false);
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
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    for (int i = 0; i < COUNT_OF(pages); i++) {
        if (ui_button(ui, pages[i].id, say(screens, pages[i].id), UI_BUTTON_QUIET, NULL)) {
            give_open(screens, pages[i].screen, 0);
        }
    }
    if (ui_button(ui, "ui.whatif.open", say(screens, "ui.whatif.open"), UI_BUTTON_PLAIN, NULL)) {
        give_open(screens, SCREEN_WHATIF, 0);
    }
    ui_tooltip(ui, say(screens, "ui.whatif.open.help"));
    if (has_history) {
        show_as_history(screens);
    }
    part_undo_buttons(screens);
    ui_flow_end(ui);
}

/* The file it answers stands in the tray above. */
static const char *say_option(Screens *screens, const Decision *decision) {
    int count;
    const ContentEvent *event = &content_events(screens->content, &count)[decision->subject];
    return say_at(screens, "event.%s.%s", event->id, event->options[decision->choice].id);
}

/* One line of the draft with the way to take it out alone; Delete does it too, when the cross has the focus. */
static void show_decision(Screens *screens, const Decision *decision) {
    UiContext *ui = screens->ui;
    const char *words =
        decision->kind == DECISION_CHOOSE ? say_option(screens, decision) : say_decision(screens, decision);
    UiSize sizes[] = {UI_WEIGHT(1, 100), UI_FIXED(44)};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    ui_text(ui, UI_TEXT_SMALL, words);
    ui_row_next(ui);
    const char *id = say_format(screens, "draft.%d.%d", (int)decision->kind, decision->subject);
    ui_set_width(ui, 44);
    bool is_pressed = ui_button(ui, id, "×", UI_BUTTON_PLAIN, NULL);
    const char *gone = report_goes_with(screens->view.campaign, screens->frame, screens->view.settings.language,
                                        campaign_taking_out(screens->view.campaign, *decision));
    ui_tooltip(ui, say_format(screens, "%s%s%s", say_with(screens, "ui.desk.take_out", "decision", words, NULL),
                              gone ? " " : "", gone ? gone : ""));
    if (is_pressed || (text_equal(ui_focused_id(ui), id) && ui_shortcut(ui, UI_KEY_DELETE, 0))) {
        give_decision(screens, campaign_taking_out(screens->view.campaign, *decision));
    }
    ui_row_end(ui);
}

static void show_decisions(Screens *screens) {
    int count;
    const Decision *draft = campaign_draft(screens->view.campaign, &count);
    ui_set_gap(screens->ui, 4);
    for (int i = 0; i < count; i++) {
        show_decision(screens, &draft[i]);
    }
    if (count == 0) {
        part_label(screens, say(screens, "ui.desk.stamp.quiet"));
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

/* After some years, against deciding nothing. */
typedef struct Effect {
    PreviewChange draft, history;
    bool is_known;
} Effect;

/* How far the strip looks. */
static int effect_years(const Screens *screens) {
    bool is_longer = campaign_assists(screens->view.campaign) & CAMPAIGN_ASSIST_PREVIEW;
    return is_longer ? PREVIEW_YEARS : SCREEN_EFFECT_YEARS;
}

static Effect effect_on(Screens *screens, const ScreenMetric *metric) {
    const Preview *preview = futures_preview(screens);
    int year = campaign_year(screens->view.campaign) + effect_years(screens) - 1;
    Effect effect;
    effect.is_known = report_preview_change(preview, (PreviewPlace){PREVIEW_DRAFT, metric->variable_id, year},
                                            PREVIEW_NOTHING, &effect.draft) &&
                      report_preview_change(preview, (PreviewPlace){PREVIEW_HISTORY, metric->variable_id, year},
                                            PREVIEW_NOTHING, &effect.history);
    return effect;
}

/* Aims have a shorter name for this place, where the texts give one. */
static const char *short_name(Screens *screens, const ScreenMetric *metric, const ContentAim *aim) {
    const char *id = say_format(screens, "ui.aim.%s", aim->id);
    return content_has_text(screens->content, "en", id) ? say(screens, id) : metric->name;
}

static const char *say_effect(Screens *screens, const ScreenMetric *metric, const ContentAim *aim,
                              const Effect *effect) {
    int runs = report_preview_run_count(futures_preview(screens));
    return say_with(screens, "ui.preview.effect.help", "aim", say_at(screens, "aim.%s.body", aim->id), "draft",
                    chart_say_change(screens, metric, &effect->draft), "history",
                    chart_say_change(screens, metric, &effect->history), "runs", say_number(screens, "int", runs),
                    NULL);
}

/* "▲ +700": the triangle says the sign. */
static const char *say_with_triangle(Screens *screens, const char *words, double change) {
    return say_format(screens, "%s%s", say(screens, change > 0 ? "ui.sign.up" : "ui.sign.down"), words);
}

/* An empty draft changes nothing: then MITI's own choices stand in its place. True when the figure's
 * aim is to be shown on the chart. */
static bool show_effect(Screens *screens, const ScreenMetric *metric, const ContentAim *aim, bool is_empty) {
    UiContext *ui = screens->ui;
    Effect effect = effect_on(screens, metric);
    ui_set_gap(ui, 0);
    ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_MUTED), short_name(screens, metric, aim));
    if (!effect.is_known) {
        ui_line(ui, LOOK(UI_TEXT_STRONG, UI_TONE_MUTED), say(screens, "ui.number.pending"));
        return false;
    }
    const PreviewChange *shown = is_empty ? &effect.history : &effect.draft;
    const char *words = chart_say(screens, metric, shown->band.median, true);
    bool is_none = text_starts_with(words, "±");
    ChartVerdict verdict = chart_judge(metric, shown);
    UiTone tone = is_none || verdict == CHART_UNCLEAR ? UI_TONE_MUTED
                  : is_empty                          ? UI_TONE_INK
                  : verdict == CHART_BETTER           ? UI_TONE_GOOD
                                                      : UI_TONE_BAD;
    const char *figure =
        is_none ? say(screens, "ui.number.same") : say_with_triangle(screens, words, shown->band.median);
    UiLook look = LOOK(is_none ? UI_TEXT_SMALL : UI_TEXT_STRONG, tone);
    bool is_asked = false;
    const char *id = say_format(screens, "aim.%s.name", aim->id);
    ui_door(ui, id, look, figure);
    if (ui_tooltip_begin(ui)) {
        ui_text(ui, UI_TEXT_SMALL, say_effect(screens, metric, aim, &effect));
        door_explain(screens, id, metric->variable_id);
        is_asked = ui_link(ui, say_format(screens, "%s.chart", id), say(screens, "ui.door.chart"));
        ui_tooltip_end(ui);
    }
    if (!is_none) {
        part_label(screens, chart_say_span(screens, metric, &shown->band));
    }
    if (!is_none && (!is_empty || screens->has_reasons)) { /* in words, for colour alone says nothing */
        ui_text_look(ui, LOOK(UI_TEXT_SMALL, is_empty ? UI_TONE_MUTED : tone),
                     chart_say_verdict(screens, metric, shown));
    }
    return is_asked;
}

static void show_effect_head(Screens *screens, bool is_empty) {
    int year = campaign_year(screens->view.campaign), last_published = content_rules(screens->content)->last_published;
    const char *head = say_with(screens, is_empty ? "ui.desk.effect.empty" : "ui.desk.effect", "years",
                                say_format(screens, "%d", effect_years(screens)), NULL);
    if (last_published > 0 && year + effect_years(screens) - 1 > last_published) {
        head = say_format(screens, "%s%s", head, chart_say_assumption(screens, "ui.desk.effect.assumed"));
    }
    UiContext *ui = screens->ui;
    ui_flow_begin(ui, UI_ALIGN_START);
    ui_line(ui, LOOK(UI_TEXT_SMALL, UI_TONE_INK), head);
    ui_line(ui, LOOK(UI_TEXT_SMALL, UI_TONE_MUTED), say(screens, "ui.desk.effect.model"));
    ui_flow_end(ui);
}

static void show_effects(Screens *screens) {
    UiContext *ui = screens->ui;
    int aim_count;
    const ContentAim *aims = content_aims(screens->content, &aim_count);
    ScreenMetric metrics[SCREEN_METRICS_MOST];
    int count = chart_metrics(screens, metrics, SCREEN_METRICS_MOST);
    int shown[SCREEN_METRICS_MOST], aim_of[SCREEN_METRICS_MOST], shown_count = 0, *order;
    int judged = campaign_aims_in_order(screens->view.campaign, screens->frame, &order); /* these come first */
    int balance = model_find(content_model(screens->content), "digital trade balance");
    for (int k = 0; k < aim_count; k++) {
        int a = order[k];
        for (int i = 0; i < count && aims[a].is_aim; i++) {
            bool is_shown = k < judged || metrics[i].variable_id == balance || screens->has_reasons;
            if (metrics[i].variable_id == aims[a].variable_id && is_shown) {
                aim_of[shown_count] = a;
                shown[shown_count++] = i;
                break;
            }
        }
    }
    int decision_count;
    campaign_draft(screens->view.campaign, &decision_count);
    ui_set_gap(ui, 4);
    show_effect_head(screens, decision_count == 0);
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
        if (show_effect(screens, &metrics[shown[i]], &aims[aim_of[i]], decision_count == 0)) {
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
    ui_space(ui, 2);
    const char *label =
        say_with(screens, "ui.desk.stamp", "year", say_fiscal_year(screens, campaign_year(campaign)), NULL);
    UiSize beside[] = {UI_WEIGHT(1, 120), UI_CONTENT};
    ui_row_begin(ui, beside, has_history ? 1 : COUNT_OF(beside), UI_ALIGN_CENTRE);
    if (ui_button(ui, "ui.desk.stamp", label, UI_BUTTON_PRIMARY, NULL)) {
        give_plain(screens, SCREEN_COMMAND_STAMP);
    }
    ui_tooltip(ui, say(screens, "ui.desk.stamp.help"));
    if (!has_history) {
        ui_row_next(ui);
        forecast_button(screens);
    }
    ui_row_end(ui);
    if (has_history) {
        ui_flow_begin(ui, UI_ALIGN_CENTRE);
        show_as_history(screens);
        forecast_button(screens);
        ui_flow_end(ui);
    }
    if (!desk_is_small(screens) && !has_history) {
        ui_space(ui, 2);
        part_seal(screens, 64, 1.0);
    }
}
