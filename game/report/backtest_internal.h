/* SPDX-License-Identifier: MIT
 *
 * What the backtest tells beside the rows. Private to this folder. */
#ifndef REPORT_BACKTEST_INTERNAL_H
#define REPORT_BACKTEST_INTERNAL_H

#include "report/report_backtest.h"

/* A figure's counterpart in a campaign, in published units; NaN for years it has not. */
double backtest_value(const Campaign *campaign, const BacktestPlanRow *row);
/* The four totals, from the rows of the plan and the campaigns of the source. */
void backtest_take_totals(Backtest *out, const BacktestSource *source);
/* Fits the two numbers of the benchmark to the totals. */
void backtest_fit_benchmark(Backtest *out, const Content *content);
/* Runs history again with rate and price held. */
BacktestParts backtest_take_parts(const BacktestSource *source);

#endif
