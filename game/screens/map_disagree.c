/* SPDX-License-Identifier: MIT
 *
 * 'I disagree': the numbers behind the arrow that is chosen, as the model has them and as others might, with what this
 * game would have come to. What the player holds stays as long as the game is shown; the game itself never changes. */
#include "screens/map_screen.h"

enum { CHOICES = 3 };

void map_forget_numbers(ScreenMap *kept) {
    report_disagree_destroy(kept->numbers);
    kept->numbers = NULL;
}

bool map_work_numbers(ScreenMap *kept, const Campaign *campaign) {
    return kept->numbers && report_disagree_work(kept->numbers, campaign);
}

/* Of the link, if it is worked out; asks for it otherwise. */
static const Disagreement *want_numbers(Screens *screens, int link) {
    ScreenMap *kept = screens->map;
    if (!kept->numbers || kept->numbers_link != link) {
        map_forget_numbers(kept);
        kept->numbers = report_disagree_begin(screens->content, &kept->year->links[link], kept->held, kept->held_count);
        kept->numbers_link = link;
    }
    return report_disagree(kept->numbers);
}

/* ---- What is held ---- */

static int find_held(const ScreenMap *kept, int variable_id) {
    for (int i = 0; i < kept->held_count; i++) {
        if (kept->held[i].variable_id == variable_id) return i;
    }
    return -1;
}

static void let_go(ScreenMap *kept, int variable_id) {
    int at = find_held(kept, variable_id);
    if (at >= 0) kept->held[at] = kept->held[--kept->held_count];
}

static void hold(Screens *screens, int variable_id, double value) {
    ScreenMap *kept = screens->map;
    let_go(kept, variable_id);
    if (kept->held_count == MAP_HELD_MOST) {
        ui_toast(screens->ui, say(screens, "ui.map.held.many"));
    } else {
        kept->held[kept->held_count++] = (ModelSetting){variable_id, value};
    }
}

/* ---- The numbers ---- */

/* As the model has it, and the two ends: the one that is held is marked. True when another is held now. */
static bool show_number(Screens *screens, const Disagreement *disagreement, int index) {
    UiContext *ui = screens->ui;
    ScreenMap *kept = screens->map;
    const char *language = screens->view.settings.language;
    const DisagreeNumber *number = &disagreement->numbers[index];
    int id = number->variable_id, held = find_held(kept, id), chosen = -1;
    ui_text(ui, UI_TEXT_STRONG, map_name(screens, id));
    part_label(screens, report_disagree_say_number(screens->content, screens->frame, language, number));
    for (int i = 0; i < CHOICES; i++) {
        double value = i == 0 ? number->here : number->tried[i - 1];
        const char *title = report_number(screens->content, screens->frame, language, id, value);
        const char *what =
            i == 0 ? say(screens, "ui.map.held.here")
                   : report_disagree_say_tried(screens->content, screens->frame, language, disagreement, index, i - 1);
        bool is_held = held < 0 ? i == 0 : i > 0 && kept->held[held].value == value;
        if (ui_list_row(ui, say_format(screens, "map.number.%d.%d", id, i), title, what, NULL, is_held)) chosen = i;
    }
    if (chosen == 0) let_go(kept, id);
    if (chosen > 0) hold(screens, id, number->tried[chosen - 1]);
    return chosen >= 0;
}

static void show_numbers(Screens *screens, const Disagreement *disagreement) {
    UiContext *ui = screens->ui;
    ScreenMap *kept = screens->map;
    const char *language = screens->view.settings.language;
    bool has_changed = false;
    if (disagreement->number_count == 0) part_label(screens, say(screens, "ui.map.numbers.none"));
    ui_list_begin(ui, "ui.map.numbers");
    for (int i = 0; i < disagreement->number_count; i++) {
        has_changed = show_number(screens, disagreement, i) || has_changed;
    }
    ui_list_end(ui);
    if (kept->held_count > 0) {
        ui_text(ui, UI_TEXT_STRONG, report_disagree_say_held(screens->content, screens->frame, language, disagreement));
        if (ui_link(ui, "ui.map.held.none", say(screens, "ui.map.held.none"))) {
            kept->held_count = 0;
            has_changed = true;
        }
    }
    part_label(screens,
               say_with(screens, "ui.map.numbers.limits", "year", say_fiscal_year(screens, disagreement->year), NULL));
    if (has_changed) map_forget_numbers(kept);
}

void map_show_disagree(Screens *screens, int link) {
    ScreenMap *kept = screens->map;
    ui_checkbox(screens->ui, "ui.map.disagree", say(screens, "ui.map.disagree"), &kept->disagrees);
    if (!kept->disagrees) return;
    if (kept->year->is_ahead) {
        part_label(screens, say(screens, "ui.map.numbers.later"));
        return;
    }
    const Disagreement *disagreement = want_numbers(screens, link);
    if (disagreement) {
        show_numbers(screens, disagreement);
    } else {
        part_label(screens, say(screens, "ui.map.numbers.coming"));
    }
}
