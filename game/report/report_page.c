/* SPDX-License-Identifier: MIT
 *
 * The page of the debrief, section by section. It says what the other reports work out; it works nothing out itself. */
#include "base/digest.h"
#include "campaign/campaign_code.h"
#include "report/page_internal.h"
#include "report/report_forecast.h"

static const char style[] =
    ":root{--ink:#1c1a17;--muted:#5f584e;--rule:#cfc5b4;--accent:#a3321b;--paper:#fffdf8}"
    "body{font-family:\"BIZ UDPGothic\",\"Hiragino Sans\",\"Noto Sans CJK JP\",sans-serif;max-width:46em;margin:2em auto;"
    "padding:0 1.2em;line-height:1.6;color:var(--ink);background:var(--paper)}"
    "h1{font-size:1.9em;line-height:1.25;margin:.1em 0 .3em}h2{margin:2.2em 0 .5em;padding-top:.5em;"
    "border-top:3px double var(--accent);font-size:1.25em}h3{margin:1.2em 0 .3em;font-size:1.02em}"
    "p{margin:.35em 0}.muted{color:var(--muted);font-size:.88em}.lead{font-size:1.12em}"
    "table{border-collapse:collapse;width:100%;margin:.6em 0;font-size:.92em}"
    "th{text-align:left;color:var(--muted);font-weight:normal;border-bottom:1px solid var(--ink)}"
    "td,th{padding:.28em .5em .28em 0;vertical-align:top}td{border-bottom:1px solid var(--rule)}"
    ".n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}"
    "svg{width:100%;height:auto;display:block}.grid{stroke:var(--rule);stroke-width:1}"
    ".axis{font-size:12px;fill:var(--muted)}.name{font-size:13px;stroke:none}"
    "polyline{fill:none}polyline.you{stroke:var(--accent);stroke-width:3}text.you{fill:var(--accent);font-weight:bold}"
    "polyline.miti{stroke:#33507d;stroke-width:2;stroke-dasharray:7 5}text.miti{fill:#33507d}"
    "polyline.published{stroke:var(--ink);stroke-width:1.2}circle.published{fill:var(--ink)}"
    "text.published{fill:var(--ink)}.bar{fill:#33507d}.bar.minus{fill:var(--accent)}.spread{stroke:var(--ink);"
    "stroke-width:1.5}.code{font-family:monospace;overflow-wrap:anywhere}"
    ".write{border-bottom:1px solid var(--rule);height:2.1em}section,figure{break-inside:avoid-page;margin:0}"
    "@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none;padding:0;background:none}"
    ".worksheet{break-before:page}}";

const char *page_text(const PageWriter *page, const char *id) {
    return content_text(page->words.content, page->words.language, id);
}

void page_section(const PageWriter *page, const char *text_id) {
    html_tagged(page->out, "h2", page_text(page, text_id));
}

void page_paragraph(const PageWriter *page, const char *css_class, const char *text) {
    text_format(page->out, "<p class=\"%s\">", css_class);
    html_escaped(page->out, text);
    text_add(page->out, "</p>\n");
}

void page_cell(const PageWriter *page, bool is_number, const char *text) {
    text_add(page->out, is_number ? "<td class=\"n\">" : "<td>");
    html_escaped(page->out, text);
    text_add(page->out, "</td>");
}

void page_lines(const PageWriter *page, int count) {
    for (int i = 0; i < count; i++) {
        text_add(page->out, "<div class=\"write\"></div>\n");
    }
}

static void add_table_head(const PageWriter *page, const char *const *ids, int count, int first_number) {
    text_add(page->out, "<table><thead><tr>");
    for (int i = 0; i < count; i++) {
        text_add(page->out, i >= first_number ? "<th class=\"n\">" : "<th>");
        html_escaped(page->out, page_text(page, ids[i]));
        text_add(page->out, "</th>");
    }
    text_add(page->out, "</tr></thead><tbody>\n");
}

/* ---- Head ---- */

static void add_head(const PageWriter *page) {
    const Campaign *campaign = page->source->campaign;
    const ContentScenario *scenario = campaign_scenario(campaign);
    const char *title = report_text(&page->words, "scenario.%s.title", scenario->id);
    text_format(page->out, "<!doctype html>\n<html lang=\"%s\">\n<head><meta charset=\"utf-8\">\n",
                page->words.language);
    text_add(page->out, "<meta name=\"viewport\" content=\"width=device-width\">\n");
    html_tagged(page->out, "title", report_say(&page->words, "report.page.title", "title", title, NULL));
    text_format(page->out, "<style>%s</style></head>\n<body>\n", style);
    const char *first =
        report_year_name(page->words.content, page->words.arena, page->words.language, scenario->first_year);
    const char *last =
        report_year_name(page->words.content, page->words.arena, page->words.language, campaign_year(campaign) - 1);
    page_paragraph(page, "muted", report_say(&page->words, "report.page.years", "first", first, "last", last, NULL));
    html_tagged(page->out, "h1", title);
    page_paragraph(page, "lead", report_text(&page->words, "scenario.%s.question", scenario->id));
    page_paragraph(page, "muted", page_text(page, "report.page.model"));
}

/* ---- What happened ---- */

static const ContentAim *chosen_aim(const PageWriter *page, int place) {
    int chosen[CAMPAIGN_AIMS_MOST];
    int count = campaign_aims(page->source->campaign, chosen);
    return place < count ? &content_aims(page->words.content, &(int){0})[chosen[place]] : NULL;
}

static void add_chart(const PageWriter *page, int variable_id) {
    const char *name = report_variable_name(page->words.content, page->words.arena, page->words.language, variable_id);
    text_add(page->out, "<figure>");
    html_tagged(page->out, "h3", report_begin_sentence(&page->words, name));
    page_paragraph(page, "muted", report_unit_of(&page->words, variable_id));
    report_page_chart(page->out, page->source, page->words.language, variable_id);
    text_add(page->out, "</figure>\n");
}

/* The scenario's own variable and the aims the player chose. */
static void add_charts(const PageWriter *page) {
    int own = campaign_scenario(page->source->campaign)->chart_id;
    if (own >= 0) {
        add_chart(page, own);
    }
    const ContentAim *aim;
    for (int i = 0; (aim = chosen_aim(page, i)) != NULL; i++) {
        if (aim->variable_id != own) {
            add_chart(page, aim->variable_id);
        }
    }
}

static void add_aims(const PageWriter *page) {
    static const char *const heads[] = {"report.page.aim",     "report.page.first",   "report.page.you",
                                        "report.page.as_miti", "report.page.nothing", "report.page.verdict"};
    static const char *const verdicts[] = {[VERDICT_SAME] = "report.verdict.same",
                                           [VERDICT_BETTER] = "report.verdict.better",
                                           [VERDICT_WORSE] = "report.verdict.worse"};
    int *order;
    int chosen = campaign_aims_in_order(page->source->campaign, page->words.arena, &order);
    int count;
    const ReportAim *rows = report_aims(page->source->campaign, page->source->history, page->source->nothing,
                                        page->words.arena, page->words.language, &count);
    add_table_head(page, heads, COUNT_OF(heads), 1);
    for (int i = 0; i < count; i++) {
        const ReportAim *row = &rows[order[i]];
        text_add(page->out, "<tr>");
        page_cell(page, false,
                  i < chosen ? report_say(&page->words, "report.page.chosen", "aim", row->name, NULL) : row->name);
        page_cell(page, true, row->before);
        page_cell(page, true, row->after);
        page_cell(page, true, row->history);
        page_cell(page, true, row->nothing);
        page_cell(page, true, page_text(page, verdicts[row->verdict]));
        text_add(page->out, "</tr>\n");
    }
    text_add(page->out, "</tbody></table>\n");
    page_paragraph(page, "muted", page_text(page, "report.page.key"));
}

/* Lines of another report under headings of their own. */
void page_report(const PageWriter *page, Report report, bool with_figures) {
    for (int i = 0; i < report.count; i++) {
        const ReportLine *line = &report.items[i];
        if (line->kind == REPORT_SECTION &&
            (with_figures || i + 1 == report.count || report.items[i + 1].kind != REPORT_FIGURE)) {
            html_tagged(page->out, "h3", line->text);
        } else if (line->kind == REPORT_CAUSE) {
            page_paragraph(page, "muted", line->text);
        } else if (line->kind != REPORT_TITLE && line->kind != REPORT_SECTION &&
                   (with_figures || line->kind != REPORT_FIGURE)) {
            page_paragraph(page, "text", line->text);
        }
    }
}

static void add_happened(const PageWriter *page) {
    page_section(page, "report.page.happened");
    add_charts(page);
    html_tagged(page->out, "h3", page_text(page, "report.page.aims"));
    add_aims(page);
    Report report = report_debrief(page->source->campaign, page->source->history, page->source->nothing,
                                   page->words.arena, page->words.language);
    page_report(page, report, false);
}

/* ---- Decisions ---- */

static void add_decisions(const PageWriter *page) {
    static const char *const heads[] = {"report.page.year", "report.page.decided"};
    const Campaign *campaign = page->source->campaign;
    page_section(page, "report.page.decisions");
    add_table_head(page, heads, COUNT_OF(heads), COUNT_OF(heads));
    for (int t = campaign_prologue_count(campaign); t < campaign_turn_count(campaign); t++) {
        const CampaignTurn *turn = campaign_turn(campaign, t);
        text_add(page->out, "<tr>");
        page_cell(page, false, arena_format(page->words.arena, "%d", turn->year));
        text_add(page->out, "<td>");
        for (int i = 0; i < turn->decision_count; i++) {
            text_add(page->out, i > 0 ? "<br>" : "");
            html_escaped(page->out, report_decision(page->words.content, page->words.arena, page->words.language,
                                                    turn->decisions[i]));
        }
        if (turn->decision_count == 0) {
            html_escaped(page->out, page_text(page, "report.page.none"));
        }
        text_add(page->out, "</td></tr>\n");
    }
    text_add(page->out, "</tbody></table>\n");
}

/* ---- History and its disputes ---- */

static const ContentSourceDocument *find_document(const Content *content, const char *key) {
    int count;
    const ContentSourceDocument *documents = content_source_documents(content, &count);
    for (int i = 0; i < count; i++) {
        if (text_equal(documents[i].key, key)) {
            return &documents[i];
        }
    }
    return NULL;
}

static void add_sources(const PageWriter *page, const ContentSource *sources, int count) {
    for (int i = 0; i < count; i++) {
        const ContentSourceDocument *document = find_document(page->words.content, sources[i].document);
        page_paragraph(page, "text", report_text(&page->words, "%s", sources[i].claim_id));
        if (document != NULL) {
            page_paragraph(page, "muted",
                           report_say(&page->words, "report.page.source", "publisher", document->publisher, "title",
                                      document->title, "year", document->year, "grade",
                                      arena_format(page->words.arena, "%c", sources[i].grade), NULL));
        }
    }
}

static void add_file(const PageWriter *page, int event_index, int year) {
    const ContentEvent *event = &content_events(page->words.content, &(int){0})[event_index];
    int answer = campaign_answer(page->source->campaign, event_index, NULL);
    text_add(page->out, "<section>");
    html_tagged(
        page->out, "h3",
        arena_format(page->words.arena, "%d · %s", year, report_text(&page->words, "event.%s.title", event->id)));
    for (int i = 0; i < event->option_count; i++) {
        bool is_mine = i == answer, is_theirs = event->options[i].is_historical;
        if (is_mine || is_theirs) {
            const char *id = is_mine && is_theirs ? "report.page.both"
                             : is_mine            ? "report.page.mine"
                                                  : "report.page.theirs";
            const char *words = report_text(&page->words, "event.%s.%s", event->id, event->options[i].id);
            page_paragraph(page, "text", report_say(&page->words, id, "option", words, NULL));
        }
    }
    add_sources(page, event->sources, event->source_count);
    text_add(page->out, "</section>\n");
}

static void add_history(const PageWriter *page) {
    const Campaign *campaign = page->source->campaign;
    const ContentScenario *scenario = campaign_scenario(campaign);
    page_section(page, "report.page.history");
    const char *dispute = arena_format(page->words.arena, "scenario.%s.dispute", scenario->id);
    if (content_has_text(page->words.content, "en", dispute)) {
        page_paragraph(page, "lead", report_text(&page->words, "%s", dispute));
        add_sources(page, scenario->sources, scenario->source_count);
    }
    for (int t = campaign_prologue_count(campaign); t < campaign_turn_count(campaign); t++) {
        const CampaignTurn *turn = campaign_turn(campaign, t);
        for (int i = 0; i < turn->dossier_count; i++) {
            add_file(page, turn->dossiers[i], turn->year);
        }
    }
}

/* ---- The player's own forecasts ---- */

static void add_forecasts(const PageWriter *page) {
    static const char *const heads[] = {"report.page.forecast", "report.page.came", "report.page.held"};
    const Campaign *campaign = page->source->campaign;
    Arena *arena = page->words.arena;
    ReportForecasts forecasts = report_forecasts(campaign, page->source->attribution, arena);
    Report report = report_forecasts_text(campaign, &forecasts, arena, page->words.language);
    for (int i = 0; i < report.count; i++) {
        if (report.items[i].kind == REPORT_SECTION) {
            html_tagged(page->out, "h2", report.items[i].text);
        } else if (report.items[i].kind == REPORT_TEXT) {
            page_paragraph(page, "text", report.items[i].text);
        }
    }
    if (forecasts.count == 0) {
        return;
    }
    add_table_head(page, heads, COUNT_OF(heads), 1);
    for (int i = 0; i < forecasts.count; i++) {
        const ReportForecast *forecast = &forecasts.items[i];
        text_add(page->out, "<tr>");
        page_cell(page, false, report_forecast_range(campaign, arena, page->words.language, forecast->range));
        page_cell(page, true,
                  forecast->has_come ? report_number_of(&page->words, forecast->range.variable_id, forecast->outcome)
                                     : "");
        page_cell(page, true, report_forecast_result(page->words.content, page->words.language, forecast));
        text_add(page->out, "</tr>\n");
    }
    text_add(page->out, "</tbody></table>\n");
}

/* ---- What to take along, how to repeat it, the worksheet ---- */

static void add_repeat(const PageWriter *page) {
    const Campaign *campaign = page->source->campaign;
    char digest[17];
    digest_print(digest, campaign_digest(campaign));
    page_section(page, "report.page.repeat");
    page_paragraph(page, "text", page_text(page, "report.page.repeat.help"));
    page_paragraph(page, "code", campaign_code_write(campaign, page->words.arena));
    const char *seed = arena_format(page->words.arena, "%llu", (unsigned long long)campaign_seed(campaign));
    page_paragraph(page, "muted",
                   report_say(&page->words, "report.page.tuple", "rules",
                              arena_format(page->words.arena, "%d", CAMPAIGN_RULES_VERSION), "seed", seed, "digest",
                              digest, NULL));
}

/* The player's own chart again, and room to write. */
static void add_worksheet(const PageWriter *page) {
    static const char *const prompts[] = {"report.page.sheet.expected", "report.page.sheet.chain",
                                          "report.page.sheet.paid",     "report.page.sheet.luck",
                                          "report.page.sheet.source",   "report.page.sheet.limit"};
    enum { LINES = 3 };
    text_add(page->out, "<div class=\"worksheet\">\n");
    page_section(page, "report.page.sheet");
    const ContentAim *aim = chosen_aim(page, 0);
    int variable_id = campaign_scenario(page->source->campaign)->chart_id;
    variable_id = variable_id < 0 && aim != NULL ? aim->variable_id : variable_id;
    if (variable_id >= 0) {
        add_chart(page, variable_id);
    }
    for (int i = 0; i < COUNT_OF(prompts); i++) {
        html_tagged(page->out, "h3", page_text(page, prompts[i]));
        page_lines(page, LINES);
    }
    text_add(page->out, "</div>\n");
}

char *report_page_html(const ReportPageSource *source, Arena *arena, const char *language) {
    enum { FEELING_LINES = 2 };
    Text out = text_begin(arena);
    PageWriter page = {source, report_begin(source->campaign, arena, language), &out};
    add_head(&page);
    page_section(&page, "report.page.feelings");
    page_paragraph(&page, "text", page_text(&page, "report.page.feelings.ask"));
    page_lines(&page, FEELING_LINES);
    add_happened(&page);
    add_decisions(&page);
    if (source->attribution != NULL) {
        page_add_causes(&page);
    }
    add_history(&page);
    add_forecasts(&page);
    page_report(&page, report_questions(source->campaign, arena, language), true);
    add_repeat(&page);
    page_section(&page, "report.page.limits");
    page_paragraph(&page, "text", page_text(&page, "report.page.left_out"));
    add_worksheet(&page);
    text_add(&out, "</body></html>\n");
    return out.data;
}
