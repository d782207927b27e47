/* SPDX-License-Identifier: MIT
 *
 * Private to the chart files: where the plot lies and how years and values become places. */
#ifndef UI_UI_CHART_INTERNAL_H
#define UI_UI_CHART_INTERNAL_H

#include "ui/ui_chart.h"
#include "ui/ui_internal.h"

enum { CHART_TICKS_MOST = 32 };

typedef struct UiPlot {
    UiContext *ui;
    const UiChart *chart;
    const char *full_id;
    UiRect area; /* the plot itself, in units */
    struct {
        double value;
        int decimals;
    } ticks[CHART_TICKS_MOST];
    int tick_count;
    bool is_log;
    double low, high; /* values at the foot and the top; their logarithms on a logarithmic axis */
    bool has_end_labels;
} UiPlot;

float ui_plot_x(const UiPlot *plot, double year);
float ui_plot_y(const UiPlot *plot, double value);
UiColor ui_line_color(const UiContext *ui, UiLineStyle style);
/* The value of a series in that year, NaN when it has none. */
double ui_series_at(const UiSeries *series, double year);
int ui_fan_at(const UiFan *fan, double year);                           /* index, or -1 */
const char *ui_chart_number(UiContext *ui, double value, int decimals); /* with a real minus sign; "–" for NaN */

void ui_chart_region(const UiPlot *plot); /* below everything else */
/* A piece of the hatching and the region's label at the right end of `rect`, the height of a line. */
void ui_chart_region_key(UiContext *ui, const UiChartRegion *region, UiRect rect);
float ui_chart_region_key_width(UiContext *ui, const UiChartRegion *region);
void ui_chart_lines(const UiPlot *plot); /* fans, lines, points, end labels */
void ui_chart_end_labels(const UiPlot *plot);
void ui_chart_read_out(const UiPlot *plot, double year);

float ui_chart_marks_height(const UiChart *chart); /* of their lanes */
int ui_chart_marks(const UiPlot *plot);            /* the one pressed, or -1 */
/* Names the shapes; its height. */
float ui_chart_marks_key(UiContext *ui, const UiChart *chart, UiRect rect, bool is_drawn);
/* The labels of a year's marks in one line; "" without one. */
const char *ui_chart_marks_of(Arena *arena, const UiChart *chart, double year);

#endif
