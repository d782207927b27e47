/* SPDX-License-Identifier: MIT
 *
 * Programmes with a life: what runs and what can be started as cards, what may come next and what has ended as lines.
 * When nothing can be started, the page says what comes and what was. */
#include "report/report.h"
#include "screens/screens_internal.h"

/* ---- The cards: running, or of this year ---- */

static bool is_open(const Campaign *campaign, const ContentProgramme *programme, int index) {
    ProgrammeView view = campaign_programme(campaign, index);
    int year = campaign_year(campaign);
    bool is_of_now = year >= programme->first_year && year <= programme->last_year &&
                     campaign_allows(campaign, DECISION_START_PROGRAMME, index);
    return view.state == PROGRAMME_RUNNING || (view.state == PROGRAMME_IDLE && (view.can_start || is_of_now));
}

static void show_open(Screens *screens, const ContentProgramme *programmes, int count, int open_count) {
    UiContext *ui = screens->ui;
    int shown = 0;
    ui_grid_begin(ui, 340, open_count);
    for (int i = 0; i < count; i++) {
        if (is_open(screens->view.campaign, &programmes[i], i)) {
            if (shown++ > 0) {
                ui_grid_next(ui);
            }
            programme_card(screens, &programmes[i], i);
        }
    }
    ui_grid_end(ui);
}

/* ---- The lines ---- */

static void show_line(Screens *screens, const ContentProgramme *programme, const char *when, const char *words) {
    UiContext *ui = screens->ui;
    UiSize sizes[] = {UI_FIXED(164), UI_WEIGHT(1, 240), UI_WEIGHT(1.6f, 280)};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_START);
    ui_text_look(ui, LOOK(UI_TEXT_BODY, UI_TONE_MUTED), when);
    ui_row_next(ui);
    ui_text(ui, UI_TEXT_STRONG, say_at(screens, "programme.%s.name", programme->id));
    ui_row_next(ui);
    ui_text(ui, UI_TEXT_BODY, words);
    ui_row_end(ui);
}

enum { HORIZON_MOST = 3, HORIZON_YEARS = 8 };

/* The next ones by their first year; those of one year in the order of the content. What lies further off, nobody in
 * the bureau can see. */
static void show_horizon(Screens *screens, const ContentProgramme *programmes, int count) {
    int shown = 0, year = campaign_year(screens->view.campaign);
    for (int k = 0; k < HORIZON_YEARS * count && shown < HORIZON_MOST; k++) {
        int first = year + 1 + k / count, i = k % count;
        if (programmes[i].first_year != first ||
            !campaign_allows(screens->view.campaign, DECISION_START_PROGRAMME, i) ||
            campaign_programme(screens->view.campaign, i).state != PROGRAMME_IDLE) {
            continue;
        }
        if (shown++ == 0) {
            ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.programmes.horizon"));
            part_label(screens, say(screens, "ui.programmes.horizon.line"));
        } else {
            ui_rule(screens->ui);
        }
        const char *when =
            say_with(screens, "ui.programmes.horizon.from", "year", say_fiscal_year(screens, first), NULL);
        show_line(screens, &programmes[i], when, say_at(screens, "programme.%s.body", programmes[i].id));
    }
    ui_space(screens->ui, shown > 0 ? 16 : 0);
}

static void show_ended(Screens *screens, const ContentProgramme *programmes, int count) {
    int shown = 0;
    for (int i = 0; i < count; i++) {
        ProgrammeView view = campaign_programme(screens->view.campaign, i);
        if (view.state == PROGRAMME_IDLE || view.state == PROGRAMME_RUNNING) {
            continue;
        }
        if (shown++ == 0) {
            ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.programmes.ended"));
        } else {
            ui_rule(screens->ui);
        }
        show_line(screens, &programmes[i], say_programme_state(screens, &programmes[i], view),
                  say_programme_outcome(screens, &programmes[i], view));
    }
}

static void show_page(Screens *screens, const ContentProgramme *programmes, int count) {
    UiContext *ui = screens->ui;
    int open_count = 0;
    for (int i = 0; i < count; i++) {
        open_count += is_open(screens->view.campaign, &programmes[i], i);
    }
    ui_text_look(ui, LOOK(UI_TEXT_BODY, UI_TONE_MUTED),
                 say(screens, open_count > 0 ? "ui.programmes.line" : "ui.programmes.none"));
    ui_space(ui, 8);
    /* One or two cards leave room for the lines beside them. */
    bool is_beside = open_count > 0 && open_count < 3;
    UiSize sizes[] = {UI_WEIGHT((float)open_count, 300), UI_FIXED(8), UI_WEIGHT((float)(3 - open_count), 300)};
    if (is_beside) {
        ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_START);
    }
    if (open_count > 0) {
        show_open(screens, programmes, count, open_count);
        ui_space(ui, 16);
    }
    if (is_beside) {
        ui_row_next(ui);
        ui_row_next(ui);
    }
    show_horizon(screens, programmes, count);
    show_ended(screens, programmes, count);
    if (is_beside) {
        ui_row_end(ui);
    }
}

/* ---- The same as a table ---- */

enum { TABLE_COLUMNS = 6 };

/* The rows as doors. */
typedef struct RowDoors {
    Screens *screens;
    const char **ids;
    int *programmes;
} RowDoors;

static void explain_row(void *user, int row) {
    const RowDoors *doors = user;
    door_explain_programme(doors->screens, doors->ids[row], doors->programmes[row]);
}

static void fill_row(Screens *screens, const ContentProgramme *programme, int index, const char **cells) {
    const Campaign *campaign = screens->view.campaign;
    ProgrammeView view = campaign_programme(campaign, index);
    ProgrammeOffer offer = campaign_programme_offer(campaign, index);
    ProgrammeReview review = campaign_programme_review(campaign, index, offer);
    ReportProgramme words =
        report_programme_words(campaign, screens->frame, screens->view.settings.language, index, offer);
    bool is_ahead = view.state == PROGRAMME_IDLE || view.state == PROGRAMME_RUNNING;
    Text members = text_begin(screens->frame);
    for (int i = 0; i < programme->member_count; i++) {
        if (!is_ahead || view.state == PROGRAMME_IDLE || view.joined >> i & 1) {
            text_add(&members, members.bytes > 0 ? say(screens, "ui.list.and") : "");
            text_add(&members, say_at(screens, "actor.%s.name", programme->members[i].actor));
        }
    }
    cells[0] = say_at(screens, "programme.%s.name", programme->id);
    cells[1] = say_programme_state(screens, programme, view);
    cells[2] = say_money(screens, review.money_spent);
    cells[3] = is_ahead ? say_money(screens, review.money_left) : NULL;
    cells[4] = is_ahead ? words.range : NULL;
    cells[5] = members.bytes > 0 ? members.data : say(screens, "ui.programme.alone");
}

static void show_table(Screens *screens, const ContentProgramme *programmes, int count) {
    const UiColumn columns[TABLE_COLUMNS] = {{say(screens, "ui.programmes.table.name"), UI_ALIGN_START, 2},
                                             {say(screens, "ui.programmes.table.state"), UI_ALIGN_START, 1.5f},
                                             {say(screens, "ui.programmes.table.spent"), UI_ALIGN_END, 1},
                                             {say(screens, "ui.programmes.table.left"), UI_ALIGN_END, 1},
                                             {say(screens, "ui.programme.chance"), UI_ALIGN_END, 1},
                                             {say(screens, "ui.programmes.table.members"), UI_ALIGN_START, 3}};
    const char **cells = ARENA_ARRAY(screens->frame, const char *, TABLE_COLUMNS *count);
    RowDoors doors = {screens, ARENA_ARRAY(screens->frame, const char *, count),
                      ARENA_ARRAY(screens->frame, int, count)};
    int rows = 0;
    for (int i = 0; i < count; i++) {
        ProgrammeState state = campaign_programme(screens->view.campaign, i).state;
        if (state != PROGRAMME_IDLE || is_open(screens->view.campaign, &programmes[i], i)) {
            doors.ids[rows] = say_format(screens, "programme.%s.row", programmes[i].id);
            doors.programmes[rows] = i;
            fill_row(screens, &programmes[i], i, &cells[TABLE_COLUMNS * rows++]);
        }
    }
    UiTable table = {.label = say(screens, "ui.programmes.title"),
                     .columns = columns,
                     .column_count = TABLE_COLUMNS,
                     .cells = cells,
                     .row_count = rows,
                     .row_ids = doors.ids,
                     .selected_row = -1,
                     .can_sort = true,
                     .explain = explain_row,
                     .user = &doors};
    if (rows > 0) {
        ui_table(screens->ui, "ui.programmes.table", &table);
    } else {
        ui_text(screens->ui, UI_TEXT_BODY, say(screens, "ui.programmes.none"));
    }
}

void screen_programmes(Screens *screens) {
    UiContext *ui = screens->ui;
    int count;
    const ContentProgramme *programmes = content_programmes(screens->content, &count);
    UiRect rest = part_page_begin(screens, say(screens, "ui.programmes.title"));
    ui_scroll_begin(ui, "ui.programmes", rest);
    const UiOption tabs[] = {{"ui.programmes.as_cards", say(screens, "ui.programmes.as_cards")},
                             {"ui.programmes.as_table", say(screens, "ui.programmes.as_table")}};
    ui_tabs(ui, "ui.programmes.tabs", tabs, COUNT_OF(tabs), &screens->programmes_tab);
    if (screens->programmes_tab == 0) {
        show_page(screens, programmes, count);
    } else {
        show_table(screens, programmes, count);
    }
    ui_space(ui, 24);
    ui_scroll_end(ui);
    part_page_end(screens);
}
