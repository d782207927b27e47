/* SPDX-License-Identifier: MIT
 *
 * `preview` and `whatif` of the text game: the runs that the desk and the page What if show. */
#include "campaign/campaign_replay.h"
#include "report/report.h"
#include "report/report_preview.h"
#include "tools/tool_session.h"

enum { PREVIEW_YEARS_USUAL = 5 };

static const char *const plan_ids[PREVIEW_PLANS] = {[PREVIEW_DRAFT] = "draft",
                                                    [PREVIEW_NOTHING] = "nothing",
                                                    [PREVIEW_HISTORY] = "history",
                                                    [PREVIEW_A] = "a",
                                                    [PREVIEW_B] = "b",
                                                    [PREVIEW_C] = "c"};

static const char *text_of(const Session *session, const char *id) {
    return content_text(session->content->content, session->language, id);
}

#define SAY(session, ...)                                                                                              \
    fprintf((session)->out, "%s\n",                                                                                    \
            report_fill((session)->content->content, (session)->arena, (session)->language, __VA_ARGS__, NULL))

/* With every number of the present draft. */
static Preview *finished(Session *session) {
    if (session->preview == NULL) {
        session->preview = report_preview_create(session->content->content, PREVIEW_LUCKS);
    }
    while (report_preview_work(session->preview, session->campaign)) continue;
    return session->preview;
}

static const char *change_of(Session *session, PreviewPlace place) {
    PreviewChange change;
    bool is_known = report_preview_change(session->preview, place, PREVIEW_NOTHING, &change);
    return is_known ? report_preview_change_text(session->campaign, place.variable_id, &change, session->arena,
                                                 session->language)
                    : text_of(session, "ui.number.none");
}

static void say_head(Session *session, const char *id, int year) {
    SAY(session, id, "year", report_year_name(session->content->content, session->arena, session->language, year),
        "runs", arena_format(session->arena, "%d", report_preview_run_count(session->preview)));
}

void view_preview(Session *session) {
    int count, year = campaign_year(session->campaign) + PREVIEW_YEARS_USUAL - 1;
    const ContentAim *aims = content_aims(session->content->content, &count);
    finished(session);
    say_head(session, "term.preview", year);
    for (int i = 0; i < count; i++) {
        int id = aims[i].variable_id;
        SAY(session, "term.preview.aim", "name",
            report_variable_name(session->content->content, session->arena, session->language, id), "draft",
            change_of(session, (PreviewPlace){PREVIEW_DRAFT, id, year}), "miti",
            change_of(session, (PreviewPlace){PREVIEW_HISTORY, id, year}));
    }
}

static void view_plan(Session *session, PreviewPlan plan, int year) {
    int count;
    const ContentAim *aims = content_aims(session->content->content, &count);
    fprintf(session->out, "%s\n", text_of(session, arena_format(session->arena, "ui.whatif.plan.%s", plan_ids[plan])));
    for (int i = 0; i < count; i++) {
        PreviewPlace place = {plan, aims[i].variable_id, year};
        PreviewCase found;
        report_preview_case(session->preview, place, aims[i].higher_is_better, &found);
        SAY(session, "term.whatif.aim", "change", plan == PREVIEW_NOTHING ? "" : change_of(session, place), "case",
            report_preview_case_text(session->campaign, aims[i].variable_id, &found, session->arena,
                                     session->language));
    }
}

static void view_plans(Session *session, int years) {
    int count, year = campaign_year(session->campaign) + years - 1;
    const Decision *decisions;
    finished(session);
    say_head(session, "term.whatif", year);
    for (int plan = 0; plan < PREVIEW_PLANS; plan++) {
        if (report_preview_kept(session->preview, plan, &decisions, &count)) {
            view_plan(session, plan, year);
        }
    }
}

static PreviewPlan find_kept(const char *word) {
    for (int plan = PREVIEW_A; plan < PREVIEW_PLANS; plan++) {
        if (text_equal(word, plan_ids[plan])) {
            return plan;
        }
    }
    return PREVIEW_PLANS;
}

static void load_plan(Session *session, const Decision *decisions, int count) {
    int left_out = campaign_decide_list(session->campaign, decisions, count, true);
    if (left_out > 0) {
        SAY(session, "term.whatif.left_out", "n", arena_format(session->arena, "%d", left_out));
    }
    view_draft(session);
}

static bool change_plan(Session *session, const char *word, PreviewPlan plan) {
    const Decision *decisions;
    int count;
    Preview *preview = finished(session);
    if (text_equal(word, "keep")) {
        decisions = campaign_draft(session->campaign, &count);
        if (count > 0) {
            report_preview_keep(preview, plan, decisions, count);
        }
        return count > 0;
    }
    if (!report_preview_kept(preview, plan, &decisions, &count)) {
        return false;
    }
    if (text_equal(word, "load")) {
        load_plan(session, decisions, count);
    } else {
        report_preview_keep(preview, plan, NULL, 0);
    }
    return true;
}

bool session_whatif(Session *session, const char *word, const char *name) {
    double years = PREVIEW_YEARS_USUAL;
    if (name != NULL) {
        PreviewPlan plan = find_kept(name);
        bool is_word = text_equal(word, "keep") || text_equal(word, "load") || text_equal(word, "forget");
        return is_word && plan < PREVIEW_PLANS && change_plan(session, word, plan);
    }
    if (word != NULL &&
        (!text_read_double(word, &years) || years < 1 || years > PREVIEW_YEARS || years != (int)years)) {
        return false;
    }
    view_plans(session, (int)years);
    return true;
}
