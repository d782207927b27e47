/* SPDX-License-Identifier: MIT
 *
 * screens: what the player sees, one file a screen. A screen reads a const Campaign, calls widgets, and answers with
 * commands; it never changes the campaign, opens a file or knows what stands below it on the stack: the app does.
 * Every sentence comes from the content's texts (ids ui.*), and every widget's id is a text id, so that a drive and a
 * test find it by either. */
#ifndef SCREENS_SCREENS_H
#define SCREENS_SCREENS_H

#include "base/file.h"
#include "campaign/campaign_ranges.h"
#include "campaign/campaign_scenario.h"
#include "content/content.h"
#include "screens/screens_view.h"
#include "ui/ui.h"

typedef struct Screens Screens;

typedef enum ScreenCommandKind {
    SCREEN_COMMAND_OPEN,     /* put `screen` with `subject` on the stack */
    SCREEN_COMMAND_BACK,     /* take this screen off the stack */
    SCREEN_COMMAND_TITLE,    /* leave the game; it is saved */
    SCREEN_COMMAND_NEW_GAME, /* subject: scenario index; with `new_game` */
    SCREEN_COMMAND_AIMS,     /* judge by `aims` */
    SCREEN_COMMAND_FORECAST, /* note `range` */
    SCREEN_COMMAND_SAVE,     /* keep the game under the name `text` */
    SCREEN_COMMAND_LOAD,     /* subject: save index, as for the next */
    SCREEN_COMMAND_DELETE,
    SCREEN_COMMAND_PUT_BACK,   /* the save deleted last */
    SCREEN_COMMAND_CONTINUE,   /* the saved game */
    SCREEN_COMMAND_DECIDE,     /* put `decision` into the draft */
    SCREEN_COMMAND_AS_HISTORY, /* make the draft what MITI did */
    SCREEN_COMMAND_DRAFT,      /* make the draft `plan`, as far as it is possible */
    SCREEN_COMMAND_UNDO,
    SCREEN_COMMAND_REDO,
    SCREEN_COMMAND_STAMP,
    SCREEN_COMMAND_RUN_ON,    /* stamp, and again until a dossier or a question waits or the scenario ends */
    SCREEN_COMMAND_SETTINGS,  /* take `settings` */
    SCREEN_COMMAND_BRANCH,    /* back to the year `subject`; `decision` is left out of its draft (subject -1: none) */
    SCREEN_COMMAND_SAVE_PAGE, /* write the HTML page `text` beside the saves */
    SCREEN_COMMAND_OPEN_CODE, /* play the run code `text` */
    SCREEN_COMMAND_COPY,      /* put `text` on the clipboard */
    SCREEN_COMMAND_PICTURE,   /* save what the widget `text` shows as PNG and SVG */
    SCREEN_COMMAND_QUIT
} ScreenCommandKind;

/* What a new game is started with beside its scenario. */
typedef struct ScreenNewGame {
    uint64_t seed;
    bool has_seed;    /* else the app finds one */
    int lens;         /* index in content_lenses; -1: the one of the command line, or none */
    unsigned assists; /* bits of CampaignAssist */
} ScreenNewGame;

typedef struct ScreenCommand {
    ScreenCommandKind kind;
    ScreenId screen;
    int subject;
    Decision decision;
    ScreenSettings settings;
    ScreenNewGame new_game;
    int aims[CAMPAIGN_AIMS_MOST];
    CampaignRange range;
    const char *text;     /* lives until the next frame, as the next */
    const Decision *plan; /* [subject] */
    bool is_sure;         /* the player was asked (ask.c) */
} ScreenCommand;

enum { SCREEN_COMMANDS_MOST = 8 };

/* In the order given; carried out by the app after the frame. */
typedef struct ScreenCommands {
    ScreenCommand items[SCREEN_COMMANDS_MOST];
    int count;
} ScreenCommands;

/* The content must outlive the screens; so must `plan`, the backtest's table of published series (report_backtest.h),
 * which may be NULL: then no chart shows a published figure. */
Screens *screens_create(const Content *content, const CsvTable *plan);
void screens_destroy(Screens *screens); /* accepts NULL */

/* One frame of the screen in `view`, between ui_begin_frame and ui_end_frame; adds to `commands`. */
void screens_show(Screens *screens, UiContext *ui, const ScreenView *view, ScreenCommands *commands);

/* Does one piece of the computing that screens_show left for later (where a changed draft may lead, the answer to a
 * question), so that no frame waits for it. True when something new can be shown: call again after the next frame. */
bool screens_work(Screens *screens, const Campaign *campaign);

/* Forgets everything kept about the campaign: call when another one takes its place. */
void screens_forget_campaign(Screens *screens);

#endif
