/* SPDX-License-Identifier: MIT
 *
 * People: everybody who judges the bureau, and of one of them what they want, what they remember, what they advise and
 * how often they were right. */
#include "report/report.h"
#include "screens/screens_internal.h"

enum { MEMORIES_MOST = 16 };

static const ContentActor *chosen(Screens *screens) {
    int count;
    const ContentActor *actors = content_actors(screens->content, &count);
    screens->person = screens->person < count ? screens->person : 0;
    return &actors[screens->person];
}

static void show_list(Screens *screens) {
    UiContext *ui = screens->ui;
    int count;
    const ContentActor *actors = content_actors(screens->content, &count);
    ui_list_begin(ui, "ui.people.list");
    for (int i = 0; i < count; i++) {
        if (!campaign_knows_actor(screens->view.campaign, i)) {
            continue;
        }
        const char *id = say_format(screens, "actor.%s.name", actors[i].id);
        double relation = campaign_relation(screens->view.campaign, i);
        if (ui_list_row(ui, id, say(screens, id), say(screens, part_mood_id(relation)), NULL, i == screens->person)) {
            screens->person = i;
            ui_scroll_to_top(ui, "ui.people.one");
        }
    }
    ui_list_end(ui);
}

static void show_head(Screens *screens, const ContentActor *actor) {
    UiContext *ui = screens->ui;
    double relation = campaign_relation(screens->view.campaign, screens->person);
    UiSize sizes[] = {UI_FIXED(88), UI_WEIGHT(1, 200)};
    ui_row_begin(ui, sizes, actor->picture ? 2 : 1, UI_ALIGN_START);
    if (actor->picture) {
        ui_picture(ui, actor->picture, 80, 80);
        ui_row_next(ui);
    }
    ui_set_gap(ui, 4);
    ui_text(ui, UI_TEXT_HEADING, say_at(screens, "actor.%s.name", actor->id));
    part_label(screens, say_at(screens, "actor.%s.role", actor->id));
    const char *mood = say_with(screens, "ui.people.mood", "mood", say(screens, part_mood_id(relation)), "points",
                                say_change(screens, "int", relation * 100), NULL);
    door_mood(screens, LOOK(UI_TEXT_SMALL, UI_TONE_INK), mood, screens->person);
    ui_progress(ui, mood, (relation + 1) / 2);
    ui_row_end(ui);
    const char *line = campaign_actor_line(screens->view.campaign, screens->person);
    if (line) {
        ui_text(ui, UI_TEXT_LEAD, say_with(screens, "ui.quote", "line", say_told(screens, line), NULL));
    }
}

/* ---- What they want ---- */

static const char *join(Screens *screens, const char *before, const char *word) {
    return before[0] ? say_format(screens, "%s%s%s", before, say(screens, "report.list.comma"), word) : word;
}

static void show_wants(Screens *screens, const ContentActor *actor) {
    int count;
    const ContentAim *aims = content_aims(screens->content, &count);
    const char *names = "";
    for (int i = 0; i < actor->advice.aim_count; i++) {
        bool is_named = false;
        for (int k = 0; k < i; k++) {
            is_named = is_named || actor->advice.aims[k].aim == actor->advice.aims[i].aim;
        }
        const char *name = say_at(screens, "aim.%s.name", aims[actor->advice.aims[i].aim].id);
        names = is_named ? names : join(screens, names, name);
    }
    for (int i = 0; i < actor->want_count; i++) {
        names = join(screens, names, say_at(screens, "aim.%s.name", actor->wants[i]));
    }
    if (names[0]) {
        ui_text(screens->ui, UI_TEXT_BODY, say_with(screens, "ui.people.wants", "aims", names, NULL));
    }
    if (actor->advice.years > 0) {
        const char *lens = actor->advice.lens ? say_at(screens, "lens.%s.name", actor->advice.lens)
                                              : say(screens, "ui.people.no_lens");
        part_label(screens, say_with(screens, "ui.people.belief", "years",
                                     say_format(screens, "%d", actor->advice.years), "lens", lens, NULL));
    }
}

/* ---- What they remember ---- */

static void show_memories(Screens *screens) {
    UiContext *ui = screens->ui;
    int count;
    const CampaignMemory *memories = campaign_memories(screens->view.campaign, screens->person, &count);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.people.memories"));
    for (int i = count - 1; i >= 0 && i >= count - MEMORIES_MOST; i--) {
        door_words(screens, say_format(screens, "memory.%d", i), LOOK(UI_TEXT_SMALL, UI_TONE_INK),
                   report_memory(screens->view.campaign, screens->frame, screens->view.settings.language, &memories[i]),
                   say(screens, "ui.costs.rule.memory"));
    }
    if (count == 0) {
        part_label(screens, say(screens, "ui.people.memories.none"));
    }
}

/* ---- What they advise ---- */

static void show_advice(Screens *screens) {
    UiContext *ui = screens->ui;
    const AdviceAnswer *answer = advice_answer(screens);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.people.advice"));
    advice_button(screens, "ui.advice.ask", (AdviceQuestion){.kind = ADVICE_ON_DRAFT});
    if (answer) {
        advice_show(screens, answer);
    } else if (!advice_is_coming(screens)) {
        part_label(screens, say(screens, "ui.people.advice.how"));
    }
}

static void show_record(Screens *screens) {
    UiContext *ui = screens->ui;
    bool is_done;
    const AdviceRecord *record = advice_record(screens, &is_done);
    const char *language = screens->view.settings.language;
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.people.record"));
    if (!record) {
        part_label(screens, say(screens, "ui.people.record.how"));
        if (ui_button(ui, "ui.people.check", say(screens, "ui.people.check"), UI_BUTTON_QUIET, NULL)) {
            advice_want_record(screens);
        }
        return;
    }
    AdviceScore score = report_advice_score(*record, screens->person);
    ui_text(ui, UI_TEXT_STRONG, report_advice_scored(screens->view.campaign, score, screens->frame, language));
    if (!is_done) {
        part_label(screens, say(screens, "ui.people.record.coming"));
    }
    for (int i = record->count - 1; i >= 0; i--) {
        if (record->items[i].actor == screens->person) {
            ui_text(ui, UI_TEXT_SMALL,
                    report_advice_past(screens->view.campaign, &record->items[i], screens->frame, language));
        }
    }
}

static void show_one(Screens *screens) {
    const ContentActor *actor = chosen(screens);
    ui_set_gap(screens->ui, 8);
    show_head(screens, actor);
    show_wants(screens, actor);
    ui_space(screens->ui, 8);
    show_memories(screens);
    ui_space(screens->ui, 8);
    if (actor->advice.years > 0) {
        show_record(screens);
        ui_space(screens->ui, 8);
    }
}

static void show_columns(Screens *screens, UiRect rest) {
    UiContext *ui = screens->ui;
    UiRect list = ui_cut_left(&rest, 240);
    ui_cut_left(&rest, 24);
    UiRect advice = ui_cut_right(&rest, rest.w * 0.42f);
    ui_cut_right(&rest, 24);
    ui_scroll_begin(ui, "ui.people.all", list);
    show_list(screens);
    ui_scroll_end(ui);
    ui_scroll_begin(ui, "ui.people.one", rest);
    show_one(screens);
    ui_scroll_end(ui);
    ui_scroll_begin(ui, "ui.people.advice", advice);
    show_advice(screens);
    ui_scroll_end(ui);
}

void screen_people(Screens *screens) {
    UiContext *ui = screens->ui;
    UiRect rest = part_page_begin(screens, say(screens, "ui.people.title"));
    if (part_is_small(screens)) {
        bool is_asked = advice_answer(screens) || advice_is_coming(screens);
        ui_scroll_begin(ui, "ui.people", rest);
        if (is_asked) {
            show_advice(screens);
        }
        show_list(screens);
        ui_space(ui, 16);
        show_one(screens);
        if (!is_asked) {
            show_advice(screens);
        }
        ui_space(ui, 24);
        ui_scroll_end(ui);
    } else {
        show_columns(screens, rest);
    }
    part_page_end(screens);
}
