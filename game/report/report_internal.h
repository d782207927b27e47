/* SPDX-License-Identifier: MIT
 *
 * What the files of this folder share: a writer that fills sentences and adds lines. */
#ifndef REPORT_REPORT_INTERNAL_H
#define REPORT_REPORT_INTERNAL_H

#include "campaign/campaign_effects.h"
#include "campaign/campaign_scenario.h"
#include "report/report.h"

typedef struct ReportWriter {
    Report report;
    const Campaign *campaign;
    const Content *content;
    Arena *arena;
    const char *language;
} ReportWriter;

ReportWriter report_begin(const Campaign *campaign, Arena *arena, const char *language);
void report_add(ReportWriter *writer, ReportKind kind, const char *text);
void report_add_heading(ReportWriter *writer, const char *text_id);

/* The text with this id, its {names} replaced by words: report_say(w, id, "name", value, ..., NULL). */
const char *report_say(const ReportWriter *writer, const char *text_id, ...);
/* A text by a format of ids, with the content's own {placeholders} filled from the campaign's last year. */
const char *report_text(const ReportWriter *writer, const char *id_format, ...) BASE_PRINTF(2, 3);
/* "a", "a and b", "a, b and c" in the writer's language. */
const char *report_join(const ReportWriter *writer, const char *const *words, int count);
const char *report_number_of(const ReportWriter *writer, int variable_id, double value);
/* Whether a text names the variable in words and explanations may end at it: names of what stands inside equations
 * (texts inner.*) do not count. */
bool report_has_name(const ReportWriter *writer, int variable_id);
/* What a chart of it counts in, in words: "%", "trillion yen a year". */
const char *report_unit_of(const ReportWriter *writer, int variable_id);
/* A change of it; of what is written in per cent, in points. */
const char *report_change_of(const ReportWriter *writer, int variable_id, double change);
const char *report_signed_change_of(const ReportWriter *writer, int variable_id, double change); /* "+", "−" or "±0" */
/* The event, instrument or programme an effect came from. */
const char *report_origin_name(const ReportWriter *writer, CampaignOrigin origin);
/* The sentence with a capital letter where it begins with a small Latin one. */
const char *report_begin_sentence(const ReportWriter *writer, const char *sentence);
/* How the programme ended, by its own text; NULL while it is idle or runs. */
const char *report_programme_end(const ReportWriter *writer, const ContentProgramme *programme, ProgrammeState state);
/* Whether the ranges stated for this year held. */
void report_add_forecasts_of_year(ReportWriter *writer, int year);
void report_csv_name(Text *out, const char *name); /* in quotes where it needs them */
void report_add_pipeline(ReportWriter *writer);
/* What became of the country and who paid, from report_aims; nothing where no rule of the content holds. */
void report_add_ending(ReportWriter *writer, const ReportAim *rows, int count);
/* By which rival view of the economy the game is played; nothing without a lens. */
void report_add_lens(ReportWriter *writer);

#endif
