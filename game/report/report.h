/* SPDX-License-Identifier: MIT
 *
 * report: a campaign told as lines of text, so that the terminal and the screens say the same words.
 * Sentences are the content's texts `report.*` in the wanted language; numbers are the campaign's own.
 * It must never change a campaign, print, or draw. A Report and its texts live in the arena given. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "base/base.h"
#include "campaign/campaign.h"
#include "campaign/campaign_effects.h"

typedef enum ReportKind {
    REPORT_TITLE,    /* once, first */
    REPORT_SECTION,  /* a heading within */
    REPORT_TEXT,     /* a paragraph */
    REPORT_FIGURE,   /* a headline number with its change */
    REPORT_CAUSE,    /* what stands behind the figure above */
    REPORT_EVENT,    /* a dossier answered, or news */
    REPORT_ITEM,     /* one of a list: programmes, pipeline, turning points */
    REPORT_SURPRISE, /* what moved as it has not moved for years */
    REPORT_REMARK    /* what a person says */
} ReportKind;

typedef struct ReportLine {
    ReportKind kind;
    const char *text;    /* the whole sentence */
    const char *picture; /* name of a picture, or NULL */
    int variable_id;     /* REPORT_FIGURE, REPORT_SURPRISE, some REPORT_CAUSE: of the number; -1: none */
} ReportLine;

typedef LIST(ReportLine) Report;

/* Front page of the scenario: question, paper, person, briefing. */
Report report_briefing(const Campaign *campaign, Arena *arena, const char *language);
/* "autonomy, openness and user benefit": what the scenario suggests to judge by; NULL when it suggests nothing. */
const char *report_suggested_aims(const Content *content, Arena *arena, const char *language,
                                  const ContentScenario *scenario);
/* The same for the aims this game is judged by. */
const char *report_chosen_aims(const Campaign *campaign, Arena *arena, const char *language);
/* The year that was stamped last: three headline numbers with what stands behind them, events, programmes, a remark,
 * what is decided but not yet felt. Empty before the first stamp. */
Report report_year(const Campaign *campaign, Arena *arena, const char *language);
/* What is decided but not yet felt, by itself. */
Report report_pipeline(const Campaign *campaign, Arena *arena, const char *language);

/* One aim (or figure beside the aims) of the debrief; values by campaign_value. */
typedef enum ReportVerdict { VERDICT_SAME, VERDICT_BETTER, VERDICT_WORSE } ReportVerdict;
typedef struct ReportAim {
    int aim_index;
    const char *name;
    const char *before, *after, *history, *nothing; /* written numbers: first year, last year, others' last year */
    double values[4];                               /* the same as numbers */
    ReportVerdict verdict;                          /* against "as MITI did": within 2 % is the same */
} ReportAim;
/* `history` and `nothing`: campaign_replay_history and campaign_replay_nothing of the same campaign. */
ReportAim *report_aims(const Campaign *campaign, const Campaign *history, const Campaign *nothing, Arena *arena,
                       const char *language, int *count);
/* The whole debrief: what happened, aims before and after, turning points, a profile in words, no score. */
Report report_debrief(const Campaign *campaign, const Campaign *history, const Campaign *nothing, Arena *arena,
                      const char *language);

/* The questions to take along, chosen by what happened. */
Report report_questions(const Campaign *campaign, Arena *arena, const char *language);

/* A variable's value as people write it: by the form of its aim, else by its units. */
char *report_number(const Content *content, Arena *arena, const char *language, int variable_id, double value);
/* Its name in the language; the model's own name where no text is written. */
const char *report_variable_name(const Content *content, Arena *arena, const char *language, int variable_id);
/* "FY1969" with the era year where the language has one. */
char *report_year_name(const Content *content, Arena *arena, const char *language, int year);
/* One decision in words: "IBM unbundles software: sell it at home too". */
char *report_decision(const Content *content, Arena *arena, const char *language, Decision decision);

/* What somebody remembers, in a line: "1969-72, import licences: 8 points colder". */
char *report_memory(const Campaign *campaign, Arena *arena, const char *language, const CampaignMemory *memory);
/* A programme before it is started or at its review: what each member wants and would do on this offer, and the
 * desk's figures, each a sentence. */
typedef struct ReportMember {
    const char *name, *stance, *interest;
    const char *demand, *cost; /* NULL where nothing is demanded */
} ReportMember;
ReportMember report_programme_member(const Campaign *campaign, Arena *arena, const char *language, int programme_index,
                                     int member_index, ProgrammeOffer offer);
typedef struct ReportProgramme {
    const char *chance, *range, *path, *money, *capital; /* range: the chance by itself, "5% to 55%" */
} ReportProgramme;
ReportProgramme report_programme_words(const Campaign *campaign, Arena *arena, const char *language,
                                       int programme_index, ProgrammeOffer offer);
/* All of it as lines. */
Report report_programme(const Campaign *campaign, Arena *arena, const char *language, int programme_index,
                        ProgrammeOffer offer);
/* "as planned"; and the same with whose demands are granted, of a start or a change of scope. */
const char *report_scope(const Content *content, Arena *arena, const char *language, double scope);
const char *report_offer(const Content *content, Arena *arena, const char *language, Decision decision);

/* The text with this id, its {names} replaced by words: report_fill(c, arena, "en", id, "name", value, ..., NULL). */
char *report_fill(const Content *content, Arena *arena, const char *language, const char *text_id, ...);
/* A text of the content (event body, option) with its own {placeholders} filled from the campaign as it stands. */
const char *report_content_text(const Campaign *campaign, Arena *arena, const char *language, const char *id_format,
                                ...) BASE_PRINTF(4, 5);

/* CSV: head `run,year,` then the variables' names; one row a year of the campaign. The head only for run 0 when
 * `has_head`. Numbers as %.10g. */
void report_csv(Text *out, const Campaign *campaign, const int *variable_ids, int count, int run, bool has_head);
/* The same as JSON: a list of {run, year, name: value}. The caller joins the lists of several runs. */
void report_json_rows(Text *out, const Campaign *campaign, const int *variable_ids, int count, int run, bool is_first);

#endif
