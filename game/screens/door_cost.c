/* SPDX-License-Identifier: MIT
 *
 * Every price is a door: what a decision takes of the three scarce things and what it leaves of them; then how the
 * price is worked out (door_rule.c); then source and grade. */
#include <math.h>

#include "campaign/campaign_favours.h"
#include "report/report.h"
#include "screens/door_internal.h"

/* Rounding in the sums of a draft is no price. */
static const double nothing = 1e-9;

const char *door_say_points(Screens *screens, double points) {
    return say_number(screens, fabs(points - round(points)) < nothing ? "int" : "1", points);
}

/* ---- What it takes ---- */

typedef struct Taken {
    double money, capital;
    int files;
} Taken;

static Taken differ(const Campaign *campaign, Decision with, Decision without) {
    CampaignMeans after = campaign_means_with(campaign, with), before = campaign_means_with(campaign, without);
    return (Taken){before.budget_left - after.budget_left, before.capital_left - after.capital_left,
                   before.files_left - after.files_left};
}

/* Of this decision alone, whatever hangs on it or stands in its place. */
static Taken take(const Screens *screens, const DoorPrice *price) {
    const Campaign *campaign = screens->view.campaign;
    Decision decision = price->with;
    int count;
    if (decision.kind == DECISION_CHOOSE) {
        const ContentEvent *event = &content_events(screens->content, &count)[decision.subject];
        const ContentOption *option = &event->options[decision.choice];
        return (Taken){option->money_cost, option->capital_cost, decision.choice != 0};
    }
    if (decision.kind == DECISION_ASK_FAVOUR && decision.choice == 0) {
        return (Taken){.capital = campaign_favour(campaign, decision.subject).capital};
    }
    if (decision.kind == DECISION_ASK_FAVOUR) {
        return (Taken){.money = campaign_concession_money(campaign, decision.subject, decision.choice - 1)};
    }
    return differ(campaign, decision, price->without);
}

/* `words`: what is taken; below it what is left without and with the decision. */
static void show_taken(Screens *screens, const DoorPrice *price, const char *words, const char *before,
                       const char *after) {
    ui_text(screens->ui, UI_TEXT_BODY, words);
    if (!price->is_past) {
        part_label(screens, say_with(screens, "ui.costs.left", "before", before, "after", after, NULL));
    }
}

static void show_all_taken(Screens *screens, const DoorPrice *price) {
    Taken taken = take(screens, price);
    CampaignMeans after = {0};
    if (!price->is_past) {
        after = campaign_means_with(screens->view.campaign, price->with);
    }
    if (fabs(taken.capital) > nothing) {
        show_taken(screens, price,
                   say_with(screens, "ui.costs.capital", "points", door_say_points(screens, taken.capital), NULL),
                   door_say_points(screens, after.capital_left + taken.capital),
                   door_say_points(screens, after.capital_left));
    }
    if (fabs(taken.money) > nothing) {
        bool gives = taken.money < 0;
        show_taken(screens, price,
                   say_with(screens, gives ? "ui.costs.gives" : "ui.costs.money", "money",
                            say_money(screens, fabs(taken.money)), NULL),
                   say_money(screens, after.budget_left + taken.money), say_money(screens, after.budget_left));
    }
    if (taken.files > 0) {
        show_taken(screens, price, say(screens, "ui.costs.file"),
                   say_format(screens, "%d", after.files_left + taken.files),
                   say_format(screens, "%d", after.files_left));
    }
}

/* ---- What it takes later ---- */

static void show_programme(Screens *screens, const DoorPrice *price) {
    const Campaign *campaign = screens->view.campaign;
    ProgrammeOffer offer = {price->with.amount, price->with.choice};
    ReportProgramme words =
        report_programme_words(campaign, screens->frame, screens->view.settings.language, price->with.subject, offer);
    if (price->is_demand) {
        ProgrammeOffer without = {price->without.amount, price->without.choice};
        double more = campaign_programme_review(campaign, price->with.subject, offer).money_left -
                      campaign_programme_review(campaign, price->with.subject, without).money_left;
        if (more > nothing) {
            part_label(screens, say_with(screens, "ui.costs.in_all", "money", say_money(screens, more), NULL));
        }
        return;
    }
    if (campaign_programme(campaign, price->with.subject).state == PROGRAMME_RUNNING) {
        part_label(screens, say_with(screens, "ui.costs.counted", "left",
                                     say_money(screens, campaign_means(campaign).budget_left), NULL));
    }
    part_label(screens, words.path);
    part_label(screens, words.money);
}

static void show_later(Screens *screens, const DoorPrice *price) {
    int count;
    switch (price->with.kind) {
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
        show_programme(screens, price);
        break;
    case DECISION_INSTRUMENT:
        if (content_instruments(screens->content, &count)[price->with.subject].yearly_money > 0) {
            part_label(screens, say(screens, "ui.costs.every_year"));
        }
        break;
    case DECISION_ASK_FAVOUR:
        door_show_goodwill(screens, price);
        break;
    case DECISION_CHOOSE:
    case DECISION_BUDGET:
    case DECISION_KILL_PROGRAMME:
        break;
    }
}

/* ---- The doors ---- */

static void explain(Screens *screens, const char *id, const DoorPrice *price) {
    UiContext *ui = screens->ui;
    const char *own = say_format(screens, "%s.rule", id);
    ui_text(ui, UI_TEXT_STRONG, say_decision(screens, &price->with));
    show_all_taken(screens, price);
    show_later(screens, price);
    if (!ui_tooltip_is_held(ui)) {
        part_label(screens, say(screens, "ui.door.hold"));
        return;
    }
    ui_door(ui, own, LOOK(UI_TEXT_BODY, UI_TONE_ACCENT), say(screens, "ui.costs.rule"));
    if (ui_tooltip_begin(ui)) {
        door_show_rule(screens, own, price);
        ui_tooltip_end(ui);
    }
}

void door_explain_cost(Screens *screens, const char *id, Decision decision) {
    explain(screens, id,
            &(DoorPrice){.with = decision, .without = campaign_taking_out(screens->view.campaign, decision)});
}

void door_cost(Screens *screens, const char *id, UiLook look, const char *text, Decision decision) {
    ui_door(screens->ui, id, look, text);
    if (ui_tooltip_begin(screens->ui)) {
        door_explain_cost(screens, id, decision);
        ui_tooltip_end(screens->ui);
    }
}

void door_explain_programme(Screens *screens, const char *id, int programme_index) {
    const Campaign *campaign = screens->view.campaign;
    int count;
    const ContentProgramme *programme = &content_programmes(screens->content, &count)[programme_index];
    ProgrammeView view = campaign_programme(campaign, programme_index);
    ProgrammeOffer offer = campaign_programme_offer(campaign, programme_index);
    if (view.state == PROGRAMME_IDLE || view.state == PROGRAMME_RUNNING) {
        door_explain_cost(screens, id, programme_make_offer(campaign, programme_index, offer));
    } else {
        ui_text(screens->ui, UI_TEXT_STRONG, say_at(screens, "programme.%s.name", programme->id));
        ui_text(screens->ui, UI_TEXT_BODY, say_programme_outcome(screens, programme, view));
    }
}

void door_past_cost(Screens *screens, const char *id, UiLook look, const char *text, Decision decision) {
    ui_door(screens->ui, id, look, text);
    if (ui_tooltip_begin(screens->ui)) {
        explain(screens, id, &(DoorPrice){.with = decision, .is_past = true});
        ui_tooltip_end(screens->ui);
    }
}

void door_demand(Screens *screens, const char *id, const char *text, Decision granted, int member) {
    DoorPrice price = {.with = granted, .without = granted, .is_demand = true, .member = member};
    price.with.choice |= 1 << member;
    price.without.choice &= ~(1 << member);
    ui_door(screens->ui, id, LOOK(UI_TEXT_SMALL, UI_TONE_INK), text);
    if (ui_tooltip_begin(screens->ui)) {
        explain(screens, id, &price);
        ui_tooltip_end(screens->ui);
    }
}

void door_chance(Screens *screens, const char *id, const char *text, int index, ProgrammeOffer offer) {
    UiContext *ui = screens->ui;
    const char *own = say_format(screens, "%s.rule", id);
    ui_door(ui, id, LOOK(UI_TEXT_STRONG, UI_TONE_INK), text);
    if (!ui_tooltip_begin(ui)) {
        return;
    }
    ui_text(
        ui, UI_TEXT_BODY,
        report_programme_words(screens->view.campaign, screens->frame, screens->view.settings.language, index, offer)
            .chance);
    ui_text(ui, UI_TEXT_SMALL, say(screens, "ui.door.chance"));
    if (ui_tooltip_is_held(ui)) {
        ui_door(ui, own, LOOK(UI_TEXT_BODY, UI_TONE_ACCENT), say(screens, "ui.costs.rule"));
        if (ui_tooltip_begin(ui)) {
            door_show_chance(screens, own, index, offer);
            ui_tooltip_end(ui);
        }
    } else {
        part_label(screens, say(screens, "ui.door.hold"));
    }
    ui_tooltip_end(ui);
}
