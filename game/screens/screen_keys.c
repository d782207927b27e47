/* SPDX-License-Identifier: MIT
 *
 * The keys, and how a turn goes, on one page. */
#include "screens/screens_internal.h"

static const struct {
    const char *key, *id;
} keys[] = {
    {"Enter", "ui.keys.stamp"},  {"1–5", "ui.keys.answer"},     {"B", "ui.keys.budget"},
    {"P", "ui.keys.programmes"}, {"L", "ui.keys.law"},          {"C", "ui.keys.chart"},
    {"G", "ui.keys.log"},        {"O", "ui.keys.people"},       {"A", "ui.keys.ask"},
    {"H", "ui.keys.history"},    {"N", "ui.keys.run_on"},       {"Z  Y", "ui.keys.undo"},
    {"Del", "ui.keys.take_out"}, {"?", "ui.keys.keys"},         {"Esc", "ui.keys.back"},
    {"Tab", "ui.keys.focus"},    {"← → ↑ ↓", "ui.keys.arrows"}, {"F11", "ui.keys.fullscreen"},
    {"E", "ui.keys.book"},       {"/", "ui.keys.book_search"},  {"Alt ← →", "ui.keys.book_steps"},
    {"X", "ui.keys.reasons"},
};

static void show_key_table(Screens *screens) {
    UiContext *ui = screens->ui;
    UiColumn columns[] = {{say(screens, "ui.keys.key"), UI_ALIGN_START, 0},
                          {say(screens, "ui.keys.does"), UI_ALIGN_START, 1}};
    const char *cells[COUNT_OF(keys) * 2];
    for (int i = 0; i < COUNT_OF(keys); i++) {
        cells[2 * i] = keys[i].key;
        cells[2 * i + 1] = say(screens, keys[i].id);
    }
    UiTable table = {.label = say(screens, "ui.title.keys"),
                     .columns = columns,
                     .column_count = COUNT_OF(columns),
                     .cells = cells,
                     .row_count = COUNT_OF(keys),
                     .selected_row = -1};
    ui_table(ui, "ui.keys.table", &table);
}

void screen_keys(Screens *screens) {
    static const char *const steps[] = {"ui.how.report", "ui.how.files", "ui.how.draft", "ui.how.effect",
                                        "ui.how.stamp"};
    UiContext *ui = screens->ui;
    UiRect rest = part_page_begin(screens, say(screens, "ui.title.keys"));
    ui_scroll_begin(ui, "ui.keys", rest);
    UiSize sizes[] = {UI_WEIGHT(1, 340), UI_FIXED(24), UI_WEIGHT(1, 340)};
    ui_row_begin(ui, sizes, 3, UI_ALIGN_START);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.keys.title"));
    show_key_table(screens);
    ui_row_next(ui);
    ui_row_next(ui);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.how.title"));
    for (int i = 0; i < COUNT_OF(steps); i++) {
        ui_text(ui, UI_TEXT_BODY, say(screens, steps[i]));
    }
    ui_row_end(ui);
    ui_space(ui, 24);
    ui_scroll_end(ui);
    part_page_end(screens);
}
