/* SPDX-License-Identifier: MIT
 *
 * The text game's people: who thinks what of the bureau and remembers why, what advisers say, how often they were
 * right. They print and change nothing. */
#include <stdarg.h>

#include "report/report_advice.h"
#include "tools/tool_session.h"

#define SAY(session, ...)                                                                                              \
    fprintf((session)->out, "%s\n",                                                                                    \
            report_fill((session)->content->content, (session)->arena, (session)->language, __VA_ARGS__, NULL))

static const char *text_of(Session *session, const char *id_format, const char *id) {
    return report_content_text(session->campaign, session->arena, session->language, id_format, id);
}

static const ContentActor *actor_of(const Session *session, int index) {
    int count;
    return &content_actors(session->content->content, &count)[index];
}

static const char *name_of(Session *session, int actor) {
    return text_of(session, "actor.%s.name", actor_of(session, actor)->id);
}

const char *view_mood(double relation) {
    return relation > 0.25 ? "term.mood.warm" : relation < -0.25 ? "term.mood.cold" : "term.mood.even";
}

static void view_person(Session *session, int index) {
    const ContentActor *actor = actor_of(session, index);
    double relation = campaign_relation(session->campaign, index);
    const char *line = campaign_actor_line(session->campaign, index);
    SAY(session, line == NULL ? "term.person.silent" : "term.person", "name", name_of(session, index), "role",
        text_of(session, "actor.%s.role", actor->id), "mood",
        content_text(session->content->content, session->language, view_mood(relation)), "line",
        line == NULL ? "" : text_of(session, "%s", line));
}

void view_people(Session *session) {
    int count;
    content_actors(session->content->content, &count);
    for (int i = 0; i < count; i++) {
        if (campaign_knows_actor(session->campaign, i)) {
            view_person(session, i);
        }
    }
}

void view_memories(Session *session, int actor) {
    int count;
    const CampaignMemory *memories = campaign_memories(session->campaign, actor, &count);
    view_person(session, actor);
    for (int i = 0; i < count; i++) {
        SAY(session, "term.person.memory", "name", name_of(session, actor), "what",
            report_memory(session->campaign, session->arena, session->language, &memories[i]));
    }
    if (count == 0) {
        SAY(session, "term.person.memory.none", "name", name_of(session, actor));
    }
}

bool view_advice(Session *session, AdviceQuestion question) {
    ReportCouncil *council = report_council_create(session->campaign);
    AdviceAnswer answer = report_council_ask(council, session->campaign, question, session->arena);
    report_council_destroy(council);
    if (answer.choice_count < 2) {
        return false;
    }
    SAY(session, "term.advice.question", "question",
        report_advice_question(session->campaign, question, session->arena, session->language));
    for (int i = 0; i < answer.count; i++) {
        const Advice *advice = &answer.items[i];
        SAY(session, "term.advice", "name", name_of(session, advice->actor), "role",
            text_of(session, "actor.%s.role", actor_of(session, advice->actor)->id), "text",
            report_advice_text(session->campaign, advice, &answer, session->arena, session->language));
    }
    return true;
}

static void view_past(Session *session, AdviceRecord record, int actor) {
    for (int i = 0; i < record.count; i++) {
        if (record.items[i].actor == actor) {
            SAY(session, "term.person.past", "text",
                report_advice_past(session->campaign, &record.items[i], session->arena, session->language));
        }
    }
}

void view_record(Session *session, int only_actor) {
    AdviceRecord record = report_advice_record(session->campaign, session->arena);
    int count;
    const ContentActor *actors = content_actors(session->content->content, &count);
    for (int i = 0; i < count; i++) {
        if (actors[i].advice.years > 0 && (only_actor < 0 || only_actor == i)) {
            AdviceScore score = report_advice_score(record, i);
            SAY(session, "term.person.record", "name", name_of(session, i), "text",
                report_advice_scored(session->campaign, score, session->arena, session->language));
            if (only_actor == i) {
                view_past(session, record, i);
            }
        }
    }
}
