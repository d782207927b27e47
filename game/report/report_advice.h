/* SPDX-License-Identifier: MIT
 *
 * What the advisers say to a question, worked out and not written: each believes in a lens, doubts the model's
 * constants inside their stated ranges, and judges by aims of their own after years of their own. For every choice the
 * campaign is forked and its years pass with several kinds of luck, none of them the campaign's own; the levers of
 * these futures drive the model with each adviser's constants. Advice on drafts gone by is held against what came. */
#ifndef REPORT_REPORT_ADVICE_H
#define REPORT_REPORT_ADVICE_H

#include "report/report.h"

/* The advisers of one campaign in one year: their beliefs, run along what was decided up to its opening. */
typedef struct ReportCouncil ReportCouncil;

/* For the open year (CHECK); about as long as a replay of the campaign. Destroy with report_council_destroy. */
ReportCouncil *report_council_create(const Campaign *campaign);
/* The same at the opening of the year to which the campaign was told again (campaign_replay_go_on). */
ReportCouncil *report_council_create_at(const Campaign *again);
void report_council_destroy(ReportCouncil *council); /* accepts NULL */
int report_council_year(const ReportCouncil *council);

typedef enum AdviceQuestionKind {
    ADVICE_ON_DRAFT,     /* stamp it, or decide nothing */
    ADVICE_ON_DOSSIER,   /* subject event: all answers that can be given now */
    ADVICE_ON_PROGRAMME, /* subject programme: start or leave, go on or kill */
    ADVICE_ON_INSTRUMENT /* subject instrument: the levels that can be had now, in quarters, against the present one */
} AdviceQuestionKind;
typedef struct AdviceQuestion {
    AdviceQuestionKind kind;
    int subject;
} AdviceQuestion;

enum { ADVICE_CHOICES_MOST = 8 };

typedef struct Advice {
    int actor;        /* index */
    bool abstains;    /* no choice makes a difference that could be told: only actor is set */
    int aim;          /* index in content_aims: the first of the adviser's own that the choices move */
    int choice;       /* the one recommended */
    int told;         /* the one `change` is about: the recommended, or where that is 0, the worst */
    int year;         /* at whose end the aim is read, by campaign_value */
    double change;    /* of the aim, `told` against choice 0: mean over the runs */
    double low, high; /* tenth and ninetieth of a hundred of them */
    double sure;      /* share of the runs in which the recommended choice is the best, 0..1 */
    int run_count;
    int mechanism; /* variable_id of what carries most of the change; -1: none has a name */
    int mechanism_year;
    double mechanism_without, mechanism_with; /* in that year, as the adviser believes */
} Advice;

typedef struct AdviceAnswer {
    AdviceQuestion question;
    int year;
    Decision choices[ADVICE_CHOICES_MOST]; /* choice 0 leaves things as they are; of a draft none is a decision */
    int choice_count;                      /* below 2 there is nothing to ask, and nobody answers */
    const Advice *items;                   /* [count] by the order of actors */
    int count;
} AdviceAnswer;

/* With the rest of the draft as it stands; the council's year must be the campaign's (CHECK). Lives in the arena. */
AdviceAnswer report_council_ask(const ReportCouncil *council, const Campaign *campaign, AdviceQuestion question,
                                Arena *arena);
/* The same in pieces of some milliseconds, while council, campaign and draft stay as they are: the answer is there when
 * go_on answers false. End it in any case; the answer's arena outlives it. */
typedef struct AdviceAsking AdviceAsking;
AdviceAsking *report_council_begin(const ReportCouncil *council, const Campaign *campaign, AdviceQuestion question,
                                   Arena *arena);
bool report_council_go_on(AdviceAsking *asking);
AdviceAnswer report_council_answer(const AdviceAsking *asking);
void report_council_end(AdviceAsking *asking); /* accepts NULL */

/* One paragraph: what is recommended, the number, how sure, the mechanism. Without the name. */
const char *report_advice_text(const Campaign *campaign, const Advice *advice, const AdviceAnswer *answer, Arena *arena,
                               const char *language);
/* The question in words. */
const char *report_advice_question(const Campaign *campaign, AdviceQuestion question, Arena *arena,
                                   const char *language);

/* ---- Advice on drafts gone by ---- */

typedef struct AdvicePast {
    int actor, year; /* in which the draft was stamped */
    Advice advice;   /* the words of that year */
    double came;     /* what the draft did to the aim: the campaign against itself without that draft */
    bool is_hit;     /* inside the range that was given */
} AdvicePast;
typedef struct AdviceRecord {
    const AdvicePast *items; /* by year, then actor; abstentions and years not reached yet are left out */
    int count;
} AdviceRecord;

/* Works through the player's stamped years, one a call: false when all are done. */
typedef struct AdviceRecorder AdviceRecorder;
AdviceRecorder *report_advice_recorder_create(const Campaign *campaign); /* the campaign must not change meanwhile */
void report_advice_recorder_destroy(AdviceRecorder *recorder);           /* accepts NULL */
bool report_advice_recorder_step(AdviceRecorder *recorder);
AdviceRecord report_advice_recorder_result(const AdviceRecorder *recorder); /* so far; borrowed */
/* All of it at once. */
AdviceRecord report_advice_record(const Campaign *campaign, Arena *arena);
/* Of one adviser in a record. */
typedef struct AdviceScore {
    int told;
    int hits;       /* what came lay inside the range given */
    int directions; /* it went the way that was said */
    double error;   /* mean of |said - came| against the larger of both, 0..1 where the way was right */
} AdviceScore;
AdviceScore report_advice_score(AdviceRecord record, int actor);
/* What was said then and what came, in a sentence; and how often an adviser was right. */
const char *report_advice_past(const Campaign *campaign, const AdvicePast *past, Arena *arena, const char *language);
const char *report_advice_scored(const Campaign *campaign, AdviceScore score, Arena *arena, const char *language);

#endif
