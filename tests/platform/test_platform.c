/* SPDX-License-Identifier: MIT
 *
 * The real window on SDL's dummy driver: fonts, a drawn frame as PNG, drawing only what changed, events. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <SDL.h>
#include <SDL_image.h>

#include "base/file.h"
#include "platform/platform.h"
#include "ui/ui_chart.h"
#include "ui/ui_widgets.h"

typedef struct Shown {
    Platform *platform;
    UiContext *ui;
    UiInput input;
    const char *label;
    bool has_chart;
    int presses;
} Shown;

static void begin(Shown *shown) {
    Error error;
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    *shown = (Shown){.label = "Stamp 押印"};
    PlatformOptions options = {.title = "test", .width = 800, .height = 600};
    shown->platform = platform_create(&options, &error);
    if (!shown->platform) fail_msg("%s", error.message);
    shown->ui = ui_create(platform_text_measure(shown->platform));
    platform_quiet_input(shown->platform, &shown->input);
}

static void end(Shown *shown) {
    ui_destroy(shown->ui);
    platform_destroy(shown->platform);
}

static void draw(Shown *shown) {
    const UiCommands *commands;
    do {
        ui_begin_frame(shown->ui, &shown->input);
        ui_column_begin(shown->ui, (UiRect){24, 24, 752, 560});
        ui_heading(shown->ui, UI_TEXT_TITLE, "通商産業省 MITI 1964");
        if (ui_button(shown->ui, "stamp", shown->label, UI_BUTTON_PRIMARY, NULL)) shown->presses++;
        if (shown->has_chart) {
            static const double years[] = {1964, 1965, 1966}, values[] = {0, -1, 2};
            UiSeries series = {"you", years, values, 3, UI_LINE_YOU};
            UiChart chart = {.title = "Balance", .unit = "yen", .first_year = 1964, .last_year = 1966};
            chart.series = &series;
            chart.series_count = 1;
            chart.now_year = NAN;
            chart.height = 300;
            ui_chart(shown->ui, "chart", &chart);
        }
        ui_column_end(shown->ui);
        commands = ui_end_frame(shown->ui);
    } while (ui_must_repeat(shown->ui));
    platform_draw(shown->platform, commands);
}

static SDL_Surface *shot(Shown *shown) {
    char path[] = "/tmp/miti-shot-XXXXXX";
    Error error;
    int file = mkstemp(path);
    assert_true(file >= 0);
    close(file);
    if (!platform_screenshot(shown->platform, path, &error)) fail_msg("%s", error.message);
    SDL_Surface *surface = IMG_Load(path);
    unlink(path);
    assert_non_null(surface);
    SDL_Surface *plain = SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_ARGB8888, 0);
    SDL_FreeSurface(surface);
    return plain;
}

/* Pixels of exactly this colour inside the rectangle. */
static int count_color(const SDL_Surface *surface, UiRect rect, UiColor color) {
    uint32_t wanted = 0xff000000u | (uint32_t)color.r << 16 | (uint32_t)color.g << 8 | color.b;
    int count = 0;
    for (int y = (int)rect.y; y < (int)(rect.y + rect.h); y++) {
        const uint32_t *row = (const uint32_t *)((const char *)surface->pixels + y * surface->pitch);
        for (int x = (int)rect.x; x < (int)(rect.x + rect.w); x++) count += row[x] == wanted;
    }
    return count;
}

static UiRect place_of(Shown *shown, const char *label) {
    for (int i = 0; i < ui_seen_count(shown->ui); i++) {
        if (strcmp(ui_seen(shown->ui, i)->label, label) == 0) return ui_seen(shown->ui, i)->rect;
    }
    fail_msg("not shown: %s", label);
    return (UiRect){0, 0, 0, 0};
}

static void a_frame_becomes_a_picture(void **state) {
    (void)state;
    Shown shown;
    begin(&shown);
    shown.has_chart = true;
    draw(&shown);
    SDL_Surface *picture = shot(&shown);
    const UiTheme *theme = ui_theme(shown.ui);
    assert_int_equal(picture->w, 800);
    assert_int_equal(picture->h, 600);
    UiRect whole = {0, 0, 800, 600}, button = place_of(&shown, shown.label);
    assert_true(count_color(picture, whole, theme->page) > 300000);
    /* Filled with the accent but for the letters, which are there. */
    int accent = count_color(picture, button, theme->accent), area = (int)(button.w * button.h);
    assert_true(accent > area / 2 && accent < area - 100);
    assert_true(count_color(picture, place_of(&shown, "通商産業省 MITI 1964"), theme->ink) > 1000);
    /* The thick line of the chart lies outside the button. */
    UiRect below = {0, button.y + button.h, 800, 600 - button.y - button.h};
    assert_true(count_color(picture, below, theme->accent) > 500);
    SDL_FreeSurface(picture);
    end(&shown);
}

static void only_changes_are_drawn_and_the_result_is_the_same(void **state) {
    (void)state;
    Shown shown, fresh;
    begin(&shown);
    shown.has_chart = true;
    draw(&shown);
    /* Hover, then a longer label, then gone: partial drawing must end where a first drawing starts. */
    UiRect button = place_of(&shown, shown.label);
    shown.input.mouse_x = button.x + 5;
    shown.input.mouse_y = button.y + 5;
    draw(&shown);
    shown.label = "Stamp the whole plan";
    draw(&shown);
    shown.input.mouse_x = shown.input.mouse_y = -1;
    draw(&shown);
    SDL_Surface *in_steps = shot(&shown);
    end(&shown);
    begin(&fresh);
    fresh.has_chart = true;
    fresh.label = "Stamp the whole plan";
    draw(&fresh);
    SDL_Surface *at_once = shot(&fresh);
    assert_memory_equal(in_steps->pixels, at_once->pixels, (size_t)(at_once->pitch * at_once->h));
    SDL_FreeSurface(in_steps);
    SDL_FreeSurface(at_once);
    end(&fresh);
}

/* The window itself, as SDL knows it. */
static SDL_Surface *window_surface(void) {
    SDL_Window *window = NULL;
    for (uint32_t id = 1; id < 100 && !window; id++) window = SDL_GetWindowFromID(id);
    assert_non_null(window);
    return SDL_GetWindowSurface(window);
}

static SDL_Surface *window_picture(void) {
    return SDL_ConvertSurfaceFormat(window_surface(), SDL_PIXELFORMAT_ARGB8888, 0);
}

static void the_window_shows_what_was_drawn(void **state) {
    (void)state;
    Shown shown;
    begin(&shown);
    shown.has_chart = true;
    draw(&shown);
    shown.label = "Another label";
    draw(&shown);
    shown.has_chart = false;
    draw(&shown);
    SDL_Surface *window = window_picture(), *drawn = shot(&shown);
    assert_int_equal(window->w, drawn->w);
    for (int y = 0; y < drawn->h; y++) {
        const uint32_t *a = (const uint32_t *)((const char *)window->pixels + y * window->pitch);
        const uint32_t *b = (const uint32_t *)((const char *)drawn->pixels + y * drawn->pitch);
        for (int x = 0; x < drawn->w; x++) assert_int_equal(a[x] & 0xffffff, b[x] & 0xffffff);
    }
    SDL_FreeSurface(window);
    SDL_FreeSurface(drawn);
    end(&shown);
}

static void an_unchanged_frame_draws_nothing_until_it_must(void **state) {
    (void)state;
    Shown shown;
    begin(&shown);
    draw(&shown);
    SDL_Surface *whole = window_picture();
    SDL_FillRect(window_surface(), NULL, 0xff0000);
    draw(&shown);
    SDL_Surface *untouched = window_picture();
    assert_int_equal(count_color(untouched, (UiRect){0, 0, 800, 600}, (UiColor){255, 0, 0, 255}), 800 * 600);
    platform_redraw(shown.platform);
    draw(&shown);
    SDL_Surface *again = window_picture();
    assert_memory_equal(again->pixels, whole->pixels, (size_t)(whole->pitch * whole->h));
    SDL_FreeSurface(whole);
    SDL_FreeSurface(untouched);
    SDL_FreeSurface(again);
    end(&shown);
}

static void events_become_input(void **state) {
    (void)state;
    Shown shown;
    begin(&shown);
    draw(&shown);
    while (platform_wait(shown.platform, &shown.input, 0)) {
    }
    UiRect button = place_of(&shown, shown.label);
    SDL_Event event = {.type = SDL_MOUSEMOTION};
    event.motion.x = (int)button.x + 10;
    event.motion.y = (int)button.y + 10;
    SDL_PushEvent(&event);
    assert_true(platform_wait(shown.platform, &shown.input, 100));
    draw(&shown);
    SDL_Event press = {.type = SDL_MOUSEBUTTONDOWN};
    press.button.button = SDL_BUTTON_LEFT;
    press.button.x = event.motion.x;
    press.button.y = event.motion.y;
    SDL_PushEvent(&press);
    press.type = SDL_MOUSEBUTTONUP;
    SDL_PushEvent(&press);
    assert_true(platform_wait(shown.platform, &shown.input, 100));
    assert_true(shown.input.mouse_pressed && shown.input.mouse_released);
    draw(&shown);
    assert_int_equal(shown.presses, 1);
    SDL_Event keys = {.type = SDL_KEYDOWN};
    keys.key.keysym.sym = SDLK_TAB;
    keys.key.keysym.mod = KMOD_LSHIFT;
    SDL_PushEvent(&keys);
    assert_true(platform_wait(shown.platform, &shown.input, 100));
    assert_int_equal(shown.input.key_count, 1);
    assert_int_equal(shown.input.keys[0].key, UI_KEY_TAB);
    assert_int_equal(shown.input.keys[0].modifiers, UI_SHIFT);
    assert_false(platform_wait(shown.platform, &shown.input, 20));
    assert_int_equal(shown.input.key_count, 0);
    /* Held down, arrows repeat and Enter does not. */
    keys.key.repeat = 1;
    keys.key.keysym = (SDL_Keysym){.sym = SDLK_RETURN};
    SDL_PushEvent(&keys);
    assert_true(platform_wait(shown.platform, &shown.input, 100));
    assert_int_equal(shown.input.key_count, 0);
    keys.key.keysym.sym = SDLK_DOWN;
    SDL_PushEvent(&keys);
    assert_true(platform_wait(shown.platform, &shown.input, 100));
    assert_int_equal(shown.input.key_count, 1);
    end(&shown);
}

static void push_touch(uint32_t type, int x, int y) {
    SDL_Event event = {.type = type};
    if (type == SDL_MOUSEMOTION) {
        event.motion.which = SDL_TOUCH_MOUSEID;
        event.motion.x = x;
        event.motion.y = y;
    } else {
        event.button.which = SDL_TOUCH_MOUSEID;
        event.button.button = SDL_BUTTON_LEFT;
        event.button.x = x;
        event.button.y = y;
    }
    SDL_PushEvent(&event);
}

static void a_finger_pushes_the_page_and_presses_nothing(void **state) {
    (void)state;
    Shown shown;
    begin(&shown);
    draw(&shown);
    while (platform_wait(shown.platform, &shown.input, 0)) {
    }
    UiRect button = place_of(&shown, shown.label);
    int x = (int)button.x + 10, y = (int)button.y + 30;
    push_touch(SDL_MOUSEBUTTONDOWN, x, y);
    push_touch(SDL_MOUSEMOTION, x, y - 5);
    assert_true(platform_wait(shown.platform, &shown.input, 100));
    assert_true(shown.input.pushed_y == 0 && shown.input.mouse_pressed);
    draw(&shown);
    push_touch(SDL_MOUSEMOTION, x, y - 25);
    assert_true(platform_wait(shown.platform, &shown.input, 100));
    assert_true(shown.input.pushed_y == -25);
    draw(&shown);
    push_touch(SDL_MOUSEBUTTONUP, x, y - 25);
    assert_true(platform_wait(shown.platform, &shown.input, 100));
    draw(&shown);
    assert_int_equal(shown.presses, 0);
    push_touch(SDL_MOUSEMOTION, x, y);
    assert_true(platform_wait(shown.platform, &shown.input, 100));
    draw(&shown);
    push_touch(SDL_MOUSEBUTTONDOWN, x, y);
    push_touch(SDL_MOUSEBUTTONUP, x, y);
    assert_true(platform_wait(shown.platform, &shown.input, 100));
    draw(&shown);
    assert_int_equal(shown.presses, 1);
    end(&shown);
}

static void text_is_measured_with_tabular_figures(void **state) {
    (void)state;
    Shown shown;
    begin(&shown);
    const UiTextMeasure *measure = platform_text_measure(shown.platform);
    float one = measure->width(measure->user, UI_FONT_REGULAR, 18, "1111", 4);
    float eight = measure->width(measure->user, UI_FONT_REGULAR, 18, "8888", 4);
    assert_true(one == eight && one > 20);
    assert_true(measure->width(measure->user, UI_FONT_BOLD, 36, "8888", 4) > 1.8f * eight);
    /* A piece of a longer string, as wrapping asks for it. */
    assert_true(measure->width(measure->user, UI_FONT_REGULAR, 18, "11118888", 4) == one);
    end(&shown);
}

static void windows_can_be_resized(void **state) {
    (void)state;
    Shown shown;
    begin(&shown);
    draw(&shown);
    platform_resize(shown.platform, 1024, 768);
    while (platform_wait(shown.platform, &shown.input, 0)) {
    }
    platform_quiet_input(shown.platform, &shown.input);
    assert_int_equal(shown.input.window_width, 1024);
    draw(&shown);
    SDL_Surface *picture = shot(&shown);
    assert_int_equal(picture->w, 1024);
    SDL_FreeSurface(picture);
    Error error;
    assert_false(platform_screenshot(shown.platform, "/no/such/folder/x.png", &error));
    assert_non_null(strstr(error.message, "/no/such/folder/x.png"));
    end(&shown);
}

static void a_piece_of_the_picture_is_saved(void **state) {
    (void)state;
    Shown shown;
    begin(&shown);
    draw(&shown);
    Error error;
    const char *path = "/tmp/miti_piece.png";
    assert_true(platform_save_piece(shown.platform, (UiRect){780, 10, 100, 50}, path, &error));
    SDL_Surface *piece = IMG_Load(path);
    assert_non_null(piece);
    assert_int_equal(piece->w, 20); /* what is in view */
    assert_int_equal(piece->h, 50);
    SDL_FreeSurface(piece);
    unlink(path);
    assert_false(platform_save_piece(shown.platform, (UiRect){900, 10, 100, 50}, path, &error));
    end(&shown);
}

/* ---- Sound, written to a file in place of a device ---- */

typedef struct Listening {
    Platform *platform;
    PlatformSound sound;
    float volume;
    int frames;
} Listening;

static int listen(void *user, const UiInput *input) {
    Listening *listening = user;
    (void)input;
    if (listening->frames++ == 0) platform_play(listening->platform, listening->sound, listening->volume);
    return listening->frames > 8 ? PLATFORM_QUIT : 100;
}

/* The loudest of what was played, of 32767; -1 when no device was opened. */
static int loudest(PlatformSound sound, float volume) {
    char path[] = "/tmp/miti_sound_XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    close(file);
    unlink(path);
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILE", path, 1);
    Shown shown;
    begin(&shown);
    Listening listening = {shown.platform, sound, volume, 0};
    platform_run(shown.platform, listen, &listening);
    end(&shown);
    FILE *written = fopen(path, "rb");
    if (!written) return -1;
    int most = 0;
    for (Sint16 sample; fread(&sample, sizeof sample, 1, written) == 1;) most = abs(sample) > most ? abs(sample) : most;
    fclose(written);
    unlink(path);
    return most;
}

static void sounds_are_heard_at_their_volume(void **state) {
    (void)state;
    for (int sound = 0; sound < PLATFORM_SOUND_COUNT; sound++) {
        int full = loudest((PlatformSound)sound, 1.0f), half = loudest((PlatformSound)sound, 0.5f);
        assert_in_range(full, 2000, 32766);
        assert_in_range(half, full / 2 - 2, full / 2 + 2);
    }
    assert_int_equal(loudest(PLATFORM_SOUND_STAMP, 0.0f), -1);
}

static void a_computer_without_sound_stays_silent(void **state) {
    (void)state;
    setenv("SDL_AUDIODRIVER", "no such driver", 1);
    Shown shown;
    begin(&shown);
    Listening listening = {shown.platform, PLATFORM_SOUND_ALERT, 1.0f, 0};
    platform_run(shown.platform, listen, &listening);
    assert_int_equal(listening.frames, 9);
    end(&shown);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_frame_becomes_a_picture),
        cmocka_unit_test(only_changes_are_drawn_and_the_result_is_the_same),
        cmocka_unit_test(the_window_shows_what_was_drawn),
        cmocka_unit_test(an_unchanged_frame_draws_nothing_until_it_must),
        cmocka_unit_test(events_become_input),
        cmocka_unit_test(a_finger_pushes_the_page_and_presses_nothing),
        cmocka_unit_test(text_is_measured_with_tabular_figures),
        cmocka_unit_test(windows_can_be_resized),
        cmocka_unit_test(a_piece_of_the_picture_is_saved),
        cmocka_unit_test(sounds_are_heard_at_their_volume),
        cmocka_unit_test(a_computer_without_sound_stays_silent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
