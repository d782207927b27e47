/* SPDX-License-Identifier: MIT
 *
 * How often the player's stated ranges held what came (calibration), with the caution few ranges ask for. Nothing is
 * judged by it. */
#ifndef REPORT_REPORT_FORECAST_H
#define REPORT_REPORT_FORECAST_H

#include "campaign/campaign_ranges.h"
#include "report/report_attribution.h"

/* The share a stated range is meant to hold, and the chance below which luck is no longer blamed. */
#define REPORT_FORECAST_SHARE 0.8
#define REPORT_FORECAST_DOUBT 0.1

typedef struct ReportForecast {
    CampaignRange range;
    int year;                   /* of the figure */
    bool has_come, is_inside;   /* its year is stamped; the figure lies in the range, ends included */
    double outcome;             /* NaN until then */
    double luck_low, luck_high; /* four fifths of games with other luck; NaN where not known */
} ReportForecast;

typedef enum ReportCalibration {
    CALIBRATION_NONE, /* nothing has come */
    CALIBRATION_OPEN, /* what was seen can well be luck */
    CALIBRATION_OVERCONFIDENT,
    CALIBRATION_UNDERCONFIDENT
} ReportCalibration;

typedef struct ReportForecasts {
    ReportForecast *items; /* [count] in the order stated */
    int count, come, inside;
    double as_few,
        as_many; /* chance of so few or fewer, so many or more, where 80 % ranges are right; NaN: none came */
    ReportCalibration calibration;
    double width; /* mean of a range's width over that of luck, where known; NaN: nowhere */
    int width_count;
} ReportForecasts;

/* `attribution` (may be NULL): from whose kinds of luck the spread of an aim is taken. */
ReportForecasts report_forecasts(const Campaign *campaign, const Attribution *attribution, Arena *arena);
/* The chance of `inside` or fewer hits in `count`, each with the chance `share`. */
double report_chance_as_few(int count, int inside, double share);

/* In words: a heading, sentences, an item a range. */
Report report_forecasts_text(const Campaign *campaign, const ReportForecasts *forecasts, Arena *arena,
                             const char *language);
/* "1964: digital trade balance in 1965, 10 bn to 20 bn". */
const char *report_forecast_range(const Campaign *campaign, Arena *arena, const char *language, CampaignRange range);
/* "held", "did not hold", "not yet". */
const char *report_forecast_result(const Content *content, const char *language, const ReportForecast *forecast);
/* The ranges stated for this year and what came, a line each; none before the year is stamped. */
Report report_forecasts_of_year(const Campaign *campaign, Arena *arena, const char *language, int year);
/* One row a range, with a head; an unknown number is an empty cell. */
void report_forecasts_csv(Text *out, const Campaign *campaign, const ReportForecasts *forecasts);

#endif
