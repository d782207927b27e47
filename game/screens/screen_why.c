/* SPDX-License-Identifier: MIT
 *
 * Why a number changed: the sentence, the waterfall of its parts, and the way on to a part's own causes. */
#include "report/report.h"
#include "screens/why_internal.h"

static const int spans[] = {1, 3, 5, 10};

static const char *name_of(Screens *screens, int variable_id) {
    return report_variable_name(screens->content, screens->frame, screens->view.settings.language, variable_id);
}

/* ---- The way here ---- */

/* What was asked before leads back; the present question ends the trail. */
static void follow_trail(ScreenWhy *why, int variable_id) {
    for (int i = 0; i < why->trail_count; i++) {
        if (why->trail[i] == variable_id) {
            why->trail_count = i + 1;
            return;
        }
    }
    if (why->trail_count == WHY_TRAIL_MOST) {
        why->trail_count--;
    }
    why->trail[why->trail_count++] = variable_id;
}

static void show_trail(Screens *screens, const ScreenWhy *why) {
    UiContext *ui = screens->ui;
    if (why->trail_count < 2) {
        return;
    }
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    for (int i = 0; i < why->trail_count - 1; i++) {
        const char *id = say_format(screens, "why.trail.%d", i);
        if (ui_link(ui, id, name_of(screens, why->trail[i]))) {
            give_open(screens, SCREEN_WHY, why->trail[i] + 1);
        }
        part_label(screens, "›");
    }
    part_label(screens, name_of(screens, why->trail[why->trail_count - 1]));
    ui_flow_end(ui);
}

/* ---- The parts ---- */

static const char *kind_name(Screens *screens, const WhyPart *part) {
    static const char *const ids[] = {
        [WHY_CAUSE] = "ui.why.kind.cause",       [WHY_UNDER_WAY] = "ui.why.kind.under_way",
        [WHY_GIVEN] = "ui.why.kind.given",       [WHY_ORIGIN] = "ui.why.kind.origin",
        [WHY_TOGETHER] = "ui.why.kind.together", [WHY_REST] = "ui.why.kind.rest"};
    bool is_news = part->kind == WHY_ORIGIN && part->origin.kind == ORIGIN_EVENT && part->origin.choice < 0;
    return say(screens, is_news ? "ui.why.kind.news" : ids[part->kind]);
}

static const char *part_name(Screens *screens, const WhyPart *part) {
    return report_why_name(screens->view.campaign, screens->frame, screens->view.settings.language, part);
}

static const char *change_of(Screens *screens, const WhyAnswer *answer, double change) {
    return report_why_change(screens->view.campaign, screens->frame, screens->view.settings.language,
                             answer->variable_id, change);
}

/* Where a part leads: a quantity to its own causes, an answer or news to its dossier. */
static bool leads_on(const WhyAnswer *answer, const WhyPart *part) {
    bool is_variable = part->variable_id >= 0 && part->variable_id != answer->variable_id && part->kind != WHY_GIVEN;
    return is_variable || (part->kind == WHY_ORIGIN && part->origin.kind == ORIGIN_EVENT);
}

static void follow_part(Screens *screens, const WhyPart *part) {
    if (part->variable_id >= 0) {
        give_open(screens, SCREEN_WHY, part->variable_id + 1);
    } else {
        give_open(screens, SCREEN_DOSSIER, part->origin.subject);
    }
}

static void show_waterfall(Screens *screens, const WhyAnswer *answer) {
    UiBar *bars = ARENA_ARRAY(screens->frame, UiBar, answer->part_count);
    for (int i = 0; i < answer->part_count; i++) {
        const WhyPart *part = &answer->parts[i];
        bars[i] = (UiBar){.label = part_name(screens, part),
                          .value = part->contribution,
                          .value_text = change_of(screens, answer, part->contribution),
                          .id = leads_on(answer, part) ? say_format(screens, "why.part.%d", i) : NULL};
    }
    UiBarTotal total = {say(screens, "ui.why.total"), change_of(screens, answer, answer->change)};
    int pressed = ui_bars(screens->ui, "ui.why.bars", bars, answer->part_count, &total);
    if (pressed >= 0) {
        follow_part(screens, &answer->parts[pressed]);
    }
}

static void show_table(Screens *screens, const WhyAnswer *answer) {
    enum { COLUMNS = 3 };
    const UiColumn columns[COLUMNS] = {{say(screens, "ui.why.column.part"), UI_ALIGN_START, 3},
                                       {say(screens, "ui.why.column.kind"), UI_ALIGN_START, 2},
                                       {say(screens, "ui.why.column.change"), UI_ALIGN_END, 2}};
    int rows = answer->part_count + 1;
    const char **cells = ARENA_ARRAY(screens->frame, const char *, COLUMNS *rows);
    for (int i = 0; i < answer->part_count; i++) {
        cells[COLUMNS * i] = part_name(screens, &answer->parts[i]);
        cells[COLUMNS * i + 1] = kind_name(screens, &answer->parts[i]);
        cells[COLUMNS * i + 2] = change_of(screens, answer, answer->parts[i].contribution);
    }
    cells[COLUMNS * (rows - 1)] = say(screens, "ui.why.total");
    cells[COLUMNS * (rows - 1) + 2] = change_of(screens, answer, answer->change);
    UiTable table = {.label = say(screens, "ui.why.title"),
                     .columns = columns,
                     .column_count = COLUMNS,
                     .cells = cells,
                     .row_count = rows,
                     .selected_row = -1};
    ui_table(screens->ui, "ui.why.table", &table);
}

/* ---- The page ---- */

/* Years of the model before the last one that passed. */
static int years_passed(const Screens *screens) {
    return campaign_year(screens->view.campaign) - 1 - (int)model_initial_time(content_model(screens->content));
}

static void show_choices(Screens *screens, ScreenWhy *why) {
    UiContext *ui = screens->ui;
    UiOption years[COUNT_OF(spans)];
    int passed = years_passed(screens), count = 0;
    while (count < COUNT_OF(spans) && spans[count] <= passed) {
        years[count].id = say_format(screens, "why.span.%d", spans[count]);
        years[count].label = count == 0
                                 ? say(screens, "ui.why.span.one")
                                 : say_with(screens, "ui.why.span", "n", say_format(screens, "%d", spans[count]), NULL);
        count++;
    }
    UiOption tabs[] = {{"ui.why.as_chart", say(screens, "ui.why.as_chart")},
                       {"ui.why.as_table", say(screens, "ui.why.as_table")}};
    UiSize sizes[] = {UI_WEIGHT(3, 420), UI_WEIGHT(2, 240)};
    why->span = why->span < count ? why->span : 0;
    ui_row_begin(ui, sizes, 2, UI_ALIGN_CENTRE);
    ui_tabs(ui, "ui.why.spans", years, count, &why->span);
    ui_row_next(ui);
    ui_tabs(ui, "ui.why.tabs", tabs, COUNT_OF(tabs), &why->tab);
    ui_row_end(ui);
}

static void show_answer(Screens *screens, const ScreenWhy *why, int variable_id) {
    UiContext *ui = screens->ui;
    const WhyAnswer *answer = why_answer_since(screens, variable_id, spans[why->span]);
    if (!answer) {
        part_label(screens, say(screens, "ui.why.working"));
        return;
    }
    const char *language = screens->view.settings.language;
    ui_text(ui, UI_TEXT_STRONG,
            say_with(screens, "ui.why.from_to", "before",
                     report_number(screens->content, screens->frame, language, variable_id, answer->before), "first",
                     say_year(screens, answer->first_year), "after",
                     report_number(screens->content, screens->frame, language, variable_id, answer->after), "last",
                     say_year(screens, answer->last_year), NULL));
    if (why->tab == 0) {
        show_waterfall(screens, answer);
    } else {
        show_table(screens, answer);
    }
    ui_space(ui, 8);
    part_label(screens, say(screens, "ui.why.how"));
}

void screen_why(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenWhy *why = why_state(screens);
    int variable_id =
        screens->view.subject > 0 ? screens->view.subject - 1 : campaign_scenario(screens->view.campaign)->chart_id;
    int count = model_variable_count(content_model(screens->content));
    variable_id = variable_id >= 0 && variable_id < count ? variable_id : 0;
    follow_trail(why, variable_id);
    UiRect rest = part_page_begin(screens, say(screens, "ui.why.title"));
    ui_scroll_begin(ui, "ui.why", rest);
    show_trail(screens, why);
    ui_text(ui, UI_TEXT_TITLE, chart_metric_of(screens, variable_id).name);
    if (years_passed(screens) < 1) {
        ui_text(ui, UI_TEXT_BODY, say(screens, "ui.why.too_early"));
    } else {
        show_choices(screens, why);
        show_answer(screens, why, variable_id);
    }
    ui_space(ui, 16);
    ui_scroll_end(ui);
    part_page_end(screens);
}
