/* SPDX-License-Identifier: MIT
 *
 * A programme before it is started and at its yearly review, in words: money, chance as a range, and what each member
 * wants and would do. It says what the desk can know; the draw itself is nowhere in it. */
#include "report/report_internal.h"

static const char *const stances[] = {
    [STANCE_JOINS] = "report.stance.joins",   [STANCE_ASKS] = "report.stance.asks",
    [STANCE_OUT] = "report.stance.out",       [STANCE_SITS] = "report.stance.sits",
    [STANCE_WAVERS] = "report.stance.wavers", [STANCE_LEFT] = "report.stance.left",
};

static const ContentProgramme *programme_at(const Content *content, int index) {
    int count = 0;
    return &content_programmes(content, &count)[index];
}

const char *report_programme_end(const ReportWriter *writer, const ContentProgramme *programme, ProgrammeState state) {
    static const char *const ends[] = {
        [PROGRAMME_IDLE] = NULL,         [PROGRAMME_RUNNING] = NULL,     [PROGRAMME_SUCCEEDED] = "success",
        [PROGRAMME_PARTIAL] = "partial", [PROGRAMME_FAILED] = "failure", [PROGRAMME_KILLED] = "killed"};
    return ends[state] == NULL ? NULL : report_text(writer, "programme.%s.%s", programme->id, ends[state]);
}

/* What granting costs: "10 % more money, 2 points of capital and goodwill of NEC". */
static const char *demand_cost(const ReportWriter *writer, const ContentMember *member) {
    const char *words[3];
    int count = 0;
    if (member->demand_money > 0.0) {
        words[count++] = report_say(writer, "report.demand.money", "share",
                                    content_number(writer->arena, writer->language, "pct", member->demand_money), NULL);
    }
    if (member->demand_capital > 0.0) {
        words[count++] =
            report_say(writer, "report.demand.capital", "points",
                       content_number(writer->arena, writer->language, "int", member->demand_capital), NULL);
    }
    if (member->rival >= 0) {
        int actor_count = 0;
        const char *id = content_actors(writer->content, &actor_count)[member->rival].id;
        words[count++] =
            report_say(writer, "report.demand.rival", "name", report_text(writer, "actor.%s.name", id), NULL);
    }
    return report_join(writer, words, count);
}

ReportMember report_programme_member(const Campaign *campaign, Arena *arena, const char *language, int programme_index,
                                     int member_index, ProgrammeOffer offer) {
    ReportWriter writer = report_begin(campaign, arena, language);
    const ContentProgramme *programme = programme_at(writer.content, programme_index);
    const ContentMember *member = &programme->members[member_index];
    ProgrammeStance stance = campaign_programme_stance(campaign, programme_index, member_index, offer);
    ReportMember out = {.name = report_text(&writer, "actor.%s.name", member->actor),
                        .stance = report_text(&writer, "%s", stances[stance]),
                        .interest = report_text(&writer, "programme.%s.%s.interest", programme->id, member->actor)};
    if (member->demand_worth > 0.0) {
        out.demand = report_text(&writer, "programme.%s.%s.demand", programme->id, member->actor);
        out.cost = demand_cost(&writer, member);
    }
    return out;
}

/* What each year costs, or that all cost the same. */
static const char *cost_path(const ReportWriter *writer, int programme, ProgrammeOffer offer, int years) {
    Text text = text_begin(writer->arena);
    bool is_even = true;
    for (int year = 0; year < years; year++) {
        double money = campaign_programme_money(writer->campaign, programme, offer, year);
        is_even = is_even && money == campaign_programme_money(writer->campaign, programme, offer, 0);
        text_format(&text, "%s%s", year > 0 ? " · " : "", content_number(writer->arena, writer->language, "bn", money));
    }
    return is_even ? report_text(writer, "report.programme.even_path")
                   : report_say(writer, "report.programme.path", "path", text.data, NULL);
}

/* The desk's estimates go in steps of five: no decimals. */
static const char *estimate(const ReportWriter *writer, double chance) {
    return arena_format(writer->arena, "%s%%", content_number(writer->arena, writer->language, "int", chance * 100));
}

ReportProgramme report_programme_words(const Campaign *campaign, Arena *arena, const char *language,
                                       int programme_index, ProgrammeOffer offer) {
    ReportWriter writer = report_begin(campaign, arena, language);
    const ContentProgramme *programme = programme_at(writer.content, programme_index);
    ProgrammeReview review = campaign_programme_review(campaign, programme_index, offer);
    const char *low = estimate(&writer, review.chance_low), *high = estimate(&writer, review.chance_high);
    return (ReportProgramme){
        .chance = report_say(&writer, "report.programme.chance", "low", low, "high", high, NULL),
        .range = report_say(&writer, "report.programme.range", "low", low, "high", high, NULL),
        .path = cost_path(&writer, programme_index, offer, programme->years),
        .money = report_say(&writer, "report.programme.money", "spent",
                            content_number(arena, language, "bn", review.money_spent), "left",
                            content_number(arena, language, "bn", review.money_left), NULL),
        .capital = report_say(&writer, "report.programme.capital", "start",
                              content_number(arena, language, "1", review.capital_cost), "kill",
                              content_number(arena, language, "1", review.face), NULL),
    };
}

static void add_members(ReportWriter *writer, int index, ProgrammeOffer offer) {
    const ContentProgramme *programme = programme_at(writer->content, index);
    for (int i = 0; i < programme->member_count; i++) {
        ReportMember member =
            report_programme_member(writer->campaign, writer->arena, writer->language, index, i, offer);
        const char *weight = content_number(writer->arena, writer->language, "pct", programme->members[i].weight);
        report_add(writer, REPORT_ITEM,
                   report_say(writer, "report.programme.member", "name", member.name, "id", programme->members[i].actor,
                              "weight", weight, "stance", member.stance, "interest", member.interest, NULL));
        if (member.demand != NULL) {
            report_add(writer, REPORT_CAUSE,
                       report_say(writer,
                                  offer.granted >> i & 1 ? "report.programme.granted" : "report.programme.demand",
                                  "demand", member.demand, "cost", member.cost, NULL));
        }
    }
}

Report report_programme(const Campaign *campaign, Arena *arena, const char *language, int programme_index,
                        ProgrammeOffer offer) {
    ReportWriter writer = report_begin(campaign, arena, language);
    const char *id = programme_at(writer.content, programme_index)->id;
    ReportProgramme words = report_programme_words(campaign, arena, language, programme_index, offer);
    report_add(&writer, REPORT_TITLE,
               report_say(&writer, "report.programme.title", "name", report_text(&writer, "programme.%s.name", id),
                          "scope", report_scope(writer.content, arena, language, offer.scope), NULL));
    if (programme_at(writer.content, programme_index)->kind != EVENT_HISTORICAL) {
        report_add(&writer, REPORT_TEXT, report_text(&writer, "term.plausible"));
    }
    report_add(&writer, REPORT_TEXT, report_text(&writer, "programme.%s.body", id));
    report_add(&writer, REPORT_TEXT, report_text(&writer, "programme.%s.spill", id));
    report_add(&writer, REPORT_TEXT, words.path);
    report_add(&writer, REPORT_TEXT, words.money);
    report_add(&writer, REPORT_TEXT, words.capital);
    report_add(&writer, REPORT_TEXT, words.chance);
    add_members(&writer, programme_index, offer);
    report_add(&writer, REPORT_TEXT, report_text(&writer, "programme.%s.exit", id));
    return writer.report;
}

const char *report_scope(const Content *content, Arena *arena, const char *language, double scope) {
    static const char *const ids[PROGRAMME_SCOPES] = {"report.scope.small", "report.scope.planned",
                                                      "report.scope.large"};
    for (int i = 0; i < PROGRAMME_SCOPES; i++) {
        if (scope == campaign_programme_scope(i)) {
            return content_text(content, language, ids[i]);
        }
    }
    return content_number(arena, language, "pct", scope);
}

const char *report_offer(const Content *content, Arena *arena, const char *language, Decision decision) {
    ReportWriter writer = {.content = content, .arena = arena, .language = language};
    const ContentProgramme *programme = programme_at(content, decision.subject);
    const char *names[CONTENT_MOST_MEMBERS];
    int count = 0;
    for (int i = 0; i < programme->member_count; i++) {
        if (decision.choice >> i & 1) {
            names[count++] =
                content_text_format(content, arena, language, "actor.%s.name", programme->members[i].actor);
        }
    }
    const char *scope = report_scope(content, arena, language, decision.amount);
    return count == 0 ? scope
                      : report_say(&writer, "report.offer.granted", "scope", scope, "names",
                                   report_join(&writer, names, count), NULL);
}
