/* SPDX-License-Identifier: MIT
 *
 * Reading, combining and comparing units. A unit is a product of base units with powers, and a power of ten, so that
 * "million people" and "people" are the same thing at different scales. It knows no equation. */
#include "model/equation_units.h"

#include <string.h>

typedef struct Synonym {
    const char *name;
    const char *base;
} Synonym;

/* What a plain plural rule would miss, and the Japanese words. An empty base is no dimension at all. */
static const Synonym synonyms[] = {
    {"dmnl", ""},     {"dimensionless", ""}, {"fraction", ""},   {"ratio", ""},    {"1", ""},       {"unitless", ""},
    {"no unit", ""},  {"people", "person"},  {"men", "man"},     {"$", "dollar"},  {"yr", "year"},  {"usd", "dollar"},
    {"jpy", "yen"},   {"¥", "yen"},          {"円", "yen"},      {"年", "year"},   {"月", "month"}, {"日", "day"},
    {"人", "person"}, {"社", "firm"},        {"ドル", "dollar"}, {"時間", "hour"}, {"無次元", ""},
};

/* Known without being used twice. */
static const char *const usual[] = {"year",   "quarter", "month",   "week",  "day",  "hour",  "minute", "second",
                                    "person", "yen",     "dollar",  "euro",  "unit", "firm",  "house",  "household",
                                    "kg",     "gram",    "ton",     "meter", "km",   "liter", "joule",  "watt",
                                    "degree", "widget",  "percent", "m",     "s",    "man"};

typedef struct Scale {
    const char *word;
    int power;
} Scale;

static const Scale scale_words[] = {{"hundred", 2},   {"thousand", 3},  {"million", 6},  {"billion", 9},
                                    {"trillion", 12}, {"thousands", 3}, {"millions", 6}, {"billions", 9}};
/* These stand before a unit without a blank: 兆円. */
static const Scale scale_signs[] = {{"百", 2}, {"千", 3}, {"万", 4}, {"億", 8}, {"兆", 12}};

typedef struct UnitReader {
    UnitNames *names;
    const char *at;
    int depth;
    bool has_failed;
} UnitReader;

/* years -> year, companies -> company, boxes -> box; the words themselves need not exist. */
static char *singular(Arena *arena, const char *key) {
    size_t bytes = strlen(key);
    char *one = arena_copy(arena, key);
    if (bytes < 4 || key[bytes - 1] != 's' || key[bytes - 2] == 's') return one;
    if (text_equal(key + bytes - 3, "ies")) {
        memcpy(one + bytes - 3, "y", 2);
    } else if (text_equal(key + bytes - 3, "xes") || text_equal(key + bytes - 3, "hes") ||
               text_equal(key + bytes - 4, "sses")) {
        one[bytes - 2] = '\0';
    } else {
        one[bytes - 1] = '\0';
    }
    return one;
}

static int add_base(UnitNames *names, const char *name) {
    int base = equation_names_find(&names->keys, name);
    if (base >= 0) return base;
    base = names->bases.count;
    list_push(names->arena, &names->bases, name);
    equation_names_set(&names->keys, name, base);
    return base;
}

/* Base 0 stands for no dimension and never enters a product. */
static int find_base(UnitNames *names, const char *key) {
    int base = equation_names_find(&names->keys, key);
    if (base >= 0) return base;
    return add_base(names, singular(names->arena, key));
}

/* 22:first,second,third : all of them mean the first. */
static void read_synonym_line(UnitNames *names, const char *line, size_t bytes) {
    int base = -1;
    while (bytes > 0) {
        const char *comma = memchr(line, ',', bytes);
        size_t length = comma ? (size_t)(comma - line) : bytes;
        const char *key = mdl_key(names->arena, line, length);
        if (base < 0) {
            base = find_base(names, key);
        } else if (key[0] != '\0') {
            equation_names_set(&names->keys, key, base);
            equation_names_set(&names->keys, singular(names->arena, key), base);
        }
        line += length + (comma ? 1 : 0);
        bytes -= length + (comma ? 1 : 0);
    }
}

UnitNames unit_names_begin(Arena *arena, const char *settings, size_t bytes) {
    UnitNames names = {.arena = arena, .keys = equation_names_begin(arena)};
    add_base(&names, "");
    for (int i = 0; i < COUNT_OF(usual); i++) add_base(&names, usual[i]);
    for (int i = 0; i < COUNT_OF(synonyms); i++) {
        equation_names_set(&names.keys, synonyms[i].name, add_base(&names, synonyms[i].base));
    }
    for (size_t at = 0; settings && at < bytes;) {
        size_t end = at;
        while (end < bytes && settings[end] != '\n' && settings[end] != '\r') end++;
        if (end - at > 3 && memcmp(settings + at, "22:", 3) == 0) {
            read_synonym_line(&names, settings + at + 3, end - at - 3);
        }
        at = end + 1;
    }
    return names;
}

/* ---- Arithmetic ---- */

static void add_part(Unit *unit, int base, int power) {
    int at = 0;
    if (base == 0 || power == 0) return;
    while (at < unit->count && unit->parts[at].base < base) at++;
    if (at < unit->count && unit->parts[at].base == base) {
        unit->parts[at].power += power;
        if (unit->parts[at].power != 0) return;
        unit->count--;
        memmove(&unit->parts[at], &unit->parts[at + 1], sizeof(UnitPart) * (size_t)(unit->count - at));
    } else if (unit->count == UNIT_MOST_PARTS) {
        unit->state = UNIT_UNKNOWN; /* more than anybody writes: not compared */
    } else {
        memmove(&unit->parts[at + 1], &unit->parts[at], sizeof(UnitPart) * (size_t)(unit->count - at));
        unit->parts[at] = (UnitPart){base, power};
        unit->count++;
    }
}

Unit unit_combine(Unit to, Unit of, int sign) {
    if (to.state == UNIT_UNKNOWN || of.state == UNIT_UNKNOWN) return (Unit){.state = UNIT_UNKNOWN};
    if (of.state == UNIT_KNOWN) to.state = UNIT_KNOWN;
    to.has_free_scale = to.has_free_scale || of.has_free_scale;
    to.scale += sign * of.scale;
    for (int i = 0; i < of.count; i++) add_part(&to, of.parts[i].base, sign * of.parts[i].power);
    return to;
}

Unit unit_root(Unit of, int power_twelfths) {
    for (int i = 0; i < of.count; i++) of.parts[i].power = of.parts[i].power * power_twelfths / UNIT_WHOLE;
    of.scale = of.scale * power_twelfths / UNIT_WHOLE;
    if (power_twelfths == 0) of.count = 0;
    return of;
}

bool unit_is_dimensionless(const Unit *unit) {
    return unit->state != UNIT_KNOWN || (unit->count == 0 && (unit->scale == 0 || unit->has_free_scale));
}

bool unit_fits(const Unit *a, const Unit *b) {
    if (a->state != UNIT_KNOWN || b->state != UNIT_KNOWN) return true;
    bool fits = a->count == b->count && (a->scale == b->scale || a->has_free_scale || b->has_free_scale);
    for (int i = 0; i < a->count && fits; i++) {
        fits = a->parts[i].base == b->parts[i].base && a->parts[i].power == b->parts[i].power;
    }
    return fits;
}

/* ---- Reading ---- */

static void skip(UnitReader *reader) {
    while (*reader->at == ' ' || *reader->at == '\t') reader->at++;
}

static bool ends_name(char c) {
    return c == '\0' || strchr("*/()^[]", c) != NULL;
}

/* Takes the words of scale off the front and gives the rest of the name. */
static const char *take_scale(const char *key, Unit *unit) {
    for (bool is_taken = true; is_taken;) {
        is_taken = false;
        for (int i = 0; i < COUNT_OF(scale_words); i++) {
            size_t bytes = strlen(scale_words[i].word);
            if (!text_starts_with(key, scale_words[i].word) || (key[bytes] != ' ' && key[bytes] != '\0')) continue;
            unit->scale += UNIT_WHOLE * scale_words[i].power;
            key += bytes + (key[bytes] == ' ' ? 1 : 0);
            is_taken = true;
        }
        for (int i = 0; i < COUNT_OF(scale_signs); i++) {
            size_t bytes = strlen(scale_signs[i].word);
            if (!text_starts_with(key, scale_signs[i].word)) continue;
            unit->scale += UNIT_WHOLE * scale_signs[i].power;
            key += bytes;
            is_taken = true;
        }
        while (*key == ' ') key++;
    }
    return key;
}

/* A number in a unit is a power of ten or it is not compared. */
static void take_number(Unit *unit, double number) {
    int power = 0;
    while (number >= 10.0 && power < 30) {
        number /= 10.0;
        power++;
    }
    unit->scale += UNIT_WHOLE * power;
    if (number != 1.0) unit->has_free_scale = true;
}

static Unit read_name(UnitReader *reader) {
    Unit unit = {.state = UNIT_KNOWN};
    const char *start = reader->at;
    while (!ends_name(*reader->at)) reader->at++;
    const char *key = mdl_key(reader->names->arena, start, (size_t)(reader->at - start));
    double number;
    size_t digits = strspn(key, "0123456789.");
    if (key[0] == '\0') reader->has_failed = true;
    if (digits > 0 && text_read_double(arena_copy_bytes(reader->names->arena, key, digits), &number)) {
        take_number(&unit, number);
        key += digits + (key[digits] == ' ' ? 1 : 0);
    }
    key = take_scale(key, &unit);
    if (key[0] == '%' || text_equal(key, "percent")) {
        unit.scale -= 2 * UNIT_WHOLE;
        key += key[0] == '%' ? 1 : strlen("percent");
    }
    if (key[0] != '\0') add_part(&unit, find_base(reader->names, key), UNIT_WHOLE);
    return unit;
}

static Unit read_product(UnitReader *reader);

/* factor = ( '(' product ')' | name ) [ '^' [ '-' ] digits ] */
static Unit read_factor(UnitReader *reader) {
    enum { DEEPEST = 20 };
    Unit unit;
    skip(reader);
    if (*reader->at == '(' && ++reader->depth < DEEPEST) {
        reader->at++;
        unit = read_product(reader);
        skip(reader);
        if (*reader->at == ')') {
            reader->at++;
        } else {
            reader->has_failed = true;
        }
    } else {
        unit = read_name(reader);
    }
    skip(reader);
    if (*reader->at == '^') {
        int power = 0, sign = 1;
        reader->at++;
        skip(reader);
        if (*reader->at == '-') {
            sign = -1;
            reader->at++;
        }
        if (*reader->at < '1' || *reader->at > '9') reader->has_failed = true;
        while (*reader->at >= '0' && *reader->at <= '9' && power < 100) power = 10 * power + (*reader->at++ - '0');
        unit = unit_root(unit, UNIT_WHOLE * sign * power);
    }
    return unit;
}

/* product = factor { ( '*' | '/' ) factor } */
static Unit read_product(UnitReader *reader) {
    Unit unit = read_factor(reader);
    for (;;) {
        skip(reader);
        if (reader->has_failed || (*reader->at != '*' && *reader->at != '/')) return unit;
        int sign = *reader->at == '*' ? 1 : -1;
        reader->at++;
        Unit factor = read_factor(reader);
        unit = unit_combine(unit, factor, sign);
    }
}

bool unit_read(UnitNames *names, const char *text, Unit *unit) {
    *unit = (Unit){.state = UNIT_UNKNOWN};
    if (text[0] == '\0') return true;
    UnitReader reader = {.names = names, .at = text};
    Unit read = read_product(&reader);
    if (reader.has_failed || *reader.at != '\0') return false;
    *unit = read;
    return true;
}

/* ---- Writing ---- */

static void add_powers(const UnitNames *names, Text *text, const Unit *unit, int sign, const char *between) {
    bool is_first = true;
    for (int i = 0; i < unit->count; i++) {
        int power = sign * unit->parts[i].power;
        if (power <= 0) continue;
        text_format(text, "%s%s", is_first ? "" : between, names->bases.items[unit->parts[i].base]);
        if (power % UNIT_WHOLE != 0) {
            text_format(text, "^(%d/12)", power);
        } else if (power != UNIT_WHOLE) {
            text_format(text, "^%d", power / UNIT_WHOLE);
        }
        is_first = false;
    }
}

const char *unit_text(const UnitNames *names, Arena *arena, const Unit *unit) {
    Text text = text_begin(arena);
    if (unit->state == UNIT_NUMBER) return "a number";
    if (unit->state == UNIT_UNKNOWN) return "unknown";
    const char *scale = NULL;
    int above = 0, below = 0, power = unit->scale / UNIT_WHOLE;
    for (int i = 0; i < unit->count; i++) {
        above += unit->parts[i].power > 0;
        below += unit->parts[i].power < 0;
    }
    for (int i = 0; i < 5; i++) {
        if (scale_words[i].power == power) scale = scale_words[i].word;
    }
    if (power != 0 && !unit->has_free_scale) {
        if (scale) {
            text_format(&text, "%s%s", scale, above > 0 ? " " : "");
        } else {
            text_format(&text, "10^%d%s", power, above > 0 ? " " : "");
        }
    }
    if (above == 0 && text.bytes == 0) text_add(&text, below > 0 ? "1" : "dmnl");
    add_powers(names, &text, unit, 1, "*");
    if (below > 0) {
        text_add(&text, below > 1 ? "/(" : "/");
        add_powers(names, &text, unit, -1, "*");
        if (below > 1) text_add(&text, ")");
    }
    return text.data;
}
