/* SPDX-License-Identifier: MIT
 *
 * The encyclopaedia as one HTML page for reading and printing: no script, no font, nothing from elsewhere. */
#include <string.h>

#include "report/encyclopaedia_internal.h"
#include "report/page_internal.h"

static const char style[] =
    "body{font-family:serif;max-width:46em;margin:2em auto;padding:0 1em;line-height:1.55;color:#1c1a17}"
    "h1{font-size:2em;border-bottom:3px double #b5442e;padding-bottom:.3em}"
    "h2{margin-top:2.5em;border-bottom:1px solid #b5442e}h3{margin:1.6em 0 .2em}h4{margin:.9em 0 .1em;color:#7a2d1e}"
    "h5{margin:.7em 0 .1em;font-size:1em}p{margin:.25em 0}a{color:#8a2f1d}"
    "ul.index{columns:2;column-gap:2em;font-size:.9em;padding-left:1.2em}nav ul{list-style:none;padding:0}"
    "pre{white-space:pre-wrap;font-size:.8em;background:#f6f2ea;padding:.5em;margin:.3em 0;overflow-wrap:anywhere}"
    "span.label{color:#6a6358;font-size:.85em;margin-right:.6em}section{break-inside:avoid-page}"
    "@media print{a{color:inherit;text-decoration:none}body{max-width:none;margin:0}}";

static void add_anchor(const Encyclopaedia *book, Text *out, int entry, const char *text) {
    text_format(out, "<a href=\"#%s\">", book->entries.items[entry].id);
    html_escaped(out, text);
    text_add(out, "</a>");
}

static void add_line(const Encyclopaedia *book, Text *out, const EncyclopaediaLine *line) {
    static const char *const tags[] = {
        [BOOK_HEADING] = "h4", [BOOK_ITEM] = "h5", [BOOK_TEXT] = "p", [BOOK_FORMULA] = "pre"};
    if (line->kind != BOOK_FACT && line->kind != BOOK_LINK) {
        html_tagged(out, tags[line->kind], line->text);
        return;
    }
    text_add(out, "<p>");
    if (line->label) {
        text_add(out, "<span class=\"label\">");
        html_escaped(out, line->label);
        text_add(out, "</span> ");
    }
    if (line->kind == BOOK_LINK) {
        add_anchor(book, out, line->link, line->text);
    } else {
        html_escaped(out, line->text);
    }
    text_add(out, "</p>\n");
}

static void add_section(const Encyclopaedia *book, Text *out, Arena *scratch, int entry) {
    const EncyclopaediaEntry *head = &book->entries.items[entry];
    text_format(out, "<section id=\"%s\">\n", head->id);
    html_tagged(out, "h3", head->title);
    EncyclopaediaPage page = report_encyclopaedia_page(book, scratch, entry, NULL);
    for (int i = 0; i < page.count; i++) {
        add_line(book, out, &page.items[i]);
    }
    text_add(out, "</section>\n");
}

static void add_index(const Encyclopaedia *book, Text *out, EncyclopaediaKind kind) {
    int count = 0;
    int first = report_encyclopaedia_first(book, kind, &count);
    text_add(out, "<ul class=\"index\">\n");
    for (int i = first; i < first + count; i++) {
        text_add(out, "<li>");
        add_anchor(book, out, i, book->entries.items[i].title);
        text_add(out, "</li>\n");
    }
    text_add(out, "</ul>\n");
}

static void add_head(const Encyclopaedia *book, Text *out) {
    const char *title = content_text(book->content, book->language, "report.book.title");
    text_format(out, "<!doctype html>\n<html lang=\"%s\">\n<head><meta charset=\"utf-8\">\n", book->language);
    html_tagged(out, "title", title);
    text_format(out, "<style>%s</style></head>\n<body>\n", style);
    html_tagged(out, "h1", title);
    html_tagged(out, "p", content_text(book->content, book->language, "report.book.line"));
    text_add(out, "<nav><ul>\n");
    for (int kind = 0; kind < BOOK_KIND_COUNT; kind++) {
        text_format(out, "<li><a href=\"#%s\">", report_encyclopaedia_kind_word(kind));
        html_escaped(out, report_encyclopaedia_kind_name(book, kind));
        text_add(out, "</a></li>\n");
    }
    text_add(out, "</ul></nav>\n");
}

char *report_encyclopaedia_html(const Encyclopaedia *book, Arena *arena) {
    Arena *scratch = arena_create();
    Text out = text_begin(arena);
    add_head(book, &out);
    for (int kind = 0; kind < BOOK_KIND_COUNT; kind++) {
        int count = 0;
        int first = report_encyclopaedia_first(book, kind, &count);
        text_format(&out, "<h2 id=\"%s\">", report_encyclopaedia_kind_word(kind));
        html_escaped(&out, report_encyclopaedia_kind_name(book, kind));
        text_add(&out, "</h2>\n");
        add_index(book, &out, kind);
        for (int i = first; i < first + count; i++) {
            arena_clear(scratch);
            add_section(book, &out, scratch, i);
        }
    }
    text_add(&out, "</body></html>\n");
    arena_destroy(scratch);
    return out.data;
}
