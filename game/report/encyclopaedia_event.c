/* SPDX-License-Identifier: MIT
 *
 * The page of an event: when it comes, what happened, what could be answered and what each answer sets in motion. */
#include "report/encyclopaedia_internal.h"

static void add_date(BookWriter *writer, const ContentEvent *event) {
    const Encyclopaedia *book = writer->book;
    if (event->year > 0) {
        const char *month =
            content_text_format(book->content, writer->arena, book->language, "ui.month.%d", event->month);
        book_add_fact(writer, "date",
                      report_fill(book->content, writer->arena, book->language, "report.book.month", "year",
                                  book_number(writer, "year_era", event->year), "month", month, NULL));
        return;
    }
    if (event->first_year > 0) {
        book_add_fact(writer, "date",
                      report_fill(book->content, writer->arena, book->language, "report.book.window", "first",
                                  book_number(writer, "year", event->first_year), "last",
                                  book_number(writer, "year", event->last_year), "chance",
                                  book_number(writer, "pct", event->chance_per_year), NULL));
        return;
    }
    book_add_fact(writer, "date", book_say(writer, "queued"));
}

static const char *say_cost(const BookWriter *writer, const ContentOption *option) {
    if (option->capital_cost == 0.0 && option->money_cost == 0.0) {
        return NULL;
    }
    return report_fill(writer->book->content, writer->arena, writer->book->language, "report.book.cost.option",
                       "capital", arena_format(writer->arena, "%g", option->capital_cost), "money",
                       book_number(writer, "bn", option->money_cost), NULL);
}

static void add_option(BookWriter *writer, const ContentEvent *event, const ContentOption *option) {
    const char *id = arena_format(writer->arena, "event.%s.%s", event->id, option->id);
    book_add_item(writer, book_tell(writer, "%s", id));
    if (option->is_historical) {
        book_add_text(writer, book_say(writer, "as_miti"));
    }
    book_add_text(writer, book_tell(writer, "%s.how", id));
    book_add_fact(writer, "cost", say_cost(writer, option));
    book_add_condition(writer, "needs", &option->needs);
    book_add_fact(writer, "angry", book_tell(writer, "%s.angry", id));
    book_add_fact(writer, "unknown", book_tell(writer, "%s.unknown", id));
    book_add_effects(writer, NULL, option->effects);
}

static void add_people(BookWriter *writer, const ContentEvent *event) {
    for (int i = 0; i < event->people_count; i++) {
        int actor = content_find_actor(writer->book->content, event->people[i]);
        if (actor >= 0) {
            book_add_entry(writer, book_say(writer, "person"),
                           report_encyclopaedia_entry_of(writer->book, BOOK_ACTOR, actor));
        }
    }
}

static void add_shock(BookWriter *writer, const ContentShock *shock) {
    if (shock->document) {
        book_add_heading(writer, "shock");
        book_add_text(writer, shock->size);
        book_add_document(writer, shock->document, "B");
    }
}

void book_write_event(BookWriter *writer, int subject) {
    static const char *const kinds[] = {
        [EVENT_HISTORICAL] = "historical", [EVENT_PLAUSIBLE] = "plausible", [EVENT_COUNTERFACTUAL] = "counterfactual"};
    const Encyclopaedia *book = writer->book;
    int count = 0;
    const ContentEvent *event = &content_events(book->content, &count)[subject];
    add_date(writer, event);
    book_add_fact(writer, "kind", book_say(writer, kinds[event->kind]));
    if (!report_encyclopaedia_is_due(book, book->places[BOOK_EVENT][subject], writer->campaign)) {
        book_add_text(writer, book_say(writer, "not_yet"));
        return;
    }
    book_add_text(writer, book_tell(writer, "event.%s.body", event->id));
    book_add_condition(writer, "when", &event->when);
    if (event->otherwise >= 0) {
        book_add_entry(writer, book_say(writer, "otherwise"), book->places[BOOK_EVENT][event->otherwise]);
    }
    add_people(writer, event);
    if (event->option_count > 0) {
        book_add_heading(writer, "options");
    }
    for (int i = 1; i <= event->option_count; i++) {
        add_option(writer, event, &event->options[i % event->option_count]);
    }
    book_add_effects(writer, "effects", event->effects);
    add_shock(writer, &event->shock);
    book_add_sources(writer, event->sources, event->source_count);
}
