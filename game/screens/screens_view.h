/* SPDX-License-Identifier: MIT
 *
 * What a screen may look at: which page, the campaign, the settings, the saves. */
#ifndef SCREENS_SCREENS_VIEW_H
#define SCREENS_SCREENS_VIEW_H

#include "campaign/campaign.h"
#include "campaign/campaign_code.h"
#include "campaign/campaign_log.h"
#include "screens/screens_settings.h"
#include "ui/ui.h"

typedef enum ScreenId {
    SCREEN_TITLE,
    SCREEN_SCENARIOS,
    SCREEN_BRIEFING,
    SCREEN_DESK,
    SCREEN_DOSSIER, /* subject: event index */
    SCREEN_BUDGET,
    SCREEN_PROGRAMMES,
    SCREEN_LAW,
    SCREEN_CHART,
    SCREEN_LOG,
    SCREEN_PEOPLE,
    SCREEN_ENCYCLOPAEDIA, /* subject: entry + 1; 0: the one seen last */
    SCREEN_REPORT,        /* of the year stamped last */
    SCREEN_WHY,           /* why a number changed; subject: variable + 1 */
    SCREEN_PAUSE,         /* the question at the opening of the year */
    SCREEN_END,
    SCREEN_SETTINGS,
    SCREEN_KEYS,   /* subject: ScreenId + 1 of the page asked about; 0: none */
    SCREEN_TREE,   /* branches among the saves */
    SCREEN_CODE,   /* the run code: of this game, and to open another */
    SCREEN_AIMS,   /* before the briefing */
    SCREEN_SAVES,  /* subject: save + 1 to look into; 0: the list */
    SCREEN_MAP,    /* subject: variable + 1; 0: where it was left */
    SCREEN_WHATIF, /* subject: the year gone by from which plans part; 0: the open one */
    SCREEN_COUNT
} ScreenId;

/* A saved game as it tells of itself, without being simulated. */
typedef struct ScreenSave {
    const char *name;     /* as the player called it; NULL: an autosave */
    int autosave;         /* 1 the latest; 0: no autosave */
    const char *saved_at; /* "2026-03-31 17:15"; "" where that is unknown */
    const char *why_not;  /* it cannot be continued here; NULL: it can */
    CampaignLogStored stored;
} ScreenSave;

/* All a screen may look at. */
typedef struct ScreenView {
    ScreenId id;
    int subject;
    const Campaign *campaign; /* NULL outside a game */
    ScreenSettings settings;
    bool has_save;           /* something to continue */
    bool has_saves;          /* something to open */
    const ScreenSave *saves; /* read when SCREEN_SAVES opens, the latest first */
    int save_count;
    const char *deleted;          /* name of the save that can be put back; NULL: none */
    const char *notice;           /* a fault to tell on the title; NULL when none */
    const char *version;          /* of the program */
    CampaignCodeFault code_fault; /* of the code opened last */
} ScreenView;

#endif
