/* SPDX-License-Identifier: MIT
 *
 * Adds lines to a page of the encyclopaedia. What has no text adds no line, so that pages need not ask first. */
#include <stdio.h>
#include <string.h>

#include "report/encyclopaedia_internal.h"

static void add(BookWriter *writer, EncyclopaediaLineKind kind, const char *label, const char *text, int link) {
    if (text && text[0]) {
        EncyclopaediaLine line = {.kind = kind, .label = label, .text = text, .link = link};
        list_push(writer->arena, &writer->page, line);
    }
}

const char *book_say(const BookWriter *writer, const char *id) {
    return content_text_format(writer->book->content, writer->arena, writer->book->language, "report.book.%s", id);
}

const char *book_tell(const BookWriter *writer, const char *id_format, ...) {
    const Encyclopaedia *book = writer->book;
    va_list arguments;
    va_start(arguments, id_format);
    const char *id = arena_format_list(writer->arena, id_format, arguments);
    va_end(arguments);
    if (!content_has_text(book->content, book->language, id) && !content_has_text(book->content, "en", id)) {
        return NULL;
    }
    if (writer->campaign) {
        return report_content_text(writer->campaign, writer->arena, book->language, "%s", id);
    }
    const char *sentence = content_text(book->content, book->language, id);
    return content_fill_text(writer->arena, book->language, sentence, NULL, NULL);
}

void book_add_heading(BookWriter *writer, const char *text_id) {
    add(writer, BOOK_HEADING, NULL, book_say(writer, text_id), -1);
}

void book_add_item(BookWriter *writer, const char *text) {
    add(writer, BOOK_ITEM, NULL, text, -1);
}

void book_add_text(BookWriter *writer, const char *text) {
    add(writer, BOOK_TEXT, NULL, text, -1);
}

void book_add_fact(BookWriter *writer, const char *label_id, const char *text) {
    add(writer, BOOK_FACT, book_say(writer, label_id), text, -1);
}

void book_add_formula(BookWriter *writer, const char *text) {
    add(writer, BOOK_FORMULA, NULL, text, -1);
}

void book_add_link(BookWriter *writer, const char *label, const char *text, int entry) {
    add(writer, entry < 0 ? BOOK_TEXT : BOOK_LINK, label, text, entry);
}

static bool is_said(const BookWriter *writer, const char *label, int entry) {
    for (int i = 0; i < writer->page.count; i++) {
        const EncyclopaediaLine *line = &writer->page.items[i];
        if (line->link == entry && text_equal(line->label, label)) {
            return true;
        }
    }
    return false;
}

void book_add_entry(BookWriter *writer, const char *label, int entry) {
    if (entry >= 0 && !is_said(writer, label, entry)) {
        book_add_link(writer, label, writer->book->entries.items[entry].title, entry);
    }
}

const char *book_number(const BookWriter *writer, const char *form, double value) {
    return content_number(writer->arena, writer->book->language, form, value);
}

const char *book_years(const BookWriter *writer, double years) {
    const char *id = years == 1.0 ? "report.book.year" : "report.book.years";
    return report_fill(writer->book->content, writer->arena, writer->book->language, id, "n",
                       arena_format(writer->arena, "%.3g", years), NULL);
}

static int find_document(const BookWriter *writer, const char *key) {
    int count = 0;
    const ContentSourceDocument *documents = content_source_documents(writer->book->content, &count);
    for (int i = 0; i < count; i++) {
        if (text_equal(documents[i].key, key)) {
            return report_encyclopaedia_entry_of(writer->book, BOOK_SOURCE, i);
        }
    }
    return -1;
}

void book_add_document(BookWriter *writer, const char *key, const char *grade) {
    const char *label = report_fill(writer->book->content, writer->arena, writer->book->language, "report.book.graded",
                                    "grade", grade, NULL);
    book_add_entry(writer, label, find_document(writer, key));
}

void book_add_sources(BookWriter *writer, const ContentSource *sources, int count) {
    if (count > 0) {
        book_add_heading(writer, "sources");
    }
    for (int i = 0; i < count; i++) {
        char grade[2] = {sources[i].grade, 0};
        book_add_text(writer, book_tell(writer, "%s", sources[i].claim_id));
        book_add_document(writer, sources[i].document, grade);
    }
}
