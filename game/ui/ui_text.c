/* SPDX-License-Identifier: MIT
 *
 * Text: type sizes, where lines may break, runs on their baselines. Breaking follows UAX #14 (libunibreak) and, on
 * top, the Japanese rules of characters that never start or never end a line. Shaping is the platform's. */
#include "ui/ui_internal.h"

#include <linebreak.h>
#include <math.h>
#include <string.h>

UiType ui_type(UiTextStyle style) {
    static const UiType types[] = {
        [UI_TEXT_BODY] = {UI_FONT_REGULAR, 18, 27},  [UI_TEXT_STRONG] = {UI_FONT_BOLD, 18, 27},
        [UI_TEXT_SMALL] = {UI_FONT_REGULAR, 15, 21}, [UI_TEXT_LEAD] = {UI_FONT_REGULAR, 22, 33},
        [UI_TEXT_SECTION] = {UI_FONT_BOLD, 18, 27},  [UI_TEXT_HEADING] = {UI_FONT_BOLD, 26, 34},
        [UI_TEXT_TITLE] = {UI_FONT_BOLD, 38, 48},    [UI_TEXT_DISPLAY] = {UI_FONT_BOLD, 60, 70},
        [UI_TEXT_NUMBER] = {UI_FONT_BOLD, 28, 36},
    };
    return types[style];
}

UiColor ui_tone(const UiContext *ui, UiTone tone) {
    const UiTheme *theme = ui->theme;
    switch (tone) {
    case UI_TONE_MUTED:
        return theme->muted;
    case UI_TONE_ACCENT:
        return theme->accent;
    case UI_TONE_GOOD:
        return theme->good;
    case UI_TONE_BAD:
        return theme->bad;
    case UI_TONE_INK:
        break;
    }
    return theme->ink;
}

static float type_px(const UiContext *ui, UiType type) {
    return roundf(type.size * ui->scale);
}

float ui_measure(UiContext *ui, UiType type, const char *text, size_t bytes) {
    if (bytes == 0) return 0;
    return ui->measure->width(ui->measure->user, type.font, type_px(ui, type), text, bytes) / ui->scale;
}

float ui_text_width(UiContext *ui, UiTextStyle style, const char *text) {
    return ui_measure(ui, ui_type(style), text, strlen(text));
}

float ui_line_height(UiContext *ui, UiTextStyle style) {
    (void)ui;
    return ui_type(style).line;
}

/* ---- Where lines may break ---- */

/* Small kana, the long-vowel mark, iteration marks, closing brackets and punctuation (JIS X 4051, first group), and the
 * wide blank between two phrases of a headline. */
static bool never_starts_line(uint32_t c) {
    static const uint16_t marks[] = {
        0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308e, 0x3095, 0x3096, 0x30a1,
        0x30a3, 0x30a5, 0x30a7, 0x30a9, 0x30c3, 0x30e3, 0x30e5, 0x30e7, 0x30ee, 0x30f5, 0x30f6, 0x30fc, 0x3005,
        0x303b, 0x309d, 0x309e, 0x30fd, 0x30fe, 0x309b, 0x309c, 0x30fb, 0x3001, 0x3002, 0xff0c, 0xff0e, 0xff1a,
        0xff1b, 0xff1f, 0xff01, 0x2026, 0x2025, 0x3000, 0x301c, 0x30a0, 0x3009, 0x300b, 0x300d, 0x300f, 0x3011,
        0x3015, 0x3017, 0x3019, 0x301f, 0xff09, 0xff3d, 0xff5d, 0xff60, 0xff05, 0x2030, 0x2019, 0x201d, 0x00bb,
        0x203c, 0x2047, 0x2048, 0x2049, 0xff61, 0xff63, 0xff64, 0xff65, 0xff67, 0xff68, 0xff69, 0xff6a, 0xff6b,
        0xff6c, 0xff6d, 0xff6e, 0xff6f, 0xff70, 0xff9e, 0xff9f,
    };
    for (int i = 0; i < COUNT_OF(marks); i++) {
        if (marks[i] == c) return true;
    }
    return (c >= 0x31f0 && c <= 0x31ff) || c == ')' || c == ']' || c == '}' || c == ',' || c == '.' || c == ';' ||
           c == ':' || c == '!' || c == '?' || c == '%';
}

/* Opening brackets and signs before a figure. */
static bool never_ends_line(uint32_t c) {
    static const uint16_t marks[] = {0x3008, 0x300a, 0x300c, 0x300e, 0x3010, 0x3014, 0x3016, 0x3018, 0x301d,
                                     0xff08, 0xff3b, 0xff5b, 0xff5f, 0xff62, 0x2018, 0x201c, 0x00ab, 0xffe5,
                                     0xff04, 0x00a3, 0x00a5, '(',    '[',    '{',    '$'};
    for (int i = 0; i < COUNT_OF(marks); i++) {
        if (marks[i] == c) return true;
    }
    return false;
}

void ui_text_begin(void) {
    init_linebreak();
}

void ui_find_breaks(const char *text, size_t bytes, char *out) {
    set_linebreaks_utf8((const utf8_t *)text, bytes, "ja", out);
    const char *at = text, *end = text + bytes;
    uint32_t before = 0;
    while (at < end) {
        const char *start = at;
        uint32_t c = text_next_character(&at);
        bool after_space = before == 0 || before == ' ' || before == '\n';
        bool is_bound = !after_space && (never_starts_line(c) || never_ends_line(before));
        if (start > text) {
            char *brk = &out[start - text - 1];
            if (*brk == LINEBREAK_ALLOWBREAK && is_bound) *brk = LINEBREAK_NOBREAK;
            if (before == ' ' && c == '%') *brk = LINEBREAK_NOBREAK;
        }
        before = c;
    }
    for (size_t i = 0; i < bytes; i++) {
        if (out[i] == LINEBREAK_MUSTBREAK) {
            /* The library reports the end of the text as a break that must be. */
            out[i] = i + 1 == bytes && text[i] != '\n' ? '2' : '0';
        } else {
            out[i] = out[i] == LINEBREAK_ALLOWBREAK ? '1' : '2';
        }
    }
}

/* ---- Wrapping ---- */

typedef LIST(UiTextLine) LineList;

typedef struct Wrap {
    UiContext *ui;
    UiType type;
    float limit;
    LineList lines;
    const char *start; /* of the line being filled */
    const char *end;   /* of what is on it */
    float used;        /* width to `end` without the blanks after it */
    float blanks;      /* of these */
    float natural;
    bool has_cut; /* a word was longer than the limit */
} Wrap;

static void end_line(Wrap *wrap, const char *next) {
    size_t bytes = (size_t)(wrap->end - wrap->start);
    while (bytes > 0 && (wrap->start[bytes - 1] == ' ' || wrap->start[bytes - 1] == '\n')) bytes--;
    UiTextLine line = {wrap->start, bytes, ui_measure(wrap->ui, wrap->type, wrap->start, bytes)};
    list_push(wrap->ui->now->arena, &wrap->lines, line);
    wrap->start = wrap->end = next;
    wrap->used = wrap->blanks = 0;
}

/* A piece wider than a whole line (a long word): cut between characters. */
static void cut_piece(Wrap *wrap, const char *piece, size_t bytes) {
    const char *at = piece, *end = piece + bytes;
    while (at < end) {
        const char *start = at;
        text_next_character(&at);
        float w = ui_measure(wrap->ui, wrap->type, start, (size_t)(at - start));
        if (wrap->used + w > wrap->limit && wrap->end > wrap->start) end_line(wrap, start);
        wrap->end = at;
        wrap->used += w;
    }
}

/* Pieces are measured alone; set together they may be narrower (kerning, Japanese punctuation), never wider. The
 * sum therefore decides where it fits, and the whole line is measured only where it does not. */
static bool fits(Wrap *wrap, const char *solid_end, float sum) {
    if (sum <= wrap->limit + 0.01f) return true;
    if (sum > wrap->limit * 1.3f + 24) return false;
    size_t bytes = (size_t)(solid_end - wrap->start);
    return ui_measure(wrap->ui, wrap->type, wrap->start, bytes) <= wrap->limit + 0.01f;
}

static void add_piece(Wrap *wrap, const char *piece, size_t bytes) {
    size_t solid = bytes;
    while (solid > 0 && (piece[solid - 1] == ' ' || piece[solid - 1] == '\n')) solid--;
    float w = ui_measure(wrap->ui, wrap->type, piece, solid);
    size_t blank_bytes = bytes - solid - (bytes > solid && piece[bytes - 1] == '\n');
    float blanks = ui_measure(wrap->ui, wrap->type, piece + solid, blank_bytes);
    bool has_words = wrap->end > wrap->start;
    if (has_words && !fits(wrap, piece + solid, wrap->used + wrap->blanks + w)) end_line(wrap, piece);
    if (w > wrap->limit + 0.01f) {
        wrap->has_cut = true;
        cut_piece(wrap, piece, solid);
    } else {
        wrap->used += wrap->blanks + w;
    }
    wrap->end = piece + bytes;
    wrap->blanks = blanks;
}

/* One paragraph, up to a line end of its own; `breaks` are those of its bytes. */
static void wrap_paragraph(Wrap *wrap, const char *text, size_t bytes, const char *breaks) {
    size_t solid = bytes;
    while (solid > 0 && (text[solid - 1] == ' ' || text[solid - 1] == '\n')) solid--;
    float whole = ui_measure(wrap->ui, wrap->type, text, solid);
    wrap->natural = fmaxf(wrap->natural, whole);
    size_t start = 0;
    if (whole <= wrap->limit + 0.01f) {
        wrap->end = text + bytes;
        start = bytes;
    }
    for (size_t i = start; i < bytes; i++) {
        if (breaks[i] == '2' && i + 1 < bytes) continue;
        add_piece(wrap, text + start, i + 1 - start);
        start = i + 1;
    }
    end_line(wrap, text + bytes);
}

static UiLines wrap_at(UiContext *ui, UiType type, const char *text, const char *breaks, float width) {
    size_t bytes = strlen(text);
    Wrap wrap = {.ui = ui, .type = type, .limit = fmaxf(width, 1), .start = text, .end = text};
    size_t start = 0;
    for (size_t i = 0; i < bytes; i++) {
        if (breaks[i] != '0' && i + 1 < bytes) continue;
        wrap_paragraph(&wrap, text + start, i + 1 - start, breaks + start);
        start = i + 1;
    }
    if (wrap.lines.count == 0) end_line(&wrap, text);
    return (UiLines){wrap.lines.items, wrap.lines.count, wrap.natural, wrap.has_cut};
}

UiLines ui_wrap(UiContext *ui, UiType type, const char *text, float width) {
    size_t bytes = strlen(text);
    char *breaks = arena_alloc(ui->now->arena, bytes + 1);
    ui_find_breaks(text, bytes, breaks);
    UiLines lines = wrap_at(ui, type, text, breaks, width);
    /* A last line of a character or two looks like a mistake: short texts share their length over the lines, and
     * headings do so evenly. */
    float least = width * (type.size >= 26 ? 0.65f : 0.3f);
    for (float share = 0.95f; share > 0.6f && lines.count > 1 && lines.count <= 4; share -= 0.05f) {
        if (lines.items[lines.count - 1].width > least) break;
        UiLines tighter = wrap_at(ui, type, text, breaks, width * share);
        if (tighter.count != lines.count || (tighter.has_cut && !lines.has_cut)) break;
        lines = tighter;
    }
    return lines;
}

/* ---- Drawing ---- */

void ui_draw_run(UiContext *ui, UiType type, UiColor color, UiPoint at, const char *text, size_t bytes) {
    if (bytes == 0) return;
    float px = type_px(ui, type), s = ui->scale;
    float height = ui->measure->line_height(ui->measure->user, type.font, px);
    float ascent = ui->measure->ascent(ui->measure->user, type.font, px);
    float baseline = roundf(at.y * s + (type.line * s - height) / 2 + ascent);
    float width = ui->measure->width(ui->measure->user, type.font, px, text, bytes);
    ui_emit(ui, (UiCommand){.kind = UI_COMMAND_TEXT,
                            .rect = {roundf(at.x * s), baseline, width, height},
                            .color = color,
                            .font = type.font,
                            .text_px = px,
                            .text = arena_copy_bytes(ui->now->arena, text, bytes)});
}

void ui_draw_lines(UiContext *ui, UiType type, UiColor color, UiRect rect, const UiLines *lines, UiAlign align) {
    for (int i = 0; i < lines->count; i++) {
        const UiTextLine *line = &lines->items[i];
        float free = align == UI_ALIGN_START ? 0 : rect.w - line->width;
        if (align == UI_ALIGN_CENTRE) free /= 2;
        UiPoint at = {rect.x + free, rect.y + type.line * (float)i};
        ui_draw_run(ui, type, color, at, line->start, line->bytes);
    }
}

bool ui_draw_label(UiContext *ui, UiType type, UiColor color, UiRect rect, const char *text, UiAlign align) {
    size_t bytes = strlen(text);
    float width = ui_measure(ui, type, text, bytes);
    bool is_cut = width > rect.w + 0.5f;
    if (is_cut) {
        const char *dots = "…";
        float room = rect.w - ui_measure(ui, type, dots, strlen(dots));
        while (bytes > 0 && ui_measure(ui, type, text, bytes) > room) {
            bytes--;
            while (bytes > 0 && ((unsigned char)text[bytes] & 0xc0) == 0x80) bytes--;
        }
        text = arena_format(ui->now->arena, "%.*s%s", (int)bytes, text, dots);
        bytes = strlen(text);
        width = ui_measure(ui, type, text, bytes);
    }
    float free = align == UI_ALIGN_START ? 0 : rect.w - width;
    if (align == UI_ALIGN_CENTRE) free /= 2;
    ui_draw_run(ui, type, color, (UiPoint){rect.x + free, rect.y + (rect.h - type.line) / 2}, text, bytes);
    return is_cut;
}

/* ---- Text as widgets ---- */

void ui_text_look(UiContext *ui, UiLook look, const char *text) {
    UiType type = ui_type(look.style);
    float most = ui_available_width(ui);
    bool fills = look.align != UI_ALIGN_START || ui->next_width >= 0;
    float limit = ui_width_for(ui, most, true);
    UiLines lines = ui_wrap(ui, type, text, limit);
    float natural = ceilf(lines.natural_width);
    float width = ui_box(ui)->kind == UI_BOX_FLOW && !fills ? fminf(natural, most) : limit;
    UiRect rect = ui_place(ui, width, type.line * (float)lines.count, natural);
    ui_note(ui, NULL, text, rect, 0);
    ui_draw_lines(ui, type, ui_tone(ui, look.tone), rect, &lines, look.align);
}

void ui_text(UiContext *ui, UiTextStyle style, const char *text) {
    ui_text_look(ui, (UiLook){style, UI_TONE_INK, UI_ALIGN_START}, text);
}

void ui_textf(UiContext *ui, UiLook look, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *text = arena_format_list(ui->now->arena, format, arguments);
    va_end(arguments);
    ui_text_look(ui, look, text);
}

void ui_line(UiContext *ui, UiLook look, const char *text) {
    UiType type = ui_type(look.style);
    float natural = ceilf(ui_measure(ui, type, text, strlen(text)));
    float width = ui_width_for(ui, natural, look.align != UI_ALIGN_START);
    UiRect rect = ui_place(ui, width, type.line, natural);
    int note = ui_note(ui, NULL, text, rect, 0);
    if (ui_draw_label(ui, type, ui_tone(ui, look.tone), rect, text, look.align))
        ui->now->notes.items[note].flags |= UI_NOTE_CUT;
}

void ui_heading(UiContext *ui, UiTextStyle style, const char *text) {
    if (style == UI_TEXT_SECTION) ui_rule(ui);
    ui_text(ui, style, text);
}
