/* SPDX-License-Identifier: MIT
 *
 * The causal map: the whole, one variable of it, or the way from an action to the balance; each as a drawing and as a
 * table, with a panel of sentences beside it. The numbers are those of the last year and are worked out in pieces
 * after the page was opened. */
#include "screens/map_screen.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { PANEL = 296, PANEL_NARROW = 272, MOST_FOUND = 30 };

/* ---- What is kept ---- */

void map_choose_whole(ScreenMap *kept) {
    kept->node = kept->variable = kept->link = kept->arrow = -1;
    kept->has_action = kept->is_choosing_action = false;
    kept->search[0] = 0;
}

void map_choose_node(ScreenMap *kept, int node) {
    map_choose_whole(kept);
    kept->node = node;
}

/* The action stays: the way back leads to it. */
void map_choose_variable(ScreenMap *kept, int variable_id) {
    kept->variable = variable_id;
    kept->node = report_map_node_of(kept->map, variable_id);
    kept->link = kept->arrow = -1;
    kept->search[0] = 0;
}

static ScreenMap *open_map(Screens *screens) {
    if (!screens->map) {
        ScreenMap *kept = calloc(1, sizeof *kept);
        if (!kept) base_out_of_memory();
        kept->arena = arena_create();
        Problems problems = problems_begin(kept->arena);
        kept->map = report_map_open(screens->content, kept->arena, &problems);
        if (kept->map) kept->nodes = report_map_nodes(kept->map, &kept->node_count);
        map_choose_whole(kept);
        screens->map = kept;
    }
    return screens->map;
}

static void forget_year(ScreenMap *kept) {
    report_map_year_destroy(kept->maker);
    kept->maker = NULL;
    kept->year = NULL;
    kept->link = kept->arrow = -1;
    map_forget_numbers(kept);
}

void map_forget(Screens *screens) {
    if (screens->map) {
        forget_year(screens->map);
        map_choose_whole(screens->map);
        screens->map->held_count = 0;
    }
}

void map_destroy(Screens *screens) {
    if (screens->map) {
        forget_year(screens->map);
        arena_destroy(screens->map->arena);
        free(screens->map);
    }
}

bool map_work(Screens *screens, const Campaign *campaign) {
    ScreenMap *kept = screens->map;
    if (!kept || !kept->maker) return false;
    if (kept->maker_turns != campaign_turn_count(campaign)) return false; /* asked again by the next frame */
    if (kept->year) return map_work_numbers(kept, campaign);
    if (!report_map_year_work(kept->maker, campaign)) kept->year = report_map_year(kept->maker);
    return true;
}

/* The year last worked out, if it is still the last one; asks for it otherwise. */
static void want_year(Screens *screens, ScreenMap *kept) {
    int turns = campaign_turn_count(screens->view.campaign);
    if (kept->maker && kept->maker_turns == turns) return;
    forget_year(kept);
    kept->maker = report_map_year_begin(kept->map, screens->content);
    kept->maker_turns = turns;
}

/* ---- Words ---- */

/* Elements of arrays that have no name of their own keep the model's: "Spillover (cloud)". */
const char *map_name(Screens *screens, int variable_id) {
    const char *name = chart_metric_of(screens, variable_id).name, *bracket = strchr(name, '[');
    if (!bracket) return name;
    int length = (int)strcspn(bracket + 1, "]");
    return say_format(screens, "%.*s (%.*s)", (int)(bracket - name), name, length, bracket + 1);
}

const char *map_node_name(Screens *screens, int node) {
    return report_map_node_name(screens->content, screens->frame, screens->view.settings.language,
                                &screens->map->nodes[node]);
}

const char *map_say_arrow_short(Screens *screens, ModelSign sign, double share, double years) {
    if (share <= 0.0) return say_format(screens, "%s %s", report_map_sign(sign), say(screens, "ui.map.still"));
    const char *delay = report_map_delay(screens->content, screens->frame, screens->view.settings.language, years);
    return say_format(screens, "%s %s%s%s", report_map_sign(sign), report_map_share(screens->frame, share),
                      delay[0] ? " · " : "", delay);
}

const char *map_say_years(Screens *screens, double years) {
    if (years < 0.5) return NULL;
    return say_with(screens, "ui.map.years", "n", say_number(screens, years < 0.95 ? "1" : "int", years), NULL);
}

UiArrowSign map_sign(ModelSign sign) {
    return sign == MODEL_SIGN_POSITIVE   ? UI_ARROW_PLUS
           : sign == MODEL_SIGN_NEGATIVE ? UI_ARROW_MINUS
           : sign == MODEL_SIGN_MIXED    ? UI_ARROW_BOTH
                                         : UI_ARROW_NO_SIGN;
}

/* ---- The way of an action ---- */

const int *map_path(Screens *screens, int *count) {
    const ScreenMap *kept = screens->map;
    int levers, target = model_find(content_model(screens->content), "digital trade balance");
    int *from = report_map_levers(screens->content, kept->action, screens->frame, &levers);
    *count = 0;
    if (target < 0 || !kept->has_action) return NULL;
    return report_map_path(kept->year, from, levers, target, screens->frame, count);
}

static void show_action(Screens *screens, Decision decision, const char *title, int place) {
    int levers;
    report_map_levers(screens->content, decision, screens->frame, &levers);
    if (levers == 0) return;
    if (ui_list_row(screens->ui, say_format(screens, "map.action.%d", place), title, NULL, NULL, false)) {
        map_choose_whole(screens->map);
        screens->map->has_action = true;
        screens->map->action = decision;
    }
}

static int show_decisions(Screens *screens, const Decision *decisions, int count, int place) {
    for (int i = 0; i < count; i++) {
        show_action(screens, decisions[i], say_decision(screens, &decisions[i]), place++);
    }
    return place;
}

/* What is in the draft and was stamped last, then everything the bureau could do. */
void map_show_actions(Screens *screens) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    int count, place = 0, turns = campaign_turn_count(campaign);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.map.actions.mine"));
    ui_list_begin(ui, "ui.map.actions");
    const Decision *draft = campaign_draft(campaign, &count);
    place = show_decisions(screens, draft, count, place);
    if (turns > campaign_prologue_count(campaign)) {
        const CampaignTurn *last = campaign_turn(campaign, turns - 1);
        place = show_decisions(screens, last->decisions, last->decision_count, place);
    }
    if (place == 0) part_label(screens, say(screens, "ui.map.none"));
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.map.actions.all"));
    const ContentBudgetLine *lines = content_budget_lines(screens->content, &count);
    for (int i = 0; i < count; i++) {
        Decision decision = {.kind = DECISION_BUDGET, .subject = i, .amount = campaign_budget_amount(campaign, i)};
        show_action(screens, decision, say_at(screens, "budget.%s.name", lines[i].id), place++);
    }
    const ContentInstrument *instruments = content_instruments(screens->content, &count);
    for (int i = 0; i < count; i++) {
        if (!campaign_instrument_available(campaign, i)) continue;
        Decision decision = {.kind = DECISION_INSTRUMENT, .subject = i};
        decision.amount = campaign_instrument_level(campaign, i);
        show_action(screens, decision, say_at(screens, "instrument.%s.name", instruments[i].id), place++);
    }
    ui_list_end(ui);
}

/* ---- Search ---- */

/* Small and large Latin letters are the same. */
static bool has_words(const char *name, const char *words) {
    for (; *name; name++) {
        size_t i = 0;
        while (words[i] && tolower((unsigned char)name[i]) == tolower((unsigned char)words[i])) i++;
        if (!words[i]) return true;
    }
    return false;
}

static void show_found(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenMap *kept = screens->map;
    const char *words = kept->search;
    int found = 0, chosen_node = -1, chosen = -1;
    ui_list_begin(ui, "ui.map.found");
    for (int i = 0; i < kept->node_count; i++) {
        if (!has_words(map_node_name(screens, i), words)) continue;
        found++;
        if (ui_list_row(ui, say_format(screens, "map.found.node.%d", i), map_node_name(screens, i),
                        say(screens, "ui.map.a_node"), NULL, false)) {
            chosen_node = i;
        }
    }
    const Model *model = content_model(screens->content);
    for (int i = 0; i < model_variable_count(model) && found < MOST_FOUND; i++) {
        if (report_map_node_of(kept->map, i) < 0) continue;
        const char *name = map_name(screens, i);
        if (!has_words(name, words) && !has_words(model_variable(model, i)->name, words)) continue;
        found++;
        if (ui_list_row(ui, say_format(screens, "map.found.%d", i), name,
                        map_node_name(screens, report_map_node_of(kept->map, i)), NULL, false)) {
            chosen = i;
        }
    }
    ui_list_end(ui);
    if (found == 0) part_label(screens, say(screens, "ui.map.found.none"));
    if (chosen_node >= 0) map_choose_node(kept, chosen_node);
    if (chosen >= 0) map_choose_variable(kept, chosen);
}

/* ---- The page ---- */

static bool is_whole(const ScreenMap *kept) {
    return kept->node < 0 && kept->variable < 0 && !kept->has_action && !kept->is_choosing_action && !kept->search[0];
}

/* One step back: from a variable to the way or the node it was reached by, from there to the whole. */
static void step_back(ScreenMap *kept) {
    if (kept->variable >= 0) {
        kept->variable = kept->link = -1;
        if (kept->has_action) kept->node = -1;
    } else {
        map_choose_whole(kept);
    }
}

static void show_tools(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenMap *kept = screens->map;
    const UiOption tabs[] = {{"ui.map.tab.map", say(screens, "ui.map.tab.map")},
                             {"ui.map.tab.table", say(screens, "ui.map.tab.table")}};
    float width = 48;
    for (int i = 0; i < COUNT_OF(tabs); i++) width += ui_text_width(ui, UI_TEXT_STRONG, tabs[i].label) + 24;
    UiSize sizes[] = {UI_FIXED(width), UI_WEIGHT(1, 200)};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    if (ui_tabs(ui, "ui.map.tabs", tabs, COUNT_OF(tabs), &kept->tab)) kept->has_tab = true;
    ui_row_next(ui);
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    if (ui_button(ui, "ui.map.path", say(screens, "ui.map.path.button"), UI_BUTTON_QUIET, NULL)) {
        map_choose_whole(kept);
        kept->is_choosing_action = true;
    }
    if (!is_whole(kept) && ui_button(ui, "ui.map.whole", say(screens, "ui.map.whole"), UI_BUTTON_QUIET, NULL)) {
        map_choose_whole(kept);
    }
    bool is_node = kept->variable >= 0 && kept->node >= 0 && !kept->has_action;
    if (is_node && ui_button(ui, "ui.map.node", map_node_name(screens, kept->node), UI_BUTTON_QUIET, NULL)) {
        step_back(kept);
    }
    bool is_way = kept->variable >= 0 && kept->has_action;
    if (is_way && ui_button(ui, "ui.map.way", say(screens, "ui.map.way"), UI_BUTTON_QUIET, NULL)) step_back(kept);
    ui_flow_end(ui);
    ui_row_end(ui);
}

static void show_main(Screens *screens) {
    const ScreenMap *kept = screens->map;
    if (kept->search[0]) {
        show_found(screens);
    } else if (kept->is_choosing_action) {
        map_show_actions(screens);
    } else if (kept->variable >= 0) {
        (kept->tab == 0 ? map_show_variable : map_show_variable_table)(screens);
    } else {
        (kept->tab == 0 ? map_show_whole : map_show_whole_table)(screens);
    }
    ui_space(screens->ui, 16);
}

static void show_search(Screens *screens) {
    ScreenMap *kept = screens->map;
    ui_search_field(screens->ui, "ui.map.search", say(screens, "ui.map.search"), kept->search, sizeof kept->search);
}

static void show_columns(Screens *screens, UiRect rest) {
    UiContext *ui = screens->ui;
    UiRect panel = ui_cut_right(&rest, rest.w >= 1080 ? PANEL : PANEL_NARROW);
    ui_cut_right(&rest, 24);
    UiRect search = ui_cut_top(&panel, 84);
    ui_scroll_begin(ui, "ui.map.main", rest);
    show_tools(screens);
    show_main(screens);
    ui_scroll_end(ui);
    ui_column_begin(ui, search);
    show_search(screens);
    ui_column_end(ui);
    ui_scroll_begin(ui, "ui.map.panel", panel);
    map_show_panel(screens);
    ui_scroll_end(ui);
}

static void show_small(Screens *screens, UiRect rest) {
    UiContext *ui = screens->ui;
    ui_scroll_begin(ui, "ui.map.all", rest);
    show_tools(screens);
    show_search(screens);
    show_main(screens);
    map_show_panel(screens);
    ui_scroll_end(ui);
}

static void follow_subject(Screens *screens, ScreenMap *kept) {
    int subject = screens->view.subject;
    if (subject == kept->subject) return;
    kept->subject = subject;
    bool is_variable = subject > 0 && subject <= model_variable_count(content_model(screens->content));
    if (is_variable && report_map_node_of(kept->map, subject - 1) >= 0) map_choose_variable(kept, subject - 1);
}

static const char *say_title(Screens *screens, const ScreenMap *kept) {
    if (!kept->year) return say(screens, "ui.map.title");
    return say_with(screens, kept->year->is_ahead ? "ui.map.title.ahead" : "ui.map.title.year", "year",
                    say_fiscal_year(screens, kept->year->year), NULL);
}

void screen_map(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenMap *kept = open_map(screens);
    if (kept->map) {
        want_year(screens, kept);
        follow_subject(screens, kept);
    }
    if (!kept->has_tab) kept->tab = part_is_small(screens);
    UiRect rest = part_page_begin(screens, say_title(screens, kept));
    if (!kept->year) {
        ui_column_begin(ui, rest);
        ui_text(ui, UI_TEXT_BODY, say(screens, kept->map ? "ui.map.coming" : "ui.map.missing"));
        ui_column_end(ui);
    } else if (part_is_small(screens)) {
        show_small(screens, rest);
    } else {
        show_columns(screens, rest);
    }
    if (ui_shortcut(ui, '/', 0)) ui_focus(ui, "ui.map.search");
    if (ui_shortcut(ui, UI_KEY_BACKSPACE, 0) && kept->map) step_back(kept);
    if (!is_whole(kept) && ui_shortcut(ui, UI_KEY_ESCAPE, 0)) step_back(kept);
    part_page_end(screens);
}
