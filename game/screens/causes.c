/* SPDX-License-Identifier: MIT
 *
 * Why a number moved, in one line: of what the model's equation takes in, the two named quantities that moved most in
 * that year. It names movements, not shares: the model's own attribution is another matter. */
#include <math.h>

#include "screens/screens_internal.h"

enum { CAUSES_MOST = 2, CAUSES_DEPTH = 3 };

typedef struct Cause {
    int variable_id;
    double share; /* by which it moved, with its sign */
} Cause;

static void keep_strongest(Cause *causes, int *count, Cause found) {
    for (int i = 0; i < *count; i++) {
        if (causes[i].variable_id == found.variable_id) {
            return;
        }
    }
    if (*count < CAUSES_MOST) {
        causes[(*count)++] = found;
        return;
    }
    int weakest = fabs(causes[0].share) < fabs(causes[1].share) ? 0 : 1;
    if (fabs(found.share) > fabs(causes[weakest].share)) {
        causes[weakest] = found;
    }
}

/* Looks through inputs without a name at what is behind them, a few steps deep. */
static void collect(Screens *screens, int variable_id, int year, int depth, Cause *causes, int *count) {
    const Campaign *campaign = screens->view.campaign;
    int input_count;
    const int *inputs = model_inputs(content_model(screens->content), variable_id, &input_count);
    for (int i = 0; i < input_count; i++) {
        double now = campaign_value(campaign, inputs[i], year);
        double before = campaign_value(campaign, inputs[i], year - 1);
        double share = (now - before) / (fabs(before) + 1e-12);
        if (isnan(share) || fabs(share) < 0.005 || fabs(share) > 20) {
            continue;
        }
        if (chart_variable_name(screens, inputs[i])) {
            keep_strongest(causes, count, (Cause){inputs[i], share});
        } else if (depth > 1) {
            collect(screens, inputs[i], year, depth - 1, causes, count);
        }
    }
}

const char *causes_say(Screens *screens, const ScreenMetric *metric, int year) {
    Cause causes[CAUSES_MOST];
    int count = 0;
    collect(screens, metric->variable_id, year, CAUSES_DEPTH, causes, &count);
    if (count == 0) {
        return NULL;
    }
    Text text = text_begin(screens->frame);
    for (int i = 0; i < count; i++) {
        text_add(&text, i > 0 ? say(screens, "ui.list.and") : "");
        text_add(&text,
                 say_with(screens, "ui.report.cause", "name", chart_variable_name(screens, causes[i].variable_id),
                          "change", say_change(screens, "pct", causes[i].share), NULL));
    }
    return say_with(screens, "ui.report.causes", "causes", text.data, NULL);
}
