/* SPDX-License-Identifier: MIT
 *
 * What several screens have in common: the head of a binder page, the three scarce things, people, sources. A part
 * takes room in the current column; where things stand on the window is the screen's word. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/random.h"
#include "screens/screens_internal.h"

enum { PAGE_WIDTH = 1360, PAGE_HEAD = 76, SEAL_NOTCHES = 7 };

/* ---- Commands ---- */

static ScreenCommand *add_command(Screens *screens, ScreenCommandKind kind) {
    /* More than eight presses in one frame cannot be meant: the last one gives way. */
    ScreenCommands *commands = screens->commands;
    if (commands->count == SCREEN_COMMANDS_MOST) {
        commands->count--;
    }
    ScreenCommand *command = &commands->items[commands->count++];
    *command = (ScreenCommand){.kind = kind};
    return command;
}

void give_plain(Screens *screens, ScreenCommandKind kind) {
    add_command(screens, kind);
}

void give_open(Screens *screens, ScreenId screen, int subject) {
    ScreenCommand *command = add_command(screens, SCREEN_COMMAND_OPEN);
    command->screen = screen;
    command->subject = subject;
}

void give_subject(Screens *screens, ScreenCommandKind kind, int subject) {
    add_command(screens, kind)->subject = subject;
}

void give_decision(Screens *screens, Decision decision) {
    add_command(screens, SCREEN_COMMAND_DECIDE)->decision = decision;
}

void give_plan(Screens *screens, const Decision *plan, int count) {
    ScreenCommand *command = add_command(screens, SCREEN_COMMAND_DRAFT);
    command->plan = plan;
    command->subject = count;
}

void give_branch(Screens *screens, int year, Decision without) {
    ScreenCommand *command = add_command(screens, SCREEN_COMMAND_BRANCH);
    command->subject = year;
    command->decision = without;
}

void give_text(Screens *screens, ScreenCommandKind kind, const char *text) {
    add_command(screens, kind)->text = text;
}

void give_settings(Screens *screens, ScreenSettings settings) {
    add_command(screens, SCREEN_COMMAND_SETTINGS)->settings = settings;
}

void give_new_game(Screens *screens, int scenario_index, ScreenNewGame new_game) {
    ScreenCommand *command = add_command(screens, SCREEN_COMMAND_NEW_GAME);
    command->subject = scenario_index;
    command->new_game = new_game;
}

void give_aims(Screens *screens, const int *aims) {
    ScreenCommand *command = add_command(screens, SCREEN_COMMAND_AIMS);
    for (int i = 0; i < CAMPAIGN_AIMS_MOST; i++) {
        command->aims[i] = aims[i];
    }
}

void give_range(Screens *screens, CampaignRange range) {
    add_command(screens, SCREEN_COMMAND_FORECAST)->range = range;
}

/* ---- Places ---- */

UiRect part_middle(UiRect rect, float most) {
    if (rect.w > most) {
        rect.x += (rect.w - most) / 2;
        rect.w = most;
    }
    return rect;
}

float part_tall(const Screens *screens, float units) {
    return units * fminf(fmaxf(ui_window(screens->ui).h / 720.0f, 1.0f), 2.0f);
}

void part_headline(Screens *screens, const char *text) {
    static const char wide_blank[] = "　";
    UiRect window = ui_window(screens->ui);
    bool is_large = window.h >= 900 && window.w >= 1280, is_narrow = window.w < 800;
    const char *lines = text;
    for (const char *blank; (blank = strstr(lines, wide_blank)) != NULL;) {
        const char *before = arena_copy_bytes(screens->frame, lines, (size_t)(blank - lines));
        lines = say_format(screens, "%s\n%s", before, blank + strlen(wide_blank));
    }
    ui_text(screens->ui, is_large ? UI_TEXT_DISPLAY : is_narrow ? UI_TEXT_HEADING : UI_TEXT_TITLE, lines);
}

bool part_is_small(const Screens *screens) {
    UiRect window = ui_window(screens->ui);
    return window.w < 960 || window.h < 600;
}

/* Pages on which the draft is made have its undo and redo in their head. */
static float part_tools_width(Screens *screens) {
    ScreenId id = screens->view.id;
    bool is_draft = id == SCREEN_DOSSIER || id == SCREEN_BUDGET || id == SCREEN_PROGRAMMES || id == SCREEN_LAW;
    if (!screens->view.campaign || campaign_is_over(screens->view.campaign) || !is_draft) {
        return 0;
    }
    return ui_text_width(screens->ui, UI_TEXT_BODY, say(screens, "ui.desk.undo")) +
           ui_text_width(screens->ui, UI_TEXT_BODY, say(screens, "ui.desk.redo")) + 64;
}

void part_undo_buttons(Screens *screens) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    if (ui_button(ui, "ui.desk.undo", say(screens, "ui.desk.undo"), UI_BUTTON_PLAIN,
                  campaign_can_undo(campaign) ? NULL : say(screens, "ui.desk.undo.none"))) {
        give_plain(screens, SCREEN_COMMAND_UNDO);
    }
    if (ui_button(ui, "ui.desk.redo", say(screens, "ui.desk.redo"), UI_BUTTON_PLAIN,
                  campaign_can_redo(campaign) ? NULL : say(screens, "ui.desk.redo.none"))) {
        give_plain(screens, SCREEN_COMMAND_REDO);
    }
}

UiRect part_page_begin(Screens *screens, const char *title) {
    UiContext *ui = screens->ui;
    bool is_small = part_is_small(screens);
    UiRect rest = ui_inset(part_middle(ui_window(ui), PAGE_WIDTH), is_small ? 16 : 40, 0);
    UiRect head = ui_cut_top(&rest, is_small ? 64 : PAGE_HEAD);
    ui_column_begin(ui, head);
    ui_space(ui, is_small ? 2 : 8);
    float tools = part_tools_width(screens);
    float back = tools + ui_text_width(ui, UI_TEXT_BODY, say(screens, "ui.back")) + 48;
    float name = ui_text_width(ui, UI_TEXT_HEADING, title) + 24;
    bool has_means = screens->view.campaign && !is_small && screens->view.id != SCREEN_END &&
                     back + name + part_means_width(screens) <= rest.w;
    bool has_tools = tools > 0 && back + name <= rest.w;
    UiSize sizes[] = {UI_CONTENT, UI_WEIGHT(1, 60), has_tools ? UI_CONTENT : UI_FIXED(0), PART_MEANS_CELLS};
    ui_row_begin(ui, sizes, has_means ? COUNT_OF(sizes) : 3, UI_ALIGN_CENTRE);
    if (ui_button(ui, "ui.back", say(screens, "ui.back"), UI_BUTTON_PLAIN, NULL)) {
        give_plain(screens, SCREEN_COMMAND_BACK);
    }
    ui_row_next(ui);
    ui_line(ui, LOOK(UI_TEXT_HEADING, UI_TONE_INK), title);
    ui_row_next(ui);
    if (has_tools) {
        ui_flow_begin(ui, UI_ALIGN_CENTRE);
        part_undo_buttons(screens);
        ui_flow_end(ui);
    }
    if (has_means) {
        ui_row_next(ui);
        part_means(screens);
    }
    ui_row_end(ui);
    ui_column_end(ui);
    ui_column_begin(ui, ui_cut_top(&rest, 2));
    ui_rule(ui);
    ui_column_end(ui);
    ui_cut_top(&rest, is_small ? 6 : 20);
    return lesson_cut(screens, rest);
}

void part_page_end(Screens *screens) {
    UiContext *ui = screens->ui;
    lesson_point(screens);
    if (ui_shortcut(ui, UI_KEY_ESCAPE, 0)) {
        give_plain(screens, SCREEN_COMMAND_BACK);
    }
    part_shortcuts(screens);
}

static void switch_reasons(Screens *screens) {
    if (ui_shortcut(screens->ui, 'x', 0)) {
        screens->has_reasons = !screens->has_reasons;
    }
}

void part_help_key(Screens *screens) {
    UiContext *ui = screens->ui;
    if (screens->view.id != SCREEN_KEYS && (ui_shortcut(ui, '?', 0) || ui_shortcut(ui, '?', UI_SHIFT))) {
        give_open(screens, SCREEN_KEYS, (int)screens->view.id + 1);
    }
}

void part_shortcuts(Screens *screens) {
    static const struct {
        int key;
        ScreenId screen;
    } ways[] = {
        {'b', SCREEN_BUDGET}, {'p', SCREEN_PROGRAMMES}, {'l', SCREEN_LAW}, {'c', SCREEN_CHART},
        {'g', SCREEN_LOG},    {'o', SCREEN_PEOPLE},     {'m', SCREEN_MAP}, {'w', SCREEN_WHATIF},
    };
    UiContext *ui = screens->ui;
    if (screens->view.id != SCREEN_ENCYCLOPAEDIA && ui_shortcut(ui, 'e', 0)) {
        give_open(screens, SCREEN_ENCYCLOPAEDIA, 0);
    }
    if (!screens->view.campaign || campaign_is_over(screens->view.campaign)) {
        return;
    }
    for (int i = 0; i < COUNT_OF(ways); i++) {
        if (screens->view.id != ways[i].screen && ui_shortcut(ui, ways[i].key, 0)) {
            give_open(screens, ways[i].screen, 0);
        }
    }
    switch_reasons(screens);
    if (ui_shortcut(ui, 'z', 0) || ui_shortcut(ui, 'z', UI_CONTROL)) {
        give_plain(screens, SCREEN_COMMAND_UNDO);
    }
    if (ui_shortcut(ui, 'y', 0) || ui_shortcut(ui, 'y', UI_CONTROL)) {
        give_plain(screens, SCREEN_COMMAND_REDO);
    }
    if (ui_shortcut(ui, 'h', 0)) {
        give_plain(screens, SCREEN_COMMAND_AS_HISTORY);
    }
}

/* ---- Small things ---- */

void part_reasons(Screens *screens) {
    UiContext *ui = screens->ui;
    ui_checkbox(ui, "ui.reasons", say(screens, "ui.reasons"), &screens->has_reasons);
    ui_tooltip(ui, say(screens, "ui.reasons.help"));
    switch_reasons(screens);
}

void part_label(Screens *screens, const char *text) {
    ui_text_look(screens->ui, LOOK(UI_TEXT_SMALL, UI_TONE_MUTED), text);
}

void part_seal(Screens *screens, float size, double pressed) {
    UiContext *ui = screens->ui;
    const UiTheme *theme = ui_theme(ui);
    UiRect room = ui_take(ui, size, size);
    UiPoint centre = {room.x + size / 2, room.y + size / 2};
    float near = (float)(1.0 + 0.5 * (1.0 - pressed)), share = (float)pressed;
    UiColor ring = ui_mix(theme->page, theme->accent, share);
    ui_draw_disc(ui, centre, size / 2 * near, ring);
    ui_draw_disc(ui, centre, (size / 2 - 3) * near, theme->panel);
    /* Worn a little differently each year. */
    int year = screens->view.campaign ? campaign_year(screens->view.campaign) : 0;
    for (uint64_t i = 0; i < SEAL_NOTCHES; i++) {
        double turn = 6.2832 * random_unit((RandomKey){i, "seal", year, "turn"});
        double wear = 1.2 + 1.6 * random_unit((RandomKey){i, "seal", year, "wear"});
        float out = (size / 2 - 1) * near;
        UiPoint notch = {centre.x + out * (float)cos(turn), centre.y + out * (float)sin(turn)};
        ui_draw_disc(ui, notch, (float)wear * near, theme->page);
    }
    UiLook look = LOOK_CENTRE(UI_TEXT_STRONG, UI_TONE_ACCENT);
    UiRect upper = {room.x, room.y + size / 2 - 22, size, 22}, lower = {room.x, room.y + size / 2, size, 22};
    ui_draw_text(ui, upper, look, say(screens, "ui.seal.upper"));
    ui_draw_text(ui, lower, look, say(screens, "ui.seal.lower"));
}

void part_cell_begin(Screens *screens) {
    UiSize sizes[] = {UI_WEIGHT(1, 200), UI_FIXED(8)};
    ui_row_begin(screens->ui, sizes, 2, UI_ALIGN_START);
}

void part_cell_end(Screens *screens) {
    ui_row_end(screens->ui);
}

/* One of the three scarce things. */
typedef struct Figure {
    const char *id, *value, *help;
    double left; /* share of all there is or can be */
    int parts;   /* of its gauge */
    ScreenId where;
    const char *page_id;
} Figure;

/* Room for a label over its figure. */
static float figure_width(Screens *screens, const char *id, const char *value) {
    float label = ui_text_width(screens->ui, UI_TEXT_SMALL, say(screens, id));
    float figure = ui_text_width(screens->ui, UI_TEXT_STRONG, value);
    return label > figure ? label : figure;
}

/* The filled part is what is left: the same as the words of the tooltip, seen without them. */
static void show_gauge(Screens *screens, const Figure *figure, float width) {
    UiContext *ui = screens->ui;
    const UiTheme *theme = ui_theme(ui);
    ui_space(ui, 3);
    UiRect room = ui_take(ui, width, 6);
    float apart = 3, part = (room.w - apart * (float)(figure->parts - 1)) / (float)figure->parts;
    for (int i = 0; i < figure->parts; i++) {
        UiRect cell = {room.x + (part + apart) * (float)i, room.y, part, room.h}, filled = cell;
        filled.w *= (float)fmin(fmax(figure->left * figure->parts - i, 0), 1);
        ui_draw_rect(ui, cell, theme->panel, 0);
        ui_draw_rect(ui, filled, theme->ink, 0);
        ui_draw_frame(ui, cell, figure->left < 0 ? theme->bad : theme->edge, 1, 0);
    }
}

/* A figure under its name, that can be asked and that leads to where it is spent. */
static void show_figure(Screens *screens, const Figure *figure) {
    UiContext *ui = screens->ui;
    ui_set_gap(ui, 0);
    ui_line(ui, LOOK(UI_TEXT_SMALL, UI_TONE_MUTED), say(screens, figure->id));
    ui_door(ui, figure->id, LOOK(UI_TEXT_STRONG, figure->left < 0 ? UI_TONE_BAD : UI_TONE_INK), figure->value);
    if (ui_tooltip_begin(ui)) {
        ui_text(ui, UI_TEXT_BODY, figure->help);
        if (screens->view.id != figure->where &&
            ui_link(ui, say_format(screens, "%s.page", figure->id), say(screens, figure->page_id))) {
            give_open(screens, figure->where, 0);
        }
        ui_tooltip_end(ui);
    }
    show_gauge(screens, figure, figure_width(screens, figure->id, figure->value));
}

static const char *say_budget_parts(Screens *screens, const CampaignMeans *means) {
    return say_with(screens, "ui.means.budget.help", "left", say_money(screens, means->budget_left), "ceiling",
                    say_money(screens, means->ceiling), "lines", say_money(screens, means->lines), "programmes",
                    say_money(screens, means->programmes), "instruments", say_money(screens, means->instruments),
                    "options", say_money(screens, means->options), NULL);
}

/* What is left counts to its new value; where motion is off it is there. */
static double counting(Screens *screens, const char *id, double value) {
    return ui_motion(screens->ui, id, value, 300);
}

static const char *say_means_left(Screens *screens, const CampaignMeans *means) {
    return say_with(screens, "ui.means.of", "left", say_amount(screens, means->budget_left), "all",
                    say_money(screens, means->ceiling), NULL);
}

float part_means_width(Screens *screens) {
    CampaignMeans means = campaign_means(screens->view.campaign);
    return figure_width(screens, "ui.means.budget", say_means_left(screens, &means)) +
           figure_width(screens, "ui.means.capital", "100") + figure_width(screens, "ui.means.files", "4 / 4") + 96;
}

static double share_of(double left, double all) {
    return all > 0 ? left / all : 0;
}

static void show_budget(Screens *screens, const CampaignMeans *means) {
    CampaignMeans shown = *means;
    shown.budget_left = counting(screens, "ui.means.budget.counting", means->budget_left);
    show_figure(screens, &(Figure){.id = "ui.means.budget",
                                   .value = say_means_left(screens, &shown),
                                   .help = say_budget_parts(screens, means),
                                   .left = share_of(shown.budget_left, means->ceiling),
                                   .parts = 1,
                                   .where = SCREEN_BUDGET,
                                   .page_id = "ui.desk.budget"});
}

static void show_capital(Screens *screens, const CampaignMeans *means) {
    const ContentRules *rules = content_rules(screens->content);
    double left = counting(screens, "ui.means.capital.counting", means->capital_left);
    const char *help = say_with(
        screens, "ui.means.capital.help", "left", say_number(screens, "int", means->capital_left), "cost",
        say_number(screens, "int", means->capital_cost), "year", say_number(screens, "int", rules->capital_per_year),
        "most", say_number(screens, "int", rules->capital_most), NULL);
    show_figure(screens, &(Figure){.id = "ui.means.capital",
                                   .value = say_number(screens, "int", left),
                                   .help = help,
                                   .left = share_of(left, rules->capital_most),
                                   .parts = 1,
                                   .where = SCREEN_LAW,
                                   .page_id = "ui.desk.law"});
}

static void show_files(Screens *screens, const CampaignMeans *means) {
    const char *left = say_number(screens, "int", means->files_left), *all = say_number(screens, "int", means->files);
    show_figure(screens, &(Figure){.id = "ui.means.files",
                                   .value = say_with(screens, "ui.means.of", "left", left, "all", all, NULL),
                                   .help = say_with(screens, "ui.means.files.help", "left", left, "all", all, NULL),
                                   .left = share_of(means->files_left, means->files),
                                   .parts = means->files > 0 ? means->files : 1,
                                   .where = SCREEN_LOG,
                                   .page_id = "ui.desk.log"});
}

void part_means(Screens *screens) {
    CampaignMeans means = campaign_means(screens->view.campaign);
    show_budget(screens, &means);
    ui_row_next(screens->ui);
    ui_row_next(screens->ui);
    show_capital(screens, &means);
    ui_row_next(screens->ui);
    ui_row_next(screens->ui);
    show_files(screens, &means);
}

/* ---- People and sources ---- */

const char *part_mood_id(double relation) {
    return relation < -0.5    ? "ui.mood.hostile"
           : relation < -0.15 ? "ui.mood.cool"
           : relation < 0.15  ? "ui.mood.even"
           : relation < 0.5   ? "ui.mood.warm"
                              : "ui.mood.friendly";
}

void part_person_says(Screens *screens, int actor_index, const char *words) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    int count;
    const ContentActor *actor = &content_actors(screens->content, &count)[actor_index];
    double relation = campaign_relation(campaign, actor_index);
    UiTone tone = relation < -0.15 ? UI_TONE_BAD : relation < 0.15 ? UI_TONE_MUTED : UI_TONE_GOOD;
    ui_set_gap(ui, 2);
    ui_rule(ui);
    ui_space(ui, 4);
    UiSize sizes[] = {UI_WEIGHT(1, 80), UI_CONTENT};
    ui_row_begin(ui, sizes, 2, UI_ALIGN_START);
    ui_text(ui, UI_TEXT_STRONG, say_at(screens, "actor.%s.name", actor->id));
    ui_row_next(ui);
    door_mood(screens, LOOK(UI_TEXT_SMALL, tone), say(screens, part_mood_id(relation)), actor_index);
    ui_row_end(ui);
    if (words) {
        ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_INK), words);
    } else {
        part_label(screens, say_at(screens, "actor.%s.role", actor->id));
    }
    ui_space(ui, 10);
}

void part_person(Screens *screens, int actor_index, bool has_line) {
    const char *line = has_line ? campaign_actor_line(screens->view.campaign, actor_index) : NULL;
    part_person_says(screens, actor_index,
                     line ? say_with(screens, "ui.quote", "line", say_told(screens, line), NULL) : NULL);
}

static const ContentSourceDocument *find_document(const Screens *screens, const char *key) {
    int count;
    const ContentSourceDocument *documents = content_source_documents(screens->content, &count);
    for (int i = 0; i < count; i++) {
        if (text_equal(documents[i].key, key)) {
            return &documents[i];
        }
    }
    return NULL;
}

void part_sources(Screens *screens, const ContentSource *sources, int count) {
    UiContext *ui = screens->ui;
    for (int i = 0; i < count; i++) {
        const ContentSourceDocument *document = find_document(screens, sources[i].document);
        ui_card_begin(ui, NULL, NULL, UI_CARD_RULED);
        ui_set_gap(ui, 4);
        ui_text(ui, UI_TEXT_BODY, say(screens, sources[i].claim_id));
        const char *where = sources[i].document;
        if (document) {
            where = say_with(screens, "ui.source.document", "publisher", document->publisher, "title", document->title,
                             "year", document->year ? document->year : "", NULL);
        }
        part_label(screens, where);
        part_label(screens, say_at(screens, "ui.grade.%c", sources[i].grade - 'A' + 'a'));
        ui_card_end(ui);
    }
    if (count == 0) {
        part_label(screens, say(screens, "ui.source.none"));
    }
}

/* "... Source: GDPS, our assumption. Grade: B." */
void part_model_sources(Screens *screens, int variable_id) {
    const char *comment = model_variable(content_model(screens->content), variable_id)->comment;
    const char *sources = strstr(comment, "Source: "), *grade = strstr(comment, "Grade: ");
    for (const char *at = sources ? sources + strlen("Source: ") : ""; *at && *at != '.';) {
        size_t bytes = strcspn(at, ",.");
        const ContentSourceDocument *document = find_document(screens, arena_copy_bytes(screens->frame, at, bytes));
        if (document) {
            part_label(screens, say_with(screens, "ui.source.document", "publisher", document->publisher, "title",
                                         document->title, "year", document->year ? document->year : "", NULL));
        }
        at += bytes;
        at += strspn(at, ", ");
    }
    char letter = grade ? grade[strlen("Grade: ")] : 0;
    part_label(screens, letter >= 'A' && letter <= 'D' ? say_at(screens, "ui.grade.%c", letter - 'A' + 'a')
                                                       : say(screens, "ui.door.computed"));
}

/* ---- Languages ---- */

void part_languages(Screens *screens) {
    static const char *const languages[] = {"en", "ja"};
    static const char *const ids[] = {"ui.language.en", "ui.language.ja"};
    UiContext *ui = screens->ui;
    ui_list_begin(ui, "ui.language");
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    ui_set_gap(ui, 24);
    for (int i = 0; i < COUNT_OF(languages); i++) {
        if (ui_radio(ui, ids[i], say(screens, ids[i]),
                     text_starts_with(screens->view.settings.language, languages[i]))) {
            ScreenSettings settings = screens->view.settings;
            memcpy(settings.language, languages[i], strlen(languages[i])); /* the region stays */
            give_settings(screens, settings);
        }
    }
    ui_flow_end(ui);
    ui_list_end(ui);
}

/* ---- The newspaper ---- */

void part_masthead(Screens *screens, int year, const char *edition) {
    UiContext *ui = screens->ui;
    ui_rule(ui);
    UiSize sizes[] = {UI_WEIGHT(1, 200), UI_CONTENT};
    ui_row_begin(ui, sizes, 2, UI_ALIGN_CENTRE);
    ui_text_look(ui, LOOK(UI_TEXT_STRONG, UI_TONE_INK), say(screens, "ui.paper.name"));
    ui_row_next(ui);
    ui_line(ui, LOOK(UI_TEXT_SMALL, UI_TONE_MUTED),
            edition ? say_with(screens, "ui.paper.date", "year", say_full_year(screens, year), "edition", edition, NULL)
                    : say_full_year(screens, year));
    ui_row_end(ui);
    ui_rule(ui);
    ui_space(ui, 8);
}
