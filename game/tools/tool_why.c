/* SPDX-License-Identifier: MIT
 *
 * `why` of the text game and mitictl why: what made a number change between two years, as a sentence and part by
 * part. */
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

/* ---- mitictl why ---- */

static const char help[] =
    "usage: mitictl why SAVE --variable NAME [--year YEAR] [--since YEAR] [--lang en|ja] [--data FOLDER]\n"
    "What made a number of the model change in a year of a save (the last one played unless given), or since an earlier\n"
    "year: by whose doing, and of itself, in parts that add up to the change. The same as why in mitictl play.\n";

static int answer(Session *session, const char *name, uint64_t last, uint64_t first) {
    const char *years = first > 0  ? arena_format(session->content->arena, " %d %d", (int)first, (int)last)
                        : last > 0 ? arena_format(session->content->arena, " %d", (int)last)
                                   : "";
    WhyQuestion question = session_read_why(session, arena_format(session->content->arena, "%s%s", name, years));
    if (question.variable_id < 0) {
        const char *nearest = model_nearest_name(content_model(content_of(session)), name);
        fprintf(stderr, "mitictl why: error: no variable '%s'; did you mean '%s'?\n", name,
                nearest == NULL ? "autonomy" : nearest);
        return TOOL_WRONG_USE;
    }
    if (!question.is_played) {
        fprintf(stderr, "mitictl why: error: ask about years of the save, the first before the last; it ends with %d\n",
                campaign_year(session->campaign) - 1);
        return TOOL_BAD;
    }
    view_why(session, question);
    return TOOL_GOOD;
}

int tool_why(int argc, char **argv) {
    const char *save = NULL, *name = NULL, *year = NULL, *since = NULL, *language = "en", *data = NULL;
    const ToolOption table[] = {{"--variable", &name, NULL},
                                {"--year", &year, NULL},
                                {"--since", &since, NULL},
                                {"--lang", &language, NULL},
                                {"--data", &data, NULL}};
    ToolWords words = {.help = help, .most = 1, .word = &save};
    uint64_t last = 0, first = 0;
    int code = tool_read_options(argc, argv, table, COUNT_OF(table), &words);
    code = code == TOOL_GO_ON ? tool_read_number("--year", year, 1, 9999, &last) : code;
    code = code == TOOL_GO_ON ? tool_read_number("--since", since, 1, 9999, &first) : code;
    bool is_known = content_is_language(language);
    if (code == TOOL_GO_ON && (save == NULL || name == NULL || !is_known || (first > 0 && last == 0))) {
        fprintf(stderr, "mitictl why: error: %s\n",
                !is_known      ? "--lang takes en, ja, en-JP or ja-US"
                : save == NULL ? "which save? usage: mitictl why SAVE --variable NAME"
                : name == NULL ? "which number? add --variable NAME, such as --variable autonomy"
                               : "--since needs --year too: --year 1990 --since 1985");
        code = TOOL_WRONG_USE;
    }
    if (code != TOOL_GO_ON) {
        return code;
    }
    ToolContent content;
    bool differs = false;
    code = tool_load_content(&content, data);
    Campaign *campaign = code == TOOL_GO_ON ? tool_load_campaign(&content, save, &differs) : NULL;
    if (campaign != NULL) {
        Session session = session_begin(&content, campaign, language, stdout);
        code = answer(&session, name, last, first);
        session_end(&session);
    } else if (code == TOOL_GO_ON) {
        code = TOOL_BAD;
    }
    tool_release_content(&content);
    return code;
}
