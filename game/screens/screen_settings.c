/* SPDX-License-Identifier: MIT
 *
 * Settings: language, text size, theme, motion. Every change shows at once and is kept. */
#include <stdio.h>

#include "screens/screens_internal.h"

static void show_sizes(Screens *screens) {
    static const int percents[] = {100, 125, 150, 175, 200};
    UiContext *ui = screens->ui;
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.settings.size"));
    ui_list_begin(ui, "ui.settings.sizes");
    ui_flow_begin(ui, UI_ALIGN_START);
    ui_set_gap(ui, 24);
    for (int i = 0; i < COUNT_OF(percents); i++) {
        ScreenSettings settings = screens->view.settings;
        float size = (float)percents[i] / 100.0f;
        bool is_chosen = settings.text_size > size - 0.01f && settings.text_size < size + 0.01f;
        if (ui_radio(ui, say_format(screens, "ui.settings.size.%d", percents[i]),
                     say_format(screens, "%d %%", percents[i]), is_chosen)) {
            settings.text_size = size;
            give_settings(screens, settings);
        }
    }
    ui_flow_end(ui);
    ui_list_end(ui);
}

static void give_theme(Screens *screens, const char *name) {
    ScreenSettings settings = screens->view.settings;
    snprintf(settings.theme, sizeof settings.theme, "%s", name);
    give_settings(screens, settings);
}

static void show_themes(Screens *screens) {
    UiContext *ui = screens->ui;
    const char *chosen = screens->view.settings.theme;
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.settings.theme"));
    ui_list_begin(ui, "ui.settings.themes");
    ui_flow_begin(ui, UI_ALIGN_START);
    ui_set_gap(ui, 24);
    if (ui_radio(ui, "ui.theme.decade", say(screens, "ui.theme.decade"), chosen[0] == 0)) {
        give_theme(screens, "");
    }
    for (int i = 0; i < ui_theme_count(); i++) {
        const char *name = ui_theme_at(i)->name;
        const char *id = say_format(screens, "ui.theme.%s", name);
        if (ui_radio(ui, id, say(screens, id), text_equal(chosen, name))) {
            give_theme(screens, name);
        }
    }
    ui_flow_end(ui);
    ui_list_end(ui);
}

void screen_settings(Screens *screens) {
    UiContext *ui = screens->ui;
    UiRect rest = part_middle(part_page_begin(screens, say(screens, "ui.title.settings")), 880);
    ui_scroll_begin(ui, "ui.settings", rest);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.settings.language"));
    part_languages(screens);
    ui_space(ui, 16);
    show_sizes(screens);
    ui_space(ui, 16);
    show_themes(screens);
    ui_space(ui, 16);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.settings.motion"));
    bool has_motion = screens->view.settings.has_motion;
    if (ui_checkbox(ui, "ui.settings.motion.on", say(screens, "ui.settings.motion.on"), &has_motion)) {
        ScreenSettings settings = screens->view.settings;
        settings.has_motion = has_motion;
        give_settings(screens, settings);
    }
    ui_space(ui, 16);
    part_label(screens, say(screens, "ui.settings.kept"));
    ui_space(ui, 24);
    ui_scroll_end(ui);
    part_page_end(screens);
}
