/* SPDX-License-Identifier: MIT
 *
 * The first three turns teach by doing: one idea a turn (a file, the budget, what a draft leads to). A card above the
 * page says the next step and points at the real control; it waits for the real action, holds nothing up, and goes
 * when the player says so. A scenario has a lesson where the texts ui.lesson.<id>.… are there. */
#include <math.h>

#include "campaign/campaign_scenario.h"
#include "screens/start_internal.h"

enum { LESSON_POINT_GAP = 4 };

/* ---- The next step ---- */

typedef struct LessonStep {
    const char *text;   /* id after "ui.lesson.SCENARIO."; NULL: nothing to teach here */
    const char *target; /* id of the control */
} LessonStep;

static bool has_decision(const Campaign *campaign, DecisionKind kind) {
    int count;
    const Decision *draft = campaign_draft(campaign, &count);
    for (int i = 0; i < count; i++) {
        if (draft[i].kind == kind) {
            return true;
        }
    }
    return false;
}

static LessonStep step_of_file(Screens *screens) {
    const Campaign *campaign = screens->view.campaign;
    bool is_desk = screens->view.id == SCREEN_DESK;
    int count;
    const int *inbox = campaign_inbox(campaign, &count);
    const ContentEvent *events = content_events(screens->content, &(int){0});
    if (has_decision(campaign, DECISION_CHOOSE) || count == 0) {
        return is_desk ? (LessonStep){"file.stamp", "ui.desk.stamp"} : (LessonStep){"file.back", "ui.back"};
    }
    if (is_desk) {
        return (LessonStep){"file.open", say_format(screens, "event.%s.title", events[inbox[0]].id)};
    }
    const ContentEvent *event = &events[screens->view.subject];
    if (screens->view.id != SCREEN_DOSSIER || event->option_count == 0) {
        return (LessonStep){"back", "ui.back"};
    }
    const char *option = event->options[event->option_count > 1 ? 1 : 0].id;
    return (LessonStep){"file.choose", say_format(screens, "event.%s.%s", event->id, option)};
}

/* The first line that the scenario leaves to the player. */
static const char *first_line(Screens *screens) {
    int count;
    const ContentBudgetLine *lines = content_budget_lines(screens->content, &count);
    for (int i = 0; i < count; i++) {
        if (campaign_allows(screens->view.campaign, DECISION_BUDGET, i)) {
            return say_format(screens, "budget.%s.name", lines[i].id);
        }
    }
    return "ui.back";
}

static LessonStep step_of_budget(Screens *screens) {
    bool is_desk = screens->view.id == SCREEN_DESK;
    if (has_decision(screens->view.campaign, DECISION_BUDGET)) {
        return is_desk ? (LessonStep){"budget.stamp", "ui.desk.stamp"} : (LessonStep){"budget.back", "ui.back"};
    }
    if (is_desk) {
        return (LessonStep){"budget.open", "ui.desk.budget"};
    }
    return screens->view.id == SCREEN_BUDGET ? (LessonStep){"budget.move", first_line(screens)}
                                             : (LessonStep){"back", "ui.back"};
}

static LessonStep step_of_preview(Screens *screens) {
    const Campaign *campaign = screens->view.campaign;
    int count;
    campaign_draft(campaign, &count);
    if (screens->view.id != SCREEN_DESK) {
        return (LessonStep){"back", "ui.back"};
    }
    if (campaign_can_redo(campaign)) {
        return (LessonStep){"preview.stamp", "ui.desk.stamp"};
    }
    return count == 0 ? (LessonStep){"preview.history", "ui.desk.as_history"}
                      : (LessonStep){"preview.undo", "ui.desk.undo"};
}

static LessonStep find_step(Screens *screens) {
    static LessonStep (*const steps[])(Screens *) = {step_of_file, step_of_budget, step_of_preview};
    const Campaign *campaign = screens->view.campaign;
    ScreenId id = screens->view.id;
    bool is_place = id == SCREEN_DESK || id == SCREEN_DOSSIER || id == SCREEN_BUDGET;
    if (!campaign || screens->start->is_lesson_off || !is_place || campaign_is_over(campaign)) {
        return (LessonStep){0};
    }
    const ContentScenario *scenario = campaign_scenario(campaign);
    int turn = campaign_year(campaign) - scenario->first_year;
    bool has_lesson = content_has_text(screens->content, "en", say_format(screens, "ui.lesson.%s.off", scenario->id));
    return has_lesson && turn < COUNT_OF(steps) ? steps[turn](screens) : (LessonStep){0};
}

static const char *say_step(Screens *screens, const LessonStep *step) {
    return say_at(screens, "ui.lesson.%s.%s", campaign_scenario(screens->view.campaign)->id, step->text);
}

/* ---- The card ---- */

static void show_buttons(Screens *screens, const LessonStep *step, const char *off) {
    UiContext *ui = screens->ui;
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    ui_set_gap(ui, 0);
    if (ui_button(ui, "ui.lesson.show", say(screens, "ui.lesson.show"), UI_BUTTON_PLAIN, NULL)) {
        ui_focus(ui, step->target);
    }
    if (ui_button(ui, "ui.lesson.off", off, UI_BUTTON_PLAIN, NULL)) {
        screens->start->is_lesson_off = true;
    }
    ui_flow_end(ui);
}

UiRect lesson_cut(Screens *screens, UiRect rest) {
    UiContext *ui = screens->ui;
    LessonStep step = find_step(screens);
    if (!step.text) {
        return rest;
    }
    const char *text = say_step(screens, &step);
    const char *off = say_at(screens, "ui.lesson.%s.off", campaign_scenario(screens->view.campaign)->id);
    bool is_small = part_is_small(screens);
    UiTextStyle style = is_small ? UI_TEXT_SMALL : UI_TEXT_STRONG;
    float buttons =
        ui_text_width(ui, UI_TEXT_BODY, say(screens, "ui.lesson.show")) + ui_text_width(ui, UI_TEXT_BODY, off) + 88;
    bool is_beside = rest.w - buttons >= 360;
    float width = (is_beside ? rest.w - buttons - 24 : rest.w - 16) * 0.9f;
    float words = ceilf(ui_text_width(ui, style, text) / width) * ui_line_height(ui, style);
    float height = is_beside ? fmaxf(words, 44) + 12 : words + 44 + 20;
    UiRect card = ui_cut_top(&rest, height);
    ui_cut_top(&rest, 4);
    ui_column_begin(ui, card);
    ui_draw_rect(ui, card, ui_theme(ui)->selected, ui_theme(ui)->corner);
    ui_draw_rect(ui, (UiRect){card.x, card.y, 4, card.h}, ui_theme(ui)->accent, 0);
    ui_column_end(ui);
    ui_column_begin(ui, (UiRect){card.x + 16, card.y + 6, card.w - 20, card.h - 8});
    UiSize sizes[] = {UI_WEIGHT(1, 200), UI_CONTENT};
    ui_row_begin(ui, sizes, is_beside ? 2 : 1, UI_ALIGN_CENTRE);
    ui_text_look(ui, LOOK(style, UI_TONE_INK), text);
    if (is_beside) {
        ui_row_next(ui);
    }
    show_buttons(screens, &step, off);
    ui_row_end(ui);
    ui_column_end(ui);
    return rest;
}

/* ---- The pointer ---- */

static bool find_target(UiContext *ui, const char *id, UiRect *out) {
    for (int i = 0; i < ui_seen_count(ui); i++) {
        const UiSeen *seen = ui_seen(ui, i);
        const UiRect *clip = &seen->clip, *rect = &seen->rect;
        if (seen->id && text_equal(seen->id, id)) {
            *out = *rect;
            return rect->y >= clip->y - 1 && rect->y + rect->h <= clip->y + clip->h + 1;
        }
    }
    return false;
}

/* Round the control, where it stood in the frame before: when it moved, one more frame is asked for. */
void lesson_point(Screens *screens) {
    UiContext *ui = screens->ui;
    LessonStep step = find_step(screens);
    UiRect seen = {0};
    bool is_there = step.text && find_target(ui, step.target, &seen);
    UiRect *drawn = &screens->start->pointed;
    if (!is_there) {
        seen = (UiRect){0};
    }
    screens->start->has_moved = seen.x != drawn->x || seen.y != drawn->y || seen.w != drawn->w || seen.h != drawn->h;
    *drawn = seen;
    if (is_there) {
        float scale = screens->view.settings.text_size, gap = LESSON_POINT_GAP;
        UiRect frame = {seen.x / scale - gap, seen.y / scale - gap, seen.w / scale + 2 * gap, seen.h / scale + 2 * gap};
        ui_column_begin(ui, ui_window(ui));
        ui_draw_frame(ui, frame, ui_theme(ui)->accent, 3, ui_theme(ui)->corner);
        ui_column_end(ui);
    }
}

bool lesson_work(Screens *screens) {
    bool has_moved = screens->start->has_moved;
    screens->start->has_moved = false;
    return has_moved;
}
