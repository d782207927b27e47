/* SPDX-License-Identifier: MIT
 *
 * Sentences about instruments that are computed and not written: prices, what our word carries, reactions. */
#include "report/report_law.h"

#include <math.h>

#include "campaign/campaign_favours.h"
#include "report/report_internal.h"

static const char *number(const ReportWriter *writer, const char *form, double value) {
    return content_number(writer->arena, writer->language, form, value);
}

/* ---- Favours ---- */

const char *report_payment(const Campaign *campaign, Arena *arena, const char *language, int jurisdiction,
                           int payment) {
    ReportWriter writer = report_begin(campaign, arena, language);
    int count = 0;
    const ContentJurisdiction *body = &content_jurisdictions(writer.content, &count)[jurisdiction];
    if (payment == 0) {
        double price = campaign_favour(campaign, jurisdiction).capital;
        return report_say(&writer, "report.favour.capital", "points", number(&writer, "1", price), NULL);
    }
    const ContentConcession *concession = &body->concessions[payment - 1];
    const char *words = report_text(&writer, "jurisdiction.%s.%s", body->id, concession->id);
    if (concession->budget_share <= 0.0) {
        return words;
    }
    double money = campaign_concession_money(campaign, jurisdiction, payment - 1);
    return report_say(&writer, "report.favour.money", "words", words, "money", number(&writer, "bn", money), NULL);
}

const char *report_goes_with(const Campaign *campaign, Arena *arena, const char *language, Decision decision) {
    ReportWriter writer = report_begin(campaign, arena, language);
    int count = 0;
    campaign_draft(campaign, &count);
    Decision *gone = ARENA_ARRAY(arena, Decision, count);
    const char **words = ARENA_ARRAY(arena, const char *, count);
    int gone_count = campaign_goes_with(campaign, decision, gone);
    for (int i = 0; i < gone_count; i++) {
        words[i] = report_decision(writer.content, arena, language, gone[i]);
    }
    return gone_count == 0
               ? NULL
               : report_say(&writer, "report.favour.goes_with", "what", report_join(&writer, words, gone_count), NULL);
}

/* ---- Leverage ---- */

const char *report_leverage(const Campaign *campaign, Arena *arena, const char *language, int instrument) {
    ReportWriter writer = report_begin(campaign, arena, language);
    int count = 0;
    const ContentInstrument *content = &content_instruments(writer.content, &count)[instrument];
    if (content->leverage_id < 0 || campaign_leverage(campaign, instrument) > 0.995) {
        return NULL;
    }
    double price = content->capital_cost * campaign_dearness(campaign, instrument);
    return report_say(&writer, content->fades ? "report.leverage.fades" : "report.leverage", "share",
                      number(&writer, "pct", campaign_leverage(campaign, instrument)), "price",
                      number(&writer, "int", price), "once", number(&writer, "int", content->capital_cost), NULL);
}

/* ---- Reactions ---- */

enum { REACTION_YEARS = 5 };

/* In hundredths of the attitude after the last of the years: small, plain, strong. */
static const char *reaction_id(double points) {
    double size = fabs(points);
    int strength = size < 4.0 ? 0 : size < 10.0 ? 1 : 2;
    static const char *const ids[2][3] = {
        {"report.reaction.resents_a_little", "report.reaction.resents", "report.reaction.resents_strongly"},
        {"report.reaction.likes_a_little", "report.reaction.likes", "report.reaction.likes_strongly"}};
    return ids[points > 0.0][strength];
}

const char *report_reaction(const Campaign *campaign, Arena *arena, const char *language, int instrument) {
    ReportWriter writer = report_begin(campaign, arena, language);
    int count = 0;
    const ContentInstrument *content = &content_instruments(writer.content, &count)[instrument];
    const ContentActor *actors = content_actors(writer.content, &count);
    double drafted = campaign_instrument_level(campaign, instrument) - campaign_instrument_before(campaign, instrument);
    double change = drafted != 0.0 ? drafted : 1.0;
    const char **words = ARENA_ARRAY(arena, const char *, content->effects.count);
    int written = 0;
    for (int i = 0; i < content->effects.count; i++) {
        const ContentEffect *effect = &content->effects.items[i];
        if (effect->kind != EFFECT_RELATION) {
            continue;
        }
        double points = 100.0 * effect->size * change;
        words[written++] =
            report_say(&writer, reaction_id(points * REACTION_YEARS), "name",
                       report_text(&writer, "actor.%s.name", actors[effect->subject_index].id), "first",
                       number(&writer, "1", points), "last", number(&writer, "1", points * REACTION_YEARS), NULL);
    }
    const char *id = drafted != 0.0 ? "report.reaction.drafted" : "report.reaction.from_0_to_1";
    return written == 0 ? report_say(&writer, "report.reaction.none", NULL)
                        : report_say(&writer, id, "list", report_join(&writer, words, written), NULL);
}
