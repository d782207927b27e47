/* SPDX-License-Identifier: MIT
 *
 * The question before what cannot be taken back, for players who want one: the command waits in `asked` until it is
 * answered. One place for all screens, so that none of them has to think of it. */
#include "screens/screens_internal.h"

static const char *question_of(const ScreenCommand *command) {
    switch (command->kind) {
    case SCREEN_COMMAND_STAMP:
        return "ui.ask.stamp";
    case SCREEN_COMMAND_RUN_ON:
        return "ui.ask.run_on";
    case SCREEN_COMMAND_BRANCH:
        return "ui.ask.branch";
    case SCREEN_COMMAND_DELETE:
        return "ui.ask.delete";
    case SCREEN_COMMAND_QUIT:
        return "ui.ask.quit";
    default:
        return NULL;
    }
}

static void keep_back(Screens *screens) {
    ScreenCommands *commands = screens->commands;
    for (int i = 0; i < commands->count; i++) {
        if (!commands->items[i].is_sure && question_of(&commands->items[i])) {
            screens->asked = commands->items[i];
            screens->is_asking = true;
            commands->count = i;
            ui_close_tooltips(screens->ui);
            return;
        }
    }
}

void ask_first(Screens *screens) {
    UiContext *ui = screens->ui;
    if (screens->view.settings.asks_first && !screens->is_asking) {
        keep_back(screens);
    }
    if (!screens->is_asking) {
        return;
    }
    const char *question = question_of(&screens->asked);
    ui_sheet_begin(ui, "ui.ask", say(screens, question), 520);
    ui_text(ui, UI_TEXT_BODY, say(screens, say_format(screens, "%s.line", question)));
    ui_space(ui, 8);
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    bool is_meant = ui_button(ui, "ui.ask.yes", say(screens, "ui.ask.yes"), UI_BUTTON_PRIMARY, NULL);
    bool is_left = ui_button(ui, "ui.ask.no", say(screens, "ui.ask.no"), UI_BUTTON_QUIET, NULL);
    ui_flow_end(ui);
    is_left = ui_sheet_end(ui) || is_left;
    if (is_meant) {
        screens->asked.is_sure = true; /* a frame that is repeated sees it again */
        screens->commands->items[screens->commands->count++] = screens->asked;
    }
    screens->is_asking = !is_meant && !is_left;
}
