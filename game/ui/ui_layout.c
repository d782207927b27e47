/* SPDX-License-Identifier: MIT
 *
 * Where widgets go. Boxes on a stack: a widget asks the top one for a place and gets it at once, because width comes
 * from above and height is known by the widget. What is known only afterwards (the height of a row, the width of a
 * content cell) is put right by moving commands at the end of the row, or remembered for a repeat of the frame. */
#include "ui/ui_internal.h"

#include <math.h>

static const float plain_gap = 8.0f;
static const float bar_room = 14.0f;

UiRect ui_cut_top(UiRect *rest, float units) {
    float h = fminf(units, rest->h);
    UiRect piece = {rest->x, rest->y, rest->w, h};
    rest->y += h;
    rest->h -= h;
    return piece;
}

UiRect ui_cut_bottom(UiRect *rest, float units) {
    float h = fminf(units, rest->h);
    rest->h -= h;
    return (UiRect){rest->x, rest->y + rest->h, rest->w, h};
}

UiRect ui_cut_left(UiRect *rest, float units) {
    float w = fminf(units, rest->w);
    UiRect piece = {rest->x, rest->y, w, rest->h};
    rest->x += w;
    rest->w -= w;
    return piece;
}

UiRect ui_cut_right(UiRect *rest, float units) {
    float w = fminf(units, rest->w);
    rest->w -= w;
    return (UiRect){rest->x + rest->w, rest->y, w, rest->h};
}

UiRect ui_inset(UiRect rect, float horizontal, float vertical) {
    return (UiRect){rect.x + horizontal, rect.y + vertical, fmaxf(rect.w - 2 * horizontal, 0),
                    fmaxf(rect.h - 2 * vertical, 0)};
}

UiBox *ui_box(UiContext *ui) {
    CHECK(ui->box_count > 0);
    return &ui->boxes[ui->box_count - 1];
}

UiBox *ui_push_box(UiContext *ui, UiBoxKind kind, UiRect area) {
    CHECK(ui->box_count < UI_BOXES);
    UiBox *box = &ui->boxes[ui->box_count++];
    *box = (UiBox){.kind = kind,
                   .area = area,
                   .y = area.y,
                   .gap = plain_gap,
                   .clip_before = ui->clip,
                   .scroll_before = ui->scroll,
                   .card_of_child = -1};
    return box;
}

UiPoint ui_next_place(UiContext *ui) {
    UiBox *box = ui_box(ui);
    return (UiPoint){box->area.x, box->y + (box->child_count ? box->gap : 0)};
}

float ui_available_width(const UiContext *ui) {
    CHECK(ui->box_count > 0);
    return ui->boxes[ui->box_count - 1].area.w;
}

float ui_width_for(UiContext *ui, float natural, bool fills) {
    float most = ui_available_width(ui);
    if (ui->next_width == 0) return most;
    if (ui->next_width > 0) return fminf(ui->next_width, most);
    if (fills && ui_box(ui)->kind != UI_BOX_FLOW) return most;
    return fminf(natural, most);
}

/* Ends a line of a flow: its lower widgets move to the middle or foot of the line. What a widget draws lies between
 * its place and the next one. */
static void end_flow_line(UiContext *ui, UiBox *box) {
    UiFrame *frame = ui->now;
    for (int i = 0; i < box->flow.count; i++) {
        const UiFlowItem *item = &box->flow.items[i];
        bool is_last = i + 1 == box->flow.count;
        float free = box->line_height - item->height;
        if (box->align == UI_ALIGN_START || free <= 0) continue;
        UiPoint by = {0, box->align == UI_ALIGN_CENTRE ? free / 2 : free};
        ui_move(ui, item->command, is_last ? frame->commands.count : item[1].command, item->note,
                is_last ? frame->notes.count : item[1].note, by);
    }
    box->flow.count = 0;
}

static UiRect place_in_flow(UiContext *ui, UiBox *box, float width, float height) {
    bool starts_line = box->line_x <= box->area.x + 0.01f;
    float x = starts_line ? box->area.x : box->line_x + box->gap;
    if (!starts_line && x + width > box->area.x + box->area.w + 0.5f) {
        end_flow_line(ui, box);
        box->line_y += box->line_height + box->gap;
        box->line_height = 0;
        x = box->area.x;
    }
    UiFlowItem item = {ui->now->commands.count, ui->now->notes.count, height};
    list_push(ui->now->arena, &box->flow, item);
    box->line_x = x + width;
    box->line_height = fmaxf(box->line_height, height);
    box->y = box->line_y + box->line_height;
    return (UiRect){x, box->line_y, width, height};
}

UiRect ui_place(UiContext *ui, float width, float height, float natural_width) {
    UiBox *box = ui_box(ui);
    ui->next_width = -1;
    box->card_of_child = -1;
    if (box->kind == UI_BOX_FLOW) {
        box->natural_width += natural_width + (box->child_count ? box->gap : 0);
        box->child_count++;
        return place_in_flow(ui, box, width, height);
    }
    UiPoint at = ui_next_place(ui);
    box->natural_width = fmaxf(box->natural_width, natural_width);
    box->child_count++;
    box->y = at.y + height;
    return (UiRect){at.x, at.y, width, height};
}

UiRect ui_take(UiContext *ui, float width, float height) {
    float w = width > 0 ? fminf(width, ui_available_width(ui)) : ui_available_width(ui);
    return ui_place(ui, w, height, width);
}

void ui_space(UiContext *ui, float units) {
    UiBox *box = ui_box(ui);
    if (box->kind == UI_BOX_FLOW) {
        box->line_x += units;
    } else {
        box->y += units;
    }
}

void ui_set_gap(UiContext *ui, float units) {
    ui_box(ui)->gap = units;
}

void ui_set_width(UiContext *ui, float units) {
    ui->next_width = units;
}

void ui_column_begin(UiContext *ui, UiRect area) {
    ui_push_box(ui, UI_BOX_COLUMN, area);
    /* Focus rings stand a little outside. */
    float s = ui->scale;
    UiRect clip = {(area.x - 4) * s, (area.y - 4) * s, (area.w + 8) * s, (area.h + 8) * s};
    ui->clip = ui_rect_intersect(ui->clip, clip);
    ui->scroll = 0;
}

void ui_column_end(UiContext *ui) {
    UiBox *box = ui_box(ui);
    CHECK(box->kind == UI_BOX_COLUMN);
    ui->clip = box->clip_before;
    ui->scroll = box->scroll_before;
    ui->box_count--;
}

/* ---- Scroll areas ---- */

void ui_scroll_begin(UiContext *ui, const char *id, UiRect area) {
    const char *full_id = ui_full_id(ui, id);
    UiState *state = ui_state(ui, ui_hash(full_id));
    UiBox *box = ui_push_box(ui, UI_BOX_SCROLL, area);
    box->id = state->id;
    bool has_bar = state->most > 0;
    float s = ui->scale;
    UiRect clip = {(area.x - 4) * s, area.y * s, (area.w + 8) * s, area.h * s};
    ui->clip = ui_rect_intersect(ui->clip, clip);
    ui->scroll = state->id;
    if (has_bar) box->area.w = fmaxf(area.w - bar_room, 8);
    /* Whole pixels, or text would tremble while scrolling. */
    box->y = box->area.y = roundf((area.y - state->scroll) * s) / s;
    box->line_y = area.y;
    box->line_height = area.h;
    box->line_x = area.x + area.w;
    ui_space(ui, 4);
}

static void draw_scroll_bar(UiContext *ui, const UiBox *box, UiState *state, float content) {
    UiRect track = {box->line_x - 8, box->line_y, 8, box->line_height};
    float size = fmaxf(track.h * box->line_height / content, 24);
    float way = track.h - size;
    UiId id = ui_hash_more(state->id, 1);
    UiRect thumb = {track.x, track.y + (state->most > 0 ? way * state->scroll / state->most : 0), 8, size};
    if (ui->active == id && ui->is_mouse_down && way > 0) {
        float middle = ui->input.mouse_y / ui->scale - track.y - size / 2;
        float scroll = fminf(fmaxf(middle / way, 0), 1) * state->most;
        if (fabsf(scroll - state->scroll) > 0.5f) ui_repeat_frame(ui);
        state->scroll = scroll;
    }
    int note = ui_note(ui, "", "", ui_inset(track, -4, 0), UI_NOTE_PRESS | UI_NOTE_SCROLL_BAR);
    ui->now->notes.items[note].id = id;
    bool is_lit = ui->hover == id || ui->active == id;
    UiColor color = ui_mix(ui->theme->rule, ui->theme->muted, is_lit ? 0.9f : 0.35f);
    ui_draw_rect(ui, ui_inset(thumb, is_lit ? 0 : 1, 0), color, ui->theme->corner > 0 ? 4 : 0);
}

void ui_scroll_end(UiContext *ui) {
    UiBox *box = ui_box(ui);
    CHECK(box->kind == UI_BOX_SCROLL);
    UiState *state = ui_state(ui, box->id);
    float content = box->y + 4 - box->area.y, most_before = state->most;
    /* The room for focus rings at both ends is not worth a bar. */
    float most = content > box->line_height + 8 ? content - box->line_height : 0;
    state->most = most;
    float scroll = fminf(fmaxf(state->scroll, 0), most);
    bool moved = fabsf(scroll - state->scroll) > 0.01f;
    state->scroll = scroll;
    if (moved || (most > 0) != (most_before > 0)) ui_repeat_frame(ui);
    UiScrollNote area = {box->id, ui->clip, ui->layer, most};
    list_push(ui->now->arena, &ui->now->scrolls, area);
    if (most > 0) draw_scroll_bar(ui, box, state, content);
    ui->clip = box->clip_before;
    ui->scroll = box->scroll_before;
    ui->box_count--;
}

void ui_scroll_begin_here(UiContext *ui, const char *id, float height) {
    UiRect area = ui_take(ui, 0, height);
    ui_scroll_begin(ui, id, area);
}

void ui_scroll_to_top(UiContext *ui, const char *id) {
    ui_state(ui, ui_hash(ui_full_id(ui, id)))->scroll = 0;
}

/* ---- Rows ---- */

/* Widths of the cells; false when they cannot all have what they need at least. */
static bool share_width(UiContext *ui, UiRow *row, float width, float gap) {
    float need = gap * (float)(row->count - 1), fixed = need, weights = 0;
    for (int i = 0; i < row->count; i++) {
        const UiSize *size = &row->sizes[i];
        float w = size->value;
        if (size->kind == UI_SIZE_CONTENT) w = fmaxf(ui_state(ui, ui_hash_more(row->id, (uint64_t)i))->size, 0);
        if (size->kind == UI_SIZE_WEIGHT) {
            weights += size->value;
            need += size->minimum;
        } else {
            row->width[i] = w;
            need += w;
            fixed += w;
        }
    }
    if (need > width + 0.5f && row->count > 1) return false;
    /* A weighted cell gets its share or its minimum, whichever is more; the others share what then is left. */
    bool is_held[UI_ROW_CELLS] = {false};
    for (int pass = 0; pass < row->count; pass++) {
        bool has_changed = false;
        for (int i = 0; i < row->count; i++) {
            if (row->sizes[i].kind != UI_SIZE_WEIGHT || is_held[i]) continue;
            row->width[i] = fmaxf(0, width - fixed) * row->sizes[i].value / fmaxf(weights, 0.0001f);
            if (row->width[i] >= row->sizes[i].minimum) continue;
            row->width[i] = row->sizes[i].minimum;
            is_held[i] = has_changed = true;
            fixed += row->width[i];
            weights -= row->sizes[i].value;
            break;
        }
        if (!has_changed) break;
    }
    return true;
}

static void begin_cell(UiContext *ui, UiRow *row, float y) {
    int i = row->cell;
    row->first_command[i] = ui->now->commands.count;
    row->first_note[i] = ui->now->notes.count;
    UiBox *cell = ui_push_box(ui, UI_BOX_CELL, (UiRect){row->x[i], y, row->width[i], -1});
    cell->row = row;
}

static void end_cell(UiContext *ui) {
    UiBox *cell = ui_box(ui);
    CHECK(cell->kind == UI_BOX_CELL);
    UiRow *row = cell->row;
    row->height[row->cell] = cell->y - cell->area.y;
    row->card_command[row->cell] = cell->child_count == 1 ? cell->card_of_child : -1;
    float natural = ceilf(cell->natural_width);
    if (row->sizes[row->cell].kind == UI_SIZE_CONTENT) {
        UiState *state = ui_state(ui, ui_hash_more(row->id, (uint64_t)row->cell));
        if (fabsf(state->size - natural) > 0.5f) ui_repeat_frame(ui);
        state->size = natural;
    }
    ui->box_count--;
    UiBox *outer = ui_box(ui);
    if (row->sizes[row->cell].kind == UI_SIZE_FIXED) natural = row->sizes[row->cell].value;
    if (row->is_stacked) {
        outer->natural_width = fmaxf(outer->natural_width, natural);
    } else {
        outer->natural_width += natural + (row->cell ? outer->gap : 0);
    }
}

static void begin_row(UiContext *ui, UiRow *row) {
    UiPoint at = ui_next_place(ui);
    if (ui_box(ui)->kind == UI_BOX_FLOW && ui_box(ui)->child_count)
        at.y = ui_box(ui)->line_y + ui_box(ui)->line_height + ui_box(ui)->gap;
    float width = ui_available_width(ui);
    UiBox *box = ui_push_box(ui, UI_BOX_ROW, (UiRect){at.x, at.y, width, -1});
    box->gap = 16;
    box->row = row;
    row->is_stacked = !share_width(ui, row, width, box->gap);
    float x = at.x;
    for (int i = 0; i < row->count; i++) {
        row->card_command[i] = -1;
        row->x[i] = row->is_stacked ? at.x : x;
        if (row->is_stacked) row->width[i] = width;
        x += row->width[i] + box->gap;
    }
    begin_cell(ui, row, at.y);
}

void ui_row_begin(UiContext *ui, const UiSize *sizes, int count, UiAlign align) {
    CHECK(count > 0 && count <= UI_ROW_CELLS);
    UiRow *row = ARENA_NEW(ui->now->arena, UiRow);
    row->count = count;
    row->align = align;
    row->id = ui_hash_more(0x726f77, (uint64_t)++ui->row_count);
    for (int i = 0; i < count; i++) row->sizes[i] = sizes[i];
    begin_row(ui, row);
}

void ui_row_next(UiContext *ui) {
    UiRow *row = ui_box(ui)->row;
    float y = ui_box(ui)->area.y, foot = ui_box(ui)->y;
    end_cell(ui);
    row->cell++;
    CHECK(row->cell < row->count);
    begin_cell(ui, row, row->is_stacked ? foot + ui_box(ui)->gap : y);
}

/* Moves shorter cells to the middle or foot, and makes cards that stand beside each other equally high. */
static void align_cells(UiContext *ui, UiRow *row, float height) {
    row->first_command[row->cell + 1] = ui->now->commands.count;
    row->first_note[row->cell + 1] = ui->now->notes.count;
    for (int i = 0; i <= row->cell; i++) {
        float free = height - row->height[i];
        if (row->card_command[i] >= 0 && free > 0.01f) {
            float grow = roundf(free * ui->scale);
            ui->now->commands.items[row->card_command[i]].rect.h += grow;
            ui->now->commands.items[row->card_command[i] + 1].rect.h += grow;
            continue;
        }
        if (row->align == UI_ALIGN_START || free <= 0) continue;
        UiPoint by = {0, row->align == UI_ALIGN_CENTRE ? free / 2 : free};
        ui_move(ui, row->first_command[i], row->first_command[i + 1], row->first_note[i], row->first_note[i + 1], by);
    }
}

void ui_row_end(UiContext *ui) {
    UiRow *row = ui_box(ui)->row;
    float foot = ui_box(ui)->y;
    end_cell(ui);
    UiBox *box = ui_box(ui);
    CHECK(box->kind == UI_BOX_ROW);
    float height = 0;
    for (int i = 0; i <= row->cell; i++) height = fmaxf(height, row->height[i]);
    if (row->is_stacked) {
        height = foot - box->area.y;
    } else {
        align_cells(ui, row, height);
    }
    float natural = box->natural_width;
    ui->box_count--;
    ui_place(ui, ui_available_width(ui), height, natural);
}

bool ui_row_is_stacked(const UiContext *ui) {
    for (int i = ui->box_count - 1; i >= 0; i--) {
        if (ui->boxes[i].kind == UI_BOX_ROW) return ui->boxes[i].row->is_stacked;
    }
    return false;
}

/* ---- Flow and grid ---- */

void ui_flow_begin(UiContext *ui, UiAlign align) {
    UiPoint at = ui_next_place(ui);
    UiBox *box = ui_push_box(ui, UI_BOX_FLOW, (UiRect){at.x, at.y, ui_available_width(ui), -1});
    box->align = align;
    box->line_x = at.x;
    box->line_y = at.y;
}

void ui_flow_end(UiContext *ui) {
    UiBox *box = ui_box(ui);
    CHECK(box->kind == UI_BOX_FLOW);
    end_flow_line(ui, box);
    float height = box->y - box->area.y, natural = box->natural_width;
    bool is_empty = box->child_count == 0;
    ui->box_count--;
    if (!is_empty) ui_place(ui, ui_available_width(ui), height, natural);
}

static void begin_grid_row(UiContext *ui, float least_width, float own_gap, int cells_left, int columns) {
    UiRow *row = ARENA_NEW(ui->now->arena, UiRow);
    row->count = columns;
    row->id = ui_hash_more(0x677264, (uint64_t)++ui->row_count);
    row->grid_width = least_width;
    row->grid_left = cells_left;
    row->own_gap = own_gap;
    for (int i = 0; i < columns; i++) row->sizes[i] = UI_WEIGHT(1, 0);
    begin_row(ui, row);
}

void ui_grid_begin(UiContext *ui, float least_width, int cell_count) {
    float width = ui_available_width(ui);
    int columns = (int)((width + 16) / (least_width + 16));
    if (columns > cell_count) columns = cell_count;
    if (columns > UI_ROW_CELLS) columns = UI_ROW_CELLS;
    if (columns < 1) columns = 1;
    begin_grid_row(ui, least_width, ui_box(ui)->gap, cell_count - 1, columns);
}

void ui_grid_next(UiContext *ui) {
    UiRow *row = ui_box(ui)->row;
    CHECK(row && row->grid_left > 0);
    row->grid_left--;
    if (row->cell + 1 < row->count) {
        ui_row_next(ui);
        return;
    }
    float least_width = row->grid_width, own_gap = row->own_gap;
    int left = row->grid_left, columns = row->count;
    ui_row_end(ui);
    ui_box(ui)->gap = 16;
    begin_grid_row(ui, least_width, own_gap, left, columns);
}

void ui_grid_end(UiContext *ui) {
    float own_gap = ui_box(ui)->row->own_gap;
    ui_row_end(ui);
    ui_box(ui)->gap = own_gap;
}
