/* SPDX-License-Identifier: MIT
 *
 * Counts what the content holds, group by group. A row is made where something is counted into it, so that a new
 * jurisdiction or grade needs no word here. */
#include "report/report_counts.h"

#include <string.h>

typedef struct Counting {
    ReportCounts rows;
    Arena *arena;
} Counting;

/* Where the row is, or should be: groups in the order in which they were met, parts by name behind the whole. */
static int find_place(const ReportCounts *rows, const char *group, const char *part) {
    int place = 0;
    while (place < rows->count && !text_equal(rows->items[place].group, group)) {
        place++;
    }
    for (; part != NULL && place < rows->count && text_equal(rows->items[place].group, group); place++) {
        if (rows->items[place].part != NULL && strcmp(rows->items[place].part, part) >= 0) {
            break;
        }
    }
    return place;
}

static void add(Counting *counting, const char *group, const char *part, int count) {
    ReportCounts *rows = &counting->rows;
    ReportCount row = {group, part, 0};
    int place = find_place(rows, group, part);
    bool is_there =
        place < rows->count && text_equal(rows->items[place].group, group) && text_equal(rows->items[place].part, part);
    if (!is_there) {
        list_push(counting->arena, rows, row);
        memmove(&rows->items[place + 1], &rows->items[place], sizeof(ReportCount) * (size_t)(rows->count - 1 - place));
        rows->items[place] = row;
    }
    rows->items[place].count += count;
}

static void add_claims(Counting *counting, const ContentSource *sources, int count) {
    for (int i = 0; i < count; i++) {
        add(counting, "claims", NULL, 1);
        add(counting, "claims", arena_format(counting->arena, "grade %c", sources[i].grade), 1);
    }
}

static void count_events(Counting *counting, const Content *content) {
    static const char *const kinds[] = {
        [EVENT_HISTORICAL] = "historical", [EVENT_PLAUSIBLE] = "plausible", [EVENT_COUNTERFACTUAL] = "counterfactual"};
    int count = 0;
    const ContentEvent *events = content_events(content, &count);
    add(counting, "events", NULL, count);
    add(counting, "dossiers", NULL, 0);
    add(counting, "options", NULL, 0);
    add(counting, "news", NULL, 0);
    for (int i = 0; i < count; i++) {
        bool is_dossier = events[i].option_count > 0;
        const char *group = is_dossier ? "dossiers" : "news";
        add(counting, group, NULL, 1);
        add(counting, group, kinds[events[i].kind], 1);
        add(counting, "news", "outside shocks", events[i].shock.document != NULL);
        add(counting, "options", NULL, events[i].option_count);
        add(counting, "options", "besides 'nothing'", is_dossier ? events[i].option_count - 1 : 0);
        for (int k = 0; k < events[i].option_count; k++) {
            add(counting, "options", "as MITI did", events[i].options[k].is_historical);
            add(counting, "options", "with a condition", events[i].options[k].needs.variable_id >= 0);
        }
    }
}

static void count_means(Counting *counting, const Content *content) {
    int count = 0;
    const ContentInstrument *instruments = content_instruments(content, &count);
    add(counting, "instruments", NULL, count);
    int body_count = 0, concession_count = 0;
    const ContentJurisdiction *bodies = content_jurisdictions(content, &body_count);
    for (int i = 0; i < count; i++) {
        int body = instruments[i].jurisdiction;
        add(counting, "instruments", body < 0 ? "ours" : bodies[body].id, 1);
    }
    for (int i = 0; i < body_count; i++) concession_count += bodies[i].concession_count;
    add(counting, "bodies that are asked for favours", NULL, body_count);
    add(counting, "bodies that are asked for favours", "concessions", concession_count);
    content_programmes(content, &count);
    add(counting, "programmes", NULL, count);
    content_budget_lines(content, &count);
    add(counting, "budget lines", NULL, count);
    const ContentActor *actors = content_actors(content, &count);
    add(counting, "actors", NULL, count);
    for (int i = 0; i < count; i++) {
        add(counting, "actors", "advisers", actors[i].is_adviser);
    }
    content_scenarios(content, &count);
    add(counting, "scenarios", NULL, count);
    content_strategies(content, &count);
    add(counting, "strategies", NULL, count);
    content_aims(content, &count);
    add(counting, "aims and figures beside them", NULL, count);
    content_lenses(content, &count);
    add(counting, "lenses", NULL, count);
    const ContentTerm *terms = content_terms(content, &count);
    add(counting, "terms", NULL, count);
    for (int i = 0; i < count; i++) {
        add(counting, "terms", terms[i].kind, 1);
    }
}

static void count_sources(Counting *counting, const Content *content) {
    int count = 0;
    const ContentSourceDocument *documents = content_source_documents(content, &count);
    add(counting, "sources", NULL, count);
    for (int i = 0; i < count; i++) {
        add(counting, "sources", arena_format(counting->arena, "grade %s", documents[i].grade), 1);
    }
    add(counting, "claims", NULL, 0);
    const ContentEvent *events = content_events(content, &count);
    for (int i = 0; i < count; i++) add_claims(counting, events[i].sources, events[i].source_count);
    const ContentInstrument *instruments = content_instruments(content, &count);
    for (int i = 0; i < count; i++) add_claims(counting, instruments[i].sources, instruments[i].source_count);
    const ContentProgramme *programmes = content_programmes(content, &count);
    for (int i = 0; i < count; i++) add_claims(counting, programmes[i].sources, programmes[i].source_count);
    const ContentStrategy *strategies = content_strategies(content, &count);
    for (int i = 0; i < count; i++) add_claims(counting, strategies[i].sources, strategies[i].source_count);
}

static void count_languages(Counting *counting, const Content *content) {
    ContentLanguageCount language;
    for (int i = 0; content_count_language(content, i, &language); i++) {
        const char *group = arena_format(counting->arena, "texts %s", language.name);
        add(counting, group, NULL, language.texts);
        add(counting, group, "words", language.words);
        add(counting, group, "characters", language.characters);
    }
}

ReportCounts report_counts(const Content *content, Arena *arena) {
    Counting counting = {.arena = arena};
    count_events(&counting, content);
    count_means(&counting, content);
    count_sources(&counting, content);
    count_languages(&counting, content);
    return counting.rows;
}
