/* SPDX-License-Identifier: MIT
 *
 * The beginning of a game in the terminal: the aims to judge by, and the lesson of the first turns. */
#include "campaign/campaign_scenario.h"
#include "report/report.h"
#include "tools/tool_session.h"

#define SAY(session, ...)                                                                                              \
    fprintf((session)->out, "%s\n",                                                                                    \
            report_fill((session)->content->content, (session)->arena, (session)->language, __VA_ARGS__, NULL))

static const char *text_of(const Session *session, const char *id_format, const char *id) {
    return report_content_text(session->campaign, session->arena, session->language, id_format, id);
}

void view_aims(Session *session) {
    int count = 0, *order;
    const ContentAim *aims = content_aims(session->content->content, &count);
    int chosen = campaign_aims_in_order(session->campaign, session->arena, &order);
    SAY(session, campaign_aims_are_open(session->campaign) ? "term.aims.open" : "ui.aims.closed");
    for (int i = 0; i < count; i++) {
        const ContentAim *aim = &aims[order[i]];
        if (aim->is_aim) {
            const char *name = report_fill(session->content->content, session->arena, session->language,
                                           i < chosen ? "ui.aims.chosen" : "ui.aims.open", "aim",
                                           text_of(session, "aim.%s.name", aim->id), NULL);
            SAY(session, "term.aims.aim", "id", aim->id, "name", name, "is", text_of(session, "ui.aims.is.%s", aim->id),
                "for", text_of(session, "ui.aims.for.%s", aim->id), "against",
                text_of(session, "ui.aims.against.%s", aim->id));
        }
    }
}

void view_lesson(Session *session) {
    const ContentScenario *scenario = campaign_scenario(session->campaign);
    int turn = campaign_year(session->campaign) - scenario->first_year + 1;
    const char *id = arena_format(session->arena, "term.lesson.%s.%d", scenario->id, turn);
    if (content_has_text(session->content->content, "en", id)) {
        SAY(session, id);
    }
}
