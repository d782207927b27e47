/* SPDX-License-Identifier: MIT
 *
 * Saved games: those the player named and the autosaves, the latest first. Deleting can be taken back. What cannot be
 * continued here is not hidden: it says why and shows the results it holds. */
#include <stdio.h>

#include "screens/start_internal.h"

/* ---- Words ---- */

const char *saves_say_name(Screens *screens, const ScreenSave *save) {
    return save->name ? save->name
           : save->autosave == 1
               ? say(screens, "ui.saves.autosave")
               : say_with(screens, "ui.saves.autosave.older", "n", say_format(screens, "%d", save->autosave - 1), NULL);
}

static const ContentScenario *find_scenario(const Screens *screens, const char *id) {
    int index = content_find_scenario(screens->content, id);
    return index < 0 ? NULL : &content_scenarios(screens->content, &(int){0})[index];
}

/* The open year; a scenario this content does not have is named by its id. */
static const char *say_where(Screens *screens, const ScreenSave *save) {
    const CampaignLogStored *stored = &save->stored;
    const ContentScenario *scenario = find_scenario(screens, stored->scenario);
    const char *title = scenario ? say_at(screens, "scenario.%s.title", scenario->id) : stored->scenario;
    int year = stored->count > 0 ? stored->years[stored->count - 1].year + 1 : scenario ? scenario->first_year : 0;
    if (year == 0) {
        return title;
    }
    bool is_over = scenario && year > scenario->last_year;
    const char *when = is_over ? say(screens, "ui.saves.over") : say_fiscal_year(screens, year);
    return say_with(screens, "ui.saves.where", "scenario", title, "year", when, NULL);
}

/* Title of the file answered last. */
static const char *say_headline(Screens *screens, const CampaignLogStored *stored) {
    for (int i = stored->count - 1; i >= 0; i--) {
        const char *id = stored->years[i].dossier;
        if (id && content_find_event(screens->content, id) >= 0) {
            return say_at(screens, "event.%s.title", id);
        }
    }
    return NULL;
}

static int read_aims(const Screens *screens, const CampaignLogStored *stored, int out[CAMPAIGN_AIMS_MOST]) {
    const ContentScenario *scenario = find_scenario(screens, stored->scenario);
    bool has_own = stored->aim_count > 0;
    int wanted = has_own ? stored->aim_count : scenario ? scenario->aim_count : 0, all, count = 0;
    const ContentAim *aims = content_aims(screens->content, &all);
    for (int i = 0; i < wanted && count < CAMPAIGN_AIMS_MOST; i++) {
        const char *id = has_own ? stored->aims[i] : scenario->aims[i];
        for (int k = 0; k < all; k++) {
            if (text_equal(aims[k].id, id)) {
                out[count++] = k;
                break;
            }
        }
    }
    return count;
}

/* ---- One save ---- */

static void show_about(Screens *screens, const ScreenSave *save) {
    UiContext *ui = screens->ui;
    int aims[CAMPAIGN_AIMS_MOST];
    int count = read_aims(screens, &save->stored, aims);
    const char *headline = say_headline(screens, &save->stored);
    ui_text(ui, UI_TEXT_STRONG, saves_say_name(screens, save));
    ui_text(ui, UI_TEXT_BODY, say_where(screens, save));
    if (headline) {
        ui_text(ui, UI_TEXT_SMALL, say_with(screens, "ui.saves.headline", "title", headline, NULL));
    }
    if (count > 0) {
        part_label(screens, say_with(screens, "ui.saves.aims", "aims", start_say_aims(screens, aims, count), NULL));
    }
    if (save->saved_at[0]) {
        part_label(screens, say_with(screens, "ui.saves.saved_at", "date", save->saved_at, NULL));
    }
}

static void show_save(Screens *screens, const ScreenSave *save, int index) {
    UiContext *ui = screens->ui;
    ui_push_id(ui, say_format(screens, "save.%d", index));
    ui_card_begin(ui, NULL, NULL, UI_CARD_PAPER);
    ui_set_gap(ui, 4);
    show_about(screens, save);
    if (save->why_not) {
        ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_BAD), say(screens, "ui.saves.read_only"));
    }
    ui_flow_begin(ui, UI_ALIGN_START);
    if (save->why_not && ui_button(ui, "ui.saves.look", say(screens, "ui.saves.look"), UI_BUTTON_QUIET, NULL)) {
        give_open(screens, SCREEN_SAVES, index + 1);
    }
    if (!save->why_not && ui_button(ui, "ui.saves.open", say(screens, "ui.saves.open"), UI_BUTTON_QUIET, NULL)) {
        give_subject(screens, SCREEN_COMMAND_LOAD, index);
    }
    if (save->name && ui_button(ui, "ui.saves.delete", say(screens, "ui.saves.delete"), UI_BUTTON_PLAIN, NULL)) {
        give_subject(screens, SCREEN_COMMAND_DELETE, index);
    }
    ui_flow_end(ui);
    ui_card_end(ui);
    ui_pop_id(ui);
}

/* ---- The list ---- */

/* The game that runs, under a name that is offered and can be changed. */
static void show_naming(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenStart *start = screens->start;
    const Campaign *campaign = screens->view.campaign;
    int year = campaign_year(campaign);
    if (start->named_of != campaign || start->named_year != year) {
        start->named_of = campaign;
        start->named_year = year;
        snprintf(start->name, sizeof start->name, "%s %d",
                 say_at(screens, "scenario.%s.title", campaign_scenario(campaign)->id), year);
    }
    ui_text(ui, UI_TEXT_BODY, say(screens, "ui.saves.name.line"));
    UiSize sizes[] = {UI_WEIGHT(1, 280), UI_FIXED(8), UI_CONTENT};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    bool is_given = ui_text_field(ui, "ui.saves.name", say(screens, "ui.saves.name"), start->name, sizeof start->name);
    ui_row_next(ui);
    ui_row_next(ui);
    const char *why_not = start->name[0] ? NULL : say(screens, "ui.saves.nameless");
    is_given = ui_button(ui, "ui.saves.save", say(screens, "ui.saves.save"), UI_BUTTON_PRIMARY, why_not) || is_given;
    ui_row_end(ui);
    if (is_given && !why_not) {
        give_text(screens, SCREEN_COMMAND_SAVE, start->name);
    }
    ui_space(ui, 12);
}

static void show_deleted(Screens *screens) {
    UiContext *ui = screens->ui;
    if (!screens->view.deleted) {
        return;
    }
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    ui_text(ui, UI_TEXT_BODY, say_with(screens, "ui.saves.deleted", "name", screens->view.deleted, NULL));
    if (ui_button(ui, "ui.saves.put_back", say(screens, "ui.saves.put_back"), UI_BUTTON_QUIET, NULL)) {
        give_plain(screens, SCREEN_COMMAND_PUT_BACK);
    }
    ui_flow_end(ui);
    ui_space(ui, 8);
}

static void show_list(Screens *screens) {
    UiContext *ui = screens->ui;
    int count = screens->view.save_count;
    ui_scroll_begin(ui, "ui.saves", part_page_begin(screens, say(screens, "ui.saves.title")));
    if (screens->view.campaign) {
        show_naming(screens);
    }
    show_deleted(screens);
    if (count > 1 && ui_button(ui, "ui.saves.tree", say(screens, "ui.saves.tree"), UI_BUTTON_QUIET, NULL)) {
        give_open(screens, SCREEN_TREE, 0);
    }
    if (count == 0) {
        part_label(screens, say(screens, "ui.saves.none"));
    } else {
        ui_grid_begin(ui, 360, count);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                ui_grid_next(ui);
            }
            show_save(screens, &screens->view.saves[i], i);
        }
        ui_grid_end(ui);
    }
    ui_space(ui, 24);
    ui_scroll_end(ui);
    part_page_end(screens);
}

/* ---- What a save holds that cannot be continued ---- */

static double stored_value(const CampaignLogYear *year, const char *name, bool *is_there) {
    for (int i = 0; i < year->count; i++) {
        if (text_equal(year->names[i], name)) {
            *is_there = true;
            return year->values[i];
        }
    }
    *is_there = false;
    return 0;
}

const char *saves_say_stored(Screens *screens, const CampaignLogYear *year, const ContentAim *aim) {
    bool is_there;
    const char *name = model_variable(content_model(screens->content), aim->variable_id)->name;
    double value = stored_value(year, name, &is_there);
    return is_there ? say_number(screens, aim->form, value) : "";
}

static void show_results(Screens *screens, const CampaignLogStored *stored, const int *aims, int count) {
    const ContentAim *all = content_aims(screens->content, &(int){0});
    UiColumn columns[1 + CAMPAIGN_AIMS_MOST] = {{say(screens, "ui.saves.year"), UI_ALIGN_START, 1}};
    for (int k = 0; k < count; k++) {
        columns[1 + k] = (UiColumn){say_at(screens, "aim.%s.name", all[aims[k]].id), UI_ALIGN_END, 1};
    }
    int width = 1 + count;
    const char **cells = ARENA_ARRAY(screens->frame, const char *, stored->count *width);
    for (int i = 0; i < stored->count; i++) {
        cells[i * width] = say_fiscal_year(screens, stored->years[i].year);
        for (int k = 0; k < count; k++) {
            cells[i * width + 1 + k] = saves_say_stored(screens, &stored->years[i], &all[aims[k]]);
        }
    }
    UiTable table = {.label = say(screens, "ui.saves.results"),
                     .columns = columns,
                     .column_count = width,
                     .cells = cells,
                     .row_count = stored->count,
                     .selected_row = -1};
    ui_table(screens->ui, "ui.saves.results", &table);
}

static void show_stored(Screens *screens, const ScreenSave *save) {
    UiContext *ui = screens->ui;
    int aims[CAMPAIGN_AIMS_MOST];
    int count = read_aims(screens, &save->stored, aims);
    ui_scroll_begin(ui, "ui.saves.stored", part_page_begin(screens, say(screens, "ui.saves.stored")));
    show_about(screens, save);
    ui_space(ui, 8);
    ui_text(ui, UI_TEXT_BODY, say(screens, "ui.saves.read_only.line"));
    if (save->why_not) {
        part_label(screens, save->why_not);
    }
    ui_space(ui, 8);
    show_results(screens, &save->stored, aims, count);
    ui_space(ui, 24);
    ui_scroll_end(ui);
    part_page_end(screens);
}

void screen_saves(Screens *screens) {
    int index = screens->view.subject - 1;
    if (index >= 0 && index < screens->view.save_count) {
        show_stored(screens, &screens->view.saves[index]);
    } else {
        show_list(screens);
    }
}
