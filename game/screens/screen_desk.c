/* SPDX-License-Identifier: MIT
 *
 * The desk: what needs me, what I have, what my draft does. Everything has one place; a window too small for three
 * columns gets the same pieces below each other, with the stamp always in reach. */
#include "screens/screens_internal.h"

enum { DESK_HEAD = 76, DESK_FOOT = 216, DESK_FOOT_NARROW = 280, DESK_MARGIN = 24, DESK_GAP = 32 };

static void show_date(Screens *screens) {
    UiContext *ui = screens->ui;
    int year = campaign_year(screens->view.campaign);
    ui_set_gap(ui, 0);
    ui_line(ui, LOOK(UI_TEXT_NUMBER, UI_TONE_INK), say_fiscal_year(screens, year));
    if (screens->view.settings.years == SCREEN_YEARS_BOTH) {
        ui_line(ui, LOOK(UI_TEXT_SMALL, UI_TONE_MUTED), say_era(screens, year));
    }
}

static void show_page_buttons(Screens *screens) {
    UiContext *ui = screens->ui;
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    ui_set_gap(ui, 0);
    if (ui_button(ui, "ui.desk.chart", say(screens, "ui.desk.chart"), UI_BUTTON_PLAIN, NULL)) {
        give_open(screens, SCREEN_CHART, 0);
    }
    if (ui_button(ui, "ui.desk.map", say(screens, "ui.desk.map"), UI_BUTTON_PLAIN, NULL)) {
        give_open(screens, SCREEN_MAP, 0);
    }
    if (ui_button(ui, "ui.desk.log", say(screens, "ui.desk.log"), UI_BUTTON_PLAIN, NULL)) {
        give_open(screens, SCREEN_LOG, 0);
    }
    ui_tooltip(ui, say(screens, "ui.desk.log.help"));
    if (ui_button(ui, "ui.desk.keys", say(screens, "ui.desk.keys"), UI_BUTTON_PLAIN, NULL)) {
        give_open(screens, SCREEN_KEYS, SCREEN_DESK + 1);
    }
    if (ui_button(ui, "ui.desk.menu", say(screens, "ui.desk.menu"), UI_BUTTON_PLAIN, NULL)) {
        screens->is_menu_open = true;
    }
    ui_flow_end(ui);
}

static void show_head(Screens *screens) {
    UiContext *ui = screens->ui;
    UiSize sizes[] = {UI_CONTENT, UI_WEIGHT(1, 8), PART_MEANS_CELLS, UI_WEIGHT(1, 8), UI_CONTENT};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    show_date(screens);
    ui_row_next(ui);
    ui_row_next(ui);
    part_means(screens);
    ui_row_next(ui);
    ui_row_next(ui);
    show_page_buttons(screens);
    ui_row_end(ui);
}

/* ---- The menu ---- */

static void show_menu(Screens *screens) {
    UiContext *ui = screens->ui;
    ui_sheet_begin(ui, "ui.menu", say(screens, "ui.menu"), 400);
    part_label(screens, say_at(screens, "scenario.%s.title", campaign_scenario(screens->view.campaign)->id));
    ui_list_begin(ui, "ui.menu.entries");
    if (ui_button(ui, "ui.menu.go_on", say(screens, "ui.menu.go_on"), UI_BUTTON_PRIMARY, NULL)) {
        screens->is_menu_open = false;
    }
    if (ui_button(ui, "ui.menu.saves", say(screens, "ui.menu.saves"), UI_BUTTON_QUIET, NULL)) {
        screens->is_menu_open = false;
        give_open(screens, SCREEN_SAVES, 0);
    }
    if (ui_button(ui, "ui.menu.settings", say(screens, "ui.title.settings"), UI_BUTTON_QUIET, NULL)) {
        screens->is_menu_open = false;
        give_open(screens, SCREEN_SETTINGS, 0);
    }
    if (ui_button(ui, "ui.menu.book", say(screens, "ui.title.book"), UI_BUTTON_QUIET, NULL)) {
        screens->is_menu_open = false;
        give_open(screens, SCREEN_ENCYCLOPAEDIA, 0);
    }
    if (ui_button(ui, "ui.menu.code", say(screens, "ui.menu.code"), UI_BUTTON_QUIET, NULL)) {
        screens->is_menu_open = false;
        give_open(screens, SCREEN_CODE, 0);
    }
    if (ui_button(ui, "ui.menu.keys", say(screens, "ui.title.keys"), UI_BUTTON_QUIET, NULL)) {
        screens->is_menu_open = false;
        give_open(screens, SCREEN_KEYS, 0);
    }
    if (ui_button(ui, "ui.menu.briefing", say(screens, "ui.menu.briefing"), UI_BUTTON_QUIET, NULL)) {
        screens->is_menu_open = false;
        give_open(screens, SCREEN_BRIEFING, 0);
    }
    if (ui_button(ui, "ui.menu.title", say(screens, "ui.menu.title"), UI_BUTTON_QUIET, NULL)) {
        screens->is_menu_open = false;
        give_plain(screens, SCREEN_COMMAND_TITLE);
    }
    ui_list_end(ui);
    if (ui_sheet_end(ui)) {
        screens->is_menu_open = false;
    }
}

/* ---- Two arrangements of the same pieces ---- */

/* Also where date, means and buttons cannot stand beside each other: a language may have long words. */
bool desk_is_small(Screens *screens) {
    static const char *const buttons[] = {"ui.desk.chart", "ui.desk.map", "ui.desk.log", "ui.desk.keys",
                                          "ui.desk.menu"};
    UiContext *ui = screens->ui;
    float date = ui_text_width(ui, UI_TEXT_NUMBER, say_fiscal_year(screens, campaign_year(screens->view.campaign)));
    float needed = date + 2 * 8 + part_means_width(screens) + 2 * DESK_MARGIN;
    for (int i = 0; i < COUNT_OF(buttons); i++) {
        needed += ui_text_width(ui, UI_TEXT_BODY, say(screens, buttons[i])) + 32;
    }
    return part_is_small(screens) || needed > ui_window(ui).w;
}

/* Whether the tools of a narrow desk stand in one line: three framed buttons, three plain ones, the gaps. */
static bool has_line_of_tools(Screens *screens, float width) {
    static const char *const tools[] = {"ui.desk.budget", "ui.desk.programmes", "ui.desk.law",
                                        "ui.whatif.open", "ui.desk.undo",       "ui.desk.redo"};
    float needed = 3 * 40 + 3 * 24 + 5 * 8;
    for (int i = 0; i < COUNT_OF(tools); i++) {
        needed += ui_text_width(screens->ui, UI_TEXT_BODY, say(screens, tools[i]));
    }
    return needed <= width;
}

static void show_wide(Screens *screens) {
    UiContext *ui = screens->ui;
    UiRect rest = ui_inset(part_middle(ui_window(ui), 1680), DESK_MARGIN, 0);
    bool is_narrow = rest.w < 1120;
    float gap = is_narrow ? 20 : DESK_GAP;
    UiRect head = ui_cut_top(&rest, DESK_HEAD);
    ui_column_begin(ui, head);
    ui_space(ui, 6);
    show_head(screens);
    ui_rule(ui);
    ui_column_end(ui);

    ui_cut_top(&rest, 8);
    rest = lesson_cut(screens, rest);
    UiRect right = ui_cut_right(&rest, is_narrow ? 208 : 296);
    ui_cut_right(&rest, gap);
    float foot_height = is_narrow && !has_line_of_tools(screens, rest.w) ? DESK_FOOT_NARROW : DESK_FOOT;
    UiRect foot = ui_cut_bottom(&rest, foot_height);
    UiRect stamp = ui_cut_bottom(&right, foot_height);
    UiRect tray = ui_cut_left(&rest, is_narrow ? 256 : 296);
    ui_cut_left(&rest, gap);
    ui_scroll_begin(ui, "ui.desk.tray", tray);
    desk_tray(screens, is_narrow);
    ui_scroll_end(ui);
    ui_column_begin(ui, rest);
    desk_chart(screens, rest.h);
    ui_column_end(ui);
    ui_scroll_begin(ui, "ui.desk.people", right);
    desk_people(screens);
    ui_scroll_end(ui);

    ui_column_begin(ui, foot);
    ui_rule(ui);
    desk_tools(screens, !is_narrow);
    if (is_narrow) {
        desk_effect(screens, foot_height - 74);
    } else {
        UiSize sizes[] = {UI_FIXED(tray.w), UI_FIXED(gap - 32), UI_WEIGHT(1, 300)};
        ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_START);
        desk_draft(screens, foot_height - 74);
        ui_row_next(ui);
        ui_row_next(ui);
        desk_effect(screens, foot_height - 74);
        ui_row_end(ui);
    }
    ui_column_end(ui);
    ui_column_begin(ui, stamp);
    ui_rule(ui);
    desk_stamp(screens, is_narrow);
    ui_column_end(ui);
}

static void show_small(Screens *screens) {
    UiContext *ui = screens->ui;
    UiRect rest = ui_inset(ui_window(ui), 16, 0);
    UiRect foot = ui_cut_bottom(&rest, 64);
    rest = lesson_cut(screens, rest);
    ui_scroll_begin(ui, "ui.desk", rest);
    UiSize sizes[] = {UI_WEIGHT(1, 120), UI_CONTENT};
    ui_row_begin(ui, sizes, 2, UI_ALIGN_CENTRE);
    show_date(screens);
    ui_row_next(ui);
    show_page_buttons(screens);
    ui_row_end(ui);
    UiSize three[] = {PART_MEANS_CELLS};
    ui_row_begin(ui, three, COUNT_OF(three), UI_ALIGN_START);
    part_means(screens);
    ui_row_end(ui);
    ui_space(ui, 8);
    desk_tray(screens, false);
    ui_space(ui, 16);
    desk_chart(screens, 340);
    ui_space(ui, 16);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.desk.plan"));
    desk_tools(screens, true);
    desk_draft(screens, 0);
    ui_space(ui, 8);
    desk_effect(screens, 0);
    ui_space(ui, 16);
    desk_people(screens);
    ui_space(ui, 24);
    ui_scroll_end(ui);
    ui_column_begin(ui, foot);
    ui_rule(ui);
    desk_stamp(screens, false);
    ui_column_end(ui);
}

void screen_desk(Screens *screens) {
    UiContext *ui = screens->ui;
    if (desk_is_small(screens)) {
        show_small(screens);
    } else {
        show_wide(screens);
    }
    if (screens->is_menu_open) {
        show_menu(screens);
        return;
    }
    if (forecast_sheet(screens)) {
        return;
    }
    lesson_point(screens);
    if (ui_shortcut(ui, UI_KEY_ENTER, 0)) {
        give_plain(screens, SCREEN_COMMAND_STAMP);
    }
    int waiting;
    campaign_inbox(screens->view.campaign, &waiting);
    if (waiting == 0 && ui_shortcut(ui, 'n', 0)) {
        give_plain(screens, SCREEN_COMMAND_RUN_ON);
    }
    if (ui_shortcut(ui, UI_KEY_ESCAPE, 0)) {
        screens->is_menu_open = true;
    }
    part_shortcuts(screens);
}
