/* SPDX-License-Identifier: MIT
 *
 * How sure are we: counts of the evidence by grade, and the public lists of what the model leaves out, assumes and is
 * known to miss. Counts are counted here; the lists are texts `report.sure.*`, beside docs/MODEL.md. */
#include <string.h>

#include "report/encyclopaedia_internal.h"

enum { GRADES = 4 };

static const char *const pages[] = {"grades", "leaves_out", "assumptions", "misses"};

int book_sure_count(void) {
    return COUNT_OF(pages);
}

const char *book_sure_id(int subject) {
    return pages[subject];
}

static void count_grade(int counts[GRADES], char grade) {
    if (grade >= 'A' && grade < 'A' + GRADES) {
        counts[grade - 'A']++;
    }
}

static void count_claims(int counts[GRADES], const ContentSource *sources, int count) {
    for (int i = 0; i < count; i++) {
        count_grade(counts, sources[i].grade);
    }
}

static void add_counts(BookWriter *writer, const char *label_id, const int counts[GRADES]) {
    const char *const names[GRADES] = {"A", "B", "C", "D"};
    Text text = text_begin(writer->arena);
    for (int i = 0; i < GRADES; i++) {
        text_format(&text, "%s%s %d", i > 0 ? " · " : "", names[i], counts[i]);
    }
    book_add_fact(writer, label_id, text.data);
}

static void add_content_counts(BookWriter *writer) {
    const Content *content = writer->book->content;
    int documents[GRADES] = {0}, claims[GRADES] = {0}, terms[GRADES] = {0};
    int count = 0;
    const ContentSourceDocument *document = content_source_documents(content, &count);
    for (int i = 0; i < count; i++) {
        count_grade(documents, document[i].grade[0]);
    }
    const ContentEvent *events = content_events(content, &count);
    for (int i = 0; i < count; i++) {
        count_claims(claims, events[i].sources, events[i].source_count);
    }
    const ContentInstrument *instruments = content_instruments(content, &count);
    for (int i = 0; i < count; i++) {
        count_claims(claims, instruments[i].sources, instruments[i].source_count);
    }
    const ContentProgramme *programmes = content_programmes(content, &count);
    for (int i = 0; i < count; i++) {
        count_claims(claims, programmes[i].sources, programmes[i].source_count);
    }
    const ContentTerm *term = content_terms(content, &count);
    for (int i = 0; i < count; i++) {
        count_grade(terms, term[i].grade[0]);
    }
    add_counts(writer, "count.documents", documents);
    add_counts(writer, "count.claims", claims);
    add_counts(writer, "count.terms", terms);
}

/* Arrays count once. */
static void add_model_counts(BookWriter *writer) {
    const Encyclopaedia *book = writer->book;
    int counts[GRADES] = {0};
    for (int i = book->first[BOOK_VARIABLE]; i < book->first[BOOK_LEVER + 1]; i++) {
        const ModelVariable *variable = model_variable(content_model(book->content), book->entries.items[i].subject);
        const char *grade = strstr(variable->comment, "Grade: ");
        count_grade(counts, grade ? grade[7] : 0);
    }
    add_counts(writer, "count.model", counts);
}

void book_write_sure(BookWriter *writer, int subject) {
    const char *id = pages[subject];
    book_add_text(writer, book_tell(writer, "report.sure.%s.body", id));
    if (text_equal(id, "grades")) {
        add_content_counts(writer);
        add_model_counts(writer);
    }
    for (int i = 1;; i++) {
        const char *item = book_tell(writer, "report.sure.%s.%d", id, i);
        if (!item) {
            return;
        }
        book_add_text(writer, arena_format(writer->arena, "%d. %s", i, item));
    }
}
