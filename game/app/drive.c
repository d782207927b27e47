/* SPDX-License-Identifier: MIT
 *
 * Plays a list of lines through the same input as a player's hand. A line may take several frames (scroll into view,
 * move the mouse, press); the next begins when it is done. It looks only at what ui says it showed, never into the
 * game. */
#include "app/drive.h"

#include <stdlib.h>
#include <string.h>

/* base */
#include "base/file.h"

typedef enum DriveVerb {
    DRIVE_CLICK,
    DRIVE_REACH,
    DRIVE_KEY,
    DRIVE_TYPE,
    DRIVE_EXPECT,
    DRIVE_ABSENT,
    DRIVE_FITS,
    DRIVE_SHOT,
    DRIVE_RESIZE,
    DRIVE_REDRAW,
    DRIVE_WAIT,
    DRIVE_QUIT
} DriveVerb;

typedef struct DriveLine {
    int number; /* in the file */
    DriveVerb verb;
    const char *text; /* label, name of a key, path */
    bool is_id;       /* click @id, reach @id */
    int first, second;
    UiKeyPress key;
} DriveLine;

struct Drive {
    Arena *arena;
    const char *path;
    LIST(DriveLine) lines;
    int at;
    int frames; /* spent on the current line */
    uint64_t wait_until_ms;
    float mouse_x, mouse_y;
    bool has_moved;
};

static const int most_frames = 60, most_keys = 400;

/* ---- Reading ---- */

static bool has_more(const char *at) {
    while (*at == ' ' || *at == '\t') at++;
    return *at && *at != '#';
}

/* "text" with \" and \\, or a bare word; NULL when neither stands there. Moves *at past it. */
static const char *read_argument(Arena *arena, const char **at) {
    while (**at == ' ' || **at == '\t') (*at)++;
    Text text = text_begin(arena);
    if (**at != '"') {
        size_t length = strcspn(*at, " \t#");
        if (length == 0) return NULL;
        text_add_bytes(&text, *at, length);
        *at += length;
        return text.data;
    }
    for ((*at)++; **at && **at != '"'; (*at)++) {
        if (**at == '\\' && (*at)[1]) (*at)++;
        text_add_bytes(&text, *at, 1);
    }
    if (**at != '"') return NULL;
    (*at)++;
    return text.data;
}

static bool read_whole(const char *text, int *out) {
    char *end;
    if (!text) return false;
    long value = strtol(text, &end, 10);
    *out = (int)value;
    return *end == 0 && end != text && value >= 0 && value < 1000000;
}

static bool read_line(Drive *drive, const char *at, DriveLine *line, const char **what_is_wrong) {
    static const struct {
        const char *name;
        DriveVerb verb;
        int arguments;
    } verbs[] = {{"click", DRIVE_CLICK, 1},   {"reach", DRIVE_REACH, 1},   {"key", DRIVE_KEY, 1},
                 {"type", DRIVE_TYPE, 1},     {"expect", DRIVE_EXPECT, 1}, {"absent", DRIVE_ABSENT, 1},
                 {"fits", DRIVE_FITS, 0},     {"shot", DRIVE_SHOT, 1},     {"resize", DRIVE_RESIZE, 2},
                 {"redraw", DRIVE_REDRAW, 0}, {"wait", DRIVE_WAIT, 1},     {"quit", DRIVE_QUIT, 0}};
    const char *name = read_argument(drive->arena, &at), *arguments[2] = {NULL, NULL};
    int found = -1;
    for (int i = 0; i < COUNT_OF(verbs); i++) {
        if (text_equal(name, verbs[i].name)) found = i;
    }
    *what_is_wrong =
        "no such command; use click, key, type, reach, expect, absent, fits, shot, resize, redraw, wait or quit";
    if (found < 0) return false;
    line->verb = verbs[found].verb;
    while (*at == ' ' || *at == '\t') at++;
    line->is_id = (line->verb == DRIVE_CLICK || line->verb == DRIVE_REACH) && *at == '@';
    if (line->is_id) at++;
    *what_is_wrong = "the argument is missing or its \" is not closed";
    for (int i = 0; i < verbs[found].arguments; i++) {
        arguments[i] = read_argument(drive->arena, &at);
        if (!arguments[i]) return false;
    }
    *what_is_wrong = "there is more on the line than the command takes; put text in \"\"";
    if (has_more(at)) return false;
    line->text = arguments[0];
    *what_is_wrong = "this is not a whole number";
    if (line->verb == DRIVE_WAIT) return read_whole(arguments[0], &line->first);
    if (line->verb == DRIVE_RESIZE)
        return read_whole(arguments[0], &line->first) && read_whole(arguments[1], &line->second);
    *what_is_wrong = "no such key; use names as Enter, Escape, Tab, PageDown, Shift+Tab, F1, b";
    if (line->verb == DRIVE_KEY) return ui_input_read_key(line->text, &line->key);
    return true;
}

Drive *drive_load(const char *path, Error *error) {
    const FileAccess *files = file_access_system();
    Arena *arena = arena_create();
    char *data;
    size_t bytes;
    if (!files->read(files->user, arena, path, &data, &bytes, error)) {
        arena_destroy(arena);
        return NULL;
    }
    Drive *drive = ARENA_NEW(arena, Drive);
    drive->arena = arena;
    drive->path = arena_copy(arena, path);
    drive->mouse_x = drive->mouse_y = -1;
    int number = 0;
    for (char *at = data; at && *at;) {
        char *end = strchr(at, '\n');
        if (end) *end = 0;
        size_t length = strlen(at);
        if (length > 0 && at[length - 1] == '\r') at[length - 1] = 0;
        DriveLine line = {.number = ++number};
        const char *what_is_wrong;
        if (has_more(at) && !read_line(drive, at, &line, &what_is_wrong)) {
            error_set(error, "%s:%d: error: '%s': %s", path, number, at, what_is_wrong);
            arena_destroy(arena);
            return NULL;
        }
        if (has_more(at)) list_push(arena, &drive->lines, line);
        at = end ? end + 1 : NULL;
    }
    return drive;
}

void drive_destroy(Drive *drive) {
    if (drive) arena_destroy(drive->arena);
}

/* ---- Looking ---- */

/* Exact labels go before labels that only contain the text, upper layers before lower ones. */
static int find_widget(UiContext *ui, const DriveLine *line) {
    int best = -1, best_rank = 0;
    for (int i = 0; i < ui_seen_count(ui); i++) {
        const UiSeen *seen = ui_seen(ui, i);
        if (!seen->id || !seen->id[0] || !seen->can_press) continue;
        int rank = 0;
        if (line->is_id)
            rank = strcmp(seen->id, line->text) == 0;
        else if (strcmp(seen->label, line->text) == 0)
            rank = 2;
        else if (strstr(seen->label, line->text))
            rank = 1;
        if (rank == 0) continue;
        rank += seen->layer * 4;
        if (rank > best_rank) {
            best = i;
            best_rank = rank;
        }
    }
    return best;
}

static bool is_on_screen(UiContext *ui, const char *text) {
    for (int i = 0; i < ui_seen_count(ui); i++) {
        if (strstr(ui_seen(ui, i)->label, text)) return true;
    }
    return false;
}

static DriveState fail(const Drive *drive, UiContext *ui, const char *what, Error *error) {
    const DriveLine *line = &drive->lines.items[drive->at];
    bool wants_widget = line->verb == DRIVE_CLICK || line->verb == DRIVE_REACH;
    Text visible = text_begin(drive->arena);
    for (int i = 0; i < ui_seen_count(ui) && visible.bytes < 600; i++) {
        const UiSeen *seen = ui_seen(ui, i);
        if (!seen->label[0] || (wants_widget && !seen->can_press)) continue;
        if (wants_widget && line->is_id)
            text_format(&visible, "%s@%s", visible.bytes ? ", " : "", seen->id);
        else
            text_format(&visible, "%s'%s'", visible.bytes ? ", " : "", seen->label);
    }
    error_set(error, "%s:%d: error: %s '%s%s' on screen; visible are: %s", drive->path, line->number, what,
              line->is_id ? "@" : "", line->text, visible.data);
    return DRIVE_HAS_FAILED;
}

/* ---- Doing ---- */

static DriveState finish_line(Drive *drive) {
    drive->at++;
    drive->frames = 0;
    drive->has_moved = false;
    return DRIVE_GOES_ON;
}

static DriveState click(Drive *drive, UiContext *ui, UiInput *input, Error *error) {
    const DriveLine *line = &drive->lines.items[drive->at];
    int at = find_widget(ui, line);
    if (at < 0) return drive->frames < 3 ? DRIVE_GOES_ON : fail(drive, ui, "no widget", error);
    const UiSeen *seen = ui_seen(ui, at);
    float x = seen->rect.x + seen->rect.w / 2, y = seen->rect.y + seen->rect.h / 2;
    bool is_inside =
        x >= seen->clip.x && y >= seen->clip.y && x < seen->clip.x + seen->clip.w && y < seen->clip.y + seen->clip.h;
    if (!is_inside) {
        if (drive->frames > most_frames) return fail(drive, ui, "cannot scroll to widget", error);
        ui_reveal(ui, NULL, at);
        drive->has_moved = false;
        return DRIVE_GOES_ON;
    }
    bool was_there = drive->has_moved && drive->mouse_x == x && drive->mouse_y == y;
    drive->mouse_x = x;
    drive->mouse_y = y;
    input->mouse_x = x;
    input->mouse_y = y;
    drive->has_moved = true;
    if (!was_there) return DRIVE_GOES_ON;
    input->mouse_pressed = input->mouse_released = true;
    return finish_line(drive);
}

static int find_focus(UiContext *ui) {
    for (int i = 0; i < ui_seen_count(ui); i++) {
        const UiSeen *seen = ui_seen(ui, i);
        if (seen->id && text_equal(seen->id, ui_focused_id(ui))) return i;
    }
    return -1;
}

/* One key nearer: Tab to the list that holds it, arrows inside. */
static DriveState reach(Drive *drive, UiContext *ui, UiInput *input, Error *error) {
    int at = find_widget(ui, &drive->lines.items[drive->at]), focus = find_focus(ui);
    if (at < 0) return drive->frames < 3 ? DRIVE_GOES_ON : fail(drive, ui, "no widget", error);
    if (at == focus) return finish_line(drive);
    if (drive->frames > most_keys) return fail(drive, ui, "Tab and the arrows do not lead to", error);
    bool is_inside = focus >= 0 && ui_seen(ui, at)->group != 0 && ui_seen(ui, at)->group == ui_seen(ui, focus)->group;
    ui_input_add_key(input, !is_inside ? UI_KEY_TAB : at > focus ? UI_KEY_DOWN : UI_KEY_UP, 0);
    return DRIVE_GOES_ON;
}

static DriveState look(Drive *drive, UiContext *ui, bool wants_it, Error *error) {
    const DriveLine *line = &drive->lines.items[drive->at];
    if (is_on_screen(ui, line->text) == wants_it) return finish_line(drive);
    if (drive->frames < 3) return DRIVE_GOES_ON;
    return fail(drive, ui, wants_it ? "no text" : "there still is the text", error);
}

/* No text on screen is cut or shortened. */
static DriveState look_for_cuts(Drive *drive, UiContext *ui, Error *error) {
    if (ui_clipped_text_count(ui) == 0) return finish_line(drive);
    if (drive->frames < 3) return DRIVE_GOES_ON;
    Text cut = text_begin(drive->arena);
    for (int i = 0; i < ui_seen_count(ui) && cut.bytes < 600; i++) {
        const UiSeen *seen = ui_seen(ui, i);
        if (seen->is_clipped) text_format(&cut, "%s'%s'", cut.bytes ? ", " : "", seen->label);
    }
    error_set(error, "%s:%d: error: text without room: %s", drive->path, drive->lines.items[drive->at].number,
              cut.data);
    return DRIVE_HAS_FAILED;
}

static DriveState wait(Drive *drive, const UiInput *input, int milliseconds) {
    if (drive->frames == 1) drive->wait_until_ms = input->now_ms + (uint64_t)milliseconds;
    return input->now_ms >= drive->wait_until_ms ? finish_line(drive) : DRIVE_GOES_ON;
}

static DriveState resize(Drive *drive, Platform *platform, const UiInput *input, int width, int height) {
    if (drive->frames == 1) platform_resize(platform, width, height);
    bool is_done = input->window_width == width && input->window_height == height;
    /* A window manager may refuse; the drive then goes on with what there is. */
    return (is_done && drive->frames > 2) || drive->frames > most_frames ? finish_line(drive) : DRIVE_GOES_ON;
}

DriveState drive_step(Drive *drive, UiContext *ui, Platform *platform, UiInput *input, Error *error) {
    input->mouse_x = drive->mouse_x;
    input->mouse_y = drive->mouse_y;
    if (drive->at >= drive->lines.count) return DRIVE_IS_DONE;
    const DriveLine *line = &drive->lines.items[drive->at];
    drive->frames++;
    switch (line->verb) {
    case DRIVE_CLICK:
        return click(drive, ui, input, error);
    case DRIVE_REACH:
        return reach(drive, ui, input, error);
    case DRIVE_KEY:
        ui_input_add_key(input, line->key.key, line->key.modifiers);
        return finish_line(drive);
    case DRIVE_TYPE:
        strncpy(input->text, line->text, sizeof input->text - 1);
        return finish_line(drive);
    case DRIVE_EXPECT:
        return look(drive, ui, true, error);
    case DRIVE_ABSENT:
        return look(drive, ui, false, error);
    case DRIVE_FITS:
        return look_for_cuts(drive, ui, error);
    case DRIVE_SHOT:
        if (!platform_screenshot(platform, line->text, error)) return DRIVE_HAS_FAILED;
        return finish_line(drive);
    case DRIVE_RESIZE:
        return resize(drive, platform, input, line->first, line->second);
    case DRIVE_REDRAW:
        platform_redraw(platform);
        return finish_line(drive);
    case DRIVE_WAIT:
        return wait(drive, input, line->first);
    case DRIVE_QUIT:
        return DRIVE_IS_DONE;
    }
    return DRIVE_IS_DONE;
}
