/* SPDX-License-Identifier: MIT
 *
 * Left and right of the desk: the files that wait, the news, and the people. On narrow desks
 * the draft stands under the files. */
#include "report/report.h"
#include "screens/screens_internal.h"
#include "ui/ui_draw.h"

enum { MARK_SIZE = 16 };

static const char *say_answer(Screens *screens, int event_index, const ContentEvent *event) {
    int choice = campaign_chosen_option(screens->view.campaign, event_index);
    if (choice <= 0) {
        return say(screens, "ui.desk.unanswered");
    }
    return say_with(screens, "ui.desk.answered", "option",
                    say_at(screens, "event.%s.%s", event->id, event->options[choice].id), NULL);
}

/* A ring while the file waits, a tick once it is answered. */
static void show_mark(Screens *screens, float width, bool is_answered) {
    UiContext *ui = screens->ui;
    const UiTheme *theme = ui_theme(ui);
    UiRect room = ui_take(ui, width, MARK_SIZE);
    UiRect mark = {room.x + (width - MARK_SIZE) / 2, room.y, MARK_SIZE, MARK_SIZE};
    float radius = mark.w / 2;
    if (!is_answered) {
        ui_draw_frame(ui, mark, theme->ink, 2, radius);
        return;
    }
    ui_draw_rect(ui, mark, theme->accent, radius);
    UiPoint tick[] = {{mark.x + 4, mark.y + 8.5f}, {mark.x + 7, mark.y + 11.5f}, {mark.x + 12, mark.y + 5}};
    ui_draw_polyline(ui, tick, COUNT_OF(tick), 2, theme->accent_ink, UI_PATTERN_SOLID);
}

static void show_file(Screens *screens, int event_index) {
    UiContext *ui = screens->ui;
    int count;
    const ContentEvent *event = &content_events(screens->content, &count)[event_index];
    bool is_answered = campaign_chosen_option(screens->view.campaign, event_index) > 0;
    const char *id = say_format(screens, "event.%s.title", event->id);
    ui_card_begin(ui, id, say(screens, id), is_answered ? UI_CARD_SELECTED : UI_CARD_PAPER);
    ui_set_gap(ui, 4);
    float picture = ui_available_width(ui) < 250 ? 36 : 56;
    UiSize sizes[] = {UI_FIXED(picture), UI_WEIGHT(1, 60)};
    ui_row_begin(ui, sizes, event->picture ? 2 : 1, UI_ALIGN_START);
    if (!event->picture) {
        show_mark(screens, MARK_SIZE, is_answered);
    } else {
        ui_picture(ui, event->picture, picture, picture);
        show_mark(screens, picture, is_answered);
        ui_row_next(ui);
    }
    ui_set_gap(ui, 2);
    ui_text(ui, UI_TEXT_STRONG, say(screens, id));
    if (is_answered || screens->has_reasons) {
        ui_text_look(ui, LOOK(UI_TEXT_SMALL, is_answered ? UI_TONE_ACCENT : UI_TONE_MUTED),
                     say_answer(screens, event_index, event));
    }
    ui_row_end(ui);
    bool is_pressed = ui_card_end(ui);
    ui_tooltip(ui, say_answer(screens, event_index, event));
    if (is_pressed) {
        give_open(screens, SCREEN_DOSSIER, event_index);
    }
}

enum { TRAY_PIPELINE_MOST = 3 };

/* What is decided and not felt yet, so that nothing is decided twice. */
static void show_pipeline(Screens *screens) {
    UiContext *ui = screens->ui;
    Report pipeline = report_pipeline(screens->view.campaign, screens->frame, screens->view.settings.language);
    int shown = 0;
    for (int i = 0; i < pipeline.count && shown < TRAY_PIPELINE_MOST; i++) {
        if (pipeline.items[i].kind == REPORT_ITEM) {
            if (shown++ == 0) {
                ui_space(ui, 4);
                part_label(screens, say(screens, "ui.report.pipeline"));
            }
            ui_text(ui, UI_TEXT_SMALL, say_with(screens, "ui.bullet", "text", pipeline.items[i].text, NULL));
        }
    }
}

static void show_news(Screens *screens) {
    UiContext *ui = screens->ui;
    int count, event_count;
    const int *news = campaign_news(screens->view.campaign, &count);
    const ContentEvent *events = content_events(screens->content, &event_count);
    if (count == 0) {
        return;
    }
    ui_space(ui, 4);
    part_label(screens, say(screens, "ui.desk.news"));
    ui_list_begin(ui, "ui.desk.news.list");
    for (int i = 0; i < count; i++) {
        const char *id = say_format(screens, "event.%s.title", events[news[i]].id);
        if (ui_link(ui, id, say(screens, id))) {
            give_open(screens, SCREEN_DOSSIER, news[i]);
        }
    }
    ui_list_end(ui);
}

void desk_tray(Screens *screens, bool has_draft) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    int count;
    const int *inbox = campaign_inbox(campaign, &count);
    ui_text(ui, UI_TEXT_SECTION, say(screens, "ui.desk.tray"));
    ui_list_begin(ui, "ui.desk.tray.list");
    for (int i = 0; i < count; i++) {
        show_file(screens, inbox[i]);
    }
    if (count == 0) {
        part_label(screens, say(screens, "ui.desk.tray.empty"));
        if (ui_button(ui, "ui.desk.run_on", say(screens, "ui.desk.run_on"), UI_BUTTON_QUIET, NULL)) {
            give_plain(screens, SCREEN_COMMAND_RUN_ON);
        }
        ui_tooltip(ui, say(screens, "ui.desk.run_on.help"));
    }
    ui_list_end(ui);
    if (has_draft) {
        ui_space(ui, 4);
        ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.desk.plan"));
        desk_draft(screens, 0);
        ui_space(ui, 4);
        ui_rule(ui);
    }
    show_news(screens);
    if (screens->has_reasons) {
        show_pipeline(screens);
    }
}

/* Name and mood, and the way to the page of this person. */
static void show_adviser(Screens *screens, int actor_index) {
    UiContext *ui = screens->ui;
    int count;
    const char *actor = content_actors(screens->content, &count)[actor_index].id;
    double relation = campaign_relation(screens->view.campaign, actor_index);
    UiTone tone = relation < -0.15 ? UI_TONE_BAD : relation < 0.15 ? UI_TONE_MUTED : UI_TONE_GOOD;
    const char *id = say_format(screens, "actor.%s.name", actor);
    UiSize sizes[] = {UI_WEIGHT(1, 80), UI_CONTENT};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    if (ui_link(ui, id, say(screens, id))) {
        screens->person = actor_index;
        give_open(screens, SCREEN_PEOPLE, 0);
    }
    ui_row_next(ui);
    if (tone != UI_TONE_MUTED || screens->has_reasons) {
        ui_line(ui, LOOK(UI_TEXT_SMALL, tone), say(screens, part_mood_id(relation)));
    }
    ui_row_end(ui);
}

/* One of those on the desk has the word, another one each year; -1 when nobody says anything. */
static int show_voice(Screens *screens, const int *advisers, int count) {
    for (int i = 0; i < count; i++) {
        int actor = advisers[(campaign_year(screens->view.campaign) + i) % count];
        const char *line = campaign_actor_line(screens->view.campaign, actor);
        if (line) {
            part_person(screens, actor, true);
            return actor;
        }
    }
    return -1;
}

void desk_people(Screens *screens) {
    UiContext *ui = screens->ui;
    int count;
    const ContentActor *actors = content_actors(screens->content, &count);
    const AdviceAnswer *answer = advice_answer(screens);
    UiSize sizes[] = {UI_WEIGHT(1, 60), UI_CONTENT};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    ui_text(ui, UI_TEXT_SECTION, say(screens, "ui.desk.people"));
    ui_row_next(ui);
    if (ui_button(ui, "ui.desk.everybody", say(screens, "ui.desk.everybody"), UI_BUTTON_PLAIN, NULL)) {
        give_open(screens, SCREEN_PEOPLE, 0);
    }
    ui_row_end(ui);
    advice_button(screens, "ui.advice.ask", (AdviceQuestion){.kind = ADVICE_ON_DRAFT});
    ui_space(ui, 4);
    if (answer) {
        advice_show(screens, answer);
        return;
    }
    int *advisers = ARENA_ARRAY(screens->frame, int, count);
    int adviser_count = 0;
    for (int i = 0; i < count; i++) {
        if (actors[i].is_adviser) {
            advisers[adviser_count++] = i;
        }
    }
    ui_set_gap(ui, 2);
    /* The year report has let one of them speak. */
    bool is_first = campaign_turn_count(screens->view.campaign) == 0;
    int voice = is_first || screens->has_reasons ? show_voice(screens, advisers, adviser_count) : -1;
    ui_list_begin(ui, "ui.desk.people.list");
    for (int i = 0; i < adviser_count; i++) {
        if (advisers[i] != voice) {
            show_adviser(screens, advisers[i]);
        }
    }
    ui_list_end(ui);
}
