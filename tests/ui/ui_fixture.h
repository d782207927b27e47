/* SPDX-License-Identifier: MIT
 *
 * A window without a window for tests of ui: every ASCII character is half as wide as its size, every other one as
 * wide; lines are as high as the size. One frame is `frame(t, input)` over the test's own build function. */
#ifndef TESTS_UI_FIXTURE_H
#define TESTS_UI_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "ui/ui.h"
#include "ui/ui_widgets.h"

typedef struct Fixture Fixture;
typedef void (*Build)(Fixture *t);

struct Fixture {
    UiContext *ui;
    UiTextMeasure measure;
    UiInput input;
    const UiCommands *commands;
    Build build;
    int frames; /* passes of the last frame() */
    /* For the build functions. */
    int presses, number;
    double value;
    bool flag;
    char text[64];
    const char *string;
    float width;
};

static inline float fixture_width(void *user, UiFont font, float text_px, const char *text, size_t bytes) {
    (void)user;
    (void)font;
    float width = 0;
    for (size_t i = 0; i < bytes; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c < 0x80)
            width += text_px / 2;
        else if (c >= 0xc0)
            width += text_px;
    }
    return width;
}

static inline float fixture_ascent(void *user, UiFont font, float text_px) {
    (void)user;
    (void)font;
    return text_px * 0.8f;
}

static inline float fixture_line(void *user, UiFont font, float text_px) {
    (void)user;
    (void)font;
    return text_px;
}

static inline void quiet(Fixture *t) {
    int width = t->input.window_width, height = t->input.window_height;
    uint64_t now_ms = t->input.now_ms + 10;
    float x = t->input.mouse_x, y = t->input.mouse_y;
    t->input = (UiInput){.window_width = width, .window_height = height, .mouse_x = x, .mouse_y = y, .now_ms = now_ms};
}

/* Builds until the frame is settled, then makes the input quiet. */
static inline void frame(Fixture *t) {
    t->frames = 0;
    do {
        ui_begin_frame(t->ui, &t->input);
        t->build(t);
        t->commands = ui_end_frame(t->ui);
        t->frames++;
    } while (ui_must_repeat(t->ui));
    quiet(t);
}

static inline void start(Fixture *t, Build build) {
    *t = (Fixture){.measure = {fixture_width, fixture_ascent, fixture_line, NULL}, .build = build};
    t->input = (UiInput){.window_width = 800, .window_height = 600, .mouse_x = -1, .mouse_y = -1, .now_ms = 1000};
    t->ui = ui_create(&t->measure);
    t->width = 400;
}

static inline void stop(Fixture *t) {
    ui_destroy(t->ui);
}

static inline const UiSeen *seen(Fixture *t, const char *id) {
    for (int i = 0; i < ui_seen_count(t->ui); i++) {
        const UiSeen *item = ui_seen(t->ui, i);
        if (item->id && strcmp(item->id, id) == 0) return item;
    }
    fail_msg("no widget %s", id);
    return NULL;
}

static inline const UiSeen *seen_text(Fixture *t, const char *text) {
    for (int i = 0; i < ui_seen_count(t->ui); i++) {
        const UiSeen *item = ui_seen(t->ui, i);
        if (strcmp(item->label, text) == 0) return item;
    }
    return NULL;
}

static inline void key(Fixture *t, int code, int modifiers) {
    ui_input_add_key(&t->input, code, modifiers);
    frame(t);
}

static inline void move_to(Fixture *t, const char *id) {
    UiRect rect = seen(t, id)->rect;
    t->input.mouse_x = rect.x + rect.w / 2;
    t->input.mouse_y = rect.y + rect.h / 2;
    frame(t);
}

static inline void click(Fixture *t, const char *id) {
    move_to(t, id);
    t->input.mouse_pressed = t->input.mouse_released = true;
    frame(t);
}

static inline void type(Fixture *t, const char *text) {
    strcpy(t->input.text, text);
    frame(t);
}

#endif
