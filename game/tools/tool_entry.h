/* SPDX-License-Identifier: MIT
 *
 * Entries of the encyclopaedia as lines of text, for `mitictl encyclopaedia` and for `look` in the text game. */
#ifndef TOOLS_TOOL_ENTRY_H
#define TOOLS_TOOL_ENTRY_H

#include <stdio.h>

#include "report/report_encyclopaedia.h"

/* The entry called so (report_encyclopaedia_find_name), or the only one that a search finds; -1. */
int entry_find(Arena *arena, const Encyclopaedia *book, const char *word);
/* An id for 'did you mean'; NULL when nothing is near. */
const char *entry_nearest(Arena *arena, const Encyclopaedia *book, const char *word);
void entry_print(FILE *out, Arena *arena, const Encyclopaedia *book, int entry, const Campaign *campaign);
void entry_print_line(FILE *out, const Encyclopaedia *book, int entry); /* id, name, reading */
/* What the search finds, at most 40 lines; false when nothing is. */
bool entry_print_found(FILE *out, Arena *arena, const Encyclopaedia *book, const char *words);

#endif
