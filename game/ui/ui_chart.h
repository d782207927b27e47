/* SPDX-License-Identifier: MIT
 *
 * Charts over years. Lines differ by pattern and by the label at their end, never by colour alone; every chart has a
 * table that says the same. A chart draws what it is given: which line is 'published' is the caller's word. */
#ifndef UI_UI_CHART_H
#define UI_UI_CHART_H

#include "ui/ui.h"

typedef enum UiLineStyle {
    UI_LINE_PUBLISHED, /* solid, round points */
    UI_LINE_MODEL,     /* dashed */
    UI_LINE_YOU,       /* thick, accent */
    UI_LINE_FOURTH,    /* dotted */
    UI_LINE_MIDDLE     /* the same inside a fan, whose label stands at the end for both */
} UiLineStyle;

typedef struct UiSeries {
    const char *label; /* at the end of the line; short */
    const double *years;
    const double *values; /* NaN is a gap */
    int count;
    UiLineStyle style;
} UiSeries;

/* A forecast as two bands: 50 % inside 80 %. */
typedef struct UiFan {
    const char *label;
    const double *years;
    const double *low80, *low50, *high50, *high80;
    int count;
    UiLineStyle style; /* colour of its line */
} UiFan;

typedef enum UiMarkShape { UI_MARK_DIAMOND, UI_MARK_SQUARE, UI_MARK_TRIANGLE, UI_MARK_SHAPES } UiMarkShape;

/* A decision or event on the time axis; can be pressed when id is not NULL. */
typedef struct UiChartMark {
    double year;
    const char *id;
    const char *label;
    UiMarkShape shape;
} UiChartMark;

typedef struct UiMarkWords {
    const char *head;                  /* of the table's column */
    const char *kinds[UI_MARK_SHAPES]; /* what each shape stands for */
} UiMarkWords;

/* The years from here on, hatched; in the table their years carry a star. */
typedef struct UiChartRegion {
    double from_year;
    const char *label; /* above the plot; NULL: no region */
} UiChartRegion;

typedef struct UiChart {
    const char *title; /* may be NULL */
    const char *unit;  /* "trillion yen a year" */
    double first_year, last_year;
    const UiSeries *series;
    int series_count;
    const UiFan *fans;
    int fan_count;
    const UiChartMark *marks;
    int mark_count;
    UiChartRegion region;
    bool is_log;                   /* where every value is above 0; else plain */
    bool is_small;                 /* labels in the read-out alone: one of many with a common key */
    double now_year;               /* a hairline; NaN: none */
    int decimals;                  /* of the read-out and the table */
    float height;                  /* units, with everything */
    const UiMarkWords *mark_words; /* NULL: no key and no column of marks */
    double least, most; /* what the axis covers besides, so that several charts can share one; the same: nothing */
} UiChart;

/* Whether it can have a logarithmic axis. */
bool ui_chart_can_log(const UiChart *chart);
/* The mark pressed in this frame, or -1. Mouse or, with the focus, arrows read out the values of a year. */
int ui_chart(UiContext *ui, const char *id, const UiChart *chart);
/* The table twin: a row a year, a column a series. */
void ui_chart_table(UiContext *ui, const char *id, const UiChart *chart);
/* The same as comma-separated values with a head: nine digits, nothing where there is no value; a fan is four columns,
 * the edges of its bands. Lives in the arena. */
char *ui_chart_csv(Arena *arena, const UiChart *chart);

typedef struct UiBar {
    const char *label;
    double value;
    const char *value_text; /* beside the bar; NULL: the value with a sign */
    const char *id;         /* can be pressed when not NULL */
} UiBar;

typedef struct UiBarTotal {
    const char *label, *value_text; /* text NULL: as of a bar */
} UiBarTotal;

/* Horizontal bars from a zero line; with a total as a waterfall: each starts where the one before it ended, and the sum
 * follows. The bar pressed in this frame, or -1. */
int ui_bars(UiContext *ui, const char *id, const UiBar *bars, int count, const UiBarTotal *total);

/* A line without axes in the room of a word; label is read, not drawn. */
void ui_sparkline(UiContext *ui, const char *label, const UiSeries *series, float width, float height);

/* Round steps (1, 2, 2.5, 5 times a power of ten) that cover low to high with about `wanted` ticks. */
typedef struct UiTicks {
    double first, step;
    int count;
    int decimals;
} UiTicks;

UiTicks ui_chart_ticks(double low, double high, int wanted);

#endif
