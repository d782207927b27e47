/* SPDX-License-Identifier: MIT
 *
 * `why` of the text game: what made a number change between two years, as a sentence and part by part. */
#include <stdio.h>
#include <string.h>

#include "report/report.h"
#include "report/report_why.h"
#include "tools/tool_session.h"

enum { PARTS_MOST = 12, CAUSES_MOST = 3 };

static const Content *content_of(const Session *session) {
    return session->content->content;
}

#define FILL(session, ...) report_fill(content_of(session), (session)->arena, (session)->language, __VA_ARGS__, NULL)

/* Takes a year off the end of the words; 0 where none stands there. */
static int take_year(char *words) {
    size_t bytes = strlen(words);
    if (bytes < 6 || words[bytes - 5] != ' ' || strspn(words + bytes - 4, "0123456789") != 4) {
        return 0;
    }
    double year = 0.0;
    bool is_number = text_read_double(words + bytes - 4, &year);
    words[bytes - 5] = '\0';
    return is_number ? (int)year : 0;
}

WhyQuestion session_read_why(Session *session, const char *words) {
    char *name = arena_copy(session->arena, words);
    int last = take_year(name), first = last == 0 ? 0 : take_year(name);
    WhyQuestion question = {.name = name, .variable_id = model_find(content_model(content_of(session)), name)};
    question.last_year = last == 0 ? campaign_year(session->campaign) - 1 : last;
    question.first_year = first == 0 ? question.last_year - 1 : first;
    int earliest = (int)model_initial_time(content_model(content_of(session)));
    question.is_played = question.first_year >= earliest && question.first_year < question.last_year &&
                         question.last_year < campaign_year(session->campaign);
    return question;
}

static const char *kind_id(WhyKind kind) {
    static const char *const ids[] = {
        [WHY_CAUSE] = "report.why.kind.cause",   [WHY_UNDER_WAY] = "report.why.kind.under_way",
        [WHY_GIVEN] = "report.why.kind.given",   [WHY_ORIGIN] = "report.why.kind.origin",
        [WHY_TOGETHER] = "report.why.kind.both", [WHY_REST] = "report.why.kind.rest"};
    return ids[kind];
}

void view_why(Session *session, WhyQuestion question) {
    const Campaign *campaign = session->campaign;
    ReportWhy *why = report_why_create(campaign, question.first_year, question.last_year);
    while (report_why_work(why)) {
    }
    WhyAnswer answer = report_why_answer(why, question.variable_id, PARTS_MOST, session->arena);
    fprintf(session->out, "%s\n",
            FILL(session, "report.why.title", "name",
                 report_variable_name(content_of(session), session->arena, session->language, question.variable_id),
                 "first", arena_format(session->arena, "%d", question.first_year), "last",
                 arena_format(session->arena, "%d", question.last_year), "change",
                 report_why_change(campaign, session->arena, session->language, question.variable_id, answer.change)));
    for (int i = 0; i < answer.part_count; i++) {
        const WhyPart *part = &answer.parts[i];
        fprintf(session->out, "  %s\n",
                FILL(session, kind_id(part->kind), "name",
                     report_why_name(campaign, session->arena, session->language, part), "change",
                     report_why_change(campaign, session->arena, session->language, question.variable_id,
                                       part->contribution)));
    }
    report_why_destroy(why);
}

static void print_causes(Session *session, const ReportWhy *why, int variable_id) {
    WhyAnswer answer = report_why_answer(why, variable_id, CAUSES_MOST, session->arena);
    fprintf(session->out, "  %s\n", report_why_sentence(session->campaign, session->arena, session->language, &answer));
}

void view_year_with_causes(Session *session) {
    const Campaign *campaign = session->campaign;
    int last = campaign_year(campaign) - 1;
    Report report = report_year(campaign, session->arena, session->language);
    if (report.count == 0 || last <= (int)model_initial_time(content_model(content_of(session)))) {
        view_year_report(session);
        return;
    }
    ReportWhy *why = report_why_create(campaign, last - 1, last);
    while (report_why_work(why)) {
    }
    for (int i = 0; i < report.count; i++) {
        const ReportLine *line = &report.items[i];
        if (line->kind == REPORT_CAUSE) {
            continue; /* said with its parts below the figure */
        }
        fprintf(session->out, "%s\n", line->text);
        if (line->kind == REPORT_FIGURE || line->kind == REPORT_SURPRISE) {
            print_causes(session, why, line->variable_id);
        }
    }
    report_why_destroy(why);
}
