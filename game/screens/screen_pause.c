/* SPDX-License-Identifier: MIT
 *
 * The question between two rounds: one page, one sentence or three, nothing to click but on. What is thought or written
 * down stays with the player. */
#include <string.h>

#include "screens/screens_internal.h"

/* Japanese sentences have a line each: a break inside of one is found late by the eye. */
static const char *sentences(Screens *screens, const char *text) {
    static const char full_stop[] = "。";
    const char *told = "";
    for (const char *stop; (stop = strstr(text, full_stop)) != NULL && stop[strlen(full_stop)];) {
        const char *end = stop + strlen(full_stop);
        told = say_format(screens, "%s%s\n", told, arena_copy_bytes(screens->frame, text, (size_t)(end - text)));
        text = end;
    }
    return say_format(screens, "%s%s", told, text);
}

void screen_pause(Screens *screens) {
    UiContext *ui = screens->ui;
    int year = campaign_year(screens->view.campaign);
    const char *question = campaign_pause(screens->view.campaign);
    UiRect rest = ui_inset(part_middle(ui_window(ui), 880), part_is_small(screens) ? 16 : 48, 0);
    ui_cut_top(&rest, part_is_small(screens) ? 8 : 24);
    UiRect foot = ui_cut_bottom(&rest, 68);
    ui_scroll_begin(ui, "ui.pause", rest);
    part_masthead(screens, year, say(screens, "ui.pause.title"));
    const char *picture = campaign_scenario(screens->view.campaign)->picture;
    ui_space(ui, 24);
    if (picture) {
        ui_picture(ui, picture, 0, part_is_small(screens) ? 96 : part_tall(screens, 280));
        ui_space(ui, 16);
    }
    ui_text(ui, part_is_small(screens) ? UI_TEXT_HEADING : UI_TEXT_TITLE,
            question ? sentences(screens, say_told(screens, question)) : "");
    if (screens->has_reasons) {
        ui_space(ui, 16);
        part_label(screens, say(screens, "ui.pause.line"));
    }
    ui_scroll_end(ui);

    ui_column_begin(ui, foot);
    ui_rule(ui);
    ui_space(ui, 2);
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    bool goes_on = ui_button(ui, "ui.pause.go_on", say(screens, "ui.report.to_desk"), UI_BUTTON_PRIMARY, NULL);
    ui_tooltip(ui, say(screens, "ui.pause.line"));
    ui_flow_end(ui);
    ui_column_end(ui);
    if (goes_on || ui_shortcut(ui, UI_KEY_ENTER, 0) || ui_shortcut(ui, UI_KEY_ESCAPE, 0)) {
        give_plain(screens, SCREEN_COMMAND_BACK);
    }
}
