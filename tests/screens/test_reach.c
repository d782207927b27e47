/* SPDX-License-Identifier: MIT
 *
 * The keyboard alone: from a page just opened, Tab and the arrows come by everything that can be pressed, on every
 * screen, in both languages, at 100 % and 200 %. */
#include "screens/screens_fixture.h"

enum { STOPS_MOST = 400 };

typedef struct Walk {
    Arena *arena;
    LIST(const char *) wanted, reached;
} Walk;

static bool is_reached(const Walk *walk, const char *id) {
    for (int i = 0; i < walk->reached.count; i++) {
        if (text_equal(walk->reached.items[i], id)) return true;
    }
    return false;
}

/* The buttons beside a slider's track have no stop of their own: Left and Right on the track do the same. */
static const char *stop_of(Arena *arena, const char *id) {
    const char *dot = strrchr(id, '.');
    bool is_step = dot && (text_equal(dot, ".plus") || text_equal(dot, ".minus"));
    return is_step ? arena_format(arena, "%.*s", (int)(dot - id), id) : arena_copy(arena, id);
}

static void note_wanted(Fixture *f, Walk *walk) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (seen->id && seen->id[0] && seen->can_press) {
            list_push(walk->arena, &walk->wanted, stop_of(walk->arena, seen->id));
        }
    }
}

/* Presses the key; false when the focus did not move to something new. */
static bool goes_on(Fixture *f, Walk *walk, int key) {
    ui_input_add_key(&f->input, key, 0);
    show_frame(f);
    const char *id = ui_focused_id(f->ui);
    if (!id || is_reached(walk, id)) return false;
    list_push(walk->arena, &walk->reached, arena_copy(walk->arena, id));
    return true;
}

/* As far as the list goes, and the same way back: arrows among tabs turn the page. */
static void walk_list(Fixture *f, Walk *walk, int key, int key_back) {
    int steps = 0;
    while (goes_on(f, walk, key)) steps++;
    for (; steps > 0; steps--) {
        ui_input_add_key(&f->input, key_back, 0);
        show_frame(f);
    }
}

static void walk_round(Fixture *f, Walk *walk) {
    while (walk->reached.count < STOPS_MOST && goes_on(f, walk, UI_KEY_TAB)) {
        walk_list(f, walk, UI_KEY_UP, UI_KEY_DOWN);
        walk_list(f, walk, UI_KEY_DOWN, UI_KEY_UP);
    }
}

static void everything_is_reached_by_keyboard(void **state) {
    static const float text_sizes[] = {1.0f, 2.0f};
    Fixture *f = *state;
    int controls = 0;
    for (int i = 0; i < SCREEN_COUNT * COUNT_OF(languages) * COUNT_OF(text_sizes); i++) {
        int id = i % SCREEN_COUNT, l = i / SCREEN_COUNT % COUNT_OF(languages);
        float text_size = text_sizes[i / SCREEN_COUNT / COUNT_OF(languages)];
        Walk walk = {.arena = arena_create()};
        /* A new context: nothing has the focus. */
        ui_destroy(f->ui);
        f->ui = ui_create(platform_text_measure(f->platform));
        open_screen(f, (ScreenId)id, languages[l], (Size){1280, 720, text_size});
        note_wanted(f, &walk);
        walk_round(f, &walk);
        for (int k = 0; k < walk.wanted.count; k++) {
            if (!is_reached(&walk, walk.wanted.items[k])) {
                fail_msg("screen %d, %s, %.0f %%: the keyboard does not reach %s (%d stops)", id, languages[l],
                         (double)text_size * 100, walk.wanted.items[k], walk.reached.count);
            }
        }
        controls += walk.wanted.count;
        arena_destroy(walk.arena);
    }
    printf("%d controls\n", controls);
    assert_true(controls > 4 * 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_is_reached_by_keyboard),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
