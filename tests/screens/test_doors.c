/* SPDX-License-Identifier: MIT
 *
 * All screens: every number of the model and every price is a door, everything that can be pressed takes a finger of 44
 * units, and the keyboard goes in the order in which people read. A door opens, nests and closes with the real content.
 */
#include "campaign/campaign_effects.h"
#include "campaign/campaign_favours.h"
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

/* ---- Presses ---- */

/* Where a press would go: it takes the focus, and is let go elsewhere. */
static void press_at(Fixture *f, float x, float y) {
    f->input.mouse_x = x;
    f->input.mouse_y = y;
    show_frame(f);
    f->input.mouse_pressed = true;
    show_frame(f);
    f->input.mouse_pressed = false;
}

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

/* ---- Prices ---- */

static void must_be_door(Fixture *f, const char *where, const char *format, ...) {
    char id[120];
    va_list parts;
    va_start(parts, format);
    vsnprintf(id, sizeof id, format, parts);
    va_end(parts);
    const UiSeen *seen = find_seen(f, id);
    if (!seen || !seen->can_press) fail_msg("%s: the price %s is no door", where, id);
}

static void check_options(Fixture *f, const char *where) {
    int count;
    const ContentEvent *event = &content_events(f->content, &count)[f->view.subject];
    for (int i = 1; i < event->option_count; i++)
        must_be_door(f, where, "event.%s.%s.cost", event->id, event->options[i].id);
}

static void check_programmes(Fixture *f, const char *where) {
    int count, open = 0;
    const ContentProgramme *programmes = content_programmes(f->content, &count);
    for (int i = 0; i < count; i++) {
        ProgrammeView view = campaign_programme(f->open, i);
        if (view.state != PROGRAMME_RUNNING && !view.can_start) continue;
        must_be_door(f, where, "programme.%s.cost", programmes[i].id);
        must_be_door(f, where, "programme.%s.path", programmes[i].id);
        must_be_door(f, where, "programme.%s.chance", programmes[i].id);
        for (int k = 0; k < programmes[i].member_count; k++) {
            const ContentMember *member = &programmes[i].members[k];
            if (member->demand_worth > 0)
                must_be_door(f, where, "programme.%s.%s.cost", programmes[i].id, member->actor);
        }
        open++;
    }
    assert_true(open > 0);
}

static void check_favours(Fixture *f, const char *where, int index) {
    int count;
    const ContentJurisdiction *body = &content_jurisdictions(f->content, &count)[index];
    bool is_asked = campaign_favour(f->open, index).payment >= 0;
    if (is_asked) must_be_door(f, where, "favour.%s.cost", body->id);
    for (int i = 0; i <= body->concession_count && !is_asked; i++)
        must_be_door(f, where, "favour.%s.%d.cost", body->id, i);
}

static void check_law(Fixture *f, const char *where) {
    int count, favours = 0;
    const ContentInstrument *instruments = content_instruments(f->content, &count);
    for (int i = 0; i < count; i++) {
        bool is_shown = campaign_allows(f->open, DECISION_INSTRUMENT, i) && campaign_instrument_available(f->open, i);
        if (!is_shown) continue;
        must_be_door(f, where, "instrument.%s.cost", instruments[i].id);
        if (instruments[i].jurisdiction >= 0) check_favours(f, where, instruments[i].jurisdiction);
        favours += instruments[i].jurisdiction >= 0;
    }
    assert_true(favours > 0);
}

/* Of the first who remembers something. */
static void check_memories(Fixture *f, const char *where) {
    int count = 0, actor = -1, actor_count;
    const ContentActor *actors = content_actors(f->content, &actor_count);
    while (count == 0 || !campaign_knows_actor(f->open, actor)) {
        assert_true(++actor < actor_count);
        campaign_memories(f->open, actor, &count);
    }
    char id[60];
    snprintf(id, sizeof id, "actor.%s.name", actors[actor].id);
    ui_reveal(f->ui, id, 0);
    show_frame(f);
    click(f, id);
    must_be_door(f, where, "memory.%d", count - 1);
}

/* "¥1.5 bn", "15億円", "6 of political capital", "政治的資源6". */
static bool tells_a_price(const char *label) {
    static const char *const signs[] = {"¥", "bn", "億円", "political capital", "政治的資源"};
    bool has_sign = false;
    for (int i = 0; i < COUNT_OF(signs); i++) has_sign = has_sign || strstr(label, signs[i]);
    return has_sign && strpbrk(label, "0123456789") && !is_sentence(label);
}

static void check_figures(Fixture *f, const char *where) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (!seen->id && seen->layer < 80 && tells_a_price(seen->label) && !has_door(f, seen)) {
            fail_msg("%s: no door for the price in '%s'", where, seen->label);
        }
    }
}

static void every_price_is_a_door(void **state) {
    static const struct {
        ScreenId id;
        Check check;
    } pages[] = {{SCREEN_DOSSIER, check_options},
                 {SCREEN_PROGRAMMES, check_programmes},
                 {SCREEN_LAW, check_law},
                 {SCREEN_PEOPLE, check_memories}};
    Fixture *f = *state;
    for (int i = 0; i < COUNT_OF(pages) * COUNT_OF(shown); i++) {
        char where[60];
        snprintf(where, sizeof where, "screen %d, size %d", pages[i / COUNT_OF(shown)].id, i % COUNT_OF(shown));
        open_screen(f, pages[i / COUNT_OF(shown)].id, languages[i % COUNT_OF(shown)], shown[i % COUNT_OF(shown)]);
        pages[i / COUNT_OF(shown)].check(f, where);
        check_figures(f, where);
    }
}

/* ---- Fingers ---- */

/* A card gives way to the doors in it. */
static bool is_another_there(const Fixture *f, const UiSeen *target, float x, float y) {
    float own = fabsf(y - target->rect.y - target->rect.h / 2) + fabsf(x - target->rect.x - target->rect.w / 2);
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        if (!seen->id || seen == target || !seen->can_press) continue;
        bool is_around = is_inside(seen->rect, target->rect) && seen->layer == target->layer;
        if (is_inside(seen->rect, (UiRect){x, y, 0, 0}) && !is_around) return true;
        if (is_around) continue;
        float other = fabsf(y - seen->rect.y - seen->rect.h / 2) + fabsf(x - seen->rect.x - seen->rect.w / 2);
        if (other <= own + 1) return true;
    }
    return false;
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

static void a_price_says_what_is_left_how_and_from_where(void **state) {
    Fixture *f = *state;
    int count;
    open_screen(f, SCREEN_DOSSIER, "en", shown[0]);
    f->view.campaign = f->fresh;
    f->view.subject = content_find_event(f->content, "system_360");
    assert_int_equal(campaign_inbox(f->fresh, &count)[0], f->view.subject);
    forget_another(f);
    show_frame(f);
    click(f, "event.system_360.software_bet.cost");
    assert_true(is_shown(f, "6 of political capital"));
    assert_true(is_shown(f, "Left without it 40, with it 34"));
    assert_true(is_shown(f, "Left without it 4, with it 3"));
    click(f, "event.system_360.software_bet.cost.rule");
    assert_true(is_shown(f, "The price is written with the answer"));
    click(f, "event.system_360.software_bet.cost.rule.source");
    assert_true(is_shown(f, "Grade A"));
    assert_true(is_shown(f, "Written in events/1964_system_360.lua"));
    for (int i = 0; i < 3; i++) press_escape(f);
    assert_false(is_shown(f, "Left without it"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_number_of_the_model_is_a_door),
        cmocka_unit_test(every_price_is_a_door),
        cmocka_unit_test(everything_takes_a_finger),
        cmocka_unit_test(the_keyboard_goes_as_people_read),
        cmocka_unit_test(a_number_says_what_why_and_from_where),
        cmocka_unit_test(a_price_says_what_is_left_how_and_from_where),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
