/* SPDX-License-Identifier: MIT
 *
 * All file access goes through one table of functions, so that tests can make every call fail and a browser
 * build can put saves somewhere else. Paths use '/'. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/base.h"
#include "base/problems.h"

typedef struct FileAccess {
    /* The whole file, at most 64 MiB, into the arena with a closing 0 after *bytes; false with a message naming it. */
    bool (*read)(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error);
    /* Replaces the file in one step: temporary file, flush, rename. The old file survives every failure. A device or
     * pipe is written to. */
    bool (*write)(void *user, const char *path, const char *data, size_t bytes, Error *error);
    /* Appends and flushes to the disk. */
    bool (*append)(void *user, const char *path, const char *data, size_t bytes, Error *error);
    /* Cuts the file to `bytes`. */
    bool (*truncate)(void *user, const char *path, size_t bytes, Error *error);
    /* Names in a folder, sorted by bytes, folders with a closing '/', no '.' or '..'. */
    bool (*list)(void *user, Arena *arena, const char *folder, char ***names, int *name_count, Error *error);
    bool (*exists)(void *user, const char *path);
    /* Makes a folder and those above it; true when it is there already. */
    bool (*make_folder)(void *user, const char *path, Error *error);
    bool (*remove)(void *user, const char *path, Error *error);
    /* When the file was written, seconds since 1970 in UTC; 0 where that is unknown. */
    int64_t (*modified)(void *user, const char *path);
    void *user;
} FileAccess;

/* The operating system's files. The table is constant. */
const FileAccess *file_access_system(void);

/* Call first in main: a standard stream that the caller closed stays unusable, but no file gets its number, or what is
 * printed would land in a save. */
void file_hold_standard(void);

/* folder + "/" + name, in the arena. */
char *file_join(Arena *arena, const char *folder, const char *name);

/* Where the program's assets/ and scripts/ are: its source tree, ../share/miti beside the running program, or the
 * folder of the installation, the first that holds the base mod; the last when none does. Lives in the arena. */
const char *file_find_data(Arena *arena, const char *source_folder, const char *installed_folder);

/* ---- Comma-separated values, as in scripts/base/facts: quotes, doubled quotes, CRLF. ---- */

typedef struct CsvTable {
    const char *file;
    int column_count;
    int row_count;            /* without the head */
    const char *const *names; /* [column] */
    const char *const *cells; /* [row * column_count + column]; never NULL */
    const int *lines;         /* [row] line of the file, from 1 */
} CsvTable;

/* Parses text; a row with another number of cells than the head is a problem. NULL only when there is no head. */
CsvTable *csv_parse(Arena *arena, const char *file, const char *text, size_t bytes, Problems *problems);
int csv_column(const CsvTable *table, const char *name); /* -1 when there is none */
const char *csv_cell(const CsvTable *table, int row, int column);

#endif
