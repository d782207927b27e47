/* SPDX-License-Identifier: MIT
 *
 * The sheet in which the player may note a forecast before the stamp: a figure, a year, two ends. It begins at what was
 * stated last, or evenly around today's value, never at the model's own fan: the player guesses first. */
#include <math.h>
#include <stdlib.h>

#include "campaign/campaign_ranges.h"
#include "report/report_forecast.h"
#include "screens/screens_internal.h"

enum { SHEET_WIDTH = 620, CHART_HEIGHT = 148, PAST_YEARS = 12, TRACK_BANDS = 20 };
static const char balance_id[] = "digital_trade_balance";

struct ScreenForecast {
    bool is_open;
    int figure, horizon;                    /* places in the choices */
    int begun_for, begun_years, begun_year; /* variable + 1, years and open year `low` and `high` belong to */
    double low, high;                       /* in the model's unit */
    double middle, band;                    /* of the sliders' tracks */
};

/* ---- State ---- */

static ScreenForecast *get(Screens *screens) {
    if (!screens->forecast) {
        screens->forecast = calloc(1, sizeof *screens->forecast);
        if (!screens->forecast) {
            base_out_of_memory();
        }
    }
    return screens->forecast;
}

void forecast_forget(Screens *screens) {
    free(screens->forecast);
    screens->forecast = NULL;
}

/* The last one of the variable for as many years. */
static const CampaignRange *stated_last(const Campaign *campaign, int variable_id, int years) {
    int count = 0;
    const CampaignRange *ranges = campaign_ranges(campaign, &count);
    for (int i = count - 1; i >= 0; i--) {
        if (ranges[i].variable_id == variable_id && ranges[i].years == years) {
            return &ranges[i];
        }
    }
    return NULL;
}

/* Round to two digits of the band, so that the ends are numbers one would say. */
static double rounded(double value, double step) {
    return floor(value / step + 0.5) * step;
}

static double step_of(double band) {
    double step = 1.0;
    while (step > band / 2.0) step /= 10.0;
    while (step * 10.0 <= band / 2.0) step *= 10.0;
    return step;
}

/* A tenth of today's value to either side for next year, a quarter for five years. */
static void begin(Screens *screens, int variable_id, int years) {
    ScreenForecast *forecast = get(screens);
    const Campaign *campaign = screens->view.campaign;
    int year = campaign_year(campaign);
    if (forecast->begun_for == variable_id + 1 && forecast->begun_years == years && forecast->begun_year == year) {
        return;
    }
    forecast->begun_for = variable_id + 1;
    forecast->begun_years = years;
    forecast->begun_year = year;
    double now = campaign_value_now(campaign, variable_id);
    const CampaignRange *last = stated_last(campaign, variable_id, years);
    double band = fabs(now) * (years == 1 ? 0.1 : 0.25);
    band = last ? fmax(band, (last->high - last->low) / 2.0) : band;
    band = isfinite(band) && band > 1e-9 ? band : 1.0;
    double step = step_of(band);
    forecast->band = band;
    forecast->middle = rounded(now, step);
    forecast->low = last ? last->low : rounded(now - band, step);
    forecast->high = last ? last->high : rounded(now + band, step);
}

/* ---- Pieces ---- */

/* The balance and the aims the player judges by. Returns how many. */
static int find_figures(Screens *screens, ScreenMetric *out) {
    int chosen[CAMPAIGN_AIMS_MOST], all = 0, count = 0;
    const ContentAim *aims = content_aims(screens->content, &all);
    int chosen_count = campaign_aims(screens->view.campaign, chosen);
    int balance = -1;
    for (int i = 0; i < all; i++) {
        balance = text_equal(aims[i].id, balance_id) ? i : balance;
    }
    if (balance >= 0) {
        out[count++] = chart_metric_of(screens, aims[balance].variable_id);
    }
    for (int i = 0; i < chosen_count; i++) {
        if (chosen[i] != balance) {
            out[count++] = chart_metric_of(screens, aims[chosen[i]].variable_id);
        }
    }
    return count;
}

/* What is still seen of 1 and 5 years. */
static int find_horizons(const Campaign *campaign, int variable_id, int *out) {
    static const int years[] = {1, 5};
    int count = 0;
    for (int i = 0; i < COUNT_OF(years); i++) {
        CampaignRange range = {.variable_id = variable_id, .years = years[i]};
        if (campaign_check_range(campaign, range, NULL)) {
            out[count++] = years[i];
        }
    }
    return count;
}

/* True when one of the ends was moved; the other gives way. */
static void show_ends(Screens *screens, const ScreenMetric *metric) {
    ScreenForecast *forecast = get(screens);
    double factor = metric->factor, step = step_of(forecast->band) * factor;
    int decimals = 0;
    for (double size = step; size < 0.999 && decimals < 6; size *= 10.0) {
        decimals++;
    }
    double low_track = fmin((forecast->middle - TRACK_BANDS * forecast->band) * factor, forecast->low * factor);
    double high_track = fmax((forecast->middle + TRACK_BANDS * forecast->band) * factor, forecast->high * factor);
    UiSlider slider = {.low = rounded(low_track, step),
                       .high = rounded(high_track, step),
                       .step = step,
                       .typed_high = high_track + fabs(high_track) * 100.0,
                       .decimals = decimals,
                       .form = say_format(screens, "{n} %s", metric->unit)};
    double low = forecast->low * factor, high = forecast->high * factor;
    slider.label = say(screens, "ui.forecast.low");
    if (ui_slider(screens->ui, "ui.forecast.low", &slider, &low)) {
        forecast->low = low / factor;
        forecast->high = fmax(forecast->low, forecast->high);
    }
    slider.label = say(screens, "ui.forecast.high");
    if (ui_slider(screens->ui, "ui.forecast.high", &slider, &high)) {
        forecast->high = high / factor;
        forecast->low = fmin(forecast->low, forecast->high);
    }
}

/* The years that were, and the stated range at its year. */
static void show_past(Screens *screens, const ScreenMetric *metric, int years) {
    const ScreenForecast *forecast = get(screens);
    const Campaign *campaign = screens->view.campaign;
    double when[PAST_YEARS], values[PAST_YEARS];
    int open = campaign_year(campaign), count = 0;
    for (int year = open - PAST_YEARS; year < open; year++) {
        double value = campaign_value(campaign, metric->variable_id, year);
        if (isfinite(value)) {
            when[count] = year;
            values[count++] = value * metric->factor;
        }
    }
    double now = count > 0 ? values[count - 1] : forecast->middle * metric->factor;
    double fan_years[] = {count > 0 ? when[count - 1] : open, open + years};
    double low[] = {now, forecast->low * metric->factor}, high[] = {now, forecast->high * metric->factor};
    UiSeries past = {say(screens, "ui.forecast.past"), when, values, count, UI_LINE_YOU};
    UiFan range = {.label = say(screens, "ui.forecast.range"),
                   .years = fan_years,
                   .low80 = low,
                   .low50 = low,
                   .high50 = high,
                   .high80 = high,
                   .count = 2,
                   .style = UI_LINE_YOU};
    UiChart chart = {.unit = metric->unit,
                     .first_year = count > 0 ? when[0] : open,
                     .last_year = open + years,
                     .series = &past,
                     .series_count = 1,
                     .fans = &range,
                     .fan_count = 1,
                     .is_small = true,
                     .now_year = NAN,
                     .decimals = metric->decimals,
                     .height = CHART_HEIGHT};
    ui_chart(screens->ui, "ui.forecast.chart", &chart);
}

/* Figure and year; the years chosen, 0 where none is left. */
static int show_choices(Screens *screens, ScreenMetric *metric) {
    ScreenForecast *forecast = get(screens);
    UiContext *ui = screens->ui;
    ScreenMetric figures[CAMPAIGN_AIMS_MOST + 1];
    int count = find_figures(screens, figures), horizons[2];
    forecast->figure = forecast->figure < count ? forecast->figure : 0;
    UiOption options[CAMPAIGN_AIMS_MOST + 1], years[2];
    for (int i = 0; i < count; i++) {
        const char *name = model_variable(content_model(screens->content), figures[i].variable_id)->name;
        options[i] = (UiOption){say_format(screens, "ui.forecast.of.%s", name), figures[i].name};
    }
    ui_choice(ui, "ui.forecast.metric", say(screens, "ui.forecast.metric"), options, count, &forecast->figure);
    *metric = figures[forecast->figure];
    int horizon_count = find_horizons(screens->view.campaign, metric->variable_id, horizons);
    if (horizon_count == 0) {
        return 0;
    }
    for (int i = 0; i < horizon_count; i++) {
        const char *id = horizons[i] == 1 ? "ui.forecast.next" : "ui.forecast.five";
        const char *year = say_fiscal_year(screens, campaign_year(screens->view.campaign) + horizons[i]);
        years[i] = (UiOption){id, say_with(screens, id, "year", year, NULL)};
    }
    forecast->horizon = forecast->horizon < horizon_count ? forecast->horizon : 0;
    ui_tabs(ui, "ui.forecast.horizon", years, horizon_count, &forecast->horizon);
    return horizons[forecast->horizon];
}

static void keep(Screens *screens, int variable_id, int years) {
    ScreenForecast *forecast = get(screens);
    give_range(screens, (CampaignRange){
                            .variable_id = variable_id, .years = years, .low = forecast->low, .high = forecast->high});
    forecast->is_open = false;
    ui_toast(screens->ui, say(screens, "ui.forecast.kept"));
}

/* ---- The sheet ---- */

static void show_sheet(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenForecast *forecast = get(screens);
    ui_sheet_begin(ui, "ui.forecast", say(screens, "ui.forecast.title"), SHEET_WIDTH);
    ScreenMetric metric;
    int years = show_choices(screens, &metric);
    if (years > 0) {
        begin(screens, metric.variable_id, years);
        chart_fit_scale(screens, &metric, fabs(forecast->middle) + forecast->band);
        ui_text(ui, UI_TEXT_SMALL, say(screens, "ui.forecast.line"));
        show_past(screens, &metric, years);
        show_ends(screens, &metric);
    } else {
        ui_text(ui, UI_TEXT_BODY, say(screens, "ui.forecast.too_late"));
    }
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    if (years > 0 && ui_button(ui, "ui.forecast.keep", say(screens, "ui.forecast.keep"), UI_BUTTON_PRIMARY, NULL)) {
        keep(screens, metric.variable_id, years);
    }
    if (ui_button(ui, "ui.forecast.back", say(screens, "ui.forecast.back"), UI_BUTTON_QUIET, NULL)) {
        forecast->is_open = false;
    }
    ui_flow_end(ui);
    if (ui_sheet_end(ui)) {
        forecast->is_open = false;
    }
}

bool forecast_sheet(Screens *screens) {
    if (screens->forecast && screens->forecast->is_open) {
        show_sheet(screens);
        return true;
    }
    if (ui_shortcut(screens->ui, 'f', 0)) {
        get(screens)->is_open = true;
    }
    return false;
}

void forecast_report(Screens *screens, int year) {
    Report report =
        report_forecasts_of_year(screens->view.campaign, screens->frame, screens->view.settings.language, year);
    for (int i = 0; i < report.count; i++) {
        ui_rule(screens->ui);
        ui_text(screens->ui, UI_TEXT_SMALL, report.items[i].text);
    }
}

void forecast_button(Screens *screens) {
    UiContext *ui = screens->ui;
    if (ui_button(ui, "ui.desk.forecast", say(screens, "ui.desk.forecast"), UI_BUTTON_PLAIN, NULL)) {
        get(screens)->is_open = true;
    }
    ui_tooltip(ui, say(screens, "ui.desk.forecast.help"));
}
