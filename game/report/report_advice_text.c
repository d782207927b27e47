/* SPDX-License-Identifier: MIT
 *
 * Advice as sentences: what, how much and by when, how sure, and by what way. The words are the texts
 * `report.advice.*`, the same for terminal and screens; every number is the advice's own. */
#include "report/advice_internal.h"
#include "report/report_internal.h"

#include <math.h>

static const char *level_of(const ReportWriter *writer, double level) {
    return content_number(writer->arena, writer->language, "pct", level);
}

/* The answer or the level by itself. */
static const char *name_choice(const ReportWriter *writer, const AdviceAnswer *answer, int choice) {
    Decision decision = answer->choices[choice];
    if (answer->question.kind != ADVICE_ON_DOSSIER) return level_of(writer, decision.amount);
    const ContentEvent *event = &content_events(writer->content, &(int){0})[decision.subject];
    return report_text(writer, "event.%s.%s", event->id, event->options[decision.choice].id);
}

static const char *say_choice(const ReportWriter *writer, const AdviceAnswer *answer, int choice) {
    Decision decision = answer->choices[choice];
    switch (answer->question.kind) {
    case ADVICE_ON_DRAFT:
        return report_say(writer, choice > 0 ? "report.advice.draft.stamp" : "report.advice.draft.leave", NULL);
    case ADVICE_ON_DOSSIER:
        return report_say(writer, "report.advice.dossier", "option", name_choice(writer, answer, choice), NULL);
    case ADVICE_ON_PROGRAMME: {
        bool runs = campaign_programme(writer->campaign, decision.subject).state == PROGRAMME_RUNNING;
        return report_say(writer,
                          runs         ? choice > 0 ? "report.advice.programme.kill" : "report.advice.programme.go_on"
                          : choice > 0 ? "report.advice.programme.start"
                                       : "report.advice.programme.leave",
                          NULL);
    }
    case ADVICE_ON_INSTRUMENT:
        break;
    }
    return report_say(writer, choice > 0 ? "report.advice.instrument.set" : "report.advice.instrument.leave", "level",
                      name_choice(writer, answer, choice), NULL);
}

bool advice_can_be_said(const Content *content, int variable_id, double change) {
    Arena *arena = arena_create();
    ReportWriter writer = {.content = content, .arena = arena, .language = "en"};
    bool is_nothing =
        text_equal(report_change_of(&writer, variable_id, fabs(change)), report_change_of(&writer, variable_id, 0.0));
    arena_destroy(arena);
    return !is_nothing;
}

/* "Public cost" inside a sentence; a name in capitals stays. */
static const char *aim_in_sentence(const ReportWriter *writer, int variable_id) {
    char *name =
        arena_copy(writer->arena, report_variable_name(writer->content, writer->arena, writer->language, variable_id));
    bool is_word = name[0] >= 'A' && name[0] <= 'Z' && name[1] >= 'a' && name[1] <= 'z';
    name[0] = is_word ? (char)(name[0] - 'A' + 'a') : name[0];
    return name;
}

static const char *say_number(const ReportWriter *writer, const AdviceAnswer *answer, const Advice *advice) {
    int count;
    int variable_id = content_aims(writer->content, &count)[advice->aim].variable_id;
    bool is_plain = advice->choice > 0 || answer->choice_count == 2; /* what it is that would change */
    const char *low = report_signed_change_of(writer, variable_id, advice->low);
    const char *high = report_signed_change_of(writer, variable_id, advice->high);
    const char *range = text_equal(low, high)
                            ? report_say(writer, "report.advice.range.none", NULL)
                            : report_say(writer, "report.advice.range", "low", low, "high", high, NULL);
    return report_say(writer, is_plain ? "report.advice.number" : "report.advice.number.other", "aim",
                      aim_in_sentence(writer, variable_id), "year",
                      report_year_name(writer->content, writer->arena, writer->language, advice->year), "change",
                      report_signed_change_of(writer, variable_id, advice->change), "range", range, "told",
                      is_plain ? "" : name_choice(writer, answer, advice->told), NULL);
}

static const char *say_sure(const ReportWriter *writer, const Advice *advice) {
    const char *id = advice->sure >= 0.95   ? "report.advice.sure.certain"
                     : advice->sure >= 0.75 ? "report.advice.sure.fairly"
                                            : "report.advice.sure.leaning";
    return report_say(writer, id, "agree",
                      arena_format(writer->arena, "%d", (int)(advice->sure * advice->run_count + 0.5)), "runs",
                      arena_format(writer->arena, "%d", advice->run_count), NULL);
}

/* Both numbers where they differ as written. */
static const char *say_mechanism(const ReportWriter *writer, const Advice *advice) {
    if (advice->mechanism < 0) return "";
    const char *name = report_variable_name(writer->content, writer->arena, writer->language, advice->mechanism);
    const char *with = report_number_of(writer, advice->mechanism, advice->mechanism_with);
    const char *without = report_number_of(writer, advice->mechanism, advice->mechanism_without);
    return report_say(writer, text_equal(with, without) ? "report.advice.mechanism" : "report.advice.mechanism.numbers",
                      "name", name, "with", with, "without", without, "year",
                      arena_format(writer->arena, "%d", advice->mechanism_year), NULL);
}

const char *report_advice_text(const Campaign *campaign, const Advice *advice, const AdviceAnswer *answer, Arena *arena,
                               const char *language) {
    ReportWriter writer = report_begin(campaign, arena, language);
    if (advice->abstains) return report_say(&writer, "report.advice.abstains", NULL);
    return report_say(&writer, "report.advice.whole", "choice", say_choice(&writer, answer, advice->choice), "number",
                      say_number(&writer, answer, advice), "sure", say_sure(&writer, advice), "mechanism",
                      say_mechanism(&writer, advice), NULL);
}

const char *report_advice_question(const Campaign *campaign, AdviceQuestion question, Arena *arena,
                                   const char *language) {
    ReportWriter writer = report_begin(campaign, arena, language);
    int count;
    switch (question.kind) {
    case ADVICE_ON_DRAFT:
        break;
    case ADVICE_ON_DOSSIER:
        return report_text(&writer, "event.%s.title", content_events(writer.content, &count)[question.subject].id);
    case ADVICE_ON_PROGRAMME:
        return report_text(&writer, "programme.%s.name",
                           content_programmes(writer.content, &count)[question.subject].id);
    case ADVICE_ON_INSTRUMENT:
        return report_text(&writer, "instrument.%s.name",
                           content_instruments(writer.content, &count)[question.subject].id);
    }
    return report_say(&writer, "report.advice.question.draft", NULL);
}

const char *report_advice_past(const Campaign *campaign, const AdvicePast *past, Arena *arena, const char *language) {
    ReportWriter writer = report_begin(campaign, arena, language);
    const Advice *advice = &past->advice;
    int count, variable_id = content_aims(writer.content, &count)[advice->aim].variable_id;
    const char *id = past->is_hit                        ? "report.advice.past.hit"
                     : past->came * advice->change > 0.0 ? "report.advice.past.way"
                                                         : "report.advice.past.miss";
    return report_say(&writer, id, "year", arena_format(arena, "%d", past->year), "until",
                      arena_format(arena, "%d", advice->year), "aim", aim_in_sentence(&writer, variable_id), "change",
                      report_signed_change_of(&writer, variable_id, advice->change), "low",
                      report_signed_change_of(&writer, variable_id, advice->low), "high",
                      report_signed_change_of(&writer, variable_id, advice->high), "came",
                      report_signed_change_of(&writer, variable_id, past->came), NULL);
}

const char *report_advice_scored(const Campaign *campaign, AdviceScore score, Arena *arena, const char *language) {
    ReportWriter writer = report_begin(campaign, arena, language);
    return report_say(&writer, score.told > 0 ? "report.advice.score" : "report.advice.score.none", "told",
                      arena_format(arena, "%d", score.told), "hits", arena_format(arena, "%d", score.hits), "ways",
                      arena_format(arena, "%d", score.directions), "error",
                      content_number(arena, language, "pct", score.error), NULL);
}
