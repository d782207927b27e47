/* SPDX-License-Identifier: MIT
 *
 * A hand that knows nothing: thousands of frames of random keys, clicks, drags, text and sizes over a screen with
 * every widget. Nothing may stop, leave its range, or go on asking for frames; the seed is printed on failure. */
#include "ui_fixture.h"

#include <math.h>
#include <stdio.h>

#include "ui/ui_chart.h"
#include "ui/ui_draw.h"

static uint64_t seed;

static unsigned draw_number(unsigned below) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(seed >> 33) % below;
}

static bool has_sheet;
static int tab, metric;
static char text[40];

static void build_parts(Fixture *t) {
    static const UiOption options[] = {{"o.a", "Budget"}, {"o.b", "計画"}, {"o.c", "Law and trade"}};
    static const UiOption metrics[] = {{"m.a", "Balance"}, {"m.b", "利用者の便益"}};
    static const UiMark marks[] = {{1, "last year"}, {9, "ceiling"}};
    UiSlider slider = {.label = "Software pool, ソフトウェア共同", .low = -2, .high = 10, .step = 0.1, .decimals = 1};
    slider.marks = marks;
    slider.mark_count = 2;
    ui_tabs(t->ui, "tabs", options, 3, &tab);
    ui_row_begin(t->ui, (UiSize[]){UI_WEIGHT(1, 200), UI_CONTENT, UI_WEIGHT(2, 100)}, 3, UI_ALIGN_CENTRE);
    ui_slider(t->ui, "slider", &slider, &t->value);
    ui_row_next(t->ui);
    if (ui_button(t->ui, "open", "Open", UI_BUTTON_PRIMARY, NULL)) has_sheet = true;
    ui_tooltip(t->ui, "It opens a sheet with a long explanation of what sheets are for.");
    ui_row_next(t->ui);
    ui_text_field(t->ui, "field", "Name", text, sizeof text);
    ui_row_end(t->ui);
    ui_choice(t->ui, "metric", "Metric", metrics, 2, &metric);
    ui_list_begin(t->ui, "list");
    for (int i = 0; i < 3; i++) {
        ui_push_id(t->ui, "row");
        if (ui_list_row(t->ui, options[i].id, options[i].label, "detail 詳細", "12", t->number == i)) t->number = i;
        ui_pop_id(t->ui);
    }
    ui_list_end(t->ui);
    ui_checkbox(t->ui, "check", "Check", &t->flag);
}

static void build_chart(Fixture *t) {
    static const double years[] = {1964, 1965, 1966, 1967, 1968, 1969};
    static double values[] = {1, 3, NAN, 2, -4, 0};
    UiSeries series[] = {{"published", years, values, 6, UI_LINE_PUBLISHED}, {"you", years, values, 4, UI_LINE_YOU}};
    UiFan fan = {"draft", years, values, values, values, values, 2, UI_LINE_YOU};
    UiChartMark marks[] = {{1965, "mark", "Leasing", UI_MARK_SQUARE}};
    UiChart chart = {"Balance",         "yen", 1964,  1969, series, 2,   &fan, 1, marks, 1,
                     {1967, "assumed"}, true,  false, 1967, 1,      300, NULL, 0, 0};
    ui_chart(t->ui, "chart", &chart);
    ui_chart_table(t->ui, "table", &chart);
    UiBar bars[] = {{"systems", 3, NULL, "systems"}, {"rest", -5, NULL, NULL}};
    ui_bars(t->ui, "bars", bars, 2, &(UiBarTotal){"total", NULL});
    ui_sparkline(t->ui, "spark", &series[0], 100, 30);
}

static void build_all(Fixture *t) {
    UiRect window = ui_window(t->ui), foot = ui_cut_bottom(&window, 120);
    ui_scroll_begin(t->ui, "page", window);
    build_parts(t);
    build_chart(t);
    ui_grid_begin(t->ui, 180, 4);
    for (int i = 0; i < 4; i++) {
        static const char *const ids[] = {"c0", "c1", "c2", "c3"};
        if (i) ui_grid_next(t->ui);
        ui_card_begin(t->ui, ids[i], "card", i == 2 ? UI_CARD_SELECTED : UI_CARD_PAPER);
        ui_text(t->ui, UI_TEXT_BODY, i % 2 ? "short" : "a longer text, その次の行まで続く");
        if (ui_card_end(t->ui)) ui_toast(t->ui, "Card");
    }
    ui_grid_end(t->ui);
    ui_scroll_end(t->ui);
    ui_scroll_begin(t->ui, "foot", foot);
    ui_textf(t->ui, (UiLook){UI_TEXT_NUMBER, UI_TONE_ACCENT, UI_ALIGN_END}, "%.1f",
             ui_motion(t->ui, "count", t->number * 100, 300));
    ui_scroll_end(t->ui);
    if (ui_shortcut(t->ui, 'b', 0)) t->presses++;
    if (!has_sheet) return;
    ui_sheet_begin(t->ui, "sheet", "A sheet 稟議書", 500);
    for (int i = 0; i < 8; i++) ui_text(t->ui, UI_TEXT_LEAD, "Words that need some room on the sheet.");
    if (ui_button(t->ui, "inside", "Press", UI_BUTTON_QUIET, t->flag ? "Not now" : NULL)) t->presses++;
    if (ui_sheet_end(t->ui)) has_sheet = false;
}

static void make_input(Fixture *t) {
    static const int keys[] = {
        UI_KEY_TAB,    UI_KEY_TAB, UI_KEY_ENTER, UI_KEY_SPACE,     UI_KEY_ESCAPE,    UI_KEY_LEFT,
        UI_KEY_RIGHT,  UI_KEY_UP,  UI_KEY_DOWN,  UI_KEY_HOME,      UI_KEY_END,       UI_KEY_PAGE_UP,
        UI_KEY_DELETE, 'a',        'c',          UI_KEY_BACKSPACE, UI_KEY_PAGE_DOWN, 'b'};
    static const char *const typed[] = {"7", ".", "-", "語", "ab c", "9999999999"};
    if (draw_number(3) == 0) {
        t->input.mouse_x = (float)draw_number((unsigned)t->input.window_width);
        t->input.mouse_y = (float)draw_number((unsigned)t->input.window_height);
    }
    t->input.mouse_pressed = draw_number(5) == 0;
    t->input.mouse_released = draw_number(5) == 0;
    if (draw_number(9) == 0) t->input.wheel = (float)draw_number(9) - 4;
    if (draw_number(12) == 0) t->input.pushed_y = (float)draw_number(200) - 100;
    if (draw_number(3) == 0)
        ui_input_add_key(&t->input, keys[draw_number(COUNT_OF(keys))], draw_number(5) ? 0 : (int)draw_number(8));
    if (draw_number(7) == 0) strcpy(t->input.text, typed[draw_number(COUNT_OF(typed))]);
    if (draw_number(60) == 0) {
        t->input.window_width = 320 + (int)draw_number(1400);
        t->input.window_height = 200 + (int)draw_number(900);
        ui_set_scale(t->ui, 1 + (float)draw_number(11) / 10);
        ui_set_theme(t->ui, ui_theme_at((int)draw_number((unsigned)ui_theme_count())));
        ui_set_motion(t->ui, draw_number(2));
    }
    t->input.now_ms += draw_number(700);
}

static void run(uint64_t first_seed, int frames) {
    Fixture t;
    start(&t, build_all);
    seed = first_seed;
    has_sheet = false;
    for (int i = 0; i < frames; i++) {
        make_input(&t);
        frame(&t);
        if (!(t.value >= -2 && t.value <= 10) || tab < 0 || tab > 2 || metric < 0 || metric > 1)
            fail_msg("out of range in frame %d of seed %llu", i, (unsigned long long)first_seed);
        if (text_find_invalid_utf8(text, strlen(text)) >= 0) fail_msg("broken text: %s", text);
    }
    /* Left alone it comes to rest. */
    for (int i = 0; i < 400 && ui_next_frame_ms(t.ui) >= 0; i++) {
        t.input.now_ms += (uint64_t)ui_next_frame_ms(t.ui);
        frame(&t);
    }
    assert_int_equal(ui_next_frame_ms(t.ui), -1);
    frame(&t);
    assert_int_equal(t.frames, 1);
    stop(&t);
}

static void a_random_hand_breaks_nothing(void **state) {
    (void)state;
    for (uint64_t i = 1; i <= 12; i++) run(i * 7919, 700);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_random_hand_breaks_nothing)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
