/* SPDX-License-Identifier: MIT
 *
 * Which words of the glossary stand in a page, and, for a word, in which pages it stands. Found by name and other
 * spellings in the page's own texts, so that nobody has to mark them. */
#include <string.h>

#include "report/encyclopaedia_internal.h"

enum { MOST_USES = 60, LEAST_LETTERS = 3, LEAST_KANJI_BYTES = 9 };

/* A name of two letters or two kanji is part of too many other words to mean something. */
static bool stands_in(BookWriter *writer, const char *folded, const char *name) {
    const char *folded_name = book_fold(writer->arena, name);
    bool is_latin = (unsigned char)folded_name[0] < 0x80;
    size_t least = is_latin ? LEAST_LETTERS : LEAST_KANJI_BYTES;
    return strlen(folded_name) >= least && book_mentions(folded, folded_name);
}

static bool uses_term(BookWriter *writer, const char *folded, const ContentTerm *term) {
    const Encyclopaedia *book = writer->book;
    if (stands_in(writer, folded,
                  content_text_format(book->content, writer->arena, book->language, "word.%s.name", term->id))) {
        return true;
    }
    for (int i = 0; i < term->also_count; i++) {
        if (stands_in(writer, folded, term->also[i])) {
            return true;
        }
    }
    return false;
}

static const char *fold_page(BookWriter *writer) {
    Text text = text_begin(writer->arena);
    for (int i = 0; i < writer->page.count; i++) {
        const EncyclopaediaLine *line = &writer->page.items[i];
        if (line->kind == BOOK_TEXT || line->kind == BOOK_ITEM || line->kind == BOOK_FACT) {
            text_format(&text, "%s\n", line->text);
        }
    }
    return book_fold(writer->arena, text.data);
}

static bool has_link(const BookWriter *writer, int entry) {
    for (int i = 0; i < writer->page.count; i++) {
        if (writer->page.items[i].link == entry) {
            return true;
        }
    }
    return false;
}

/* The words that explain a page: those of the game itself are known to whoever plays. */
static void add_words_of_page(BookWriter *writer, int entry) {
    const Encyclopaedia *book = writer->book;
    const char *folded = fold_page(writer);
    bool has_heading = false;
    int count = 0;
    const ContentTerm *terms = content_terms(book->content, &count);
    for (int i = book->first[BOOK_WORD]; i < book->first[BOOK_WORD + 1]; i++) {
        const ContentTerm *term = &terms[book->entries.items[i].subject];
        if (i == entry || text_equal(term->kind, "game") || has_link(writer, i) || !uses_term(writer, folded, term)) {
            continue;
        }
        if (!has_heading) {
            book_add_heading(writer, "words");
        }
        has_heading = true;
        book_add_entry(writer, NULL, i);
    }
}

static void add_pages_of_word(BookWriter *writer, int entry) {
    const Encyclopaedia *book = writer->book;
    int count = 0, found = 0;
    const ContentTerm *term = &content_terms(book->content, &count)[book->entries.items[entry].subject];
    for (int i = 0; i < book->first[BOOK_VARIABLE] && found < MOST_USES; i++) {
        bool is_told = report_encyclopaedia_is_due(book, i, writer->campaign);
        if (!is_told || has_link(writer, i) || !uses_term(writer, book->folded[i], term)) {
            continue;
        }
        if (found++ == 0) {
            book_add_heading(writer, "used_in");
        }
        book_add_entry(writer, report_encyclopaedia_kind_name(book, book->entries.items[i].kind), i);
    }
}

void book_add_words(BookWriter *writer, int entry) {
    EncyclopaediaKind kind = writer->book->entries.items[entry].kind;
    if (kind == BOOK_WORD) {
        add_pages_of_word(writer, entry);
    }
    if (kind != BOOK_SOURCE && kind != BOOK_VARIABLE && kind != BOOK_LEVER) {
        add_words_of_page(writer, entry);
    }
}
