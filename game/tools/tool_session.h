/* SPDX-License-Identifier: MIT
 *
 * The game line by line: a campaign and the commands that read and play it. `play` gives it a person's lines,
 * `simulate --player FILE` a file's. Every line is one statement a screen reader can read by itself. */
#ifndef TOOLS_TOOL_SESSION_H
#define TOOLS_TOOL_SESSION_H

#include <stdio.h>

#include "campaign/campaign_ranges.h"
#include "report/report_advice.h"
#include "report/report_preview.h"
#include "tools/tools.h"

typedef struct Session {
    const ToolContent *content;
    Campaign *campaign; /* owned */
    Campaign *history;  /* the same scenario as MITI did; made when first asked for */
    Preview *preview;   /* the same */
    const char *language;
    FILE *out;
    Arena *arena;       /* emptied before every line */
    const char *source; /* name of what is read, for messages */
    int line;
    const char *save_path; /* brought up to date after each stamp; NULL for none */
    int failures;
    bool has_quit;
    bool passes_over; /* the game is over: commands that need an open year do nothing, instead of failing */
} Session;

/* Takes the campaign over. */
Session session_begin(const ToolContent *content, Campaign *campaign, const char *language, FILE *out);
void session_end(Session *session);
/* Runs one line; blank lines and # comments do nothing. False after a message that names the line. */
bool session_run_line(Session *session, const char *line);
/* Reads to the end of the file, to `quit`, or to the end of the campaign; `has_prompt` for a person. */
void session_run_file(Session *session, FILE *in, bool has_prompt);
/* The questions that can still be asked when the campaign is over. */
void session_ask_on(Session *session, FILE *in, bool has_prompt);
/* Greeting with the briefing, and what the debrief says at the end. */
void session_say_briefing(Session *session);
void session_say_debrief(Session *session);

/* ---- Views, in tool_views.c: they print and change nothing ---- */

void view_status(Session *session);
void view_inbox(Session *session);
void view_pause(Session *session); /* the question at the opening of the year, if it has one */
void view_dossier(Session *session, int event_index);
void view_budget(Session *session);
void view_instruments(Session *session);
void view_favours(Session *session);
const char *view_mood(double relation); /* text id */
void view_programmes(Session *session);
/* One programme as it would be on this offer. */
void view_programme(Session *session, int programme_index, ProgrammeOffer offer);
void view_draft(Session *session);
void view_chart(Session *session, int variable_id);
void view_year_report(Session *session);
void view_log(Session *session);

/* ---- The same in tool_start.c ---- */

void view_aims(Session *session);   /* the eight, with what speaks for and against each */
void view_lesson(Session *session); /* the one idea of this turn, where the scenario teaches */

/* ---- The same in tool_people.c ---- */

void view_people(Session *session);
void view_memories(Session *session, int actor);
/* False, and nothing printed, when the question leaves no choice. */
bool view_advice(Session *session, AdviceQuestion question);
void view_record(Session *session, int only_actor); /* -1: how often each was right */

/* ---- The player's own forecasts, in tool_forecast.c ---- */

/* "VARIABLE LOW HIGH [YEARS]"; `name` is the variable as asked. False when the two numbers are missing; an unknown
 * variable is -1, years that are no whole number are 0. */
bool session_read_forecast(Session *session, const char *words, const char **name, CampaignRange *out);
void view_forecast(Session *session, CampaignRange range);
void view_forecasts(Session *session);

/* ---- Why a number changed, in tool_why.c ---- */

typedef struct WhyQuestion {
    const char *name; /* as asked */
    int variable_id;  /* -1: no variable of that name */
    int first_year, last_year;
    bool is_played; /* both years, and the first before the last */
} WhyQuestion;

/* "VARIABLE [[FIRST] YEAR]": without years the last one played. */
WhyQuestion session_read_why(Session *session, const char *words);
void view_why(Session *session, WhyQuestion question);
/* The report of the year with each number's change in parts. */
void view_year_with_causes(Session *session);

/* ---- What made the difference, in tool_attribute.c: of the years stamped, one at least; aim -1: all eight ---- */

void view_attribution(Session *session, int aim);

/* ---- The causal map, in tool_map.c; false after a message ---- */

bool view_map(Session *session);
bool view_feeds(Session *session, const char *words); /* a node or a variable */
/* From an instrument, budget line, programme or lever to a variable; "" for the trade balance. */
bool view_path(Session *session, const char *action, const char *target_name);
/* The numbers behind a variable, and what others would have changed. */
bool view_disagree(Session *session, const char *variable);

/* ---- The same in tool_whatif.c ---- */

void view_preview(Session *session);
/* Years to look ahead, or keep, load or forget with a plan a, b or c; both may be NULL. False for anything else. */
bool session_whatif(Session *session, const char *word, const char *name);
/* From a stamped year; `years` may be NULL. False where either is none. */
bool session_whatif_from(Session *session, const char *year, const char *years);

#endif
