/* SPDX-License-Identifier: MIT
 *
 * The sentences that refuse a decision: what is missing and what to do. Reads texts, changes nothing. */
#include "campaign/refusal_internal.h"

#include <math.h>

static const struct {
    const char *text_id, *english;
} sentences[] = {
    [REFUSAL_OVER] = {"refuse.over", "The campaign is over; start or load another one."},
    [REFUSAL_UNKNOWN] = {"refuse.unknown", "There is no such thing to decide; look at the lists on the desk."},
    [REFUSAL_OUTSIDE] = {"refuse.outside", "This scenario leaves it aside; decide what the lists show."},
    [REFUSAL_NOT_ON_DESK] = {"refuse.not_on_desk", "This dossier is not on the desk; answer one that is."},
    [REFUSAL_OPTION_NEEDS] = {"refuse.option_needs",
                              "What this option needs is not there this year; choose another one."},
    [REFUSAL_LINE_RANGE] = {"refuse.line_range", "{first:2} is more than this line can take; at most {second:1}."},
    [REFUSAL_INSTRUMENT_CLOSED] = {"refuse.instrument_closed", "This instrument cannot be changed this year."},
    [REFUSAL_FAVOUR] = {"refuse.favour",
                        "a favour must be asked first; it costs {first:1} of political capital or a concession."},
    [REFUSAL_NO_CAPITAL_TAKEN] = {"refuse.no_capital_taken",
                                  "no capital buys a favour here now; ask by one of the concessions."},
    [REFUSAL_LEVEL_STEP] = {"refuse.level_step", "The level goes in steps of {second:2}; {first:2} is between two."},
    [REFUSAL_PROGRAMME_STARTED] = {"refuse.programme_started",
                                   "This programme was started in {first:year}; it cannot be started again."},
    [REFUSAL_PROGRAMME_WINDOW] = {"refuse.programme_window",
                                  "This programme can be started from {first:year} to {second:year}."},
    [REFUSAL_PROGRAMME_CLOSED] = {"refuse.programme_closed",
                                  "What this programme needs is not there this year; try a later one."},
    [REFUSAL_NOT_RUNNING] = {"refuse.not_running", "This programme is not running."},
    [REFUSAL_GRANTED] = {"refuse.granted", "What has been granted cannot be taken back; offer it again."},
    [REFUSAL_FILES] = {"refuse.files", "All {first:int} files of this year are used; take another decision back."},
    [REFUSAL_CAPITAL] = {"refuse.capital",
                         "The plan would cost {first:1} of political capital and there is {second:1}; decide less."},
    [REFUSAL_BUDGET] = {"refuse.budget",
                        "The plan would cost {first:2} billion yen and the ceiling is {second:2}; cut something."},
};

/* Where both numbers of a sentence would read alike in this form, `refuse.<reason>.close` says by how much they differ.
 */
static const struct {
    const char *form, *english;
} closer[] = {
    [REFUSAL_LINE_RANGE] = {"bn", "This is {yen:int} yen more than the line can take."},
    [REFUSAL_CAPITAL] = {"1", "{points:2} of political capital are missing; decide less."},
    [REFUSAL_BUDGET] = {"bn", "The plan is {yen:int} yen over the ceiling; cut something."},
};

bool refuse(Refusal *out, RefusalReason reason, double first, double second) {
    *out = (Refusal){reason, first, second};
    return false;
}

/* {first}, {second}, and how much the first is too large, in {points} and, where both are billion yen, in {yen};
 * rounded up, so that giving it up is enough. */
static bool value_of(void *user, const char *name, double *out) {
    const Refusal *refusal = user;
    double missing = refusal->first - refusal->second;
    if (text_equal(name, "points")) {
        *out = ceil(missing * 1e2) / 1e2;
        return true;
    }
    if (text_equal(name, "yen")) {
        *out = ceil(missing * 1e5) * 1e4;
        return true;
    }
    if (text_equal(name, "first") || text_equal(name, "second")) {
        *out = text_equal(name, "first") ? refusal->first : refusal->second;
        return true;
    }
    return false;
}

/* Where a decision is about something with a name, the sentence starts with it. */
static const char *subject_name(const Campaign *campaign, Arena *arena, Decision decision, const char *language) {
    const Content *content = campaign_content(campaign);
    int count = 0;
    switch (decision.kind) {
    case DECISION_CHOOSE: {
        const ContentEvent *events = content_events(content, &count);
        return decision.subject < 0 || decision.subject >= count
                   ? ""
                   : content_text_format(content, arena, language, "event.%s.title", events[decision.subject].id);
    }
    case DECISION_BUDGET: {
        const ContentBudgetLine *lines = content_budget_lines(content, &count);
        return decision.subject < 0 || decision.subject >= count
                   ? ""
                   : content_text_format(content, arena, language, "budget.%s.name", lines[decision.subject].id);
    }
    case DECISION_INSTRUMENT: {
        const ContentInstrument *instruments = content_instruments(content, &count);
        return decision.subject < 0 || decision.subject >= count
                   ? ""
                   : content_text_format(content, arena, language, "instrument.%s.name",
                                         instruments[decision.subject].id);
    }
    case DECISION_ASK_FAVOUR: {
        const ContentJurisdiction *jurisdictions = content_jurisdictions(content, &count);
        return decision.subject < 0 || decision.subject >= count
                   ? ""
                   : content_text_format(content, arena, language, "jurisdiction.%s.name",
                                         jurisdictions[decision.subject].id);
    }
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
    case DECISION_KILL_PROGRAMME: {
        const ContentProgramme *programmes = content_programmes(content, &count);
        return decision.subject < 0 || decision.subject >= count
                   ? ""
                   : content_text_format(content, arena, language, "programme.%s.name",
                                         programmes[decision.subject].id);
    }
    }
    return "";
}

static bool read_alike(Arena *arena, const char *language, const Refusal *refusal) {
    const char *form = closer[refusal->reason].form;
    return form != NULL && text_equal(content_number(arena, language, form, refusal->first),
                                      content_number(arena, language, form, refusal->second));
}

void refusal_explain(const Campaign *campaign, Decision decision, const Refusal *refusal, const char *language,
                     Error *error) {
    const Content *content = campaign_content(campaign);
    Arena *arena = arena_create();
    bool is_close = read_alike(arena, language, refusal);
    const char *text_id = arena_format(arena, "%s%s", sentences[refusal->reason].text_id, is_close ? ".close" : "");
    const char *english = is_close ? closer[refusal->reason].english : sentences[refusal->reason].english;
    bool has_text = content_has_text(content, language, text_id) || content_has_text(content, "en", text_id);
    const char *sentence = has_text ? content_text(content, language, text_id) : english;
    const char *name = subject_name(campaign, arena, decision, language);
    bool wants_favour = refusal->reason == REFUSAL_FAVOUR || refusal->reason == REFUSAL_NO_CAPITAL_TAKEN;
    if (wants_favour && decision.kind == DECISION_INSTRUMENT) {
        int count = 0;
        Decision asked = {DECISION_ASK_FAVOUR, content_instruments(content, &count)[decision.subject].jurisdiction, 0,
                          0.0};
        name = arena_format(arena, "%s: %s", name, subject_name(campaign, arena, asked, language));
    }
    const char *filled = content_fill_text(arena, language, sentence, value_of, (void *)refusal);
    error_set(error, "%s%s%s", name, name[0] == '\0' ? "" : ": ", filled);
    arena_destroy(arena);
}
