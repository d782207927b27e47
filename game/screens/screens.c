/* SPDX-License-Identifier: MIT
 *
 * The one door of the folder: which screen is shown, and what is kept between frames. */
#include <stdlib.h>

#include "screens/screens_internal.h"
#include "screens/screens_numbers.h"
#include "screens/start_internal.h"

Screens *screens_create(const Content *content, const CsvTable *plan) {
    Screens *screens = calloc(1, sizeof *screens);
    if (!screens) {
        base_out_of_memory();
    }
    screens->content = content;
    screens->plan = plan;
    screens->frame = arena_create();
    screens->dossier_shown = -1;
    screens->whatif_horizon = WHATIF_HORIZON_USUAL;
    screens->start = start_create();
    return screens;
}

void screens_destroy(Screens *screens) {
    if (screens) {
        screens_forget_campaign(screens);
        book_destroy(screens);
        map_destroy(screens);
        code_destroy(screens);
        tree_destroy(screens);
        free(screens->start);
        arena_destroy(screens->frame);
        free(screens);
    }
}

static const char *write_year(void *user, int year) {
    return say_short_year(user, year);
}

void screens_show(Screens *screens, UiContext *ui, const ScreenView *view, ScreenCommands *commands) {
    static void (*const show[SCREEN_COUNT])(Screens *) = {
        [SCREEN_TITLE] = screen_title,
        [SCREEN_SCENARIOS] = screen_scenarios,
        [SCREEN_BRIEFING] = screen_briefing,
        [SCREEN_DESK] = screen_desk,
        [SCREEN_DOSSIER] = screen_dossier,
        [SCREEN_BUDGET] = screen_budget,
        [SCREEN_PROGRAMMES] = screen_programmes,
        [SCREEN_LAW] = screen_law,
        [SCREEN_CHART] = screen_chart,
        [SCREEN_WHATIF] = screen_whatif,
        [SCREEN_LOG] = screen_log,
        [SCREEN_REPORT] = screen_report,
        [SCREEN_WHY] = screen_why,
        [SCREEN_END] = screen_end,
        [SCREEN_SETTINGS] = screen_settings,
        [SCREEN_KEYS] = screen_keys,
        [SCREEN_CODE] = screen_code,
        [SCREEN_TREE] = screen_tree,
        [SCREEN_AIMS] = screen_aims,
        [SCREEN_SAVES] = screen_saves,
        [SCREEN_PAUSE] = screen_pause,
        [SCREEN_PEOPLE] = screen_people,
        [SCREEN_ENCYCLOPAEDIA] = screen_encyclopaedia,
        [SCREEN_MAP] = screen_map,
    };
    if (commands->count == 0) { /* a frame shown again: what was asked for in it still holds its words */
        arena_clear(screens->frame);
    }
    screens->metrics = NULL;
    screens->marks = NULL;
    screens->numbers.items = NULL;
    screens->numbers.count = screens->numbers.capacity = 0;
    screens->is_page_new = view->id != screens->view.id || view->subject != screens->view.subject;
    if (screens->is_page_new) {
        ui_close_tooltips(ui);
        ui_turn_page(ui);
    }
    screens->ui = ui;
    screens->view = *view;
    screens->commands = commands;
    ui_set_years(ui, write_year, screens);
    show[view->id](screens);
    part_help_key(screens);
    ask_first(screens);
}

const char *const *screens_numbers(const Screens *screens, int *count) {
    *count = screens->numbers.count;
    return screens->numbers.items;
}
