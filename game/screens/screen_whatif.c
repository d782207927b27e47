/* SPDX-License-Identifier: MIT
 *
 * What if: the draft beside up to three that were kept, beside nothing and beside MITI's own choices. One card a plan,
 * all on the same axis; what each does, in how many runs it is the best of them, and which of the model's constants
 * would have to be as for it to be. All numbers are of the preview. */
#include <math.h>

#include "campaign/campaign_replay.h"
#include "report/report.h"
#include "screens/whatif_internal.h"

enum { HORIZONS = 4, PAST_YEARS = 5, DECISIONS_TOLD = 3, CARD_WIDTH = 340, CHART_HEIGHT = 190 };
static const int horizons[HORIZONS] = {1, 3, 5, 10};
static const char *const plan_ids[PREVIEW_PLANS] = {[PREVIEW_DRAFT] = "draft",
                                                    [PREVIEW_NOTHING] = "nothing",
                                                    [PREVIEW_HISTORY] = "history",
                                                    [PREVIEW_A] = "a",
                                                    [PREVIEW_B] = "b",
                                                    [PREVIEW_C] = "c"};

/* What the page is about. */
typedef struct Whatif {
    const Campaign *campaign; /* the player's, or the story once more up to a year gone by */
    Preview *preview;
    ScreenPast *past;    /* NULL: the page is about the open year */
    ScreenMetric metric; /* with the factor of the axis */
    ScreenMetric judge;  /* by which plans are best: the same, or the first aim where that is neither good nor bad */
    int year, years;     /* where plans part, and how far is looked */
    double least, most;  /* of all plans, in the model's unit */
    ChartBands bands[PREVIEW_PLANS];
    double known_years[PAST_YEARS + PREVIEW_YEARS], known[PAST_YEARS + PREVIEW_YEARS];
    int known_count, before_count; /* what happened; before the plans part */
    bool is_shown[PREVIEW_PLANS];  /* as the page begins: its buttons change what is kept */
} Whatif;

static const char *say_plan(Screens *screens, PreviewPlan plan) {
    return say_at(screens, "ui.whatif.plan.%s", plan_ids[plan]);
}

static PreviewPlace place_of(const Whatif *whatif, PreviewPlan plan) {
    return (PreviewPlace){plan, whatif->metric.variable_id, whatif->year + whatif->years - 1};
}

static const char *say_horizon(Screens *screens, int years) {
    return say_with(screens, years == 1 ? "ui.whatif.horizon.one" : "ui.whatif.horizon", "years",
                    say_format(screens, "%d", years), NULL);
}

/* ---- Numbers ---- */

static void widen(Whatif *whatif, double value) {
    whatif->least = fmin(whatif->least, value);
    whatif->most = fmax(whatif->most, value);
}

static void collect_known(Whatif *whatif, const Campaign *campaign) {
    int end = whatif->year + whatif->years;
    end = end < campaign_year(campaign) ? end : campaign_year(campaign);
    for (int year = whatif->year - PAST_YEARS; year < end; year++) {
        double value = campaign_value(campaign, whatif->metric.variable_id, year);
        if (!isnan(value)) {
            whatif->known_years[whatif->known_count] = year;
            whatif->known[whatif->known_count++] = value;
            whatif->before_count += year < whatif->year;
            widen(whatif, value);
        }
    }
}

/* Each fan begins at the last year gone by. */
static void collect_bands(Whatif *whatif, PreviewPlan plan) {
    ChartBands *bands = &whatif->bands[plan];
    if (whatif->before_count > 0) {
        double last = whatif->known[whatif->before_count - 1];
        chart_add_band(bands, whatif->year - 1, &(PreviewBand){last, last, last, last, last});
    }
    for (int i = 0; i < whatif->years; i++) {
        PreviewBand band;
        if (report_preview_band(whatif->preview, (PreviewPlace){plan, whatif->metric.variable_id, whatif->year + i},
                                &band)) {
            chart_add_band(bands, whatif->year + i, &band);
            widen(whatif, band.low80);
            widen(whatif, band.high80);
        }
    }
}

static ScreenMetric judge_of(Screens *screens, const ScreenMetric *metric) {
    int count, *order;
    const ContentAim *aims = content_aims(screens->content, &count);
    campaign_aims_in_order(screens->view.campaign, screens->frame, &order);
    return metric->higher_is_better >= 0 || count == 0 ? *metric : chart_metric_of(screens, aims[order[0]].variable_id);
}

static Whatif *collect(Screens *screens, const ScreenMetric *metric) {
    Whatif *whatif = ARENA_NEW(screens->frame, Whatif);
    whatif->past = past_ready(screens);
    whatif->campaign = whatif->past ? whatif->past->campaign : screens->view.campaign;
    whatif->preview = whatif->past ? whatif->past->preview : futures_preview(screens);
    report_preview_watch(whatif->preview, metric->variable_id);
    whatif->metric = *metric;
    whatif->judge = judge_of(screens, metric);
    whatif->year = campaign_year(whatif->campaign);
    whatif->years = horizons[screens->whatif_horizon];
    whatif->least = INFINITY;
    whatif->most = -INFINITY;
    collect_known(whatif, screens->view.campaign);
    for (int plan = 0; plan < PREVIEW_PLANS; plan++) {
        whatif->is_shown[plan] = report_preview_kept(whatif->preview, plan, &(const Decision *){NULL}, &(int){0});
        collect_bands(whatif, plan);
    }
    if (whatif->least > whatif->most) {
        whatif->least = whatif->most = 0.0;
    }
    chart_fit_scale(screens, &whatif->metric, fmax(fabs(whatif->least), fabs(whatif->most)));
    double factor = whatif->metric.factor;
    for (int i = 0; i < whatif->known_count; i++) {
        whatif->known[i] *= factor;
    }
    for (int plan = 0; plan < PREVIEW_PLANS; plan++) {
        chart_scale_bands(&whatif->bands[plan], factor);
    }
    return whatif;
}

/* ---- A card ---- */

static void show_fan(Screens *screens, const Whatif *whatif, PreviewPlan plan) {
    const ChartBands *bands = &whatif->bands[plan];
    UiFan fan = chart_fan(bands, say(screens, "ui.whatif.range"));
    UiSeries *series = ARENA_ARRAY(screens->frame, UiSeries, 2);
    series[0] =
        (UiSeries){say(screens, "ui.chart.you"), whatif->known_years, whatif->known, whatif->known_count, UI_LINE_YOU};
    series[1] = (UiSeries){say(screens, "ui.whatif.median"), bands->years, bands->median, bands->count, UI_LINE_MIDDLE};
    double factor = whatif->metric.factor;
    UiChart chart = {.unit = whatif->metric.unit,
                     .first_year = whatif->year - PAST_YEARS,
                     .last_year = whatif->year + whatif->years,
                     .series = series,
                     .series_count = 2,
                     .fans = &fan,
                     .fan_count = bands->count > 1,
                     .now_year = whatif->year,
                     .decimals = whatif->metric.decimals,
                     .height = CHART_HEIGHT,
                     .least = fmin(factor * whatif->least, factor * whatif->most),
                     .most = fmax(factor * whatif->least, factor * whatif->most)};
    ui_chart(screens->ui, say_format(screens, "ui.whatif.chart.%s", plan_ids[plan]), &chart);
}

/* The first decisions of a plan, and how many more. */
static void show_decisions(Screens *screens, const Decision *decisions, int count) {
    Text text = text_begin(screens->frame);
    for (int i = 0; i < count && i < DECISIONS_TOLD; i++) {
        text_format(&text, "%s%s", i > 0 ? " · " : "", say_decision(screens, &decisions[i]));
    }
    if (count > DECISIONS_TOLD) {
        text_format(&text, " · %s",
                    say_with(screens, "ui.whatif.more", "n", say_number(screens, "int", count - DECISIONS_TOLD), NULL));
    }
    part_label(screens, count > 0 ? text.data : say(screens, "ui.desk.draft.empty"));
}

/* "X high (0.42 against 0.31); Y low (…)" */
static const char *say_conditions(Screens *screens, const PreviewCase *found) {
    const char *language = screens->view.settings.language;
    Text text = text_begin(screens->frame);
    for (int i = 0; i < found->condition_count; i++) {
        const PreviewCondition *condition = &found->conditions[i];
        int id = condition->variable_id;
        text_format(&text, "%s%s", i > 0 ? say(screens, "ui.whatif.and") : "",
                    say_with(screens, condition->sure > 0.0 ? "ui.whatif.high" : "ui.whatif.low", "name",
                             report_variable_name(screens->content, screens->frame, language, id), "best",
                             report_number(screens->content, screens->frame, language, id, condition->best), "rest",
                             report_number(screens->content, screens->frame, language, id, condition->rest), NULL));
    }
    return text.data;
}

static void show_case(Screens *screens, const Whatif *whatif, PreviewPlan plan) {
    PreviewCase found;
    PreviewPlace place = {plan, whatif->judge.variable_id, whatif->year + whatif->years - 1};
    if (!report_preview_case(whatif->preview, place, whatif->judge.higher_is_better == 1, &found)) {
        return;
    }
    bool is_even = found.luck_low == found.luck_high;
    part_label(screens, say_with(screens, is_even ? "ui.whatif.best.even" : "ui.whatif.best", "aim", whatif->judge.name,
                                 "percent", say_number(screens, "int", 100 * found.share), "low",
                                 say_number(screens, "int", 100 * found.luck_low), "high",
                                 say_number(screens, "int", 100 * found.luck_high), NULL));
    if (found.condition_count > 0) {
        part_label(screens, say_with(screens, "ui.whatif.where", "list", say_conditions(screens, &found), NULL));
    } else if (found.share > 0.05 && found.share < 0.95) {
        part_label(screens, say(screens, "ui.whatif.where.none"));
    }
}

static void show_result(Screens *screens, const Whatif *whatif, PreviewPlan plan) {
    PreviewChange change;
    PreviewBand band;
    if (!report_preview_band(whatif->preview, place_of(whatif, plan), &band)) {
        part_label(screens, say(screens, "ui.number.pending"));
        return;
    }
    door_number(screens, say_format(screens, "whatif.end.%d", (int)plan), LOOK(UI_TEXT_SMALL, UI_TONE_MUTED),
                say_with(screens, "ui.whatif.at_end", "year",
                         say_fiscal_year(screens, whatif->year + whatif->years - 1), "value",
                         chart_say(screens, &whatif->metric, band.median, false), NULL),
                whatif->metric.variable_id);
    if (plan != PREVIEW_NOTHING &&
        report_preview_change(whatif->preview, place_of(whatif, plan), PREVIEW_NOTHING, &change)) {
        part_label(screens, say_with(screens, "ui.whatif.against", "change",
                                     chart_say_change(screens, &whatif->metric, &change), NULL));
    }
    show_case(screens, whatif, plan);
}

static void keep_button(Screens *screens, const Whatif *whatif, PreviewPlan as, bool is_empty) {
    const Decision *decisions;
    int count;
    const char *id = say_format(screens, "ui.whatif.keep.%s", plan_ids[as]);
    ui_set_width(screens->ui, 56);
    if (ui_button(screens->ui, id, say(screens, id), UI_BUTTON_QUIET,
                  is_empty ? say(screens, "ui.desk.draft.empty") : NULL)) {
        decisions = campaign_draft(whatif->campaign, &count);
        report_preview_keep(whatif->preview, as, decisions, count);
    }
}

static void load_plan(Screens *screens, const Whatif *whatif, const Decision *decisions, int count) {
    if (whatif->past) {
        campaign_decide_list(whatif->past->campaign, decisions, count, true);
    } else {
        give_plan(screens, decisions, count);
    }
}

static void show_buttons(Screens *screens, const Whatif *whatif, PreviewPlan plan, const Decision *decisions,
                         int count) {
    UiContext *ui = screens->ui;
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    if (plan == PREVIEW_DRAFT) {
        ui_line(ui, LOOK(UI_TEXT_BODY, UI_TONE_MUTED), say(screens, "ui.whatif.keep"));
        for (int as = PREVIEW_A; as < PREVIEW_PLANS; as++) {
            keep_button(screens, whatif, as, count == 0);
        }
    } else {
        const char *load = say_format(screens, "ui.whatif.load.%s", plan_ids[plan]);
        const char *forget = say_format(screens, "ui.whatif.forget.%s", plan_ids[plan]);
        if (ui_button(ui, load, say(screens, "ui.whatif.load"), UI_BUTTON_QUIET, NULL)) {
            load_plan(screens, whatif, decisions, count);
        }
        if (ui_button(ui, forget, say(screens, "ui.whatif.forget"), UI_BUTTON_PLAIN, NULL)) {
            report_preview_keep(whatif->preview, plan, NULL, 0);
        }
    }
    ui_flow_end(ui);
}

static void show_card(Screens *screens, const Whatif *whatif, PreviewPlan plan, bool has_chart) {
    UiContext *ui = screens->ui;
    const Decision *decisions;
    int count;
    report_preview_kept(whatif->preview, plan, &decisions, &count);
    if (plan == PREVIEW_DRAFT) {
        decisions = campaign_draft(whatif->campaign, &count);
    }
    ui_card_begin(ui, NULL, NULL, UI_CARD_PAPER);
    ui_set_gap(ui, 4);
    ui_text(ui, UI_TEXT_STRONG, say_plan(screens, plan));
    if (has_chart) {
        show_fan(screens, whatif, plan);
    }
    if (plan == PREVIEW_NOTHING || plan == PREVIEW_HISTORY) {
        part_label(screens, say_at(screens, "ui.whatif.plan.%s.body", plan_ids[plan]));
    } else {
        show_decisions(screens, decisions, count);
    }
    show_result(screens, whatif, plan);
    if (plan != PREVIEW_NOTHING && plan != PREVIEW_HISTORY) {
        show_buttons(screens, whatif, plan, decisions, count);
    }
    ui_card_end(ui);
}

static void show_cards(Screens *screens, const Whatif *whatif, bool has_charts) {
    UiContext *ui = screens->ui;
    int shown = 0, done = 0;
    for (int plan = 0; plan < PREVIEW_PLANS; plan++) {
        shown += whatif->is_shown[plan];
    }
    ui_grid_begin(ui, CARD_WIDTH, shown);
    for (int plan = 0; plan < PREVIEW_PLANS; plan++) {
        if (whatif->is_shown[plan]) {
            if (done++ > 0) {
                ui_grid_next(ui);
            }
            show_card(screens, whatif, plan, has_charts);
        }
    }
    ui_grid_end(ui);
}

/* ---- Tables ---- */

typedef struct Cells {
    UiColumn columns[1 + PREVIEW_PLANS];
    PreviewPlan plans[PREVIEW_PLANS];
    int plan_count;
    LIST(const char *) cells;
} Cells;

/* One column a plan behind the first. */
static Cells *begin_cells(Screens *screens, const Whatif *whatif, bool has_nothing) {
    Cells *cells = ARENA_NEW(screens->frame, Cells);
    cells->columns[0] = (UiColumn){"", UI_ALIGN_START, 0};
    for (int plan = 0; plan < PREVIEW_PLANS; plan++) {
        if (whatif->is_shown[plan] && (has_nothing || plan != PREVIEW_NOTHING)) {
            cells->plans[cells->plan_count++] = plan;
            cells->columns[cells->plan_count] = (UiColumn){say_plan(screens, plan), UI_ALIGN_END, 1};
        }
    }
    return cells;
}

static void show_cells(Screens *screens, const char *id, const char *label, const Cells *cells) {
    int columns = 1 + cells->plan_count;
    UiTable table = {.label = label,
                     .columns = cells->columns,
                     .column_count = columns,
                     .cells = cells->cells.items,
                     .row_count = cells->cells.count / columns,
                     .selected_row = -1};
    ui_table(screens->ui, id, &table);
}

/* The twin of the charts: a row a year. */
static void show_years(Screens *screens, const Whatif *whatif) {
    Cells *cells = begin_cells(screens, whatif, true);
    for (int i = 0; i < whatif->years; i++) {
        list_push(screens->frame, &cells->cells, say_fiscal_year(screens, whatif->year + i));
        for (int p = 0; p < cells->plan_count; p++) {
            PreviewBand band;
            PreviewPlace place = {cells->plans[p], whatif->metric.variable_id, whatif->year + i};
            const char *cell = report_preview_band(whatif->preview, place, &band)
                                   ? say_with(screens, "ui.whatif.cell", "median",
                                              chart_say(screens, &whatif->metric, band.median, false), "low",
                                              chart_say(screens, &whatif->metric, band.low80, false), "high",
                                              chart_say(screens, &whatif->metric, band.high80, false), NULL)
                                   : say(screens, "ui.number.pending");
            list_push(screens->frame, &cells->cells, cell);
        }
    }
    show_cells(screens, "ui.whatif.years", whatif->metric.name, cells);
}

/* In how many runs each aim is better than with nothing decided. */
static void show_aims(Screens *screens, const Whatif *whatif) {
    int count;
    const ContentAim *aims = content_aims(screens->content, &count);
    Cells *cells = begin_cells(screens, whatif, false);
    for (int a = 0; a < count; a++) {
        if (!aims[a].is_aim) {
            continue;
        }
        ScreenMetric metric = chart_metric_of(screens, aims[a].variable_id);
        list_push(screens->frame, &cells->cells, metric.name);
        for (int p = 0; p < cells->plan_count; p++) {
            PreviewChange change;
            PreviewPlace place = {cells->plans[p], metric.variable_id, whatif->year + whatif->years - 1};
            bool is_known = report_preview_change(whatif->preview, place, PREVIEW_NOTHING, &change);
            list_push(screens->frame, &cells->cells,
                      is_known ? chart_say_chance(screens, &metric, &change) : say(screens, "ui.number.pending"));
        }
    }
    ui_heading(screens->ui, UI_TEXT_SECTION,
               say_with(screens, "ui.whatif.aims", "years", say_format(screens, "%d", whatif->years), NULL));
    show_cells(screens, "ui.whatif.aims", say(screens, "ui.whatif.aims.label"), cells);
}

/* The same for the draft alone, at every horizon. */
static void show_horizons(Screens *screens, const Whatif *whatif) {
    int count;
    const ContentAim *aims = content_aims(screens->content, &count);
    Cells *cells = ARENA_NEW(screens->frame, Cells);
    cells->plan_count = HORIZONS;
    cells->columns[0] = (UiColumn){"", UI_ALIGN_START, 0};
    for (int h = 0; h < HORIZONS; h++) {
        cells->columns[1 + h] = (UiColumn){say_horizon(screens, horizons[h]), UI_ALIGN_END, 1};
    }
    for (int a = 0; a < count; a++) {
        if (!aims[a].is_aim) {
            continue;
        }
        ScreenMetric metric = chart_metric_of(screens, aims[a].variable_id);
        list_push(screens->frame, &cells->cells, metric.name);
        for (int h = 0; h < HORIZONS; h++) {
            PreviewChange change;
            PreviewPlace place = {PREVIEW_DRAFT, metric.variable_id, whatif->year + horizons[h] - 1};
            bool is_known = report_preview_change(whatif->preview, place, PREVIEW_NOTHING, &change);
            list_push(screens->frame, &cells->cells,
                      is_known ? chart_say_chance(screens, &metric, &change) : say(screens, "ui.number.pending"));
        }
    }
    ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.whatif.horizons.all"));
    show_cells(screens, "ui.whatif.horizons.all", say(screens, "ui.whatif.horizons.all"), cells);
}

/* ---- The page ---- */

static void show_head(Screens *screens, const ScreenMetric *metrics, int count) {
    UiContext *ui = screens->ui;
    UiSize sizes[] = {UI_WEIGHT(3, 240), UI_WEIGHT(3, 330), UI_WEIGHT(2, 200)};
    UiOption years[HORIZONS];
    for (int i = 0; i < HORIZONS; i++) {
        years[i].id = say_format(screens, "ui.whatif.years.%d", horizons[i]);
        years[i].label = say_horizon(screens, horizons[i]);
    }
    UiOption tabs[] = {{"ui.whatif.as_chart", say(screens, "ui.chart.as_chart")},
                       {"ui.whatif.as_table", say(screens, "ui.chart.as_table")}};
    past_choose_year(screens);
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    chart_metric_choice(screens, "ui.whatif.metric", metrics, count);
    ui_row_next(ui);
    ui_tabs(ui, "ui.whatif.horizons", years, HORIZONS, &screens->whatif_horizon);
    ui_row_next(ui);
    ui_tabs(ui, "ui.whatif.tabs", tabs, COUNT_OF(tabs), &screens->whatif_tab);
    ui_row_end(ui);
}

static void show_foot(Screens *screens, const Whatif *whatif) {
    int runs = report_preview_run_count(whatif->preview);
    bool is_slow = runs > PREVIEW_LUCKS * PREVIEW_LANES;
    part_label(screens, say_with(screens, "ui.whatif.note", "runs", say_number(screens, "int", runs), NULL));
    const char *label = say_with(screens, "ui.whatif.slow", "runs",
                                 say_number(screens, "int", PREVIEW_LUCKS_SLOW * PREVIEW_LANES), NULL);
    if (!whatif->past && ui_checkbox(screens->ui, "ui.whatif.slow", label, &is_slow)) {
        futures_take_lucks(screens, is_slow ? PREVIEW_LUCKS_SLOW : PREVIEW_LUCKS);
    }
}

static void show_whatif(Screens *screens, const Whatif *whatif) {
    bool has_charts = screens->whatif_tab == 0;
    if (!has_charts) {
        show_years(screens, whatif);
    }
    show_cards(screens, whatif, has_charts);
    if (whatif->past) {
        past_show_draft(screens);
    }
    show_aims(screens, whatif);
    show_horizons(screens, whatif);
    show_foot(screens, whatif);
}

void screen_whatif(Screens *screens) {
    UiContext *ui = screens->ui;
    UiRect rest = part_page_begin(screens, say(screens, "ui.whatif.title"));
    ScreenMetric metrics[SCREEN_METRICS_MOST];
    int count = chart_metrics(screens, metrics, SCREEN_METRICS_MOST);
    ui_scroll_begin(ui, "ui.whatif", rest);
    if (count > 0) {
        show_head(screens, metrics, count);
        if (past_year(screens) > 0 && !past_ready(screens)) {
            part_label(screens, say(screens, "ui.number.pending"));
        } else {
            show_whatif(screens, collect(screens, &metrics[screens->metric]));
        }
    }
    ui_space(ui, 16);
    ui_scroll_end(ui);
    part_page_end(screens);
}
