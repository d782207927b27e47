/* SPDX-License-Identifier: MIT
 *
 * Numbers as people read them, in English and Japanese, and sentences with numbers in them. The only place that
 * writes money and years for readers; it never asks the locale. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "content/content_internal.h"

static const char MINUS[] = "\xE2\x88\x92", NO_NUMBER[] = "\xE2\x80\x93";

/* ---- Languages ---- */

bool content_is_language(const char *language) {
    static const char *const known[] = {"en", "ja", "en-US", "en-JP", "ja-US", "ja-JP"};
    for (int i = 0; i < COUNT_OF(known); i++) {
        if (text_equal(language, known[i])) return true;
    }
    return false;
}

bool content_is_japanese(const char *language) {
    return text_starts_with(language, "ja");
}

const char *content_number_language(const char *language) {
    if (language[strcspn(language, "-")] == 0) return content_is_japanese(language) ? "ja" : "en";
    return strstr(language, "-JP") ? "ja" : "en";
}

/* ---- Numbers ---- */

/* Digits with commas between thousands, without a sign. */
static void add_digits(Text *text, double value, int decimals) {
    char digits[400];
    int length = snprintf(digits, sizeof digits, "%.*f", decimals, fabs(value));
    int whole = (int)strcspn(digits, ".");
    for (int i = 0; i < length; i++) {
        if (i > 0 && i < whole && (whole - i) % 3 == 0) text_add(text, ",");
        text_add_bytes(text, &digits[i], 1);
    }
}

/* Nobody wants to read a minus before 0.0. */
static bool is_zero_as_written(double value, int decimals) {
    char digits[400];
    snprintf(digits, sizeof digits, "%.*f", decimals, fabs(value));
    return strspn(digits, "0.") == strlen(digits);
}

static void add_number(Text *text, double value, int decimals) {
    if (value < 0 && !is_zero_as_written(value, decimals)) text_add(text, MINUS);
    add_digits(text, value, decimals);
}

/* About three figures: two decimals below one, one below a hundred, none above. */
static int few_decimals(double value) {
    return fabs(value) < 0.95 ? 2 : fabs(value) < 99.95 ? 1 : 0;
}

/* Money in a unit that suits it: never more than one decimal. */
static int money_decimals(double value) {
    return fabs(value) < 99.95 ? 1 : 0;
}

/* Billion yen: 1.5 bn yen, 15億円; from a trillion on in trillions. */
static void add_billions(Text *text, bool has_myriads, double value) {
    bool is_large = fabs(value) >= 999.5;
    double shown = is_large ? value / 1000 : has_myriads ? value * 10 : value;
    int decimals = is_large ? 1 : has_myriads ? (fabs(shown) < 9.95 && shown != floor(shown)) : money_decimals(shown);
    add_number(text, shown, decimals);
    if (has_myriads) text_add(text, is_large ? "兆円" : "億円");
    if (!has_myriads) text_add(text, is_large ? " tn yen" : " bn yen");
}

/* Thousand persons: 321,000 or 32万1千. */
static void add_people(Text *text, bool has_myriads, double thousands) {
    double persons = fabs(thousands) < 10 ? round(thousands * 10) * 100 : round(thousands) * 1000;
    if (!has_myriads) {
        add_number(text, persons, 0);
        return;
    }
    if (persons < 0) text_add(text, MINUS);
    double left = fabs(persons);
    double myriads = floor(left / 10000);
    left -= myriads * 10000;
    if (myriads > 0) {
        add_digits(text, myriads, 0);
        text_add(text, "万");
        if (left >= 1000) text_format(text, "%d千", (int)(left / 1000));
    } else {
        add_digits(text, left, 0);
    }
}

/* The era changes within a year; the whole year is named after the later one, as calendars do. */
static void add_era(Text *text, bool is_japanese, int year) {
    static const struct {
        int first;
        const char *english, *japanese;
    } eras[] = {{2019, "Reiwa", "令和"}, {1989, "Heisei", "平成"}, {1926, "Showa", "昭和"}};
    text_format(text, is_japanese ? "%d年" : "%d", year);
    for (int i = 0; i < COUNT_OF(eras); i++) {
        int count = year - eras[i].first + 1;
        if (count < 1) continue;
        if (!is_japanese) text_format(text, " (%s %d)", eras[i].english, count);
        if (is_japanese && count == 1) text_format(text, "（%s元年）", eras[i].japanese);
        if (is_japanese && count > 1) text_format(text, "（%s%d年）", eras[i].japanese, count);
        return;
    }
}

typedef enum Form {
    FORM_INT,
    FORM_1,
    FORM_2,
    FORM_PCT,
    FORM_PCT1,
    FORM_PERCENT,
    FORM_BN,
    FORM_TN,
    FORM_INDEX,
    FORM_PEOPLE,
    FORM_YEAR,
    FORM_YEAR_ERA,
    FORM_COUNT
} Form;

static const char *const FORMS[FORM_COUNT] = {"int", "1",  "2",     "pct",    "pct1", "percent",
                                              "bn",  "tn", "index", "people", "year", "year_era"};

static Form find_form(const char *form, size_t bytes) {
    for (int i = 0; i < FORM_COUNT; i++) {
        if (strlen(FORMS[i]) == bytes && memcmp(FORMS[i], form, bytes) == 0) return i;
    }
    return FORM_COUNT;
}

bool number_is_form(const char *form, size_t bytes) {
    return find_form(form, bytes) != FORM_COUNT;
}

static void add_form(Text *text, const char *language, Form form, double value) {
    bool is_japanese = content_is_japanese(language);
    bool has_myriads = text_equal(content_number_language(language), "ja");
    switch (form) {
    case FORM_INT:
        add_number(text, value, 0);
        break;
    case FORM_1:
    case FORM_2:
        add_number(text, value, form == FORM_1 ? 1 : 2);
        break;
    case FORM_PCT:
    case FORM_PCT1:
        /* A share below a tenth says nothing without a decimal. */
        add_number(text, value * 100, form == FORM_PCT && fabs(value) >= 0.095 ? 0 : 1);
        text_add(text, "%");
        break;
    case FORM_PERCENT:
        add_number(text, value, few_decimals(value));
        text_add(text, "%");
        break;
    case FORM_BN:
        add_billions(text, has_myriads, value);
        break;
    case FORM_TN:
        add_billions(text, has_myriads, value * 1000);
        break;
    case FORM_PEOPLE:
        add_people(text, has_myriads, value);
        if (is_japanese) text_add(text, "人");
        break;
    case FORM_YEAR:
        text_format(text, is_japanese ? "%d年" : "%d", (int)floor(value));
        break;
    case FORM_YEAR_ERA:
        add_era(text, is_japanese, (int)floor(value));
        break;
    case FORM_INDEX:
    case FORM_COUNT:
        add_number(text, value, few_decimals(value));
        break;
    }
}

const char *content_form_of(const Content *content, int variable_id) {
    int count = 0;
    const ContentAim *aims = content_aims(content, &count);
    for (int i = 0; i < count; i++) {
        if (aims[i].variable_id == variable_id) return aims[i].form;
    }
    const ModelVariable *variable = model_variable(content_model(content), variable_id);
    if (text_starts_with(variable->units, "trillion yen")) return "tn";
    if (text_starts_with(variable->units, "billion yen")) return "bn";
    if (text_starts_with(variable->units, "thousand people")) return "people";
    bool is_bare = text_equal(variable->units, "dmnl") || variable->units[0] == 0;
    return is_bare && strstr(variable->name, "share") ? "pct" : "index";
}

double content_form_points(const char *form) {
    return text_equal(form, "percent") ? 1 : text_starts_with(form, "pct") ? 100 : 0;
}

char *content_number(Arena *arena, const char *language, const char *form, double value) {
    Text text = text_begin(arena);
    Form found = form ? find_form(form, strlen(form)) : FORM_INDEX;
    if (fabs(value) < 1e15) add_form(&text, language, found, value);
    if (!(fabs(value) < 1e15)) text_add(&text, NO_NUMBER);
    return text.data;
}

/* The inside of one pair of braces: name [ ':' form ] [ '|' one '|' many ], or "if " condition '|' words '|' others. */
static void add_placeholder(Text *text, const char *language, const char *inside, ContentValueOf value, void *user) {
    Arena *arena = text->arena;
    size_t name_bytes = strcspn(inside, text_starts_with(inside, "if ") ? "|" : ":|");
    const char *name = arena_copy_bytes(arena, inside, name_bytes);
    const char *rest = inside + name_bytes;
    double number = 0;
    if (!value || !value(user, name, &number)) number = NAN;
    if (*rest == '|') {
        const char *many = strchr(rest + 1, '|');
        if (!value && text_starts_with(inside, "if ")) number = 1;
        if (number == 1 || !many) text_add_bytes(text, rest + 1, strcspn(rest + 1, "|"));
        if (number != 1 && many) text_add(text, many + 1);
        return;
    }
    text_add(text, content_number(arena, language, *rest == ':' ? rest + 1 : NULL, number));
}

char *content_fill_text(Arena *arena, const char *language, const char *sentence, ContentValueOf value, void *user) {
    Text text = text_begin(arena);
    while (*sentence) {
        size_t plain = strcspn(sentence, "{");
        text_add_bytes(&text, sentence, plain);
        sentence += plain;
        const char *close = strchr(sentence, '}');
        if (!close) break;
        const char *inside = arena_copy_bytes(arena, sentence + 1, (size_t)(close - sentence - 1));
        add_placeholder(&text, language, inside, value, user);
        sentence = close + 1;
    }
    text_add(&text, sentence);
    return text.data;
}
