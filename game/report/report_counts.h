/* SPDX-License-Identifier: MIT
 *
 * How much of everything a content holds, counted from what was loaded: nothing here is typed. */
#ifndef REPORT_REPORT_COUNTS_H
#define REPORT_REPORT_COUNTS_H

#include "content/content.h"

/* `part` NULL: all of the group; the rows behind it are its parts. A part need not exclude another. */
typedef struct ReportCount {
    const char *group, *part;
    int count;
} ReportCount;

typedef LIST(ReportCount) ReportCounts;

/* Events (dossiers and news, historical and not, outside shocks), options, instruments by jurisdiction, programmes,
 * budget lines, actors, scenarios, strategies, aims, lenses, documents and claims by grade, and what is written in each
 * language. Everything lives in the arena or the content. */
ReportCounts report_counts(const Content *content, Arena *arena);

#endif
