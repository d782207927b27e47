/* SPDX-License-Identifier: MIT
 *
 * A programme as a card: goal, money, chance, and the table: what each member wants, what it would do on the offer in
 * the draft, and what granting its demand costs. A yearly review is the same card while it runs. */
#include "report/report.h"
#include "screens/screens_internal.h"

static const Decision *find_drafted(const Campaign *campaign, int index) {
    int count;
    const Decision *draft = campaign_draft(campaign, &count);
    for (int i = 0; i < count; i++) {
        if (draft[i].kind >= DECISION_START_PROGRAMME && draft[i].subject == index) {
            return &draft[i];
        }
    }
    return NULL;
}

const char *say_programme_state(Screens *screens, const ContentProgramme *programme, ProgrammeView view) {
    static const char *const ended[] = {[PROGRAMME_SUCCEEDED] = "ui.programme.succeeded",
                                        [PROGRAMME_PARTIAL] = "ui.programme.partial",
                                        [PROGRAMME_FAILED] = "ui.programme.failed",
                                        [PROGRAMME_KILLED] = "ui.programme.killed"};
    if (view.state == PROGRAMME_RUNNING) {
        int year = campaign_year(screens->view.campaign) - view.start_year + 1;
        return say_with(screens, "ui.programme.running", "year", say_format(screens, "%d", year), "years",
                        say_format(screens, "%d", programme->years), NULL);
    }
    if (view.state == PROGRAMME_IDLE) {
        return say_with(screens, "ui.programme.idle", "first", say_fiscal_year(screens, programme->first_year), "last",
                        say_fiscal_year(screens, programme->last_year), NULL);
    }
    return say_with(screens, ended[view.state], "year", say_year(screens, view.end_year), NULL);
}

const char *say_programme_outcome(Screens *screens, const ContentProgramme *programme, ProgrammeView view) {
    static const char *const ends[] = {
        [PROGRAMME_IDLE] = "exit",       [PROGRAMME_RUNNING] = "exit",   [PROGRAMME_SUCCEEDED] = "success",
        [PROGRAMME_PARTIAL] = "partial", [PROGRAMME_FAILED] = "failure", [PROGRAMME_KILLED] = "killed"};
    return say_at(screens, "programme.%s.%s", programme->id, ends[view.state]);
}

/* ---- Figures ---- */

Decision programme_make_offer(const Campaign *campaign, int index, ProgrammeOffer offer) {
    bool runs = campaign_programme(campaign, index).state == PROGRAMME_RUNNING;
    return (Decision){runs ? DECISION_RESCOPE_PROGRAMME : DECISION_START_PROGRAMME, index, offer.granted, offer.scope};
}

static void show_fact(Screens *screens, const char *id, const char *value) {
    ui_set_gap(screens->ui, 0);
    part_label(screens, say(screens, id));
    ui_text(screens->ui, UI_TEXT_STRONG, value);
}

static void show_facts(Screens *screens, const ContentProgramme *programme, int index, ProgrammeOffer offer) {
    UiContext *ui = screens->ui;
    const char *language = screens->view.settings.language;
    const Campaign *campaign = screens->view.campaign;
    ProgrammeReview review = campaign_programme_review(campaign, index, offer);
    Decision now = programme_make_offer(campaign, index, offer);
    UiSize sizes[] = {UI_WEIGHT(1, 80), UI_WEIGHT(1, 80), UI_WEIGHT(1.7f, 120)};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_START);
    ui_set_gap(ui, 0);
    part_label(screens, say(screens, "ui.programme.cost"));
    door_cost(screens, say_format(screens, "programme.%s.cost", programme->id), LOOK(UI_TEXT_STRONG, UI_TONE_INK),
              say_money(screens, review.yearly_money), now);
    ui_row_next(ui);
    show_fact(screens, "ui.programme.years",
              say_with(screens, "ui.years", "n", say_format(screens, "%d", programme->years), NULL));
    ui_row_next(ui);
    ReportProgramme words = report_programme_words(campaign, screens->frame, language, index, offer);
    ui_set_gap(ui, 0);
    part_label(screens, say(screens, "ui.programme.chance"));
    door_chance(screens, say_format(screens, "programme.%s.chance", programme->id), words.range, index, offer);
    ui_row_end(ui);
    door_cost(screens, say_format(screens, "programme.%s.path", programme->id), LOOK(UI_TEXT_SMALL, UI_TONE_MUTED),
              say_format(screens, "%s %s", words.path, words.money), now);
}

/* ---- The offer ---- */

static void offer_button(Screens *screens, const char *id, const char *label, int index, ProgrammeOffer offer) {
    Decision decision = programme_make_offer(screens->view.campaign, index, offer);
    Error error = {.message = ""};
    bool can = campaign_check_decision_in(screens->view.campaign, decision, screens->view.settings.language, &error);
    if (ui_button(screens->ui, id, label, UI_BUTTON_QUIET, can ? NULL : say_format(screens, "%s", error.message))) {
        give_decision(screens, decision);
    }
}

static void show_scopes(Screens *screens, const ContentProgramme *programme, int index, ProgrammeOffer offer) {
    UiContext *ui = screens->ui;
    part_label(screens, say(screens, "ui.programme.scope"));
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    for (int i = 0; i < PROGRAMME_SCOPES; i++) {
        double scope = campaign_programme_scope(i);
        const char *id = say_format(screens, "programme.%s.scope.%d", programme->id, i);
        const char *words = report_scope(screens->content, screens->frame, screens->view.settings.language, scope);
        if (ui_radio(ui, id, words, scope == offer.scope)) {
            give_decision(screens,
                          programme_make_offer(screens->view.campaign, index, (ProgrammeOffer){scope, offer.granted}));
        }
    }
    ui_flow_end(ui);
}

static UiTone tone_of(ProgrammeStance stance) {
    static const UiTone tones[] = {
        [STANCE_JOINS] = UI_TONE_GOOD, [STANCE_ASKS] = UI_TONE_ACCENT,   [STANCE_OUT] = UI_TONE_BAD,
        [STANCE_SITS] = UI_TONE_GOOD,  [STANCE_WAVERS] = UI_TONE_ACCENT, [STANCE_LEFT] = UI_TONE_BAD};
    return tones[stance];
}

/* `can_grant`: the programme is in the draft or runs. What was granted in an earlier year stays so. */
static void show_member(Screens *screens, int index, int member, ProgrammeOffer offer, bool can_grant) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    int count;
    const ContentProgramme *programme = &content_programmes(screens->content, &count)[index];
    const char *actor = programme->members[member].actor;
    ReportMember words =
        report_programme_member(campaign, screens->frame, screens->view.settings.language, index, member, offer);
    ProgrammeStance stance = campaign_programme_stance(campaign, index, member, offer);
    ui_rule(ui);
    ui_text_look(ui, LOOK(UI_TEXT_SMALL, tone_of(stance)),
                 say_with(screens, "ui.programme.member", "name", words.name, "stance", words.stance, NULL));
    part_label(screens, words.interest);
    if (words.demand == NULL) {
        return;
    }
    int bit = 1 << member;
    bool is_granted = offer.granted & bit;
    bool is_settled = campaign_programme(campaign, index).offer.granted & bit;
    ui_text(ui, UI_TEXT_SMALL, say_with(screens, "ui.programme.asks", "demand", words.demand, NULL));
    door_demand(screens, say_format(screens, "programme.%s.%s.cost", programme->id, actor),
                say_with(screens, "ui.programme.asks.cost", "cost", words.cost, NULL),
                programme_make_offer(campaign, index, offer), member);
    if (can_grant && !is_settled) {
        const char *id = say_format(screens, "programme.%s.%s.grant", programme->id, actor);
        offer_button(screens, id, say(screens, is_granted ? "ui.programme.refuse" : "ui.programme.grant"), index,
                     (ProgrammeOffer){offer.scope, offer.granted ^ bit});
    } else if (is_granted) {
        ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_GOOD), say(screens, "ui.programme.granted"));
    }
}

static void show_action(Screens *screens, const ContentProgramme *programme, int index, ProgrammeView view) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    const Decision *drafted = find_drafted(campaign, index);
    if (drafted != NULL) {
        ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_ACCENT), say(screens, "ui.programme.in_draft"));
        part_label(screens, say_decision(screens, drafted));
        return;
    }
    bool is_running = view.state == PROGRAMME_RUNNING;
    Decision decision = {.kind = DECISION_KILL_PROGRAMME, .subject = index};
    if (!is_running) {
        decision = programme_make_offer(campaign, index, view.offer);
    }
    Error error = {.message = ""};
    bool can = campaign_check_decision_in(campaign, decision, screens->view.settings.language, &error);
    const char *id = say_format(screens, "programme.%s.%s", programme->id, is_running ? "kill" : "start");
    const char *label =
        say_with(screens, is_running ? "ui.programme.kill" : "ui.programme.start", "points",
                 say_number(screens, "int", is_running ? programme->kill_cost : programme->capital_cost), NULL);
    if (ui_button(ui, id, label, UI_BUTTON_QUIET, can ? NULL : say_format(screens, "%s", error.message))) {
        give_decision(screens, decision);
    }
    if (can && ui_tooltip_begin(ui)) {
        door_explain_cost(screens, id, decision);
        ui_tooltip_end(ui);
    }
    advice_link(screens, say_format(screens, "programme.%s.ask", programme->id),
                (AdviceQuestion){ADVICE_ON_PROGRAMME, index});
}

void programme_card(Screens *screens, const ContentProgramme *programme, int index) {
    UiContext *ui = screens->ui;
    const Campaign *campaign = screens->view.campaign;
    const char *name = say_at(screens, "programme.%s.name", programme->id);
    ProgrammeView view = campaign_programme(campaign, index);
    ProgrammeOffer offer = campaign_programme_offer(campaign, index);
    bool is_running = view.state == PROGRAMME_RUNNING;
    ui_card_begin(ui, NULL, name, is_running ? UI_CARD_SELECTED : UI_CARD_PAPER);
    ui_set_gap(ui, 8);
    if (programme->picture) {
        ui_picture(ui, programme->picture, 0, 112);
    }
    const char *state = say_programme_state(screens, programme, view);
    ui_text_look(ui, LOOK(UI_TEXT_SMALL, is_running ? UI_TONE_ACCENT : UI_TONE_MUTED), state);
    if (programme->kind != EVENT_HISTORICAL) {
        part_label(screens, say(screens, "ui.programme.imagined"));
    }
    ui_text(ui, UI_TEXT_STRONG, name);
    if (is_running) {
        int done = campaign_year(campaign) - view.start_year + 1;
        ui_progress(ui, state, (double)done / programme->years);
    }
    ui_text(ui, UI_TEXT_SMALL, say_at(screens, "programme.%s.body", programme->id));
    part_label(screens, say_at(screens, "programme.%s.spill", programme->id));
    show_facts(screens, programme, index, offer);
    part_label(screens, say_programme_outcome(screens, programme, view));
    show_action(screens, programme, index, view);
    const Decision *drafted = find_drafted(campaign, index);
    bool can_offer = drafted != NULL ? drafted->kind != DECISION_KILL_PROGRAMME : is_running;
    if (can_offer) {
        show_scopes(screens, programme, index, offer);
    }
    for (int i = 0; i < programme->member_count; i++) {
        show_member(screens, index, i, offer, can_offer);
    }
    ui_card_end(ui);
}
