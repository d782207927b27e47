/* SPDX-License-Identifier: MIT
 *
 * docs/COVERAGE.md says what of the game carries each subject of the articles and each dated row of the facts. Here
 * every word of it is held against the loaded game, so that neither a subject, a row nor an event is left out, and no
 * id is of something that is gone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "content/content.h"

enum { CELLS = 5 };
static const char *const first_date = "1964";

/* The subjects as they were asked for. The rows of the first table must use up every word, in this order. */
static const char *const subjects =
    "IBM Japan's full ownership, JV law and import licences · System/360 · Super High-Performance Computer Project · "
    "Japan Software Company · NTT's DIPS as the standard that held because its buyer bought · unbundling · "
    "IBM-compatible makers and kanji customisation · software copyright (US law, the 15-year proposal, 50 years) · "
    "antitrust end and spy case, settlement and yearly fees · software crisis: teachers, pay, lifetime employment, "
    "English · 80/60 maintenance · missing startups and venture capital, unicorns · TRON/BTRON and the USTR list · "
    "SIGMA, Unix, supercomputers · semiconductor dispute · bubble and recession · replication against standards · "
    "PC-98, DOS/V, Windows · the open turn of the 1990s · i-mode, its export, the iPhone and app stores · games · "
    "system-integration model and subcontract tiers · My Number · executives' digital literacy · "
    "shrinking market weight, rising fees and thinner local support · pay from 6 to 12 million yen, mobility · "
    "joint ventures of clients and providers, new AI businesses · cloud, SaaS, advertising, licences · "
    "Toyota-, SoftBank- and government-style platform choices · COVID · DX report, DX guidelines, '2025 cliff' · "
    "Digital Agency, hanko, fax, floppy disks, 1,900 procedures, vaccination records, government cloud · Society 5.0 · "
    "Digital Garden City, SMEs, regions · smartphone competition act · fragmented data rules and privacy · "
    "IT shortage 220,000 and 450,000 · AWS, Microsoft and Google investments, AI training · "
    "chip subsidies, TSMC, Rapidus · IMD rank 32 · weak yen · digital health · reskilling, seniors · "
    "the paradox that digitalising deepens dependence";

typedef struct Row {
    int line;
    char *cells[CELLS]; /* trimmed; "" where the table has fewer */
} Row;

typedef LIST(Row) Rows;

typedef struct Coverage {
    Arena *arena;
    Problems problems;
    const Content *content;
    Rows subject_rows, date_rows;
    bool *is_named; /* [event] */
} Coverage;

/* ---- Reading the document ---- */

static char *trim(Arena *arena, const char *text, size_t bytes) {
    while (bytes > 0 && *text == ' ') text++, bytes--;
    while (bytes > 0 && text[bytes - 1] == ' ') bytes--;
    return arena_copy_bytes(arena, text, bytes);
}

static Row read_row(Arena *arena, const char *text, int line) {
    Row row = {.line = line};
    for (int i = 0; i < CELLS; i++) {
        const char *end = text ? strchr(text + 1, '|') : NULL;
        row.cells[i] = end ? trim(arena, text + 1, (size_t)(end - text - 1)) : "";
        text = end;
    }
    return row;
}

/* The first section holds the table of subjects, the second that of dated rows. Cuts the text into lines. */
static void read_document(Coverage *coverage, char *text) {
    Rows *rows = NULL;
    int number = 0;
    bool is_below_head = false;
    for (char *line = text; line; number++) {
        char *end = strchr(line, '\n');
        if (end) *end = 0;
        if (text_starts_with(line, "## ")) rows = rows ? &coverage->date_rows : &coverage->subject_rows;
        if (*line != '|') is_below_head = false;
        if (rows && is_below_head) list_push(coverage->arena, rows, read_row(coverage->arena, line, number + 1));
        if (text_starts_with(line, "|--")) is_below_head = true;
        line = end ? end + 1 : NULL;
    }
}

static void complain(Coverage *coverage, const Row *row, const char *what, const char *about) {
    problems_error(&coverage->problems, NULL, "docs/COVERAGE.md", row ? row->line : 0, NULL, "%s '%s'", what, about);
}

/* Cuts the next `id` out of *text and moves past it; NULL when there is none before `limit`. */
static char *next_id(Arena *arena, const char **text, const char *limit) {
    const char *start = strchr(*text, '`');
    const char *end = start ? strchr(start + 1, '`') : NULL;
    if (!end || end > limit) return NULL;
    *text = end + 1;
    return arena_copy_bytes(arena, start + 1, (size_t)(end - start - 1));
}

/* ---- Does it exist? ---- */

static bool is_variable(const Content *content, const char *name) {
    const Model *model = content_model(content);
    for (int i = 0; i < model_variable_count(model); i++) {
        const ModelVariable *variable = model_variable(model, i);
        if (text_equal(variable->name, name) || text_equal(variable->array_name, name)) return true;
    }
    return false;
}

/* An event found is also marked as named. */
static bool exists(const Coverage *coverage, const char *kind, const char *id) {
    const Content *content = coverage->content;
    if (text_equal(kind, "instruments")) return content_find_instrument(content, id) >= 0;
    if (text_equal(kind, "programmes")) return content_find_programme(content, id) >= 0;
    if (text_equal(kind, "budget lines")) return content_find_budget_line(content, id) >= 0;
    if (text_equal(kind, "actors")) return content_find_actor(content, id) >= 0;
    if (text_equal(kind, "variables")) return is_variable(content, id);
    int event = text_equal(kind, "events") ? content_find_event(content, id) : -1;
    if (event >= 0) coverage->is_named[event] = true;
    return event >= 0;
}

/* "events: `a`, `b`; variables: `c`". */
static void check_carriers(Coverage *coverage, const Row *row) {
    const char *text = row->cells[1];
    int count = 0;
    while (*text) {
        const char *colon = strchr(text, ':');
        if (!colon) {
            complain(coverage, row, "no kind before", text);
            break;
        }
        const char *kind = trim(coverage->arena, text, (size_t)(colon - text));
        const char *limit = strchr(colon, ';');
        if (!limit) limit = colon + strlen(colon);
        text = colon;
        for (char *id; (id = next_id(coverage->arena, &text, limit)); count++) {
            if (!exists(coverage, kind, id)) complain(coverage, row, arena_format(coverage->arena, "no %s", kind), id);
        }
        text = *limit ? limit + 1 : limit;
    }
    if (count == 0) complain(coverage, row, "nothing carries", row->cells[0]);
    if (!*row->cells[2]) complain(coverage, row, "nothing to do or see for", row->cells[0]);
}

/* Ids of events between commas, and their kinds in the same order: "dossier, news"; `kinds` NULL: any. */
static void check_events(Coverage *coverage, const Row *row, const char *ids, const char *kinds) {
    int count = 0;
    const ContentEvent *events = content_events(coverage->content, &count);
    Text found = text_begin(coverage->arena);
    const char *limit = ids + strlen(ids);
    for (char *id; (id = next_id(coverage->arena, &ids, limit));) {
        if (!exists(coverage, "events", id)) {
            complain(coverage, row, "no events", id);
            continue;
        }
        bool is_dossier = events[content_find_event(coverage->content, id)].option_count > 0;
        text_format(&found, "%s%s", found.bytes ? ", " : "", is_dossier ? "dossier" : "news");
    }
    if (kinds && !text_equal(found.data, kinds)) complain(coverage, row, "in the game this is", found.data);
}

/* ---- The three promises ---- */

/* Moves past what stands between two subjects. */
static const char *skip_between(const char *text) {
    static const char *const between[] = {" ", ",", ":", "(", ")", "·", "and "};
    for (int i = 0; i < COUNT_OF(between); i++) {
        if (!text_starts_with(text, between[i])) continue;
        text += strlen(between[i]);
        i = -1;
    }
    return text;
}

static void check_subjects(Coverage *coverage) {
    const char *rest = subjects;
    for (int i = 0; i < coverage->subject_rows.count; i++) {
        const Row *row = &coverage->subject_rows.items[i];
        rest = skip_between(rest);
        if (!*row->cells[0] || !text_starts_with(rest, row->cells[0])) {
            complain(coverage, row, "the next subject is", trim(coverage->arena, rest, strcspn(rest, ",:(")));
            return;
        }
        rest += strlen(row->cells[0]);
        check_carriers(coverage, row);
    }
    if (*skip_between(rest)) complain(coverage, NULL, "without a row:", rest);
}

static void check_dated_rows(Coverage *coverage) {
    const CsvTable *facts = content_facts(coverage->content, "events");
    assert_non_null(facts);
    int date = csv_column(facts, "date"), title = csv_column(facts, "title"), next = 0;
    const Rows *rows = &coverage->date_rows;
    for (int i = 0; i < facts->row_count; i++) {
        if (strcmp(csv_cell(facts, i, date), first_date) < 0) continue;
        const Row *row = next < rows->count ? &rows->items[next++] : NULL;
        if (!row || !text_equal(row->cells[0], csv_cell(facts, i, date)) ||
            !text_equal(row->cells[1], csv_cell(facts, i, title))) {
            complain(coverage, row, "the next row of the facts is", csv_cell(facts, i, title));
            return;
        }
        if (!*row->cells[2]) complain(coverage, row, "no event for", row->cells[1]);
        check_events(coverage, row, row->cells[2], row->cells[3]);
        check_events(coverage, row, row->cells[4], NULL);
    }
    if (next < rows->count) complain(coverage, &rows->items[next], "not in the facts:", rows->items[next].cells[1]);
}

static void check_no_event_is_left(Coverage *coverage) {
    int count = 0;
    const ContentEvent *events = content_events(coverage->content, &count);
    for (int i = 0; i < count; i++) {
        if (!coverage->is_named[i]) complain(coverage, NULL, "in neither table:", events[i].id);
    }
}

/* What is wrong with a document; error_count 0: nothing. `text` is used up. */
static Problems check_document(Arena *arena, const Content *content, char *text) {
    int event_count = 0;
    content_events(content, &event_count);
    Coverage coverage = {.arena = arena, .problems = problems_begin(arena), .content = content};
    coverage.is_named = ARENA_ARRAY(arena, bool, event_count);
    read_document(&coverage, text);
    check_subjects(&coverage);
    check_dated_rows(&coverage);
    check_no_event_is_left(&coverage);
    return coverage.problems;
}

typedef struct Loaded {
    Arena *arena;
    Content *content;
    char *document;
} Loaded;

static int load(void **state) {
    Arena *arena = arena_create();
    Loaded *loaded = ARENA_NEW(arena, Loaded);
    Problems problems = problems_begin(arena);
    const FileAccess *files = file_access_system();
    ContentOptions options = {.files = files, .scripts_folder = MITI_SOURCE_FOLDER "/scripts"};
    options.model_file = MITI_SOURCE_FOLDER "/assets/models/japan.mdl";
    *loaded = (Loaded){.arena = arena, .content = content_load(&options, &problems)};
    if (!loaded->content) fail_msg("%s", problems_text(arena, &problems));
    size_t bytes = 0;
    Error error;
    const char *path = MITI_SOURCE_FOLDER "/docs/COVERAGE.md";
    if (!files->read(files->user, arena, path, &loaded->document, &bytes, &error)) fail_msg("%s", error.message);
    *state = loaded;
    return 0;
}

static int unload(void **state) {
    Loaded *loaded = *state;
    content_destroy(loaded->content);
    arena_destroy(loaded->arena);
    return 0;
}

static void test_document_is_true(void **state) {
    const Loaded *loaded = *state;
    Problems problems = check_document(loaded->arena, loaded->content, arena_copy(loaded->arena, loaded->document));
    if (problems.error_count) fail_msg("%s", problems_text(loaded->arena, &problems));
}

static void test_planted_faults_are_found(void **state) {
    static const struct {
        const char *good, *bad;
    } plants[] = {
        {"events: `dips`", "events: `dipz`"},
        {"instruments: `venture_rules`", "instruments: `adventure_rules`"},
        {"programmes: `sigma`", "programmes: `omega`"},
        {"budget lines: `education`", "budget: `education`"},
        {"`maintenance share`", "`Maintenance share`"},
        {"| weak yen |", "| strong yen |"},
        {"\n| the paradox", "\nthe paradox"},
        {"| events: `society_5` |", "|  |"},
        {", `rank_32`", ""},
        {"| 1985-10 |", "| 1985-11 |"},
        {"\n| 2026-02-09 |", "\n2026-02-09 |"},
        {"`ge_bull` | news", "`ge_bull` | dossier"},
    };
    const Loaded *loaded = *state;
    for (int i = 0; i < COUNT_OF(plants); i++) {
        const char *place = strstr(loaded->document, plants[i].good);
        if (!place) fail_msg("nowhere to plant '%s'", plants[i].bad);
        Text text = text_begin(loaded->arena);
        text_add_bytes(&text, loaded->document, (size_t)(place - loaded->document));
        text_add(&text, plants[i].bad);
        text_add(&text, place + strlen(plants[i].good));
        Problems problems = check_document(loaded->arena, loaded->content, text.data);
        if (problems.error_count == 0) fail_msg("not found: '%s'", plants[i].bad);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_document_is_true),
        cmocka_unit_test(test_planted_faults_are_found),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
