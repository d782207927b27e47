/* SPDX-License-Identifier: MIT
 *
 * The decision log is the save: a head line with the tuple, then one line a turn: length, kind, JSON (decisions,
 * state digest, headline results), xxHash of the line. Loading re-simulates and compares every digest. */
#ifndef CAMPAIGN_CAMPAIGN_LOG_H
#define CAMPAIGN_CAMPAIGN_LOG_H

#include "base/file.h"
#include "campaign/campaign.h"

/* The whole log as text in the arena. */
char *campaign_log_text(const Campaign *campaign, Arena *arena);
/* Brings the file up to date with the campaign: appends what is new, or starts the file. A file that tells another
 * story is replaced in one step. */
bool campaign_log_save(const Campaign *campaign, const FileAccess *files, const char *path, Error *error);

typedef struct CampaignLogMismatch {
    bool found;
    int year;             /* first turn that differs */
    const char *variable; /* first headline result that differs; NULL when only the digest does */
    double stored, computed;
} CampaignLogMismatch;

/* Re-simulates. NULL with a message when the text is damaged, or made by other rules, content or model so that it
 * cannot be continued (the message says which and what to do). A torn last line is left out with *was_torn true.
 * Where digests differ the campaign is returned and `mismatch` says from where. */
Campaign *campaign_log_load(const Content *content, const char *file, const char *text, size_t bytes, bool *was_torn,
                            CampaignLogMismatch *mismatch, Error *error);

/* For a log that load calls damaged: simulates its lines as they stand and says where the story departs from what
 * is stored. False when they cannot be simulated. */
bool campaign_log_find_tampering(const Content *content, const char *text, size_t bytes, CampaignLogMismatch *mismatch);

/* Whether the head fits this program, its content, model and lens; the message says what is missing. The turns are not
 * read. */
bool campaign_log_can_continue(const Content *content, const char *file, const char *text, size_t bytes, Error *error);

/* What a save says without being simulated: for one that cannot be continued here. Texts live in the arena. */
typedef struct CampaignLogYear {
    int year, decision_count;
    const char *dossier;      /* id of the last one answered that year; NULL: none */
    const char *const *names; /* [count] headline results */
    const double *values;
    int count;
    uint64_t digest; /* of the state after it: two saves with the same one tell the same story up to here */
} CampaignLogYear;
typedef struct CampaignLogStored {
    const char *scenario;
    int rules_version;
    uint64_t world; /* stands for rules, content, scenario, lens, assists and seed: the same before any decision */
    const char *const *aims; /* [aim_count] ids; none where the scenario's own hold */
    int aim_count;
    const CampaignLogYear *years;
    int count;
} CampaignLogStored;
/* False with a message when a line is damaged. A torn last line is left out. */
bool campaign_log_read_stored(CampaignLogStored *out, Arena *arena, const char *file, const char *text, size_t bytes,
                              Error *error);

#endif
