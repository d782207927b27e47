/* SPDX-License-Identifier: MIT
 *
 * What if, from a year gone by: the choice of the year, the way of a campaign of its own to it, and the draft of that
 * year, which begins as it was stamped. */
#include <stdlib.h>

#include "campaign/campaign_replay.h"
#include "screens/whatif_internal.h"

int past_year(const Screens *screens) {
    const Campaign *campaign = screens->view.campaign;
    int year = screens->view.subject, last = campaign_year(campaign) - 1;
    bool is_past = year >= campaign_scenario(campaign)->first_year && year <= last;
    return is_past ? year : campaign_is_over(campaign) ? last : 0;
}

void past_forget(Screens *screens) {
    ScreenPast *past = screens->past;
    if (past) {
        report_preview_destroy(past->preview);
        campaign_destroy(past->campaign);
        arena_destroy(past->arena);
        free(past);
        screens->past = NULL;
    }
}

ScreenPast *past_ready(Screens *screens) {
    ScreenPast *past = screens->past;
    return past && past->is_open && past->year == past_year(screens) ? past : NULL;
}

/* ---- The way there ---- */

static Decision *copy_draft(ScreenPast *past, int *count) {
    const Decision *draft = campaign_draft(past->campaign, count);
    Decision *copy = ARENA_ARRAY(past->arena, Decision, *count);
    for (int i = 0; i < *count; i++) {
        copy[i] = draft[i];
    }
    return copy;
}

static bool is_offered(const ScreenPast *past, Decision decision) {
    for (int i = 0; i < past->offered_count; i++) {
        const Decision *other = &past->offered[i];
        if (other->kind == decision.kind && other->subject == decision.subject && other->choice == decision.choice &&
            other->amount == decision.amount) {
            return true;
        }
    }
    return false;
}

static void offer(ScreenPast *past, const Decision *decisions, int count) {
    for (int i = 0; i < count; i++) {
        if (decisions[i].kind != DECISION_CHOOSE && !is_offered(past, decisions[i])) {
            past->offered[past->offered_count++] = decisions[i];
        }
    }
}

/* The draft is left as the player stamped it. */
static void open_year(Screens *screens, const Campaign *campaign) {
    ScreenPast *past = screens->past;
    int history_count;
    campaign_decide_as_history(past->campaign);
    const Decision *history = copy_draft(past, &history_count);
    campaign_decide_as(past->campaign, campaign);
    past->told = copy_draft(past, &past->told_count);
    past->offered = ARENA_ARRAY(past->arena, Decision, past->told_count + history_count);
    offer(past, past->told, past->told_count);
    offer(past, history, history_count);
    past->preview = report_preview_create(screens->content, PREVIEW_LUCKS);
    past->is_open = true;
}

bool past_work(Screens *screens, const Campaign *campaign) {
    bool is_shown = screens->view.id == SCREEN_WHATIF && screens->view.campaign;
    int year = is_shown ? past_year(screens) : 0;
    if (screens->past && screens->past->year != year) {
        past_forget(screens);
    }
    if (year == 0) {
        return false;
    }
    if (!screens->past) {
        screens->past = calloc(1, sizeof *screens->past);
        if (!screens->past) {
            base_out_of_memory();
        }
        screens->past->year = year;
        screens->past->arena = arena_create();
        screens->past->campaign = campaign_replay_begin(campaign);
        return true;
    }
    ScreenPast *past = screens->past;
    if (!past->is_open && campaign_replay_go_on(past->campaign, campaign, year)) {
        return true;
    }
    if (!past->is_open) {
        open_year(screens, campaign);
        return true;
    }
    return report_preview_work(past->preview, past->campaign);
}

/* ---- The year ---- */

void past_choose_year(Screens *screens) {
    const Campaign *campaign = screens->view.campaign;
    int first = campaign_scenario(campaign)->first_year, now = campaign_year(campaign), chosen = past_year(screens);
    bool is_over = campaign_is_over(campaign);
    int last = is_over ? now - 1 : now, count = last - first + 1, index = last - (chosen > 0 ? chosen : now);
    UiOption *options = ARENA_ARRAY(screens->frame, UiOption, count);
    for (int i = 0; i < count; i++) {
        options[i].id = say_format(screens, "ui.whatif.from.%d", last - i);
        options[i].label = say_with(screens, last - i == now ? "ui.whatif.from.now" : "ui.whatif.from.year", "year",
                                    say_fiscal_year(screens, last - i), NULL);
    }
    ui_set_width(screens->ui, 300);
    if (ui_choice(screens->ui, "ui.whatif.from", say(screens, "ui.whatif.from"), options, count, &index)) {
        give_open(screens, SCREEN_WHATIF, last - index == now ? 0 : last - index);
    }
}

/* ---- The draft ---- */

static void decide(ScreenPast *past, Decision decision, const char *language) {
    past->refused = (Error){0};
    if (campaign_check_decision_in(past->campaign, decision, language, &past->refused)) {
        campaign_decide(past->campaign, decision, NULL);
    }
}

static int find_drafted(const Decision *draft, int count, Decision decision) {
    for (int i = 0; i < count; i++) {
        if (draft[i].kind == decision.kind && draft[i].subject == decision.subject &&
            draft[i].choice == decision.choice && draft[i].amount == decision.amount) {
            return i;
        }
    }
    return -1;
}

/* The draft without one decision, and without what cannot be without it. */
static void leave_out(Screens *screens, ScreenPast *past, int place) {
    int count;
    const Decision *draft = campaign_draft(past->campaign, &count);
    Decision *rest = ARENA_ARRAY(screens->frame, Decision, count);
    for (int i = 0; i < count; i++) {
        rest[i - (i > place)] = draft[i];
    }
    campaign_decide_list(past->campaign, rest, count - 1, true);
    past->refused = (Error){0};
}

static void show_dossier(Screens *screens, ScreenPast *past, int event_index) {
    const ContentEvent *event = &content_events(screens->content, &(int){0})[event_index];
    UiOption *options = ARENA_ARRAY(screens->frame, UiOption, event->option_count);
    for (int i = 0; i < event->option_count; i++) {
        options[i].id = say_format(screens, "whatif.%s.%s", event->id, event->options[i].id);
        options[i].label = say_at(screens, "event.%s.%s", event->id, event->options[i].id);
    }
    const char *title = say_at(screens, "event.%s.title", event->id);
    int chosen = campaign_chosen_option(past->campaign, event_index);
    part_label(screens, title);
    if (ui_choice(screens->ui, say_format(screens, "whatif.%s", event->id), title, options, event->option_count,
                  &chosen)) {
        decide(past, (Decision){DECISION_CHOOSE, event_index, chosen, 0.0}, screens->view.settings.language);
    }
}

static void show_offer(Screens *screens, ScreenPast *past, int index) {
    int count;
    const Decision *draft = campaign_draft(past->campaign, &count);
    int place = find_drafted(draft, count, past->offered[index]);
    bool is_taken = place >= 0;
    const char *id = say_format(screens, "whatif.offer.%d", index);
    if (!ui_checkbox(screens->ui, id, say_decision(screens, &past->offered[index]), &is_taken)) {
        return;
    }
    if (is_taken) {
        decide(past, past->offered[index], screens->view.settings.language);
    } else {
        leave_out(screens, past, place);
    }
}

static void show_starts(Screens *screens, ScreenPast *past) {
    UiContext *ui = screens->ui;
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    if (ui_button(ui, "ui.whatif.past.told", say(screens, "ui.whatif.past.told"), UI_BUTTON_QUIET, NULL)) {
        campaign_decide_list(past->campaign, past->told, past->told_count, false);
    }
    if (ui_button(ui, "ui.whatif.past.history", say(screens, "ui.whatif.past.history"), UI_BUTTON_QUIET, NULL)) {
        campaign_decide_as_history(past->campaign);
    }
    if (ui_button(ui, "ui.whatif.past.empty", say(screens, "ui.whatif.past.empty"), UI_BUTTON_QUIET, NULL)) {
        campaign_empty_draft(past->campaign);
    }
    ui_flow_end(ui);
}

void past_show_draft(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenPast *past = past_ready(screens);
    int dossier_count;
    const int *inbox = campaign_inbox(past->campaign, &dossier_count);
    ui_heading(ui, UI_TEXT_SECTION,
               say_with(screens, "ui.whatif.past.draft", "year", say_fiscal_year(screens, past->year), NULL));
    part_label(screens, say(screens, "ui.whatif.past.help"));
    show_starts(screens, past);
    for (int i = 0; i < dossier_count; i++) {
        show_dossier(screens, past, inbox[i]);
    }
    for (int i = 0; i < past->offered_count; i++) {
        show_offer(screens, past, i);
    }
    if (past->refused.message[0] != '\0') {
        ui_text_look(ui, LOOK(UI_TEXT_BODY, UI_TONE_BAD), past->refused.message);
    }
}
