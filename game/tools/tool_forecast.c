/* SPDX-License-Identifier: MIT
 *
 * The player's own forecasts in the text game. */
#include <string.h>

#include "report/report_forecast.h"
#include "tools/tool_session.h"

/* Cuts the last word off; "" when there is none. */
static const char *take_last_word(char *words) {
    size_t end = strlen(words);
    while (end > 0 && strchr(" \t", words[end - 1]) != NULL) {
        words[--end] = '\0';
    }
    size_t start = end;
    while (start > 0 && strchr(" \t", words[start - 1]) == NULL) {
        start--;
    }
    const char *word = words + start;
    if (start > 0) {
        words[start - 1] = '\0';
    }
    return start > 0 ? word : "";
}

/* VARIABLE LOW HIGH [YEARS], from behind: a name may hold blanks. */
bool session_read_forecast(Session *session, const char *words, const char **name, CampaignRange *out) {
    char *rest = arena_copy(session->arena, words);
    double last[3] = {0};
    int count = 0;
    while (count < 3) {
        char *before = arena_copy(session->arena, rest);
        if (!text_read_double(take_last_word(rest), &last[count])) {
            rest = before;
            break;
        }
        count++;
    }
    *name = rest;
    if (count < 2) {
        return false;
    }
    bool has_years = count == 3, is_whole = last[0] >= 0.0 && last[0] <= 200.0 && last[0] == (double)(int)last[0];
    *out = (CampaignRange){.variable_id = model_find(content_model(session->content->content), rest),
                           .years = !has_years ? 1
                                    : is_whole ? (int)last[0]
                                               : 0,
                           .low = last[has_years ? 2 : 1],
                           .high = last[has_years ? 1 : 0]};
    return true;
}

void view_forecast(Session *session, CampaignRange range) {
    const char *words = report_forecast_range(session->campaign, session->arena, session->language, range);
    fprintf(session->out, "%s\n",
            report_fill(session->content->content, session->arena, session->language, "term.forecast.stated", "range",
                        words, NULL));
}

void view_forecasts(Session *session) {
    ReportForecasts forecasts = report_forecasts(session->campaign, NULL, session->arena);
    Report report = report_forecasts_text(session->campaign, &forecasts, session->arena, session->language);
    for (int i = 0; i < report.count; i++) {
        fprintf(session->out, "%s%s\n", report.items[i].kind == REPORT_SECTION ? "\n" : "", report.items[i].text);
    }
}
