/* SPDX-License-Identifier: MIT
 *
 * What playing and judging strategies share. Private to this folder. */
#ifndef REPORT_STRATEGIES_INTERNAL_H
#define REPORT_STRATEGIES_INTERNAL_H

#include "report/report_strategies.h"

StrategyNumbers strategies_numbers(const Strategies *strategies, int lens, int strategy, int aim);
const char *strategies_lens_name(const Strategies *strategies, int lens);
/* The strategy with the best mean. */
int strategies_best(const Strategies *strategies, int lens, int aim);
/* Fills gaps, judgements and is_good from the numbers. */
void strategies_judge(Strategies *strategies, Arena *arena);

#endif
