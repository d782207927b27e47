/* SPDX-License-Identifier: MIT
 *
 * Stated ranges against what came: counted, and told. Whether ranges were too narrow or too wide is said only where
 * somebody whose ranges are right would hardly ever see the like. */
#include "report/report_forecast.h"

#include <math.h>

#include "report/report_internal.h"

enum { FEW_RANGES = 5 };

/* ---- Counted ---- */

/* Chances of 0, 1, 2 … hits, one try after the other. */
double report_chance_as_few(int count, int inside, double share) {
    CHECK(count >= 0);
    Arena *arena = arena_create();
    double *chances = ARENA_ARRAY(arena, double, count + 1);
    chances[0] = 1.0;
    for (int tries = 1; tries <= count; tries++) {
        for (int hits = tries; hits > 0; hits--) {
            chances[hits] = chances[hits] * (1.0 - share) + chances[hits - 1] * share;
        }
        chances[0] *= 1.0 - share;
    }
    double sum = 0.0;
    for (int hits = 0; hits <= inside && hits <= count; hits++) {
        sum += chances[hits];
    }
    arena_destroy(arena);
    return sum;
}

static void find_luck(ReportForecast *forecast, const Campaign *campaign, const Attribution *attribution) {
    int count = 0;
    const ContentAim *aims = content_aims(campaign_content(campaign), &count);
    forecast->luck_low = forecast->luck_high = NAN;
    for (int i = 0; attribution != NULL && i < count; i++) {
        if (aims[i].variable_id == forecast->range.variable_id) {
            AttributionLuck luck = report_attribution_luck_in(attribution, i, forecast->year);
            bool is_known = luck.seeds > 1;
            forecast->luck_low = is_known ? luck.low : NAN;
            forecast->luck_high = is_known ? luck.high : NAN;
            return;
        }
    }
}

static ReportForecast look_at(const Campaign *campaign, const Attribution *attribution, CampaignRange range) {
    ReportForecast forecast = {.range = range, .year = range.year + range.years, .outcome = NAN};
    forecast.has_come = forecast.year < campaign_year(campaign);
    find_luck(&forecast, campaign, forecast.has_come ? attribution : NULL);
    if (forecast.has_come) {
        forecast.outcome = campaign_value(campaign, range.variable_id, forecast.year);
        forecast.is_inside = forecast.outcome >= range.low && forecast.outcome <= range.high;
    }
    return forecast;
}

static ReportCalibration judge(const ReportForecasts *forecasts) {
    return forecasts->come == 0                         ? CALIBRATION_NONE
           : forecasts->as_few < REPORT_FORECAST_DOUBT  ? CALIBRATION_OVERCONFIDENT
           : forecasts->as_many < REPORT_FORECAST_DOUBT ? CALIBRATION_UNDERCONFIDENT
                                                        : CALIBRATION_OPEN;
}

ReportForecasts report_forecasts(const Campaign *campaign, const Attribution *attribution, Arena *arena) {
    ReportForecasts out = {.as_few = NAN, .as_many = NAN, .width = NAN};
    const CampaignRange *ranges = campaign_ranges(campaign, &out.count);
    out.items = ARENA_ARRAY(arena, ReportForecast, out.count);
    double widths = 0.0;
    for (int i = 0; i < out.count; i++) {
        ReportForecast *forecast = &out.items[i];
        *forecast = look_at(campaign, attribution, ranges[i]);
        out.come += forecast->has_come;
        out.inside += forecast->is_inside;
        double luck = forecast->luck_high - forecast->luck_low;
        if (luck > 0.0) { /* no NaN */
            widths += (ranges[i].high - ranges[i].low) / luck;
            out.width_count++;
        }
    }
    if (out.width_count > 0) {
        out.width = widths / out.width_count;
    }
    if (out.come > 0) {
        out.as_few = report_chance_as_few(out.come, out.inside, REPORT_FORECAST_SHARE);
        out.as_many = report_chance_as_few(out.come, out.come - out.inside, 1.0 - REPORT_FORECAST_SHARE);
    }
    out.calibration = judge(&out);
    return out;
}

/* ---- Told ---- */

static const char *number_word(const ReportWriter *writer, const char *form, double value) {
    return content_number(writer->arena, writer->language, form, value);
}

static const char *year_word(const ReportWriter *writer, int year) {
    return arena_format(writer->arena, "%d", year);
}

static const char *say_range(const ReportWriter *writer, CampaignRange range) {
    return report_say(writer, "report.forecast.range", "stated", year_word(writer, range.year), "name",
                      report_variable_name(writer->content, writer->arena, writer->language, range.variable_id), "year",
                      year_word(writer, range.year + range.years), "low",
                      report_number_of(writer, range.variable_id, range.low), "high",
                      report_number_of(writer, range.variable_id, range.high), NULL);
}

const char *report_forecast_range(const Campaign *campaign, Arena *arena, const char *language, CampaignRange range) {
    ReportWriter writer = report_begin(campaign, arena, language);
    return say_range(&writer, range);
}

const char *report_forecast_result(const Content *content, const char *language, const ReportForecast *forecast) {
    return content_text(content, language,
                        !forecast->has_come   ? "report.forecast.waiting"
                        : forecast->is_inside ? "report.forecast.inside"
                                              : "report.forecast.outside");
}

static void add_item(ReportWriter *writer, const ReportForecast *forecast) {
    const char *range = say_range(writer, forecast->range);
    const char *result = report_forecast_result(writer->content, writer->language, forecast);
    report_add(writer, REPORT_ITEM,
               !forecast->has_come
                   ? report_say(writer, "report.forecast.open", "range", range, "result", result, NULL)
                   : report_say(writer, "report.forecast.item", "range", range, "outcome",
                                report_number_of(writer, forecast->range.variable_id, forecast->outcome), "result",
                                result, NULL));
}

/* A verdict or a caution, and how often ranges that are right would do as these did, on the side these are on. */
static void add_verdict(ReportWriter *writer, const ReportForecasts *forecasts) {
    static const char *const ids[] = {[CALIBRATION_NONE] = "report.forecast.not_come",
                                      [CALIBRATION_OPEN] = "report.forecast.luck",
                                      [CALIBRATION_OVERCONFIDENT] = "report.forecast.narrow",
                                      [CALIBRATION_UNDERCONFIDENT] = "report.forecast.wide"};
    bool is_few = forecasts->calibration == CALIBRATION_OPEN && forecasts->come < FEW_RANGES;
    report_add(writer, REPORT_TEXT,
               report_say(writer, is_few ? "report.forecast.few" : ids[forecasts->calibration], NULL));
    if (forecasts->come == 0) {
        return;
    }
    bool is_many = forecasts->inside > REPORT_FORECAST_SHARE * forecasts->come;
    report_add(writer, REPORT_TEXT,
               report_say(writer, is_many ? "report.forecast.as_many" : "report.forecast.as_few", "inside",
                          number_word(writer, "int", forecasts->inside), "come",
                          number_word(writer, "int", forecasts->come), "chance",
                          number_word(writer, "pct", is_many ? forecasts->as_many : forecasts->as_few), NULL));
}

static void add_width(ReportWriter *writer, const ReportForecasts *forecasts) {
    if (forecasts->width_count > 0) {
        report_add(writer, REPORT_TEXT,
                   report_say(writer, "report.forecast.width", "times", number_word(writer, "1", forecasts->width),
                              "count", number_word(writer, "int", forecasts->width_count), NULL));
    }
}

Report report_forecasts_text(const Campaign *campaign, const ReportForecasts *forecasts, Arena *arena,
                             const char *language) {
    ReportWriter writer = report_begin(campaign, arena, language);
    report_add_heading(&writer, "report.section.forecasts");
    if (forecasts->count == 0) {
        report_add(&writer, REPORT_TEXT, content_text(writer.content, language, "report.forecast.none"));
        return writer.report;
    }
    if (forecasts->come > 0) {
        report_add(&writer, REPORT_TEXT,
                   report_say(&writer, "report.forecast.share", "inside",
                              number_word(&writer, "int", forecasts->inside), "come",
                              number_word(&writer, "int", forecasts->come), "share",
                              arena_format(arena, "%.0f%%", 100.0 * forecasts->inside / forecasts->come), NULL));
    }
    add_verdict(&writer, forecasts);
    add_width(&writer, forecasts);
    for (int i = 0; i < forecasts->count; i++) {
        add_item(&writer, &forecasts->items[i]);
    }
    return writer.report;
}

void report_add_forecasts_of_year(ReportWriter *writer, int year) {
    int count = 0;
    const CampaignRange *ranges = campaign_ranges(writer->campaign, &count);
    for (int i = 0; i < count; i++) {
        if (ranges[i].year + ranges[i].years == year) {
            ReportForecast forecast = look_at(writer->campaign, NULL, ranges[i]);
            int id = ranges[i].variable_id;
            report_add(writer, REPORT_TEXT,
                       report_say(writer, "report.year.forecast", "name",
                                  report_variable_name(writer->content, writer->arena, writer->language, id), "low",
                                  report_number_of(writer, id, ranges[i].low), "high",
                                  report_number_of(writer, id, ranges[i].high), "outcome",
                                  report_number_of(writer, id, forecast.outcome), "result",
                                  report_forecast_result(writer->content, writer->language, &forecast), NULL));
        }
    }
}

Report report_forecasts_of_year(const Campaign *campaign, Arena *arena, const char *language, int year) {
    ReportWriter writer = report_begin(campaign, arena, language);
    if (year < campaign_year(campaign)) {
        report_add_forecasts_of_year(&writer, year);
    }
    return writer.report;
}

/* ---- For other programs ---- */

static void add_cell(Text *out, double value) {
    if (isfinite(value)) {
        text_format(out, ",%.10g", value);
    } else {
        text_add(out, ",");
    }
}

void report_forecasts_csv(Text *out, const Campaign *campaign, const ReportForecasts *forecasts) {
    const Model *model = content_model(campaign_content(campaign));
    text_add(out, "stated,year,variable,low,high,outcome,inside,luck_low,luck_high\n");
    for (int i = 0; i < forecasts->count; i++) {
        const ReportForecast *forecast = &forecasts->items[i];
        text_format(out, "%d,%d,", forecast->range.year, forecast->year);
        report_csv_name(out, model_variable(model, forecast->range.variable_id)->name);
        add_cell(out, forecast->range.low);
        add_cell(out, forecast->range.high);
        add_cell(out, forecast->outcome);
        text_add(out, !forecast->has_come ? "," : forecast->is_inside ? ",1" : ",0");
        add_cell(out, forecast->luck_low);
        add_cell(out, forecast->luck_high);
        text_add(out, "\n");
    }
}
