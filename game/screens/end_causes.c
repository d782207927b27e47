/* SPDX-License-Identifier: MIT
 *
 * What made the difference: each decision taken out and the years run again, as bars that get surer while one looks.
 * The working out is report_attribution's; this file asks for a piece of it between frames and draws. */
#include <math.h>

#include "campaign/campaign_ranges.h"
#include "screens/end_internal.h"

enum { BARS = 8, BAR_HEIGHT = 26 };

/* ---- Working out ---- */

/* Forecasts are held against luck, where there are any. */
static bool is_worked_for(int step, const Campaign *campaign) {
    int ranges = 0;
    campaign_ranges(campaign, &ranges);
    return step == END_CAUSES || step == END_WORLDS || (step == END_FORECASTS && ranges > 0);
}

bool end_work(Screens *screens, const Campaign *campaign) {
    ScreenEnd *end = screens->end;
    bool is_shown = end && screens->view.id == SCREEN_END && is_worked_for(end->step, campaign);
    if (!is_shown) {
        return false;
    }
    if (end->attribution && end->turns != campaign_turn_count(campaign)) {
        report_attribution_destroy(end->attribution);
        end->attribution = NULL;
    }
    if (!end->attribution) {
        end->attribution = report_attribution_begin(campaign, &(AttributionSettings){0});
        end->turns = campaign_turn_count(campaign);
        return true;
    }
    bool was_done = report_attribution_progress(end->attribution).stage == ATTRIBUTION_DONE;
    return !was_done && (report_attribution_work(end->attribution, 1) || !was_done);
}

/* ---- Bars ---- */

typedef struct BarScale {
    double most; /* the bar of this size fills its half */
    double factor;
    ScreenMetric metric;
} BarScale;

static void draw_bar(Screens *screens, const BarScale *scale, AttributionEffect effect) {
    UiContext *ui = screens->ui;
    const UiTheme *theme = ui_theme(ui);
    UiRect room = ui_take(ui, 0, BAR_HEIGHT);
    float middle = room.x + room.w / 2, half = room.w / 2 - 4, y = room.y + 6, height = BAR_HEIGHT - 12;
    float size = (float)(effect.mean / scale->most) * half;
    bool is_better = scale->metric.higher_is_better == (effect.mean > 0);
    UiColor color = scale->metric.higher_is_better < 0 ? theme->ink : is_better ? theme->good : theme->bad;
    ui_draw_hairline(ui, (UiRect){middle, room.y, 0, room.h}, theme->edge);
    ui_draw_rect(ui, (UiRect){size < 0 ? middle + size : middle, y, fmaxf(fabsf(size), 1), height}, color, 0);
    if (effect.seeds > 1) {
        float low = middle + (float)(effect.low / scale->most) * half;
        float high = middle + (float)(effect.high / scale->most) * half;
        float line = room.y + room.h / 2;
        ui_draw_line(ui, (UiPoint){low, line}, (UiPoint){high, line}, 2, theme->ink);
        ui_draw_line(ui, (UiPoint){low, line - 5}, (UiPoint){low, line + 5}, 2, theme->ink);
        ui_draw_line(ui, (UiPoint){high, line - 5}, (UiPoint){high, line + 5}, 2, theme->ink);
    }
}

/* Points with as many digits as the largest bar needs for two of its own; anything else as charts say it. */
static const char *say_change_of(Screens *screens, const BarScale *scale, double value) {
    enum { DECIMALS_MOST = 4 };
    double points = content_form_points(scale->metric.form);
    if (points <= 0.0) {
        return chart_say(screens, &scale->metric, value, true);
    }
    int decimals = 0;
    for (double size = scale->most * points; size < 10.0 && decimals < DECIMALS_MOST; size *= 10.0) {
        decimals++;
    }
    const char *number = say_format(screens, "%s%.*f", value < 0.0 ? "−" : "+", decimals, fabs(value * points));
    return say_with(screens, "ui.points.short", "n", number, NULL);
}

static const char *say_effect(Screens *screens, const BarScale *scale, AttributionEffect effect) {
    const char *mean = say_change_of(screens, scale, effect.mean);
    if (effect.seeds < 2) {
        return say_with(screens, "ui.causes.own_luck", "n", mean, NULL);
    }
    return say_with(screens, "ui.causes.effect", "n", mean, "low", say_change_of(screens, scale, effect.low), "high",
                    say_change_of(screens, scale, effect.high), NULL);
}

/* One decision: what it was, its bar, its number, and the way into the story without it. */
static void show_decision(Screens *screens, const BarScale *scale, int index, int aim) {
    UiContext *ui = screens->ui;
    const Attribution *attribution = screens->end->attribution;
    int count;
    const AttributionDecision *decision = &report_attribution_decisions(attribution, &count)[index];
    AttributionEffect removed = report_attribution_removed(attribution, index, aim);
    AttributionEffect share = report_attribution_share(attribution, index, aim);
    UiSize sizes[] = {UI_WEIGHT(1.5f, 260), UI_FIXED(16), UI_WEIGHT(1, 180), UI_FIXED(16), UI_FIXED(190)};
    ui_rule(ui);
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    ui_set_gap(ui, 2);
    ui_text(
        ui, UI_TEXT_BODY,
        say_format(screens, "%s  %s", say_year(screens, decision->year), say_decision(screens, &decision->decision)));
    if (share.seeds > 0) {
        part_label(screens, say_with(screens, "ui.causes.share", "n", say_change_of(screens, scale, share.mean), NULL));
    }
    ui_row_next(ui);
    ui_row_next(ui);
    draw_bar(screens, scale, removed);
    part_label(screens, say_effect(screens, scale, removed));
    ui_row_next(ui);
    ui_row_next(ui);
    const char *id = say_format(screens, "ui.causes.without.%d", index);
    if (ui_button(ui, id, say(screens, "ui.causes.without"), UI_BUTTON_QUIET, NULL)) {
        give_branch(screens, decision->year, decision->decision);
    }
    ui_row_end(ui);
}

static void show_bars(Screens *screens, int aim, const ScreenMetric *metric) {
    const Attribution *attribution = screens->end->attribution;
    int chosen[BARS];
    int count = report_attribution_largest(attribution, aim, chosen, BARS);
    BarScale scale = {.metric = *metric};
    for (int i = 0; i < count; i++) {
        AttributionEffect effect = report_attribution_removed(attribution, chosen[i], aim);
        scale.most = fmax(scale.most, fmax(fabs(effect.mean), fmax(fabs(effect.low), fabs(effect.high))));
    }
    if (scale.most <= 0.0) {
        ui_text(screens->ui, UI_TEXT_BODY, say(screens, "ui.causes.nothing"));
        return;
    }
    for (int i = 0; i < count; i++) {
        show_decision(screens, &scale, chosen[i], aim);
    }
    ui_rule(screens->ui);
}

/* ---- Luck ---- */

/* Every kind of luck is a dot; the player's own a bar through them. */
static void draw_luck(Screens *screens, AttributionLuck luck) {
    enum { HEIGHT = 44, BINS = 60 };
    UiContext *ui = screens->ui;
    const UiTheme *theme = ui_theme(ui);
    UiRect room = ui_take(ui, 0, HEIGHT);
    double low = luck.own, high = luck.own;
    int heights[BINS] = {0};
    for (int i = 0; i < luck.seeds; i++) {
        low = fmin(low, luck.values[i]);
        high = fmax(high, luck.values[i]);
    }
    double span = high > low ? high - low : 1.0;
    for (int i = 0; i < luck.seeds; i++) {
        int bin = (int)((luck.values[i] - low) / span * (BINS - 1));
        float x = room.x + 4 + (room.w - 8) * ((float)bin + 0.5f) / BINS;
        float y = room.y + HEIGHT - 6 - 4 * (float)heights[bin]++;
        if (y > room.y) {
            ui_draw_rect(ui, (UiRect){x - 1.5f, y, 3, 3}, theme->muted, 0);
        }
    }
    float own = room.x + 4 + (room.w - 8) * (float)((luck.own - low) / span);
    ui_draw_line(ui, (UiPoint){own, room.y}, (UiPoint){own, room.y + HEIGHT}, 3, theme->accent);
    ui_draw_hairline(ui, (UiRect){room.x, room.y + HEIGHT - 1, room.w, 0}, theme->edge);
}

static void show_luck(Screens *screens, int aim, const ScreenMetric *metric) {
    UiContext *ui = screens->ui;
    AttributionLuck luck = report_attribution_luck(screens->end->attribution, aim);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.causes.luck"));
    if (luck.seeds < 2) {
        part_label(screens, say(screens, "ui.number.pending"));
        return;
    }
    draw_luck(screens, luck);
    ui_text(ui, UI_TEXT_BODY,
            say_with(screens, "ui.causes.percentile", "n", say_format(screens, "%d", luck.seeds), "below",
                     say_format(screens, "%.0f", luck.percentile * 100.0), "own",
                     chart_say(screens, metric, luck.own, false), "median",
                     chart_say(screens, metric, luck.median, false), "low", chart_say(screens, metric, luck.low, false),
                     "high", chart_say(screens, metric, luck.high, false), NULL));
}

/* ---- The step ---- */

int end_choose_aim(Screens *screens, const char *id) {
    const Campaign *campaign = screens->view.campaign;
    int count, *order;
    const ContentAim *aims = content_aims(screens->content, &count);
    int judged = campaign_aims_in_order(campaign, screens->frame, &order);
    UiOption *options = ARENA_ARRAY(screens->frame, UiOption, count);
    for (int i = 0; i < count; i++) {
        const char *name = say_at(screens, "aim.%s.name", aims[order[i]].id);
        options[i].id = say_format(screens, "%s.%s", id, aims[order[i]].id);
        options[i].label = i < judged ? say_with(screens, "ui.causes.judged", "aim", name, NULL) : name;
    }
    ui_choice(screens->ui, id, say(screens, "ui.end.aim"), options, count, &screens->end->aim);
    return order[screens->end->aim];
}

void end_causes(Screens *screens) {
    UiContext *ui = screens->ui;
    const Attribution *attribution = screens->end->attribution;
    ui_text(ui, UI_TEXT_BODY, say(screens, "ui.causes.help"));
    int aim = end_choose_aim(screens, "ui.causes.aim");
    if (!attribution) {
        part_label(screens, say(screens, "ui.number.pending"));
        return;
    }
    ScreenMetric metric = chart_metric_of(screens, content_aims(screens->content, &(int){0})[aim].variable_id);
    AttributionProgress progress = report_attribution_progress(attribution);
    if (progress.stage != ATTRIBUTION_DONE) {
        ui_progress(ui, say(screens, "ui.causes.working"), progress.share);
        part_label(screens, say_with(screens, "ui.causes.progress", "n",
                                     say_format(screens, "%lld", (long long)progress.campaigns), NULL));
    }
    ui_space(ui, 8);
    show_bars(screens, aim, &metric);
    const char *language = screens->view.settings.language;
    if (report_attribution_total(attribution, aim).seeds > 0) {
        ui_text_look(ui, LOOK(UI_TEXT_STRONG, UI_TONE_INK),
                     report_attribution_remainder(attribution, aim, screens->frame, language));
    }
    part_label(screens, say(screens, "ui.causes.key"));
    ui_space(ui, 16);
    show_luck(screens, aim, &metric);
}

/* ---- Other worlds ---- */

void end_worlds(Screens *screens) {
    enum { COLUMNS = 4 };
    UiContext *ui = screens->ui;
    const Attribution *attribution = screens->end->attribution;
    ui_text(ui, UI_TEXT_BODY, say(screens, "ui.worlds.help"));
    int aim = end_choose_aim(screens, "ui.worlds.aim");
    int count = attribution ? report_attribution_world_count(attribution) : 0;
    if (count == 0 || report_attribution_world(attribution, count - 1, aim).seeds == 0) {
        part_label(screens, say(screens, count == 0 && attribution ? "ui.worlds.none" : "ui.number.pending"));
        return;
    }
    ScreenMetric metric = chart_metric_of(screens, content_aims(screens->content, &(int){0})[aim].variable_id);
    UiColumn columns[COLUMNS] = {{say(screens, "ui.worlds.world"), UI_ALIGN_START, 1.4f},
                                 {say(screens, "ui.worlds.yours"), UI_ALIGN_END, 1},
                                 {say(screens, "ui.worlds.nothing"), UI_ALIGN_END, 1},
                                 {say(screens, "ui.worlds.difference"), UI_ALIGN_END, 1.4f}};
    const char **cells = ARENA_ARRAY(screens->frame, const char *, count *COLUMNS);
    BarScale scale = {.metric = metric};
    for (int i = 0; i < count; i++) {
        AttributionWorld world = report_attribution_world(attribution, i, aim);
        scale.most = fmax(scale.most, fmax(fabs(world.low), fabs(world.high)));
    }
    for (int i = 0; i < count; i++) {
        AttributionWorld world = report_attribution_world(attribution, i, aim);
        const char **row = cells + i * COLUMNS;
        const char *name =
            world.lens ? say_at(screens, "lens.%s.name", world.lens->id) : say(screens, "ui.worlds.plain");
        row[0] = world.is_own ? say_with(screens, "ui.worlds.own", "world", name, NULL) : name;
        row[1] = chart_say(screens, &metric, world.value, false);
        row[2] = chart_say(screens, &metric, world.nothing, false);
        row[3] = say_with(screens, "ui.worlds.range", "low", say_change_of(screens, &scale, world.low), "high",
                          say_change_of(screens, &scale, world.high), NULL);
    }
    UiTable table = {.label = say(screens, "ui.worlds.world"),
                     .columns = columns,
                     .column_count = COLUMNS,
                     .cells = cells,
                     .row_count = count,
                     .selected_row = -1};
    ui_table(ui, "ui.worlds.table", &table);
    part_label(screens, say(screens, "ui.worlds.key"));
}
