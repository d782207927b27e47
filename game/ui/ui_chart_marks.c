/* SPDX-License-Identifier: MIT
 *
 * Marks between plot and time axis: what happened, each kind by its own shape on its own lane, and the key that names
 * the shapes. */
#include <string.h>

#include "ui/ui_chart_internal.h"

static bool is_shown(const UiChart *chart, const UiChartMark *mark) {
    return mark->year >= chart->first_year && mark->year <= chart->last_year;
}

static bool has_shape(const UiChart *chart, UiMarkShape shape) {
    for (int i = 0; i < chart->mark_count; i++) {
        if (chart->marks[i].shape == shape && is_shown(chart, &chart->marks[i])) return true;
    }
    return false;
}

/* A chart without much room has narrow lanes; a press still finds the nearest mark. */
static float lane_height(const UiChart *chart) {
    return chart->is_small ? 10 : chart->height < 280 ? 14 : 20;
}

float ui_chart_marks_height(const UiChart *chart) {
    int lanes = 0;
    for (int shape = 0; shape < UI_MARK_SHAPES; shape++) lanes += has_shape(chart, (UiMarkShape)shape);
    return (float)lanes * lane_height(chart);
}

static void draw_shape(UiContext *ui, UiMarkShape shape, UiPoint middle, float r, UiColor color) {
    float x = middle.x, y = middle.y, side = r * 0.8f;
    const UiPoint corners[UI_MARK_SHAPES][4] = {
        [UI_MARK_DIAMOND] = {{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}},
        [UI_MARK_SQUARE] = {{x - side, y - side}, {x + side, y - side}, {x + side, y + side}, {x - side, y + side}},
        [UI_MARK_TRIANGLE] = {{x, y - r}, {x + r, y + side}, {x - r, y + side}},
    };
    ui_draw_shape(ui, UI_COMMAND_POLYGON, corners[shape], shape == UI_MARK_TRIANGLE ? 3 : 4, color);
}

static bool draw_mark(const UiPlot *plot, const UiChartMark *mark, float y, float lane) {
    UiContext *ui = plot->ui;
    float x = ui_plot_x(plot, mark->year), r = lane < 12 ? 3.5f : 5;
    UiReply reply = {0};
    if (mark->id) {
        UiRect hit = {x - 9, y - lane / 2, 18, lane};
        reply = ui_interact(ui, ui_full_id(ui, mark->id), mark->label, hit, UI_NOTE_FOCUS | UI_NOTE_PRESS);
    }
    bool is_asked = reply.is_hovered || reply.is_focused;
    draw_shape(ui, mark->shape, (UiPoint){x, y}, is_asked ? r + 2 : r, is_asked ? ui->theme->accent : ui->theme->ink);
    if (reply.is_focused) ui_draw_focus(ui, (UiRect){x - 9, y - 9, 18, 18}, 0);
    if (mark->id) ui_tooltip(ui, mark->label);
    return reply.is_pressed;
}

/* Lane by lane, each in the order given, as they are read; the keyboard comes by them so. */
int ui_chart_marks(const UiPlot *plot) {
    UiContext *ui = plot->ui;
    const UiChart *chart = plot->chart;
    int pressed = -1;
    UiId group_before = ui->group;
    ui->group = ui_hash_more(ui_hash(plot->full_id), 21);
    float lane = lane_height(chart), y = plot->area.y + plot->area.h + lane / 2;
    for (int shape = 0; shape < UI_MARK_SHAPES; shape++) {
        for (int i = 0; i < chart->mark_count; i++) {
            const UiChartMark *mark = &chart->marks[i];
            if ((int)mark->shape == shape && is_shown(chart, mark) && draw_mark(plot, mark, y, lane)) pressed = i;
        }
        y += has_shape(chart, (UiMarkShape)shape) ? lane : 0;
    }
    ui->group = group_before;
    return pressed;
}

float ui_chart_marks_key(UiContext *ui, const UiChart *chart, UiRect rect, bool is_drawn) {
    UiType type = ui_type(UI_TEXT_SMALL);
    float x = rect.x, y = rect.y;
    if (!chart->mark_words || chart->is_small || ui_chart_marks_height(chart) == 0) return 0;
    for (int shape = 0; shape < UI_MARK_SHAPES; shape++) {
        if (!has_shape(chart, (UiMarkShape)shape)) continue;
        const char *kind = chart->mark_words->kinds[shape];
        float w = ui_measure(ui, type, kind, strlen(kind));
        if (x > rect.x && x + 18 + w > rect.x + rect.w) {
            x = rect.x;
            y += type.line;
        }
        if (is_drawn) {
            draw_shape(ui, (UiMarkShape)shape, (UiPoint){x + 6, y + type.line / 2}, 5, ui->theme->ink);
            ui_note(ui, NULL, kind, (UiRect){x + 18, y, w, type.line}, 0);
            ui_draw_run(ui, type, ui->theme->muted, (UiPoint){x + 18, y}, kind, strlen(kind));
        }
        x += 18 + w + 24;
    }
    return y + type.line + 6 - rect.y;
}

const char *ui_chart_marks_of(Arena *arena, const UiChart *chart, double year) {
    Text text = text_begin(arena);
    for (int i = 0; i < chart->mark_count; i++) {
        const UiChartMark *mark = &chart->marks[i];
        if (mark->year >= year && mark->year < year + 1)
            text_format(&text, "%s%s", text.bytes ? " · " : "", mark->label);
    }
    return text.data;
}
