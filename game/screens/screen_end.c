/* SPDX-License-Identifier: MIT
 *
 * The debrief, in the order facilitators use: feelings, facts, causes, history and its disputes, other worlds, the own
 * forecasts, what to take along. A profile, never a grade. */
#include <math.h>
#include <stdlib.h>

#include "base/problems.h"
#include "report/report_page.h"
#include "screens/end_internal.h"

ScreenEnd *end_get(Screens *screens) {
    if (!screens->end) {
        screens->end = calloc(1, sizeof *screens->end);
        if (!screens->end) {
            base_out_of_memory();
        }
    }
    return screens->end;
}

void end_forget(Screens *screens) {
    if (screens->end) {
        report_attribution_destroy(screens->end->attribution);
        free(screens->end);
        screens->end = NULL;
    }
}

/* ---- Aims ---- */

enum { END_COLUMNS = 5 };

/* The rows of the table as doors. */
typedef struct EndAims {
    Screens *screens;
    const char **ids;
    int *variables;
} EndAims;

static void explain_aim(void *user, int row) {
    const EndAims *aims = user;
    door_explain(aims->screens, aims->ids[row], aims->variables[row]);
}

static void show_aims(Screens *screens) {
    UiContext *ui = screens->ui;
    const ScreenFutures *futures = &screens->futures;
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.end.aims"));
    if (!futures->replay || !futures->replay_nothing) {
        part_label(screens, say(screens, "ui.number.pending"));
        return;
    }
    int count, all_count;
    const ContentAim *all = content_aims(screens->content, &all_count);
    const ReportAim *aims = report_aims(screens->view.campaign, futures->replay, futures->replay_nothing,
                                        screens->frame, screens->view.settings.language, &count);
    const ContentScenario *scenario = campaign_scenario(screens->view.campaign);
    UiColumn columns[END_COLUMNS] = {
        {say(screens, "ui.end.aim"), UI_ALIGN_START, 1},
        {say_fiscal_year(screens, scenario->first_year), UI_ALIGN_END, 0},
        {say_fiscal_year(screens, scenario->last_year), UI_ALIGN_END, 0},
        {say(screens, "ui.end.as_miti"), UI_ALIGN_END, 0},
        {say(screens, "ui.end.nothing"), UI_ALIGN_END, 0},
    };
    const char **cells = ARENA_ARRAY(screens->frame, const char *, count *END_COLUMNS);
    double *values = ARENA_ARRAY(screens->frame, double, count *END_COLUMNS);
    EndAims doors = {screens, ARENA_ARRAY(screens->frame, const char *, count),
                     ARENA_ARRAY(screens->frame, int, count)};
    for (int i = 0; i < count; i++) {
        const char *sign = aims[i].verdict == VERDICT_BETTER  ? say(screens, "ui.sign.better")
                           : aims[i].verdict == VERDICT_WORSE ? say(screens, "ui.sign.worse")
                                                              : "";
        const char **row = cells + i * END_COLUMNS;
        row[0] = aims[i].name;
        ScreenMetric metric = chart_metric_of(screens, all[aims[i].aim_index].variable_id);
        doors.ids[i] = say_format(screens, "end.aim.%s", all[aims[i].aim_index].id);
        doors.variables[i] = metric.variable_id;
        values[i * END_COLUMNS] = NAN;
        for (int k = 0; k < 4; k++) {
            values[i * END_COLUMNS + 1 + k] = aims[i].values[k];
            row[1 + k] = chart_say(screens, &metric, aims[i].values[k], false);
        }
        row[2] = say_format(screens, "%s%s", sign, row[2]);
    }
    UiTable table = {.label = say(screens, "ui.end.aims"),
                     .columns = columns,
                     .column_count = END_COLUMNS,
                     .cells = cells,
                     .row_count = count,
                     .row_ids = doors.ids,
                     .selected_row = -1,
                     .can_sort = true,
                     .sort_values = values,
                     .explain = explain_aim,
                     .user = &doors};
    ui_table(ui, "ui.end.aims", &table);
    part_label(screens, say(screens, "ui.end.aims.key"));
}

/* A number of the model can be asked. */
static void show_cause(Screens *screens, const ReportLine *line) {
    if (line->variable_id < 0) {
        part_label(screens, line->text);
    } else {
        door_number(screens, say_format(screens, "end.cause.%d", line->variable_id), LOOK(UI_TEXT_SMALL, UI_TONE_MUTED),
                    line->text, line->variable_id);
    }
}

/* The debrief in words, as the terminal prints it; its aims stand in the table above. */
static void show_words(Screens *screens) {
    UiContext *ui = screens->ui;
    const ScreenFutures *futures = &screens->futures;
    if (!futures->replay || !futures->replay_nothing) {
        return;
    }
    Report report = report_debrief(screens->view.campaign, futures->replay, futures->replay_nothing, screens->frame,
                                   screens->view.settings.language);
    for (int i = 0; i < report.count; i++) {
        const ReportLine *line = &report.items[i];
        switch (line->kind) {
        case REPORT_SECTION:
            /* A section of figures stands in the table above. */
            if (i + 1 < report.count && report.items[i + 1].kind != REPORT_FIGURE) {
                ui_heading(ui, UI_TEXT_SECTION, line->text);
            }
            break;
        case REPORT_TEXT:
        case REPORT_REMARK:
            ui_text(ui, UI_TEXT_BODY, line->text);
            break;
        case REPORT_ITEM:
        case REPORT_EVENT:
            ui_text(ui, UI_TEXT_SMALL, say_with(screens, "ui.bullet", "text", line->text, NULL));
            break;
        case REPORT_CAUSE:
        case REPORT_SURPRISE:
            show_cause(screens, line);
            break;
        case REPORT_TITLE:
        case REPORT_FIGURE:
            break;
        }
    }
}

/* ---- The page ---- */

static void show_chart_part(Screens *screens, const ScreenMetric *metrics, int count) {
    UiContext *ui = screens->ui;
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.end.happened"));
    chart_metric_choice(screens, "ui.chart.metric", metrics, count);
    const ScreenMetric *metric = &metrics[screens->metric];
    chart_history(screens, "ui.end.history", metric, 340, false);
    const char *error = chart_say_error(screens, metric);
    part_label(screens, error ? error : say(screens, "ui.chart.no_published"));
}

/* ---- Steps ---- */

static void show_feelings(Screens *screens) {
    static const char *const faces[] = {"ui.feel.proud", "ui.feel.content", "ui.feel.torn", "ui.feel.uneasy",
                                        "ui.feel.beaten"};
    UiContext *ui = screens->ui;
    ScreenEnd *end = screens->end;
    ui_text_look(ui, LOOK(UI_TEXT_LEAD, UI_TONE_INK), say(screens, "ui.feel.ask"));
    ui_space(ui, 8);
    ui_list_begin(ui, "ui.feel");
    for (int i = 0; i < COUNT_OF(faces); i++) {
        if (ui_radio(ui, faces[i], say(screens, faces[i]), end->feeling == i + 1)) {
            end->feeling = i + 1;
        }
    }
    ui_list_end(ui);
    ui_space(ui, 8);
    ui_text_field(ui, "ui.feel.words", say(screens, "ui.feel.words"), end->words, sizeof end->words);
    part_label(screens, say(screens, "ui.feel.stays"));
}

static void show_facts(Screens *screens) {
    ScreenMetric metrics[SCREEN_METRICS_MOST];
    int count = chart_metrics(screens, metrics, SCREEN_METRICS_MOST);
    if (count > 0) {
        show_chart_part(screens, metrics, count);
        ui_space(screens->ui, 24);
    }
    show_aims(screens);
    ui_space(screens->ui, 24);
    show_words(screens);
}

/* The page for paper; with what is known of the causes by now. */
static void save_page(Screens *screens) {
    const ScreenFutures *futures = &screens->futures;
    Problems problems = problems_begin(screens->frame);
    BacktestPlan plan;
    bool has_plan =
        screens->plan && report_plan_read(&plan, screens->content, screens->plan, screens->frame, &problems);
    Attribution *known = screens->end->attribution;
    bool has_causes = known && report_attribution_progress(known).stage > ATTRIBUTION_FIRST;
    ReportPageSource source = {screens->view.campaign, futures->replay, futures->replay_nothing,
                               has_plan ? &plan : NULL, has_causes ? known : NULL};
    give_text(screens, SCREEN_COMMAND_SAVE_PAGE,
              report_page_html(&source, screens->frame, screens->view.settings.language));
}

static void show_transfer(Screens *screens) {
    UiContext *ui = screens->ui;
    Report report = report_questions(screens->view.campaign, screens->frame, screens->view.settings.language);
    for (int i = 0; i < report.count; i++) {
        if (report.items[i].kind != REPORT_SECTION) {
            ui_text_look(ui, LOOK(UI_TEXT_LEAD, UI_TONE_INK), report.items[i].text);
            ui_space(ui, 8);
        }
    }
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.end.take"));
    bool can_save = screens->futures.replay && screens->futures.replay_nothing;
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    if (ui_button(ui, "ui.end.page", say(screens, "ui.end.page"), UI_BUTTON_QUIET,
                  can_save ? NULL : say(screens, "ui.number.pending"))) {
        save_page(screens);
    }
    if (ui_button(ui, "ui.end.code", say(screens, "ui.end.code"), UI_BUTTON_QUIET, NULL)) {
        give_open(screens, SCREEN_CODE, 0);
    }
    ui_flow_end(ui);
    part_label(screens, say(screens, "ui.end.page.help"));
    part_label(screens, say(screens, "ui.end.leaves_out"));
}

static void show_step(Screens *screens) {
    static void (*const show[END_STEP_COUNT])(Screens *) = {
        [END_FEELINGS] = show_feelings, [END_FACTS] = show_facts,  [END_CAUSES] = end_causes,
        [END_HISTORY] = end_history,    [END_WORLDS] = end_worlds, [END_FORECASTS] = end_forecasts,
        [END_TRANSFER] = show_transfer,
    };
    show[screens->end->step](screens);
}

static void show_ways(Screens *screens, UiRect foot) {
    UiContext *ui = screens->ui;
    ScreenEnd *end = screens->end;
    bool is_last = end->step == END_STEP_COUNT - 1;
    ui_column_begin(ui, foot);
    ui_rule(ui);
    ui_space(ui, 2);
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    if (!is_last && ui_button(ui, "ui.end.next", say(screens, "ui.end.next"), UI_BUTTON_PRIMARY, NULL)) {
        end->step++;
        ui_scroll_to_top(ui, "ui.end");
    }
    UiButtonKind kind = is_last ? UI_BUTTON_PRIMARY : UI_BUTTON_PLAIN;
    if (ui_button(ui, "ui.end.title", say(screens, "ui.menu.title"), kind, NULL)) {
        give_plain(screens, SCREEN_COMMAND_TITLE);
    }
    if (ui_button(ui, "ui.end.log", say(screens, "ui.desk.log"), UI_BUTTON_PLAIN, NULL)) {
        give_open(screens, SCREEN_LOG, 0);
    }
    ui_flow_end(ui);
    ui_column_end(ui);
}

void screen_end(Screens *screens) {
    static const char *const steps[END_STEP_COUNT] = {
        [END_FEELINGS] = "ui.end.step.feelings", [END_FACTS] = "ui.end.step.facts",
        [END_CAUSES] = "ui.end.step.causes",     [END_HISTORY] = "ui.end.step.history",
        [END_WORLDS] = "ui.end.step.worlds",     [END_FORECASTS] = "ui.end.step.forecasts",
        [END_TRANSFER] = "ui.end.step.transfer"};
    UiContext *ui = screens->ui;
    ScreenEnd *end = end_get(screens);
    const ContentScenario *scenario = campaign_scenario(screens->view.campaign);
    UiRect rest = ui_inset(part_middle(ui_window(ui), 1160), part_is_small(screens) ? 16 : 48, 0);
    ui_cut_top(&rest, part_is_small(screens) ? 8 : 20);
    UiRect foot = ui_cut_bottom(&rest, 68);
    UiOption options[END_STEP_COUNT];
    for (int i = 0; i < END_STEP_COUNT; i++) {
        options[i] = (UiOption){steps[i], say(screens, steps[i])};
    }
    ui_scroll_begin(ui, "ui.end", rest);
    part_label(screens, say_with(screens, "ui.scenario.years", "first", say_fiscal_year(screens, scenario->first_year),
                                 "last", say_fiscal_year(screens, scenario->last_year), NULL));
    ui_text(ui, end->step == END_FEELINGS ? UI_TEXT_TITLE : UI_TEXT_HEADING,
            say_at(screens, "scenario.%s.title", scenario->id));
    if (end->step == END_FEELINGS) {
        ui_text_look(ui, LOOK(UI_TEXT_LEAD, UI_TONE_MUTED), say_at(screens, "scenario.%s.question", scenario->id));
    }
    if (ui_tabs(ui, "ui.end.steps", options, END_STEP_COUNT, &end->step)) {
        ui_scroll_to_top(ui, "ui.end");
    }
    ui_space(ui, 8);
    show_step(screens);
    ui_space(ui, 32);
    ui_scroll_end(ui);
    show_ways(screens, foot);
    if (ui_shortcut(ui, UI_KEY_ESCAPE, 0)) {
        give_plain(screens, SCREEN_COMMAND_TITLE);
    }
    part_shortcuts(screens);
}
