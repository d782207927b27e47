/* SPDX-License-Identifier: MIT
 *
 * A piece of a frame as SVG. Every command has one element; coordinates are those of the window, moved by viewBox. */
#include <string.h>

#include "ui/ui_commands.h"

static void add_escaped(Text *out, const char *text) {
    for (const char *c = text; *c; c++) {
        switch (*c) {
        case '&':
            text_add(out, "&amp;");
            break;
        case '<':
            text_add(out, "&lt;");
            break;
        case '"':
            text_add(out, "&quot;");
            break;
        default:
            text_add_bytes(out, c, 1);
            break;
        }
    }
}

/* ` fill="#rrggbb"` or another property, with its opacity where it is not whole. */
static void add_paint(Text *out, const char *property, UiColor color) {
    text_format(out, " %s=\"#%02x%02x%02x\"", property, color.r, color.g, color.b);
    if (color.a < 255) text_format(out, " %s-opacity=\"%.3f\"", property, color.a / 255.0);
}

static void add_number(Text *out, float value) {
    text_format(out, "%.2f", (double)value);
}

static void add_place(Text *out, UiRect rect, float radius) {
    text_format(out, "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"", (double)rect.x, (double)rect.y,
                (double)rect.w, (double)rect.h);
    if (radius > 0) text_format(out, " rx=\"%.2f\"", (double)radius);
}

/* Every `step`th point from `first` on; a negative step goes backwards. */
static void add_points(Text *out, const UiCommand *command, int first, int step) {
    for (int i = first; i >= 0 && i < command->point_count; i += step) {
        add_number(out, command->points[i].x);
        text_add(out, ",");
        add_number(out, command->points[i].y);
        text_add(out, " ");
    }
}

static void add_line(Text *out, const UiCommand *command) {
    text_add(out, "<polyline fill=\"none\" stroke-linejoin=\"round\" points=\"");
    add_points(out, command, 0, 1);
    text_format(out, "\" stroke-width=\"%.2f\"", (double)command->width);
    double width = (double)command->width;
    if (command->pattern == UI_PATTERN_DASHED)
        text_format(out, " stroke-dasharray=\"%.2f %.2f\"", 4 * width, 3 * width);
    if (command->pattern == UI_PATTERN_DOTTED) text_format(out, " stroke-dasharray=\"%.2f %.2f\"", width, 2 * width);
    add_paint(out, "stroke", command->color);
    text_add(out, "/>\n");
}

static void add_area(Text *out, const UiCommand *command) {
    bool is_band = command->kind == UI_COMMAND_BAND;
    text_add(out, "<polygon points=\"");
    add_points(out, command, 0, is_band ? 2 : 1);
    if (is_band) add_points(out, command, command->point_count - 1, -2);
    text_add(out, "\"");
    add_paint(out, "fill", command->color);
    text_add(out, "/>\n");
}

static void add_text(Text *out, const UiCommand *command) {
    text_format(out, "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%.2f\" textLength=\"%.2f\"%s", (double)command->rect.x,
                (double)command->rect.y, (double)command->text_px, (double)command->rect.w,
                command->font == UI_FONT_BOLD ? " font-weight=\"bold\"" : "");
    add_paint(out, "fill", command->color);
    text_add(out, ">");
    add_escaped(out, command->text);
    text_add(out, "</text>\n");
}

static void add_frame(Text *out, const UiCommand *command) {
    float half = command->width / 2;
    UiRect middle = {command->rect.x + half, command->rect.y + half, command->rect.w - command->width,
                     command->rect.h - command->width};
    add_place(out, middle, command->radius);
    text_format(out, " fill=\"none\" stroke-width=\"%.2f\"", (double)command->width);
    add_paint(out, "stroke", command->color);
    text_add(out, "/>\n");
}

static void add_command(Text *out, const UiCommand *command) {
    switch (command->kind) {
    case UI_COMMAND_RECT:
        add_place(out, command->rect, command->radius);
        add_paint(out, "fill", command->color);
        text_add(out, "/>\n");
        break;
    case UI_COMMAND_FRAME:
        add_frame(out, command);
        break;
    case UI_COMMAND_POLYLINE:
        add_line(out, command);
        break;
    case UI_COMMAND_POLYGON:
    case UI_COMMAND_BAND:
        add_area(out, command);
        break;
    case UI_COMMAND_TEXT:
        add_text(out, command);
        break;
    case UI_COMMAND_STRIPES:
    case UI_COMMAND_PICTURE:
        break;
    }
}

static bool do_meet(UiRect a, UiRect b) {
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/* Lines and areas have no rectangle of their own: the clip alone decides. A text's is its baseline. */
static bool is_inside(const UiCommand *command, UiRect area) {
    if (command->layer != 0 || !do_meet(command->clip, area)) return false;
    if (command->kind == UI_COMMAND_TEXT) {
        UiRect letters = {command->rect.x, command->rect.y - command->text_px, command->rect.w, command->text_px};
        return do_meet(letters, area);
    }
    bool has_points =
        command->kind == UI_COMMAND_POLYLINE || command->kind == UI_COMMAND_POLYGON || command->kind == UI_COMMAND_BAND;
    return has_points || do_meet(command->rect, area);
}

char *ui_commands_svg(Arena *arena, const UiCommands *commands, UiRect area) {
    Text out = text_begin(arena);
    text_format(&out,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"%.2f %.2f %.2f "
                "%.2f\" font-family=\"'BIZ UDPGothic', sans-serif\">\n",
                (double)area.w, (double)area.h, (double)area.x, (double)area.y, (double)area.w, (double)area.h);
    add_place(&out, area, 0);
    add_paint(&out, "fill", commands->background);
    text_add(&out, "/>\n");
    for (int i = 0; i < commands->count; i++) {
        if (is_inside(&commands->items[i], area)) add_command(&out, &commands->items[i]);
    }
    text_add(&out, "</svg>\n");
    return out.data;
}
