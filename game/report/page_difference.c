/* SPDX-License-Identifier: MIT
 *
 * What made the difference, on the page: the largest decisions as bars with their spread over kinds of luck, and the
 * same in words. */
#include <math.h>

#include "report/page_internal.h"

enum { BARS = 8, BAR_HEIGHT = 34, WIDTH = 720, MIDDLE = 470, HALF = 220 };

/* A decision in words, its effect as a bar from the middle, and the tenth to ninetieth of a hundred as a line. */
static void add_bar(const PageWriter *page, int row, double scale, const char *words, AttributionEffect effect) {
    double y = row * BAR_HEIGHT + 16, width = fabs(effect.mean) * scale;
    double x = effect.mean < 0.0 ? MIDDLE - width : MIDDLE;
    text_format(page->out, "<rect class=\"bar%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"12\"/>",
                effect.mean < 0.0 ? " minus" : "", x, y, width < 1.0 ? 1.0 : width);
    text_format(page->out, "<line class=\"spread\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                MIDDLE + effect.low * scale, MIDDLE + effect.high * scale, y + 6, y + 6);
    text_format(page->out, "<text class=\"axis\" x=\"0\" y=\"%.1f\">", y - 3);
    html_escaped(page->out, words);
    text_add(page->out, "</text>\n");
}

static void add_bars(const PageWriter *page, int aim, int variable_id) {
    const Attribution *attribution = page->source->attribution;
    int chosen[BARS], count;
    const AttributionDecision *decisions = report_attribution_decisions(attribution, &count);
    int shown = report_attribution_largest(attribution, aim, chosen, BARS);
    double most = 0.0;
    for (int i = 0; i < shown; i++) {
        AttributionEffect effect = report_attribution_removed(attribution, chosen[i], aim);
        most = fmax(most, fmax(fabs(effect.mean), fmax(fabs(effect.low), fabs(effect.high))));
    }
    if (most == 0.0) {
        return;
    }
    text_format(page->out, "<svg viewBox=\"0 0 %d %d\" role=\"img\">\n", WIDTH, shown * BAR_HEIGHT + 8);
    text_format(page->out, "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"0\" y2=\"%d\"/>\n", MIDDLE, MIDDLE,
                shown * BAR_HEIGHT + 8);
    for (int i = 0; i < shown; i++) {
        const AttributionDecision *decision = &decisions[chosen[i]];
        AttributionEffect effect = report_attribution_removed(attribution, chosen[i], aim);
        const char *name =
            report_decision(page->words.content, page->words.arena, page->words.language, decision->decision);
        const char *number = report_change_of(&page->words, variable_id, effect.mean);
        add_bar(page, i, HALF / most,
                arena_format(page->words.arena, "%d · %s: %s%s", decision->year, name, effect.mean > 0.0 ? "+" : "",
                             number),
                effect);
    }
    text_add(page->out, "</svg>\n");
}

void page_add_causes(const PageWriter *page) {
    int chosen[CAMPAIGN_AIMS_MOST];
    int count = campaign_aims(page->source->campaign, chosen);
    const ContentAim *aims = content_aims(page->words.content, &(int){0});
    page_section(page, "report.page.causes");
    page_paragraph(page, "muted", page_text(page, "report.page.causes.help"));
    for (int i = 0; i < count; i++) {
        text_add(page->out, "<section>");
        html_tagged(page->out, "h3", report_text(&page->words, "aim.%s.name", aims[chosen[i]].id));
        add_bars(page, chosen[i], aims[chosen[i]].variable_id);
        page_report(page,
                    report_attribution(page->source->attribution, chosen[i], page->words.arena, page->words.language),
                    true);
        text_add(page->out, "</section>\n");
    }
}
