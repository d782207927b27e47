/* SPDX-License-Identifier: MIT
 *
 * How a game ended, in a sentence: what became of the country, by the rules of the content, and who paid for it, which
 * are the aims that lost most beside MITI's own story. The numbers that made it so stand behind it. */
#include "report/report_internal.h"

#include <math.h>

#include "campaign/campaign_scenario.h"

enum { PRICES_MOST = 3 };

/* By how much of the larger of both the aim is worse than in MITI's story; 0 where it is not. */
static double lost(const ReportAim *row) {
    double size = fmax(fabs(row->values[1]), fabs(row->values[2]));
    return row->verdict == VERDICT_WORSE && size > 0.0 ? fabs(row->values[1] - row->values[2]) / size : 0.0;
}

/* Places of the rows that lost most, most first. */
static int find_prices(const ContentAim *aims, const ReportAim *rows, int count, int prices[PRICES_MOST]) {
    int found = 0;
    for (int i = 0; i < count; i++) {
        if (!aims[rows[i].aim_index].is_aim || lost(&rows[i]) == 0.0) continue;
        int at = found < PRICES_MOST ? found++ : PRICES_MOST;
        while (at > 0 && lost(&rows[prices[at - 1]]) < lost(&rows[i])) {
            if (at < PRICES_MOST) prices[at] = prices[at - 1];
            at--;
        }
        if (at < PRICES_MOST) prices[at] = i;
    }
    return found;
}

static void add_figure(ReportWriter *writer, const ContentAim *aims, const ReportAim *row) {
    report_add(writer, REPORT_CAUSE,
               report_say(writer, "report.ending.figure", "name", row->name, "value", row->after, "history",
                          row->history, NULL));
    writer->report.items[writer->report.count - 1].variable_id = aims[row->aim_index].variable_id;
}

static const ReportAim *find_row(const ContentAim *aims, const ReportAim *rows, int count, const char *id) {
    for (int i = 0; i < count; i++) {
        if (text_equal(aims[rows[i].aim_index].id, id)) return &rows[i];
    }
    return NULL;
}

static bool is_shown(const ContentEnding *ending, const char *aim_id) {
    for (int i = 0; i < ending->show_count; i++) {
        if (text_equal(ending->shows[i], aim_id)) return true;
    }
    return false;
}

static bool has_better(const ContentAim *aims, const ReportAim *rows, int count) {
    for (int i = 0; i < count; i++) {
        if (aims[rows[i].aim_index].is_aim && rows[i].verdict == VERDICT_BETTER) return true;
    }
    return false;
}

void report_add_ending(ReportWriter *writer, const ReportAim *rows, int count) {
    const ContentEnding *ending = campaign_ending(writer->campaign);
    if (ending == NULL) return;
    const ContentAim *aims = content_aims(writer->content, &(int){0});
    int prices[PRICES_MOST], price_count = find_prices(aims, rows, count, prices);
    const char *words[PRICES_MOST];
    for (int i = 0; i < price_count; i++) {
        words[i] = report_text(writer, "report.paid.%s", aims[rows[prices[i]].aim_index].id);
    }
    const char *id = price_count > 0                 ? "report.ending.paid"
                     : has_better(aims, rows, count) ? "report.ending.free"
                                                     : "report.ending.same";
    report_add_heading(writer, "report.section.ending");
    report_add(writer, REPORT_TEXT,
               report_say(writer, id, "state", report_text(writer, "ending.%s", ending->id), "price",
                          report_join(writer, words, price_count), NULL));
    for (int i = 0; i < ending->show_count; i++) {
        const ReportAim *row = find_row(aims, rows, count, ending->shows[i]);
        if (row != NULL) add_figure(writer, aims, row);
    }
    for (int i = 0; i < price_count; i++) {
        if (!is_shown(ending, aims[rows[prices[i]].aim_index].id)) add_figure(writer, aims, &rows[prices[i]]);
    }
}
