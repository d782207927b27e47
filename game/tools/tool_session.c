/* SPDX-License-Identifier: MIT
 *
 * The commands of the text game: one table, one small function each. They change the campaign only through its
 * public calls; printing of what is stands in tool_views.c. */
#include "tools/tool_session.h"

#include <stdlib.h>
#include <string.h>

#include "campaign/campaign_favours.h"
#include "campaign/campaign_log.h"
#include "campaign/campaign_scenario.h"
#include "report/report.h"
#include "report/report_law.h"
#include "tools/tool_entry.h"

enum { MOST_WORDS = 3 + CONTENT_MOST_MEMBERS };

typedef struct Line {
    const char *word[MOST_WORDS]; /* word[0] is the command */
    const char *rest;             /* everything after the command */
    int count;
} Line;

/* ---- Life and messages ---- */

Session session_begin(const ToolContent *content, Campaign *campaign, const char *language, FILE *out) {
    return (Session){.content = content,
                     .campaign = campaign,
                     .language = language,
                     .out = out,
                     .arena = arena_create(),
                     .source = "stdin"};
}

void session_end(Session *session) {
    campaign_destroy(session->history);
    report_preview_destroy(session->preview);
    campaign_destroy(session->campaign);
    arena_destroy(session->arena);
}

static bool fail(Session *session, const char *text_id, const char *name, const char *value) {
    fflush(session->out);
    fprintf(stderr, "%s:%d: error: %s\n", session->source, session->line,
            report_fill(session->content->content, session->arena, session->language, text_id, name, value, NULL));
    return false;
}

static bool fail_near(Session *session, const char *word, const char *const *candidates, int count) {
    const char *nearest = text_nearest(word, candidates, count);
    fflush(session->out);
    fprintf(stderr, "%s:%d: error: %s\n", session->source, session->line,
            report_fill(session->content->content, session->arena, session->language,
                        nearest == NULL ? "term.error.unknown" : "term.error.nearest", "word", word, "nearest",
                        nearest == NULL ? "" : nearest, NULL));
    return false;
}

static void say(Session *session, const char *text_id, const char *name, const char *value) {
    fprintf(session->out, "%s\n",
            report_fill(session->content->content, session->arena, session->language, text_id, name, value, NULL));
}

/* ---- Finding what a word means ---- */

/* Index of the id in a list of structures that begin with `const char *id`; -1 after a message. */
static int find_id(Session *session, const char *word, const void *items, size_t item_bytes, int count) {
    const char **ids = ARENA_ARRAY(session->arena, const char *, count);
    for (int i = 0; i < count; i++) {
        memcpy(&ids[i], (const char *)items + item_bytes * (size_t)i, sizeof ids[i]);
        if (text_equal(ids[i], word)) {
            return i;
        }
    }
    fail_near(session, word, ids, count);
    return -1;
}

#define FIND_ID(session, word, items, count) find_id((session), (word), (items), sizeof *(items), (count))

/* A number from 1 to `most`, or -1. */
static int read_place(const char *word, int most) {
    double value = 0.0;
    bool is_place = text_read_double(word, &value) && value >= 1.0 && value <= most && value == (double)(int)value;
    return is_place ? (int)value - 1 : -1;
}

/* Dossiers and news of the open year by number or id; -1 after a message that names what is there, and nothing else:
 * what is to come is not told. */
static int find_on_desk(Session *session, const char *word) {
    int inbox_count = 0, news_count = 0, event_count = 0;
    const int *inbox = campaign_inbox(session->campaign, &inbox_count);
    const int *news = campaign_news(session->campaign, &news_count);
    const ContentEvent *events = content_events(session->content->content, &event_count);
    int place = read_place(word, inbox_count);
    if (place >= 0) {
        return inbox[place];
    }
    Text there = text_begin(session->arena);
    const char **ids = ARENA_ARRAY(session->arena, const char *, inbox_count + news_count);
    for (int i = 0; i < inbox_count + news_count; i++) {
        int event = i < inbox_count ? inbox[i] : news[i - inbox_count];
        if (text_equal(events[event].id, word)) {
            return event;
        }
        ids[i] = events[event].id;
        text_format(&there, "%s%s", i > 0 ? ", " : "", ids[i]);
    }
    if (text_nearest(word, ids, inbox_count + news_count) != NULL) {
        fail_near(session, word, ids, inbox_count + news_count);
        return -1;
    }
    fflush(session->out);
    fprintf(stderr, "%s:%d: error: %s\n", session->source, session->line,
            report_fill(session->content->content, session->arena, session->language,
                        there.bytes > 0 ? "term.error.not_on_desk" : "term.error.empty_desk", "word", word, "there",
                        there.data, NULL));
    return -1;
}

static int find_option(Session *session, int event_index, const char *word) {
    int count = 0;
    const ContentEvent *event = &content_events(session->content->content, &count)[event_index];
    int place = read_place(word, event->option_count);
    return place >= 0 ? place : FIND_ID(session, word, event->options, event->option_count);
}

static bool decide(Session *session, Decision decision) {
    Error error;
    if (!campaign_check_decision_in(session->campaign, decision, session->language, &error)) {
        return fail(session, "term.error.refused", "why", error.message);
    }
    campaign_decide(session->campaign, decision, NULL);
    say(session, "term.done", "what",
        report_decision(session->content->content, session->arena, session->language, decision));
    return true;
}

/* ---- Commands ---- */

static bool run_status(Session *session, const Line *line) {
    (void)line;
    view_status(session);
    return true;
}

static bool run_inbox(Session *session, const Line *line) {
    (void)line;
    view_inbox(session);
    return true;
}

static bool run_open(Session *session, const Line *line) {
    int event = find_on_desk(session, line->word[1]);
    if (event >= 0) {
        view_dossier(session, event);
    }
    return event >= 0;
}

static bool run_choose(Session *session, const Line *line) {
    int event = find_on_desk(session, line->word[1]);
    int option = event < 0 ? -1 : find_option(session, event, line->word[2]);
    return option >= 0 && decide(session, (Decision){DECISION_CHOOSE, event, option, 0.0});
}

static bool run_budget(Session *session, const Line *line) {
    if (line->count < 3) {
        view_budget(session);
        return true;
    }
    int count = 0;
    const ContentBudgetLine *lines = content_budget_lines(session->content->content, &count);
    int index = FIND_ID(session, line->word[1], lines, count);
    double amount = 0.0;
    if (index < 0) {
        return false;
    }
    if (!text_read_double(line->word[2], &amount)) {
        return fail(session, "term.error.number", "word", line->word[2]);
    }
    return decide(session, (Decision){DECISION_BUDGET, index, 0, amount});
}

static bool run_instrument(Session *session, const Line *line) {
    if (line->count < 3) {
        view_instruments(session);
        return true;
    }
    int count = 0;
    const ContentInstrument *instruments = content_instruments(session->content->content, &count);
    int index = FIND_ID(session, line->word[1], instruments, count);
    double level = 0.0;
    if (index < 0) {
        return false;
    }
    if (!text_read_double(line->word[2], &level)) {
        return fail(session, "term.error.number", "word", line->word[2]);
    }
    return decide(session, (Decision){DECISION_INSTRUMENT, index, 0, level});
}

/* capital, none, or a concession of the body; its place among them, or -2 after a message. */
static int find_payment(Session *session, const ContentJurisdiction *body, const char *word) {
    if (text_equal(word, "capital") || text_equal(word, "none")) {
        return text_equal(word, "capital") ? 0 : -1;
    }
    int place = read_place(word, body->concession_count);
    place = place >= 0 ? place : FIND_ID(session, word, body->concessions, body->concession_count);
    return place < 0 ? -2 : place + 1;
}

static bool run_favour(Session *session, const Line *line) {
    if (line->count < 3) {
        view_favours(session);
        return true;
    }
    int count = 0;
    const ContentJurisdiction *bodies = content_jurisdictions(session->content->content, &count);
    int index = FIND_ID(session, line->word[1], bodies, count);
    int payment = index < 0 ? -2 : find_payment(session, &bodies[index], line->word[2]);
    if (payment < -1) {
        return false;
    }
    Decision decision = {DECISION_ASK_FAVOUR, index, payment, 0.0};
    const char *gone =
        payment < 0 ? report_goes_with(session->campaign, session->arena, session->language, decision) : NULL;
    bool is_good = decide(session, decision);
    if (is_good && gone != NULL) {
        fprintf(session->out, "%s\n", gone);
    }
    return is_good;
}

static bool run_programmes(Session *session, const Line *line) {
    (void)line;
    view_programmes(session);
    return true;
}

static bool read_scope(Session *session, const char *word, double *scope) {
    static const char *const words[PROGRAMME_SCOPES] = {"small", "planned", "large"};
    for (int i = 0; i < PROGRAMME_SCOPES; i++) {
        if (text_equal(words[i], word)) {
            *scope = campaign_programme_scope(i);
            return true;
        }
    }
    return fail_near(session, word, words, PROGRAMME_SCOPES);
}

static int find_member(Session *session, const ContentProgramme *programme, const char *word) {
    const char *ids[CONTENT_MOST_MEMBERS];
    for (int i = 0; i < programme->member_count; i++) {
        ids[i] = programme->members[i].actor;
        if (text_equal(ids[i], word)) {
            return i;
        }
    }
    fail_near(session, word, ids, programme->member_count);
    return -1;
}

/* PROGRAMME [SCOPE [ACTOR...]]: what is not said stays as it is in the draft. Index of the programme, -1 after a
 * message. */
static int read_offer(Session *session, const Line *line, ProgrammeOffer *offer) {
    int count = 0;
    const ContentProgramme *programmes = content_programmes(session->content->content, &count);
    int index = FIND_ID(session, line->word[1], programmes, count);
    if (index < 0) {
        return -1;
    }
    *offer = campaign_programme_offer(session->campaign, index);
    if (line->count > 2 && !read_scope(session, line->word[2], &offer->scope)) {
        return -1;
    }
    for (int i = 3; i < line->count; i++) {
        int member = find_member(session, &programmes[index], line->word[i]);
        if (member < 0) {
            return -1;
        }
        offer->granted |= 1 << member;
    }
    return index;
}

static bool decide_offer(Session *session, DecisionKind kind, const Line *line) {
    ProgrammeOffer offer = {0};
    int index = read_offer(session, line, &offer);
    return index >= 0 && decide(session, (Decision){kind, index, offer.granted, offer.scope});
}

static bool run_programme(Session *session, const Line *line) {
    ProgrammeOffer offer = {0};
    int index = read_offer(session, line, &offer);
    if (index >= 0) {
        view_programme(session, index, offer);
    }
    return index >= 0;
}

static bool run_start(Session *session, const Line *line) {
    return decide_offer(session, DECISION_START_PROGRAMME, line);
}

static bool run_rescope(Session *session, const Line *line) {
    return decide_offer(session, DECISION_RESCOPE_PROGRAMME, line);
}

static bool run_kill(Session *session, const Line *line) {
    int count = 0;
    const ContentProgramme *programmes = content_programmes(session->content->content, &count);
    int index = FIND_ID(session, line->word[1], programmes, count);
    return index >= 0 && decide(session, (Decision){DECISION_KILL_PROGRAMME, index, 0, 0.0});
}

static int find_actor(Session *session, const char *word) {
    int count = 0;
    const ContentActor *actors = content_actors(session->content->content, &count);
    return FIND_ID(session, word, actors, count);
}

static bool run_people(Session *session, const Line *line) {
    if (line->count < 2) {
        view_people(session);
        return true;
    }
    int actor = find_actor(session, line->word[1]);
    if (actor >= 0) {
        view_memories(session, actor);
    }
    return actor >= 0;
}

static bool run_record(Session *session, const Line *line) {
    int actor = line->count < 2 ? -1 : find_actor(session, line->word[1]);
    if (line->count < 2 || actor >= 0) {
        view_record(session, actor);
    }
    return line->count < 2 || actor >= 0;
}

/* A programme or an instrument by its id, else a dossier by its place or id. */
static bool run_ask(Session *session, const Line *line) {
    AdviceQuestion question = {.kind = ADVICE_ON_DRAFT};
    const Content *content = session->content->content;
    if (line->count > 1) {
        question = (AdviceQuestion){ADVICE_ON_PROGRAMME, content_find_programme(content, line->word[1])};
    }
    if (question.subject < 0) {
        question = (AdviceQuestion){ADVICE_ON_INSTRUMENT, content_find_instrument(content, line->word[1])};
    }
    if (question.subject < 0) {
        question = (AdviceQuestion){ADVICE_ON_DOSSIER, find_on_desk(session, line->word[1])};
    }
    if (question.subject < 0) {
        return false;
    }
    return view_advice(session, question) || fail(session, "term.advice.none", "what", "");
}

static bool run_history(Session *session, const Line *line) {
    (void)line;
    campaign_decide_as_history(session->campaign);
    view_draft(session);
    return true;
}

static bool run_strategy(Session *session, const Line *line) {
    int count = 0;
    const ContentStrategy *strategies = content_strategies(session->content->content, &count);
    int index = FIND_ID(session, line->word[1], strategies, count);
    if (index < 0) {
        return false;
    }
    campaign_decide_as_strategy(session->campaign, index);
    view_draft(session);
    return true;
}

static bool run_undo(Session *session, const Line *line) {
    (void)line;
    if (!campaign_undo(session->campaign)) {
        return fail(session, "term.error.no_undo", "what", "");
    }
    view_draft(session);
    return true;
}

static bool run_redo(Session *session, const Line *line) {
    (void)line;
    if (!campaign_redo(session->campaign)) {
        return fail(session, "term.error.no_redo", "what", "");
    }
    view_draft(session);
    return true;
}

static bool run_draft(Session *session, const Line *line) {
    (void)line;
    view_draft(session);
    return true;
}

static bool run_preview(Session *session, const Line *line) {
    (void)line;
    view_preview(session);
    return true;
}

static bool save_to(Session *session, const char *path) {
    Error error;
    if (campaign_log_save(session->campaign, file_access_system(), path, &error)) {
        return true;
    }
    return fail(session, "term.error.refused", "why", error.message);
}

static bool stamp_once(Session *session) {
    campaign_stamp(session->campaign);
    view_year_report(session);
    bool is_saved = session->save_path == NULL || save_to(session, session->save_path);
    if (!campaign_is_over(session->campaign)) {
        view_pause(session);
        view_status(session);
        view_lesson(session);
    }
    return is_saved;
}

static int read_years(Session *session, const Line *line, int *out) {
    *out = 1;
    if (line->count > 1) {
        *out = read_place(line->word[1], 200) + 1;
        return *out > 0 || fail(session, "term.error.number", "word", line->word[1]);
    }
    return true;
}

static bool run_stamp(Session *session, const Line *line) {
    int years;
    bool is_good = read_years(session, line, &years);
    for (int i = 0; is_good && i < years && !campaign_is_over(session->campaign); i++) {
        is_good = stamp_once(session);
    }
    return is_good;
}

/* Quiet years pass by themselves: until a dossier lies on the desk. */
static bool run_wait(Session *session, const Line *line) {
    (void)line;
    bool is_good = true;
    int dossiers = 0;
    do {
        is_good = stamp_once(session);
        campaign_inbox(session->campaign, &dossiers);
    } while (is_good && dossiers == 0 && !campaign_is_over(session->campaign));
    return is_good;
}

static bool run_as_history(Session *session, const Line *line) {
    int years;
    bool is_good = read_years(session, line, &years);
    for (int i = 0; is_good && i < years && !campaign_is_over(session->campaign); i++) {
        campaign_decide_as_history(session->campaign);
        is_good = stamp_once(session);
    }
    return is_good;
}

static bool run_whatif(Session *session, const Line *line) {
    const char *word = line->count > 1 ? line->word[1] : NULL, *name = line->count > 2 ? line->word[2] : NULL;
    if (text_equal(word, "from") && name != NULL) {
        return session_whatif_from(session, name, line->count > 3 ? line->word[3] : NULL) ||
               fail(session, "term.error.whatif_from", "word", line->rest);
    }
    if (campaign_is_over(session->campaign)) {
        return fail(session, "term.error.over", "what", "");
    }
    bool is_good = line->count <= 3 && session_whatif(session, word, name);
    return is_good || fail(session, "term.error.whatif", "word", line->rest);
}

static bool run_chart(Session *session, const Line *line) {
    const Model *model = content_model(session->content->content);
    int variable_id = model_find(model, line->rest);
    if (variable_id >= 0) {
        view_chart(session, variable_id);
        return true;
    }
    const char *nearest = model_nearest_name(model, line->rest);
    return fail_near(session, line->rest, &nearest, nearest == NULL ? 0 : 1);
}

static bool run_forecast(Session *session, const Line *line) {
    const char *name;
    CampaignRange range;
    Error error;
    if (!session_read_forecast(session, line->rest, &name, &range)) {
        return fail(session, "term.error.forecast", "words", line->rest);
    }
    if (range.variable_id < 0) {
        const char *nearest = model_nearest_name(content_model(session->content->content), name);
        return fail_near(session, name, &nearest, nearest == NULL ? 0 : 1);
    }
    if (!campaign_state_range(session->campaign, range, &error)) {
        return fail(session, "term.error.refused", "why", error.message);
    }
    range.year = campaign_year(session->campaign);
    view_forecast(session, range);
    return true;
}

static bool run_forecasts(Session *session, const Line *line) {
    (void)line;
    view_forecasts(session);
    return true;
}

static bool run_why(Session *session, const Line *line) {
    WhyQuestion question = session_read_why(session, line->rest);
    if (question.variable_id < 0) {
        const char *nearest = model_nearest_name(content_model(session->content->content), question.name);
        return fail_near(session, question.name, &nearest, nearest == NULL ? 0 : 1);
    }
    if (!question.is_played) {
        return fail(session, "term.error.why_years", "what", "");
    }
    view_why(session, question);
    return true;
}

static bool run_attribute(Session *session, const Line *line) {
    int count, aim = -1;
    const ContentAim *aims = content_aims(session->content->content, &count);
    if (line->count > 1) {
        aim = FIND_ID(session, line->word[1], aims, count);
        if (aim < 0) {
            return false;
        }
    }
    if (campaign_turn_count(session->campaign) == campaign_prologue_count(session->campaign)) {
        return fail(session, "term.error.attribute", "what", "");
    }
    view_attribution(session, aim);
    return true;
}

/* A page of the encyclopaedia; what has not come yet keeps its secret. */
static bool run_look(Session *session, const Line *line) {
    const Encyclopaedia *book = report_encyclopaedia_open(session->content->content, session->arena, session->language);
    int entry = entry_find(session->arena, book, line->rest), count = 0;
    if (entry >= 0) {
        entry_print(session->out, session->arena, book, entry, session->campaign);
        return true;
    }
    report_encyclopaedia_search(book, session->arena, line->rest, &count);
    if (count == 0) {
        return fail(session, "report.book.none", "words", line->rest);
    }
    say(session, "report.book.nearly", "words", line->rest);
    return entry_print_found(session->out, session->arena, book, line->rest);
}

static bool run_map(Session *session, const Line *line) {
    (void)line;
    return view_map(session);
}

static bool run_feeds(Session *session, const Line *line) {
    return view_feeds(session, line->rest);
}

static bool run_disagree(Session *session, const Line *line) {
    return view_disagree(session, line->rest);
}

/* The action is one word; what follows names the result. */
static bool run_path(Session *session, const Line *line) {
    const char *result = line->count > 2 ? strstr(line->rest, line->word[1]) + strlen(line->word[1]) : "";
    return view_path(session, line->word[1], result + strspn(result, " \t"));
}

static bool run_report(Session *session, const Line *line) {
    (void)line;
    view_year_with_causes(session);
    return true;
}

static bool run_log(Session *session, const Line *line) {
    (void)line;
    view_log(session);
    return true;
}

/* Without names: the eight; with three: these. */
static bool run_aims(Session *session, const Line *line) {
    Error error;
    if (line->count > 1 && !campaign_choose_aims_by_name(session->campaign, line->word[1], &error)) {
        return fail(session, "term.error.refused", "why", error.message);
    }
    view_aims(session);
    return true;
}

static bool run_save(Session *session, const Line *line) {
    bool is_saved = save_to(session, line->rest);
    if (is_saved) {
        say(session, "term.saved", "file", line->rest);
    }
    return is_saved;
}

static bool run_quit(Session *session, const Line *line) {
    (void)line;
    session->has_quit = true;
    return true;
}

static bool run_help(Session *session, const Line *line);

static const struct {
    const char *word, *alias, *usage;
    int least, most;      /* words after the command */
    bool needs_open_year; /* not after the end */
    bool (*run)(Session *session, const Line *line);
} commands[] = {
    {"help", "?", "help", 0, 0, false, run_help},
    {"status", "s", "status", 0, 0, false, run_status},
    {"inbox", "i", "inbox", 0, 0, false, run_inbox},
    {"open", "o", "open DOSSIER", 1, 1, false, run_open},
    {"choose", "c", "choose DOSSIER OPTION", 2, 2, true, run_choose},
    {"budget", "b", "budget [LINE AMOUNT]", 0, 2, false, run_budget},
    {"instrument", "l", "instrument [ID LEVEL]", 0, 2, false, run_instrument},
    {"favour", "f", "favour [BODY capital|none|CONCESSION]", 0, 2, false, run_favour},
    {"programmes", "p", "programmes", 0, 0, false, run_programmes},
    {"programme", NULL, "programme ID [SCOPE [ACTOR...]]", 1, MOST_WORDS - 1, false, run_programme},
    {"start", NULL, "start PROGRAMME [SCOPE [ACTOR...]]", 1, MOST_WORDS - 1, true, run_start},
    {"rescope", NULL, "rescope PROGRAMME SCOPE [ACTOR...]", 2, MOST_WORDS - 1, true, run_rescope},
    {"kill", NULL, "kill PROGRAMME", 1, 1, true, run_kill},
    {"people", NULL, "people [PERSON]", 0, 1, false, run_people},
    {"ask", "a", "ask [DOSSIER|PROGRAMME|INSTRUMENT]", 0, 1, true, run_ask},
    {"record", NULL, "record [ADVISER]", 0, 1, false, run_record},
    {"history", "h", "history", 0, 0, true, run_history},
    {"strategy", NULL, "strategy ID", 1, 1, true, run_strategy},
    {"draft", "d", "draft", 0, 0, false, run_draft},
    {"undo", "z", "undo", 0, 0, true, run_undo},
    {"redo", "y", "redo", 0, 0, true, run_redo},
    {"preview", "w", "preview", 0, 0, true, run_preview},
    {"whatif", NULL, "whatif [YEARS] | whatif keep|load|forget a|b|c | whatif from YEAR [YEARS]", 0, 3, false,
     run_whatif},
    {"stamp", NULL, "stamp [YEARS]", 0, 1, true, run_stamp},
    {"wait", NULL, "wait", 0, 0, true, run_wait},
    {"miti", NULL, "miti [YEARS]", 0, 1, true, run_as_history},
    {"chart", NULL, "chart VARIABLE", 1, MOST_WORDS, false, run_chart},
    {"forecast", NULL, "forecast VARIABLE LOW HIGH [YEARS]", 3, MOST_WORDS, true, run_forecast},
    {"forecasts", NULL, "forecasts", 0, 0, false, run_forecasts},
    {"why", NULL, "why VARIABLE [[FIRST] YEAR]", 1, MOST_WORDS, false, run_why},
    {"attribute", NULL, "attribute [AIM]", 0, 1, false, run_attribute},
    {"look", "e", "look ENTRY", 1, MOST_WORDS, false, run_look},
    {"map", "m", "map", 0, 0, false, run_map},
    {"feeds", NULL, "feeds NODE|VARIABLE", 1, MOST_WORDS, false, run_feeds},
    {"path", NULL, "path ACTION [VARIABLE]", 1, MOST_WORDS, false, run_path},
    {"disagree", NULL, "disagree VARIABLE", 1, MOST_WORDS, false, run_disagree},
    {"report", "r", "report", 0, 0, false, run_report},
    {"log", "g", "log", 0, 0, false, run_log},
    {"aims", NULL, "aims [A,B,C]", 0, 1, false, run_aims},
    {"save", NULL, "save FILE", 1, MOST_WORDS, false, run_save},
    {"quit", "q", "quit", 0, 0, false, run_quit},
};

static bool run_help(Session *session, const Line *line) {
    (void)line;
    say(session, "term.help.head", "what", "");
    for (int i = 0; i < COUNT_OF(commands); i++) {
        const char *id = arena_format(session->arena, "term.help.%s", commands[i].word);
        const char *alias = commands[i].alias == NULL ? "" : arena_format(session->arena, " (%s)", commands[i].alias);
        fprintf(session->out, "%s%s: %s\n", commands[i].usage, alias,
                content_text(session->content->content, session->language, id));
    }
    say(session, "term.help.tail", "what", "");
    return true;
}

/* ---- Lines ---- */

static Line split_line(Arena *arena, const char *text) {
    Line line = {.rest = ""};
    char *at = arena_copy(arena, text);
    while (*at != '\0') {
        while (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n') {
            *at++ = '\0';
        }
        if (*at == '\0' || (line.count == 0 && *at == '#')) {
            break;
        }
        if (line.count == 1) {
            line.rest = arena_copy(arena, at);
        }
        if (line.count < MOST_WORDS) {
            line.word[line.count] = at;
        }
        line.count++;
        while (*at != '\0' && *at != ' ' && *at != '\t' && *at != '\r' && *at != '\n') {
            at++;
        }
    }
    char *end = (char *)line.rest + strlen(line.rest);
    while (end > line.rest && (end[-1] == ' ' || end[-1] == '\n' || end[-1] == '\r' || end[-1] == '\t')) {
        *--end = '\0';
    }
    return line;
}

static bool run_command(Session *session, const Line *line) {
    const char *words[COUNT_OF(commands)];
    for (int i = 0; i < COUNT_OF(commands); i++) {
        words[i] = commands[i].word;
        if (!text_equal(line->word[0], words[i]) &&
            (commands[i].alias == NULL || !text_equal(line->word[0], commands[i].alias))) {
            continue;
        }
        int given = line->count - 1;
        if (given < commands[i].least || given > commands[i].most) {
            return fail(session, "term.error.usage", "usage", commands[i].usage);
        }
        if (commands[i].needs_open_year && campaign_is_over(session->campaign)) {
            return session->passes_over || fail(session, "term.error.over", "what", "");
        }
        return commands[i].run(session, line);
    }
    return fail_near(session, line->word[0], words, COUNT_OF(words));
}

bool session_run_line(Session *session, const char *text) {
    arena_clear(session->arena);
    Line line = split_line(session->arena, text);
    if (line.count == 0) {
        return true;
    }
    bool is_good = run_command(session, &line);
    session->failures += !is_good;
    return is_good;
}

/* One line of the file; false at its end. */
static bool run_next(Session *session, FILE *in, const char *prompt) {
    char *text = NULL;
    size_t capacity = 0;
    if (prompt != NULL) {
        fputs(prompt, session->out);
        fflush(session->out);
    }
    bool has_line = getline(&text, &capacity, in) >= 0;
    if (has_line) {
        session->line++;
        session_run_line(session, text);
    }
    free(text);
    return has_line;
}

void session_run_file(Session *session, FILE *in, bool has_prompt) {
    char prompt[32];
    bool has_more = true;
    while (has_more && !session->has_quit && !campaign_is_over(session->campaign)) {
        snprintf(prompt, sizeof prompt, "FY%d> ", campaign_year(session->campaign));
        has_more = run_next(session, in, has_prompt ? prompt : NULL);
    }
}

void session_ask_on(Session *session, FILE *in, bool has_prompt) {
    session->passes_over = !has_prompt;
    if (has_prompt) {
        say(session, "term.over.ask", "what", "");
    }
    while (!session->has_quit && run_next(session, in, has_prompt ? "> " : NULL)) {
    }
}
