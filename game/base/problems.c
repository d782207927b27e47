/* SPDX-License-Identifier: MIT
 *
 * Errors of the world and problems of authors, as text in the form every editor can jump to. */
#include "base/problems.h"

#include <stdio.h>
#include <string.h>

enum { MOST_PROBLEMS_SHOWN = 200 };

bool error_set(Error *error, const char *format, ...) {
    if (!error) return false;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    return false;
}

Problems problems_begin(Arena *arena) {
    return (Problems){.arena = arena};
}

void problems_add(Problems *problems, const Problem *problem) {
    Problem copy = *problem;
    copy.code = arena_copy(problems->arena, problem->code);
    copy.file = arena_copy(problems->arena, problem->file);
    copy.message = arena_copy(problems->arena, problem->message);
    copy.hint = arena_copy(problems->arena, problem->hint);
    copy.source_line = arena_copy(problems->arena, problem->source_line);
    list_push(problems->arena, &problems->list, copy);
    if (problem->kind == PROBLEM_ERROR) problems->error_count++;
    if (problem->kind == PROBLEM_WARNING) problems->warning_count++;
}

void problems_error(Problems *problems, const char *code, const char *file, int line, const char *hint,
                    const char *message_format, ...) {
    va_list arguments;
    va_start(arguments, message_format);
    Problem problem = {.kind = PROBLEM_ERROR, .code = code, .file = file, .line = line, .hint = hint};
    problem.message = arena_format_list(problems->arena, message_format, arguments);
    va_end(arguments);
    problems_add(problems, &problem);
}

void problems_warning(Problems *problems, const char *code, const char *file, int line, const char *hint,
                      const char *message_format, ...) {
    va_list arguments;
    va_start(arguments, message_format);
    Problem problem = {.kind = PROBLEM_WARNING, .code = code, .file = file, .line = line, .hint = hint};
    problem.message = arena_format_list(problems->arena, message_format, arguments);
    va_end(arguments);
    problems_add(problems, &problem);
}

static bool comes_before(const Problem *a, const Problem *b) {
    int files = strcmp(a->file ? a->file : "", b->file ? b->file : "");
    if (files != 0) return files < 0;
    if (a->line != b->line) return a->line < b->line;
    return a->column < b->column;
}

/* Insertion sort: stable, and there are rarely more than a few dozen. */
void problems_sort(Problems *problems) {
    Problem *items = problems->list.items;
    for (int i = 1; i < problems->list.count; i++) {
        Problem moving = items[i];
        int at = i;
        for (; at > 0 && comes_before(&moving, &items[at - 1]); at--) items[at] = items[at - 1];
        items[at] = moving;
    }
}

static void add_place(Text *text, const Problem *problem) {
    static const char *const words[] = {"error", "warning", "hint"};
    text_add(text, problem->file ? problem->file : "-");
    if (problem->line > 0) text_format(text, ":%d", problem->line);
    if (problem->line > 0 && problem->column > 0) text_format(text, ":%d", problem->column);
    text_format(text, ": %s", words[problem->kind]);
    if (problem->code) text_format(text, " %s", problem->code);
}

static void add_caret(Text *text, const Problem *problem) {
    text_format(text, "%6d | %s\n", problem->line, problem->source_line);
    if (problem->column <= 0 || (size_t)problem->column > strlen(problem->source_line) + 1) return;
    text_add(text, "       | ");
    for (int i = 0; i < problem->column - 1; i++) text_add(text, problem->source_line[i] == '\t' ? "\t" : " ");
    text_add(text, "^\n");
}

char *problems_text(Arena *arena, const Problems *problems) {
    Text text = text_begin(arena);
    for (int i = 0; i < problems->list.count && i < MOST_PROBLEMS_SHOWN; i++) {
        const Problem *problem = &problems->list.items[i];
        add_place(&text, problem);
        text_format(&text, ": %s", problem->message);
        if (problem->hint) text_format(&text, "; %s", problem->hint);
        text_add(&text, "\n");
        if (problem->source_line && problem->line > 0) add_caret(&text, problem);
    }
    int left_out = problems->list.count - MOST_PROBLEMS_SHOWN;
    if (left_out > 0) text_format(&text, "and %d more problems\n", left_out);
    return text.data;
}
