/* SPDX-License-Identifier: MIT
 *
 * Asking the advisers: a screen only notes the question; screens_work computes the answer after a frame was shown, and
 * checks past advice one year at a time. An answer belongs to one draft: when that changes it is no longer shown. */
#include "campaign/campaign_replay.h"
#include "screens//screens_internal.h"

static void stop_asking(ScreenAdvice *advice) {
    report_council_end(advice->asking);
    advice->asking = NULL;
}

void advice_ask(Screens *screens, AdviceQuestion question) {
    stop_asking(&screens->advice);
    screens->advice.question = question;
    screens->advice.is_wanted = true;
}

bool advice_is_coming(const Screens *screens) {
    return screens->advice.is_wanted;
}

const AdviceAnswer *advice_answer(const Screens *screens) {
    const ScreenAdvice *advice = &screens->advice;
    bool fits = advice->arena && advice->digest == futures_draft_digest(screens->view.campaign);
    return fits && !advice->is_wanted ? &advice->answer : NULL;
}

const AdviceAnswer *advice_answer_to(const Screens *screens, AdviceQuestion question) {
    const AdviceAnswer *answer = advice_answer(screens);
    bool fits = answer && answer->question.kind == question.kind &&
                (question.kind == ADVICE_ON_DRAFT || answer->question.subject == question.subject);
    return fits ? answer : NULL;
}

const char *advice_of(Screens *screens, const AdviceAnswer *answer, int actor) {
    for (int i = 0; answer && i < answer->count; i++) {
        if (answer->items[i].actor == actor) {
            return report_advice_text(screens->view.campaign, &answer->items[i], answer, screens->frame,
                                      screens->view.settings.language);
        }
    }
    return NULL;
}

/* ---- Past advice ---- */

void advice_want_record(Screens *screens) {
    screens->advice.is_record_wanted = true;
}

const AdviceRecord *advice_record(Screens *screens, bool *is_done) {
    ScreenAdvice *advice = &screens->advice;
    *is_done = advice->is_record_done;
    if (!advice->recorder || advice->record_year != campaign_year(screens->view.campaign)) {
        return NULL;
    }
    advice->record = report_advice_recorder_result(advice->recorder);
    return &advice->record;
}

static void forget_record(ScreenAdvice *advice) {
    report_advice_recorder_destroy(advice->recorder);
    advice->recorder = NULL;
    advice->is_record_done = false;
}

/* ---- Work ---- */

void advice_forget(Screens *screens) {
    ScreenAdvice *advice = &screens->advice;
    stop_asking(advice);
    report_council_destroy(advice->council);
    campaign_destroy(advice->told);
    forget_record(advice);
    if (advice->arena) {
        arena_destroy(advice->arena);
    }
    *advice = (ScreenAdvice){0};
}

/* A piece of the answer; from the start when the draft is another than it was. */
static void answer_question(ScreenAdvice *advice, const Campaign *campaign) {
    uint64_t digest = futures_draft_digest(campaign);
    if (!advice->asking || advice->digest != digest) {
        stop_asking(advice);
        if (!advice->arena) {
            advice->arena = arena_create();
        }
        arena_clear(advice->arena);
        advice->asking = report_council_begin(advice->council, campaign, advice->question, advice->arena);
        advice->digest = digest;
    } else if (!report_council_go_on(advice->asking)) {
        advice->answer = report_council_answer(advice->asking);
        advice->is_wanted = false;
        stop_asking(advice);
    }
}

/* A year at a time. */
static void call_council(ScreenAdvice *advice, const Campaign *campaign) {
    if (!advice->told) {
        advice->told = campaign_replay_begin(campaign);
    } else if (!campaign_replay_go_on(advice->told, campaign, campaign_year(campaign))) {
        stop_asking(advice);
        report_council_destroy(advice->council);
        advice->council = report_council_create_at(advice->told);
        campaign_destroy(advice->told);
        advice->told = NULL;
    }
}

bool advice_work(Screens *screens, const Campaign *campaign) {
    ScreenAdvice *advice = &screens->advice;
    if (advice->recorder && advice->record_year != campaign_year(campaign)) {
        forget_record(advice);
        advice->is_record_wanted = false;
    }
    if (advice->is_wanted && !campaign_is_over(campaign)) {
        if (!advice->council || report_council_year(advice->council) != campaign_year(campaign)) {
            call_council(advice, campaign);
        } else {
            answer_question(advice, campaign);
        }
        return true;
    }
    if (advice->is_record_wanted && !advice->is_record_done) {
        if (!advice->recorder) {
            advice->recorder = report_advice_recorder_create(campaign);
            advice->record_year = campaign_year(campaign);
        } else {
            advice->is_record_done = !report_advice_recorder_step(advice->recorder);
        }
        return true;
    }
    return false;
}

/* ---- The button, and the answers under it ---- */

bool advice_button(Screens *screens, const char *id, AdviceQuestion question) {
    UiContext *ui = screens->ui;
    int count;
    campaign_draft(screens->view.campaign, &count);
    bool is_empty = question.kind == ADVICE_ON_DRAFT && count == 0;
    bool is_pressed = ui_button(ui, id, say(screens, advice_is_coming(screens) ? "ui.advice.coming" : "ui.advice.ask"),
                                UI_BUTTON_QUIET, is_empty ? say(screens, "ui.advice.empty") : NULL);
    bool is_key = !is_empty && ui_shortcut(ui, 'a', 0);
    if (is_pressed || is_key) {
        advice_ask(screens, question);
    }
    return is_pressed || is_key;
}

void advice_link(Screens *screens, const char *id, AdviceQuestion question) {
    if (ui_link(screens->ui, id, say(screens, "ui.advice.ask"))) {
        advice_ask(screens, question);
        give_open(screens, SCREEN_PEOPLE, 0);
    }
}

void advice_show(Screens *screens, const AdviceAnswer *answer) {
    part_label(screens, say_with(screens, "ui.advice.question", "question",
                                 report_advice_question(screens->view.campaign, answer->question, screens->frame,
                                                        screens->view.settings.language),
                                 NULL));
    if (answer->choice_count < 2) {
        part_label(screens, say(screens, "ui.advice.nothing"));
    }
    for (int i = 0; i < answer->count; i++) {
        part_person_says(screens, answer->items[i].actor, advice_of(screens, answer, answer->items[i].actor));
    }
}
