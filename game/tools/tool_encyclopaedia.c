/* SPDX-License-Identifier: MIT
 *
 * mitictl encyclopaedia: one entry, a search, a list, or everything as a page to print. */
#include <stdio.h>
#include <string.h>

#include "report/report_encyclopaedia.h"
#include "tools/tool_entry.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl encyclopaedia [ENTRY] [OPTIONS]\n"
    "Pages on everything the game holds, made from its content and its model.\n"
    "  ENTRY            an entry such as word.miti, event.ibm_unbundling or variable.foreign_share;\n"
    "                   without one, the kinds of entries and how many there are\n"
    "  --search WORDS   entries that hold every word, the best first\n"
    "  --list KIND      all entries of a kind\n"
    "  --html FILE      everything as one page that needs nothing else; - writes to the output\n"
    "  --language LANG  en (default) or ja\n"
    "  --data DIR       scripts/ and assets/ of another installation\n"
    "Exit codes: 0 good, 1 no such entry or nothing found, 2 wrong use, 3 our fault.\n";

typedef struct Wanted {
    const char *search, *list, *html, *language, *data, *entry;
} Wanted;

static int print_kinds(const Encyclopaedia *book) {
    for (int kind = 0; kind < BOOK_KIND_COUNT; kind++) {
        int count = 0;
        report_encyclopaedia_first(book, kind, &count);
        printf("%-10s %4d  %s\n", report_encyclopaedia_kind_word(kind), count,
               report_encyclopaedia_kind_name(book, kind));
    }
    return TOOL_GOOD;
}

static int print_kind(const Encyclopaedia *book, const char *word) {
    const char *words[BOOK_KIND_COUNT];
    for (int kind = 0; kind < BOOK_KIND_COUNT; kind++) {
        words[kind] = report_encyclopaedia_kind_word(kind);
        if (!text_equal(words[kind], word)) {
            continue;
        }
        int count = 0;
        int first = report_encyclopaedia_first(book, kind, &count);
        for (int i = first; i < first + count; i++) {
            entry_print_line(stdout, book, i);
        }
        return TOOL_GOOD;
    }
    const char *nearest = text_nearest(word, words, BOOK_KIND_COUNT);
    fprintf(stderr, "mitictl encyclopaedia: error: no kind '%s'; ", word);
    fprintf(stderr, nearest ? "did you mean '%s'?\n" : "`mitictl encyclopaedia` lists them\n", nearest);
    return TOOL_WRONG_USE;
}

static int write_html(const ToolContent *content, const Encyclopaedia *book, const char *path) {
    const FileAccess *files = file_access_system();
    const char *html = report_encyclopaedia_html(book, content->arena);
    Error error;
    if (text_equal(path, "-")) {
        fputs(html, stdout);
        return TOOL_GOOD;
    }
    if (!files->write(files->user, path, html, strlen(html), &error)) {
        fprintf(stderr, "%s\n", error.message);
        return TOOL_BAD;
    }
    return TOOL_GOOD;
}

static int run(const ToolContent *content, const Wanted *wanted) {
    const Encyclopaedia *book = report_encyclopaedia_open(content->content, content->arena, wanted->language);
    if (wanted->html) {
        return write_html(content, book, wanted->html);
    }
    if (wanted->list) {
        return print_kind(book, wanted->list);
    }
    if (wanted->search) {
        return entry_print_found(stdout, content->arena, book, wanted->search) ? TOOL_GOOD : TOOL_BAD;
    }
    if (!wanted->entry) {
        return print_kinds(book);
    }
    int entry = entry_find(content->arena, book, wanted->entry);
    if (entry < 0) {
        const char *nearest = entry_nearest(content->arena, book, wanted->entry);
        fprintf(stderr, "mitictl encyclopaedia: error: no entry '%s'; ", wanted->entry);
        fprintf(stderr, nearest ? "did you mean '%s'?\n" : "try --search\n", nearest);
        return TOOL_BAD;
    }
    entry_print(stdout, content->arena, book, entry, NULL);
    return TOOL_GOOD;
}

int tool_encyclopaedia(int argc, char **argv) {
    Wanted wanted = {.language = "en"};
    const ToolOption options[] = {{"--search", &wanted.search, NULL}, {"--list", &wanted.list, NULL},
                                  {"--html", &wanted.html, NULL},     {"--language", &wanted.language, NULL},
                                  {"--lang", &wanted.language, NULL}, {"--data", &wanted.data, NULL}};
    ToolWords words = {.help = help, .most = 1, .word = &wanted.entry};
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    if (code != TOOL_GO_ON) {
        return code;
    }
    bool is_known = content_is_language(wanted.language);
    int asked = (wanted.search != NULL) + (wanted.list != NULL) + (wanted.html != NULL) + (wanted.entry != NULL);
    if (!is_known || asked > 1) {
        fprintf(stderr, "mitictl encyclopaedia: error: %s\n",
                is_known ? "an entry, --search, --list and --html exclude each other; give one"
                         : "--language wants en, ja, en-JP or ja-US");
        return TOOL_WRONG_USE;
    }
    ToolContent content = {0};
    code = tool_load_content(&content, wanted.data);
    if (code == TOOL_GO_ON) {
        code = run(&content, &wanted);
    }
    tool_release_content(&content);
    return code;
}
