/* SPDX-License-Identifier: MIT
 *
 * Reading the lines of a decision log: shared by loading (decision_log.c) and by looking at what is stored
 * (log_lines.c). Private to this folder. */
#ifndef CAMPAIGN_LOG_INTERNAL_H
#define CAMPAIGN_LOG_INTERNAL_H

#include "base/json.h"
#include "campaign/campaign_log.h"

typedef struct LogReader {
    const Content *content; /* NULL where nothing is simulated */
    Arena *arena;
    const char *file;
    const char *text;
    size_t bytes, at;
    int line;
    bool was_torn;
    bool takes_damaged; /* a line whose length or hash is wrong is taken as it stands */
    Error *error;
} LogReader;

/* Payload of the next line. NULL at the end, at a torn last line, or with a message (is_bad). */
char *log_read_line(LogReader *reader, bool *is_bad);
/* The JSON of a line of this kind; the caller owns it. NULL with a message. */
json_t *log_read_object(LogReader *reader, const char *payload, const char *kind);
/* The stated ranges of this year, NULL where there is none; the caller owns them. Reading states them in the year that
 * is open; false with a message. */
json_t *log_write_ranges(const Campaign *campaign, int year);
bool log_read_ranges(LogReader *reader, Campaign *campaign, const json_t *turn);
/* "" where there is none. */
const char *log_string(const json_t *object, const char *key);

#endif
