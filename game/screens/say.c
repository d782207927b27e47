/* SPDX-License-Identifier: MIT
 *
 * Words: everything a screen says goes through here, so that it comes from the content's texts in the player's
 * language and numbers look the same on every screen. Nothing here may depend on the C library's locale. */
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "report/report.h"
#include "screens/screens_internal.h"

const char *say(Screens *screens, const char *id) {
    return content_text(screens->content, screens->view.settings.language, id);
}

const char *say_at(Screens *screens, const char *id_format, ...) {
    va_list arguments;
    va_start(arguments, id_format);
    const char *id = arena_format_list(screens->frame, id_format, arguments);
    va_end(arguments);
    return say(screens, id);
}

const char *say_told(Screens *screens, const char *id) {
    const char *language = screens->view.settings.language;
    return report_content_text(screens->view.campaign, screens->frame, language, "%s", id);
}

char *say_format(Screens *screens, const char *pattern, ...) {
    va_list arguments;
    va_start(arguments, pattern);
    char *text = arena_format_list(screens->frame, pattern, arguments);
    va_end(arguments);
    return text;
}

bool say_is_japanese(const Screens *screens) {
    return content_is_japanese(screens->view.settings.language);
}

bool say_counts_oku(const Screens *screens) {
    return text_equal(content_number_language(screens->view.settings.language), "ja");
}

const char *say_unit(Screens *screens, const char *id) {
    return content_text(screens->content, content_number_language(screens->view.settings.language), id);
}

enum { SAY_WORDS_MOST = 8 };

typedef struct SayWord {
    const char *name, *value;
} SayWord;

static const char *find_word(const SayWord *words, int count, const char *name, size_t bytes) {
    for (int i = 0; i < count; i++) {
        if (strlen(words[i].name) == bytes && memcmp(words[i].name, name, bytes) == 0) {
            return words[i].value;
        }
    }
    return NULL;
}

/* The sentence with its {names} replaced by words. */
static const char *fill_words(Screens *screens, const char *rest, const SayWord *words, int count) {
    Text text = text_begin(screens->frame);
    for (const char *open = strchr(rest, '{'); open; open = strchr(rest, '{')) {
        const char *close = strchr(open, '}');
        const char *value = close ? find_word(words, count, open + 1, (size_t)(close - open - 1)) : NULL;
        if (!value) {
            text_add_bytes(&text, rest, (size_t)(open + 1 - rest));
            rest = open + 1;
            continue;
        }
        text_add_bytes(&text, rest, (size_t)(open - rest));
        text_add(&text, value);
        rest = close + 1;
    }
    text_add(&text, rest);
    return text.data;
}

const char *say_with(Screens *screens, const char *id, ...) {
    SayWord words[SAY_WORDS_MOST];
    int count = 0;
    va_list arguments;
    va_start(arguments, id);
    for (const char *name = va_arg(arguments, const char *); name; name = va_arg(arguments, const char *)) {
        CHECK(count < SAY_WORDS_MOST);
        words[count++] = (SayWord){name, va_arg(arguments, const char *)};
    }
    va_end(arguments);
    return fill_words(screens, say(screens, id), words, count);
}

/* ---- Numbers ---- */

const char *say_number(Screens *screens, const char *number_form, double value) {
    return content_number(screens->frame, screens->view.settings.language, number_form, value);
}

const char *say_change(Screens *screens, const char *number_form, double value) {
    double size = value < 0 ? -value : value;
    const char *words = say_number(screens, number_form, size);
    if (text_equal(words, say_number(screens, number_form, 0.0))) {
        return say_format(screens, "±%s", words);
    }
    return say_format(screens, "%s%s", value < 0 ? "−" : "+", words);
}

/* One digit where it says something; Japanese counts in oku, a tenth of a billion. */
const char *say_amount(Screens *screens, double billion_yen) {
    double shown = say_counts_oku(screens) ? billion_yen * 10.0 : billion_yen;
    double size = shown < 0 ? -shown : shown;
    return say_number(screens, size < 9.95 ? "1" : "int", shown);
}

/* In the unit that the numbers go by, which may be that of the other language. */
static const char *fill_money(Screens *screens, const char *amount) {
    SayWord word = {"n", amount};
    return fill_words(screens, say_unit(screens, "ui.money.bn"), &word, 1);
}

const char *say_money(Screens *screens, double billion_yen) {
    return fill_money(screens, say_amount(screens, billion_yen));
}

/* ---- Years ---- */

static int year_of_era(int year) {
    return year - (year >= 2019 ? 2018 : year >= 1989 ? 1988 : 1925);
}

const char *say_era(Screens *screens, int year) {
    const char *id = year >= 2019 ? "ui.era.reiwa" : year >= 1989 ? "ui.era.heisei" : "ui.era.showa";
    return say_with(screens, id, "n", say_format(screens, "%d", year_of_era(year)), NULL);
}

const char *say_year(Screens *screens, int year) {
    if (screens->view.settings.years == SCREEN_YEARS_ERA) {
        return say_era(screens, year);
    }
    return say_with(screens, "ui.year", "year", say_format(screens, "%d", year), NULL);
}

const char *say_fiscal_year(Screens *screens, int year) {
    if (screens->view.settings.years == SCREEN_YEARS_ERA) {
        return say_with(screens, "ui.fiscal_year.era", "era", say_era(screens, year), NULL);
    }
    return say_with(screens, "ui.fiscal_year", "year", say_format(screens, "%d", year), NULL);
}

const char *say_full_year(Screens *screens, int year) {
    if (screens->view.settings.years != SCREEN_YEARS_BOTH) {
        return say_fiscal_year(screens, year);
    }
    return say_with(screens, "ui.fiscal_year.both", "year", say_fiscal_year(screens, year), "era",
                    say_era(screens, year), NULL);
}

const char *say_short_year(Screens *screens, int year) {
    if (screens->view.settings.years != SCREEN_YEARS_ERA) {
        return say_format(screens, "%d", year);
    }
    return say_format(screens, "%c%d", year >= 2019 ? 'R' : year >= 1989 ? 'H' : 'S', year_of_era(year));
}

const char *say_event_date(Screens *screens, const ContentEvent *event) {
    if (event->year <= 0) {
        return say_fiscal_year(screens, screens->view.campaign ? campaign_year(screens->view.campaign) : 0);
    }
    if (event->month <= 0) {
        return say_year(screens, event->year);
    }
    static const char *const ids[SCREEN_YEARS_COUNT] = {"ui.date", "ui.date.western", "ui.date.era"};
    return say_with(screens, ids[screens->view.settings.years], "year", say_year(screens, event->year), "month",
                    say_at(screens, "ui.month.%d", event->month), "era", say_era(screens, event->year), NULL);
}

/* ---- Decisions ---- */

/* An amount that was decided is told as it was decided: a second digit where there is one. */
static const char *say_decided_money(Screens *screens, double billion_yen) {
    double shown = say_counts_oku(screens) ? billion_yen * 10.0 : billion_yen, tenths = shown * 10.0;
    if (tenths - floor(tenths + 0.5) < 1e-6 && floor(tenths + 0.5) - tenths < 1e-6) {
        return say_money(screens, billion_yen);
    }
    return fill_money(screens, say_number(screens, "2", shown));
}

static const char *say_choice(Screens *screens, const Decision *decision) {
    int count;
    const ContentEvent *event = &content_events(screens->content, &count)[decision->subject];
    const ContentOption *option = &event->options[decision->choice];
    return say_with(screens, "ui.decision.choose", "title", say_at(screens, "event.%s.title", event->id), "option",
                    say_at(screens, "event.%s.%s", event->id, option->id), NULL);
}

const char *say_decision(Screens *screens, const Decision *decision) {
    const Content *content = screens->content;
    int count;
    switch (decision->kind) {
    case DECISION_CHOOSE:
        return say_choice(screens, decision);
    case DECISION_BUDGET:
        return say_with(screens, "ui.decision.budget", "name",
                        say_at(screens, "budget.%s.name", content_budget_lines(content, &count)[decision->subject].id),
                        "amount", say_decided_money(screens, decision->amount), NULL);
    case DECISION_INSTRUMENT:
        return say_with(
            screens, "ui.decision.instrument", "name",
            say_at(screens, "instrument.%s.name", content_instruments(content, &count)[decision->subject].id), "level",
            say_number(screens, "pct", decision->amount), NULL);
    case DECISION_ASK_FAVOUR:
        return report_decision(content, screens->frame, screens->view.settings.language, *decision);
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
    case DECISION_KILL_PROGRAMME:
        break;
    }
    const char *name = say_at(screens, "programme.%s.name", content_programmes(content, &count)[decision->subject].id);
    if (decision->kind == DECISION_KILL_PROGRAMME) {
        return say_with(screens, "ui.decision.kill_programme", "name", name, NULL);
    }
    return say_with(
        screens,
        decision->kind == DECISION_START_PROGRAMME ? "ui.decision.start_programme" : "ui.decision.rescope_programme",
        "name", name, "offer", report_offer(content, screens->frame, screens->view.settings.language, *decision), NULL);
}
