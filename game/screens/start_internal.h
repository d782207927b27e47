/* SPDX-License-Identifier: MIT
 *
 * What the screens before and around a game keep between frames: the aims being chosen, how the next game starts, the
 * name of a save, the lesson of the first day. */
#ifndef SCREENS_START_INTERNAL_H
#define SCREENS_START_INTERNAL_H

#include "screens/screens_internal.h"

enum { START_NAME_BYTES = 64, START_SEED_BYTES = 24 };

struct ScreenStart {
    const Campaign *aims_of; /* whose aims are being chosen; compared, never looked into */
    int aims[CAMPAIGN_AIMS_MOST];
    int aim_count;
    bool is_more_open; /* on the page of scenarios: assists, lens and luck */
    unsigned assists;
    int lens; /* 0: none, else index + 1 */
    char seed[START_SEED_BYTES];
    const Campaign *named_of; /* whose save is being named, in named_year */
    int named_year;
    char name[START_NAME_BYTES];
    int key_chosen;     /* in the settings: row + 1 that waits for its new key; 0: none */
    bool is_lesson_off; /* by the player, until the program ends */
    UiRect pointed;     /* pixels; where the lesson's pointer was drawn last */
    bool has_moved;     /* what it points at */
};

ScreenStart *start_create(void);
/* A save as it is called; one result it holds, "" where it holds none. */
const char *saves_say_name(Screens *screens, const ScreenSave *save);
const char *saves_say_stored(Screens *screens, const CampaignLogYear *year, const ContentAim *aim);
/* The aims of the list in the player's language: "autonomy, user benefit and openness". */
const char *start_say_aims(Screens *screens, const int *aims, int count);

/* A section of the settings (settings_keys.c). */
void settings_show_keys(Screens *screens);

#endif
