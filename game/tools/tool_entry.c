/* SPDX-License-Identifier: MIT
 *
 * Prints entries of the encyclopaedia: one statement a line, links with the id that leads on. */
#include "tools/tool_entry.h"

#include <string.h>

enum { MOST_FOUND = 40 };

int entry_find(Arena *arena, const Encyclopaedia *book, const char *word) {
    int entry = report_encyclopaedia_find_name(book, word), count = 0;
    const int *found = entry >= 0 ? NULL : report_encyclopaedia_search(book, arena, word, &count);
    return count == 1 ? found[0] : entry;
}

const char *entry_nearest(Arena *arena, const Encyclopaedia *book, const char *word) {
    int count = report_encyclopaedia_count(book), found_count = 0;
    const char **ids = ARENA_ARRAY(arena, const char *, count);
    for (int i = 0; i < count; i++) {
        ids[i] = report_encyclopaedia_entry(book, i)->id;
    }
    const int *found = report_encyclopaedia_search(book, arena, word, &found_count);
    return found_count > 0 ? report_encyclopaedia_entry(book, found[0])->id : text_nearest(word, ids, count);
}

void entry_print_line(FILE *out, const Encyclopaedia *book, int entry) {
    const EncyclopaediaEntry *one = report_encyclopaedia_entry(book, entry);
    fprintf(out, "%s  %s", one->id, one->title);
    fprintf(out, one->reading[0] ? " (%s)\n" : "\n", one->reading);
}

static void print_line(FILE *out, const Encyclopaedia *book, const EncyclopaediaLine *line) {
    switch (line->kind) {
    case BOOK_HEADING:
        fprintf(out, "\n%s\n", line->text);
        break;
    case BOOK_ITEM:
        fprintf(out, "* %s\n", line->text);
        break;
    case BOOK_TEXT:
        fprintf(out, "%s\n", line->text);
        break;
    case BOOK_FACT:
        fprintf(out, "%s: %s\n", line->label, line->text);
        break;
    case BOOK_FORMULA:
        fprintf(out, "    %s\n", line->text);
        break;
    case BOOK_LINK:
        fprintf(out, "- %s%s%s [%s]\n", line->label ? line->label : "", line->label ? ": " : "", line->text,
                report_encyclopaedia_entry(book, line->link)->id);
        break;
    }
}

void entry_print(FILE *out, Arena *arena, const Encyclopaedia *book, int entry, const Campaign *campaign) {
    const EncyclopaediaEntry *head = report_encyclopaedia_entry(book, entry);
    fprintf(out, "%s (%s) [%s]\n", head->title, report_encyclopaedia_kind_name(book, head->kind), head->id);
    EncyclopaediaPage page = report_encyclopaedia_page(book, arena, entry, campaign);
    for (int i = 0; i < page.count; i++) {
        print_line(out, book, &page.items[i]);
    }
}

bool entry_print_found(FILE *out, Arena *arena, const Encyclopaedia *book, const char *words) {
    int count = 0;
    const int *found = report_encyclopaedia_search(book, arena, words, &count);
    for (int i = 0; i < count && i < MOST_FOUND; i++) {
        entry_print_line(out, book, found[i]);
    }
    return count > 0;
}
