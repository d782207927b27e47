/* SPDX-License-Identifier: MIT
 *
 * The glossary of the shipped game: enough words, each complete in both languages, and one for every programme,
 * instrument and actor, so that each has an official name and its reading. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "content/content.h"

enum { LEAST_TERMS = 150 };

typedef struct Loaded {
    Arena *arena;
    Content *content;
    int warnings;
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
    loaded->warnings = problems.warning_count; /* a wrong way of writing is one */
    *state = loaded;
    return 0;
}

static int unload(void **state) {
    Loaded *loaded = *state;
    content_destroy(loaded->content);
    arena_destroy(loaded->arena);
    return 0;
}

static void every_term_is_complete(void **state) {
    static const char *const languages[] = {"en", "ja"};
    static const char *const parts[] = {"name", "body"};
    const Loaded *loaded = *state;
    int count;
    const ContentTerm *terms = content_terms(loaded->content, &count);
    assert_true(count >= LEAST_TERMS);
    for (int i = 0; i < count; i++) {
        assert_true(terms[i].reading[0] && terms[i].document[0] && terms[i].grade[0]);
        for (int l = 0; l < COUNT_OF(languages); l++) {
            for (int p = 0; p < COUNT_OF(parts); p++) {
                const char *id = arena_format(loaded->arena, "word.%s.%s", terms[i].id, parts[p]);
                if (!content_has_text(loaded->content, languages[l], id)) fail_msg("no %s text %s", languages[l], id);
            }
        }
    }
    assert_int_equal(loaded->warnings, 0);
}

static void no_name_stands_twice(void **state) {
    const Loaded *loaded = *state;
    int count;
    const ContentTerm *terms = content_terms(loaded->content, &count);
    const char **names = ARENA_ARRAY(loaded->arena, const char *, count);
    for (int i = 0; i < count; i++) {
        names[i] = content_text_format(loaded->content, loaded->arena, "ja", "word.%s.name", terms[i].id);
        for (int k = 0; k < i; k++) {
            if (text_equal(names[i], names[k])) fail_msg("%s and %s are both %s", terms[k].id, terms[i].id, names[i]);
        }
    }
}

static bool has_term(const Content *content, const char *about) {
    int count;
    const ContentTerm *terms = content_terms(content, &count);
    for (int i = 0; i < count; i++) {
        for (int k = 0; k < terms[i].about_count; k++) {
            if (text_equal(terms[i].about[k], about)) return true;
        }
    }
    return false;
}

static void want_term(const Loaded *loaded, const char *kind, const char *id) {
    const char *about = arena_format(loaded->arena, "%s.%s", kind, id);
    if (!has_term(loaded->content, about)) {
        fail_msg("no term names %s: add `about = { \"%s\" }` to one in scripts/base/terms", about, about);
    }
}

static void every_object_has_its_name(void **state) {
    const Loaded *loaded = *state;
    int count;
    const ContentProgramme *programmes = content_programmes(loaded->content, &count);
    for (int i = 0; i < count; i++) {
        if (programmes[i].kind == EVENT_HISTORICAL) want_term(loaded, "programme", programmes[i].id);
    }
    const ContentInstrument *instruments = content_instruments(loaded->content, &count);
    for (int i = 0; i < count; i++) want_term(loaded, "instrument", instruments[i].id);
    const ContentActor *actors = content_actors(loaded->content, &count);
    for (int i = 0; i < count; i++) want_term(loaded, "actor", actors[i].id);
}

/* The names that the order for this game spells out. */
static void official_names_are_right(void **state) {
    static const struct {
        const char *id, *name, *reading;
    } rows[] = {
        {"miti", "通商産業省", "つうしょうさんぎょうしょう"},
        {"meti", "経済産業省", "けいざいさんぎょうしょう"},
        {"mof", "大蔵省", "おおくらしょう"},
        {"mpt", "郵政省", "ゆうせいしょう"},
        {"super_high", "超高性能電子計算機プロジェクト", "ちょうこうせいのうでんしけいさんきプロジェクト"},
        {"japan_software", "日本ソフトウェア株式会社", "にほんソフトウェアかぶしきがいしゃ"},
        {"sigma_project", "シグマ計画", "シグマけいかく"},
        {"program_rights_bill", "プログラム権法", "プログラムけんほう"},
        {"digital_agency", "デジタル庁", "デジタルちょう"},
        {"balance_of_payments", "国際収支", "こくさいしゅうし"},
    };
    const Loaded *loaded = *state;
    int count;
    const ContentTerm *terms = content_terms(loaded->content, &count);
    for (int i = 0; i < COUNT_OF(rows); i++) {
        int index = content_find_term(loaded->content, rows[i].id);
        if (index < 0) fail_msg("no term %s", rows[i].id);
        assert_string_equal(terms[index].reading, rows[i].reading);
        const char *name = content_text_format(loaded->content, loaded->arena, "ja", "word.%s.name", rows[i].id);
        assert_string_equal(name, rows[i].name);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_term_is_complete),
        cmocka_unit_test(no_name_stands_twice),
        cmocka_unit_test(every_object_has_its_name),
        cmocka_unit_test(official_names_are_right),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
