/* SPDX-License-Identifier: MIT
 *
 * Tables: columns shared out, rows that wrap and may be pressed or asked, heads that sort. The order of rows lives
 * here, by the table's id; the caller's cells stay as they are. */
#include "ui/ui_internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { TABLE_COLUMNS = 24 };
static const float cell_gap = 16.0f, sign_room = 16.0f;

typedef struct TableView {
    const UiTable *table;
    float width[TABLE_COLUMNS];
    float total;
    int sorted_by; /* column; -1: as given */
    bool is_falling;
} TableView;

static const char *cell_text(const UiTable *table, int row, int column) {
    const char *text = table->cells[row * table->column_count + column];
    return text ? text : "";
}

static float widest_cell(UiContext *ui, const UiTable *table, int column) {
    UiType head = ui_type(UI_TEXT_SMALL), body = ui_type(UI_TEXT_BODY);
    float widest = ui_measure(ui, head, table->columns[column].title, strlen(table->columns[column].title));
    if (table->can_sort) widest += sign_room;
    for (int r = 0; r < table->row_count; r++) {
        const char *text = cell_text(table, r, column);
        widest = fmaxf(widest, ui_measure(ui, body, text, strlen(text)));
    }
    return ceilf(widest);
}

static void share_columns(UiContext *ui, TableView *view, float width) {
    const UiTable *table = view->table;
    float fixed = 24 + cell_gap * (float)(table->column_count - 1), weights = 0;
    for (int c = 0; c < table->column_count; c++) {
        weights += table->columns[c].weight;
        view->width[c] = table->columns[c].weight > 0 ? 0 : widest_cell(ui, table, c);
        fixed += view->width[c];
    }
    float left = width - fixed;
    for (int c = 0; c < table->column_count; c++) {
        if (table->columns[c].weight > 0) view->width[c] = fmaxf(left * table->columns[c].weight / weights, 72);
    }
    /* Too narrow: everything gives way in proportion, and cells wrap. */
    float total = 24 + cell_gap * (float)(table->column_count - 1), columns = 0;
    for (int c = 0; c < table->column_count; c++) columns += view->width[c];
    if (total + columns > width) {
        for (int c = 0; c < table->column_count; c++) view->width[c] *= fmaxf(width - total, 24) / columns;
    }
    view->total = width;
}

/* One row of cells; measures when rect is NULL. The height. */
static float draw_cells(UiContext *ui, const TableView *view, const char *const *texts, const UiRect *rect) {
    const UiTable *table = view->table;
    UiType type = ui_type(UI_TEXT_BODY);
    float height = 0, x = rect ? rect->x + 12 : 0;
    for (int c = 0; c < table->column_count; c++) {
        const char *text = texts[c] ? texts[c] : "";
        UiLines lines = ui_wrap(ui, type, text, view->width[c] + 0.5f);
        height = fmaxf(height, type.line * (float)lines.count);
        if (rect && text[0]) {
            UiRect cell = {x, rect->y + 8, view->width[c], type.line * (float)lines.count};
            ui_note(ui, NULL, text, cell, 0);
            ui_draw_lines(ui, type, ui->theme->ink, cell, &lines, table->columns[c].align);
        }
        x += view->width[c] + cell_gap;
    }
    return height;
}

/* ---- Sorting ---- */

/* The first number in a cell: "−1,234 bn yen" is -1234. NaN where there is none. */
static double read_number(const char *text) {
    char digits[40];
    int count = 0;
    const char *at = strpbrk(text, "0123456789");
    if (!at) return NAN;
    bool is_negative = false;
    for (const char *c = text; c < at; c++) is_negative |= *c == '-' || text_starts_with(c, "−");
    for (; count < (int)sizeof digits - 1 && *at && strchr("0123456789.,", *at); at++) {
        if (*at != ',') digits[count++] = *at;
    }
    digits[count] = 0;
    double value;
    if (!text_read_double(digits, &value)) return NAN;
    return is_negative ? -value : value;
}

static double sort_value(const UiTable *table, int row, int column) {
    if (table->sort_values) return table->sort_values[row * table->column_count + column];
    return table->columns[column].align == UI_ALIGN_END ? read_number(cell_text(table, row, column)) : NAN;
}

/* Numbers before words, cells without either last, whichever way the column is sorted. */
static int compare_rows(const TableView *view, const double *values, int a, int b) {
    const char *left = cell_text(view->table, a, view->sorted_by), *right = cell_text(view->table, b, view->sorted_by);
    int order = strcmp(left, right);
    if (!left[0] || !right[0]) return (left[0] == 0) - (right[0] == 0);
    if (isnan(values[a]) != isnan(values[b])) return isnan(values[a]) - isnan(values[b]);
    if (!isnan(values[a])) order = (values[a] > values[b]) - (values[a] < values[b]);
    return view->is_falling ? -order : order;
}

/* Rows that are equal stay as given. */
static const int *sort_rows(UiContext *ui, const TableView *view) {
    int count = view->table->row_count;
    int *order = ARENA_ARRAY(ui->now->arena, int, count);
    double *values = ARENA_ARRAY(ui->now->arena, double, count);
    for (int r = 0; r < count; r++) {
        int at = r;
        if (view->sorted_by >= 0) {
            values[r] = sort_value(view->table, r, view->sorted_by);
            for (; at > 0 && compare_rows(view, values, order[at - 1], r) > 0; at--) order[at] = order[at - 1];
        }
        order[at] = r;
    }
    return order;
}

/* The state is the column + 1, negative when it falls; 0: as given. */
static void read_sorting(UiContext *ui, TableView *view, UiId id) {
    double kept = ui_state(ui, id)->number;
    int column = isnan(kept) ? 0 : (int)fabs(kept);
    view->sorted_by = column <= view->table->column_count ? column - 1 : -1;
    view->is_falling = kept < 0;
}

/* ---- Heads ---- */

static float head_height(UiContext *ui, const TableView *view) {
    UiType type = ui_type(UI_TEXT_SMALL);
    float height = view->table->can_sort ? 34 : 0;
    for (int c = 0; c < view->table->column_count; c++) {
        float width = view->width[c] + 0.5f - (view->table->can_sort ? sign_room : 0);
        UiLines lines = ui_wrap(ui, type, view->table->columns[c].title, width);
        height = fmaxf(height, type.line * (float)lines.count);
    }
    return height + 10;
}

/* A triangle that points where values grow; pale where the column only can be sorted. */
static void draw_sign(UiContext *ui, float x, float y, bool is_falling, UiColor color) {
    float tip = is_falling ? y + 4 : y - 4, base = is_falling ? y - 4 : y + 4;
    UiPoint points[3] = {{x, base}, {x + 10, base}, {x + 5, tip}};
    ui_draw_shape(ui, UI_COMMAND_POLYGON, points, 3, color);
}

/* True when its column is to be sorted by, or the other way round. */
static bool draw_head(UiContext *ui, const TableView *view, const char *id, int column, UiRect rect) {
    const UiTable *table = view->table;
    const UiColumn *of = &table->columns[column];
    bool is_sorted = view->sorted_by == column, is_end = of->align == UI_ALIGN_END;
    UiType type = ui_type(UI_TEXT_SMALL);
    UiReply reply = {0};
    if (table->can_sort) {
        const char *head = ui_full_id(ui, arena_format(ui->now->arena, "%s.sort.%d", id, column));
        UiRect target = {rect.x - cell_gap / 2, rect.y, rect.w + cell_gap, rect.h - 2};
        reply = ui_interact(ui, head, of->title, target, UI_NOTE_FOCUS | UI_NOTE_PRESS);
        if (reply.is_hovered) ui_draw_rect(ui, target, ui->theme->sunk, 0);
        if (reply.is_focused) ui_draw_focus(ui, ui_inset(target, 2, 2), 0);
        rect.w -= sign_room;
        rect.x += is_end ? sign_room : 0;
    }
    UiLines lines = ui_wrap(ui, type, of->title, rect.w + 0.5f);
    float height = type.line * (float)lines.count;
    UiRect text = {rect.x, rect.y + rect.h - 6 - height, rect.w, height};
    if (of->title[0] && !table->can_sort) ui_note(ui, NULL, of->title, text, 0);
    if (table->can_sort) {
        float last = lines.count > 0 ? lines.items[lines.count - 1].width : 0;
        float x = is_end ? text.x + text.w - last - sign_room : text.x + last + sign_room - 10;
        UiColor color = is_sorted ? ui->theme->ink : ui_fade(ui->theme->muted, 0.45f);
        draw_sign(ui, x, text.y + height - type.line / 2, is_sorted && view->is_falling, color);
    }
    ui_draw_lines(ui, type, is_sorted || reply.is_hovered ? ui->theme->ink : ui->theme->muted, text, &lines, of->align);
    return reply.is_pressed;
}

/* Rises, falls, then as given again. */
static void draw_heads(UiContext *ui, TableView *view, const char *id, UiId state_id, UiRect rect) {
    float x = rect.x + 12;
    UiId group_before = ui->group;
    ui->group = ui_hash_more(state_id, 1);
    for (int c = 0; c < view->table->column_count; c++) {
        UiRect cell = {x, rect.y, view->width[c], rect.h};
        if (draw_head(ui, view, id, c, cell)) {
            bool was_rising = view->sorted_by == c && !view->is_falling,
                 was_falling = view->sorted_by == c && !was_rising;
            ui_state(ui, state_id)->number = was_falling ? 0 : was_rising ? -(c + 1) : c + 1;
        }
        x += view->width[c] + cell_gap;
    }
    ui->group = group_before;
    ui_draw_rect(ui, (UiRect){rect.x, rect.y + rect.h - 2, rect.w, 2}, ui->theme->ink, 0);
}

/* ---- Rows ---- */

/* `place` counts what is above it. */
static bool draw_table_row(UiContext *ui, const TableView *view, int row, int place) {
    const UiTable *table = view->table;
    const char *const *texts = &table->cells[row * table->column_count];
    float height = draw_cells(ui, view, texts, NULL) + 16;
    if (table->row_ids) height = fmaxf(height, 44);
    UiRect rect = ui_place(ui, view->total, height, view->total);
    bool is_pressed = false;
    if (ui->theme->material == UI_MATERIAL_LEDGER && place % 2) ui_draw_rect(ui, rect, ui->theme->sunk, 0);
    if (table->row_ids) {
        bool is_selected = row == table->selected_row;
        unsigned flags = UI_NOTE_FOCUS | UI_NOTE_PRESS | (is_selected ? UI_NOTE_SELECTED : 0);
        if (table->explain) flags |= UI_NOTE_DOOR;
        const char *label = cell_text(table, row, 0);
        UiReply reply = ui_interact(ui, ui_full_id(ui, table->row_ids[row]), label, rect, flags);
        ui_draw_row_ground(ui, rect, &reply, is_selected);
        is_pressed = reply.is_pressed;
    }
    draw_cells(ui, view, texts, &rect);
    ui_draw_hairline(ui, (UiRect){rect.x, rect.y + rect.h, rect.w, 0}, ui->theme->rule);
    if (table->row_ids && table->explain && ui_tooltip_begin(ui)) {
        table->explain(table->user, row);
        ui_tooltip_end(ui);
    }
    return is_pressed;
}

int ui_table(UiContext *ui, const char *id, const UiTable *table) {
    CHECK(table->column_count > 0 && table->column_count <= TABLE_COLUMNS);
    TableView view = {.table = table, .sorted_by = -1};
    UiId full_id = ui_hash(ui_full_id(ui, id)), state_id = ui_hash_more(full_id, 11);
    float width = ui_width_for(ui, ui_available_width(ui), true);
    share_columns(ui, &view, width);
    if (table->can_sort) read_sorting(ui, &view, state_id);
    float gap = ui_box(ui)->gap;
    UiRect head = ui_place(ui, width, head_height(ui, &view), width);
    ui_note(ui, NULL, table->label, (UiRect){head.x, head.y, 0, 0}, 0);
    draw_heads(ui, &view, id, state_id, head);
    ui_set_gap(ui, 0);
    UiId group_before = ui->group;
    ui->group = full_id;
    const int *order = sort_rows(ui, &view);
    int pressed = -1;
    for (int r = 0; r < table->row_count; r++) {
        if (draw_table_row(ui, &view, order[r], r)) pressed = order[r];
    }
    ui_set_gap(ui, gap);
    ui->group = group_before;
    return pressed;
}
