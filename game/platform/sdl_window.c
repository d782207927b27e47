/* SPDX-License-Identifier: MIT
 *
 * The window, its events as UiInput, and the main loop that sleeps until something happens or is due. */
#include "platform/sdl_internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void set_hints(void) {
    /* Without this X11 pushes the window through OpenGL: six times the memory, twice the time. */
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "0");
}

Platform *platform_create(const PlatformOptions *options, Error *error) {
    set_hints();
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        error_set(error, "error: no window can be opened: %s; start it in a desktop session", SDL_GetError());
        return NULL;
    }
    Platform *platform = calloc(1, sizeof *platform);
    if (!platform) base_out_of_memory();
    platform->text = sdl_text_create(options->font_folder, error);
    if (!platform->text) {
        platform_destroy(platform);
        return NULL;
    }
    platform->measure = sdl_text_measure(platform->text);
    platform->pictures = sdl_pictures_create(options->picture_folder);
    platform->sound = sdl_sound_create();
    Uint32 flags = SDL_WINDOW_RESIZABLE | (options->is_fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    platform->window = SDL_CreateWindow(options->title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options->width,
                                        options->height, flags);
    if (!platform->window) {
        error_set(error, "error: no window can be opened: %s; start it in a desktop session", SDL_GetError());
        platform_destroy(platform);
        return NULL;
    }
    SDL_SetWindowMinimumSize(platform->window, 640, 360);
    SDL_Surface *icon = sdl_load_picture(platform->pictures, "stamp", 64);
    if (icon) SDL_SetWindowIcon(platform->window, icon);
    SDL_FreeSurface(icon);
    SDL_StopTextInput();
    platform->must_redraw = true;
    platform->mouse_x = platform->mouse_y = -1;
    return platform;
}

void platform_destroy(Platform *platform) {
    if (!platform) return;
    sdl_sound_destroy(platform->sound);
    sdl_pictures_destroy(platform->pictures);
    sdl_text_destroy(platform->text);
    sdl_canvas_free(&platform->canvas);
    for (int i = 0; i < COUNT_OF(platform->cursors); i++) {
        if (platform->cursors[i]) SDL_FreeCursor(platform->cursors[i]);
    }
    if (platform->window) SDL_DestroyWindow(platform->window);
    if (platform->clipboard) SDL_free(platform->clipboard);
    if (platform->user_folder) SDL_free(platform->user_folder);
    free(platform->drawn.items);
    free(platform->drawn_before.items);
    free(platform);
    SDL_Quit();
}

const UiTextMeasure *platform_text_measure(Platform *platform) {
    return &platform->measure;
}

/* ---- Events ---- */

static int key_of(const SDL_Keysym *sym) {
    static const struct {
        SDL_Keycode from;
        int to;
    } keys[] = {
        {SDLK_RETURN, UI_KEY_ENTER},   {SDLK_KP_ENTER, UI_KEY_ENTER},
        {SDLK_ESCAPE, UI_KEY_ESCAPE},  {SDLK_AC_BACK, UI_KEY_ESCAPE},
        {SDLK_TAB, UI_KEY_TAB},        {SDLK_SPACE, UI_KEY_SPACE},
        {SDLK_DELETE, UI_KEY_DELETE},  {SDLK_BACKSPACE, UI_KEY_BACKSPACE},
        {SDLK_LEFT, UI_KEY_LEFT},      {SDLK_RIGHT, UI_KEY_RIGHT},
        {SDLK_UP, UI_KEY_UP},          {SDLK_DOWN, UI_KEY_DOWN},
        {SDLK_HOME, UI_KEY_HOME},      {SDLK_END, UI_KEY_END},
        {SDLK_PAGEUP, UI_KEY_PAGE_UP}, {SDLK_PAGEDOWN, UI_KEY_PAGE_DOWN},
        {SDLK_KP_PLUS, '+'},           {SDLK_KP_MINUS, '-'},
    };
    for (int i = 0; i < COUNT_OF(keys); i++) {
        if (keys[i].from == sym->sym) return keys[i].to;
    }
    if (sym->sym >= SDLK_F1 && sym->sym <= SDLK_F12) return UI_KEY_F1 + (sym->sym - SDLK_F1);
    bool is_shift = sym->mod & KMOD_SHIFT;
    if (is_shift && sym->sym == '/') return '?';
    if (is_shift && (sym->sym == '=' || sym->sym == ';')) return '+';
    return sym->sym > ' ' && sym->sym < 127 ? (int)sym->sym : UI_KEY_NONE;
}

static void add_text(char *text, const char *more) {
    size_t length = strlen(text), bytes = strlen(more);
    if (length + bytes < UI_INPUT_TEXT_BYTES) memcpy(text + length, more, bytes + 1);
}

/* Keys that may repeat while they are held; an Enter that repeats would stamp year after year. */
static bool can_repeat(int key) {
    return key == UI_KEY_TAB || key == UI_KEY_BACKSPACE || (key >= UI_KEY_DELETE && key <= UI_KEY_PAGE_DOWN) ||
           key == '+' || key == '-';
}

static void take_key(UiInput *input, const SDL_KeyboardEvent *event) {
    const SDL_Keysym *sym = &event->keysym;
    int key = key_of(sym), modifiers = 0;
    if (event->repeat && !can_repeat(key)) return;
    if (sym->mod & KMOD_SHIFT) modifiers |= UI_SHIFT;
    if (sym->mod & (KMOD_CTRL | KMOD_GUI)) modifiers |= UI_CONTROL;
    if (sym->mod & KMOD_ALT) modifiers |= UI_ALT;
    /* While the input method composes, its keys are its own. */
    if (key && !input->editing[0]) ui_input_add_key(input, key, modifiers);
}

static void take_window_event(Platform *platform, UiInput *input, const SDL_WindowEvent *event) {
    switch (event->event) {
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        platform->must_redraw = true;
        break;
    case SDL_WINDOWEVENT_LEAVE:
        platform->mouse_x = platform->mouse_y = -1;
        break;
    case SDL_WINDOWEVENT_CLOSE:
        input->wants_quit = true;
        break;
    default:
        break;
    }
}

/* A finger that moves up or down by more than a little scrolls what is under it, and then presses nothing. */
static void push_page(Platform *platform, UiInput *input) {
    const float far = 12;
    float by = platform->mouse_y - platform->touch_y;
    if (!platform->is_pushing && fabsf(by) < far) return;
    platform->is_pushing = true;
    platform->touch_y = platform->mouse_y;
    input->pushed_y += by;
}

static void take_button(Platform *platform, UiInput *input, const SDL_MouseButtonEvent *event) {
    bool is_down = event->type == SDL_MOUSEBUTTONDOWN;
    if (event->button == SDL_BUTTON_MIDDLE && is_down) input->middle_pressed = true;
    if (event->button != SDL_BUTTON_LEFT) return;
    platform->mouse_x = (float)event->x;
    platform->mouse_y = (float)event->y;
    if (is_down)
        input->mouse_pressed = true;
    else
        input->mouse_released = true;
    bool was_pushing = platform->is_pushing;
    platform->is_touched = is_down && event->which == SDL_TOUCH_MOUSEID;
    platform->touch_y = platform->mouse_y;
    platform->is_pushing = false;
    /* Lifted outside of everything: no widget is pressed. */
    if (!is_down && was_pushing) platform->mouse_x = platform->mouse_y = -1;
}

static void take_event(Platform *platform, UiInput *input, const SDL_Event *event) {
    switch (event->type) {
    case SDL_QUIT:
        input->wants_quit = true;
        break;
    case SDL_WINDOWEVENT:
        take_window_event(platform, input, &event->window);
        break;
    case SDL_MOUSEMOTION:
        platform->mouse_x = (float)event->motion.x;
        platform->mouse_y = (float)event->motion.y;
        if (event->motion.which == SDL_TOUCH_MOUSEID && platform->is_touched) push_page(platform, input);
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        take_button(platform, input, &event->button);
        break;
    case SDL_MOUSEWHEEL:
        input->wheel += event->wheel.preciseY;
        break;
    case SDL_KEYDOWN:
        take_key(input, &event->key);
        break;
    case SDL_TEXTINPUT:
        add_text(input->text, event->text.text);
        input->editing[0] = 0;
        break;
    case SDL_TEXTEDITING:
        SDL_snprintf(input->editing, sizeof input->editing, "%s", event->edit.text);
        break;
    default:
        break;
    }
}

void platform_quiet_input(Platform *platform, UiInput *input) {
    memset(input, 0, sizeof *input);
    SDL_GetWindowSize(platform->window, &input->window_width, &input->window_height);
    input->mouse_x = platform->mouse_x;
    input->mouse_y = platform->mouse_y;
    input->now_ms = platform_now_ms(platform);
}

/* A press and the events after it belong to different frames: the press must find what the move before it left. */
static bool ends_input(const UiInput *input, const SDL_Event *event) {
    bool is_press = event->type == SDL_MOUSEBUTTONDOWN;
    return (is_press && (input->mouse_pressed || input->mouse_released)) ||
           (event->type == SDL_KEYDOWN && input->key_count > 0);
}

bool platform_wait(Platform *platform, UiInput *input, int timeout_ms) {
    SDL_Event event;
    char editing[UI_INPUT_TEXT_BYTES];
    memcpy(editing, input->editing, sizeof editing);
    platform_quiet_input(platform, input);
    memcpy(input->editing, editing, sizeof editing);
    int has_event = timeout_ms < 0    ? SDL_WaitEvent(&event)
                    : timeout_ms == 0 ? SDL_PollEvent(&event)
                                      : SDL_WaitEventTimeout(&event, timeout_ms);
    bool came = has_event;
    while (has_event) {
        take_event(platform, input, &event);
        has_event = SDL_PeepEvents(&event, 1, SDL_PEEKEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0;
        if (has_event && ends_input(input, &event)) break;
        has_event = SDL_PollEvent(&event);
    }
    input->mouse_x = platform->mouse_x;
    input->mouse_y = platform->mouse_y;
    SDL_GetWindowSize(platform->window, &input->window_width, &input->window_height);
    input->now_ms = platform_now_ms(platform);
    return came;
}

/* ---- Window and system ---- */

void platform_resize(Platform *platform, int width, int height) {
    SDL_SetWindowSize(platform->window, width, height);
    platform->must_redraw = true;
}

void platform_redraw(Platform *platform) {
    platform->must_redraw = true;
}

void platform_set_fullscreen(Platform *platform, bool is_fullscreen) {
    SDL_SetWindowFullscreen(platform->window, is_fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    platform->must_redraw = true;
}

uint64_t platform_now_ms(Platform *platform) {
    (void)platform;
    return SDL_GetTicks64();
}

const char *platform_clipboard_get(void *user) {
    Platform *platform = user;
    if (platform->clipboard) SDL_free(platform->clipboard);
    platform->clipboard = SDL_GetClipboardText();
    return platform->clipboard;
}

void platform_clipboard_set(void *user, const char *text) {
    (void)user;
    SDL_SetClipboardText(text);
}

const char *platform_user_folder(Platform *platform) {
    if (!platform->user_folder) platform->user_folder = SDL_GetPrefPath("", "miti");
    return platform->user_folder;
}

const char *platform_system_language(void) {
    SDL_Locale *locales = SDL_GetPreferredLocales();
    const char *language = "en";
    if (locales && locales[0].language && strcmp(locales[0].language, "ja") == 0) language = "ja";
    SDL_free(locales);
    return language;
}

/* ---- The loop ---- */

void platform_run(Platform *platform, PlatformFrame frame, void *user) {
    UiInput input = {0};
    int due_ms = 0;
    while (due_ms != PLATFORM_QUIT) {
        int rest_ms = sdl_sound_rest(platform->sound);
        bool rests_first = rest_ms >= 0 && (due_ms < 0 || rest_ms < due_ms);
        bool came = platform_wait(platform, &input, rests_first ? rest_ms : due_ms);
        if (came || due_ms >= 0) due_ms = frame(user, &input);
    }
}
