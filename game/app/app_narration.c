/* SPDX-License-Identifier: MIT
 *
 * The game as lines of text for screen readers: what a page says when it opens, then what has the focus and which texts
 * changed, one line each. It reads what the widgets noted (ui_seen), so a new screen needs nothing for it. */
#include <stdio.h>
#include <stdlib.h>

#include "app/app.h"
#include "base/digest.h"
#include "ui/ui_widgets.h"

typedef LIST(uint64_t) Told;

struct AppNarration {
    Arena *arenas[2]; /* of what was told last, and of what is told now */
    Told told;        /* sorted digests */
    int arena;
    ScreenId page;
    int subject;
    uint64_t focus;
    bool has_begun, has_failed;
};

static int compare(const void *a, const void *b) {
    uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;
    return left < right ? -1 : left > right;
}

static bool was_told(const Told *told, uint64_t digest) {
    return told->count > 0 && bsearch(&digest, told->items, (size_t)told->count, sizeof digest, compare);
}

static uint64_t digest_of(const UiSeen *seen, bool is_chosen) {
    uint64_t digest = digest_text(DIGEST_START, seen->id ? seen->id : "");
    return digest_integer(digest_text(digest, seen->label), is_chosen);
}

static const char *word(const App *app, const char *id) {
    return content_text(app->content, app->settings.language, id);
}

/* A line of its own, whatever the label holds. */
static void add_line(Text *out, const char *before, const char *label, const char *after) {
    text_format(out, "%s", before);
    for (const char *c = label; *c; c++) {
        text_add_bytes(out, *c == '\n' ? " " : c, 1);
    }
    text_format(out, "%s\n", after);
}

static void add_seen(const App *app, Text *out, const UiSeen *seen, bool was_chosen) {
    const char *state = seen->is_chosen ? "ui.narration.chosen" : was_chosen ? "ui.narration.left" : NULL;
    add_line(out, "", seen->label, state ? word(app, state) : "");
}

/* Texts that were not there in the frame told last; all of a new page. */
static void tell_texts(App *app, AppNarration *narration, Text *out, bool is_new_page) {
    Arena *arena = narration->arenas[narration->arena];
    Told now = {0};
    for (int i = 0; i < ui_seen_count(app->ui); i++) {
        const UiSeen *seen = ui_seen(app->ui, i);
        bool is_again = i > 0 && text_equal(seen->label, ui_seen(app->ui, i - 1)->label); /* a card and its title */
        if (!seen->label[0] || is_again) {
            continue;
        }
        uint64_t digest = digest_of(seen, seen->is_chosen);
        list_push(arena, &now, digest);
        bool was_chosen = !is_new_page && seen->id && was_told(&narration->told, digest_of(seen, !seen->is_chosen));
        if (is_new_page || !was_told(&narration->told, digest)) {
            add_seen(app, out, seen, was_chosen);
        }
    }
    if (now.count > 0) {
        qsort(now.items, (size_t)now.count, sizeof now.items[0], compare);
    }
    narration->told = now;
}

static void tell_focus(App *app, AppNarration *narration, Text *out) {
    const char *id = ui_focused_id(app->ui);
    uint64_t focus = id ? digest_text(DIGEST_START, id) : 0;
    if (focus == narration->focus) {
        return;
    }
    narration->focus = focus;
    for (int i = 0; id && i < ui_seen_count(app->ui); i++) {
        const UiSeen *seen = ui_seen(app->ui, i);
        if (text_equal(seen->id, id)) {
            const char *state = !seen->can_press  ? "ui.narration.not_now"
                                : seen->is_chosen ? "ui.narration.chosen"
                                                  : "";
            add_line(out, word(app, "ui.narration.focus"), seen->label, state[0] ? word(app, state) : "");
            return;
        }
    }
}

/* To standard output for the run that asked for it, else into the file beside the saves, which begins anew. */
static bool put(App *app, AppNarration *narration, const Text *out, Error *error) {
    if (app->narrates_aloud) {
        bool is_good = fwrite(out->data, 1, out->bytes, stdout) == out->bytes && fflush(stdout) == 0;
        return is_good || error_set(error, "narration: error: the output cannot be written; send it elsewhere");
    }
    const char *folder = platform_user_folder(app->platform);
    char *path = arena_format(narration->arenas[narration->arena], "%snarration.txt", folder);
    bool is_first = !narration->has_begun;
    narration->has_begun = true;
    const FileAccess *files = app->files;
    return is_first ? files->write(files->user, path, out->data, out->bytes, error)
                    : files->append(files->user, path, out->data, out->bytes, error);
}

static AppNarration *create(void) {
    AppNarration *narration = calloc(1, sizeof *narration);
    if (!narration) {
        base_out_of_memory();
    }
    narration->arenas[0] = arena_create();
    narration->arenas[1] = arena_create();
    narration->page = SCREEN_COUNT;
    return narration;
}

void app_narrate(App *app) {
    bool is_wanted = app->narrates_aloud || (app->settings.narrates && platform_user_folder(app->platform));
    if (!is_wanted) {
        return;
    }
    app->narration = app->narration ? app->narration : create();
    AppNarration *narration = app->narration;
    const AppPage *page = &app->stack[app->depth - 1];
    bool is_new_page = page->id != narration->page || page->subject != narration->subject;
    if (app->has_work && !is_new_page) {
        return;
    }
    narration->arena = !narration->arena;
    arena_clear(narration->arenas[narration->arena]);
    Text out = text_begin(narration->arenas[narration->arena]);
    if (is_new_page) {
        text_format(&out, "%s\n", word(app, "ui.narration.page"));
        narration->page = page->id;
        narration->subject = page->subject;
        narration->focus = 0;
    }
    tell_texts(app, narration, &out, is_new_page);
    tell_focus(app, narration, &out);
    Error error;
    if (out.bytes > 0 && !narration->has_failed && !put(app, narration, &out, &error)) {
        narration->has_failed = true;
        fprintf(stderr, "%s\n", error.message);
        ui_toast(app->ui, error.message);
    }
}

void app_end_narration(App *app) {
    if (app->narration) {
        arena_destroy(app->narration->arenas[0]);
        arena_destroy(app->narration->arenas[1]);
        free(app->narration);
    }
}
