/* SPDX-License-Identifier: MIT
 *
 * The keyboard alone: from a page just opened, Tab and the arrows come by everything that can be pressed, on every
 * screen, in both languages, at 100 % and 200 %; and so they do in everything that a press opens above the page:
 * sheets, questions, the lists of choices, the menu, tooltips in tooltips. Escape closes the uppermost alone and gives
 * the focus back to what opened it. */
#include "screens/screens_fixture.h"

enum { STOPS_MOST = 400 };

typedef struct Walk {
    Arena *arena;
    LIST(const char *) wanted, reached;
    int layer; /* the walk goes on from here up */
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
        if (seen->id && seen->id[0] && seen->can_press && seen->layer >= walk->layer) {
            list_push(walk->arena, &walk->wanted, stop_of(walk->arena, seen->id));
        }
    }
}

/* Presses the key; false when the focus did not move to something new. */
static bool goes_on(Fixture *f, Walk *walk, int key) {
    ui_input_add_key(&f->input, key, 0);
    show_frame(f);
    const char *id = ui_focused_id(f->ui);
    const UiSeen *seen = id ? find_seen(f, id) : NULL;
    if (!seen || seen->layer < walk->layer || is_reached(walk, id)) return false;
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

static void check_reached(const Fixture *f, const Walk *walk, const char *where) {
    for (int k = 0; k < walk->wanted.count; k++) {
        if (!is_reached(walk, walk->wanted.items[k])) {
            fail_msg("screen %d, %s, %.0f %%, %s: the keyboard does not reach %s (%d stops)", (int)f->view.id,
                     f->view.settings.language, (double)f->view.settings.text_size * 100, where, walk->wanted.items[k],
                     walk->reached.count);
        }
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
        check_reached(f, &walk, "the page");
        controls += walk.wanted.count;
        arena_destroy(walk.arena);
    }
    printf("%d controls\n", controls);
    assert_true(controls > 4 * 100);
}

/* ---- What lies above ---- */

static int top_layer(const Fixture *f) {
    int top = 0;
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (seen->id && seen->can_press && seen->layer > top) top = seen->layer;
    }
    return top;
}

static void press(Fixture *f, int key) {
    ui_input_add_key(&f->input, key, 0);
    show_frame(f);
    show_frame(f); /* lays out what came or went */
}

/* Focus as the keyboard gives it, so that Enter is its own. */
static bool put_focus(Fixture *f, const char *id) {
    press(f, UI_KEY_TAB);
    ui_focus(f->ui, id);
    show_frame(f);
    return ui_focused_id(f->ui) && text_equal(ui_focused_id(f->ui), id);
}

/* Presses `id` and works what opens, to the bottom; the number of layers met. What another page has too, such as the
 * means in its head, is `tried` once. */
static int try_layers(Fixture *f, const char *id, int depth, Walk *tried) {
    int before = top_layer(f);
    if (depth > 4 || is_reached(tried, id) || !put_focus(f, id)) return 0;
    list_push(tried->arena, &tried->reached, arena_copy(tried->arena, id));
    press(f, UI_KEY_ENTER);
    int layer = top_layer(f), count = 0;
    if (layer <= before) return 0;
    assert_int_equal(ui_clipped_text_count(f->ui), 0);
    Walk walk = {.arena = arena_create(), .layer = layer};
    note_wanted(f, &walk);
    const char *first = ui_focused_id(f->ui);
    if (first && !text_equal(first, id)) { /* in a sheet; into a tooltip leads Tab */
        list_push(walk.arena, &walk.reached, arena_copy(walk.arena, first));
        walk_list(f, &walk, UI_KEY_UP, UI_KEY_DOWN);
        walk_list(f, &walk, UI_KEY_DOWN, UI_KEY_UP);
    }
    walk_round(f, &walk);
    check_reached(f, &walk, id);
    for (int i = 0; i < walk.wanted.count && find_seen(f, walk.wanted.items[i]); i++) {
        const char *inner = walk.wanted.items[i], *dot = strrchr(inner, '.');
        if (!dot || !text_equal(dot, ".close")) count += try_layers(f, inner, depth + 1, tried);
    }
    /* The last one may have closed the layer. Else Escape does, from within it. */
    if (top_layer(f) == layer && walk.wanted.count > 0) put_focus(f, walk.wanted.items[0]);
    arena_destroy(walk.arena);
    if (top_layer(f) < layer) return count + 1;
    press(f, UI_KEY_ESCAPE);
    if (top_layer(f) != before) fail_msg("screen %d: Escape does not close what %s opened", (int)f->view.id, id);
    const char *focused = ui_focused_id(f->ui);
    if (!focused || !text_equal(focused, id)) {
        fail_msg("screen %d: after what %s opened the focus is on %s", (int)f->view.id, id,
                 focused ? focused : "nothing");
    }
    return count + 1;
}

static void what_opens_above_the_page_is_worked_by_keys(void **state) {
    static const Size both[] = {{1280, 720, 1.0f}, {1024, 768, 2.0f}};
    Fixture *f = *state;
    int layers = 0;
    Walk tried = {.arena = arena_create()};
    for (int i = 0; i < SCREEN_COUNT * COUNT_OF(both); i++) {
        int id = i % SCREEN_COUNT, l = i / SCREEN_COUNT;
        if (id == 0) tried.reached.count = 0; /* another size */
        Walk walk = {.arena = arena_create()};
        ui_destroy(f->ui);
        f->ui = ui_create(platform_text_measure(f->platform));
        open_screen(f, (ScreenId)id, languages[l], both[l]);
        f->view.settings.asks_first = true;
        note_wanted(f, &walk);
        for (int k = 0; k < walk.wanted.count; k++) {
            if (find_seen(f, walk.wanted.items[k])) layers += try_layers(f, walk.wanted.items[k], 0, &tried);
        }
        arena_destroy(walk.arena);
    }
    arena_destroy(tried.arena);
    printf("%d layers\n", layers);
    assert_true(layers > 100);
}

/* ---- Tooltips and pages ---- */

static void point_at(Fixture *f, float x, float y) {
    f->input.mouse_x = x;
    f->input.mouse_y = y;
    show_frame(f);
    f->input.now_ms += 500;
    show_frame(f);
}

/* The first text of an open tooltip; NULL without one. */
static const char *find_tip(const Fixture *f) {
    enum { LAYER_TOOLTIP = 80 };
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        if (ui_seen(f->ui, i)->layer >= LAYER_TOOLTIP) return ui_seen(f->ui, i)->label;
    }
    return NULL;
}

/* Opens the tooltip of a control with the pointer and goes on to another page; false when it has none. */
static bool leave_tip(Fixture *f, const char *id, ScreenId other, Size size) {
    const UiSeen *seen = find_seen(f, id);
    if (!seen) return false;
    point_at(f, seen->rect.x + seen->rect.w / 2, seen->rect.y + seen->rect.h / 2);
    if (!find_tip(f)) return false;
    ScreenView before = f->view;
    open_screen(f, other, "en", size);
    f->input.now_ms += 500;
    show_frame(f);
    if (find_tip(f)) fail_msg("screen %d, %s: on the next page stands '%s'", (int)before.id, id, find_tip(f));
    f->view = before;
    point_at(f, 0, 0);
    return true;
}

static void another_page_has_no_tooltip_of_the_last(void **state) {
    Fixture *f = *state;
    int tips = 0;
    for (int i = 0; i < SCREEN_COUNT * 2; i++) {
        Size size = {1280, 720, i % 2 ? 2.0f : 1.0f};
        ScreenId id = (ScreenId)(i / 2), other = id == SCREEN_BUDGET ? SCREEN_CHART : SCREEN_BUDGET;
        Walk walk = {.arena = arena_create()};
        open_screen(f, id, "en", size);
        note_wanted(f, &walk);
        for (int k = 0; k < walk.wanted.count; k++) {
            tips += leave_tip(f, walk.wanted.items[k], other, size);
        }
        arena_destroy(walk.arena);
    }
    printf("%d tooltips\n", tips);
    assert_true(tips > 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_is_reached_by_keyboard),
        cmocka_unit_test(what_opens_above_the_page_is_worked_by_keys),
        cmocka_unit_test(another_page_has_no_tooltip_of_the_last),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
