/* SPDX-License-Identifier: MIT
 *
 * The causal map on screen: no arrow runs through a box, every view shows all of its texts, and the ways between the
 * views can be gone by keyboard. */
#include <math.h>

#include "screens/map_layout.h"
#include "screens/screens_fixture.h"

/* ---- The layout by itself ---- */

static bool crosses(UiRect box, UiPoint a, UiPoint b) {
    float x0 = fminf(a.x, b.x), x1 = fmaxf(a.x, b.x), y0 = fminf(a.y, b.y), y1 = fmaxf(a.y, b.y);
    return x1 > box.x + 0.5f && x0 < box.x + box.w - 0.5f && y1 > box.y + 0.5f && y0 < box.y + box.h - 0.5f;
}

static void check_way(const MapGrid *grid, const MapWay *way) {
    assert_in_range(way->point_count, 4, MAP_WAY_POINTS);
    for (int i = 1; i < way->point_count; i++) {
        UiPoint a = way->points[i - 1], b = way->points[i];
        assert_true(a.x == b.x || a.y == b.y);
        assert_true(b.x >= grid->room.x && b.x <= grid->room.x + grid->room.w);
        assert_true(b.y >= grid->room.y - grid->lane && b.y <= grid->room.y + map_grid_height(grid));
        for (int node = 0; node < grid->count; node++) {
            if (crosses(map_box(grid, node), a, b)) {
                fail_msg("from %s to %s through %s", grid->nodes[way->from].id, grid->nodes[way->to].id,
                         grid->nodes[node].id);
            }
        }
    }
}

/* Between any two boxes, all at once, as wide and as narrow as windows are. */
static void no_arrow_runs_through_a_box(void **state) {
    static const float widths[] = {560, 608, 864, 1200};
    Fixture *f = *state;
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    int count;
    const MapNode *nodes = report_map_nodes(report_map_open(f->content, arena, &problems), &count);
    for (int w = 0; w < COUNT_OF(widths); w++) {
        MapGrid grid = map_grid(nodes, count, (UiRect){40, 200, widths[w], 0});
        LIST(MapWay) ways = {0};
        for (int from = 0; from < count; from++) {
            for (int to = 0; to < count; to++) {
                MapWay way = {.from = from, .to = to};
                if (from != to) list_push(arena, &ways, way);
            }
        }
        map_find_ways(&grid, ways.items, ways.count, arena);
        for (int i = 0; i < ways.count; i++) check_way(&grid, &ways.items[i]);
    }
    arena_destroy(arena);
}

/* ---- The page ---- */

static void press(Fixture *f, const char *id) {
    ui_focus(f->ui, id);
    show_frame(f);
    ui_input_add_key(&f->input, UI_KEY_ENTER, 0);
    for (int i = 0; i < 3; i++) show_frame(f);
}

static void check_texts(const Fixture *f, const char *where) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        bool is_missing = seen->label && (text_starts_with(seen->label, "[ui.") || strchr(seen->label, '{'));
        if (seen->is_clipped || is_missing) fail_msg("%s: cut or missing: %s", where, seen->label);
    }
}

static bool is_shown(const Fixture *f, const char *id) {
    return find_seen(f, id) != NULL;
}

/* The first id that begins so; "" when there is none. */
static const char *first_id(const Fixture *f, const char *start) {
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const char *id = ui_seen(f->ui, i)->id;
        if (id && text_starts_with(id, start)) return id;
    }
    return "";
}

static void go_to_the_whole(Fixture *f) {
    if (is_shown(f, "ui.map.whole")) press(f, "ui.map.whole");
    press(f, "ui.map.tab.map");
}

static void check_views(Fixture *f, const char *where) {
    static const char *const tabs[] = {"ui.map.tab.table", "ui.map.tab.map"};
    for (int tab = 0; tab < COUNT_OF(tabs); tab++) {
        go_to_the_whole(f);
        press(f, tabs[tab]);
        check_texts(f, where);
        if (tab == 0) continue;
        press(f, "map.node.know_how");
        check_texts(f, where);
        assert_true(is_shown(f, "ui.map.filter.into"));
        press(f, "map.node.know_how");
        check_texts(f, where);
        assert_true(is_shown(f, "map.centre") && is_shown(f, "ui.map.book"));
        press(f, "ui.map.tab.table");
        check_texts(f, where);
        press(f, "ui.map.tab.map");
        press(f, "ui.map.path");
        check_texts(f, where);
        press(f, arena_copy(f->arena, first_id(f, "map.action.")));
        check_texts(f, where);
        assert_true(is_shown(f, "ui.map.path.other") && is_shown(f, "map.step.0"));
        press(f, "map.step.0");
        check_texts(f, where);
        assert_true(is_shown(f, "ui.map.way"));
    }
}

static void every_view_shows_all(void **state) {
    Fixture *f = *state;
    for (int l = 0; l < COUNT_OF(languages); l++) {
        for (int s = 0; s < COUNT_OF(sizes); s++) {
            char where[80];
            snprintf(where, sizeof where, "map, %s, %dx%d at %.0f %%", languages[l], sizes[s].width, sizes[s].height,
                     (double)sizes[s].text_size * 100);
            open_screen(f, SCREEN_MAP, languages[l], sizes[s]);
            check_views(f, where);
        }
    }
}

static void press_key(Fixture *f, int key) {
    ui_input_add_key(&f->input, key, 0);
    for (int i = 0; i < 2; i++) show_frame(f);
}

static void arrows_go_from_box_to_box(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_MAP, "en", sizes[0]);
    go_to_the_whole(f);
    ui_focus(f->ui, "map.node.know_how");
    show_frame(f);
    press_key(f, UI_KEY_RIGHT);
    assert_string_equal(ui_focused_id(f->ui), "map.node.spending");
    press_key(f, UI_KEY_DOWN);
    assert_string_equal(ui_focused_id(f->ui), "map.node.home_share");
    press_key(f, UI_KEY_LEFT);
    assert_string_equal(ui_focused_id(f->ui), "map.node.people");
    press_key(f, UI_KEY_ENTER);
    assert_true(is_shown(f, "ui.map.filter.out"));
    /* Escape goes one view back and leaves the page only from the whole. */
    press_key(f, UI_KEY_ESCAPE);
    assert_int_equal(f->commands.count, 0);
    assert_false(is_shown(f, "ui.map.filter.out"));
    ui_input_add_key(&f->input, UI_KEY_ESCAPE, 0);
    show_frame(f);
    assert_int_equal(f->commands.count, 1);
    assert_int_equal(f->commands.items[0].kind, SCREEN_COMMAND_BACK);
}

static void search_finds_nodes_and_variables(void **state) {
    Fixture *f = *state;
    open_screen(f, SCREEN_MAP, "en", sizes[0]);
    go_to_the_whole(f);
    ui_focus(f->ui, "ui.map.search");
    show_frame(f);
    snprintf(f->input.text, sizeof f->input.text, "KNOW-HOW in m");
    show_frame(f);
    f->input.text[0] = 0;
    show_frame(f);
    int id = model_find(content_model(f->content), "know how[mainframe]");
    const char *row = arena_format(f->arena, "map.found.%d", id);
    assert_true(is_shown(f, row));
    press(f, row);
    assert_true(is_shown(f, "map.centre"));
}

/* An arrow of the whole map can be pressed; its numbers can be argued with, and the game stays as it is. */
static void an_arrow_can_be_argued_with(void **state) {
    Fixture *f = *state;
    uint64_t before = campaign_digest(f->open);
    for (int l = 0; l < COUNT_OF(languages); l++) {
        for (int s = 0; s < COUNT_OF(sizes); s++) {
            screens_forget_campaign(f->screens);
            f->known = NULL;
            open_screen(f, SCREEN_MAP, languages[l], sizes[s]);
            go_to_the_whole(f);
            press(f, arena_copy(f->arena, first_id(f, "map.head.")));
            assert_true(is_shown(f, "map.most"));
            press(f, "map.most");
            if (!ui_seen(f->ui, 0) || !find_seen(f, "ui.map.disagree")->is_chosen) press(f, "ui.map.disagree");
            while (screens_work(f->screens, f->view.campaign)) continue;
            show_frame(f);
            check_texts(f, "argued with");
            const char *lower = first_id(f, "map.number.");
            if (!lower[0]) continue;
            char row[64];
            snprintf(row, sizeof row, "%.*s1", (int)strlen(lower) - 1, lower);
            press(f, row);
            while (screens_work(f->screens, f->view.campaign)) continue;
            show_frame(f);
            check_texts(f, "held");
            assert_true(find_seen(f, row)->is_chosen);
            press(f, "ui.map.held.none");
            while (screens_work(f->screens, f->view.campaign)) continue;
            show_frame(f);
            assert_false(find_seen(f, row)->is_chosen);
        }
    }
    assert_true(campaign_digest(f->open) == before);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_arrow_runs_through_a_box), cmocka_unit_test(every_view_shows_all),
        cmocka_unit_test(arrows_go_from_box_to_box),   cmocka_unit_test(search_finds_nodes_and_variables),
        cmocka_unit_test(an_arrow_can_be_argued_with),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
