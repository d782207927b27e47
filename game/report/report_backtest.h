/* SPDX-License-Identifier: MIT
 *
 * The model replaying MITI's real choices against the published figures, figure by figure. The plan is a table with
 * the columns series, expression, statistic, scale, note (scripts/base/backtest.csv): `series` is file.column of the
 * facts, `expression` the model's variable (empty: not compared, the note says why), whose value times `scale` is in
 * the published units. Years are compared by the one rule of campaign_value. */
#ifndef REPORT_REPORT_BACKTEST_H
#define REPORT_REPORT_BACKTEST_H

#include "base/file.h"
#include "campaign/campaign.h"

typedef struct BacktestRow {
    const char *series;
    int year;
    double published, low, high; /* low and high are NaN where no range was published */
    double model;
    double error;        /* (model - published) / |published| */
    char grade;          /* 'A' to 'D' */
    const char *verdict; /* "inside" the published range or 10 %, "near" within 25 %, "off" */
} BacktestRow;

typedef struct Backtest {
    const BacktestRow *rows;
    int count;
    int inside, near, off;
    double mean_error;      /* mean of |error| over the rows */
    double balance_error;   /* the same over the published balance years */
    double benchmark_error; /* two numbers alone, 19.9 bn dollars growing 7.9 % a year times the yen, on those years */
    bool is_balance_good;   /* digital balance of 2014, 2015, 2023, 2024 each within 25 % */
} Backtest;

/* Compares a campaign in which history was replayed. False when the plan names what does not exist; every problem. */
bool report_backtest(Backtest *out, const Campaign *history, const CsvTable *plan, Arena *arena, Problems *problems);
char *report_backtest_text(const Backtest *backtest, Arena *arena);
/* A list of {series, year, published, low, high, model, error, grade, verdict}. */
char *report_backtest_json(const Backtest *backtest, Arena *arena);

#endif
