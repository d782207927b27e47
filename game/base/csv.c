/* SPDX-License-Identifier: MIT
 *
 * Comma-separated values (RFC 4180) for the tables of facts: quoted cells may hold commas, quotes and line ends. */
#include <string.h>

#include "base/file.h"

typedef LIST(const char *) Cells;

typedef struct Reader {
    Arena *arena;
    const char *at;
    const char *end;
    int line;
} Reader;

static bool ends_cell(char c) {
    return c == ',' || c == '\r' || c == '\n';
}

/* cell = '"' { any | '""' } '"' | { any but ',' and line end } */
static const char *read_cell(Reader *reader) {
    if (reader->at >= reader->end || *reader->at != '"') {
        const char *start = reader->at;
        while (reader->at < reader->end && !ends_cell(*reader->at)) reader->at++;
        return arena_copy_bytes(reader->arena, start, (size_t)(reader->at - start));
    }
    Text text = text_begin(reader->arena);
    for (reader->at++; reader->at < reader->end; reader->at++) {
        if (*reader->at == '"') {
            if (reader->at + 1 >= reader->end || reader->at[1] != '"') break;
            reader->at++;
        }
        if (*reader->at == '\n') reader->line++;
        text_add_bytes(&text, reader->at, 1);
    }
    if (reader->at < reader->end) reader->at++;
    while (reader->at < reader->end && !ends_cell(*reader->at)) text_add_bytes(&text, reader->at++, 1);
    return text.data;
}

/* row = cell { ',' cell } line end; false at the end of the text. */
static bool read_row(Reader *reader, Cells *cells) {
    cells->count = 0;
    if (reader->at >= reader->end) return false;
    for (;;) {
        const char *cell = read_cell(reader);
        list_push(reader->arena, cells, cell);
        if (reader->at >= reader->end || *reader->at != ',') break;
        reader->at++;
    }
    if (reader->at < reader->end && *reader->at == '\r') reader->at++;
    if (reader->at < reader->end && *reader->at == '\n') reader->at++;
    reader->line++;
    return true;
}

/* Cells are texts that end with 0, so a 0 among them would hide what follows it: reading ends there. */
static const char *find_end(const char *file, const char *text, size_t bytes, Problems *problems) {
    const char *zero = memchr(text, 0, bytes);
    if (!zero) return text + bytes;
    int line = 1;
    for (const char *at = text; at < zero; at++) line += *at == '\n';
    problems_error(problems, NULL, file, line, "save the table as plain text in UTF-8",
                   "a byte of value 0 in the table");
    return zero;
}

CsvTable *csv_parse(Arena *arena, const char *file, const char *text, size_t bytes, Problems *problems) {
    static const char mark[] = "\xEF\xBB\xBF";
    Reader reader = {.arena = arena, .at = text, .line = 1};
    reader.end = find_end(file, text, bytes, problems);
    if (bytes >= 3 && memcmp(text, mark, 3) == 0) reader.at += 3;
    Cells row = {0}, all = {0};
    LIST(int) lines = {0};
    if (!read_row(&reader, &row)) {
        problems_error(problems, NULL, file, 1, "write the column names in the first line", "the table is empty");
        return NULL;
    }
    CsvTable *table = ARENA_NEW(arena, CsvTable);
    table->file = arena_copy(arena, file);
    table->column_count = row.count;
    const char **names = ARENA_ARRAY(arena, const char *, row.count);
    for (int i = 0; i < row.count; i++) names[i] = row.items[i];
    table->names = names;
    for (int line = reader.line; read_row(&reader, &row); line = reader.line) {
        if (row.count == 1 && row.items[0][0] == 0) continue;
        if (row.count != table->column_count) {
            problems_error(problems, NULL, file, line, "quote cells that hold commas", "%d cells where the head has %d",
                           row.count, table->column_count);
            continue;
        }
        for (int i = 0; i < row.count; i++) list_push(arena, &all, row.items[i]);
        list_push(arena, &lines, line);
    }
    table->row_count = lines.count;
    table->cells = all.items;
    table->lines = lines.items;
    return table;
}

int csv_column(const CsvTable *table, const char *name) {
    for (int i = 0; i < table->column_count; i++) {
        if (text_equal(table->names[i], name)) return i;
    }
    return -1;
}

const char *csv_cell(const CsvTable *table, int row, int column) {
    CHECK(row >= 0 && row < table->row_count && column >= 0 && column < table->column_count);
    return table->cells[row * table->column_count + column];
}
