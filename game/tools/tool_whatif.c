/* SPDX-License-Identifier: MIT
 *
 * `preview` and `whatif` of the text game: the runs that the desk and the page What if show. */
#include "campaign/campaign_replay.h"
#include "campaign/campaign_scenario.h"
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

/* As the desk looks ahead. */
static int preview_years(const Session *session) {
    return campaign_assists(session->campaign) & CAMPAIGN_ASSIST_PREVIEW ? PREVIEW_YEARS : PREVIEW_YEARS_USUAL;
}

void view_preview(Session *session) {
    int count, year = campaign_year(session->campaign) + preview_years(session) - 1;
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

/* `name`: a text; NULL: what the plan is called. */
static void view_plan(Session *session, PreviewPlan plan, const char *name, int year) {
    int count;
    const ContentAim *aims = content_aims(session->content->content, &count);
    name = name != NULL ? name : arena_format(session->arena, "ui.whatif.plan.%s", plan_ids[plan]);
    fprintf(session->out, "%s\n", text_of(session, name));
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
            view_plan(session, plan, NULL, year);
        }
    }
}

/* From a year that was stamped: the story once more up to it, and its draft as decided, as MITI did that year, none. */
static void view_plans_from(Session *session, int year, int years) {
    static const char *const drafts[] = {
        [PREVIEW_DRAFT] = "term.whatif.told", [PREVIEW_A] = "term.whatif.year_as_miti"};
    Campaign *past = campaign_replay_until(session->campaign, year), *present = session->campaign;
    Preview *kept = session->preview;
    int count;
    session->campaign = past;
    session->preview = NULL;
    campaign_decide_as_history(past);
    const Decision *draft = campaign_draft(past, &count);
    finished(session);
    report_preview_keep(session->preview, PREVIEW_A, draft, count);
    campaign_decide_as(past, present);
    finished(session);
    say_head(session, "term.whatif", year + years - 1);
    for (int plan = PREVIEW_DRAFT; plan <= PREVIEW_A; plan++) {
        const char *name = plan < COUNT_OF(drafts) ? drafts[plan] : NULL;
        view_plan(session, plan, name, year + years - 1);
    }
    report_preview_destroy(session->preview);
    campaign_destroy(past);
    session->preview = kept;
    session->campaign = present;
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

bool session_whatif_from(Session *session, const char *year_word, const char *years_word) {
    double year = 0.0, years = PREVIEW_YEARS_USUAL;
    bool is_good = text_read_double(year_word, &year) && year == (int)year &&
                   (years_word == NULL || text_read_double(years_word, &years)) && years == (int)years &&
                   year >= campaign_scenario(session->campaign)->first_year &&
                   year < campaign_year(session->campaign) && years >= 1 && years <= PREVIEW_YEARS;
    if (is_good) {
        view_plans_from(session, (int)year, (int)years);
    }
    return is_good;
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
