/* SPDX-License-Identifier: MIT
 *
 * What the text game shows: each thing on a line of its own, the id in brackets that a command takes. Nothing here
 * changes the campaign. */
#include <stdio.h>

#include "campaign/campaign_favours.h"
#include "campaign/campaign_scenario.h"
#include "report/report.h"
#include "report/report_law.h"
#include "report/report_touched.h"
#include "tools/tool_session.h"

static const Content *content_of(const Session *session) {
    return session->content->content;
}

static const char *text_of(const Session *session, const char *id_format, const char *id) {
    return report_content_text(session->campaign, session->arena, session->language, id_format, id);
}

static const char *number(const Session *session, const char *form, double value) {
    return content_number(session->arena, session->language, form, value);
}

static const char *figure(const Session *session, int variable_id, double value) {
    return report_number(content_of(session), session->arena, session->language, variable_id, value);
}

#define SAY(session, ...)                                                                                              \
    fprintf((session)->out, "%s\n",                                                                                    \
            report_fill(content_of(session), (session)->arena, (session)->language, __VA_ARGS__, NULL))

static void print_report(Session *session, Report report) {
    for (int i = 0; i < report.count; i++) {
        const ReportLine *line = &report.items[i];
        bool has_space = line->kind == REPORT_TITLE || line->kind == REPORT_SECTION;
        fprintf(session->out, "%s%s%s\n", has_space ? "\n" : "", line->kind == REPORT_CAUSE ? "  " : "", line->text);
    }
}

/* ---- The desk ---- */

/* The title, and after it what history does not know. */
static const char *title_of(Session *session, const ContentEvent *event) {
    const char *title = text_of(session, "event.%s.title", event->id);
    if (event->kind == EVENT_HISTORICAL) {
        return title;
    }
    const char *id = event->kind == EVENT_PLAUSIBLE ? "term.plausible" : "term.counterfactual";
    return arena_format(session->arena, "%s %s", title, content_text(content_of(session), session->language, id));
}

void view_status(Session *session) {
    CampaignMeans means = campaign_means(session->campaign);
    int dossiers = 0;
    campaign_inbox(session->campaign, &dossiers);
    fprintf(session->out, "\n");
    SAY(session, "term.status", "year",
        report_year_name(content_of(session), session->arena, session->language, campaign_year(session->campaign)),
        "left", number(session, "bn", means.budget_left), "ceiling", number(session, "bn", means.ceiling), "capital",
        number(session, "1", means.capital_left), "files", number(session, "int", means.files_left), "dossiers",
        number(session, "int", dossiers));
    int news_count = 0;
    const int *news = campaign_news(session->campaign, &news_count);
    int event_count = 0;
    const ContentEvent *events = content_events(content_of(session), &event_count);
    for (int i = 0; i < news_count; i++) {
        SAY(session, "term.news", "title", title_of(session, &events[news[i]]), "body",
            text_of(session, "event.%s.body", events[news[i]].id));
    }
    view_inbox(session);
}

void view_pause(Session *session) {
    const char *question = campaign_pause(session->campaign);
    if (question != NULL) {
        SAY(session, "term.pause", "question", text_of(session, "%s", question));
    }
}

void view_inbox(Session *session) {
    int count = 0;
    const int *inbox = campaign_inbox(session->campaign, &count);
    int event_count = 0;
    const ContentEvent *events = content_events(content_of(session), &event_count);
    for (int i = 0; i < count; i++) {
        const ContentEvent *event = &events[inbox[i]];
        const char *option = event->options[campaign_chosen_option(session->campaign, inbox[i])].id;
        const char *chosen =
            report_content_text(session->campaign, session->arena, session->language, "event.%s.%s", event->id, option);
        SAY(session, "term.inbox", "number", arena_format(session->arena, "%d", i + 1), "title",
            title_of(session, event), "id", event->id, "option", chosen);
    }
    if (count == 0) {
        SAY(session, "term.inbox.empty");
    }
}

static void view_option(Session *session, const ContentEvent *event, int index) {
    const ContentOption *option = &event->options[index];
    const char *base = arena_format(session->arena, "event.%s.%s", event->id, option->id);
    SAY(session, "term.option", "number", arena_format(session->arena, "%d", index + 1), "name",
        text_of(session, "%s", base), "id", option->id, "capital", number(session, "1", option->capital_cost), "yen",
        number(session, "bn", option->money_cost), "mark",
        option->is_historical ? content_text(content_of(session), session->language, "term.as_miti") : "");
    SAY(session, "term.option.more", "how", text_of(session, "%s.how", base), "angry",
        text_of(session, "%s.angry", base), "unknown", text_of(session, "%s.unknown", base));
}

void view_dossier(Session *session, int event_index) {
    int count = 0;
    const ContentEvent *event = &content_events(content_of(session), &count)[event_index];
    fprintf(session->out, "\n%s [%s]\n%s\n", title_of(session, event), event->id,
            text_of(session, "event.%s.body", event->id));
    for (int i = 0; i < event->option_count; i++) {
        view_option(session, event, i);
    }
    const ReportTouch *touched =
        report_touched(session->campaign, session->arena, session->language, event_index, &count);
    for (int i = 0; i < count; i++) {
        fprintf(session->out, "%s: %s\n",
                report_variable_name(content_of(session), session->arena, session->language, touched[i].variable_id),
                touched[i].text);
    }
    for (int i = 0; i < event->source_count; i++) {
        const ContentSource *source = &event->sources[i];
        SAY(session, "term.source", "document", source->document, "claim", text_of(session, "%s", source->claim_id),
            "grade", arena_format(session->arena, "%c", source->grade));
    }
}

/* ---- Means ---- */

void view_budget(Session *session) {
    int count = 0;
    const ContentBudgetLine *lines = content_budget_lines(content_of(session), &count);
    for (int i = 0; i < count; i++) {
        if (!campaign_allows(session->campaign, DECISION_BUDGET, i)) {
            continue;
        }
        SAY(session, "term.budget", "name", text_of(session, "budget.%s.name", lines[i].id), "id", lines[i].id,
            "amount", number(session, "bn", campaign_budget_amount(session->campaign, i)), "before",
            number(session, "bn", campaign_budget_before(session->campaign, i)), "miti",
            number(session, "bn", campaign_budget_history(session->campaign, i, campaign_year(session->campaign))));
    }
    CampaignMeans means = campaign_means(session->campaign);
    SAY(session, "term.budget.sum", "lines", number(session, "bn", means.lines), "programmes",
        number(session, "bn", means.programmes), "instruments", number(session, "bn", means.instruments), "options",
        number(session, "bn", means.options), "ceiling", number(session, "bn", means.ceiling), "left",
        number(session, "bn", means.budget_left));
}

/* What the body it belongs to must grant, what our word carries, who will say what. */
static void view_instrument_more(Session *session, const ContentInstrument *instrument, int index) {
    int count = 0;
    if (campaign_needs_favour(session->campaign, index)) {
        const ContentJurisdiction *body = &content_jurisdictions(content_of(session), &count)[instrument->jurisdiction];
        SAY(session, "term.instrument.favour", "name", text_of(session, "jurisdiction.%s.name", body->id), "id",
            body->id);
    }
    const char *leverage = report_leverage(session->campaign, session->arena, session->language, index);
    if (leverage != NULL) {
        fprintf(session->out, "  %s\n", leverage);
    }
    fprintf(session->out, "  %s\n", report_reaction(session->campaign, session->arena, session->language, index));
}

void view_instruments(Session *session) {
    int count = 0;
    const ContentInstrument *instruments = content_instruments(content_of(session), &count);
    for (int i = 0; i < count; i++) {
        bool is_left = campaign_allows(session->campaign, DECISION_INSTRUMENT, i);
        if (!is_left && campaign_instrument_level(session->campaign, i) == 0.0) {
            continue;
        }
        bool is_open = is_left && campaign_instrument_available(session->campaign, i);
        SAY(session, is_open ? "term.instrument" : "term.instrument.closed", "name",
            text_of(session, "instrument.%s.name", instruments[i].id), "id", instruments[i].id, "level",
            number(session, "2", campaign_instrument_level(session->campaign, i)), "step",
            number(session, "2", instruments[i].level_step), "capital",
            number(session, "1", instruments[i].capital_cost), "low",
            text_of(session, "instrument.%s.low", instruments[i].id), "high",
            text_of(session, "instrument.%s.high", instruments[i].id));
        if (is_open) {
            view_instrument_more(session, &instruments[i], i);
        }
    }
}

void view_favours(Session *session) {
    int count = 0, actor_count = 0;
    const ContentJurisdiction *bodies = content_jurisdictions(content_of(session), &count);
    const ContentActor *actors = content_actors(content_of(session), &actor_count);
    for (int i = 0; i < count; i++) {
        if (!campaign_allows(session->campaign, DECISION_ASK_FAVOUR, i)) {
            continue; /* the scenario leaves nothing of it to the player */
        }
        CampaignFavour favour = campaign_favour(session->campaign, i);
        SAY(session, "term.favour", "name", text_of(session, "jurisdiction.%s.name", bodies[i].id), "id", bodies[i].id,
            "person", text_of(session, "actor.%s.name", actors[bodies[i].actor].id), "mood",
            content_text(content_of(session), session->language, view_mood(favour.attitude)), "wants",
            text_of(session, "jurisdiction.%s.wants", bodies[i].id));
        for (int payment = 0; payment <= bodies[i].concession_count; payment++) {
            const char *id = payment == 0 ? "capital" : bodies[i].concessions[payment - 1].id;
            bool is_refused = payment == 0 && !favour.takes_capital;
            SAY(session,
                is_refused                  ? "term.favour.refused"
                : payment == favour.payment ? "term.favour.asked"
                                            : "term.favour.payment",
                "words", report_payment(session->campaign, session->arena, session->language, i, payment), "id", id);
            if (payment == 0) {
                SAY(session, "term.favour.rule", "even", number(session, "1", bodies[i].favour_cost), "mood",
                    number(session, "2", 1.0 - favour.attitude), "debt", number(session, "2", 1.0 + favour.debt));
            }
        }
    }
}

void view_programmes(Session *session) {
    static const char *const states[] = {
        [PROGRAMME_IDLE] = "term.programme.idle",           [PROGRAMME_RUNNING] = "term.programme.running",
        [PROGRAMME_SUCCEEDED] = "term.programme.succeeded", [PROGRAMME_PARTIAL] = "term.programme.partial",
        [PROGRAMME_FAILED] = "term.programme.failed",       [PROGRAMME_KILLED] = "term.programme.killed"};
    int count = 0;
    const ContentProgramme *programmes = content_programmes(content_of(session), &count);
    int shown = 0;
    for (int i = 0; i < count; i++) {
        ProgrammeView view = campaign_programme(session->campaign, i);
        if (view.state == PROGRAMME_IDLE && !view.can_start) {
            continue; /* its time has not come, or has gone */
        }
        shown++;
        SAY(session, states[view.state], "name", text_of(session, "programme.%s.name", programmes[i].id), "id",
            programmes[i].id, "body", text_of(session, "programme.%s.body", programmes[i].id), "years",
            number(session, "int", programmes[i].years), "yen",
            number(session, "bn", campaign_programme_review(session->campaign, i, view.offer).yearly_money), "capital",
            number(session, "1", programmes[i].capital_cost), "kill", number(session, "1", programmes[i].kill_cost),
            "end", arena_format(session->arena, "%d", view.end_year));
    }
    if (shown == 0) {
        SAY(session, "term.programme.none");
    }
}

void view_programme(Session *session, int programme_index, ProgrammeOffer offer) {
    print_report(session,
                 report_programme(session->campaign, session->arena, session->language, programme_index, offer));
}

void view_draft(Session *session) {
    int count = 0;
    const Decision *draft = campaign_draft(session->campaign, &count);
    for (int i = 0; i < count; i++) {
        SAY(session, "term.draft", "what",
            report_decision(content_of(session), session->arena, session->language, draft[i]));
    }
    if (count == 0) {
        SAY(session, "term.draft.empty");
    }
    CampaignMeans means = campaign_means(session->campaign);
    SAY(session, "term.means", "left", number(session, "bn", means.budget_left), "capital",
        number(session, "1", means.capital_left), "files", number(session, "int", means.files_left));
}

/* ---- What may be, what was ---- */

static const Campaign *history_of(Session *session) {
    if (session->history == NULL) {
        session->history = campaign_replay_history(session->campaign);
    }
    return session->history;
}

void view_chart(Session *session, int variable_id) {
    const Campaign *history = history_of(session);
    const ModelVariable *variable = model_variable(content_model(content_of(session)), variable_id);
    SAY(session, "term.chart", "name",
        report_variable_name(content_of(session), session->arena, session->language, variable_id), "variable",
        variable->name, "units", variable->units);
    for (int i = 0; i < campaign_turn_count(session->campaign); i++) {
        int year = campaign_turn(session->campaign, i)->year;
        SAY(session, "term.chart.year", "year", arena_format(session->arena, "%d", year), "mine",
            figure(session, variable_id, campaign_value(session->campaign, variable_id, year)), "miti",
            figure(session, variable_id, campaign_value(history, variable_id, year)));
    }
    SAY(session, "term.chart.now", "year", arena_format(session->arena, "%d", campaign_year(session->campaign)), "mine",
        figure(session, variable_id, campaign_value_now(session->campaign, variable_id)));
}

void view_year_report(Session *session) {
    Report report = report_year(session->campaign, session->arena, session->language);
    if (report.count == 0) {
        SAY(session, "term.report.none");
    }
    print_report(session, report);
}

void view_log(Session *session) {
    for (int i = 0; i < campaign_turn_count(session->campaign); i++) {
        const CampaignTurn *turn = campaign_turn(session->campaign, i);
        SAY(session, turn->decision_count == 0 ? "term.log.quiet" : "term.log.year", "year",
            report_year_name(content_of(session), session->arena, session->language, turn->year));
        for (int d = 0; d < turn->decision_count; d++) {
            SAY(session, "term.draft", "what",
                report_decision(content_of(session), session->arena, session->language, turn->decisions[d]));
        }
    }
}

void session_say_briefing(Session *session) {
    print_report(session, report_briefing(session->campaign, session->arena, session->language));
    fprintf(session->out, "\n");
    SAY(session, "term.welcome");
    if (campaign_aims_are_open(session->campaign)) {
        SAY(session, "term.aims.hint");
    }
    view_status(session);
    view_lesson(session);
}

void session_say_debrief(Session *session) {
    Campaign *nothing = campaign_replay_nothing(session->campaign);
    print_report(session,
                 report_debrief(session->campaign, history_of(session), nothing, session->arena, session->language));
    view_forecasts(session);
    print_report(session, report_questions(session->campaign, session->arena, session->language));
    campaign_destroy(nothing);
}
