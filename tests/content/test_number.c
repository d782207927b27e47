/* SPDX-License-Identifier: MIT
 *
 * Numbers and sentences as readers see them, in both languages. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "content/content.h"

static void test_forms(void **state) {
    (void)state;
    static const struct {
        const char *form;
        double value;
        const char *english, *japanese;
    } cases[] = {
        {"int", 1234567.4, "1,234,567", "1,234,567"},
        {"int", -999.6, "−1,000", "−1,000"},
        {"int", -0.2, "0", "0"},
        {"1", 2.25, "2.2", "2.2"},
        {"1", -0.04, "0.0", "0.0"},
        {"2", -1234.567, "−1,234.57", "−1,234.57"},
        {"pct", 0.125, "12%", "12%"},
        {"pct", 0.052, "5.2%", "5.2%"},
        {"percent", 33.44, "33.4%", "33.4%"},
        {"percent", -0.222, "−0.22%", "−0.22%"},
        {"bn", -11.24, "−11.2 bn yen", "−112億円"},
        {"tn", -0.0018, "−1.8 bn yen", "−18億円"},
        {"index", 0.634, "0.63", "0.63"},
        {"index", 52.44, "52.4", "52.4"},
        {"pct1", -0.1234, "−12.3%", "−12.3%"},
        {"bn", 1.5, "1.5 bn yen", "15億円"},
        {"bn", 0.25, "0.2 bn yen", "2.5億円"},
        {"bn", -120, "−120 bn yen", "−1,200億円"},
        {"bn", 999.6, "1.0 tn yen", "1.0兆円"},
        {"bn", 2140, "2.1 tn yen", "2.1兆円"},
        {"tn", -2.14, "−2.1 tn yen", "−2.1兆円"},
        {"index", 103.4, "103", "103"},
        {"index", 9.94, "9.9", "9.9"},
        {"people", 321.2, "321,000", "32万1千人"},
        {"people", 1.54, "1,500", "1,500人"},
        {"people", 320, "320,000", "32万人"},
        {"people", -12, "−12,000", "−1万2千人"},
        {"year", 1969.875, "1969", "1969年"},
        {"year_era", 1969.5, "1969 (Showa 44)", "1969年（昭和44年）"},
        {"year_era", 1989, "1989 (Heisei 1)", "1989年（平成元年）"},
        {"year_era", 2019, "2019 (Reiwa 1)", "2019年（令和元年）"},
        {"year_era", 2032, "2032 (Reiwa 14)", "2032年（令和14年）"},
        {NULL, 4.25, "4.2", "4.2"},
        {"int", NAN, "–", "–"},
        {"bn", INFINITY, "–", "–"},
    };
    Arena *arena = arena_create();
    for (int i = 0; i < COUNT_OF(cases); i++) {
        assert_string_equal(content_number(arena, "en", cases[i].form, cases[i].value), cases[i].english);
        assert_string_equal(content_number(arena, "ja", cases[i].form, cases[i].value), cases[i].japanese);
    }
    arena_destroy(arena);
}

/* The words of one language, the numbers of the other. */
static void test_regions(void **state) {
    (void)state;
    static const struct {
        const char *language, *form;
        double value;
        const char *written;
    } cases[] = {
        {"en-JP", "bn", 1.5, "15億円"},          {"en-JP", "tn", -2.14, "−2.1兆円"},
        {"en-JP", "people", 321.2, "32万1千"},   {"en-JP", "year_era", 1969, "1969 (Showa 44)"},
        {"ja-US", "bn", 1.5, "1.5 bn yen"},      {"ja-US", "tn", 2.14, "2.1 tn yen"},
        {"ja-US", "people", 321.2, "321,000人"}, {"ja-US", "year", 1969, "1969年"},
        {"en-US", "bn", 1.5, "1.5 bn yen"},      {"ja-JP", "bn", 1.5, "15億円"},
    };
    Arena *arena = arena_create();
    for (int i = 0; i < COUNT_OF(cases); i++) {
        assert_true(content_is_language(cases[i].language));
        assert_string_equal(content_number(arena, cases[i].language, cases[i].form, cases[i].value), cases[i].written);
    }
    arena_destroy(arena);
    assert_false(content_is_language("ja-"));
    assert_false(content_is_language("fr"));
    assert_string_equal(content_number_language("en"), "en");
    assert_string_equal(content_number_language("ja"), "ja");
}

static bool value_of(void *user, const char *name, double *out) {
    *out = *(const double *)user;
    return text_equal(name, "foreign share[mainframe]") || text_equal(name, "n");
}

static void test_sentences(void **state) {
    (void)state;
    Arena *arena = arena_create();
    double value = 0.42, one = 1, two = 2;
    assert_string_equal(
        content_fill_text(arena, "en", "Foreign machines hold {foreign share[mainframe]:pct} now.", value_of, &value),
        "Foreign machines hold 42% now.");
    assert_string_equal(content_fill_text(arena, "en", "{n:int} {n|year|years}", value_of, &one), "1 year");
    assert_string_equal(content_fill_text(arena, "en", "{n:int} {n|year|years}", value_of, &two), "2 years");
    assert_string_equal(content_fill_text(arena, "en", "{unknown:pct} and {open", value_of, &two), "– and {open");
    assert_string_equal(content_fill_text(arena, "ja", "割合は{n:pct1}。", value_of, &value), "割合は42.0%。");
    assert_string_equal(content_fill_text(arena, "en", "plain", NULL, NULL), "plain");
    assert_string_equal(content_fill_text(arena, "en", "{if a :AND: n|so|not}", value_of, &two), "not");
    assert_string_equal(content_fill_text(arena, "en", "{if a :AND: n|so|not}", NULL, NULL), "so");
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_forms), cmocka_unit_test(test_regions),
                                       cmocka_unit_test(test_sentences)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
