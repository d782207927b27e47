/* SPDX-License-Identifier: MIT
 *
 * All screens: every number of the model is a door, everything that can be pressed takes a finger of 44 units, and the
 * keyboard goes in the order in which people read. A door opens, nests and closes with the real content. */
#include "screens/screens_fixture.h"
#include "screens/screens_numbers.h"

#include <math.h>

static const Size shown[] = {{1280, 720, 1.0f}, {1280, 720, 2.0f}};

typedef void (*Check)(Fixture *f, const char *where);

static void for_all_screens(Fixture *f, Check check) {
    for (int i = 0; i < SCREEN_COUNT * COUNT_OF(shown); i++) {
        int id = i % SCREEN_COUNT, size = i / SCREEN_COUNT;
        char where[60];
        snprintf(where, sizeof where, "screen %d at %.0f %%", id, (double)shown[size].text_size * 100);
        open_screen(f, (ScreenId)id, size == 0 ? "en" : "ja", shown[size]);
        check(f, where);
    }
}

/* ---- Doors ---- */

/* Sentences whose numbers are told as a comparison; the figure they compare is a door on the same page. */
static bool is_sentence(const char *label) {
    return strlen(label) > 60;
}

static bool is_inside(UiRect outer, UiRect inner) {
    float x = inner.x + inner.w / 2, y = inner.y + inner.h / 2;
    return x >= outer.x && x <= outer.x + outer.w && y >= outer.y && y <= outer.y + outer.h;
}

/* In what can be pressed (a row, a card, a link), or a line that belongs to the figure above it. */
static bool has_door(const Fixture *f, const UiSeen *text) {
    float reach = 80 * f->view.settings.text_size;
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (!seen->id || !seen->can_press || seen->layer != text->layer) continue;
        if (is_inside(seen->rect, text->rect)) return true;
        float below = text->rect.y - seen->rect.y - seen->rect.h;
        if (fabsf(seen->rect.x - text->rect.x) < 6 && below >= -2 && below < reach) return true;
    }
    return false;
}

static void check_doors(Fixture *f, const char *where) {
    int count;
    const char *const *numbers = screens_numbers(f->screens, &count);
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (seen->id || seen->layer >= 80 || is_sentence(seen->label) || has_door(f, seen)) continue;
        for (int k = 0; k < count; k++) {
            bool is_told = strlen(numbers[k]) > 1 && strstr(seen->label, numbers[k]);
            if (is_told) fail_msg("%s: no door for '%s' in '%s'", where, numbers[k], seen->label);
        }
    }
}

static void every_number_of_the_model_is_a_door(void **state) {
    for_all_screens(*state, check_doors);
}

/* ---- Fingers ---- */

static bool is_another_there(const Fixture *f, const UiSeen *target, float x, float y) {
    float own = fabsf(y - target->rect.y - target->rect.h / 2) + fabsf(x - target->rect.x - target->rect.w / 2);
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (!seen->id || seen == target || !seen->can_press) continue;
        if (is_inside(seen->rect, (UiRect){x, y, 0, 0})) return true;
        float other = fabsf(y - seen->rect.y - seen->rect.h / 2) + fabsf(x - seen->rect.x - seen->rect.w / 2);
        if (other <= own + 1) return true;
    }
    return false;
}

/* Where a press would go: it takes the focus, and is let go elsewhere. */
static void press_at(Fixture *f, float x, float y) {
    f->input.mouse_x = x;
    f->input.mouse_y = y;
    show_frame(f);
    f->input.mouse_pressed = true;
    show_frame(f);
    f->input.mouse_pressed = false;
}

static void let_go(Fixture *f) {
    f->input.mouse_x = f->input.mouse_y = -100;
    f->input.mouse_released = true;
    show_frame(f);
    f->input.mouse_released = false;
    show_frame(f);
}

static void check_target(Fixture *f, const char *id, const char *where) {
    const UiSeen *seen = find_seen(f, id);
    float units = f->view.settings.text_size;
    if (!seen || seen->rect.h >= 44 * units - 1) return;
    float middle = seen->rect.x + seen->rect.w / 2, y = seen->rect.y + seen->rect.h / 2;
    for (int side = -1; side <= 1; side += 2) {
        seen = find_seen(f, id);
        float at = y + (float)side * 21 * units;
        bool is_visible = is_inside(seen->clip, (UiRect){middle, at, 0, 0});
        if (!is_visible || is_another_there(f, seen, middle, at)) continue;
        press_at(f, middle, at);
        const char *focused = ui_focused_id(f->ui);
        if (!focused || !text_equal(focused, id)) {
            fail_msg("%s: a finger 21 units beside %s gets %s", where, id, focused ? focused : "nothing");
        }
        let_go(f);
    }
}

static void check_targets(Fixture *f, const char *where) {
    Arena *arena = arena_create();
    LIST(const char *) ids = {0};
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (seen->id && seen->id[0] && seen->can_press) list_push(arena, &ids, arena_copy(arena, seen->id));
    }
    for (int i = 0; i < ids.count; i++) check_target(f, ids.items[i], where);
    arena_destroy(arena);
}

static void everything_takes_a_finger(void **state) {
    for_all_screens(*state, check_targets);
}

/* ---- Order ---- */

/* The part that can be seen, at least a line of it. */
static UiRect visible(const UiSeen *seen) {
    UiRect rect = seen->rect, clip = seen->clip;
    float top = fminf(fmaxf(rect.y, clip.y), clip.y + clip.h), foot = fminf(rect.y + rect.h, clip.y + clip.h);
    return (UiRect){rect.x, top, rect.w, fmaxf(foot - top, 0)};
}

/* After `a` people do not read what stands above it in the same column, or before it in the same line. */
static bool is_back(UiRect a, UiRect b) {
    bool is_same_column = a.x < b.x + b.w && b.x < a.x + a.w;
    float shared = fminf(a.y + a.h, b.y + b.h) - fmaxf(a.y, b.y);
    bool is_same_line = shared > 0.6f * fminf(a.h, b.h) && shared > 0.6f * fmaxf(a.h, b.h);
    return (is_same_column && b.y + b.h <= a.y) || (is_same_line && b.x + b.w <= a.x);
}

/* The buttons beside a slider's track are no stops: Left and Right on the track do the same. */
static bool is_step(const char *id) {
    const char *dot = strrchr(id, '.');
    return dot && (text_equal(dot, ".plus") || text_equal(dot, ".minus"));
}

static void check_order(Fixture *f, const char *where) {
    const UiSeen *before = NULL;
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (!seen->id || !seen->id[0] || !seen->can_press || seen->layer > 0) continue;
        if (visible(seen).h < 8 || is_step(seen->id)) continue;
        bool is_part = before && text_starts_with(seen->id, before->id); /* of the same widget */
        if (before && !is_part && is_back(visible(before), visible(seen))) {
            fail_msg("%s: after %s comes %s, which is read before it", where, before->id, seen->id);
        }
        before = seen;
    }
}

static void the_keyboard_goes_as_people_read(void **state) {
    for_all_screens(*state, check_order);
}

/* ---- One door, all the way ---- */

static void click(Fixture *f, const char *id) {
    const UiSeen *seen = find_seen(f, id);
    if (!seen) fail_msg("no %s on screen", id);
    press_at(f, seen->rect.x + seen->rect.w / 2, seen->rect.y + seen->rect.h / 2);
    f->input.mouse_released = true;
    show_frame(f);
    f->input.mouse_released = false;
    while (screens_work(f->screens, f->view.campaign)) continue;
    show_frame(f);
}

static bool is_shown(const Fixture *f, const char *words) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        if (strstr(ui_seen(f->ui, i)->label, words)) return true;
    }
    return false;
}

static void press_escape(Fixture *f) {
    ui_input_add_key(&f->input, UI_KEY_ESCAPE, 0);
    show_frame(f);
}

static void a_number_says_what_why_and_from_where(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_CHART, "en", shown[0]);
    click(f, "ui.chart.metric.now");
    assert_true(is_shown(f, "Biggest causes of the change"));
    click(f, "ui.chart.metric.now.equation");
    assert_true(is_shown(f, "= 1 − home share"));
    assert_true(is_shown(f, "Grade D"));
    const char *input = NULL;
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const char *id = ui_seen(f->ui, i)->id;
        if (id && text_starts_with(id, "ui.chart.metric.now.equation.") && !strstr(id, "page")) input = id;
        if (input) break;
    }
    assert_non_null(input);
    Arena *arena = arena_create();
    input = arena_copy(arena, input);
    click(f, input);
    click(f, arena_format(arena, "%s.page", input));
    assert_int_equal(f->commands.count, 0); /* asked for in the frame of the press, which is over */
    arena_destroy(arena);
    for (int i = 0; i < 3; i++) press_escape(f);
    assert_false(is_shown(f, "Biggest causes"));
    assert_int_equal(f->commands.count, 0);
    press_escape(f);
    assert_int_equal(f->commands.items[0].kind, SCREEN_COMMAND_BACK);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_number_of_the_model_is_a_door),
        cmocka_unit_test(everything_takes_a_finger),
        cmocka_unit_test(the_keyboard_goes_as_people_read),
        cmocka_unit_test(a_number_says_what_why_and_from_where),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
