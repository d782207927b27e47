/* SPDX-License-Identifier: MIT
 *
 * Help: what can be done on the page it was asked from (subject: its ScreenId + 1; 0: none), the keys that work there,
 * those that work everywhere, and how a turn goes. */
#include <ctype.h>

#include "screens/screens_internal.h"

/* One bit a screen; keys without pages work everywhere. */
#define ON(screen) (1u << (screen))

static const struct {
    const char *key, *id;
    unsigned pages;
} keys[] = {
    {"Enter", "ui.keys.stamp", ON(SCREEN_DESK) | ON(SCREEN_REPORT) | ON(SCREEN_PAUSE) | ON(SCREEN_BRIEFING)},
    {"1–5", "ui.keys.answer", ON(SCREEN_DOSSIER)},
    {"A", "ui.keys.ask", ON(SCREEN_DESK) | ON(SCREEN_DOSSIER) | ON(SCREEN_PEOPLE)},
    {"F", "ui.keys.forecast", ON(SCREEN_DESK)},
    {"N", "ui.keys.run_on", ON(SCREEN_DESK)},
    {"Del", "ui.keys.take_out", ON(SCREEN_DESK)},
    {"X", "ui.keys.reasons", ON(SCREEN_DOSSIER) | ON(SCREEN_BUDGET)},
    {"/", "ui.keys.book_search", ON(SCREEN_ENCYCLOPAEDIA)},
    {"Alt ← →", "ui.keys.book_steps", ON(SCREEN_ENCYCLOPAEDIA)},
    {"B", "ui.keys.budget", 0},
    {"P", "ui.keys.programmes", 0},
    {"L", "ui.keys.law", 0},
    {"C", "ui.keys.chart", 0},
    {"M", "ui.keys.map", 0},
    {"W", "ui.keys.whatif", 0},
    {"G", "ui.keys.log", 0},
    {"O", "ui.keys.people", 0},
    {"E", "ui.keys.book", 0},
    {"H", "ui.keys.history", 0},
    {"Z  Y", "ui.keys.undo", 0},
    {"T", "ui.keys.hold", 0},
    {"?", "ui.keys.keys", 0},
    {"Esc", "ui.keys.back", 0},
    {"Tab", "ui.keys.focus", 0},
    {"← → ↑ ↓", "ui.keys.arrows", 0},
    {"F11", "ui.keys.fullscreen", 0},
};

/* `ui.help.NAME` says what can be done on the page. */
static const char *const names[SCREEN_COUNT] = {
    [SCREEN_TITLE] = "title",
    [SCREEN_SCENARIOS] = "scenarios",
    [SCREEN_AIMS] = "aims",
    [SCREEN_BRIEFING] = "briefing",
    [SCREEN_DESK] = "desk",
    [SCREEN_DOSSIER] = "dossier",
    [SCREEN_BUDGET] = "budget",
    [SCREEN_LAW] = "law",
    [SCREEN_CHART] = "chart",
    [SCREEN_PROGRAMMES] = "programmes",
    [SCREEN_LOG] = "log",
    [SCREEN_PEOPLE] = "people",
    [SCREEN_ENCYCLOPAEDIA] = "book",
    [SCREEN_REPORT] = "report",
    [SCREEN_PAUSE] = "pause",
    [SCREEN_END] = "end",
    [SCREEN_SETTINGS] = "settings",
    [SCREEN_CODE] = "code",
    [SCREEN_SAVES] = "saves",
    [SCREEN_WHY] = "why",
    [SCREEN_MAP] = "map",
    [SCREEN_WHATIF] = "whatif",
};

typedef enum Where { ON_THIS_PAGE, ON_EVERY_PAGE, ON_OTHER_PAGES } Where;

/* Letters as the player put them; names of keys are longer than one sign and stay. */
static const char *say_key(Screens *screens, const char *key) {
    char *label = arena_copy(screens->frame, key);
    for (char *at = label; *at; at++) {
        bool is_alone = (at == label || at[-1] == ' ') && (at[1] == 0 || at[1] == ' ');
        if (is_alone && *at >= 'A' && *at <= 'Z') {
            *at = (char)toupper(screen_key_of(&screens->view.settings, tolower(*at)));
        }
    }
    return label;
}

static void show_key_table(Screens *screens, const char *id, unsigned page, Where where) {
    UiContext *ui = screens->ui;
    UiColumn columns[] = {{say(screens, "ui.keys.key"), UI_ALIGN_START, 0},
                          {say(screens, "ui.keys.does"), UI_ALIGN_START, 1}};
    const char *cells[COUNT_OF(keys) * 2];
    int count = 0;
    for (int i = 0; i < COUNT_OF(keys); i++) {
        Where is = keys[i].pages == 0 ? ON_EVERY_PAGE : keys[i].pages & page ? ON_THIS_PAGE : ON_OTHER_PAGES;
        if (is == where) {
            cells[2 * count] = say_key(screens, keys[i].key);
            cells[2 * count++ + 1] = say(screens, keys[i].id);
        }
    }
    UiTable table = {.label = say(screens, "ui.title.keys"),
                     .columns = columns,
                     .column_count = COUNT_OF(columns),
                     .cells = cells,
                     .row_count = count,
                     .selected_row = -1};
    if (count > 0) {
        ui_table(ui, id, &table);
        ui_space(ui, 16);
    }
}

static void show_turn(Screens *screens) {
    static const char *const steps[] = {"ui.how.report", "ui.how.files", "ui.how.draft", "ui.how.effect",
                                        "ui.how.stamp"};
    ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.how.title"));
    for (int i = 0; i < COUNT_OF(steps); i++) {
        ui_text(screens->ui, UI_TEXT_BODY, say(screens, steps[i]));
    }
}

void screen_keys(Screens *screens) {
    UiContext *ui = screens->ui;
    int asked = screens->view.subject - 1;
    const char *name = asked >= 0 && asked < SCREEN_COUNT ? names[asked] : NULL;
    unsigned page = name ? ON(asked) : 0;
    UiRect rest = part_page_begin(screens, say(screens, "ui.title.keys"));
    ui_scroll_begin(ui, "ui.keys", rest);
    UiSize sizes[] = {UI_WEIGHT(1, 340), UI_FIXED(24), UI_WEIGHT(1, 340)};
    ui_row_begin(ui, sizes, 3, UI_ALIGN_START);
    if (name) {
        ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.help.page"));
        ui_text(ui, UI_TEXT_BODY, say_at(screens, "ui.help.%s", name));
        show_key_table(screens, "ui.keys.page", page, ON_THIS_PAGE);
    }
    show_turn(screens);
    ui_row_next(ui);
    ui_row_next(ui);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.help.keys"));
    show_key_table(screens, "ui.keys.table", page, ON_EVERY_PAGE);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.help.other"));
    show_key_table(screens, "ui.keys.other", page, ON_OTHER_PAGES);
    ui_row_end(ui);
    ui_space(ui, 24);
    ui_scroll_end(ui);
    part_page_end(screens);
}
