/* SPDX-License-Identifier: MIT
 *
 * What can be charted and how its numbers are said: the scenario's own variable first, then the aims, then every
 * variable that was published. The model's units decide the words, so a new variable needs no code. */
#include <ctype.h>
#include <string.h>

#include <math.h>

#include "report/report.h"
#include "screens/screens_internal.h"

enum { VARIABLE_ID_BYTES = 120 };

/* "foreign share[mainframe]" -> "foreign_share_mainframe", as in the ids variable.*. */
static void write_snake(char *out, const char *name) {
    int at = 0;
    for (const char *c = name; *c && at < VARIABLE_ID_BYTES - 1; c++) {
        if (isalnum((unsigned char)*c)) {
            out[at++] = (char)tolower((unsigned char)*c);
        } else if (at > 0 && out[at - 1] != '_') {
            out[at++] = '_';
        }
    }
    while (at > 0 && out[at - 1] == '_') {
        at--;
    }
    out[at] = 0;
}

/* Names may end with their unit, which the chart writes at its axis: "licence fees, trillion yen". */
static void cut_unit(char *name) {
    char *comma = strrchr(name, ','), *bracket = strstr(name, "（");
    if (comma) {
        *comma = 0;
    }
    if (bracket) {
        *bracket = 0;
    }
}

static const char *variable_name(Screens *screens, int variable_id) {
    char snake[VARIABLE_ID_BYTES];
    write_snake(snake, model_variable(content_model(screens->content), variable_id)->name);
    const char *own = say_format(screens, "ui.metric.%s", snake);
    if (content_has_text(screens->content, "en", own)) {
        return say(screens, own);
    }
    const char *language = screens->view.settings.language;
    const char *words = report_variable_name(screens->content, screens->frame, language, variable_id);
    char *name = say_format(screens, "%s", words);
    cut_unit(name);
    name[0] = (char)toupper((unsigned char)name[0]);
    return name;
}

static ScreenMetric metric_of(Screens *screens, int variable_id, const char *name) {
    const ModelVariable *variable = model_variable(content_model(screens->content), variable_id);
    ScreenMetric metric = {.variable_id = variable_id,
                           .name = name,
                           .form = content_form_of(screens->content, variable_id),
                           .factor = 1.0,
                           .decimals = 1,
                           .higher_is_better = -1};
    double points = content_form_points(metric.form);
    if (points > 0.0) {
        metric.factor = points;
        metric.unit = say(screens, "ui.unit.percent");
        return metric;
    }
    char snake[VARIABLE_ID_BYTES];
    write_snake(snake, variable->units);
    const char *id = say_format(screens, "ui.unit.%s", snake[0] ? snake : "dmnl");
    bool has_words = content_has_text(screens->content, "en", id), is_money = text_starts_with(snake, "trillion_yen");
    metric.unit = !has_words ? variable->units : is_money ? say_unit(screens, id) : say(screens, id);
    return metric;
}

static bool has_metric(const ScreenMetric *metrics, int count, int variable_id) {
    for (int i = 0; i < count; i++) {
        if (metrics[i].variable_id == variable_id) {
            return true;
        }
    }
    return false;
}

static ScreenMetric aim_metric(Screens *screens, const ContentAim *aim) {
    ScreenMetric metric = metric_of(screens, aim->variable_id, say_at(screens, "aim.%s.name", aim->id));
    metric.higher_is_better = aim->higher_is_better;
    return metric;
}

static int add_aims(Screens *screens, ScreenMetric *out, int count, int most) {
    int aim_count;
    const ContentAim *aims = content_aims(screens->content, &aim_count);
    for (int i = 0; i < aim_count && count < most; i++) {
        if (!has_metric(out, count, aims[i].variable_id)) {
            out[count++] = aim_metric(screens, &aims[i]);
        }
    }
    return count;
}

static int add_variable(Screens *screens, ScreenMetric *out, int count, int most, int variable_id) {
    if (variable_id >= 0 && count < most && !has_metric(out, count, variable_id)) {
        out[count++] = metric_of(screens, variable_id, variable_name(screens, variable_id));
    }
    return count;
}

static int find_metrics(Screens *screens, ScreenMetric *out, int most) {
    const Model *model = content_model(screens->content);
    const CsvTable *plan = screens->plan;
    int first = screens->view.campaign ? campaign_scenario(screens->view.campaign)->chart_id : -1;
    int count = add_variable(screens, out, add_aims(screens, out, 0, most), most, first);
    int expression = plan ? csv_column(plan, "expression") : -1;
    for (int row = 0; expression >= 0 && row < plan->row_count; row++) {
        count = add_variable(screens, out, count, most, model_find(model, csv_cell(plan, row, expression)));
    }
    for (int i = 1; i < count; i++) {
        if (out[i].variable_id == first) {
            ScreenMetric own = out[i];
            memmove(&out[1], &out[0], sizeof *out * (size_t)i);
            out[0] = own;
            break;
        }
    }
    return count;
}

/* Names and units are looked up once a frame. */
int chart_metrics(Screens *screens, ScreenMetric *out, int most) {
    if (screens->metrics == NULL) {
        screens->metrics = ARENA_ARRAY(screens->frame, ScreenMetric, SCREEN_METRICS_MOST);
        screens->metric_count = find_metrics(screens, screens->metrics, SCREEN_METRICS_MOST);
    }
    int count = screens->metric_count < most ? screens->metric_count : most;
    memcpy(out, screens->metrics, sizeof *out * (size_t)count);
    return count;
}

ScreenMetric chart_metric_of(Screens *screens, int variable_id) {
    int aim_count;
    const ContentAim *aims = content_aims(screens->content, &aim_count);
    for (int i = 0; i < aim_count; i++) {
        if (aims[i].variable_id == variable_id) {
            return aim_metric(screens, &aims[i]);
        }
    }
    return metric_of(screens, variable_id, variable_name(screens, variable_id));
}

/* Whether anything but zeros was written. */
static bool has_digit(const char *words) {
    return strpbrk(words, "123456789") != NULL;
}

const char *chart_say(Screens *screens, const ScreenMetric *metric, double value, bool is_change) {
    if (value != value) {
        return say(screens, "ui.number.none");
    }
    double size = value < 0 ? -value : value;
    const char *sign = value < 0 ? "−" : is_change ? "+" : "";
    const char *words;
    if (text_equal(metric->form, "tn")) {
        words = size < 0.1 ? say_money(screens, size * 1000.0)
                           : say_with(screens, "ui.money.tn", "n", say_number(screens, "2", size), NULL);
    } else if (is_change && (content_form_points(metric->form) > 0.0 || text_equal(metric->form, "index"))) {
        const char *points = say_number(screens, "index", size * metric->factor);
        words = say_with(screens, "ui.points.short", "n", points, NULL);
    } else if (text_equal(metric->form, "people")) {
        /* A change of jobs is told under the word. */
        words = say_number(screens, metric->form, size);
        words = is_change ? words : say_with(screens, "ui.people", "n", words, NULL);
    } else {
        words = say_number(screens, metric->form, size);
    }
    if (!has_digit(words)) {
        return is_change ? "±0" : words;
    }
    const char *written = say_format(screens, "%s%s", sign, words);
    list_push(screens->frame, &screens->numbers, written);
    return written;
}

void chart_metric_choice(Screens *screens, const char *id, const ScreenMetric *metrics, int count) {
    UiOption options[SCREEN_METRICS_MOST];
    for (int i = 0; i < count; i++) {
        options[i].label = metrics[i].name;
        options[i].id = say_format(screens, "%s.%s", id,
                                   model_variable(content_model(screens->content), metrics[i].variable_id)->name);
    }
    if (screens->metric >= count) {
        screens->metric = 0;
    }
    UiSize sizes[] = {UI_WEIGHT(1, 120), UI_CONTENT};
    ui_row_begin(screens->ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    ui_choice(screens->ui, id, say(screens, "ui.chart.metric"), options, count, &screens->metric);
    const ScreenMetric *metric = &metrics[screens->metric];
    const char *source = chart_say_source(screens, metric), *grade = chart_say_grade(screens, metric);
    ui_tooltip(screens->ui, source ? say_format(screens, "%s\n%s", grade, source) : grade);
    ui_row_next(screens->ui);
    double now = campaign_value(screens->view.campaign, metric->variable_id, campaign_year(screens->view.campaign) - 1);
    if (isnan(now)) { /* no year has passed yet */
        now = campaign_value_now(screens->view.campaign, metric->variable_id);
    }
    door_number(screens, say_format(screens, "%s.now", id), LOOK_END(UI_TEXT_STRONG, UI_TONE_INK),
                chart_say(screens, metric, now, false), metric->variable_id);
    ui_row_end(screens->ui);
}
