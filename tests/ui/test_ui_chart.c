/* SPDX-License-Identifier: MIT
 *
 * Ticks, gaps, end labels that never touch, the read-out of a year, marks that open something, the table twin. */
#include "ui_fixture.h"

#include <math.h>
#include <stdio.h>

#include "ui/ui_chart.h"

static void ticks_are_round_and_cover(void **state) {
    (void)state;
    static const struct {
        double low, high;
        int wanted;
        double first, step;
        int count, decimals;
    } cases[] = {
        {0, 10, 5, 0, 2, 6, 0},
        {0, 1, 4, 0, 0.25, 5, 2},
        {-6.7, 0.3, 5, -8, 2, 6, 0},
        {-0.68, 0.42, 5, -0.75, 0.25, 6, 2},
        {1.2e6, 1.9e6, 4, 1.2e6, 2e5, 5, 0},
        {7, 7, 4, 6.25, 0.5, 5, 1},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        UiTicks ticks = ui_chart_ticks(cases[i].low, cases[i].high, cases[i].wanted);
        double last = ticks.first + ticks.step * (ticks.count - 1);
        assert_true(ticks.first <= cases[i].low && last >= cases[i].high);
        assert_true(fabs(ticks.step - cases[i].step) < 1e-9 * cases[i].step || i == COUNT_OF(cases) - 1);
        if (i + 1 == COUNT_OF(cases)) continue;
        assert_true(fabs(ticks.first - cases[i].first) < 1e-9 * (fabs(cases[i].first) + 1));
        assert_int_equal(ticks.count, cases[i].count);
        assert_int_equal(ticks.decimals, cases[i].decimals);
    }
}

static void ticks_cover_any_range(void **state) {
    (void)state;
    for (int i = 0; i < 2000; i++) {
        double low = sin(i * 12.9898) * pow(10, i % 13 - 6), high = low + fabs(cos(i * 78.233)) * pow(10, i % 11 - 5);
        UiTicks ticks = ui_chart_ticks(low, high, 2 + i % 9);
        double last = ticks.first + ticks.step * (ticks.count - 1), slack = ticks.step * 1e-6;
        assert_true(ticks.first <= low + slack && last >= high - slack);
        assert_true(ticks.count >= 2 && ticks.count <= 2 + i % 9 + 3);
    }
}

static double years[] = {1964, 1965, 1966, 1967, 1968, 1969, 1970};
static double published[] = {1, 2, NAN, 3, 2.5, 2, 1.99};
static double model[] = {1, 1.5, 2, 2.5, 2.4, 2.2, 2.01};
static double you[] = {1, 1.5, 2, 2.5, 2.3, 2.1, 2.0};
static double low80[] = {1.0, 0.5}, low50[] = {1.5, 1.2}, high50[] = {2.5, 2.6}, high80[] = {3.0, 3.4};
static double fan_years[] = {1969, 1970};

static UiChart chart(void) {
    static UiSeries series[] = {{"published", years, published, 7, UI_LINE_PUBLISHED},
                                {"model", years, model, 7, UI_LINE_MODEL},
                                {"you", years, you, 7, UI_LINE_YOU}};
    static UiFan fan = {"draft", fan_years, low80, low50, high50, high80, 2, UI_LINE_YOU};
    static UiChartMark marks[] = {{1965, "mark.jecc", "Leasing", UI_MARK_DIAMOND},
                                  {1966.25, "mark.budget", "Budget of 1966", UI_MARK_SQUARE},
                                  {1969, NULL, "No door", UI_MARK_TRIANGLE}};
    static const UiMarkWords words = {"What happened", {"files", "decisions", "news"}};
    return (UiChart){.title = "Balance",
                     .unit = "trillion yen",
                     .first_year = 1964,
                     .last_year = 1970,
                     .series = series,
                     .series_count = 3,
                     .fans = &fan,
                     .fan_count = 1,
                     .marks = marks,
                     .mark_count = 3,
                     .mark_words = &words,
                     .now_year = NAN,
                     .decimals = 2,
                     .height = 400};
}

static void build_chart(Fixture *t) {
    UiChart c = chart();
    ui_column_begin(t->ui, (UiRect){0, 0, t->width, 600});
    int pressed = ui_chart(t->ui, "chart", &c);
    if (pressed >= 0) t->number = 10 + pressed;
    ui_column_end(t->ui);
}

static void lines_stop_at_gaps(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_chart);
    t.width = 700;
    frame(&t);
    int solid = 0, dashed = 0, bands = 0, hatching = 0;
    for (int i = 0; i < t.commands->count; i++) {
        const UiCommand *command = &t.commands->items[i];
        bool is_line = command->kind == UI_COMMAND_POLYLINE;
        if (is_line && command->width == 1.75f) solid += command->point_count;
        if (is_line && command->pattern == UI_PATTERN_DASHED) dashed += command->point_count;
        if (is_line && command->width == 1 && command->point_count == 2) hatching++;
        bands += command->kind == UI_COMMAND_BAND;
    }
    assert_int_equal(solid, 2 + 4); /* 1964-65 and 1967-70 */
    assert_int_equal(dashed, 7);
    assert_int_equal(bands, 2);
    assert_true(hatching >= 4);
    assert_int_equal(ui_clipped_text_count(t.ui), 0);
    stop(&t);
}

static bool is_seen(const Fixture *t, const char *label) {
    for (int i = 0; i < ui_seen_count(t->ui); i++) {
        if (text_equal(ui_seen(t->ui, i)->label, label)) return true;
    }
    return false;
}

static void build_assumed(Fixture *t) {
    UiChart c = chart();
    c.fan_count = 0;
    c.region = (UiChartRegion){t->number, "after 1968: assumption"};
    ui_scroll_begin(t->ui, "page", (UiRect){0, 0, t->width, 600});
    ui_chart(t->ui, "chart", &c);
    if (t->width > 300) ui_chart_table(t->ui, "table", &c);
    ui_scroll_end(t->ui);
}

static int thin_lines(const Fixture *t) {
    int count = 0;
    for (int i = 0; i < t->commands->count; i++) {
        const UiCommand *command = &t->commands->items[i];
        count += command->kind == UI_COMMAND_POLYLINE && command->width == 1 && command->point_count == 2;
    }
    return count;
}

/* Years of a region are hatched, not only tinted; their label is read, and their rows carry a star. */
static void a_region_is_hatched_and_named(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_assumed);
    t.width = 700;
    t.number = 1968;
    frame(&t);
    int hatched = thin_lines(&t);
    assert_true(is_seen(&t, "after 1968: assumption"));
    assert_true(is_seen(&t, "* after 1968: assumption"));
    assert_true(is_seen(&t, "1969 *") && is_seen(&t, "1967") && !is_seen(&t, "1967 *"));
    assert_int_equal(ui_clipped_text_count(t.ui), 0);
    t.width = 220; /* too narrow for unit and label beside each other */
    frame(&t);
    assert_int_equal(ui_clipped_text_count(t.ui), 0);
    t.width = 700;
    t.number = 1971; /* after the end of the chart */
    frame(&t);
    assert_true(thin_lines(&t) < hatched - 10);
    assert_true(!is_seen(&t, "1970 *"));
    stop(&t);
}

static void end_labels_do_not_touch(void **state) {
    (void)state;
    static const char *const labels[] = {"published", "model", "you", "draft"};
    Fixture t;
    start(&t, build_chart);
    t.width = 700;
    frame(&t);
    for (int i = 0; i < 4; i++) {
        UiRect a = seen_text(&t, labels[i])->rect;
        for (int j = 0; j < i; j++) {
            UiRect b = seen_text(&t, labels[j])->rect;
            assert_true(a.y + a.h <= b.y + 0.5f || b.y + b.h <= a.y + 0.5f);
        }
    }
    /* Too narrow for labels at the ends: they stand above the plot. */
    t.width = 200;
    frame(&t);
    for (int i = 0; i < 4; i++) assert_true(seen_text(&t, labels[i])->rect.y < 200);
    stop(&t);
}

static void a_year_is_read_out(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_chart);
    t.width = 700;
    frame(&t);
    assert_null(seen_text(&t, "1970 you: 2.00"));
    ui_focus(t.ui, "chart");
    frame(&t);
    key(&t, UI_KEY_END, 0);
    assert_non_null(seen_text(&t, "1970 you: 2.00"));
    assert_non_null(seen_text(&t, "1970 draft: 0.50 – 3.40"));
    for (int i = 0; i < 4; i++) key(&t, UI_KEY_LEFT, 0);
    assert_non_null(seen_text(&t, "1966 model: 2.00"));
    for (int i = 0; i < ui_seen_count(t.ui); i++) assert_null(strstr(ui_seen(t.ui, i)->label, "1966 published"));
    stop(&t);
}

/* Whatever the window and the text size: all lines of it, for every year. */
static void the_read_out_is_seen_whole(void **state) {
    (void)state;
    static const struct {
        int width, height;
        float scale;
    } windows[] = {{700, 600, 1}, {300, 300, 1}, {640, 250, 2}, {420, 700, 2}};
    Fixture t;
    start(&t, build_chart);
    for (int i = 0; i < COUNT_OF(windows); i++) {
        t.input.window_width = windows[i].width;
        t.input.window_height = windows[i].height;
        t.width = (float)windows[i].width / windows[i].scale;
        ui_set_scale(t.ui, windows[i].scale);
        frame(&t);
        ui_focus(t.ui, "chart");
        frame(&t);
        key(&t, UI_KEY_END, 0);
        for (int year = 1970; year >= 1964; year--) {
            char head[8];
            int count = 0;
            snprintf(head, sizeof head, "%d ", year);
            for (int n = 0; n < ui_seen_count(t.ui); n++) {
                const UiSeen *seen = ui_seen(t.ui, n);
                if (strncmp(seen->label, head, strlen(head)) != 0 || !strstr(seen->label, ": ")) continue;
                UiRect r = seen->rect, clip = seen->clip;
                assert_true(r.x >= clip.x && r.y >= clip.y);
                assert_true(r.x + r.w <= clip.x + clip.w && r.y + r.h <= clip.y + clip.h);
                count++;
            }
            assert_true(count >= 2);
            key(&t, UI_KEY_LEFT, 0);
        }
    }
    stop(&t);
}

static void a_mark_is_a_door(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_chart);
    t.width = 700;
    frame(&t);
    click(&t, "mark.jecc");
    assert_int_equal(t.number, 10);
    click(&t, "mark.budget");
    assert_int_equal(t.number, 11);
    assert_non_null(seen_text(&t, "decisions")); /* the key of the shapes */
    stop(&t);
}

/* Shapes have lanes of their own, so that two marks of a day both can be hit. */
static void marks_stand_on_lanes(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_chart);
    t.width = 700;
    frame(&t);
    float files = 0, decisions = 0;
    for (int i = 0; i < ui_seen_count(t.ui); i++) {
        const UiSeen *seen = ui_seen(t.ui, i);
        files = seen->id && text_equal(seen->id, "mark.jecc") ? seen->rect.y + seen->rect.h : files;
        decisions = seen->id && text_equal(seen->id, "mark.budget") ? seen->rect.y : decisions;
    }
    assert_true(files > 0 && decisions >= files);
    stop(&t);
}

static void build_table(Fixture *t) {
    UiChart c = chart();
    ui_scroll_begin(t->ui, "scroll", (UiRect){0, 0, t->width, 600});
    ui_chart_table(t->ui, "table", &c);
    UiBar bars[] = {{"systems", 30, NULL, "systems"}, {"rest", -2.5, NULL, NULL}};
    ui_bars(t->ui, "bars", bars, 2, &(UiBarTotal){"total", NULL});
    ui_scroll_end(t->ui);
}

static void the_table_says_the_same(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_table);
    t.width = 700;
    frame(&t);
    assert_non_null(seen_text(&t, "1966"));
    assert_non_null(seen_text(&t, "2.40"));
    assert_non_null(seen_text(&t, "0.50 – 3.40"));
    assert_non_null(seen_text(&t, "What happened"));
    assert_non_null(seen_text(&t, "Budget of 1966"));
    assert_non_null(seen_text(&t, "+30"));
    assert_non_null(seen_text(&t, "−2.5"));
    assert_non_null(seen_text(&t, "+28"));
    assert_int_equal(ui_clipped_text_count(t.ui), 0);
    stop(&t);
}

/* Gaps are empty, quotes are doubled, a fan has the four edges of its bands. */
static void values_can_be_carried_away(void **state) {
    (void)state;
    static const double two_years[] = {1964, 1966}, values[] = {1.25, NAN}, edges[] = {-1, 2.5};
    UiSeries series = {"you, \"now\"", two_years, values, 2, UI_LINE_YOU};
    UiFan fan = {"draft", two_years, edges, edges, edges, edges, 2, UI_LINE_FOURTH};
    UiChart c = {.unit = "yen",
                 .first_year = 1963,
                 .last_year = 1967,
                 .series = &series,
                 .series_count = 1,
                 .fans = &fan,
                 .fan_count = 1};
    Arena *arena = arena_create();
    assert_string_equal(
        ui_chart_csv(arena, &c),
        "year,\"you, \"\"now\"\" (yen)\",\"draft 10 % (yen)\",\"draft 25 % (yen)\",\"draft 75 % (yen)\","
        "\"draft 90 % (yen)\"\n1964,1.25,-1,-1,-1,-1\n1966,,2.5,2.5,2.5,2.5\n");
    arena_destroy(arena);
}

static int count_of(const char *text, const char *word) {
    int count = 0;
    for (; (text = strstr(text, word)); text += strlen(word)) count++;
    return count;
}

/* Each series is a line, texts stay texts, and what stands beside the chart is not in its picture. */
static void a_chart_becomes_a_file(void **state) {
    (void)state;
    Fixture t;
    start(&t, build_table);
    t.width = 700;
    frame(&t);
    Arena *arena = arena_create();
    const char *svg = ui_commands_svg(arena, t.commands, (UiRect){0, 0, 700, 600});
    assert_non_null(strstr(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"700\" height=\"600\""));
    assert_non_null(strstr(svg, ">1966</text>"));
    assert_int_equal(count_of(svg, "<text "), count_of(svg, "</text>"));
    const char *corner = ui_commands_svg(arena, t.commands, (UiRect){690, 590, 10, 10});
    assert_null(strstr(corner, "</text>"));
    stop(&t);
    start(&t, build_chart);
    t.width = 700;
    frame(&t);
    svg = ui_commands_svg(arena, t.commands, (UiRect){0, 0, 700, 600});
    assert_true(count_of(svg, "<polyline ") >= 3);
    assert_true(count_of(svg, "stroke-dasharray") >= 1);
    assert_true(count_of(svg, "<polygon ") >= 2); /* the fan's two bands */
    arena_destroy(arena);
    stop(&t);
}

static bool is_log_chart;

static void build_growing_chart(Fixture *t) {
    static double growing[] = {2, 9, 40, 160, 700, 3000, 8000};
    static UiSeries series = {"you", years, growing, 7, UI_LINE_YOU};
    UiChart c = chart();
    c.series = &series;
    c.series_count = 1;
    c.fan_count = c.mark_count = 0;
    c.is_log = is_log_chart;
    ui_column_begin(t->ui, (UiRect){0, 0, t->width, 600});
    ui_chart(t->ui, "chart", &c);
    ui_column_end(t->ui);
}

static void equal_factors_are_equally_far(void **state) {
    (void)state;
    Fixture t;
    is_log_chart = true;
    start(&t, build_growing_chart);
    t.width = 700;
    frame(&t);
    float y10 = seen_text(&t, "10")->rect.y, y100 = seen_text(&t, "100")->rect.y, y1000 = seen_text(&t, "1000")->rect.y;
    assert_true(y10 > y100 && fabsf((y10 - y100) - (y100 - y1000)) < 0.5f);
    stop(&t);
    is_log_chart = false;
    start(&t, build_growing_chart);
    t.width = 700;
    frame(&t);
    assert_null(seen_text(&t, "10"));
    stop(&t);
}

static void zero_has_no_logarithm(void **state) {
    (void)state;
    UiChart c = chart();
    assert_true(ui_chart_can_log(&c));
    double below[] = {-1, 0, 1, 2, 3, 4, 5};
    UiSeries series = {"you", years, below, 7, UI_LINE_YOU};
    c.series = &series;
    c.series_count = 1;
    assert_false(ui_chart_can_log(&c));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ticks_are_round_and_cover),
        cmocka_unit_test(ticks_cover_any_range),
        cmocka_unit_test(lines_stop_at_gaps),
        cmocka_unit_test(a_region_is_hatched_and_named),
        cmocka_unit_test(end_labels_do_not_touch),
        cmocka_unit_test(a_year_is_read_out),
        cmocka_unit_test(the_read_out_is_seen_whole),
        cmocka_unit_test(a_mark_is_a_door),
        cmocka_unit_test(marks_stand_on_lanes),
        cmocka_unit_test(the_table_says_the_same),
        cmocka_unit_test(values_can_be_carried_away),
        cmocka_unit_test(a_chart_becomes_a_file),
        cmocka_unit_test(equal_factors_are_equally_far),
        cmocka_unit_test(zero_has_no_logarithm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
