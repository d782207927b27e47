/* SPDX-License-Identifier: MIT
 *
 * HTML from plain text: nothing that a text holds can become markup. */
#include "report/page_internal.h"

void html_escaped(Text *out, const char *text) {
    for (; *text; text++) {
        const char *entity = *text == '&'   ? "&amp;"
                             : *text == '<' ? "&lt;"
                             : *text == '>' ? "&gt;"
                             : *text == '"' ? "&quot;"
                                            : NULL;
        if (entity) {
            text_add(out, entity);
        } else {
            text_add_bytes(out, text, 1);
        }
    }
}

void html_tagged(Text *out, const char *tag, const char *text) {
    text_format(out, "<%s>", tag);
    html_escaped(out, text);
    text_format(out, "</%s>\n", tag);
}
