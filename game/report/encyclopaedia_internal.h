/* SPDX-License-Identifier: MIT
 *
 * What the files of the encyclopaedia share: the index, and a writer that adds lines to a page. */
#ifndef REPORT_ENCYCLOPAEDIA_INTERNAL_H
#define REPORT_ENCYCLOPAEDIA_INTERNAL_H

#include "report/report.h"
#include "report/report_encyclopaedia.h"

typedef LIST(int) BookEntries;

struct Encyclopaedia {
    const Content *content;
    const char *language;
    LIST(EncyclopaediaEntry) entries;
    int first[BOOK_KIND_COUNT + 1];
    int *places[BOOK_KIND_COUNT]; /* [subject] entry */
    int *variable_entries;        /* [variable_id] entry, -1 for Time, conditions and calls */
    const char **folded;          /* [entry] what search looks through: names, a new line, texts */
    BookEntries *named_in;        /* [entry] entries whose pages lead here */
};

typedef struct BookWriter {
    const Encyclopaedia *book;
    const Campaign *campaign; /* may be NULL */
    Arena *arena;
    EncyclopaediaPage page;
} BookWriter;

/* ---- encyclopaedia_writer.c ---- */
void book_add_heading(BookWriter *writer, const char *text_id);
void book_add_item(BookWriter *writer, const char *text);
void book_add_text(BookWriter *writer, const char *text); /* nothing for "" and NULL */
void book_add_fact(BookWriter *writer, const char *label_id, const char *text);
void book_add_formula(BookWriter *writer, const char *text);
void book_add_link(BookWriter *writer, const char *label, const char *text, int entry);
/* The same with the entry's own title; once a page under each label. */
void book_add_entry(BookWriter *writer, const char *label, int entry);
/* A text of `report.book.` in the book's language. */
const char *book_say(const BookWriter *writer, const char *id);
/* A text of the content with its numbers from the game; without a game they are dashes. NULL when there is none. */
const char *book_tell(const BookWriter *writer, const char *id_format, ...) BASE_PRINTF(2, 3);
const char *book_number(const BookWriter *writer, const char *form, double value);
const char *book_years(const BookWriter *writer, double years);
void book_add_sources(BookWriter *writer, const ContentSource *sources, int count);
void book_add_document(BookWriter *writer, const char *key, const char *grade);

/* ---- encyclopaedia_effects.c: conditions and effects in words ---- */
void book_add_condition(BookWriter *writer, const char *label_id, const ContentCondition *condition);
/* heading_id NULL: without a heading. */
void book_add_effects(BookWriter *writer, const char *heading_id, ContentEffects effects);

/* ---- Pages, by kind ---- */
void book_write_event(BookWriter *writer, int subject);
void book_write_variable(BookWriter *writer, int variable_id);
void book_write_object(BookWriter *writer, EncyclopaediaKind kind, int subject);
void book_write_sure(BookWriter *writer, int subject);
int book_sure_count(void);
const char *book_sure_id(int subject);
/* Words of the glossary that stand in the page's texts. */
void book_add_words(BookWriter *writer, int entry);

/* ---- encyclopaedia_fold.c: text as search and order see it ---- */
/* Small letters, narrow Latin letters, hiragana. */
char *book_fold(Arena *arena, const char *text);
/* For the order of a dictionary: folded, voiced and small kana like their plain ones. */
char *book_sort_key(Arena *arena, const char *text);
/* Whether the folded words stand in the folded text; Latin ones only as whole words. */
bool book_mentions(const char *folded_text, const char *folded_words);

#endif
