/* SPDX-License-Identifier: MIT
 *
 * Values first: by which three of the eight the player will judge these years. The scenario's own stand there already,
 * so that one press leads on. None of them is the win. */
#include <stdlib.h>

#include "screens/start_internal.h"

ScreenStart *start_create(void) {
    ScreenStart *start = calloc(1, sizeof *start);
    if (!start) {
        base_out_of_memory();
    }
    return start;
}

const char *start_say_aims(Screens *screens, const int *aims, int count) {
    const ContentAim *all = content_aims(screens->content, &(int){0});
    Text text = text_begin(screens->frame);
    for (int i = 0; i < count; i++) {
        text_format(&text, "%s%s", i > 0 ? say(screens, "ui.aims.comma") : "",
                    say_at(screens, "aim.%s.name", all[aims[i]].id));
    }
    return text.data;
}

static int find_chosen(const ScreenStart *start, int aim) {
    for (int i = 0; i < start->aim_count; i++) {
        if (start->aims[i] == aim) {
            return i;
        }
    }
    return -1;
}

/* A fourth is refused in words: which one is to go is the player's to say. */
static void toggle(Screens *screens, int aim) {
    ScreenStart *start = screens->start;
    int place = find_chosen(start, aim);
    if (place >= 0) {
        start->aim_count--;
        for (int i = place; i < start->aim_count; i++) {
            start->aims[i] = start->aims[i + 1];
        }
    } else if (start->aim_count < CAMPAIGN_AIMS_MOST) {
        start->aims[start->aim_count++] = aim;
    } else {
        ui_toast(screens->ui, say(screens, "ui.aims.full"));
    }
}

/* What the aim is in the model, and where it stands. */
static const char *say_variable(Screens *screens, const ContentAim *aim) {
    ScreenMetric metric = chart_metric_of(screens, aim->variable_id);
    double now = campaign_value_now(screens->view.campaign, aim->variable_id);
    return say_with(screens, "ui.aims.variable", "variable",
                    model_variable(content_model(screens->content), aim->variable_id)->name, "now",
                    chart_say(screens, &metric, now, false), "way",
                    say(screens, aim->higher_is_better ? "ui.aims.more" : "ui.aims.less"), NULL);
}

static void show_aim(Screens *screens, const ContentAim *aim, int index, bool is_open) {
    UiContext *ui = screens->ui;
    const char *name = say_at(screens, "aim.%s.name", aim->id), *id = say_format(screens, "ui.aims.%s", aim->id);
    bool is_chosen = find_chosen(screens->start, index) >= 0;
    const char *label = say_with(screens, is_chosen ? "ui.aims.chosen" : "ui.aims.open", "aim", name, NULL);
    ui_card_begin(ui, is_open ? id : NULL, label, is_chosen ? UI_CARD_SELECTED : UI_CARD_PAPER);
    ui_set_gap(ui, 4);
    ui_text_look(ui, LOOK(UI_TEXT_STRONG, is_chosen ? UI_TONE_ACCENT : UI_TONE_INK),
                 say_with(screens, is_chosen ? "ui.aims.mark.chosen" : "ui.aims.mark.open", "aim", name, NULL));
    ui_text(ui, UI_TEXT_SMALL, say_at(screens, "ui.aims.is.%s", aim->id));
    part_label(screens, say_at(screens, "ui.aims.for.%s", aim->id));
    part_label(screens, say_at(screens, "ui.aims.against.%s", aim->id));
    if (ui_card_end(ui)) {
        toggle(screens, index);
    }
    if (is_open) {
        ui_tooltip(ui, say_variable(screens, aim));
    }
}

static void show_all(Screens *screens, bool is_open) {
    UiContext *ui = screens->ui;
    int count, shown = 0;
    const ContentAim *aims = content_aims(screens->content, &count);
    int eight = 0;
    for (int i = 0; i < count; i++) {
        eight += aims[i].is_aim;
    }
    ui_list_begin(ui, "ui.aims.list");
    ui_grid_begin(ui, 264, eight);
    for (int i = 0; i < count; i++) {
        if (aims[i].is_aim) {
            if (shown++ > 0) {
                ui_grid_next(ui);
            }
            show_aim(screens, &aims[i], i, is_open);
        }
    }
    ui_grid_end(ui);
    ui_list_end(ui);
}

/* True when the three are to hold. */
static bool show_foot(Screens *screens, UiRect foot, bool is_open) {
    UiContext *ui = screens->ui;
    const ScreenStart *start = screens->start;
    int missing = CAMPAIGN_AIMS_MOST - start->aim_count;
    const char *why_not = missing == 0 || !is_open
                              ? NULL
                              : say_with(screens, "ui.aims.missing", "n", say_format(screens, "%d", missing), NULL);
    ui_column_begin(ui, foot);
    ui_rule(ui);
    ui_space(ui, 2);
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    bool goes_on = ui_button(ui, "ui.aims.go_on", say(screens, "ui.aims.go_on"), UI_BUTTON_PRIMARY, why_not);
    if (why_not) {
        part_label(screens, why_not);
    }
    ui_flow_end(ui);
    ui_column_end(ui);
    return !why_not && (goes_on || ui_shortcut(ui, UI_KEY_ENTER, 0));
}

void screen_aims(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenStart *start = screens->start;
    const Campaign *campaign = screens->view.campaign;
    bool is_open = campaign_aims_are_open(campaign), is_small = part_is_small(screens);
    if (start->aims_of != campaign || !is_open) {
        start->aims_of = campaign;
        start->aim_count = campaign_aims(campaign, start->aims);
    }
    UiRect rest = ui_inset(part_middle(ui_window(ui), 1400), is_small ? 16 : 40, 0);
    ui_cut_top(&rest, is_small ? 8 : 16);
    UiRect foot = ui_cut_bottom(&rest, is_small && start->aim_count < CAMPAIGN_AIMS_MOST ? 116 : 68);
    ui_scroll_begin(ui, "ui.aims", rest);
    ui_text(ui, UI_TEXT_HEADING, say(screens, "ui.aims.title"));
    ui_text(ui, UI_TEXT_BODY, say(screens, is_open ? "ui.aims.line" : "ui.aims.closed"));
    ui_space(ui, 4);
    show_all(screens, is_open);
    ui_space(ui, 16);
    ui_scroll_end(ui);
    bool goes_on = show_foot(screens, foot, is_open);
    if (goes_on && is_open) {
        give_aims(screens, start->aims);
    }
    if (goes_on || ui_shortcut(ui, UI_KEY_ESCAPE, 0)) {
        start->aims_of = NULL;
        give_plain(screens, SCREEN_COMMAND_BACK);
    }
}
