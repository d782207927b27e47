/* SPDX-License-Identifier: MIT
 *
 * The teacher's page: what the content says of a scenario, in the order in which a lesson is prepared. Its own words
 * are the texts `teacher.*`. It knows no campaign: a number that a question would fill in while playing is a blank. */
#include "report/report_teacher.h"

#include <string.h>

#include "report/report.h"

enum { KEY_DOSSIERS = 6, RUBRIC_LEVELS = 4 };

typedef struct Page {
    const Content *content;
    Arena *arena;
    const char *language;
    const ContentScenario *scenario;
    Text text;
} Page;

static const char *say(const Page *page, const char *id) {
    return content_text(page->content, page->language, id);
}

static const char *say_of_scenario(const Page *page, const char *part) {
    return content_text_format(page->content, page->arena, page->language, "scenario.%s.%s", page->scenario->id, part);
}

static const char *number(const Page *page, int value) {
    return arena_format(page->arena, "%d", value);
}

/* The sentence with a blank for every {placeholder}. */
static const char *with_blanks(const Page *page, const char *sentence) {
    Text text = text_begin(page->arena);
    for (const char *open; (open = strchr(sentence, '{')) != NULL; sentence = strchr(open, '}') + 1) {
        text_format(&text, "%.*s\xe2\x80\xa6", (int)(open - sentence), sentence);
    }
    text_add(&text, sentence);
    return text.data;
}

static void add_heading(Page *page, const char *id) {
    text_format(&page->text, "\n## %s\n\n", say(page, id));
}

static void add_part(Page *page, const char *heading_id, const char *part) {
    add_heading(page, heading_id);
    text_format(&page->text, "%s\n", say_of_scenario(page, part));
}

/* ---- Head and plan ---- */

static void add_head(Page *page) {
    const ContentScenario *scenario = page->scenario;
    text_format(&page->text, "# %s\n\n**%s**\n\n",
                report_fill(page->content, page->arena, page->language, "teacher.title", "id", scenario->id, "title",
                            say_of_scenario(page, "title"), NULL),
                say_of_scenario(page, "question"));
    const char *level = content_text_format(page->content, page->arena, page->language, "ui.level.%d", scenario->level);
    const char *lens =
        content_text_format(page->content, page->arena, page->language, "teacher.lens.%d", scenario->lens);
    text_format(&page->text, "%s\n",
                report_fill(page->content, page->arena, page->language, "teacher.size", "first",
                            number(page, scenario->first_year), "last", number(page, scenario->last_year), "turns",
                            number(page, scenario->last_year - scenario->first_year + 1), "level", level, "lens", lens,
                            NULL));
}

static void add_plan_row(Page *page, const char *what, int minutes, const char *how) {
    text_format(&page->text, "| %s | %d | %s |\n", say(page, what), minutes, how);
}

static void add_plan(Page *page) {
    const ContentScenario *scenario = page->scenario;
    int sum = scenario->brief_minutes + scenario->minutes + scenario->debrief_minutes;
    const char *aims = report_suggested_aims(page->content, page->arena, page->language, scenario);
    text_format(
        &page->text, "\n## %s\n\n| | %s | |\n|---|---|---|\n",
        report_fill(page->content, page->arena, page->language, "teacher.plan", "minutes", number(page, sum), NULL),
        say(page, "teacher.minutes"));
    add_plan_row(page, "teacher.brief", scenario->brief_minutes,
                 report_fill(page->content, page->arena, page->language, "teacher.brief.how", "aims",
                             aims == NULL ? "" : aims, NULL));
    add_plan_row(page, "teacher.play", scenario->minutes,
                 report_fill(page->content, page->arena, page->language, "teacher.play.how", "turns",
                             number(page, scenario->last_year - scenario->first_year + 1), "id", scenario->id, NULL));
    add_plan_row(page, "teacher.debrief", scenario->debrief_minutes, say(page, "teacher.debrief.how"));
}

/* ---- Questions ---- */

/* Those of the years, or those of the debrief. */
static void add_questions(Page *page, const char *heading_id, bool of_years) {
    add_heading(page, heading_id);
    for (int i = 0; i < page->scenario->question_count; i++) {
        const ContentQuestion *question = &page->scenario->questions[i];
        if ((question->year != 0) != of_years) {
            continue;
        }
        const char *sentence = with_blanks(page, say(page, question->text_id));
        if (of_years) {
            text_format(&page->text, "- %s\n",
                        report_fill(page->content, page->arena, page->language, "teacher.pause", "year",
                                    number(page, question->year), "question", sentence, NULL));
        } else {
            text_format(&page->text, "- %s\n", sentence);
        }
    }
}

/* ---- Dossiers ---- */

static int historical_option(const ContentEvent *event) {
    for (int i = 0; i < event->option_count; i++) {
        if (event->options[i].is_historical) {
            return i;
        }
    }
    return -1;
}

static bool is_of_lesson(const ContentScenario *scenario, const ContentEvent *event) {
    return event->kind == EVENT_HISTORICAL && historical_option(event) >= 0 && event->year >= scenario->first_year &&
           event->year <= scenario->last_year;
}

/* How many dossiers of the lesson weigh more, or as much and come before. */
static int rank_of(const Page *page, const ContentEvent *events, int count, int index) {
    int rank = 0;
    for (int i = 0; i < count; i++) {
        bool is_heavier =
            events[i].weight > events[index].weight || (events[i].weight == events[index].weight && i < index);
        rank += is_of_lesson(page->scenario, &events[i]) && is_heavier;
    }
    return rank;
}

static void add_dossiers(Page *page) {
    int count = 0;
    const ContentEvent *events = content_events(page->content, &count);
    add_heading(page, "teacher.dossiers");
    for (int i = 0; i < count; i++) {
        if (!is_of_lesson(page->scenario, &events[i]) || rank_of(page, events, count, i) >= KEY_DOSSIERS) {
            continue;
        }
        const char *title =
            content_text_format(page->content, page->arena, page->language, "event.%s.title", events[i].id);
        const char *option = content_text_format(page->content, page->arena, page->language, "event.%s.%s",
                                                 events[i].id, events[i].options[historical_option(&events[i])].id);
        text_format(&page->text, "- %s\n",
                    report_fill(page->content, page->arena, page->language, "teacher.dossier", "year",
                                number(page, events[i].year), "title", title, "option", option, NULL));
    }
}

/* ---- Dispute and rubric ---- */

static const ContentSourceDocument *find_document(const Page *page, const char *key) {
    int count = 0;
    const ContentSourceDocument *documents = content_source_documents(page->content, &count);
    for (int i = 0; i < count; i++) {
        if (text_equal(documents[i].key, key)) {
            return &documents[i];
        }
    }
    return NULL;
}

static void add_dispute(Page *page) {
    add_part(page, "teacher.dispute", "dispute");
    for (int i = 0; i < page->scenario->source_count; i++) {
        const ContentSource *source = &page->scenario->sources[i];
        const ContentSourceDocument *document = find_document(page, source->document);
        text_format(&page->text, "%s- %s, *%s*%s%s (%c): %s\n", i == 0 ? "\n" : "",
                    document == NULL ? "" : document->publisher, document == NULL ? source->document : document->title,
                    document == NULL || document->year[0] == '\0' ? "" : ", ", document == NULL ? "" : document->year,
                    source->grade, say(page, source->claim_id));
    }
}

static void add_rubric(Page *page) {
    static const char *const rows[] = {"evidence", "chain", "trade_off", "uncertainty", "sources"};
    add_heading(page, "teacher.rubric");
    text_add(&page->text, "| | 1 | 2 | 3 | 4 |\n|---|---|---|---|---|\n");
    for (int row = 0; row < COUNT_OF(rows); row++) {
        text_format(&page->text, "| %s |",
                    content_text_format(page->content, page->arena, page->language, "teacher.rubric.%s", rows[row]));
        for (int level = 1; level <= RUBRIC_LEVELS; level++) {
            text_format(&page->text, " %s |",
                        content_text_format(page->content, page->arena, page->language, "teacher.rubric.%s.%d",
                                            rows[row], level));
        }
        text_add(&page->text, "\n");
    }
}

const char *report_teacher(const Content *content, Arena *arena, const char *language, int scenario_index) {
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(content, &count);
    CHECK(scenario_index >= 0 && scenario_index < count);
    Page page = {content, arena, language, &scenarios[scenario_index], text_begin(arena)};
    if (page.scenario->brief_minutes == 0) {
        return NULL;
    }
    add_head(&page);
    add_part(&page, "teacher.goal", "goal");
    add_part(&page, "teacher.before", "before");
    add_plan(&page);
    add_questions(&page, "teacher.pauses", true);
    add_dossiers(&page);
    add_questions(&page, "teacher.questions", false);
    add_part(&page, "teacher.look", "look");
    add_dispute(&page);
    add_rubric(&page);
    add_part(&page, "teacher.extension", "extension");
    return page.text.data;
}
