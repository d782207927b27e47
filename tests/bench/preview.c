/* SPDX-License-Identifier: MIT
 *
 * What a preview costs, at 200 and at 500 runs: opening a game late, opening the next year, a changed draft, and the
 * longest piece of each. Prints milliseconds of one processor, which others that work on it do not change
 * much; bench_preview [YEAR]. */
#define _POSIX_C_SOURCE 200809L
#include "campaign/campaign_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "report/report_preview.h"

typedef struct Cost {
    double all, draft, longest; /* until everything, until the draft's own numbers are there */
    int pieces;
} Cost;

static double now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static Cost finish(Preview *preview, const Campaign *campaign) {
    Cost cost = {0};
    double begun = now_ms(), before = begun;
    while (report_preview_work(preview, campaign)) {
        double now = now_ms();
        cost.longest = now - before > cost.longest ? now - before : cost.longest;
        if (cost.draft == 0.0 && report_preview_is_current(preview, PREVIEW_DRAFT)) cost.draft = now - begun;
        cost.pieces++;
        before = now;
    }
    cost.all = now_ms() - begun;
    return cost;
}

static void print_cost(const char *what, int runs, Cost cost) {
    printf("%-16s %3d runs: draft %6.1f ms, all %7.1f ms, %3d pieces, longest %5.2f ms\n", what, runs, cost.draft,
           cost.all, cost.pieces, cost.longest);
}

static void measure(Campaign *campaign, int lucks) {
    Preview *preview = report_preview_create(campaign_content(campaign), lucks);
    int runs = report_preview_run_count(preview);
    campaign_decide_as_history(campaign);
    print_cost("opening a game", runs, finish(preview, campaign));
    for (int i = 0; i < 3; i++) {
        campaign_undo(campaign);
        print_cost("draft taken back", runs, finish(preview, campaign));
        campaign_redo(campaign);
        print_cost("draft changed", runs, finish(preview, campaign));
    }
    campaign_stamp(campaign);
    campaign_decide_as_history(campaign);
    print_cost("opening a year", runs, finish(preview, campaign));
    report_preview_destroy(preview);
}

int main(int argc, char **argv) {
    int until = argc > 1 ? atoi(argv[1]) : 1990;
    Content *content = fixture_load_shipped();
    Campaign *campaign = campaign_create(content, "s14", 7, NULL);
    while (campaign_year(campaign) < until) {
        campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
    }
    measure(campaign, PREVIEW_LUCKS);
    measure(campaign, PREVIEW_LUCKS_SLOW);
    campaign_destroy(campaign);
    content_destroy(content);
    return 0;
}
