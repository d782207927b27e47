/* SPDX-License-Identifier: MIT
 *
 * The budget: one stationary slider a line, with last year's amounts as ticks, the player's and MITI's: what MITI does
 * this year is not told before the year is over. Any amount can be typed. The ceiling and what every part of the plan
 * takes from it stand beside the sliders. */
#include <math.h>
#include <string.h>

#include "screens/screens_internal.h"

/* A slider on its sheet, and what stands above the sheets; units. */
enum { LINE_WIDTH = 304, LINE_HEIGHT = 148, LINE_SPARE_MOST = 56, LINES_HEAD = 24 };

/* The smallest of 1, 2, 5 times a power of ten that is not below the value. */
static double round_up(double value) {
    double step = 0.01;
    while (step * 10 <= value) {
        step *= 10;
    }
    return value <= step ? step : value <= 2 * step ? 2 * step : value <= 5 * step ? 5 * step : 10 * step;
}

/* The end of the track. It stays where it is for the year, also when a larger amount was typed and taken back, so that
 * nothing moves under the hand. */
static double track_end(Screens *screens, int index, double ceiling) {
    const Campaign *campaign = screens->view.campaign;
    int year = campaign_year(campaign);
    if (screens->budget_year != year) {
        screens->budget_year = year;
        memset(screens->budget_ends, 0, sizeof screens->budget_ends);
    }
    double before = campaign_budget_before(campaign, index), amount = campaign_budget_amount(campaign, index);
    double end = round_up(fmax(fmax(before * 1.6, amount), ceiling * 0.25));
    if (index < SCREEN_BUDGET_LINES_MOST) {
        end = fmax(end, screens->budget_ends[index]);
        screens->budget_ends[index] = end;
    }
    return end;
}

/* As many as the amount needs, and no more than `most`. */
static int decimals_of(double shown, double step, int most) {
    int decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
    for (double grain = pow(10, decimals); decimals < most && fabs(shown * grain - round(shown * grain)) > 1e-6;) {
        decimals++;
        grain *= 10;
    }
    return decimals;
}

/* Last year's amounts; one tick when MITI's was the same. */
static int collect_ticks(Screens *screens, int index, double factor, UiMark *marks) {
    const Campaign *campaign = screens->view.campaign;
    double before = campaign_budget_before(campaign, index);
    double miti = campaign_budget_history(campaign, index, campaign_year(campaign) - 1);
    if (isnan(miti) || fabs(miti - before) < 1e-9) {
        marks[0] = (UiMark){before * factor, say(screens, isnan(miti) ? "ui.budget.before" : "ui.budget.both")};
        return 1;
    }
    marks[0] = (UiMark){before * factor, say(screens, "ui.budget.before")};
    marks[1] = (UiMark){miti * factor, say(screens, "ui.budget.history")};
    return 2;
}

static void show_line(Screens *screens, const ContentBudgetLine *line, int index, double ceiling) {
    UiContext *ui = screens->ui;
    bool counts_oku = say_counts_oku(screens);
    /* 1 billion yen is 10 oku. */
    double factor = counts_oku ? 10.0 : 1.0, finest = counts_oku ? 0.1 : 0.01;
    double most = track_end(screens, index, ceiling), step = most / 100.0 * factor;
    double amount = campaign_budget_amount(screens->view.campaign, index), shown = amount * factor;
    UiMark marks[2];
    UiSlider slider = {
        .label = say_at(screens, "budget.%s.name", line->id),
        .low = 0.0,
        .high = most * factor,
        .step = step,
        .typed_high = 1e6,
        .typed_step = finest,
        .decimals = decimals_of(shown, step, counts_oku ? 1 : 2),
        .form = say_unit(screens, "ui.money.bn"),
        .marks = marks,
        .mark_count = collect_ticks(screens, index, factor, marks),
    };
    const char *id = say_format(screens, "budget.%s.name", line->id);
    if (ui_slider(ui, id, &slider, &shown)) {
        give_decision(screens, (Decision){DECISION_BUDGET, index, 0, round(shown / factor * 1000.0) / 1000.0});
    }
    if (screens->has_reasons) {
        part_label(screens, say_at(screens, "budget.%s.body", line->id));
    }
}

static void show_sum(Screens *screens, const char *id, double amount, UiTextStyle style, UiTone tone) {
    UiContext *ui = screens->ui;
    UiSize sizes[] = {UI_WEIGHT(1, 100), UI_CONTENT};
    ui_row_begin(ui, sizes, 2, UI_ALIGN_CENTRE);
    ui_text_look(ui, LOOK(UI_TEXT_BODY, tone), say(screens, id));
    ui_row_next(ui);
    ui_line(ui, LOOK_END(style, tone), say_money(screens, amount));
    ui_row_end(ui);
}

/* One of those that share the ceiling, and how much of it. */
static void show_part(Screens *screens, const char *id, double amount, double ceiling) {
    show_sum(screens, id, amount, UI_TEXT_STRONG, UI_TONE_MUTED);
    if (!part_is_small(screens)) {
        ui_progress(screens->ui, say(screens, id), ceiling > 0 ? fmin(1.0, fmax(0.0, amount / ceiling)) : 0.0);
        ui_space(screens->ui, 8);
    }
}

static void show_sums(Screens *screens, const CampaignMeans *means) {
    UiContext *ui = screens->ui;
    ui_heading(ui, UI_TEXT_SECTION,
               say_with(screens, "ui.budget.sums", "year",
                        say_fiscal_year(screens, campaign_year(screens->view.campaign)), NULL));
    show_sum(screens, "ui.budget.ceiling", means->ceiling, UI_TEXT_NUMBER, UI_TONE_INK);
    ui_space(ui, 8);
    show_part(screens, "ui.budget.lines", means->lines, means->ceiling);
    show_part(screens, "ui.budget.programmes", means->programmes, means->ceiling);
    show_part(screens, "ui.budget.instruments", means->instruments, means->ceiling);
    show_part(screens, "ui.budget.options", means->options, means->ceiling);
    ui_rule(ui);
    show_sum(screens, "ui.budget.left", means->budget_left, UI_TEXT_NUMBER,
             means->budget_left < 0 ? UI_TONE_BAD : UI_TONE_INK);
    if (means->ceiling > 0) {
        double share = 1.0 - means->budget_left / means->ceiling;
        ui_progress(ui, say(screens, "ui.budget.left"), fmin(1.0, fmax(0.0, share)));
    }
    ui_space(ui, 8);
    const ContentRules *rules = content_rules(screens->content);
    if (screens->has_reasons) {
        part_label(screens,
                   say_with(screens, "ui.budget.rule", "free", say_number(screens, "pct", rules->free_budget_change),
                            "cost", say_number(screens, "1", rules->budget_change_cost), NULL));
    }
    if (screens->has_reasons || means->capital_left < 0) {
        ui_text_look(ui, LOOK(UI_TEXT_BODY, UI_TONE_INK),
                     say_with(screens, "ui.budget.capital", "points", say_number(screens, "int", means->capital_cost),
                              "left", say_number(screens, "int", means->capital_left), NULL));
    }
}

/* Sheets of equal height that fill the page, as far as a slider can be spread. `height` 0: as high as they are. */
static float spare_of(const UiContext *ui, float height, int count) {
    int columns = ui_available_width(ui) >= 2 * LINE_WIDTH + 16 ? 2 : 1, rows = (count + columns - 1) / columns;
    float spare = rows > 0 ? (height - LINES_HEAD) / (float)rows - LINE_HEIGHT : 0;
    return fminf(fmaxf(spare / 2, 0), LINE_SPARE_MOST);
}

static void show_lines(Screens *screens, const CampaignMeans *means, float height) {
    UiContext *ui = screens->ui;
    int count;
    const ContentBudgetLine *lines = content_budget_lines(screens->content, &count);
    if (screens->has_reasons) {
        part_label(screens, say_with(screens, "ui.budget.line", "unit", say_unit(screens, "ui.unit.budget"), NULL));
    }
    int allowed = 0, shown = 0;
    for (int i = 0; i < count; i++) {
        allowed += campaign_allows(screens->view.campaign, DECISION_BUDGET, i);
    }
    float spare = screens->has_reasons ? 0 : spare_of(ui, height, allowed);
    ui_grid_begin(ui, fmaxf(LINE_WIDTH, (ui_available_width(ui) - 16) / 2 - 1), allowed); /* at most two columns */
    for (int i = 0; i < count; i++) {
        if (!campaign_allows(screens->view.campaign, DECISION_BUDGET, i)) {
            continue;
        }
        if (shown++ > 0) {
            ui_grid_next(ui);
        }
        ui_card_begin(ui, NULL, NULL, UI_CARD_PAPER);
        ui_space(ui, spare);
        show_line(screens, &lines[i], i, means->ceiling);
        ui_space(ui, spare);
        ui_card_end(ui);
    }
    ui_grid_end(ui);
}

void screen_budget(Screens *screens) {
    UiContext *ui = screens->ui;
    CampaignMeans means = campaign_means(screens->view.campaign);
    UiRect rest = part_page_begin(screens, say(screens, "ui.budget.title"));
    if (part_is_small(screens)) {
        ui_scroll_begin(ui, "ui.budget.page", rest);
        show_sums(screens, &means);
        ui_space(ui, 16);
        part_reasons(screens);
        show_lines(screens, &means, 0);
        ui_scroll_end(ui);
    } else {
        UiRect sums = ui_cut_right(&rest, rest.w < 1000 ? 272 : 300);
        ui_cut_right(&rest, 32);
        ui_scroll_begin(ui, "ui.budget.lines", rest);
        show_lines(screens, &means, rest.h);
        ui_scroll_end(ui);
        ui_scroll_begin(ui, "ui.budget.sums", sums);
        show_sums(screens, &means);
        ui_space(ui, 8);
        part_reasons(screens);
        ui_scroll_end(ui);
    }
    part_page_end(screens);
}
