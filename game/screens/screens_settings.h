/* SPDX-License-Identifier: MIT
 *
 * What the player set, kept by the app between games, and the letters that can be put on other keys. */
#ifndef SCREENS_SCREENS_SETTINGS_H
#define SCREENS_SCREENS_SETTINGS_H

#include "ui/ui.h"

enum { SCREEN_AUTOSAVES_MOST = 4, SCREEN_LETTERS = 26, SCREEN_TIPS_MOST = 3 };

typedef enum ScreenYears { SCREEN_YEARS_BOTH, SCREEN_YEARS_WESTERN, SCREEN_YEARS_ERA, SCREEN_YEARS_COUNT } ScreenYears;

typedef struct ScreenSettings {
    char language[8];     /* "en", "ja"; with a region, whose numbers ("en-JP": content.h) */
    float text_size;      /* 1.0 to 2.0 */
    char theme[16];       /* name of a ui theme; "" = the decade's own */
    float motion;         /* how fast things move: 0 not at all, 0.5, 1, 2 */
    ScreenYears years;    /* how years are written; charts have room for one calendar */
    bool has_safe_colors; /* lines, better and worse in colours that colour-blind eyes tell apart */
    bool asks_first;      /* before what cannot be taken back */
    bool narrates;        /* what is shown also goes into a text file, for screen readers */
    bool has_pauses;      /* questions between rounds */
    bool skips_reports;   /* a stamp leads to the desk at once */
    bool is_fullscreen;
    int autosaves; /* 1 to SCREEN_AUTOSAVES_MOST: this game's, and those of games before it */
    UiTooltips tooltips;
    int tooltip_depth; /* how many open inside each other, 1 to SCREEN_TIPS_MOST */
    float volume;      /* of sounds, 0 (off) to 1 */
    char keys[SCREEN_LETTERS +
              1]; /* [letter] the key pressed for what is on that letter by itself; a permutation; "": the same */
} ScreenSettings;

/* The letter that this key stands for, as set; other keys stand for themselves. */
int screen_key_meaning(const ScreenSettings *settings, int key);
/* The key for a letter. */
int screen_key_of(const ScreenSettings *settings, int letter);

#endif
