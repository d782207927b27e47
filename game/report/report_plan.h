/* SPDX-License-Identifier: MIT
 *
 * Which published figure is compared with which variable of the model: the plan of the backtest
 * (scripts/base/backtest.csv) joined with the tables of facts, one row a figure. The backtest compares these rows, the
 * calibration fits those with a tolerance. */
#ifndef REPORT_REPORT_PLAN_H
#define REPORT_REPORT_PLAN_H

#include "base/file.h"
#include "content/content.h"

typedef struct BacktestPlanRow {
    const char *series; /* file.column of the facts */
    int series_index;   /* counts the series of the plan that have an expression, from 0 */
    int variable_id;
    double scale; /* the variable times this is in the published units */
    int year;
    double published, low, high; /* low and high are NaN where no range was published */
    char grade;                  /* 'A' to 'D' */
    double tolerance;            /* share of the figure that a fit may miss by; NaN: not fitted */
} BacktestPlanRow;

typedef struct BacktestPlan {
    const BacktestPlanRow *rows;
    int count, series_count;
} BacktestPlan;

/* Columns series, expression, scale, and tolerance where there is one. An empty expression leaves a series out.
 * False when the plan names what does not exist; every problem, and what could be read. */
bool report_plan_read(BacktestPlan *out, const Content *content, const CsvTable *table, Arena *arena,
                      Problems *problems);
/* What errors are shares of: the figure without its sign, 1 for a figure of 0. */
double report_plan_size(const BacktestPlanRow *row);
/* A number of the table, NaN where there is none. */
double report_plan_number(const CsvTable *table, int row, const char *column);

#endif
