/* SPDX-License-Identifier: MIT
 *
 * The same numbers as a chart shows, to read: a table on the page, and comma-separated values to carry away. */
#include <math.h>
#include <string.h>

#include "ui/ui_chart_internal.h"

void ui_chart_table(UiContext *ui, const char *id, const UiChart *chart) {
    Arena *arena = ui->now->arena;
    bool has_marks = chart->mark_words && chart->mark_count > 0;
    int columns = 1 + chart->series_count + chart->fan_count + has_marks;
    UiColumn *heads = ARENA_ARRAY(arena, UiColumn, columns);
    heads[0] = (UiColumn){"", UI_ALIGN_START, 0};
    for (int s = 0; s < chart->series_count; s++) heads[1 + s] = (UiColumn){chart->series[s].label, UI_ALIGN_END, 1};
    for (int f = 0; f < chart->fan_count; f++)
        heads[1 + chart->series_count + f] = (UiColumn){chart->fans[f].label, UI_ALIGN_END, 1};
    if (has_marks) heads[columns - 1] = (UiColumn){chart->mark_words->head, UI_ALIGN_START, 3};
    LIST(const char *) cells = {0};
    int rows = 0;
    for (double year = ceil(chart->first_year); year <= chart->last_year; year++) {
        int first = cells.count;
        bool has_value = false;
        bool is_in_region = chart->region.label && year >= chart->region.from_year;
        list_push(arena, &cells, arena_format(arena, "%s%s", ui_year(ui, year), is_in_region ? " *" : ""));
        for (int s = 0; s < chart->series_count; s++) {
            double value = ui_series_at(&chart->series[s], year);
            has_value = has_value || !isnan(value);
            list_push(arena, &cells, ui_chart_number(ui, value, chart->decimals));
        }
        for (int f = 0; f < chart->fan_count; f++) {
            const UiFan *fan = &chart->fans[f];
            int at = ui_fan_at(fan, year);
            has_value = has_value || at >= 0;
            const char *text =
                at < 0 ? "–"
                       : arena_format(arena, "%s – %s", ui_chart_number(ui, fan->low80[at], chart->decimals),
                                      ui_chart_number(ui, fan->high80[at], chart->decimals));
            list_push(arena, &cells, text);
        }
        if (has_marks) list_push(arena, &cells, ui_chart_marks_of(arena, chart, year));
        if (has_value)
            rows++;
        else
            cells.count = first;
    }
    UiLook muted = {UI_TEXT_SMALL, UI_TONE_MUTED, UI_ALIGN_START};
    if (chart->unit && chart->unit[0]) ui_text_look(ui, muted, chart->unit);
    UiTable table = {.label = chart->title ? chart->title : "",
                     .columns = heads,
                     .column_count = columns,
                     .cells = cells.items,
                     .row_count = rows,
                     .selected_row = -1};
    ui_table(ui, id, &table);
    const char *label = chart->region.label;
    if (label) ui_text_look(ui, muted, arena_format(arena, "* %s", label));
}

/* ---- To carry away ---- */

static void add_csv_text(Text *out, const char *text) {
    for (const char *c = text; *c; c++) text_add_bytes(out, *c == '"' ? "\"\"" : c, *c == '"' ? 2 : 1);
}

static void add_csv_head(Text *out, const char *label, const char *unit) {
    bool has_unit = unit && unit[0];
    text_add(out, ",\"");
    add_csv_text(out, label);
    text_add(out, has_unit ? " (" : "");
    add_csv_text(out, has_unit ? unit : "");
    text_add(out, has_unit ? ")\"" : "\"");
}

static void add_csv_value(Text *out, double value, bool *has_value) {
    text_add(out, ",");
    if (!isnan(value)) {
        text_format(out, "%.9g", value);
        *has_value = true;
    }
}

char *ui_chart_csv(Arena *arena, const UiChart *chart) {
    static const char *const band[] = {"10 %", "25 %", "75 %", "90 %"};
    Text out = text_begin(arena);
    text_add(&out, "year");
    for (int s = 0; s < chart->series_count; s++) add_csv_head(&out, chart->series[s].label, chart->unit);
    for (int f = 0; f < 4 * chart->fan_count; f++) {
        add_csv_head(&out, arena_format(arena, "%s %s", chart->fans[f / 4].label, band[f % 4]), chart->unit);
    }
    bool has_marks = chart->mark_words && chart->mark_count > 0;
    if (has_marks) add_csv_head(&out, chart->mark_words->head, NULL);
    text_add(&out, "\n");
    for (double year = ceil(chart->first_year); year <= chart->last_year; year++) {
        Text row = text_begin(arena);
        bool has_value = false;
        text_format(&row, "%.0f", year);
        for (int s = 0; s < chart->series_count; s++) {
            add_csv_value(&row, ui_series_at(&chart->series[s], year), &has_value);
        }
        for (int f = 0; f < 4 * chart->fan_count; f++) {
            const UiFan *fan = &chart->fans[f / 4];
            const double *edges[] = {fan->low80, fan->low50, fan->high50, fan->high80};
            int at = ui_fan_at(fan, year);
            add_csv_value(&row, at < 0 ? (double)NAN : edges[f % 4][at], &has_value);
        }
        if (has_marks) {
            text_add(&row, ",\"");
            add_csv_text(&row, ui_chart_marks_of(arena, chart, year));
            text_add(&row, "\"");
        }
        if (has_value) text_format(&out, "%s\n", row.data);
    }
    return out.data;
}
