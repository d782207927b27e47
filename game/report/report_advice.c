/* SPDX-License-Identifier: MIT
 *
 * The council: lanes of the bare model, a few for each adviser, taken along what was decided; and a question, which is
 * a few futures of the campaign whose levers take copies of those lanes on. Luck and doubts are keyed: the same
 * question in the same year has the same answer. Sentences are report_advice_text.c. */
#include "report/report_advice.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/campaign_favours.h"
#include "campaign/campaign_replay.h"
#include "report/advice_internal.h"
#include "report/report_uncertain.h"

enum {
    LANES = 8, /* of one adviser: what they believe, and draws around it */
    LUCKS = 2,
    RUNS = LANES * LUCKS,
    DRAWS_SEED = 1964
};
/* Changes below this share of the aim's size are no difference. */
static const double least_share = 5e-4;
/* An adviser who is right in fewer runs than this does not speak. */
static const double least_sure = 0.6;
/* How far doubts go, as a share of the way to the ends of the stated ranges. */
static const double doubt = 1.0;

typedef struct Adviser {
    int actor;
    const ContentAdvice *advice;
} Adviser;

struct ReportCouncil {
    const Content *content;
    Arena *arena;
    Adviser *advisers;
    int adviser_count;
    int most_years;
    ModelRun *run; /* at the opening of `year`; lane = adviser * LANES + k */
    int year, steps;
    int *variables; /* [aim] of content_aims: what futures are watched for */
    int variable_count;
};

/* ---- Beliefs ---- */

static void set_lane(ModelRun *run, int lane, const ModelSetting *settings, int count) {
    for (int i = 0; i < count; i++) model_run_set(run, settings[i].variable_id, lane, settings[i].value);
}

/* Lane 0 is what the adviser believes, the others draw the uncertain constants around it. */
static void set_beliefs(ReportCouncil *council, int index) {
    const Content *content = council->content;
    const char *name = council->advisers[index].advice->lens;
    int lens = name == NULL ? -1 : content_find_lens(content, name), count = 0;
    CampaignSetup setup = {.lens_id = lens < 0 ? NULL : name};
    ModelRun *believed = model_run_create(content_model(content), 1);
    campaign_set_constants(content, &setup, believed);
    model_run_start(believed);
    ModelUncertain *uncertain = report_uncertain(believed, council->arena, &count);
    for (int i = 0; i < count; i++) {
        uncertain[i].a = uncertain[i].b + doubt * (uncertain[i].a - uncertain[i].b);
        uncertain[i].c = uncertain[i].b + doubt * (uncertain[i].c - uncertain[i].b);
    }
    ModelSampling sampling = {.seed = DRAWS_SEED, .is_latin = true, .run_total = LANES - 1};
    ModelSetting *draws =
        report_uncertain_draw(content_model(content), uncertain, count, &sampling, LANES - 1, council->arena);
    for (int k = 0; k < LANES; k++) {
        int lane = index * LANES + k;
        const ContentLens *lenses = content_lenses(content, &(int){0});
        if (lens >= 0) set_lane(council->run, lane, lenses[lens].settings, lenses[lens].setting_count);
        if (k > 0) set_lane(council->run, lane, draws + (k - 1) * count, count);
    }
    model_run_destroy(believed);
}

static void call_advisers(ReportCouncil *council) {
    int count;
    const ContentActor *actors = content_actors(council->content, &count);
    council->advisers = ARENA_ARRAY(council->arena, Adviser, count);
    for (int i = 0; i < count; i++) {
        const ContentAdvice *advice = &actors[i].advice;
        if (advice->years == 0) continue;
        council->advisers[council->adviser_count++] = (Adviser){i, advice};
        if (advice->years > council->most_years) council->most_years = advice->years;
    }
}

static void watch_nothing(const CampaignLevers *levers, ModelRun *run) {
    CampaignWatch watch = {.variable_count = 0};
    campaign_go_on_levers(levers, run, &watch);
}

void council_follow(ReportCouncil *council, const Campaign *recording) {
    Arena *arena = arena_create();
    CampaignLevers levers = campaign_levers(recording, arena);
    CampaignLevers rest = campaign_levers_from(&levers, council->steps);
    if (council->adviser_count > 0) watch_nothing(&rest, council->run);
    council->steps = levers.steps;
    council->year = campaign_year(recording);
    arena_destroy(arena);
}

ReportCouncil *report_council_create_at(const Campaign *recording) {
    Arena *arena = arena_create();
    ReportCouncil *council = ARENA_NEW(arena, ReportCouncil);
    council->content = campaign_content(recording);
    council->arena = arena;
    const ContentAim *aims = content_aims(council->content, &council->variable_count);
    council->variables = ARENA_ARRAY(arena, int, council->variable_count);
    for (int i = 0; i < council->variable_count; i++) council->variables[i] = aims[i].variable_id;
    call_advisers(council);
    if (council->adviser_count > 0) {
        council->run = model_run_create(content_model(council->content), council->adviser_count * LANES);
        for (int i = 0; i < council->adviser_count; i++) set_beliefs(council, i);
        model_run_start(council->run);
    }
    council_follow(council, recording);
    return council;
}

ReportCouncil *report_council_create(const Campaign *campaign) {
    CHECK(!campaign_is_over(campaign));
    Campaign *again = campaign_replay_until(campaign, campaign_year(campaign));
    ReportCouncil *council = report_council_create_at(again);
    campaign_destroy(again);
    return council;
}

void report_council_destroy(ReportCouncil *council) {
    if (council == NULL) return;
    model_run_destroy(council->run);
    arena_destroy(council->arena);
}

int report_council_year(const ReportCouncil *council) {
    return council->year;
}

/* ---- Choices ---- */

/* What the question is about, as a decision. */
static Decision decision_about(const Campaign *campaign, AdviceQuestion question) {
    switch (question.kind) {
    case ADVICE_ON_DOSSIER:
        return (Decision){DECISION_CHOOSE, question.subject, 0, 0.0};
    case ADVICE_ON_INSTRUMENT:
        return (Decision){DECISION_INSTRUMENT, question.subject, 0, 0.0};
    case ADVICE_ON_PROGRAMME:
    case ADVICE_ON_DRAFT:
        break;
    }
    if (campaign_programme(campaign, question.subject).state == PROGRAMME_RUNNING) {
        return (Decision){DECISION_KILL_PROGRAMME, question.subject, 0, 0.0};
    }
    ProgrammeOffer offer = campaign_programme_offer(campaign, question.subject);
    return (Decision){DECISION_START_PROGRAMME, question.subject, offer.granted, offer.scope};
}

static void add_choice(AdviceAnswer *answer, const Campaign *bare, Decision decision) {
    if (answer->choice_count < ADVICE_CHOICES_MOST && campaign_check_decision(bare, decision, NULL)) {
        answer->choices[answer->choice_count++] = decision;
    }
}

/* `bare` is the campaign with nothing in its draft on the subject. */
static void add_choices(AdviceAnswer *answer, const Campaign *bare) {
    int subject = answer->question.subject, count = 0;
    Decision decision = decision_about(bare, answer->question);
    if (answer->question.kind == ADVICE_ON_DOSSIER) {
        const ContentEvent *event = &content_events(campaign_content(bare), &count)[subject];
        for (int i = 1; i < event->option_count; i++) {
            decision.choice = i;
            add_choice(answer, bare, decision);
        }
    } else if (answer->question.kind == ADVICE_ON_INSTRUMENT) {
        for (int quarter = 0; quarter <= 4; quarter++) {
            decision.amount = quarter / 4.0;
            if (decision.amount != campaign_instrument_level(bare, subject)) add_choice(answer, bare, decision);
        }
    } else {
        add_choice(answer, bare, decision);
    }
}

static bool is_on_desk(const Campaign *campaign, int event) {
    int count;
    const int *inbox = campaign_inbox(campaign, &count);
    for (int i = 0; i < count; i++) {
        if (inbox[i] == event) return true;
    }
    return false;
}

static void list_choices(AdviceAnswer *answer, const Campaign *campaign) {
    AdviceQuestion question = answer->question;
    if (question.kind == ADVICE_ON_DRAFT) {
        int count;
        campaign_draft(campaign, &count);
        answer->choice_count = count > 0 ? 2 : 1;
        return;
    }
    if (question.kind == ADVICE_ON_DOSSIER && !is_on_desk(campaign, question.subject)) return;
    Campaign *bare = campaign_fork(campaign);
    Decision none = campaign_taking_out(campaign, decision_about(campaign, question));
    campaign_decide(bare, none, NULL); /* refused where there is nothing to take out */
    answer->choices[answer->choice_count++] = none;
    if (question.kind == ADVICE_ON_INSTRUMENT) campaign_ask_for(bare, question.subject);
    add_choices(answer, bare);
    campaign_destroy(bare);
}

static Campaign *fork_with(const Campaign *campaign, const AdviceAnswer *answer, int choice) {
    Campaign *fork = campaign_fork(campaign);
    if (answer->question.kind == ADVICE_ON_DRAFT) {
        if (choice == 0) campaign_empty_draft(fork);
    } else {
        campaign_decide(fork, answer->choices[0], NULL);
        if (choice > 0 && answer->question.kind == ADVICE_ON_INSTRUMENT) {
            campaign_ask_for(fork, answer->question.subject); /* its price is part of the choice */
        }
        if (choice > 0) campaign_decide(fork, answer->choices[choice], NULL);
    }
    return fork;
}

/* ---- Futures ---- */

struct AdviceAsking {
    const ReportCouncil *council;
    const Campaign *campaign;
    AdviceAnswer answer;
    Arena *arena;
    int years;              /* that could pass */
    CampaignLevers *levers; /* [choice * LUCKS + luck] */
    double *values;         /* [((choice * LUCKS + luck) * years + year) * variables + variable) * lanes + lane] */
    ModelRun *run;          /* scratch */
    ModelTrace **traces;    /* [adviser] of the choice that is being traced; NULL: not wanted */
    ModelTrace **without;   /* [adviser] of choice 0 */
    Advice *items;          /* [adviser], in the arena of the answer */
    int pieces;             /* done */
};

static size_t numbers_of_run(const AdviceAsking *asking) {
    return (size_t)asking->years * (size_t)asking->council->variable_count *
           (size_t)model_run_count(asking->council->run);
}

static double *numbers_at(const AdviceAsking *asking, int choice, int luck) {
    return asking->values + (size_t)(choice * LUCKS + luck) * numbers_of_run(asking);
}

uint64_t advice_other_luck(const Campaign *campaign, int luck) {
    return campaign_seed(campaign) * 2654435761u + 97u * (uint64_t)(luck + 1);
}

static void take_future(AdviceAsking *asking, int choice, int luck) {
    Campaign *fork = fork_with(asking->campaign, &asking->answer, choice);
    CampaignFuture future = {.years = asking->council->most_years, .seed = advice_other_luck(asking->campaign, luck)};
    campaign_pass_years(fork, &future);
    asking->levers[choice * LUCKS + luck] = campaign_levers(fork, asking->arena);
    campaign_destroy(fork);
    asking->years = asking->levers[0].steps / asking->levers[0].steps_per_year;
}

static void record_traces(void *user, const ModelRun *run) {
    const AdviceAsking *asking = user;
    for (int i = 0; i < asking->council->adviser_count; i++) {
        if (asking->traces[i] != NULL) model_trace_record(asking->traces[i], run, i * LANES);
    }
}

/* Written through `watch`, which the check does not see. NOLINTNEXTLINE(readability-non-const-parameter) */
static void run_future(AdviceAsking *asking, int choice, int luck, double *values) {
    const ReportCouncil *council = asking->council;
    CampaignWatch watch = {.variable_ids = council->variables,
                           .variable_count = council->variable_count,
                           .values = values,
                           .look = asking->traces != NULL ? record_traces : NULL,
                           .user = asking};
    model_run_copy(asking->run, council->run);
    campaign_go_on_levers(&asking->levers[choice * LUCKS + luck], asking->run, &watch);
}

static void believe_future(AdviceAsking *asking, int choice, int luck) {
    size_t futures = (size_t)asking->answer.choice_count * LUCKS;
    if (asking->values == NULL) asking->values = ARENA_ARRAY(asking->arena, double, numbers_of_run(asking) * futures);
    run_future(asking, choice, luck, numbers_at(asking, choice, luck));
}

/* ---- Judging ---- */

static int years_of(const AdviceAsking *asking, int adviser) {
    int years = asking->council->advisers[adviser].advice->years;
    return years < asking->years ? years : asking->years;
}

/* Of all runs of one adviser; the aim at the end of their years. */
static void read_runs(const AdviceAsking *asking, int adviser, int aim, int choice, double out[RUNS]) {
    int lanes = model_run_count(asking->council->run);
    size_t row = (size_t)(years_of(asking, adviser) - 1) * (size_t)asking->council->variable_count + (size_t)aim;
    for (int luck = 0; luck < LUCKS; luck++) {
        const double *values = numbers_at(asking, choice, luck) + row * (size_t)lanes + adviser * LANES;
        memcpy(out + luck * LANES, values, sizeof(double) * LANES);
    }
}

static double mean_of(const double *values) {
    double sum = 0.0;
    for (int i = 0; i < RUNS; i++) sum += values[i];
    return sum / RUNS;
}

static int compare_numbers(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void set_range(Advice *advice, const double changes[RUNS]) {
    double sorted[RUNS];
    memcpy(sorted, changes, sizeof sorted);
    qsort(sorted, RUNS, sizeof *sorted, compare_numbers);
    advice->low = sorted[RUNS / 10];
    advice->high = sorted[RUNS - 1 - RUNS / 10];
}

/* By one aim: what is best on the whole, in how many runs it is, and what it does. False when that is no difference. */
static bool judge_by(const AdviceAsking *asking, int adviser, int aim, Advice *out) {
    int aim_count, choices = asking->answer.choice_count;
    const ContentAim *content = &content_aims(asking->council->content, &aim_count)[aim];
    double sign = content->higher_is_better ? 1.0 : -1.0, without[RUNS], changes[ADVICE_CHOICES_MOST][RUNS];
    int best = 0, told = 1, agree = 0;
    read_runs(asking, adviser, aim, 0, without);
    for (int c = 0; c < choices; c++) {
        read_runs(asking, adviser, aim, c, changes[c]);
        for (int r = 0; r < RUNS; r++) changes[c][r] -= without[r];
        if (sign * mean_of(changes[c]) > sign * mean_of(changes[best])) best = c;
        if (c > 1 && sign * mean_of(changes[c]) < sign * mean_of(changes[told])) told = c;
    }
    for (int r = 0; r < RUNS; r++) {
        bool is_best = true;
        for (int c = 0; c < choices; c++) is_best = is_best && sign * changes[best][r] >= sign * changes[c][r];
        agree += is_best;
    }
    *out = (Advice){.actor = out->actor,
                    .aim = aim,
                    .choice = best,
                    .told = best > 0 ? best : told,
                    .year = asking->answer.year + years_of(asking, adviser) - 1,
                    .sure = (double)agree / RUNS,
                    .run_count = RUNS,
                    .mechanism = -1};
    out->change = mean_of(changes[out->told]);
    set_range(out, changes[out->told]);
    return out->sure >= least_sure && fabs(out->change) > least_share * fabs(mean_of(without)) &&
           advice_can_be_said(asking->council->content, content->variable_id, out->change);
}

static Advice judge(const AdviceAsking *asking, int adviser) {
    const Adviser *who = &asking->council->advisers[adviser];
    Advice advice = {.actor = who->actor};
    for (int i = 0; i < who->advice->aim_count; i++) {
        int condition = who->advice->aims[i].when.variable_id;
        bool matters = condition < 0 || campaign_value_now(asking->campaign, condition) != 0.0;
        if (matters && judge_by(asking, adviser, who->advice->aims[i].aim, &advice)) return advice;
    }
    return (Advice){.actor = who->actor, .abstains = true};
}

/* ---- The mechanism: two traces of what the adviser believes, with and without ---- */

static void trace_choice(AdviceAsking *asking, const Advice *items, int choice, ModelTrace **traces) {
    for (int i = 0; i < asking->council->adviser_count; i++) {
        bool is_wanted = !items[i].abstains && (choice == 0 || choice == items[i].told);
        traces[i] = is_wanted ? model_trace_create(content_model(asking->council->content)) : NULL;
    }
    asking->traces = traces;
    run_future(asking, choice, 0, ARENA_ARRAY(asking->arena, double, numbers_of_run(asking)));
    asking->traces = NULL;
}

/* The lever that an instrument is: as its own reason it would say nothing. */
static int lever_asked_about(const AdviceAsking *asking) {
    AdviceQuestion question = asking->answer.question;
    const ContentInstrument *instruments = content_instruments(asking->council->content, &(int){0});
    return question.kind == ADVICE_ON_INSTRUMENT ? instruments[question.subject].lever_id : -1;
}

static void find_mechanism(const AdviceAsking *asking, int adviser, Advice *advice, const ModelTrace *without,
                           const ModelTrace *with) {
    const ReportCouncil *council = asking->council;
    const ContentAdvice *content = council->advisers[adviser].advice;
    int steps = asking->levers[0].steps_per_year;
    ReasonSearch search = {.content = council->content,
                           .without = without,
                           .with = with,
                           .row = (years_of(asking, adviser) - 1) * steps + steps / 2,
                           .variable_id = council->variables[advice->aim],
                           .except = lever_asked_about(asking),
                           .mechanisms = content->mechanisms,
                           .mechanism_count = content->mechanism_count};
    Reason reason = reason_find(&search);
    advice->mechanism = reason.variable_id;
    advice->mechanism_year = asking->answer.year + reason.row / steps;
    advice->mechanism_without = reason.without;
    advice->mechanism_with = reason.with;
}

static void find_mechanisms(AdviceAsking *asking, int choice) {
    int count = asking->council->adviser_count;
    Advice *items = asking->items;
    bool is_told = false;
    for (int i = 0; i < count; i++) is_told = is_told || (!items[i].abstains && items[i].told == choice);
    if (!is_told) return;
    ModelTrace **with = ARENA_ARRAY(asking->arena, ModelTrace *, count);
    trace_choice(asking, items, choice, with);
    for (int i = 0; i < count; i++) {
        if (with[i] != NULL) find_mechanism(asking, i, &items[i], asking->without[i], with[i]);
        model_trace_destroy(with[i]);
    }
}

/* ---- Asking ---- */

AdviceAsking *report_council_begin(const ReportCouncil *council, const Campaign *campaign, AdviceQuestion question,
                                   Arena *arena) {
    CHECK(council->year == campaign_year(campaign) && !campaign_is_over(campaign));
    Arena *own = arena_create();
    AdviceAsking *asking = ARENA_NEW(own, AdviceAsking);
    *asking = (AdviceAsking){.council = council, .campaign = campaign, .arena = own};
    asking->answer = (AdviceAnswer){.question = question, .year = council->year};
    list_choices(&asking->answer, campaign);
    if (asking->answer.choice_count < 2 || council->adviser_count == 0) return asking;
    asking->run = model_run_snapshot(council->run);
    asking->levers = ARENA_ARRAY(own, CampaignLevers, asking->answer.choice_count * LUCKS);
    asking->without = ARENA_ARRAY(own, ModelTrace *, council->adviser_count);
    asking->items = ARENA_ARRAY(arena, Advice, council->adviser_count);
    asking->answer.items = asking->items;
    asking->answer.count = council->adviser_count;
    return asking;
}

/* All futures, what is believed of each, the judgements, and the mechanisms choice by choice. */
bool report_council_go_on(AdviceAsking *asking) {
    int choices = asking->answer.choice_count, futures = choices * LUCKS, piece = asking->pieces++;
    if (asking->items == NULL || piece >= 2 * futures + choices) return false;
    if (piece < futures) {
        take_future(asking, piece / LUCKS, piece % LUCKS);
    } else if (piece < 2 * futures) {
        believe_future(asking, (piece - futures) / LUCKS, piece % LUCKS);
    } else if (piece == 2 * futures) {
        for (int i = 0; i < asking->answer.count; i++) asking->items[i] = judge(asking, i);
        trace_choice(asking, asking->items, 0, asking->without);
    } else {
        find_mechanisms(asking, piece - 2 * futures);
    }
    return true;
}

AdviceAnswer report_council_answer(const AdviceAsking *asking) {
    return asking->answer;
}

void report_council_end(AdviceAsking *asking) {
    if (asking == NULL) return;
    for (int i = 0; i < asking->answer.count; i++) model_trace_destroy(asking->without[i]);
    model_run_destroy(asking->run);
    arena_destroy(asking->arena);
}

AdviceAnswer report_council_ask(const ReportCouncil *council, const Campaign *campaign, AdviceQuestion question,
                                Arena *arena) {
    AdviceAsking *asking = report_council_begin(council, campaign, question, arena);
    while (report_council_go_on(asking)) {
    }
    AdviceAnswer answer = report_council_answer(asking);
    report_council_end(asking);
    return answer;
}
