/* SPDX-License-Identifier: MIT
 *
 * Every page of the shipped game in both languages: no text is missing, every link leads somewhere and back, everything
 * in the game has a page, and what has not come yet in a game keeps its secret. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "report/encyclopaedia_internal.h"

typedef struct Loaded {
    Arena *arena;
    Content *content;
    const Encyclopaedia *books[2]; /* en, ja */
} Loaded;

static int load(void **state) {
    Arena *arena = arena_create();
    Loaded *loaded = ARENA_NEW(arena, Loaded);
    Problems problems = problems_begin(arena);
    ContentOptions options = {.files = file_access_system(), .scripts_folder = MITI_SOURCE_FOLDER "/scripts"};
    options.model_file = MITI_SOURCE_FOLDER "/assets/models/japan.mdl";
    options.lens_folder = MITI_SOURCE_FOLDER "/assets/lenses";
    *loaded = (Loaded){.arena = arena, .content = content_load(&options, &problems)};
    if (!loaded->content) fail_msg("%s", problems_text(arena, &problems));
    loaded->books[0] = report_encyclopaedia_open(loaded->content, arena, "en");
    loaded->books[1] = report_encyclopaedia_open(loaded->content, arena, "ja");
    *state = loaded;
    return 0;
}

static int unload(void **state) {
    Loaded *loaded = *state;
    content_destroy(loaded->content);
    arena_destroy(loaded->arena);
    return 0;
}

/* A missing text stands in brackets, a value nobody filled in braces. Formulas may have both. */
static void check_text(const char *id, const char *text) {
    if (!text || !text[0]) fail_msg("%s: a line without text", id);
    bool is_missing = text[0] == '[' || strstr(text, "[report.") || strstr(text, "[ui.") || strchr(text, '{');
    if (is_missing) fail_msg("%s: no text: %s", id, text);
}

static void every_page_is_whole(void **state) {
    const Loaded *loaded = *state;
    Arena *arena = arena_create();
    for (int l = 0; l < COUNT_OF(loaded->books); l++) {
        const Encyclopaedia *book = loaded->books[l];
        int count = report_encyclopaedia_count(book);
        for (int i = 0; i < count; i++) {
            arena_clear(arena);
            const EncyclopaediaEntry *entry = report_encyclopaedia_entry(book, i);
            check_text(entry->id, entry->title);
            assert_int_equal(report_encyclopaedia_find(book, entry->id), i);
            EncyclopaediaPage page = report_encyclopaedia_page(book, arena, i, NULL);
            if (page.count == 0) fail_msg("%s: an empty page", entry->id);
            for (int k = 0; k < page.count; k++) {
                const EncyclopaediaLine *line = &page.items[k];
                if (line->kind != BOOK_FORMULA) check_text(entry->id, line->text);
                if (line->label) check_text(entry->id, line->label);
                bool is_link = line->kind == BOOK_LINK;
                if (is_link != (line->link >= 0)) fail_msg("%s: a link to nowhere: %s", entry->id, line->text);
                assert_true(line->link < count);
            }
        }
    }
    arena_destroy(arena);
}

/* Who follows a link finds the way back on the page it leads to. */
static void links_lead_back(void **state) {
    const Loaded *loaded = *state;
    const Encyclopaedia *book = loaded->books[0];
    Arena *arena = arena_create();
    int links = 0;
    for (int i = 0; i < report_encyclopaedia_count(book); i += 7) {
        arena_clear(arena);
        BookWriter writer = {.book = book, .arena = arena};
        book_write_object(&writer, book->entries.items[i].kind, book->entries.items[i].subject);
        for (int k = 0; k < writer.page.count; k++) {
            int target = writer.page.items[k].link;
            if (target < 0 || target == i) continue;
            EncyclopaediaPage page = report_encyclopaedia_page(book, arena, target, NULL);
            bool is_back = false;
            for (int b = 0; b < page.count; b++) is_back = is_back || page.items[b].link == i;
            if (!is_back) {
                fail_msg("%s does not lead back to %s", book->entries.items[target].id, book->entries.items[i].id);
            }
            links++;
        }
    }
    assert_true(links > 500);
    arena_destroy(arena);
}

static void everything_has_a_page(void **state) {
    const Loaded *loaded = *state;
    const Encyclopaedia *book = loaded->books[1];
    const Model *model = content_model(loaded->content);
    int count = 0;
    for (int i = 0; i < model_variable_count(model); i++) {
        const ModelVariable *variable = model_variable(model, i);
        bool is_of_game = variable->kind == MODEL_QUERY || variable->kind == MODEL_EXTERNAL;
        if (is_of_game || text_equal(variable->name, "Time")) continue;
        EncyclopaediaKind kind = variable->is_lever ? BOOK_LEVER : BOOK_VARIABLE;
        int entry = report_encyclopaedia_entry_of(book, kind, i);
        if (entry < 0) fail_msg("no page on %s", variable->name);
        assert_int_equal(report_encyclopaedia_entry(book, entry)->kind, kind);
    }
    const ContentEvent *events = content_events(loaded->content, &count);
    for (int i = 0; i < count; i++) {
        int entry = report_encyclopaedia_entry_of(book, BOOK_EVENT, i);
        assert_string_equal(report_encyclopaedia_entry(book, entry)->id,
                            arena_format(loaded->arena, "event.%s", events[i].id));
    }
}

static void search_forgives_spelling(void **state) {
    static const struct {
        const char *words, *id;
    } rows[] = {
        {"miti", "word.miti"},
        {"通産省", "word.miti"},
        {"ツウショウサンギョウショウ", "word.miti"},
        {"つうしょうさんぎょうしょう", "word.miti"},
        {"ＭＩＴＩ", "word.miti"},
        {"IBM_UNBUNDLING", "event.ibm_unbundling"},
        {"プログラム権法", "word.program_rights_bill"},
        {"Foreign share of what is installed", "variable.foreign_share"},
    };
    const Loaded *loaded = *state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        int entry = report_encyclopaedia_find_name(loaded->books[0], rows[i].words);
        if (entry < 0) fail_msg("nothing is called %s", rows[i].words);
        assert_string_equal(report_encyclopaedia_entry(loaded->books[0], entry)->id, rows[i].id);
        int count = 0;
        const int *found = report_encyclopaedia_search(loaded->books[1], loaded->arena, rows[i].words, &count);
        bool is_found = false;
        for (int k = 0; k < count; k++) {
            is_found = is_found || text_equal(report_encyclopaedia_entry(loaded->books[1], found[k])->id, rows[i].id);
        }
        if (!is_found) fail_msg("the search for %s does not find %s", rows[i].words, rows[i].id);
    }
    int count = 0;
    report_encyclopaedia_search(loaded->books[0], loaded->arena, "zzzz unbundling", &count);
    assert_int_equal(count, 0);
    const int *found = report_encyclopaedia_search(loaded->books[0], loaded->arena, "  Unbundling ", &count);
    assert_true(count > 1);
    assert_string_equal(report_encyclopaedia_entry(loaded->books[0], found[0])->id, "word.unbundling");
    report_encyclopaedia_search(loaded->books[0], loaded->arena, "", &count);
    assert_int_equal(count, 0);
}

/* か before が only where nothing else decides; the long mark counts for nothing. */
static void words_stand_by_reading(void **state) {
    const Loaded *loaded = *state;
    const Encyclopaedia *book = loaded->books[1];
    int count = 0, first = report_encyclopaedia_first(book, BOOK_WORD, &count);
    assert_true(count >= 150);
    for (int i = first + 1; i < first + count; i++) {
        const char *before = book_sort_key(loaded->arena, report_encyclopaedia_entry(book, i - 1)->reading);
        const char *after = book_sort_key(loaded->arena, report_encyclopaedia_entry(book, i)->reading);
        assert_true(strcmp(before, after) <= 0);
    }
    assert_string_equal(book_sort_key(loaded->arena, "ガバメントクラウド"), "かはめんとくらうと");
    assert_string_equal(book_sort_key(loaded->arena, "データセンター"), "てたせんた");
    assert_string_equal(book_fold(loaded->arena, "ＤＸレポート"), "dxれぽーと");
}

static bool has_line(EncyclopaediaPage page, EncyclopaediaLineKind kind) {
    for (int i = 0; i < page.count; i++) {
        if (page.items[i].kind == kind) return true;
    }
    return false;
}

static void what_has_not_come_is_secret(void **state) {
    const Loaded *loaded = *state;
    const Encyclopaedia *book = loaded->books[0];
    Error error;
    Campaign *campaign = campaign_create(loaded->content, "s1", 1, &error);
    if (!campaign) fail_msg("%s", error.message);
    int late = report_encyclopaedia_find(book, "event.iphone");
    int open = report_encyclopaedia_find(book, "event.system_360");
    assert_false(report_encyclopaedia_is_due(book, late, campaign));
    assert_true(report_encyclopaedia_is_due(book, open, campaign));
    assert_true(report_encyclopaedia_is_due(book, late, NULL));
    assert_false(has_line(report_encyclopaedia_page(book, loaded->arena, late, campaign), BOOK_ITEM));
    assert_true(has_line(report_encyclopaedia_page(book, loaded->arena, late, NULL), BOOK_ITEM));
    assert_true(has_line(report_encyclopaedia_page(book, loaded->arena, open, campaign), BOOK_ITEM));
    while (campaign_year(campaign) < 1970) campaign_stamp(campaign);
    assert_true(report_encyclopaedia_is_due(book, report_encyclopaedia_find(book, "event.ibm_unbundling"), campaign));
    campaign_destroy(campaign);
}

static void the_printed_page_holds_everything(void **state) {
    const Loaded *loaded = *state;
    for (int l = 0; l < COUNT_OF(loaded->books); l++) {
        const Encyclopaedia *book = loaded->books[l];
        const char *html = report_encyclopaedia_html(book, loaded->arena);
        int sections = 0;
        for (const char *at = html; (at = strstr(at, "<section id=")) != NULL; at++) sections++;
        assert_int_equal(sections, report_encyclopaedia_count(book));
        assert_null(strstr(html, "<script"));
        assert_null(strstr(html, "src="));
        assert_null(strstr(html, "http"));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_page_is_whole),
        cmocka_unit_test(links_lead_back),
        cmocka_unit_test(everything_has_a_page),
        cmocka_unit_test(search_forgives_spelling),
        cmocka_unit_test(words_stand_by_reading),
        cmocka_unit_test(what_has_not_come_is_secret),
        cmocka_unit_test(the_printed_page_holds_everything),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
