/* SPDX-License-Identifier: MIT
 *
 * Settings: language, text size, theme, motion, sound. Every change shows at once and is kept. */
#include <stdio.h>
#include <string.h>

#include "screens/start_internal.h"

/* Five percentages to choose from; -1 when nothing was chosen. `none` stands for 0 %, NULL: the figure does. */
static int choose_percent(Screens *screens, const char *id, const int percents[5], float now, const char *none) {
    UiContext *ui = screens->ui;
    int chosen = -1;
    ui_heading(ui, UI_TEXT_SECTION, say(screens, id));
    ui_list_begin(ui, say_format(screens, "%s.list", id));
    ui_flow_begin(ui, UI_ALIGN_START);
    ui_set_gap(ui, 24);
    for (int i = 0; i < 5; i++) {
        const char *label = percents[i] == 0 && none ? none : say_format(screens, "%d %%", percents[i]);
        bool is_now = percents[i] == (int)(now * 100.0f + 0.5f);
        if (ui_radio(ui, say_format(screens, "%s.%d", id, percents[i]), label, is_now)) {
            chosen = percents[i];
        }
    }
    ui_flow_end(ui);
    ui_list_end(ui);
    return chosen;
}

static void show_sizes(Screens *screens) {
    static const int percents[] = {100, 125, 150, 175, 200};
    ScreenSettings settings = screens->view.settings;
    int chosen = choose_percent(screens, "ui.settings.size", percents, settings.text_size, NULL);
    if (chosen >= 0) {
        settings.text_size = (float)chosen / 100.0f;
        give_settings(screens, settings);
    }
}

static void show_volumes(Screens *screens) {
    static const int percents[] = {0, 25, 50, 75, 100};
    ScreenSettings settings = screens->view.settings;
    const char *off = say(screens, "ui.settings.volume.off");
    int chosen = choose_percent(screens, "ui.settings.volume", percents, settings.volume, off);
    if (chosen >= 0) {
        settings.volume = (float)chosen / 100.0f;
        give_settings(screens, settings);
    }
}

/* A setting that is on or off, under its own heading where it has one. */
static void show_switch(Screens *screens, const char *id, bool *value, ScreenSettings *settings) {
    if (ui_checkbox(screens->ui, id, say(screens, id), value)) {
        give_settings(screens, *settings);
    }
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
    ScreenSettings settings = screens->view.settings;
    show_switch(screens, "ui.settings.has_safe_colors", &settings.has_safe_colors, &settings);
}

static void show_autosaves(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenSettings settings = screens->view.settings;
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.settings.autosaves"));
    ui_list_begin(ui, "ui.settings.autosaves.list");
    ui_flow_begin(ui, UI_ALIGN_START);
    ui_set_gap(ui, 24);
    for (int i = 1; i <= SCREEN_AUTOSAVES_MOST; i++) {
        const char *id = say_format(screens, "ui.settings.autosaves.%d", i);
        if (ui_radio(ui, id, say_format(screens, "%d", i), settings.autosaves == i)) {
            settings.autosaves = i;
            give_settings(screens, settings);
        }
    }
    ui_flow_end(ui);
    ui_list_end(ui);
    part_label(screens, say(screens, "ui.settings.autosaves.line"));
}

/* One of a few, each in words of its own: "ID.NAME". The index chosen, -1 when nothing was. */
static int choose_word(Screens *screens, const char *id, const char *const *names, int count, int now) {
    UiContext *ui = screens->ui;
    int chosen = -1;
    ui_heading(ui, UI_TEXT_SECTION, say(screens, id));
    ui_list_begin(ui, say_format(screens, "%s.list", id));
    ui_flow_begin(ui, UI_ALIGN_START);
    ui_set_gap(ui, 24);
    for (int i = 0; i < count; i++) {
        const char *name = say_format(screens, "%s.%s", id, names[i]);
        if (ui_radio(ui, name, say(screens, name), i == now)) {
            chosen = i;
        }
    }
    ui_flow_end(ui);
    ui_list_end(ui);
    return chosen;
}

static void show_motion(Screens *screens) {
    static const char *const names[] = {"none", "half", "usual", "fast"};
    static const float speeds[] = {0.0f, 0.5f, 1.0f, 2.0f};
    ScreenSettings settings = screens->view.settings;
    int now = -1;
    for (int i = 0; i < COUNT_OF(speeds); i++) {
        now = settings.motion >= speeds[i] ? i : now;
    }
    int chosen = choose_word(screens, "ui.settings.motion", names, COUNT_OF(names), now);
    if (chosen >= 0) {
        settings.motion = speeds[chosen];
        give_settings(screens, settings);
    }
}

/* With what it looks like. */
static void show_years(Screens *screens) {
    static const char *const names[SCREEN_YEARS_COUNT] = {
        [SCREEN_YEARS_BOTH] = "both", [SCREEN_YEARS_WESTERN] = "western", [SCREEN_YEARS_ERA] = "era"};
    ScreenSettings settings = screens->view.settings;
    int chosen = choose_word(screens, "ui.settings.years", names, SCREEN_YEARS_COUNT, (int)settings.years);
    if (chosen >= 0) {
        settings.years = (ScreenYears)chosen;
        give_settings(screens, settings);
    }
    part_label(screens, say_with(screens, "ui.settings.years.line", "year", say_full_year(screens, 1969), "short",
                                 say_short_year(screens, 1969), NULL));
}

/* The usual one follows the language; with what the others look like. */
static void show_numbers(Screens *screens) {
    static const char *const names[] = {"language", "western", "japanese"}, *const regions[] = {"", "-US", "-JP"};
    ScreenSettings settings = screens->view.settings;
    char *region = settings.language + strcspn(settings.language, "-");
    int now = 0;
    for (int i = 0; i < COUNT_OF(regions); i++) {
        now = text_equal(region, regions[i]) ? i : now;
    }
    int chosen = choose_word(screens, "ui.settings.numbers", names, COUNT_OF(names), now);
    if (chosen >= 0) {
        memcpy(region, regions[chosen], strlen(regions[chosen]) + 1);
        give_settings(screens, settings);
    }
    part_label(screens,
               say_with(screens, "ui.settings.numbers.line", "money", say_money(screens, 8.2), "large",
                        say_number(screens, "tn", -2.1), "people", say_number(screens, "people", 321.0), NULL));
}

static void show_pauses(Screens *screens) {
    ui_heading(screens->ui, UI_TEXT_SECTION, say(screens, "ui.settings.pauses"));
    ScreenSettings settings = screens->view.settings;
    if (ui_checkbox(screens->ui, "ui.settings.pauses.on", say(screens, "ui.settings.pauses.on"),
                    &settings.has_pauses)) {
        give_settings(screens, settings);
    }
    show_switch(screens, "ui.settings.skips_reports", &settings.skips_reports, &settings);
    show_switch(screens, "ui.settings.asks_first", &settings.asks_first, &settings);
}

static void show_tooltips(Screens *screens) {
    static const char *const ids[] = {[UI_TOOLTIPS_ON_HOVER] = "ui.settings.tooltips.hover",
                                      [UI_TOOLTIPS_ON_FOCUS] = "ui.settings.tooltips.focus",
                                      [UI_TOOLTIPS_ON_PRESS] = "ui.settings.tooltips.press"};
    UiContext *ui = screens->ui;
    ScreenSettings settings = screens->view.settings;
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.settings.tooltips"));
    ui_list_begin(ui, "ui.settings.tooltips.list");
    for (int i = 0; i < COUNT_OF(ids); i++) {
        if (ui_radio(ui, ids[i], say(screens, ids[i]), settings.tooltips == (UiTooltips)i)) {
            settings.tooltips = (UiTooltips)i;
            give_settings(screens, settings);
        }
    }
    ui_list_end(ui);
    static const char *const depths[SCREEN_TIPS_MOST] = {"1", "2", "3"};
    int depth = choose_word(screens, "ui.settings.tips", depths, SCREEN_TIPS_MOST, settings.tooltip_depth - 1);
    if (depth >= 0) {
        settings.tooltip_depth = depth + 1;
        give_settings(screens, settings);
    }
    ui_space(ui, 16);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.settings.narration"));
    show_switch(screens, "ui.settings.narrates", &settings.narrates, &settings);
    part_label(screens, say(screens, "ui.settings.narration.line"));
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
    show_pauses(screens);
    ui_space(ui, 16);
    show_motion(screens);
    ui_space(ui, 16);
    show_years(screens);
    ui_space(ui, 16);
    show_numbers(screens);
    ui_space(ui, 16);
    show_volumes(screens);
    ui_space(ui, 16);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.settings.window"));
    ScreenSettings settings = screens->view.settings;
    show_switch(screens, "ui.settings.fullscreen", &settings.is_fullscreen, &settings);
    ui_space(ui, 16);
    show_autosaves(screens);
    ui_space(ui, 16);
    settings_show_keys(screens);
    ui_space(ui, 16);
    show_tooltips(screens);
    ui_space(ui, 16);
    part_label(screens, say(screens, "ui.settings.kept"));
    ui_space(ui, 24);
    ui_scroll_end(ui);
    part_page_end(screens);
}
