/* SPDX-License-Identifier: MIT
 *
 * The material a decade is made of: colours and edges, never the layout. Every text colour stands at 4.5:1 or more
 * on every background it may be used on (tests/ui/test_ui_theme.c). */
#ifndef UI_UI_THEME_H
#define UI_UI_THEME_H

#include "ui/ui_commands.h"

typedef enum UiMaterial {
    UI_MATERIAL_PAPER,    /* rules, no boxes, sharp corners */
    UI_MATERIAL_LEDGER,   /* green strips behind every second table row */
    UI_MATERIAL_TERMINAL, /* dark, phosphor */
    UI_MATERIAL_BEIGE,    /* square bevels */
    UI_MATERIAL_FLAT      /* light, rounded */
} UiMaterial;

enum { UI_THEME_LINES = 4, UI_THEME_INKS = 4 };

typedef struct UiTheme {
    const char *name; /* for --theme and settings */
    UiMaterial material;
    UiColor page;                  /* the desk */
    UiColor panel;                 /* cards and sheets */
    UiColor sunk;                  /* fields, tracks, quiet buttons, second table rows */
    UiColor ink;                   /* text on page, panel and sunk */
    UiColor muted;                 /* second text on page, panel and sunk */
    UiColor rule;                  /* hairlines */
    UiColor edge;                  /* frames of fields and quiet buttons: 3:1 on page and panel */
    UiColor accent;                /* the one accent, as text and line on page and panel */
    UiColor accent_ink;            /* text on accent */
    UiColor good, bad;             /* as text on page and panel; never the only sign */
    UiColor selected;              /* chosen row; ink, muted, good, bad and accent are readable on it */
    UiColor focus;                 /* ring */
    UiColor shade;                 /* over the page behind a sheet; translucent */
    UiColor lines[UI_THEME_LINES]; /* chart: published, model, you, fourth; 3:1 on panel */
    /* Pictures are drawn in four inks, #1d2b4a #a59c90 #e9e4da #d1432b, which are printed as these. */
    UiColor inks[UI_THEME_INKS];
    /* Stripes over the whole page: laid lines, ledger strips, scan lines; `muted` and all other texts are readable on
     * them. `grain_height` of every `grain_period` units; 0: none. */
    UiColor grain;
    float grain_height, grain_period;
    float corner; /* radius in units */
} UiTheme;

int ui_theme_count(void);
const UiTheme *ui_theme_at(int index);
/* By name: paper, ledger, terminal, beige, flat, dark, contrast. NULL when there is none. */
const UiTheme *ui_theme_find(const char *name);
/* The theme of a year when the player has fixed none. */
const UiTheme *ui_theme_for_year(int year);

/* The theme with its lines, good and bad in blue and orange, which all kinds of colour-blind eyes tell apart. */
UiTheme ui_theme_safe(const UiTheme *theme);

/* Contrast of two opaque colours after WCAG 2: 1 to 21. */
double ui_theme_contrast(UiColor a, UiColor b);

#endif
