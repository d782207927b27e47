/* SPDX-License-Identifier: MIT
 *
 * Which published figure is compared with which variable of the model: the plan of the backtest
 * (scripts/base/backtest.csv) joined with the tables of facts, one row a figure. The backtest compares these rows, the
 * calibration fits those with a tolerance. */
#ifndef REPORT_REPORT_PLAN_H
#define REPORT_REPORT_PLAN_H

#include "base/file.h"
#include "content/content.h"

typedef enum BacktestKind {
    BACKTEST_OUTCOME,    /* what came of it: compared, or not used for a reason */
    BACKTEST_INPUT,      /* what the model is given */
    BACKTEST_PROJECTION, /* what somebody expected */
    BACKTEST_DUPLICATE,  /* compared under another name */
    BACKTEST_ELSEWHERE   /* not Japan */
} BacktestKind;

/* One row of the plan: a series in the years it holds for. */
typedef struct BacktestSeries {
    const char *name;       /* file.column of the facts */
    const char *expression; /* the model's variable; "" = not used, the note says why */
    const char *note;
    BacktestKind kind;
    int first_year, last_year;
    int figure_count; /* cells of these years that are not empty, numbers or not */
} BacktestSeries;

typedef struct BacktestPlanRow {
    const char *series; /* file.column of the facts */
    int series_index;   /* in the plan's list */
    int variable_id;
    double scale; /* the variable times this is in the published units */
    int year;
    double shift_years;          /* of a dated figure from the middle of its year, -0.5 to 0.5 */
    double published, low, high; /* low and high are NaN where no range was published */
    char grade;                  /* 'A' to 'D' */
    double tolerance;            /* share of the figure that a fit may miss by; NaN: not fitted */
} BacktestPlanRow;

/* A cell that is not compared: its series has no expression, or it is no number. */
typedef struct BacktestOther {
    int series_index;
    const char *year, *text; /* as they stand in the table */
} BacktestOther;

typedef struct BacktestPlan {
    const BacktestPlanRow *rows; /* figures of series with an expression */
    int count;
    const BacktestOther *others;
    int other_count;
    const BacktestSeries *series; /* every row of the plan */
    int series_count;
} BacktestPlan;

/* Columns series, expression, scale; where there are such: statistic (checked against the variable's units), years
 * ("1992-2004", either end may be open), tolerance, kind (outcome when empty), note.
 * False when the plan names what does not exist; every problem, and what could be read. */
bool report_plan_read(BacktestPlan *out, const Content *content, const CsvTable *table, Arena *arena,
                      Problems *problems);
/* "1992-2004", "1992-", "-2004" or nothing, both included. False when it is none of these. */
bool report_plan_years(Arena *arena, const char *text, int *first, int *last);
/* What errors are shares of: the figure without its sign, 1 for a figure of 0. */
double report_plan_size(const BacktestPlanRow *row);
/* A number of the table, NaN where there is none. */
double report_plan_number(const CsvTable *table, int row, const char *column);

#endif
