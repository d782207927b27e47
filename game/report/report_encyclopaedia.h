/* SPDX-License-Identifier: MIT
 *
 * The encyclopaedia: one page for everything the game holds, generated from the content and the model, so that it
 * cannot say anything else than what is played. Pages are lines of text and links; terminal, screens and the printed
 * page show the same. Labels are the content's texts `report.book.*`. */
#ifndef REPORT_REPORT_ENCYCLOPAEDIA_H
#define REPORT_REPORT_ENCYCLOPAEDIA_H

#include "base/base.h"
#include "campaign/campaign.h"

typedef enum EncyclopaediaKind {
    BOOK_SURE, /* how sure are we: what the model leaves out, what it is known to miss */
    BOOK_EVENT,
    BOOK_INSTRUMENT,
    BOOK_PROGRAMME,
    BOOK_BUDGET,
    BOOK_ACTOR,
    BOOK_JURISDICTION, /* bodies whose favour an instrument may need */
    BOOK_SCENARIO,
    BOOK_STRATEGY,
    BOOK_AIM,
    BOOK_LENS,
    BOOK_VARIABLE, /* arrays as one */
    BOOK_LEVER,
    BOOK_SOURCE,
    BOOK_WORD, /* the glossary */
    BOOK_KIND_COUNT
} EncyclopaediaKind;

typedef struct EncyclopaediaEntry {
    const char *id; /* "event.ibm_unbundling", "variable.foreign_share", "word.miti" */
    EncyclopaediaKind kind;
    int subject;         /* index in the content's list of the kind; of model entries the first variable_id */
    const char *title;   /* in the language of the book */
    const char *reading; /* kana; "" where there is none */
} EncyclopaediaEntry;

typedef enum EncyclopaediaLineKind {
    BOOK_HEADING, /* a section within the page */
    BOOK_ITEM,    /* a heading below it: one option */
    BOOK_TEXT,
    BOOK_FACT,    /* label and text */
    BOOK_FORMULA, /* as the model's file writes it */
    BOOK_LINK     /* text leads to the entry `link`; label may be NULL */
} EncyclopaediaLineKind;

typedef struct EncyclopaediaLine {
    EncyclopaediaLineKind kind;
    const char *label, *text;
    int link; /* entry; -1 for other lines */
} EncyclopaediaLine;

typedef LIST(EncyclopaediaLine) EncyclopaediaPage;

typedef struct Encyclopaedia Encyclopaedia;

/* The index, all titles and all links, in one language; takes some 50 ms. Lives in the arena, which must outlive it, as
 * must the content. */
const Encyclopaedia *report_encyclopaedia_open(const Content *content, Arena *arena, const char *language);

/* Entries stand by kind; words by reading in Japanese and by name in English, model and sources by name, the rest as
 * the game orders them. */
int report_encyclopaedia_count(const Encyclopaedia *book);
const EncyclopaediaEntry *report_encyclopaedia_entry(const Encyclopaedia *book, int entry);
/* The first entry of the kind and, in `count`, how many there are. */
int report_encyclopaedia_first(const Encyclopaedia *book, EncyclopaediaKind kind, int *count);
int report_encyclopaedia_find(const Encyclopaedia *book, const char *id); /* -1 */
/* The first entry that is called exactly so, in either language, by reading, by another spelling or by its id. -1 */
int report_encyclopaedia_find_name(const Encyclopaedia *book, const char *name);
/* The entry of an object of the content by its index; of a variable by its id. */
int report_encyclopaedia_entry_of(const Encyclopaedia *book, EncyclopaediaKind kind, int subject);
/* "event", and in words "Events". */
const char *report_encyclopaedia_kind_word(EncyclopaediaKind kind);
const char *report_encyclopaedia_kind_name(const Encyclopaedia *book, EncyclopaediaKind kind);

/* Entries that hold every word, the best first: in the title, then reading and other names, then the text. Case, width
 * and the two kana do not matter; both languages are searched. In the arena. */
int *report_encyclopaedia_search(const Encyclopaedia *book, Arena *arena, const char *words, int *count);

/* The page, without its title. In a running game (campaign not NULL) what has not come yet keeps its secret: the page
 * says so and no more; texts are filled with the game's numbers. */
EncyclopaediaPage report_encyclopaedia_page(const Encyclopaedia *book, Arena *arena, int entry,
                                            const Campaign *campaign);
/* False for an event that the running game has not met and whose date has not passed. */
bool report_encyclopaedia_is_due(const Encyclopaedia *book, int entry, const Campaign *campaign);

/* Everything as one page that needs nothing else: index by kind, then the pages with links between them. */
char *report_encyclopaedia_html(const Encyclopaedia *book, Arena *arena);

#endif
