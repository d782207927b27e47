/* SPDX-License-Identifier: MIT
 *
 * Tables of facts (CSV) and the list of source documents that content may name. */
#include <string.h>

#include "content/content_internal.h"

static const char *table_name(Arena *arena, const char *path) {
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    return arena_copy_bytes(arena, name, dot ? (size_t)(dot - name) : strlen(name));
}

static const char *cell_of(const CsvTable *table, int row, const char *column) {
    int index = csv_column(table, column);
    return index >= 0 ? csv_cell(table, row, index) : "";
}

/* sources.csv: key, publisher, title (or document), year, grade, note. */
static void read_documents(ContentLoader *loader, const CsvTable *table) {
    Content *content = loader->content;
    static const char *const wanted[] = {"key", "publisher", "year"};
    for (int i = 0; i < COUNT_OF(wanted); i++) {
        if (csv_column(table, wanted[i]) >= 0) continue;
        problems_error(loader->problems, "E221", table->file, 1, NULL, "the column '%s' is missing", wanted[i]);
    }
    bool has_title = csv_column(table, "title") >= 0;
    for (int row = 0; row < table->row_count; row++) {
        ContentSourceDocument document = {.key = cell_of(table, row, "key")};
        document.publisher = cell_of(table, row, "publisher");
        document.title = cell_of(table, row, has_title ? "title" : "document");
        document.year = cell_of(table, row, "year");
        document.grade = cell_of(table, row, "grade");
        document.note = cell_of(table, row, "note");
        for (int i = 0; i < content->documents.count; i++) {
            if (!text_equal(content->documents.items[i].key, document.key)) continue;
            problems_error(loader->problems, "E207", table->file, table->lines[row], NULL,
                           "the source '%s' stands here a second time", document.key);
        }
        list_push(loader->arena, &content->documents, document);
    }
}

/* Each table is known by its file's name; sources.csv of every mod adds to one list of documents. */
void facts_read(ContentLoader *loader, int mod_index) {
    const ContentMod *mod = &loader->mods.items[mod_index];
    for (int i = 0; i < mod->facts.count; i++) {
        ScriptFile file;
        if (!mod_read_file(loader, mod, mod->facts.items[i], &file)) continue;
        ContentFactTable fact = {.name = table_name(loader->arena, mod->facts.items[i])};
        if (text_find_invalid_utf8(file.text, file.bytes) >= 0) {
            problems_error(loader->problems, "E109", file.name, 0, "save it as UTF-8", "the file is not valid UTF-8");
            continue;
        }
        fact.table = csv_parse(loader->arena, file.name, file.text, file.bytes, loader->problems);
        if (!fact.table) continue;
        if (text_equal(fact.name, "sources")) read_documents(loader, fact.table);
        if (content_facts(loader->content, fact.name) && !text_equal(fact.name, "sources")) {
            problems_error(loader->problems, "E207", file.name, 0, "rename it", "a table '%s' exists already",
                           fact.name);
        }
        list_push(loader->arena, &loader->content->facts, fact);
    }
}

void facts_check_sources(ContentLoader *loader) {
    const Content *content = loader->content;
    const char **keys = ARENA_ARRAY(loader->arena, const char *, content->documents.count);
    for (int i = 0; i < content->documents.count; i++) keys[i] = content->documents.items[i].key;
    for (int i = 0; i < loader->sources.count; i++) {
        const ContentSourceUse *use = &loader->sources.items[i];
        bool found = false;
        for (int k = 0; k < content->documents.count && !found; k++) found = text_equal(keys[k], use->document);
        if (found) continue;
        content_error(
            &use->reading, "E216", use->reading.line,
            content_hint(loader, use->document, keys, content->documents.count, "add it to facts/sources.csv"),
            "no source document '%.60s'", use->document);
    }
}
