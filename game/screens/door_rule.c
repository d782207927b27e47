/* SPDX-License-Identifier: MIT
 *
 * How a price or a chance is worked out, as a sentence and the figures that go in; behind it the documents that the
 * content names, with their grade, and where the price is written. */
#include <math.h>
#include <string.h>

#include "campaign/campaign_favours.h"
#include "report/report.h"
#include "screens/door_internal.h"

/* ---- Figures ---- */

static void show_figure(Screens *screens, const char *name, const char *value) {
    UiContext *ui = screens->ui;
    UiSize sizes[] = {UI_WEIGHT(1, 140), UI_CONTENT};
    ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_CENTRE);
    ui_text(ui, UI_TEXT_SMALL, name);
    ui_row_next(ui);
    ui_text_look(ui, LOOK_END(UI_TEXT_STRONG, UI_TONE_INK), value);
    ui_row_end(ui);
}

static void show_named(Screens *screens, const char *text_id, const char *value) {
    show_figure(screens, say(screens, text_id), value);
}

/* One that changes nothing is not worth a line. */
static void show_factor(Screens *screens, const char *text_id, double factor) {
    if (fabs(factor - 1.0) > 0.004) {
        show_named(screens, text_id, say_format(screens, "× %s", say_number(screens, "2", factor)));
    }
}

static void show_points(Screens *screens, const char *text_id, double points) {
    if (points > 0) {
        show_named(screens, text_id, door_say_points(screens, points));
    }
}

/* ---- Source and grade ---- */

/* The file and the folder it is in. */
static const char *say_place(Screens *screens, ContentPlace place) {
    const char *name = place.file;
    int slashes = 0;
    for (const char *at = place.file + strlen(place.file); at > place.file && slashes < 2; at--) {
        slashes += at[-1] == '/';
        name = slashes < 2 ? at - 1 : name;
    }
    return say_with(screens, "ui.costs.written", "file", name, "line", say_format(screens, "%d", place.line), NULL);
}

static void show_source(Screens *screens, const char *id, const ContentSource *sources, int count, ContentPlace place) {
    UiContext *ui = screens->ui;
    ui_door(ui, say_format(screens, "%s.source", id), LOOK(UI_TEXT_BODY, UI_TONE_ACCENT),
            say(screens, "ui.costs.source"));
    if (!ui_tooltip_begin(ui)) {
        return;
    }
    part_label(screens, say(screens, "ui.costs.game"));
    if (count > 0) {
        part_sources(screens, sources, count);
    }
    part_label(screens, say_place(screens, place));
    ui_tooltip_end(ui);
}

/* ---- Programmes ---- */

static const ContentProgramme *programme_of(const Screens *screens, int index) {
    int count;
    return &content_programmes(screens->content, &count)[index];
}

static const char *actor_name(Screens *screens, int actor_index) {
    int count;
    return say_at(screens, "actor.%s.name", content_actors(screens->content, &count)[actor_index].id);
}

static void show_offer(Screens *screens, const DoorPrice *price) {
    const Campaign *campaign = screens->view.campaign;
    int index = price->with.subject;
    const ContentProgramme *programme = programme_of(screens, index);
    ProgrammeView view = campaign_programme(campaign, index);
    ProgrammeOffer offer = {price->with.amount, price->with.choice};
    if (price->with.kind == DECISION_KILL_PROGRAMME) {
        offer = view.offer;
    }
    int year = view.state == PROGRAMME_RUNNING ? campaign_year(campaign) - view.start_year : 0;
    double share = 1.0;
    for (int i = 0; i < programme->member_count; i++) {
        share += offer.granted >> i & 1 ? programme->members[i].demand_money : 0.0;
    }
    part_label(screens, say(screens, "ui.costs.rule.programme"));
    show_named(screens, "ui.costs.average", say_money(screens, programme->yearly_money));
    show_factor(screens, "ui.costs.scope", offer.scope);
    show_factor(screens, "ui.costs.demands", share);
    show_factor(screens, "ui.costs.pace", year < programme->path_count ? programme->path[year] : 1.0);
    show_named(screens, "ui.costs.this_year",
               say_money(screens, campaign_programme_money(campaign, index, offer, year)));
    show_points(screens, "ui.costs.start", programme->capital_cost);
    show_points(screens, "ui.costs.kill", programme->kill_cost);
}

static void show_demand(Screens *screens, const DoorPrice *price) {
    const ContentMember *member = &programme_of(screens, price->with.subject)->members[price->member];
    part_label(screens, say(screens, "ui.costs.rule.demand"));
    if (member->demand_money > 0) {
        show_named(screens, "ui.costs.share_more", say_number(screens, "pct", member->demand_money));
    }
    show_points(screens, "ui.costs.once", member->demand_capital);
    if (member->rival >= 0) {
        show_figure(screens, say_with(screens, "ui.costs.goodwill", "name", actor_name(screens, member->rival), NULL),
                    say_change(screens, "int", -member->rival_loss * 100));
    }
    show_figure(screens, say_with(screens, "ui.costs.worth", "name", actor_name(screens, member->actor_index), NULL),
                say_change(screens, "int", member->demand_worth * 100));
}

void door_show_chance(Screens *screens, const char *id, int index, ProgrammeOffer offer) {
    const ContentProgramme *programme = programme_of(screens, index);
    const char *language = screens->view.settings.language;
    part_label(screens, say(screens, "ui.costs.rule.chance"));
    show_named(screens, "ui.costs.planned", say_number(screens, "pct", programme->chance));
    for (int i = 0; i < programme->member_count; i++) {
        ReportMember words = report_programme_member(screens->view.campaign, screens->frame, language, index, i, offer);
        show_figure(screens, say_with(screens, "ui.programme.member", "name", words.name, "stance", words.stance, NULL),
                    say_number(screens, "pct", programme->members[i].weight));
    }
    show_named(screens, "ui.costs.scope", say_number(screens, "pct", offer.scope));
    show_named(screens, "ui.costs.so",
               report_programme_words(screens->view.campaign, screens->frame, language, index, offer).range);
    show_source(screens, id, programme->sources, programme->source_count, programme->place);
}

/* ---- Law and trade ---- */

static void show_instrument(Screens *screens, const DoorPrice *price) {
    const Campaign *campaign = screens->view.campaign;
    int count, index = price->with.subject;
    const ContentInstrument *instrument = &content_instruments(screens->content, &count)[index];
    double change = price->with.amount - campaign_instrument_before(campaign, index);
    part_label(screens, say(screens, "ui.costs.rule.instrument"));
    show_points(screens, "ui.costs.whole_way", instrument->capital_cost);
    show_named(screens, "ui.costs.way", say_change(screens, "pct", change));
    show_factor(screens, change < 0 ? "ui.costs.downwards" : "ui.costs.word",
                change < 0 ? 0.5 : campaign_dearness(campaign, index));
    show_named(screens, "ui.costs.so",
               door_say_points(screens, campaign_instrument_price(campaign, index, price->with.amount)));
    if (instrument->yearly_money > 0) {
        show_named(screens, "ui.costs.yearly", say_money(screens, instrument->yearly_money));
    }
}

static const ContentEffects *effects_of(const ContentJurisdiction *body, int payment) {
    return payment == 0 ? &body->asked : &body->concessions[payment - 1].effects;
}

void door_show_goodwill(Screens *screens, const DoorPrice *price) {
    int count;
    const ContentJurisdiction *body = &content_jurisdictions(screens->content, &count)[price->with.subject];
    const ContentEffects *effects = effects_of(body, price->with.choice);
    for (int i = 0; i < effects->count; i++) {
        const ContentEffect *effect = &effects->items[i];
        if (effect->kind == EFFECT_RELATION) {
            show_figure(
                screens,
                say_with(screens, "ui.costs.goodwill", "name", actor_name(screens, effect->subject_index), NULL),
                say_change(screens, "int", effect->size * 100));
        }
    }
}

/* Some concessions are paid by others: no money and no points. */
static bool has_price(const ContentJurisdiction *body, int payment) {
    return payment == 0 || body->concessions[payment - 1].budget_share > 0;
}

/* What is left of the price besides the factors shown is the help of softer ministries. */
static void show_favour(Screens *screens, const DoorPrice *price) {
    const Campaign *campaign = screens->view.campaign;
    int count, payment = price->with.choice;
    const ContentJurisdiction *body = &content_jurisdictions(screens->content, &count)[price->with.subject];
    CampaignFavour favour = campaign_favour(campaign, price->with.subject);
    if (!has_price(body, payment)) {
        part_label(screens, say(screens, "ui.costs.rule.goodwill"));
        return;
    }
    double ceiling = campaign_means(campaign).ceiling, price_now = favour.capital, usual;
    part_label(screens, say(screens, payment == 0 ? "ui.costs.rule.favour" : "ui.costs.rule.concession"));
    if (payment == 0) {
        usual = body->favour_cost * (1.0 - favour.attitude);
        show_points(screens, "ui.costs.even", body->favour_cost);
        show_factor(screens, "ui.costs.mood", 1.0 - favour.attitude);
    } else {
        double share = body->concessions[payment - 1].budget_share;
        usual = ceiling * share;
        price_now = campaign_concession_money(campaign, price->with.subject, payment - 1);
        show_named(screens, "ui.costs.ceiling", say_money(screens, ceiling));
        show_named(screens, "ui.costs.share", say_number(screens, "pct", share));
    }
    show_factor(screens, "ui.costs.debt", 1.0 + favour.debt);
    usual *= 1.0 + favour.debt;
    if (usual > 0 && price_now < 0.99 * usual) {
        show_factor(screens, "ui.costs.softer", price_now / usual);
    }
    show_named(screens, "ui.costs.so",
               payment == 0 ? door_say_points(screens, price_now) : say_money(screens, price_now));
}

/* ---- All of them ---- */

static void show_option(Screens *screens, const char *id, Decision decision) {
    int count;
    const ContentEvent *event = &content_events(screens->content, &count)[decision.subject];
    const ContentOption *option = &event->options[decision.choice];
    part_label(screens, say(screens, "ui.costs.rule.option"));
    show_points(screens, "ui.costs.once", option->capital_cost);
    if (option->money_cost > 0) {
        show_named(screens, "ui.costs.this_year", say_money(screens, option->money_cost));
    }
    show_source(screens, id, event->sources, event->source_count, option->place);
}

void door_show_rule(Screens *screens, const char *id, const DoorPrice *price) {
    int count, subject = price->with.subject;
    switch (price->with.kind) {
    case DECISION_CHOOSE:
        show_option(screens, id, price->with);
        break;
    case DECISION_ASK_FAVOUR:
        show_favour(screens, price);
        show_source(screens, id, NULL, 0, content_jurisdictions(screens->content, &count)[subject].place);
        break;
    case DECISION_INSTRUMENT: {
        const ContentInstrument *instrument = &content_instruments(screens->content, &count)[subject];
        show_instrument(screens, price);
        show_source(screens, id, instrument->sources, instrument->source_count, instrument->place);
        break;
    }
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
    case DECISION_KILL_PROGRAMME: {
        const ContentProgramme *programme = programme_of(screens, subject);
        (price->is_demand ? show_demand : show_offer)(screens, price);
        show_source(screens, id, programme->sources, programme->source_count, programme->place);
        break;
    }
    case DECISION_BUDGET:
        break;
    }
}
