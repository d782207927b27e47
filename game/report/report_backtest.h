/* SPDX-License-Identifier: MIT
 *
 * The model replaying MITI's real choices against the published figures, figure by figure, and the limits that a model
 * of this history has to keep. The plan is scripts/base/backtest.csv (report_plan.h); years are compared by the one
 * rule of campaign_value. The score counts series, not figures: each series of grade A or B is judged, C is shown. */
#ifndef REPORT_REPORT_BACKTEST_H
#define REPORT_REPORT_BACKTEST_H

#include "campaign/campaign_levers.h"
#include "report/report_plan.h"

enum { BACKTEST_TOTALS = 4 }; /* the balance of 2014, 2015, 2023 and 2024 */

typedef struct BacktestRow {
    const char *series;
    int series_index; /* in the plan */
    int year;
    double published, low, high; /* low and high are NaN where no range was published */
    double model;
    double error;        /* (model - published) / |published| */
    double early_error;  /* of the early fit; NaN without one */
    char grade;          /* 'A' to 'D' */
    const char *verdict; /* "inside" the published range or 10 %, "near" within 25 %, "off" */
} BacktestRow;

/* One row of the plan. */
typedef struct BacktestScore {
    int figures, judged; /* compared; of these of a grade that is judged */
    double median;       /* of |error|, over the judged figures, else over all; NaN without any */
    double near;         /* share of the same within 25 % or inside the published range */
    bool is_missed;      /* a judged series beyond its limit */
} BacktestScore;

/* One of the four years; what cannot be told is NaN. */
typedef struct BacktestTotal {
    int year;
    double published, low, high, model;
    double quiet;     /* without news that is no outside shock */
    double early;     /* of the early fit */
    double benchmark; /* constant growth in dollars times the yen: two numbers, fitted to the four years */
} BacktestTotal;

/* The change of the balance 2014 to 2024, trillion yen a year; the parts add up to it. */
typedef struct BacktestParts {
    bool is_known;
    double change;
    double rate;   /* less with the exchange rate of mid-2014 held, before and after the price's part is taken out */
    double price;  /* of what sellers ask of a shrinking market (the switch of M11), the same way */
    double volume; /* what is left with both held */
    double joint;  /* of rate and price together, divided evenly between the two above */
} BacktestParts;

typedef struct BacktestSource {
    const CampaignSetup *setup; /* of the campaigns below */
    const Campaign *history;    /* what is compared; with records_levers the parts of the change are told too */
    const Campaign *quiet;      /* the same without news; NULL: not told */
    const Campaign *early;      /* of constants that saw no figure after early_until; NULL: there are none */
    int early_until;
    int parameter_count; /* fitted constants; -1: not known */
    bool only_grade_a;   /* rival lenses are held to grade A alone */
} BacktestSource;

typedef struct Backtest {
    BacktestPlan plan;
    const BacktestRow *rows;
    int count;
    int inside, near, off;
    const BacktestScore *scores; /* [row of the plan] */
    int outcomes, unused;        /* figures that are outcomes; of these not compared */
    int fitted, parameter_count, early_until;
    BacktestTotal totals[BACKTEST_TOTALS];
    double benchmark_dollars, benchmark_growth; /* billion dollars in 2014; share a year */
    BacktestParts parts;
    const char *const *misses; /* every limit that is not kept, one line each */
    int miss_count;
} Backtest;

/* False when the plan names what does not exist; every problem. */
bool report_backtest(Backtest *out, const BacktestSource *source, const CsvTable *plan, Arena *arena,
                     Problems *problems);
/* Rows, scores by series, totals. `with_unused`: also what is not compared, with the reason. */
char *report_backtest_text(const Backtest *backtest, bool with_unused, Arena *arena);
/* A list of {series, year, published, low, high, model, error, grade, verdict}. */
char *report_backtest_json(const Backtest *backtest, Arena *arena);

#endif
