/* SPDX-License-Identifier: MIT
 *
 * Advice on drafts gone by: the campaign is told again year by year; in each the council is asked about the draft that
 * was stamped, and what came of the draft is the campaign against the same campaign without it, later years decided
 * alike. Nothing is stored in the campaign: the record is worked out when somebody wants to see it. */
#include "report/advice_internal.h"

#include <math.h>

#include "campaign/campaign_replay.h"

/* Of differences between numbers that were computed along two ways. */
static const double rounding = 1e-6;

struct AdviceRecorder {
    Arena *arena;
    const Campaign *campaign;
    Campaign *again; /* stands at the next year to ask about */
    ReportCouncil *council;
    LIST(AdvicePast) items;
};

AdviceRecorder *report_advice_recorder_create(const Campaign *campaign) {
    Arena *arena = arena_create();
    AdviceRecorder *recorder = ARENA_NEW(arena, AdviceRecorder);
    recorder->arena = arena;
    recorder->campaign = campaign;
    recorder->again = campaign_replay_begin(campaign);
    return recorder;
}

void report_advice_recorder_destroy(AdviceRecorder *recorder) {
    if (recorder == NULL) return;
    report_council_destroy(recorder->council);
    campaign_destroy(recorder->again);
    arena_destroy(recorder->arena);
}

static void note(AdviceRecorder *recorder, const Advice *advice, const Campaign *without) {
    int count, variable_id = content_aims(campaign_content(without), &count)[advice->aim].variable_id;
    double came = campaign_value(recorder->campaign, variable_id, advice->year) -
                  campaign_value(without, variable_id, advice->year);
    double slack = rounding * fabs(advice->change);
    AdvicePast past = {.actor = advice->actor,
                       .year = campaign_year(recorder->again),
                       .advice = *advice,
                       .came = came,
                       .is_hit = came >= advice->low - slack && came <= advice->high + slack};
    list_push(recorder->arena, &recorder->items, past);
}

/* `without` is the campaign of this year with an empty draft; it is taken on as far as the advisers spoke. */
static void ask_about_draft(AdviceRecorder *recorder, Campaign *without) {
    int last = 0, known = campaign_year(recorder->campaign) - 1;
    AdviceQuestion question = {.kind = ADVICE_ON_DRAFT};
    AdviceAnswer answer = report_council_ask(recorder->council, recorder->again, question, recorder->arena);
    for (int i = 0; i < answer.count; i++) {
        const Advice *advice = &answer.items[i];
        if (!advice->abstains && advice->year <= known && advice->year > last) last = advice->year;
    }
    if (last == 0) return;
    CampaignFuture future = {
        .years = last - answer.year + 1, .seed = campaign_seed(recorder->campaign), .told = recorder->campaign};
    campaign_pass_years(without, &future);
    for (int i = 0; i < answer.count; i++) {
        const Advice *advice = &answer.items[i];
        if (!advice->abstains && advice->year <= known) note(recorder, advice, without);
    }
}

bool report_advice_recorder_step(AdviceRecorder *recorder) {
    int first = campaign_scenario(recorder->campaign)->first_year;
    if (campaign_replay_go_on(recorder->again, recorder->campaign, first)) return true;
    if (recorder->council == NULL) recorder->council = report_council_create_at(recorder->again);
    if (campaign_year(recorder->again) >= campaign_year(recorder->campaign)) return false;
    Campaign *without = campaign_fork(recorder->again);
    campaign_decide_as(recorder->again, recorder->campaign);
    ask_about_draft(recorder, without);
    campaign_destroy(without);
    campaign_stamp(recorder->again);
    council_follow(recorder->council, recorder->again);
    return true;
}

AdviceRecord report_advice_recorder_result(const AdviceRecorder *recorder) {
    return (AdviceRecord){recorder->items.items, recorder->items.count};
}

AdviceRecord report_advice_record(const Campaign *campaign, Arena *arena) {
    AdviceRecorder *recorder = report_advice_recorder_create(campaign);
    while (report_advice_recorder_step(recorder)) {
    }
    AdviceRecord record = {.count = recorder->items.count};
    AdvicePast *items = ARENA_ARRAY(arena, AdvicePast, record.count);
    for (int i = 0; i < record.count; i++) items[i] = recorder->items.items[i];
    record.items = items;
    report_advice_recorder_destroy(recorder);
    return record;
}

AdviceScore report_advice_score(AdviceRecord record, int actor) {
    AdviceScore score = {0};
    for (int i = 0; i < record.count; i++) {
        const AdvicePast *past = &record.items[i];
        if (past->actor != actor) continue;
        score.told++;
        score.hits += past->is_hit;
        score.directions += past->came * past->advice.change > 0.0;
        score.error += fabs(past->came - past->advice.change) / fmax(fabs(past->came), fabs(past->advice.change));
    }
    score.error /= score.told > 0 ? score.told : 1;
    return score;
}
