/* SPDX-License-Identifier: MIT
 *
 * The two kinds of error that are not our own mistake (those are CHECK): Error, one fault of the world;
 * Problems, all faults of a file somebody wrote. */
#ifndef BASE_PROBLEMS_H
#define BASE_PROBLEMS_H

#include "base/base.h"

/* One fault of the world (missing file, wrong version). Set once near the cause, passed up untouched. */
typedef struct Error {
    char message[1024]; /* one line: what is wrong; what to do */
} Error;

/* Fills the message and returns false, so that callers write `return error_set(error, ...)`. error may be NULL. */
bool error_set(Error *error, const char *format, ...) BASE_PRINTF(2, 3);

typedef enum ProblemKind { PROBLEM_ERROR, PROBLEM_WARNING, PROBLEM_HINT } ProblemKind;

typedef struct Problem {
    ProblemKind kind;
    const char *code; /* "E214"; NULL where the family has no codes */
    const char *file;
    int line;                /* from 1; 0 = the whole file */
    int column;              /* from 1, in bytes; 0 = unknown */
    const char *message;     /* what is wrong */
    const char *hint;        /* what to do; may be NULL */
    const char *source_line; /* the line of the file; may be NULL */
} Problem;

/* Every problem of what was read, in the order found. Strings are copied into the arena. */
typedef struct Problems {
    Arena *arena;
    LIST(Problem) list;
    int error_count;
    int warning_count;
} Problems;

Problems problems_begin(Arena *arena);
void problems_add(Problems *problems, const Problem *problem);
/* The usual case: an error at file:line with a formatted message; hint may be NULL. */
void problems_error(Problems *problems, const char *code, const char *file, int line, const char *hint,
                    const char *message_format, ...) BASE_PRINTF(6, 7);
void problems_warning(Problems *problems, const char *code, const char *file, int line, const char *hint,
                      const char *message_format, ...) BASE_PRINTF(6, 7);

/* Sorts by file, line, column, then order found. */
void problems_sort(Problems *problems);

/* One block a problem: `file:line:column: error CODE: message; hint`, then the source line and a caret where
 * both are known. At most 200 problems, then a line with the number left out. Text lives in the arena. */
char *problems_text(Arena *arena, const Problems *problems);

#endif
