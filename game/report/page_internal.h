/* SPDX-License-Identifier: MIT
 *
 * What the files that write HTML share. */
#ifndef REPORT_PAGE_INTERNAL_H
#define REPORT_PAGE_INTERNAL_H

#include "report/report_internal.h"
#include "report/report_page.h"

void html_escaped(Text *out, const char *text);
void html_tagged(Text *out, const char *tag, const char *text); /* <tag>text</tag> and a line's end */

typedef struct PageWriter {
    const ReportPageSource *source;
    ReportWriter words; /* sentences of the campaign in the language */
    Text *out;
} PageWriter;

const char *page_text(const PageWriter *page, const char *id); /* of the content */
void page_section(const PageWriter *page, const char *text_id);
void page_paragraph(const PageWriter *page, const char *css_class, const char *text);
void page_cell(const PageWriter *page, bool is_number, const char *text);
void page_lines(const PageWriter *page, int count); /* to write on */
/* Lines of another report under headings of their own; figures can be left out. */
void page_report(const PageWriter *page, Report report, bool with_figures);
/* What made the difference to the chosen aims (page_difference.c). */
void page_add_causes(const PageWriter *page);

#endif
