/* SPDX-License-Identifier: MIT
 *
 * What is said about a chart: how far the model misses the published figures, who published them and how sure that is,
 * how sure the model's own equation is, and where assumptions begin. */
#include <ctype.h>
#include <math.h>
#include <string.h>

#include "screens/screens_internal.h"

/* Published figures may be told up to the year before the open one. */
static int last_told_year(const Campaign *campaign) {
    return campaign_is_over(campaign) ? campaign_year(campaign) : campaign_year(campaign) - 1;
}

const char *chart_say_assumption(Screens *screens, const char *id) {
    int last = content_rules(screens->content)->last_published;
    return say_with(screens, id, "year", say_year(screens, last), NULL);
}

const char *chart_say_error(Screens *screens, const ScreenMetric *metric) {
    const Campaign *campaign = screens->view.campaign;
    ChartPublished published;
    if (!screens->futures.replay || !chart_find_published(screens, metric->variable_id, &published)) {
        return NULL;
    }
    int first = campaign_scenario(campaign)->first_year - 4, last = last_told_year(campaign), count = 0;
    double sum = 0.0, year, value;
    for (int row = 0; row < published.table->row_count; row++) {
        if (!chart_read_published(&published, row, &year, &value) || year < first || year > last) {
            continue;
        }
        double model = campaign_value(screens->futures.replay, metric->variable_id, (int)year);
        if (!isnan(model)) {
            sum += fabs(model - value);
            count++;
        }
    }
    if (count == 0) {
        return NULL;
    }
    double gap = sum / count;
    bool is_share = content_form_points(metric->form) > 0.0;
    const char *words =
        is_share ? say_with(screens, "ui.points", "n", say_number(screens, "index", gap * metric->factor), NULL)
                 : chart_say(screens, metric, gap, false);
    return say_with(screens, "ui.chart.error", "gap", words, "n", say_format(screens, "%d", count), NULL);
}

const char *chart_say_source(Screens *screens, const ScreenMetric *metric) {
    ChartPublished published;
    if (!chart_find_published(screens, metric->variable_id, &published)) {
        return NULL;
    }
    const CsvTable *table = published.table;
    int first = campaign_scenario(screens->view.campaign)->first_year - 4,
        last = last_told_year(screens->view.campaign);
    int source = csv_column(table, "source"), grade = csv_column(table, "grade"), latest = -1;
    double year, value, latest_year = 0;
    for (int row = 0; row < table->row_count; row++) {
        if (chart_read_published(&published, row, &year, &value) && year >= first && year <= last &&
            year > latest_year) {
            latest = row;
            latest_year = year;
        }
    }
    if (latest < 0 || source < 0 || grade < 0) {
        return NULL;
    }
    return say_with(screens, "ui.chart.source", "year", say_year(screens, (int)latest_year), "source",
                    csv_cell(table, latest, source), "grade", csv_cell(table, latest, grade), NULL);
}

/* The comment of a variable ends with "Grade: B." */
const char *chart_say_grade(Screens *screens, const ScreenMetric *metric) {
    const char *comment = model_variable(content_model(screens->content), metric->variable_id)->comment;
    const char *found = strstr(comment, "Grade: ");
    char letter = found ? found[strlen("Grade: ")] : 0;
    if (letter < 'A' || letter > 'D') {
        return say_with(screens, "ui.chart.ungraded", "name", metric->name, NULL);
    }
    return say_with(screens, "ui.chart.graded", "name", metric->name, "grade",
                    say_at(screens, "ui.grade.%c", tolower(letter)), NULL);
}
