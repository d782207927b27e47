/* SPDX-License-Identifier: MIT
 *
 * The debrief as one self-contained HTML page: no script, nothing from elsewhere, prints to A4. In the order of
 * facilitators: feelings, facts, causes, history and its disputes, other worlds, the
 * player's own forecasts, transfer; then sources, the limits of
 * the model and a worksheet with the player's own charts. */
#ifndef REPORT_REPORT_PAGE_H
#define REPORT_REPORT_PAGE_H

#include "report/report_attribution.h"
#include "report/report_plan.h"

typedef struct ReportPageSource {
    const Campaign *campaign;
    const Campaign *history, *nothing; /* campaign_replay_history and campaign_replay_nothing of it */
    const BacktestPlan *plan;          /* published figures; NULL: none are shown */
    const Attribution *attribution;    /* as far as it is worked out; NULL: no part on causes */
} ReportPageSource;

/* The whole file, in the arena. A campaign that is not over is told up to its open year. */
char *report_page_html(const ReportPageSource *source, Arena *arena, const char *language);

/* One variable as an inline SVG: published figures, each definition by itself and never joined to another (solid,
 * round points), the model as MITI decided (dashed), the player (thick). */
void report_page_chart(Text *out, const ReportPageSource *source, const char *language, int variable_id);

#endif
